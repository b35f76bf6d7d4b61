//! How far a profile can be trusted, in sentences with figures, the worst first; what it says of itself, whether that is
//! to be believed, and what would change one's mind. Never one word like "good".
//!
//! The facts come from `learning::trust` and `signals::poison`; the sentences are rows of one table
//! ([`SENTENCES`]), each with what it opens.

mod chart;
mod gather;
mod json;
mod mark;
mod sentences;
#[cfg(test)]
mod tests;
mod text;
mod words;

use std::sync::Arc;

use super::clock::Clock;
use crate::fleet::Workload;
use crate::learning::{Profile, Scope, Trust};
use crate::model::{NodeId, Status};
use crate::signals::poison::{self, Hint};
use crate::text::Masker;

pub use chart::{Blocks, chart, spark};
pub use gather::{Gathered, gather};
pub use json::to_json;
pub use mark::{MARKS, Mark, of_row, rank};
pub use sentences::{SENTENCES, SentenceSpec};
pub use text::{facets_table, leanings, sentences_table, write_markdown, write_text};
pub use words::figure;

/// Which way a sentence leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leaning {
    /// An attack may have been learned.
    Poison,
    /// It speaks against believing.
    Doubt,
    /// It cannot be told.
    Unknown,
    /// It speaks for believing.
    Support,
}

/// One row a leaning.
static LEANINGS: [(Leaning, &str, &str); 4] = [
    (Leaning::Poison, "poison", "POISONED?"),
    (Leaning::Doubt, "doubt", "AGAINST"),
    (Leaning::Unknown, "unknown", "CANNOT TELL"),
    (Leaning::Support, "support", "FOR"),
];

impl Leaning {
    /// All of them, the worst first.
    pub fn all() -> impl Iterator<Item = Leaning> {
        LEANINGS.iter().map(|(leaning, ..)| *leaning)
    }

    /// Its name in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        LEANINGS[self as usize].1
    }

    /// What stands above its sentences.
    #[must_use]
    pub fn heading(self) -> &'static str {
        LEANINGS[self as usize].2
    }
}

/// The units that a sentence speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitsOf {
    /// Image tags.
    Versions,
    /// Activity dumps.
    Snapshots,
    /// Containers.
    Instances,
    /// Hosts.
    Hosts,
    /// Files, bad ones with why.
    Files,
}

/// What a sentence speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opens {
    /// Behaviours, in the order of the tree; of very many the first.
    Nodes {
        /// What they have in common, in a few words, raw.
        title: String,
        /// They themselves.
        nodes: Vec<NodeId>,
    },
    /// What was watched.
    Units(UnitsOf),
    /// The curve of new behaviours, which stands beside the sentences.
    Curve,
}

impl Opens {
    /// Its name in JSON.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Opens::Nodes { .. } => "nodes",
            Opens::Units(UnitsOf::Versions) => "versions",
            Opens::Units(UnitsOf::Snapshots) => "snapshots",
            Opens::Units(UnitsOf::Instances) => "instances",
            Opens::Units(UnitsOf::Hosts) => "hosts",
            Opens::Units(UnitsOf::Files) => "files",
            Opens::Curve => "curve",
        }
    }
}

/// One sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Its name in JSON.
    pub id: &'static str,
    /// Which way it leans.
    pub leaning: Leaning,
    /// It itself, raw.
    pub text: String,
    /// What it speaks of.
    pub opens: Opens,
}

/// What the sentences are made of.
pub(super) struct Facts<'a> {
    trust: &'a Trust,
    hints: &'a [Hint],
    workload: &'a Workload,
    profile: &'a Profile,
    scope: &'a Scope,
    gathered: &'a Gathered,
    clock: Clock,
    masker: Option<Masker>,
    ascii: bool,
}

/// How far a profile can be trusted.
#[derive(Clone, Debug)]
pub struct TrustReport {
    /// The profile.
    pub profile: Arc<Profile>,
    /// The facts.
    pub trust: Trust,
    /// Hints of a poisoned baseline.
    pub hints: Vec<Hint>,
    /// What it says of itself, in a sentence, raw.
    pub says: String,
    /// Whether that is to be believed, in a sentence.
    pub belief: String,
    /// What would change one's mind, each in a few words, raw; the weightiest first.
    pub changes: Vec<String>,
    /// The sentences, the worst first.
    pub sentences: Vec<Sentence>,
    /// What stands beside it in lists once it was looked for hints, as here.
    pub mark: Option<Mark>,
    /// What stands beside it in lists before that.
    pub listed: Option<Mark>,
}

/// What a report is made of.
pub struct Asked<'a> {
    /// The workload.
    pub workload: &'a Workload,
    /// Its profile.
    pub profile: &'a Arc<Profile>,
    /// What of it is looked at.
    pub scope: &'a Scope,
    /// What was gathered beside it.
    pub gathered: &'a Gathered,
    /// What is now.
    pub clock: Clock,
    /// Masks secrets in examples.
    pub masker: Option<Masker>,
    /// Only ASCII for what Habitus itself writes.
    pub ascii: bool,
}

impl TrustReport {
    /// Makes it.
    #[must_use]
    pub fn of(asked: &Asked<'_>) -> TrustReport {
        let trust = Trust::of(asked.profile, asked.scope);
        let hints = poison::hints(asked.profile, asked.scope, &asked.gathered.known);
        let facts = Facts {
            trust: &trust,
            hints: &hints,
            workload: asked.workload,
            profile: asked.profile,
            scope: asked.scope,
            gathered: asked.gathered,
            clock: asked.clock,
            masker: asked.masker,
            ascii: asked.ascii,
        };
        let (mut sentences, mut changes) = (Vec::new(), Vec::new());
        for spec in SENTENCES {
            for told in (spec.of)(&facts) {
                changes.extend(told.change.filter(|change| !changes.contains(change)));
                sentences.push(Sentence {
                    id: spec.id,
                    leaning: spec.leaning,
                    text: told.text,
                    opens: told.opens,
                });
            }
        }
        let count = |leaning| sentences.iter().filter(|s| s.leaning == leaning).count();
        let (poison, doubts) = (count(Leaning::Poison), count(Leaning::Doubt));
        let status = trust.status.0;
        let (says, mark) = (words::says(&facts), mark::of_report(&facts, true));
        let listed = mark::of_report(&facts, false);
        TrustReport {
            profile: Arc::clone(asked.profile),
            says,
            belief: words::belief(status, poison, doubts),
            changes,
            sentences,
            mark,
            listed,
            hints,
            trust,
        }
    }

    /// The sentences that lean one way, in their order.
    pub fn leaning(&self, leaning: Leaning) -> impl Iterator<Item = &Sentence> {
        self.sentences.iter().filter(move |sentence| sentence.leaning == leaning)
    }

    /// What would change one's mind, as a sentence; raw.
    #[must_use]
    pub fn changes_text(&self) -> String {
        let mut changes = self.changes.iter().take(MOST_CHANGES).cloned().collect::<Vec<_>>().join("; ");
        let more = self.changes.len().saturating_sub(MOST_CHANGES);
        if more > 0 {
            changes += &format!("; and {more} more");
        }
        if self.changes.is_empty() {
            return "What would shake it: a process never seen before, drift, or a hint in a later snapshot."
                .to_owned();
        }
        let before = match self.trust.status.0 {
            Status::Stable => "What would change that",
            _ => "What it needs to be believed",
        };
        format!("{before}: {changes}.")
    }
}

/// Changes that are named in a sentence, the weightiest.
const MOST_CHANGES: usize = 5;
