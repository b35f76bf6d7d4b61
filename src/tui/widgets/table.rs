//! Rows in aligned columns, with a header, a selection, and columns that give way where there is no room.

use super::fit::{fit, width};
use super::scrollbar::scrollbar;
use crate::tui::shell::motion::Cursor;
use crate::tui::shell::state::Shell;
use crate::tui::theme::Role;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

/// On which side of its column a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// Which way a column sorts the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// The smallest first.
    Ascending,
    /// The largest first.
    Descending,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its title.
    pub title: &'static str,
    /// How wide it is at least.
    pub width: u16,
    /// Its share of the room that is left, beside the other columns' shares; 0 keeps its width.
    pub grow: u16,
    /// Which columns give way first where there is no room: the highest number; 0 never does.
    pub gives_way: u8,
    /// On which side its texts stand.
    pub align: Align,
    /// Which way it sorts, if it does.
    pub sort: Option<Sort>,
}

/// One row: the spans of each column, already made visible.
#[derive(Debug, Clone, Default)]
pub struct TableRow<'a> {
    /// One entry a column.
    pub cells: Vec<Vec<Span<'a>>>,
    /// The looks of the whole row.
    pub style: Style,
}

/// A table. The caller hands over only the rows of the window.
#[derive(Debug)]
pub struct Table<'a> {
    /// Its columns.
    pub columns: &'a [Column],
    /// The rows from `cursor.top` on, as many as fit below the header.
    pub rows: Vec<TableRow<'a>>,
    /// The selection.
    pub cursor: Cursor,
    /// How many rows there are in all.
    pub total: usize,
    /// Whether the pane has the keys.
    pub focused: bool,
}

/// The columns before the first: a free one, the marker and a free one.
const MARGIN: u16 = 3;

impl Table<'_> {
    /// How many rows fit into an area, below the header.
    #[must_use]
    pub const fn rows_in(area: Rect) -> usize {
        area.height.saturating_sub(1) as usize
    }

    /// Draws the table.
    pub fn draw(self, shell: &Shell, frame: &mut Frame<'_>, area: Rect) {
        if area.height == 0 {
            return;
        }
        let below = Rect { y: area.y + 1, height: area.height - 1, ..area };
        let room = scrollbar(shell, frame.buffer_mut(), below, self.cursor.top, self.total);
        let widths = widths(self.columns, room.width.saturating_sub(MARGIN));
        let header = self.columns.iter().zip(&widths).map(|(column, columns)| {
            let role = if column.sort.is_some() { Role::Sorted } else { Role::Header };
            let mark = match column.sort {
                None => "",
                Some(Sort::Ascending) => shell.glyphs().ascending,
                Some(Sort::Descending) => shell.glyphs().descending,
            };
            let spans = vec![Span::styled(format!("{}{mark}", column.title), shell.style(role))];
            (spans, *columns, column.align)
        });
        let titles = line(shell, " ", header);
        frame.render_widget(Paragraph::new(titles), Rect { height: 1, width: room.width, ..area });
        for (index, row) in self.rows.into_iter().enumerate().take(usize::from(room.height)) {
            let Ok(offset) = u16::try_from(index) else { break };
            let chosen = self.cursor.top + index == self.cursor.selected;
            let marker = if chosen { shell.glyphs().marker } else { " " };
            let mut cells = row.cells.into_iter();
            let parts = self
                .columns
                .iter()
                .zip(&widths)
                .map(|(column, columns)| (cells.next().unwrap_or_default(), *columns, column.align));
            let mut text = line(shell, marker, parts);
            if chosen && self.focused {
                // Reversed, the colours of single cells would be patches of background.
                text.spans.iter_mut().for_each(|span| span.style = Style::new());
            }
            let style = match (chosen, self.focused) {
                (false, _) => row.style,
                (true, true) => row.style.patch(shell.style(Role::Selection)),
                (true, false) => row.style.patch(shell.style(Role::SelectionIdle)),
            };
            let rect = Rect { y: room.y + offset, height: 1, ..room };
            frame.render_widget(Paragraph::new(text).style(style), rect);
        }
    }
}

