//! How far a profile can be trusted, as facts: what was watched, how much of it is new in every snapshot still, and
//! what is missing. What they mean stands in `reports::trust`.
//!
//! One pass over the sets of observations and one over the nodes; nothing here grows with the size of a snapshot.

mod lone;
mod novelty;
#[cfg(test)]
mod tests;
mod watched;

pub use lone::Lone;
pub use novelty::{CurvePoint, FacetNovelty, MOST_POINTS, Novelty};
pub use watched::{VersionWatched, Watched};

use super::{Baseline, Profile, Scope, StatusSource, VersionStatus, fold_versions, version_statuses};
use crate::model::{FacetCounts, NodeFlags, NodeId, Observation, Status};

/// The facts of trust, of what is looked at of a profile.
#[derive(Clone, Debug)]
pub struct Trust {
    /// What was watched.
    pub watched: Watched,
    /// Each version that is looked at, the one seen first first.
    pub versions: Vec<VersionWatched>,
    /// How far each of them was learned, in the same order.
    pub statuses: Vec<VersionStatus>,
    /// The status of all together, and by whose rule.
    pub status: (Status, StatusSource),
    /// What was new, by snapshot.
    pub novelty: Novelty,
    /// Behaviours that came after their version was stable by Habitus's rule, and that nobody has accepted or rejected;
    /// of very many the first.
    pub drift: Vec<NodeId>,
    /// How many those are, by facet.
    pub drift_counts: FacetCounts,
    /// Why recordings that count are not in the profile.
    pub missing: Vec<String>,
}

/// Drifting behaviours that are named at most.
const MOST_DRIFT: usize = 2_000;

impl Trust {
    /// The facts of what `scope` shows of `profile`.
    #[must_use]
    pub fn of(profile: &Profile, scope: &Scope) -> Trust {
        let selected: Vec<&Observation> =
            scope.selection().iter().filter_map(|id| profile.observation(id)).collect();
        let versions: Vec<String> = profile
            .versions()
            .iter()
            .zip(scope.versions())
            .filter(|(_, looked_at)| **looked_at)
            .map(|(version, _)| version.clone())
            .collect();
        let statuses = version_statuses(&selected, &versions, profile.rules());
        let (drift, drift_counts) = drift(profile, scope);
        Trust {
            watched: Watched::of(&selected),
            versions: watched::of_versions(&selected, &versions),
            status: fold_versions(&statuses),
            statuses,
            novelty: Novelty::of(profile, scope),
            drift,
            drift_counts,
            missing: profile.missing().to_vec(),
        }
    }
}

/// What of it is drift. It is asked of sets of observations: nodes that were seen together share one.
fn drift(profile: &Profile, scope: &Scope) -> (Vec<NodeId>, FacetCounts) {
    let (baseline, tree) = (Baseline::of(profile), profile.tree());
    let (mut nodes, mut counts) = (Vec::new(), FacetCounts::default());
    for node in tree.nodes() {
        let flags = tree.flags(node);
        let is_told = flags.contains(NodeFlags::COUNTED)
            && !flags.intersects(NodeFlags::ACCEPTED | NodeFlags::REJECTED)
            && baseline.is_drift(profile.presence(node))
            && scope.has(profile, node);
        if is_told {
            counts.add(tree.facet(node), 1);
            if nodes.len() < MOST_DRIFT {
                nodes.push(node);
            }
        }
    }
    (nodes, counts)
}
