//! `habitus tags`: all tags with the workloads and recordings that have them, under a filter.

use super::CliError;
use super::args::ListArgs;
use super::bringing::Needs;
use super::printer::Printer;
use super::setup::{Setup, filter, something_was_read, warn_of_unknown_keys};
use crate::reports::tags;

pub(super) fn run(setup: &Setup, args: &ListArgs, printer: &mut Printer) -> Result<(), CliError> {
    let query = filter(args.filter.as_deref())?;
    let (_fleet, view) = setup.survey_for(&args.sources, &Needs::All(args.filter.as_deref()), printer)?;
    warn_of_unknown_keys(&view, &query, printer);
    let report = tags::of(&view, &query);
    printer.table(setup, args.format, &report.table(), || report.to_json())?;
    something_was_read(&view)
}
