//! The journal: states, notes and decisions, and what they come to, over the file that holds them.

use std::path::Path;
use std::sync::Arc;

use hashbrown::HashMap;

use super::fold::{self, Standing};
use super::line;
use super::log::{Log, LogError, Record};
use super::{Change, Decision, Entry, State, Subject, Upstream};
use crate::model::UnixNanos;
use crate::text::sanitize;

/// Why something was not entered. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// It was not written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// It says more than an entry may hold.
    #[error("{0} is too long for the journal; shorten it")]
    TooLong(&'static str),
    /// A note without words.
    #[error("the note is empty; write what there is to say")]
    EmptyNote,
    /// A decision without a reason.
    #[error("a decision needs a reason; say why")]
    EmptyReason,
    /// A decision that makes no sense of what it is said of.
    #[error("{0} cannot be said of it: behaviours are accepted or rejected, what was watched is quarantined")]
    NotOfIt(&'static str),
    /// There is no entry of this id that holds.
    #[error("no entry {} holds that could be taken back", sanitize(.0))]
    NoSuchEntry(String),
    /// There is nothing of this author that could be taken back.
    #[error("the journal holds nothing by {} that could be taken back", sanitize(.0))]
    NothingToUndo(String),
}

/// All that was entered, as far as the file was read. Reading and writing wait for the disk: not for the thread that draws.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    log: Log<Entry>,
    author: String,
    by_subject: HashMap<Subject, Vec<usize>>,
    /// Up to which revision of the log entries are in `by_subject`.
    sorted: (u64, usize),
}

impl Record for Entry {
    const WHAT: &'static str = "journal";
    const MAX_LINE: usize = 400_000;

    fn id(&self) -> &str {
        &self.id
    }

    fn set_id(&mut self, id: String) {
        self.id = id;
    }

    fn author(&self) -> &str {
        &self.author
    }

    fn about(&self) -> String {
        // Only to be compared.
        format!("{:?}", self.subject)
    }

    fn come_after(&mut self, other: &Self) {
        self.time = UnixNanos(self.time.0.max(other.time.0.saturating_add(1)));
    }

    fn write(&self) -> String {
        line::write(self)
    }

    fn read(text: &str) -> Option<Entry> {
        line::read(text)
    }
}

impl Journal {
    /// Reads a journal; a file that does not exist is an empty one. `author` signs what is entered. Without a path nothing
    /// can be entered.
    ///
    /// What is wrong with the file is no error: see [`Journal::problems`] and [`Journal::read_only`].
    #[must_use]
    pub fn open(path: Option<&Path>, author: &str) -> Journal {
        let mut journal = Journal { log: Log::open(path), author: author.to_owned(), ..Journal::default() };
        journal.sort_in();
        journal
    }

    /// Reads a journal that mirrors one elsewhere: [`Log::open_over`].
    #[must_use]
    pub fn open_over(path: &Path, author: &str, upstream: Arc<dyn Upstream>) -> Journal {
        let mut journal = Journal {
            log: Log::open_over(path, upstream).sent_by(author),
            author: author.to_owned(),
            ..Journal::default()
        };
        journal.sort_in();
        journal
    }

    /// Signs what is entered from now on.
    pub fn sign_as(&mut self, author: String) {
        self.log = std::mem::take(&mut self.log).sent_by(&author);
        self.sort_in();
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
        self.sort_in();
        done
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.log.path()
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

    /// Takes in what others have written since. Gives where their entries begin among [`Journal::entries`]; 0 where the
    /// file is another one now, or shorter than it was, and everything was read anew.
    pub fn refresh(&mut self) -> usize {
        let from = self.log.refresh();
        self.sort_in();
        from
    }

    /// Finds new entries by their subject.
    fn sort_in(&mut self) {
        let now = self.log.revision();
        if now.0 != self.sorted.0 {
            self.by_subject.clear();
            self.sorted.1 = 0;
        }
        for (at, entry) in self.log.entries().iter().enumerate().skip(self.sorted.1) {
            self.by_subject.entry(entry.subject.clone()).or_default().push(at);
        }
        self.sorted = now;
    }

    /// All entries as they stand in the file, those that were taken back and those that took them back among them.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        self.log.entries()
    }

    /// What was entered at or after a position, as [`Journal::refresh`] gives one.
    #[must_use]
    pub fn since(&self, at: usize) -> &[Entry] {
        self.entries().get(at..).unwrap_or_default()
    }

