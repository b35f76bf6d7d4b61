//! Errors of the settings file, all of one form: where, what was expected and found, what was perhaps meant.

use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::text::sanitize;

/// One thing that is wrong with the settings file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {problem}", Place(self))]
pub struct SettingsError {
    /// The file.
    pub path: PathBuf,
    /// The line and the column, both from 1; a column is a character. `None` if the file could not be read.
    pub place: Option<(usize, usize)>,
    /// What was expected, what was found, what to do. Safe to print.
    pub problem: String,
}

struct Place<'a>(&'a SettingsError);

impl std::fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&sanitize(&self.0.path.to_string_lossy()))?;
        self.0.place.map_or(Ok(()), |(line, column)| write!(f, ":{line}:{column}"))
    }
}

/// The text of a settings file and where it came from, so that errors can say where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    /// A file and its text.
    #[must_use]
    pub fn new(path: &Path, text: String) -> Source {
        Source { path: path.to_owned(), text }
    }

    /// The file; empty if there was none.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// An error at some bytes of the file. What of `problem` came from the file is made safe to print.
    #[must_use]
    pub fn error(&self, span: &Range<usize>, problem: &str) -> SettingsError {
        let before = self.text.get(..span.start).unwrap_or(&self.text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before[line_start..].chars().count() + 1;
        SettingsError {
            path: self.path.clone(),
            place: Some((line, column)),
            problem: sanitize(problem).into_owned(),
        }
    }

    /// An error for a word that is none of the known ones: `unknown action "opn"; did you mean "open"?`, and
    /// where nothing is near and there are few, all of them.
    #[must_use]
    pub fn unknown(&self, span: &Range<usize>, what: &str, found: &str, known: &[&str]) -> SettingsError {
        self.error(span, &format!("unknown {what} \"{found}\"{}", hint(found, known)))
    }
}

/// What follows a word that is none of the known ones.
pub(super) fn hint(found: &str, known: &[&str]) -> String {
    match nearest(found, known) {
        Some(near) => format!("; did you mean \"{near}\"?"),
        None if known.len() <= 12 => format!("; expected one of {}", known.join(", ")),
        None => String::new(),
    }
}

/// The known word that was perhaps meant.
#[must_use]
pub fn nearest<'a>(found: &str, known: &[&'a str]) -> Option<&'a str> {
    // Long words are compared no further: the comparison takes time in the square of the length.
    if found.len() > 64 {
        return None;
    }
    let found = found.to_lowercase();
    let begins = |word: &&str| found.len() > 2 && (word.starts_with(&found) || found.starts_with(word));
    let far = |word: &&str| strsim::damerau_levenshtein(&found, word);
    let near = |word: &&str| far(word) <= 1 + found.chars().count() / 4 && !found.is_empty();
    let nearest = known.iter().copied().min_by_key(far).filter(near);
    nearest.or_else(|| known.iter().copied().find(begins))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_counted_in_lines_and_characters() {
        let source = Source::new(Path::new("c.toml"), "a = 1\nü = \"x\"\n".to_owned());
        let at = source.text().find('x').unwrap();
        assert_eq!(source.error(&(at..at + 1), "odd\u{1b}").to_string(), "c.toml:2:6: odd\\e");
        assert_eq!(source.error(&(999..1000), "p").place, Some((3, 1)), "beyond the end is the end");
    }

    #[test]
    fn near_words_are_suggested_and_far_ones_are_not() {
        let known = ["theme", "color", "glyphs", "mask_secrets"];
        assert_eq!(nearest("colour", &known), Some("color"));
        assert_eq!(nearest("Theme", &known), Some("theme"));
        assert_eq!(nearest("mask", &known), Some("mask_secrets"));
        assert_eq!(nearest("zebra", &known), None);
        assert_eq!(nearest("", &known), None);
    }
}
