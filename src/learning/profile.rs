//! A learned profile: one tree of all that was seen, and for each node in which observations and where.

use std::sync::Arc;

use hashbrown::HashMap;

use super::commands::{self, Command};
use super::curation::{Curated, Curation};
use crate::journal::Decision;
use crate::model::{
    Arena, NodeFlags, NodeId, Observation, ObservationId, PresenceId, PresenceTrie, Span, Sym, UnixNanos,
};
use crate::settings::Learning;

/// Nanoseconds in a second.
const NANOS: u64 = 1_000_000_000;

/// A node's own message in one recording.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Occurrence {
    observation: u32,
    span: Span,
    /// Seconds since 1970; 0 where nothing was recorded. A million of these are kept, so that they are as small as the
    /// answer to "when, in what is looked at" allows.
    first: u32,
    last: u32,
}

impl Occurrence {
    pub(super) fn new(
        observation: u32,
        span: Span,
        (first, last): (Option<UnixNanos>, Option<UnixNanos>),
    ) -> Occurrence {
        let seconds = |time: Option<UnixNanos>| {
            time.map_or(0, |time| u32::try_from(time.0 / NANOS).unwrap_or(u32::MAX))
        };
        Occurrence { observation, span, first: seconds(first), last: seconds(last) }
    }

    /// When the node was seen in the recording, to the second.
    #[must_use]
    pub fn seen(self) -> (Option<UnixNanos>, Option<UnixNanos>) {
        let time = |seconds: u32| UnixNanos::recorded(u64::from(seconds) * NANOS);
        (time(self.first), time(self.last))
    }

    /// The first observation of the recording; its file holds the bytes.
    #[must_use]
    pub fn observation(self) -> ObservationId {
        ObservationId(self.observation)
    }

    /// Where the message lies in the file's decoded bytes.
    #[must_use]
    pub fn span(self) -> Span {
        self.span
    }
}

/// Another tree over the nodes of a profile.
pub(super) struct Assembled {
    pub(super) tree: Arena,
    /// One set of observations a node, of `trie`.
    pub(super) presence: Vec<PresenceId>,
    /// The profile's own, grown.
    pub(super) trie: PresenceTrie,
    /// For each node the one of the profile that it is.
    pub(super) origin: Vec<Option<NodeId>>,
}

/// The learned behaviour of a workload.
///
/// Invariants: `presence` has one entry a node; the occurrences of node `n` are
/// `occurrences[starts[n]..starts[n + 1]]`, in the order in which recordings were merged.
#[derive(Clone, Debug)]
pub struct Profile {
    workload: String,
    tree: Arena,
    presence: Vec<PresenceId>,
    trie: PresenceTrie,
    observations: Vec<Observation>,
    versions: Vec<String>,
    version_of: Vec<u32>,
    starts: Vec<u32>,
    occurrences: Vec<Occurrence>,
    missing: Vec<String>,
    rules: Arc<Learning>,
    /// Ascending by node.
    commands: Vec<Command>,
    curation: Arc<Curation>,
    /// The nodes that something was decided of, ascending.
    curated: Vec<(NodeId, Curated)>,
}

impl Profile {
    pub(super) fn new(
        workload: String,
        tree: Arena,
        presence: Vec<PresenceId>,
        trie: PresenceTrie,
        observations: Vec<Observation>,
        starts: Vec<u32>,
        occurrences: Vec<Occurrence>,
    ) -> Profile {
        let versions = versions_by_first_seen(&observations);
        let version_of = version_numbers(&versions, &observations);
        let missing = Vec::new();
        Profile {
            workload,
            tree,
            presence,
            trie,
            observations,
            versions,
            version_of,
            starts,
            occurrences,
            missing,
            rules: Arc::default(),
            commands: Vec::new(),
            curation: Arc::default(),
            curated: Vec::new(),
        }
    }

    /// The same under other decisions of people: what was watched is set aside or not, nodes are accepted, rejected with
    /// all below them, or neither.
    #[must_use]
    pub fn under(mut self, curation: Arc<Curation>) -> Profile {
        curation.mark(&mut self.observations);
        self.versions = versions_by_first_seen(&self.observations);
        self.version_of = version_numbers(&self.versions, &self.observations);
        self.curated = curation.apply(&mut self.tree);
        self.curation = curation;
        self
    }

