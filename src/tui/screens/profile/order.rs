//! The order of siblings in the tree: chosen from a list, made off the loop, and made again whenever what is looked at
//! changes.

use std::sync::Arc;

use super::job::{ARRANGING, Job, SharedProfile};
use super::pruning::{again, kept};
use super::state::Stage;
use super::update::{Message, Shown, lay_out, selection};
use crate::learning::{Profile, Scope};
use crate::reports::order::{ORDERS, TreeOrder};
use crate::tui::screens;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Choice, ChoiceItem, Layer};
use crate::tui::shell::motion::Cursor;
use crate::tui::shell::state::State;

/// Offers the orders.
pub(super) fn ask(state: &mut State) -> Vec<Effect> {
    let present = state.screens.profile.order;
    let items = ORDERS
        .iter()
        .map(|spec| ChoiceItem {
            label: spec.title.to_owned(),
            note: spec.help.to_owned(),
            effects: vec![Effect::Tell(screens::Message::Profile(Message::Order(spec.order)))],
        })
        .collect();
    let cursor = Cursor { selected: present as usize, top: 0 };
    vec![Effect::Push(Layer::Choice(Choice { title: "order of the tree".to_owned(), items, cursor }))]
}

/// An order was chosen.
pub(super) fn choose(state: &mut State, order: TreeOrder) -> Vec<Effect> {
    state.screens.profile.order = order;
    let Some(open) = state.screens.profile.open() else { return Vec::new() };
    if open.order == order {
        return vec![Effect::Cancel(ARRANGING)];
    }
    if order != TreeOrder::Name {
        return wanted(state);
    }
    let (of, profile) = (shared(&open.opened, &open.scope), Arc::clone(&open.opened));
    let mut effects = vec![Effect::Cancel(ARRANGING)];
    effects.extend(arranged(state, &of, order, profile));
    effects
}

fn shared(profile: &Arc<Profile>, scope: &Arc<Scope>) -> SharedProfile {
    SharedProfile(Arc::clone(profile), Arc::clone(scope))
}

/// The work that puts what is open into the order that is wanted.
pub(super) fn wanted(state: &State) -> Vec<Effect> {
    let screen = &state.screens.profile;
    match screen.open() {
        Some(open) if screen.order != open.order => {
            // Shares are those of sets of observations, which have the same ids in any order of the nodes.
            vec![Job::Arrange(shared(&open.opened, &open.scope), screen.order).run()]
        }
        _ => Vec::new(),
    }
}

/// A profile was put into an order: shows it if it is still what is wanted.
pub(super) fn arranged(
    state: &mut State,
    of: &SharedProfile,
    order: TreeOrder,
    profile: Arc<Profile>,
) -> Vec<Effect> {
    let screen = &state.screens.profile;
    let Stage::Open(open) = &screen.stage else { return Vec::new() };
    if screen.order != order || *of != shared(&open.opened, &open.scope) {
        return Vec::new();
    }
    let (done, revision, lens_revision) = (open.done, open.revision, open.lens_revision);
    let (opened, forms) = (Arc::clone(&open.opened), open.forms.clone());
    let pruned = state.screens.profile.kept.take().or_else(|| kept(state));
    let scope = Arc::new(Scope::of(&profile, selection(state, &profile)));
    lay_out(state, Shown { opened, forms, profile, scope, order }, done, revision, lens_revision);
    pruned.map(|pruned| again(state, pruned)).unwrap_or_default()
}
