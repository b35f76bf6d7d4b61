//! The backends: how it stands with each, who one is there, what waits to be taken in or was set aside, and decisions that
//! wait or that others were faster than. It is also who hears what happens there and tells the other screens.

mod actions;
mod job;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;

use super::ScreenSpec;
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;

pub use job::{Job, perform};
pub use state::State;
pub use update::{Message, News, news, update};

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("backend");

const PANES: &[PaneSpec] = &[PaneSpec { name: "backend", weight: 1 }];

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |_| &[CONTEXT],
    panes: |_| PANES,
    legend: |_| Vec::new(),
    first_pane: 0,
    crumbs: |_| vec!["backend".to_owned()],
    status: |_| String::new(),
    enter: |state, _| vec![update::asking(state)],
    refresh: |_| Vec::new(),
    motion: |state, motion| {
        let height = view::list_height(state);
        update(state, Message::Moved(motion, height))
    },
    escape: update::escape,
    pending: |_| None,
    view: view::view,
};
