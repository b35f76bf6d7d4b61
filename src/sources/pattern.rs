//! A path pattern, taken apart at its slashes. Only names are compared here; the walk is that of the listing.
//!
//! The walk of the `glob` library is not used: it follows links below `**`, where two links to a folder above them
//! make it take for ever, and it passes over names that are not UTF-8.

use glob::{MatchOptions, Pattern};

use super::SourceError;

/// One part of a pattern, between two slashes.
#[derive(Debug)]
pub(super) enum Part {
    /// A name as it stands.
    Name(String),
    /// A pattern of one name.
    Like(Pattern),
    /// `**`: any folders, or none.
    Folders,
}

/// Whether the text holds what makes it a pattern.
pub(super) fn is_pattern(text: &str) -> bool {
    text.contains(['*', '?', '['])
}

/// The parts of a pattern; several `**` in a row are one.
pub(super) fn parts(pattern: &str) -> Result<Vec<Part>, SourceError> {
    let mut parts = Vec::new();
    let mut offset = 0;
    for text in pattern.split('/') {
        match text {
            "" => {}
            "**" if matches!(parts.last(), Some(Part::Folders)) => {}
            "**" => parts.push(Part::Folders),
            text if !is_pattern(text) => parts.push(Part::Name(text.to_owned())),
            text => parts.push(Part::Like(Pattern::new(text).map_err(|error| SourceError::BadPattern {
                at: offset + error.pos.min(text.chars().count()) + 1,
                reason: error.msg,
            })?)),
        }
        offset += text.chars().count() + 1;
    }
    Ok(parts)
}

/// Whether a name is like the pattern. As in a shell, a name that begins with a dot must be asked for with one.
pub(super) fn is_like(name: &str, pattern: &Pattern) -> bool {
    const OPTIONS: MatchOptions = MatchOptions {
        case_sensitive: true,
        require_literal_separator: true,
        require_literal_leading_dot: true,
    };
    pattern.matches_with(name, OPTIONS)
}
