//! A behaviour looked for in the whole fleet: which workloads, versions and hosts show it. Every hit opens its node.

mod actions;
mod prompt;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;

use super::{Place, ScreenSpec};
use crate::text::sanitize;
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;

pub use state::State;
pub use update::{Job, Message, perform, update};

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("find");

const PANES: &[PaneSpec] = &[PaneSpec { name: "hits", weight: 1 }];

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |_| &[CONTEXT],
    panes: |_| PANES,
    legend: |_| Vec::new(),
    first_pane: 0,
    crumbs: |state| {
        let query = sanitize(&state.screens.find.query);
        let mut crumbs = vec!["find".to_owned()];
        crumbs.extend((!query.is_empty()).then(|| query.into_owned()));
        crumbs
    },
    status: view::status,
    enter: |state, place| match place {
        Place::Find { query } => update::enter(state, query),
        _ => Vec::new(),
    },
    refresh: update::refresh,
    motion: update::motion,
    escape: update::escape,
    pending: |_| None,
    view: view::view,
};
