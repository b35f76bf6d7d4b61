//! `habitus list`: the workloads, one a row.

use super::CliError;
use super::args::{Format, ListArgs};
use super::backends::{answered, tell_cached};
use super::bringing::Needs;
use super::printer::Printer;
use super::setup::{Setup, filter, something_was_read, tell_problems, warn_of_unknown_keys};
use crate::fleet::{Cancel, Fleet, FleetError, Listing};
use crate::query::Query;
use crate::reports::list::{self, COLUMNS};
use crate::reports::listed;
use crate::settings::nearest;
use crate::text::sanitize;

pub(super) fn run(setup: &Setup, args: &ListArgs, printer: &mut Printer) -> Result<(), CliError> {
    let query = filter(args.filter.as_deref())?;
    let order = args.sort.as_deref().map(order).transpose()?;
    let (fleet, mut view) = setup.survey_for(&args.sources, &Needs::List, printer)?;
    warn_of_unknown_keys(&view, &query, printer);
    let mut rows = list::rows(&view, &query);
    if view.remote.is_empty() {
        if let Some((column, descending)) = order {
            list::sort(&mut rows, column, descending);
        }
    } else {
        rows = with_backends(&fleet, args, &query, order)?;
        view = fleet.view();
        if rows.is_empty() {
            answered(&view)?;
        }
        tell_cached(setup, &view, printer);
    }
    let knows_any = !view.workloads.is_empty()
        || view.remote.backends.iter().any(|backend| backend.totals.is_some_and(|(all, ..)| all > 0));
    let mut table = list::table(&rows, &setup.clock());
    if args.format == Format::Text {
        table = table.without_empty_columns();
    }
    if args.format == Format::Text && rows.is_empty() {
        if knows_any {
            printer.note("habitus: the filter selects none of the workloads");
        }
    } else {
        printer.table(setup, args.format, &table, || list::to_json(&rows))?;
    }
    tell_problems(rows.iter().flat_map(|row| &row.problems), printer);
    if knows_any { Ok(()) } else { something_was_read(&view) }
}

/// The rows of backends and of files together. What is known here and there is fetched, so that its row counts both.
fn with_backends(
    fleet: &Fleet,
    args: &ListArgs,
    query: &Query,
    order: Option<(&'static list::ListColumn, bool)>,
) -> Result<Vec<list::ListRow>, CliError> {
    let (column, descending) = order.unwrap_or((&COLUMNS[0], false));
    let filter = args.filter.clone().unwrap_or_default();
    let listing = Listing { filter, sort: column.id.to_owned(), descending };
    let cancel = Cancel::default();
    let listed = fleet.list(&listing, usize::MAX, &cancel).map_err(failed)?;
    let view = fleet.view();
    for row in listed.of.iter().flat_map(|of| &of.rows) {
        let name = &row.summary.workload;
        if view.workload(name).is_some_and(|known| known.local) {
            fleet.renew(name, &cancel, &mut |_| {}).map_err(failed)?;
        }
    }
    let rows = listed::rows(&fleet.view(), &listed, query, column, descending);
    Ok(rows.into_iter().map(|row| row.row).collect())
}

#[expect(clippy::needless_pass_by_value, reason = "it is given to `map_err`")]
fn failed(error: FleetError) -> CliError {
    CliError::Backend(sanitize(&error.to_string()).into_owned())
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
