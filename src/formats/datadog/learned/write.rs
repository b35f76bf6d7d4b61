//! Writing a learned profile. Everything is in a fixed order: the same profile is the same bytes.

use std::borrow::Cow;
use std::ops::Range;

use thiserror::Error;

use super::own::{self, Form};
use super::{
    COMMAND, DRIFT, EXTRA, FINGERPRINT, FIRST_SEEN, FLAGS, LAST_SEEN, LEDGER, LEFT_OUT, POSITIONS, QUALIFIER,
    WRITTEN, ledger,
};
use crate::formats::datadog::header::TREE;
use crate::formats::datadog::schema::{self, Message};
use crate::formats::datadog::wire::put_varint;
use crate::formats::datadog::write::Wire;
use crate::model::{Arena, FACETS, Facet, LearnedNode, LearnedProfile, NodeId, Part, Status};
use crate::text::names::{Arch, syscall_label, syscall_number};

/// Why a learned profile could not be written.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LearnedError {
    /// The bytes of a snapshot could not be had.
    #[error("{0}")]
    Source(String),
    /// They are not what they were when it was merged.
    #[error("the snapshot \"{}\" is not what it was when it was merged", .0.escape_debug())]
    Changed(String),
    /// The profile and its tree have not the same nodes.
    #[error("the tree has {tree} nodes and the profile {nodes}")]
    Uneven {
        /// Nodes of the tree.
        tree: usize,
        /// Nodes of the profile.
        nodes: usize,
    },
}

/// The agent's number of the event type of each facet, in the order of [`FACETS`], and the state's number in a file.
/// Agents count differently over time; these are the numbers of 2026: exec, open, dns, bind, network flow monitor,
/// syscalls, capabilities, imds.
static EVENT_TYPES: [u64; 8] = [16, 1, 34, 41, 50, 44, 59, 45];

/// `event_profile_state` of a status.
static STATES: [(Status, u64); 6] = [
    (Status::None, 0),
    (Status::MaxSize, 1),
    (Status::Unstable, 2),
    (Status::Stable, 3),
    (Status::Learning, 4),
    (Status::Warmup, 5),
];

/// A learned profile as a file. `tree` names its nodes; `bytes` gives the wire bytes of a snapshot, by its position in
/// the ledger, and is asked once for each that the profile takes details from.
///
/// # Errors
/// If the bytes of a snapshot cannot be had, or are not those it was merged from.
pub fn write<'b>(
    profile: &LearnedProfile,
    tree: &Arena,
    bytes: &mut dyn FnMut(u32) -> Result<Cow<'b, [u8]>, String>,
) -> Result<Vec<u8>, LearnedError> {
    if tree.len() != profile.nodes.len() {
        return Err(LearnedError::Uneven { tree: tree.len(), nodes: profile.nodes.len() });
    }
    let own = Own::of(profile, tree, bytes)?;
    let mut out = Output { wire: Wire::new(&schema::SECURITY_PROFILE), profile, tree, own };
    out.metadata();
    out.selector();
    out.contexts();
    // Before the tree: a file that is cut off in it must not pass for an agent's.
    for entry in &profile.ledger {
        ledger::put(&mut out.wire, LEDGER, entry);
    }
    out.tree(TREE, |node| node.learned.as_ref(), 0);
    out.tree(DRIFT, |node| node.drift.as_ref(), 1);
    if profile.left_out > 0 {
        out.wire.varint(LEFT_OUT, profile.left_out);
    }
    // The last field: without it the file lost its end.
    out.wire.bytes(FINGERPRINT, profile.fingerprint.as_bytes());
    Ok(out.wire.out)
}

/// What the nodes' own messages say, one after the other.
struct Own {
    bytes: Vec<u8>,
    /// For the part that is learned and the part that is drift: of each node its message, and its question.
    ranges: [Vec<(Range<usize>, Range<usize>)>; 2],
}

