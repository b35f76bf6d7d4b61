//! How the list of problems changes.

use crate::reports::problems;
use crate::text::sanitize;
use crate::tui::export::{self, Format};
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Layer, TextPopup};
use crate::tui::shell::motion::Motion;
use crate::tui::shell::state::State;
use crate::tui::theme::{GlyphSet, Role};
use crate::tui::widgets::wrap;
use std::sync::Arc;

/// What can be told to the list of problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// A motion in a list of so many rows.
    Moved(Motion, usize),
    /// Show all that is known of the selected problem.
    Read,
    /// Write all problems into a file.
    Export(Format),
}

/// Takes in one message.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    let screen = &mut state.screens.problems;
    match message {
        Message::Moved(motion, height) => {
            screen.cursor.step(motion, screen.rows.len(), height);
            screen.wanted = screen.selected().cloned();
            Vec::new()
        }
        Message::Read => read(state).into_iter().collect(),
        Message::Export(format) => {
            let ascii = state.shell.caps.glyphs != GlyphSet::Unicode;
            let json = || serde_json::Value::Array(screen.all.iter().map(problems::to_json).collect());
            let content = format.write(&problems::table(&screen.all), json, ascii);
            vec![export::save("problems", &state.lens.clock, format, content)]
        }
    }
}

/// The fleet is another one.
pub(super) fn refreshed(state: &mut State) {
    let height = super::view::list_height(usize::from(state.shell.body().height));
    let screen = &mut state.screens.problems;
    if Arc::ptr_eq(&screen.all, &state.lens.view.problems) {
        return;
    }
    screen.all = Arc::clone(&state.lens.view.problems);
    screen.rows = (0..screen.all.len()).collect();
    let all = &screen.all;
    // The worst first; within one severity they are ordered by file already.
    screen.rows.sort_by_key(|&index| std::cmp::Reverse(all[index].severity));
    let wanted = screen.wanted.as_ref();
    if let Some(at) = wanted.and_then(|wanted| screen.rows.iter().position(|&index| all[index] == *wanted)) {
        screen.cursor.selected = at;
    }
    screen.cursor.settle(screen.rows.len(), height);
}

/// A popup with all that is known of the selected problem.
fn read(state: &State) -> Option<Effect> {
    let problem = state.screens.problems.selected()?;
    // A popup has two columns of frame and two free ones.
    let width = usize::from(state.shell.size.width).saturating_sub(6).min(96);
    let mut lines = Vec::new();
    let mut section = |role: Role, title: &str, text: &str| {
        lines.push((Role::Header, title.to_owned()));
        lines.extend(wrap(&sanitize(text), width).into_iter().map(|line| (role, line)));
        lines.push((Role::Text, String::new()));
    };
    section(Role::Text, "FILE", &problem.file);
    if let Some(workload) = &problem.workload {
        section(Role::Text, "WORKLOAD", workload);
    }
    section(Role::Text, super::view::severity(problem.severity).2, &problem.reason);
    lines.pop();
    Some(Effect::Push(Layer::Text(TextPopup::new("bad file".to_owned(), lines))))
}
