//! Secrets that stand after their name, and in URLs between user and host.

use std::ops::Range;

use super::names::is_secret_name;

/// Names whose value is the rest of the line.
const WHOLE_LINE: &[&str] = &["authorization", "proxy-authorization", "cookie", "set-cookie"];

/// Words that stay before the secret of an `Authorization` header.
const SCHEMES: &[&str] = &["basic", "bearer", "digest", "negotiate", "token", "apikey"];

/// How far behind `://` a user and a password are looked for, in bytes.
const LONGEST_AUTHORITY: usize = 512;

/// `name=secret`, `name: secret`, `"name": "secret"`, `--name secret`.
pub(super) fn named(text: &str, secrets: &mut Vec<Range<usize>>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !is_name_byte(bytes[at]) {
            at += 1;
            continue;
        }
        let start = at;
        at = skip(bytes, start, is_name_byte);
        let name = text[start..at].trim_start_matches('-');
        if !is_secret_name(name) {
            continue;
        }
        let closed = skip(bytes, at, |b| matches!(b, b'"' | b'\'' | b'\\' | b']'));
        let separator = skip(bytes, closed, |b| b == b' ');
        let spaced = separator > closed;
        let value = match bytes.get(separator) {
            Some(b'=') => {
                let after = skip(bytes, separator, |b| matches!(b, b'=' | b'>' | b'~'));
                if spaced { skip(bytes, after, |b| b == b' ') } else { after }
            }
            Some(b':') if bytes.get(separator + 1) != Some(&b':') => {
                let after = skip(bytes, separator + 1, |b| b == b'=');
                let value = skip(bytes, after, |b| b == b' ' || b == b'\t');
                // `/etc/secrets:ro` and `secret-service:8080` are a path and a port.
                let of_path = start > 0 && matches!(bytes[start - 1], b'/' | b'@');
                let digits = skip(bytes, value, |b| b.is_ascii_digit()) - value;
                if of_path || (value == after && (1..=5).contains(&digits)) {
                    continue;
                }
                value
            }
            Some(_) if spaced && bytes[start] == b'-' && !is_flag(&text[separator..]) => separator,
            _ => continue,
        };
        let whole_line = WHOLE_LINE.iter().any(|known| known.eq_ignore_ascii_case(name));
        let secret = after_scheme(text, value);
        let end = if whole_line || secret > value { line_end(text, secret) } else { value_end(text, secret) };
        secrets.push(secret..end);
        at = at.max(end);
    }
}

/// Whether a text begins with a flag rather than a value: `-v`, `--verbose`.
pub(super) fn is_flag(text: &str) -> bool {
    let word = text.split([' ', '"', '\'']).next().unwrap_or("");
    let letters = |rest: &str| rest.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    match word.strip_prefix("--") {
        Some(rest) => letters(rest.split('=').next().unwrap_or("")),
        None => word.len() == 2 && word.starts_with('-'),
    }
}

/// `scheme://user:secret@host`, and a long user without a password, which is a token.
pub(super) fn in_urls(text: &str, secrets: &mut Vec<Range<usize>>) {
    for (at, _) in text.match_indices("://") {
        let start = at + 3;
        let within = &text[start..boundary(text, (start + LONGEST_AUTHORITY).min(text.len()))];
        let stop = |c: char| c.is_ascii_whitespace() || matches!(c, '"' | '\'' | '`' | '<' | '>');
        let authority = within.split(|c| stop(c) || matches!(c, '/' | '?' | '#')).next().unwrap_or("");
        let user_info = match authority.rfind('@') {
            Some(end) => &authority[..end],
            // A password may hold a slash that should have been escaped; a port is followed by one, too.
            None => match authority.split_once(':') {
                Some((_, port)) if !port.bytes().all(|b| b.is_ascii_digit()) => {
                    let url = within.split(stop).next().unwrap_or("");
                    let Some(end) = url.rfind('@') else { continue };
                    &url[..end]
                }
                _ => continue,
            },
        };
        match user_info.find(':') {
            Some(colon) => secrets.push(start + colon + 1..start + user_info.len()),
            None if user_info.len() >= 20 => secrets.push(start..start + user_info.len()),
            None => {}
        }
    }
}

/// Where a value ends that begins at `start`: at the end of its quotes, or where a shell, a URL or a line would
/// end it.
pub(super) fn value_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let ends = |b: u8| b.is_ascii_whitespace() || matches!(b, b';' | b'&' | b'|' | b'<' | b'>' | b')' | b'`');
    // After a quote that ends a value in JSON, or in a list of a script, no more of the value follows.
    let ends_after_quote =
        |b: Option<&u8>| b.is_none_or(|&b| ends(b) || matches!(b, b',' | b'}' | b']' | b':'));
    let mut at = start;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at = boundary(text, at + 2),
            b'"' | b'\'' => {
                if at > start && ends_after_quote(bytes.get(at + 1)) {
                    return at;
                }
                at = quote_end(text, at);
                if ends_after_quote(bytes.get(at)) {
                    break;
                }
            }
            _ if ends(byte) => return at,
            _ => at += 1,
        }
    }
    at.min(text.len())
}

fn quote_end(text: &str, open: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = open + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' if bytes[open] == b'"' => at = boundary(text, at + 2),
            _ if byte == bytes[open] => return at + 1,
            _ => at += 1,
        }
    }
    at.min(text.len())
}

fn line_end(text: &str, start: usize) -> usize {
    text[start..].find(['"', '\'', '\n', '\r']).map_or(text.len(), |len| start + len)
}

fn after_scheme(text: &str, value: usize) -> usize {
    match text[value..].split_once(' ') {
        Some((scheme, _)) if SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme)) => {
            skip(text.as_bytes(), value + scheme.len(), |b| b == b' ')
        }
        _ => value,
    }
}

/// The first character boundary at or after `at`.
fn boundary(text: &str, at: usize) -> usize {
    (at..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

fn skip(bytes: &[u8], from: usize, keep: impl Fn(u8) -> bool) -> usize {
    bytes[from..].iter().position(|&b| !keep(b)).map_or(bytes.len(), |len| from + len)
}

fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.')
}
