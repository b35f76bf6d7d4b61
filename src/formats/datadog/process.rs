//! What the walk reads of a process beside its children: its executable, its arguments, and as whom it ran.

use std::borrow::Cow;

use super::walk::{Place, Walk};
use super::wire::{Field, Payload};
use crate::formats::FormatError;
use crate::model::{MAX_COMMAND, NodeFlags};

/// The file system whose layers the agent tells apart.
const LAYERED: &[u8] = b"overlay";

/// As whom a process runs, and what it may do.
#[derive(Clone, Copy, Default)]
pub(super) struct Users {
    pub(super) real: u32,
    pub(super) effective: u32,
    pub(super) of_files: u32,
    /// Its effective capabilities as a mask.
    pub(super) granted: u64,
}

impl Users {
    pub(super) fn are(self, other: Users) -> bool {
        (self.real, self.effective) == (other.real, other.effective)
    }
}

/// What of a `FileInfo` the tree shows.
#[derive(Default)]
pub(super) struct Executable<'a> {
    pub(super) path: Cow<'a, str>,
    pub(super) basename: Cow<'a, str>,
    pub(super) flags: NodeFlags,
}

/// What of a `ProcessInfo` the tree shows.
#[derive(Default)]
pub(super) struct ProcessInfo<'a> {
    pub(super) file: Executable<'a>,
    pub(super) argv0: Cow<'a, str>,
    /// Each after a `\0`; about as much as the tree keeps.
    pub(super) args: String,
    pub(super) users: Option<Users>,
    pub(super) fork_time: u64,
    pub(super) exec_time: u64,
    pub(super) flags: NodeFlags,
}

impl<'a> Walk<'a> {
    pub(super) fn process_info(
        &mut self,
        field: &Field,
        info: &mut ProcessInfo<'a>,
    ) -> Result<(), FormatError> {
        let Some(place) = Place::of(field) else { return Ok(()) };
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            match field.number {
                6 => self.file_info(&field, &mut info.file, true)?,
                12 => info.fork_time = field.number().unwrap_or(info.fork_time),
                14 => info.exec_time = field.number().unwrap_or(info.exec_time),
                15 => self.credentials(&field, &mut info.users),
                16 => {
                    let arg = self.text(&field)?;
                    if self.differentiate_args {
                        self.scratch.push('\0');
                        self.scratch.push_str(&arg);
                    }
                    if info.args.len() < MAX_COMMAND {
                        info.args.push('\0');
                        info.args.push_str(&arg);
                    }
                }
                17 => info.argv0 = self.text(&field)?,
                18 => info.flags.set(NodeFlags::ARGS_TRUNCATED, field.number().is_some_and(|v| v != 0)),
                21 => info.flags.set(NodeFlags::EXEC_CHILD, field.number().is_some_and(|v| v != 0)),
                _ => {}
            }
        }
        Ok(())
    }

    pub(super) fn credentials(&mut self, field: &Field, users: &mut Option<Users>) {
        let Some(place) = Place::of(field) else { return };
        let mut known = users.unwrap_or_default();
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            match (field.number, field.number()) {
                (1, Some(uid)) => known.real = uid as u32,
                (5, Some(uid)) => known.effective = uid as u32,
                (9, Some(uid)) => known.of_files = uid as u32,
                (13, Some(mask)) => known.granted = mask,
                _ => {}
            }
        }
        // Half of the credentials would make a root of whom they name last.
        if !self.incomplete(place) {
            *users = Some(known);
        }
    }

    #[inline]
    pub(super) fn file_info(
        &mut self,
        field: &Field,
        file: &mut Executable<'a>,
        names: bool,
    ) -> Result<(), FormatError> {
        let Some(place) = Place::of(field) else { return Ok(()) };
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            match field.number {
                5 => {
                    let mode = field.number().unwrap_or(0);
                    file.flags.set(NodeFlags::SETUID, mode & 0o4000 != 0);
                    file.flags.set(NodeFlags::SETGID, mode & 0o2000 != 0);
                }
                10 => file.flags.set(NodeFlags::UPPER_LAYER, field.number().is_some_and(|v| v != 0)),
                11 if names => file.path = self.text(&field)?,
                12 if names => file.basename = self.text(&field)?,
                13 if names => self.privileges.layered |= self.names_layers(&field),
                _ => {}
            }
        }
        Ok(())
    }

    /// Whether the file system of an executable has layers.
    pub(super) fn names_layers(&self, field: &Field) -> bool {
        matches!(field.payload, Payload::Bytes(start, end) if self.bytes.get(start..end) == Some(LAYERED))
    }
}
