//! Draws the matrix: the names of columns upright, then the rows that fit, then the selected cell in words.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};
use unicode_width::UnicodeWidthStr;

use super::state::Answer;
use crate::reports::matrix::{self, MatrixColumn, RAMP_ASCII, RAMP_UNICODE};
use crate::text::{number, sanitize, width};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;

/// The most rows that the names of columns take.
const MOST_HEAD: usize = 8;
/// Rows below the matrix: the selected cell in words.
const FOOT: usize = 1;

/// What the ramp means, from its first sign on.
const STEPS: [&str; 6] = [
    "not recorded there",
    "never",
    "below a third of what was watched there",
    "below two thirds",
    "more, but not all",
    "always",
];

/// How the area is shared out.
struct Shares {
    /// Columns of a row's name.
    name: usize,
    /// Columns of a cell.
    cell: usize,
    /// Cells that fit.
    cells: usize,
    /// Rows of the names of columns.
    head: usize,
    /// Rows that fit.
    rows: usize,
}

fn shares(area: Rect, answer: &Answer) -> Shares {
    let (total, height) = (usize::from(area.width), usize::from(area.height));
    let columns = answer.matrix.columns.len();
    let cell = if columns * 2 <= total / 2 { 2 } else { 1 };
    // The names have what the cells leave, and never less than a good third.
    let name = (total.saturating_sub(columns * cell + 2)).max(total * 3 / 8).min(total.saturating_sub(4));
    let cells = total.saturating_sub(name + 2) / cell;
    let longest = heads(&answer.matrix.columns).iter().map(|name| name.chars().count()).max().unwrap_or(0);
    let head = longest.min(MOST_HEAD).min(height / 3).max(1);
    Shares { name, cell, cells: cells.max(1), head, rows: height.saturating_sub(head + FOOT).max(1) }
}

/// Names of columns up to so many letters are shown whole; of longer ones what they have in common goes.
const SHORT_HEAD: usize = 6;

/// The names of columns without what they all begin with.
fn heads(columns: &[MatrixColumn]) -> Vec<String> {
    let names: Vec<String> = columns.iter().map(|column| sanitize(&column.name).into_owned()).collect();
    let is_long = names.iter().any(|name| name.chars().count() > SHORT_HEAD);
    let Some(first) = names.first().filter(|_| names.len() > 1 && is_long) else { return names };
    let common = first
        .char_indices()
        .take_while(|(at, c)| {
            names.iter().all(|name| name.get(*at..).is_some_and(|rest| rest.starts_with(*c)))
        })
        .count();
    // A number is not cut in its middle, and nothing is left without a name.
    let shared: Vec<char> = first.chars().take(common).collect();
    let common = shared.iter().rposition(|c| !c.is_ascii_digit()).map_or(0, |at| at + 1);
    let common = if names.iter().any(|name| name.chars().count() <= common) { 0 } else { common };
    names.iter().map(|name| name.chars().skip(common).collect()).collect()
}

/// Rows and cells that fit now.
pub(super) fn shown(state: &State) -> (usize, usize) {
    let pane = state.panes().first().copied().flatten().unwrap_or_else(|| state.shell.body());
    let sizes = |answer| {
        let shares = shares(pane, answer);
        (shares.rows, shares.cells)
    };
    state.screens.matrix.answer().map_or((1, 1), sizes)
}

/// What stands in the top right corner.
pub(super) fn status(state: &State) -> String {
    let Some(answer) = state.screens.matrix.answer() else { return String::new() };
    let (rows, columns) = (answer.matrix.rows.len() as u64, answer.matrix.columns.len());
    let by = answer.matrix.by;
    let alike = match answer.matrix.alike {
        0 => String::new(),
        alike => format!(", {} alike", number::grouped(alike as u64)),
    };
    let more = match answer.matrix.left_out {
        0 => String::new(),
        more => format!(" (and {more} more)"),
    };
    let differ = match (answer.matrix.alike, rows) {
        (1.., _) => "differ",
        (0, 1) => "behaviour",
        (0, _) => "behaviours",
    };
    let rows = number::grouped(rows);
    let dot = state.shell.glyphs().dot;
    format!("{rows} {differ}{alike} {dot} {columns}{more} {}", by.words(columns as u32))
}

/// What the signs mean.
pub(super) fn legend(state: &State) -> Vec<(String, String)> {
    let ramp = if state.shell.is_ascii() { RAMP_ASCII } else { RAMP_UNICODE };
    let sign = |sign: &str| if sign == " " { "(blank)".to_owned() } else { sign.to_owned() };
    ramp.iter().zip(STEPS).map(|(of, step)| (sign(of), step.to_owned())).collect()
}

