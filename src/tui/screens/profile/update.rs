//! How the profile screen changes.

use std::sync::Arc;

use super::job::{DETAILS as READING, Job, SEARCH, SharedProfile};
use super::list;
use super::pruning::{again, found, kept, only_new, search, step_to_hit};
use super::state::{Open, Stage, first_versions};
use super::{DETAILS, Forms, LIST, TREE, folding, only, order, signs};
use crate::fleet::Details;
use crate::learning::{Profile, Scope};
use crate::model::{FacetSet, Selection};
use crate::reports::detail::{self, DetailContext};
use crate::reports::nodes::NodePath;
use crate::reports::order::TreeOrder;
use crate::reports::outline::{Outline, OutlineOptions, RowKey, Tally};
use crate::reports::search::Hits;
use crate::reports::subject;
use crate::reports::tree::{self, TreeLine, TreeOptions};
use crate::text::Masker;
use crate::tui::export::{self, Format};
use crate::tui::screens::signals::triage;
use crate::tui::screens::trust;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::motion::{Motion, scroll};
use crate::tui::shell::state::{State as Whole, Toast};

/// What can be told to the profile screen.
#[derive(Debug)]
pub enum Message {
    /// One of its pages is shown.
    Entered {
        /// The workload, by its full name.
        workload: String,
        /// The node to go to.
        node: Option<NodePath>,
    },
    /// The fleet, the filter or the restriction is another one.
    LensChanged,
    /// A motion in the pane that has the keys.
    Moved(Motion),
    /// A profile was opened, or a part of it.
    Opened {
        /// The workload.
        workload: String,
        /// Its profile so far, in both forms.
        forms: Forms,
        /// Recordings merged, and in all.
        done: (usize, usize),
        /// The revision of the workload that it is of at least.
        revision: u64,
    },
    /// A workload could not be opened.
    Failed {
        /// The workload.
        workload: String,
        /// Why.
        reason: String,
    },
    /// The files were read for a row.
    Details {
        /// The row.
        row: RowKey,
        /// What they say.
        details: Arc<Details>,
    },
    /// A search has found something.
    Found {
        /// What was searched.
        query: String,
        /// In what.
        profile: Arc<Profile>,
        /// What was found so far.
        hits: Hits,
    },
    /// A search was typed; an empty one shows everything again.
    Search(String),
    /// Something was done to the tree.
    Tree(TreeChange),
    /// Fold one-off parts of names, or show every name again.
    Fold,
    /// Show siblings in this order.
    Order(TreeOrder),
    /// A profile was put into another order.
    Arranged {
        /// What was opened, and the scope whose shares it was ordered by.
        of: SharedProfile,
        /// The order.
        order: TreeOrder,
        /// It in that order.
        profile: Arc<Profile>,
    },
    /// Show only what was seen first after a moment: nanoseconds since 1970.
    After(u64),
    /// Show only these nodes as soon as the profile's page is shown.
    Only {
        /// The profile that they are of.
        profile: Arc<Profile>,
        /// What they have in common, in a few words, raw.
        title: String,
        /// They themselves.
        hits: Hits,
    },
    /// Write what the tree shows into a file.
    Export(Format),
}

/// What can be done to the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TreeChange {
    /// Fold the selected row if it is open, unfold it if not.
    Toggle,
    /// Unfold the selected row and all below it.
    OpenBelow,
    /// Fold the selected row and all below it.
    CloseBelow,
    /// Fold the deepest of the levels that are unfolded everywhere.
    Shallower,
    /// Unfold one level more.
    Deeper,
    /// Unfold everything.
    OpenAll,
    /// Go to the row above in the tree.
    Parent,
    /// Go to the next row of the same parent.
    NextSibling,
    /// Go to the previous row of the same parent.
    PreviousSibling,
    /// Go to the next hit.
    NextHit,
    /// Go to the previous hit.
    PreviousHit,
    /// Show these facets.
    Facets(FacetSet),
    /// Show only what was new in the version in which the selected node was seen first.
    NewWithSelected,
}

