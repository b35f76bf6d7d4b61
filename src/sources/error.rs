//! Why something could not be listed or read, in sentences that say what to do.

use std::io;

use thiserror::Error;

use super::Place;
use super::limits::{Bytes, LimitKind};

/// A special file: reading one may block for ever or have effects, so it is never opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Special {
    /// A named pipe.
    Pipe,
    /// A socket.
    Socket,
    /// A character or block device.
    Device,
}

impl std::fmt::Display for Special {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Special::Pipe => "a named pipe",
            Special::Socket => "a socket",
            Special::Device => "a device",
        })
    }
}

/// Why something could not be listed or read. The text is a sentence that follows the place and a colon.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SourceError {
    /// Nothing has this name.
    #[error("not found; check the path, or quote a pattern so that it reaches habitus as it is")]
    NotFound,
    /// A pattern that no file matches.
    #[error("no file matches this pattern; `**` stands for any folders, `*` and `?` for parts of one name")]
    NoMatch,
    /// Not a pattern: where and why.
    #[error("not a pattern: {reason} at character {at}; quote a literal bracket as `[[]`")]
    BadPattern {
        /// The character, from 1.
        at: usize,
        /// What is wrong there.
        reason: &'static str,
    },
    /// The file system forbids it.
    #[error("permission denied; the agent writes its files 0400 root: copy them or run as root")]
    Permission,
    /// A file of no bytes.
    #[error("is empty; a dump that is being written is empty at first: copy it again later")]
    Empty,
    /// An archive without a file in it.
    #[error("the archive holds no file; check how it was made")]
    EmptyArchive,
    /// A special file.
    #[error("is {0} and was not opened; pipe its content to standard input and name that `-`")]
    Special(Special),
    /// A link to something that is not there.
    #[error("is a link to something that does not exist; restore its target or remove it")]
    BrokenLink,
    /// A link out of the folder that was given.
    #[error("is a link out of the folder and was not followed; name its target as well to read it")]
    LinkOut,
    /// A limit was passed.
    #[error("limit passed: {0}; split it, or read what is needed by itself")]
    Limit(LimitKind),
    /// The system gave an error.
    #[error("cannot be read: {0}; copy it elsewhere and read the copy")]
    Unreadable(String),
    /// Other content than before: what was told of it cannot be looked up any more.
    #[error("details no longer available: {0} changed; open it anew")]
    Changed(Place),
    /// A compressed stream or an archive that is broken.
    #[error("damaged after {offset} bytes: {reason}; copy it again from where it came from")]
    Damaged {
        /// Bytes of decompressed content before the damage.
        offset: u64,
        /// What is wrong.
        reason: String,
    },
    /// An archive within an archive.
    #[error("an archive within an archive is not read; unpack the outer one first")]
    ArchiveInArchive,
    /// Compressed more than once.
    #[error("is compressed twice; decompress it once first")]
    CompressedTwice,
    /// A sparse member of an archive; its content cannot be told from its header.
    #[error("a sparse member, and what follows it, is not read; make the archive without `--sparse`")]
    SparseMember,
    /// Standard input can be read once only.
    #[error("was read already; name `-` once only")]
    StdinTwice,
    /// Standard input is a keyboard.
    #[error("is a terminal, and nothing is piped into it; use `command | habitus -`")]
    StdinTerminal,
    /// The temporary area has no room left.
    #[error("details no longer available: the temporary area of {} is full; unpack the archive and open the files", Bytes(*.0))]
    SpoolFull(u64),
    /// The temporary area cannot be used.
    #[error("details no longer available: the temporary area failed: {0}; free space or set TMPDIR")]
    SpoolFailed(String),
}

impl From<io::Error> for SourceError {
    /// Finds the reason that a reader of this room put into the error, else names the system's.
    fn from(error: io::Error) -> Self {
        if let Some(known) = error.get_ref().and_then(|inner| inner.downcast_ref::<SourceError>()) {
            return known.clone();
        }
        match error.kind() {
            io::ErrorKind::NotFound => SourceError::NotFound,
            io::ErrorKind::PermissionDenied => SourceError::Permission,
            _ => SourceError::Unreadable(error.to_string()),
        }
    }
}

impl From<SourceError> for io::Error {
    fn from(error: SourceError) -> Self {
        io::Error::other(error)
    }
}

/// Something that could not be listed or read, and where.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{place}: {error}")]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// Why.
    pub error: SourceError,
}

impl Problem {
    /// Puts an error in its place.
    #[must_use]
    pub fn new(place: Place, error: SourceError) -> Problem {
        Problem { place, error }
    }
}
