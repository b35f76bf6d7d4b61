//! `habitus suppress reject|on|off|expire|note|approve|undo`: what else is decided of suggestions.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use super::args::{ExpireArgs, NoteArgs, OneArgs, RejectArgs, UndoArgs};
use super::named::{self, end};
use super::{Surveyed, accept, again, failed, now, suppressed, tell_queued};
use crate::cli::CliError;
use crate::cli::backends::taken_last;
use crate::cli::bringing::Needs;
use crate::cli::printer::Printer;
use crate::cli::setup::Setup;
use crate::fleet::Suppressed;
use crate::model::UnixNanos;
use crate::reports::suppress::{told, words};
use crate::suppressions::exporters::is_id;
use crate::suppressions::store::{Change, Entry};
use crate::text::sanitize;

pub(super) fn reject(setup: &Setup, args: &RejectArgs, printer: &mut Printer) -> Result<(), CliError> {
    let is_whole = is_id(&args.id);
    let needs = if is_whole { Needs::Decided } else { Needs::Suggestion(&args.id) };
    let surveyed = Surveyed::of_use(setup, &args.sources, &needs, printer)?;
    let before = suppressed(setup, &surveyed.fleet, printer)?;
    let mut ids: Vec<String> = before.named(&args.id).map(str::to_owned).collect();
    if is_whole {
        // Whoever knows it whole need not have its signals at hand.
        ids.push(args.id.clone());
    } else {
        let made = accept::of_id(&surveyed, &args.id, printer);
        ids.extend(made.iter().flat_map(|of| &of.made.list).map(|suggestion| suggestion.id.clone()));
    }
    let id = named::one(&args.id, ids.iter().map(String::as_str), "suggestion", "`habitus suggest SOURCE`")?;
    let seen = seen(&before, &id);
    let change = Change::Reject(args.reason.clone());
    let entry = surveyed.fleet.suppress(&id, change, seen.as_deref(), now(setup)).map_err(failed)?;
    tell(setup, &surveyed, &before, &entry, "rejected", printer)
}

/// The entry that has decided, as far as it was seen.
fn seen(before: &Suppressed, id: &str) -> Option<String> {
    let decided = before.standing(id)?.0.decided.as_ref()?;
    Some(decided.id.clone())
}

pub(super) fn turn(setup: &Setup, args: &OneArgs, on: bool, printer: &mut Printer) -> Result<(), CliError> {
    let (surveyed, before, id) = known(setup, &args.id, &args.sources, printer)?;
    let entry = surveyed.fleet.suppress(&id, Change::Turn(on), None, now(setup)).map_err(failed)?;
    tell(setup, &surveyed, &before, &entry, if on { "turned on" } else { "turned off" }, printer)
}

pub(super) fn expire(setup: &Setup, args: &ExpireArgs, printer: &mut Printer) -> Result<(), CliError> {
    let end = end(&args.when, now(setup).0)?.map(UnixNanos);
    let (surveyed, before, id) = known(setup, &args.id, &args.sources, printer)?;
    let entry = surveyed.fleet.suppress(&id, Change::Expire(end), None, now(setup)).map_err(failed)?;
    let said = match end {
        Some(_) => format!("ends {}", words::expiry(end, setup.clock().zone)),
        None => "never ends".to_owned(),
    };
    tell(setup, &surveyed, &before, &entry, &said, printer)
}

pub(super) fn note(setup: &Setup, args: &NoteArgs, printer: &mut Printer) -> Result<(), CliError> {
    let (backend, text) = taken_last(setup, args.backend.as_deref(), &args.text)?;
    let (surveyed, before, id) = known(setup, &args.id, backend.as_slice(), printer)?;
    let change = Change::Note(text);
    let entry = surveyed.fleet.suppress(&id, change, None, now(setup)).map_err(failed)?;
    tell(setup, &surveyed, &before, &entry, "noted", printer)
}

pub(super) fn approve(setup: &Setup, args: &OneArgs, printer: &mut Printer) -> Result<(), CliError> {
    let (surveyed, before, id) = known(setup, &args.id, &args.sources, printer)?;
    // What is approved is what was seen, and nothing that somebody has put in its place meanwhile.
    let decided = seen(&before, &id).unwrap_or_default();
    let entry = surveyed.fleet.suppress(&id, Change::Approve(decided), None, now(setup)).map_err(failed)?;
    let accepted = before.standing(&id).and_then(|(standing, _)| standing.accepted.as_ref());
    let what = accepted.map_or_else(String::new, |accepted| {
        format!(" as {} {}", accepted.breadth.id(), accepted.place.id())
    });
    tell(setup, &surveyed, &before, &entry, &format!("approved{what}"), printer)
}

