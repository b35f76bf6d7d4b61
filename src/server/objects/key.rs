//! Names of objects: `KIND/NAME`, of few characters and of bounded length, so that they mean the same in a folder and in a
//! bucket, whatever that makes of cases, dots and other scripts.

use super::ObjectError;

/// The longest kind, in bytes.
const MAX_KIND: usize = 32;
/// The longest name, in bytes.
const MAX_NAME: usize = 128;
/// How long the hash of some bytes is, in hexadecimal.
const HASH_LEN: usize = 64;

/// A key that was found to be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key<'a> {
    /// The whole of it.
    pub(super) text: &'a str,
    /// What kind of thing: `dumps`, `profiles`.
    pub(super) kind: &'a str,
    /// Which one: as a rule its hash.
    pub(super) name: &'a str,
}

impl<'a> Key<'a> {
    /// Reads a key: lower-case letters for the kind; lower-case letters, digits, `-`, `_` and `.` for the name, which begins
    /// with a letter or a digit.
    ///
    /// # Errors
    /// It is none.
    pub(super) fn of(text: &'a str) -> Result<Key<'a>, ObjectError> {
        let bad = || ObjectError::BadKey(text.chars().take(MAX_KIND + MAX_NAME).collect());
        let (kind, name) = text.split_once('/').ok_or_else(bad)?;
        let fits = is_kind(kind) && is_name(name);
        if fits { Ok(Key { text, kind, name }) } else { Err(bad()) }
    }

    /// Whether the name is the hash of some bytes.
    pub(super) fn holds_hash(&self) -> bool {
        self.name.len() == HASH_LEN && self.name.bytes().all(|byte| byte.is_ascii_hexdigit())
    }

    /// Whether these may be its bytes: where it holds a hash, that must be theirs.
    ///
    /// # Errors
    /// They are not.
    pub(super) fn check(&self, bytes: &[u8]) -> Result<(), ObjectError> {
        if self.holds_hash() && blake3::hash(bytes).to_hex().as_str() != self.name {
            return Err(ObjectError::Damaged(self.text.to_owned()));
        }
        Ok(())
    }
}

/// Whether a part of a key may be the kind.
pub(super) fn is_kind(text: &str) -> bool {
    (1..=MAX_KIND).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether a part of a key may be the name.
pub(super) fn is_name(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    (1..=MAX_NAME).contains(&text.len())
        && text.bytes().next().is_some_and(plain)
        && text.bytes().all(|byte| plain(byte) || b"-_.".contains(&byte))
}

/// Whether some key may begin with this.
///
/// # Errors
/// None may.
pub(super) fn check_prefix(prefix: &str) -> Result<(), ObjectError> {
    let fits = match prefix.split_once('/') {
        None => prefix.is_empty() || is_kind(prefix),
        Some((kind, name)) => is_kind(kind) && (name.is_empty() || is_name(name)),
    };
    if fits { Ok(()) } else { Err(ObjectError::BadKey(prefix.chars().take(MAX_KIND + MAX_NAME).collect())) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_key_is_a_kind_and_a_name() {
        let key = Key::of("dumps/0a.b-c_d").unwrap();
        assert_eq!((key.kind, key.name), ("dumps", "0a.b-c_d"));
        for bad in [
            "",
            "/",
            "dumps",
            "dumps/",
            "/a",
            "dumps//a",
            "dumps/..",
            "dumps/../a",
            "../a",
            "dumps/.a",
            "dumps/a/b",
            "Dumps/a",
            "dumps/A",
            "dumps/a b",
            "dumps/a\0",
            "dumps/ä",
            "dumps/a%2f",
            "dumps/a\\b",
            "dumps/-a",
            "dumps\n/a",
            "d1/a",
        ] {
            assert!(matches!(Key::of(bad), Err(ObjectError::BadKey(_))), "{bad:?}");
        }
        assert!(Key::of(&format!("dumps/{}", "a".repeat(MAX_NAME))).is_ok());
        assert!(Key::of(&format!("dumps/{}", "a".repeat(MAX_NAME + 1))).is_err());
        assert!(Key::of(&format!("{}/a", "d".repeat(MAX_KIND + 1))).is_err());
    }

    #[test]
    fn a_hash_in_a_key_is_that_of_the_bytes() {
        let text = format!("dumps/{}", blake3::hash(b"bytes").to_hex());
        let key = Key::of(&text).unwrap();
        assert!(key.check(b"bytes").is_ok());
        assert!(matches!(key.check(b"other"), Err(ObjectError::Damaged(damaged)) if damaged == text));
        assert!(Key::of("dumps/some").unwrap().check(b"whatever").is_ok());
    }

    proptest! {
        #[test]
        fn what_is_a_key_stays_below_its_folder(text in ".{0,40}|[a-z]{1,4}/[a-z0-9./_-]{0,9}") {
            if let Ok(key) = Key::of(&text) {
                prop_assert!(!text.contains("..") || !key.name.starts_with('.'));
                prop_assert_eq!(std::path::Path::new(&text).components().count(), 2);
                for at in 0..=text.len() {
                    // Each of its beginnings finds it.
                    prop_assert!(check_prefix(&text[..at]).is_ok());
                }
            }
        }
    }
}
