//! What a learned profile is: a function of its snapshots and settings, and of nothing else.
//!
//! The snapshots are folded; then, in this order: a version that is stable is not changed by later snapshots (what they
//! show is drift); the versions that were seen longest ago make room where there are too many, stable ones no more than half
//! of their places for such as are not; the maximum size ends learning, and a snapshot that passes it alone comes after all
//! others. What a person accepted is learned whenever it was seen; what a person rejected is not.

use hashbrown::HashMap;

use super::baseline::{Baseline, canonical_order_of};
use super::{Occurrence, Profile};
use crate::model::{
    Facet, FacetSet, LearnedNode, LearnedProfile, LearnedVersion, LedgerEntry, Metadata, NodeFlags, NodeId,
    Observation, ObservationId, Part, PresenceId, Role, Span, Status, Tags, UnixNanos,
};

/// What a profile itself does not know of one of its snapshots.
#[derive(Clone, Debug, Default)]
pub struct SnapshotFacts {
    /// The content hash of the dump, in hexadecimal.
    pub content_hash: String,
    /// Its metadata.
    pub metadata: Metadata,
}

/// About what a node takes beside its names, in bytes. The maximum size is measured by it: it depends on nothing but
/// what a node is called, so that the order in which snapshots arrive changes nothing.
const NODE_BYTES: u64 = 96;

/// Nanoseconds in a second.
const SECOND: u64 = 1_000_000_000;

/// The learned profile of what `profile` merged: of its snapshots, for an agent's sum is learned already. `fingerprint`
/// stands for what it was computed from; `facts` knows every snapshot that is not superseded.
#[must_use]
pub fn learned(
    profile: &Profile,
    fingerprint: &str,
    facts: &dyn Fn(ObservationId) -> SnapshotFacts,
) -> LearnedProfile {
    let mut roles = Roles::of(profile);
    let sizes = Sizes::of(profile, &roles);
    roles.end_learning(&sizes);
    let ledger = roles.ledger(profile, facts);
    let (versions, number_of) = roles.versions(profile);
    let mut nodes: Vec<LearnedNode> = vec![LearnedNode::default(); profile.tree().len()];
    let mut left_out = 0;
    for node in profile.tree().nodes().rev() {
        let (carries_learned, carries_drift) = carried(&nodes, profile, node);
        let flags = profile.tree().flags(node);
        let mut seen = Sightings::of(profile, &roles, &number_of, node);
        if sizes.leaves_out(profile, node) && flags.contains(NodeFlags::COUNTED) {
            left_out += u64::from(seen.learned.take().is_some() | seen.drift.take().is_some());
        }
        let counted = flags.contains(NodeFlags::COUNTED);
        let carrier =
            || seen.any.map(|(source, span)| Part { source, span, seen: vec![], positions: vec![] });
        let keep = |part: Option<Part>, carries: bool| match part {
            Some(part) if counted || carries => Some(part),
            _ if carries => carrier(),
            _ => None,
        };
        let (learned, drift) = (seen.learned.take(), seen.drift.take());
        let (learned, drift) = (keep(learned, carries_learned), keep(drift, carries_drift));
        if learned.is_none() && drift.is_none() {
            continue;
        }
        nodes[node.index()] = LearnedNode {
            learned,
            drift,
            all_seen: seen.all_seen,
            flags: flags - NodeFlags::ACCEPTED,
            commands: commands(profile, &roles, node),
        };
    }
    let mut metadata = roles.order.first().map(|&id| facts(id).metadata).unwrap_or_default();
    metadata.start = ledger.iter().filter_map(|entry| entry.start).min();
    metadata.end = ledger.iter().filter_map(|entry| entry.end).max();
    metadata.differentiate_args = roles.order.iter().any(|&id| facts(id).metadata.differentiate_args);
    LearnedProfile {
        workload: profile.workload().to_owned(),
        fingerprint: fingerprint.to_owned(),
        metadata,
        versions,
        ledger,
        nodes,
        left_out,
    }
}

