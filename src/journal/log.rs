//! A file that only grows, one entry a line: read once and then on, written at its end.
//!
//! Nothing in it is ever changed. Several processes may write at once, each waits for the others ([`super::held`]); a crash
//! costs at most the line that was being written, which nobody was told of; what another version wrote is counted and left
//! alone. What is told to be entered is on the disk.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use hashbrown::HashMap;

use super::held::{Held, identity};
use super::queue::{self, Waiting};
use super::upstream::Upstream;
use crate::text::sanitize;

/// How much of a file is read. A longer one is read so far and not written.
const MAX_BYTES: u64 = 256_000_000;
/// How many of the last bytes that were taken in are looked at again: another file may stand in its place under the number of
/// the old one, as after a merge under version control.
const TAIL: usize = 1_024;

/// What a line holds.
pub trait Record: Sized + PartialEq {
    /// What the file is called in sentences: `journal`.
    const WHAT: &'static str;
    /// How many bytes a line may have; a longer one is none of ours.
    const MAX_LINE: usize;

    /// Its own name. Two equal lines are one entry: files may be put together. Different ones of one name are all kept; which
    /// of them counts is for the reader to say.
    fn id(&self) -> &str;

    /// Gives it its name.
    fn set_id(&mut self, id: String);

    /// Who signed it.
    fn author(&self) -> &str;

    /// What it is said of: two of the same may contradict each other.
    fn about(&self) -> String;

    /// Makes it later than another, so that it is the last word of the two.
    fn come_after(&mut self, other: &Self);

    /// It as a line, without its end.
    fn write(&self) -> String;

    /// The entry of a line. `None` where it is none.
    fn read(line: &str) -> Option<Self>;
}

