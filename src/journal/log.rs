//! A file that only grows, one entry a line: read once and then on, written at its end.
//!
//! Nothing in it is ever changed. Several processes may write at once; a crash costs at most the line that was being
//! written; what another version wrote is counted and left alone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use hashbrown::HashMap;

use crate::text::sanitize;

/// How much of a file is read. A longer one is read so far and not written.
const MAX_BYTES: u64 = 256_000_000;

/// What a line holds.
pub trait Record: Sized {
    /// How many bytes a line may have; a longer one is none of ours.
    const MAX_LINE: usize;

    /// Its own name. Two lines of one name are one entry: files may be put together.
    fn id(&self) -> &str;

    /// It as a line, without its end.
    fn write(&self) -> String;

    /// The entry of a line. `None` where it is none.
    fn read(line: &str) -> Option<Self>;
}

/// Why something was not entered. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// The file cannot be written.
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
}

/// All entries of a file, as far as it was read. Reading and writing wait for the disk.
#[derive(Clone, Debug)]
pub struct Log<E> {
    path: Option<PathBuf>,
    entries: Vec<E>,
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
    /// How often everything was read anew.
    anew: u64,
}

impl<E> Default for Log<E> {
    fn default() -> Self {
        Log {
            path: None,
            entries: Vec::new(),
            by_id: HashMap::new(),
            read: 0,
            of: None,
            foreign: 0,
            torn: false,
            read_only: None,
            anew: 0,
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
                "{name}: {} lines are no entries of a journal and were left alone",
                self.foreign
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

    /// Enters what is made for a name that no other entry has; what others have written meanwhile is taken in. Gives its
    /// place among [`Log::entries`].
    ///
    /// # Errors
    /// Where it was not written; then nothing has changed.
    pub fn enter(&mut self, make: impl Fn(String) -> E) -> Result<usize, LogError> {
        if let Some(why) = &self.read_only {
            return Err(LogError::ReadOnly(why.clone()));
        }
        let path = self.path.clone().unwrap_or_default();
        self.refresh();
        let id = self.new_id(&make(String::new()));
        if let Err(error) = append(&path, &make(id.clone()).write()) {
            return Err(LogError::Write { path, error });
        }
        // Ours is in what is read on, wherever others' lines stand.
        self.refresh();
        self.by_id.get(&id).copied().ok_or_else(|| {
            let error = io::Error::other("what was written is not in the file");
            LogError::Write { path, error }
        })
    }

    /// A name that no other entry has: of what it says, which process says it, and how long the file was.
    fn new_id(&self, entry: &E) -> String {
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
        (self.read, self.of, self.foreign, self.torn) = (0, None, 0, false);
        self.anew += 1;
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
        let Some(entry) = entry_of::<E>(bytes) else {
            self.foreign += 1;
            return;
        };
        // The same entry twice is one: journals may be put together.
        if self.by_id.contains_key(entry.id()) {
            return;
        }
        self.by_id.insert(entry.id().to_owned(), self.entries.len());
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
