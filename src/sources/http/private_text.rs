//! Reads a file that holds a secret, if nobody but the user can read it.

use std::io::Read;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use crate::sources::SourceError;
use crate::sources::open;

/// How many bytes the file may have.
const MAX_BYTES: u64 = 65_536;

/// The text of a file of secrets. `None` if there is none. `what` names them: `keys`; `expected` says what should stand in it.
///
/// # Errors
/// What is wrong with it and what to do, as the second half of a sentence. Nothing of the file stands in it.
pub(in crate::sources) fn private_text(
    path: &Path,
    what: &str,
    expected: &str,
) -> Result<Option<String>, String> {
    let (file, metadata) = match open::regular(path) {
        Ok(opened) => opened,
        Err(SourceError::NotFound) => return Ok(None),
        Err(SourceError::Permission) => return Err("cannot be read: permission denied".to_owned()),
        Err(error) => return Err(error.to_string()),
    };
    if !metadata.is_file() {
        return Err("is not a file".to_owned());
    }
    // Of the file that was opened: what stands at the path may be another one by now.
    let user = rustix::process::geteuid().as_raw();
    if metadata.uid() != user {
        return Err(format!(
            "belongs to the user with the number {}, not to you ({user}); {what} are only read from your own file",
            metadata.uid()
        ));
    }
    let mode = metadata.mode() & 0o7777;
    if ![0o600, 0o400].contains(&mode) {
        return Err(format!(
            "has the mode {mode:04o}, so that others may read the {what} or change them; run `chmod 600` on it"
        ));
    }
    let mut text = String::new();
    let read = file.take(MAX_BYTES + 1).read_to_string(&mut text);
    if read.is_err() || text.len() as u64 > MAX_BYTES {
        return Err(format!("is not a text of at most {MAX_BYTES} bytes; {expected}"));
    }
    Ok(Some(text))
}
