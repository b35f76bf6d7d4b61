//! The lines of a tree: for a row, at which of its levels younger siblings follow further down.
//!
//! Told from the tree itself, not from the rows below, which may be a million.

use super::{Outline, RowKey};
use crate::learning::{Profile, Scope};
use crate::model::{Arena, Facet, NodeId};
use crate::reports::signals::Ghost;

/// Where lines pass a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guides {
    /// For its ancestors below the root, the outermost first, whether a younger sibling of them follows; of a very
    /// deep row only the innermost are told truly.
    pub passes: Vec<bool>,
    /// Whether it is the last of its siblings; `None` for a root.
    pub last: Option<bool>,
}

/// Siblings that are looked at for one that is shown; beyond them one is taken to follow.
const LOOK_AHEAD: usize = 4_096;

impl Outline {
    /// The row that a row stands below, whatever is folded: what a process did stands in groups, other processes
    /// directly below it.
    #[must_use]
    pub fn parent_key(tree: &Arena, row: RowKey) -> Option<RowKey> {
        if !row.is_node() {
            return Some(RowKey::node(row.node));
        }
        let parent = tree.parent(row.node)?;
        let facet = tree.facet(row.node);
        let grouped = facet != Facet::Process && tree.facet(parent) == Facet::Process;
        Some(RowKey { node: parent, group: grouped.then_some(facet), ghost: None })
    }

    /// The guides of a row; its innermost `levels` are looked up.
    #[must_use]
    pub fn guides(&self, profile: &Profile, scope: &Scope, row: RowKey, levels: usize) -> Guides {
        let tree = profile.tree();
        if let Some(ghost) = row.ghost {
            return self.guides_of_ghost(profile, scope, ghost, levels);
        }
        let Some(mut above) = Outline::parent_key(tree, row) else {
            return Guides { passes: Vec::new(), last: None };
        };
        let last = !self.has_younger(tree, scope, row);
        let mut passes = Vec::new();
        while let Some(parent) = Outline::parent_key(tree, above) {
            passes.push(passes.len() < levels && self.has_younger(tree, scope, above));
            above = parent;
        }
        passes.reverse();
        Guides { passes, last: Some(last) }
    }

    /// The guides of a ghost: those of the node that it hangs below, then those of the ghosts above it.
    fn guides_of_ghost(&self, profile: &Profile, scope: &Scope, number: u32, levels: usize) -> Guides {
        let Some(ghost) = self.ghosts().get(number) else {
            return Guides { passes: Vec::new(), last: None };
        };
        let above = |ghost: &Ghost| ghost.parent.and_then(|parent| self.ghosts().get(parent));
        let mut chain: Vec<&Ghost> = std::iter::successors(Some(ghost), |ghost| above(ghost)).collect();
        chain.reverse();
        let mut passes = Vec::new();
        let mut others_follow = false;
        match ghost.anchor {
            // The first of them stands as a root does.
            None if chain.len() == 1 => return Guides { passes, last: None },
            None => {
                chain.remove(0);
            }
            Some(anchor) => {
                let guides = self.guides(profile, scope, RowKey::node(anchor), levels);
                passes = guides.passes;
                passes.extend(guides.last.map(|last| !last));
                let tree = profile.tree();
                let mut children = tree.children(anchor).take(LOOK_AHEAD);
                others_follow = children.any(|child| self.admits(tree, scope, child));
            }
        }
        let follows = |at: usize, ghost: &Ghost| ghost.younger || (at == 0 && others_follow);
        let last = chain.len().saturating_sub(1);
        passes.extend(chain[..last].iter().enumerate().map(|(at, ghost)| follows(at, ghost)));
        Guides { passes, last: Some(!follows(last, ghost)) }
    }

    /// Whether a sibling of the row stands further down.
    fn has_younger(&self, tree: &Arena, scope: &Scope, row: RowKey) -> bool {
        let past = |node: NodeId| NodeId(node.0 + tree.subtree(node).max(1));
        let (mut at, end, only) = match row.group {
            // Groups come in the order of facets and child processes after them all.
            Some(facet) => {
                let after = tree.children(row.node).skip_while(|&child| tree.facet(child) != facet);
                let next = after.take(LOOK_AHEAD).find(|&child| tree.facet(child) != facet);
                (next.unwrap_or(past(row.node)), past(row.node), None)
            }
            None => {
                let parent = tree.parent(row.node);
                let end = parent.map_or(NodeId(tree.len() as u32), past);
                let group = Outline::parent_key(tree, row).and_then(|above| above.group);
                (past(row.node), end, group)
            }
        };
        for _ in 0..LOOK_AHEAD {
            if at >= end || only.is_some_and(|facet| tree.facet(at) != facet) {
                return false;
            }
            if self.admits(tree, scope, at) {
                return true;
            }
            at = past(at);
        }
        true
    }
}
