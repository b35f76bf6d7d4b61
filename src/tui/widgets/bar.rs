//! A bar for a share of a whole.

use crate::learning::Bound;
use crate::tui::theme::{Glyphs, Role};

/// The filled part of a bar of `width` columns and the rest of it, each with its looks: hatched where there are too few
/// units to say much, and empty where there is nothing to tell. What is more than nothing shows, and what is less than
/// all is never full.
#[must_use]
pub fn bar(bound: &Bound, width: usize, glyphs: &Glyphs) -> [(String, Role); 2] {
    let (k, n) = (bound.share.k as usize, bound.share.n as usize);
    if n == 0 {
        return [(String::new(), Role::Bar), (" ".repeat(width), Role::Unseen)];
    }
    let filled = match k {
        0 => 0,
        k if k >= n => width,
        k => ((k * width + n / 2) / n).clamp(1.min(width), width.saturating_sub(1).max(1.min(width))),
    };
    let full = if bound.few { glyphs.bar_hatched } else { glyphs.bar_full };
    [(full.repeat(filled), Role::Bar), (glyphs.bar_empty.repeat(width - filled), Role::Unseen)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learning::Share;
    use crate::tui::theme::GlyphSet;

    #[test]
    fn only_all_is_full_and_only_none_is_empty() {
        let drawn = |k, n| {
            let [filled, rest] = bar(&Bound::of(Share { k, n }), 4, GlyphSet::Ascii.glyphs());
            filled.0 + &rest.0
        };
        for (k, n, expected) in [
            (0, 9, "...."),
            (1, 90, "#..."),
            (5, 10, "##.."),
            (89, 90, "###."),
            (90, 90, "####"),
            (3, 3, "%%%%"),
            (1, 4, "%..."),
            (0, 3, "...."),
            (0, 0, "    "),
        ] {
            assert_eq!(drawn(k, n), expected, "{k} of {n}");
        }
    }
}