impl Own {
    /// Takes them from the snapshots, each of which is read once.
    fn of<'b>(
        profile: &LearnedProfile,
        tree: &Arena,
        bytes: &mut dyn FnMut(u32) -> Result<Cow<'b, [u8]>, String>,
    ) -> Result<Own, LearnedError> {
        let mut wanted: Vec<(u32, usize, NodeId, &Part)> = Vec::new();
        for (node, learned) in tree.nodes().zip(&profile.nodes) {
            for (which, part) in [&learned.learned, &learned.drift].into_iter().enumerate() {
                wanted.extend(part.as_ref().map(|part| (part.source, which, node, part)));
            }
        }
        wanted.sort_by_key(|(source, which, node, _)| (*source, *which, *node));
        let mut own = Own { bytes: Vec::new(), ranges: [0, 1].map(|_| vec![(0..0, 0..0); tree.len()]) };
        let mut wanted = wanted.into_iter().peekable();
        while let Some(&(source, ..)) = wanted.peek() {
            let wire = bytes(source).map_err(LearnedError::Source)?;
            while let Some((_, which, node, part)) = wanted.next_if(|(of, ..)| *of == source) {
                let changed = || {
                    let entry = profile.ledger.get(source as usize);
                    LearnedError::Changed(entry.map(|entry| entry.name.clone()).unwrap_or_default())
                };
                let start = own.bytes.len();
                if !form(tree, node).copy(&wire, part.span, &mut own.bytes) {
                    return Err(changed());
                }
                let end = own.bytes.len();
                if tree.facet(node) == Facet::Dns {
                    let (name, kind) = (tree.name(node), tree.qualifier(node));
                    if !own::copy_question(&wire, part.span, name, kind, &mut own.bytes) {
                        return Err(changed());
                    }
                }
                own.ranges[which][node.index()] = (start..end, end..own.bytes.len());
            }
        }
        Ok(own)
    }
}

fn form(tree: &Arena, node: NodeId) -> &'static Form {
    let facet = tree.facet(node);
    let is_device =
        facet == Facet::Flow && tree.parent(node).is_none_or(|parent| tree.facet(parent) != facet);
    Form::of(facet, is_device)
}

struct Output<'a> {
    wire: Wire,
    profile: &'a LearnedProfile,
    tree: &'a Arena,
    own: Own,
}

/// The part of a node that a tree is made of.
type PartOf = fn(&LearnedNode) -> Option<&Part>;

/// A message of which only the nesting matters: fields are written by number.
static ANY: &Message = &schema::NODE_BASE;

impl<'a> Output<'a> {
    fn text(&mut self, number: u32, text: &str) {
        if !text.is_empty() {
            self.wire.bytes(number, text.as_bytes());
        }
    }

    fn metadata(&mut self) {
        let meta = &self.profile.metadata;
        self.wire.begin(3, ANY, false);
        self.text(1, &meta.agent_version);
        self.text(2, &meta.agent_commit);
        self.text(3, &meta.kernel_version);
        self.text(4, &meta.linux_distribution);
        self.text(13, &meta.arch);
        self.text(5, &format!("learned-{}", self.profile.workload));
        self.text(6, "v1");
        let numbers = [
            (7, u64::from(meta.differentiate_args)),
            (10, meta.start.map_or(0, |time| time.0)),
            (11, meta.end.map_or(0, |time| time.0)),
        ];
        for (number, value) in numbers.into_iter().filter(|(_, value)| *value != 0) {
            self.wire.varint(number, value);
        }
        self.wire.end();
    }

    fn selector(&mut self) {
        self.wire.begin(8, ANY, false);
        self.text(1, &self.profile.workload);
        self.text(2, "*");
        self.wire.end();
    }

    fn contexts(&mut self) {
        let mut versions: Vec<_> = self.profile.versions.iter().collect();
        versions.sort_by(|a, b| a.version.cmp(&b.version));
        for version in versions {
            self.wire.begin(7, ANY, false);
            self.wire.bytes(1, version.version.as_bytes());
            self.wire.begin(2, ANY, false);
            let number = |facet: Facet| EVENT_TYPES[facet as usize];
            let mut states: Vec<(u64, Status)> =
                version.states.iter().map(|(facet, status)| (number(*facet), *status)).collect();
            states.sort_unstable();
            for (event_type, status) in states {
                let state = STATES.iter().find(|row| row.0 == status).map_or(0, |row| row.1);
                self.wire.begin(3, ANY, false);
                self.wire.varint(1, event_type);
                self.wire.begin(2, ANY, false);
                self.wire.varint(2, state);
                self.wire.end();
                self.wire.end();
            }
            for tag in version.tags.iter() {
                let colon = if tag.key.is_empty() { "" } else { ":" };
                self.text(5, &format!("{}{colon}{}", tag.key, tag.value));
            }
            self.wire.end();
            self.wire.end();
        }
    }

