//! The journal and its file: read once and then on, written at its end.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use hashbrown::HashMap;

use super::fold::{self, Standing};
use super::line;
use super::{Change, Decision, Entry, State, Subject};
use crate::model::UnixNanos;
use crate::text::sanitize;

/// How much of the file is read. A longer one is read so far and not written.
const MAX_BYTES: u64 = 256_000_000;
/// How long a line may be; a longer one is none of ours.
pub(super) const MAX_LINE: usize = 400_000;

/// Why something was not entered. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// The journal cannot be written.
    #[error("the journal cannot be written: {0}")]
    ReadOnly(String),
    /// The system refused to write.
    #[error("the journal {} was not written: {error}", sanitize(&.path.to_string_lossy()))]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
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
    path: Option<PathBuf>,
    author: String,
    entries: Vec<Entry>,
    by_subject: HashMap<Subject, Vec<usize>>,
    by_id: HashMap<String, usize>,
    /// How many bytes of the file were taken in, all of them whole lines.
    read: u64,
    /// Which file that was: another one may be put in its place.
    of: Option<(u64, u64)>,
    /// Lines that are no entries.
    foreign: u64,
    /// The line at the end of the file was never finished.
    torn: bool,
    read_only: Option<String>,
}

impl Journal {
    /// Reads a journal; a file that does not exist is an empty one. `author` signs what is entered. Without a path nothing
    /// can be entered.
    ///
    /// What is wrong with the file is no error: see [`Journal::problems`] and [`Journal::read_only`].
    #[must_use]
    pub fn open(path: Option<&Path>, author: &str) -> Journal {
        let mut journal =
            Journal { path: path.map(Path::to_owned), author: author.to_owned(), ..Journal::default() };
        match path {
            None => {
                journal.read_only =
                    Some("there is no folder to keep it in; name a file in the settings".to_owned());
            }
            Some(path) => {
                journal.refresh();
                if journal.read_only.is_none() && path.exists() {
                    let opened = OpenOptions::new().append(true).open(path);
                    journal.read_only = opened.err().map(|error| journal.said(&error));
                }
            }
        }
        journal
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Why nothing can be entered, in a clause that is safe to print; `None` where something can.
    #[must_use]
    pub fn read_only(&self) -> Option<&str> {
        self.read_only.as_deref()
    }

    /// What of the file could not be taken in, in sentences that are safe to print.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        let name = self.name();
        let mut problems = Vec::new();
        if self.foreign > 0 {
            problems.push(format!(
                "{name}: {} lines are no entries of a journal and were left alone",
                self.foreign
            ));
        }
        if self.torn {
            problems.push(format!("{name}: the last line was never finished and does not count"));
        }
        problems
    }

    /// Takes in what others have written since. Gives where their entries begin among [`Journal::entries`]; 0 where the
    /// file is another one now, or shorter than it was, and everything was read anew.
    pub fn refresh(&mut self) -> usize {
        let before = self.entries.len();
        match self.read_on() {
            Ok(true) => before,
            Ok(false) => {
                self.forget();
                // A second failure leaves what was read until then.
                let _ = self.read_on();
                0
            }
            Err(error) => {
                self.read_only = Some(self.said(&error));
                before
            }
        }
    }

    /// All entries as they stand in the file, those that were taken back and those that took them back among them.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What was entered at or after a position, as [`Journal::refresh`] gives one.
    #[must_use]
    pub fn since(&self, at: usize) -> &[Entry] {
        self.entries.get(at..).unwrap_or_default()
    }

