//! The counts of a workload without its tree: which identities were seen in which observations.
//!
//! A folder of ten thousand dumps is surveyed, not loaded. Counts are exact (a test holds them equal to those of
//! the full merge) because identities are, and follow any filter, because each is kept with its observations.

use std::sync::Arc;

use hashbrown::{HashMap, HashTable, hash_map, hash_table::Entry};
use rustc_hash::FxBuildHasher;

use super::curation::Curation;
use super::found_again::FoundAgain;
use super::identity::{Identities, IdentityKey, SetAside};
use super::novelty::Novelty;
use super::observe::Observed;
use super::version_slots::{SlotSet, VersionSlots};
use crate::model::{
    Facet, FacetCounts, NodeFlags, Observation, ObservationId, ObservationKind, Posture, PresenceId,
    PresenceTrie, Recording, Selection,
};
use crate::settings::CountUnits;

/// Twenty bytes an identity, however long its path.
#[derive(Clone, Copy, Debug)]
struct Seen {
    identity: [u32; 4],
    presence: PresenceId,
}

/// What is known of one workload from a pass over its files. Grows; [`Survey::view`] gives a frozen copy.
#[derive(Debug, Default)]
pub struct Survey {
    table: HashTable<Seen>,
    trie: PresenceTrie,
    histogram: HashMap<(Facet, PresenceId), u64, FxBuildHasher>,
    observations: Vec<Observation>,
    /// Of each observation.
    postures: Vec<Arc<Posture>>,
    set_aside: SetAside,
}

impl Survey {
    /// Adds a recording and gives the number of its first observation. All recordings of all surveys must use
    /// the same key.
    pub fn add(&mut self, recording: &Recording, observed: &Observed, key: IdentityKey) -> u32 {
        self.add_counted(&Counted::of(recording, observed, key), observed)
    }

    /// The same with the expensive half done elsewhere, so that files can be read in parallel.
    pub fn add_counted(&mut self, counted: &Counted, observed: &Observed) -> u32 {
        let first = self.observations.len() as u32;
        self.observations.extend(observed.observations.iter().cloned());
        self.postures.resize(self.observations.len(), Arc::clone(&counted.posture));
        let mut grown: HashMap<(PresenceId, SlotSet), PresenceId, FxBuildHasher> = HashMap::default();
        for &(identity, set) in &counted.identities {
            let hash = (identity >> 64) as u64;
            let words = words(identity);
            let entry =
                self.table.entry(hash, |seen| seen.identity == words, |seen| high_half(seen.identity));
            let before = match &entry {
                Entry::Occupied(entry) => entry.get().presence,
                Entry::Vacant(_) => PresenceId::EMPTY,
            };
            let trie = &mut self.trie;
            let after = *grown.entry((before, set)).or_insert_with(|| {
                let sets = counted.sets.get(set.index()).map_or(&[][..], Vec::as_slice);
                sets.iter().fold(before, |grown, position| trie.with(grown, ObservationId(first + position)))
            });
            let facet = Identities::facet(identity);
            if before != after {
                if before != PresenceId::EMPTY
                    && let hash_map::Entry::Occupied(mut count) = self.histogram.entry((facet, before))
                {
                    *count.get_mut() -= 1;
                    if *count.get() == 0 {
                        count.remove();
                    }
                }
                *self.histogram.entry((facet, after)).or_default() += 1;
            }
            match entry {
                Entry::Occupied(mut entry) => entry.get_mut().presence = after,
                Entry::Vacant(entry) => {
                    entry.insert(Seen { identity: words, presence: after });
                }
            }
        }
        first
    }

    /// Takes an observation out of every count: a better copy of it has arrived. An agent's sum goes whole, with all its
    /// versions; of a learned profile, which holds many snapshots, only this one goes.
    pub fn supersede(&mut self, observation: u32) {
        let Some(known) = self.observations.get_mut(observation as usize) else { return };
        known.superseded = true;
        if known.kind == ObservationKind::Aggregate {
            let file = known.file;
            self.observations.iter_mut().filter(|o| o.file == file).for_each(|o| o.superseded = true);
        }
    }

    /// Sets aside what people have quarantined, and nothing else.
    pub fn mark(&mut self, curation: &Curation) {
        curation.mark(&mut self.observations);
    }

    /// Leaves these behaviours out of every count, and no others; whether they are others than before.
    pub fn set_aside(&mut self, set_aside: SetAside) -> bool {
        let before = std::mem::replace(&mut self.set_aside, set_aside);
        before != self.set_aside
    }

