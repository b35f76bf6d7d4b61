//! From pairs to findings: which stand by themselves, why each should concern, in which order.

use std::cmp::Reverse;

use super::explain::{Explanation, Shapes};
use super::readings::Reader;
use super::{Change, CompareOptions, Compared, Finding, changes};
use crate::fleet::{Cancel, Fleet};
use crate::learning::{Pair, SeenOn};
use crate::model::{Facet, NodeFlags, NodeId};
use crate::signals::concern::{ConcernReason, Facts, reasons, usual_weight};
use crate::signals::sensitive;

/// Reasons of what is below a new process that are told of at the process itself.
const TOLD_BELOW: usize = 3;

/// From this weight on a reason is more than the usual: nothing explains it away.
const UNEXPLAINABLE: u32 = 40;

/// One stretch of findings that belong together: a new process and what is below it, or one behaviour.
struct Group {
    findings: Vec<Finding>,
}

/// Finds everything that differs.
pub(super) fn fill(
    mut compared: Compared,
    fleets: (&Fleet, &Fleet),
    options: &CompareOptions,
    cancel: &Cancel,
) -> Compared {
    let shapes = Shapes::of(&compared);
    let (a, b) = (compared.a.clone(), compared.b.clone());
    let mut before = Reader::new(fleets.0, &a, cancel);
    let mut after = Reader::new(fleets.1, &b, cancel);
    let mut left = options.details;
    let (mut wanted, mut read) = (0, 0);
    // What is new first, then what may have changed: the new weighs more, and reading is bounded.
    for node in new_to_read(&compared) {
        wanted += 1;
        if left > 0 && !cancel.is_cancelled() {
            after.read(node);
            (left, read) = (left - 1, read + 1);
        }
    }
    let mut changed: Vec<(u32, Vec<ConcernReason>, bool)> = Vec::new();
    for (at, pair) in (0..).zip(compared.difference.pairs()) {
        let (SeenOn::Both, Some(old), Some(new)) = (pair.seen, pair.a, pair.b) else { continue };
        let mut found: Vec<ConcernReason> =
            changes::of_arguments(&a, &b, pair, options).into_iter().collect();
        let mut explained = found.iter().all(|reason| reason.weight == 0);
        if is_worth_reading(&compared, at) && !is_same(&compared, pair) {
            wanted += 1;
            if left > 0 && !cancel.is_cancelled() {
                (left, read) = (left - 1, read + 1);
                let path = b.profile.tree().full_name(new);
                let (more, harmless) = changes::of_details(&path, before.read(old), after.read(new));
                explained &= harmless || more.is_empty();
                found.extend(more);
            }
        }
        if !found.is_empty() {
            found.sort_by_key(|reason| Reverse(reason.weight));
            changed.push((at, found, explained));
        }
    }
    let packages = after.packages();
    let mut groups = new_groups(&compared, options, &shapes, &|node| Facts {
        profile: &b.profile,
        node,
        details: after.known(node),
        packages,
    });
    let facets = options.facets;
    groups.extend(changed.into_iter().filter(|(at, ..)| facets.contains(compared.facet(*at))).map(
        |(pair, reasons, explained)| {
            let weight = reasons.first().map_or(0, |reason| reason.weight);
            let change = Change::Changed;
            Group {
                findings: vec![Finding { pair, change, reasons, weight, explained, below: 0, inside: false }],
            }
        },
    ));
    if options.missing {
        groups.extend(missing_groups(&compared, options, &shapes));
    }
    // The order of pairs is that of the tree, so that equals stay in its order.
    groups.sort_by_cached_key(|group| {
        let head = &group.findings[0];
        (!head.change.is_deed(), head.explained, Reverse(head.weight), head.change, head.pair)
    });
    compared.findings = groups.into_iter().flat_map(|group| group.findings).collect();
    compared.read = (read, wanted);
    compared
}

/// The new nodes whose files tell more than the tree does.
fn new_to_read(compared: &Compared) -> Vec<NodeId> {
    let pairs = (0..).zip(compared.difference.pairs());
    let new = pairs.filter(|(at, pair)| pair.seen == SeenOn::Added && is_worth_reading(compared, *at));
    new.filter_map(|(_, pair)| pair.b).collect()
}

/// Whether details of a node may hold a reason: processes, and files that matter by their place.
fn is_worth_reading(compared: &Compared, at: u32) -> bool {
    let (part, node) = compared.shown(at);
    let tree = part.profile.tree();
    if tree.facet(node) != Facet::File {
        return tree.facet(node) == Facet::Process;
    }
    let flags = tree.flags(node);
    if flags.intersects(NodeFlags::RULES | NodeFlags::UPPER_LAYER) {
        return true;
    }
    // Folders are many, and what is asked for by its place is always a file.
    flags.contains(NodeFlags::COUNTED) && sensitive::persistent(&tree.file_path(node)).is_some()
}

/// Whether both sides look at the very same recordings of a node: nothing can have changed.
fn is_same(compared: &Compared, pair: &Pair) -> bool {
    let (a, b) = (&compared.a, &compared.b);
    let ids = |part: &super::Part, node: Option<NodeId>| {
        let selection = part.scope.selection();
        let node = node.unwrap_or(NodeId(0));
        part.profile.seen_in(node).filter(|id| selection.contains(*id)).collect::<Vec<_>>()
    };
    std::sync::Arc::ptr_eq(&a.profile, &b.profile) && ids(a, pair.a) == ids(b, pair.b)
}

