//! From the version sets of one recording to the observations of its workload, and unions of such sets.

use hashbrown::HashMap;

use crate::model::{NodeFlags, ObservationId, Recording, VersionSetId};

/// For each node of a recording the set of its observations, by number.
///
/// A carrier (folder, device) names no version of its own: it was seen wherever anything below it was. Nodes
/// that merge into one (equal siblings) need the union of their sets before presence can grow in order.
///
/// Unions are the one thing here that a small file can make many of: nested folders, each with a version more than
/// the one in it. Beyond [`MOST_MEMBERS`] a union is all of the recording's observations: too many for such a
/// folder, never too few.
pub(super) struct VersionSlots {
    sets: Vec<Vec<ObservationId>>,
    index: HashMap<Vec<ObservationId>, SlotSet>,
    unions: HashMap<(SlotSet, SlotSet), SlotSet>,
    of_node: Vec<SlotSet>,
    /// All observations of the recording.
    all: Vec<ObservationId>,
    /// Members of the unions made so far.
    united: usize,
}

/// The most members that the unions of one recording have together. Twenty versions make a few thousand.
const MOST_MEMBERS: usize = 4_000_000;

/// A set of observations in one [`VersionSlots`]; 0 is the empty one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct SlotSet(u32);

impl SlotSet {
    pub(super) const EMPTY: SlotSet = SlotSet(0);

    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

impl VersionSlots {
    /// `observations_of` gives the observations of a version set; for the empty set, those of a node that
    /// names no version.
    pub(super) fn new(
        recording: &Recording,
        observations_of: impl Fn(VersionSetId) -> Vec<ObservationId>,
    ) -> VersionSlots {
        let mut slots = VersionSlots {
            sets: vec![Vec::new()],
            index: HashMap::from_iter([(Vec::new(), SlotSet::EMPTY)]),
            unions: HashMap::new(),
            of_node: Vec::new(),
            all: Vec::new(),
            united: 0,
        };
        let of_named: Vec<Vec<ObservationId>> = recording.version_sets.ids().map(&observations_of).collect();
        if let [first, rest @ ..] = of_named.as_slice()
            && rest.iter().all(|other| other == first)
        {
            let only = slots.intern(first.clone());
            slots.of_node = vec![only; recording.tree.len()];
            return slots;
        }
        slots.all = of_named.into_iter().flatten().collect();
        slots.all.sort_unstable();
        slots.all.dedup();
        let mut known: Vec<Option<SlotSet>> = vec![None; recording.version_sets.len()];
        let tree = &recording.tree;
        let mut of_node = vec![SlotSet::EMPTY; tree.len()];
        for node in tree.nodes().rev() {
            let i = node.index();
            if tree.flags(node).contains(NodeFlags::COUNTED) || tree.subtree(node) == 1 {
                let set = recording.versions.get(i).copied().unwrap_or_default();
                let own = match known.get(set.index()).copied().flatten() {
                    Some(own) => own,
                    None => {
                        let own = slots.intern(observations_of(set));
                        if let Some(entry) = known.get_mut(set.index()) {
                            *entry = Some(own);
                        }
                        own
                    }
                };
                of_node[i] = own;
            }
            if let Some(parent) = tree.parent(node)
                && !tree.flags(parent).contains(NodeFlags::COUNTED)
            {
                of_node[parent.index()] = slots.union(of_node[parent.index()], of_node[i]);
            }
        }
        slots.of_node = of_node;
        slots
    }

    /// The slot of a set of observations.
    pub(super) fn intern(&mut self, mut set: Vec<ObservationId>) -> SlotSet {
        set.sort_unstable();
        set.dedup();
        if let Some(&known) = self.index.get(&set) {
            return known;
        }
        let id = SlotSet(self.sets.len() as u32);
        self.sets.push(set.clone());
        self.index.insert(set, id);
        id
    }

    /// The set of a node, by its position in the recording's tree.
    pub(super) fn of_node(&self, index: usize) -> SlotSet {
        self.of_node[index]
    }

    /// The observations that are in either set.
    pub(super) fn union(&mut self, a: SlotSet, b: SlotSet) -> SlotSet {
        if a == b || b == SlotSet::EMPTY {
            return a;
        }
        if a == SlotSet::EMPTY {
            return b;
        }
        let pair = if a.0 < b.0 { (a, b) } else { (b, a) };
        if let Some(&known) = self.unions.get(&pair) {
            return known;
        }
        if self.united >= MOST_MEMBERS {
            return self.intern(self.all.clone());
        }
        let both = self.sets[a.index()].iter().chain(&self.sets[b.index()]).copied().collect();
        let union = self.intern(both);
        self.united += self.sets[union.index()].len();
        self.unions.insert(pair, union);
        union
    }

    /// The observations of a set, ascending.
    pub(super) fn get(&self, set: SlotSet) -> &[ObservationId] {
        &self.sets[set.index()]
    }

    /// The only set that is not empty, if all nodes share it.
    pub(super) fn only_set(&self) -> Option<&[ObservationId]> {
        match self.sets.as_slice() {
            [_empty, only] => Some(only),
            _ => None,
        }
    }

    /// The observations of the set with this number.
    pub(super) fn members_at(&self, index: usize) -> &[ObservationId] {
        &self.sets[index]
    }

    #[cfg(test)]
    fn members(&self) -> usize {
        self.sets.iter().map(Vec::len).sum()
    }

    /// How many distinct sets there are.
    pub(super) fn len(&self) -> usize {
        self.sets.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ArenaBuilder, Facet, Header, RecordingKind, Span, VersionSets};

    #[test]
    fn folders_made_to_hold_a_version_more_each_take_bounded_room_and_lack_nothing() {
        const VERSIONS: u32 = 1000;
        let mut builder = ArenaBuilder::default();
        let mut version_sets = VersionSets::default();
        let mut versions = Vec::new();
        for v in 0..VERSIONS {
            version_sets.version(&v.to_string());
        }
        // Chains of folders, each chain in an order of its own.
        for chain in 0..12 {
            for depth in 0..VERSIONS {
                builder.open(Facet::File);
                versions.push(VersionSetId::EMPTY);
                let file = builder.leaf(Facet::File, "f", "");
                builder.add_flags(file, NodeFlags::COUNTED);
                let version = (depth * 7 + depth * depth % 13 * chain + chain) % VERSIONS;
                versions.push(version_sets.intern(&mut vec![version]));
            }
            (0..VERSIONS).for_each(|_| builder.close());
        }
        let tree = builder.finish();
        let spans = vec![Span::default(); tree.len()];
        let header = Header::new(RecordingKind::Profile);
        let recording = Recording { spans, versions, version_sets, ..Recording::made(header, tree) };
        let slots = VersionSlots::new(&recording, |set| {
            recording.version_sets.get(set).iter().map(|v| ObservationId(*v)).collect()
        });
        assert!(slots.members() < MOST_MEMBERS + 100 * VERSIONS as usize, "{}", slots.members());
        for node in recording.tree.nodes() {
            let Some(parent) = recording.tree.parent(node) else { continue };
            let above = slots.get(slots.of_node(parent.index()));
            assert!(
                slots.get(slots.of_node(node.index())).iter().all(|one| above.binary_search(one).is_ok())
            );
        }
    }
}
