//! A file that one process at a time writes at its end: whole lines, or nothing.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// How long somebody else may write before it is given up. A line takes milliseconds; who takes longer has been stopped.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often it is looked whether somebody else has done.
const PAUSE: Duration = Duration::from_millis(2);
/// How often another file may be put in its place while it is waited for.
const MOST_FILES: usize = 100;

/// A file that nobody else writes until it is dropped, or its process ends.
pub(super) struct Held {
    file: File,
    /// Others are kept out: not every file system can do that. Where it cannot, lines still stand one after the other, for
    /// each is one write at the end.
    alone: bool,
}

impl Held {
    /// Waits until nobody else writes the file, and makes it and its folder, for the user alone, where there is none.
    ///
    /// # Errors
    /// What the system says, and where somebody else writes for longer than anybody should.
    pub(super) fn take(path: &Path) -> io::Result<Held> {
        Held::take_until(path, Instant::now() + PATIENCE)
    }

    /// The same, for as long as the patience lasts: `None` where somebody else holds it on.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn take_within(path: &Path, patience: Duration) -> io::Result<Option<Held>> {
        match Held::take_until(path, Instant::now() + patience) {
            Ok(held) => Ok(Some(held)),
            Err(error) if error.kind() == io::ErrorKind::TimedOut => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn take_until(path: &Path, deadline: Instant) -> io::Result<Held> {
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
        for _ in 0..MOST_FILES {
            let file = options.open(path)?;
            let alone = hold(&file, deadline)?;
            // While it was waited for, somebody may have put another file in its place.
            if fs::metadata(path).is_ok_and(|there| is_same(&there, &file)) {
                return Ok(Held { file, alone });
            }
        }
        Err(io::Error::other("other files are put in its place all the time"))
    }

    /// Takes away what stands behind the last end of a line.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn drop_torn(&mut self) -> io::Result<()> {
        let length = self.file.seek(SeekFrom::End(0))?;
        let mut end = length;
        let mut bytes = [0; 4_096];
        while end > 0 {
            let begin = end.saturating_sub(bytes.len() as u64);
            let part = &mut bytes[..usize::try_from(end - begin).unwrap_or(0)];
            self.file.seek(SeekFrom::Start(begin))?;
            self.file.read_exact(part)?;
            if let Some(at) = part.iter().rposition(|byte| *byte == b'\n') {
                end = begin + at as u64 + 1;
                break;
            }
            end = begin;
        }
        if end < length { self.file.set_len(end) } else { Ok(()) }
    }

    /// Takes everything away.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn clear(&mut self) -> io::Result<()> {
        self.file.set_len(0)
    }

    /// Adds a line at the end and waits until it is on the disk. A line that somebody did not finish is ended first; what was
    /// not written to its end is taken away again.
    ///
    /// # Errors
    /// What the system says, and where the file would have more than `most` bytes; then it is as it was, unless it could not
    /// be held alone.
    pub(super) fn append(&mut self, path: &Path, line: &str, most: u64) -> io::Result<()> {
        let mut bytes = Vec::with_capacity(line.len() + 2);
        let length = self.file.seek(SeekFrom::End(0))?;
        if length > 0 {
            self.file.seek(SeekFrom::End(-1))?;
            let mut last = [0];
            self.file.read_exact(&mut last)?;
            if last != *b"\n" {
                bytes.push(b'\n');
            }
        }
        bytes.extend_from_slice(line.as_bytes());
        bytes.push(b'\n');
        if length + bytes.len() as u64 > most {
            return Err(io::Error::other(format!(
                "it would have more than {most} bytes; move it away to begin a new one"
            )));
        }
        if let Err(error) = self.file.write_all(&bytes).and_then(|()| self.file.sync_data()) {
            if self.alone {
                // Half a line would be nobody's. Where it cannot be taken away, the next writer ends it.
                let _ = self.file.set_len(length);
            }
            return Err(error);
        }
        if length == 0
            && let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok())
        {
            // A new file is only there for certain when its folder is on the disk too. Not every system can do that, and
            // the entry itself is written.
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

/// Keeps others out until the file is closed. False where the file system cannot do that.
#[cfg(unix)]
fn hold(file: &File, deadline: Instant) -> io::Result<bool> {
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(true),
            Err(fs::TryLockError::WouldBlock) if Instant::now() < deadline => thread::sleep(PAUSE),
            Err(fs::TryLockError::WouldBlock) => {
                return Err(io::Error::new(
                    io::ErrorKind::TimedOut,
                    "another process writes it and does not come to an end",
                ));
            }
            Err(fs::TryLockError::Error(_)) => return Ok(false),
        }
    }
}

/// Elsewhere a file that is held could not be read either.
#[cfg(not(unix))]
fn hold(_file: &File, _deadline: Instant) -> io::Result<bool> {
    Ok(false)
}

fn is_same(there: &fs::Metadata, file: &File) -> bool {
    file.metadata().is_ok_and(|ours| identity(there) == identity(&ours))
}

/// What tells a file from another that is put in its place, where the system has such a thing.
#[cfg(unix)]
pub(super) fn identity(metadata: &fs::Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;

    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
pub(super) fn identity(_metadata: &fs::Metadata) -> Option<(u64, u64)> {
    None
}
