//! Diff: two parts of what was watched, the newer against the older.

use std::sync::Arc;

use super::compared::{self, Change, CompareOptions, Compared, Part};
use super::sides::Named;
use crate::fleet::{Cancel, Fleet, FleetError, FleetView};
use crate::learning::{Profile, VersionStatus, Watched, version_statuses};
use crate::model::Observation;
use crate::query::Query;
use crate::reports::subject::select_profile;
use crate::text::number::counted;
use crate::text::time::duration;

/// Two parts compared.
#[derive(Clone, Debug)]
pub struct Diff {
    /// What is compared against.
    pub a: Named,
    /// What is compared.
    pub b: Named,
    /// What came of it.
    pub compared: Compared,
}

/// Why two parts cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DiffError {
    /// A workload cannot be opened.
    #[error("{workload}: {error}")]
    Open {
        /// Its short name.
        workload: String,
        /// Why.
        error: FleetError,
    },
    /// The filter leaves nothing of a part.
    #[error("the filter selects nothing of {0}")]
    NothingOf(String),
}

/// Compares two parts within a filter. It opens profiles and reads files: not for a loop that must not wait.
///
/// # Errors
/// A workload cannot be opened, or nothing is left of a part.
pub fn diff(
    fleet: &Fleet,
    query: &Query,
    (a, b): (Named, Named),
    options: &CompareOptions,
    cancel: &Cancel,
) -> Result<Diff, DiffError> {
    let part = |named: &Named| -> Result<Part, DiffError> {
        let profile = open(fleet, named, cancel)?;
        let within = select_profile(&named.workload, &profile, query);
        let selection = named.select(&profile, &within);
        if selection.is_empty() {
            return Err(DiffError::NothingOf(named.words()));
        }
        Ok(Part::of(profile, selection, named.short()))
    };
    let (left, right) = (part(&a)?, part(&b)?);
    let compared = compared::compare(left, right, (fleet, fleet), options, cancel);
    Ok(Diff { a, b, compared })
}

fn open(fleet: &Fleet, named: &Named, cancel: &Cancel) -> Result<Arc<Profile>, DiffError> {
    fleet
        .open(&named.workload.name, cancel, &mut |_| {})
        .map_err(|error| DiffError::Open { workload: named.workload.short_name.clone(), error })
}

/// How much was watched, in words: `8 snapshots, 4 instances, 2 h`.
#[must_use]
pub fn watched_text(watched: &Watched) -> String {
    let mut parts = Vec::new();
    if watched.snapshots > 0 {
        parts.push(counted(watched.snapshots.into(), "snapshot", "snapshots"));
        parts.push(counted(watched.instances.into(), "instance", "instances"));
    }
    if watched.aggregates > 0 {
        parts.push(counted(watched.aggregates.into(), "agent's profile", "agents' profiles"));
    }
    if watched.time > 0 {
        parts.push(format!("{} watched", duration(watched.time)));
    }
    if watched.cut {
        parts.push("some of it cut short".to_owned());
    }
    parts.join(", ")
}

/// How many behaviours differ in which way, in the order of the changes.
#[must_use]
pub fn tally(compared: &Compared) -> Vec<(Change, usize)> {
    Change::ALL
        .into_iter()
        .map(|change| (change, compared.findings.iter().filter(|f| f.change == change).count()))
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// The same in words, with what did not change: `3 added, 1 changed, 120 unchanged`.
#[must_use]
pub fn tally_text(compared: &Compared) -> String {
    let mut parts: Vec<String> =
        tally(compared).into_iter().map(|(change, count)| format!("{count} {}", change.words())).collect();
    if parts.is_empty() {
        parts.push("nothing differs".to_owned());
    }
    parts.push(format!("{} unchanged", compared.unchanged()));
    parts.join(", ")
}

/// What is said where the newer lacks something and was watched less.
#[must_use]
pub fn watched_less_text(compared: &Compared) -> Option<&'static str> {
    let lacks = compared.findings.iter().any(|f| f.change == Change::NotYetSeen && !f.explained);
    lacks.then_some("the newer was watched less: what it lacks may only not have been seen yet")
}

/// Where the learning states of the versions of both parts differ: `stable, before learning`.
#[must_use]
pub fn states_text(compared: &Compared) -> Option<String> {
    let (old, new) = (state_of(&compared.a), state_of(&compared.b));
    (old != new && !old.is_empty() && !new.is_empty()).then(|| format!("{new}, before {old}"))
}

fn state_of(part: &Part) -> String {
    let observations: Vec<&Observation> =
        part.scope.selection().iter().filter_map(|id| part.profile.observation(id)).collect();
    let versions: Vec<String> = part
        .profile
        .versions()
        .iter()
        .filter(|version| observations.iter().any(|o| o.version == **version))
        .cloned()
        .collect();
    let statuses: Vec<VersionStatus> = version_statuses(&observations, &versions, part.profile.rules());
    let mut words: Vec<&str> = statuses.iter().map(|status| status.status.words()).collect();
    words.dedup();
    words.join(", ")
}

/// The version of a workload that was seen before another one; its baseline.
#[must_use]
pub fn version_before<'a>(view: &'a FleetView, workload: &str, version: &str) -> Option<&'a str> {
    let versions = &view.workload(workload)?.versions;
    let at = versions.iter().position(|known| known == version)?;
    at.checked_sub(1).map(|before| versions[before].as_str())
}
