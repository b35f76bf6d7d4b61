//! Learning or stable, and by whose rule: the agent's recorded states, or Habitus's own for what it learned.

use hashbrown::HashMap;

use crate::model::{Observation, ObservationKind, Status};
use crate::settings::Learning;

/// Nanoseconds in an hour.
const HOUR: u64 = 3_600 * 1_000_000_000;

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

/// The status of each of `versions`, in their order, from the observations that count and are looked at. A version
/// that has snapshots follows Habitus's rule, with the thresholds of `rules`; recorded states count only for versions without.
#[must_use]
pub fn version_statuses(
    observations: &[&Observation],
    versions: &[String],
    rules: &Learning,
) -> Vec<VersionStatus> {
    let mut by_version: HashMap<&str, Vec<&Observation>> = HashMap::new();
    for o in observations.iter().copied().filter(|o| o.counts()) {
        by_version.entry(&o.version).or_default().push(o);
    }
    versions
        .iter()
        .map(|version| {
            let of_version = by_version.remove(version.as_str()).unwrap_or_default();
            let snapshots: Vec<&Observation> =
                of_version.iter().copied().filter(|o| o.kind == ObservationKind::Snapshot).collect();
            if snapshots.is_empty() {
                recorded(version, &of_version)
            } else {
                learned(version, &snapshots, rules)
            }
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
    // A host may have left several profiles of a version; it counts once, with the worst of their states.
    let mut of_host: HashMap<&str, Status> = HashMap::new();
    let mut states: Vec<Status> = Vec::new();
    for (status, o) in of_version.iter().filter_map(|o| Some((o.status?, o))) {
        match o.host.as_deref() {
            Some(host) => {
                let worst = of_host.entry(host).or_insert(status);
                *worst = status.max(*worst);
            }
            None => states.push(status),
        }
    }
    let mut hosts: Vec<(Status, u32)> = Vec::new();
    for status in of_host.into_values().chain(states) {
        match hosts.iter_mut().find(|(known, _)| *known == status) {
            Some((_, count)) => *count += 1,
            None => hosts.push((status, 1)),
        }
    }
    hosts.sort_unstable_by(|a, b| b.cmp(a));
    let status = hosts.first().map_or(Status::None, |(worst, _)| *worst);
    VersionStatus { version: version.to_owned(), status, source: StatusSource::Agent, hosts }
}

/// What the status of a version by Habitus's rule rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ripeness {
    /// Snapshots of it.
    pub snapshots: u64,
    /// Different containers.
    pub instances: u64,
    /// How long they were watched, all together, in nanoseconds.
    pub watched: u64,
}

impl Ripeness {
    /// Whether it makes a version stable.
    #[must_use]
    pub fn is_enough(&self, rules: &Learning) -> bool {
        is_enough(self.snapshots as usize, self.instances as usize, self.watched, rules)
    }
}

/// What there is of a version among the observations that count and are looked at.
#[must_use]
pub fn ripeness(observations: &[&Observation], version: &str) -> Ripeness {
    let of_version = |o: &&Observation| o.counts() && o.version == version;
    let snapshots = observations.iter().copied().filter(of_version);
    let snapshots: Vec<&Observation> = snapshots.filter(|o| o.kind == ObservationKind::Snapshot).collect();
    ripeness_of(&snapshots)
}

fn ripeness_of(snapshots: &[&Observation]) -> Ripeness {
    let mut intervals: HashMap<&str, Vec<(u64, u64)>> = HashMap::new();
    for (instance, o) in snapshots.iter().filter_map(|o| Some((o.instance.as_deref()?, o))) {
        // An instance whose snapshots tell no times is one all the same.
        let watched = intervals.entry(instance).or_default();
        if let (Some(start), Some(end)) = (o.start, o.end) {
            watched.push((start.0, end.0.max(start.0)));
        }
    }
    Ripeness {
        snapshots: snapshots.len() as u64,
        instances: intervals.len() as u64,
        watched: intervals.into_values().map(union_length).fold(0, u64::saturating_add),
    }
}

fn learned(version: &str, snapshots: &[&Observation], rules: &Learning) -> VersionStatus {
    let enough = ripeness_of(snapshots).is_enough(rules);
    // A learned profile that was full when a snapshot came holds a part of it only, however many there were.
    let status = match enough {
        _ if snapshots.iter().any(|o| o.status == Some(Status::MaxSize)) => Status::MaxSize,
        true => Status::Stable,
        false => Status::Learning,
    };
    VersionStatus { version: version.to_owned(), status, source: StatusSource::Habitus, hosts: Vec::new() }
}

/// Whether so many snapshots of so many instances, which watched for so many nanoseconds, make a version stable.
pub(super) fn is_enough(snapshots: usize, instances: usize, watched: u64, rules: &Learning) -> bool {
    let enough =
        snapshots as u64 >= rules.stable_snapshots || watched >= rules.stable_hours.saturating_mul(HOUR);
    enough && snapshots as u64 >= rules.least_snapshots && instances as u64 >= rules.least_instances
}

/// Nanoseconds that the instances of some observations were watched: the union of the snapshots of each, summed.
pub(super) fn watched_nanos(observations: &[&Observation]) -> u64 {
    let mut intervals: HashMap<&str, Vec<(u64, u64)>> = HashMap::new();
    for o in observations.iter().filter(|o| o.kind == ObservationKind::Snapshot) {
        if let (Some(instance), Some(start), Some(end)) = (o.instance.as_deref(), o.start, o.end) {
            intervals.entry(instance).or_default().push((start.0, end.0.max(start.0)));
        }
    }
    intervals.into_values().map(union_length).fold(0, u64::saturating_add)
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
    use crate::model::{FacetSet, FileId, Tags};

    fn observation(kind: ObservationKind, unit: &str, status: Option<Status>) -> Observation {
        Observation {
            kind,
            name: String::new(),
            version: "v1".to_owned(),
            instance: (kind == ObservationKind::Snapshot).then(|| unit.to_owned()),
            host: Some(unit.to_owned()),
            start: None,
            end: None,
            first_seen: None,
            last_seen: None,
            tags: Tags::default(),
            status,
            file: FileId(0),
            recorded: FacetSet::NONE,
            cut: false,
            superseded: false,
            quarantined: false,
        }
    }

    fn status_of(observations: &[Observation]) -> VersionStatus {
        let observations: Vec<&Observation> = observations.iter().collect();
        version_statuses(&observations, &["v1".to_owned()], &Learning::default()).remove(0)
    }

    #[test]
    fn enough_snapshots_of_two_instances_are_stable_whether_they_tell_times_or_not() {
        let of = |n: usize, instances: usize| -> Vec<Observation> {
            (0..n)
                .map(|i| observation(ObservationKind::Snapshot, &(i % instances).to_string(), None))
                .collect()
        };
        assert_eq!(status_of(&of(200, 2)).status, Status::Stable);
        assert_eq!(status_of(&of(200, 1)).status, Status::Learning);
        assert_eq!(status_of(&of(199, 2)).status, Status::Learning);
    }

    #[test]
    fn a_host_with_several_profiles_counts_once_with_its_worst_state() {
        use Status::{Learning, Stable, Unstable};
        let states = [("a", Stable), ("a", Unstable), ("b", Stable), ("b", Stable), ("c", Learning)];
        let recorded = states.map(|(host, s)| observation(ObservationKind::Aggregate, host, Some(s)));
        let status = status_of(&recorded);
        assert_eq!((status.status, status.source), (Unstable, StatusSource::Agent));
        assert_eq!(status.hosts, [(Unstable, 1), (Learning, 1), (Stable, 1)]);
    }

    #[test]
    fn overlapping_watches_of_one_instance_count_once() {
        assert_eq!(union_length(vec![(0, 10), (5, 15), (20, 30), (22, 25)]), 25);
        assert_eq!(union_length(vec![]), 0);
    }
}
