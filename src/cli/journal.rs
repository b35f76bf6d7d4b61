//! `habitus note`, `habitus triage`, `habitus journal`: what people say of signals.

use std::env;

use serde_json::Value;

use super::CliError;
use super::args::{Format, JournalArgs, NoteArgs, TriageArgs};
use super::printer::Printer;
use super::setup::Setup;
use crate::journal::{self, Entry, Journal, JournalError, Reason, State, Subject};
use crate::model::UnixNanos;
use crate::reports::journal as report;
use crate::settings::{nearest, paths};
use crate::text::sanitize;

pub(super) fn note(setup: &Setup, args: &NoteArgs, printer: &mut Printer) -> Result<(), CliError> {
    let subject = signal(&args.signal)?;
    let mut journal = open(setup, printer);
    let now = UnixNanos(setup.clock().now);
    let entry = journal.note(&subject, &args.text.join(" "), now).map_err(refused)?.clone();
    printer.note(&format!("habitus: {}", said(&journal, &entry)));
    Ok(())
}

pub(super) fn triage(setup: &Setup, args: &TriageArgs, printer: &mut Printer) -> Result<(), CliError> {
    let subject = signal(&args.signal)?;
    let state = state(&args.state, args.reason.as_deref())?;
    let mut journal = open(setup, printer);
    let now = UnixNanos(setup.clock().now);
    let entry = journal.set_state(&subject, state, now).map_err(refused)?.clone();
    printer.note(&format!("habitus: {}", said(&journal, &entry)));
    Ok(())
}

pub(super) fn list(setup: &Setup, args: &JournalArgs, printer: &mut Printer) -> Result<(), CliError> {
    let mut journal = open(setup, printer);
    if args.undo {
        let undone = journal.undo_last(UnixNanos(setup.clock().now)).map_err(refused)?;
        printer.note(&format!("habitus: taken back: {}", said(&journal, &undone)));
        return Ok(());
    }
    let entries = report::entries(&journal, args.signal.as_deref());
    if entries.is_empty() && args.format == Format::Text {
        let of = args.signal.as_ref().map(|id| format!(" of {}", sanitize(id))).unwrap_or_default();
        printer.note(&format!("habitus: the journal says nothing{of}"));
        return Ok(());
    }
    let table = report::table(&journal, &entries, &setup.clock());
    printer.table(setup, args.format, &table, || {
        Value::Array(entries.iter().map(|entry| report::to_json(&journal, entry)).collect())
    })
}

/// The journal of these settings, with what is wrong with its file told.
pub(super) fn open(setup: &Setup, printer: &mut Printer) -> Journal {
    let path = journal::path(&setup.settings, paths::Paths::of_user().as_ref());
    let author = journal::author(&setup.settings, |name| env::var(name).ok());
    let journal = Journal::open(path.as_deref(), &author);
    for problem in journal.problems() {
        printer.note(&format!("habitus: {problem}"));
    }
    journal
}

/// An entry in a sentence.
fn said(journal: &Journal, entry: &Entry) -> String {
    format!("{}: {}", report::subject_words(&entry.subject), report::change_words(journal, &entry.change))
}

fn signal(id: &str) -> Result<Subject, CliError> {
    let id = id.trim();
    if id.is_empty() {
        return Err(CliError::usage(
            "no signal is named",
            "`habitus signals dumps` lists them with their ids",
        ));
    }
    Ok(Subject::Signal(id.to_owned()))
}

fn state(id: &str, reason: Option<&str>) -> Result<State, CliError> {
    let reasons: Vec<&str> = Reason::ALL.iter().map(|(_, id, _)| *id).collect();
    let known = match reason {
        Some(id) => Reason::from_id(id).ok_or_else(|| unknown("reason", id, &reasons))?,
        None => Reason::None,
    };
    let state = State::from_id(id, known).ok_or_else(|| unknown("state", id, &State::IDS))?;
    if reason.is_some() && !matches!(state, State::Archived(_)) {
        return Err(CliError::usage(
            "only an archived signal has a reason",
            "write `habitus triage ID archived --reason false_positive`",
        ));
    }
    Ok(state)
}

fn unknown(what: &str, found: &str, known: &[&str]) -> CliError {
    let near = nearest(found, known).map_or_else(String::new, |near| format!("did you mean `{near}`? "));
    CliError::usage(
        format!("unknown {what} `{}`", sanitize(found)),
        format!("{near}expected one of {}", known.join(", ")),
    )
}

#[expect(clippy::needless_pass_by_value, reason = "it is given to `map_err`")]
pub(super) fn refused(error: JournalError) -> CliError {
    let hint = match &error {
        JournalError::Log(_) => {
            "set journal.file to a file that you may write; `habitus config show` lists all settings"
        }
        JournalError::NothingToUndo(_) => "`habitus journal` lists all entries",
        JournalError::NoSuchEntry(_) => "`habitus learn curation` lists all decisions with their ids",
        JournalError::EmptyReason => "write `--reason` and why",
        JournalError::TooLong(_) | JournalError::EmptyNote | JournalError::NotOfIt(_) => "",
    };
    let problem = error.to_string();
    match error {
        JournalError::Log(_) => CliError::Unreadable { problem, hint: hint.to_owned() },
        _ => CliError::usage(problem, hint),
    }
}
