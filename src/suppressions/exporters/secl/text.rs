//! Values as the agent's rule language writes them.
//!
//! A string there ends at the next quote, and agents differ in what a backslash in one means; `${…}` and `%{…}` name
//! variables, and the lexer knows no character above U+FFFF. What cannot stand in a string as it is becomes a regular
//! expression that asks for exactly that text, where the field takes one; so does what nobody would see.

use crate::suppressions::search::Piece;
use crate::text::sanitize::is_unsafe;

/// The string that is exactly this, if there is one that all agents read alike.
pub(super) fn string(value: &str) -> Option<String> {
    let plain = |c: char| !is_unsafe(c) && c != '"' && c != '\\' && u32::from(c) < 0xfffd;
    let is_variable = value.contains("${") || value.contains("%{");
    (!value.is_empty() && !is_variable && value.chars().all(plain)).then(|| format!("\"{value}\""))
}

/// How often a regular expression repeats at most: Go's limit.
const MOST_REPEATED: usize = 1_000;

/// The regular expression that is exactly this text.
pub(super) fn exactly(value: &str) -> String {
    let mut out = begin();
    literal(&mut out, value);
    end(out)
}

/// The regular expression of a pattern; `None` if it has more `?` in a row than one can ask for.
pub(super) fn pattern(pieces: &[Piece]) -> Option<String> {
    let (mut out, mut rest) = (begin(), pieces);
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match first {
            Piece::Text(text) => literal(&mut out, text),
            Piece::Any => out.push_str(".*"),
            Piece::One => {
                let more = rest.iter().take_while(|piece| **piece == Piece::One).count();
                rest = &rest[more..];
                match more + 1 {
                    1 => out.push('.'),
                    count if count <= MOST_REPEATED => out.push_str(&format!(".{{{count}}}")),
                    _ => return None,
                }
            }
        }
    }
    Some(end(out))
}

/// `.` takes line feeds too, as `?` and `*` do in Datadog's search, and the text is asked for as a whole.
fn begin() -> String {
    "r\"(?s)^".to_owned()
}

fn end(mut text: String) -> String {
    text.push_str("$\"");
    text
}

/// A text in which nothing is an operator. What would end the string, or is not in ASCII, stands as its number.
fn literal(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '"' | '\\' => out.push_str(&format!("\\x{:02x}", u32::from(c))),
            'a'..='z' | 'A'..='Z' | '0'..='9' | '/' | '_' | '-' | '=' | ':' | ',' | ' ' | '@' => out.push(c),
            '!'..='~' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push_str(&format!("\\x{{{:x}}}", u32::from(c))),
        }
    }
}
