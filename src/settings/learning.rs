//! The settings of learning: they belong to a workload, since a filter may override them for some.

use super::CountUnits;

/// How a profile is learned. What each setting means stands in [`super::SCHEMA`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learning {
    /// Whether new snapshots are learned at all.
    pub on: bool,
    /// Snapshots of a version after which it is stable.
    pub stable_snapshots: u64,
    /// Hours a version was watched after which it is stable.
    pub stable_hours: u64,
    /// Without this many snapshots no version is stable.
    pub least_snapshots: u64,
    /// Without this many instances no version is stable.
    pub least_instances: u64,
    /// How many versions a learned profile keeps.
    pub versions_kept: u64,
    /// How many bytes a learned profile may come to before it learns no more.
    pub max_bytes: u64,
    /// How many minutes of an instance one snapshot holds, where a backend asks for them.
    pub snapshot_minutes: u64,
    /// How many workloads a backend learns at once.
    pub workloads_at_once: u64,
    /// Whether one-off parts of names are folded in the view.
    pub fold: bool,
    /// What commonality counts.
    pub units: CountUnits,
}

impl Default for Learning {
    fn default() -> Self {
        Learning {
            on: true,
            stable_snapshots: 200,
            stable_hours: 48,
            least_snapshots: 3,
            least_instances: 2,
            versions_kept: 20,
            max_bytes: 5_000_000,
            snapshot_minutes: 30,
            workloads_at_once: 3,
            fold: true,
            units: CountUnits::Auto,
        }
    }
}
