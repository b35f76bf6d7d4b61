//! Opens regular files and nothing else.

use std::fs::{self, File, FileType, Metadata, OpenOptions};
use std::os::unix::fs::{FileTypeExt, OpenOptionsExt};
use std::path::Path;

use super::{SourceError, Special};

/// Do not wait for a writer, should the file be exchanged for a pipe between the look and the opening.
#[cfg(all(
    target_os = "linux",
    any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64", target_arch = "s390x")
))]
const NONBLOCK: i32 = 0o4000;
#[cfg(not(all(
    target_os = "linux",
    any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64", target_arch = "s390x")
)))]
const NONBLOCK: i32 = 0;

/// Opens a regular file, following links to it.
pub(super) fn regular(path: &Path) -> Result<(File, Metadata), SourceError> {
    refuse_special(fs::metadata(path)?.file_type())?;
    let file = OpenOptions::new().read(true).custom_flags(NONBLOCK).open(path)?;
    let metadata = file.metadata()?;
    refuse_special(metadata.file_type())?;
    Ok((file, metadata))
}

/// An error for what must not be opened.
pub(super) fn refuse_special(kind: FileType) -> Result<(), SourceError> {
    let special = if kind.is_fifo() {
        Special::Pipe
    } else if kind.is_socket() {
        Special::Socket
    } else if kind.is_char_device() || kind.is_block_device() {
        Special::Device
    } else {
        return Ok(());
    };
    Err(SourceError::Special(special))
}
