//! How far a profile can be trusted: what it says of itself, sentences for and against, the worst first, and how much was
//! new in every snapshot. Enter opens what a sentence speaks of.

mod actions;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;

use super::{Place, ScreenSpec};
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;

pub use state::State;
pub use update::{Job, Message, look, perform, update};

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("trust");

const PANES: &[PaneSpec] = &[PaneSpec { name: "sentences", weight: 1 }];

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |_| &[CONTEXT],
    panes: |_| PANES,
    legend: view::legend,
    first_pane: 0,
    crumbs: view::crumbs,
    status: view::status,
    enter: |state, place| match place {
        Place::Trust { workload } => update::enter(state, workload),
        _ => Vec::new(),
    },
    refresh: update::refresh,
    motion: update::motion,
    escape: update::escape,
    pending: |_| None,
    view: view::view,
};
