//! Where the copies are that a profile is made of: in the folder of learned profiles, or wherever else somebody keeps them.
//! What is made of them is the same.

use std::path::Path;

use super::folder::Folder;
use crate::sources::{KEPT, Place};

/// One copy of a snapshot. They are ordered by what they hold and where they came from, never by when they came.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kept {
    /// The content hash, in hexadecimal.
    pub hash: String,
    /// The name of the folder that stands for the holder: [`crate::sources::kept_holder`].
    pub holder: String,
    /// The original was cut off; what was decompressed until then is whole.
    pub cut: bool,
    /// What hints at the format.
    pub extension: String,
}

impl Kept {
    /// What held the original, by name; `None` where nothing did.
    #[must_use]
    pub fn held_by(&self) -> Option<String> {
        let name = format!("{}.{}.gz", self.hash, self.extension);
        Place::file(Path::new(KEPT).join("workload").join(&self.holder).join(name)).holder()
    }
}

/// Where the copies of one workload are.
pub trait Copies: Sync {
    /// The bytes of a copy, at most `most`; they are checked against its hash.
    ///
    /// # Errors
    /// A clause that says what is wrong with it.
    fn read(&self, kept: &Kept, most: u64) -> Result<Vec<u8>, String>;

    /// Where it lies, for people.
    fn place(&self, kept: &Kept) -> String;
}

/// The copies of a workload in a folder of learned profiles.
pub(super) struct InFolder<'a> {
    pub(super) folder: &'a Folder,
    /// The name of the workload's files.
    pub(super) stem: &'a str,
}

impl Copies for InFolder<'_> {
    fn read(&self, kept: &Kept, most: u64) -> Result<Vec<u8>, String> {
        self.folder.read(self.stem, kept, most)
    }

    fn place(&self, kept: &Kept) -> String {
        self.folder.place(self.stem, kept).to_string()
    }
}