    /// What people have decided of it.
    #[must_use]
    pub fn curation(&self) -> &Arc<Curation> {
        &self.curation
    }

    /// What a person has decided of a node: that it, or one above it, is rejected; or that it is accepted itself.
    #[must_use]
    pub fn curated(&self, node: NodeId) -> Option<&Curated> {
        let flags = self.tree.flags(node);
        let of = |node: NodeId| {
            let at = self.curated.binary_search_by_key(&node, |(at, _)| *at).ok()?;
            self.curated.get(at).map(|(_, curated)| curated)
        };
        if flags.contains(NodeFlags::REJECTED) {
            let rejected = |at: NodeId| of(at).filter(|curated| curated.decision == Decision::Reject);
            return std::iter::once(node).chain(self.tree.ancestors(node)).find_map(rejected);
        }
        flags.contains(NodeFlags::ACCEPTED).then(|| of(node)).flatten()
    }

    /// The same profile with another tree over its nodes: what each new node is, its own occurrences, command lines and
    /// decisions go with it; nodes that are none of its own have only their sets of observations.
    pub(super) fn assembled(&self, new: Assembled) -> Profile {
        let mut starts = vec![0];
        let mut occurrences = Vec::with_capacity(self.occurrences.len());
        let mut commands = Vec::with_capacity(self.commands.len());
        let mut curated = Vec::with_capacity(self.curated.len());
        for (at, origin) in new.origin.iter().enumerate() {
            if let Some(node) = *origin {
                occurrences.extend_from_slice(self.occurrences(node));
                let own = commands::of_node(&self.commands, node);
                commands.extend(own.iter().map(|command| Command { node: at as u32, ..*command }));
                if let Ok(found) = self.curated.binary_search_by_key(&node, |(at, _)| *at)
                    && let Some((_, decision)) = self.curated.get(found)
                {
                    curated.push((NodeId(at as u32), decision.clone()));
                }
            }
            starts.push(occurrences.len() as u32);
        }
        Profile {
            tree: new.tree,
            presence: new.presence,
            trie: new.trie,
            starts,
            occurrences,
            commands,
            curated,
            workload: self.workload.clone(),
            observations: self.observations.clone(),
            versions: self.versions.clone(),
            version_of: self.version_of.clone(),
            missing: self.missing.clone(),
            rules: Arc::clone(&self.rules),
            curation: Arc::clone(&self.curation),
        }
    }

    pub(super) fn with_commands(mut self, commands: Vec<Command>) -> Profile {
        self.commands = commands;
        self
    }

    /// The command lines that a process was recorded with and where, the one recorded first first: argv0, then the
    /// arguments, each after a `\0`, cut after [`crate::model::MAX_COMMAND`] bytes. They are a sample.
    pub fn commands(&self, node: NodeId) -> impl Iterator<Item = (&str, PresenceId)> {
        let of_node = commands::of_node(&self.commands, node);
        of_node.iter().map(|command| (self.tree.strings().get(command.line), command.presence))
    }

    /// All command lines, ascending by node.
    pub fn all_commands(&self) -> impl Iterator<Item = (NodeId, Sym)> {
        self.commands.iter().map(|command| (NodeId(command.node), command.line))
    }

    pub(crate) fn with_rules(mut self, rules: Arc<Learning>) -> Profile {
        self.rules = rules;
        self
    }

    /// The same profile with this tree and what belongs to its nodes; `place` has the new number of each node.
    pub(super) fn laid_out_as(
        &self,
        tree: Arena,
        presence: Vec<PresenceId>,
        starts: Vec<u32>,
        occurrences: Vec<Occurrence>,
        place: &[u32],
    ) -> Profile {
        let moved = |node: u32| place.get(node as usize).copied().unwrap_or_default();
        let moved_command = |command: &Command| Command { node: moved(command.node), ..*command };
        let mut commands: Vec<Command> = self.commands.iter().map(moved_command).collect();
        commands.sort_by_key(|command| command.node);
        let mut curated: Vec<(NodeId, Curated)> =
            self.curated.iter().map(|(node, curated)| (NodeId(moved(node.0)), curated.clone())).collect();
        curated.sort_unstable_by_key(|(node, _)| *node);
        Profile {
            workload: self.workload.clone(),
            tree,
            presence,
            trie: self.trie.clone(),
            observations: self.observations.clone(),
            versions: self.versions.clone(),
            version_of: self.version_of.clone(),
            starts,
            occurrences,
            missing: self.missing.clone(),
            rules: Arc::clone(&self.rules),
            commands,
            curation: Arc::clone(&self.curation),
            curated,
        }
    }

