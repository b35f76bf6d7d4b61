//! Rows and columns, and the one place that writes them: aligned text, CSV, Markdown. All of it is made safe to show.

use std::borrow::Cow;

use crate::text::sanitize;
use crate::text::width::{fit, pad_left, pad_right, width};

/// At which side of its column a cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words. They may be cut.
    Left,
    /// Numbers and times. They are never cut.
    Right,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in CSV and for sorting.
    pub id: &'static str,
    /// Its head in text.
    pub title: &'static str,
    /// At which side its cells stand.
    pub align: Align,
    /// What goes first where there is no room: the greatest. Columns of rank 0 always stay.
    pub rank: u8,
    /// Words are not cut shorter than this as long as another column can go.
    pub least: usize,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub const fn left(id: &'static str, title: &'static str, rank: u8) -> Column {
        Column { id, title, align: Align::Left, rank, least: LEAST }
    }

    /// A column of numbers.
    #[must_use]
    pub const fn right(id: &'static str, title: &'static str, rank: u8) -> Column {
        Column { id, title, align: Align::Right, rank, least: LEAST }
    }

    /// The same that is not cut shorter than `least` as long as another column can go.
    #[must_use]
    pub const fn at_least(self, least: usize) -> Column {
        Column { least, ..self }
    }
}

/// What stands in a row under a column, raw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// For people.
    pub text: String,
    /// For programs, where they get something else: `4m` is an RFC 3339 time.
    pub exact: Option<String>,
}

impl Cell {
    /// Nothing: a dash for people, empty for programs.
    #[must_use]
    pub fn none() -> Cell {
        Cell { text: "-".to_owned(), exact: Some(String::new()) }
    }

    /// One thing for people, another for programs.
    #[must_use]
    pub fn exact(text: impl Into<String>, exact: impl Into<String>) -> Cell {
        Cell { text: text.into(), exact: Some(exact.into()) }
    }

    /// What programs get.
    #[must_use]
    pub fn for_programs(&self) -> &str {
        self.exact.as_deref().unwrap_or(&self.text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell { text, exact: None }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        text.to_owned().into()
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Cell {
        number.to_string().into()
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Cell {
        number.to_string().into()
    }
}

/// Rows under columns. Every row has a cell a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// How text is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The most columns a line may take; without, lines are as long as they are.
    pub width: Option<usize>,
    /// Only ASCII for what Habitus itself draws.
    pub ascii: bool,
}

impl Layout {
    /// What stands where something was cut.
    #[must_use]
    pub fn ellipsis(self) -> &'static str {
        if self.ascii { "..." } else { "…" }
    }
}

/// Between two columns.
const GAP: usize = 2;
/// A column of words keeps at least this much of its width, whatever the room.
const LEAST: usize = 10;

impl Table {
    /// A table of these columns without rows.
    #[must_use]
    pub fn new(columns: impl Into<Vec<Column>>) -> Table {
        Table { columns: columns.into(), rows: Vec::new() }
    }

    /// The table without the less important columns that hold nothing.
    #[must_use]
    pub fn without_empty_columns(&self) -> Table {
        let keep = |at: usize| {
            self.columns[at].rank == 0
                || self
                    .rows
                    .iter()
                    .filter_map(|row| row.get(at))
                    .any(|cell| !["", "-"].contains(&cell.text.as_str()))
        };
        let kept: Vec<usize> = (0..self.columns.len()).filter(|&at| keep(at)).collect();
        Table {
            columns: kept.iter().map(|&at| self.columns[at]).collect(),
            rows: self
                .rows
                .iter()
                .map(|row| kept.iter().filter_map(|&at| row.get(at).cloned()).collect())
                .collect(),
        }
    }

    /// Aligned columns under their heads. Where `layout` has a width, less important columns are left out and words
    /// are cut until a line fits.
    #[must_use]
    pub fn to_text(&self, layout: Layout) -> String {
        let cells: Vec<Vec<Cow<'_, str>>> =
            self.rows.iter().map(|row| row.iter().map(|cell| sanitize(&cell.text)).collect()).collect();
        let natural: Vec<usize> = self
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| {
                let widest = cells.iter().filter_map(|row| row.get(at)).map(|cell| width(cell)).max();
                widest.unwrap_or(0).max(width(column.title))
            })
            .collect();
        let widths = self.fitted(&natural, layout.width);
        let mut out = String::new();
        let titles: Vec<Cow<'_, str>> = self.columns.iter().map(|c| Cow::Borrowed(c.title)).collect();
        for row in std::iter::once(&titles).chain(&cells) {
            let mut line = String::new();
            for (at, width) in widths.iter().enumerate().filter_map(|(at, width)| Some((at, (*width)?))) {
                let text = row.get(at).map_or("", |cell| cell.as_ref());
                if !line.is_empty() {
                    line.push_str(&" ".repeat(GAP));
                }
                match self.columns[at].align {
                    Align::Left => line.push_str(&pad_right(&fit(text, width, layout.ellipsis()), width)),
                    Align::Right => line.push_str(&pad_left(text, width)),
                }
            }
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out
    }

