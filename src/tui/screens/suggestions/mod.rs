//! All suggestions of a workload or of the fleet, one a row, with a box that the space bar ticks; below them what was
//! accepted or rejected and would not be suggested now. Above all how many signals they would hide, and how many are hidden.

mod actions;
mod decide;
mod job;
mod rows;
mod state;
#[cfg(test)]
mod tests;
mod told;
mod update;
mod view;

use super::{Place, ScreenSpec};
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;

pub use job::{Decision, Job, Made, perform};
pub use state::State;
pub use update::{Message, update};

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("suggestions");

const PANES: &[PaneSpec] = &[PaneSpec { name: "suggestions", weight: 1 }];

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
        Place::Suggestions { workload } => update::enter(state, workload.as_deref()),
        _ => Vec::new(),
    },
    refresh: update::refresh,
    motion: update::motion,
    escape: update::escape,
    pending: |_| None,
    view: view::view,
};
