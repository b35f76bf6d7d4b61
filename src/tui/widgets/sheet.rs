//! A table that holds its own values: they know how to sort and how wide they are, and are written only where they
//! are on screen. Times relative to now are written when they are drawn.

use super::table::{Align, Column, Sort, Table, TableRow};
use crate::reports::Clock;
use crate::text::width::{fit_middle, width};
use crate::text::{Zone, sanitize, time};
use crate::tui::shell::motion::Cursor;
use crate::tui::shell::state::Shell;
use crate::tui::theme::Role;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;
use std::cmp::Ordering;

/// What a column of a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetColumn {
    /// Its title.
    pub title: &'static str,
    /// Words may be cut to this many columns; numbers and times are never cut.
    pub least: u16,
    /// What goes first where there is no room: the highest number; 0 always stays.
    pub rank: u8,
    /// On which side its values stand.
    pub align: Align,
}

impl SheetColumn {
    /// A column of words.
    #[must_use]
    pub const fn words(title: &'static str, least: u16, rank: u8) -> Self {
        Self { title, least, rank, align: Align::Left }
    }

    /// A column of numbers or times.
    #[must_use]
    pub const fn numbers(title: &'static str, rank: u8) -> Self {
        Self { title, least: u16::MAX, rank, align: Align::Right }
    }
}

/// What stands in a cell, raw: it is made visible when it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Ordinary words.
    Words(String),
    /// Words with looks of their own; the looks repeat what the words say.
    Role(Role, String),
    /// Words that stand for a number, by which they are sorted.
    Ranked(u64, Role, String),
    /// A path, which is cut in its middle.
    Path(String),
    /// Words, and more words that recede.
    Hinted(String, String),
    /// A number.
    Number(u64),
    /// So many of so many.
    Share(u64, u64),
    /// How long ago: nanoseconds since 1970.
    Ago(Option<u64>),
    /// A moment: nanoseconds since 1970.
    At(Option<u64>),
    /// A span in nanoseconds.
    Lasting(Option<u64>),
}

impl Value {
    /// The parts of the text and their looks. Words are made visible.
    fn parts(&self, dash: &str, clock: Clock) -> Vec<(Role, String)> {
        let one = |text: String| vec![(Role::Text, text)];
        let nothing = || vec![(Role::Dim, dash.to_owned())];
        match self {
            Self::Words(text) | Self::Role(_, text) if text.is_empty() => nothing(),
            Self::Words(text) | Self::Path(text) => one(sanitize(text).into_owned()),
            Self::Role(role, text) | Self::Ranked(_, role, text) => {
                vec![(*role, sanitize(text).into_owned())]
            }
            Self::Hinted(text, hint) if hint.is_empty() => one(sanitize(text).into_owned()),
            Self::Hinted(text, hint) => {
                vec![(Role::Text, sanitize(text).into_owned()), (Role::Dim, format!(" {}", sanitize(hint)))]
            }
            Self::Number(0) => vec![(Role::Dim, "0".to_owned())],
            Self::Number(number) => one(number.to_string()),
            Self::Share(_, 0) | Self::Ago(None) | Self::At(None) | Self::Lasting(None) => nothing(),
            Self::Share(part, whole) => one(format!("{part}/{whole}")),
            Self::Ago(Some(then)) => one(time::ago(*then, clock.now)),
            Self::At(Some(then)) => one(time::absolute(*then, clock.zone)),
            Self::Lasting(Some(nanos)) => one(time::duration(*nanos)),
        }
    }

    fn width(&self) -> u16 {
        let columns = match self {
            // As wide as any: `in 13d`, and a moment with its offset.
            Self::Ago(Some(_)) => 4,
            Self::At(Some(_)) => 20,
            other => {
                let parts = other.parts("-", Clock { now: 0, zone: Zone::Utc });
                parts.iter().map(|(_, text)| width(text)).sum()
            }
        };
        u16::try_from(columns).unwrap_or(u16::MAX)
    }

    fn compare(&self, other: &Self) -> Ordering {
        let words = |value: &Self| match value {
            Self::Words(text) | Self::Path(text) | Self::Role(_, text) | Self::Hinted(text, _) => {
                text.to_lowercase()
            }
            _ => String::new(),
        };
        match (self, other) {
            // What has no number comes before all that have one.
            (Self::Ranked(..), Self::Words(_)) => Ordering::Greater,
            (Self::Words(_), Self::Ranked(..)) => Ordering::Less,
            (Self::Ranked(a, ..), Self::Ranked(b, ..))
            | (Self::Number(a), Self::Number(b))
            | (Self::Share(a, _), Self::Share(b, _)) => a.cmp(b),
            (Self::Ago(a), Self::Ago(b))
            | (Self::At(a), Self::At(b))
            | (Self::Lasting(a), Self::Lasting(b)) => a.cmp(b),
            (a, b) => words(a).cmp(&words(b)),
        }
    }
}

