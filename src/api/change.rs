//! What has changed, as the stream of changes tells it: that something did, never what it is now. Who wants to know asks.

use serde::{Deserialize, Serialize};

/// What kind of thing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub enum ChangeKind {
    /// A workload was learned anew; the subject is its full name.
    Workload,
    /// A signal came or was judged anew; the subject is the workload's full name.
    Signal,
    /// An entry was added to a log; the subject is its name ([`super::LogName`]).
    Log,
    /// Something of a newer server.
    #[serde(other)]
    Other,
}

impl ChangeKind {
    /// The name, as it stands in the stream and in databases.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            ChangeKind::Workload => "workload",
            ChangeKind::Signal => "signal",
            ChangeKind::Log => "log",
            ChangeKind::Other => "other",
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn of(id: &str) -> ChangeKind {
        let known = [ChangeKind::Workload, ChangeKind::Signal, ChangeKind::Log];
        known.into_iter().find(|kind| kind.id() == id).unwrap_or(ChangeKind::Other)
    }
}

/// One change. In the stream its number is the event's id, so that a reader who was cut off goes on where it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Change {
    /// Its number: later changes have greater ones.
    pub number: u64,
    /// What kind of thing.
    pub kind: ChangeKind,
    /// Which one.
    pub subject: String,
}
