//! What people say of suggestions, and what it comes to.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::UnixNanos;
use crate::suppressions::{Behaviour, Breadth, Bundle, Place};

/// A suppression as it was accepted: all that is needed to apply it, to export it and to prove it, without the suggestion.
#[derive(Clone, Debug, PartialEq)]
pub struct Accepted {
    /// The agent's rule.
    pub rule: String,
    /// What the rule is called for people.
    pub title: String,
    /// Datadog's detection rules that raised its signals; none for bare events.
    pub detection_rules: Vec<String>,
    /// The full name of the workload.
    pub workload: String,
    /// The newest version among its signals when it was accepted; empty where none was known.
    pub version: String,
    /// What is suppressed.
    pub behaviour: Behaviour,
    /// How much of it is free.
    pub breadth: Breadth,
    /// Where it holds.
    pub place: Place,
    /// The query that was evaluated, in Datadog's search language. It reads as what was evaluated.
    pub query: String,
    /// A person typed it though it was open or refused.
    pub overridden: bool,
    /// It was provisional.
    pub provisional: bool,
    /// Why, in the words of who accepted it; never empty.
    pub reason: String,
    /// The evidence, frozen.
    pub bundle: Bundle,
}

/// What became of a suppression elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handed {
    /// Where: `datadog`.
    pub target: String,
    /// What it is called there.
    pub id: String,
    /// The version that was last seen there, for updates that must not overwrite others'.
    pub version: i64,
    /// The detection rule that it was handed over for.
    pub detection_rule: String,
    /// A hash of what was handed over, by which a change elsewhere is told.
    pub content: String,
    /// Whether it was on there.
    pub enabled: bool,
}

/// What is said of a suggestion.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// It is accepted so; this takes the place of what was accepted before, and of a rejection. What was accepted before
    /// passes on whether it is on and when it ends, unless it has ended; after a rejection it is on and never ends.
    Accept(Arc<Accepted>),
    /// It is not wanted; why, never empty. It is not proposed again.
    Reject(String),
    /// What is accepted is on, or off for the time being.
    Turn(bool),
    /// When what is accepted ends; `None` for never.
    Expire(Option<UnixNanos>),
    /// A note.
    Note(String),
    /// A second person approves what the entry of this id accepted, and nothing else that was or will be accepted.
    Approve(String),
    /// It was handed over, or looked at where it was handed over to.
    Hand(Handed),
    /// The entry of this id is taken back.
    Undo(String),
}

/// One entry of the store.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its own name.
    pub id: String,
    /// When it was written.
    pub time: UnixNanos,
    /// By whom.
    pub author: String,
    /// The id of the suggestion that it is said of.
    pub suggestion: String,
    /// What is said.
    pub change: Change,
}

/// What has become of a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Nobody has decided, or what was decided was taken back.
    Open,
    /// It is not wanted.
    Rejected,
    /// It was accepted, and waits for a second person.
    Waiting,
    /// It is accepted and hides signals.
    Active,
    /// It was accepted and is off.
    Off,
    /// It was accepted and has ended.
    Expired,
}

impl State {
    /// All of them with their ids, which are their words too.
    pub const ALL: [(State, &'static str); 6] = [
        (State::Open, "open"),
        (State::Rejected, "rejected"),
        (State::Waiting, "waiting"),
        (State::Active, "active"),
        (State::Off, "off"),
        (State::Expired, "expired"),
    ];

    /// Its name in JSON and in filters, and for people.
    #[must_use]
    pub fn id(self) -> &'static str {
        State::ALL.iter().find(|row| row.0 == self).map_or("", |row| row.1)
    }
}
