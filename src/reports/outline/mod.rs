//! The rows of a process tree: what is folded, what is shown, in which order; for a screen of forty rows over a
//! million nodes.
//!
//! A row is a node, or a group (the heading under which a process's children of one facet stand), or a ghost: a
//! behaviour that only signals report. Rows are kept as
//! one flat list in display order. A fold or unfold replaces one stretch of it; everything else (moving, painting)
//! is a look at an index. It knows nothing of a terminal.

mod folds;
mod guides;
mod tally;
#[cfg(test)]
mod tests;

pub use folds::Folds;
pub use guides::Guides;
pub use tally::Tally;

use std::ops::Range;
use std::sync::Arc;

use super::signals::Ghosts;
use crate::learning::{Profile, Scope};
use crate::model::{Arena, Facet, FacetSet, NodeFlags, NodeId};

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutlineRow {
    /// The node; of a group, the process it belongs to.
    pub node: NodeId,
    /// Set for a group.
    pub group: Option<Facet>,
    /// Set for a behaviour that only signals report: its number; `node` is then the last known one on the way to it,
    /// or any where there is none.
    pub ghost: Option<u32>,
    /// How far it is indented.
    pub depth: u16,
}

impl OutlineRow {
    /// What the row stands for, whatever the indent.
    #[must_use]
    pub fn key(&self) -> RowKey {
        RowKey { node: self.node, group: self.group, ghost: self.ghost }
    }
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RowKey {
    /// The node; of a group, its process.
    pub node: NodeId,
    /// Set for a group.
    pub group: Option<Facet>,
    /// Set for a behaviour that only signals report.
    pub ghost: Option<u32>,
}

impl RowKey {
    /// The row of a node.
    #[must_use]
    pub fn node(node: NodeId) -> RowKey {
        RowKey { node, group: None, ghost: None }
    }

    /// Whether it stands for a node itself.
    #[must_use]
    pub fn is_node(&self) -> bool {
        self.group.is_none() && self.ghost.is_none()
    }
}

/// The bit of a node's own fold; bit `f` from 1 on is that of its group of facet `f`. The process facet needs no
/// group (child processes stand directly below), so its bit is free for the node itself.
const OWN: u8 = 1 << Facet::Process as u8;

fn bit(group: Option<Facet>) -> u8 {
    group.map_or(OWN, |facet| 1 << facet as u8)
}

/// How the tree is laid out before anybody touches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutlineOptions {
    /// The facets that are shown.
    pub facets: FacetSet,
    /// A folder with more children than this starts folded.
    pub fold_wider_than: usize,
}

/// Which rows of a profile are visible.
///
/// Invariants: `open` has one byte a node; `rows` is exactly what a full walk under `open`, `facets`, the scope and
/// `only` gives (a test holds every shortcut equal to the walk).
#[derive(Clone, Debug)]
pub struct Outline {
    options: OutlineOptions,
    open: Vec<u8>,
    /// While a search prunes the tree: the nodes it leaves, one flag a node.
    only: Option<Vec<bool>>,
    /// What only signals report.
    ghosts: Arc<Ghosts>,
    rows: Vec<OutlineRow>,
}

impl Outline {
    /// The first layout of a profile: processes open, groups folded.
    #[must_use]
    pub fn new(profile: &Profile, scope: &Scope, options: OutlineOptions) -> Outline {
        let open = default_open(profile.tree(), options.fold_wider_than);
        let ghosts = Arc::default();
        let mut outline = Outline { options, open, only: None, ghosts, rows: Vec::new() };
        outline.rebuild(profile, scope);
        outline
    }

    /// The visible rows in order.
    #[must_use]
    pub fn rows(&self) -> &[OutlineRow] {
        &self.rows
    }

    /// The facets that are shown.
    #[must_use]
    pub fn facets(&self) -> FacetSet {
        self.options.facets
    }

    /// Whether a search has pruned the tree.
    #[must_use]
    pub fn is_pruned(&self) -> bool {
        self.only.is_some()
    }

    /// Shows these facets and no others.
    pub fn set_facets(&mut self, profile: &Profile, scope: &Scope, facets: FacetSet) {
        self.options.facets = facets;
        self.rebuild(profile, scope);
    }