/// Takes in one message.
pub fn update(state: &mut Whole, message: Message) -> Vec<Effect> {
    let before = state.screens.profile.row().map(|row| row.key());
    let mut effects = match message {
        Message::Entered { workload, node } => {
            let mut effects = entered(state, workload, node);
            list::refresh(state);
            effects.extend(triage::read(state));
            effects
        }
        Message::LensChanged => {
            list::refresh(state);
            lens_changed(state)
        }
        Message::Moved(motion) => {
            moved(state, motion);
            Vec::new()
        }
        Message::Opened { workload, forms, done, revision } => {
            opened(state, &workload, forms, done, revision)
        }
        Message::Fold => folding::switch(state),
        Message::Failed { workload, reason } => {
            if workload == state.screens.profile.workload {
                state.screens.profile.stage = Stage::Failed(reason);
            }
            Vec::new()
        }
        Message::Details { row, details } => {
            if state.screens.profile.detail.row == Some(row) {
                state.screens.profile.detail.read = Some(details);
                describe(state);
            }
            return Vec::new();
        }
        Message::Found { query, profile, hits } => {
            found(state, query, &profile, hits);
            Vec::new()
        }
        Message::Search(query) => search(state, query),
        Message::Tree(change) => tree_changed(state, change),
        Message::Order(order) => order::choose(state, order),
        Message::Arranged { of, order, profile } => order::arranged(state, &of, order, profile),
        Message::After(moment) => signs::after(state, moment),
        Message::Only { profile, title, hits } => {
            state.screens.profile.only = Some((profile, title, hits));
            return Vec::new();
        }
        Message::Export(format) => return export_rows(state, format),
    };
    settle(state);
    if state.screens.profile.row().map(|row| row.key()) != before
        || state.screens.profile.detail.row.is_none()
    {
        effects.extend(look_at_selected(state));
    }
    effects
}

fn entered(state: &mut Whole, workload: String, node: Option<NodePath>) -> Vec<Effect> {
    let screen = &mut state.screens.profile;
    screen.wanted = node;
    let same = screen.workload == workload;
    let revision = state.lens.view.workload(&workload).map(|w| w.revision);
    if same && screen.open().is_some_and(|open| Some(open.revision) == revision) {
        let mut effects = lens_changed(state);
        effects.extend(go_to_wanted(state));
        only::prune_to_named(state);
        return effects;
    }
    if !same {
        remember_folds(state);
        let screen = &mut state.screens.profile;
        screen.workload = workload;
        screen.stage = Stage::Opening;
        screen.pruned = None;
        screen.cursor = Default::default();
        screen.detail = Default::default();
    } else if let Stage::Failed(_) = state.screens.profile.stage {
        state.screens.profile.stage = Stage::Opening;
    }
    vec![
        Effect::Cancel(SEARCH),
        Effect::Cancel(READING),
        Job::Open(state.screens.profile.workload.clone()).run(),
    ]
}

/// Looks at the same profile through another filter, or opens the workload again once the survey has ended and it has
/// more recordings than before.
fn lens_changed(state: &mut Whole) -> Vec<Effect> {
    let lens_revision = state.lens.revision();
    let workload = state.screens.profile.workload.clone();
    let Some(open) = state.screens.profile.open() else { return Vec::new() };
    let (old_lens, old_revision, whole) = (open.lens_revision, open.revision, open.is_whole());
    signs::mark(state);
    // Masking and the time zone change no revision, but what is told of the selected row.
    describe(state);
    let Some(open) = state.screens.profile.open() else { return Vec::new() };
    let mut effects = Vec::new();
    if old_lens != lens_revision {
        let (forms, done) = (open.forms.clone(), open.done);
        effects = show(state, forms, done, old_revision);
        state.screens.profile.detail.row = None;
    }
    let stale = state.lens.view.workload(&workload).is_some_and(|w| w.revision != old_revision);
    if stale && whole && state.lens.view.progress.finished {
        effects.push(Job::Open(workload).run());
    }
    effects
}

