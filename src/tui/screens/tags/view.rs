//! Draws the list of tags.

use super::state::{Key, Row, Value};
use crate::query::Toggled;
use crate::text::number::{grouped, plural};
use crate::text::{sanitize, width::pad_left};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{Fold, TreeRow, WindowTree};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

/// How many values a folded key shows beside it.
const PREVIEW: usize = 12;

/// The rows of tags that are shown below their head, and where they stand alone below the filter.
pub(super) fn height(state: &State) -> usize {
    let alone = state.panes().get(super::LIST).copied().flatten().is_none();
    usize::from(state.shell.body().height).saturating_sub(if alone { 2 } else { 1 })
}

/// Draws the tags into a pane.
pub(super) fn tags(state: &State, frame: &mut Frame<'_>, rect: Rect, focused: bool) {
    let style = |role| state.shell.style(role);
    let screen = &state.screens.tags;
    let head = Rect { height: rect.height.min(1), ..rect };
    let below = Rect { y: rect.y + head.height, height: rect.height - head.height, ..rect };
    if screen.rows.is_empty() {
        let lines = vec![Line::default(), Line::styled("   No tags yet.", style(Role::Text))];
        frame.render_widget(Paragraph::new(lines), below);
        return;
    }
    let rows = usize::from(below.height);
    let bar = usize::from(screen.rows.len() > rows);
    let right = "WORKLOADS";
    let pad = usize::from(rect.width).saturating_sub(" TAG".len() + right.len() + bar);
    let title = Line::from(vec![
        Span::styled(" TAG", style(Role::Header)),
        Span::raw(" ".repeat(pad)),
        Span::styled(right, style(Role::Header)),
    ]);
    frame.render_widget(Paragraph::new(title), head);
    let mut cursor = screen.cursor;
    cursor.settle(screen.rows.len(), rows);
    let window = cursor.window(screen.rows.len(), rows);
    let count = |number: u32| {
        let role = if number == 0 { Role::Dim } else { Role::Text };
        vec![Span::styled(pad_left(&grouped(number.into()), 6), style(role))]
    };
    let rows = screen.rows[window.clone()].iter().filter_map(|row| {
        let key = screen.keys.get(row.key())?;
        Some(match row {
            Row::Key(_) => {
                let open = screen.open.contains(&key.key);
                TreeRow {
                    passes: Vec::new(),
                    last: None,
                    fold: if open { Fold::Open } else { Fold::Closed },
                    spans: key_spans(state, key, open),
                    right: count(key.count.workloads),
                }
            }
            Row::Value(_, value) => {
                let value = key.values.get(*value)?;
                TreeRow {
                    passes: Vec::new(),
                    last: None,
                    fold: Fold::Leaf,
                    spans: value_spans(state, value),
                    right: count(value.count.workloads),
                }
            }
        })
    });
    WindowTree {
        rows: rows.collect(),
        selected: cursor.selected.checked_sub(window.start),
        focused,
        top: window.start,
        total: screen.rows.len(),
    }
    .draw(&state.shell, frame, below);
}

fn key_spans(state: &State, key: &Key, open: bool) -> Vec<Span<'static>> {
    let style = |role| state.shell.style(role);
    let name = if key.key.is_empty() { "(no key)".into() } else { sanitize(&key.key) };
    let mut spans = vec![Span::styled(name.into_owned(), style(Role::Text))];
    let chosen = key.values.iter().filter(|value| value.chosen != Toggled::No).count();
    if open {
        let values = plural(key.values.len() as u64, "value");
        spans.push(Span::styled(format!("  {values}"), style(Role::Dim)));
    } else if chosen > 0 {
        for value in key.values.iter().filter(|value| value.chosen != Toggled::No).take(PREVIEW) {
            let (mark, role) = mark(value.chosen);
            spans.push(Span::styled(format!("  {mark}"), style(role)));
            spans.push(Span::styled(format!(" {}", sanitize(&value.value)), style(role)));
        }
    } else {
        let values: Vec<_> = key.values.iter().take(PREVIEW).map(|value| sanitize(&value.value)).collect();
        spans.push(Span::styled(format!("  {}", values.join(", ")), style(Role::Dim)));
    }
    spans
}

fn value_spans(state: &State, value: &Value) -> Vec<Span<'static>> {
    let (mark, role) = mark(value.chosen);
    let text = match (value.chosen, value.count.workloads) {
        (Toggled::No, 0) => Role::Dim,
        (Toggled::No, _) => Role::Text,
        _ => role,
    };
    vec![
        Span::styled(format!("{mark} "), state.shell.style(role)),
        Span::styled(sanitize(&value.value).into_owned(), state.shell.style(text)),
    ]
}

/// The sign beside a value, the same in every set of signs.
const fn mark(chosen: Toggled) -> (&'static str, Role) {
    match chosen {
        Toggled::No => ("[ ]", Role::Dim),
        Toggled::Included => ("[+]", Role::Good),
        Toggled::Excluded => ("[-]", Role::Bad),
    }
}