/// Why something was not entered. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// The file cannot be written.
    #[error("the {what} cannot be written: {why}")]
    ReadOnly {
        /// What the file is called.
        what: &'static str,
        /// Why not, as a clause.
        why: String,
    },
    /// It does not fit on a line.
    #[error("it takes {bytes} bytes, and an entry of the {what} has {most} at most; shorten it")]
    TooLong {
        /// What the file is called.
        what: &'static str,
        /// How many bytes it takes.
        bytes: usize,
        /// How many a line may have.
        most: usize,
    },
    /// Where it really stands cannot be reached.
    #[error("the {what} cannot be reached: {why}")]
    Unreachable {
        /// What it is called.
        what: &'static str,
        /// Why not.
        why: String,
    },
    /// Where it really stands does not want it.
    #[error("the {what} was refused: {why}")]
    Refused {
        /// What it is called.
        what: &'static str,
        /// Why, as it was said there.
        why: String,
    },
    /// The system refused to write.
    #[error("the {what} {} was not written: {error}", sanitize(&.path.to_string_lossy()))]
    Write {
        /// What the file is called.
        what: &'static str,
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

/// All entries of a file, as far as it was read. Reading and writing wait for the disk.
#[derive(Clone, Debug)]
pub struct Log<E> {
    path: Option<PathBuf>,
    entries: Vec<E>,
    pub(super) by_id: HashMap<String, usize>,
    /// How many bytes of the file were taken in, all of them whole lines.
    read: u64,
    /// The last of them.
    tail: Vec<u8>,
    /// Which file that was: another one may be put in its place.
    of: Option<(u64, u64)>,
    /// Lines that are no entries.
    foreign: u64,
    /// The line at the end of the file was never finished.
    torn: bool,
    read_only: Option<String>,
    /// How often everything was read anew.
    anew: u64,
    /// How many lines were taken in, whatever they hold.
    pub(super) lines: u64,
    /// The line of each entry that stands in the file; what is among the entries beyond them waits to be sent.
    pub(super) numbers: Vec<u64>,
    /// Where the lines really stand, if not here.
    pub(super) upstream: Option<Arc<dyn Upstream>>,
    /// What waits to be sent.
    pub(super) waiting: Vec<Waiting>,
    /// Which of it is being decided on now, and is no entry yet.
    pub(super) own: Option<String>,
    /// Who sends: what another signed is not theirs to send. Nobody where that is not known.
    pub(super) sender: Option<String>,
}

impl<E> Default for Log<E> {
    fn default() -> Self {
        Log {
            path: None,
            entries: Vec::new(),
            by_id: HashMap::new(),
            read: 0,
            tail: Vec::new(),
            of: None,
            foreign: 0,
            torn: false,
            read_only: None,
            anew: 0,
            lines: 0,
            numbers: Vec::new(),
            upstream: None,
            waiting: Vec::new(),
            own: None,
            sender: None,
        }
    }
}

impl<E: Record> Log<E> {
    /// Reads a file; one that does not exist is an empty one. Without a path nothing can be entered.
    ///
    /// What is wrong with the file is no error: see [`Log::problems`] and [`Log::read_only`].
    #[must_use]
    pub fn open(path: Option<&Path>) -> Log<E> {
        let mut log = Log { path: path.map(Path::to_owned), ..Log::default() };
        match path {
            None => {
                log.read_only =
                    Some("there is no folder to keep it in; name a file in the settings".to_owned());
            }
            Some(path) => {
                log.refresh();
                if log.read_only.is_none() && path.exists() {
                    let opened = OpenOptions::new().append(true).open(path);
                    log.read_only = opened.err().map(|error| log.said(&error));
                }
            }
        }
        log
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

    /// Enters nothing from now on, for this reason.
    pub fn only_read(&mut self, why: String) {
        self.read_only = Some(why);
    }

    /// What of the file could not be taken in, in sentences that are safe to print.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        let name = self.name();
        let mut problems = Vec::new();
        if self.foreign > 0 {
            problems.push(format!(
                "{name}: {} lines are no entries of a {} and were left alone",
                self.foreign,
                E::WHAT
            ));
        }
        if self.torn {
            problems.push(format!("{name}: the last line was never finished and does not count"));
        }
        problems
    }

    /// Takes in what others have written since. Gives where their entries begin among [`Log::entries`]; 0 where the file is
    /// another one now, or shorter than it was, and everything was read anew.
    pub fn refresh(&mut self) -> usize {
        if self.upstream.is_none() {
            return self.refresh_file();
        }
        let old = (self.anew, self.numbers.len());
        let waited = self.waiting.clone();
        let from = self.without_waiting(Log::refresh_file);
        if waited.is_empty() && self.waiting.is_empty() {
            return from;
        }
        if self.waiting != waited || (self.anew, self.numbers.len()) != old {
            // What waits stands behind what came.
            self.anew += 1;
            return 0;
        }
        self.entries.len()
    }

    /// Counts what waits anew.
    pub(super) fn count_anew(&mut self) {
        self.without_waiting(|_| ());
        self.anew += 1;
    }

    /// Takes what waits away, and puts what waits now behind what was taken in.
    fn without_waiting<T>(&mut self, take: impl FnOnce(&mut Self) -> T) -> T {
        for entry in self.entries.drain(self.numbers.len()..) {
            self.by_id.remove(entry.id());
        }
        let given = take(self);
        if let Some(path) = &self.path {
            match queue::read(path) {
                Ok(waiting) => self.waiting = waiting,
                Err(error) => self.read_only = Some(self.said(&error)),
            }
        }
        // What somebody must decide on first counts for nothing, and what another said here counts when it was sent.
        let said = self.waiting.iter().filter(|one| !one.is_stuck()).filter_map(|one| E::read(&one.line));
        let mine: Vec<E> = said.filter(|entry| !is_anothers(self.sender.as_deref(), entry)).collect();
        for entry in mine {
            // One that has arrived already counts once.
            if !self.by_id.contains_key(entry.id()) && self.own.as_deref() != Some(entry.id()) {
                self.by_id.insert(entry.id().to_owned(), self.entries.len());
                self.entries.push(entry);
            }
        }
        given
    }

    fn refresh_file(&mut self) -> usize {
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

    /// All entries as they stand in the file.
    #[must_use]
    pub fn entries(&self) -> &[E] {
        &self.entries
    }

    /// Changes whenever [`Log::entries`] does: how often everything was read anew, and how many there are.
    #[must_use]
    pub fn revision(&self) -> (u64, usize) {
        (self.anew, self.entries.len())
    }

    /// The entry of an id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&E> {
        self.by_id.get(id).and_then(|&at| self.entries.get(at))
    }

    /// Enters what is decided on what stands there; nobody else enters anything between the two. Gives its place among
    /// [`Log::entries`].
    ///
    /// `decide` is given what others have written meanwhile too, and is asked twice: what is refused at once is not waited
    /// for. The entry gets a name that no other has.
    ///
    /// # Errors
    /// Where `decide` refuses, or it was not written; then nothing has changed.
    pub fn enter<X: From<LogError>>(
        &mut self,
        mut decide: impl FnMut(&Log<E>) -> Result<E, X>,
    ) -> Result<usize, X> {
        if self.upstream.is_some() {
            return self.enter_over(&mut decide);
        }
        let path = self.writable()?;
        self.refresh();
        decide(self)?;
        let refused = |error| LogError::Write { what: E::WHAT, path: path.clone(), error };
        let mut held = Held::take(&path).map_err(refused)?;
        self.refresh();
        self.writable()?;
        let mut entry = decide(self)?;
        let id = self.new_id(&entry);
        entry.set_id(id.clone());
        let line = self.line_of(&entry, &path)?;
        held.append(&path, &line, MAX_BYTES).map_err(refused)?;
        drop(held);
        // Ours is in what is read on, wherever others' lines stand.
        self.refresh();
        let at = self.by_id.get(&id).copied();
        Ok(at.ok_or_else(|| refused(io::Error::other("another file was put in its place meanwhile")))?)
    }

    /// The line of an entry, if it fits and can be read again.
    pub(super) fn line_of(&self, entry: &E, path: &Path) -> Result<String, LogError> {
        let line = entry.write();
        if line.len() > E::MAX_LINE {
            return Err(LogError::TooLong { what: E::WHAT, bytes: line.len(), most: E::MAX_LINE });
        }
        if E::read(&line).is_none() {
            // It would be there and count for nothing.
            let error = io::Error::other("what it says could not be read again");
            return Err(LogError::Write { what: E::WHAT, path: path.to_owned(), error });
        }
        Ok(line)
    }

    /// The last line that was taken in, unless it is longer than what is remembered of the end; `None` where there is none.
    pub(super) fn last_line(&self) -> Option<String> {
        let path = self.path.as_ref().filter(|_| self.read > 0)?;
        let mut file = File::open(path).ok()?;
        let begin = self.read.saturating_sub(E::MAX_LINE as u64 + 2);
        file.seek(SeekFrom::Start(begin)).ok()?;
        let mut bytes = Vec::new();
        file.take(self.read - begin).read_to_end(&mut bytes).ok()?;
        let whole = bytes.strip_suffix(b"\n")?;
        let from = whole.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        String::from_utf8(whole[from..].to_vec()).ok()
    }

    /// The file, where something can be entered.
    pub(super) fn writable(&self) -> Result<PathBuf, LogError> {
        match &self.read_only {
            Some(why) => Err(LogError::ReadOnly { what: E::WHAT, why: why.clone() }),
            None => Ok(self.path.clone().unwrap_or_default()),
        }
    }

    /// A name that no other entry has: of what it says, which process says it, and how long the file was.
    pub(super) fn new_id(&self, entry: &E) -> String {
        let mut number = self.read;
        loop {
            let made_of = format!("{} {number} {}", std::process::id(), entry.write());
            let id = blake3::hash(made_of.as_bytes()).to_hex()[..16].to_owned();
            if !self.by_id.contains_key(&id) {
                return id;
            }
            number += 1;
        }
    }

    fn forget(&mut self) {
        self.entries.clear();
        self.by_id.clear();
        self.tail.clear();
        self.numbers.clear();
        self.lines = 0;
        (self.read, self.of, self.foreign, self.torn) = (0, None, 0, false);
        self.anew += 1;
    }

    /// Reads what is new. False where the file is not the one that was read before.
    fn read_on(&mut self) -> io::Result<bool> {
        let Some(path) = &self.path else { return Ok(true) };
        match fs::metadata(path) {
            // A pipe or device in its place would be waited for.
            Ok(metadata) if !metadata.is_file() => return Err(io::Error::other("it is no file")),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(self.read == 0),
            Err(error) => return Err(error),
        }
        let mut file = File::open(path)?;
        let metadata = file.metadata()?;
        let of = identity(&metadata);
        if metadata.len() < self.read || (self.of.is_some() && self.of != of) {
            return Ok(false);
        }
        if metadata.len() > MAX_BYTES {
            self.read_only =
                Some(format!("it is longer than {MAX_BYTES} bytes; move it away to begin a new one"));
        }
        let begin = self.read - self.tail.len() as u64;
        file.seek(SeekFrom::Start(begin))?;
        let mut bytes = Vec::new();
        file.take(MAX_BYTES.saturating_sub(begin)).read_to_end(&mut bytes)?;
        if !bytes.starts_with(&self.tail) {
            return Ok(false);
        }
        self.of = of;
        let known = self.tail.len();
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(known, |at| at + 1);
        for line in bytes[known..whole].split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            self.take(line);
        }
        self.torn = whole < bytes.len();
        self.read += (whole - known) as u64;
        bytes.truncate(whole);
        self.tail = bytes.split_off(whole.saturating_sub(TAIL));
        Ok(true)
    }

    fn take(&mut self, bytes: &[u8]) {
        self.lines += 1;
        let Some(entry) = entry_of::<E>(bytes) else {
            self.foreign += 1;
            return;
        };
        // The same entry twice is one: journals may be put together.
        let known = self.by_id.get(entry.id()).and_then(|&at| self.entries.get(at));
        if known == Some(&entry) {
            return;
        }
        self.by_id.entry_ref(entry.id()).or_insert(self.entries.len());
        self.entries.push(entry);
        self.numbers.push(self.lines);
    }

    fn said(&self, error: &io::Error) -> String {
        format!("{}: {}", self.name(), sanitize(&error.to_string()))
    }

    /// The file's name, safe to print.
    fn name(&self) -> String {
        self.path.as_ref().map(|path| sanitize(&path.to_string_lossy()).into_owned()).unwrap_or_default()
    }
}

/// Whether an entry is signed by another than who sends.
pub(super) fn is_anothers<E: Record>(sender: Option<&str>, entry: &E) -> bool {
    sender.is_some_and(|sender| sender != entry.author())
}

/// The entry of a line, however its bytes came.
fn entry_of<E: Record>(bytes: &[u8]) -> Option<E> {
    std::str::from_utf8(bytes).ok().filter(|text| text.len() <= E::MAX_LINE).and_then(E::read)
}

/// The entries of a whole file, and how many of its lines are none.
#[must_use]
pub fn read_all<E: Record>(content: &[u8]) -> (Vec<E>, u64) {
    let (mut entries, mut foreign) = (Vec::new(), 0);
    for line in content.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        match entry_of(line) {
            Some(entry) => entries.push(entry),
            None => foreign += 1,
        }
    }
    (entries, foreign)
}
