//! The files that are not as they should be, and why.

mod actions;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;

use super::ScreenSpec;
use crate::fleet::Severity;
use crate::text::number::plural;
use crate::tui::shell::action::Context;
use crate::tui::shell::layout::PaneSpec;

pub use state::State;
pub use update::{Message, update};

/// Where the keys of this screen are listened to.
pub const CONTEXT: Context = Context("problems");

const PANES: &[PaneSpec] = &[PaneSpec { name: "problems", weight: 1 }];

/// The screen as the shell knows it.
pub static SPEC: ScreenSpec = ScreenSpec {
    actions: actions::ACTIONS,
    contexts: |_| &[CONTEXT],
    panes: |_| PANES,
    legend: |_| Vec::new(),
    first_pane: 0,
    crumbs: |state| vec![super::workloads::sources(state), "bad files".to_owned()],
    status,
    enter: |state, _| {
        update::refreshed(state);
        Vec::new()
    },
    refresh: |state| {
        update::refreshed(state);
        Vec::new()
    },
    motion: |state, motion| {
        let height = view::list_height(state.focused_height());
        update(state, Message::Moved(motion, height))
    },
    escape: |_| None,
    pending: |_| None,
    view: |state, frame, body| view::view(state, frame, body),
};

/// How many are bad, and how many are only odd.
fn status(state: &crate::tui::shell::state::State) -> String {
    let problems = &state.lens.view.problems;
    let notes = problems.iter().filter(|problem| problem.severity == Severity::Note).count();
    let bad = plural((problems.len() - notes) as u64, "bad file");
    match notes {
        0 => bad,
        _ => format!("{bad} {} {}", state.shell.glyphs().dot, plural(notes as u64, "odd one")),
    }
}
