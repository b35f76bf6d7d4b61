//! The tree of behaviours, in pre-order, as one column a fact: a million nodes fit where a screen shows forty.
//!
//! It knows names and shapes, not bytes or counts: a [`super::Recording`] adds where each node came from, a
//! learned profile adds in which observations it was seen.

use std::borrow::Cow;

use super::{Facet, FacetCounts, NodeFlags, Strings, Sym, UnixNanos};

/// The number of a node in one [`Arena`]: its place in pre-order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

impl NodeId {
    /// The position in every column.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The bytes that are kept of a command line in the tree; details have it whole.
pub const MAX_COMMAND: usize = 240;

const NO_PARENT: u32 = u32::MAX;

/// A forest of behaviours.
///
/// Invariants: nodes stand in pre-order; a node's subtree is the `subtree` nodes from itself on; its parent has
/// a smaller id; every column has the same length. Identity of a node is its parent's identity, its facet, its
/// name and its qualifier, and nothing else:
///
/// | facet | name | qualifier |
/// |---|---|---|
/// | process | path of the executable | argv0 for busybox, then the arguments if `differentiate_args`, each after a `\0` |
/// | file | one path component | – |
/// | DNS | name asked for | record type by name: `A`, `TYPE4711` |
/// | bind | `ip:port`, IPv6 in brackets | `AF_INET tcp` |
/// | flow | device name (carrier), below it `destination ip:port` | `tcp from source ip:port` with the L3 protocol where it is not IP |
/// | system call | name, or `syscall N (arch)` | – |
/// | capability | `CAP_NET_RAW` | `used` or `attempted` |
/// | IMDS | URL, else host | the rest of the event, each part after a `\0` |
#[derive(Clone, Debug, Default)]
pub struct Arena {
    strings: Strings,
    facet: Vec<Facet>,
    flags: Vec<NodeFlags>,
    parent: Vec<u32>,
    subtree: Vec<u32>,
    depth: Vec<u16>,
    name: Vec<Sym>,
    qualifier: Vec<Sym>,
    first_seen: Vec<u64>,
    last_seen: Vec<u64>,
    /// Of processes only, ascending: the command line that was recorded first.
    commands: Vec<(u32, Sym)>,
}

impl Arena {
    /// How many nodes there are, carriers included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.facet.len()
    }

