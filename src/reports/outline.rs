//! The rows of a process tree: what is folded, what is shown, in which order; for a screen of forty rows over a
//! million nodes.
//!
//! A row is a node, or a group: the heading under which a process's children of one facet stand. Rows are kept as
//! one flat list in display order. A fold or unfold replaces one stretch of it; everything else (moving, painting)
//! is a look at an index. It knows nothing of a terminal.

use std::hash::{BuildHasher, Hash, Hasher, RandomState};

use hashbrown::HashMap;

use crate::learning::{Profile, Scope};
use crate::model::{Arena, Facet, FacetSet, NodeId};

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutlineRow {
    /// The node; of a group, the process it belongs to.
    pub node: NodeId,
    /// Set for a group.
    pub group: Option<Facet>,
    /// How far it is indented.
    pub depth: u16,
}

impl OutlineRow {
    /// What the row stands for, whatever the indent.
    #[must_use]
    pub fn key(&self) -> RowKey {
        RowKey { node: self.node, group: self.group }
    }
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RowKey {
    /// The node; of a group, its process.
    pub node: NodeId,
    /// Set for a group.
    pub group: Option<Facet>,
}

impl RowKey {
    /// The row of a node.
    #[must_use]
    pub fn node(node: NodeId) -> RowKey {
        RowKey { node, group: None }
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
    rows: Vec<OutlineRow>,
}

impl Outline {
    /// The first layout of a profile: processes open, groups folded.
    #[must_use]
    pub fn new(profile: &Profile, scope: &Scope, options: OutlineOptions) -> Outline {
        let open = default_open(profile.tree(), options.fold_wider_than);
        let mut outline = Outline { options, open, only: None, rows: Vec::new() };
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

    /// Walks the whole tree anew: after the scope, the facets or the search have changed.
    pub fn rebuild(&mut self, profile: &Profile, scope: &Scope) {
        let mut rows = std::mem::take(&mut self.rows);
        rows.clear();
        self.walk(profile.tree(), scope, Stretch::whole(profile.tree()), &mut rows);
        self.rows = rows;
    }

    /// Whether the row can be folded: something is below it that could be shown.
    #[must_use]
    pub fn has_children(&self, profile: &Profile, scope: &Scope, row: RowKey) -> bool {
        let tree = profile.tree();
        match row.group {
            Some(_) => true,
            None => tree.children(row.node).any(|child| self.admits(tree, scope, child)),
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
        if self.only.is_some() || self.is_open(row.key()) == open {
            return;
        }
        self.mark(row.key(), open);
        self.replace_below(profile, scope, at, row);
    }

    /// Folds or unfolds the row at this position and everything below it.
    pub fn set_open_below(&mut self, profile: &Profile, scope: &Scope, at: usize, open: bool) {
        let Some(&row) = self.rows.get(at) else { return };
        if self.only.is_some() {
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
        let mut below = row.node;
        let mut step = |outline: &mut Outline, key: RowKey| {
            if !outline.is_open(key) {
                outline.mark(key, true);
                changed = true;
            }
        };
        let group_of = |node: NodeId, parent: NodeId| {
            let facet = tree.facet(node);
            (facet != Facet::Process && tree.facet(parent) == Facet::Process).then_some(facet)
        };
        if row.group.is_some() {
            step(self, RowKey::node(row.node));
        }
        while let Some(parent) = tree.parent(below) {
            if let Some(facet) = group_of(below, parent) {
                step(self, RowKey { node: parent, group: Some(facet) });
            }
            step(self, RowKey::node(parent));
            below = parent;
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
        let found = match row.group {
            None => self.bisect_nodes(row.node),
            Some(_) => {
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
        // Group rows break the order of `node`; a group's place in the order is just before the node that follows it.
        let (mut low, mut high) = (0, self.rows.len());
        while low < high {
            let middle = (low + high) / 2;
            let mut probe = middle;
            while probe < high && self.rows[probe].group.is_some() {
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
            let facet = tree.facet(at);
            let past = NodeId(at.0 + tree.subtree(at).max(1));
            if !self.admits(tree, scope, at) {
                at = past;
                continue;
            }
            let parent = tree.parent(at);
            let grouped = facet != Facet::Process && parent.is_some_and(|p| tree.facet(p) == Facet::Process);
            if let (true, Some(process)) = (grouped, parent) {
                let group = RowKey { node: process, group: Some(facet) };
                if heading != Some(group) {
                    heading = Some(group);
                    rows.push(OutlineRow { node: process, group: group.group, depth: tree.depth(at) });
                }
                if !self.is_open(group) {
                    at = past;
                    continue;
                }
            }
            let depth = tree.depth(at) + u16::from(facet != Facet::Process && tree.depth(at) > 0);
            rows.push(OutlineRow { node: at, group: None, depth });
            at = if self.is_open(RowKey::node(at)) { NodeId(at.0 + 1) } else { past };
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

/// Processes and narrow folders are open, groups and wide folders are not.
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
            if wide { 0 } else { OWN }
        })
        .collect()
}

/// The folds a person made, by name path, so that they outlive a reload of the profile.
#[derive(Clone, Debug)]
pub struct Folds {
    hasher: RandomState,
    /// The marks of nodes that differ from the default, by the hash of the node's path.
    changed: HashMap<u64, u8>,
}

impl Default for Folds {
    fn default() -> Self {
        Folds { hasher: RandomState::new(), changed: HashMap::new() }
    }
}

impl Folds {
    /// Remembers the folds of an outline; those of other profiles stay.
    pub fn remember(&mut self, profile: &Profile, outline: &Outline) {
        let tree = profile.tree();
        let defaults = default_open(tree, outline.options.fold_wider_than);
        for (node, path) in tree.nodes().zip(self.paths(profile)) {
            let marks = outline.open[node.index()];
            if marks == defaults[node.index()] {
                self.changed.remove(&path);
            } else {
                self.changed.insert(path, marks);
            }
        }
    }

    /// Gives an outline the remembered folds.
    pub fn restore(&self, profile: &Profile, scope: &Scope, outline: &mut Outline) {
        if self.changed.is_empty() {
            return;
        }
        for (index, path) in self.paths(profile).into_iter().enumerate() {
            if let (Some(marks), Some(open)) = (self.changed.get(&path), outline.open.get_mut(index)) {
                *open = *marks;
            }
        }
        outline.rebuild(profile, scope);
    }

    fn paths(&self, profile: &Profile) -> Vec<u64> {
        let tree = profile.tree();
        let mut paths: Vec<u64> = Vec::with_capacity(tree.len());
        for node in tree.nodes() {
            let mut hasher = self.hasher.build_hasher();
            match tree.parent(node) {
                Some(parent) => paths[parent.index()].hash(&mut hasher),
                None => profile.workload().hash(&mut hasher),
            }
            (tree.facet(node) as u8, tree.name(node), tree.qualifier(node)).hash(&mut hasher);
            paths.push(hasher.finish());
        }
        paths
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::learning::{Merger, Observed};
    use crate::model::{
        ArenaBuilder, FileId, Header, NodeFlags, Recording, RecordingKind, Selection, Span, VersionSetId,
        VersionSets,
    };

    /// A profile from (depth, facet, name) triples.
    fn profile(nodes: &[(usize, Facet, &str)]) -> Profile {
        let mut b = ArenaBuilder::default();
        for (depth, facet, name) in nodes {
            while b.depth() > *depth {
                b.close();
            }
            let id = b.open(*facet);
            b.set_name(id, name);
            b.add_flags(id, NodeFlags::COUNTED);
        }
        let tree = b.finish();
        let n = tree.len();
        let recording = Recording {
            header: Header::new(RecordingKind::Dump),
            tree,
            spans: vec![Span::default(); n],
            versions: vec![VersionSetId::EMPTY; n],
            version_sets: VersionSets::default(),
            damage: None,
            notes: Vec::new(),
        };
        let mut merger = Merger::default();
        merger.add(&recording, &Observed::of(&recording, FileId(0), "hash", ""));
        merger.profile("shop/api")
    }

    fn scope(profile: &Profile) -> Scope {
        Scope::of(profile, Selection::all(profile.observations()))
    }

    fn sample() -> Profile {
        use Facet::{Dns, File, Process};
        profile(&[
            (0, Process, "sh"),
            (1, Process, "curl"),
            (2, Dns, "example.test"),
            (1, File, "etc"),
            (2, File, "hosts"),
            (2, File, "passwd"),
            (1, Dns, "other.test"),
        ])
    }

    const OPTIONS: OutlineOptions = OutlineOptions { facets: FacetSet::ALL, fold_wider_than: 50 };

    fn text(profile: &Profile, outline: &Outline) -> Vec<String> {
        let line = |row: &OutlineRow| {
            let name = row.group.map_or(profile.tree().name(row.node), |facet| facet.spec().many);
            format!("{}{name}", "  ".repeat(row.depth.into()))
        };
        outline.rows().iter().map(line).collect()
    }

    #[test]
    fn groups_stand_above_child_processes_and_start_folded() {
        let p = sample();
        let s = scope(&p);
        let mut outline = Outline::new(&p, &s, OPTIONS);
        assert_eq!(text(&p, &outline), ["sh", "  files", "  DNS names", "  curl", "    DNS names"]);
        outline.set_open(&p, &s, 1, true);
        assert_eq!(
            text(&p, &outline),
            [
                "sh",
                "  files",
                "    etc",
                "      hosts",
                "      passwd",
                "  DNS names",
                "  curl",
                "    DNS names"
            ]
        );
        outline.set_open(&p, &s, 0, false);
        assert_eq!(text(&p, &outline), ["sh"]);
    }

    #[test]
    fn a_hidden_node_is_revealed_and_found() {
        let p = sample();
        let s = scope(&p);
        let mut outline = Outline::new(&p, &s, OPTIONS);
        outline.set_open(&p, &s, 0, false);
        let passwd = p.tree().nodes().find(|&n| p.tree().name(n) == "passwd").unwrap();
        let at = outline.reveal(&p, &s, RowKey::node(passwd)).unwrap();
        assert_eq!(outline.rows()[at].node, passwd);
        assert_eq!(outline.parent(at).map(|at| outline.rows()[at].depth), Some(2));
        outline.set_facets(&p, &s, FacetSet::from_iter([Facet::Process]));
        assert_eq!(outline.reveal(&p, &s, RowKey::node(passwd)), None, "its facet is switched off");
    }

    #[test]
    fn siblings_and_depths() {
        let p = sample();
        let s = scope(&p);
        let mut outline = Outline::new(&p, &s, OPTIONS);
        assert_eq!(outline.next_sibling(1), Some(2));
        assert_eq!(outline.next_sibling(2), Some(3));
        assert_eq!(outline.previous_sibling(3), Some(2));
        assert_eq!(outline.next_sibling(3), None);
        outline.open_to_depth(&p, &s, 1);
        assert_eq!(text(&p, &outline), ["sh", "  files", "  DNS names", "  curl"]);
    }

    #[test]
    fn folds_are_remembered_by_name_path() {
        let p = sample();
        let s = scope(&p);
        let mut outline = Outline::new(&p, &s, OPTIONS);
        outline.set_open(&p, &s, 1, true);
        let mut folds = Folds::default();
        folds.remember(&p, &outline);
        let again = sample();
        let mut fresh = Outline::new(&again, &scope(&again), OPTIONS);
        folds.restore(&again, &scope(&again), &mut fresh);
        assert_eq!(text(&again, &fresh), text(&p, &outline));
    }

    fn nodes() -> impl Strategy<Value = Vec<(usize, Facet, &'static str)>> {
        let facet = prop::sample::select(vec![Facet::Process, Facet::File, Facet::Dns]);
        let name = prop::sample::select(vec!["a", "b", "c", "d"]);
        prop::collection::vec((0..6_usize, facet, name), 1..60).prop_map(|mut nodes| {
            // A process stands below processes only, and anything else below itself or a process.
            let mut path: Vec<Facet> = Vec::new();
            for (depth, facet, _) in &mut nodes {
                path.truncate(*depth);
                match path.last() {
                    None => *facet = Facet::Process,
                    Some(Facet::Process) => {}
                    Some(Facet::File) => *facet = Facet::File,
                    Some(_) => {
                        path.pop();
                        *facet = Facet::Dns;
                    }
                }
                *depth = path.len();
                path.push(*facet);
            }
            nodes
        })
    }

    proptest! {
        #[test]
        fn every_shortcut_gives_what_a_full_walk_gives(
            nodes in nodes(),
            steps in prop::collection::vec((any::<prop::sample::Index>(), 0..5_u8), 0..20),
        ) {
            let p = profile(&nodes);
            let s = scope(&p);
            let mut outline = Outline::new(&p, &s, OPTIONS);
            for (at, step) in steps {
                let at = at.index(outline.rows().len());
                match step {
                    0 => outline.set_open(&p, &s, at, true),
                    1 => outline.set_open(&p, &s, at, false),
                    2 => outline.set_open_below(&p, &s, at, true),
                    3 => outline.set_open_below(&p, &s, at, false),
                    _ => {
                        let node = NodeId(at as u32 % p.tree().len() as u32);
                        let found = outline.reveal(&p, &s, RowKey::node(node));
                        prop_assert_eq!(found.map(|at| outline.rows()[at].node), Some(node));
                    }
                }
                let mut walked = outline.clone();
                walked.rebuild(&p, &s);
                prop_assert_eq!(outline.rows(), walked.rows());
                for (at, row) in outline.rows().iter().enumerate() {
                    prop_assert_eq!(outline.position(row.key()), Some(at));
                }
            }
        }
    }
}
