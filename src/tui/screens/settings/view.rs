//! Draws the settings: a table by groups, and below it what the selected one does and can be.

use super::edit::plain;
use super::update::is_at_once;
use crate::reports::settings::{Origin, Overridden, SettingRow};
use crate::reports::table;
use crate::text::number::plural;
use crate::text::{sanitize, width::width};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::{Align, Column, Shape, Table, TableRow, fit, fitted, rule, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

/// The columns: the group is named once, before its first setting.
const SHAPES: [Shape; 7] = [
    shape("", 1, 0),
    shape("GROUP", 9, 1),
    shape("SETTING", 20, 0),
    shape("WHOSE", 16, 0),
    shape("VALUE", 22, 0),
    shape("DEFAULT", 16, 3),
    shape("SET", 12, 2),
];

/// The place of the column that says whose a setting is.
const WHOSE: usize = 3;

const fn shape(title: &'static str, width: u16, rank: u8) -> Shape {
    Shape { title, width, align: table::Align::Left, rank }
}

/// The rows below the table that tell of the selected setting.
const fn strip_height(pane: usize) -> usize {
    match pane {
        0..=9 => 0,
        10..=17 => 3,
        _ => 5,
    }
}

/// The rows of settings that a pane of so many rows shows.
pub(super) const fn list_height(pane: usize) -> usize {
    let strip = strip_height(pane);
    pane.saturating_sub(1 + strip + (strip > 0) as usize)
}

/// How many there are and how many are not their default, and the file.
pub(super) fn status(state: &State) -> String {
    let rows = &state.screens.settings.rows;
    let changed = rows.iter().filter(|row| row.is_changed()).count();
    let counts = format!("{}, {changed} changed", plural(rows.len() as u64, "setting"));
    match &state.lens.config {
        Some(file) => {
            let path = sanitize(&file.path.to_string_lossy()).into_owned();
            let room = usize::from(state.shell.size.width).saturating_sub(width(&counts) + 32);
            let path = crate::text::width::fit_middle(&path, room, state.shell.glyphs().ellipsis);
            format!("{counts} {} {path}", state.shell.glyphs().dot)
        }
        None => counts,
    }
}

/// Draws it into the body.
pub(super) fn view(state: &State, frame: &mut Frame<'_>, body: Rect) {
    let screen = &state.screens.settings;
    let strip = u16::try_from(strip_height(usize::from(body.height))).unwrap_or(0);
    let ruled = u16::from(strip > 0);
    let area = Rect { height: body.height.saturating_sub(strip + ruled), ..body };
    let height = Table::rows_in(area);
    let mut cursor = screen.cursor;
    cursor.settle(screen.lines.len(), height);
    let cells: Vec<[(Role, String); SHAPES.len()]> =
        (0..screen.lines.len()).map(|line| cells(state, line)).collect();
    let natural: Vec<usize> = SHAPES
        .iter()
        .enumerate()
        .map(|(at, shape)| match cells.iter().map(|row| width(&row[at].1)).max().unwrap_or(0) {
            // Where there is no backend all are of here, and it need not be said.
            0 if at == WHOSE => 0,
            widest => shape.natural(widest),
        })
        .collect();
    let bar = u16::from(screen.lines.len() > height);
    // A free column before the bar.
    let room = usize::from(area.width.saturating_sub(3 + 2 * bar));
    // No column sorts them.
    let shown = fitted(&SHAPES, &natural, SHAPES.len(), room);
    let columns: Vec<Column> = shown
        .iter()
        .map(|fitted| Column {
            title: SHAPES[fitted.index].title,
            width: u16::try_from(fitted.width).unwrap_or(u16::MAX),
            grow: 0,
            gives_way: 0,
            align: Align::Left,
            sort: None,
        })
        .collect();
    let span = |(role, text): &(Role, String)| Span::styled(text.clone(), state.shell.style(*role));
    let rows = cells[cursor.window(cells.len(), height)]
        .iter()
        .map(|row| TableRow {
            cells: shown.iter().map(|fitted| vec![span(&row[fitted.index])]).collect(),
            style: Style::new(),
        })
        .collect();
    let total = cells.len();
    Table { columns: &columns, rows, cursor, total, focused: true }.draw(&state.shell, frame, area);
    rule(&state.shell, frame.buffer_mut(), Rect { y: area.bottom(), height: ruled, ..body });
    if let Some((row, over)) = screen.selected() {
        let area = Rect { y: area.bottom() + ruled, height: strip, ..body };
        frame.render_widget(Paragraph::new(explained(state, row, over, area)), area);
    }
}

/// Where a setting was set; a backend has no file to look into.
fn origin_text(row: &SettingRow, of_backend: bool) -> String {
    match row.origin {
        Origin::File(line) if of_backend => row.origin_text().replace(&format!("line {line}"), "set"),
        _ => row.origin_text(),
    }
}

/// What stands in the columns of a line.
fn cells(state: &State, line: usize) -> [(Role, String); SHAPES.len()] {
    let screen = &state.screens.settings;
    let before = line.checked_sub(1).and_then(|before| screen.at(before));
    let Some((row, over)) = screen.at(line) else {
        return std::array::from_fn(|_| (Role::Text, String::new()));
    };
    let safe = |text: &str| sanitize(text).into_owned();
    let nothing = || (Role::Dim, String::new());
    let of_backend = screen.backend_of(line).is_some();
    let whose = match (state.lens.remote.is_some(), of_backend) {
        (false, _) => nothing(),
        (true, true) => (Role::Accent, safe(&screen.whose(line))),
        (true, false) => (Role::Dim, screen.whose(line)),
    };
    if let Some(over) = over {
        return [
            nothing(),
            nothing(),
            (Role::Dim, "  only where".to_owned()),
            whose,
            (Role::Accent, safe(&plain(&over.value))),
            nothing(),
            (Role::Dim, safe(&over.filter)),
        ];
    }
    let own = row.value != row.default;
    let first = before.is_none_or(|(before, _)| before.group != row.group);
    let name = row.id.split_once('.').map_or(row.id, |(_, name)| name);
    [
        (Role::Accent, if row.is_changed() { state.shell.glyphs().mark.to_owned() } else { String::new() }),
        (Role::Header, if first { row.group.to_owned() } else { String::new() }),
        (Role::Text, name.to_owned()),
        whose,
        (if own { Role::Accent } else { Role::Text }, safe(&plain(&row.value))),
        (Role::Dim, safe(&plain(&row.default))),
        (Role::Dim, origin_text(row, of_backend)),
    ]
}

/// What a setting does, what it can be, where it was set and from when on it holds.
fn explained(state: &State, row: &SettingRow, over: Option<&Overridden>, area: Rect) -> Vec<Line<'static>> {
    let screen = &state.screens.settings;
    let line = screen.cursor.selected;
    let of_backend = screen.backend_of(line).is_some();
    let file = match of_backend {
        true => format!("the settings of the {}", screen.whose(line)),
        false => state.lens.loaded.source.path().to_string_lossy().into_owned(),
    };
    let origin = match (over, row.origin) {
        (Some(over), _) => format!("{} only where {}, in {file}", over.value, over.filter),
        (None, Origin::Default) if of_backend => {
            format!("{} is the default; {file} do not set it", row.value)
        }
        (None, Origin::Default) => format!("{} is the default; the file does not set it", row.value),
        (None, Origin::File(_)) if of_backend => {
            format!("{} by {file}; default {}", row.value, row.default)
        }
        (None, Origin::File(line)) => {
            format!("{} by line {line} of {file}; default {}", row.value, row.default)
        }
        (None, Origin::Start) => {
            format!("{} by the command line or the environment; default {}", row.value, row.default)
        }
    };
    let when = if of_backend {
        "a change holds for everybody who asks it"
    } else if is_at_once(row.id) {
        "a change holds at once"
    } else {
        "a change holds from the next start"
    };
    let when = screen.locked(line).unwrap_or(when);
    let whom = if row.setting.overridable { "; for all, or only where a filter selects" } else { "" };
    let parts = [
        (Role::Title, format!("{}: {}", row.id, row.setting.help)),
        (Role::Text, origin),
        (Role::Dim, format!("{}; {when}{whom}", row.setting.kind.words())),
    ];
    let room = usize::from(area.width).saturating_sub(2);
    let mut lines = Vec::new();
    let mut spare = usize::from(area.height).saturating_sub(parts.len());
    for (role, text) in parts {
        let text = sanitize(&text).into_owned();
        let wrapped = wrap(&text, room);
        let more = wrapped.len().saturating_sub(1);
        let rows = if more <= spare { wrapped } else { vec![text] };
        spare -= rows.len() - 1;
        for text in rows {
            let span = Span::styled(format!(" {text}"), state.shell.style(role));
            lines.push(Line::from(fit(vec![span], usize::from(area.width), state.shell.glyphs().ellipsis)));
        }
    }
    lines.truncate(usize::from(area.height));
    lines
}