/// The suppression that is named, among those that anything was said of.
fn known(
    setup: &Setup,
    id: &str,
    sources: &[OsString],
    printer: &mut Printer,
) -> Result<(Surveyed, Suppressed, String), CliError> {
    let surveyed = Surveyed::if_named(setup, sources, printer)?;
    let before = suppressed(setup, &surveyed.fleet, printer)?;
    let id = named::suppression(&before, id)?;
    Ok((surveyed, before, id))
}

/// Says what was done, what it changes, and how it is taken back.
fn tell(
    setup: &Setup,
    surveyed: &Surveyed,
    before: &Suppressed,
    entry: &Entry,
    done: &str,
    printer: &mut Printer,
) -> Result<(), CliError> {
    let after = again(setup, &surveyed.fleet)?;
    let id = &entry.suggestion;
    let state = words::state(after.state(id));
    printer.text(&format!("{id} {done}; it is {}\n", sanitize(state)))?;
    if surveyed.is_any {
        let changed = told::changed(before, &after, &surveyed.view.signals);
        printer.text(&changed)?;
    }
    printer.note(&format!("habitus: `habitus suppress undo {}` takes it back", entry.id));
    tell_queued(&surveyed.fleet, printer);
    Ok(())
}

pub(super) fn undo(setup: &Setup, args: &UndoArgs, printer: &mut Printer) -> Result<(), CliError> {
    let (entry, sources) = match args.words.split_first() {
        Some((first, rest)) if is_entry(first) => (Some(first.to_string_lossy()), rest),
        _ => (None, args.words.as_slice()),
    };
    let surveyed = Surveyed::if_named(setup, sources, printer)?;
    let before = suppressed(setup, &surveyed.fleet, printer)?;
    let entries = entries(&before, entry.as_deref());
    let undone = match entries.as_slice() {
        // The fleet says best why there is none.
        [] => vec![surveyed.fleet.unsuppress(entry.as_deref(), now(setup)).map_err(failed)?],
        entries => {
            let mut undone = Vec::new();
            for id in entries {
                undone.push(surveyed.fleet.unsuppress(Some(id), now(setup)).map_err(failed)?);
            }
            undone
        }
    };
    let after = again(setup, &surveyed.fleet)?;
    for entry in &undone {
        let said = words::change(&entry.change, Some(setup.clock().zone));
        printer.text(&format!("taken back of {}: {}\n", entry.suggestion, sanitize(&said)))?;
    }
    if let Some(entry) = undone.last() {
        printer.text(&format!("it is {}\n", words::state(after.state(&entry.suggestion))))?;
    }
    if surveyed.is_any {
        let changed = told::changed(&before, &after, &surveyed.view.signals);
        printer.text(&changed)?;
    }
    tell_queued(&surveyed.fleet, printer);
    Ok(())
}

/// Whether a word is the id of an entry, or the beginning of one, and no file.
fn is_entry(word: &OsStr) -> bool {
    let text = word.to_string_lossy();
    let is_hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    (4..=16).contains(&text.len()) && text.bytes().all(is_hex) && !Path::new(word).exists()
}

/// The entries that are meant, the newest first: the one that is named, else the last own one; with an acceptance also the
/// end that was entered along with it, and with such an end the acceptance.
fn entries(before: &Suppressed, id: Option<&str>) -> Vec<String> {
    let holding = || {
        before
            .standings
            .values()
            .flat_map(|(standing, _)| standing.history.iter())
            .filter(|(_, holds)| *holds)
    };
    let entry = match id {
        Some(id) => {
            let mut found = holding().map(|(entry, _)| entry).filter(|entry| entry.id.starts_with(id));
            match (found.next(), found.next()) {
                (Some(entry), None) => entry,
                _ => return Vec::new(),
            }
        }
        None => match &before.own_last {
            Some(entry) => entry,
            None => return Vec::new(),
        },
    };
    let along = |first: &Entry, then: &Entry| {
        matches!((&first.change, &then.change), (Change::Accept(_), Change::Expire(_)))
            && (&first.suggestion, &first.author) == (&then.suggestion, &then.author)
            && then.time.0 == first.time.0.saturating_add(1)
    };
    let is_end = matches!(entry.change, Change::Expire(_)) && id.is_none();
    let other = holding()
        .map(|(other, _)| other)
        .find(|other| if is_end { along(other, entry) } else { along(entry, other) });
    match other {
        Some(accepted) if is_end => vec![entry.id.clone(), accepted.id.clone()],
        Some(end) => vec![end.id.clone(), entry.id.clone()],
        None => vec![entry.id.clone()],
    }
}
