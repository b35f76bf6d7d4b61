//! Merging recordings of one workload into one profile, by exact identity.

use std::hash::BuildHasher;
use std::sync::Arc;

use hashbrown::{HashMap, HashTable};
use rustc_hash::FxBuildHasher;

use super::commands::Gathered;
use super::observe::Observed;
use super::profile::{Occurrence, Profile};
use super::version_slots::{SlotSet, VersionSlots};
use crate::model::{
    Arena, ArenaBuilder, Facet, NodeFlags, NodeId, Observation, ObservationId, PresenceId, PresenceTrie,
    Recording, Row, Strings, Sym, VersionSetId,
};
use crate::settings::Learning;

const NO_PARENT: u32 = u32::MAX;

struct Building {
    parent: u32,
    facet: Facet,
    flags: NodeFlags,
    name: Sym,
    qualifier: Sym,
    first_seen: u64,
    last_seen: u64,
    /// Where it was seen as a behaviour.
    counted: PresenceId,
    /// Where it only carried others; this is its presence if it never was a behaviour.
    carried: PresenceId,
}

struct Met {
    node: u32,
    occurrence: Occurrence,
}

/// Takes recordings one after the other and gives a [`Profile`] at any time.
///
/// Nodes are found by `(parent, facet, name, qualifier)` as numbers and compared as such: unlike the survey's
/// hashes this is exact. The result does not depend on the order of the recordings except for the numbering of
/// observations and the order of occurrences; give them in the order of their start.
#[derive(Default)]
pub struct Merger {
    strings: Strings,
    nodes: Vec<Building>,
    table: HashTable<u32>,
    trie: PresenceTrie,
    observations: Vec<Observation>,
    occurrences: Vec<Met>,
    commands: Gathered,
    missing: Vec<String>,
    rules: Arc<Learning>,
}

impl std::fmt::Debug for Merger {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Merger({} nodes of {} observations)", self.nodes.len(), self.observations.len())
    }
}

impl Merger {
    /// For a workload that is learned by these rules.
    #[must_use]
    pub fn new(rules: Arc<Learning>) -> Merger {
        Merger { rules, ..Merger::default() }
    }

    /// Merges one recording. `observed` must be of the same recording.
    pub fn add(&mut self, recording: &Recording, observed: &Observed) {
        let first = self.observations.len() as u32;
        self.observations.extend(observed.observations.iter().cloned());
        let mut slots = VersionSlots::new(recording, |set| {
            let of = observed.positions(recording, set);
            of.into_iter().map(|position| ObservationId(first + position as u32)).collect()
        });
        let tree = &recording.tree;
        let symbols: Vec<Sym> = tree.strings().iter().map(|(_, text)| self.strings.intern(text)).collect();
        let mut merged: Vec<u32> = Vec::with_capacity(tree.len());
        self.occurrences.reserve(tree.len());
        for node in tree.nodes() {
            let parent = tree.parent(node).map_or(NO_PARENT, |parent| merged[parent.index()]);
            let name = symbols[tree.name_sym(node).index()];
            let qualifier = symbols[tree.qualifier_sym(node).index()];
            let at = self.find_or_add(parent, tree.facet(node), name, qualifier);
            let building = &mut self.nodes[at as usize];
            building.flags |= tree.flags(node);
            if let Some(seen) = tree.first_seen(node)
                && (building.first_seen == 0 || seen.0 < building.first_seen)
            {
                building.first_seen = seen.0;
            }
            if let Some(seen) = tree.last_seen(node) {
                building.last_seen = building.last_seen.max(seen.0);
            }
            let seen = (tree.first_seen(node), tree.last_seen(node));
            let occurrence = Occurrence::new(first, recording.span(node), seen);
            self.occurrences.push(Met { node: at, occurrence });
            merged.push(at);
        }
        let lines: Vec<_> = if recording.header.ledger.is_empty() {
            let of_node = |(node, line): (NodeId, Sym)| {
                (merged[node.index()], symbols[line.index()], slots.of_node(node.index()))
            };
            tree.commands().map(of_node).collect()
        } else {
            let of_ledger = |&(node, line, set): &(NodeId, Sym, VersionSetId)| {
                let seen = observed.positions(recording, set).into_iter();
                let seen = seen.map(|position| ObservationId(first + position as u32)).collect();
                (merged[node.index()], symbols[line.index()], slots.intern(seen))
            };
            recording.commands.iter().map(of_ledger).collect()
        };
        self.commands.add(lines.into_iter(), &mut slots, &mut self.trie);
        self.grow_presence(&mut slots, tree, &merged);
    }

