//! A suggestion: signals of one rule with one known behaviour, how sure that is, and how far a suppression of it may reach.

use serde::{Deserialize, Serialize};

use super::scope::Scope;
use crate::model::UnixNanos;
use crate::signals::{SignalIndex, UnitsSeen};
use crate::text::Masker;

/// What was done: by whom, under whom, and what.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Behaviour {
    /// The agent's name of the event: `exec`, `open`.
    pub operation: String,
    /// The paths of the executables, from the root to the one that acted.
    pub lineage: Vec<String>,
    /// What the process called itself, where its file is many programs in one; else empty.
    pub argv0: String,
    /// As whom it ran; empty where it is not recorded.
    pub user: String,
    /// Its arguments, with `*` for one-off parts in which signals of it differ; `None` where they were not recorded.
    pub arguments: Option<Vec<String>>,
    /// What was acted upon, with `*` for one-off parts; empty where it is the process itself.
    pub name: String,
    /// What tells it from others of its name: the type of a DNS question, a protocol.
    pub qualifier: String,
}

impl Behaviour {
    /// The executable that acted; empty where no event tells.
    #[must_use]
    pub fn executable(&self) -> &str {
        self.lineage.last().map_or("", String::as_str)
    }

    /// The same with what may be a secret in its arguments masked, as it may be kept and handed on.
    #[must_use]
    pub fn masked(&self) -> Behaviour {
        let arguments = self.arguments.as_ref().map(|arguments| {
            let masked = Masker::UNICODE.arguments(self.executable(), arguments);
            masked.into_iter().map(std::borrow::Cow::into_owned).collect()
        });
        Behaviour { arguments, ..self.clone() }
    }

    /// The executable above it; empty where there is none.
    #[must_use]
    pub fn parent(&self) -> &str {
        self.lineage.len().checked_sub(2).map_or("", |at| &self.lineage[at])
    }
}

/// What was learned of the behaviour: the least of what is known of its signals.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// The units that show it, of those that may bear witness of its signals; the weakest of them.
    pub units: Option<UnitsSeen>,
    /// Wilson's lower bound over them, 0–1.
    pub bound: Option<f64>,
    /// The hosts that show it, of all that were watched.
    pub hosts: (u32, u32),
    /// On how many days it was seen, of all that were watched.
    pub days: (u32, u32),
    /// When it was first seen and last.
    pub seen: (Option<UnixNanos>, Option<UnixNanos>),
    /// How it comes back: `weekly (4 of 4 Sundays)`; empty where it does not.
    pub recurrence: String,
    /// How many events of its signals were judged, of all that they stand for.
    pub judged: (u64, u64),
    /// Hints of a poisoned baseline that touch it, as clauses.
    pub hints: Vec<String>,
    /// The span of its signals.
    pub span: (Option<UnixNanos>, Option<UnixNanos>),
    /// The versions of its rule that raised them; empty where none is recorded.
    pub rule_versions: Vec<String>,
}

/// What is lacking for more than a provisional suggestion, as a kind and a clause: `needs 3 days, seen on 2`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// What kind of lack it is, for programs: `days`.
    pub id: &'static str,
    /// The clause.
    pub text: String,
}

/// A proposed suppression.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Its name: the same for the same rule, workload and behaviour, whatever else changes. Twelve hexadecimal digits.
    pub id: String,
    /// The agent's rule.
    pub rule: String,
    /// What the rule is called for people.
    pub title: String,
    /// Datadog's detection rules that raised its signals; none for bare events.
    pub detection_rules: Vec<String>,
    /// The full name of the workload.
    pub workload: String,
    /// The newest version among its signals; empty where none is known.
    pub version: String,
    /// What was done.
    pub behaviour: Behaviour,
    /// How sure it is that this is usual.
    pub evidence: Evidence,
    /// Its signals, oldest first.
    pub signals: Vec<SignalIndex>,
    /// Every rung, by breadth, then place.
    pub scopes: Vec<Scope>,
    /// The rung that is proposed: the narrowest that is allowed and hides all that the suggestion is about, else most of
    /// it. Never one of a provisional suggestion.
    pub proposed: Option<usize>,
    /// What is lacking. A suggestion that lacks anything is provisional.
    pub lacks: Vec<Lack>,
    /// What is to be known of it though nothing is lacking, as clauses.
    pub notes: Vec<String>,
}

impl Suggestion {
    /// Whether too little is known for it to be proposed.
    #[must_use]
    pub fn is_provisional(&self) -> bool {
        !self.lacks.is_empty()
    }
}

/// Why a signal got no suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotSuggested {
    /// The signal.
    pub at: SignalIndex,
    /// What kind of reason it is, for programs: `unlearned`.
    pub id: &'static str,
    /// The reason, as a clause.
    pub why: String,
}

/// All suggestions for the signals of a workload, and why others got none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggestions {
    /// Those that hide most first, provisional ones last.
    pub list: Vec<Suggestion>,
    /// The signals without one, oldest first.
    pub without: Vec<NotSuggested>,
}

impl Suggestions {
    /// None, since they are off.
    #[must_use]
    pub fn off(signals: &[SignalIndex]) -> Suggestions {
        let off = |&at: &SignalIndex| NotSuggested {
            at,
            id: "off",
            why: "suggestions are off for this workload; the setting is suggest.on".to_owned(),
        };
        Suggestions { list: Vec::new(), without: signals.iter().map(off).collect() }
    }
}
