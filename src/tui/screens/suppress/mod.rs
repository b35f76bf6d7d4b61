//! One suggestion: how sure it is that the behaviour is usual, how far a suppression of it may reach, and what of the
//! signals at hand each rung would hide, before anything is decided. Decisions are taken here, one key each.

mod actions;
mod state;
mod update;
mod view;

use super::{Place, ScreenSpec};
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;

pub use state::{State, What};
pub use update::{Job, Message, perform, update};

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("suppress");

const PANES: &[PaneSpec] = &[PaneSpec { name: "ladder", weight: 1 }, PaneSpec { name: "signals", weight: 1 }];

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |_| &[CONTEXT],
    panes: |_| PANES,
    legend: |_| Vec::new(),
    first_pane: 0,
    crumbs: view::crumbs,
    status: |_| String::new(),
    enter: |state, place| match place {
        Place::Suppress { workload, what } => update::enter(state, workload, what),
        _ => Vec::new(),
    },
    refresh: |_| Vec::new(),
    motion: |_, _| Vec::new(),
    escape: |_| None,
    pending: |_| None,
    view: view::view,
};