    /// Whether there is no node.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.facet.is_empty()
    }

    /// Whether the id is of this arena.
    #[must_use]
    pub fn contains(&self, node: NodeId) -> bool {
        node.index() < self.len()
    }

    /// All nodes in pre-order.
    pub fn nodes(&self) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        (0..self.len() as u32).map(NodeId)
    }

    /// The nodes without a parent.
    pub fn roots(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.siblings(NodeId(0), self.len() as u32)
    }

    /// The children of a node, in order.
    pub fn children(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        self.siblings(NodeId(node.0 + 1), node.0 + self.subtree(node))
    }

    fn siblings(&self, first: NodeId, end: u32) -> impl Iterator<Item = NodeId> + '_ {
        let mut at = first.0;
        std::iter::from_fn(move || {
            (at < end).then(|| {
                let node = NodeId(at);
                at += self.subtree(node).max(1);
                node
            })
        })
    }

    /// How many nodes the subtree of a node has, itself included.
    #[must_use]
    pub fn subtree(&self, node: NodeId) -> u32 {
        self.subtree[node.index()]
    }

    /// The nodes of the subtree below a node, without itself, in pre-order.
    pub fn below(&self, node: NodeId) -> impl Iterator<Item = NodeId> + use<> {
        (node.0 + 1..node.0 + self.subtree(node)).map(NodeId)
    }

    /// The parent of a node.
    #[must_use]
    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        let parent = self.parent[node.index()];
        (parent != NO_PARENT).then_some(NodeId(parent))
    }

    /// The ancestors of a node, nearest first.
    pub fn ancestors(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.parent(node), |&at| self.parent(at))
    }

    /// How many ancestors a node has.
    #[must_use]
    pub fn depth(&self, node: NodeId) -> u16 {
        self.depth[node.index()]
    }

    /// The facet of a node.
    #[must_use]
    pub fn facet(&self, node: NodeId) -> Facet {
        self.facet[node.index()]
    }

    /// The facts about a node that are kept as bits.
    #[must_use]
    pub fn flags(&self, node: NodeId) -> NodeFlags {
        self.flags[node.index()]
    }

    /// The name of a node; see the table above.
    #[must_use]
    pub fn name(&self, node: NodeId) -> &str {
        self.strings.get(self.name_sym(node))
    }

    /// What tells nodes of equal name apart; see the table above.
    #[must_use]
    pub fn qualifier(&self, node: NodeId) -> &str {
        self.strings.get(self.qualifier_sym(node))
    }

    /// The command line that was recorded first of a process: argv0, then the arguments, each after a `\0`; cut
    /// after [`MAX_COMMAND`] bytes. It is a sample and no part of identity: others may have run.
    #[must_use]
    pub fn command(&self, node: NodeId) -> Option<&str> {
        self.commands
            .binary_search_by_key(&node.0, |(id, _)| *id)
            .ok()
            .map(|at| self.strings.get(self.commands[at].1))
    }

    /// The symbol of [`Self::command`].
    #[must_use]
    pub fn command_sym(&self, node: NodeId) -> Option<Sym> {
        let at = self.commands.binary_search_by_key(&node.0, |(id, _)| *id).ok()?;
        self.commands.get(at).map(|(_, command)| *command)
    }

    /// All command lines, by node.
    pub fn commands(&self) -> impl Iterator<Item = (NodeId, Sym)> + '_ {
        self.commands.iter().map(|&(node, command)| (NodeId(node), command))
    }

    /// The symbol of the name.
    #[must_use]
    pub fn name_sym(&self, node: NodeId) -> Sym {
        self.name[node.index()]
    }

    /// The symbol of the qualifier.
    #[must_use]
    pub fn qualifier_sym(&self, node: NodeId) -> Sym {
        self.qualifier[node.index()]
    }

    /// The strings that names and qualifiers point into.
    #[must_use]
    pub fn strings(&self) -> &Strings {
        &self.strings
    }

    /// Puts other flags on a node.
    pub fn put_flags(&mut self, node: NodeId, flags: NodeFlags) {
        self.flags[node.index()] = flags;
    }

    /// The earliest time the node was seen.
    #[must_use]
    pub fn first_seen(&self, node: NodeId) -> Option<UnixNanos> {
        UnixNanos::recorded(self.first_seen[node.index()])
    }

    /// The latest time the node was seen.
    #[must_use]
    pub fn last_seen(&self, node: NodeId) -> Option<UnixNanos> {
        UnixNanos::recorded(self.last_seen[node.index()])
    }

    /// The process a node belongs to: itself if it is one, else its nearest ancestor that is.
    #[must_use]
    pub fn process_of(&self, node: NodeId) -> Option<NodeId> {
        std::iter::once(node).chain(self.ancestors(node)).find(|&at| self.facet(at) == Facet::Process)
    }

    /// The path of a file node: its components from the first below its process, joined by `/`.
    #[must_use]
    pub fn file_path(&self, node: NodeId) -> String {
        let is_folded = self.flags(node).contains(NodeFlags::FOLDED);
        let mut parts: Vec<&str> = std::iter::once(node)
            .chain(self.ancestors(node))
            .take_while(|&at| self.facet(at) == Facet::File)
            // A pattern above real names is no folder; that of patterns is told by their own.
            .filter(|&at| is_folded || !self.flags(at).contains(NodeFlags::FOLDED))
            .map(|at| self.name(at).trim_start_matches('/'))
            .collect();
        parts.reverse();
        format!("/{}", parts.join("/"))
    }

    /// What the node is called in full: a file by its path, every other by its name.
    #[must_use]
    pub fn full_name(&self, node: NodeId) -> Cow<'_, str> {
        match self.facet(node) {
            Facet::File => Cow::Owned(self.file_path(node)),
            _ => Cow::Borrowed(self.name(node)),
        }
    }

    /// How many counted nodes there are of each facet. Siblings of equal identity are counted each.
    #[must_use]
    pub fn counts(&self) -> FacetCounts {
        let mut counts = FacetCounts::default();
        for node in self.nodes().filter(|&node| self.flags(node).contains(NodeFlags::COUNTED)) {
            counts.add(self.facet(node), 1);
        }
        counts
    }

    /// Gives back what was reserved for nodes that did not come.
    fn shrink(&mut self) {
        self.strings.shrink();
        self.facet.shrink_to_fit();
        self.flags.shrink_to_fit();
        self.parent.shrink_to_fit();
        self.subtree.shrink_to_fit();
        self.depth.shrink_to_fit();
        self.name.shrink_to_fit();
        self.qualifier.shrink_to_fit();
        self.first_seen.shrink_to_fit();
        self.last_seen.shrink_to_fit();
    }

    /// Bytes on the heap, for budgets.
    #[must_use]
    pub fn heap_bytes(&self) -> usize {
        self.strings.heap_bytes()
            + self.facet.capacity()
            + self.flags.capacity() * 2
            + self.parent.capacity() * 4
            + self.subtree.capacity() * 4
            + self.depth.capacity() * 2
            + self.name.capacity() * 4
            + self.qualifier.capacity() * 4
            + self.first_seen.capacity() * 8
            + self.last_seen.capacity() * 8
            + self.commands.capacity() * 8
    }
}

