//! The screen as text, for tests: what stands in every cell, and which style each has; and what drives the screens
//! there.

use super::shell::state::State;
use super::shell::view::view;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

/// A drawn screen.
#[derive(Debug, Clone)]
pub struct Screenshot {
    buffer: Buffer,
}

impl Screenshot {
    /// Draws the state at its own size.
    #[must_use]
    pub fn take(state: &State) -> Self {
        let size = state.shell.size;
        let mut terminal = match Terminal::new(TestBackend::new(size.width, size.height)) {
            Ok(terminal) => terminal,
            Err(never) => match never {},
        };
        match terminal.draw(|frame| view(state, frame)) {
            Ok(frame) => Self { buffer: frame.buffer.clone() },
            Err(never) => match never {},
        }
    }

    /// The screen without the footer, for the snapshots of the screens: which keys it offers is the shell's to test,
    /// and a new key must not touch every snapshot. What a popup, a prompt or a message puts there stays.
    #[must_use]
    pub fn page(state: &State) -> Self {
        let mut page = Self::take(state);
        if state.shell.layers.is_empty() && state.shell.toast.is_none() {
            let area = page.buffer.area;
            for x in 0..area.width {
                page.buffer[(x, area.height - 1)].reset();
            }
        }
        page
    }

    /// The rows of text, without the spaces at their ends.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for y in 0..self.buffer.area.height {
            let mut row = String::new();
            let mut x = 0;
            while x < self.buffer.area.width {
                let symbol = self.buffer[(x, y)].symbol();
                row.push_str(symbol);
                // The second half of a wide letter is no letter.
                x += u16::try_from(unicode_width::UnicodeWidthStr::width(symbol)).unwrap_or(1).max(1);
            }
            text.push_str(row.trim_end());
            text.push('\n');
        }
        text
    }

    /// One letter a cell for its style, `.` for the terminal's own, and below the meaning of the letters.
    #[must_use]
    pub fn styles(&self) -> String {
        let mut known: Vec<Style> = Vec::new();
        let mut text = String::new();
        for y in 0..self.buffer.area.height {
            let mut row = String::new();
            for x in 0..self.buffer.area.width {
                let cell = &self.buffer[(x, y)];
                let style = Style::new().fg(cell.fg).bg(cell.bg).add_modifier(cell.modifier);
                if style == Style::new().fg(Color::Reset).bg(Color::Reset) {
                    row.push('.');
                    continue;
                }
                let index = known.iter().position(|other| *other == style).unwrap_or_else(|| {
                    known.push(style);
                    known.len() - 1
                });
                row.push(
                    u8::try_from(index)
                        .ok()
                        .filter(|index| *index < 26)
                        .map_or('?', |i| char::from(b'a' + i)),
                );
            }
            text.push_str(row.trim_end_matches('.'));
            text.push('\n');
        }
        for (index, style) in known.iter().enumerate().take(26) {
            let letter = char::from(b'a' + u8::try_from(index).unwrap_or(0));
            text.push_str(&format!("{letter} = {}\n", words(*style)));
        }
        text
    }

    /// Text and styles together, as snapshots keep them.
    #[must_use]
    pub fn both(&self) -> String {
        format!("{}---\n{}", self.text(), self.styles())
    }
}

fn words(style: Style) -> String {
    let mut words = Vec::new();
    for (name, color) in [("fg", style.fg), ("bg", style.bg)] {
        if let Some(color) = color.filter(|color| *color != Color::Reset) {
            words.push(format!("{name} {color}"));
        }
    }
    for (name, _) in Modifier::all().iter_names().filter(|(_, flag)| style.add_modifier.contains(*flag)) {
        words.push(name.to_lowercase());
    }
    words.join(", ")
}

pub(crate) mod tests {
    use super::*;
    use crate::fleet::samples;
    use crate::tui::screens::Place;
    use crate::tui::shell::caps::{Choices, Environment, detect};
    use crate::tui::shell::effects::Effect;
    use crate::tui::shell::keymap::Keymap;
    use crate::tui::shell::keys::{Key, parse_sequence};
    use crate::tui::shell::message::Message;
    use crate::tui::shell::pages::Pages;
    use crate::tui::shell::update::{start, update};
    use crate::tui::theme_for;
    use ratatui::Frame;
    use ratatui::layout::{Rect, Size};
    use std::sync::Arc;

    /// A state of the given size on a terminal that has everything.
    pub(crate) fn state(width: u16, height: u16) -> State {
        state_on(
            width,
            height,
            &[("TERM", "xterm-256color"), ("COLORTERM", "truecolor"), ("LANG", "C.UTF-8")],
        )
    }

    /// A state of the given size on the terminal that an environment describes.
    pub(crate) fn state_on(width: u16, height: u16, env: &[(&str, &str)]) -> State {
        let env: Environment = env.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        let caps = detect(&env, &Choices::default());
        let theme = theme_for(&caps);
        State::new(Size { width, height }, caps, theme, Keymap::defaults(), Place::Placeholder(0))
    }

    /// A state that has read the sample fleet, at a place.
    pub(crate) fn sample(mut state: State, place: Place) -> State {
        state.lens.sources = "demo-data".to_owned();
        state.lens.clock.now = samples::NOW;
        state.shell.pages = Pages::new(place);
        start(&mut state);
        update(&mut state, Message::Fleet(Arc::new(samples::fleet())));
        state
    }

    /// Types keys; returns what the loop was asked to do.
    pub(crate) fn press(state: &mut State, keys: &str) -> Vec<Effect> {
        let keys: Vec<Key> = keys.split_whitespace().flat_map(|word| parse_sequence(word).unwrap()).collect();
        keys.into_iter().flat_map(|key| update(state, Message::Key(key))).collect()
    }

    /// Types a line as it is.
    pub(crate) fn type_in(state: &mut State, text: &str) -> Vec<Effect> {
        update(state, Message::Paste(text.to_owned()))
    }

    /// The screen's text.
    pub(crate) fn text(state: &State) -> String {
        Screenshot::take(state).text()
    }

    /// One row of it, the first being 0.
    pub(crate) fn row(state: &State, index: usize) -> String {
        text(state).lines().nth(index).unwrap().to_owned()
    }

    /// The last row, where messages stand.
    pub(crate) fn last_row(state: &State) -> String {
        text(state).lines().last().unwrap().to_owned()
    }

    /// What a widget draws: text and styles.
    pub(crate) fn drawn(width: u16, height: u16, draw: impl FnOnce(&mut Frame<'_>, Rect)) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let frame = terminal
            .draw(|frame| {
                let area = frame.area();
                draw(frame, area);
            })
            .unwrap();
        Screenshot { buffer: frame.buffer.clone() }.both()
    }
}
