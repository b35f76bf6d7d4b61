//! Three sets of signs: for any UTF-8 terminal, for the 256 glyphs of the Linux console, and for plain ASCII.

/// Which signs a terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GlyphSet {
    /// Any terminal that reads UTF-8.
    Unicode,
    /// The Linux console, whose font has the glyphs of code page 437.
    Linux,
    /// Letters and punctuation only.
    Ascii,
}

/// The signs of one set. Every one is a single column wide unless its name says otherwise.
#[derive(Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it; the widths are tested")]
pub struct Glyphs {
    pub fold_open: &'static str,
    pub fold_closed: &'static str,
    /// Two columns: a child with younger siblings.
    pub guide_child: &'static str,
    /// Two columns: the last child.
    pub guide_last: &'static str,
    /// Two columns: a line that passes by.
    pub guide_pass: &'static str,
    /// Two columns of nothing.
    pub guide_none: &'static str,
    /// In the versions strip: seen in that version.
    pub seen: &'static str,
    /// In the versions strip: not seen in that version.
    pub unseen: &'static str,
    /// Beside the selected row.
    pub marker: &'static str,
    /// Beside a chosen item.
    pub mark: &'static str,
    pub ellipsis: &'static str,
    pub horizontal: &'static str,
    pub vertical: &'static str,
    pub corner_top_left: &'static str,
    pub corner_top_right: &'static str,
    pub corner_bottom_left: &'static str,
    pub corner_bottom_right: &'static str,
    pub crumb: &'static str,
    pub ascending: &'static str,
    pub descending: &'static str,
    pub bar_full: &'static str,
    pub bar_empty: &'static str,
    /// For a figure drawn from too few units.
    pub bar_hatched: &'static str,
    /// Behaviour that only a signal reports.
    pub ghost: &'static str,
    /// Unknown signals are about it.
    pub signal: &'static str,
    /// Only known and usual signals are about it.
    pub signal_usual: &'static str,
    pub thumb: &'static str,
    pub track: &'static str,
    pub dash: &'static str,
    pub dot: &'static str,
}

impl GlyphSet {
    /// The signs of this set.
    #[must_use]
    pub const fn glyphs(self) -> &'static Glyphs {
        match self {
            Self::Unicode => &UNICODE,
            Self::Linux => &LINUX,
            Self::Ascii => &ASCII,
        }
    }

    /// The word for it in settings and on the diagnosis page.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unicode => "unicode",
            Self::Linux => "linux console",
            Self::Ascii => "ascii",
        }
    }
}

static UNICODE: Glyphs = Glyphs {
    fold_open: "▾",
    fold_closed: "▸",
    guide_child: "├ ",
    guide_last: "└ ",
    guide_pass: "│ ",
    guide_none: "  ",
    seen: "▪",
    unseen: "·",
    marker: "▌",
    mark: "✓",
    ellipsis: "…",
    horizontal: "─",
    vertical: "│",
    corner_top_left: "┌",
    corner_top_right: "┐",
    corner_bottom_left: "└",
    corner_bottom_right: "┘",
    crumb: "›",
    ascending: "▲",
    descending: "▼",
    bar_full: "█",
    bar_empty: "░",
    bar_hatched: "▒",
    ghost: "◌",
    signal: "◆",
    signal_usual: "◇",
    thumb: "█",
    track: "│",
    dash: "–",
    dot: "·",
};

static LINUX: Glyphs = Glyphs {
    fold_open: "▼",
    fold_closed: "►",
    seen: "■",
    mark: "√",
    ellipsis: "~",
    crumb: ">",
    ghost: "°",
    signal: "@",
    signal_usual: "&",
    dash: "-",
    ..UNICODE
};

static ASCII: Glyphs = Glyphs {
    fold_open: "-",
    fold_closed: "+",
    guide_child: "|-",
    guide_last: "`-",
    guide_pass: "| ",
    guide_none: "  ",
    seen: "#",
    unseen: ".",
    marker: ">",
    mark: "x",
    ellipsis: "~",
    horizontal: "-",
    vertical: "|",
    corner_top_left: "+",
    corner_top_right: "+",
    corner_bottom_left: "+",
    corner_bottom_right: "+",
    crumb: ">",
    ascending: "^",
    descending: "v",
    bar_full: "#",
    bar_empty: ".",
    bar_hatched: "%",
    ghost: "o",
    signal: "@",
    signal_usual: "&",
    thumb: "#",
    track: "|",
    dash: "-",
    dot: "-",
};

impl Glyphs {
    /// Every sign with its width in columns, for the table test.
    #[cfg(test)]
    fn all(&self) -> Vec<(&'static str, usize)> {
        let narrow = [
            self.fold_open,
            self.fold_closed,
            self.seen,
            self.unseen,
            self.marker,
            self.mark,
            self.ellipsis,
            self.horizontal,
            self.vertical,
            self.corner_top_left,
            self.corner_top_right,
            self.corner_bottom_left,
            self.corner_bottom_right,
            self.crumb,
            self.ascending,
            self.descending,
            self.bar_full,
            self.bar_empty,
            self.bar_hatched,
            self.ghost,
            self.signal,
            self.signal_usual,
            self.thumb,
            self.track,
            self.dash,
            self.dot,
        ];
        let wide = [self.guide_child, self.guide_last, self.guide_pass, self.guide_none];
        narrow.into_iter().map(|sign| (sign, 1)).chain(wide.into_iter().map(|sign| (sign, 2))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthStr;

    #[test]
    fn widths_are_what_the_layout_counts_on() {
        for set in [GlyphSet::Unicode, GlyphSet::Linux, GlyphSet::Ascii] {
            for (sign, width) in set.glyphs().all() {
                assert_eq!(sign.width(), width, "{sign:?} of {}", set.word());
            }
        }
    }

    #[test]
    fn ascii_is_ascii_and_the_console_has_its_font() {
        assert!(GlyphSet::Ascii.glyphs().all().iter().all(|(sign, _)| sign.is_ascii()));
        let font = "─│┌┐└┘├┤┬┴┼▼►▲■·√█░▒▓°▌";
        for (sign, _) in GlyphSet::Linux.glyphs().all() {
            for c in sign.chars() {
                assert!(c.is_ascii() || font.contains(c), "{c} is not in the console's font");
            }
        }
    }
}
