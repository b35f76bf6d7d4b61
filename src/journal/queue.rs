//! What was decided while the place where a log really stands could not be reached: a file beside the mirror, written whole or
//! not at all.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::settings::paths::write_private;

/// How much of a queue is read.
const MAX_BYTES: u64 = 16_000_000;

/// An entry that waits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Waiting {
    /// How many lines it was decided on.
    pub(super) after: u64,
    /// What waited already when it was decided: that is no surprise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) seen: Vec<String>,
    /// The entry that it collides with; empty where it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) collides: Option<String>,
    /// Why it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) refused: Option<String>,
    /// Somebody wants it sent whatever came meanwhile.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) anyway: bool,
    /// The line.
    pub(super) line: String,
}

/// The queue of a mirror.
pub(super) fn path_of(mirror: &Path) -> PathBuf {
    let mut name = mirror.as_os_str().to_owned();
    name.push(".queue");
    name.into()
}

/// What waits. A file that does not exist is an empty one.
///
/// # Errors
/// What the system says, and where it is no queue: then nothing must be written over it.
pub(super) fn read(mirror: &Path) -> io::Result<Vec<Waiting>> {
    let file = match File::open(path_of(mirror)) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(io::Error::other("the queue beside it is too long"));
    }
    let lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    lines
        .map(|line| {
            serde_json::from_slice(line).map_err(|_| io::Error::other("the queue beside it is damaged"))
        })
        .collect()
}

/// Writes what waits.
///
/// # Errors
/// What the system says; the old queue is as it was.
pub(super) fn write(mirror: &Path, waiting: &[Waiting]) -> io::Result<()> {
    let mut text = String::new();
    for one in waiting {
        text.push_str(&serde_json::to_string(one).map_err(io::Error::other)?);
        text.push('\n');
    }
    if text.len() as u64 > MAX_BYTES {
        return Err(io::Error::other("too much waits to be sent"));
    }
    write_private(&path_of(mirror), text.as_bytes())
}
