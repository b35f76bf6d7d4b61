//! What else only the signal's own instance does, and what of it began near the event.

use crate::learning::Profile;
use crate::model::{FACETS, NodeFlags, NodeId, ObservationId, ObservationKind, UnixNanos};
use crate::reports::nodes;
use crate::text::Masker;

/// How near to the event something began is told: five minutes before and after.
const NEAR: u64 = 5 * 60 * 1_000_000_000;
/// How much of what is only here is named.
const MOST_NAMED: usize = 5;
/// Ids of containers are often cut to this many characters.
const SHORT_ID: usize = 12;

/// One behaviour that only this instance shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// What it is, with its facet where the name does not say it: `dns evil.example`.
    pub name: String,
    /// The process it belongs to, or the one above it.
    pub under: String,
    /// When it began, in seconds from the event.
    pub seconds: Option<i64>,
    /// The way to it.
    pub at: nodes::NodePath,
}

/// What only one instance shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnlyHere {
    /// How many behaviours; what stands below one of them is counted with it.
    pub count: usize,
    /// How many other instances there are to compare with.
    pub others: usize,
    /// Some of them: those that began near the event first, the nearest first.
    pub named: Vec<Beside>,
}

/// What only these containers show of a profile; `None` where none of them was watched.
pub(super) fn only_here(
    profile: &Profile,
    containers: &[String],
    time: Option<UnixNanos>,
    masker: Option<Masker>,
) -> Option<OnlyHere> {
    let own: Vec<bool> = profile
        .observations()
        .iter()
        .map(|o| o.instance.as_deref().is_some_and(|known| containers.iter().any(|id| same(id, known))))
        .collect();
    let counts = |id: ObservationId| profile.observation(id).is_some_and(|o| !o.superseded);
    if !own.iter().any(|own| *own) {
        return None;
    }
    let is_own = |id: ObservationId| own.get(id.0 as usize).copied().unwrap_or(false);
    // A sum over instances holds this one's too: it bears no witness that others do it.
    let is_others = |id: ObservationId| {
        counts(id)
            && !is_own(id)
            && profile.observation(id).is_some_and(|o| o.kind == ObservationKind::Snapshot)
    };
    let only: Vec<u8> = profile
        .trie()
        .fold(0_u8, |seen, id| seen | u8::from(is_own(id) && counts(id)) | (u8::from(is_others(id)) << 1));
    let tree = profile.tree();
    let is_only = |node: NodeId| only.get(profile.presence(node).index()) == Some(&1);
    let mut found: Vec<(Option<i64>, NodeId)> = Vec::new();
    let mut count = 0;
    for node in tree.nodes() {
        let is_new = is_only(node) && tree.flags(node).contains(NodeFlags::COUNTED);
        // What stands below another of them came with it.
        if !is_new
            || tree
                .ancestors(node)
                .any(|above| is_only(above) && tree.flags(above).contains(NodeFlags::COUNTED))
        {
            continue;
        }
        count += 1;
        let began = tree.first_seen(node).zip(time).map(|(began, time)| seconds(time, began));
        found.push((began, node));
    }
    let near = |began: Option<i64>| began.filter(|seconds| seconds.unsigned_abs() <= NEAR / 1_000_000_000);
    found.sort_by_key(|(began, node)| {
        let weight = FACETS.len() - tree.facet(*node) as usize;
        (near(*began).is_none(), near(*began).map(i64::abs), std::cmp::Reverse(weight), *node)
    });
    let named =
        found.iter().take(MOST_NAMED).map(|(began, node)| beside(profile, *node, near(*began), masker));
    let mut others: Vec<&str> = profile
        .observations()
        .iter()
        .enumerate()
        .filter(|(at, _)| is_others(ObservationId(*at as u32)))
        .filter_map(|(_, o)| o.instance.as_deref())
        .collect();
    others.sort_unstable();
    others.dedup();
    Some(OnlyHere { count, others: others.len(), named: named.collect() })
}

fn same(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    short == long || (short.len() >= SHORT_ID && long.starts_with(short))
}

fn seconds(from: UnixNanos, to: UnixNanos) -> i64 {
    let apart = (from.0.abs_diff(to.0) / 1_000_000_000) as i64;
    if to < from { -apart } else { apart }
}

fn beside(profile: &Profile, node: NodeId, seconds: Option<i64>, masker: Option<Masker>) -> Beside {
    let tree = profile.tree();
    let label = nodes::path(tree, node).unwrap_or_else(|| nodes::label(tree, node, masker).name);
    let above = tree.parent(node).and_then(|parent| tree.process_of(parent));
    Beside {
        name: format!("{}{label}", nodes::prefix(tree.facet(node))),
        under: above.map(|above| nodes::basename(tree.name(above)).to_owned()).unwrap_or_default(),
        seconds,
        at: nodes::NodePath::of(tree, node),
    }
}
