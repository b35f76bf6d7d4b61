//! Making styled text exactly as wide as its place. The text must have been made visible before.

use crate::text::width::head;
use ratatui::style::Style;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

/// The columns that spans take.
#[must_use]
pub fn width(spans: &[Span<'_>]) -> usize {
    spans.iter().map(|span| span.content.width()).sum()
}

/// Cuts spans that are too wide, with a sign for what is missing. What is narrow enough is left as it is.
#[must_use]
pub fn fit<'a>(spans: Vec<Span<'a>>, columns: usize, ellipsis: &'static str) -> Vec<Span<'a>> {
    if width(&spans) <= columns {
        return spans;
    }
    let mut free = columns.saturating_sub(ellipsis.width());
    let mut kept = Vec::with_capacity(spans.len());
    let mut style = Style::new();
    for span in spans {
        style = span.style;
        let span_width = span.content.width();
        if span_width <= free {
            free -= span_width;
            kept.push(span);
            continue;
        }
        kept.push(Span::styled(head(&span.content, free).to_owned(), span.style));
        break;
    }
    if columns >= ellipsis.width() {
        kept.push(Span::styled(ellipsis, style));
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fitted(text: &[&str], columns: usize) -> String {
        let spans = text.iter().map(|part| Span::raw((*part).to_owned())).collect();
        fit(spans, columns, "…").iter().map(|span| span.content.as_ref()).collect()
    }

    #[test]
    fn the_missing_end_is_told() {
        assert_eq!(fitted(&["abc", "def"], 6), "abcdef");
        assert_eq!(fitted(&["abc", "def"], 5), "abcd…");
        assert_eq!(fitted(&["日本語"], 4), "日…");
        assert_eq!(fitted(&["abc"], 0), "");
    }

    proptest! {
        #[test]
        fn never_wider_than_its_place(parts in proptest::collection::vec("\\PC{0,8}", 0..4), columns in 0..20_usize) {
            let spans = parts.iter().map(|part| Span::raw(part.clone())).collect();
            prop_assert!(width(&fit(spans, columns, "…")) <= columns);
        }
    }
}
