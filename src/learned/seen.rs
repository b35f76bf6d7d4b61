//! Which files were read already, and whether they have changed since.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

use crate::sources::Place;

/// What tells a file from what it was before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    len: u64,
    modified: Option<SystemTime>,
}

/// Files that were read.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Each as it was, and whether it was read for good.
    files: HashMap<PathBuf, (Stamp, bool)>,
    stdin: bool,
}

/// A file that is to be read.
#[derive(Debug)]
pub(super) struct Look {
    file: Option<(PathBuf, Stamp)>,
    /// It was not seen before as it is now: it may still be written.
    pub(super) may_grow: bool,
}

impl Seen {
    /// What is to be read; `None` where it was read for good, and is as it was.
    pub(super) fn look(&mut self, place: &Place) -> Option<Look> {
        let Some(path) = place.path() else {
            // There is no second reading of standard input.
            let was_read = std::mem::replace(&mut self.stdin, true);
            return (!was_read).then_some(Look { file: None, may_grow: false });
        };
        let Ok(metadata) = fs::metadata(path) else {
            return Some(Look { file: None, may_grow: true });
        };
        let stamp = Stamp { len: metadata.len(), modified: metadata.modified().ok() };
        let before = self.files.get(path);
        let is_as_before = before.is_some_and(|(before, _)| *before == stamp);
        if is_as_before && before.is_some_and(|(_, is_read)| *is_read) {
            return None;
        }
        Some(Look { file: Some((path.to_owned(), stamp)), may_grow: !is_as_before })
    }

    /// Enters that it was read: for good, or only so far.
    pub(super) fn read(&mut self, look: Look, for_good: bool) {
        if let Some((path, stamp)) = look.file {
            self.files.insert(path, (stamp, for_good));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_again_when_it_changes_or_was_not_done() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("x");
        let place = Place::file(&path);
        let mut seen = Seen::default();
        fs::write(&path, "half").unwrap();
        let look = seen.look(&place).unwrap();
        assert!(look.may_grow);
        seen.read(look, false);
        let again = seen.look(&place).unwrap();
        assert!(!again.may_grow, "it has not grown");
        seen.read(again, true);
        assert!(seen.look(&place).is_none());
        fs::write(&path, "half and more").unwrap();
        assert!(seen.look(&place).unwrap().may_grow);
        assert!(seen.look(&Place::stdin()).is_some() && seen.look(&Place::stdin()).is_none());
    }
}