/// Whether any child of a node is written among what is learned, and among what is drift.
fn carried(nodes: &[LearnedNode], profile: &Profile, node: NodeId) -> (bool, bool) {
    profile.tree().children(node).fold((false, false), |(learned, drift), child| {
        let child = &nodes[child.index()];
        (learned | child.learned.is_some(), drift | child.drift.is_some())
    })
}

/// Every snapshot with what it is to the profile.
struct Roles {
    /// In the canonical order.
    order: Vec<ObservationId>,
    /// In the same order.
    roles: Vec<Role>,
    /// For each observation its position in `order`.
    position: Vec<Option<u32>>,
    /// For each version of the profile whether it is stable.
    stable: Vec<bool>,
}

impl Roles {
    fn of(profile: &Profile) -> Roles {
        let observations = profile.observations();
        let baseline = Baseline::of(profile);
        let order = canonical_order_of(observations, |o| !o.superseded);
        let evicted = evicted(profile, &order, &baseline);
        let role = |&id: &ObservationId| match &observations[id.0 as usize] {
            o if o.quarantined => Role::Quarantined,
            _ if evicted[profile.version_of(id)] => Role::Evicted,
            _ if baseline.is_learned(id) => Role::Learned,
            _ => Role::AfterStable,
        };
        let roles = order.iter().map(role).collect();
        let mut position = vec![None; observations.len()];
        for (at, id) in (0..).zip(&order) {
            position[id.0 as usize] = Some(at);
        }
        let stable = (0..profile.versions().len()).map(|version| baseline.is_stable(version)).collect();
        Roles { order, roles, position, stable }
    }

    /// The position and role of a snapshot whose behaviours the profile holds.
    fn kept(&self, id: ObservationId) -> Option<(u32, Role)> {
        let at = self.position.get(id.0 as usize).copied().flatten()?;
        let role = *self.roles.get(at as usize)?;
        role.is_kept().then_some((at, role))
    }

    /// What is learned from a turn on came when the profile was full.
    fn end_learning(&mut self, sizes: &Sizes) {
        let Some(end) = sizes.learned_end else { return };
        for (role, turn) in self.roles.iter_mut().zip(&sizes.turns) {
            if *role == Role::Learned && *turn >= end {
                *role = Role::BeyondSize;
            }
        }
    }

    fn ledger(&self, profile: &Profile, facts: &dyn Fn(ObservationId) -> SnapshotFacts) -> Vec<LedgerEntry> {
        let entry = |(&id, &role): (&ObservationId, &Role)| {
            let o: &Observation = &profile.observations()[id.0 as usize];
            let facts = facts(id);
            LedgerEntry {
                name: o.name.clone(),
                version: o.version.clone(),
                instance: o.instance.clone(),
                host: o.host.clone(),
                start: o.start,
                end: o.end,
                first_seen: o.first_seen,
                last_seen: o.last_seen,
                content_hash: facts.content_hash,
                arch: facts.metadata.arch,
                tags: o.tags.clone(),
                recorded: o.recorded,
                cut: o.cut,
                role,
            }
        };
        self.order.iter().zip(&self.roles).map(entry).collect()
    }

    /// The versions that are kept, with what they are called and how far they are learned; and for each version of the
    /// profile its position among them.
    fn versions(&self, profile: &Profile) -> (Vec<LearnedVersion>, Vec<u32>) {
        let mut versions = Vec::new();
        let mut number_of = vec![0; profile.versions().len()];
        for (number, version) in profile.versions().iter().enumerate() {
            let of_version = || {
                let with_role = self.order.iter().zip(&self.roles);
                with_role.filter(|(id, role)| role.is_kept() && profile.version_of(**id) == number)
            };
            if of_version().next().is_none() {
                continue;
            }
            let observations = || of_version().map(|(id, _)| &profile.observations()[id.0 as usize]);
            let status = match self.stable.get(number) {
                _ if of_version().any(|(_, role)| *role == Role::BeyondSize) => Status::MaxSize,
                Some(true) => Status::Stable,
                _ => Status::Learning,
            };
            let recorded = observations().fold(FacetSet::NONE, |set, o| set.union(o.recorded));
            let states = Facet::all().filter(|&facet| recorded.contains(facet)).map(|facet| (facet, status));
            number_of[number] = versions.len() as u32;
            versions.push(LearnedVersion {
                version: version.clone(),
                tags: shared_tags(observations()),
                states: states.collect(),
            });
        }
        (versions, number_of)
    }
}

