//! A tree that grows by events: it can be changed in the middle, as an arena in pre-order cannot.

use std::collections::BTreeSet;

use hashbrown::HashMap;

use super::branch::{Entry, is_busybox};
use crate::model::{Access, Facet, NodeFlags, Recording};

/// The number of a node in one [`GrowingTree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GrownId(u32);

impl GrownId {
    fn index(self) -> usize {
        self.0 as usize
    }
}

/// A node of a tree that grows.
#[derive(Clone, Debug)]
pub struct Grown {
    /// Its facet.
    pub facet: Facet,
    /// Its name, as the table at [`crate::model::Arena`] has it.
    pub name: String,
    /// What tells it from others of its name, as the same table has it.
    pub qualifier: String,
    /// It is a behaviour, and does not only carry others.
    pub is_behaviour: bool,
    /// Of a process: what the first one called itself.
    pub argv0: String,
    /// Of a process: the arguments of the first one; as far as they are known.
    pub args: Option<Vec<String>>,
    /// Of a process: it was made by an `exec` without a `fork`.
    pub is_exec_child: bool,
    /// Of a process: the id of the first one, where it is known.
    pub pid: Option<u32>,
    /// Of a file: what it was opened for, all opens together.
    pub access: Vec<Access>,
    /// The versions that it was seen in.
    pub versions: BTreeSet<String>,
    parent: Option<GrownId>,
    children: Vec<GrownId>,
}

/// One row of a tree as it stands, for comparing two: depth, facet, name, qualifier, argv0, whether by `exec`, versions.
pub type Outline = (usize, Facet, String, String, String, bool, Vec<String>);

/// What tells nodes apart that are no processes: those are found more leniently.
type Key = (Option<GrownId>, Facet, String, String);

/// A tree of behaviours into which events are inserted.
#[derive(Clone, Debug, Default)]
pub struct GrowingTree {
    nodes: Vec<Grown>,
    roots: Vec<GrownId>,
    index: HashMap<Key, GrownId>,
}

impl GrowingTree {
    /// The tree of a recording.
    #[must_use]
    pub fn of(recording: &Recording) -> GrowingTree {
        let (tree, mut grown) = (&recording.tree, GrowingTree::default());
        for node in tree.nodes() {
            let flags = tree.flags(node);
            let set = recording.versions.get(node.index()).copied().unwrap_or_default();
            let names = recording.version_sets.names();
            let of_set = recording.version_sets.get(set).iter();
            let versions = of_set.filter_map(|&version| names.get(version as usize).cloned()).collect();
            let mut command = tree.command(node).unwrap_or_default().split('\0').map(str::to_owned);
            let argv0 = command.next().unwrap_or_default();
            let is_process = tree.facet(node) == Facet::Process;
            let parent = tree.parent(node).map(|parent| GrownId(parent.0));
            let at = grown.add(
                parent,
                Grown {
                    facet: tree.facet(node),
                    name: tree.name(node).to_owned(),
                    qualifier: tree.qualifier(node).to_owned(),
                    is_behaviour: flags.is_behaviour(),
                    argv0,
                    args: is_process.then(|| command.collect()),
                    is_exec_child: flags.contains(NodeFlags::EXEC_CHILD),
                    pid: None,
                    access: Vec::new(),
                    versions,
                    parent: None,
                    children: Vec::new(),
                },
            );
            debug_assert_eq!(at.0, node.0, "nodes are numbered as they were");
        }
        grown
    }

    /// A node.
    #[must_use]
    pub fn node(&self, at: GrownId) -> &Grown {
        &self.nodes[at.index()]
    }

    pub(super) fn node_mut(&mut self, at: GrownId) -> &mut Grown {
        &mut self.nodes[at.index()]
    }

    /// All nodes of a facet, in the order in which they came.
    pub fn nodes_of(&self, facet: Facet) -> impl Iterator<Item = &Grown> {
        self.nodes.iter().filter(move |node| node.facet == facet)
    }

    /// The children of a node, or the roots, in the order in which they came.
    #[must_use]
    pub fn children(&self, parent: Option<GrownId>) -> &[GrownId] {
        parent.map_or(&self.roots, |at| &self.node(at).children)
    }

    /// The parent of a node.
    #[must_use]
    pub fn parent(&self, at: GrownId) -> Option<GrownId> {
        self.node(at).parent
    }

