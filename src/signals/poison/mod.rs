//! Hints that a baseline was poisoned: that an attack was going on while it was learned, so that it counts as normal.
//!
//! Each hint is a row of [`HINTS`] with a threshold of its own and names the behaviours it is about. A hint proves
//! nothing, and no hint clears nothing: it says where a person should look before believing the profile.

mod by_unit;
mod commands;
mod names;
mod near;
#[cfg(test)]
mod tests;
mod words;

use std::cell::OnceCell;

use crate::learning::{Profile, Scope, trust::Lone};
use crate::model::{Arena, NodeFlags, NodeId, ObservationKind, Severity, UnixNanos};

/// Behaviours that a hint names at most; it counts them all.
pub const MOST_NODES: usize = 2_000;
/// Units that a hint names at most.
pub const MOST_UNITS: usize = 8;

/// What is known of a signal that was raised on the workload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaisedFact {
    /// The container it was raised in.
    pub instance: String,
    /// When.
    pub time: UnixNanos,
    /// The agent's rule.
    pub rule: String,
    /// How severe the rule says it is.
    pub severity: Option<Severity>,
}

/// A rule of the agent that matched an event on a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchedFact {
    /// The node.
    pub node: NodeId,
    /// The rule.
    pub rule: String,
    /// How severe it is, where anything tells.
    pub severity: Option<Severity>,
}

/// What is known beside the profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Signals of the workload that the profile does not explain.
    pub raised: Vec<RaisedFact>,
    /// Rules that matched on nodes.
    pub matched: Vec<MatchedFact>,
}

/// What a hint found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hint {
    /// Which row of the table it is of.
    pub spec: &'static HintSpec,
    /// The behaviours it is about, in the order of the tree; of very many the first.
    pub nodes: Vec<NodeId>,
    /// How many behaviours it is about.
    pub total: usize,
    /// How many of what it counts: command lines, names.
    pub count: u64,
    /// One of them, raw: a command line with `\0` between its parts, a name, a path, a rule.
    pub example: String,
    /// What holds them together, raw: the executable, the domain; may be empty.
    pub under: String,
    /// The instances it was seen in, raw; of very many the first.
    pub instances: Vec<String>,
    /// When the first of the behaviours was seen first.
    pub since: Option<UnixNanos>,
}

/// One kind of hint.
pub struct HintSpec {
    /// Its name in JSON.
    pub id: &'static str,
    /// What it means, in a sentence for help.
    pub help: &'static str,
    /// Known instances that it needs to be looked for.
    pub least_instances: u32,
    find: fn(&Looked<'_>) -> Vec<Found>,
}

impl std::fmt::Debug for HintSpec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for HintSpec {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// All kinds, the gravest first.
pub static HINTS: [HintSpec; 6] = [
    HintSpec {
        id: "severe-rule",
        help: "A rule of high severity matched on it while it was learned.",
        least_instances: 0,
        find: near::severe,
    },
    HintSpec {
        id: "near-signal",
        help: "It was born within an hour of a signal that the profile does not explain, in the same instance, and seen \
               in no other.",
        least_instances: 2,
        find: near::born,
    },
    HintSpec {
        id: "data-in-names",
        help: "DNS names outside, each asked for once, with labels that look random: data may have left in them.",
        least_instances: 0,
        find: names::random,
    },
    HintSpec {
        id: "one-off-commands",
        help: "A shell was given many command lines, nearly each of them once: somebody, or something remote, typed them.",
        least_instances: 0,
        find: commands::one_off,
    },
    HintSpec {
        id: "lone-tool",
        help: "A downloader or network tool ran in one instance alone: the others do without it.",
        least_instances: by_unit::LEAST_INSTANCES,
        find: by_unit::tools,
    },
    HintSpec {
        id: "many-names",
        help: "Very many names below one domain outside, each asked for once.",
        least_instances: 0,
        find: names::many,
    },
];

/// What a kind of hint found, before it is completed.
struct Found {
    nodes: Vec<NodeId>,
    count: u64,
    example: String,
    under: String,
}

/// What hints look at.
struct Looked<'a> {
    profile: &'a Profile,
    scope: &'a Scope,
    known: &'a Known,
    /// By set of observations.
    in_instances: Vec<Lone>,
    /// By set of observations.
    in_snapshots: Vec<Lone>,
    /// Two kinds of hints look at them.
    domains: OnceCell<names::Domains<'a>>,
}

impl<'a> Looked<'a> {
    fn tree(&self) -> &'a Arena {
        self.profile.tree()
    }

