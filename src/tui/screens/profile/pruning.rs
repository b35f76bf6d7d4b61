//! What the tree is pruned to: a search, what is new in a version, what appeared after a moment; and the same again when
//! another state of the profile takes the place of the one that is shown.

use std::sync::Arc;

use super::job::{Job, OPENING, RENEWING, SEARCH, SharedProfile};
use super::only::found_again;
use super::signs;
use super::state::{Open, Pruned, Stage};
use super::update::{Message, go_to, update};
use crate::learning::Profile;
use crate::model::{NodeFlags, NodeId};
use crate::reports::nodes::NodePath;
use crate::reports::outline::RowKey;
use crate::reports::search::Hits;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::state::{State as Whole, Toast};

/// What stands where a workload was to be opened and somebody stopped that.
const STOPPED: &str = "stopped before it was open; R opens it";

/// Stops what is fetched or opened, else clears what the tree is pruned to, else the restriction.
pub(super) fn escape(state: &mut Whole) -> Option<Vec<Effect>> {
    if state.shell.progress.contains_key(&RENEWING) {
        let said = "stopped; the profile is as it was";
        return Some(vec![Effect::Cancel(RENEWING), Effect::Say(Toast::warn(said))]);
    }
    if matches!(state.screens.profile.stage, Stage::Opening) {
        state.screens.profile.stage = Stage::Failed(STOPPED.to_owned());
        return Some(vec![Effect::Cancel(OPENING)]);
    }
    if state.screens.profile.pruned.is_some() {
        return Some(update(state, Message::Search(String::new())));
    }
    let workload = state.screens.profile.workload.clone();
    state.lens.restriction_of(&workload)?;
    state.lens.restrict(None);
    Some(vec![Effect::Refresh])
}

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

/// What a tree was pruned to and where one was in it, for another state, form or order of the profile.
#[derive(Debug)]
pub struct Kept {
    profile: Arc<Profile>,
    pruned: Pruned,
    selected: Option<NodePath>,
}

/// What is to be kept, if the tree is pruned.
pub(super) fn kept(state: &Whole) -> Option<Kept> {
    let screen = &state.screens.profile;
    let open = screen.open()?;
    let selected = screen.node().map(|node| NodePath::of(open.profile.tree(), node));
    Some(Kept { profile: Arc::clone(&open.profile), pruned: screen.pruned.clone()?, selected })
}

/// Prunes the tree to the same as before: what is searched, new or younger is looked for anew, what another page named is
/// found again by name.
pub(super) fn again(state: &mut Whole, kept: Kept) -> Vec<Effect> {
    let Some(open) = state.screens.profile.open() else { return Vec::new() };
    let pruned = match kept.pruned {
        Pruned::Search { query, .. } => return search(state, query),
        Pruned::NewIn { version, .. } => {
            let name = kept.profile.versions().get(version);
            let Some(version) = open.profile.versions().iter().position(|known| Some(known) == name) else {
                return Vec::new();
            };
            Pruned::NewIn { version, hits: new_in(open, version) }
        }
        Pruned::After { time, .. } => Pruned::After { time, hits: signs::appeared(open, time) },
        Pruned::These { title, hits } => {
            let nodes = found_again(&kept.profile, &hits.nodes, &open.profile);
            Pruned::These { title, hits: Hits { nodes, complete: true } }
        }
    };
    prune(state, pruned);
    let screen = &mut state.screens.profile;
    let Stage::Open(open) = &screen.stage else { return Vec::new() };
    let selected = kept.selected.and_then(|path| path.find(open.profile.tree()));
    if let Some(at) = selected.and_then(|node| open.outline.position(RowKey::node(node))) {
        screen.cursor.selected = at;
    }
    Vec::new()
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
    let hits = new_in(open, version);
    prune(state, Pruned::NewIn { version, hits });
    Vec::new()
}

/// What no version before this one did.
fn new_in(open: &Open, version: usize) -> Hits {
    let (tree, facets) = (open.profile.tree(), open.outline.facets());
    let is_new = |&node: &NodeId| {
        tree.flags(node).contains(NodeFlags::COUNTED)
            && facets.contains(tree.facet(node))
            && open.first_version_of(node) == Some(version)
    };
    Hits { nodes: tree.nodes().filter(is_new).collect(), complete: true }
}