    /// Writes all nodes that have the part.
    fn tree(&mut self, root: u32, part_of: PartOf, which: usize) {
        let tree = self.tree;
        // Where the subtrees that are begun end.
        let mut open: Vec<u32> = Vec::new();
        let mut at = 0_u32;
        while (at as usize) < tree.len() {
            while open.last().is_some_and(|end| at >= *end) {
                open.pop();
                self.wire.end();
            }
            let node = NodeId(at);
            let Some(part) = part_of(&self.profile.nodes[node.index()]) else {
                at += tree.subtree(node).max(1);
                continue;
            };
            if RUNS.iter().any(|(facet, _)| *facet == tree.facet(node)) {
                at = self.run(node, part_of, which);
                continue;
            }
            let form = form(tree, node);
            let below = tree.subtree(node) > 1;
            self.wire.begin(if open.is_empty() { root } else { file_field(tree, node, form) }, ANY, below);
            self.own(which, node);
            self.identity(node);
            self.base(form.base, node, part);
            open.push(at + tree.subtree(node).max(1));
            at += 1;
        }
        open.into_iter().for_each(|_| self.wire.end());
    }

    fn own(&mut self, which: usize, node: NodeId) {
        let (message, _) = &self.own.ranges[which][node.index()];
        self.wire.out.extend_from_slice(&self.own.bytes[message.clone()]);
    }

    /// What a node is told from others by, where its own message does not say it or says it in another file's terms.
    fn identity(&mut self, node: NodeId) {
        let (name, qualifier) = (self.tree.name(node), self.tree.qualifier(node));
        if self.tree.facet(node) == Facet::Process {
            if self.profile.metadata.differentiate_args {
                self.wire.bytes(QUALIFIER, qualifier.as_bytes());
            }
            for (line, positions) in &self.profile.nodes[node.index()].commands {
                self.wire.begin(COMMAND, ANY, false);
                self.wire.bytes(1, line.as_bytes());
                self.wire.bytes(2, &packed(positions));
                self.wire.end();
            }
        }
        if self.tree.facet(node) == Facet::Syscall {
            let number = self.number_of(name);
            if let Some(number) = number {
                self.wire.varint(2, u64::from(number));
            }
            if number.is_none_or(|number| syscall_label(&self.profile.metadata.arch, number) != name) {
                self.wire.bytes(EXTRA, name.as_bytes());
            }
        }
    }

    /// The number of a system call by its label.
    fn number_of(&self, label: &str) -> Option<u32> {
        let arch = Arch::parse(&self.profile.metadata.arch);
        let named = arch.and_then(|arch| syscall_number(arch, label));
        named.or_else(|| label.strip_prefix("syscall ")?.split(' ').next()?.parse().ok())
    }

    /// Where a node was seen: for agents by version, for ourselves by snapshot. What only carries others says nothing.
    fn base(&mut self, field: u32, node: NodeId, part: &Part) {
        if part.positions.is_empty() {
            return;
        }
        let of_node = &self.profile.nodes[node.index()];
        self.wire.begin(field, ANY, part.positions.len() > 100);
        self.seen(&part.seen);
        self.wire.bytes(POSITIONS, &packed(&part.positions));
        let (first, last) = of_node.all_seen;
        let flags = u64::from((of_node.flags & WRITTEN).bits());
        for (number, value) in [(FIRST_SEEN, first), (LAST_SEEN, last), (FLAGS, flags)] {
            if value != 0 {
                self.wire.varint(number, value);
            }
        }
        self.wire.end();
    }

    fn seen(&mut self, seen: &[(u32, u64, u64)]) {
        let name =
            |number: u32| self.profile.versions.get(number as usize).map(|version| version.version.as_str());
        let mut seen: Vec<(&str, u64, u64)> =
            seen.iter().filter_map(|&(number, first, last)| Some((name(number)?, first, last))).collect();
        seen.sort_unstable();
        for (version, first, last) in seen {
            self.wire.begin(1, ANY, false);
            self.wire.bytes(1, version.as_bytes());
            self.wire.begin(2, ANY, false);
            self.wire.varint(1, first);
            self.wire.varint(2, last);
            self.wire.end();
            self.wire.end();
        }
    }

