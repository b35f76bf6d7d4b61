//! Makes visible what a terminal would obey or swallow. Every string from outside passes here before its width is
//! measured, on screen and in everything that is printed or copied.
//!
//! The backslash itself is left alone. A name that really holds a backslash and an `n` therefore reads like one
//! that holds a line feed; doubling backslashes would tell the two apart, but would spoil every `printf "%s\n"`
//! in a command line, and would make it unsafe to sanitize twice. JSON output stays exact ([`json_safe`]).

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

/// Characters that are never shown as they are, as inclusive ranges in order. The reasons: they command a
/// terminal, reorder text, take no room, look like a space without being one, or have no agreed look at all.
const UNSAFE: &[(char, char)] = &[
    ('\0', '\u{1f}'),            // C0 controls
    ('\u{7f}', '\u{a0}'),        // DEL, C1 controls, no-break space
    ('\u{ad}', '\u{ad}'),        // soft hyphen
    ('\u{34f}', '\u{34f}'),      // combining grapheme joiner
    ('\u{61c}', '\u{61c}'),      // Arabic letter mark
    ('\u{115f}', '\u{1160}'),    // Hangul fillers
    ('\u{1680}', '\u{1680}'),    // Ogham space
    ('\u{17b4}', '\u{17b5}'),    // Khmer inherent vowels
    ('\u{180b}', '\u{180f}'),    // Mongolian selectors and separator
    ('\u{2000}', '\u{200f}'),    // spaces, zero-width characters, direction marks
    ('\u{2028}', '\u{202f}'),    // line and paragraph separators, bidirectional controls, narrow space
    ('\u{205f}', '\u{206f}'),    // spaces, joiners, invisible operators, isolates
    ('\u{2800}', '\u{2800}'),    // Braille blank
    ('\u{3000}', '\u{3000}'),    // ideographic space
    ('\u{3164}', '\u{3164}'),    // Hangul filler
    ('\u{e000}', '\u{f8ff}'),    // private use
    ('\u{fdd0}', '\u{fdef}'),    // noncharacters
    ('\u{fe00}', '\u{fe0f}'),    // variation selectors
    ('\u{feff}', '\u{feff}'),    // byte order mark
    ('\u{ffa0}', '\u{ffa0}'),    // halfwidth Hangul filler
    ('\u{fff0}', '\u{fffc}'),    // unassigned, interlinear annotation, object replacement
    ('\u{fffe}', '\u{ffff}'),    // noncharacters
    ('\u{13430}', '\u{13455}'),  // Egyptian format controls
    ('\u{1bca0}', '\u{1bca3}'),  // shorthand format controls
    ('\u{1d173}', '\u{1d17a}'),  // musical format controls
    ('\u{e0000}', '\u{10ffff}'), // tags, selectors, private use planes
];

/// How many combining marks a character may carry; what is stacked higher runs into other lines.
const MARKS: usize = 2;

/// The text with every unsafe character replaced by a visible escape: `\e`, `\n`, `\x07`, `\u{202e}`.
///
/// Borrows if there is nothing to replace. Applying it again changes nothing.
#[must_use]
pub fn sanitize(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for run in runs(text) {
        match run {
            Run::Plain(plain) => out.push_str(plain),
            Run::Unsafe(c) => push_escape(&mut out, c),
        }
    }
    Cow::Owned(out)
}

/// Whether [`sanitize()`] would change nothing.
#[must_use]
pub fn is_clean(text: &str) -> bool {
    text.bytes().all(|b| (0x20..0x7f).contains(&b)) || runs(text).all(|run| matches!(run, Run::Plain(_)))
}

/// Makes serialised JSON safe to print: unsafe characters become `\uXXXX`, which reads back as the same text.
///
/// `json` must be valid JSON. Line feeds and tabs between its tokens stay as they are.
#[must_use]
pub fn json_safe(json: &str) -> Cow<'_, str> {
    let keep = |c: char| matches!(c, '\n' | '\t' | '\r') || !is_unsafe(c);
    if json.chars().all(keep) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if keep(c) {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    Cow::Owned(out)
}

/// Whether the character is never shown as it is, whatever stands before it.
#[must_use]
pub fn is_unsafe(c: char) -> bool {
    if c < '\u{7f}' {
        return c < ' ';
    }
    let at = UNSAFE.partition_point(|&(_, last)| last < c);
    UNSAFE.get(at).is_some_and(|&(first, _)| first <= c)
}