fn opened(
    state: &mut Whole,
    workload: &str,
    forms: Forms,
    done: (usize, usize),
    revision: u64,
) -> Vec<Effect> {
    let screen = &state.screens.profile;
    // What is whole is not given up for a part of what comes in its place.
    let is_worse = done.0 < done.1 && screen.open().is_some_and(Open::is_whole);
    if workload != screen.workload || is_worse {
        return Vec::new();
    }
    let (before, pruned) = (screen.cursor, kept(state));
    let mut effects = match forms.plain.missing() {
        [first, others @ ..] if done.0 == done.1 => {
            let more =
                if others.is_empty() { String::new() } else { format!(" (and {} more)", others.len()) };
            vec![Effect::Say(Toast::warn(format!("not in this tree: {first}{more}")))]
        }
        _ => Vec::new(),
    };
    effects.extend(show(state, forms, done, revision));
    match pruned {
        Some(pruned) if order::wanted(state).is_empty() => effects.extend(again(state, pruned)),
        pruned => state.screens.profile.kept = pruned,
    }
    // The selected row stays where it was under the eye.
    let cursor = &mut state.screens.profile.cursor;
    cursor.top = cursor.selected.saturating_sub(before.selected.saturating_sub(before.top));
    let _ = go_to_wanted(state);
    only::prune_to_named(state);
    if done.0 >= done.1 {
        effects.extend(trust::look(state, [workload.to_owned()]));
    }
    effects
}

/// Puts a profile on the screen, with the filter of the lens; folds and the selection stay by name. If another order is
/// wanted than that of names, it is on its way.
pub(super) fn show(state: &mut Whole, forms: Forms, done: (usize, usize), revision: u64) -> Vec<Effect> {
    let profile = Arc::clone(forms.shown(folding::is_wanted(state, &forms.plain)));
    let scope = Arc::new(Scope::of(&profile, selection(state, &profile)));
    let lens_revision = state.lens.revision();
    let shown = Shown { opened: Arc::clone(&profile), forms, profile, scope, order: TreeOrder::Name };
    lay_out(state, shown, done, revision, lens_revision);
    order::wanted(state)
}

/// What is put on the screen.
pub(super) struct Shown {
    pub(super) opened: Arc<Profile>,
    pub(super) forms: Forms,
    pub(super) profile: Arc<Profile>,
    pub(super) scope: Arc<Scope>,
    pub(super) order: TreeOrder,
}

/// Lays out a profile; folds and the selection stay by name.
pub(super) fn lay_out(
    state: &mut Whole,
    shown: Shown,
    done: (usize, usize),
    revision: u64,
    lens_revision: u64,
) {
    let Shown { opened, forms, profile, scope, order } = shown;
    let settings = &state.lens.settings.tree;
    let facets = state.screens.profile.facets.unwrap_or(settings.facets);
    let options =
        OutlineOptions { facets, fold_wider_than: usize::try_from(settings.fold_wider_than).unwrap_or(0) };
    remember_folds(state);
    let screen = &mut state.screens.profile;
    let selected = screen.row().and_then(|row| {
        let tree = screen.open()?.profile.tree();
        Some((NodePath::of(tree, row.node), row.group))
    });
    let mut outline = Outline::new(&profile, &scope, options);
    screen.folds.restore(&profile, &scope, &mut outline);
    let at = selected.and_then(|(path, group)| {
        let node = path.find(profile.tree())?;
        // In a folded tree it may stand below a pattern that is closed.
        nearest(&outline, &profile, RowKey { group, ..RowKey::node(node) })
    });
    if let Some(at) = at {
        screen.cursor.selected = at;
    }
    let (tally, first_version) = (Tally::of(&profile, &scope), first_versions(&profile, &scope));
    let common = scope.found_again(&profile);
    let (marks, marked) = Default::default();
    let open = Open {
        profile,
        opened,
        forms,
        order,
        scope,
        outline,
        tally,
        common,
        first_version,
        done,
        revision,
        lens_revision,
        marks,
        marked,
    };
    screen.stage = Stage::Open(Box::new(open));
    signs::mark(state);
    let screen = &mut state.screens.profile;
    screen.pruned = None;
    screen.detail.row = None;
}

pub(super) fn selection(state: &Whole, profile: &Profile) -> Selection {
    let Some(workload) = state.lens.view.workload(profile.workload()) else {
        return Selection::all(profile.observations());
    };
    let filtered = subject::select_profile(workload, profile, state.lens.query());
    let restriction = state.lens.restriction_of(profile.workload());
    Selection::from_fn(profile.observations().len(), |id| {
        filtered.contains(id)
            && profile
                .observation(id)
                .is_some_and(|o| restriction.is_none_or(|restriction| restriction.admits(o)))
    })
}

