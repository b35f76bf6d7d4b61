//! The same profile with its siblings in another order: what a screen that sorts a tree looks at.

use super::{Occurrence, Profile};
use crate::model::{Arena, ArenaBuilder, Facet, NodeId, Row};

impl Profile {
    /// The same profile with siblings of one facet in ascending order of `rank`; equal ones stay in the order of their
    /// names. What stands below what, and the order of facets, stay. Nodes get other numbers: a name path means the
    /// same node in both, and so does an id of an observation or of a set of them.
    #[must_use]
    pub fn reordered(&self, rank: impl Fn(NodeId) -> u64) -> Profile {
        let tree = self.tree();
        let children = Children::of(tree, rank);
        let mut builder = ArenaBuilder::with_strings(tree.strings().clone(), tree.len());
        // The old number of each node, by the new one.
        let mut old: Vec<NodeId> = Vec::with_capacity(tree.len());
        let mut walk: Vec<Option<NodeId>> = children.of_root().iter().rev().map(|&node| Some(node)).collect();
        while let Some(step) = walk.pop() {
            let Some(node) = step else {
                builder.close();
                continue;
            };
            let nanos = |time: Option<crate::model::UnixNanos>| time.map_or(0, |time| time.0);
            builder.open_row(&Row {
                facet: tree.facet(node),
                flags: tree.flags(node),
                name: tree.name_sym(node),
                qualifier: tree.qualifier_sym(node),
                first_seen: nanos(tree.first_seen(node)),
                last_seen: nanos(tree.last_seen(node)),
            });
            old.push(node);
            walk.push(None);
            walk.extend(children.of_node(node).iter().rev().map(|&child| Some(child)));
        }
        let mut starts = Vec::with_capacity(old.len() + 1);
        let mut occurrences: Vec<Occurrence> = Vec::new();
        for &node in &old {
            starts.push(occurrences.len() as u32);
            occurrences.extend_from_slice(self.occurrences(node));
        }
        starts.push(occurrences.len() as u32);
        let mut place = vec![0_u32; old.len()];
        for (new, node) in old.iter().enumerate() {
            place[node.index()] = new as u32;
        }
        let presence = old.iter().map(|&node| self.presence(node)).collect();
        self.laid_out_as(builder.finish(), presence, starts, occurrences, &place)
    }
}

/// The children of every node in another order.
struct Children {
    starts: Vec<u32>,
    nodes: Vec<NodeId>,
}

impl Children {
    fn of(tree: &Arena, rank: impl Fn(NodeId) -> u64) -> Children {
        let slot = |node: NodeId| tree.parent(node).map_or(0, |parent| parent.index() + 1);
        let mut starts = vec![0_u32; tree.len() + 2];
        for node in tree.nodes() {
            starts[slot(node) + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut nodes = vec![NodeId(0); tree.len()];
        for node in tree.nodes() {
            let place = &mut next[slot(node)];
            nodes[*place as usize] = node;
            *place += 1;
        }
        for at in 0..starts.len() - 1 {
            let siblings = &mut nodes[starts[at] as usize..starts[at + 1] as usize];
            if siblings.len() > 1 {
                siblings.sort_by_cached_key(|&node| {
                    let facet = tree.facet(node);
                    (facet == Facet::Process, facet, rank(node), node)
                });
            }
        }
        Children { starts, nodes }
    }

    fn of_root(&self) -> &[NodeId] {
        self.at(0)
    }

    fn of_node(&self, node: NodeId) -> &[NodeId] {
        self.at(node.index() + 1)
    }

    fn at(&self, slot: usize) -> &[NodeId] {
        &self.nodes[self.starts[slot] as usize..self.starts[slot + 1] as usize]
    }
}
