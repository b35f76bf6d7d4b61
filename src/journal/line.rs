//! An entry as one line of JSON, and back.

use serde::{Deserialize, Serialize};

use super::{Change, Entry, Reason, State, Step, Subject};
use crate::model::{Facet, UnixNanos};
use crate::text::time::rfc3339;

/// How many steps the way to a node may have, and how many characters a text of an entry.
pub(super) const MAX_STEPS: usize = 1_000;
pub(super) const MAX_NOTE: usize = 8_000;
const MAX_NAME: usize = 40_000;
const MAX_WORD: usize = 512;

/// The fields of a line. What a later version adds is not looked at.
#[derive(Default, Serialize, Deserialize)]
struct Line {
    id: String,
    time: String,
    author: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    signal: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    workload: Option<String>,
    /// Facet, name and qualifier of each step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    node: Option<Vec<(String, String, String)>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    undoes: Option<String>,
}

/// The line of an entry, without its end.
pub(super) fn write(entry: &Entry) -> String {
    let mut line = Line {
        id: entry.id.clone(),
        time: rfc3339(entry.time.0),
        author: entry.author.clone(),
        ..Line::default()
    };
    match &entry.subject {
        Subject::Signal(id) => line.signal = Some(id.clone()),
        Subject::Node { workload, path } => {
            let step =
                |step: &Step| (step.facet.spec().id.to_owned(), step.name.clone(), step.qualifier.clone());
            line.workload = Some(workload.clone());
            line.node = Some(path.iter().map(step).collect());
        }
    }
    match &entry.change {
        Change::State(state) => {
            line.state = Some(state.id().to_owned());
            line.reason = (state.reason() != Reason::None).then(|| state.reason().id().to_owned());
        }
        Change::Note(text) => line.note = Some(text.clone()),
        Change::Undo(id) => line.undoes = Some(id.clone()),
    }
    // Text, lists of text and nothing else: it cannot fail.
    serde_json::to_string(&line).unwrap_or_default()
}

/// The entry of a line. `None` where it is none.
pub(super) fn read(line: &str) -> Option<Entry> {
    let line: Line = serde_json::from_str(line).ok()?;
    let time: jiff::Timestamp = line.time.parse().ok()?;
    let time = UnixNanos(u64::try_from(time.as_nanosecond()).ok()?);
    let subject = match (line.signal, line.workload, line.node) {
        (Some(id), None, None) => Subject::Signal(id),
        (None, Some(workload), Some(path)) => Subject::Node {
            workload,
            path: path
                .into_iter()
                .map(|(facet, name, qualifier)| {
                    Some(Step { facet: Facet::from_id(&facet)?, name, qualifier })
                })
                .collect::<Option<Vec<Step>>>()?,
        },
        _ => return None,
    };
    let change = match (line.state, line.note, line.undoes) {
        (Some(state), None, None) => {
            // A reason that a later version knows is still a reason.
            let reason = line.reason.as_deref().map(|id| Reason::from_id(id).unwrap_or(Reason::Other));
            Change::State(State::from_id(&state, reason.unwrap_or_default())?)
        }
        (None, Some(note), None) => Change::Note(note),
        (None, None, Some(id)) => Change::Undo(id),
        _ => return None,
    };
    let entry = Entry { id: line.id, time, author: line.author, subject, change };
    too_long(&entry).is_none().then_some(entry)
}

/// What of an entry is longer than the journal keeps, in words.
pub(super) fn too_long(entry: &Entry) -> Option<&'static str> {
    let word = |text: &str| text.len() > MAX_WORD;
    if word(&entry.id) || word(&entry.author) {
        return Some("the name of its author");
    }
    match &entry.subject {
        Subject::Signal(id) if word(id) => return Some("the id of the signal"),
        Subject::Node { workload, path } => {
            let names: usize = path.iter().map(|step| step.name.len() + step.qualifier.len()).sum();
            if workload.len() + names > MAX_NAME || path.len() > MAX_STEPS {
                return Some("the way to the node");
            }
        }
        Subject::Signal(_) => {}
    }
    match &entry.change {
        Change::Note(text) if text.chars().count() > MAX_NOTE => Some("the note"),
        Change::Undo(id) if word(id) => Some("the id of what it takes back"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn subject() -> impl Strategy<Value = Subject> {
        let facet = proptest::sample::select(Facet::all().collect::<Vec<_>>());
        let step = (facet, any::<String>(), any::<String>()).prop_map(|(facet, name, qualifier)| Step {
            facet,
            name,
            qualifier,
        });
        prop_oneof![
            any::<String>().prop_map(Subject::Signal),
            (any::<String>(), proptest::collection::vec(step, 0..5))
                .prop_map(|(workload, path)| Subject::Node { workload, path }),
        ]
    }

    fn change() -> impl Strategy<Value = Change> {
        let reason = proptest::sample::select(Reason::ALL.map(|(reason, ..)| reason).to_vec());
        prop_oneof![
            Just(Change::State(State::Open)),
            Just(Change::State(State::UnderReview)),
            reason.prop_map(|reason| Change::State(State::Archived(reason))),
            any::<String>().prop_map(Change::Note),
            any::<String>().prop_map(Change::Undo),
        ]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(id in ".{0,20}", author in ".{0,20}", time in 0..4_000_000_000_000_000_000_u64,
                                   subject in subject(), change in change()) {
            let entry = Entry { id, time: UnixNanos(time), author, subject, change };
            let line = write(&entry);
            prop_assert!(!line.contains('\n'));
            prop_assert_eq!(read(&line), Some(entry));
        }

        #[test]
        fn no_line_makes_it_fail(line in ".{0,200}") {
            let _ = read(&line);
        }
    }

    #[test]
    fn a_line_says_one_thing_of_one_subject() {
        let of =
            |rest: &str| read(&format!(r#"{{"id":"1","time":"2026-11-23T00:00:00Z","author":"a",{rest}}}"#));
        assert!(of(r#""signal":"s","note":"n","later":1"#).is_some(), "what is not known is not looked at");
        for wrong in [
            r#""note":"n""#,
            r#""signal":"s""#,
            r#""signal":"s","workload":"w","node":[],"note":"n""#,
            r#""signal":"s","note":"n","state":"open""#,
            r#""signal":"s","state":"closed""#,
            r#""workload":"w","node":[["thought","x",""]],"note":"n""#,
        ] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
        let later = of(r#""signal":"s","state":"archived","reason":"invented_later""#).unwrap();
        assert_eq!(later.change, Change::State(State::Archived(Reason::Other)));
    }
}
