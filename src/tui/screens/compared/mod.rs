//! Two sides compared: what only one instance, host, version or file does, and the difference of any two parts. One screen
//! for both questions: what differs on the left or above, worst first, and all that is said of the selected row beside
//! or below it. Enter goes to the node in its tree.

mod actions;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;

use super::{Place, ScreenSpec};
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;

pub use state::{Question, State, UnitKey};
pub use update::{Job, Message, perform, update};

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("compared");

const PANES: &[PaneSpec] = &[PaneSpec { name: "differences", weight: 1 }];

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
        Place::OnlyHere { workload, unit } => {
            let part = UnitKey { workload: workload.clone(), unit: Some(unit.clone()) };
            update::enter(state, Question::OnlyHere(part))
        }
        Place::Diff { a, b } => update::enter(state, Question::Diff(a.clone(), b.clone())),
        _ => Vec::new(),
    },
    refresh: update::refresh,
    motion: update::motion,
    escape: update::escape,
    pending: |_| None,
    view: view::view,
};
