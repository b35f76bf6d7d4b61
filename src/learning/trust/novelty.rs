//! What was new in every snapshot, and how much of the next one is expected to be.
//!
//! The expectation is Good and Turing's: of the behaviours that `N` snapshots show, `f₁` were seen in exactly one; the
//! next snapshot brings about `f₁/N` that none of them showed. Snapshots of one instance resemble each other, so the
//! same is told of instances, which is the harder test.

use super::lone::Lone;
use crate::learning::{Profile, Scope};
use crate::model::{
    FACETS, Facet, FacetCounts, NodeFlags, Observation, ObservationId, ObservationKind, UnixNanos,
};

/// The most points of a curve: more than a screen has columns.
pub const MOST_POINTS: usize = 200;

/// The rank of what was seen in no snapshot.
const NEVER: u32 = u32::MAX;

/// What is known of a facet's novelty.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FacetNovelty {
    /// Behaviours that are looked at.
    pub known: u64,
    /// Of them, those seen in exactly one snapshot: `f₁`. That an agent's profile holds one as well confirms nothing: it
    /// may have learned it from the same container.
    pub once: u64,
    /// Those seen in exactly one known instance.
    pub in_one_instance: u64,
    /// Those that only agents' profiles tell of.
    pub only_aggregates: u64,
    /// When one was last seen for the first time.
    pub last: Option<UnixNanos>,
    /// How many snapshots came after the last that brought a new one.
    pub snapshots_since: u32,
    /// How many were only ever found running when a recording began, never seen as they happened.
    pub only_found: u64,
}

/// A point of the curve: what was known after so many snapshots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurvePoint {
    /// How many snapshots came up to it.
    pub snapshots: u32,
    /// When the last of them began.
    pub at: Option<UnixNanos>,
    /// Behaviours known by then, by facet.
    pub known: FacetCounts,
    /// Of them those that are new since the point before.
    pub new: FacetCounts,
}

/// What was new, by snapshot.
#[derive(Clone, Debug, Default)]
pub struct Novelty {
    /// Snapshots that are looked at.
    pub snapshots: u32,
    /// Known instances of them.
    pub instances: u32,
    /// By facet, in the order of the facets.
    pub facets: [FacetNovelty; 8],
    /// The curve, at most [`MOST_POINTS`] points.
    pub curve: Vec<CurvePoint>,
}

/// What is known of a set of observations.
#[derive(Clone, Copy)]
struct Met {
    /// The place of the first snapshot.
    first: u32,
    snapshots: u32,
}

impl Novelty {
    /// What was new in what is looked at.
    #[must_use]
    pub fn of(profile: &Profile, scope: &Scope) -> Novelty {
        let order = canonical(profile, scope);
        let mut place = vec![NEVER; profile.observations().len()];
        for (rank, id) in (0..).zip(&order) {
            place[id.0 as usize] = rank;
        }
        let start = Met { first: NEVER, snapshots: 0 };
        let met = profile.trie().fold(start, |met: Met, id| match place.get(id.0 as usize) {
            Some(&rank) if rank != NEVER => Met { first: met.first.min(rank), snapshots: met.snapshots + 1 },
            _ => met,
        });
        let lone = Lone::instances(profile, scope);
        let tree = profile.tree();
        let mut facets = [FacetNovelty::default(); 8];
        let mut new = vec![FacetCounts::default(); order.len()];
        let mut last_rank = [None::<u32>; 8];
        for node in tree.nodes() {
            let flags = tree.flags(node);
            if !flags.contains(NodeFlags::COUNTED) || !scope.has(profile, node) {
                continue;
            }
            let facet = tree.facet(node);
            let presence = profile.presence(node).index();
            let (Some(met), Some(lone)) = (met.get(presence), lone.get(presence)) else { continue };
            let of = &mut facets[facet as usize];
            of.known += 1;
            of.once += u64::from(met.snapshots == 1);
            of.in_one_instance += u64::from(lone.is_one());
            of.only_aggregates += u64::from(met.snapshots == 0);
            of.only_found += u64::from(flags.snapshot_only());
            let began = || order.get(met.first as usize).and_then(|id| profile.observation(*id)?.start);
            of.last = of.last.max(scope.seen(profile, node).0.or_else(began));
            if let Some(counts) = new.get_mut(met.first as usize) {
                counts.add(facet, 1);
                last_rank[facet as usize] = last_rank[facet as usize].max(Some(met.first));
            }
        }
        let snapshots = order.len() as u32;
        for (of, last) in facets.iter_mut().zip(last_rank) {
            of.snapshots_since = last.map_or(0, |rank| snapshots - 1 - rank);
        }
        let starts: Vec<Option<UnixNanos>> =
            order.iter().map(|id| profile.observation(*id).and_then(|o| o.start)).collect();
        Novelty { snapshots, instances: scope.instances(), facets, curve: curve(&new, &starts) }
    }

    /// What is known of a facet.
    #[must_use]
    pub fn of_facet(&self, facet: Facet) -> &FacetNovelty {
        &self.facets[facet as usize]
    }

    /// How many behaviours of a facet the next snapshot is expected to bring; `None` below two snapshots, where all is
    /// new by necessity.
    #[must_use]
    pub fn expected(&self, facet: Facet) -> Option<f64> {
        let once = self.of_facet(facet).once as f64;
        (self.snapshots >= 2).then(|| once / f64::from(self.snapshots))
    }

    /// The same of the next instance; `None` below two.
    #[must_use]
    pub fn expected_of_instance(&self, facet: Facet) -> Option<f64> {
        let once = self.of_facet(facet).in_one_instance as f64;
        (self.instances >= 2).then(|| once / f64::from(self.instances))
    }
}

/// The snapshots that are looked at in the order in which they are learned: by start, then name; what tells no start
/// comes first, as it does where profiles are merged.
fn canonical(profile: &Profile, scope: &Scope) -> Vec<ObservationId> {
    let of = |id: &ObservationId| profile.observation(*id);
    let mut order: Vec<ObservationId> = scope
        .selection()
        .iter()
        .filter(|id| of(id).is_some_and(|o| o.kind == ObservationKind::Snapshot))
        .collect();
    let key = |o: &Observation| (o.start, o.name.clone(), o.version.clone(), o.instance.clone());
    order.sort_by_cached_key(|id| (of(id).map(key), *id));
    order
}

fn curve(new: &[FacetCounts], starts: &[Option<UnixNanos>]) -> Vec<CurvePoint> {
    let each = new.len().div_ceil(MOST_POINTS).max(1);
    let mut known = FacetCounts::default();
    (0..)
        .zip(new.chunks(each))
        .map(|(at, chunk)| {
            let mut new = FacetCounts::default();
            for counts in chunk {
                for spec in &FACETS {
                    new.add(spec.facet, counts.get(spec.facet));
                    known.add(spec.facet, counts.get(spec.facet));
                }
            }
            let snapshots = at * each + chunk.len();
            let at = snapshots.checked_sub(1).and_then(|last| starts.get(last).copied().flatten());
            CurvePoint { snapshots: snapshots as u32, at, known, new }
        })
        .collect()
}
