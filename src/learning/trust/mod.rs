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

use super::{Profile, Scope, StatusSource, VersionStatus, fold_versions, version_statuses};
use crate::model::{Observation, Status};

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
    /// Why recordings that count are not in the profile.
    pub missing: Vec<String>,
}

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
        Trust {
            watched: Watched::of(&selected),
            versions: watched::of_versions(&selected, &versions),
            status: fold_versions(&statuses),
            statuses,
            novelty: Novelty::of(profile, scope),
            missing: profile.missing().to_vec(),
        }
    }
}