/// Draws it.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, body: Rect) {
    let pane = state.panes().first().copied().flatten().unwrap_or(body);
    let say = |frame: &mut Frame<'_>, role, text: String| {
        let text = Paragraph::new(text).style(state.shell.style(role)).wrap(Wrap { trim: true });
        frame.render_widget(text, pane);
    };
    match &state.screens.matrix.answer {
        None => say(frame, Role::Dim, "reading the recordings of this workload".to_owned()),
        Some(Err(reason)) => say(frame, Role::Bad, sanitize(reason).into_owned()),
        Some(Ok(answer)) if answer.matrix.rows.is_empty() => {
            let many = answer.matrix.by.many();
            say(
                frame,
                Role::Dim,
                format!("the {many} do not differ here; a shows what they share, V other columns"),
            );
        }
        Some(Ok(answer)) => draw(state, answer, frame, pane),
    }
}

fn draw(state: &State, answer: &Answer, frame: &mut Frame<'_>, pane: Rect) {
    let style = |role| state.shell.style(role);
    let (screen, matrix) = (&state.screens.matrix, &answer.matrix);
    let ascii = state.shell.is_ascii();
    let ramp = if ascii { RAMP_ASCII } else { RAMP_UNICODE };
    let masker = state.lens.masker(ascii);
    let Shares { name: room, cell, cells, head, rows } = shares(pane, answer);
    let columns = screen.column.window(matrix.columns.len(), cells);
    let heads: Vec<Vec<char>> = heads(&matrix.columns).iter().map(|name| name.chars().collect()).collect();
    let mut lines: Vec<Line<'_>> = Vec::with_capacity(usize::from(pane.height));
    for level in 0..head {
        let title = match (level + 1 == head, columns.start > 0, columns.end < matrix.columns.len()) {
            (true, true, _) | (true, _, true) => {
                format!("columns {} to {} of {}", columns.start + 1, columns.end, matrix.columns.len())
            }
            _ => String::new(),
        };
        let title = width::fit(&title, room, state.shell.glyphs().ellipsis);
        let pad = " ".repeat(room.saturating_sub(title.width()) + 2);
        let mut spans = vec![Span::styled(format!(" {title}{}", &pad[1..]), style(Role::Dim))];
        for column in columns.clone() {
            // A wide sign does not fit into a column of one.
            let letter = heads[column].get(level).copied().unwrap_or(' ');
            let letter = if letter.to_string().width() == 1 { letter } else { '?' };
            let role = if column == screen.column.selected { Role::Sorted } else { Role::Header };
            spans.push(Span::styled(letter.to_string(), style(role)));
            spans.push(Span::raw(" ".repeat(cell - 1)));
        }
        lines.push(Line::from(spans));
    }
    for at in screen.row.window(matrix.rows.len(), rows) {
        let row = matrix.rows[at];
        let chosen = at == screen.row.selected;
        let name = matrix::name(&answer.profile, &answer.scope, row.node, masker);
        let name = width::fit(&name, room, state.shell.glyphs().ellipsis);
        let pad = " ".repeat(room.saturating_sub(name.width()) + 1);
        let marker = if chosen { state.shell.glyphs().marker } else { " " };
        let mut spans = vec![
            Span::styled(marker, style(Role::Marker)),
            Span::styled(name, style(if chosen { Role::Accent } else { Role::Text })),
            Span::raw(pad),
        ];
        for column in columns.clone() {
            let step = matrix::step(matrix.share(&answer.profile, row, column));
            let role = match (chosen && column == screen.column.selected, step) {
                (true, _) => Role::Selection,
                (false, 0 | 1) => Role::Unseen,
                (false, _) => Role::Bar,
            };
            spans.push(Span::styled(ramp[step], style(role)));
            spans.push(Span::raw(" ".repeat(cell - 1)));
        }
        lines.push(Line::from(spans));
    }
    lines.resize(head + rows, Line::default());
    lines.push(foot(state, answer, usize::from(pane.width)));
    frame.render_widget(Paragraph::new(lines), pane);
}

/// The selected cell in words.
fn foot<'a>(state: &State, answer: &Answer, room: usize) -> Line<'a> {
    let screen = &state.screens.matrix;
    let (Some(row), Some(column)) = (screen.selected(), answer.matrix.columns.get(screen.column.selected))
    else {
        return Line::default();
    };
    let share = answer.matrix.share(&answer.profile, row, screen.column.selected);
    let name =
        matrix::name(&answer.profile, &answer.scope, row.node, state.lens.masker(state.shell.is_ascii()));
    let text = format!(" {}  {name}", matrix::words(column, share));
    Line::styled(width::fit(&text, room, state.shell.glyphs().ellipsis), state.shell.style(Role::Title))
}
