//! Learning or stable, and by whose rule: the agent's recorded states, or Habitus's own for what it learned.

use hashbrown::HashMap;

use crate::model::{Observation, ObservationKind, Status};

/// Whose rule a status follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusSource {
    /// The states that agents recorded in their profiles.
    Agent,
    /// Habitus's rule over snapshots.
    Habitus,
}

/// The status of one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionStatus {
    /// The image tag.
    pub version: String,
    /// The status; over several hosts the worst.
    pub status: Status,
    /// By whose rule.
    pub source: StatusSource,
    /// By the agent's rule: how many hosts recorded each state, worst first.
    pub hosts: Vec<(Status, u32)>,
}

/// Snapshots after which a version is stable.
const ENOUGH_SNAPSHOTS: usize = 200;
/// Observed time after which a version is stable: 48 hours, in nanoseconds.
const ENOUGH_TIME: u64 = 48 * 3_600 * 1_000_000_000;
/// Without this many snapshots and instances no version is.
const MIN_SNAPSHOTS: usize = 3;
const MIN_INSTANCES: usize = 2;

/// The status of each of `versions`, in their order, from the observations that count and are looked at. A version
/// that has snapshots follows Habitus's rule; recorded states count only for versions without.
#[must_use]
pub fn version_statuses(observations: &[&Observation], versions: &[String]) -> Vec<VersionStatus> {
    let mut by_version: HashMap<&str, Vec<&Observation>> = HashMap::new();
    for o in observations.iter().copied().filter(|o| !o.superseded) {
        by_version.entry(&o.version).or_default().push(o);
    }
    versions
        .iter()
        .map(|version| {
            let of_version = by_version.remove(version.as_str()).unwrap_or_default();
            let snapshots: Vec<&Observation> =
                of_version.iter().copied().filter(|o| o.kind == ObservationKind::Snapshot).collect();
            if snapshots.is_empty() { recorded(version, &of_version) } else { learned(version, &snapshots) }
        })
        .collect()
}

/// The status of the profile, and by whose rule it comes.
#[must_use]
pub fn fold_versions(statuses: &[VersionStatus]) -> (Status, StatusSource) {
    let status = Status::of_versions(statuses.iter().map(|s| s.status));
    let source = statuses.iter().find(|s| s.status == status).map_or(StatusSource::Habitus, |s| s.source);
    (status, source)
}

fn recorded(version: &str, of_version: &[&Observation]) -> VersionStatus {
    let mut hosts: Vec<(Status, u32)> = Vec::new();
    for status in of_version.iter().filter_map(|o| o.status) {
        match hosts.iter_mut().find(|(known, _)| *known == status) {
            Some((_, count)) => *count += 1,
            None => hosts.push((status, 1)),
        }
    }
    hosts.sort_unstable_by(|a, b| b.cmp(a));
    let status = hosts.first().map_or(Status::None, |(worst, _)| *worst);
    VersionStatus { version: version.to_owned(), status, source: StatusSource::Agent, hosts }
}

fn learned(version: &str, snapshots: &[&Observation]) -> VersionStatus {
    let mut intervals: HashMap<&str, Vec<(u64, u64)>> = HashMap::new();
    for o in snapshots {
        let (Some(instance), Some(start), Some(end)) = (o.instance.as_deref(), o.start, o.end) else {
            continue;
        };
        intervals.entry(instance).or_default().push((start.0, end.0.max(start.0)));
    }
    let instances = intervals.len();
    let watched: u64 = intervals.into_values().map(union_length).fold(0, u64::saturating_add);
    let enough = snapshots.len() >= ENOUGH_SNAPSHOTS || watched >= ENOUGH_TIME;
    let stable = enough && snapshots.len() >= MIN_SNAPSHOTS && instances >= MIN_INSTANCES;
    let status = if stable { Status::Stable } else { Status::Learning };
    VersionStatus { version: version.to_owned(), status, source: StatusSource::Habitus, hosts: Vec::new() }
}

/// The length of the union of intervals.
fn union_length(mut intervals: Vec<(u64, u64)>) -> u64 {
    intervals.sort_unstable();
    let mut total = 0;
    let mut covered = 0;
    for (start, end) in intervals {
        let from = start.max(covered);
        total += end.saturating_sub(from);
        covered = covered.max(end);
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_watches_of_one_instance_count_once() {
        assert_eq!(union_length(vec![(0, 10), (5, 15), (20, 30), (22, 25)]), 25);
        assert_eq!(union_length(vec![]), 0);
    }
}