    /// The entry of an id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.by_id.get(id).and_then(|&at| self.entries.get(at))
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
        self.entries.iter().rev().filter(own).find(|entry| self.holds(entry))
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
        numbers.iter().filter_map(|&at| self.entries.get(at)).collect()
    }

    fn enter(&mut self, subject: Subject, change: Change, now: UnixNanos) -> Result<&Entry, JournalError> {
        let mut entry = Entry { id: String::new(), time: now, author: self.author.clone(), subject, change };
        if let Some(what) = line::too_long(&entry) {
            return Err(JournalError::TooLong(what));
        }
        if let Some(why) = &self.read_only {
            return Err(JournalError::ReadOnly(why.clone()));
        }
        let path = self.path.clone().unwrap_or_default();
        self.refresh();
        entry.id = self.new_id(&entry);
        if let Err(error) = append(&path, &line::write(&entry)) {
            return Err(JournalError::Write { path, error });
        }
        // Ours is in what is read on, wherever others' lines stand.
        self.refresh();
        if !self.by_id.contains_key(&entry.id) {
            let error = io::Error::other("what was written is not in the file");
            return Err(JournalError::Write { path, error });
        }
        let at = self.by_id.get(&entry.id).copied().unwrap_or_default();
        Ok(&self.entries[at])
    }

    /// A name that no other entry has: of what it says, which process says it, and how long the file was.
    fn new_id(&self, entry: &Entry) -> String {
        let mut number = self.read;
        loop {
            let made_of = format!("{} {number} {}", std::process::id(), line::write(entry));
            let id = blake3::hash(made_of.as_bytes()).to_hex()[..16].to_owned();
            if !self.by_id.contains_key(&id) {
                return id;
            }
            number += 1;
        }
    }

    fn forget(&mut self) {
        self.entries.clear();
        self.by_subject.clear();
        self.by_id.clear();
        (self.read, self.of, self.foreign, self.torn) = (0, None, 0, false);
    }

    /// Reads what is new. False where the file is not the one that was read before.
    fn read_on(&mut self) -> io::Result<bool> {
        let Some(path) = &self.path else { return Ok(true) };
        let metadata = match fs::metadata(path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(self.read == 0),
            Err(error) => return Err(error),
        };
        if !metadata.is_file() {
            // A pipe or device in its place would be waited for.
            return Err(io::Error::other("it is no file"));
        }
        let of = identity(&metadata);
        if metadata.len() < self.read || (self.of.is_some() && self.of != of) {
            return Ok(false);
        }
        self.of = of;
        if metadata.len() > MAX_BYTES {
            self.read_only =
                Some(format!("it is longer than {MAX_BYTES} bytes; move it away to begin a new one"));
        }
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(self.read))?;
        let mut bytes = Vec::new();
        file.take(MAX_BYTES.saturating_sub(self.read)).read_to_end(&mut bytes)?;
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        for line in bytes[..whole].split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            self.take(line);
        }
        self.torn = whole < bytes.len();
        self.read += whole as u64;
        Ok(true)
    }

    fn take(&mut self, bytes: &[u8]) {
        let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= MAX_LINE);
        let Some(entry) = text.and_then(line::read) else {
            self.foreign += 1;
            return;
        };
        // The same entry twice is one: journals may be put together.
        if self.by_id.contains_key(&entry.id) {
            return;
        }
        let at = self.entries.len();
        self.by_id.insert(entry.id.clone(), at);
        self.by_subject.entry(entry.subject.clone()).or_default().push(at);
        self.entries.push(entry);
    }

    fn said(&self, error: &io::Error) -> String {
        format!("{}: {}", self.name(), sanitize(&error.to_string()))
    }

    /// The file's name, safe to print.
    fn name(&self) -> String {
        self.path.as_ref().map(|path| sanitize(&path.to_string_lossy()).into_owned()).unwrap_or_default()
    }
}

/// What tells a file from another that is put in its place, where the system has such a thing.
#[cfg(unix)]
fn identity(metadata: &fs::Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;

    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn identity(_metadata: &fs::Metadata) -> Option<(u64, u64)> {
    None
}

/// Adds a line at the end, in one write, so that lines of several writers stand one after the other; and waits until it is
/// on the disk. A line that somebody did not finish is ended first.
fn append(path: &Path, line: &str) -> io::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| *folder != Path::new("")) {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(folder)?;
    }
    let mut options = OpenOptions::new();
    options.append(true).create(true).read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    let mut bytes = Vec::with_capacity(line.len() + 2);
    let was_empty = file.seek(SeekFrom::End(0))? == 0;
    if !was_empty {
        file.seek(SeekFrom::End(-1))?;
        let mut last = [0];
        file.read_exact(&mut last)?;
        if last != *b"\n" {
            bytes.push(b'\n');
        }
    }
    bytes.extend_from_slice(line.as_bytes());
    bytes.push(b'\n');
    file.write_all(&bytes)?;
    file.sync_data()?;
    if was_empty && let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        // A new file is only there for certain when its folder is on the disk too. Not every system can do that, and
        // the entry itself is written.
        let _ = folder.sync_all();
    }
    Ok(())
}

#[cfg(test)]
mod tests;
