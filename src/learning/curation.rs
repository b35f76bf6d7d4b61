//! What people have decided of a baseline: which behaviours belong to it and which do not, and what of that which was watched
//! bears no witness.
//!
//! Pure: the entries are handed in. What holds among them is said by [`crate::journal::decisions`], and depends neither on
//! their order nor on how often they come.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use crate::journal::{Change, Decision, Entry, Journal, Step, Subject, decisions};
use crate::model::{Arena, NodeFlags, NodeId, Observation, ObservationKind, UnixNanos};

/// One decision that holds, and who made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curated {
    /// What was decided.
    pub decision: Decision,
    /// The id of the entry that says so; an undo names it.
    pub id: String,
    /// By whom. It may hold anything: whoever shows it makes it safe.
    pub author: String,
    /// When.
    pub time: UnixNanos,
    /// Why. It may hold anything.
    pub reason: String,
}

impl Curated {
    fn of(entry: &Entry) -> Option<Curated> {
        let Change::Curate { decision, reason } = &entry.change else { return None };
        let (id, author) = (entry.id.clone(), entry.author.clone());
        Some(Curated { decision: *decision, id, author, time: entry.time, reason: reason.clone() })
    }
}

/// All decisions that hold for one workload.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Curation {
    snapshots: BTreeMap<String, Curated>,
    instances: BTreeMap<String, Curated>,
    spans: Vec<(UnixNanos, UnixNanos, Curated)>,
    nodes: BTreeMap<Vec<Step>, Curated>,
}

