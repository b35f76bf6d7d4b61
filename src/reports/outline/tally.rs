//! How many behaviours stand below any row, for folded ones: sums up to each node, made once a scope.

use super::RowKey;
use crate::learning::{Profile, Scope};
use crate::model::{Facet, NodeFlags, NodeId};

/// Sums over the counted nodes that a scope shows, in the order of the tree.
#[derive(Clone, Debug)]
pub struct Tally {
    /// Counted nodes before each node, and at the end of all; any facet.
    all: Vec<u32>,
    /// The same of processes alone.
    processes: Vec<u32>,
}

impl Tally {
    /// One pass over the tree.
    #[must_use]
    pub fn of(profile: &Profile, scope: &Scope) -> Tally {
        let tree = profile.tree();
        let mut tally =
            Tally { all: Vec::with_capacity(tree.len() + 1), processes: Vec::with_capacity(tree.len() + 1) };
        let (mut all, mut processes) = (0, 0);
        for node in tree.nodes() {
            tally.all.push(all);
            tally.processes.push(processes);
            if tree.flags(node).contains(NodeFlags::COUNTED) && scope.has(profile, node) {
                all += 1;
                processes += u32::from(tree.facet(node) == Facet::Process);
            }
        }
        tally.all.push(all);
        tally.processes.push(processes);
        tally
    }

    /// How many behaviours of its facet a group holds, or how many processes or files (other facets have no children)
    /// stand below a node.
    #[must_use]
    pub fn below(&self, profile: &Profile, row: RowKey) -> u32 {
        let tree = profile.tree();
        let end = NodeId(row.node.0 + tree.subtree(row.node));
        let between = |sums: &[u32], from: NodeId, to: NodeId| {
            let at = |node: NodeId| sums.get(node.index()).copied().unwrap_or_default();
            at(to).saturating_sub(at(from))
        };
        match row.group {
            Some(facet) => {
                let mut children = tree.children(row.node).skip_while(|&child| tree.facet(child) != facet);
                let Some(first) = children.next() else { return 0 };
                let after = children.find(|&child| tree.facet(child) != facet).unwrap_or(end);
                between(&self.all, first, after)
            }
            None if tree.facet(row.node) == Facet::Process => {
                between(&self.processes, NodeId(row.node.0 + 1), end)
            }
            None => between(&self.all, NodeId(row.node.0 + 1), end),
        }
    }
}
