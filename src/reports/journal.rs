//! What people have said of signals and behaviours, as rows.

use serde_json::{Value, json};

use super::clock::{Clock, json_time};
use super::table::{Column, Table};
use super::units::short_id;
use crate::journal::{Change, Entry, Journal, Reason, Subject};
use crate::model::UnixNanos;
use crate::text::Zone;
use crate::text::time::absolute;

/// What an entry is about, in one line: the id of the signal, or the workload and the way to the node.
#[must_use]
pub fn subject_words(subject: &Subject) -> String {
    match subject {
        Subject::Signal(id) => id.clone(),
        Subject::Node { workload, path } => {
            let names: Vec<&str> = path.iter().map(|step| step.name.as_str()).collect();
            format!("{workload}: {}", names.join(" > "))
        }
        Subject::Snapshot { workload, name } => format!("{workload}: snapshot {name}"),
        Subject::Instance { workload, id } => format!("{workload}: instance {}", short_id(id)),
        Subject::Span { workload, from, to } => {
            let time = |time: &UnixNanos| absolute(time.0, Zone::Utc);
            format!("{workload}: from {} to {}", time(from), time(to))
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
        Change::Curate { decision, reason } => format!("{}: {reason}", decision.done()),
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
        Change::Curate { .. } => "decision",
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
    let mut json = json!({
        "id": entry.id,
        "time": json_time(Some(entry.time)),
        "author": entry.author,
        "signal": null,
        "node": null,
        "state": null,
        "reason": null,
        "note": null,
        "undoes": null,
        "holds": journal.holds(entry),
    });
    for (key, value) in subject_json(&entry.subject).into_iter().chain(change_json(&entry.change)) {
        json[key] = value;
    }
    json
}

/// What an entry is about, as fields of JSON.
#[must_use]
pub fn subject_json(subject: &Subject) -> Vec<(&'static str, Value)> {
    match subject {
        Subject::Signal(id) => vec![("signal", json!(id))],
        Subject::Node { workload, path } => {
            let steps = path.iter().map(
                |step| json!({"facet": step.facet.spec().id, "name": step.name, "qualifier": step.qualifier}),
            );
            vec![("node", json!({"workload": workload, "path": steps.collect::<Vec<Value>>()}))]
        }
        Subject::Snapshot { workload, name } => {
            vec![("snapshot", json!({"workload": workload, "name": name}))]
        }
        Subject::Instance { workload, id } => vec![("instance", json!({"workload": workload, "id": id}))],
        Subject::Span { workload, from, to } => {
            let time = |time: &UnixNanos| json_time(Some(*time));
            vec![("span", json!({"workload": workload, "from": time(from), "to": time(to)}))]
        }
    }
}

/// What an entry says, as fields of JSON.
fn change_json(change: &Change) -> Vec<(&'static str, Value)> {
    match change {
        Change::State(state) => {
            vec![("state", json!(state.id())), ("reason", json!(state.reason().id()))]
        }
        Change::Note(text) => vec![("note", json!(text))],
        Change::Curate { decision, reason } => {
            vec![("decision", json!(decision.id())), ("reason", json!(reason))]
        }
        Change::Undo(id) => vec![("undoes", json!(id))],
    }
}
