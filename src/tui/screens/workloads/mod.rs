//! The first page: all workloads under the filter, the filter line above them, and below them what is known of the
//! selected one.

mod actions;
mod columns;
mod filter;
mod paging;
#[cfg(test)]
mod paging_tests;
mod state;
mod strip;
#[cfg(test)]
mod tests;
mod update;
mod view;

use super::ScreenSpec;
use crate::fleet::Severity;
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;

pub use filter::FilterState;
pub(super) use filter::{clear as clear_filter, complete as complete_filter, learn_words};
pub use paging::{How, Listed, Question};
pub use state::State;
pub use update::{Job, Message, perform, update};
pub(super) use view::{
    empty as draw_empty, filter_line as draw_filter, filter_row, list as draw_list, status_role,
};

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("workloads");

const PANES: &[PaneSpec] = &[PaneSpec { name: "workloads", weight: 1 }];

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |_| &[CONTEXT],
    panes: |_| PANES,
    legend: view::legend,
    first_pane: 0,
    crumbs,
    status,
    enter: |state, _| update::entered(state),
    refresh: update::refreshed,
    motion: |state, motion| {
        let height = view::list_height(state.focused_height());
        update(state, Message::Moved(motion, height))
    },
    escape: |state| paging::escape(state).or_else(|| filter::clear(state)),
    pending: |_| None,
    view: |state, frame, _| {
        if let Some(Some(rect)) = state.panes().first() {
            view::list(state, frame, *rect, true);
        }
    },
};

/// The most columns that the names of the sources take.
const MOST_SOURCES: usize = 24;

/// What was opened.
fn crumbs(state: &crate::tui::shell::state::State) -> Vec<String> {
    vec![sources(state)]
}

/// The names of the sources, the end of the last whole.
pub(super) fn sources(state: &crate::tui::shell::state::State) -> String {
    let names = crate::text::sanitize(&state.lens.sources);
    crate::text::width::fit_middle(names.trim_end_matches('/'), MOST_SOURCES, state.shell.glyphs().ellipsis)
}

/// How much there is in all.
fn status(state: &crate::tui::shell::state::State) -> String {
    use crate::text::number::plural;
    let (workloads, teams, snapshots) = state.screens.workloads.totals;
    let mut parts = vec![plural(workloads as u64, "workload")];
    if teams > 0 {
        parts.push(plural(teams as u64, "team"));
    }
    parts.push(plural(snapshots as u64, "snapshot"));
    let bad = state.lens.view.problems.iter().filter(|problem| problem.severity > Severity::Note).count();
    if bad > 0 {
        parts.push(plural(bad as u64, "bad file"));
    }
    parts.join(&format!(" {} ", state.shell.glyphs().dot))
}
