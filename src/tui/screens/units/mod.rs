//! What a workload was watched in: its versions, snapshots, instances and hosts, what its files say of themselves, and
//! the files, bad ones with why. Units can be marked, and the profile looked at through them alone.

mod actions;
mod sheets;
mod state;
mod tables;
#[cfg(test)]
mod tests;
mod update;
mod view;

use super::{Place, ScreenSpec};
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;

pub use state::{State, UnitsTab};
pub use update::{Job, Message, perform, update};

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("units");

const PANES: &[PaneSpec] = &[PaneSpec { name: "units", weight: 1 }];

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |_| &[CONTEXT],
    panes: |_| PANES,
    legend: |_| Vec::new(),
    first_pane: 0,
    crumbs: view::crumbs,
    status: view::status,
    enter: |state, place| match place {
        Place::Units { workload, tab } => update::enter(state, workload, *tab),
        _ => Vec::new(),
    },
    refresh: update::refresh,
    motion: update::motion,
    escape: update::escape,
    pending: |_| None,
    view: view::view,
};