/// The width of each column, `None` for those that give way.
fn widths(columns: &[Column], room: u16) -> Vec<Option<u16>> {
    let mut shown: Vec<bool> = vec![true; columns.len()];
    let needed = |shown: &[bool]| -> usize {
        let each = columns.iter().zip(shown).filter(|(_, shown)| **shown);
        each.map(|(column, _)| usize::from(column.width) + 1).sum::<usize>().saturating_sub(1)
    };
    while needed(&shown) > usize::from(room) {
        let next = (0..columns.len())
            .filter(|&index| shown[index] && columns[index].gives_way > 0)
            .max_by_key(|&index| columns[index].gives_way);
        match next {
            Some(index) => shown[index] = false,
            None => break,
        }
    }
    let spare = usize::from(room).saturating_sub(needed(&shown));
    let shares: usize = columns
        .iter()
        .zip(&shown)
        .filter(|(_, shown)| **shown)
        .map(|(column, _)| usize::from(column.grow))
        .sum();
    columns
        .iter()
        .zip(shown)
        .map(|(column, shown)| {
            let more = spare * usize::from(column.grow) / shares.max(1);
            shown.then(|| column.width.saturating_add(u16::try_from(more).unwrap_or(0)))
        })
        .collect()
}

fn line<'a>(
    shell: &Shell,
    marker: &'static str,
    cells: impl Iterator<Item = (Vec<Span<'a>>, Option<u16>, Align)>,
) -> Line<'a> {
    // A change of looks that nobody sees costs bytes all the same.
    let style = if marker == " " { Style::new() } else { shell.style(Role::Marker) };
    let mut spans = vec![Span::raw(" "), Span::styled(marker, style), Span::raw(" ")];
    let mut first = true;
    for (cell, columns, align) in cells {
        let Some(columns) = columns.map(usize::from) else { continue };
        if !first {
            spans.push(Span::raw(" "));
        }
        first = false;
        let cell = fit(cell, columns, shell.glyphs().ellipsis);
        let pad = Span::raw(" ".repeat(columns - width(&cell)));
        match align {
            Align::Left => {
                spans.extend(cell);
                spans.push(pad);
            }
            Align::Right => {
                spans.push(pad);
                spans.extend(cell);
            }
        }
    }
    Line::from(spans)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::screenshot::tests::{drawn, state};

    const COLUMNS: &[Column] = &[
        Column { title: "WORKLOAD", width: 10, grow: 1, gives_way: 0, align: Align::Left, sort: None },
        Column {
            title: "NEW",
            width: 4,
            grow: 0,
            gives_way: 2,
            align: Align::Right,
            sort: Some(Sort::Descending),
        },
        Column { title: "SEEN", width: 5, grow: 0, gives_way: 1, align: Align::Right, sort: None },
    ];

    fn rows() -> Vec<TableRow<'static>> {
        [["shop/api", "2", "4m"], ["platform/backup", "11", "9h"]]
            .into_iter()
            .map(|cells| TableRow {
                cells: cells.into_iter().map(|cell| vec![Span::raw(cell)]).collect(),
                style: Style::new(),
            })
            .collect()
    }

    #[test]
    fn columns_are_aligned_and_give_way() {
        let state = state(80, 24);
        let mut text = String::new();
        for width in [32, 22, 14] {
            text += &drawn(width, 3, |frame, area| {
                let cursor = Cursor { selected: 1, top: 0 };
                Table { columns: COLUMNS, rows: rows(), cursor, total: 2, focused: true }.draw(
                    &state.shell,
                    frame,
                    area,
                );
            });
            text.push('\n');
        }
        insta::assert_snapshot!(text);
    }

    #[test]
    fn any_size_is_fine() {
        let state = state(80, 24);
        for (width, height) in (0..30).flat_map(|width| (0..4).map(move |height| (width, height))) {
            drawn(width, height, |frame, area| {
                Table { columns: COLUMNS, rows: rows(), cursor: Cursor::default(), total: 9, focused: false }
                    .draw(&state.shell, frame, area);
            });
        }
    }
}
