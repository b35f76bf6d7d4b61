//! What the tree is pruned to: a search, what is new in a version, what appeared after a moment.

use std::sync::Arc;

use super::job::{Job, SEARCH, SharedProfile};
use super::state::{Pruned, Stage};
use super::update::{Message, go_to, update};
use crate::learning::Profile;
use crate::model::{NodeFlags, NodeId};
use crate::reports::outline::RowKey;
use crate::reports::search::Hits;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::state::{State as Whole, Toast};

pub(super) fn step_to_hit(state: &mut Whole, forward: bool) -> Vec<Effect> {
    let screen = &state.screens.profile;
    let (Some(pruned), Some(row)) = (&screen.pruned, screen.row()) else {
        return vec![Effect::Say(Toast::warn("nothing was searched yet: / searches"))];
    };
    let hits = pruned.hits();
    let to = if forward { hits.next(row.node) } else { hits.previous(row.node) };
    match to {
        Some(node) => go_to(state, RowKey::node(node)),
        None => vec![Effect::Say(Toast::warn("no hits"))],
    }
}

/// What was searched, if the tree is pruned to that.
pub(super) fn searched(state: &Whole) -> Option<String> {
    match &state.screens.profile.pruned {
        Some(Pruned::Search { query, .. }) => Some(query.clone()),
        _ => None,
    }
}

pub(super) fn search(state: &mut Whole, query: String) -> Vec<Effect> {
    let screen = &mut state.screens.profile;
    let row = screen.row();
    let Stage::Open(open) = &mut screen.stage else { return Vec::new() };
    if query.trim().is_empty() {
        screen.pruned = None;
        open.outline.set_only(&open.profile, &open.scope, None);
        let mut effects = vec![Effect::Cancel(SEARCH)];
        if let Some(row) = row {
            effects.extend(go_to(state, row.key()));
        }
        return effects;
    }
    let shared = SharedProfile(Arc::clone(&open.profile), Arc::clone(&open.scope));
    vec![Job::Search(shared, open.outline.facets(), query).run()]
}

pub(super) fn found(state: &mut Whole, query: String, profile: &Arc<Profile>, hits: Hits) {
    let screen = &mut state.screens.profile;
    let Stage::Open(open) = &mut screen.stage else { return };
    if Arc::ptr_eq(&open.profile, profile) {
        prune(state, Pruned::Search { query, hits });
    }
}

/// Shows only some nodes and what leads there. The selection goes to the first of them unless it is one; of a search,
/// to the first that holds what was typed as it is, since others are only like it.
pub(super) fn prune(state: &mut Whole, pruned: Pruned) {
    let screen = &mut state.screens.profile;
    let selected = screen.row().map(|row| row.node);
    let Stage::Open(open) = &mut screen.stage else { return };
    let hits = pruned.hits();
    open.outline.set_only(&open.profile, &open.scope, Some(hits.with_ancestors(open.profile.tree())));
    let tree = open.profile.tree();
    let literal = match &pruned {
        Pruned::Search { query, hits } => {
            let typed = query.trim().to_lowercase();
            hits.nodes.iter().copied().find(|&node| tree.name(node).to_lowercase().contains(&typed))
        }
        Pruned::NewIn { .. } | Pruned::These { .. } | Pruned::After { .. } => None,
    };
    let to = selected.filter(|&node| hits.contains(node)).or(literal).or_else(|| hits.nodes.first().copied());
    screen.cursor.selected = to.and_then(|node| open.outline.position(RowKey::node(node))).unwrap_or(0);
    screen.pruned = Some(pruned);
}

pub(super) fn only_new(state: &mut Whole) -> Vec<Effect> {
    let screen = &state.screens.profile;
    let (Some(open), Some(node)) = (screen.open(), screen.row().map(|row| row.node)) else {
        return Vec::new();
    };
    let version = match &screen.pruned {
        Some(Pruned::NewIn { .. }) => return update(state, Message::Search(String::new())),
        _ => [open.first_version_of(node), open.newest_version()]
            .into_iter()
            .flatten()
            .find(|&version| version > open.oldest_version()),
    };
    let Some(version) = version else {
        let why = "only one version is looked at, so nothing is new in it";
        return vec![Effect::Say(Toast::warn(why))];
    };
    let (tree, facets) = (open.profile.tree(), open.outline.facets());
    let is_new = |&node: &NodeId| {
        tree.flags(node).contains(NodeFlags::COUNTED)
            && facets.contains(tree.facet(node))
            && open.first_version_of(node) == Some(version)
    };
    let hits = Hits { nodes: tree.nodes().filter(is_new).collect(), complete: true };
    prune(state, Pruned::NewIn { version, hits });
    Vec::new()
}