/// The tags that all of them have: those of a container are no tags of its version.
fn shared_tags<'a>(mut observations: impl Iterator<Item = &'a Observation>) -> Tags {
    let first = observations.next().map(|o| o.tags.clone()).unwrap_or_default();
    observations.fold(first, |shared, o| {
        let has = |tag: &&crate::model::Tag| o.tags.values(&tag.key).any(|value| value == tag.value);
        shared.iter().filter(has).cloned().collect()
    })
}

/// For each version of the profile whether it must make room: those that were seen longest ago, by name where that
/// decides nothing. A version is easily named, and a time easily told: those that are not stable take no more than half of
/// the places from such as are.
fn evicted(profile: &Profile, order: &[ObservationId], baseline: &Baseline) -> Vec<bool> {
    let mut last: HashMap<usize, Option<UnixNanos>> = HashMap::new();
    for &id in order {
        let o = &profile.observations()[id.0 as usize];
        if o.counts() {
            let seen = last.entry(profile.version_of(id)).or_default();
            *seen = [*seen, o.end, o.last_seen, o.start].into_iter().flatten().max();
        }
    }
    let mut newest: Vec<(Option<UnixNanos>, &str, usize)> = last
        .into_iter()
        .map(|(version, seen)| (seen, profile.versions()[version].as_str(), version))
        .collect();
    newest.sort_unstable_by(|a, b| b.cmp(a));
    let places = usize::try_from(profile.rules().versions_kept).unwrap_or(usize::MAX);
    let stable = newest.iter().filter(|(.., version)| baseline.is_stable(*version)).count();
    let for_unstable = places.saturating_sub(stable).max(places.div_ceil(2));
    let (mut taken, mut unstable) = (0, 0);
    let mut evicted = vec![false; profile.versions().len()];
    for (_, _, version) in newest {
        let is_unstable = !baseline.is_stable(version);
        if taken >= places || is_unstable && unstable >= for_unstable {
            evicted[version] = true;
            continue;
        }
        taken += 1;
        unstable += usize::from(is_unstable);
    }
    evicted
}

/// Where the maximum size ends learning.
struct Sizes {
    /// For each snapshot, in the canonical order, when its turn is: in that order, but those that pass the limit alone after all
    /// others. Else one of them that says it came first would leave no room for any other.
    turns: Vec<u32>,
    /// For each set of observations the first turn at which it is learned, and at which it is drift.
    firsts: Vec<(u32, u32)>,
    /// The turn of the first snapshot with which what is learned would pass the limit.
    learned_end: Option<u32>,
    /// The same for drift.
    drift_end: Option<u32>,
}

/// No turn.
const NEVER: u32 = u32::MAX;

impl Sizes {
    fn of(profile: &Profile, roles: &Roles) -> Sizes {
        let turns = turns(profile, roles);
        let turn = |at: u32| turns.get(at as usize).copied().unwrap_or(NEVER);
        let firsts = profile.trie().fold((NEVER, NEVER), |(learned, drift), id| match roles.kept(id) {
            Some((at, Role::AfterStable)) => (learned, drift.min(turn(at))),
            Some((at, _)) => (learned.min(turn(at)), drift),
            None => (learned, drift),
        });
        let mut added = vec![(0_u64, 0_u64); roles.order.len()];
        let tree = profile.tree();
        for (node, size) in sizes(profile) {
            let (learned, drift) = first_of(&firsts, profile.presence(node), tree.flags(node));
            if let Some(sum) = added.get_mut(learned as usize) {
                sum.0 += size;
            } else if let Some(sum) = added.get_mut(drift as usize) {
                sum.1 += size;
            }
        }
        let most = profile.rules().max_bytes;
        let end = |of: &dyn Fn(&(u64, u64)) -> u64| {
            let mut sum = 0_u64;
            let passes = |added: &(u64, u64)| {
                sum = sum.saturating_add(of(added));
                sum > most
            };
            added.iter().position(passes).map(|at| at as u32)
        };
        let (learned_end, drift_end) = (end(&|added| added.0), end(&|added| added.1));
        Sizes { turns, firsts, learned_end, drift_end }
    }

