//! The limits of what is read, and their names in errors. All of them hold while streaming, not after.

use std::fmt;

/// The most bytes that one piece of content may ever have: places within it are 32-bit.
pub const MAX_FILE_BYTES: u64 = u32::MAX as u64;

/// How much may be read. The defaults are far above what agents write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one file or member after decompression; never more than [`MAX_FILE_BYTES`] counts.
    pub file_bytes: u64,
    /// Bytes of one archive after decompression, all its members together.
    pub archive_bytes: u64,
    /// Members of one archive.
    pub members: usize,
    /// Folders within folders below one that was given.
    pub folder_depth: usize,
    /// Files found in all.
    pub files: usize,
    /// How many times larger than its compressed form content may be, once it is larger than 64 MiB.
    pub expansion: u64,
}

/// Content up to this size may be as much larger than its compressed form as it likes.
pub(super) const EXPANSION_FLOOR: u64 = 64 << 20;

impl Default for Limits {
    fn default() -> Self {
        Limits {
            file_bytes: 2 << 30,
            archive_bytes: 64 << 30,
            members: 200_000,
            folder_depth: 64,
            files: 1_000_000,
            expansion: 250,
        }
    }
}

impl Limits {
    /// The bytes that one piece of content may have.
    #[must_use]
    pub fn piece_bytes(&self) -> u64 {
        self.file_bytes.min(MAX_FILE_BYTES)
    }
}

/// Which limit was passed. Its text is the first half of a sentence: "larger than 2 GiB".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LimitKind {
    /// [`Limits::file_bytes`].
    FileBytes(u64),
    /// [`Limits::archive_bytes`].
    ArchiveBytes(u64),
    /// [`Limits::members`].
    Members(usize),
    /// The length of a member's name in bytes.
    MemberName(usize),
    /// [`Limits::folder_depth`].
    FolderDepth(usize),
    /// [`Limits::files`].
    Files(usize),
    /// [`Limits::expansion`].
    Expansion(u64),
}

impl fmt::Display for LimitKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LimitKind::FileBytes(n) => write!(f, "larger than {} after decompression", Bytes(*n)),
            LimitKind::ArchiveBytes(n) => write!(f, "an archive of more than {}", Bytes(*n)),
            LimitKind::Members(n) => write!(f, "an archive of more than {n} members"),
            LimitKind::MemberName(n) => write!(f, "a member whose name has more than {n} bytes"),
            LimitKind::FolderDepth(n) => write!(f, "more than {n} folders deep"),
            LimitKind::Files(n) => write!(f, "more than {n} files in all"),
            LimitKind::Expansion(n) => {
                write!(f, "more than {n} times larger than its compressed form, as no dump is")
            }
        }
    }
}

/// A number of bytes in words, exact only where it is a round one.
pub(super) struct Bytes(pub(super) u64);

impl fmt::Display for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const UNITS: [(u64, &str); 3] = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")];
        match UNITS.into_iter().find(|(size, _)| self.0 >= *size) {
            Some((size, unit)) if self.0.is_multiple_of(size) => write!(f, "{} {unit}", self.0 / size),
            Some((size, unit)) => write!(f, "{:.1} {unit}", self.0 as f64 / size as f64),
            None => write!(f, "{} bytes", self.0),
        }
    }
}
