//! How common a behaviour is: in how many of the units that were watched, and how sure that is.

use crate::model::{
    FacetCounts, NodeFlags, NodeId, ObservationId, ObservationKind, PresenceId, Selection, UnixNanos,
};

use super::Profile;
use super::unit_kind::{UnitKind, UnitNumbers};

/// A lower bound at 95 % for a share of `k` in `n`, by Wilson's score; 0 for no units.
///
/// 11 of 12 is at least 0.65, 3 of 3 only 0.44.
#[must_use]
pub fn wilson_lower_bound(k: u32, n: u32) -> f64 {
    const Z: f64 = 1.959_963_984_540_054;
    // Of nothing nothing is sure, which rounding must not blur.
    if n == 0 || k == 0 {
        return 0.0;
    }
    let (n, p) = (f64::from(n), f64::from(k) / f64::from(n));
    let centre = p + Z * Z / (2.0 * n);
    let spread = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    ((centre - spread) / (1.0 + Z * Z / n)).clamp(0.0, 1.0)
}

/// `k` of `n`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Those that have it.
    pub k: u32,
    /// All of them.
    pub n: u32,
}

/// A share with its lower bound; few units say little, and the bar is drawn hatched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    /// The share.
    pub share: Share,
    /// Wilson's lower bound, 0–1.
    pub at_least: f64,
    /// Fewer than five units.
    pub few: bool,
}

/// Fewer units than this say little.
pub const ENOUGH_UNITS: u32 = 5;

impl Bound {
    /// Of a share.
    #[must_use]
    pub fn of(share: Share) -> Bound {
        Bound { share, at_least: wilson_lower_bound(share.k, share.n), few: share.n < ENOUGH_UNITS }
    }
}

impl Share {
    /// The share as a number, 0–1; `None` of nothing.
    #[must_use]
    pub fn ratio(self) -> Option<f64> {
        (self.n > 0).then(|| f64::from(self.k) / f64::from(self.n))
    }
}

/// In how many of the selected units a node was seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Units {
    /// Activity dumps.
    pub snapshots: Share,
    /// Containers, as far as they are known.
    pub instances: Share,
    /// Hosts, as far as they are known.
    pub hosts: Share,
    /// For each version of the profile: seen in it, among what is selected.
    pub versions: Vec<bool>,
    /// What commonality counts here.
    pub kind: UnitKind,
    /// Seen in agents' profiles of versions without dumps, and in no instance: where instances count, nothing that
    /// counts could have shown it, and `0 of 12` would mislead.
    pub beyond: bool,
    /// A person has rejected it from the baseline: what is rejected is not called common.
    pub rejected: bool,
}

impl Units {
    /// The share that is called commonality: of instances, else hosts, else versions; of nothing (`n` is 0) where no
    /// unit that counts could have shown it.
    fn commonality(&self, versions_selected: u32) -> Bound {
        let share = match self.kind {
            _ if self.rejected => Share::default(),
            UnitKind::Instances if self.beyond => Share::default(),
            UnitKind::Instances => self.instances,
            UnitKind::Hosts => self.hosts,
            UnitKind::Versions => {
                Share { k: self.versions.iter().filter(|seen| **seen).count() as u32, n: versions_selected }
            }
        };
        Bound::of(share)
    }
}

/// A profile as seen through a selection of its observations: what is present, and the totals.
///
/// It copies nothing of the profile and costs one pass over the sets of observations and one over the nodes.
#[derive(Clone, Debug)]
pub struct Scope {
    pub(super) selection: Selection,
    present: Vec<u32>,
    visible: Vec<bool>,
    pub(super) numbers: UnitNumbers,
    snapshots: u32,
    versions: Vec<bool>,
    /// For each version whether any dump of it is selected.
    pub(super) dumped: Vec<bool>,
    pub(super) kind: UnitKind,
    /// Every observation that counts is selected.
    is_everything: bool,
    /// By the first observation of a recording: any of its observations is selected.
    recordings: Vec<bool>,
}

impl Scope {
    /// Looks at `profile` through `selection`.
    #[must_use]
    pub fn of(profile: &Profile, selection: Selection) -> Scope {
        let observations = profile.observations();
        let present = profile.trie().count_selected(&selection);
        let tree = profile.tree();
        let mut visible = vec![false; tree.len()];
        for node in tree.nodes().rev() {
            let i = node.index();
            visible[i] |= present[profile.presence(node).index()] > 0;
            if let (true, Some(parent)) = (visible[i], tree.parent(node)) {
                visible[parent.index()] = true;
            }
        }
        let mut versions = vec![false; profile.versions().len()];
        let mut dumped = versions.clone();
        let mut snapshots = 0;
        for id in selection.iter() {
            let Some(o) = profile.observation(id) else { continue };
            if let Some(seen) = versions.get_mut(profile.version_of(id)) {
                *seen = true;
            }
            if o.kind == ObservationKind::Snapshot {
                snapshots += 1;
                if let Some(seen) = dumped.get_mut(profile.version_of(id)) {
                    *seen = true;
                }
            }
        }
        let mut recordings = vec![false; observations.len()];
        let mut first = 0;
        for (at, o) in observations.iter().enumerate() {
            if at > 0 && o.file != observations[at - 1].file {
                first = at;
            }
            recordings[first] |= selection.contains(ObservationId(at as u32));
        }
        // What the tree keeps of times it has from what is set aside, too.
        let is_everything =
            selection == Selection::all(observations) && !observations.iter().any(|o| o.quarantined);
        let numbers = UnitNumbers::of(observations, &selection);
        let kind = UnitKind::of(profile.rules().units, numbers.instances, numbers.hosts);
        Scope {
            selection,
            present,
            visible,
            numbers,
            snapshots,
            versions,
            dumped,
            kind,
            is_everything,
            recordings,
        }
    }

