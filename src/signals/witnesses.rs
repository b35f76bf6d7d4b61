//! The rule of evidence: which observations may bear witness on an event, and what they say of a node.
//!
//! Never heard is what may hold the event itself: snapshots of the signal's own container that end at or after it
//! (without a container, every snapshot whose time holds it), and agents' sums that cannot be split. Snapshots of others
//! that end after it count apart.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::verdict::Excluded;
use crate::journal::Decision;
use crate::learning::{Profile, Recurrence, UnitKind, recurrence};
use crate::model::{Facet, NodeId, ObservationId, ObservationKind, Status, UnixNanos};

/// What decides who may be heard on an event.
#[derive(Clone, Copy, Debug)]
pub(super) struct About<'a> {
    /// The version, where it is known.
    pub(super) version: Option<&'a str>,
    /// Every container that the signal names.
    pub(super) containers: &'a [String],
    /// The host.
    pub(super) host: Option<&'a str>,
    /// When it happened.
    pub(super) time: Option<UnixNanos>,
    /// When the container was made.
    pub(super) container_created: Option<UnixNanos>,
}

/// How an observation stands to an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// It ended before, or holds nothing of the signal's own: it may bear witness.
    Heard,
    /// Another's, that ends after the event.
    Later,
    /// The signal's own, that may hold the event.
    Own,
    /// A sum over instances that may hold the event; whether it can be split by when the container was made.
    Unsplit { by_time: bool },
    /// It counts nowhere.
    Nothing,
}

/// A profile's observations, ready to be asked who may be heard.
#[derive(Debug)]
pub(super) struct Bench<'a> {
    profile: &'a Profile,
    /// From when to when each watched.
    spans: Vec<(Option<UnixNanos>, Option<UnixNanos>)>,
    instances: Vec<Option<u32>>,
    hosts: Vec<Option<u32>>,
    /// Whether it is the only observation of its file.
    sole: Vec<bool>,
    /// Whether it is an agent's sum of one capture that is also there as a snapshot.
    copies: Vec<bool>,
    /// All beginnings and ends, in order: between two of them nothing changes.
    bounds: Vec<UnixNanos>,
    known: RefCell<HashMap<Key, Rc<Witnesses<'a>>>>,
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct Key {
    version: Option<String>,
    containers: Vec<String>,
    host: Option<String>,
    between: Option<(usize, usize)>,
    created: Option<UnixNanos>,
}

/// Sets of witnesses that are kept for signals to come.
const MOST_KEPT: usize = 256;

/// Ids of containers are often cut to this many characters.
const SHORT_ID: usize = 12;

/// Whether two ids name one container: equal, or one the beginning of the other.
#[must_use]
pub fn same_container(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    short == long || (short.len() >= SHORT_ID && long.starts_with(short))
}

