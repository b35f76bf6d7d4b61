//! The pane on the far left, where the terminal is wide: the workloads under the filter, to go from one to the next.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::LIST;
use crate::model::Status;
use crate::text::{sanitize, width};
use crate::tui::screens::Place;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::motion::{Cursor, Motion};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;

/// A workload in the pane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its full name.
    pub workload: String,
    /// Its short name, raw.
    pub short_name: String,
    /// Its status.
    pub status: Status,
}

/// The state of the pane.
#[derive(Debug, Default)]
pub struct List {
    /// The workloads under the filter.
    pub entries: Vec<Entry>,
    /// The selected one.
    pub cursor: Cursor,
}

/// Lists the workloads anew; the open one is selected. Costs nothing while another page is shown.
pub(super) fn refresh(state: &mut State) {
    if !matches!(state.shell.pages.current().place, Place::Profile { .. }) {
        return;
    }
    let rows = crate::reports::list::rows(&state.lens.view, state.lens.query());
    let entries: Vec<Entry> = rows
        .into_iter()
        .map(|row| Entry { workload: row.workload, short_name: row.short_name, status: row.status })
        .collect();
    let screen = &mut state.screens.profile;
    if let Some(at) = entries.iter().position(|entry| entry.workload == screen.workload) {
        screen.list.cursor.selected = at;
    }
    screen.list.entries = entries;
}

/// Moves in the pane.
pub(super) fn moved(state: &mut State, motion: Motion, height: usize) {
    let list = &mut state.screens.profile.list;
    list.cursor.step(motion, list.entries.len(), height);
}

/// Opens the selected workload in the same place.
pub(super) fn open(state: &State) -> Vec<Effect> {
    let list = &state.screens.profile.list;
    let entry = list.entries.get(list.cursor.selected);
    let open = |entry: &Entry| Effect::Open(Place::Profile { workload: entry.workload.clone(), node: None });
    entry.map(open).into_iter().collect()
}

/// Draws the pane.
pub(super) fn draw(state: &State, frame: &mut Frame<'_>, pane: Rect) {
    let screen = &state.screens.profile;
    let style = |role| state.shell.style(role);
    let heading = Line::styled(" WORKLOADS", style(Role::Header));
    frame.render_widget(Paragraph::new(heading), Rect { height: 1, ..pane });
    let area = Rect { y: pane.y + 1, height: pane.height.saturating_sub(1), ..pane };
    let room = usize::from(area.width).saturating_sub(2);
    let window = screen.list.cursor.window(screen.list.entries.len(), usize::from(area.height));
    let lines: Vec<Line<'_>> = window
        .map(|at| {
            let entry = &screen.list.entries[at];
            let chosen = at == screen.list.cursor.selected;
            let is_open = entry.workload == screen.workload;
            let status = entry.status.words();
            let name_room = room.saturating_sub(status.width() + 1);
            let name = width::fit(&sanitize(&entry.short_name), name_room, state.shell.glyphs().ellipsis);
            let pad = " ".repeat(name_room.saturating_sub(name.width()) + 1);
            let marker = if chosen { state.shell.glyphs().marker } else { " " };
            let roles = match (chosen, state.focus() == LIST, is_open) {
                (true, true, _) => [Role::Selection; 2],
                (true, false, _) => [Role::SelectionIdle; 2],
                (false, _, true) => [Role::Accent, Role::Dim],
                (false, _, false) => [Role::Text, Role::Dim],
            };
            Line::from(vec![
                Span::styled(marker, style(Role::Marker)),
                Span::styled(name, style(roles[0])),
                Span::styled(format!("{pad}{status}"), style(roles[1])),
            ])
        })
        .collect();
    frame.render_widget(Paragraph::new(lines), area);
}
