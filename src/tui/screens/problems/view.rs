//! Draws the list of problems, and below it the reason of the selected one.

use crate::fleet::{FileProblem, Severity};
use crate::text::{sanitize, width::fit_middle};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{Align, Column, Table, TableRow, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

const COLUMNS: [Column; 4] = [
    column("WHAT", 7, 0, 1),
    column("FILE", 24, 2, 0),
    column("WORKLOAD", 16, 0, 3),
    column("REASON", 20, 3, 2),
];

const fn column(title: &'static str, width: u16, grow: u16, gives_way: u8) -> Column {
    Column { title, width, grow, gives_way, align: Align::Left, sort: None }
}

/// The word for how bad a problem is, its looks, and what it means as a heading.
pub(super) const fn severity(severity: Severity) -> (&'static str, Role, &'static str) {
    match severity {
        Severity::Unread => ("unread", Role::Bad, "NOT READ: NOTHING OF IT COUNTS"),
        Severity::Partial => ("partial", Role::Warn, "READ IN PART"),
        Severity::Note => ("note", Role::Dim, "READ, BUT ODD"),
    }
}

/// The rows below the list that tell the reason.
const fn reason_height(pane: usize) -> usize {
    match pane {
        0..=9 => 0,
        10..=19 => 3,
        20..=29 => 4,
        _ => 6,
    }
}

/// The rows of problems that a pane of so many rows shows.
pub(super) const fn list_height(pane: usize) -> usize {
    pane.saturating_sub(1 + reason_height(pane))
}

/// Draws the screen.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, body: Rect) {
    let screen = &state.screens.problems;
    if screen.rows.is_empty() {
        let text = if state.lens.view.progress.finished {
            "   All files are as they should be."
        } else {
            "   All files read so far are as they should be."
        };
        let lines = vec![Line::default(), Line::styled(text, state.shell.style(Role::Text))];
        frame.render_widget(Paragraph::new(lines), body);
        return;
    }
    let reason = u16::try_from(reason_height(usize::from(body.height))).unwrap_or(0);
    let table = Rect { height: body.height - reason, ..body };
    let below = Rect { y: body.y + table.height, height: reason, ..body };
    let rows = Table::rows_in(table);
    let mut cursor = screen.cursor;
    cursor.settle(screen.rows.len(), rows);
    let rows = cursor.window(screen.rows.len(), rows);
    let rows = rows.filter_map(|index| screen.row(index)).map(|problem| row(state, problem)).collect();
    let total = screen.rows.len();
    Table { columns: &COLUMNS, rows, cursor, total, focused: true }.draw(&state.shell, frame, table);
    if let Some(problem) = screen.selected() {
        frame.render_widget(Paragraph::new(reason_lines(state, problem, below)), below);
    }
}

fn row(state: &State, problem: &FileProblem) -> TableRow<'static> {
    let style = |role| state.shell.style(role);
    let (word, role, _) = severity(problem.severity);
    let workload = problem.workload.as_deref().map_or(state.shell.glyphs().dash.into(), |name| {
        // Short where the fleet has it, whole where the file alone names it.
        let short = state.lens.view.workload(name).map_or(name, |workload| workload.short_name.as_str());
        sanitize(short)
    });
    TableRow {
        cells: vec![
            vec![Span::styled(word, style(role))],
            vec![Span::styled(file(state, problem), style(Role::Text))],
            vec![Span::styled(workload.into_owned(), style(Role::Text))],
            vec![Span::styled(sanitize(&problem.reason).into_owned(), style(Role::Dim))],
        ],
        style: Style::new(),
    }
}

/// The file as it fits into its column, its own name whole.
fn file(state: &State, problem: &FileProblem) -> String {
    // The widget gives a column at least its width and at most a share of the screen; a third is always within it.
    let columns = usize::from(state.shell.size.width) / 3;
    fit_middle(
        &sanitize(&problem.file),
        columns.max(usize::from(COLUMNS[1].width)),
        state.shell.glyphs().ellipsis,
    )
}

fn reason_lines(state: &State, problem: &FileProblem, rect: Rect) -> Vec<Line<'static>> {
    let style = |role| state.shell.style(role);
    let (columns, rows) = (usize::from(rect.width).saturating_sub(2), usize::from(rect.height));
    let ellipsis = state.shell.glyphs().ellipsis;
    let mut lines = vec![Line::styled(
        format!(" {}", fit_middle(&sanitize(&problem.file), columns, ellipsis)),
        style(Role::Title),
    )];
    let reason = wrap(&sanitize(&problem.reason), columns);
    let more = reason.len() + 1 > rows;
    lines.extend(
        reason
            .into_iter()
            .take(rows.saturating_sub(1))
            .map(|line| Line::styled(format!(" {line}"), style(Role::Text))),
    );
    if more && let Some(last) = lines.last_mut() {
        last.spans.push(Span::styled(ellipsis, style(Role::Dim)));
    }
    lines
}
