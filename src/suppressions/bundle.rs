//! The evidence of an accepted suppression, frozen: what it was decided on, so that anybody can compute it again and see
//! whether it comes to the same.

use serde::{Deserialize, Serialize};

/// A snapshot or profile that bore witness.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Input {
    /// The blake3 hash of its content, in hexadecimal.
    pub hash: String,
    /// What it was called where it came from.
    pub name: String,
}

/// What was asked of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conditions {
    /// The least lower bound, in percent.
    pub threshold_percent: u64,
    /// The bound from which on the judge calls something usual, in percent.
    pub usual_percent: u64,
    /// The least units.
    pub least_units: u64,
    /// The least hosts.
    pub least_hosts: u64,
    /// The least days.
    pub least_days: u64,
    /// The executables that are never widened, as the setting has them.
    pub never_widen: Vec<String>,
}

/// The evidence of one scope of one suggestion, frozen. Two bundles of the same inputs are equal in all but `made` and `by`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bundle {
    /// When it was made, in nanoseconds since 1970, written as RFC 3339.
    #[serde(with = "moment")]
    pub made: u64,
    /// What made it: `habitus 0.1.0`.
    pub by: String,
    /// The recordings that counted, ordered by hash.
    pub inputs: Vec<Input>,
    /// What was asked of evidence.
    pub conditions: Conditions,
    /// A hash of the decisions on the baseline that held; empty where there were none.
    pub decisions: String,
    /// The versions of the rule that raised the signals.
    pub rule_versions: Vec<String>,
    /// What the units are.
    pub unit: String,
    /// In how many units the behaviour was seen, of how many.
    pub units: (u32, u32),
    /// Wilson's lower bound, 0–1, rounded to four digits.
    pub bound: f64,
    /// Hosts that show it, of those watched.
    pub hosts: (u32, u32),
    /// Days on which it was seen, of those watched.
    pub days: (u32, u32),
    /// How it comes back; empty where it does not.
    pub recurrence: String,
    /// The signals of the rule that were looked at: how many, and a hash of their ids and events.
    pub considered: (u64, String),
    /// The signals that the query hides, by id in order; the first [`Bundle::MOST_NAMED`].
    pub hidden: Vec<String>,
    /// How many they are in all, and a hash of their ids and events.
    pub hidden_all: (u64, String),
    /// How many of them are learned, and how many are not.
    pub known: u64,
    /// How many are hidden though something of them is not learned.
    pub unknown: u64,
    /// What was lacking for more than a provisional suggestion, by kind.
    pub lacks: Vec<String>,
}

impl Bundle {
    /// Signals that are named at most.
    pub const MOST_NAMED: usize = 5_000;
}

mod moment {
    //! A moment as text.

    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use crate::text::time::rfc3339;

    pub(super) fn serialize<S: Serializer>(nanos: &u64, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&rfc3339(*nanos))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
        let text = String::deserialize(from)?;
        let time: jiff::Timestamp = text.parse().map_err(D::Error::custom)?;
        u64::try_from(time.as_nanosecond()).map_err(D::Error::custom)
    }
}
