//! `habitus find`: which workloads, versions and hosts show a behaviour.

use super::CliError;
use super::args::{FindArgs, Format};
use super::bringing::Needs;
use super::printer::Printer;
use super::setup::{Setup, filter, something_was_read, tell_problems, warn_of_unknown_keys};
use crate::fleet::Cancel;
use crate::query::Behaviour;
use crate::reports::find::{self, FindOptions, Found, Hit};
use crate::text::number::counted;
use crate::text::sanitize;

pub(super) fn run(setup: &Setup, args: &FindArgs, printer: &mut Printer) -> Result<(), CliError> {
    let query = filter(args.filter.as_deref())?;
    let behaviour = behaviour(&args.behaviour)?;
    let (fleet, view) = setup.survey_for(&args.sources, &Needs::All(args.filter.as_deref()), printer)?;
    something_was_read(&view)?;
    warn_of_unknown_keys(&view, &query, printer);
    let options = FindOptions { limit: args.limit, masker: setup.masker() };
    let mut hits: Vec<Hit> = Vec::new();
    let mut searched = 0;
    let mut written: Result<u64, CliError> = Ok(0);
    let cancel = Cancel::default();
    find::find(&fleet, &view, &query, &behaviour, options, &cancel, &mut |found| match found {
        Found::Searched { workload, hits: here, more, missing } => {
            for reason in &missing {
                printer.note(&format!("habitus: not searched: {reason}"));
            }
            searched += 1;
            tell_problems(workload.problems.iter(), printer);
            if more > 0 {
                printer.note(&format!(
                    "habitus: {}: {more} more; --limit shows more of a workload",
                    workload.short_name
                ));
            }
            if args.format == Format::Json {
                // Large fleets: what was found is printed at once and not kept.
                if let Ok(before) = written {
                    written = write_json(printer, before, &here);
                    if written.is_err() {
                        cancel.cancel();
                    }
                }
            } else {
                hits.extend(here);
            }
        }
        Found::Failed { workload, error } => {
            printer.note(&format!("habitus: {}: {error}", workload.short_name));
        }
    });
    let count = written?;
    if args.format == Format::Json {
        return printer.text(if count == 0 { "[]\n" } else { "\n]\n" });
    }
    if hits.is_empty() && args.format == Format::Text {
        let workloads = counted(searched, "workload", "workloads");
        printer.note(&format!("habitus: nothing in {workloads} is `{behaviour}`"));
        return Ok(());
    }
    let mut table = find::table(&hits, &setup.clock());
    if args.format == Format::Text {
        table = table.without_empty_columns();
    }
    printer.table(setup, args.format, &table, || serde_json::Value::Null)
}

/// A search for a behaviour, as it was written.
pub(super) fn behaviour(text: &str) -> Result<Behaviour, CliError> {
    Behaviour::parse(text).map_err(|error| {
        let kinds: Vec<String> =
            crate::model::FACETS.iter().map(|spec| format!("{}:", spec.search_key)).collect();
        CliError::usage(
            sanitize(&error.to_string()),
            format!("the kinds are {} and sha256:", kinds.join(" ")),
        )
    })
}

fn write_json(printer: &mut Printer, before: u64, hits: &[Hit]) -> Result<u64, CliError> {
    let mut count = before;
    for hit in hits {
        printer.text(if count == 0 { "[\n" } else { ",\n" })?;
        find::write_json(printer.out(), hit)?;
        count += 1;
    }
    Ok(count)
}
