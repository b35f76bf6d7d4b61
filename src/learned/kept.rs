//! The copies of snapshots: `snapshots/WORKLOAD/HOLDER/HASH.KIND.gz`.
//!
//! The folder right above a copy bears the name of the folder or archive that the dump came from, since that stands in
//! for a host where a dump records none. A copy is named by the hash of its content, so it is written once, and its
//! compression has no date in it.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, DirBuilder, File};
use std::io::{self, Read, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use flate2::{Compression, GzBuilder};

use super::LearnError;
use crate::learning::{Observed, Standing};
use crate::model::Metadata;
use crate::settings::paths::PrivateFile;
use crate::sources::{ContentHash, Place};

/// The folder of the copies.
pub(super) const SNAPSHOTS: &str = "snapshots";
const ENDING: &str = ".gz";
const HASH_DIGITS: usize = 64;

/// A copy of a snapshot. Ordered by holder, then by name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kept {
    /// The name of the folder or archive that it came from; [`Place::NO_HOLDER`] where there was none.
    pub(super) holder: String,
    /// The name of the file.
    pub(super) file: String,
}

/// What is known of a copy without decoding it again.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    pub(super) observed: Observed,
    pub(super) standing: Standing,
    pub(super) metadata: Metadata,
}

impl Kept {
    #[cfg(test)]
    pub(super) fn new(holder: &str, file: &str) -> Kept {
        Kept { holder: holder.to_owned(), file: file.to_owned() }
    }

    /// The copy of some content from a place.
    pub(super) fn of(place: &Place, hash: ContentHash) -> Kept {
        // A name that is no text could not be read back as it was.
        let holder =
            place.holder().filter(|holder| !holder.contains(['/', '\0', char::REPLACEMENT_CHARACTER]));
        let is_kind = |hint: &String| hint.len() <= 12 && hint.bytes().all(|b| b.is_ascii_alphanumeric());
        let kind = place.hint().filter(is_kind).unwrap_or_else(|| "dump".to_owned());
        Kept {
            holder: holder.unwrap_or_else(|| Place::NO_HOLDER.to_owned()),
            file: format!("{hash}.{kind}{ENDING}"),
        }
    }

    /// The hash of its content, in hexadecimal.
    pub(super) fn hash(&self) -> &str {
        self.file.get(..HASH_DIGITS).unwrap_or_default()
    }

    pub(super) fn path(&self, folder: &Path) -> PathBuf {
        folder.join(&self.holder).join(&self.file)
    }

    /// What its name hints that it is.
    pub(super) fn hint(&self) -> String {
        Place::file(&self.file).hint().unwrap_or_default()
    }

    /// As whose it was read.
    pub(super) fn place_holder(&self) -> &str {
        if self.holder == Place::NO_HOLDER { "" } else { &self.holder }
    }

    /// Puts a copy in place, unless it is there; whether it was not.
    pub(super) fn write(&self, folder: &Path, content: &[u8]) -> Result<bool, LearnError> {
        let path = self.path(folder);
        if path.is_file() {
            return Ok(false);
        }
        let parent = folder.join(&self.holder);
        make_folder(&parent)?;
        write_whole(&path, |file| {
            let mut gz = GzBuilder::new().mtime(0).write(file, Compression::fast());
            gz.write_all(content)?;
            gz.finish().map(drop)
        })
        .map_err(LearnError::at(&path))?;
        Ok(true)
    }

    /// The content of a copy, checked by its name.
    pub(super) fn read(&self, folder: &Path, most: u64) -> io::Result<Vec<u8>> {
        let mut content = Vec::new();
        let file = File::open(self.path(folder))?;
        flate2::read::GzDecoder::new(file).take(most.saturating_add(1)).read_to_end(&mut content)?;
        if content.len() as u64 > most {
            return Err(io::Error::other("it is larger than a file may be"));
        }
        if ContentHash::of(&content).to_string() != self.hash() {
            return Err(io::Error::other(
                "its content is not what its name says; remove it and learn it again",
            ));
        }
        Ok(content)
    }
}

/// Writes a file so that it stands there whole, or not at all, even if the power fails.
pub(super) fn write_whole(
    path: &Path,
    write: impl FnOnce(&mut PrivateFile) -> io::Result<()>,
) -> io::Result<()> {
    let mut file = PrivateFile::create(path)?;
    write(&mut file)?;
    file.commit()?;
    sync_folder(path.parent().unwrap_or(Path::new(".")))
}

fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Makes a folder for the user alone, with all above it, so that it outlives a failure of power.
pub(super) fn make_folder(folder: &Path) -> Result<(), LearnError> {
    if folder.is_dir() {
        return Ok(());
    }
    DirBuilder::new().mode(0o700).recursive(true).create(folder).map_err(LearnError::at(folder))?;
    folder.parent().map_or(Ok(()), sync_folder).map_err(LearnError::at(folder))
}

/// The names of the folders of workloads.
pub(super) fn workloads(folder: &Path) -> Result<BTreeSet<OsString>, LearnError> {
    folders_in(&folder.join(SNAPSHOTS))
}

fn folders_in(folder: &Path) -> Result<BTreeSet<OsString>, LearnError> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).map_err(LearnError::at(folder))? {
        let entry = entry.map_err(LearnError::at(folder))?;
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            found.insert(entry.file_name());
        }
    }
    Ok(found)
}

/// The copies of a workload, in their order. Files that are none, such as what a killed learner left half written, are
/// passed over.
pub(super) fn list(folder: &Path) -> Result<Vec<Kept>, LearnError> {
    let mut kept = Vec::new();
    for holder in folders_in(folder)? {
        let Some(holder) = holder.to_str().map(str::to_owned) else { continue };
        let below = folder.join(&holder);
        for entry in fs::read_dir(&below).map_err(LearnError::at(&below))? {
            let name = entry.map_err(LearnError::at(&below))?.file_name();
            if let Some(file) = name.to_str().filter(|name| is_copy(name)) {
                kept.push(Kept { holder: holder.clone(), file: file.to_owned() });
            }
        }
    }
    kept.sort();
    Ok(kept)
}

/// How old a half-written file is when nobody can be writing it any more.
const LEFT_BEHIND: Duration = Duration::from_secs(3600);

/// Removes what killed learners left half written. What cannot be removed harms nobody.
pub(super) fn sweep(root: &Path, folder: &Path) {
    let holders = folders_in(folder).unwrap_or_default().into_iter().map(|holder| folder.join(holder));
    for folder in holders.chain([root.to_owned()]) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let is_half = entry.file_name().to_string_lossy().starts_with(".tmp");
            let modified =
                entry.metadata().ok().filter(fs::Metadata::is_file).and_then(|data| data.modified().ok());
            let age = modified.and_then(|modified| modified.elapsed().ok());
            if is_half && age.is_some_and(|age| age > LEFT_BEHIND) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

fn is_copy(name: &str) -> bool {
    let (hash, rest) = name.split_at_checked(HASH_DIGITS).unwrap_or_default();
    hash.bytes().all(|byte| byte.is_ascii_hexdigit()) && rest.starts_with('.') && rest.ends_with(ENDING)
}