/// By which column rows are sorted, and whether the largest come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// The column, from zero.
    pub column: usize,
    /// The largest first.
    pub descending: bool,
}

/// Rows of values, each with what it stands for.
#[derive(Debug, Clone)]
pub struct Sheet<R> {
    columns: &'static [SheetColumn],
    rows: Vec<(Vec<Value>, R)>,
    /// How wide each column would like to be.
    natural: Vec<u16>,
}

/// Where and how a sheet is drawn.
pub struct SheetView<'a, R> {
    /// The selected row and the first one shown.
    pub cursor: Cursor,
    /// Whether it has the keys.
    pub focused: bool,
    /// What times are written by.
    pub clock: Clock,
    /// What it is sorted by, for the titles.
    pub order: Option<Order>,
    /// Whether a row is marked; `None` where rows cannot be marked.
    pub marked: Option<&'a dyn Fn(&R) -> bool>,
}

impl<R> std::fmt::Debug for SheetView<'_, R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SheetView({:?})", self.cursor)
    }
}

impl<R> Default for Sheet<R> {
    fn default() -> Self {
        Self::new(&[])
    }
}

impl<R> Sheet<R> {
    /// A sheet without rows.
    #[must_use]
    pub fn new(columns: &'static [SheetColumn]) -> Self {
        let natural = columns
            .iter()
            // Room for the sign of the order.
            .map(|column| u16::try_from(width(column.title) + 1).unwrap_or(u16::MAX))
            .collect();
        Self { columns, rows: Vec::new(), natural }
    }

    /// Adds a row: a value a column, and what it stands for.
    pub fn push(&mut self, values: Vec<Value>, row: R) {
        for (natural, value) in self.natural.iter_mut().zip(&values) {
            *natural = (*natural).max(value.width());
        }
        self.rows.push((values, row));
    }

    /// What the columns are.
    #[must_use]
    pub fn columns(&self) -> &'static [SheetColumn] {
        self.columns
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// What a row stands for.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&R> {
        self.rows.get(index).map(|(_, row)| row)
    }

    /// What all rows stand for, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &R> {
        self.rows.iter().map(|(_, row)| row)
    }

    /// Sorts the rows; equal ones keep their order.
    pub fn sort(&mut self, order: Order) {
        self.rows.sort_by(|(a, _), (b, _)| {
            let (Some(a), Some(b)) = (a.get(order.column), b.get(order.column)) else {
                return Ordering::Equal;
            };
            if order.descending { b.compare(a) } else { a.compare(b) }
        });
    }

    /// Draws the rows on screen below the titles.
    pub fn draw(&self, shell: &Shell, frame: &mut Frame<'_>, area: Rect, view: &SheetView<'_, R>) {
        let height = Table::rows_in(area);
        let window = view.cursor.window(self.rows.len(), height);
        let marks = u16::from(view.marked.is_some()) * 2;
        // The free columns, the marker and the bar that shows where the window is.
        let room = area.width.saturating_sub(4 + marks);
        let widths = fitted(self.columns, &self.natural, room);
        let mut columns = Vec::with_capacity(self.columns.len() + 1);
        let plain = Column { title: "", width: 1, grow: 0, gives_way: 0, align: Align::Left, sort: None };
        if view.marked.is_some() {
            columns.push(plain.clone());
        }
        for (index, (column, columns_wide)) in self.columns.iter().zip(&widths).enumerate() {
            let Some(columns_wide) = columns_wide else { continue };
            let order = view.order.filter(|order| order.column == index);
            let sort = order.map(|order| if order.descending { Sort::Descending } else { Sort::Ascending });
            columns.push(Column {
                title: column.title,
                width: *columns_wide,
                align: column.align,
                sort,
                ..plain.clone()
            });
        }
        let rows = window.clone().zip(&self.rows[window.clone()]).map(|(index, (values, row))| {
            // Reversed, what recedes would be a patch in the bar.
            let chosen = view.focused && index == view.cursor.selected;
            let style = |role| if chosen { Style::new() } else { shell.style(role) };
            let mut cells = Vec::with_capacity(columns.len());
            if let Some(marked) = view.marked {
                let sign = if marked(row) { shell.glyphs().mark } else { " " };
                cells.push(vec![Span::styled(sign, style(Role::Accent))]);
            }
            for (value, columns_wide) in values.iter().zip(&widths) {
                let Some(columns_wide) = columns_wide else { continue };
                let mut parts = value.parts(shell.glyphs().dash, view.clock);
                if let (Value::Path(_), [(_, text)]) = (value, parts.as_mut_slice()) {
                    *text = fit_middle(text, usize::from(*columns_wide), shell.glyphs().ellipsis);
                }
                cells.push(parts.into_iter().map(|(role, text)| Span::styled(text, style(role))).collect());
            }
            TableRow { cells, style: Style::new() }
        });
        let rows = rows.collect();
        let cursor = Cursor { top: window.start, ..view.cursor };
        Table { columns: &columns, rows, cursor, total: self.rows.len(), focused: view.focused }
            .draw(shell, frame, area);
    }
}

