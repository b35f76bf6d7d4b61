//! `habitus suppress`: what people decide of suggestions, what was decided, and whether it holds.

mod accept;
mod args;
mod check;
mod decide;
mod list;
mod named;
mod prove;

use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

use clap::Args;

use super::backends::{default_backends, is_source, tell_queued};
use super::bringing::Needs;
use super::printer::Printer;
use super::setup::{Setup, sources_or_default};
use super::{CliError, handover};
use crate::fleet::{Cancel, Fleet, FleetView, SuppressError, Suppressed};
use crate::journal::LogError;
use crate::model::UnixNanos;
use crate::suppressions::store::StoreError;
use crate::text::{sanitize, shell};

use args::SuppressCommand;

/// The subcommands.
#[derive(Debug, Args)]
pub(super) struct SuppressArgs {
    #[command(subcommand)]
    command: SuppressCommand,
}

pub(super) fn run(setup: &Setup, args: &SuppressArgs, printer: &mut Printer) -> Result<(), CliError> {
    match &args.command {
        SuppressCommand::List(args) => list::list(setup, args, printer),
        SuppressCommand::Show(args) => list::show(setup, args, printer),
        SuppressCommand::Accept(args) => accept::run(setup, args, printer),
        SuppressCommand::Reject(args) => decide::reject(setup, args, printer),
        SuppressCommand::On(args) => decide::turn(setup, args, true, printer),
        SuppressCommand::Off(args) => decide::turn(setup, args, false, printer),
        SuppressCommand::Expire(args) => decide::expire(setup, args, printer),
        SuppressCommand::Note(args) => decide::note(setup, args, printer),
        SuppressCommand::Approve(args) => decide::approve(setup, args, printer),
        SuppressCommand::Undo(args) => decide::undo(setup, args, printer),
        SuppressCommand::Check(args) => check::run(setup, args, printer),
        SuppressCommand::Prove(args) => prove::run(setup, args, printer),
        SuppressCommand::Handover(command) => handover::run(setup, command, printer),
    }
}

/// What was decided, with what is wrong with its file told.
pub(super) fn suppressed(
    setup: &Setup,
    fleet: &Fleet,
    printer: &mut Printer,
) -> Result<Suppressed, CliError> {
    let suppressed = again(setup, fleet)?;
    for problem in &suppressed.problems {
        printer.note(&format!("habitus: {problem}"));
    }
    Ok(suppressed)
}

/// The same after something was entered.
fn again(setup: &Setup, fleet: &Fleet) -> Result<Suppressed, CliError> {
    fleet.suppressed(now(setup), &Cancel::default()).map_err(|error| super::tree::unreadable(&error))
}

/// Refuses what is neither an id nor there: an answer without it would look like one about it.
fn all_are_there(setup: &Setup, sources: &[OsString]) -> Result<(), CliError> {
    let is_pattern = |word: &str| word == "-" || word.contains(['*', '?', '[']);
    let is_there = |source: &OsString| {
        Path::new(source).exists() || is_pattern(&source.to_string_lossy()) || is_source(setup, source)
    };
    let missing = sources.iter().find(|source| !is_there(source));
    match missing {
        Some(word) => Err(CliError::usage(
            format!("`{}` is no suppression, and no file is called so", sanitize(&word.to_string_lossy())),
            "`habitus suppress list` lists what was decided; of a signal ask `habitus suggest SIGNAL SOURCE`",
        )),
        None => Ok(()),
    }
}

fn now(setup: &Setup) -> UnixNanos {
    UnixNanos(setup.clock().now)
}

/// The fleet of the sources that were named. Without any the file of decisions is enough, and nothing else is read.
struct Surveyed {
    fleet: Fleet,
    view: Arc<FleetView>,
    /// Whether any source was read.
    is_any: bool,
}

impl Surveyed {
    /// What is needed: sources.
    fn needed(
        setup: &Setup,
        sources: &[OsString],
        needs: &Needs<'_>,
        printer: &mut Printer,
    ) -> Result<Surveyed, CliError> {
        let (fleet, view) = setup.survey_for(sources, needs, printer)?;
        // Of a backend nothing is read where nothing was decided.
        if view.remote.is_empty() {
            super::setup::something_was_read(&view)?;
        }
        Ok(Surveyed { fleet, view, is_any: true })
    }