fn remember_folds(state: &mut Whole) {
    let screen = &mut state.screens.profile;
    if let Stage::Open(open) = &screen.stage {
        screen.folds.remember(&open.profile, &open.outline);
    }
}

pub(super) fn go_to_wanted(state: &mut Whole) -> Vec<Effect> {
    let screen = &mut state.screens.profile;
    let Some(path) = screen.wanted.clone() else { return Vec::new() };
    let Stage::Open(open) = &mut screen.stage else { return Vec::new() };
    match path.find(open.profile.tree()) {
        Some(node) => {
            screen.wanted = None;
            go_to(state, RowKey::node(node))
        }
        None if open.is_whole() => {
            screen.wanted = None;
            vec![Effect::Say(Toast::warn("this behaviour is not in the profile any more"))]
        }
        None => Vec::new(),
    }
}

/// Selects a row, unfolding what hides it and switching on its facet.
pub(super) fn go_to(state: &mut Whole, row: RowKey) -> Vec<Effect> {
    let screen = &mut state.screens.profile;
    let Stage::Open(open) = &mut screen.stage else { return Vec::new() };
    let facet = open.profile.tree().facet(row.node);
    if !open.outline.facets().contains(facet) {
        let mut facets = open.outline.facets();
        facets.insert(facet);
        screen.facets = Some(facets);
        open.outline.set_facets(&open.profile, &open.scope, facets);
    }
    match open.outline.reveal(&open.profile, &open.scope, row) {
        Some(at) => {
            screen.cursor.selected = at;
            Vec::new()
        }
        None => vec![Effect::Say(Toast::warn("hidden by the filter or restriction; Esc clears them"))],
    }
}

fn moved(state: &mut Whole, motion: Motion) {
    let height = state.focused_height().saturating_sub(super::view::HEADING);
    if state.focus() == LIST {
        return list::moved(state, motion, height);
    }
    if state.focus() == DETAILS {
        let lines = super::detail::line_count(state);
        let shown = state.focused_height();
        scroll(&mut state.screens.profile.detail.top, motion, lines, shown);
        return;
    }
    let screen = &mut state.screens.profile;
    let Stage::Open(open) = &mut screen.stage else { return };
    let at = screen.cursor.selected;
    let Some(row) = open.outline.rows().get(at).copied() else { return };
    let (profile, scope) = (&open.profile, &open.scope);
    let foldable = open.outline.has_children(profile, scope, row.key());
    let is_open = open.outline.is_open(row.key());
    match motion {
        Motion::Left if foldable && is_open && !open.outline.is_pruned() => {
            open.outline.set_open(profile, scope, at, false);
        }
        Motion::Left => screen.cursor.selected = open.outline.parent(at).unwrap_or(at),
        Motion::Right if foldable && !is_open => open.outline.set_open(profile, scope, at, true),
        Motion::Right if foldable => screen.cursor.selected = (at + 1).min(open.outline.rows().len() - 1),
        Motion::Right => {}
        other => {
            screen.cursor.step(other, open.outline.rows().len(), height);
        }
    }
}

fn tree_changed(state: &mut Whole, change: TreeChange) -> Vec<Effect> {
    let screen = &mut state.screens.profile;
    let at = screen.cursor.selected;
    let Stage::Open(open) = &mut screen.stage else { return Vec::new() };
    let Open { profile, scope, outline, .. } = &mut **open;
    let row = outline.rows().get(at).copied();
    let cursor = &mut screen.cursor;
    let mut go = |to: Option<usize>| cursor.selected = to.unwrap_or(cursor.selected);
    match change {
        TreeChange::Toggle => {
            if let Some(row) = row {
                let open = outline.is_open(row.key());
                outline.set_open(profile, scope, at, !open);
            }
        }
        TreeChange::OpenBelow => outline.set_open_below(profile, scope, at, true),
        TreeChange::CloseBelow => outline.set_open_below(profile, scope, at, false),
        TreeChange::Shallower | TreeChange::Deeper => {
            let deepest = outline.rows().iter().map(|row| row.depth).max().unwrap_or(0);
            let depth = match (change, screen.depth) {
                (TreeChange::Deeper, depth) => {
                    depth.map_or(1, |depth| depth.saturating_add(1)).min(deepest + 1)
                }
                (_, depth) => depth.unwrap_or(deepest).min(deepest).saturating_sub(1),
            };
            screen.depth = Some(depth);
            outline.open_to_depth(profile, scope, depth);
            go(row.and_then(|row| nearest(outline, profile, row.key())));
        }
        TreeChange::OpenAll => {
            outline.open_all(profile, scope);
            go(row.and_then(|row| outline.position(row.key())));
        }
        TreeChange::Parent => go(outline.parent(at)),
        TreeChange::NextSibling => go(outline.next_sibling(at)),
        TreeChange::PreviousSibling => go(outline.previous_sibling(at)),
        TreeChange::Facets(facets) => {
            outline.set_facets(profile, scope, facets);
            go(row.and_then(|row| nearest(outline, profile, row.key())));
            screen.facets = Some(facets);
        }
        TreeChange::NextHit | TreeChange::PreviousHit => {
            return step_to_hit(state, change == TreeChange::NextHit);
        }
        TreeChange::NewWithSelected => return only_new(state),
    }
    Vec::new()
}

