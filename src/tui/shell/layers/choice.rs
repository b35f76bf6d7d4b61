//! A choice from a short list: the format of an export, what to copy. What each item does is data.

use super::popup::draw_lines;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::motion::{Cursor, Motion};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// A choice.
#[derive(Debug)]
pub struct Choice {
    /// What is chosen: "export as".
    pub title: String,
    /// The items.
    pub items: Vec<ChoiceItem>,
    /// The selected item.
    pub cursor: Cursor,
}

/// One item of a choice.
#[derive(Debug)]
pub struct ChoiceItem {
    /// What it is.
    pub label: String,
    /// What it means, in a few words.
    pub note: String,
    /// What is done when it is chosen.
    pub effects: Vec<Effect>,
}

/// Closes the list and hands over what the selected item does.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    match state.shell.layers.pop() {
        Some(super::Layer::Choice(choice)) => {
            choice.items.into_iter().nth(choice.cursor.selected).map(|item| item.effects).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

impl Choice {
    pub(super) fn step(&mut self, motion: Motion) {
        let len = self.items.len();
        self.cursor.step(motion, len, len);
    }

    pub(super) fn draw(&self, state: &State, frame: &mut Frame<'_>, area: Rect) {
        let style = |role| state.shell.style(role);
        let widest = self.items.iter().map(|item| item.label.chars().count()).max().unwrap_or(0);
        let lines = self.items.iter().enumerate().map(|(index, item)| {
            let chosen = index == self.cursor.selected;
            let marker = if chosen { state.shell.glyphs().marker } else { " " };
            let line = Line::from(vec![
                Span::styled(format!("{marker} "), style(Role::Marker)),
                Span::raw(format!("{:<widest$}", item.label)),
                Span::styled(format!("  {}", item.note), style(Role::Dim)),
            ]);
            if chosen { line.patch_style(style(Role::Selection)) } else { line }
        });
        let lines: Vec<Line<'_>> = lines.collect();
        let shown = super::popup::inner_height(area, lines.len());
        let top = self.cursor.selected.saturating_sub(shown.saturating_sub(1));
        draw_lines(state, frame, area, &self.title, lines, top);
    }
}
