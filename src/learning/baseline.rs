//! What is learned and what came later: a version that is stable is not changed by later snapshots, and behaviour that
//! only those show is drift.

use hashbrown::{HashMap, HashSet};

use super::profile::Profile;
use super::status::is_enough;
use crate::model::{NodeFlags, NodeId, Observation, ObservationId, ObservationKind, PresenceId, UnixNanos};
use crate::settings::Learning;

/// Behaviour of a version that none of its learned snapshots shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Drift {
    /// The position of the version in [`Profile::versions`].
    pub version: usize,
    /// The snapshot that showed it first, in the canonical order.
    pub first: ObservationId,
}

/// Which snapshots of a profile are learned: those up to and including the one that made their version stable.
///
/// The canonical order is that of the snapshots' starts, then of their names; copies of one snapshot do not count, so
/// that the version and the instance decide between two of one name. It does not depend on the order of arrival.
#[derive(Clone, Debug)]
pub struct Baseline {
    /// For each observation its place in the canonical order; none for what is no snapshot or does not count.
    ranks: Vec<Option<u32>>,
    /// For each observation whether it is learned.
    learned: Vec<bool>,
    versions: Vec<VersionBaseline>,
    /// For each set of observations whether it holds drift.
    drift: Vec<bool>,
}

/// How far learning has come with one version.
#[derive(Clone, Copy, Debug, Default)]
struct VersionBaseline {
    stable: bool,
    since: Option<UnixNanos>,
    /// Snapshots came after it was stable: only then there can be drift.
    has_later: bool,
}

impl Baseline {
    /// Walks the snapshots of a profile that count. Costs one pass over its observations and one over its sets of
    /// them, not over its nodes.
    #[must_use]
    pub fn of(profile: &Profile) -> Baseline {
        let observations = profile.observations();
        let mut baseline = Baseline {
            ranks: vec![None; observations.len()],
            learned: vec![false; observations.len()],
            versions: vec![VersionBaseline::default(); profile.versions().len()],
            drift: Vec::new(),
        };
        let mut watched: Vec<Watching<'_>> = Vec::new();
        watched.resize_with(profile.versions().len(), Watching::default);
        for (rank, id) in (0..).zip(canonical_order(observations)) {
            let Some(o) = profile.observation(id) else { continue };
            let at = profile.version_of(id);
            let (Some(version), Some(watching)) = (baseline.versions.get_mut(at), watched.get_mut(at)) else {
                continue;
            };
            baseline.ranks[id.0 as usize] = Some(rank);
            if version.stable {
                version.has_later = true;
                continue;
            }
            baseline.learned[id.0 as usize] = true;
            watching.add(o);
            if watching.is_enough(profile.rules()) {
                version.stable = true;
                version.since = o.end.or(o.start);
            }
        }
        baseline.drift = baseline.drifting_sets(profile);
        baseline
    }

    /// Whether the snapshot is part of what was learned. An agent's aggregate is not, nor is what does not count.
    #[must_use]
    pub fn is_learned(&self, observation: ObservationId) -> bool {
        self.learned.get(observation.0 as usize).copied().unwrap_or(false)
    }

    /// The snapshot's place among those that count, in the canonical order; none for an agent's aggregate and for what
    /// does not count.
    #[must_use]
    pub fn rank(&self, observation: ObservationId) -> Option<u32> {
        self.ranks.get(observation.0 as usize).copied().flatten()
    }

    /// Whether the version, by its position in [`Profile::versions`], is stable by Habitus's own rule.
    #[must_use]
    pub fn is_stable(&self, version: usize) -> bool {
        self.versions.get(version).is_some_and(|v| v.stable)
    }

    /// The end of the snapshot that made the version stable; none while it is learned, and where that snapshot tells no
    /// times.
    #[must_use]
    pub fn stable_since(&self, version: usize) -> Option<UnixNanos> {
        self.versions.get(version).and_then(|v| v.since)
    }

    /// Whether snapshots of the version came after it was stable; without any there is no drift in it.
    #[must_use]
    pub fn has_later(&self, version: usize) -> bool {
        self.versions.get(version).is_some_and(|v| v.has_later)
    }

    /// Whether a set of observations holds a later snapshot of some version and no learned one of it. This is what
    /// snapshots alone say; [`Self::drift`] says it of a node.
    #[must_use]
    pub fn is_drift(&self, set: PresenceId) -> bool {
        self.drift.get(set.index()).copied().unwrap_or(false)
    }

