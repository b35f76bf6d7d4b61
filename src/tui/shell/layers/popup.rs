//! A text in a frame, to be read and scrolled.

use crate::tui::shell::layout::centered;
use crate::tui::shell::motion::{Motion, scroll};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::symbols::border;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Paragraph};

/// A text to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextPopup {
    title: String,
    lines: Vec<(Role, String)>,
    top: usize,
}

impl TextPopup {
    /// A text of lines, already made visible, each with its looks.
    #[must_use]
    pub const fn new(title: String, lines: Vec<(Role, String)>) -> Self {
        Self { title, lines, top: 0 }
    }

    pub(super) fn step(&mut self, motion: Motion, area: Rect) {
        let inner = inner_height(area, self.lines.len());
        scroll(&mut self.top, motion, self.lines.len(), inner);
    }

    pub(super) fn draw(&self, state: &State, frame: &mut Frame<'_>, area: Rect) {
        let lines = self
            .lines
            .iter()
            .map(|(role, text)| Line::styled(text.as_str(), state.shell.style(*role)))
            .collect();
        draw_lines(state, frame, area, &self.title, lines, self.top);
    }
}

/// The rows of text that a popup of `len` lines shows.
pub(super) fn inner_height(area: Rect, len: usize) -> usize {
    usize::from(area.height.saturating_sub(4)).min(len)
}

/// Draws lines in a frame in the middle, from the line `top` on.
pub(super) fn draw_lines(
    state: &State,
    frame: &mut Frame<'_>,
    area: Rect,
    title: &str,
    lines: Vec<Line<'_>>,
    top: usize,
) {
    let height = inner_height(area, lines.len());
    let widest = lines.iter().map(Line::width).max().unwrap_or(0).max(title.chars().count() + 4);
    let width = u16::try_from(widest + 4).unwrap_or(u16::MAX).min(area.width);
    let rect = centered(area, width, u16::try_from(height + 2).unwrap_or(u16::MAX));
    let last = (top + height).min(lines.len());
    let place =
        if lines.len() > height { format!(" {}-{last} of {} ", top + 1, lines.len()) } else { String::new() };
    let inner = frame_around(state, frame, rect, title, &place);
    let shown: Vec<Line<'_>> = lines.into_iter().skip(top).take(height).collect();
    frame.render_widget(Paragraph::new(shown), inner);
}

/// Clears a rectangle, draws a frame around it, and returns the room inside, with a free column on both sides.
pub fn frame_around(state: &State, frame: &mut Frame<'_>, rect: Rect, title: &str, foot: &str) -> Rect {
    let glyphs = state.shell.glyphs();
    let set = border::Set {
        top_left: glyphs.corner_top_left,
        top_right: glyphs.corner_top_right,
        bottom_left: glyphs.corner_bottom_left,
        bottom_right: glyphs.corner_bottom_right,
        vertical_left: glyphs.vertical,
        vertical_right: glyphs.vertical,
        horizontal_top: glyphs.horizontal,
        horizontal_bottom: glyphs.horizontal,
    };
    let block = Block::bordered()
        .border_set(set)
        .border_style(state.shell.style(Role::BorderFocus))
        .title(Span::styled(format!(" {title} "), state.shell.style(Role::Title)))
        .title_bottom(Line::styled(foot.to_owned(), state.shell.style(Role::Dim)).right_aligned());
    let inner = block.inner(rect);
    frame.render_widget(Clear, rect);
    frame.render_widget(block, rect);
    Rect { x: inner.x.saturating_add(1), width: inner.width.saturating_sub(2), ..inner }
}