/// The width of each column, `None` for those that give way: first the least important go, then the widest words are
/// cut.
fn fitted(columns: &[SheetColumn], natural: &[u16], room: u16) -> Vec<Option<u16>> {
    let least = |at: usize| natural[at].min(columns[at].least);
    let total = |widths: &[Option<u16>]| {
        let kept = widths.iter().flatten();
        kept.clone().map(|width| usize::from(*width)).sum::<usize>() + kept.count().saturating_sub(1)
    };
    let room = usize::from(room);
    let mut widths: Vec<Option<u16>> = natural.iter().copied().map(Some).collect();
    loop {
        let cut: Vec<Option<u16>> =
            widths.iter().enumerate().map(|(at, width)| width.map(|_| least(at))).collect();
        if total(&cut) <= room {
            break;
        }
        let droppable = (0..widths.len()).filter(|&at| widths[at].is_some() && columns[at].rank > 0);
        let Some(drop) = droppable.max_by_key(|&at| (columns[at].rank, at)) else { break };
        widths[drop] = None;
    }
    while total(&widths) > room {
        let cuttable = (0..widths.len()).filter(|&at| widths[at].is_some_and(|width| width > least(at)));
        let Some(widest) = cuttable.max_by_key(|&at| widths[at]) else { break };
        widths[widest] = widths[widest].map(|width| width - 1);
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::screenshot::tests::{drawn, state};

    const COLUMNS: &[SheetColumn] = &[
        SheetColumn::words("VERSION", 8, 0),
        SheetColumn::words("STATUS", 8, 2),
        SheetColumn::numbers("SNAP", 0),
        SheetColumn::numbers("SEEN", 1),
    ];

    fn sheet() -> Sheet<&'static str> {
        let mut sheet = Sheet::new(COLUMNS);
        for (version, status, snapshots, seen) in [
            ("v2.1.0-a-long-name", "stable", 42, Some(60_000_000_000)),
            ("v1\u{1b}[2J", "unstable", 0, None),
            ("v2", "learning", 7, Some(3_600_000_000_000)),
        ] {
            let values = vec![
                Value::Words(version.to_owned()),
                Value::Role(Role::Warn, status.to_owned()),
                Value::Number(snapshots),
                Value::Ago(seen),
            ];
            sheet.push(values, version);
        }
        sheet
    }

    const CLOCK: Clock = Clock { now: 7_200_000_000_000, zone: Zone::Utc };

    #[test]
    fn widths_follow_the_values_and_the_least_important_gives_way() {
        let state = state(80, 24);
        let mut text = String::new();
        for width in [60, 34, 24] {
            text += &drawn(width, 4, |frame, area| {
                let marked = |row: &&str| *row == "v2";
                let cursor = Cursor { selected: 1, top: 0 };
                let order = Some(Order { column: 2, descending: true });
                let view = SheetView { cursor, focused: true, clock: CLOCK, order, marked: Some(&marked) };
                sheet().draw(&state.shell, frame, area, &view);
            });
            text.push('\n');
        }
        insta::assert_snapshot!(text);
    }

    #[test]
    fn numbers_sort_as_numbers_and_what_is_not_known_comes_first() {
        let mut sheet = sheet();
        let order = |sheet: &Sheet<&str>| sheet.iter().map(|row| row.len()).collect::<Vec<_>>();
        sheet.sort(Order { column: 2, descending: true });
        assert_eq!(order(&sheet), [18, 2, 6]);
        sheet.sort(Order { column: 3, descending: false });
        assert_eq!(order(&sheet), [6, 18, 2]);
        sheet.sort(Order { column: 0, descending: false });
        assert_eq!(order(&sheet), [6, 2, 18]);
        sheet.sort(Order { column: 9, descending: false });
        assert_eq!(order(&sheet), [6, 2, 18], "a column that is not there sorts nothing");
    }

    #[test]
    fn any_size_is_fine() {
        let state = state(80, 24);
        for (width, height) in (0..40).flat_map(|width| (0..5).map(move |height| (width, height))) {
            drawn(width, height, |frame, area| {
                let cursor = Cursor { selected: 2, top: 1 };
                let view = SheetView { cursor, focused: false, clock: CLOCK, order: None, marked: None };
                sheet().draw(&state.shell, frame, area, &view);
            });
        }
    }
}