/// One node of an arena, whole. Times are nanoseconds since 1970, 0 where nothing was recorded.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its facet.
    pub facet: Facet,
    /// Its facts.
    pub flags: NodeFlags,
    /// Its name.
    pub name: Sym,
    /// What tells it apart from others of its name.
    pub qualifier: Sym,
    /// The earliest time it was seen.
    pub first_seen: u64,
    /// The latest time it was seen.
    pub last_seen: u64,
}

/// Builds an [`Arena`] in pre-order: open a node, describe it, open its children, close it.
#[derive(Debug, Default)]
pub struct ArenaBuilder {
    arena: Arena,
    open: Vec<u32>,
}

impl ArenaBuilder {
    /// A builder with room for about this many nodes.
    #[must_use]
    pub fn with_capacity(nodes: usize) -> ArenaBuilder {
        let mut builder = ArenaBuilder::default();
        let a = &mut builder.arena;
        a.facet.reserve(nodes);
        a.flags.reserve(nodes);
        a.parent.reserve(nodes);
        a.subtree.reserve(nodes);
        a.depth.reserve(nodes);
        a.name.reserve(nodes);
        a.qualifier.reserve(nodes);
        a.first_seen.reserve(nodes);
        a.last_seen.reserve(nodes);
        builder
    }

    /// A builder whose names are already interned, for [`Self::open_row`].
    #[must_use]
    pub fn with_strings(strings: Strings, nodes: usize) -> ArenaBuilder {
        let mut builder = ArenaBuilder::with_capacity(nodes);
        builder.arena.strings = strings;
        builder
    }

    /// Begins a node that is known whole. Its symbols must be of the builder's own strings.
    pub fn open_row(&mut self, row: &Row) -> NodeId {
        let id = self.open(row.facet);
        let (i, a) = (id.index(), &mut self.arena);
        a.flags[i] = row.flags;
        a.name[i] = row.name;
        a.qualifier[i] = row.qualifier;
        a.first_seen[i] = row.first_seen;
        a.last_seen[i] = row.last_seen;
        id
    }

    /// Begins a node below the one that is open, without a name yet. It stays open until [`Self::close`].
    #[inline]
    pub fn open(&mut self, facet: Facet) -> NodeId {
        let a = &mut self.arena;
        let id = a.facet.len() as u32;
        a.facet.push(facet);
        a.flags.push(NodeFlags::empty());
        a.parent.push(self.open.last().copied().unwrap_or(NO_PARENT));
        a.subtree.push(1);
        a.depth.push(u16::try_from(self.open.len()).unwrap_or(u16::MAX));
        a.name.push(Sym::EMPTY);
        a.qualifier.push(Sym::EMPTY);
        a.first_seen.push(0);
        a.last_seen.push(0);
        self.open.push(id);
        NodeId(id)
    }

    /// Ends the node that was opened last. Does nothing if none is open.
    #[inline]
    pub fn close(&mut self) {
        if let Some(id) = self.open.pop() {
            self.arena.subtree[id as usize] = self.arena.facet.len() as u32 - id;
        }
    }

    /// A node without children.
    pub fn leaf(&mut self, facet: Facet, name: &str, qualifier: &str) -> NodeId {
        let id = self.open(facet);
        self.set_name(id, name);
        self.set_qualifier(id, qualifier);
        self.close();
        id
    }

