//! The logs of decisions: lists of lines that only grow, the same lines as in the files of [`crate::journal`] and
//! [`crate::suppressions::store`].
//!
//! Lines are numbered from 1 without gaps. Who adds one says how many it had seen; where more stand there meanwhile nothing is
//! added, and the answer is a conflict: whoever decides has read what it decides on.

use serde::{Deserialize, Serialize};

/// Which log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub enum LogName {
    /// Triage states and notes.
    Journal,
    /// Decisions on baselines.
    Curation,
    /// Decisions on suggestions.
    Suppressions,
    /// Settings: each line is a whole version of them.
    Settings,
}

impl LogName {
    /// All of them.
    pub const ALL: [LogName; 4] =
        [LogName::Journal, LogName::Curation, LogName::Suppressions, LogName::Settings];

    /// The name, as it stands in paths and databases.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            LogName::Journal => "journal",
            LogName::Curation => "curation",
            LogName::Suppressions => "suppressions",
            LogName::Settings => "settings",
        }
    }

    /// The log of a name.
    #[must_use]
    pub fn of(id: &str) -> Option<LogName> {
        LogName::ALL.into_iter().find(|name| name.id() == id)
    }
}

/// A line of a log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct EntryLine {
    /// Its number, from 1 without gaps.
    pub number: u64,
    /// The line, without its end.
    pub line: String,
    /// The name of the token that added it.
    pub by: String,
    /// When the server took it, in nanoseconds since 1970.
    pub at: u64,
}

/// Lines of a log from some number on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Entries {
    /// In order.
    pub lines: Vec<EntryLine>,
    /// How many the log has in all.
    pub head: u64,
}

/// What is to be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Append {
    /// How many lines whoever decides had seen.
    pub after: u64,
    /// The line, without its end.
    pub line: String,
}

/// It was added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Appended {
    /// The number of the new line.
    pub number: u64,
    /// The line as it stands there, where that is another than was sent: what is not known there is not kept, and evidence is
    /// computed there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
}

/// It was not added: others added lines first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Moved {
    /// How many lines the log has now.
    pub head: u64,
}
