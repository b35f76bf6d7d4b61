//! The store and its file: what is entered is decided on what stands there at that moment, whoever wrote it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use super::fold::{self, Standing};
use super::limits::too_long;
use super::{Change, Entry, StoreError, line};
use crate::journal::{Log, Upstream};
use crate::model::UnixNanos;

/// How many characters of an id are enough to name an entry where no other begins so.
const LEAST_OF_ID: usize = 4;

/// All that was decided, as far as the file was read. Reading and writing wait for the disk.
#[derive(Clone, Debug, Default)]
pub struct Store {
    log: Log<Entry>,
    author: String,
    of: HashMap<String, Vec<usize>>,
    standings: BTreeMap<String, Standing>,
    /// Up to which revision of the log entries are in `standings`.
    folded: (u64, usize),
}

impl Store {
    /// Reads a store; a file that does not exist is an empty one. `author` signs what is entered. Nothing can be entered
    /// without a path, or where `read_only` says why not, as a clause.
    ///
    /// What is wrong with the file is no error: see [`Store::problems`] and [`Store::read_only`].
    #[must_use]
    pub fn open(path: Option<&Path>, author: &str, read_only: Option<String>) -> Store {
        let mut store = Store { log: Log::open(path), author: author.to_owned(), ..Store::default() };
        if let Some(why) = read_only {
            store.log.only_read(why);
        }
        store.fold();
        store
    }

    /// Reads a store that mirrors one elsewhere: [`Log::open_over`].
    #[must_use]
    pub fn open_over(path: &Path, author: &str, upstream: Arc<dyn Upstream>) -> Store {
        let mut store = Store {
            log: Log::open_over(path, upstream).sent_by(author),
            author: author.to_owned(),
            ..Store::default()
        };
        store.fold();
        store
    }

    /// Signs what is entered from now on.
    pub fn sign_as(&mut self, author: String) {
        self.log = std::mem::take(&mut self.log).sent_by(&author);
        self.fold();
        self.author = author;
    }

    /// The log, to be asked what waits and what collides.
    #[must_use]
    pub fn log(&self) -> &Log<Entry> {
        &self.log
    }

    /// Does something with the log that may change it: takes in, sends, resolves.
    pub fn with_log<T>(&mut self, work: impl FnOnce(&mut Log<Entry>) -> T) -> T {
        let done = work(&mut self.log);
        self.fold();
        done
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

    /// Changes whenever anything that was said does.
    #[must_use]
    pub fn revision(&self) -> (u64, usize) {
        self.log.revision()
    }

    /// All entries as they stand in the file.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        self.log.entries()
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

    /// Enters something. Blanks around texts go.
    ///
    /// # Errors
    /// Where it makes no sense of the suggestion, or was not written; then nothing has changed.
    pub fn enter(&mut self, suggestion: &str, change: Change, now: UnixNanos) -> Result<Entry, StoreError> {
        self.write(suggestion, change, now, |_| Ok(()))
    }

    /// The same, unless somebody has decided whether it is wanted, or taken that back, since it was looked at. `seen` is the
    /// entry that was seen to decide ([`Standing::decided`]); `None` where none was.
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
        self.write(suggestion, change, now, |standing| {
            let decided = standing.decided.as_ref().map(|entry| entry.id.as_str());
            if decided == seen { Ok(()) } else { Err(moved(standing, seen)) }
        })
    }

    /// Takes back the entry of an id, or of the beginning of one where no other that holds begins so, whoever wrote it. Gives
    /// the entry that was taken back.
    ///
    /// # Errors
    /// Where none of this id holds, or the undo was not written.
    pub fn undo(&mut self, id: &str, now: UnixNanos) -> Result<Entry, StoreError> {
        self.refresh();
        let found = self.found(id)?.clone();
        self.take_back(found, now)
    }