    /// What is named, and no other sources.
    fn if_named(setup: &Setup, sources: &[OsString], printer: &mut Printer) -> Result<Surveyed, CliError> {
        match sources.is_empty() {
            true => Surveyed::none(setup, printer),
            false => Surveyed::needed(setup, sources, &Needs::Decided, printer),
        }
    }

    /// What is of use: sources, where there are any.
    fn of_use(
        setup: &Setup,
        sources: &[OsString],
        needs: &Needs<'_>,
        printer: &mut Printer,
    ) -> Result<Surveyed, CliError> {
        match sources_or_default(sources) {
            Ok(sources) => Surveyed::needed(setup, &sources, needs, printer),
            Err(_) => Surveyed::none(setup, printer),
        }
    }

    /// Shortens the full name of a workload, as far as it is known.
    fn short(&self) -> impl Fn(&str) -> String {
        |name| self.view.workload(name).map_or_else(|| name.to_owned(), |known| known.short_name.clone())
    }

    /// What is needed where only the file of decisions is looked at, or the log of the backend that the variable names.
    fn none(setup: &Setup, printer: &mut Printer) -> Result<Surveyed, CliError> {
        Surveyed::only_log(setup, &[], printer)
    }

    /// The same of backends that are named, else of those of the variable.
    fn only_log(setup: &Setup, named: &[OsString], printer: &mut Printer) -> Result<Surveyed, CliError> {
        let backends = if named.is_empty() { default_backends(setup) } else { named.to_vec() };
        let (fleet, view) = match backends.is_empty() {
            true => setup.survey_with(&[], None, printer)?,
            false => setup.survey_for(&backends, &Needs::List, printer)?,
        };
        Ok(Surveyed { fleet, view, is_any: false })
    }
}

/// Sources as they are written on the command line.
pub(super) fn source_words(sources: &[OsString]) -> String {
    let words: Vec<String> = sources.iter().map(|source| source.to_string_lossy().into_owned()).collect();
    shell::line(&words)
}

#[expect(clippy::needless_pass_by_value, reason = "it is given to `map_err`")]
fn failed(error: SuppressError) -> CliError {
    let problem = sanitize(&error.to_string()).into_owned();
    match &error {
        SuppressError::Store(StoreError::Log(LogError::Refused { .. } | LogError::Unreachable { .. })) => {
            CliError::Backend(problem)
        }
        SuppressError::Store(StoreError::Log(_)) => CliError::Unreadable {
            problem,
            hint:
                "set suppressions.file to a file that you may write; `habitus config show` lists all settings"
                    .to_owned(),
        },
        // It was well asked, and does not hold any more of what stands now.
        SuppressError::Store(moved @ StoreError::Moved { .. }) => {
            CliError::Check(format!("conflict: {problem}: {}", remedy(moved)))
        }
        SuppressError::Store(error) => CliError::usage(problem, remedy(error)),
        SuppressError::Fleet(_) => CliError::Unreadable {
            problem,
            hint: "the files have changed or gone since they were first read: run it again".to_owned(),
        },
        SuppressError::NoSuchSuggestion(_) => {
            CliError::usage(problem, "`habitus suggest SOURCE` lists all with their ids")
        }
        SuppressError::NoSuchScope { id, .. } => {
            CliError::usage(problem, format!("`habitus suggest {} SOURCE` shows its rungs", sanitize(id)))
        }
        SuppressError::Unfinished | SuppressError::Changed(_) => CliError::usage(problem, "run it again"),
        SuppressError::NotAllowed { .. } => CliError::Check(problem),
    }
}

fn remedy(error: &StoreError) -> &'static str {
    match error {
        StoreError::BadId(_) | StoreError::NotAccepted(_) => "`habitus suppress list` lists what was decided",
        StoreError::EmptyReason => "write `--reason` and why",
        StoreError::Moved { .. } => "`habitus suppress show ID` says what was decided",
        StoreError::NoSuchEntry(_) | StoreError::NothingToUndo(_) => {
            "`habitus suppress show ID` lists all that was said of one, with the ids of entries"
        }
        StoreError::OwnApproval(_) => "somebody else runs `habitus suppress approve ID`",
        _ => "",
    }
}