/// The positions of pairs that differ in this way and stand below none that does.
fn heads(compared: &Compared, seen: SeenOn) -> Vec<u32> {
    let pairs = compared.difference.pairs();
    let mut heads = Vec::new();
    let mut at = 0;
    while let Some(pair) = pairs.get(at) {
        if pair.seen == seen {
            heads.push(at as u32);
            at += pair.subtree.max(1) as usize;
        } else {
            at += 1;
        }
    }
    heads
}

fn new_groups<'a>(
    compared: &Compared,
    options: &CompareOptions,
    shapes: &Shapes,
    facts: &dyn Fn(NodeId) -> Facts<'a>,
) -> Vec<Group> {
    let finding = |at: u32| {
        let pair = compared.pair(at);
        let reasons = pair.b.map(|node| reasons(&facts(node))).unwrap_or_default();
        let usual = usual_weight(compared.facet(at));
        let weight = reasons.first().map_or(usual, |reason| reason.weight);
        let explanation = shapes.explain(compared, at).filter(|explanation| {
            let grave = |reason: &&ConcernReason| reason.weight >= UNEXPLAINABLE;
            reasons.iter().filter(grave).all(|reason| explanation.outweighs.contains(&reason.id))
        });
        let mut finding = Finding {
            pair: at,
            change: Change::Added,
            reasons,
            weight,
            explained: explanation.is_some(),
            below: 0,
            inside: false,
        };
        if let Some(Explanation { id, text, .. }) = explanation {
            finding.weight = weight.min(usual);
            finding.reasons.insert(0, ConcernReason { id, weight: 0, text: text.to_owned() });
        }
        finding
    };
    let group = |head: u32| {
        let end = head + compared.pair(head).subtree;
        let new = (head..end).filter(|&at| compared.pair(at).seen == SeenOn::Added);
        let mut findings: Vec<Finding> = new
            .filter(|&at| at == head || options.facets.contains(compared.facet(at)))
            .map(finding)
            .collect();
        sum_up(compared, &mut findings);
        Group { findings }
    };
    heads(compared, SeenOn::Added)
        .into_iter()
        .map(group)
        .filter(|group| {
            let head = compared.facet(group.findings[0].pair);
            options.facets.contains(head) || group.findings.len() > 1
        })
        .collect()
}

/// The head of a group is as grave as the gravest of it, and tells of what weighs most below it.
fn sum_up(compared: &Compared, findings: &mut [Finding]) {
    let Some((head, below)) = findings.split_first_mut() else { return };
    for finding in below.iter_mut() {
        finding.inside = true;
    }
    head.below = below.len() as u32;
    let mut grave: Vec<&Finding> = below.iter().filter(|finding| finding.weight >= UNEXPLAINABLE).collect();
    grave.sort_by_key(|finding| (Reverse(finding.weight), finding.pair));
    head.explained &= grave.is_empty();
    head.weight = head.weight.max(grave.first().map_or(0, |finding| finding.weight));
    let mut told: Vec<&'static str> = head.reasons.iter().map(|reason| reason.id).collect();
    let mut more = Vec::new();
    for finding in grave {
        for reason in finding.reasons.iter().take(1) {
            if more.len() < TOLD_BELOW && !told.contains(&reason.id) {
                told.push(reason.id);
                let (part, node) = compared.shown(finding.pair);
                let name = short_name(&part.profile.tree().full_name(node));
                let text = format!("below it {name}: {}", reason.text);
                more.push(ConcernReason { id: reason.id, weight: reason.weight, text });
            }
        }
    }
    head.reasons.extend(more);
    // What explains it weighs nothing and is told first.
    head.reasons.sort_by_key(|reason| (reason.weight > 0, Reverse(reason.weight)));
}

fn short_name(name: &str) -> String {
    match name.rsplit_once('/') {
        Some((folder, last)) if !folder.is_empty() && !last.is_empty() && name.starts_with('/') => {
            last.to_owned()
        }
        _ => name.to_owned(),
    }
}

fn missing_groups(compared: &Compared, options: &CompareOptions, shapes: &Shapes) -> Vec<Group> {
    let (a, b) = &compared.watched;
    let covers = b.covers(a);
    let finding = |at: u32| {
        let facet = compared.facet(at);
        let change = match (b.recorded.contains(facet), covers) {
            (false, _) => Change::NotRecorded,
            (true, true) => Change::Gone,
            (true, false) => Change::NotYetSeen,
        };
        let weight = usual_weight(facet);
        let explanation = shapes.explain(compared, at);
        let reason = |of: Explanation| ConcernReason { id: of.id, weight: 0, text: of.text.to_owned() };
        Finding {
            pair: at,
            change,
            reasons: explanation.map(reason).into_iter().collect(),
            weight,
            explained: explanation.is_some(),
            below: 0,
            inside: false,
        }
    };
    let group = |head: u32| {
        let end = head + compared.pair(head).subtree;
        let missing = (head..end).filter(|&at| compared.pair(at).seen == SeenOn::Missing);
        let mut findings: Vec<Finding> = missing
            .filter(|&at| at == head || options.facets.contains(compared.facet(at)))
            .map(finding)
            .collect();
        let below = findings.len() as u32 - 1;
        findings[0].below = below;
        findings[0].explained &= findings[1..].iter().all(|finding| finding.explained);
        findings[1..].iter_mut().for_each(|finding| finding.inside = true);
        Group { findings }
    };
    heads(compared, SeenOn::Missing)
        .into_iter()
        .map(group)
        .filter(|group| {
            options.facets.contains(compared.facet(group.findings[0].pair)) || group.findings.len() > 1
        })
        .collect()
}
