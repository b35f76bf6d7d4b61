//! A line of text that is being typed. What it shows is made visible: no control character reaches the terminal.

use unicode_width::UnicodeWidthChar;

/// The longest line; more is cut off, since a paste can be of any size.
const MOST: usize = 16 * 1024;

/// A line of text with a cursor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineEditor {
    text: String,
    /// A byte index, always on the boundary of a cluster.
    cursor: usize,
}

impl LineEditor {
    /// A line with the cursor behind it.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut editor = Self::default();
        editor.insert(text);
        editor
    }

    /// The line as typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The byte before which the next letter is put.
    #[must_use]
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// Puts the text in the place of the line, the cursor at a byte of it.
    pub fn set(&mut self, text: &str, cursor: usize) {
        self.text.clear();
        self.cursor = 0;
        self.insert(text);
        let mut cursor = cursor.min(self.text.len());
        while !self.text.is_char_boundary(cursor) {
            cursor -= 1;
        }
        self.cursor = cursor;
    }

    /// Puts text at the cursor; line breaks and tabs become spaces.
    pub fn insert(&mut self, text: &str) {
        let mut previous = ' ';
        for c in text.chars() {
            let after_cr = std::mem::replace(&mut previous, c) == '\r';
            let c = match c {
                '\n' if after_cr => continue,
                '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' | '\u{85}' => ' ',
                other => other,
            };
            if self.text.len() + c.len_utf8() > MOST {
                return;
            }
            self.text.insert(self.cursor, c);
            self.cursor += c.len_utf8();
        }
    }

    /// Removes the cluster before the cursor.
    pub fn backspace(&mut self) {
        let from = self.before();
        self.text.replace_range(from..self.cursor, "");
        self.cursor = from;
    }

    /// Removes the cluster at the cursor.
    pub fn delete(&mut self) {
        let to = self.after();
        self.text.replace_range(self.cursor..to, "");
    }

    /// Removes everything before the cursor.
    pub fn kill_to_start(&mut self) {
        self.text.replace_range(..self.cursor, "");
        self.cursor = 0;
    }

    /// Removes everything behind the cursor.
    pub fn kill_to_end(&mut self) {
        self.text.truncate(self.cursor);
    }

    /// Removes the word before the cursor, with the spaces behind it.
    pub fn kill_word(&mut self) {
        let head = self.text[..self.cursor].trim_end();
        let from = head
            .rfind(char::is_whitespace)
            .map_or(0, |at| at + head[at..].chars().next().map_or(1, char::len_utf8));
        self.text.replace_range(from..self.cursor, "");
        self.cursor = from;
    }

    /// One cluster to the left.
    pub fn left(&mut self) {
        self.cursor = self.before();
    }

    /// One cluster to the right.
    pub fn right(&mut self) {
        self.cursor = self.after();
    }

    /// To the first letter.
    pub const fn home(&mut self) {
        self.cursor = 0;
    }

    /// Behind the last letter.
    pub const fn end(&mut self) {
        self.cursor = self.text.len();
    }

    /// Where the cluster before the cursor begins. A cluster is a letter with the widthless signs behind it: good
    /// enough for accents and variation signs, and never wrong by more than one key press.
    fn before(&self) -> usize {
        let mut at = self.cursor;
        for c in self.text[..self.cursor].chars().rev() {
            at -= c.len_utf8();
            if c.width() != Some(0) {
                break;
            }
        }
        at
    }

    fn after(&self) -> usize {
        let mut at = self.cursor;
        for (index, c) in self.text[self.cursor..].chars().enumerate() {
            if index > 0 && c.width() != Some(0) {
                break;
            }
            at += c.len_utf8();
        }
        at
    }

    /// What fits into `width` columns around the cursor, and the cursor's column in it.
    #[must_use]
    pub fn view(&self, width: usize) -> (String, usize) {
        let cells: Vec<(usize, String, usize)> = self
            .text
            .char_indices()
            .map(|(at, c)| {
                let shown = visible(c);
                let columns = shown.chars().filter_map(UnicodeWidthChar::width).sum();
                (at, shown, columns)
            })
            .collect();
        let cursor_column: usize = cells.iter().filter(|cell| cell.0 < self.cursor).map(|cell| cell.2).sum();
        // One column stays free for the cursor behind the last letter.
        let mut skip = (cursor_column + 1).saturating_sub(width);
        let mut shown = String::new();
        let mut columns = 0;
        let mut skipped = 0;
        for (_, text, cell_columns) in cells {
            if skip > 0 {
                skip = skip.saturating_sub(cell_columns);
                skipped += cell_columns;
                continue;
            }
            if columns + cell_columns > width {
                break;
            }
            columns += cell_columns;
            shown.push_str(&text);
        }
        (shown, cursor_column.saturating_sub(skipped))
    }

    /// The column at which a byte of the line is shown in a view of `width` columns.
    #[must_use]
    pub fn column_of(&self, byte: usize, width: usize) -> usize {
        let upto = |byte: usize| -> usize {
            let chars = self.text.char_indices().filter(|(at, _)| *at < byte);
            chars.map(|(_, c)| visible(c).chars().filter_map(UnicodeWidthChar::width).sum::<usize>()).sum()
        };
        let (_, cursor) = self.view(width);
        let shift = upto(self.cursor).saturating_sub(cursor);
        upto(byte).saturating_sub(shift).min(width.saturating_sub(1))
    }
}

