//! The help: every key that works on the page, made from the table of actions and the keys as they are bound now.

use super::popup::{draw_lines, inner_height};
use crate::tui::shell::action::{Context, all};
use crate::tui::shell::motion::{Motion, scroll};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The help of the present page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Help {
    top: usize,
}

impl Help {
    pub(super) fn step(&mut self, motion: Motion, len: usize, area: Rect) {
        scroll(&mut self.top, motion, len, inner_height(area, len));
    }

    pub(super) fn draw(self, state: &State, frame: &mut Frame<'_>, area: Rect) {
        draw_lines(state, frame, area, "keys", lines(state), self.top);
    }
}

/// How many lines the help has.
pub(super) fn length(state: &State) -> usize {
    lines(state).len()
}

fn lines(state: &State) -> Vec<Line<'static>> {
    let chain = state.page_contexts();
    let style = |role| state.shell.style(role);
    let mut lines = Vec::new();
    for context in &chain {
        let mut first = true;
        // An action heard in several contexts of the page is told once, in the most specific one.
        let here = |action: &&crate::tui::shell::action::ActionSpec| {
            chain.iter().find(|c| action.contexts.contains(c)) == Some(context)
        };
        for action in all().filter(here) {
            if first {
                if !lines.is_empty() {
                    lines.push(Line::default());
                }
                lines.push(Line::styled(heading(*context), style(Role::Header)));
                first = false;
            }
            let keys = state.shell.keymap.keys_of(action, &chain).join("  ");
            let keys = if keys.is_empty() { "by :".to_owned() } else { keys };
            let mut spans =
                vec![Span::styled(format!("{keys:<16} "), style(Role::Key)), Span::raw(action.title)];
            if let Err(reason) = (action.enabled)(state) {
                spans.push(Span::styled(format!("  (not now: {})", reason.0), style(Role::Dim)));
            }
            lines.push(Line::from(spans));
        }
    }
    let legend = (state.screen().legend)(state);
    if !legend.is_empty() {
        lines.push(Line::default());
        lines.push(Line::styled("signs", style(Role::Header)));
        for (sign, meaning) in legend {
            let sign = Span::styled(format!("{sign:<16} "), style(Role::Badge));
            lines.push(Line::from(vec![sign, Span::raw(meaning)]));
        }
    }
    lines
}

fn heading(context: Context) -> String {
    match context {
        Context::GLOBAL => "everywhere".to_owned(),
        Context::MOVE => "moving".to_owned(),
        Context::SYSTEM => "always".to_owned(),
        Context(name) => format!("in this page ({name})"),
    }
}
