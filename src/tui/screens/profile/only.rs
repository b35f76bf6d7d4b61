//! A tree that is pruned to what another page named.

use std::sync::Arc;

use super::pruning::prune;
use super::state::{Pruned, Stage};
use crate::learning::Profile;
use crate::model::NodeId;
use crate::reports::nodes::NodePath;
use crate::reports::search::Hits;
use crate::tui::shell::state::State as Whole;

/// Prunes the tree to what another page named, once it is whole. Nodes are found again by name where it is another
/// profile than that which was looked at there.
pub(super) fn prune_to_named(state: &mut Whole) {
    let Some(open) = state.screens.profile.open().filter(|open| open.is_whole()) else { return };
    let profile = Arc::clone(&open.profile);
    let Some((of, title, hits)) = state.screens.profile.only.take() else { return };
    if of.workload() != profile.workload() {
        return;
    }
    let nodes = if Arc::ptr_eq(&of, &profile) { hits.nodes } else { found_again(&of, &hits.nodes, &profile) };
    show_facets_of(state, &nodes);
    prune(state, Pruned::These { title, hits: Hits { nodes, complete: true } });
}

/// Nodes of one profile in another, by their names.
pub(super) fn found_again(of: &Profile, nodes: &[NodeId], profile: &Profile) -> Vec<NodeId> {
    let find = |&node: &NodeId| NodePath::of(of.tree(), node).find(profile.tree());
    let mut found: Vec<NodeId> = nodes.iter().filter_map(find).collect();
    found.sort_unstable();
    found
}

/// Switches on the facets that some nodes are of.
fn show_facets_of(state: &mut Whole, nodes: &[NodeId]) {
    let screen = &mut state.screens.profile;
    let Stage::Open(open) = &mut screen.stage else { return };
    let mut facets = open.outline.facets();
    nodes.iter().for_each(|&node| facets.insert(open.profile.tree().facet(node)));
    if facets != open.outline.facets() {
        screen.facets = Some(facets);
        open.outline.set_facets(&open.profile, &open.scope, facets);
    }
}