    /// The width of each column; `None` for those that are left out.
    fn fitted(&self, natural: &[usize], limit: Option<usize>) -> Vec<Option<usize>> {
        let mut widths: Vec<Option<usize>> = natural.iter().copied().map(Some).collect();
        let Some(limit) = limit else { return widths };
        let total = |widths: &[Option<usize>]| {
            let kept = widths.iter().flatten();
            kept.clone().sum::<usize>() + GAP * kept.count().saturating_sub(1)
        };
        let within = |at: usize, width: usize, least: usize| match self.columns[at].align {
            Align::Left => width.min(least.max(self.columns[at].title.len())),
            Align::Right => width,
        };
        let least = |at: usize, width: usize| within(at, width, LEAST);
        let wanted = |at: usize, width: usize| within(at, width, self.columns[at].least);
        loop {
            let cut: Vec<Option<usize>> =
                widths.iter().enumerate().map(|(at, width)| width.map(|width| wanted(at, width))).collect();
            if total(&cut) <= limit {
                break;
            }
            let droppable = (0..widths.len()).filter(|&at| widths[at].is_some() && self.columns[at].rank > 0);
            let Some(drop) = droppable.max_by_key(|&at| (self.columns[at].rank, at)) else { break };
            widths[drop] = None;
        }
        while total(&widths) > limit {
            let room = |at: usize| widths[at].map_or(0, |width| width - least(at, natural[at]).min(width));
            let Some(widest) = (0..widths.len()).filter(|&at| room(at) > 0).max_by_key(|&at| widths[at])
            else {
                break;
            };
            widths[widest] = widths[widest].map(|width| width - 1);
        }
        widths
    }

    /// CSV as in RFC 4180, headed by the columns' ids. A cell that a spreadsheet would run as a formula gets an
    /// apostrophe before it.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut out = String::new();
        push_csv_line(&mut out, self.columns.iter().map(|column| column.id));
        for row in &self.rows {
            push_csv_line(&mut out, row.iter().map(Cell::for_programs));
        }
        out
    }

    /// A Markdown table in which no cell can be anything but text.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut out = String::new();
        let titles: Vec<Cow<'_, str>> = self.columns.iter().map(|c| Cow::Borrowed(c.title)).collect();
        push_markdown_line(&mut out, &titles);
        for column in &self.columns {
            out.push_str(match column.align {
                Align::Left => "| --- ",
                Align::Right => "| ---: ",
            });
        }
        out.push_str("|\n");
        for row in &self.rows {
            let cells: Vec<Cow<'_, str>> = row.iter().map(|cell| markdown(&cell.text)).collect();
            push_markdown_line(&mut out, &cells);
        }
        out
    }

    /// An array of objects, one a row, keyed by the columns' ids. Everything is text.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        let object = |row: &Vec<Cell>| {
            let pairs = self.columns.iter().zip(row);
            pairs.map(|(column, cell)| (column.id.to_owned(), cell.for_programs().into())).collect()
        };
        serde_json::Value::Array(self.rows.iter().map(|row| serde_json::Value::Object(object(row))).collect())
    }
}

fn push_csv_line<'a>(out: &mut String, fields: impl Iterator<Item = &'a str>) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push_str(&csv_field(field));
    }
    out.push_str("\r\n");
}

/// What makes a spreadsheet take a cell for a formula.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

fn csv_field(raw: &str) -> String {
    let safe = sanitize(raw);
    let guard = if safe.starts_with(FORMULA) { "'" } else { "" };
    if safe.contains([',', '"', '\'', ' ']) {
        format!("\"{guard}{}\"", safe.replace('"', "\"\""))
    } else {
        format!("{guard}{safe}")
    }
}

fn push_markdown_line(out: &mut String, cells: &[Cow<'_, str>]) {
    for cell in cells {
        out.push_str("| ");
        out.push_str(cell);
        out.push(' ');
    }
    out.push_str("|\n");
}

/// Text as Markdown that shows exactly this text.
#[must_use]
pub fn markdown(raw: &str) -> Cow<'_, str> {
    const SPECIAL: [char; 11] = ['|', '\\', '`', '*', '[', ']', '<', '>', '&', '~', '_'];
    let safe = sanitize(raw);
    if !safe.contains(SPECIAL) {
        return safe;
    }
    let mut out = String::with_capacity(safe.len() + 8);
    for c in safe.chars() {
        if SPECIAL.contains(&c) {
            out.push('\\');
        }
        out.push(c);
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Table {
        let mut table = Table::new([
            Column::left("name", "NAME", 0),
            Column::right("count", "COUNT", 0),
            Column::left("note", "NOTE", 2),
        ]);
        table.rows.push(vec!["a name that is rather long".into(), 7_u64.into(), "first".into()]);
        table.rows.push(vec!["=1|\u{1b}[2J".into(), 1234_u64.into(), "say \"x\", y".into()]);
        table
    }

    #[test]
    fn columns_stand_aligned_and_nothing_unsafe_is_left() {
        assert_eq!(
            sample().to_text(Layout::default()),
            "NAME                        COUNT  NOTE\n\
             a name that is rather long      7  first\n\
             =1|\\e[2J                     1234  say \"x\", y\n"
        );
    }

    #[test]
    fn a_narrow_table_drops_the_least_important_and_cuts_words() {
        let text = sample().to_text(Layout { width: Some(20), ascii: true });
        assert_eq!(text, "NAME           COUNT\na name tha...      7\n=1|\\e[2J        1234\n");
        for limit in 0..60 {
            let text = sample().to_text(Layout { width: Some(limit), ascii: false });
            assert!(text.lines().all(|line| width(line) <= limit.max(17)), "{limit}\n{text}");
        }
    }

    #[test]
    fn csv_quotes_and_disarms() {
        assert_eq!(
            sample().to_csv(),
            "name,count,note\r\n\"a name that is rather long\",7,first\r\n'=1|\\e[2J,1234,\"say \"\"x\"\", y\"\r\n"
        );
    }

    #[test]
    fn markdown_cells_are_only_text() {
        let text = sample().to_markdown();
        assert!(text.contains("| =1\\|\\\\e\\[2J | 1234 |"), "{text}");
        assert!(text.lines().nth(1).is_some_and(|line| line == "| --- | ---: | --- |"), "{text}");
    }
}
