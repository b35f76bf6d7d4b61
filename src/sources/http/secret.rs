//! A text that must not be seen: whatever prints it prints `…`.

use std::fmt;

/// A key. Neither `{}` nor `{:?}` shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The longest key that is taken for one, in bytes.
    const MAX_BYTES: usize = 1024;

    /// A key as it was written, without the white space around it. `None` if it cannot be one: nothing, very long, or
    /// with characters that no header may hold.
    #[must_use]
    pub fn new(text: &str) -> Option<Secret> {
        let text = text.trim();
        let fits = !text.is_empty() && text.len() <= Secret::MAX_BYTES;
        (fits && text.bytes().all(|byte| byte.is_ascii_graphic())).then(|| Secret(text.to_owned()))
    }

    /// The key itself, for the header that carries it.
    pub(in crate::sources) fn expose(&self) -> &str {
        &self.0
    }

    /// The text without the key: a server may send back what it was sent.
    pub(in crate::sources) fn scrub(&self, text: &str) -> String {
        text.replace(&self.0, "…")
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_never_shown() {
        let secret = Secret::new(" 0123abcd\n").unwrap();
        assert_eq!(format!("{secret} {secret:?} {:#?}", Some(&secret)), "… … Some(\n    …,\n)");
        assert_eq!(secret.expose(), "0123abcd");
        assert_eq!(secret.scrub("you sent 0123abcd, 0123abcd"), "you sent …, …");
    }

    #[test]
    fn what_no_header_may_hold_is_no_key() {
        for text in ["", " \n", "ab cd", "ab\ncd", "schlüssel", &"x".repeat(2000)] {
            assert_eq!(Secret::new(text), None, "{text:?}");
        }
    }
}
