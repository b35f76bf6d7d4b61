//! A question that is answered with yes or no. What yes does is data, so asking cannot do it by mistake.

use super::popup::draw_lines;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// A question.
#[derive(Debug)]
pub struct Confirm {
    /// The question, with its question mark.
    pub question: String,
    /// What it means, one sentence a line.
    pub detail: Vec<String>,
    /// What is done on yes.
    pub yes: Vec<Effect>,
}

/// Closes the question and hands over what yes does.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    match state.shell.layers.pop() {
        Some(super::Layer::Confirm(confirm)) => confirm.yes,
        _ => Vec::new(),
    }
}

impl Confirm {
    pub(super) fn draw(&self, state: &State, frame: &mut Frame<'_>, area: Rect) {
        let style = |role| state.shell.style(role);
        let mut lines: Vec<Line<'_>> = self.detail.iter().map(|text| Line::raw(text.as_str())).collect();
        lines.push(Line::from(vec![
            Span::styled("y", style(Role::Key)),
            Span::styled(" yes   ", style(Role::Label)),
            Span::styled("n", style(Role::Key)),
            Span::styled(" no", style(Role::Label)),
        ]));
        draw_lines(state, frame, area, &self.question, lines, 0);
    }
}
