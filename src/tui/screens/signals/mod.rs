//! The signals of a workload, or of the fleet: the unknown first, repeats under one heading, the selected one in brief,
//! and when they were raised beside when anybody watched.

mod actions;
mod brief;
mod filter;
mod state;
mod strip;
#[cfg(test)]
pub(in crate::tui::screens) mod tests;
pub mod triage;
mod update;
mod view;

use super::{Place, ScreenSpec};
use crate::text::sanitize;
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;
use crate::tui::shell::state::State as Whole;

pub use state::{Focus, State};
pub use update::{Job, Message, perform, update};

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("signals");

const PANES: &[PaneSpec] =
    &[PaneSpec { name: "signals", weight: 3 }, PaneSpec { name: "in brief", weight: 2 }];
/// The pane of the selected signal, where the terminal is wide.
const BRIEF: usize = 1;
/// From so many columns on the selected signal has a pane of its own.
const WIDE: u16 = 110;

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |_| &[CONTEXT],
    panes: |state| if state.shell.size.width >= WIDE { PANES } else { &PANES[..BRIEF] },
    legend: strip::legend,
    first_pane: 0,
    crumbs,
    status: view::status,
    enter: |state, place| match place {
        Place::Signals { workload, focus } => update::enter(state, workload.as_deref(), focus),
        _ => Vec::new(),
    },
    refresh: update::refresh,
    motion: update::motion,
    escape: update::escape,
    pending: |_| None,
    view: view::view,
};

fn crumbs(state: &Whole) -> Vec<String> {
    let screen = &state.screens.signals;
    let mut crumbs: Vec<String> = Vec::new();
    if let Some(workload) = &screen.workload {
        let name = state.lens.view.workload(workload).map_or(workload, |known| &known.short_name);
        crumbs.push(sanitize(name).into_owned());
    }
    crumbs.push("signals".to_owned());
    crumbs.extend(screen.focus.words(&state.lens.clock));
    crumbs
}
