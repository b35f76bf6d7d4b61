//! An entry as one line of JSON, and back. The keys always stand in the same order, so that a person can read down the file
//! and two versions of it can be compared line by line.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::limits::too_long;
use super::{Accepted, Change, Entry, Handed};
use crate::journal::Record;
use crate::model::UnixNanos;
use crate::suppressions::{Behaviour, Breadth, Bundle, Place};
use crate::text::sanitize::json_safe;
use crate::text::time::{parse_rfc3339, rfc3339};

/// No entry is later than this, the beginning of the year 2500, so that there is always a moment after any.
const MOST_TIME: u64 = 16_725_225_600_000_000_000;

/// The fields of a line. What a later version adds is not looked at.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Line {
    /// First, by which the file is told from others.
    suggestion: String,
    id: String,
    time: String,
    author: String,
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
    const WHAT: &'static str = "store of decisions";
    const MAX_LINE: usize = 4_000_000;

    fn id(&self) -> &str {
        &self.id
    }

    fn set_id(&mut self, id: String) {
        self.id = id;
    }

    fn author(&self) -> &str {
        &self.author
    }

    fn about(&self) -> String {
        self.suggestion.clone()
    }

    fn come_after(&mut self, other: &Self) {
        self.time = UnixNanos(self.time.0.max(other.time.0.saturating_add(1)));
    }

    fn write(&self) -> String {
        let mut line = Line {
            suggestion: self.suggestion.clone(),
            id: self.id.clone(),
            time: rfc3339(self.time.0),
            author: self.author.clone(),
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
        // Text, numbers and lists of them: it cannot fail. What would turn text around or hide it in an editor, or in a
        // comparison of two versions, is written as its number.
        json_safe(&serde_json::to_string(&line).unwrap_or_default()).into_owned()
    }

    fn read(text: &str) -> Option<Entry> {
        let line: Line = serde_json::from_str(text).ok()?;
        let mut changes = [
            line.accept.map(|written| Some(Change::Accept(Arc::new(accepted(*written)?)))),
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
        let is_sound = !entry.id.is_empty() && is_id(&entry.suggestion) && entry.time.0 <= MOST_TIME;
        (is_sound && too_long(&entry).is_none()).then_some(entry)
    }
}

/// Whether a text can be the name of a suggestion.
pub(super) fn is_id(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_hexdigit() && !byte.is_ascii_uppercase())
}

/// Whether content begins as a store does.
pub(super) fn recognises(head: &[u8]) -> bool {
    let id = head.strip_prefix(br#"{"suggestion":""#).and_then(|rest| rest.split_first_chunk::<12>());
    id.is_some_and(|(id, rest)| std::str::from_utf8(id).is_ok_and(is_id) && rest.starts_with(br#"","id":""#))
}

fn moment(text: &str) -> Option<UnixNanos> {
    parse_rfc3339(text).map(UnixNanos)
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
