//! The profile of a workload: its process tree, beside it everything known of the selected row, and where the terminal is
//! wide the list of workloads.

mod actions;
mod detail;
mod explain;
mod folding;
mod job;
mod list;
#[cfg(test)]
mod newer_tests;
mod only;
mod order;
mod pruning;
mod signs;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;

use super::{Place, ScreenSpec};
use crate::text::sanitize;
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;

pub use folding::Forms;
pub use job::{Job, SharedProfile, perform};
pub use state::State;
pub use update::{Message, update};

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("profile");

const PANES: &[PaneSpec] = &[
    PaneSpec { name: "workloads", weight: 3 },
    PaneSpec { name: "tree", weight: 5 },
    PaneSpec { name: "details", weight: 4 },
];
/// The pane of workloads; only where three fit.
const LIST: usize = 0;
/// The pane of the tree.
const TREE: usize = 1;
/// The pane of details.
const DETAILS: usize = 2;

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |_| &[CONTEXT],
    panes: |_| PANES,
    legend: view::legend,
    first_pane: TREE,
    crumbs: |state| {
        let screen = &state.screens.profile;
        let name = state.lens.view.workload(&screen.workload).map_or(&screen.workload, |w| &w.short_name);
        let mut crumbs = vec![sanitize(name).into_owned()];
        if let Some(restriction) = state.lens.restriction_of(&screen.workload) {
            crumbs.push(sanitize(&restriction.words()).into_owned());
        }
        crumbs
    },
    status: view::status,
    enter: |state, place| {
        let Place::Profile { workload, node } = place else { return Vec::new() };
        update(state, Message::Entered { workload: workload.clone(), node: node.clone() })
    },
    refresh: |state| update(state, Message::LensChanged),
    motion: |state, motion| update(state, Message::Moved(motion)),
    escape: pruning::escape,
    pending: |_| None,
    view: view::view,
};
