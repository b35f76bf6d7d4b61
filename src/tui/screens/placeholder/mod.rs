//! A page that shows nothing: what the shell's own tests look at, and the smallest pattern of a screen. It is part of
//! the tests only.

mod actions;
mod state;
mod update;
mod view;

use super::ScreenSpec;
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;

pub use state::State;
pub use update::{Job, Message, perform, update};

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("placeholder");

const PANES: &[PaneSpec] = &[PaneSpec { name: "list", weight: 2 }, PaneSpec { name: "detail", weight: 3 }];

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |_| &[CONTEXT],
    panes: |_| PANES,
    legend: |_| Vec::new(),
    first_pane: 0,
    crumbs: |state| vec![format!("page {}", state.screens.placeholder.page)],
    status: |_| "no data".to_owned(),
    enter: |state, place| {
        let super::Place::Placeholder(page) = place else { return Vec::new() };
        update(&mut state.screens.placeholder, Message::Entered(*page))
    },
    refresh: |_| Vec::new(),
    motion: |state, motion| {
        let height = state.focused_height();
        update(&mut state.screens.placeholder, Message::Moved(motion, height))
    },
    escape: |state| {
        let screen = &mut state.screens.placeholder;
        (!screen.filter.is_empty()).then(|| update(screen, Message::Filter(String::new())))
    },
    pending: |_| None,
    view: view::view,
};
