//! `habitus show --trust`: how far the profile of a workload can be trusted, and what would change that.

use serde_json::{Value, json};

use super::args::{Format, ShowArgs};
use super::printer::{Printer, layout};
use super::setup::{Setup, tell_missing};
use super::{CliError, named, tree};
use crate::fleet::{Cancel, Fleet, FleetView, Workload};
use crate::learning::Scope;
use crate::query::Query;
use crate::reports::subject;
use crate::reports::table::markdown;
use crate::reports::trust::{self, Asked, TrustReport};
use crate::text::sanitize;

pub(super) fn run(
    setup: &Setup,
    args: &ShowArgs,
    fleet: &Fleet,
    view: &FleetView,
    workload: &Workload,
    query: &Query,
    printer: &mut Printer,
) -> Result<(), CliError> {
    let cancel = Cancel::default();
    let profile =
        fleet.open(&workload.name, &cancel, &mut |_| {}).map_err(|error| tree::unreadable(&error))?;
    tell_missing(&profile, printer);
    let selection = subject::select_profile(workload, &profile, query);
    let selection = named::of_versions(workload, profile.observations(), &selection, &args.versions)?;
    named::something_is_selected(&selection, workload)?;
    let scope = Scope::of(&profile, selection);
    let gathered = trust::gather(fleet, view, &profile, &scope, &cancel);
    let (clock, masker) = (setup.clock(), setup.masker());
    let report = TrustReport::of(&Asked {
        workload,
        profile: &profile,
        scope: &scope,
        gathered: &gathered,
        clock,
        masker,
        ascii: setup.ascii,
    });
    match args.format {
        Format::Text => {
            printer.text(&format!("{}\n\n", sanitize(&workload.name)))?;
            Ok(trust::write_text(printer.out(), &report, layout(setup), &clock)?)
        }
        Format::Markdown => {
            printer.text(&format!("# {}\n\n", markdown(&workload.name)))?;
            Ok(trust::write_markdown(printer.out(), &report, &clock)?)
        }
        Format::Csv => printer.table(setup, Format::Csv, &trust::sentences_table(&report), || Value::Null),
        Format::Json => printer.json(&json!({
            "workload": workload.name,
            "trust": trust::to_json(&report, masker),
        })),
    }
}
