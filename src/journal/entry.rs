//! What an entry says: of what, what, by whom, when.

use crate::model::{Facet, UnixNanos};

/// One node on the way from the root of a workload's tree: its identity under its parent.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step {
    /// The kind of behaviour.
    pub facet: Facet,
    /// The name of the node.
    pub name: String,
    /// What tells it from others of its name.
    pub qualifier: String,
}

/// What something is said of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A signal, by its id.
    Signal(String),
    /// A behaviour of a workload.
    Node {
        /// The full name of the workload.
        workload: String,
        /// The way to it from the root; the last is the node itself.
        path: Vec<Step>,
    },
    /// What was watched of a workload under one name: an activity dump, or what an agent had learned.
    Snapshot {
        /// The full name of the workload.
        workload: String,
        /// Its name.
        name: String,
    },
    /// All that was watched of one container.
    Instance {
        /// The full name of the workload.
        workload: String,
        /// The id of the container.
        id: String,
    },
    /// All that was watched of a workload at some time in a span.
    Span {
        /// The full name of the workload.
        workload: String,
        /// When it begins.
        from: UnixNanos,
        /// When it ends; that moment belongs to it.
        to: UnixNanos,
    },
}

impl Subject {
    /// The full name of the workload that it belongs to; a signal names none.
    #[must_use]
    pub fn workload(&self) -> Option<&str> {
        match self {
            Subject::Signal(_) => None,
            Subject::Node { workload, .. }
            | Subject::Snapshot { workload, .. }
            | Subject::Instance { workload, .. }
            | Subject::Span { workload, .. } => Some(workload),
        }
    }

    /// Whether this may be decided of it: behaviours are accepted or rejected, what was watched is quarantined.
    #[must_use]
    pub fn admits(&self, decision: Decision) -> bool {
        match self {
            Subject::Signal(_) => false,
            Subject::Node { path, .. } => decision != Decision::Quarantine && !path.is_empty(),
            Subject::Snapshot { .. } | Subject::Instance { .. } => decision == Decision::Quarantine,
            Subject::Span { from, to, .. } => decision == Decision::Quarantine && from <= to,
        }
    }
}

/// What a person decides of a baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decision {
    /// The behaviour belongs to it.
    Accept,
    /// The behaviour does not belong to it, and nothing below it does.
    Reject,
    /// What was watched there bears no witness.
    Quarantine,
}

impl Decision {
    /// All of them with their names, and what has become of that which they are said of.
    const ALL: [(Decision, &'static str, &'static str); 3] = [
        (Decision::Accept, "accept", "accepted"),
        (Decision::Reject, "reject", "rejected"),
        (Decision::Quarantine, "quarantine", "quarantined"),
    ];

    /// Its name in the file and in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        Decision::ALL.iter().find(|(one, ..)| *one == self).map_or("", |(_, id, _)| id)
    }

    /// What has become of that which it is said of: `accepted`.
    #[must_use]
    pub fn done(self) -> &'static str {
        Decision::ALL.iter().find(|(one, ..)| *one == self).map_or("", |(.., done)| done)
    }

    /// The decision of this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Decision> {
        Decision::ALL.iter().find(|(_, known, _)| *known == id).map(|(one, ..)| *one)
    }
}

/// What has become of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum State {
    /// Nobody has decided.
    #[default]
    Open,
    /// Somebody looks at it.
    UnderReview,
    /// It is done with.
    Archived(Reason),
}

/// Why it is done with, in the words of Datadog.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Nobody says.
    #[default]
    None,
    /// The rule was wrong.
    FalsePositive,
    /// A test or maintenance.
    TestingOrMaintenance,
    /// It was put right.
    Remediated,
    /// It became a case.
    InvestigatedCaseOpened,
    /// The rule was right, and it did no harm.
    TruePositiveBenign,
    /// An attack.
    TruePositiveMalicious,
    /// Something else.
    Other,
}

impl State {
    /// The names of all states, as they are written and asked for.
    pub const IDS: [&'static str; 3] = ["open", "under_review", "archived"];

    /// Its name in the file, in JSON and at Datadog.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            State::Open => State::IDS[0],
            State::UnderReview => State::IDS[1],
            State::Archived(_) => State::IDS[2],
        }
    }

    /// The state of this name, archived for this reason. `-` may stand for `_`.
    #[must_use]
    pub fn from_id(id: &str, reason: Reason) -> Option<State> {
        let id = id.replace('-', "_");
        [State::Open, State::UnderReview, State::Archived(reason)].into_iter().find(|state| state.id() == id)
    }

    /// The state in a word or two for people.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            State::Open => "open",
            State::UnderReview => "under review",
            State::Archived(_) => "archived",
        }
    }

    /// Why it is archived; [`Reason::None`] where it is not.
    #[must_use]
    pub fn reason(self) -> Reason {
        match self {
            State::Archived(reason) => reason,
            State::Open | State::UnderReview => Reason::None,
        }
    }
}

impl Reason {
    /// All of them with their names, and what they are called for people.
    pub const ALL: [(Reason, &'static str, &'static str); 8] = [
        (Reason::None, "none", "no reason given"),
        (Reason::FalsePositive, "false_positive", "false positive"),
        (Reason::TestingOrMaintenance, "testing_or_maintenance", "testing or maintenance"),
        (Reason::Remediated, "remediated", "remediated"),
        (Reason::InvestigatedCaseOpened, "investigated_case_opened", "investigated, case opened"),
        (Reason::TruePositiveBenign, "true_positive_benign", "true positive, benign"),
        (Reason::TruePositiveMalicious, "true_positive_malicious", "true positive, malicious"),
        (Reason::Other, "other", "other"),
    ];

    /// Its name in the file, in JSON and at Datadog.
    #[must_use]
    pub fn id(self) -> &'static str {
        Reason::ALL.iter().find(|(reason, ..)| *reason == self).map_or("none", |(_, id, _)| id)
    }

    /// What it is called for people.
    #[must_use]
    pub fn words(self) -> &'static str {
        Reason::ALL.iter().find(|(reason, ..)| *reason == self).map_or("", |(.., words)| words)
    }

    /// The reason of this name. `-` may stand for `_`.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Reason> {
        let id = id.replace('-', "_");
        Reason::ALL.iter().find(|(_, known, _)| *known == id).map(|(reason, ..)| *reason)
    }
}

/// What is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is in this state from now on.
    State(State),
    /// A note.
    Note(String),
    /// It belongs to the baseline, or it does not.
    Curate {
        /// Which of it.
        decision: Decision,
        /// Why, in the words of who decides; never empty.
        reason: String,
    },
    /// The entry of this id is taken back. Taking back an undo lets hold again what that took back.
    Undo(String),
}

/// One entry of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its own name, by which an undo names it.
    pub id: String,
    /// When it was written.
    pub time: UnixNanos,
    /// By whom.
    pub author: String,
    /// Of what.
    pub subject: Subject,
    /// What is said.
    pub change: Change,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_and_reason_has_its_own_name() {
        for (at, id) in State::IDS.iter().enumerate() {
            assert_eq!(State::from_id(id, Reason::Other).map(State::id), Some(State::IDS[at]));
        }
        assert_eq!(State::from_id("under-review", Reason::None), Some(State::UnderReview));
        assert_eq!(State::from_id("closed", Reason::None), None);
        for (reason, id, words) in Reason::ALL {
            assert_eq!((Reason::from_id(id), reason.id(), reason.words()), (Some(reason), id, words));
        }
        assert_eq!(Reason::from_id("false-positive"), Some(Reason::FalsePositive));
    }
}