    /// Writes a node and its siblings of the same facet, which share messages; gives what comes after them.
    fn run(&mut self, first: NodeId, part_of: PartOf, which: usize) -> u32 {
        let tree = self.tree;
        let (facet, parent) = (tree.facet(first), tree.parent(first));
        let mut end = first.0;
        while (end as usize) < tree.len()
            && tree.facet(NodeId(end)) == facet
            && tree.parent(NodeId(end)) == parent
        {
            end += tree.subtree(NodeId(end)).max(1);
        }
        let profile = self.profile;
        let of = |at: u32| Some((NodeId(at), part_of(&profile.nodes[at as usize])?));
        let nodes: Vec<(NodeId, &'a Part)> = (first.0..end).filter_map(of).collect();
        if let Some((_, write)) = RUNS.iter().find(|(known, _)| *known == facet) {
            write(self, &nodes, which);
        }
        end
    }

    /// Questions: one `DNSNode` a name, as the agent keeps them.
    fn questions(&mut self, nodes: &[(NodeId, &Part)], which: usize) {
        let tree = self.tree;
        for same_name in nodes.chunk_by(|a, b| tree.name(a.0) == tree.name(b.0)) {
            let Some((first, _)) = same_name.first() else { continue };
            self.wire.begin(5, ANY, true);
            self.own(which, *first);
            let mut all: Vec<(u32, u64, u64)> = Vec::new();
            for (node, part) in same_name {
                self.wire.begin(1, ANY, true);
                let (_, question) = &self.own.ranges[which][node.index()];
                self.wire.out.extend_from_slice(&self.own.bytes[question.clone()]);
                self.base(EXTRA, *node, part);
                self.wire.end();
                for &(version, from, to) in &part.seen {
                    match all.iter_mut().find(|(known, ..)| *known == version) {
                        Some((_, first, last)) => (*first, *last) = (earlier(*first, from), to.max(*last)),
                        None => all.push((version, from, to)),
                    }
                }
            }
            self.wire.begin(4, ANY, false);
            self.seen(&all);
            self.wire.end();
            self.wire.end();
        }
    }

    /// Binds: one `SocketNode` an address family.
    fn binds(&mut self, nodes: &[(NodeId, &Part)], which: usize) {
        let tree = self.tree;
        let family = |node: NodeId| tree.qualifier(node).split(' ').next().unwrap_or_default();
        let mut families: Vec<&str> = nodes.iter().map(|(node, _)| family(*node)).collect();
        families.sort_unstable();
        families.dedup();
        for of in families {
            self.wire.begin(6, ANY, true);
            self.text(1, of);
            for (node, part) in nodes.iter().filter(|(node, _)| family(*node) == of) {
                let form = form(tree, *node);
                self.wire.begin(form.field, ANY, false);
                self.own(which, *node);
                self.base(form.base, *node, part);
                self.wire.end();
            }
            self.wire.end();
        }
    }
}

/// How the nodes of a facet are written that share messages with their siblings.
type WriteRun = fn(&mut Output<'_>, &[(NodeId, &Part)], usize);

static RUNS: [(Facet, WriteRun); 2] = [
    (Facet::Dns, |out, nodes, which| out.questions(nodes, which)),
    (Facet::Bind, |out, nodes, which| out.binds(nodes, which)),
];

/// The field of the parent that holds a node: a file in a folder stands in another one than a file of a process.
fn file_field(tree: &Arena, node: NodeId, form: &Form) -> u32 {
    let in_folder = tree.facet(node) == Facet::File
        && tree.parent(node).is_some_and(|parent| tree.facet(parent) == Facet::File);
    if in_folder { 6 } else { form.field }
}

/// The earlier of two times of which 0 is none.
fn earlier(a: u64, b: u64) -> u64 {
    if a == 0 || b == 0 { a.max(b) } else { a.min(b) }
}

fn packed(positions: &[u32]) -> Vec<u8> {
    let mut out = Vec::with_capacity(positions.len() * 2);
    positions.iter().for_each(|&position| put_varint(&mut out, u64::from(position)));
    out
}

// The tables stand in the order of the facets.
const _: () = assert!(FACETS.len() == EVENT_TYPES.len());
