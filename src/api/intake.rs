//! What waits to be looked at, and what was set aside.

use serde::{Deserialize, Serialize};

/// What was posted and has no good end yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Intake {
    /// Posts that wait, those that are looked at now among them.
    pub waiting: u64,
    /// The bytes of them.
    pub bytes: u64,
    /// When the oldest came, in nanoseconds since 1970; `null` where none waits.
    pub oldest: Option<u64>,
    /// Workloads that are to be learned anew.
    pub to_learn: u64,
    /// How many posts were set aside.
    pub set_aside: u64,
    /// Those of this page.
    pub items: Vec<SetAside>,
    /// Where the next page begins; `null` after the last.
    pub next: Option<super::Cursor>,
}

/// A post that was set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct SetAside {
    /// Its key, by which it can be taken up again.
    pub key: String,
    /// `dump|signals`.
    pub kind: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// The name of the token that sent it.
    pub by: String,
    /// When it came, in nanoseconds since 1970.
    pub received: u64,
    /// Why it was set aside.
    pub reason: String,
}