    /// The processes among the children of a node, or among the roots.
    pub(super) fn processes(&self, parent: Option<GrownId>) -> impl Iterator<Item = GrownId> + '_ {
        let children = self.children(parent).iter().copied();
        children.filter(|&child| self.node(child).facet == Facet::Process)
    }

    /// How many nodes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is no node.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    fn add(&mut self, parent: Option<GrownId>, node: Grown) -> GrownId {
        let at = GrownId(self.nodes.len() as u32);
        if node.facet != Facet::Process {
            let key = (parent, node.facet, node.name.clone(), node.qualifier.clone());
            self.index.entry(key).or_insert(at);
        }
        self.nodes.push(Grown { parent, ..node });
        self.siblings(parent).push(at);
        at
    }

    fn siblings(&mut self, parent: Option<GrownId>) -> &mut Vec<GrownId> {
        match parent {
            Some(at) => &mut self.nodes[at.index()].children,
            None => &mut self.roots,
        }
    }

    /// Adds a process below another.
    pub(super) fn add_process(
        &mut self,
        parent: Option<GrownId>,
        entry: &Entry<'_>,
        by_args: bool,
    ) -> GrownId {
        let link = entry.link;
        let mut qualifier = if is_busybox(link) { link.argv0.clone() } else { String::new() };
        if by_args {
            for arg in link.args.iter().flatten() {
                qualifier.push('\0');
                qualifier.push_str(arg);
            }
        }
        let process = Grown {
            argv0: link.argv0.clone(),
            args: link.args.clone(),
            is_exec_child: link.is_exec_child,
            pid: entry.pid,
            ..Grown::leaf(Facet::Process, link.executable.clone(), qualifier)
        };
        self.add(parent, process)
    }

    /// The node of exactly this identity below another.
    pub(super) fn find(&self, parent: GrownId, facet: Facet, name: &str, qualifier: &str) -> Option<GrownId> {
        self.index.get(&(Some(parent), facet, name.to_owned(), qualifier.to_owned())).copied()
    }

    /// The same, added if there is none, and whether it was.
    pub(super) fn find_or_add(
        &mut self,
        parent: GrownId,
        facet: Facet,
        name: &str,
        qualifier: &str,
    ) -> (GrownId, bool) {
        match self.find(parent, facet, name, qualifier) {
            Some(at) => (at, false),
            None => {
                let leaf = Grown::leaf(facet, name.to_owned(), qualifier.to_owned());
                (self.add(Some(parent), leaf), true)
            }
        }
    }

    /// Whether a node is another or lies below it.
    pub(super) fn is_within(&self, at: Option<GrownId>, above: GrownId) -> bool {
        std::iter::successors(at, |&at| self.parent(at)).any(|at| at == above)
    }

    /// Hangs a process below another one, as its last child. Does nothing where that would close a circle.
    pub(super) fn hang(&mut self, process: GrownId, below: Option<GrownId>) {
        if self.is_within(below, process) {
            return;
        }
        let old = self.parent(process);
        self.siblings(old).retain(|&child| child != process);
        self.siblings(below).push(process);
        self.nodes[process.index()].parent = below;
    }

    /// Says that a process, and with it all above it, was seen in a version.
    pub(super) fn tag_lineage(&mut self, process: GrownId, version: &str) {
        if version.is_empty() || self.node(process).versions.contains(version) {
            return;
        }
        let mut next = Some(process);
        while let Some(at) = next {
            let node = self.node_mut(at);
            node.versions.insert(version.to_owned());
            next = node.parent;
        }
    }

    /// All nodes from the roots down, siblings by facet and name: two trees that hold the same have the same outline.
    #[must_use]
    pub fn outline(&self) -> Vec<Outline> {
        let mut rows = Vec::with_capacity(self.nodes.len());
        let mut open: Vec<(usize, GrownId)> = Vec::new();
        self.open_children(None, 0, &mut open);
        while let Some((depth, at)) = open.pop() {
            let node = self.node(at);
            rows.push((
                depth,
                node.facet,
                node.name.clone(),
                node.qualifier.clone(),
                node.argv0.clone(),
                node.is_exec_child,
                node.versions.iter().cloned().collect(),
            ));
            self.open_children(Some(at), depth + 1, &mut open);
        }
        rows
    }

    fn open_children(&self, parent: Option<GrownId>, depth: usize, open: &mut Vec<(usize, GrownId)>) {
        let mut children: Vec<GrownId> = self.children(parent).to_vec();
        children.sort_by_key(|&child| {
            let node = self.node(child);
            (node.facet, node.name.clone(), node.qualifier.clone(), node.argv0.clone())
        });
        open.extend(children.into_iter().rev().map(|child| (depth, child)));
    }
}

impl Grown {
    fn leaf(facet: Facet, name: String, qualifier: String) -> Grown {
        Grown {
            facet,
            name,
            qualifier,
            is_behaviour: true,
            argv0: String::new(),
            args: None,
            is_exec_child: false,
            pid: None,
            access: Vec::new(),
            versions: BTreeSet::new(),
            parent: None,
            children: Vec::new(),
        }
    }
}
