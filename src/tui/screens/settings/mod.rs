//! The settings: what each is, its default, what it does and where it was set; changed here for all workloads or, where that
//! can be, for those that a filter selects. Each by itself, at once where that can be, and with a history.

mod actions;
mod edit;
mod job;
mod state;
#[cfg(test)]
mod tests;
mod there;
#[cfg(test)]
mod there_tests;
mod update;
mod view;

use super::ScreenSpec;
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;

pub use job::{Job, perform};
pub use state::State;
pub use update::{Message, update};

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("settings");

const PANES: &[PaneSpec] = &[PaneSpec { name: "settings", weight: 1 }];

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |_| &[CONTEXT],
    panes: |_| PANES,
    legend: |state| vec![(state.shell.glyphs().mark.to_owned(), "it is not its default".to_owned())],
    first_pane: 0,
    crumbs: |_| vec!["settings".to_owned()],
    status: view::status,
    enter: |state, _| {
        update::refreshed(state);
        // Others may have changed them meanwhile.
        state.screens.settings.asked_at = None;
        there::shown(state)
    },
    refresh: |state| {
        update::refreshed(state);
        there::shown(state)
    },
    motion: |state, motion| {
        let height = view::list_height(state.focused_height());
        update::moved(state, motion, height);
        Vec::new()
    },
    escape: there::escape,
    pending: |_| None,
    view: view::view,
};
