//! What was watched: units, days, hours, and what of it is damaged, unnamed or without times.

use std::collections::{BTreeMap, BTreeSet};

use crate::learning::status::watched_nanos;
use crate::model::{FACETS, Facet, FacetCounts, FacetSet, Observation, ObservationKind, UnixNanos};

/// Nanoseconds in a day.
const DAY: u64 = 86_400 * 1_000_000_000;
/// Days that one snapshot adds at most: one that claims more has a wrong clock.
const MOST_DAYS: u64 = 400;

/// What some observations come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Watched {
    /// Activity dumps.
    pub snapshots: u32,
    /// Agents' sums, one a host and version.
    pub aggregates: u32,
    /// Known containers.
    pub instances: u32,
    /// Known hosts.
    pub hosts: u32,
    /// Distinct days (UTC) on which snapshots watched.
    pub days: u32,
    /// Nanoseconds that the instances were watched: the union of the snapshots of each, summed.
    pub nanos: u64,
    /// When the first began.
    pub since: Option<UnixNanos>,
    /// When the last ended.
    pub until: Option<UnixNanos>,
    /// Snapshots of the instance that has most of them.
    pub most_of_one: u32,
    /// Snapshots that name no container.
    pub unnamed: u32,
    /// Observations that name no host.
    pub without_host: u32,
    /// Snapshots that do not tell from when to when they watched.
    pub without_times: u32,
    /// Observations that are damaged or cut short.
    pub cut: u32,
    /// Facets that anything tells of.
    pub recorded: FacetSet,
    /// Of each facet, the observations that hold any of it.
    pub recorded_in: FacetCounts,
}

impl Watched {
    /// Counts them.
    #[must_use]
    pub fn of(observations: &[&Observation]) -> Watched {
        let mut w = Watched::default();
        let mut of_instance: BTreeMap<&str, u32> = BTreeMap::new();
        let (mut hosts, mut days) = (BTreeSet::new(), BTreeSet::new());
        for o in observations {
            w.cut += u32::from(o.cut);
            w.without_host += u32::from(o.host.is_none());
            hosts.extend(o.host.as_deref());
            w.recorded = w.recorded.union(o.recorded);
            for spec in FACETS.iter().filter(|spec| o.recorded.contains(spec.facet)) {
                w.recorded_in.add(spec.facet, 1);
            }
            w.since = [w.since, o.start, o.first_seen].into_iter().flatten().min();
            w.until = w.until.max(o.end).max(o.last_seen).max(o.start);
            if o.kind == ObservationKind::Aggregate {
                w.aggregates += 1;
                continue;
            }
            w.snapshots += 1;
            match o.instance.as_deref() {
                Some(instance) => *of_instance.entry(instance).or_default() += 1,
                None => w.unnamed += 1,
            }
            match (o.start, o.end) {
                (Some(start), Some(end)) => {
                    let (first, last) = (start.0 / DAY, end.0.max(start.0) / DAY);
                    days.extend(first..=last.min(first + MOST_DAYS));
                }
                (start, _) => {
                    w.without_times += 1;
                    days.extend(start.map(|start| start.0 / DAY));
                }
            }
        }
        w.instances = of_instance.len() as u32;
        w.hosts = hosts.len() as u32;
        w.days = days.len() as u32;
        w.most_of_one = of_instance.values().copied().max().unwrap_or(0);
        w.nanos = watched_nanos(observations);
        w
    }

    /// Snapshots and aggregates.
    #[must_use]
    pub fn observations(&self) -> u32 {
        self.snapshots + self.aggregates
    }

    /// In how many observations a facet was found.
    #[must_use]
    pub fn recordings_with(&self, facet: Facet) -> u64 {
        self.recorded_in.get(facet)
    }
}

/// What was watched of one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionWatched {
    /// The image tag.
    pub version: String,
    /// What was watched of it.
    pub watched: Watched,
}

/// The same for each version.
pub(super) fn of_versions(observations: &[&Observation], versions: &[String]) -> Vec<VersionWatched> {
    let mut of: BTreeMap<&str, Vec<&Observation>> = BTreeMap::new();
    for o in observations {
        of.entry(&o.version).or_default().push(o);
    }
    let watched = |version: &String| Watched::of(of.get(version.as_str()).map_or(&[], Vec::as_slice));
    versions
        .iter()
        .map(|version| VersionWatched { version: version.clone(), watched: watched(version) })
        .collect()
}
