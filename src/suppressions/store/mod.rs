//! The store of decisions on suggestions: a file that only grows, one entry a line, as the journal's.
//!
//! What holds is what the entries come to together ([`Standing`]), so that files may be put together, and an undo is one more
//! entry. Several explorers may write at once.

mod decision;
mod fold;
mod line;
#[cfg(test)]
mod tests;

pub use decision::{Accepted, Change, Entry, Handed, State};
pub use fold::Standing;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::journal::{Log, LogError};
use crate::model::UnixNanos;
use crate::settings::paths::Paths;
use crate::text::sanitize;

/// What the file is called in the state folder.
pub const FILE: &str = "suppressions.jsonl";

/// The store's file: the one of the settings, else that of the state folder. `None` where there is none.
#[must_use]
pub fn path(setting: &str, paths: Option<&Paths>) -> Option<PathBuf> {
    match setting {
        "auto" => paths.map(|paths| paths.state.join(FILE)),
        file => Some(PathBuf::from(file)),
    }
}

/// Why something was not entered. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It was not written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// Not the name of a suggestion.
    #[error("`{}` is not the id of a suggestion: those have twelve hexadecimal digits", sanitize(.0))]
    BadId(String),
    /// It says more than an entry may hold.
    #[error("{0} is too long; shorten it")]
    TooLong(&'static str),
    /// A decision without a reason.
    #[error("a decision needs a reason; say why")]
    EmptyReason,
    /// Somebody has decided since it was looked at.
    #[error("{} has decided on it meanwhile; look at it again", sanitize(.by))]
    Moved {
        /// Who.
        by: String,
    },
    /// It says something of an acceptance that is none.
    #[error("suggestion {} is not accepted; accept it first", sanitize(.0))]
    NotAccepted(String),
    /// Who accepted it cannot approve it.
    #[error("{} accepted it; somebody else must approve it", sanitize(.0))]
    OwnApproval(String),
    /// There is no entry of this id that holds.
    #[error("no entry {} holds that could be taken back", sanitize(.0))]
    NoSuchEntry(String),
    /// There is nothing of this author that could be taken back.
    #[error("there is nothing by {} that could be taken back", sanitize(.0))]
    NothingToUndo(String),
}

/// All that was decided, as far as the file was read. Reading and writing wait for the disk.
#[derive(Clone, Debug, Default)]
pub struct Store {
    log: Log<Entry>,
    author: String,
    standings: BTreeMap<String, Standing>,
    folded: Option<(u64, usize)>,
}

impl Store {
    /// Reads a store; a file that does not exist is an empty one. `author` signs what is entered. Nothing can be entered
    /// without a path, or where `read_only` says why not.
    #[must_use]
    pub fn open(path: Option<&Path>, author: &str, read_only: Option<String>) -> Store {
        let mut store = Store { log: Log::open(path), author: author.to_owned(), ..Store::default() };
        if let Some(why) = read_only {
            store.log.only_read(why);
        }
        store.fold();
        store
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.log.path()
    }

    /// Who signs what is entered.
    #[must_use]
    pub fn author(&self) -> &str {
        &self.author
    }

    /// Why nothing can be entered, in a clause that is safe to print; `None` where something can.
    #[must_use]
    pub fn read_only(&self) -> Option<&str> {
        self.log.read_only()
    }