    /// Whether a node's turn first comes when there is no room for it.
    fn leaves_out(&self, profile: &Profile, node: NodeId) -> bool {
        let flags = profile.tree().flags(node);
        let (learned, drift) = first_of(&self.firsts, profile.presence(node), flags);
        let beyond = |at: u32, end: Option<u32>| end.is_some_and(|end| at >= end);
        if learned == NEVER {
            drift != NEVER && beyond(drift, self.drift_end)
        } else {
            beyond(learned, self.learned_end)
        }
    }
}

/// What each behaviour takes of the maximum size.
fn sizes(profile: &Profile) -> impl Iterator<Item = (NodeId, u64)> + '_ {
    let tree = profile.tree();
    let counted = tree.nodes().filter(|&node| tree.flags(node).contains(NodeFlags::COUNTED));
    counted.map(|node| (node, NODE_BYTES + (tree.name(node).len() + tree.qualifier(node).len()) as u64))
}

/// [`Sizes::turns`].
fn turns(profile: &Profile, roles: &Roles) -> Vec<u32> {
    let mut of_sets = vec![0_u64; profile.trie().len()];
    for (node, size) in sizes(profile) {
        of_sets[profile.presence(node).index()] += size;
    }
    let alone = profile.trie().sum_by_observation(&of_sets, profile.observations().len());
    let mut order: Vec<u32> = (0..).take(roles.order.len()).collect();
    let passes = |at: u32| {
        let id = roles.order.get(at as usize);
        id.and_then(|id| alone.get(id.0 as usize)).is_some_and(|bytes| *bytes > profile.rules().max_bytes)
    };
    order.sort_by_key(|&at| passes(at));
    let mut turns = vec![NEVER; order.len()];
    for (turn, &at) in (0..).zip(&order) {
        turns[at as usize] = turn;
    }
    turns
}

/// The first turn at which a set is learned, and at which it is drift. What was accepted is learned at once.
fn first_of(firsts: &[(u32, u32)], set: PresenceId, flags: NodeFlags) -> (u32, u32) {
    let (learned, drift) = firsts.get(set.index()).copied().unwrap_or((NEVER, NEVER));
    if flags.contains(NodeFlags::ACCEPTED) { (learned.min(drift), NEVER) } else { (learned, drift) }
}

/// Where a node was seen, by what that is to the profile.
struct Sightings {
    learned: Option<Part>,
    drift: Option<Part>,
    /// The first snapshot in which it was seen at all, as a behaviour or as what carries one.
    any: Option<(u32, Span)>,
    all_seen: (u64, u64),
}