/// A letter as it is shown: control, widthless and direction-changing ones become their escapes.
fn visible(c: char) -> String {
    match c {
        '\u{1b}' => "\\e".to_owned(),
        '\u{ad}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => c.escape_unicode().to_string(),
        c if c.is_control() => c.escape_default().to_string(),
        c => c.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn typing_and_removing() {
        let mut line = LineEditor::new("env:prod team:edge");
        line.kill_word();
        assert_eq!(line.text(), "env:prod ");
        line.kill_word();
        line.insert("ab");
        line.left();
        line.insert("x");
        assert_eq!((line.text(), line.cursor()), ("axb", 2));
        line.delete();
        line.backspace();
        assert_eq!(line.text(), "a");
        line.home();
        line.kill_to_end();
        assert_eq!(line.text(), "");
    }

    #[test]
    fn an_accent_goes_with_its_letter() {
        let mut line = LineEditor::new("ae\u{301}");
        line.left();
        assert_eq!(line.cursor(), 1);
        line.right();
        line.backspace();
        assert_eq!(line.text(), "a");
    }

    #[test]
    fn pasted_breaks_become_spaces_and_escapes_are_shown() {
        let line = LineEditor::new("a\r\nb\nc\u{1b}[2J\u{202e}");
        assert_eq!(line.text(), "a b c\u{1b}[2J\u{202e}");
        assert_eq!(line.view(80).0, "a b c\\e[2J\\u{202e}");
    }

    #[test]
    fn a_long_line_is_shown_around_the_cursor() {
        let mut line = LineEditor::new("0123456789");
        assert_eq!(line.view(5), ("6789".to_owned(), 4));
        line.home();
        assert_eq!(line.view(5), ("01234".to_owned(), 0));
        assert_eq!(line.column_of(3, 5), 3);
    }

    proptest! {
        #[test]
        fn no_edit_panics_and_nothing_hostile_is_shown(text in "\\PC{0,20}|.{0,20}", steps in proptest::collection::vec(0..9_u8, 0..20), width in 0..30_usize) {
            let mut line = LineEditor::new(&text);
            for step in steps {
                match step {
                    0 => line.left(), 1 => line.right(), 2 => line.home(), 3 => line.end(),
                    4 => line.backspace(), 5 => line.delete(), 6 => line.kill_word(),
                    7 => line.kill_to_start(), _ => line.insert("é\u{7}"),
                }
            }
            let (shown, column) = line.view(width);
            prop_assert!(!shown.chars().any(char::is_control));
            prop_assert!(column <= width.max(1));
        }
    }
}