    /// Whether a behaviour is looked at: of what a person has accepted or rejected nothing more has to be hinted.
    fn is_looked_at(&self, node: NodeId) -> bool {
        let flags = self.tree().flags(node);
        flags.contains(NodeFlags::COUNTED)
            && !flags.intersects(NodeFlags::ACCEPTED | NodeFlags::REJECTED)
            && self.scope.has(self.profile, node)
    }

    /// The behaviours that are looked at.
    fn nodes(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.tree().nodes().filter(|&node| self.is_looked_at(node))
    }

    fn instance_of(&self, node: NodeId) -> Lone {
        self.in_instances.get(self.profile.presence(node).index()).copied().unwrap_or_default()
    }

    fn snapshot_of(&self, node: NodeId) -> Lone {
        self.in_snapshots.get(self.profile.presence(node).index()).copied().unwrap_or_default()
    }

    /// The name of an instance that a node was seen in.
    fn instances_named(&self, node: NodeId) -> impl Iterator<Item = &'a str> + use<'_, 'a> {
        let profile = self.profile;
        let looked_at = profile.seen_in(node).filter(|&id| self.scope.selection().contains(id));
        let snapshots = looked_at
            .filter_map(move |id| profile.observation(id))
            .filter(|o| o.kind == ObservationKind::Snapshot);
        snapshots.filter_map(|o| o.instance.as_deref())
    }
}

/// All hints on what `scope` shows of `profile`, the gravest first.
#[must_use]
pub fn hints(profile: &Profile, scope: &Scope, known: &Known) -> Vec<Hint> {
    let looked = Looked {
        profile,
        scope,
        known,
        in_instances: Lone::instances(profile, scope),
        in_snapshots: Lone::snapshots(profile, scope),
        domains: OnceCell::new(),
    };
    let looked_for = HINTS.iter().filter(|spec| scope.instances() >= spec.least_instances);
    looked_for
        .flat_map(|spec| (spec.find)(&looked).into_iter().map(move |found| (spec, found)))
        .map(|(spec, found)| complete(&looked, spec, found))
        .collect()
}

/// The kinds that could not be looked for, since too few instances are known.
pub fn not_looked_for(scope: &Scope) -> impl Iterator<Item = &'static HintSpec> {
    let instances = scope.instances();
    HINTS.iter().filter(move |spec| instances < spec.least_instances)
}

/// Nodes whose instances are asked for, for one hint.
const MOST_ASKED: usize = 64;

fn complete(looked: &Looked<'_>, spec: &'static HintSpec, found: Found) -> Hint {
    let Found { mut nodes, count, example, under } = found;
    nodes.sort_unstable();
    nodes.dedup();
    let since = nodes.iter().filter_map(|&node| looked.scope.seen(looked.profile, node).0).min();
    let mut instances: Vec<String> = Vec::new();
    for name in nodes.iter().take(MOST_ASKED).flat_map(|&node| looked.instances_named(node)) {
        if instances.len() < MOST_UNITS && instances.iter().all(|known| known != name) {
            instances.push(name.to_owned());
        }
    }
    let total = nodes.len();
    nodes.truncate(MOST_NODES);
    Hint { spec, nodes, total, count, example, under, instances, since }
}
