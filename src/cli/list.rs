//! `habitus list`: the workloads, one a row.

use super::CliError;
use super::args::{Format, ListArgs};
use super::printer::Printer;
use super::setup::{Setup, filter, something_was_read, tell_problems, warn_of_unknown_keys};
use crate::reports::list::{self, COLUMNS};
use crate::settings::nearest;
use crate::text::sanitize;

pub(super) fn run(setup: &Setup, args: &ListArgs, printer: &mut Printer) -> Result<(), CliError> {
    let query = filter(args.filter.as_deref())?;
    let order = args.sort.as_deref().map(order).transpose()?;
    let (_fleet, view) = setup.survey(&args.sources, printer)?;
    warn_of_unknown_keys(&view, &query, printer);
    let mut rows = list::rows(&view, &query);
    if let Some((column, descending)) = order {
        list::sort(&mut rows, column, descending);
    }
    let mut table = list::table(&rows, &setup.clock());
    if args.format == Format::Text {
        table = table.without_empty_columns();
    }
    if args.format == Format::Text && rows.is_empty() {
        if !view.workloads.is_empty() {
            printer.note("habitus: the filter selects none of the workloads");
        }
    } else {
        printer.table(setup, args.format, &table, || list::to_json(&rows))?;
    }
    tell_problems(rows.iter().flat_map(|row| &row.problems), printer);
    something_was_read(&view)
}

/// The column to sort by, and whether it descends.
fn order(text: &str) -> Result<(&'static list::ListColumn, bool), CliError> {
    let (id, descending) = text.strip_prefix('-').map_or((text, false), |id| (id, true));
    let column = list::column(id).ok_or_else(|| {
        let known: Vec<&str> = COLUMNS.iter().map(|column| column.id).collect();
        let near = nearest(id, &known).map_or_else(String::new, |near| format!("did you mean `{near}`? "));
        CliError::usage(
            format!("there is no column `{}` to sort by", sanitize(id)),
            format!("{near}the columns are {}", known.join(", ")),
        )
    })?;
    Ok((column, descending))
}
