//! The folder of learned profiles, and what stands where in it:
//!
//! ```text
//! DIR/WORKLOAD.profile                                  what is learned of a workload
//! DIR/snapshots/WORKLOAD/HOLDER/HASH.EXTENSION.gz       a copy of every snapshot that it was learned from
//! DIR/curation.jsonl                                    what people have decided
//! ```
//!
//! Copies are only ever added, each whole or not at all, and called by the hash of what they hold: adding one twice changes
//! nothing, and two learners that add at once do not meet. So a process may be killed at any moment.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use super::copies::Kept;
use crate::settings::paths::{PrivateFile, is_unfinished, make_private_folder, sync_folder};
use crate::sources::{ContentHash, KEPT, Place};

/// The ending of learned profiles.
const PROFILE: &str = "profile";
/// What stands in the name of a copy of which the original was cut off while it was decompressed.
const CUT: &str = "cut";

impl Kept {
    fn file_name(&self) -> String {
        let cut = if self.cut { ".cut" } else { "" };
        format!("{}{cut}.{}.gz", self.hash, self.extension)
    }

    /// Reads a name as [`Kept::file_name`] makes it.
    fn of(holder: &str, name: &str) -> Option<Kept> {
        let parts: Vec<&str> = name.strip_suffix(".gz")?.split('.').collect();
        let (hash, cut, extension) = match parts[..] {
            [hash, extension] => (hash, false, extension),
            [hash, CUT, extension] => (hash, true, extension),
            _ => return None,
        };
        let is_hash = hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit());
        let (hash, holder, extension) = (hash.to_owned(), holder.to_owned(), extension.to_owned());
        is_hash.then_some(Kept { hash, holder, cut, extension })
    }
}

/// A folder of learned profiles.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    root: PathBuf,
}

/// Held while something is done to a workload's files. It ends with the process, however that ends. Where the system has no
/// locks there is none: then a profile that another learner overwrites is made again, by that learner or by the next.
#[derive(Debug)]
pub(super) struct Lock(Option<File>);

impl Lock {
    /// Whether nobody else does anything to the files.
    fn is_exclusive(&self) -> bool {
        self.0.is_some()
    }
}

impl Folder {
    /// The folder; it is made if there is none.
    pub(super) fn open(root: &Path) -> io::Result<Folder> {
        make_private_folder(&root.join(KEPT))?;
        Ok(Folder { root: root.to_owned() })
    }

    /// The folder itself.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// The learned profile of a workload.
    pub(super) fn profile(&self, stem: &str) -> PathBuf {
        self.root.join(format!("{stem}.{PROFILE}"))
    }

    fn home(&self, stem: &str) -> PathBuf {
        self.root.join(KEPT).join(stem)
    }

    /// Where a copy stands.
    pub(super) fn place(&self, stem: &str, kept: &Kept) -> Place {
        Place::file(self.home(stem).join(&kept.holder).join(kept.file_name()))
    }

    /// All workloads of which snapshots are kept, by the names of their files, ascending.
    pub(super) fn stems(&self) -> io::Result<Vec<String>> {
        folders_in(&self.root.join(KEPT))
    }

    /// The snapshots of a workload that are kept, in order.
    pub(super) fn kept(&self, stem: &str) -> io::Result<Vec<Kept>> {
        let mut kept = Vec::new();
        let home = self.home(stem);
        for holder in folders_in(&home)? {
            let names = names_in(&home.join(&holder))?;
            kept.extend(names.iter().filter_map(|name| Kept::of(&holder, name)));
        }
        kept.sort_unstable();
        Ok(kept)
    }

    /// Keeps a copy; whether there was none. When it returns the copy is on the disk.
    pub(super) fn keep(&self, stem: &str, kept: &Kept, content: &[u8]) -> io::Result<bool> {
        let folder = self.home(stem).join(&kept.holder);
        let path = folder.join(kept.file_name());
        if path.exists() {
            return Ok(false);
        }
        if !folder.exists() {
            make_private_folder(&folder)?;
            [self.home(stem), self.root.join(KEPT)].iter().for_each(|above| sync_folder(above));
        }
        // So that nobody takes the unfinished file for one that a killed process left.
        let _lock = self.lock(stem, File::lock_shared);
        let mut gzip = GzEncoder::new(PrivateFile::create(&path)?, Compression::default());
        gzip.write_all(content)?;
        gzip.finish()?.commit()?;
        sync_folder(&folder);
        Ok(true)
    }

    /// Reads a copy.
    ///
    /// # Errors
    /// A clause that says what is wrong with it.
    pub(super) fn read(&self, stem: &str, kept: &Kept, most: u64) -> Result<Vec<u8>, String> {
        let place = self.place(stem, kept);
        let file = place.path().map_or_else(|| Err(io::ErrorKind::NotFound.into()), File::open);
        let mut content = Vec::new();
        let read = file.and_then(|file| GzDecoder::new(file).take(most).read_to_end(&mut content));
        match read {
            Err(error) => Err(error.to_string()),
            Ok(_) if ContentHash::of(&content).to_string() != kept.hash => {
                Err("it does not hold what its name says".to_owned())
            }
            Ok(_) => Ok(content),
        }
    }