enum Run<'a> {
    Plain(&'a str),
    Unsafe(char),
}

/// Splits a text into unsafe characters and the stretches between them.
fn runs(text: &str) -> impl Iterator<Item = Run<'_>> {
    let mut rest = text;
    // At the beginning and after an escape there is nothing that a combining mark may stand on.
    let mut marks = MARKS;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let mut plain = 0;
        for (at, c) in rest.char_indices() {
            if is_unsafe(c) || (takes_no_room(c) && marks >= MARKS) {
                break;
            }
            marks = match c {
                ' ' => MARKS,
                _ if takes_no_room(c) => marks + 1,
                _ => 0,
            };
            plain = at + c.len_utf8();
        }
        if plain > 0 {
            let (run, after) = rest.split_at(plain);
            rest = after;
            Some(Run::Plain(run))
        } else {
            rest = &rest[first.len_utf8()..];
            marks = MARKS;
            Some(Run::Unsafe(first))
        }
    })
}

fn takes_no_room(c: char) -> bool {
    !c.is_ascii() && c.width().unwrap_or(0) == 0
}

fn push_escape(out: &mut String, c: char) {
    match c {
        '\u{1b}' => out.push_str("\\e"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\0'..='\u{7f}' => out.push_str(&format!("\\x{:02x}", u32::from(c))),
        _ => out.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_commands_or_hides_becomes_visible() {
        for (hostile, seen) in [
            ("a\u{1b}[2J\u{1b}]52;c;ZXZpbA==\u{7}b", "a\\e[2J\\e]52;c;ZXZpbA==\\x07b"),
            ("\u{202e}gpj.exe", "\\u{202e}gpj.exe"),
            ("a\r\n\tb", "a\\r\\n\\tb"),
            ("\u{9b}31m\u{7f}", "\\u{9b}31m\\x7f"),
            ("ba\u{200b}sh", "ba\\u{200b}sh"),
            ("ls\u{a0}-l", "ls\\u{a0}-l"),
            ("x\u{e0041}", "x\\u{e0041}"),
            ("\u{301}a", "\\u{301}a"),
            ("e\u{301}\u{302}\u{303}\u{304}", "e\u{301}\u{302}\\u{303}\\u{304}"),
        ] {
            assert_eq!(sanitize(hostile), seen);
        }
    }

    #[test]
    fn ordinary_text_is_borrowed() {
        for text in ["", "/usr/bin/sh -c \"printf '%s\\n'\"", "Größe", "日本語", "e\u{301}", "👍"] {
            assert!(matches!(sanitize(text), Cow::Borrowed(same) if same == text), "{text:?}");
        }
    }

    #[test]
    fn the_table_is_in_order() {
        assert!(UNSAFE.iter().all(|(first, last)| first <= last));
        assert!(UNSAFE.windows(2).all(|pair| pair[0].1 < pair[1].0));
    }

    fn hostile() -> impl Strategy<Value = String> {
        let odd = UNSAFE.iter().flat_map(|&(first, last)| [first, last]).collect::<Vec<_>>();
        let any = prop_oneof![
            any::<char>(),
            proptest::sample::select(odd),
            proptest::char::range('\0', '\u{3000}'),
            Just('\u{301}'),
            Just('a')
        ];
        proptest::collection::vec(any, 0..40).prop_map(|chars| chars.into_iter().collect())
    }

    proptest! {
        #[test]
        fn nothing_unsafe_is_left_and_twice_is_once(text in hostile()) {
            let once = sanitize(&text).into_owned();
            prop_assert!(once.chars().all(|c| !c.is_control() && !is_unsafe(c)));
            let hidden = ['\u{200b}', '\u{200d}', '\u{feff}', '\u{2066}', '\u{202e}', '\u{61c}'];
            prop_assert!(!once.contains(hidden), "{once:?}");
            let twice = sanitize(&once).into_owned();
            prop_assert_eq!(&twice, &once);
            prop_assert_eq!(is_clean(&text), text == once);
        }

        #[test]
        fn safe_json_reads_back_as_the_same_text(text in hostile()) {
            let json = serde_json::to_string(&text).unwrap();
            let safe = json_safe(&json).into_owned();
            prop_assert!(safe.chars().all(|c| !is_unsafe(c)));
            prop_assert_eq!(serde_json::from_str::<String>(&safe).unwrap(), text);
        }
    }
}
