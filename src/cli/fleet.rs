//! `habitus fleet`: the workloads side by side: the noisiest, the exposed, those that never come to rest.

use super::CliError;
use super::args::{FleetArgs, Format};
use super::bringing::Needs;
use super::printer::Printer;
use super::setup::{Setup, filter, something_was_read, tell_problems, warn_of_unknown_keys};
use crate::fleet::{Cancel, Fleet, FleetView};
use crate::reports::fleet::{self, COLUMNS, FleetColumn, FleetRow};
use crate::reports::signals::{self, RowMaker};
use crate::settings::nearest;
use crate::text::sanitize;

pub(super) fn run(setup: &Setup, args: &FleetArgs, printer: &mut Printer) -> Result<(), CliError> {
    let query = filter(args.filter.as_deref())?;
    let order = args.sort.as_deref().map(order).transpose()?;
    let (fleet, view) = setup.survey_for(&args.sources, &Needs::All(args.filter.as_deref()), printer)?;
    warn_of_unknown_keys(&view, &query, printer);
    let mut rows = fleet::rows(&view, &query);
    if args.judge {
        judge(setup, &fleet, &view, &mut rows, printer);
    }
    if let Some((column, descending)) = order {
        fleet::sort(&mut rows, column, descending);
    }
    let mut table = fleet::table(&rows, &setup.clock());
    if args.format == Format::Text {
        table = table.without_empty_columns();
    }
    if args.format == Format::Text && rows.is_empty() {
        if !view.workloads.is_empty() {
            printer.note("habitus: the filter selects none of the workloads");
        }
    } else {
        printer.table(setup, args.format, &table, || fleet::to_json(&rows))?;
    }
    tell_problems(rows.iter().flat_map(|row| &row.list.problems), printer);
    something_was_read(&view)
}

/// Counts the unknown signals of every row that has any.
fn judge(setup: &Setup, fleet: &Fleet, view: &FleetView, rows: &mut [FleetRow], printer: &mut Printer) {
    let mut maker = RowMaker::new(view, setup.masker());
    for row in rows.iter_mut().filter(|row| row.list.signals > 0) {
        let name = row.list.workload.as_str();
        match signals::judged(fleet, &mut maker, Some(name), usize::MAX, &Cancel::default()) {
            Ok(judged) if judged.iter().all(|row| row.verdict.is_some()) => {
                let unknown = judged.iter().filter(|row| row.is_unknown()).count();
                row.list.unknown_signals = Some(u32::try_from(unknown).unwrap_or(u32::MAX));
            }
            Ok(_) => {}
            Err(error) => printer.note(&format!("habitus: {name}: {error}")),
        }
    }
}

/// The column to sort by, and whether it descends.
fn order(text: &str) -> Result<(&'static FleetColumn, bool), CliError> {
    let (id, descending) = text.strip_prefix('-').map_or((text, false), |id| (id, true));
    let column = fleet::column(id).ok_or_else(|| {
        let known: Vec<&str> = COLUMNS.iter().map(|column| column.id).collect();
        let near = nearest(id, &known).map_or_else(String::new, |near| format!("did you mean `{near}`? "));
        CliError::usage(
            format!("there is no column `{}` to sort by", sanitize(id)),
            format!("{near}the columns are {}", known.join(", ")),
        )
    })?;
    Ok((column, descending))
}