    /// What of the file could not be taken in, in sentences that are safe to print.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        self.log.problems()
    }

    /// Takes in what others have written since. Whether anything has changed.
    pub fn refresh(&mut self) -> bool {
        self.log.refresh();
        self.fold()
    }

    /// Changes whenever anything does.
    #[must_use]
    pub fn revision(&self) -> (u64, usize) {
        self.log.revision()
    }

    /// What holds of each suggestion that anything was ever said of, by id.
    #[must_use]
    pub fn all(&self) -> &BTreeMap<String, Standing> {
        &self.standings
    }

    /// What holds of a suggestion; `None` where nothing was ever said of it.
    #[must_use]
    pub fn standing(&self, suggestion: &str) -> Option<&Standing> {
        self.standings.get(suggestion)
    }

    fn fold(&mut self) -> bool {
        let now = Some(self.log.revision());
        if self.folded == now {
            return false;
        }
        self.standings = fold::standings(self.log.entries());
        self.folded = now;
        true
    }

    /// Enters something. Blanks around texts go.
    ///
    /// # Errors
    /// Where it makes no sense of the suggestion, or was not written; then nothing has changed.
    pub fn enter(&mut self, suggestion: &str, change: Change, now: UnixNanos) -> Result<Entry, StoreError> {
        self.refresh();
        let change = self.sound(suggestion, change)?;
        self.write(suggestion, change, now)
    }

    /// The same, unless somebody has decided whether it is wanted since the entry that was seen to decide.
    ///
    /// # Errors
    /// The same, and where somebody has decided meanwhile.
    pub fn enter_over(
        &mut self,
        suggestion: &str,
        change: Change,
        seen: Option<&str>,
        now: UnixNanos,
    ) -> Result<Entry, StoreError> {
        self.refresh();
        let decided = self.standing(suggestion).and_then(|standing| standing.decided.as_ref());
        match decided {
            Some(entry) if seen != Some(entry.id.as_str()) => {
                Err(StoreError::Moved { by: entry.author.clone() })
            }
            _ => self.enter(suggestion, change, now),
        }
    }

    /// Takes back the entry of an id, or of the beginning of one where no other begins so. Gives the entry that was taken
    /// back.
    ///
    /// # Errors
    /// Where none of this id holds, or the undo was not written.
    pub fn undo(&mut self, id: &str, now: UnixNanos) -> Result<Entry, StoreError> {
        self.refresh();
        let holding =
            self.standings.values().flat_map(|standing| &standing.history).filter(|(_, holds)| *holds);
        let mut found = holding.map(|(entry, _)| entry).filter(|entry| entry.id.starts_with(id));
        let (Some(entry), None) = (found.next().cloned(), found.next()) else {
            return Err(StoreError::NoSuchEntry(id.to_owned()));
        };
        self.take_back(entry, now)
    }

    /// What this author entered last of all that still holds: what [`Store::undo_last`] would take back.
    #[must_use]
    pub fn last_own(&self) -> Option<&Entry> {
        let holding =
            self.standings.values().flat_map(|standing| &standing.history).filter(|(_, holds)| *holds);
        let own = holding.map(|(entry, _)| entry).filter(|entry| {
            entry.author == self.author && !matches!(entry.change, Change::Undo(_) | Change::Hand(_))
        });
        own.max_by_key(|entry| (entry.time, entry.id.as_str()))
    }

    /// Takes back the last thing that this author entered and that still holds. Gives it.
    ///
    /// # Errors
    /// Where there is none, or the undo was not written.
    pub fn undo_last(&mut self, now: UnixNanos) -> Result<Entry, StoreError> {
        self.refresh();
        let last = self.last_own().cloned();
        let last = last.ok_or_else(|| StoreError::NothingToUndo(self.author.clone()))?;
        self.take_back(last, now)
    }

    fn take_back(&mut self, entry: Entry, now: UnixNanos) -> Result<Entry, StoreError> {
        self.write(&entry.suggestion, Change::Undo(entry.id.clone()), now)?;
        Ok(entry)
    }

    /// A change as it may be entered.
    fn sound(&self, suggestion: &str, change: Change) -> Result<Change, StoreError> {
        if !line::is_id(suggestion) {
            return Err(StoreError::BadId(suggestion.to_owned()));
        }
        let trimmed = |text: &str| match text.trim() {
            "" => Err(StoreError::EmptyReason),
            text => Ok(text.to_owned()),
        };
        let standing = self.standing(suggestion);
        let accepted = standing.filter(|standing| standing.accepted.is_some());
        match change {
            Change::Accept(mut accepted) => {
                accepted.reason = trimmed(&accepted.reason)?;
                Ok(Change::Accept(accepted))
            }
            Change::Reject(reason) => Ok(Change::Reject(trimmed(&reason)?)),
            Change::Note(text) => Ok(Change::Note(trimmed(&text)?)),
            Change::Approve(id) => match accepted.and_then(|standing| standing.decided.as_ref()) {
                Some(decided) if decided.author == self.author => {
                    Err(StoreError::OwnApproval(self.author.clone()))
                }
                Some(decided) if decided.id == id => Ok(Change::Approve(id)),
                Some(decided) => Err(StoreError::Moved { by: decided.author.clone() }),
                None => Err(StoreError::NotAccepted(suggestion.to_owned())),
            },
            Change::Turn(_) | Change::Expire(_) | Change::Hand(_) if accepted.is_none() => {
                Err(StoreError::NotAccepted(suggestion.to_owned()))
            }
            change => Ok(change),
        }
    }

    fn write(&mut self, suggestion: &str, change: Change, now: UnixNanos) -> Result<Entry, StoreError> {
        // What holds is decided by time, and whoever decides now has seen what stands there.
        let last = self.standing(suggestion).and_then(|standing| standing.history.last());
        let after = last.map_or(0, |(entry, _)| entry.time.0.saturating_add(1));
        let entry = Entry {
            id: String::new(),
            time: UnixNanos(now.0.max(after)),
            author: self.author.clone(),
            suggestion: suggestion.to_owned(),
            change,
        };
        if let Some(what) = line::too_long(&entry) {
            return Err(StoreError::TooLong(what));
        }
        let entered = self.log.enter(|id| Entry { id, ..entry.clone() });
        // Others may have written meanwhile, even where this was refused.
        self.fold();
        Ok(self.log.entries()[entered?].clone())
    }
}