impl<'a> Bench<'a> {
    pub(super) fn of(profile: &'a Profile) -> Bench<'a> {
        let all = profile.observations();
        let spans: Vec<_> = all
            .iter()
            .map(|o| {
                (o.start.into_iter().chain(o.first_seen).min(), o.end.into_iter().chain(o.last_seen).max())
            })
            .collect();
        let (mut instance_numbers, mut host_numbers) = (HashMap::new(), HashMap::new());
        let mut files: HashMap<_, u32> = HashMap::new();
        for o in all {
            *files.entry(o.file).or_default() += 1;
        }
        // A profile keeps the name of the dump it was born from. Of the same time, it is that dump once more.
        let captures: HashSet<_> = all
            .iter()
            .filter(|o| o.kind == ObservationKind::Snapshot)
            .map(|o| (o.name.as_str(), o.start, o.end))
            .collect();
        let copies = all
            .iter()
            .map(|o| {
                o.kind == ObservationKind::Aggregate && captures.contains(&(o.name.as_str(), o.start, o.end))
            })
            .collect();
        let mut bounds: Vec<UnixNanos> = spans.iter().flat_map(|(from, to)| [*from, *to]).flatten().collect();
        bounds.sort_unstable();
        bounds.dedup();
        Bench {
            instances: all
                .iter()
                .map(|o| o.instance.as_deref().map(|i| number(&mut instance_numbers, i)))
                .collect(),
            hosts: all
                .iter()
                .map(|o| o.host.as_deref().map(|host| number(&mut host_numbers, host)))
                .collect(),
            sole: all.iter().map(|o| files.get(&o.file) == Some(&1)).collect(),
            copies,
            profile,
            spans,
            bounds,
            known: RefCell::default(),
        }
    }

    /// Who may be heard.
    pub(super) fn witnesses(&self, about: About<'_>) -> Rc<Witnesses<'a>> {
        let between = about.time.map(|time| {
            (self.bounds.partition_point(|at| *at < time), self.bounds.partition_point(|at| *at <= time))
        });
        let key = Key {
            version: about.version.map(str::to_owned),
            containers: about.containers.to_vec(),
            host: about.host.map(str::to_owned),
            between,
            created: about.container_created,
        };
        let mut known = self.known.borrow_mut();
        if let Some(witnesses) = known.get(&key) {
            return Rc::clone(witnesses);
        }
        if known.len() == MOST_KEPT {
            known.clear();
        }
        let witnesses = Rc::new(self.hear(about));
        known.insert(key, Rc::clone(&witnesses));
        witnesses
    }

    fn standing(&self, at: usize, about: &About<'_>) -> Standing {
        let o = &self.profile.observations()[at];
        if !o.counts() || self.copies[at] {
            return Standing::Nothing;
        }
        let (from, to) = self.spans[at];
        // Without a time on either side nothing can be shown to have ended before.
        let ended_before = |strictly: bool| match (to, about.time) {
            (Some(to), Some(time)) if strictly => to < time,
            (Some(to), Some(time)) => to <= time,
            _ => false,
        };
        let holds_event =
            !ended_before(true) && !matches!((from, about.time), (Some(from), Some(time)) if from > time);
        match o.kind {
            ObservationKind::Snapshot => {
                let own = match &o.instance {
                    Some(instance) if !about.containers.is_empty() => {
                        about.containers.iter().any(|id| same_container(id, instance)) && !ended_before(true)
                    }
                    _ => holds_event,
                };
                match own {
                    true => Standing::Own,
                    false if ended_before(false) => Standing::Heard,
                    false => Standing::Later,
                }
            }
            ObservationKind::Aggregate if ended_before(true) => Standing::Heard,
            ObservationKind::Aggregate => match (o.host.as_deref(), about.host) {
                (Some(host), Some(own)) if host != own => Standing::Later,
                _ => Standing::Unsplit { by_time: self.sole[at] && about.container_created.is_some() },
            },
        }
    }

    fn hear(&self, about: About<'_>) -> Witnesses<'a> {
        let all = self.profile.observations();
        let standings: Vec<Standing> = (0..all.len()).map(|at| self.standing(at, &about)).collect();
        let of_version: Vec<bool> =
            all.iter().map(|o| about.version.is_none_or(|version| o.version == version)).collect();
        let mut excluded = Excluded::default();
        for standing in &standings {
            match standing {
                Standing::Own => excluded.own += 1,
                Standing::Later => excluded.later += 1,
                Standing::Unsplit { .. } => excluded.unsplit += 1,
                Standing::Heard | Standing::Nothing => {}
            }
        }
        let is_heard =
            |at: usize| matches!(standings[at], Standing::Heard | Standing::Unsplit { by_time: true });
        let is_asked = (0..all.len()).any(|at| of_version[at] && is_heard(at));
        let instances_count = (0..all.len()).any(|at| {
            (of_version[at] || !is_asked)
                && is_heard(at)
                && self.instances[at].is_some()
                && all[at].kind == ObservationKind::Snapshot
        });
        let kind = if instances_count { UnitKind::Instances } else { UnitKind::Hosts };
        let units: Vec<Option<u32>> = (0..all.len())
            .map(|at| match kind {
                UnitKind::Instances if all[at].kind == ObservationKind::Snapshot => self.instances[at],
                UnitKind::Instances => None,
                UnitKind::Hosts | UnitKind::Versions => self.hosts[at],
            })
            .collect();
        let count = |wanted: &dyn Fn(usize) -> bool| {
            let mut found: Vec<u32> =
                (0..all.len()).filter(|&at| wanted(at)).filter_map(|at| units[at]).collect();
            found.sort_unstable();
            found.dedup();
            found.len() as u32
        };
        let version: Vec<usize> = (0..all.len()).filter(|&at| of_version[at]).collect();
        let heard_version: Vec<usize> = version.iter().copied().filter(|&at| is_heard(at)).collect();
        Witnesses {
            profile: self.profile,
            version: about.version.map(str::to_owned),
            of: count(&|at| of_version[at] && is_heard(at)),
            others_of: count(&|at| !of_version[at] && is_heard(at)),
            version_is_heard: !heard_version.is_empty(),
            version_is_later: version.iter().any(|&at| standings[at] == Standing::Later),
            version_is_unsplit: version.iter().any(|&at| matches!(standings[at], Standing::Unsplit { .. })),
            anything_is_heard: (0..all.len()).any(is_heard),
            is_cut: !heard_version.is_empty()
                && heard_version.iter().all(|&at| all[at].cut || all[at].status == Some(Status::MaxSize)),
            recorded: heard_version
                .iter()
                .map(|&at| all[at].recorded)
                .fold(Default::default(), crate::model::FacetSet::union),
            own: (0..all.len())
                // A host is more than the one instance on it.
                .filter(|&at| {
                    let instance = all[at].instance.as_deref().unwrap_or_default();
                    kind == UnitKind::Instances
                        && about.containers.iter().any(|id| same_container(id, instance))
                })
                .filter_map(|at| units[at])
                .collect(),
            splits_by_time: standings.contains(&Standing::Unsplit { by_time: true }),
            standings,
            of_version,
            kind,
            units,
            excluded,
            created: about.container_created,
        }
    }
}

fn number<'a>(numbers: &mut HashMap<&'a str, u32>, name: &'a str) -> u32 {
    let next = numbers.len() as u32;
    *numbers.entry(name).or_insert(next)
}

/// What those who are heard say of some nodes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Testimony {
    /// Units of the signal's version in which they were seen.
    pub(super) version: u32,
    /// Seen in that version by one who is heard, known as a unit or not.
    pub(super) in_version: bool,
    /// Units of other versions.
    pub(super) others: u32,
    /// Seen in another version by one who is heard.
    pub(super) in_others: bool,
    /// Units that saw them only in what ends after the event.
    pub(super) later: u32,
    /// Seen in what ends after the event.
    pub(super) in_later: bool,
    /// The only unit of the version that saw it is the signal's own instance, earlier.
    pub(super) only_own: bool,
}

impl Testimony {
    /// Whether anybody who is heard saw it.
    pub(super) fn is_known(self) -> bool {
        self.in_version || self.in_others
    }
}

/// Who may be heard on an event.
#[derive(Debug)]
pub(super) struct Witnesses<'a> {
    profile: &'a Profile,
    /// The version, where it is known.
    pub(super) version: Option<String>,
    standings: Vec<Standing>,
    of_version: Vec<bool>,
    units: Vec<Option<u32>>,
    created: Option<UnixNanos>,
    own: Vec<u32>,
    recorded: crate::model::FacetSet,
    /// What is counted.
    pub(super) kind: UnitKind,
    /// Units of the version.
    pub(super) of: u32,
    /// Units of other versions.
    pub(super) others_of: u32,
    /// What is not heard.
    pub(super) excluded: Excluded,
    /// Somebody who is heard watched the version.
    pub(super) version_is_heard: bool,
    /// Somebody watched the version after the event.
    pub(super) version_is_later: bool,
    /// A sum could be split by when the container was made.
    pub(super) splits_by_time: bool,
    /// Only sums that cannot be split tell of the version.
    pub(super) version_is_unsplit: bool,
    /// Anybody is heard.
    pub(super) anything_is_heard: bool,
    /// All that is heard of the version is cut short or full.
    pub(super) is_cut: bool,
}

