//! What people have said of signals and behaviours, as rows.

use serde_json::{Value, json};

use super::clock::{Clock, json_time};
use super::table::{Column, Table};
use crate::journal::{Change, Entry, Journal, Reason, Subject};

/// What an entry is about, in one line: the id of the signal, or the workload and the way to the node.
#[must_use]
pub fn subject_words(subject: &Subject) -> String {
    match subject {
        Subject::Signal(id) => id.clone(),
        Subject::Node { workload, path } => {
            let names: Vec<&str> = path.iter().map(|step| step.name.as_str()).collect();
            format!("{workload}: {}", names.join(" > "))
        }
    }
}

/// What an entry of a journal says, in one line.
#[must_use]
pub fn change_words(journal: &Journal, change: &Change) -> String {
    match change {
        Change::State(state) if state.reason() == Reason::None => state.words().to_owned(),
        Change::State(state) => format!("{}: {}", state.words(), state.reason().words()),
        Change::Note(text) => text.clone(),
        Change::Undo(id) => match journal.entry(id).map(|entry| &entry.change) {
            // One look and no further: an undo of an undo of an undo may be a long story.
            None | Some(Change::Undo(_)) => format!("takes back {id}"),
            Some(change) => format!("takes back: {}", change_words(journal, change)),
        },
    }
}

fn kind(change: &Change) -> &'static str {
    match change {
        Change::State(_) => "state",
        Change::Note(_) => "note",
        Change::Undo(_) => "undo",
    }
}

/// All entries, newest first; of one signal, where its id is given.
#[must_use]
pub fn entries<'a>(journal: &'a Journal, signal: Option<&str>) -> Vec<&'a Entry> {
    let wanted = |entry: &&Entry| match signal {
        Some(id) => matches!(&entry.subject, Subject::Signal(known) if known == id),
        None => true,
    };
    journal.entries().iter().rev().filter(wanted).collect()
}

/// Entries as a table.
#[must_use]
pub fn table(journal: &Journal, entries: &[&Entry], clock: &Clock) -> Table {
    let mut table = Table::new([
        Column::left("time", "WHEN", 0),
        Column::left("author", "WHO", 1),
        Column::left("subject", "OF", 0),
        Column::left("kind", "WHAT", 1),
        Column::left("says", "SAYS", 0),
        Column::left("holds", "HOLDS", 2),
    ]);
    for entry in entries {
        table.rows.push(vec![
            clock.absolute(Some(entry.time)),
            entry.author.as_str().into(),
            subject_words(&entry.subject).into(),
            kind(&entry.change).into(),
            change_words(journal, &entry.change).into(),
            if journal.holds(entry) { "yes" } else { "taken back" }.into(),
        ]);
    }
    table
}

/// An entry as JSON.
#[must_use]
pub fn to_json(journal: &Journal, entry: &Entry) -> Value {
    let (signal, node) = match &entry.subject {
        Subject::Signal(id) => (Some(id), None),
        Subject::Node { workload, path } => {
            let steps = path.iter().map(
                |step| json!({"facet": step.facet.spec().id, "name": step.name, "qualifier": step.qualifier}),
            );
            (None, Some(json!({"workload": workload, "path": steps.collect::<Vec<Value>>()})))
        }
    };
    let (state, note, undoes) = match &entry.change {
        Change::State(state) => (Some(state), None, None),
        Change::Note(text) => (None, Some(text), None),
        Change::Undo(id) => (None, None, Some(id)),
    };
    json!({
        "id": entry.id,
        "time": json_time(Some(entry.time)),
        "author": entry.author,
        "signal": signal,
        "node": node,
        "state": state.map(|state| state.id()),
        "reason": state.map(|state| state.reason().id()),
        "note": note,
        "undoes": undoes,
        "holds": journal.holds(entry),
    })
}