    /// What was watched so far.
    #[must_use]
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }

    /// A frozen copy for those who look.
    #[must_use]
    pub fn view(&self) -> SurveyView {
        let mut aside: HashMap<(Facet, PresenceId), u64, FxBuildHasher> = HashMap::default();
        for &identity in &self.set_aside.0 {
            let words = words(identity);
            if let Some(seen) = self.table.find((identity >> 64) as u64, |seen| seen.identity == words) {
                *aside.entry((Identities::facet(identity), seen.presence)).or_default() += 1;
            }
        }
        let left = |key: &(Facet, PresenceId), n: u64| n.saturating_sub(aside.get(key).copied().unwrap_or(0));
        let counted = self.histogram.iter().map(|(key, &n)| (key.0, key.1, left(key, n)));
        let mut histogram: Vec<_> = counted.filter(|(.., n)| *n > 0).collect();
        histogram.sort_unstable_by_key(|&(facet, set, _)| (facet, set));
        SurveyView {
            observations: Arc::new(self.observations.clone()),
            postures: Arc::new(self.postures.clone()),
            trie: Arc::new(self.trie.clone()),
            histogram: Arc::new(histogram),
        }
    }
}

/// The identities of one recording with the observations (by position) each was seen in: what a survey adds.
#[derive(Debug)]
pub struct Counted {
    identities: Vec<(u128, SlotSet)>,
    sets: Vec<Vec<u32>>,
    posture: Arc<Posture>,
}

impl Counted {
    /// Computes them; pure, so that many files can be done at once.
    #[must_use]
    pub fn of(recording: &Recording, observed: &Observed, key: IdentityKey) -> Counted {
        let mut slots = VersionSlots::new(recording, |set| {
            observed.positions(recording, set).into_iter().map(|p| ObservationId(p as u32)).collect()
        });
        let tree = &recording.tree;
        let mut identities: Vec<(u128, SlotSet)> = Identities::of(tree, key)
            .iter()
            .zip(tree.nodes())
            .filter(|(_, node)| tree.flags(*node).contains(NodeFlags::COUNTED))
            .map(|(identity, node)| (identity, slots.of_node(node.index())))
            .collect();
        identities.sort_unstable_by_key(|(identity, _)| *identity);
        identities.dedup_by(|later, first| {
            let same = later.0 == first.0;
            if same {
                first.1 = slots.union(first.1, later.1);
            }
            same
        });
        let sets = (0..slots.len()).map(|i| slots.members_at(i).iter().map(|o| o.0).collect()).collect();
        Counted { identities, sets, posture: Arc::new(Posture::of(recording)) }
    }
}

fn words(identity: u128) -> [u32; 4] {
    [identity as u32, (identity >> 32) as u32, (identity >> 64) as u32, (identity >> 96) as u32]
}

fn high_half(identity: [u32; 4]) -> u64 {
    u64::from(identity[2]) | (u64::from(identity[3]) << 32)
}

/// A survey as it stood at one moment. Cheap to clone.
#[derive(Clone, Debug)]
pub struct SurveyView {
    pub(super) observations: Arc<Vec<Observation>>,
    pub(super) postures: Arc<Vec<Arc<Posture>>>,
    pub(super) trie: Arc<PresenceTrie>,
    pub(super) histogram: Arc<Vec<(Facet, PresenceId, u64)>>,
}

impl SurveyView {
    /// What was watched.
    #[must_use]
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }

    /// How many merged nodes of each facet were seen in the selected observations.
    #[must_use]
    pub fn counts(&self, selection: &Selection) -> FacetCounts {
        let present = self.trie.count_selected(selection);
        let mut counts = FacetCounts::default();
        for &(facet, set, n) in self.histogram.iter() {
            if present.get(set.index()).is_some_and(|k| *k > 0) {
                counts.add(facet, n);
            }
        }
        counts
    }

    /// What the selected observations say of how exposed the workload is. Those of one file share what it says, for
    /// it does not tell them apart.
    #[must_use]
    pub fn posture(&self, selection: &Selection) -> Posture {
        let mut all = Posture::default();
        let mut last: Option<&Arc<Posture>> = None;
        for one in selection.iter().filter_map(|id| self.postures.get(id.0 as usize)) {
            if !last.is_some_and(|last| Arc::ptr_eq(last, one)) {
                all.merge(one);
            }
            last = Some(one);
        }
        all
    }

    /// Which of the selected snapshots were the first to show something.
    #[must_use]
    pub fn novelty(&self, selection: &Selection) -> Novelty {
        Novelty::of(&self.observations, &self.trie, &self.histogram, selection)
    }

    /// How many nodes of each facet were seen in exactly one of the selected snapshots.
    #[must_use]
    pub fn seen_once(&self, selection: &Selection) -> FacetCounts {
        let snapshots = Selection::from_fn(self.observations.len(), |id| {
            selection.contains(id)
                && self.observations.get(id.0 as usize).is_some_and(|o| o.kind == ObservationKind::Snapshot)
        });
        let met = self.trie.count_selected(&snapshots);
        let mut counts = FacetCounts::default();
        for &(facet, set, n) in self.histogram.iter() {
            if met.get(set.index()) == Some(&1) {
                counts.add(facet, n);
            }
        }
        counts
    }

    /// How common what was seen in the selected observations is, per facet: the same as [`super::Scope::found_again`]
    /// of the whole profile, without opening it.
    #[must_use]
    pub fn found_again(&self, selection: &Selection, units: CountUnits) -> FoundAgain {
        let behaviours = self.histogram.iter().copied();
        FoundAgain::counted(&self.observations, &self.trie, selection, units, behaviours)
    }
}
