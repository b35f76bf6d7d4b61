//! The fleet: the workloads side by side, to find the noisiest, the exposed and those that never come to rest. Below
//! the table stands all that is known of the selected one.

mod actions;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;

use super::ScreenSpec;
use crate::reports::risk;
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;

pub use state::State;
pub use update::{Message, update};
pub(super) use view::filter_row;

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("fleet");

const PANES: &[PaneSpec] = &[PaneSpec { name: "fleet", weight: 1 }];

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |_| &[CONTEXT],
    panes: |_| PANES,
    legend: |_| risk::legend(),
    first_pane: 0,
    crumbs: |state| vec![super::workloads::sources(state), "fleet".to_owned()],
    status: view::status,
    enter: |state, _| {
        update::refreshed(state);
        Vec::new()
    },
    refresh: |state| {
        if matches!(state.shell.pages.current().place, super::Place::Fleet) {
            update::refreshed(state);
        }
        Vec::new()
    },
    motion: |state, motion| {
        let height = view::list_height(state.focused_height());
        update(state, Message::Moved(motion, height))
    },
    escape: super::workloads::clear_filter,
    pending: |_| None,
    view: view::view,
};