/// The row itself, or the nearest one above it that is visible.
fn nearest(outline: &Outline, profile: &Profile, row: RowKey) -> Option<usize> {
    std::iter::successors(Some(row), |&row| Outline::parent_key(profile.tree(), row))
        .find_map(|row| outline.position(row))
}

/// Keeps the selection within the rows and on screen.
fn settle(state: &mut Whole) {
    let tree = state.panes().get(TREE).copied().flatten().unwrap_or_else(|| state.shell.body());
    let height = usize::from(tree.height).saturating_sub(super::view::HEADING);
    let screen = &mut state.screens.profile;
    if let Stage::Open(open) = &screen.stage {
        screen.cursor.settle(open.outline.rows().len(), height);
    }
}

/// Tells of another row: at once what the profile knows, then what the files say.
fn look_at_selected(state: &mut Whole) -> Vec<Effect> {
    let screen = &mut state.screens.profile;
    let Some(row) = screen.row() else { return Vec::new() };
    screen.detail.row = Some(row.key());
    screen.detail.read = None;
    screen.detail.top = 0;
    describe(state);
    let screen = &state.screens.profile;
    match (screen.open(), screen.node()) {
        (Some(open), Some(node)) => {
            vec![Job::Details(SharedProfile(Arc::clone(&open.profile), Arc::clone(&open.scope)), node).run()]
        }
        _ => vec![Effect::Cancel(READING)],
    }
}

fn describe(state: &mut Whole) {
    let screen = &state.screens.profile;
    let ascii = state.shell.is_ascii();
    let detail = match (screen.open(), screen.detail.row.filter(RowKey::is_node)) {
        (Some(open), Some(row)) => {
            let names = state.lens.view.workload(&screen.workload).map(|w| Arc::clone(&w.file_names));
            let context = DetailContext {
                profile: &open.profile,
                scope: &open.scope,
                file_names: &names.unwrap_or_default(),
                masker: if ascii { Masker::ASCII } else { Masker::UNICODE },
                clock: state.lens.clock,
            };
            Some(detail::of(&context, row.node, screen.detail.read.as_deref()))
        }
        _ => None,
    };
    state.screens.profile.detail.detail = detail;
}

/// Rows that an export writes at most; the tree of a million is for `habitus tree`.
const MOST_EXPORTED: usize = 200_000;

fn export_rows(state: &Whole, format: Format) -> Vec<Effect> {
    let screen = &state.screens.profile;
    let Some(open) = screen.open() else { return Vec::new() };
    let rows: Vec<TreeLine> = open
        .outline
        .rows()
        .iter()
        .filter(|row| row.key().is_node())
        .take(MOST_EXPORTED)
        .map(|row| TreeLine {
            node: row.node,
            depth: open.profile.tree().depth(row.node),
            is_last: false,
            is_context: screen.pruned.as_ref().is_some_and(|pruned| !pruned.hits().contains(row.node)),
            cut: 0,
        })
        .collect();
    let options = TreeOptions { masker: state.lens.masker(state.shell.is_ascii()), ..TreeOptions::default() };
    let table = tree::table(&open.profile, &open.scope, &rows, &options, &state.lens.clock);
    let content = format.write(&table, || table.to_json(), state.shell.is_ascii());
    vec![export::save(&screen.workload, &state.lens.clock, format, content)]
}
