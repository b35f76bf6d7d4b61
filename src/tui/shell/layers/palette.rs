//! The list of all commands of the page, searched as one types, with their keys and the reason why one cannot be run;
//! what the selected one does stands below.

use super::popup::frame_around;
use crate::text::width::fit;
use crate::tui::asked;
use crate::tui::shell::action::{ActionSpec, Context, Reason, all};
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layout::centered;
use crate::tui::shell::line_editor::LineEditor;
use crate::tui::shell::motion::{Cursor, Motion};
use crate::tui::shell::state::{State, Toast};
use crate::tui::theme::Role;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

/// The list of commands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Palette {
    pub(super) editor: LineEditor,
    pub(super) cursor: Cursor,
}

/// One line of the list.
pub(super) struct Entry {
    action: &'static ActionSpec,
    keys: String,
    refused: Option<Reason>,
    /// Which letters of the title the query found.
    hits: Vec<usize>,
}

/// The commands of the page that match, the best first.
pub(super) fn entries(state: &State, query: &str) -> Vec<Entry> {
    let chain = state.page_contexts();
    let matcher = SkimMatcherV2::default();
    let mut found: Vec<(i64, Entry)> = Vec::new();
    for action in all().filter(|action| action.contexts.iter().any(|context| chain.contains(context))) {
        // Moving needs no list, and would only be in its way.
        if query.is_empty() && action.contexts == [Context::MOVE] {
            continue;
        }
        let by_title = matcher.fuzzy_indices(action.title, query);
        let by_id = matcher.fuzzy_match(action.id, query).map(|score| (score / 2, Vec::new()));
        if let Some((score, hits)) = by_title.or(by_id) {
            let keys = state.shell.keymap.keys_of(action, &chain).join("  ");
            let refused = (action.enabled)(state).err();
            found.push((score, Entry { action, keys, refused, hits }));
        }
    }
    // Where nothing tells them apart, the page's own commands come first.
    let place = |action: &ActionSpec| chain.iter().position(|context| action.contexts.contains(context));
    found.sort_by_key(|(score, entry)| (std::cmp::Reverse(*score), place(entry.action)));
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// Closes the list and runs the selected command.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    let Some(super::Layer::Palette(palette)) = state.shell.layers.last() else { return Vec::new() };
    let selected = palette.cursor.selected;
    let Some(entry) = entries(state, palette.editor.text()).into_iter().nth(selected) else {
        let text = palette.editor.text().to_owned();
        return match asked::place(&state.lens, &text) {
            Some(place) => vec![Effect::Open(place)],
            None => vec![Effect::Say(Toast::warn("no command of that name, and nothing that was read"))],
        };
    };
    if let Some(reason) = entry.refused {
        return vec![Effect::Say(Toast::warn(format!("{}: {}", entry.action.title, reason.0)))];
    }
    state.shell.layers.pop();
    (entry.action.run)(state)
}

impl Palette {
    pub(super) fn step(&mut self, motion: Motion, len: usize, area: Rect) {
        self.cursor.step(motion, len, height(area, len));
    }

    pub(super) fn draw(&self, state: &State, frame: &mut Frame<'_>, area: Rect) {
        let style = |role| state.shell.style(role);
        let entries = entries(state, self.editor.text());
        let rows = height(area, entries.len());
        let rect = centered(area, 72, u16::try_from(rows + 3).unwrap_or(u16::MAX));
        let help = entries.get(self.cursor.selected).map_or("", |entry| entry.action.help);
        let room = usize::from(rect.width).saturating_sub(4);
        let help = fit(help, room, state.shell.glyphs().ellipsis);
        let foot = if help.is_empty() { help } else { format!(" {help} ") };
        let inner = frame_around(state, frame, rect, "commands", &foot);
        let width = usize::from(inner.width);
        let (text, column) = self.editor.view(width.saturating_sub(2));
        let line =
            Line::from(vec![Span::styled(": ", style(Role::Key)), Span::styled(text, style(Role::Input))]);
        frame.render_widget(Paragraph::new(line), Rect { height: inner.height.min(1), ..inner });
        let column = u16::try_from(column + 2).unwrap_or(u16::MAX).min(inner.width.saturating_sub(1));
        frame.set_cursor_position(Position { x: inner.x + column, y: inner.y });

        for (row, index) in self.cursor.window(entries.len(), rows).enumerate() {
            let Some(entry) = entries.get(index) else { break };
            let Ok(offset) = u16::try_from(row + 1) else { break };
            let chosen = index == self.cursor.selected;
            let marker = if chosen { state.shell.glyphs().marker } else { " " };
            let mut spans = vec![Span::styled(format!("{marker} "), style(Role::Marker))];
            for (at, c) in entry.action.title.chars().enumerate() {
                let role = if entry.hits.contains(&at) { Role::Match } else { Role::Text };
                spans.push(Span::styled(c.to_string(), style(role)));
            }
            let tail = match &entry.refused {
                Some(reason) => Span::styled(format!("not now: {}", reason.0), style(Role::Dim)),
                None => Span::styled(entry.keys.clone(), style(Role::Key)),
            };
            let free = width.saturating_sub(entry.action.title.chars().count() + 2 + tail.width()).max(1);
            spans.push(Span::raw(" ".repeat(free)));
            spans.push(tail);
            let looks = if chosen { style(Role::Selection) } else { style(Role::Text) };
            let rect = Rect { y: inner.y + offset, height: 1, ..inner };
            frame.render_widget(Paragraph::new(Line::from(spans)).style(looks), rect);
        }
    }
}

fn height(area: Rect, len: usize) -> usize {
    usize::from(area.height.saturating_sub(5)).min(14).min(len)
}