    /// The versions in which a node is drift, by their positions; most nodes are in none, and that costs a look-up.
    /// What carries others (a folder, a device) is drift where all that it carries is.
    #[must_use]
    pub fn drift(&self, profile: &Profile, node: NodeId) -> Vec<Drift> {
        if profile.tree().flags(node).intersects(NodeFlags::ACCEPTED | NodeFlags::REJECTED) {
            // A person has said what it is.
            return Vec::new();
        }
        let set = profile.presence(node);
        if self.is_drift(set) { self.drift_of_set(profile, set) } else { Vec::new() }
    }

    fn drift_of_set(&self, profile: &Profile, set: PresenceId) -> Vec<Drift> {
        let mut learned: HashSet<usize> = HashSet::new();
        let mut later: HashMap<usize, (u32, ObservationId)> = HashMap::new();
        for id in profile.trie().members(set) {
            let Some(rank) = self.rank(id) else { continue };
            let version = profile.version_of(id);
            if self.is_learned(id) {
                learned.insert(version);
            } else {
                let first = later.entry(version).or_insert((rank, id));
                *first = (*first).min((rank, id));
            }
        }
        let mut drift: Vec<Drift> = later
            .into_iter()
            .filter(|(version, _)| !learned.contains(version))
            .map(|(version, (_, first))| Drift { version, first })
            .collect();
        drift.sort_unstable();
        drift
    }

    /// For each set whether it holds drift; the versions in which there can be any, a word of them at a time.
    fn drifting_sets(&self, profile: &Profile) -> Vec<bool> {
        let mut drifting = vec![false; profile.trie().len()];
        let versions: Vec<usize> = (0..self.versions.len()).filter(|&v| self.has_later(v)).collect();
        for word in versions.chunks(64) {
            let mut bit_of = vec![0_u64; self.versions.len()];
            for (bit, &version) in word.iter().enumerate() {
                bit_of[version] = 1 << bit;
            }
            let seen = profile.trie().fold((0_u64, 0_u64), |(learned, later), id| {
                let bit = bit_of.get(profile.version_of(id)).copied().unwrap_or(0);
                match self.rank(id) {
                    None => (learned, later),
                    Some(_) if self.is_learned(id) => (learned | bit, later),
                    Some(_) => (learned, later | bit),
                }
            });
            for (drifts, (learned, later)) in drifting.iter_mut().zip(seen) {
                *drifts |= later & !learned != 0;
            }
        }
        drifting
    }
}

/// The snapshots that count, in the order in which they are learned.
pub(super) fn canonical_order(observations: &[Observation]) -> Vec<ObservationId> {
    canonical_order_of(observations, Observation::counts)
}

/// Those snapshots that `keep` says, in the order in which they are learned.
pub(super) fn canonical_order_of(
    observations: &[Observation],
    keep: impl Fn(&Observation) -> bool,
) -> Vec<ObservationId> {
    let mut order: Vec<(&Observation, u32)> = observations
        .iter()
        .zip(0..)
        .filter(|(o, _)| o.kind == ObservationKind::Snapshot && keep(o))
        .collect();
    fn key(o: &Observation) -> (Option<UnixNanos>, &str, &str, Option<&str>) {
        (o.start, &o.name, &o.version, o.instance.as_deref())
    }
    order.sort_by(|(a, i), (b, k)| key(a).cmp(&key(b)).then(i.cmp(k)));
    order.into_iter().map(|(_, number)| ObservationId(number)).collect()
}

/// What was watched of one version so far.
#[derive(Default)]
struct Watching<'a> {
    snapshots: usize,
    /// For each instance the end of what was watched of it. Snapshots come by their start, so that what reaches beyond
    /// that end is new time and the rest is known.
    until: HashMap<&'a str, u64>,
    nanos: u64,
}

impl<'a> Watching<'a> {
    fn add(&mut self, o: &'a Observation) {
        self.snapshots += 1;
        let Some(instance) = o.instance.as_deref() else { return };
        let until = self.until.entry(instance).or_default();
        if let (Some(start), Some(end)) = (o.start, o.end) {
            self.nanos = self.nanos.saturating_add(end.0.saturating_sub(start.0.max(*until)));
            *until = end.0.max(*until);
        }
    }

    fn is_enough(&self, rules: &Learning) -> bool {
        is_enough(self.snapshots, self.until.len(), self.nanos, rules)
    }
}

#[cfg(test)]
mod tests;