    /// Shows only these nodes (one flag a node, ancestors included), unfolded, or all of them again.
    pub fn set_only(&mut self, profile: &Profile, scope: &Scope, only: Option<Vec<bool>>) {
        self.only = only;
        self.rebuild(profile, scope);
    }

    /// Shows these behaviours that only signals report; not while a search prunes the tree.
    pub fn set_ghosts(&mut self, profile: &Profile, scope: &Scope, ghosts: Arc<Ghosts>) {
        self.ghosts = ghosts;
        self.rebuild(profile, scope);
    }

    /// What only signals report.
    #[must_use]
    pub fn ghosts(&self) -> &Ghosts {
        &self.ghosts
    }

    /// The numbers of the ghosts that stand below a node, or that hang nowhere.
    fn ghosts_below(&self, anchor: Option<NodeId>) -> Range<u32> {
        if self.only.is_some() { 0..0 } else { self.ghosts.below(anchor) }
    }

    /// Pushes the ghosts below a node that is shown and unfolded, or those that hang nowhere.
    fn push_ghosts(&self, anchor: Option<NodeId>, node: NodeId, depth: u16, rows: &mut Vec<OutlineRow>) {
        for ghost in self.ghosts_below(anchor) {
            let level = self.ghosts.get(ghost).map_or(0, |ghost| ghost.level);
            rows.push(OutlineRow {
                node,
                group: None,
                ghost: Some(ghost),
                depth: depth.saturating_add(level),
            });
        }
    }

    /// Walks the whole tree anew: after the scope, the facets or the search have changed.
    pub fn rebuild(&mut self, profile: &Profile, scope: &Scope) {
        let mut rows = std::mem::take(&mut self.rows);
        rows.clear();
        self.walk(profile.tree(), scope, Stretch::whole(profile.tree()), &mut rows);
        // Whose way is not known at all comes last.
        self.push_ghosts(None, NodeId(0), 0, &mut rows);
        self.rows = rows;
    }

    /// Whether the row can be folded: something is below it that could be shown.
    #[must_use]
    pub fn has_children(&self, profile: &Profile, scope: &Scope, row: RowKey) -> bool {
        let tree = profile.tree();
        match (row.group, row.ghost) {
            (_, Some(_)) => false,
            (Some(_), None) => true,
            (None, None) => {
                !self.ghosts_below(Some(row.node)).is_empty()
                    || tree.children(row.node).any(|child| self.admits(tree, scope, child))
            }
        }
    }

    /// Whether the row is unfolded. While a search prunes the tree everything that is left is.
    #[must_use]
    pub fn is_open(&self, row: RowKey) -> bool {
        self.only.is_some() || self.open.get(row.node.index()).is_some_and(|open| open & bit(row.group) != 0)
    }

    /// Folds or unfolds the row at this position. While a search prunes the tree nothing folds.
    pub fn set_open(&mut self, profile: &Profile, scope: &Scope, at: usize, open: bool) {
        let Some(&row) = self.rows.get(at) else { return };
        if row.ghost.is_some() || self.only.is_some() || self.is_open(row.key()) == open {
            return;
        }
        self.mark(row.key(), open);
        self.replace_below(profile, scope, at, row);
    }

    /// Folds or unfolds the row at this position and everything below it.
    pub fn set_open_below(&mut self, profile: &Profile, scope: &Scope, at: usize, open: bool) {
        let Some(&row) = self.rows.get(at) else { return };
        if row.ghost.is_some() || self.only.is_some() {
            return;
        }
        match row.group {
            None => {
                let end = row.node.0 + profile.tree().subtree(row.node);
                self.open[row.node.index()..end as usize].fill(if open { u8::MAX } else { 0 });
            }
            Some(facet) => {
                self.mark(row.key(), open);
                let tree = profile.tree();
                for child in tree.children(row.node).filter(|&child| tree.facet(child) == facet) {
                    let end = child.0 + tree.subtree(child);
                    self.open[child.index()..end as usize].fill(if open { u8::MAX } else { 0 });
                }
            }
        }
        self.replace_below(profile, scope, at, row);
    }

