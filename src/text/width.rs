//! How many columns a text takes, and making it take no more. Give it sanitized text: see [`super::sanitize()`].

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The columns that a text takes in a terminal.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text in at most `columns`, cut at its end, with `ellipsis` where it was cut. If not even the ellipsis has
/// room, it is cut without one.
#[must_use]
pub fn fit(text: &str, columns: usize, ellipsis: &str) -> String {
    if is_within(text, columns) {
        return text.to_owned();
    }
    let Some(room) = columns.checked_sub(width(ellipsis)) else {
        return head(text, columns).to_owned();
    };
    format!("{}{ellipsis}", head(text, room))
}

/// The path in at most `columns`, cut in its middle: the basename is kept as long as it fits, then as much of the
/// beginning as there is room for. A basename that is too long itself is cut at its end.
#[must_use]
pub fn fit_middle(path: &str, columns: usize, ellipsis: &str) -> String {
    if is_within(path, columns) {
        return path.to_owned();
    }
    let base = path.rfind('/').map_or(path, |slash| &path[slash..]);
    match columns.checked_sub(width(ellipsis)).and_then(|room| room.checked_sub(width(base))) {
        Some(room) => format!("{}{ellipsis}{base}", head(&path[..path.len() - base.len()], room)),
        None => fit(base.trim_start_matches('/'), columns, ellipsis),
    }
}

/// The text with spaces before it, at least `columns` wide: for numbers. It is never cut.
#[must_use]
pub fn pad_left(text: &str, columns: usize) -> String {
    format!("{}{text}", " ".repeat(columns.saturating_sub(width(text))))
}

/// The text with spaces after it, at least `columns` wide: for words. It is never cut.
#[must_use]
pub fn pad_right(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// Whether the text fits, without measuring all of a text that is far too long.
fn is_within(text: &str, columns: usize) -> bool {
    head(text, columns).len() == text.len()
}

/// The longest beginning that takes at most `columns`.
#[must_use]
pub fn head(text: &str, columns: usize) -> &str {
    let (mut taken, mut end) = (0, 0);
    for (at, c) in text.char_indices() {
        taken += c.width().unwrap_or(1);
        if taken > columns {
            break;
        }
        end = at + c.len_utf8();
    }
    // A sequence may be wider than its characters are (text followed by a selector for emoji).
    while width(&text[..end]) > columns {
        end = text[..end].char_indices().next_back().map_or(0, |(at, _)| at);
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_is_cut_at_its_end_and_wide_characters_are_not_split() {
        assert_eq!(fit("workload", 8, "…"), "workload");
        assert_eq!(fit("workload", 5, "…"), "work…");
        assert_eq!(fit("日本語", 4, "…"), "日…");
        assert_eq!(fit("workload", 2, "..."), "wo");
        assert_eq!(fit("workload", 0, "…"), "");
    }

    #[test]
    fn a_path_keeps_its_basename() {
        assert_eq!(fit_middle("/usr/lib/python3.11/site-packages/x.py", 20, "…"), "/usr/lib/pytho…/x.py");
        assert_eq!(fit_middle("/usr/bin/a-very-long-name", 10, "…"), "a-very-lo…");
        assert_eq!(fit_middle("/usr/bin/sh", 11, "…"), "/usr/bin/sh");
        assert_eq!(fit_middle("/usr/bin/sh", 4, "…"), "…/sh");
    }

    #[test]
    fn padding_counts_columns() {
        assert_eq!(pad_left("日", 4), "  日");
        assert_eq!(pad_right("日", 4), "日  ");
    }

    proptest! {
        #[test]
        fn nothing_is_ever_wider_than_asked(text in "\\PC*|.*", columns in 0_usize..30, ascii: bool) {
            let ellipsis = if ascii { ".." } else { "…" };
            for cut in [fit(&text, columns, ellipsis), fit_middle(&text, columns, ellipsis)] {
                prop_assert!(width(&cut) <= columns, "{cut:?} is {} wide", width(&cut));
            }
            if width(&text) <= columns && super::super::sanitize::is_clean(&text) {
                prop_assert_eq!(fit(&text, columns, ellipsis), text);
            }
        }
    }
}
