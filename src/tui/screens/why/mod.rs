//! The answer about one signal: is it normal, and how do we know? The verdict, the lineage with what is known of every
//! link, who did it, what speaks for and against concern, what cannot be told, and what else only its instance does.

mod actions;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;

use super::{Place, ScreenSpec};
use crate::text::sanitize;
use crate::text::width::fit_middle;
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;

pub use state::State;
pub use update::{Job, Message, perform, update};

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("why");

const PANES: &[PaneSpec] = &[PaneSpec { name: "answer", weight: 1 }];
/// The most columns that an id takes among the breadcrumbs.
const MOST_ID: usize = 24;

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |_| &[CONTEXT],
    panes: |_| PANES,
    legend: |_| Vec::new(),
    first_pane: 0,
    crumbs: |state| {
        let screen = &state.screens.why;
        let mut crumbs = Vec::new();
        if let Some(answer) = screen.answer.as_ref().filter(|answer| !answer.workload.is_empty()) {
            crumbs.push(sanitize(&answer.workload).into_owned());
        }
        let id = sanitize(&screen.id);
        crumbs.extend(["why".to_owned(), fit_middle(&id, MOST_ID, state.shell.glyphs().ellipsis)]);
        crumbs
    },
    status: view::status,
    enter: |state, place| match place {
        Place::Why { signal } => update::enter(state, signal),
        _ => Vec::new(),
    },
    refresh: update::refresh,
    motion: update::motion,
    escape: |_| None,
    pending: |_| None,
    view: view::view,
};