impl Witnesses<'_> {
    fn is_heard(&self, node: NodeId, id: ObservationId) -> bool {
        match self.standings.get(id.0 as usize) {
            Some(Standing::Heard) => true,
            // It was there before the container was: somebody else did it.
            Some(Standing::Unsplit { by_time: true }) => self.created.is_some_and(|created| {
                let of_it = self.profile.occurrences(node).iter().filter(|at| at.observation() == id);
                of_it.filter_map(|at| at.seen().0).any(|first| first.0 + NANOS < created.0)
            }),
            _ => false,
        }
    }

    /// Whether a person stands for what an observation says of a node: they have accepted it when this was recorded already.
    /// It is their word that counts then, and no unit.
    fn is_vouched_for(&self, node: NodeId, id: ObservationId) -> bool {
        let at = id.0 as usize;
        self.standings.get(at).is_some_and(|standing| *standing != Standing::Nothing)
            && self.profile.curated(node).is_some_and(|said| {
                let end =
                    self.profile.observation(id).and_then(|o| o.end.into_iter().chain(o.last_seen).max());
                said.decision == Decision::Accept && end.is_some_and(|end| end <= said.time)
            })
    }

    /// Whether anybody who is heard saw the node, or a person stands for it.
    pub(super) fn heard_of(&self, node: NodeId) -> bool {
        self.profile.seen_in(node).any(|id| self.is_heard(node, id) || self.is_vouched_for(node, id))
    }

    /// Whether anybody saw the node in what ends after the event.
    pub(super) fn later_saw(&self, node: NodeId) -> bool {
        self.profile.seen_in(node).any(|id| self.standings.get(id.0 as usize) == Some(&Standing::Later))
    }

    /// Whether a sum that cannot be split holds the node.
    pub(super) fn sums_saw(&self, node: NodeId) -> bool {
        self.version_is_unsplit
            && self
                .profile
                .seen_in(node)
                .any(|id| matches!(self.standings.get(id.0 as usize), Some(Standing::Unsplit { .. })))
    }

    /// The observations that are heard, or that a person stands for, and hold the node.
    pub(super) fn heard_in(&self, node: NodeId) -> impl Iterator<Item = ObservationId> + '_ {
        self.profile.seen_in(node).filter(move |&id| self.is_heard(node, id) || self.is_vouched_for(node, id))
    }

    /// The observations that hold the node and are heard whatever they say: a sum that may hold the event itself may have
    /// its arguments from there.
    pub(super) fn wholly_heard_in(&self, node: NodeId) -> impl Iterator<Item = ObservationId> + '_ {
        self.profile.seen_in(node).filter(move |&id| {
            self.standings.get(id.0 as usize) == Some(&Standing::Heard) || self.is_vouched_for(node, id)
        })
    }

    /// Whether an observation is of the signal's version.
    pub(super) fn is_of_version(&self, id: ObservationId) -> bool {
        self.of_version.get(id.0 as usize).copied().unwrap_or(false)
    }

    /// Whether an observation may be heard, whatever it says.
    pub(super) fn may_be_heard(&self, id: ObservationId) -> bool {
        matches!(
            self.standings.get(id.0 as usize),
            Some(Standing::Heard | Standing::Unsplit { by_time: true })
        )
    }

    /// Whether anything of this facet was recorded by those who are heard of the version.
    pub(super) fn recorded(&self, facet: Facet) -> bool {
        self.recorded.contains(facet)
    }

    /// How many of the version's units hold nothing of a facet, of all that are heard: did they none, or was none recorded?
    pub(super) fn silent(&self, facet: Facet) -> (u32, u32) {
        let all = self.profile.observations();
        let units = |holds: bool| {
            let ids = (0..all.len()).filter(|&at| {
                self.is_of_version(ObservationId(at as u32))
                    && self.may_be_heard(ObservationId(at as u32))
                    && (!holds || all[at].recorded.contains(facet))
            });
            let mut units: Vec<u32> = ids.filter_map(|at| self.units[at]).collect();
            units.sort_unstable();
            units.dedup();
            units.len() as u32
        };
        let of = units(false);
        (of - units(true).min(of), of)
    }

    /// What is said of nodes that are one behaviour.
    pub(super) fn testimony(&self, nodes: &[NodeId]) -> Testimony {
        let mut said = Testimony::default();
        let (mut version, mut others, mut later) = (Vec::new(), Vec::new(), Vec::new());
        for &node in nodes {
            for id in self.profile.seen_in(node) {
                let at = id.0 as usize;
                let unit = self.units.get(at).copied().flatten();
                if self.is_heard(node, id) {
                    if self.is_of_version(id) {
                        said.in_version = true;
                        version.extend(unit);
                    } else {
                        said.in_others = true;
                        others.extend(unit);
                    }
                } else if self.standings.get(at) == Some(&Standing::Later) {
                    said.in_later = true;
                    later.extend(unit);
                }
            }
        }
        said.only_own = !version.is_empty() && version.iter().all(|unit| self.own.contains(unit));
        let distinct = |mut units: Vec<u32>| {
            units.sort_unstable();
            units.dedup();
            units.len() as u32
        };
        (said.version, said.others, said.later) = (distinct(version), distinct(others), distinct(later));
        said
    }

    /// The rhythm in which the nodes come back in the version, by the days on which recordings that hold them began.
    pub(super) fn rhythm(&self, nodes: &[NodeId]) -> Option<Recurrence> {
        let began = |id: ObservationId| {
            let o = self.profile.observation(id)?;
            o.start.or(o.first_seen)
        };
        let all = (0..self.standings.len() as u32).map(ObservationId);
        let watched = all.filter(|&id| self.is_of_version(id) && self.may_be_heard(id)).filter_map(began);
        let seen = nodes
            .iter()
            .flat_map(|&node| self.profile.seen_in(node).filter(move |&id| self.is_heard(node, id)))
            .filter(|&id| self.is_of_version(id))
            .filter_map(began);
        recurrence(seen.collect::<Vec<_>>(), watched)
    }
}

/// Times of occurrences are kept to the second.
const NANOS: u64 = 1_000_000_000;
