//! Turning changed cells into as few bytes as plain terminals understand.
//!
//! Every link that is slow pays for each byte, and every terminal that is old pays for each sequence it does not know:
//! the sixteen colours are written as `30`–`37` and `90`–`97`, several attributes go into one sequence, and where
//! nothing is coloured no colour is ever named.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// The attributes and their numbers.
const ATTRIBUTES: [(Modifier, u8); 8] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Looks {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

const PLAIN: Looks = Looks { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() };

impl Looks {
    const fn of(cell: &Cell) -> Looks {
        Looks { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }
}

/// What stands on the screen, as far as it matters for what need not be written: which cells are not blank.
#[derive(Debug, Default)]
pub(super) struct Filled(Vec<Vec<bool>>);

impl Filled {
    /// Takes in what is about to be written.
    pub(super) fn draw(&mut self, cells: &[(u16, u16, &Cell)]) {
        for &(x, y, cell) in cells {
            let (x, y) = (usize::from(x), usize::from(y));
            if self.0.len() <= y {
                self.0.resize_with(y + 1, Vec::new);
            }
            let row = &mut self.0[y];
            let end = x + cell.symbol().width().max(1);
            if row.len() < end {
                row.resize(end, false);
            }
            row[x..end].fill(!is_blank(cell));
        }
    }

    /// Whether the cells of a row from one column to another are blank.
    fn is_blank(&self, y: u16, from: u16, to: u16) -> bool {
        let row = self.0.get(usize::from(y)).map_or(&[][..], Vec::as_slice);
        (from..to).all(|x| row.get(usize::from(x)) != Some(&true))
    }

    /// The column behind the last cell of a row that is not blank.
    fn end(&self, y: u16) -> u16 {
        let row = self.0.get(usize::from(y)).map_or(&[][..], Vec::as_slice);
        row.iter().rposition(|filled| *filled).map_or(0, |last| last as u16 + 1)
    }
}

/// Whether a cell looks like one that was erased.
fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && Looks::of(cell) == PLAIN
}

/// From so many cells on, erasing the rest of a row is shorter than writing blanks.
const WORTH_ERASING: usize = 4;

/// Writes cells, in the order in which they come; `filled` knows the screen with them. The terminal's looks are plain
/// before and after.
///
/// # Errors
/// When the writer fails.
pub(super) fn cells(out: &mut impl Write, cells: &[(u16, u16, &Cell)], filled: &Filled) -> io::Result<()> {
    let mut looks = PLAIN;
    // Where the cursor is, if that is certain.
    let mut at: Option<(u16, u16)> = None;
    let mut next = 0;
    while let Some(&(x, y, cell)) = cells.get(next) {
        let rest = cells[next..].iter().take_while(|(_, row, _)| *row == y).count();
        let erases = rest >= WORTH_ERASING && is_blank(cell) && x >= filled.end(y);
        next += if erases { rest } else { 1 };
        if at != Some((x, y)) {
            match at {
                Some((from, row)) if row == y && x > from => match x - from {
                    gap @ 1..=3 if looks == PLAIN && filled.is_blank(y, from, x) => {
                        out.write_all(&b"   "[..usize::from(gap)])?;
                    }
                    1 => out.write_all(b"\x1b[C")?,
                    gap => write!(out, "\x1b[{gap}C")?,
                },
                _ => write!(out, "\x1b[{};{}H", y + 1, x + 1)?,
            }
        }
        let wanted = Looks::of(cell);
        if wanted != looks {
            change(out, looks, wanted)?;
            looks = wanted;
        }
        if erases {
            out.write_all(b"\x1b[K")?;
            at = Some((x, y));
            continue;
        }
        let symbol = cell.symbol();
        out.write_all(symbol.as_bytes())?;
        // Terminals differ over what is wider than one column, and over what stands in the last one.
        at = (symbol.width() == 1).then(|| (x.saturating_add(1), y));
    }
    if looks == PLAIN { Ok(()) } else { out.write_all(b"\x1b[m") }
}

fn change(out: &mut impl Write, from: Looks, to: Looks) -> io::Result<()> {
    if to == PLAIN {
        return out.write_all(b"\x1b[m");
    }
    let mut numbers = String::new();
    let mut from = from;
    // Attributes are switched off together: old terminals know no other way.
    if !to.modifier.contains(from.modifier) {
        numbers.push_str("0;");
        from = PLAIN;
    }
    for (attribute, number) in ATTRIBUTES {
        if to.modifier.contains(attribute) && !from.modifier.contains(attribute) {
            numbers.push_str(&format!("{number};"));
        }
    }
    if to.fg != from.fg {
        color(&mut numbers, to.fg, 30);
    }
    if to.bg != from.bg {
        color(&mut numbers, to.bg, 40);
    }
    numbers.pop();
    write!(out, "\x1b[{numbers}m")
}

/// Adds the numbers of a colour; `base` is 30 for the text and 40 for the ground.
fn color(numbers: &mut String, color: Color, base: u8) {
    let number = match color {
        Color::Reset => base + 9,
        Color::Black => base,
        Color::Red => base + 1,
        Color::Green => base + 2,
        Color::Yellow => base + 3,
        Color::Blue => base + 4,
        Color::Magenta => base + 5,
        Color::Cyan => base + 6,
        Color::Gray => base + 7,
        Color::DarkGray => base + 60,
        Color::LightRed => base + 61,
        Color::LightGreen => base + 62,
        Color::LightYellow => base + 63,
        Color::LightBlue => base + 64,
        Color::LightMagenta => base + 65,
        Color::LightCyan => base + 66,
        Color::White => base + 67,
        Color::Indexed(index) => {
            numbers.push_str(&format!("{};5;{index};", base + 8));
            return;
        }
        Color::Rgb(r, g, b) => {
            numbers.push_str(&format!("{};2;{r};{g};{b};", base + 8));
            return;
        }
    };
    numbers.push_str(&format!("{number};"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    fn encoded(buffer: &Buffer) -> String {
        let mut filled = Filled::default();
        changed(&Buffer::empty(buffer.area), buffer, &mut filled)
    }

    fn changed(from: &Buffer, to: &Buffer, filled: &mut Filled) -> String {
        let mut out = Vec::new();
        let content = from.diff(to);
        filled.draw(&content);
        cells(&mut out, &content, filled).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_rest_of_a_row_is_erased_at_once_and_only_if_it_is_blank() {
        let area = Rect::new(0, 0, 30, 1);
        let (mut before, mut after) = (Buffer::empty(area), Buffer::empty(area));
        before.set_string(0, 0, "a long line that goes", Style::new());
        after.set_string(0, 0, "short", Style::new());
        let mut filled = Filled::default();
        changed(&Buffer::empty(area), &before, &mut filled);
        assert_eq!(changed(&before, &after, &mut filled), "\u{1b}[1;1Hshort\u{1b}[K");
        before.set_string(29, 0, "|", Style::new());
        after.set_string(29, 0, "|", Style::new());
        let mut filled = Filled::default();
        changed(&Buffer::empty(area), &before, &mut filled);
        assert!(!changed(&before, &after, &mut filled).contains("\u{1b}[K"));
    }

    #[test]
    fn few_bytes() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 20, 2));
        buffer.set_string(1, 1, "ab", Style::new().fg(Color::Red).add_modifier(Modifier::BOLD));
        buffer.set_string(3, 1, "c", Style::new().add_modifier(Modifier::BOLD));
        buffer.set_string(6, 1, "d", Style::new());
        assert_eq!(encoded(&buffer), "\u{1b}[2;2H\u{1b}[1;31mab\u{1b}[39mc\u{1b}[2C\u{1b}[md");
    }

    #[test]
    fn a_reversed_row_keeps_its_reverse() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
        buffer.set_string(0, 0, "a", Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD));
        buffer.set_string(1, 0, "b", Style::new().add_modifier(Modifier::REVERSED));
        assert_eq!(encoded(&buffer), "\u{1b}[1;1H\u{1b}[1;7ma\u{1b}[0;7mb\u{1b}[m");
    }

    proptest! {
        #[test]
        // Without dim text: the terminal that is played here has one intensity only.
        fn a_terminal_shows_what_was_meant(
            words in proptest::collection::vec((0..3_u16, "[a-z日é ]{1,4}", 0..6_u8, 0..8_u16), 0..12),
            before in proptest::collection::vec("[a-zé ]{0,14}", 0..6),
        ) {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 24, 6));
            let mut old = buffer.clone();
            for (y, line) in (0..).zip(before) {
                old.set_string(0, y, line, Style::new());
            }
            for (index, (gap, word, color, attributes)) in words.into_iter().enumerate() {
                // Two words a row, one after the other.
                let (x, y) = (u16::try_from(index % 2).unwrap() * 11 + gap, u16::try_from(index / 2).unwrap());
                let color = [Color::Reset, Color::Red, Color::LightCyan, Color::Indexed(200), Color::Rgb(1, 2, 3), Color::Gray][usize::from(color)];
                let style = Style::new().fg(color).bg(color).add_modifier(Modifier::from_bits_truncate(attributes) - Modifier::DIM);
                buffer.set_string(x, y, word, style);
            }
            let mut parser = vt100::Parser::new(6.try_into().unwrap(), 24.try_into().unwrap(), 0);
            let mut filled = Filled::default();
            parser.process(changed(&Buffer::empty(buffer.area), &old, &mut filled).as_bytes());
            parser.process(changed(&old, &buffer, &mut filled).as_bytes());
            for y in 0..6 {
                for x in 0..24 {
                    let cell = parser.screen().cell(y, x).unwrap();
                    if cell.is_wide_continuation() {
                        continue;
                    }
                    let meant = &buffer[(x, y)];
                    let shown = if cell.has_contents() { cell.contents() } else { " " };
                    prop_assert_eq!(shown, meant.symbol());
                    prop_assert_eq!(cell.bold(), meant.modifier.contains(Modifier::BOLD));
                    prop_assert_eq!(cell.italic(), meant.modifier.contains(Modifier::ITALIC));
                    let meant_color = match meant.fg {
                        Color::Red => vt100::Color::Idx(1),
                        Color::LightCyan => vt100::Color::Idx(14),
                        Color::Gray => vt100::Color::Idx(7),
                        Color::Indexed(index) => vt100::Color::Idx(index),
                        Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
                        _ => vt100::Color::Default,
                    };
                    prop_assert_eq!((cell.fgcolor(), cell.bgcolor()), (meant_color, meant_color));
                }
            }
        }
    }
}
