//! Downloaders and network tools that one instance alone ran.

use std::collections::{BTreeMap, BTreeSet};

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::{Found, Looked};
use crate::learning::trust::Lone;
use crate::model::{Facet, NodeId, Sym};
use crate::signals::concern::kind_of;
use crate::signals::tools::ToolKind;

/// With fewer instances "one alone" says nothing.
pub(super) const LEAST_INSTANCES: u32 = 3;

/// What reaches out into the network.
const TOLD: ToolKind = ToolKind::DOWNLOADER.union(ToolKind::NETWORK);

pub(super) fn tools(looked: &Looked<'_>) -> Vec<Found> {
    let tree = looked.tree();
    // What an executable is good for is asked once a name; of many programs in one file it is their own name that counts.
    let mut known: HashMap<(Sym, Sym), bool, FxBuildHasher> = HashMap::default();
    let mut by_tool: BTreeMap<(&str, &str), (Lone, Vec<NodeId>)> = BTreeMap::new();
    for node in looked.nodes().filter(|&node| tree.facet(node) == Facet::Process) {
        let key = (tree.name_sym(node), tree.qualifier_sym(node));
        if !*known.entry(key).or_insert_with(|| kind_of(tree, node).intersects(TOLD)) {
            continue;
        }
        let is_many = kind_of(tree, node).contains(ToolKind::MULTI_CALL);
        let applet = tree.qualifier(node).split('\0').next().filter(|_| is_many).unwrap_or_default();
        let (lone, nodes) = by_tool.entry((tree.name(node), applet)).or_default();
        *lone = lone.join(looked.instance_of(node));
        nodes.push(node);
    }
    let watched = instances_of_versions(looked);
    // Of a version that was hardly watched the others do not tell whether they would do without it.
    let is_comparable = |nodes: &[NodeId]| {
        let mut versions = nodes.iter().take(1).flat_map(|&node| looked.profile.seen_in(node));
        versions.any(|id| {
            let of = watched.get(looked.profile.version_of(id)).copied().unwrap_or(0);
            looked.scope.selection().contains(id) && of >= LEAST_INSTANCES as usize
        })
    };
    let alone = by_tool.into_iter().filter(|(_, (lone, nodes))| lone.is_one() && is_comparable(nodes));
    alone
        .map(|((path, applet), (_, nodes))| {
            let line = nodes.first().and_then(|&node| looked.profile.commands(node).next());
            Found {
                count: nodes.len() as u64,
                example: line.map_or_else(|| path.to_owned(), |(line, _)| line.to_owned()),
                under: if applet.is_empty() { path.to_owned() } else { format!("{path} {applet}") },
                nodes,
            }
        })
        .collect()
}

/// How many known instances of each version are looked at.
fn instances_of_versions(looked: &Looked<'_>) -> Vec<usize> {
    let mut of: Vec<BTreeSet<&str>> = vec![BTreeSet::new(); looked.profile.versions().len()];
    for id in looked.scope.selection().iter() {
        let instance = looked.profile.observation(id).and_then(|o| o.instance.as_deref());
        if let (Some(instance), Some(known)) = (instance, of.get_mut(looked.profile.version_of(id))) {
            known.insert(instance);
        }
    }
    of.iter().map(BTreeSet::len).collect()
}