    /// The entry of an id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.log.entry(id)
    }

    /// Whether an entry still holds.
    #[must_use]
    pub fn holds(&self, entry: &Entry) -> bool {
        let of_subject = self.of(&entry.subject);
        !fold::taken_back(of_subject.iter().copied()).contains(entry.id.as_str())
    }

    /// The state of a subject.
    #[must_use]
    pub fn state_of(&self, subject: &Subject) -> State {
        self.standing(subject).state
    }

    /// The state of a subject, who said so, and its notes.
    #[must_use]
    pub fn standing(&self, subject: &Subject) -> Standing<'_> {
        fold::standing(&self.of(subject))
    }

    /// What this author entered last of all that still holds: what [`Journal::undo_last`] would take back.
    #[must_use]
    pub fn last_own(&self) -> Option<&Entry> {
        let own = |entry: &&Entry| entry.author == self.author && !matches!(entry.change, Change::Undo(_));
        self.entries().iter().rev().filter(own).find(|entry| self.holds(entry))
    }

    /// All subjects that anything was ever said of, in no order.
    pub fn subjects(&self) -> impl Iterator<Item = &Subject> {
        self.by_subject.keys()
    }

    /// Enters a state.
    ///
    /// # Errors
    /// Where it was not written; then nothing has changed.
    pub fn set_state(
        &mut self,
        subject: &Subject,
        state: State,
        now: UnixNanos,
    ) -> Result<&Entry, JournalError> {
        self.enter(subject.clone(), Change::State(state), now)
    }

    /// Enters a note. Blanks around it go.
    ///
    /// # Errors
    /// Where the note is empty or too long, or was not written; then nothing has changed.
    pub fn note(&mut self, subject: &Subject, text: &str, now: UnixNanos) -> Result<&Entry, JournalError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(JournalError::EmptyNote);
        }
        self.enter(subject.clone(), Change::Note(text.to_owned()), now)
    }

    /// Takes back the last thing that this author entered and that still holds, whatever it is said of. What others have
    /// written meanwhile is taken in before. Gives the entry that was taken back.
    ///
    /// # Errors
    /// Where there is none, or the undo was not written.
    pub fn undo_last(&mut self, now: UnixNanos) -> Result<Entry, JournalError> {
        self.refresh();
        let last = self.last_own().cloned();
        let last = last.ok_or_else(|| JournalError::NothingToUndo(self.author.clone()))?;
        self.take_back(last, now)
    }

    /// Enters what a person decides of a baseline, and why. Blanks around the reason go.
    ///
    /// # Errors
    /// Where there is no reason, or the decision cannot be said of the subject, or it was not written; then nothing has
    /// changed.
    pub fn curate(
        &mut self,
        subject: &Subject,
        decision: Decision,
        reason: &str,
        now: UnixNanos,
    ) -> Result<&Entry, JournalError> {
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(JournalError::EmptyReason);
        }
        if !subject.admits(decision) {
            return Err(JournalError::NotOfIt(decision.id()));
        }
        // What holds is decided by time, and whoever decides now has seen what stands there.
        self.refresh();
        let last = self.of(subject).iter().map(|entry| entry.time.0).max().unwrap_or(0);
        let change = Change::Curate { decision, reason: reason.to_owned() };
        self.enter(subject.clone(), change, UnixNanos(now.0.max(last.saturating_add(1))))
    }

    /// Takes back the entry of an id, whoever wrote it. Gives the entry that was taken back.
    ///
    /// # Errors
    /// Where none of this id holds, or the undo was not written.
    pub fn undo(&mut self, id: &str, now: UnixNanos) -> Result<Entry, JournalError> {
        self.refresh();
        let found = self.entry(id).filter(|entry| self.holds(entry)).cloned();
        let found = found.ok_or_else(|| JournalError::NoSuchEntry(id.to_owned()))?;
        self.take_back(found, now)
    }

    /// Takes back an entry that holds, of this file or of another that is read beside it. Gives it.
    ///
    /// # Errors
    /// Where the undo was not written.
    pub fn take_back(&mut self, entry: Entry, now: UnixNanos) -> Result<Entry, JournalError> {
        // Where journals are put together only time tells what came first.
        let after = UnixNanos(now.0.max(entry.time.0.saturating_add(1)));
        self.enter(entry.subject.clone(), Change::Undo(entry.id.clone()), after)?;
        Ok(entry)
    }

    fn of(&self, subject: &Subject) -> Vec<&Entry> {
        let numbers = self.by_subject.get(subject).map(Vec::as_slice).unwrap_or_default();
        numbers.iter().filter_map(|&at| self.entries().get(at)).collect()
    }

    fn enter(&mut self, subject: Subject, change: Change, now: UnixNanos) -> Result<&Entry, JournalError> {
        let entry = Entry { id: String::new(), time: now, author: self.author.clone(), subject, change };
        if let Some(what) = line::too_long(&entry) {
            return Err(JournalError::TooLong(what));
        }
        let entered = self.log.enter(|_| Ok::<_, LogError>(entry.clone()));
        // Others may have written even where this was refused.
        self.sort_in();
        Ok(&self.log.entries()[entered?])
    }
}

#[cfg(test)]
mod tests;
