//! Where the commonality of a behaviour comes from: by version, by instance, by host, over days.
//!
//! A new version starts anew. As long as the newest one has no evidence of its own, that of the version before it is
//! told beside it, as inherited: what follows from it is provisional.

use std::collections::{BTreeMap, BTreeSet};

use super::recurrence::{Recurrence, recurrence};
use super::{Bound, Profile, Scope, Share, UnitKind};
use crate::model::{Observation, ObservationId, ObservationKind, PresenceId, UnixNanos};
use crate::settings::CountUnits;

/// Nanoseconds in a day.
const DAY: u64 = 86_400 * 1_000_000_000;
/// With fewer units than this a version has no evidence of its own.
const OWN_EVIDENCE: u32 = 2;

/// Where a behaviour was seen, of what is selected.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The selected versions, the one seen first first.
    pub versions: Vec<InVersion>,
    /// What the newest version takes over, where it has no evidence of its own and another has.
    pub inherited: Option<Inherited>,
    /// The known instances, by name.
    pub instances: Vec<OnUnit>,
    /// The known hosts, by name.
    pub hosts: Vec<OnUnit>,
    /// On which days, of snapshots whose time is known.
    pub days: Days,
    /// The rhythm of those days, if it has one.
    pub rhythm: Option<Recurrence>,
}

/// How often a behaviour was seen in one version.
#[derive(Clone, Debug, PartialEq)]
pub struct InVersion {
    /// The position in [`Profile::versions`].
    pub version: usize,
    /// Its snapshots.
    pub snapshots: Share,
    /// What counts: instances where it has snapshots, else hosts; or what the setting says.
    pub kind: UnitKind,
    /// In how many of them.
    pub bound: Bound,
}

/// A commonality that is taken over from an earlier version.
#[derive(Clone, Debug, PartialEq)]
pub struct Inherited {
    /// The version that takes it over.
    pub by: usize,
    /// The version it comes from.
    pub from: usize,
    /// What counts there.
    pub kind: UnitKind,
    /// In how many of them.
    pub bound: Bound,
}

/// How often a behaviour was seen on one instance or host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnUnit {
    /// Its name.
    pub name: String,
    /// Of an instance its snapshots, of a host its instances.
    pub share: Share,
    /// Seen at all; on a host perhaps by an agent's sum alone.
    pub seen: bool,
}

/// Days (of UTC) on which snapshots began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// How many of them show the behaviour, of how many.
    pub share: Share,
    /// The beginning of the first that does.
    pub first: Option<UnixNanos>,
    /// The beginning of the last that does.
    pub last: Option<UnixNanos>,
}

/// Names, and whether the behaviour was seen on them.
#[derive(Default)]
struct Names<'a>(BTreeMap<&'a str, bool>);

impl<'a> Names<'a> {
    fn add(&mut self, name: Option<&'a str>, seen: bool) {
        if let Some(name) = name {
            *self.0.entry(name).or_default() |= seen;
        }
    }

    fn share(&self) -> Share {
        Share { k: self.0.values().filter(|seen| **seen).count() as u32, n: self.0.len() as u32 }
    }
}

/// What is gathered of a version.
#[derive(Default)]
struct Gathered<'a> {
    snapshots: Share,
    instances: Names<'a>,
    hosts: Names<'a>,
}

