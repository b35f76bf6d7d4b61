//! Secrets that are known by their look, whatever they are called.

use std::ops::Range;

use super::values::value_end;

/// Tokens by their beginning, with the least length of the whole; each also holds a digit.
const PREFIXES: &[(&str, usize)] = &[
    ("AIza", 39),
    ("SG.", 30),
    ("dop_v1_", 30),
    ("dp.pt.", 30),
    ("gho_", 30),
    ("ghp_", 30),
    ("ghr_", 30),
    ("ghs_", 30),
    ("ghu_", 30),
    ("github_pat_", 30),
    ("glpat-", 20),
    ("hvs.", 24),
    ("npm_", 30),
    ("pypi-", 40),
    ("rk_live_", 20),
    ("sk-", 32),
    ("sk_live_", 20),
    ("shpat_", 30),
    ("xapp-", 20),
    ("xoxa-", 20),
    ("xoxb-", 20),
    ("xoxp-", 20),
    ("ya29.", 30),
];

/// Identifiers of twenty capitals and digits.
const CAPITALS: &[&str] = &["AKIA", "ASIA", "ABIA", "ACCA"];

/// Tokens, `Bearer …` and private keys.
pub(super) fn known(text: &str, secrets: &mut Vec<Range<usize>>) {
    let bytes = text.as_bytes();
    let of_token = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.');
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        at += bytes[start..].iter().take_while(|&&b| of_token(b)).count();
        let word = &text[start..at];
        if is_token(word) {
            let tail =
                bytes[at..].iter().take_while(|&&b| of_token(b) || matches!(b, b'+' | b'/' | b'=')).count();
            at += tail;
            secrets.push(start..at);
        } else if word.eq_ignore_ascii_case("bearer") && bytes.get(at) == Some(&b' ') {
            let end = value_end(text, at + 1);
            if end - at > 8 {
                secrets.push(at + 1..end);
            }
        }
        at = (at + 1).min(bytes.len());
        // The byte stepped over may be the first of several.
        while at < bytes.len() && !text.is_char_boundary(at) {
            at += 1;
        }
    }
    let mut past = 0;
    for (begin, marker) in text.match_indices("PRIVATE KEY-----") {
        if begin < past {
            continue;
        }
        // `BEGIN RSA PRIVATE KEY`, `BEGIN OPENSSH PRIVATE KEY`, …
        let head = &text.as_bytes()[begin.saturating_sub(32)..begin];
        if memchr::memmem::find(head, b"-----BEGIN ").is_some() {
            let from = begin + marker.len();
            let end = text[from..].find("-----END").map_or(text.len(), |len| from + len);
            secrets.push(from..end);
            past = end;
        }
    }
}

fn is_token(word: &str) -> bool {
    let has_digit = || word.bytes().any(|b| b.is_ascii_digit());
    let prefixed =
        |&(prefix, least): &(&str, usize)| word.len() >= least && word.starts_with(prefix) && has_digit();
    let capitals = || {
        word.len() == 20
            && CAPITALS.iter().any(|prefix| word.starts_with(prefix))
            && word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    let web_token = || word.len() >= 30 && word.starts_with("eyJ") && word.contains('.');
    PREFIXES.iter().any(prefixed) || capitals() || web_token()
}
