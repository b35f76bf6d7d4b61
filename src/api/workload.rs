//! Workloads as the list shows them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Cursor;

/// A row of the list, as `habitus list --format json` prints one, and what the explorer needs beyond it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct WorkloadSummary {
    /// The full name.
    pub workload: String,
    /// As much of its end as tells it apart from all others of the backend.
    pub short_name: String,
    /// The versions selected, the one seen first first.
    pub versions: Vec<String>,
    /// `none|learning|stable|unstable|max_size|warmup`.
    pub status: String,
    /// `agent|habitus`; `null` where there is no status.
    pub status_source: Option<String>,
    /// The status of each version, in the order of `versions`.
    pub version_statuses: Vec<VersionSummary>,
    /// Activity dumps.
    pub snapshots: u32,
    /// Known containers.
    pub instances: u32,
    /// Known hosts.
    pub hosts: u32,
    /// What commonality counts: `instance|host|version`.
    pub units: String,
    /// How common what it does is.
    pub common: CommonSummary,
    /// Merged nodes of each facet, by its id.
    pub nodes: BTreeMap<Cow<'static, str>, u64>,
    /// The facets of which some recording holds anything.
    pub recorded: Vec<Cow<'static, str>>,
    /// Signals raised on it.
    pub signals: u32,
    /// How many of them are neither usual nor regular; `null` where they were not judged.
    pub unknown_signals: Option<u32>,
    /// The earliest time anything was seen, in nanoseconds since 1970.
    pub first_seen: Option<u64>,
    /// The latest.
    pub last_seen: Option<u64>,
    /// For each key of a tag its values, sorted.
    pub tags: BTreeMap<String, Vec<String>>,
    /// Why to doubt it, as the list's column has it; `null` where nothing speaks against it.
    pub trust_mark: Option<String>,
    /// The files of what is selected, as given.
    #[serde(default)]
    pub files: Vec<String>,
    /// What is wrong with some of its files, and what is odd about others.
    #[serde(default)]
    pub problems: Vec<ProblemSummary>,
    /// The ETag of its profile; `null` as long as none is learned.
    pub profile: Option<String>,
}

/// A file that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct ProblemSummary {
    /// The file as it was given.
    pub file: String,
    /// What is wrong, where, and what to do.
    pub reason: String,
    /// `note|partial|unread`.
    pub severity: String,
}

/// The status of a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct VersionSummary {
    /// The image tag.
    pub version: String,
    /// `none|learning|…`.
    pub status: String,
    /// `agent|habitus`.
    pub source: String,
    /// On how many hosts it has which status, by the agent's rule.
    pub hosts: BTreeMap<String, u32>,
}

/// How common what a workload does is, as the counts that it is computed from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct CommonSummary {
    /// How many units there are.
    pub units: u32,
    /// The samples that take part.
    pub samples: u32,
    /// What is selected and does not take part.
    pub left_out: u32,
    /// For each facet by id: how many pairs of samples of different units show the same behaviour, and of how many.
    pub pairs: BTreeMap<Cow<'static, str>, PairsSummary>,
}

/// Pairs of samples.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct PairsSummary {
    /// In which the behaviour is found again.
    pub found: u64,
    /// Of how many.
    pub of: u64,
}

/// A page of the list under a filter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Workloads {
    /// The rows of this page.
    pub items: Vec<WorkloadSummary>,
    /// Where the next page begins; `null` after the last.
    pub next: Option<Cursor>,
    /// How many workloads the filter selects.
    pub selected: u64,
    /// How many there are.
    pub all: u64,
    /// How many teams they belong to.
    pub teams: u64,
    /// How many snapshots they were learned from.
    pub snapshots: u64,
    /// The number of the last change that this page knows of.
    pub as_of: u64,
}
