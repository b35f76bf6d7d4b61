//! `habitus suppress check`: whether suppressions still hold by what later profiles and signals say; made for pipelines.

use super::args::CheckArgs;
use super::{Surveyed, now, suppressed};
use crate::cli::CliError;
use crate::cli::args::Format;
use crate::cli::bringing::Needs;
use crate::cli::printer::Printer;
use crate::cli::setup::{Setup, tell_problems};
use crate::cli::tree::unreadable;
use crate::fleet::Cancel;
use crate::reports::suppress::checked;
use crate::text::number::counted;

pub(super) fn run(setup: &Setup, args: &CheckArgs, printer: &mut Printer) -> Result<(), CliError> {
    super::all_are_there(setup, &args.sources)?;
    let surveyed = Surveyed::needed(setup, &args.sources, &Needs::Decided, printer)?;
    tell_problems(surveyed.view.workloads.iter().flat_map(|workload| &workload.problems), printer);
    let suppressed = suppressed(setup, &surveyed.fleet, printer)?;
    if !suppressed.problems.is_empty() {
        // What could not be read cannot have been checked.
        return Err(CliError::Unreadable {
            problem: "the file of decisions cannot be read as a whole".to_owned(),
            hint: "the lines that are wrong are named above; `git` or a backup may have them".to_owned(),
        });
    }
    let found = surveyed
        .fleet
        .check_suppressions(now(setup), &Cancel::default())
        .map_err(|error| unreadable(&error))?;
    match args.format {
        Format::Text => printer.text(&checked::text(&found, &surveyed.short(), setup.ascii))?,
        _ => printer.table(setup, args.format, &checked::table(&found), || checked::to_json(&found))?,
    }
    let failing = found.iter().filter(|checked| !checked.findings.is_empty()).count() as u64;
    let all = counted(found.len() as u64, "suppression", "suppressions");
    match failing {
        0 => {
            printer.note(&format!("habitus: {all} checked, nothing found"));
            Ok(())
        }
        1 => Err(CliError::Check(format!("1 of {all} does not hold as it was accepted"))),
        failing => Err(CliError::Check(format!("{failing} of {all} do not hold as they were accepted"))),
    }
}
