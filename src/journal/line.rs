//! An entry as one line of JSON, and back.

use serde::{Deserialize, Serialize};

use super::{Change, Decision, Entry, Reason, State, Step, Subject};
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
    snapshot: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    instance: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    decision: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<String>,
    /// Of a state one of the names for it, of a decision any text.
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
        Subject::Snapshot { workload, name } => {
            line.workload = Some(workload.clone());
            line.snapshot = Some(name.clone());
        }
        Subject::Instance { workload, id } => {
            line.workload = Some(workload.clone());
            line.instance = Some(id.clone());
        }
        Subject::Span { workload, from, to } => {
            line.workload = Some(workload.clone());
            line.from = Some(rfc3339(from.0));
            line.to = Some(rfc3339(to.0));
        }
    }
    match &entry.change {
        Change::State(state) => {
            line.state = Some(state.id().to_owned());
            line.reason = (state.reason() != Reason::None).then(|| state.reason().id().to_owned());
        }
        Change::Note(text) => line.note = Some(text.clone()),
        Change::Curate { decision, reason } => {
            line.decision = Some(decision.id().to_owned());
            line.reason = Some(reason.clone());
        }
        Change::Undo(id) => line.undoes = Some(id.clone()),
    }
    // Text, lists of text and nothing else: it cannot fail.
    serde_json::to_string(&line).unwrap_or_default()
}

/// The entry of a line. `None` where it is none.
pub(super) fn read(line: &str) -> Option<Entry> {
    let mut line: Line = serde_json::from_str(line).ok()?;
    let time = moment(&line.time)?;
    let subject = subject(&mut line)?;
    let change = match (line.state, line.note, line.decision, line.undoes) {
        (Some(state), None, None, None) => {
            // A reason that a later version knows is still a reason.
            let reason = line.reason.as_deref().map(|id| Reason::from_id(id).unwrap_or(Reason::Other));
            Change::State(State::from_id(&state, reason.unwrap_or_default())?)
        }
        (None, Some(note), None, None) => Change::Note(note),
        (None, None, Some(decision), None) => {
            let decision = Decision::from_id(&decision).filter(|decision| subject.admits(*decision))?;
            let reason = line.reason.filter(|reason| !reason.trim().is_empty())?;
            Change::Curate { decision, reason }
        }
        (None, None, None, Some(id)) => Change::Undo(id),
        _ => return None,
    };
    let entry = Entry { id: line.id, time, author: line.author, subject, change };
    too_long(&entry).is_none().then_some(entry)
}

fn moment(text: &str) -> Option<UnixNanos> {
    let time: jiff::Timestamp = text.parse().ok()?;
    Some(UnixNanos(u64::try_from(time.as_nanosecond()).ok()?))
}

/// What a line is said of: one thing.
fn subject(line: &mut Line) -> Option<Subject> {
    let span = (line.from.take(), line.to.take());
    let of_workload = (line.node.take(), line.snapshot.take(), line.instance.take(), span);
    match (line.signal.take(), line.workload.take(), of_workload) {
        (Some(id), None, (None, None, None, (None, None))) => Some(Subject::Signal(id)),
        (None, Some(workload), (Some(path), None, None, (None, None))) => {
            let step = |(facet, name, qualifier): (String, String, String)| {
                Some(Step { facet: Facet::from_id(&facet)?, name, qualifier })
            };
            Some(Subject::Node { workload, path: path.into_iter().map(step).collect::<Option<_>>()? })
        }
        (None, Some(workload), (None, Some(name), None, (None, None))) => {
            Some(Subject::Snapshot { workload, name })
        }
        (None, Some(workload), (None, None, Some(id), (None, None))) => {
            Some(Subject::Instance { workload, id })
        }
        (None, Some(workload), (None, None, None, (Some(from), Some(to)))) => {
            Some(Subject::Span { workload, from: moment(&from)?, to: moment(&to)? })
        }
        _ => None,
    }
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
        Subject::Snapshot { workload, name: of } | Subject::Instance { workload, id: of }
            if workload.len() + of.len() > MAX_NAME =>
        {
            return Some("the name of what was watched");
        }
        Subject::Span { workload, .. } if workload.len() > MAX_NAME => {
            return Some("the name of the workload");
        }
        Subject::Signal(_) | Subject::Snapshot { .. } | Subject::Instance { .. } | Subject::Span { .. } => {}
    }
    match &entry.change {
        Change::Curate { reason, .. } if reason.chars().count() > MAX_NOTE => Some("the reason"),
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
            (any::<String>(), any::<String>())
                .prop_map(|(workload, name)| Subject::Snapshot { workload, name }),
            (any::<String>(), any::<String>()).prop_map(|(workload, id)| Subject::Instance { workload, id }),
            (any::<String>(), 0..MOST_TIME, 0..MOST_TIME).prop_map(|(workload, from, to)| Subject::Span {
                workload,
                from: UnixNanos(from),
                to: UnixNanos(to),
            }),
        ]
    }

    const MOST_TIME: u64 = 4_000_000_000_000_000_000;

    fn change() -> impl Strategy<Value = Change> {
        let reason = proptest::sample::select(Reason::ALL.map(|(reason, ..)| reason).to_vec());
        prop_oneof![
            Just(Change::State(State::Open)),
            Just(Change::State(State::UnderReview)),
            reason.prop_map(|reason| Change::State(State::Archived(reason))),
            any::<String>().prop_map(Change::Note),
            (
                proptest::sample::select(vec![Decision::Accept, Decision::Reject, Decision::Quarantine]),
                any::<String>()
            )
                .prop_map(|(decision, reason)| Change::Curate { decision, reason }),
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
            let may_be = match &entry.change {
                Change::Curate { decision, reason } => entry.subject.admits(*decision) && !reason.trim().is_empty(),
                _ => true,
            };
            prop_assert_eq!(read(&line), may_be.then_some(entry));
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
            r#""workload":"w","snapshot":"s","instance":"i","decision":"quarantine","reason":"r""#,
            r#""workload":"w","from":"2026-11-23T00:00:00Z","decision":"quarantine","reason":"r""#,
            r#""workload":"w","snapshot":"s","decision":"accept","reason":"r""#,
            r#""workload":"w","snapshot":"s","decision":"quarantine""#,
            r#""workload":"w","node":[],"decision":"reject","reason":"r""#,
            r#""signal":"s","decision":"reject","reason":"r""#,
        ] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
        let later = of(r#""signal":"s","state":"archived","reason":"invented_later""#).unwrap();
        assert_eq!(later.change, Change::State(State::Archived(Reason::Other)));
    }
}
