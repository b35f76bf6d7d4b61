//! What people have said of signals and behaviours: triage states and notes, and what they decided of baselines, each in a
//! file of its own.
//!
//! The file grows at its end, one entry a line, and nothing in it is ever changed: what holds is what the entries come to
//! together, and an undo is one more entry. So several explorers may write at once, a crash costs at most the line that
//! was being written, and a person can read it. Knows `text`, `model` and `settings`; no clock: who writes says when.
//!
//! What is in the file came from people and from signals: whoever shows it makes it safe.

mod entry;
mod file;
mod fold;
mod held;
mod line;
mod log;
mod mirror;
mod queue;
mod upstream;

pub use entry::{Change, Decision, Entry, Reason, State, Step, Subject};
pub use file::{Journal, JournalError};
pub use fold::{Standing, decisions};
pub use log::{Log, LogError, Record, read_all};
pub use mirror::{Conflict, SentQueue};
pub use upstream::{Added, Upstream, UpstreamError};

use std::path::{Path, PathBuf};

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

/// The file of decisions on baselines: the one of the settings; else, where `folder` is the folder of learned profiles that is
/// worked on, `curation.jsonl` in it; else that of the state folder. `None` where there is none.
#[must_use]
pub fn curation_path(settings: &Settings, folder: Option<&Path>, paths: Option<&Paths>) -> Option<PathBuf> {
    match (settings.curation_file.as_str(), folder) {
        ("auto", Some(folder)) => Some(folder.join(CURATION)),
        ("auto", None) => paths.map(|paths| paths.state.join(CURATION)),
        (file, _) => Some(PathBuf::from(file)),
    }
}

/// What a file of decisions is called.
pub const CURATION: &str = "curation.jsonl";

/// Whether content begins as the files of this room do.
#[must_use]
pub fn recognises(head: &[u8]) -> bool {
    head.strip_prefix(br#"{"id":""#).is_some_and(|rest| {
        let id = rest.iter().take_while(|byte| byte.is_ascii_hexdigit()).count();
        id == 16 && rest[id..].starts_with(br#"","time":""#)
    })
}

/// Entries as the lines of a file, which may be read again here or elsewhere.
#[must_use]
pub fn lines<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> String {
    entries.into_iter().map(|entry| line::write(entry) + "\n").collect()
}

/// The entries of a whole file, and how many of its lines are none.
#[must_use]
pub fn read(content: &[u8]) -> (Vec<Entry>, u64) {
    read_all(content)
}
