//! `habitus note`, `habitus triage`, `habitus journal`: what people say of signals, on this machine or at a backend; and what a
//! backend does not have yet.

use std::env;
use std::ffi::OsString;

use serde_json::Value;

use super::CliError;
use super::args::{Format, JournalArgs, NoteArgs, TriageArgs};
use super::backends::{address, default_backends, taken, taken_last, tell_queued};
use super::bringing::Needs;
use super::printer::Printer;
use super::said_of as signals;
use super::setup::Setup;
use crate::fleet::{Fleet, Resolve};
use crate::journal::{self, Entry, Journal, JournalError, LogError, Reason, State, Subject};
use crate::model::UnixNanos;
use crate::reports::{journal as report, waiting};
use crate::settings::{nearest, paths};
use crate::text::sanitize;

pub(super) fn note(setup: &Setup, args: &NoteArgs, printer: &mut Printer) -> Result<(), CliError> {
    named(&args.signal)?;
    let (backend, text) = taken_last(setup, args.backend.as_deref(), &args.text)?;
    let mut kept = Kept::open(setup, backend, printer)?;
    let subject = kept.signal(setup, &args.signal, args.force)?;
    let now = UnixNanos(setup.clock().now);
    let entry = kept.journal.note(&subject, &text, now).map_err(refused)?.clone();
    kept.tell(&entry, printer);
    Ok(())
}

pub(super) fn triage(setup: &Setup, args: &TriageArgs, printer: &mut Printer) -> Result<(), CliError> {
    named(&args.signal)?;
    let state = state(&args.state, args.reason.as_deref())?;
    let backend = args.backend.as_deref().or(args.named.as_deref());
    let backend = backend.map(|word| address(setup, word)).transpose()?;
    let mut kept = Kept::open(setup, backend.map(OsString::from), printer)?;
    let subject = kept.signal(setup, &args.signal, args.force)?;
    let now = UnixNanos(setup.clock().now);
    let entry = kept.journal.set_state(&subject, state, now).map_err(refused)?.clone();
    kept.tell(&entry, printer);
    Ok(())
}

pub(super) fn list(setup: &Setup, args: &JournalArgs, printer: &mut Printer) -> Result<(), CliError> {
    let (backend, signals) = taken(setup, args.backend.as_deref(), &args.words)?;
    if signals.len() > 1 {
        return Err(CliError::usage("there is more than one signal", "name one, and perhaps a backend"));
    }
    let asked = signals.first().map(|id| id.to_string_lossy());
    let mut kept = Kept::open(setup, backend, printer)?;
    if args.queued {
        return queued(setup, &kept, args.format, printer);
    }
    for (id, resolve) in [(&args.send, Resolve::SendAnyway), (&args.drop, Resolve::Drop)] {
        if let Some(id) = id {
            return resolved(&kept, id, resolve, printer);
        }
    }
    if args.undo {
        let undone = kept.journal.undo_last(UnixNanos(setup.clock().now)).map_err(refused)?;
        printer.note(&format!("habitus: taken back: {}", said(&kept.journal, &undone)));
        kept.tell_queued(printer);
        return Ok(());
    }
    let journal = &kept.journal;
    let entries = report::entries(journal, asked.as_deref());
    if entries.is_empty() && args.format == Format::Text {
        let of = asked.as_ref().map(|id| format!(" of {}", sanitize(id))).unwrap_or_default();
        printer.note(&format!("habitus: the journal says nothing{of}"));
        return Ok(());
    }
    let table = report::table(journal, &entries, &setup.clock());
    printer.table(setup, args.format, &table, || {
        Value::Array(entries.iter().map(|entry| report::to_json(journal, entry)).collect())
    })
}

/// A journal, and the backend that it is of, if any.
struct Kept {
    journal: Journal,
    fleet: Option<Fleet>,
    /// The backends.
    backends: Vec<OsString>,
}

impl Kept {
    /// The journal of the backend of an address, else of that of the variable, else of the settings.
    fn open(setup: &Setup, backend: Option<OsString>, printer: &mut Printer) -> Result<Kept, CliError> {
        let backends = match backend {
            Some(address) => vec![address],
            None => default_backends(setup),
        };
        if backends.is_empty() {
            return Ok(Kept { journal: open(setup, printer), fleet: None, backends });
        }
        let (fleet, _) = setup.survey_for(&backends, &Needs::List, printer)?;
        Ok(Kept { journal: of(setup, &fleet, printer), fleet: Some(fleet), backends })
    }