    /// Waits until nobody else works on a workload's files, and lets nobody else until it is dropped. What killed processes
    /// left unfinished is taken away.
    pub(super) fn lock_alone(&self, stem: &str) -> Lock {
        let lock = self.lock(stem, File::lock);
        if lock.is_exclusive() {
            // What cannot be taken away is in nobody's way.
            let _ = self.sweep(stem);
        }
        lock
    }

    fn lock(&self, stem: &str, how: impl Fn(&File) -> io::Result<()>) -> Lock {
        // The folder itself is locked: a file for the purpose would be taken for a source.
        let home = File::open(self.home(stem));
        Lock(home.ok().filter(|home| how(home).is_ok()))
    }

    fn sweep(&self, stem: &str) -> io::Result<()> {
        let home = self.home(stem);
        let folders = folders_in(&home)?.into_iter().map(|holder| home.join(holder));
        for folder in folders.chain([home.clone()]) {
            for name in names_in(&folder)?.iter().filter(|name| is_unfinished(name.as_ref())) {
                fs::remove_file(folder.join(name))?;
            }
        }
        Ok(())
    }

    /// The learned profile of a workload as it was written last; `None` where there is none.
    pub(super) fn written(&self, stem: &str) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.profile(stem)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Puts the learned profile of a workload in place of the last one, whole or not at all.
    pub(super) fn write(&self, stem: &str, content: &[u8]) -> io::Result<()> {
        // Among its snapshots, so that what is left of it if this process is killed is swept away with theirs.
        let mut file = PrivateFile::create_in(&self.profile(stem), &self.home(stem))?;
        file.write_all(content)?;
        file.commit()?;
        sync_folder(&self.root);
        Ok(())
    }
}

/// The folders in a folder, ascending. Links are none.
fn folders_in(folder: &Path) -> io::Result<Vec<String>> {
    entries_in(folder, fs::FileType::is_dir)
}

/// The files in a folder, ascending.
fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    entries_in(folder, fs::FileType::is_file)
}

/// Names that are no text are none of ours.
fn entries_in(folder: &Path, wanted: fn(&fs::FileType) -> bool) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if wanted(&entry.file_type()?) {
            names.extend(entry.file_name().into_string().ok());
        }
    }
    names.sort_unstable();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> (tempfile::TempDir, Folder) {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::open(&root.path().join("new/learned")).unwrap();
        (root, folder)
    }

    fn kept(content: &[u8], holder: &str, cut: bool) -> Kept {
        let (hash, holder) = (ContentHash::of(content).to_string(), holder.to_owned());
        Kept { hash, holder, cut, extension: "protobuf".to_owned() }
    }

    #[test]
    fn a_copy_is_kept_once_for_each_place_it_came_from() {
        let (_root, folder) = folder();
        let all = [kept(b"one", "b", false), kept(b"one", "a", true), kept(b"two", "a", false)];
        for (kept, content) in all.iter().zip([b"one", b"one", b"two"]) {
            assert!(folder.keep("w", kept, content).unwrap());
            assert!(!folder.keep("w", kept, content).unwrap(), "it is there");
        }
        let listed = folder.kept("w").unwrap();
        let mut sorted = all.to_vec();
        sorted.sort_unstable();
        assert_eq!(listed, sorted);
        assert_eq!(folder.read("w", &all[0], 100).unwrap(), b"one");
        assert_eq!(folder.place("w", &all[1]).holder().as_deref(), Some("a"));
        assert_eq!(folder.place("w", &all[1]).hint().as_deref(), Some("protobuf"));
        assert_eq!(folder.stems().unwrap(), ["w"]);
    }

    #[test]
    fn a_copy_that_holds_something_else_is_not_believed() {
        let (_root, folder) = folder();
        let one = kept(b"one", "a", false);
        folder.keep("w", &one, b"other").unwrap();
        assert!(folder.read("w", &one, 100).unwrap_err().contains("not hold what its name says"));
        fs::write(folder.place("w", &one).path().unwrap(), "no gzip").unwrap();
        assert!(folder.read("w", &one, 100).is_err());
    }

    #[test]
    fn what_a_killed_process_left_is_swept_away_and_nothing_else() {
        let (_root, folder) = folder();
        let one = kept(b"one", "a", false);
        folder.keep("w", &one, b"one").unwrap();
        folder.write("w", b"profile").unwrap();
        for left in [folder.home("w"), folder.home("w").join("a")] {
            fs::write(left.join(".habitus-unfinished-Ab12"), "half").unwrap();
            fs::write(left.join("README"), "somebody's").unwrap();
        }
        drop(folder.lock_alone("w"));
        assert_eq!(names_in(&folder.home("w")).unwrap(), ["README"]);
        assert_eq!(names_in(&folder.home("w").join("a")).unwrap().len(), 2);
        assert_eq!(folder.kept("w").unwrap(), [one]);
        assert_eq!(folder.written("w").unwrap().as_deref(), Some(b"profile".as_slice()));
    }

    #[test]
    fn one_at_a_time_has_a_workload_for_itself() {
        let (_root, folder) = folder();
        folder.keep("w", &kept(b"one", "a", false), b"one").unwrap();
        let held = folder.lock_alone("w");
        let other = File::open(folder.home("w")).unwrap();
        assert!(other.try_lock().is_err() && other.try_lock_shared().is_err());
        drop(held);
        assert!(other.try_lock().is_ok());
    }
}