    /// How many nodes are open.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// How many nodes there are so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.arena.len()
    }

    /// Whether there is no node yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.arena.is_empty()
    }

    /// The symbol of a name, for [`Self::set_name_sym`].
    pub fn intern(&mut self, name: &str) -> Sym {
        self.arena.strings.intern(name)
    }

    /// Names a node by a symbol that [`Self::intern`] gave.
    #[inline]
    pub fn set_name_sym(&mut self, node: NodeId, name: Sym) {
        self.arena.name[node.index()] = name;
    }

    /// Names a node.
    pub fn set_name(&mut self, node: NodeId, name: &str) {
        self.arena.name[node.index()] = self.arena.strings.intern(name);
    }

    /// Sets what tells a node apart from others of its name.
    pub fn set_qualifier(&mut self, node: NodeId, qualifier: &str) {
        self.arena.qualifier[node.index()] = self.arena.strings.intern(qualifier);
    }

    /// Keeps the command line of a process; the first one stays.
    pub fn set_command(&mut self, node: NodeId, command: &str) {
        let mut end = command.len().min(MAX_COMMAND);
        while !command.is_char_boundary(end) {
            end -= 1;
        }
        let command = self.arena.strings.intern(&command[..end]);
        self.set_command_sym(node, command);
    }

    /// Keeps the command line of a process by its symbol; the first one stays.
    pub fn set_command_sym(&mut self, node: NodeId, command: Sym) {
        let commands = &mut self.arena.commands;
        if command == Sym::EMPTY {
            return;
        }
        // Nodes are opened in ascending order, so this is nearly always the end.
        let at = commands.partition_point(|(id, _)| *id < node.0);
        if commands.get(at).is_none_or(|(id, _)| *id != node.0) {
            commands.insert(at, (node.0, command));
        }
    }

    /// Adds facts to a node.
    #[inline]
    pub fn add_flags(&mut self, node: NodeId, flags: NodeFlags) {
        self.arena.flags[node.index()] |= flags;
    }

    /// Widens the time a node was seen in; zero and monotonic values are left out.
    #[inline]
    pub fn seen(&mut self, node: NodeId, first: u64, last: u64) {
        let (i, a) = (node.index(), &mut self.arena);
        for time in [first, last].into_iter().filter_map(UnixNanos::recorded) {
            if a.first_seen[i] == 0 || time.0 < a.first_seen[i] {
                a.first_seen[i] = time.0;
            }
            a.last_seen[i] = a.last_seen[i].max(time.0);
        }
    }

    /// What has been built so far.
    #[must_use]
    pub fn arena(&self) -> &Arena {
        &self.arena
    }

    /// Closes what is open and gives the arena.
    #[must_use]
    pub fn finish(mut self) -> Arena {
        while !self.open.is_empty() {
            self.close();
        }
        self.arena.shrink();
        self.arena
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Arena {
        let mut b = ArenaBuilder::default();
        let sh = b.open(Facet::Process);
        b.set_name(sh, "/bin/sh");
        let etc = b.open(Facet::File);
        b.set_name(etc, "etc");
        let passwd = b.leaf(Facet::File, "passwd", "");
        b.add_flags(passwd, NodeFlags::COUNTED);
        b.close();
        b.leaf(Facet::Dns, "example.test", "A");
        b.close();
        b.leaf(Facet::Process, "/bin/ls", "");
        b.finish()
    }

    #[test]
    fn the_shape_is_pre_order_with_subtree_lengths() {
        let a = sample();
        let names = |ids: Vec<NodeId>| ids.into_iter().map(|n| a.name(n).to_owned()).collect::<Vec<_>>();
        assert_eq!(names(a.roots().collect()), ["/bin/sh", "/bin/ls"]);
        assert_eq!(names(a.children(NodeId(0)).collect()), ["etc", "example.test"]);
        assert_eq!(a.subtree(NodeId(0)), 4);
        assert_eq!(a.parent(NodeId(2)), Some(NodeId(1)));
        assert_eq!(a.depth(NodeId(2)), 2);
        assert_eq!(a.process_of(NodeId(2)), Some(NodeId(0)));
        assert_eq!(a.file_path(NodeId(2)), "/etc/passwd");
        assert_eq!(
            (a.full_name(NodeId(2)), a.full_name(NodeId(0))),
            ("/etc/passwd".into(), "/bin/sh".into())
        );
        assert_eq!(a.counts().get(Facet::File), 1, "a folder carries, it is not counted");
    }

    #[test]
    fn seen_widens_and_leaves_out_what_is_no_date() {
        let mut b = ArenaBuilder::default();
        let n = b.leaf(Facet::Process, "/bin/sh", "");
        let day = 1_795_000_000_000_000_000;
        b.seen(n, 0, 0);
        b.seen(n, day + 5, day + 7);
        b.seen(n, 12, day + 3);
        let a = b.finish();
        assert_eq!((a.first_seen(n), a.last_seen(n)), (Some(UnixNanos(day + 3)), Some(UnixNanos(day + 7))));
    }
}