    /// What this author entered last of all that still holds: what [`Store::undo_last`] would take back. What became of a
    /// suppression elsewhere is no decision that could be taken back.
    #[must_use]
    pub fn last_own(&self) -> Option<&Entry> {
        let own = self.holding().filter(|entry| {
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

    /// All entries that hold.
    fn holding(&self) -> impl Iterator<Item = &Entry> {
        let all = self.standings.values().flat_map(|standing| &standing.history);
        all.filter(|(_, holds)| *holds).map(|(entry, _)| entry)
    }

    fn found(&self, id: &str) -> Result<&Entry, StoreError> {
        if let Some(entry) = self.holding().find(|entry| entry.id == id) {
            return Ok(entry);
        }
        let mut found = self.holding().filter(|entry| id.len() >= LEAST_OF_ID && entry.id.starts_with(id));
        match (found.next(), found.next()) {
            (Some(entry), None) => Ok(entry),
            (Some(_), Some(_)) => Err(StoreError::Ambiguous(id.to_owned())),
            (None, _) => Err(StoreError::NoSuchEntry(id.to_owned())),
        }
    }

    fn take_back(&mut self, entry: Entry, now: UnixNanos) -> Result<Entry, StoreError> {
        self.enter(&entry.suggestion, Change::Undo(entry.id.clone()), now)?;
        Ok(entry)
    }

    /// Writes what may be said of what stands there, and looked at so.
    fn write(
        &mut self,
        suggestion: &str,
        change: Change,
        now: UnixNanos,
        look: impl Fn(&Standing) -> Result<(), StoreError>,
    ) -> Result<Entry, StoreError> {
        let change = trimmed(change)?;
        if !line::is_id(suggestion) {
            return Err(StoreError::BadId(suggestion.to_owned()));
        }
        let author = &self.author;
        let entered = self.log.enter(|log| {
            let standing =
                fold::standing(log.entries().iter().filter(|entry| entry.suggestion == suggestion));
            look(&standing)?;
            may_be_said(&change, suggestion, &standing, author)?;
            // What holds is decided by time, and whoever decides now has seen what stands there.
            let after = standing.history.last().map_or(0, |(entry, _)| entry.time.0.saturating_add(1));
            let entry = Entry {
                id: String::new(),
                time: UnixNanos(now.0.max(after)),
                author: author.clone(),
                suggestion: suggestion.to_owned(),
                change: change.clone(),
            };
            too_long(&entry).map_or(Ok(entry), |what| Err(StoreError::TooLong(what)))
        });
        // Others may have written meanwhile, even where this was refused.
        self.fold();
        Ok(self.log.entries()[entered?].clone())
    }

    /// Takes new entries into account. Whether there were any.
    fn fold(&mut self) -> bool {
        let now = self.log.revision();
        if self.folded == now {
            return false;
        }
        if self.folded.0 != now.0 {
            self.of.clear();
            self.standings.clear();
            self.folded.1 = 0;
        }
        let mut changed = BTreeSet::new();
        let entries = self.log.entries();
        for (at, entry) in entries.iter().enumerate().skip(self.folded.1) {
            self.of.entry(entry.suggestion.clone()).or_default().push(at);
            changed.insert(entry.suggestion.as_str());
        }
        for id in changed {
            let of = self.of.get(id).map(Vec::as_slice).unwrap_or_default();
            let standing = fold::standing(of.iter().filter_map(|&at| entries.get(at)));
            self.standings.insert(id.to_owned(), standing);
        }
        self.folded = now;
        true
    }
}

/// A change without blanks around its texts.
fn trimmed(change: Change) -> Result<Change, StoreError> {
    let text = |text: &str, none: StoreError| match text.trim() {
        "" => Err(none),
        text => Ok(text.to_owned()),
    };
    Ok(match change {
        Change::Accept(mut accepted) => {
            let reason = text(&accepted.reason, StoreError::EmptyReason)?;
            if reason != accepted.reason {
                Arc::make_mut(&mut accepted).reason = reason;
            }
            Change::Accept(accepted)
        }
        Change::Reject(reason) => Change::Reject(text(&reason, StoreError::EmptyReason)?),
        Change::Note(note) => Change::Note(text(&note, StoreError::EmptyNote)?),
        change => change,
    })
}

/// Whether a change makes sense of what stands there.
fn may_be_said(
    change: &Change,
    suggestion: &str,
    standing: &Standing,
    author: &str,
) -> Result<(), StoreError> {
    let accepted = standing.decided.as_ref().filter(|_| standing.accepted.is_some());
    let refused = match (change, accepted) {
        (Change::Turn(_) | Change::Expire(_) | Change::Approve(_), None) => {
            Some(StoreError::NotAccepted(suggestion.to_owned()))
        }
        // What was handed over is still there after it was rejected here, and must be told off.
        (Change::Hand(_), None) if !standing.was_accepted() => {
            Some(StoreError::NotAccepted(suggestion.to_owned()))
        }
        (Change::Approve(id), Some(accepted)) if accepted.id != *id => Some(moved(standing, Some(id))),
        (Change::Approve(_), Some(accepted)) if accepted.author == author => {
            Some(StoreError::OwnApproval(author.to_owned()))
        }
        (Change::Approve(_), Some(_)) if standing.approvals.iter().any(|entry| entry.author == author) => {
            Some(StoreError::ApprovedAlready(author.to_owned()))
        }
        (Change::Undo(id), _) if !standing.history.iter().any(|(entry, holds)| *holds && entry.id == *id) => {
            Some(StoreError::NoSuchEntry(id.clone()))
        }
        _ => None,
    };
    refused.map_or(Ok(()), Err)
}

/// Who changed what was seen, and how.
fn moved(standing: &Standing, seen: Option<&str>) -> StoreError {
    let (entry, did) = match seen.and_then(|seen| standing.undo_of(seen)) {
        Some(undo) => (Some(undo), "taken that back"),
        None if standing.accepted.is_some() => (standing.decided.as_ref(), "accepted it"),
        None => (standing.decided.as_ref(), "rejected it"),
    };
    match entry {
        Some(entry) => StoreError::Moved { by: entry.author.clone(), did },
        None => StoreError::Moved { by: "somebody".to_owned(), did: "put another file in its place" },
    }
}
