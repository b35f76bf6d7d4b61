//! Draws the fleet: the filter line, the table, and all that is known of the selected workload.

use super::update::shape;
use crate::model::Status;
use crate::reports::fleet::{COLUMNS, FleetRow, facts};
use crate::reports::table;
use crate::text::number::plural;
use crate::text::sanitize;
use crate::tui::screens::workloads;
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{Align, Column, Shape, Sort, Table, TableRow, fit, fitted, rule, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

/// The parts of the page, from above.
struct Parts {
    filter: Rect,
    table: Rect,
    rule: Rect,
    facts: Rect,
}

fn parts(rect: Rect) -> Parts {
    let facts = u16::try_from(facts_height(usize::from(rect.height))).unwrap_or(0);
    let ruled = u16::from(facts > 0);
    let filter = rect.height.min(1);
    let table = rect.height.saturating_sub(filter + facts + ruled);
    let below = rect.y + filter + table;
    Parts {
        filter: Rect { height: filter, ..rect },
        table: Rect { y: rect.y + filter, height: table, ..rect },
        rule: Rect { y: below, height: ruled, ..rect },
        facts: Rect { y: below + ruled, height: facts, ..rect },
    }
}

/// The rows below the table that tell of the selected workload.
const fn facts_height(height: usize) -> usize {
    match height {
        0..=11 => 0,
        12..=17 => 3,
        18..=29 => 6,
        _ => 8,
    }
}

/// The rows of workloads that a pane of so many rows shows.
pub(super) const fn list_height(pane: usize) -> usize {
    let facts = facts_height(pane);
    pane.saturating_sub(2 + facts + (facts > 0) as usize)
}

/// The row of the filter line.
pub(in crate::tui::screens) fn filter_row(pane: Rect) -> Rect {
    parts(pane).filter
}

/// How much there is, and how much of it is exposed.
pub(super) fn status(state: &State) -> String {
    let rows = &state.screens.fleet.rows;
    let with = |holds: fn(&FleetRow) -> bool| rows.iter().filter(|row| holds(row)).count() as u64;
    let parts = [
        Some(plural(rows.len() as u64, "workload")),
        Some(with(|row| row.list.status != Status::Stable)).map(|n| format!("{n} not stable")),
        Some(with(|row| row.posture.root() == Some(true))).map(|n| format!("{n} as root")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(&format!(" {} ", state.shell.glyphs().dot))
}

/// Draws it into the body.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, body: Rect) {
    let parts = parts(body);
    let screen = &state.screens.fleet;
    workloads::draw_filter(state, frame, parts.filter);
    if screen.rows.is_empty() {
        let height = body.height.saturating_sub(parts.filter.height);
        workloads::draw_empty(state, frame, Rect { height, ..parts.table });
        return;
    }
    let height = Table::rows_in(parts.table);
    let mut cursor = screen.cursor;
    cursor.settle(screen.rows.len(), height);
    let bar = u16::from(screen.rows.len() > height);
    let shapes: Vec<Shape> = COLUMNS.iter().map(shape).collect();
    let room = usize::from(parts.table.width.saturating_sub(3 + bar));
    let shown = fitted(&shapes, &screen.widths, screen.sort.column, room);
    let columns: Vec<Column> = shown
        .iter()
        .map(|fitted| {
            let sorts = fitted.index == screen.sort.column;
            let way = if screen.sort.descending { Sort::Descending } else { Sort::Ascending };
            Column {
                title: COLUMNS[fitted.index].title,
                width: u16::try_from(fitted.width).unwrap_or(u16::MAX),
                grow: 0,
                gives_way: 0,
                align: match COLUMNS[fitted.index].align {
                    table::Align::Left => Align::Left,
                    table::Align::Right => Align::Right,
                },
                sort: sorts.then_some(way),
            }
        })
        .collect();
    let window = cursor.window(screen.rows.len(), height);
    let rows = screen.rows[window]
        .iter()
        .map(|row| TableRow {
            cells: shown.iter().map(|fitted| vec![cell(state, row, fitted.index)]).collect(),
            style: Style::new(),
        })
        .collect();
    let total = screen.rows.len();
    Table { columns: &columns, rows, cursor, total, focused: true }.draw(&state.shell, frame, parts.table);
    rule(&state.shell, frame.buffer_mut(), parts.rule);
    if let Some(row) = screen.selected() {
        let lines = strip(state, row, parts.facts);
        frame.render_widget(Paragraph::new(lines), parts.facts);
    }
}

fn cell(state: &State, row: &FleetRow, index: usize) -> Span<'static> {
    let column = &COLUMNS[index];
    let cell = (column.cell)(row, &state.lens.clock);
    // A dash stands for nothing, whatever programs are told.
    let nothing = cell.text == "-" && cell.exact.is_some();
    let role = match column.id {
        _ if nothing => Role::Dim,
        "status" => workloads::status_role(row.list.status),
        "unknown_signals" if row.list.unknown_signals.is_some_and(|unknown| unknown > 0) => Role::New,
        "unknown_signals" | "why" => Role::Dim,
        "size" if row.is_full() => Role::Warn,
        _ => Role::Text,
    };
    let text = if nothing { state.shell.glyphs().dash.to_owned() } else { sanitize(&cell.text).into_owned() };
    Span::styled(text, state.shell.style(role))
}

/// The columns of the headings in the strip.
const HEADING: usize = 9;

/// The facts of a row, as many as there is room for: where there is more than a row for each, long ones go on in the
/// next.
fn strip(state: &State, row: &FleetRow, area: Rect) -> Vec<Line<'static>> {
    let room = usize::from(area.width).saturating_sub(HEADING + 2);
    let facts = facts(row, &state.lens.clock);
    let mut spare = usize::from(area.height).saturating_sub(facts.len());
    let mut lines = Vec::new();
    for (title, text) in facts {
        let text = sanitize(&text).into_owned();
        let wrapped = wrap(&text, room);
        let more = wrapped.len().saturating_sub(1);
        let rows = if more <= spare { wrapped } else { vec![text] };
        spare -= rows.len() - 1;
        for (at, text) in rows.into_iter().enumerate() {
            let title = if at == 0 { title } else { "" };
            let heading = Span::styled(format!(" {title:HEADING$}"), state.shell.style(Role::Header));
            let text = Span::styled(text, state.shell.style(Role::Text));
            let columns = usize::from(area.width);
            lines.push(Line::from(fit(vec![heading, text], columns, state.shell.glyphs().ellipsis)));
        }
    }
    lines.truncate(usize::from(area.height));
    lines
}