    /// The signal of an id, or of the beginning of one. What no signal at hand has is refused, unless it was spoken of before
    /// or is to be taken as it is.
    fn signal(&self, setup: &Setup, id: &str, as_it_is: bool) -> Result<Subject, CliError> {
        let id = id.trim();
        let subject = Subject::Signal(id.to_owned());
        if as_it_is || self.journal.subjects().any(|known| *known == subject) {
            return Ok(subject);
        }
        let found = match self.backends.as_slice() {
            [] => signals::here(setup, id)?,
            backends => signals::there(setup, backends, id)?,
        };
        // Where nothing could be looked at, nothing speaks against it.
        let Some(found) = found else { return Ok(subject) };
        signals::one(id, &found).map(Subject::Signal)
    }

    /// Says what was entered.
    fn tell(&self, entry: &Entry, printer: &mut Printer) {
        printer.note(&format!("habitus: {}", said(&self.journal, entry)));
        self.tell_queued(printer);
    }

    /// Says what waits, if anything does.
    fn tell_queued(&self, printer: &mut Printer) {
        if let Some(fleet) = &self.fleet {
            fleet.noted();
            tell_queued(fleet, printer);
        }
    }
}

/// What a backend does not have yet.
fn queued(setup: &Setup, kept: &Kept, format: Format, printer: &mut Printer) -> Result<(), CliError> {
    let rows = match &kept.fleet {
        Some(fleet) => waiting::rows(&fleet.view().remote),
        None => Vec::new(),
    };
    if rows.is_empty() && format == Format::Text {
        printer.note("habitus: nothing waits to be sent");
        return Ok(());
    }
    let table = waiting::table(&rows, &setup.clock());
    printer.table(setup, format, &table, || Value::Array(rows.iter().map(waiting::to_json).collect()))
}

/// Sends a decision that waits, or forgets it.
fn resolved(kept: &Kept, part: &str, resolve: Resolve, printer: &mut Printer) -> Result<(), CliError> {
    let rows = kept.fleet.as_ref().map(|fleet| waiting::rows(&fleet.view().remote)).unwrap_or_default();
    let mut found = rows.iter().filter(|row| !part.is_empty() && row.id.starts_with(part));
    let (Some(row), None, Some(fleet)) = (found.next(), found.next(), &kept.fleet) else {
        return Err(CliError::usage(
            format!("no decision that waits, or more than one, begins with `{}`", sanitize(part)),
            "`habitus journal --queued` lists them with their ids",
        ));
    };
    match fleet.resolve(&row.id, resolve) {
        // Where it cannot be sent now it is sent with the others as soon as that can be.
        Ok(()) | Err(LogError::Unreachable { .. }) => {}
        Err(error) => return Err(refused(error.into())),
    }
    let done = if resolve == Resolve::Drop { "forgotten" } else { "to be sent" };
    printer.note(&format!("habitus: {done}: {}: {}", sanitize(&row.about), sanitize(&row.mine)));
    tell_queued(fleet, printer);
    Ok(())
}

/// The journal of the backend of a fleet, else that of the settings; with what is wrong with its file told.
pub(super) fn of(setup: &Setup, fleet: &Fleet, printer: &mut Printer) -> Journal {
    let Some(journal) = fleet.journal() else { return open(setup, printer) };
    for problem in journal.problems() {
        printer.note(&format!("habitus: {problem}"));
    }
    journal
}

/// The journal of these settings, with what is wrong with its file told.
fn open(setup: &Setup, printer: &mut Printer) -> Journal {
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

/// An error where no signal is named.
fn named(id: &str) -> Result<(), CliError> {
    match id.trim().is_empty() {
        true => {
            Err(CliError::usage("no signal is named", "`habitus signals dumps` lists them with their ids"))
        }
        false => Ok(()),
    }
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
        JournalError::Log(LogError::Refused { .. } | LogError::Unreachable { .. }) => {
            CliError::Backend(problem)
        }
        JournalError::Log(_) => CliError::Unreadable { problem, hint: hint.to_owned() },
        _ => CliError::usage(problem, hint),
    }
}