    /// How it is learned.
    #[must_use]
    pub fn rules(&self) -> &Learning {
        &self.rules
    }

    pub(super) fn with_missing(mut self, missing: Vec<String>) -> Profile {
        self.missing = missing;
        self
    }

    /// Why recordings that count are not in it: they could not be read again. Empty if it is whole.
    #[must_use]
    pub fn missing(&self) -> &[String] {
        &self.missing
    }

    /// The full name of the workload.
    #[must_use]
    pub fn workload(&self) -> &str {
        &self.workload
    }

    /// What was seen.
    #[must_use]
    pub fn tree(&self) -> &Arena {
        &self.tree
    }

    /// What was watched. Ids of [`ObservationId`] in this profile are positions here.
    #[must_use]
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }

    /// An observation by its number.
    #[must_use]
    pub fn observation(&self, id: ObservationId) -> Option<&Observation> {
        self.observations.get(id.0 as usize)
    }

    /// All versions, the one seen first first.
    #[must_use]
    pub fn versions(&self) -> &[String] {
        &self.versions
    }

    /// The position in [`Self::versions`] of an observation's version.
    #[must_use]
    pub fn version_of(&self, id: ObservationId) -> usize {
        self.version_of.get(id.0 as usize).copied().unwrap_or(0) as usize
    }

    /// The set of observations in which a node was seen.
    #[must_use]
    pub fn presence(&self, node: NodeId) -> PresenceId {
        self.presence.get(node.index()).copied().unwrap_or_default()
    }

    /// The sets themselves.
    #[must_use]
    pub fn trie(&self) -> &PresenceTrie {
        &self.trie
    }

    /// The observations in which a node was seen, last first.
    pub fn seen_in(&self, node: NodeId) -> impl Iterator<Item = ObservationId> + '_ {
        self.trie.members(self.presence(node))
    }

    /// Where a node's own messages lie, the earliest recording first.
    #[must_use]
    pub fn occurrences(&self, node: NodeId) -> &[Occurrence] {
        let range = self.starts.get(node.index()).copied().zip(self.starts.get(node.index() + 1).copied());
        range.and_then(|(from, to)| self.occurrences.get(from as usize..to as usize)).unwrap_or(&[])
    }

    /// Bytes on the heap, for the cache.
    #[must_use]
    pub fn heap_bytes(&self) -> usize {
        self.tree.heap_bytes()
            + self.trie.heap_bytes()
            + self.presence.capacity() * 4
            + self.starts.capacity() * 4
            + self.occurrences.capacity() * std::mem::size_of::<Occurrence>()
            + self.commands.capacity() * std::mem::size_of::<Command>()
            + self.observations.len() * 512
    }
}

/// For each observation the position of its version.
fn version_numbers(versions: &[String], observations: &[Observation]) -> Vec<u32> {
    let numbers: HashMap<&str, u32> = versions.iter().map(String::as_str).zip(0..).collect();
    observations.iter().map(|o| numbers.get(o.version.as_str()).copied().unwrap_or(0)).collect()
}

/// The versions of observations ordered by when they were first watched or seen, then by name.
#[must_use]
pub fn versions_by_first_seen(observations: &[Observation]) -> Vec<String> {
    let mut firsts: HashMap<&str, UnixNanos> = HashMap::new();
    for o in observations.iter().filter(|o| o.counts()) {
        let first = [o.start, o.first_seen].into_iter().flatten().min().unwrap_or(UnixNanos(u64::MAX));
        firsts.entry(&o.version).and_modify(|known| *known = first.min(*known)).or_insert(first);
    }
    let mut firsts: Vec<(UnixNanos, &str)> =
        firsts.into_iter().map(|(version, first)| (first, version)).collect();
    firsts.sort_unstable();
    firsts.into_iter().map(|(_, version)| version.to_owned()).collect()
}