impl Evidence {
    /// Of what was seen in a set of observations.
    #[must_use]
    pub fn of(profile: &Profile, scope: &Scope, presence: PresenceId) -> Evidence {
        let members: BTreeSet<ObservationId> = profile.trie().members(presence).collect();
        let mut versions: BTreeMap<usize, Gathered<'_>> = BTreeMap::new();
        let mut instances: BTreeMap<&str, Share> = BTreeMap::new();
        let mut hosts: BTreeMap<&str, (Names<'_>, bool)> = BTreeMap::new();
        let (mut watched, mut seen_at) = (Vec::new(), Vec::new());
        for id in scope.selection().iter() {
            let Some(o) = profile.observation(id) else { continue };
            let seen = members.contains(&id);
            let version = versions.entry(profile.version_of(id)).or_default();
            version.hosts.add(o.host.as_deref(), seen);
            let host = o.host.as_deref().map(|host| hosts.entry(host).or_default());
            if o.kind == ObservationKind::Snapshot {
                version.snapshots.k += u32::from(seen);
                version.snapshots.n += 1;
                version.instances.add(o.instance.as_deref(), seen);
                if let Some(instance) = o.instance.as_deref() {
                    let share = instances.entry(instance).or_default();
                    share.k += u32::from(seen);
                    share.n += 1;
                }
                watched.extend(began(o));
                seen_at.extend(began(o).filter(|_| seen));
            }
            if let Some((on_host, anything)) = host {
                *anything |= seen;
                if o.kind == ObservationKind::Snapshot {
                    on_host.add(o.instance.as_deref(), seen);
                }
            }
        }
        let versions = versions
            .into_iter()
            .map(|(version, gathered)| gathered.told(version, profile.rules().units))
            .collect::<Vec<_>>();
        Evidence {
            inherited: inherited(&versions),
            versions,
            instances: instances
                .into_iter()
                .map(|(name, share)| OnUnit { name: name.to_owned(), share, seen: share.k > 0 })
                .collect(),
            hosts: hosts
                .into_iter()
                .map(|(name, (on, seen))| OnUnit { name: name.to_owned(), share: on.share(), seen })
                .collect(),
            days: days(&seen_at, &watched),
            rhythm: recurrence(seen_at, watched),
        }
    }
}

impl Gathered<'_> {
    fn told(self, version: usize, wanted: CountUnits) -> InVersion {
        let kind = match wanted {
            CountUnits::Hosts => UnitKind::Hosts,
            CountUnits::Auto if self.snapshots.n == 0 => UnitKind::Hosts,
            CountUnits::Auto | CountUnits::Instances => UnitKind::Instances,
        };
        let units = if kind == UnitKind::Hosts { &self.hosts } else { &self.instances };
        InVersion { version, snapshots: self.snapshots, kind, bound: Bound::of(units.share()) }
    }
}

fn inherited(versions: &[InVersion]) -> Option<Inherited> {
    let has_own = |version: &InVersion| version.bound.share.n >= OWN_EVIDENCE;
    let (newest, before) = versions.split_last()?;
    let from = before.iter().rev().find(|version| has_own(version))?;
    let inherited = Inherited { by: newest.version, from: from.version, kind: from.kind, bound: from.bound };
    (!has_own(newest)).then_some(inherited)
}

fn began(o: &Observation) -> Option<UnixNanos> {
    o.start.or(o.first_seen)
}

fn days(seen: &[UnixNanos], watched: &[UnixNanos]) -> Days {
    let days = |times: &[UnixNanos]| times.iter().map(|time| time.0 / DAY).collect::<BTreeSet<u64>>();
    let (seen, watched) = (days(seen), days(watched));
    let begin = |day: Option<&u64>| day.map(|day| UnixNanos(day * DAY));
    Days {
        share: Share { k: seen.len() as u32, n: watched.len() as u32 },
        first: begin(seen.first()),
        last: begin(seen.last()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(version: usize, k: u32, n: u32) -> InVersion {
        let bound = Bound::of(Share { k, n });
        InVersion { version, snapshots: Share { k, n }, kind: UnitKind::Instances, bound }
    }

    #[test]
    fn the_newest_version_inherits_only_while_it_has_nothing_of_its_own() {
        let found = |versions: &[InVersion]| inherited(versions).map(|i| (i.by, i.from, i.bound.share));
        let old = || version(0, 11, 12);
        assert_eq!(found(&[old(), version(1, 1, 1)]), Some((1, 0, Share { k: 11, n: 12 })));
        assert_eq!(found(&[old(), version(1, 1, 1), version(2, 0, 1)]).map(|i| i.1), Some(0));
        assert_eq!(found(&[old(), version(1, 0, 2)]), None, "it starts anew");
        assert_eq!(found(&[version(0, 1, 1), version(1, 1, 1)]), None, "nothing to take over");
        assert_eq!(found(&[version(0, 1, 1)]), None);
        assert_eq!(found(&[]), None);
    }

    #[test]
    fn days_are_counted_once_however_many_snapshots_they_have() {
        let at = |day: u64, hour: u64| UnixNanos(day * DAY + hour * 3_600_000_000_000);
        let found = days(&[at(3, 1), at(3, 23), at(5, 0)], &[at(3, 1), at(4, 2), at(5, 0), at(3, 23)]);
        assert_eq!(found.share, Share { k: 2, n: 3 });
        assert_eq!((found.first, found.last), (Some(at(3, 0)), Some(at(5, 0))));
    }
}