impl Curation {
    /// Those for one workload among entries of any.
    #[must_use]
    pub fn of_entries<'a>(entries: impl IntoIterator<Item = &'a Entry>, workload: &str) -> Curation {
        let of = entries.into_iter().filter(|entry| entry.subject.workload() == Some(workload));
        let mut all = Curation::by_workload(of);
        all.remove(workload).map(Arc::unwrap_or_clone).unwrap_or_default()
    }

    /// Those for one workload in a file.
    #[must_use]
    pub fn of(journal: &Journal, workload: &str) -> Curation {
        Curation::of_entries(journal.entries(), workload)
    }

    /// Those for each workload that entries tell of, by its full name.
    #[must_use]
    pub fn by_workload<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> BTreeMap<String, Arc<Curation>> {
        let mut all: BTreeMap<String, Curation> = BTreeMap::new();
        for (subject, entry) in decisions(entries) {
            let (Some(workload), Some(curated)) = (subject.workload(), Curated::of(entry)) else { continue };
            let of = all.entry(workload.to_owned()).or_default();
            match subject {
                Subject::Node { path, .. } => _ = of.nodes.insert(path.clone(), curated),
                Subject::Snapshot { name, .. } => _ = of.snapshots.insert(name.clone(), curated),
                Subject::Instance { id, .. } => _ = of.instances.insert(id.clone(), curated),
                Subject::Span { from, to, .. } => of.spans.push((*from, *to, curated)),
                Subject::Signal(_) => {}
            }
        }
        all.into_iter().map(|(workload, curation)| (workload, Arc::new(curation))).collect()
    }

    /// Whether nothing was decided.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Curation::default()
    }

    /// Whether anything was decided of behaviours.
    #[must_use]
    pub fn has_nodes(&self) -> bool {
        !self.nodes.is_empty()
    }

    /// How many behaviours are accepted and how many rejected, those below them not counted.
    #[must_use]
    pub fn node_counts(&self) -> (usize, usize) {
        let of = |decision| self.nodes.values().filter(|curated| curated.decision == decision).count();
        (of(Decision::Accept), of(Decision::Reject))
    }

    /// Why an observation bears no witness: it is quarantined by its name, its instance, or the time at which it watched. A
    /// span holds whatever snapshots watched during some of it. An agent's sum over a long time is set aside by its name
    /// alone.
    #[must_use]
    pub fn quarantine(&self, observation: &Observation) -> Option<&Curated> {
        let is_snapshot = observation.kind == ObservationKind::Snapshot;
        let instance = observation.instance.as_ref().filter(|_| is_snapshot);
        self.snapshots.get(&observation.name).or_else(|| self.instances.get(instance?)).or_else(|| {
            self.spans.iter().find(|span| is_snapshot && overlaps(observation, span)).map(|span| &span.2)
        })
    }

    /// Sets aside what is quarantined, and nothing else.
    pub fn mark(&self, observations: &mut [Observation]) {
        for observation in observations {
            observation.quarantined = self.quarantine(observation).is_some();
        }
    }

    /// What was decided of the behaviour at exactly this path.
    #[must_use]
    pub fn of_path(&self, path: &[Step]) -> Option<&Curated> {
        self.nodes.get(path)
    }

    /// What was decided of exactly this.
    #[must_use]
    pub fn of_subject(&self, subject: &Subject) -> Option<&Curated> {
        match subject {
            Subject::Node { path, .. } => self.nodes.get(path),
            Subject::Snapshot { name, .. } => self.snapshots.get(name),
            Subject::Instance { id, .. } => self.instances.get(id),
            Subject::Span { from, to, .. } => {
                self.spans.iter().find(|span| (span.0, span.1) == (*from, *to)).map(|span| &span.2)
            }
            Subject::Signal(_) => None,
        }
    }

    /// All spans that are quarantined, of the workload of this name.
    pub fn spans(&self, workload: &str) -> impl Iterator<Item = (Subject, &Curated)> {
        self.spans.iter().map(move |(from, to, curated)| {
            (Subject::Span { workload: workload.to_owned(), from: *from, to: *to }, curated)
        })
    }

    /// Puts what was decided of behaviours on a tree as flags, in place of what was put there before: the nodes that it was
    /// said of, ascending. What a profile does not hold may come later.
    pub(super) fn apply(&self, tree: &mut Arena) -> Vec<(NodeId, Curated)> {
        const OURS: NodeFlags = NodeFlags::ACCEPTED.union(NodeFlags::REJECTED).union(NodeFlags::SET_ASIDE);
        for node in tree.nodes() {
            let flags = tree.flags(node);
            if flags.intersects(OURS) {
                let counted = flags.contains(NodeFlags::SET_ASIDE);
                let was = if counted { flags | NodeFlags::COUNTED } else { flags };
                tree.put_flags(node, was - OURS);
            }
        }
        let found = self.nodes.iter().filter_map(|(path, said)| Some((find(tree, path)?, said.clone())));
        let mut found: Vec<(NodeId, Curated)> = found.collect();
        found.sort_unstable_by_key(|(node, _)| *node);
        let mut rejected = HashSet::new();
        for (node, said) in &found {
            match said.decision {
                Decision::Accept => tree.put_flags(*node, tree.flags(*node) | NodeFlags::ACCEPTED),
                Decision::Reject => rejected.extend(std::iter::once(*node).chain(tree.below(*node))),
                Decision::Quarantine => {}
            }
        }
        for node in rejected {
            let flags = tree.flags(node);
            let aside =
                if flags.contains(NodeFlags::COUNTED) { NodeFlags::SET_ASIDE } else { NodeFlags::empty() };
            // What stands below something rejected is rejected, whatever was said of it before.
            tree.put_flags(
                node,
                (flags - NodeFlags::COUNTED - NodeFlags::ACCEPTED) | NodeFlags::REJECTED | aside,
            );
        }
        found
    }
}

/// Whether somebody watched during some of a span; what has no time at all is in none.
fn overlaps(observation: &Observation, (from, to, _): &(UnixNanos, UnixNanos, Curated)) -> bool {
    let start = observation.start.or(observation.first_seen);
    let end = observation.end.or(observation.last_seen);
    let (Some(start), Some(end)) = (start.or(end), end.or(start)) else { return false };
    start <= *to && end >= *from
}

/// The node at a path.
fn find(tree: &Arena, path: &[Step]) -> Option<NodeId> {
    let mut found = None;
    for step in path {
        let is = |&at: &NodeId| {
            tree.facet(at) == step.facet && tree.name(at) == step.name && tree.qualifier(at) == step.qualifier
        };
        found = Some(match found {
            None => tree.roots().find(is)?,
            Some(parent) => tree.children(parent).find(is)?,
        });
    }
    found
}
