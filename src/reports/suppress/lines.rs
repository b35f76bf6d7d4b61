//! Texts as lines that are safe to print and fit 80 columns, if no word of them is longer.

use super::words::dotted;
use crate::text::sanitize;
use crate::text::width::width;

/// Columns that a line may take.
const WIDTH: usize = 80;

/// Puts a text below others, broken between words: before its first line stands `first`, before the others `next`.
pub(super) fn push(lines: &mut Vec<String>, first: &str, next: &str, text: &str) {
    let safe = sanitize(text);
    fill(lines, (first, next), safe.split(' '), " ");
}

/// The same of parts with dots between them, broken between parts. Empty ones are left out.
pub(super) fn push_parts<S: AsRef<str>>(
    lines: &mut Vec<String>,
    first: &str,
    next: &str,
    parts: &[S],
    ascii: bool,
) {
    let parts = parts.iter().map(|part| sanitize(part.as_ref())).collect::<Vec<_>>();
    let parts = parts.iter().map(AsRef::as_ref).filter(|part: &&str| !part.is_empty());
    fill(lines, (first, next), parts, &dotted(&["a", "b"], ascii).replace(['a', 'b'], ""));
}

fn fill<'a>(
    lines: &mut Vec<String>,
    (first, next): (&str, &str),
    words: impl Iterator<Item = &'a str>,
    between: &str,
) {
    let mut line = first.to_owned();
    let mut is_begun = false;
    for word in words {
        if is_begun && width(&line) + width(between) + width(word) > WIDTH {
            lines.push(std::mem::replace(&mut line, next.to_owned()));
            is_begun = false;
        }
        if is_begun {
            line.push_str(between);
        }
        line.push_str(word);
        is_begun = true;
    }
    if is_begun {
        lines.push(line);
    }
}

/// Lines as one text, without blanks at their ends.
pub(super) fn joined(lines: &[String]) -> String {
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_nothing_unsafe_is_left() {
        let mut lines = Vec::new();
        push(&mut lines, "  ", "      ", &format!("{} \u{1b}[2J {}", "word ".repeat(16), "x".repeat(90)));
        assert_eq!(lines.len(), 3, "{lines:#?}");
        assert!(width(&lines[0]) <= WIDTH && lines[1].starts_with("      ") && lines[1].contains("\\e[2J"));
        let parts = ["24 of 24 instances", "", &"x".repeat(50), "regular, weekly (4 of 4 Sundays)"];
        lines.clear();
        push_parts(&mut lines, "  ", "  ", &parts, true);
        assert_eq!(lines[1], "  regular, weekly (4 of 4 Sundays)", "{lines:#?}");
        assert!(lines[0].starts_with("  24 of 24 instances - xx"), "{lines:#?}");
    }

    #[test]
    fn blanks_inside_a_text_stay() {
        let mut lines = Vec::new();
        push(&mut lines, "", "", "a  \"b   c\"");
        assert_eq!(lines, ["a  \"b   c\""]);
    }
}
