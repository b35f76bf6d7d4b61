//! Signals with their verdicts.

use serde::{Deserialize, Serialize};

/// A signal as the backend knows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct SignalSummary {
    /// Its id.
    pub id: String,
    /// The full name of the workload that it is placed in; `null` where it is in none.
    pub workload: Option<String>,
    /// When it was raised, in nanoseconds since 1970; `null` where it does not say.
    pub at: Option<u64>,
    /// The rule's id.
    pub rule: String,
    /// The verdict; `null` where none was given yet.
    pub verdict: Option<VerdictSummary>,
    /// The signal itself, in the form in which the explorer reads signals.
    pub signal: serde_json::Value,
}

/// What the profile says of a signal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct VerdictSummary {
    /// Where it stands in what was learned: the id of a position (`known`, `new_use`, …).
    pub position: String,
    /// How strongly others bear witness: the id of an evidence (`usual`, `regular`, …).
    pub evidence: String,
    /// In how many units the deed was seen, and of how many; `null` where no unit may bear witness.
    pub seen: Option<(u32, u32)>,
    /// Wilson's lower bound over those units, 0–1.
    pub bound: Option<f64>,
    /// How many of the signal's events were judged, and of how many.
    pub judged: (u32, u32),
    /// The ETag of the profile that it was judged by; `null` where there was none.
    pub profile: Option<String>,
}
