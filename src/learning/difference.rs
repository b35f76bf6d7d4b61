//! What one part of what was watched shows that another does not: how observations are divided into units, and two
//! sides laid over each other by exact identity.
//!
//! Both sides may be the same profile through two selections, or two profiles, of one workload or of two: nodes are
//! compared by their names on the way from the root, never by their numbers.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::profile::Profile;
use super::{Scope, Share};
use crate::model::{
    Arena, Facet, FacetSet, FileId, NodeFlags, NodeId, Observation, ObservationId, ObservationKind,
    Selection, UnixNanos,
};

/// By what observations are divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DivideBy {
    /// The container.
    Instance,
    /// The host.
    Host,
    /// The image tag.
    Version,
    /// The snapshot, by its name.
    Snapshot,
    /// The file it was read from.
    File,
}

/// One row a way to divide.
struct DivideSpec {
    by: DivideBy,
    one: &'static str,
    many: &'static str,
}

static DIVISIONS: [DivideSpec; 5] = [
    DivideSpec { by: DivideBy::Instance, one: "instance", many: "instances" },
    DivideSpec { by: DivideBy::Host, one: "host", many: "hosts" },
    DivideSpec { by: DivideBy::Version, one: "version", many: "versions" },
    DivideSpec { by: DivideBy::Snapshot, one: "snapshot", many: "snapshots" },
    DivideSpec { by: DivideBy::File, one: "file", many: "files" },
];

impl DivideBy {
    /// All of them, in order.
    pub fn all() -> impl Iterator<Item = DivideBy> {
        DIVISIONS.iter().map(|spec| spec.by)
    }

    /// The name of one unit, which is also its id.
    #[must_use]
    pub fn one(self) -> &'static str {
        DIVISIONS[self as usize].one
    }

    /// The name of several units.
    #[must_use]
    pub fn many(self) -> &'static str {
        DIVISIONS[self as usize].many
    }

    /// The name of so many units.
    #[must_use]
    pub fn words(self, n: u32) -> &'static str {
        if n == 1 { self.one() } else { self.many() }
    }

    /// The one of this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<DivideBy> {
        DIVISIONS.iter().find(|spec| spec.one == id || spec.many == id).map(|spec| spec.by)
    }
}

/// What is selected of a workload's observations, divided into units.
#[derive(Clone, Debug)]
pub struct Division {
    by: DivideBy,
    names: Vec<String>,
    of: Vec<Option<u32>>,
    hosts: Vec<Option<String>>,
    selected: Selection,
}

impl Division {
    /// Divides. `file_name` names a file; files without a name are told apart by their number.
    #[must_use]
    pub fn of(
        observations: &[Observation],
        selected: &Selection,
        by: DivideBy,
        file_name: &dyn Fn(FileId) -> Option<String>,
    ) -> Division {
        let name_of = |o: &Observation| match by {
            DivideBy::Instance => o.instance.clone().filter(|_| o.kind == ObservationKind::Snapshot),
            DivideBy::Host => o.host.clone(),
            DivideBy::Version => Some(o.version.clone()),
            DivideBy::Snapshot => Some(o.name.clone()).filter(|_| o.kind == ObservationKind::Snapshot),
            DivideBy::File => Some(file_name(o.file).unwrap_or_else(|| format!("file {}", o.file.0))),
        };
        let named: Vec<Option<String>> = (0..)
            .zip(observations)
            .map(|(id, o)| if selected.contains(ObservationId(id)) { name_of(o) } else { None })
            .collect();
        let names: Vec<String> =
            named.iter().flatten().collect::<BTreeSet<_>>().into_iter().cloned().collect();
        let number = |name: &String| names.binary_search(name).ok().map(|at| at as u32);
        let of = named.iter().map(|name| name.as_ref().and_then(number)).collect();
        let hosts = observations.iter().map(|o| o.host.clone()).collect();
        Division { by, names, of, hosts, selected: selected.clone() }
    }

    /// By what it divides.
    #[must_use]
    pub fn by(&self) -> DivideBy {
        self.by
    }