    fn find_or_add(&mut self, parent: u32, facet: Facet, name: Sym, qualifier: Sym) -> u32 {
        let hasher = FxBuildHasher;
        let hash = hasher.hash_one((parent, facet as u8, name, qualifier));
        let nodes = &self.nodes;
        let same = |&at: &u32| {
            let node = &nodes[at as usize];
            node.name == name && node.parent == parent && node.facet == facet && node.qualifier == qualifier
        };
        if let Some(&at) = self.table.find(hash, same) {
            return at;
        }
        let at = self.nodes.len() as u32;
        self.nodes.push(Building {
            parent,
            facet,
            flags: NodeFlags::empty(),
            name,
            qualifier,
            first_seen: 0,
            last_seen: 0,
            counted: PresenceId::EMPTY,
            carried: PresenceId::EMPTY,
        });
        let nodes = &self.nodes;
        self.table.insert_unique(hash, at, |&at| {
            let node = &nodes[at as usize];
            hasher.hash_one((node.parent, node.facet as u8, node.name, node.qualifier))
        });
        at
    }

    fn grow_presence(&mut self, slots: &mut VersionSlots, tree: &Arena, merged: &[u32]) {
        match slots.only_set() {
            Some(&[observation]) => self.grow_by_one(tree, merged, observation),
            _ => self.grow_by_sets(slots, tree, merged),
        }
    }

    /// A dump: all its nodes were seen in the same observation.
    fn grow_by_one(&mut self, tree: &Arena, merged: &[u32], observation: ObservationId) {
        for (node, &at) in tree.nodes().zip(merged) {
            let into = &mut self.nodes[at as usize];
            let counted = tree.flags(node).contains(NodeFlags::COUNTED);
            let presence = if counted { &mut into.counted } else { &mut into.carried };
            *presence = self.trie.with(*presence, observation);
        }
    }

    /// A profile of several versions. Presence grows in ascending order only, so the sets of equal siblings are
    /// united first.
    fn grow_by_sets(&mut self, slots: &mut VersionSlots, tree: &Arena, merged: &[u32]) {
        const COUNTED: usize = 0;
        const CARRIED: usize = 1;
        let mut sets = [vec![SlotSet::EMPTY; merged.len()], vec![SlotSet::EMPTY; merged.len()]];
        // The first node of the recording that merged into the same one holds the union.
        let mut holder: HashMap<u32, u32, FxBuildHasher> =
            HashMap::with_capacity_and_hasher(merged.len(), FxBuildHasher);
        for (node, &at) in tree.nodes().zip(merged) {
            let column = if tree.flags(node).contains(NodeFlags::COUNTED) { COUNTED } else { CARRIED };
            let first = *holder.entry(at).or_insert(node.0) as usize;
            let set = &mut sets[column][first];
            *set = slots.union(*set, slots.of_node(node.index()));
        }
        let mut grown: HashMap<(PresenceId, SlotSet), PresenceId, FxBuildHasher> = HashMap::default();
        for (at, first) in holder {
            let node = &mut self.nodes[at as usize];
            for (presence, sets) in [(&mut node.counted, &sets[COUNTED]), (&mut node.carried, &sets[CARRIED])]
            {
                let set = sets[first as usize];
                if set != SlotSet::EMPTY {
                    let (before, trie) = (*presence, &mut self.trie);
                    *presence = *grown.entry((before, set)).or_insert_with(|| {
                        slots.get(set).iter().fold(before, |grown, &one| trie.with(grown, one))
                    });
                }
            }
        }
    }

    /// Notes a recording that counts and could not be read again: the profile is without it and says so.
    pub fn miss(&mut self, reason: String) {
        self.missing.push(reason);
    }

