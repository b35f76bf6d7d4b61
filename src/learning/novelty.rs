//! When a workload last did something that it had never done: which of its snapshots were the first to show a behaviour.

use crate::model::{
    Facet, FacetCounts, FacetSet, Observation, ObservationId, ObservationKind, PresenceId, PresenceTrie,
    Selection, UnixNanos,
};

/// How much of what a workload's snapshots show was new in them.
///
/// Only snapshots witness: what an agent had summed up does not say when each behaviour was new.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Novelty {
    /// How many snapshots there are.
    pub snapshots: usize,
    /// When the latest snapshot began that showed something new; `None` where no snapshot tells a time.
    pub last: Option<UnixNanos>,
    /// What was new in it.
    pub news: FacetCounts,
    /// How many snapshots there have been since, without anything new.
    pub quiet: usize,
    /// How many of the latest snapshots in a row each showed something new. The very first is not among them: all it
    /// shows is new.
    pub in_a_row: usize,
    /// The facets of what was new in those.
    pub in_a_row_facets: FacetSet,
}

impl Novelty {
    /// Of the selected snapshots; `sets` is how many behaviours of a facet were seen in each set of observations.
    pub(super) fn of(
        observations: &[Observation],
        trie: &PresenceTrie,
        sets: &[(Facet, PresenceId, u64)],
        selection: &Selection,
    ) -> Novelty {
        let known = |id: ObservationId| observations.get(id.0 as usize).map(|o| (id, o));
        let mut order: Vec<(ObservationId, &Observation)> = selection
            .iter()
            .filter_map(known)
            .filter(|(_, o)| o.kind == ObservationKind::Snapshot && o.counts())
            .collect();
        // Which of several that began at once is the first must not hang on which file was read first.
        order.sort_by_key(|(_, o)| (o.start.or(o.first_seen), &o.name, &o.instance, &o.host));
        let mut rank = vec![u32::MAX; observations.len()];
        for (at, (id, _)) in (0..).zip(&order) {
            rank[id.0 as usize] = at;
        }
        let of = |id: ObservationId| rank.get(id.0 as usize).copied().unwrap_or(u32::MAX);
        let first = trie.fold(u32::MAX, |first, id| first.min(of(id)));
        let mut news = vec![FacetCounts::default(); order.len()];
        for &(facet, set, behaviours) in sets {
            let at = first.get(set.index()).copied().unwrap_or(u32::MAX);
            if let Some(new) = news.get_mut(at as usize) {
                new.add(facet, behaviours);
            }
        }
        let last = news.iter().rposition(|new| new.total() > 0);
        let later = news.get(1..).unwrap_or_default();
        let in_a_row = later.iter().rev().take_while(|new| new.total() > 0);
        let facets =
            |new: &FacetCounts| Facet::all().filter(|&facet| new.get(facet) > 0).collect::<FacetSet>();
        Novelty {
            snapshots: order.len(),
            last: last.and_then(|at| order[at].1.start.or(order[at].1.first_seen)),
            news: last.map_or_else(FacetCounts::default, |at| news[at]),
            quiet: last.map_or(0, |at| order.len() - 1 - at),
            in_a_row: in_a_row.clone().count(),
            in_a_row_facets: in_a_row.map(facets).fold(FacetSet::NONE, FacetSet::union),
        }
    }
}
