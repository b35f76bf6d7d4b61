//! Draws the page of a suggestion.

use super::state::What;
use crate::text::sanitize;
use crate::tui::shell::state::State;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

/// The way here.
pub(super) fn crumbs(state: &State) -> Vec<String> {
    let screen = &state.screens.suppress;
    let known = state.lens.view.workload(&screen.workload);
    let name = known.map_or(screen.workload.as_str(), |known| known.short_name.as_str());
    vec![sanitize(name).into_owned(), "suppress".to_owned()]
}

/// Draws it into the body.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, body: Rect) {
    let id = match &state.screens.suppress.what {
        Some(What::Suggestion(id) | What::Signal(id)) => sanitize(id).into_owned(),
        None => String::new(),
    };
    frame.render_widget(Paragraph::new(Line::raw(format!(" {id}"))), body);
}