    /// How many recordings' observations have been merged.
    #[must_use]
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }

    /// The profile of what has been merged so far.
    #[must_use]
    pub fn profile(&self, workload: &str) -> Profile {
        self.laid_out(workload, self.strings.clone(), self.trie.clone(), self.observations.clone())
    }

    /// The profile of all that was merged: without copies of what it shares with the merger.
    #[must_use]
    pub fn finish(mut self, workload: &str) -> Profile {
        self.table = HashTable::new();
        let (strings, trie) = (std::mem::take(&mut self.strings), std::mem::take(&mut self.trie));
        let observations = std::mem::take(&mut self.observations);
        self.laid_out(workload, strings, trie, observations)
    }

    fn laid_out(
        &self,
        workload: &str,
        strings: Strings,
        trie: PresenceTrie,
        observations: Vec<Observation>,
    ) -> Profile {
        let order = Order::of(&self.nodes, &strings);
        let mut builder = ArenaBuilder::with_strings(strings, self.nodes.len());
        let mut place = vec![0_u32; self.nodes.len()];
        let mut presence = Vec::with_capacity(self.nodes.len());
        let mut walk: Vec<Option<u32>> = order.children(NO_PARENT).iter().rev().map(|&at| Some(at)).collect();
        while let Some(step) = walk.pop() {
            let Some(at) = step else {
                builder.close();
                continue;
            };
            let node = &self.nodes[at as usize];
            let id = builder.open_row(&Row {
                facet: node.facet,
                flags: node.flags,
                name: node.name,
                qualifier: node.qualifier,
                first_seen: node.first_seen,
                last_seen: node.last_seen,
            });
            place[at as usize] = id.0;
            let counted = node.flags.contains(NodeFlags::COUNTED);
            presence.push(if counted { node.counted } else { node.carried });
            walk.push(None);
            walk.extend(order.children(at).iter().rev().map(|&child| Some(child)));
        }
        drop(order);
        let mut starts = vec![0_u32; self.nodes.len() + 1];
        for met in &self.occurrences {
            starts[place[met.node as usize] as usize + 1] += 1;
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        let mut next = starts.clone();
        let mut occurrences = vec![Occurrence::default(); self.occurrences.len()];
        for met in &self.occurrences {
            let slot = &mut next[place[met.node as usize] as usize];
            occurrences[*slot as usize] = met.occurrence;
            *slot += 1;
        }
        Profile::new(workload.to_owned(), builder.finish(), presence, trie, observations, starts, occurrences)
            .with_missing(self.missing.clone())
            .with_rules(Arc::clone(&self.rules))
            .with_commands(self.commands.laid_out(&place))
    }
}

/// The children of every node in the order of facet, name, qualifier; child processes come last, so that what a
/// process did itself stands next to it however much its children did.
struct Order {
    starts: Vec<u32>,
    children: Vec<u32>,
}

impl Order {
    fn of(nodes: &[Building], strings: &Strings) -> Order {
        let slot = |parent: u32| if parent == NO_PARENT { 0 } else { parent as usize + 1 };
        let mut starts = vec![0_u32; nodes.len() + 2];
        for node in nodes {
            starts[slot(node.parent) + 1] += 1;
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        let mut next = starts.clone();
        let mut children = vec![0_u32; nodes.len()];
        for (at, node) in nodes.iter().enumerate() {
            let slot = &mut next[slot(node.parent)];
            children[*slot as usize] = at as u32;
            *slot += 1;
        }
        let ranks = ranks(strings);
        for window in 0..starts.len() - 1 {
            let group = &mut children[starts[window] as usize..starts[window + 1] as usize];
            if group.len() > 1 {
                group.sort_unstable_by_key(|&at| {
                    let node = &nodes[at as usize];
                    (last_if_process(node.facet), ranks[node.name.index()], ranks[node.qualifier.index()])
                });
            }
        }
        Order { starts, children }
    }

    fn children(&self, parent: u32) -> &[u32] {
        let slot = if parent == NO_PARENT { 0 } else { parent as usize + 1 };
        &self.children[self.starts[slot] as usize..self.starts[slot + 1] as usize]
    }
}

fn last_if_process(facet: Facet) -> (bool, Facet) {
    (facet == Facet::Process, facet)
}

/// For each string its place in alphabetical order.
fn ranks(strings: &Strings) -> Vec<u32> {
    let mut sorted: Vec<(Sym, &str)> = strings.iter().collect();
    sorted.sort_unstable_by(|a, b| a.1.cmp(b.1));
    let mut ranks = vec![0_u32; sorted.len()];
    for (rank, (sym, _)) in sorted.into_iter().enumerate() {
        ranks[sym.index()] = rank as u32;
    }
    ranks
}