    /// What is selected.
    #[must_use]
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// Whether the node, or anything below it, was seen in what is selected.
    #[must_use]
    pub fn shows(&self, node: NodeId) -> bool {
        self.visible.get(node.index()).copied().unwrap_or(false)
    }

    /// Whether the node itself was seen in what is selected.
    #[must_use]
    pub fn has(&self, profile: &Profile, node: NodeId) -> bool {
        self.present.get(profile.presence(node).index()).is_some_and(|n| *n > 0)
    }

    /// Whether a set of observations holds one that is selected.
    #[must_use]
    pub fn holds(&self, presence: PresenceId) -> bool {
        self.present.get(presence.index()).is_some_and(|n| *n > 0)
    }

    /// When a node was first and last seen in what is selected: exactly where that is everything, else to the second,
    /// and of a profile of several versions for all of them together.
    #[must_use]
    pub fn seen(&self, profile: &Profile, node: NodeId) -> (Option<UnixNanos>, Option<UnixNanos>) {
        let tree = profile.tree();
        if self.is_everything {
            return (tree.first_seen(node), tree.last_seen(node));
        }
        let selected = profile
            .occurrences(node)
            .iter()
            .filter(|at| self.recordings.get(at.observation().0 as usize).copied().unwrap_or(false))
            .map(|at| at.seen());
        let (mut first, mut last) = (None, None);
        for (from, to) in selected {
            first = [first, from].into_iter().flatten().min();
            last = last.max(to);
        }
        (first, last)
    }

    /// How many counted nodes of each facet are present.
    #[must_use]
    pub fn counts(&self, profile: &Profile) -> FacetCounts {
        let mut counts = FacetCounts::default();
        let tree = profile.tree();
        for node in tree.nodes() {
            if tree.flags(node).contains(NodeFlags::COUNTED) && self.has(profile, node) {
                counts.add(tree.facet(node), 1);
            }
        }
        counts
    }

    /// The selected snapshots.
    #[must_use]
    pub fn snapshots(&self) -> u32 {
        self.snapshots
    }

    /// The known instances among them.
    #[must_use]
    pub fn instances(&self) -> u32 {
        self.numbers.instances
    }

    /// The known hosts of what is selected.
    #[must_use]
    pub fn hosts(&self) -> u32 {
        self.numbers.hosts
    }

    /// For each version of the profile whether anything of it is selected.
    #[must_use]
    pub fn versions(&self) -> &[bool] {
        &self.versions
    }

    /// In how many of the selected units a node was seen.
    #[must_use]
    pub fn units(&self, profile: &Profile, node: NodeId) -> Units {
        let rejected = profile.tree().flags(node).contains(NodeFlags::REJECTED);
        Units { rejected, ..self.units_of(profile, profile.presence(node)) }
    }

    /// The same for a set of observations.
    #[must_use]
    pub fn units_of(&self, profile: &Profile, presence: PresenceId) -> Units {
        let (mut snapshots, mut beyond) = (0, false);
        let (mut instances, mut hosts) = (Vec::new(), Vec::new());
        let mut versions = vec![false; self.versions.len()];
        for id in profile.trie().members(presence).filter(|&id| self.selection.contains(id)) {
            let i = id.0 as usize;
            if profile.observations()[i].kind == ObservationKind::Snapshot {
                snapshots += 1;
            }
            beyond |= self.dumped.get(profile.version_of(id)) == Some(&false);
            instances.extend(self.numbers.instance_of[i]);
            hosts.extend(self.numbers.host_of[i]);
            if let Some(seen) = versions.get_mut(profile.version_of(id)) {
                *seen = true;
            }
        }
        Units {
            snapshots: Share { k: snapshots, n: self.snapshots },
            hosts: Share { k: distinct(hosts), n: self.numbers.hosts },
            beyond: beyond && instances.is_empty(),
            instances: Share { k: distinct(instances), n: self.numbers.instances },
            versions,
            kind: self.kind,
            rejected: false,
        }
    }

    /// What commonality counts in what is selected.
    #[must_use]
    pub fn kind(&self) -> UnitKind {
        self.kind
    }

    /// How many of those units are selected.
    #[must_use]
    pub fn units_selected(&self) -> u32 {
        match self.kind {
            UnitKind::Instances => self.numbers.instances,
            UnitKind::Hosts => self.numbers.hosts,
            UnitKind::Versions => self.versions.iter().filter(|selected| **selected).count() as u32,
        }
    }

    /// The commonality of what was seen in these units of what is selected.
    #[must_use]
    pub fn commonality(&self, units: &Units) -> Bound {
        units.commonality(self.versions.iter().filter(|selected| **selected).count() as u32)
    }
}

fn distinct(mut numbers: Vec<u32>) -> u32 {
    numbers.sort_unstable();
    numbers.dedup();
    numbers.len() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bound_is_wilsons() {
        assert!((wilson_lower_bound(11, 12) - 0.646).abs() < 0.001);
        assert!((wilson_lower_bound(3, 3) - 0.438).abs() < 0.001);
        assert!(wilson_lower_bound(0, 7).abs() < 1e-9);
        assert!(wilson_lower_bound(0, 0).abs() < 1e-9);
    }
}
