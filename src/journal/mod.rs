//! What people have said of signals and behaviours: triage states and notes, in a file of their own.
//!
//! The file grows at its end, one entry a line, and nothing in it is ever changed: what holds is what the entries come to
//! together, and an undo is one more entry. So several explorers may write at once, a crash costs at most the line that
//! was being written, and a person can read it. Knows `text`, `model` and `settings`; no clock: who writes says when.
//!
//! What is in the file came from people and from signals: whoever shows it makes it safe.

mod entry;
mod file;
mod fold;
mod line;

pub use entry::{Change, Entry, Reason, State, Step, Subject};
pub use file::{Journal, JournalError};
pub use fold::Standing;

use std::path::PathBuf;

use crate::settings::Settings;
use crate::settings::paths::Paths;

/// The journal's file: the one of the settings, else `journal.jsonl` in the state folder. `None` where there is none.
#[must_use]
pub fn path(settings: &Settings, paths: Option<&Paths>) -> Option<PathBuf> {
    match settings.journal.file.as_str() {
        "auto" => paths.map(|paths| paths.state.join("journal.jsonl")),
        file => Some(PathBuf::from(file)),
    }
}

/// Who writes: the name of the settings, else of the user who is logged in, by the variables that hold it.
#[must_use]
pub fn author(settings: &Settings, variable: impl Fn(&str) -> Option<String>) -> String {
    if settings.journal.author != "auto" {
        return settings.journal.author.clone();
    }
    let named = ["USER", "LOGNAME"].iter().filter_map(|name| variable(name));
    named
        .map(|name| name.trim().to_owned())
        .find(|name| !name.is_empty())
        .unwrap_or_else(|| "unknown".to_owned())
}
