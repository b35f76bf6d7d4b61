//! The store of decisions on suggestions: a file that only grows, one entry a line, as the journal's.
//!
//! What holds is what the entries come to together ([`Standing`]), so that files may be put together line by line, and an
//! undo is one more entry. Several explorers may write at once; what was told to be entered is never lost. Who an author is
//! nobody proves: whoever may write the file may sign with any name.
//!
//! What is in the file came from people and from signals: whoever shows it makes it safe.

mod decision;
mod error;
mod file;
mod fold;
mod limits;
mod line;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;

pub use decision::{Accepted, Change, Entry, Handed, State};
pub use error::StoreError;
pub use file::Store;
pub use fold::Standing;

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::journal::read_all;
use crate::settings::paths::Paths;

/// What the file is called in the state folder.
pub const FILE: &str = "suppressions.jsonl";

/// The store's file: the one of the setting, else that of the state folder. `None` where there is none.
#[must_use]
pub fn path(setting: &str, paths: Option<&Paths>) -> Option<PathBuf> {
    match setting {
        "auto" => paths.map(|paths| paths.state.join(FILE)),
        file => Some(PathBuf::from(file)),
    }
}

/// Whether content begins as a store does.
#[must_use]
pub fn recognises(head: &[u8]) -> bool {
    line::recognises(head)
}

/// The entries of a whole file that is not written, and how many of its lines are none.
#[must_use]
pub fn read(content: &[u8]) -> (Vec<Entry>, u64) {
    read_all(content)
}

/// What entries come to, by the id of the suggestion; in which order they come, from which files, and how often, decides
/// nothing.
#[must_use]
pub fn standings<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> BTreeMap<String, Standing> {
    let mut of: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        of.entry(&entry.suggestion).or_default().push(entry);
    }
    of.into_iter().map(|(id, entries)| (id.to_owned(), fold::standing(entries))).collect()
}