    /// The names of the units, sorted.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The number of the unit of this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<u32> {
        self.names.binary_search_by(|known| known.as_str().cmp(name)).ok().map(|at| at as u32)
    }

    /// The unit that an observation belongs to; `None` where that is not known or it is not selected.
    #[must_use]
    pub fn unit_of(&self, observation: ObservationId) -> Option<u32> {
        self.of.get(observation.0 as usize).copied().flatten()
    }

    /// The observations of one unit.
    #[must_use]
    pub fn own(&self, unit: u32) -> Selection {
        Selection::from_fn(self.of.len(), |id| self.unit_of(id) == Some(unit))
    }

    /// The observations that are surely of other units. What may be of this one, such as an agent's sum on its host,
    /// is left out: nothing may vouch for itself.
    #[must_use]
    pub fn others(&self, unit: u32) -> Selection {
        let own_hosts: BTreeSet<&str> = self
            .of
            .iter()
            .zip(&self.hosts)
            .filter(|(of, _)| **of == Some(unit))
            .filter_map(|(_, host)| host.as_deref())
            .collect();
        let elsewhere = |id: ObservationId| {
            let host = self.hosts.get(id.0 as usize).and_then(Option::as_deref);
            !own_hosts.is_empty() && host.is_some_and(|host| !own_hosts.contains(host))
        };
        Selection::from_fn(self.of.len(), |id| {
            self.selected.contains(id)
                && match self.unit_of(id) {
                    Some(of) => of != unit,
                    None => elsewhere(id),
                }
        })
    }

    /// How many selected observations belong neither to a unit nor surely to others of it.
    #[must_use]
    pub fn undecided(&self, unit: u32) -> usize {
        let others = self.others(unit);
        self.selected.iter().filter(|&id| self.unit_of(id) != Some(unit) && !others.contains(id)).count()
    }

    /// In how many units of a selection something was seen, of how many, given the observations that hold it.
    #[must_use]
    pub fn share(&self, within: &Selection, seen: impl Iterator<Item = ObservationId>) -> Share {
        let mut units: Vec<u32> =
            seen.filter(|id| within.contains(*id)).filter_map(|id| self.unit_of(id)).collect();
        units.sort_unstable();
        units.dedup();
        Share { k: units.len() as u32, n: self.count(within) }
    }

    /// How many units a selection holds.
    #[must_use]
    pub fn count(&self, within: &Selection) -> u32 {
        within.iter().filter_map(|id| self.unit_of(id)).collect::<BTreeSet<_>>().len() as u32
    }
}

/// How much was watched: what decides whether a missing behaviour is gone or was not yet seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Watched {
    /// Activity dumps.
    pub snapshots: u32,
    /// Agents' sums.
    pub aggregates: u32,
    /// Known containers.
    pub instances: u32,
    /// Nanoseconds: for each instance the union of the times it was watched, summed.
    pub time: u64,
    /// The facets of which anything was recorded.
    pub recorded: FacetSet,
    /// Whether any of it is cut short.
    pub cut: bool,
}

impl Watched {
    /// What a selection watched.
    #[must_use]
    pub fn of(profile: &Profile, selection: &Selection) -> Watched {
        let mut watched = Watched::default();
        let mut spans: Vec<(&str, UnixNanos, UnixNanos)> = Vec::new();
        let mut instances: BTreeSet<&str> = BTreeSet::new();
        for o in selection.iter().filter_map(|id| profile.observation(id)) {
            match o.kind {
                ObservationKind::Snapshot => watched.snapshots += 1,
                ObservationKind::Aggregate => watched.aggregates += 1,
            }
            watched.recorded = watched.recorded.union(o.recorded);
            watched.cut |= o.cut;
            let instance = o.instance.as_deref().unwrap_or(&o.name);
            instances.extend(o.instance.as_deref());
            if let (Some(start), Some(end)) = (o.start, o.end) {
                spans.push((instance, start, end));
            }
        }
        watched.instances = instances.len() as u32;
        spans.sort_unstable();
        let mut covered: Option<(&str, UnixNanos)> = None;
        for (instance, start, end) in spans {
            let from = match covered {
                Some((same, until)) if same == instance => start.max(until),
                _ => start,
            };
            watched.time += end.0.saturating_sub(from.0);
            covered = Some((instance, end.max(from)));
        }
        watched
    }

    /// Whether as much was watched as on another side, so that what is missing may be called gone.
    #[must_use]
    pub fn covers(&self, other: &Watched) -> bool {
        let most = |of: &Watched| (of.snapshots, of.instances, of.time, of.aggregates);
        let (own, its) = (most(self), most(other));
        !self.cut && own.0 >= its.0 && own.1 >= its.1 && own.2 >= its.2 && own.3 >= its.3
    }
}

/// One side of a difference: a profile as it is seen through a selection.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The profile.
    pub profile: &'a Profile,
    /// What of it.
    pub scope: &'a Scope,
}

impl<'a> Side<'a> {
    fn tree(self) -> &'a Arena {
        self.profile.tree()
    }

    /// Whether a node was seen as a behaviour on this side.
    fn has(self, node: NodeId) -> bool {
        self.tree().flags(node).is_behaviour() && self.scope.has(self.profile, node)
    }

    /// Whether it was seen and may be compared with: what a person has rejected is known nowhere.
    fn knows(self, node: NodeId) -> bool {
        !self.tree().flags(node).contains(NodeFlags::REJECTED) && self.has(node)
    }
}