impl Sightings {
    fn of(profile: &Profile, roles: &Roles, number_of: &[u32], node: NodeId) -> Sightings {
        let flags = profile.tree().flags(node);
        let exact = Exact::of(profile, node);
        let mut occurrences: HashMap<u32, (Span, u64, u64)> = HashMap::new();
        let mut any: Option<(u32, Span)> = None;
        for &occurrence in profile.occurrences(node) {
            let Some((at, _)) = roles.kept(occurrence.observation()) else { continue };
            // Of nodes of one snapshot that merged into this one the first in its file speaks, with the times of all.
            let (first, last) = exact.of_occurrence(occurrence);
            let (_, from, to) = occurrences.entry(at).or_insert((occurrence.span(), first, last));
            (*from, *to) = (earlier(*from, first), last.max(*to));
            if any.is_none_or(|(first, _)| at < first) {
                any = Some((at, occurrence.span()));
            }
        }
        let mut sightings = Sightings { learned: None, drift: None, any, all_seen: (0, 0) };
        if flags.contains(NodeFlags::REJECTED) {
            return sightings;
        }
        let accepted = flags.contains(NodeFlags::ACCEPTED);
        let mut members: Vec<(u32, Role, usize)> = profile
            .trie()
            .members(profile.presence(node))
            .filter_map(|id| roles.kept(id).map(|(at, role)| (at, role, profile.version_of(id))))
            .collect();
        members.sort_unstable();
        let is_learned = |role: Role| accepted || role != Role::AfterStable;
        let mut in_version: HashMap<usize, bool> = HashMap::new();
        for &(_, role, version) in &members {
            *in_version.entry(version).or_default() |= is_learned(role);
        }
        let part = |learned: bool| {
            let of_part =
                || members.iter().filter(|(_, _, version)| in_version.get(version) == Some(&learned));
            // Later sightings of what is learned are kept, but neither speak nor have a time in what is learned.
            let speaks = || of_part().filter(|(_, role, _)| !learned || is_learned(*role));
            let (source, span) =
                speaks().find_map(|(at, ..)| occurrences.get(at).map(|(span, ..)| (*at, *span)))?;
            let mut seen: Vec<(u32, u64, u64)> = Vec::new();
            for &(at, _, version) in speaks() {
                let Some(&(_, first, last)) = occurrences.get(&at) else { continue };
                match seen.iter_mut().find(|(known, ..)| *known == number_of[version]) {
                    Some((_, from, to)) => (*from, *to) = (earlier(*from, first), last.max(*to)),
                    None => seen.push((number_of[version], first, last)),
                }
            }
            seen.sort_unstable();
            Some(Part { source, span, seen, positions: of_part().map(|(at, ..)| *at).collect() })
        };
        (sightings.learned, sightings.drift) = (part(true), part(false));
        for &(_, first, last) in members.iter().filter_map(|(at, ..)| occurrences.get(at)) {
            let (from, to) = sightings.all_seen;
            sightings.all_seen = (earlier(from, first), last.max(to));
        }
        sightings
    }
}

/// The earlier of two times of which 0 is none.
fn earlier(a: u64, b: u64) -> u64 {
    if a == 0 || b == 0 { a.max(b) } else { a.min(b) }
}

/// The times of a node to the nanosecond, where a profile keeps those of single recordings to the second.
struct Exact {
    first: u64,
    last: u64,
}

impl Exact {
    fn of(profile: &Profile, node: NodeId) -> Exact {
        let nanos = |time: Option<UnixNanos>| time.map_or(0, |time| time.0);
        Exact { first: nanos(profile.tree().first_seen(node)), last: nanos(profile.tree().last_seen(node)) }
    }

    /// First and last time of an occurrence; 0 where there is none.
    fn of_occurrence(&self, occurrence: Occurrence) -> (u64, u64) {
        let (first, last) = occurrence.seen();
        let to = |time: Option<UnixNanos>, exact: u64| {
            let time = time.map_or(0, |time| time.0);
            if time != 0 && exact / SECOND == time / SECOND { exact } else { time }
        };
        (to(first, self.first), to(last, self.last))
    }
}

/// The command lines of a node, and in which snapshots of the ledger it was recorded with them.
fn commands(profile: &Profile, roles: &Roles, node: NodeId) -> Vec<(String, Vec<u32>)> {
    let mut commands: Vec<(String, Vec<u32>)> = profile
        .commands(node)
        .map(|(line, set)| {
            let mut positions: Vec<u32> =
                profile.trie().members(set).filter_map(|id| roles.kept(id).map(|(at, _)| at)).collect();
            positions.sort_unstable();
            (line.to_owned(), positions)
        })
        .filter(|(_, positions)| !positions.is_empty())
        .collect();
    // The one that was recorded first first; a profile has them in the order in which recordings were merged.
    commands.sort_by(|a, b| a.1.first().cmp(&b.1.first()).then_with(|| a.0.cmp(&b.0)));
    commands
}