    /// Unfolds everything.
    pub fn open_all(&mut self, profile: &Profile, scope: &Scope) {
        self.open.fill(u8::MAX);
        self.rebuild(profile, scope);
    }

    /// Unfolds what is indented less than `depth` and folds the rest; groups count as a level.
    pub fn open_to_depth(&mut self, profile: &Profile, scope: &Scope, depth: u16) {
        let tree = profile.tree();
        for node in tree.nodes() {
            let indent = tree.depth(node) + u16::from(tree.facet(node) != Facet::Process);
            let own = if indent < depth { OWN } else { 0 };
            let groups = if indent + 1 < depth { !OWN } else { 0 };
            self.open[node.index()] = own | groups;
        }
        self.rebuild(profile, scope);
    }

    /// Unfolds whatever hides a node, and gives its position; `None` if facets, scope or search leave it out.
    pub fn reveal(&mut self, profile: &Profile, scope: &Scope, row: RowKey) -> Option<usize> {
        let tree = profile.tree();
        if !tree.contains(row.node) {
            return None;
        }
        let mut changed = false;
        let mut below = row;
        while let Some(above) = Outline::parent_key(tree, below) {
            if !self.is_open(above) {
                self.mark(above, true);
                changed = true;
            }
            below = above;
        }
        if changed {
            self.rebuild(profile, scope);
        }
        self.position(row)
    }

    /// The position of a row, by bisection: rows stand in the order of their nodes.
    #[must_use]
    pub fn position(&self, row: RowKey) -> Option<usize> {
        // The groups of a process come after the process and before its children, in the order of facets, but their
        // `node` is the process: among rows with the same node the linear part is at most eight long.
        let key = |at: usize| self.rows[at].node;
        let hangs_nowhere =
            row.ghost.and_then(|ghost| self.ghosts.get(ghost)).is_some_and(|ghost| ghost.anchor.is_none());
        if hangs_nowhere {
            return self.rows.iter().rposition(|known| known.key() == row);
        }
        let found = match row.is_node() {
            true => self.bisect_nodes(row.node),
            false => {
                let process = self.bisect_nodes(row.node)?;
                let depth = self.rows[process].depth;
                let mut at = process + 1;
                // Skip what stands open below earlier groups.
                while at < self.rows.len() && self.rows[at].depth > depth {
                    if self.rows[at].key() == row {
                        return Some(at);
                    }
                    at += 1;
                }
                None
            }
        };
        found.filter(|&at| key(at) == row.node)
    }

    fn bisect_nodes(&self, node: NodeId) -> Option<usize> {
        // Rows of groups and ghosts break the order of `node`; a group's place in the order is just before the node that follows it.
        let (mut low, mut high) = (0, self.rows.len());
        while low < high {
            let middle = (low + high) / 2;
            let mut probe = middle;
            while probe < high && !self.rows[probe].key().is_node() {
                probe += 1;
            }
            if probe == high || self.rows[probe].node > node {
                high = middle;
            } else if self.rows[probe].node == node {
                return Some(probe);
            } else {
                low = probe + 1;
            }
        }
        None
    }

    /// The row that a row stands below.
    #[must_use]
    pub fn parent(&self, at: usize) -> Option<usize> {
        let depth = self.rows.get(at)?.depth;
        if depth == 0 {
            return None;
        }
        self.rows[..at].iter().rposition(|row| row.depth < depth)
    }

    /// The next row of the same indent under the same parent.
    #[must_use]
    pub fn next_sibling(&self, at: usize) -> Option<usize> {
        let depth = self.rows.get(at)?.depth;
        let next = at + 1 + self.rows[at + 1..].iter().position(|row| row.depth <= depth)?;
        (self.rows[next].depth == depth).then_some(next)
    }

    /// The previous row of the same indent under the same parent.
    #[must_use]
    pub fn previous_sibling(&self, at: usize) -> Option<usize> {
        let depth = self.rows.get(at)?.depth;
        let previous = self.rows[..at].iter().rposition(|row| row.depth <= depth)?;
        (self.rows[previous].depth == depth).then_some(previous)
    }

    fn mark(&mut self, row: RowKey, open: bool) {
        if let Some(marks) = self.open.get_mut(row.node.index()) {
            if open {
                *marks |= bit(row.group);
            } else {
                *marks &= !bit(row.group);
            }
        }
    }

