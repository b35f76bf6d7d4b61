//! Breaking long texts into lines. The text must have been made visible before.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Breaks a text into lines, at spaces where there are some near the end of a line.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(4);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    let mut last_space = None;
    for c in text.chars() {
        let columns = c.width().unwrap_or(0);
        if used + columns > width {
            let rest = match last_space.filter(|&at| at * 3 > width) {
                Some(at) => line.split_off(at).trim_start().to_owned(),
                None => String::new(),
            };
            lines.push(std::mem::replace(&mut line, rest));
            used = line.width();
            last_space = None;
        }
        if c == ' ' {
            // The space at a break is the break.
            if line.is_empty() && !lines.is_empty() {
                continue;
            }
            last_space = Some(line.len());
        }
        line.push(c);
        used += columns;
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn lines_break_at_spaces_where_there_are_some() {
        assert_eq!(wrap("seen in 11 of 12 instances", 12), ["seen in 11", "of 12", "instances"]);
        assert_eq!(wrap("/usr/lib/x86_64-linux-gnu", 10), ["/usr/lib/x", "86_64-linu", "x-gnu"]);
        assert_eq!(wrap("0123456789 a", 10), ["0123456789", "a"]);
        assert_eq!(wrap("", 10), [""]);
        assert_eq!(wrap("日本語日本語", 5), ["日本", "語日", "本語"]);
    }
}
