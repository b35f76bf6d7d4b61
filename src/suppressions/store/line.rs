//! An entry as one line of JSON, and back.

use serde::{Deserialize, Serialize};

use super::{Accepted, Change, Entry, Handed};
use crate::journal::Record;
use crate::model::UnixNanos;
use crate::suppressions::{Behaviour, Breadth, Bundle, Place};
use crate::text::time::rfc3339;

/// How many characters a reason or a note may have.
pub(super) const MAX_NOTE: usize = 8_000;
/// How many bytes a query may have.
const MAX_QUERY: usize = 64_000;
const MAX_WORD: usize = 4_096;

/// The fields of a line. What a later version adds is not looked at.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Line {
    id: String,
    time: String,
    author: String,
    suggestion: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    accept: Option<Box<Written>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reject: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    turn: Option<String>,
    /// A moment, or `never`.
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    approve: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    handed: Option<Handed>,
    #[serde(skip_serializing_if = "Option::is_none")]
    undoes: Option<String>,
}

/// What was accepted, as it is written.
#[derive(Serialize, Deserialize)]
struct Written {
    reason: String,
    rule: String,
    title: String,
    #[serde(default)]
    detection_rules: Vec<String>,
    workload: String,
    version: String,
    breadth: String,
    place: String,
    query: String,
    #[serde(default)]
    overridden: bool,
    #[serde(default)]
    provisional: bool,
    behaviour: Behaviour,
    bundle: Bundle,
}

const NEVER: &str = "never";

impl Record for Entry {
    const MAX_LINE: usize = 4_000_000;

    fn id(&self) -> &str {
        &self.id
    }

    fn write(&self) -> String {
        let mut line = Line {
            id: self.id.clone(),
            time: rfc3339(self.time.0),
            author: self.author.clone(),
            suggestion: self.suggestion.clone(),
            ..Line::default()
        };
        match &self.change {
            Change::Accept(accepted) => line.accept = Some(Box::new(written(accepted))),
            Change::Reject(reason) => line.reject = Some(reason.clone()),
            Change::Turn(on) => line.turn = Some(if *on { "on" } else { "off" }.to_owned()),
            Change::Expire(end) => {
                line.expires = Some(end.map_or_else(|| NEVER.to_owned(), |end| rfc3339(end.0)));
            }
            Change::Note(text) => line.note = Some(text.clone()),
            Change::Approve(accepted) => line.approve = Some(accepted.clone()),
            Change::Hand(handed) => line.handed = Some(handed.clone()),
            Change::Undo(id) => line.undoes = Some(id.clone()),
        }
        // Text, numbers and lists of them: it cannot fail.
        serde_json::to_string(&line).unwrap_or_default()
    }

    fn read(text: &str) -> Option<Entry> {
        let line: Line = serde_json::from_str(text).ok()?;
        let mut changes = [
            line.accept.map(|written| Some(Change::Accept(Box::new(accepted(*written)?)))),
            line.reject.map(|reason| Some(Change::Reject(reason))),
            line.turn.map(|word| {
                ["off", "on"].iter().position(|known| *known == word).map(|at| Change::Turn(at == 1))
            }),
            line.expires.map(|end| match end.as_str() {
                NEVER => Some(Change::Expire(None)),
                end => moment(end).map(|end| Change::Expire(Some(end))),
            }),
            line.note.map(|text| Some(Change::Note(text))),
            line.approve.map(|id| Some(Change::Approve(id))),
            line.handed.map(|handed| Some(Change::Hand(handed))),
            line.undoes.map(|id| Some(Change::Undo(id))),
        ]
        .into_iter()
        .flatten();
        // A line says one thing.
        let (change, None) = (changes.next()??, changes.next()) else { return None };
        let entry = Entry {
            id: line.id,
            time: moment(&line.time)?,
            author: line.author,
            suggestion: line.suggestion,
            change,
        };
        let is_named = !entry.id.is_empty() && is_id(&entry.suggestion);
        (is_named && too_long(&entry).is_none()).then_some(entry)
    }
}

/// Whether a text can be the name of a suggestion.
pub(super) fn is_id(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_hexdigit() && !byte.is_ascii_uppercase())
}

fn moment(text: &str) -> Option<UnixNanos> {
    let time: jiff::Timestamp = text.parse().ok()?;
    Some(UnixNanos(u64::try_from(time.as_nanosecond()).ok()?))
}

fn written(accepted: &Accepted) -> Written {
    Written {
        reason: accepted.reason.clone(),
        rule: accepted.rule.clone(),
        title: accepted.title.clone(),
        detection_rules: accepted.detection_rules.clone(),
        workload: accepted.workload.clone(),
        version: accepted.version.clone(),
        breadth: accepted.breadth.id().to_owned(),
        place: accepted.place.id().to_owned(),
        query: accepted.query.clone(),
        overridden: accepted.overridden,
        provisional: accepted.provisional,
        behaviour: accepted.behaviour.clone(),
        bundle: accepted.bundle.clone(),
    }
}

fn accepted(written: Written) -> Option<Accepted> {
    Some(Accepted {
        breadth: Breadth::from_id(&written.breadth)?,
        place: Place::from_id(&written.place)?,
        reason: written.reason,
        rule: written.rule,
        title: written.title,
        detection_rules: written.detection_rules,
        workload: written.workload,
        version: written.version,
        query: written.query,
        overridden: written.overridden,
        provisional: written.provisional,
        behaviour: written.behaviour,
        bundle: written.bundle,
    })
}

/// What of an entry is longer than the store keeps, in words.
pub(super) fn too_long(entry: &Entry) -> Option<&'static str> {
    let word = |text: &str| text.len() > MAX_WORD;
    if word(&entry.id) || word(&entry.author) {
        return Some("the name of its author");
    }
    match &entry.change {
        Change::Accept(accepted) if accepted.query.len() > MAX_QUERY => Some("the query"),
        Change::Accept(accepted) if accepted.reason.chars().count() > MAX_NOTE => Some("the reason"),
        Change::Accept(accepted) => {
            let names = [&accepted.rule, &accepted.title, &accepted.version];
            let is_long = names.into_iter().any(|name| word(name)) || accepted.workload.len() > MAX_QUERY;
            is_long.then_some("the name of its rule or workload")
        }
        Change::Reject(text) | Change::Note(text) if text.chars().count() > MAX_NOTE => Some("the text"),
        Change::Hand(handed) => {
            let names = [&handed.target, &handed.id, &handed.detection_rule, &handed.content];
            names.into_iter().any(|name| word(name)).then_some("what it is called there")
        }
        Change::Undo(id) | Change::Approve(id) if word(id) => Some("the id of what it is said of"),
        _ => None,
    }
}