    /// Walks anew what is below one row.
    fn replace_below(&mut self, profile: &Profile, scope: &Scope, at: usize, row: OutlineRow) {
        let end = self.rows[at + 1..].iter().position(|r| r.depth <= row.depth);
        let end = end.map_or(self.rows.len(), |offset| at + 1 + offset);
        let mut below = Vec::new();
        if row.group.is_none() && self.is_open(row.key()) {
            self.push_ghosts(Some(row.node), row.node, row.depth + 1, &mut below);
        }
        if let Some(stretch) = Stretch::below(profile.tree(), row).filter(|_| self.is_open(row.key())) {
            self.walk(profile.tree(), scope, stretch, &mut below);
        }
        self.rows.splice(at + 1..end, below);
    }

    /// Whether a node can be shown at all, folds aside.
    fn admits(&self, tree: &Arena, scope: &Scope, node: NodeId) -> bool {
        self.options.facets.contains(tree.facet(node))
            && scope.shows(node)
            && self.only.as_ref().is_none_or(|only| only[node.index()])
    }

    /// One pass in pre-order, skipping what is folded or left out.
    fn walk(&self, tree: &Arena, scope: &Scope, stretch: Stretch, rows: &mut Vec<OutlineRow>) {
        let mut at = stretch.first;
        let mut heading = stretch.heading;
        while at.0 < stretch.end {
            let past = NodeId(at.0 + tree.subtree(at).max(1));
            if !self.admits(tree, scope, at) {
                at = past;
                continue;
            }
            let above = Outline::parent_key(tree, RowKey::node(at));
            if let Some(group) = above.filter(|above| above.group.is_some()) {
                if heading != Some(group) {
                    heading = Some(group);
                    rows.push(OutlineRow {
                        node: group.node,
                        group: group.group,
                        ghost: None,
                        depth: tree.depth(at),
                    });
                }
                if !self.is_open(group) {
                    at = past;
                    continue;
                }
            }
            let depth = tree.depth(at) + u16::from(tree.facet(at) != Facet::Process && tree.depth(at) > 0);
            rows.push(OutlineRow { node: at, group: None, ghost: None, depth });
            at = if self.is_open(RowKey::node(at)) {
                self.push_ghosts(Some(at), at, depth + 1, rows);
                NodeId(at.0 + 1)
            } else {
                past
            };
        }
    }
}

/// What a walk covers.
#[derive(Clone, Copy)]
struct Stretch {
    first: NodeId,
    end: u32,
    /// The group whose heading is there already.
    heading: Option<RowKey>,
}

impl Stretch {
    fn whole(tree: &Arena) -> Stretch {
        Stretch { first: NodeId(0), end: tree.len() as u32, heading: None }
    }

    /// What stands below a row. The children of one facet are neighbours, so a group is one stretch too.
    fn below(tree: &Arena, row: OutlineRow) -> Option<Stretch> {
        let end = row.node.0 + tree.subtree(row.node);
        let stretch = match row.group {
            None => Stretch { first: NodeId(row.node.0 + 1), end, heading: None },
            Some(facet) => {
                let mut children = tree.children(row.node).skip_while(|&child| tree.facet(child) != facet);
                let first = children.next()?;
                let after = children.find(|&child| tree.facet(child) != facet);
                Stretch { first, end: after.map_or(end, |after| after.0), heading: Some(row.key()) }
            }
        };
        (stretch.first.0 < stretch.end).then_some(stretch)
    }
}

/// Processes and narrow folders are open, groups, wide folders and patterns are not.
fn default_open(tree: &Arena, fold_wider_than: usize) -> Vec<u8> {
    let mut children = vec![0_usize; tree.len()];
    for node in tree.nodes() {
        if let Some(parent) = tree.parent(node) {
            children[parent.index()] += 1;
        }
    }
    tree.nodes()
        .map(|node| {
            let wide = tree.facet(node) != Facet::Process && children[node.index()] > fold_wider_than;
            if wide || tree.flags(node).contains(NodeFlags::FOLDED) { 0 } else { OWN }
        })
        .collect()
}
