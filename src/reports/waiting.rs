//! Decisions that a backend does not have yet, as rows: those that only wait, and those that others were faster than.

use serde_json::{Value, json};

use super::clock::json_time;
use super::journal::{change_words, subject_words};
use super::suppress::words;
use super::table::{Column, Table};
use crate::fleet::RemoteView;
use crate::fleet::remote::{Waiting, Waits};
use crate::journal::{Entry, Journal};
use crate::model::UnixNanos;
use crate::suppressions::store;

/// For what a decision waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// To be sent.
    Queued,
    /// For another who uses this machine: only their token can send it.
    OfAnother(String),
    /// For somebody to decide: the backend refused it.
    Refused,
    /// For somebody to decide: others decided otherwise meanwhile.
    Conflict,
}

impl Kind {
    /// In a word or two. Whoever shows it makes it safe.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Kind::Queued => "queued".to_owned(),
            Kind::OfAnother(author) => format!("of {author}"),
            Kind::Refused => "refused".to_owned(),
            Kind::Conflict => "conflict".to_owned(),
        }
    }
}

/// A decision that waits, in words. Whoever shows it makes it safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingRow {
    /// The backend, by its place among all.
    pub backend: usize,
    /// The id of its entry: what [`crate::fleet::Fleet::resolve`] is told.
    pub id: String,
    /// When it was decided.
    pub at: UnixNanos,
    /// For what it waits.
    pub kind: Kind,
    /// What it is about.
    pub about: String,
    /// What was decided here.
    pub mine: String,
    /// Why it is not sent: what others decided meanwhile, or why the backend refused it; `None` where it only waits.
    pub theirs: Option<String>,
}

/// All decisions that wait, as a view tells of them.
#[must_use]
pub fn rows(remote: &RemoteView) -> Vec<WaitingRow> {
    let of = |(backend, waiting): (usize, &Waiting)| {
        let (at, about, mine, theirs) = match waiting {
            Waiting::Journal(waits) | Waiting::Curation(waits) => (
                waits.mine.time,
                subject_words(&waits.mine.subject),
                of_journal(&waits.mine),
                theirs(waits, |entry| (&entry.author, of_journal(entry))),
            ),
            Waiting::Suppressions(waits) => (
                waits.mine.time,
                format!("suggestion {}", waits.mine.suggestion),
                of_store(&waits.mine),
                theirs(waits, |entry| (&entry.author, of_store(entry))),
            ),
        };
        let me = remote.backends[backend].me.as_deref();
        let kind = match waiting {
            one if one.is_refused() => Kind::Refused,
            one if one.is_conflict() => Kind::Conflict,
            one if me.is_some_and(|me| me != one.author()) => Kind::OfAnother(one.author().to_owned()),
            _ => Kind::Queued,
        };
        WaitingRow { kind, backend, id: waiting.id().to_owned(), at, about, mine, theirs }
    };
    let all = remote.backends.iter().enumerate();
    all.flat_map(|(at, known)| known.waiting.iter().map(move |one| (at, one))).map(of).collect()
}

fn of_journal(entry: &Entry) -> String {
    // What an undo takes back is told by its id alone: the entry may be in another journal.
    change_words(&Journal::default(), &entry.change)
}

fn of_store(entry: &store::Entry) -> String {
    words::change(&entry.change, None)
}

fn theirs<E>(waits: &Waits<E>, say: impl Fn(&E) -> (&String, String)) -> Option<String> {
    let others = waits.theirs.as_ref().map(|entry| {
        let (author, said) = say(entry);
        format!("{author}: {said}")
    });
    others.or_else(|| waits.refused.as_ref().map(|why| format!("refused: {why}")))
}

/// Rows as a table.
#[must_use]
pub fn table(rows: &[WaitingRow], clock: &super::Clock) -> Table {
    let mut table = Table::new([
        Column::left("id", "ID", 0),
        Column::left("time", "WHEN", 1),
        Column::left("about", "OF", 0),
        Column::left("mine", "YOURS", 0),
        Column::left("theirs", "MEANWHILE", 0),
    ]);
    for row in rows {
        table.rows.push(vec![
            row.id.as_str().into(),
            clock.absolute(Some(row.at)),
            row.about.as_str().into(),
            row.mine.as_str().into(),
            meanwhile(row).into(),
        ]);
    }
    table
}

fn meanwhile(row: &WaitingRow) -> String {
    match (&row.theirs, &row.kind) {
        (Some(theirs), _) => theirs.clone(),
        (None, Kind::OfAnother(author)) => format!("of {author}, whose token sends it"),
        (None, _) => "waits to be sent".to_owned(),
    }
}

/// A row as JSON.
#[must_use]
pub fn to_json(row: &WaitingRow) -> Value {
    json!({
        "id": row.id,
        "time": json_time(Some(row.at)),
        "about": row.about,
        "mine": row.mine,
        "theirs": row.theirs,
        "conflict": row.theirs.is_some(),
        "of": match &row.kind {
            Kind::OfAnother(author) => Some(author),
            _ => None,
        },
    })
}