/// On which sides a behaviour was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeenOn {
    /// It is no behaviour on either side: it carries others.
    Carrier,
    /// On both.
    Both,
    /// On the second only.
    Added,
    /// On the first only.
    Missing,
}

/// The same node on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// On the first side, where it or anything below it was seen.
    pub a: Option<NodeId>,
    /// On the second.
    pub b: Option<NodeId>,
    /// The position of the parent.
    pub parent: Option<u32>,
    /// How many pairs its subtree has, itself included.
    pub subtree: u32,
    /// How many ancestors it has.
    pub depth: u16,
    /// On which sides it was seen.
    pub seen: SeenOn,
}

/// Two sides laid over each other, in pre-order; siblings in the order of profiles.
#[derive(Clone, Debug, Default)]
pub struct Difference {
    pairs: Vec<Pair>,
}

/// Siblings that are still to be walked.
struct Open {
    a: (u32, u32),
    b: (u32, u32),
    pair: Option<u32>,
    depth: u16,
}

impl Difference {
    /// Lays `b` over `a`. One pass over both; it does not recurse.
    #[must_use]
    pub fn of(a: Side<'_>, b: Side<'_>) -> Difference {
        let (left, right) = (a.tree(), b.tree());
        let mut pairs: Vec<Pair> = Vec::with_capacity(left.len().max(right.len()));
        let mut open =
            vec![Open { a: (0, left.len() as u32), b: (0, right.len() as u32), pair: None, depth: 0 }];
        while let Some(at) = open.last_mut() {
            let next_a = next_shown(left, a.scope, &mut at.a);
            let next_b = next_shown(right, b.scope, &mut at.b);
            let order = match (next_a, next_b) {
                (None, None) => {
                    if let Some(pair) = at.pair {
                        pairs[pair as usize].subtree = pairs.len() as u32 - pair;
                    }
                    open.pop();
                    continue;
                }
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(x), Some(y)) => compare(left, x, right, y),
            };
            let (x, y) = (next_a.filter(|_| order.is_le()), next_b.filter(|_| order.is_ge()));
            let seen = match (x.is_some_and(|x| a.knows(x)), y.is_some_and(|y| b.has(y))) {
                (true, true) => SeenOn::Both,
                (true, false) => SeenOn::Missing,
                (false, true) => SeenOn::Added,
                (false, false) => SeenOn::Carrier,
            };
            let pair = Pair { a: x, b: y, parent: at.pair, subtree: 1, depth: at.depth, seen };
            let below = |tree: &Arena, node: Option<NodeId>, siblings: &mut (u32, u32)| {
                node.map_or((0, 0), |node| {
                    siblings.0 = node.0 + tree.subtree(node).max(1);
                    (node.0 + 1, siblings.0)
                })
            };
            let (below_a, below_b) = (below(left, x, &mut at.a), below(right, y, &mut at.b));
            let depth = at.depth.saturating_add(1);
            open.push(Open { a: below_a, b: below_b, pair: Some(pairs.len() as u32), depth });
            pairs.push(pair);
        }
        Difference { pairs }
    }

    /// All pairs in pre-order.
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The positions of the children of a pair.
    pub fn children(&self, of: u32) -> impl Iterator<Item = u32> + '_ {
        let end = of + self.pairs.get(of as usize).map_or(1, |pair| pair.subtree);
        let mut at = of + 1;
        std::iter::from_fn(move || {
            (at < end).then(|| {
                let child = at;
                at += self.pairs[child as usize].subtree.max(1);
                child
            })
        })
    }

    /// How many behaviours were seen so.
    #[must_use]
    pub fn count(&self, seen: SeenOn) -> usize {
        self.pairs.iter().filter(|pair| pair.seen == seen).count()
    }
}

/// The first of the siblings from `at.0` on that the scope shows; `at` goes on to it.
fn next_shown(tree: &Arena, scope: &Scope, at: &mut (u32, u32)) -> Option<NodeId> {
    while at.0 < at.1 {
        let node = NodeId(at.0);
        if scope.shows(node) {
            return Some(node);
        }
        at.0 += tree.subtree(node).max(1);
    }
    None
}

/// The order in which profiles hold siblings: processes last, then by facet, name and qualifier.
fn compare(left: &Arena, x: NodeId, right: &Arena, y: NodeId) -> Ordering {
    let place = |facet: Facet| (facet == Facet::Process, facet);
    place(left.facet(x))
        .cmp(&place(right.facet(y)))
        .then_with(|| left.name(x).cmp(right.name(y)))
        .then_with(|| left.qualifier(x).cmp(right.qualifier(y)))
}
