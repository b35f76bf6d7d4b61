//! All tags with how often they occur under the present filter, beside the list of workloads: choosing a value writes
//! the filter line.

mod actions;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;

use super::{Place, ScreenSpec, workloads};
use crate::text::number::plural;
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;
use ratatui::Frame;
use ratatui::layout::Rect;

pub use state::State;
pub use update::{Message, update};

/// Where the keys of the tags are listened to.
pub const CONTEXT: Context = Context("tags");

const PANES: &[PaneSpec] =
    &[PaneSpec { name: "values", weight: 2 }, PaneSpec { name: "workloads", weight: 3 }];

/// The pane of the list of workloads on this page.
pub(super) const LIST: usize = 1;

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |state| if state.focus() == LIST { &[workloads::CONTEXT] } else { &[CONTEXT] },
    panes: |_| PANES,
    legend: |_| Vec::new(),
    first_pane: 0,
    crumbs: |state| {
        let mut crumbs = (workloads::SPEC.crumbs)(state);
        crumbs.push("tags".to_owned());
        crumbs
    },
    // The crumbs take more room here, and how many the filter leaves stands beside it.
    status: |state| plural(state.screens.workloads.totals.0 as u64, "workload"),
    enter: |state, _| {
        let effects = (workloads::SPEC.enter)(state, &Place::Workloads);
        update::refreshed(state);
        effects
    },
    refresh: |state| {
        if state.shell.pages.current().place == Place::Tags {
            update::refreshed(state);
        }
        Vec::new()
    },
    motion: |state, motion| {
        if state.focus() == LIST {
            return (workloads::SPEC.motion)(state, motion);
        }
        let height = view::height(state);
        update(state, Message::Moved(motion, height))
    },
    escape: workloads::SPEC.escape,
    pending: |_| None,
    view: draw,
};

/// The row of the filter line: above the list, or above the tags where they stand alone.
pub(super) fn filter_row(panes: &[Option<Rect>]) -> Option<Rect> {
    let list = panes.get(LIST).copied().flatten();
    list.or(panes.first().copied().flatten()).map(workloads::filter_row)
}

fn draw(state: &crate::tui::shell::state::State, frame: &mut Frame<'_>, _body: Rect) {
    let panes = state.panes();
    let list = panes.get(LIST).copied().flatten();
    if let Some(Some(rect)) = panes.first() {
        let mut rect = *rect;
        if list.is_none() {
            workloads::draw_filter(state, frame, Rect { height: 1, ..rect });
            rect = Rect { y: rect.y + 1, height: rect.height - 1, ..rect };
        } else {
            // A free column before the line between the panes.
            rect.width = rect.width.saturating_sub(1);
        }
        view::tags(state, frame, rect, state.focus() != LIST);
    }
    if let Some(rect) = list {
        workloads::draw_list(state, frame, rect, state.focus() == LIST);
    }
}
