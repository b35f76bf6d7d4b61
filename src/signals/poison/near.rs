//! Behaviours that rules of high severity matched on, and those born close to a signal in the same instance.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Found, Looked, RaisedFact};
use crate::learning::trust::Lone;
use crate::model::{Arena, NodeFlags, NodeId, Severity, UnixNanos};
use crate::signals::sensitive;

/// How long before or after a signal a behaviour may be born to be looked at with it.
const WINDOW: u64 = 3_600 * 1_000_000_000;

pub(super) fn severe(looked: &Looked<'_>) -> Vec<Found> {
    let mut rules: BTreeMap<&str, Vec<NodeId>> = BTreeMap::new();
    for matched in &looked.known.matched {
        if matched.severity >= Some(Severity::High) && looked.is_looked_at(matched.node) {
            rules.entry(&matched.rule).or_default().push(matched.node);
        }
    }
    rules
        .into_iter()
        .map(|(rule, nodes)| Found {
            count: nodes.len() as u64,
            example: rule.to_owned(),
            under: rule.to_owned(),
            nodes,
        })
        .collect()
}

/// Which behaviours tell of an attacker: by facet, in the order of the facets. Files, flows and requests to the metadata
/// service are nearly all one-offs by their names, ports or times, so of files only those that did not come with the
/// image and decide what runs; system calls say nothing by themselves.
static TELLING: [fn(&Arena, NodeId) -> bool; 8] = [
    |_, _| true,
    |tree, node| {
        let path = || tree.file_path(node);
        tree.flags(node).contains(NodeFlags::UPPER_LAYER)
            && (sensitive::persistent(&path()).is_some() || sensitive::program(&path()).is_some())
    },
    |_, _| true,
    |_, _| true,
    |_, _| false,
    |_, _| false,
    |_, _| true,
    |_, _| false,
];

pub(super) fn born(looked: &Looked<'_>) -> Vec<Found> {
    if looked.known.raised.is_empty() {
        return Vec::new();
    }
    let mut of_instance: HashMap<&str, Vec<&RaisedFact>> = HashMap::new();
    for raised in &looked.known.raised {
        of_instance.entry(&raised.instance).or_default().push(raised);
    }
    for raised in of_instance.values_mut() {
        raised.sort_by_key(|raised| raised.time);
    }
    let tree = looked.tree();
    let mut born_in: BTreeMap<&str, (BTreeSet<&str>, Vec<NodeId>)> = BTreeMap::new();
    for node in looked.nodes() {
        let Lone::In(_) = looked.instance_of(node) else { continue };
        if !TELLING[tree.facet(node) as usize](tree, node) {
            continue;
        }
        let Some(born) = looked.scope.seen(looked.profile, node).0 else { continue };
        let Some(instance) = looked.instances_named(node).next() else { continue };
        let raised = of_instance.get(instance).and_then(|all| nearest(all, born));
        if let Some(raised) = raised.filter(|raised| raised.time.0.abs_diff(born.0) <= WINDOW) {
            let (rules, nodes) = born_in.entry(&raised.instance).or_default();
            rules.insert(&raised.rule);
            nodes.push(node);
        }
    }
    born_in
        .into_iter()
        .map(|(instance, (rules, nodes))| Found {
            count: rules.len() as u64,
            example: rules.into_iter().collect::<Vec<_>>().join(", "),
            under: instance.to_owned(),
            nodes,
        })
        .collect()
}

/// Of signals in the order of time the one closest to a moment.
fn nearest<'a>(all: &[&'a RaisedFact], moment: UnixNanos) -> Option<&'a RaisedFact> {
    let at = all.partition_point(|raised| raised.time <= moment);
    let around = [at.checked_sub(1).and_then(|before| all.get(before)), all.get(at)];
    around.into_iter().flatten().copied().min_by_key(|raised| raised.time.0.abs_diff(moment.0))
}
