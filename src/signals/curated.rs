//! What people have decided of the behaviours that an event is about.
//!
//! What is rejected bears no witness, whatever was seen: it makes a verdict worse and never better. What is accepted is a
//! person's word for exactly what was recorded of a node when they gave it: not for what is below, and not for a new use.

use super::lineage::Walk;
use super::verdict::{Evidence, Mark, Position, Verdict};
use crate::journal::Decision;
use crate::learning::{Baseline, Curated, Drift, Profile};
use crate::model::{NodeFlags, NodeId};

/// What of an event is rejected.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rejected<'a> {
    /// The node.
    pub(super) node: NodeId,
    /// Which link of the event's lineage it is; `None` for the deed at its end.
    pub(super) link: Option<usize>,
    /// Who said so, and why.
    pub(super) said: &'a Curated,
}

/// Whether a person has rejected a node, or one above it.
pub(super) fn is_rejected(profile: &Profile, node: NodeId) -> bool {
    profile.tree().flags(node).contains(NodeFlags::REJECTED)
}

/// The first thing on a way, or the deed at its end, that a person has rejected. Where a link may be any of several nodes and
/// one of them is rejected nobody can tell which it was. The way begins at the link `first`.
pub(super) fn rejected<'a>(
    profile: &'a Profile,
    walk: &Walk,
    first: usize,
    deed: &[NodeId],
) -> Option<Rejected<'a>> {
    let among = |nodes: &[NodeId]| nodes.iter().copied().find(|&node| is_rejected(profile, node));
    let mut steps = walk.steps.iter().enumerate();
    let on_the_way = steps.find_map(|(at, step)| Some((among(&step.nodes)?, Some(first + at))));
    let (node, link) = on_the_way.or_else(|| Some((among(deed)?, None)))?;
    Some(Rejected { node, link, said: profile.curated(node)? })
}

/// Who has accepted a behaviour; of several nodes that it may be all must be.
pub(super) fn accepted<'a>(profile: &'a Profile, nodes: &[NodeId]) -> Option<&'a Curated> {
    let of = |node: NodeId| profile.curated(node).filter(|said| said.decision == Decision::Accept);
    let mut all = nodes.iter().map(|&node| of(node));
    let first = all.next().flatten();
    if all.all(|said| said.is_some()) { first } else { None }
}

/// What of the nodes came after the version was stable, with nobody's word for it; of a version that is not known, of any.
pub(super) fn drift(
    profile: &Profile,
    baseline: &Baseline,
    nodes: &[NodeId],
    version: Option<&str>,
) -> Option<Drift> {
    let is_of = |drift: &Drift| {
        version.is_none_or(|version| profile.versions().get(drift.version).is_some_and(|own| own == version))
    };
    // Of several nodes that are one behaviour one that was learned is enough.
    let mut all = nodes.iter().map(|&node| baseline.drift(profile, node).into_iter().find(is_of));
    let first = all.next().flatten();
    if all.all(|drift| drift.is_some()) { first } else { None }
}

/// The evidence once it is known what people say and what came late.
pub(super) fn weighed(
    evidence: Evidence,
    position: Position,
    accepted: Option<&Curated>,
    drift: Option<Drift>,
) -> Evidence {
    match (position, accepted, drift) {
        (Position::Known, Some(_), _) => evidence.max(Evidence::Accepted),
        (_, None, Some(_)) => evidence.min(Evidence::Rare),
        _ => evidence,
    }
}

/// Makes the verdict of what is rejected: known to nobody, and said so. `is_exec` says that the deed is the last link.
pub(super) fn put(verdict: &mut Verdict, rejected: &Rejected<'_>, is_exec: bool) {
    let position = if rejected.link.is_some() { Position::NewProcess } else { Position::NewLeaf };
    verdict.position = verdict.position.min(position);
    verdict.evidence = Evidence::Rejected;
    (verdict.units, verdict.bound) = (None, None);
    let is_deed = rejected.link.is_none_or(|at| is_exec && at + 1 == verdict.links.len());
    if !verdict.found {
        (verdict.node, verdict.found) = (Some(rejected.node), is_deed);
    }
    let after = |mark: Mark| if mark == Mark::New { Mark::New } else { Mark::NotCompared };
    verdict.deed = if is_deed { Mark::Rejected } else { after(verdict.deed) };
    let Some(at) = rejected.link else { return };
    for (link, mark) in verdict.links.iter_mut().enumerate().skip(at) {
        *mark = if link == at { Mark::Rejected } else { after(*mark) };
    }
}
