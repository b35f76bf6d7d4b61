//! Behaviours by versions, instances or hosts: a heat map that scrolls both ways. Every cell opens its behaviour.

mod actions;
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
pub const CONTEXT: Context = Context("matrix");

const PANES: &[PaneSpec] = &[PaneSpec { name: "matrix", weight: 1 }];

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |_| &[CONTEXT],
    panes: |_| PANES,
    legend: view::legend,
    first_pane: 0,
    crumbs: |state| {
        let screen = &state.screens.matrix;
        let name = state.lens.view.workload(&screen.workload).map_or(&screen.workload, |w| &w.short_name);
        vec![sanitize(name).into_owned(), format!("by {}", screen.by.one())]
    },
    status: view::status,
    enter: |state, place| match place {
        Place::Matrix { workload, by } => update::enter(state, workload, *by),
        _ => Vec::new(),
    },
    refresh: update::refresh,
    motion: update::motion,
    escape: |_| None,
    pending: |_| None,
    view: view::view,
};
