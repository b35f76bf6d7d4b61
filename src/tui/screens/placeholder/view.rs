//! Draws the placeholder.

use super::state::ROWS;
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

/// Draws its panes.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, _body: Rect) {
    let screen = &state.screens.placeholder;
    let panes = state.panes();
    if let Some(Some(rect)) = panes.first() {
        let window = screen.cursor.window(ROWS, usize::from(rect.height));
        for (y, index) in (rect.y..).zip(window) {
            let chosen = index == screen.cursor.selected;
            let marker = if chosen { state.shell.glyphs().marker } else { " " };
            let role = match (chosen, state.focus()) {
                (false, _) => Role::Text,
                (true, 0) => Role::Selection,
                (true, _) => Role::SelectionIdle,
            };
            let line = Line::raw(format!("{marker} row {index}"));
            frame.render_widget(
                Paragraph::new(line).style(state.shell.style(role)),
                Rect { y, height: 1, ..*rect },
            );
        }
    }
    if let Some(Some(rect)) = panes.get(1) {
        let mut lines = vec![Line::styled("no data", state.shell.style(Role::Dim))];
        if !screen.filter.is_empty() {
            lines.push(Line::raw(format!("filter: {}", screen.filter)));
        }
        frame.render_widget(Paragraph::new(lines), *rect);
    }
}
