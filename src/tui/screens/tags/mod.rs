//! All tags with how often they occur under the present filter, beside the list of workloads: choosing a value writes
//! the filter line.

mod actions;
mod state;
mod update;
mod view;

use super::{Place, ScreenSpec, workloads};
use crate::text::number::plural;
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;
use ratatui::layout::Rect;

pub use state::State;
pub use update::{Message, update};

/// Where the keys of the tags are listened to.
pub const CONTEXT: Context = Context("tags");

const PANES: &[PaneSpec] = &[PaneSpec { name: "tags", weight: 2 }, PaneSpec { name: "workloads", weight: 3 }];

/// The pane of the list of workloads on this page.
pub(super) const LIST: usize = 1;

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |state| if state.focus() == LIST { &[workloads::CONTEXT] } else { &[CONTEXT] },
    panes: |_| PANES,
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
        let height = view::height(state.focused_height());
        update(state, Message::Moved(motion, height))
    },
    escape: workloads::SPEC.escape,
    pending: |_| None,
    view: |state, frame, _| {
        let panes = state.panes();
        if let Some(Some(rect)) = panes.first() {
            // A free column before the line between the panes.
            let beside = u16::from(rect.right() < state.shell.body().right());
            let rect = Rect { width: rect.width.saturating_sub(beside), ..*rect };
            view::tags(state, frame, rect, state.focus() != LIST);
        }
        if let Some(Some(rect)) = panes.get(LIST) {
            workloads::draw_list(state, frame, *rect, state.focus() == LIST);
        }
    },
};
