//! One suggestion: how sure it is that the behaviour is usual, how far a suppression of it may reach, and what of the
//! signals at hand each rung would hide, before anything is decided. Decisions are taken here, one key each.

mod actions;
mod decide;
mod decided;
mod grid;
mod head;
mod job;
mod list;
mod state;
#[cfg(test)]
mod tests;
mod told;
mod update;
mod view;

use super::{Place, ScreenSpec};
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;

pub(super) use decide::{default_end, default_reason};
pub(super) use decided::{reason, state_words};
pub use job::{About, Job, Step, perform};
pub(super) use job::{decide, said};
pub use state::{Found, State, What};
pub(super) use told::{line, look};
pub use update::{Message, update};

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("suppress");

/// Where the terminal is narrow they lie above each other, so that the page parts itself.
const PANES: &[PaneSpec] = &[PaneSpec { name: "rungs", weight: 0 }, PaneSpec { name: "signals", weight: 0 }];
/// The pane of the signals.
const SIGNALS: usize = 1;

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |_| &[CONTEXT],
    panes: |_| PANES,
    legend: grid::legend,
    first_pane: 0,
    crumbs: view::crumbs,
    status: view::status,
    enter: |state, place| match place {
        Place::Suppress { workload, what } => update::enter(state, workload, what),
        _ => Vec::new(),
    },
    refresh: update::refresh,
    motion: update::motion,
    escape: update::escape,
    pending: |_| None,
    view: view::view,
};
