//! Objects that were put or had lately, as files on this disk, before a storage that is far away: learning anew reads what it
//! read before without fetching it again.
//!
//! As an object never changes, what lies here is as good as what lies there, if its bytes have the hash that its key holds; that is
//! checked each time. Bounded in bytes: what was not looked at for longest goes first. A disk that fails only makes it slow.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use super::key::Key;
use super::reading::Checked;
use super::{ObjectError, Objects, Reading};
use crate::settings::paths::make_private_folder;

/// An object that takes more than this part of all of it is not kept: it would drive out too many.
const PART: u64 = 4;
/// How full it is after something had to go.
const AFTERWARDS: f64 = 0.9;
/// How old what a killed process left must be to be thrown away.
const LEFT: Duration = Duration::from_secs(3_600);

/// A storage with a cache before it.
#[derive(Debug)]
pub struct Cached {
    inner: Arc<dyn Objects>,
    folder: PathBuf,
    most: u64,
    kept: Mutex<Kept>,
    found: AtomicU64,
    fetched: AtomicU64,
}

/// What lies here, by key: its bytes, and when it was used last.
#[derive(Debug, Default)]
struct Kept {
    files: HashMap<String, (u64, u64)>,
    bytes: u64,
    clock: u64,
}

impl Cached {
    /// A storage, and a folder in which at most so many bytes of it are kept.
    ///
    /// # Errors
    /// The folder cannot be used.
    pub fn open(inner: Arc<dyn Objects>, folder: &Path, most: u64) -> Result<Cached, ObjectError> {
        let of = |error: io::Error| {
            ObjectError::Setup(format!("the folder {} cannot be used: {error}", folder.display()))
        };
        make_private_folder(folder).map_err(of)?;
        let cached = Cached {
            inner,
            folder: folder.to_owned(),
            most,
            kept: Mutex::default(),
            found: AtomicU64::new(0),
            fetched: AtomicU64::new(0),
        };
        cached.look().map_err(of)?;
        Ok(cached)
    }

    /// How many objects were found here, and how many had to be fetched.
    #[must_use]
    pub fn looked_up(&self) -> (u64, u64) {
        (self.found.load(Ordering::Relaxed), self.fetched.load(Ordering::Relaxed))
    }

    /// Learns what earlier processes left, in the order in which it was written.
    fn look(&self) -> io::Result<()> {
        let mut left: Vec<(SystemTime, String, u64)> = Vec::new();
        for kind in fs::read_dir(&self.folder)? {
            let kind = kind?;
            let Some(name) = kind.file_name().to_str().map(str::to_owned) else { continue };
            if !kind.file_type()?.is_dir() {
                continue;
            }
            for file in fs::read_dir(kind.path())? {
                let file = file?;
                // Another process may have removed it meanwhile.
                let Ok(about) = file.metadata() else { continue };
                let at = about.modified().unwrap_or(SystemTime::UNIX_EPOCH);
                let file_name = file.file_name();
                // No key begins with a dot; what is not whole yet does.
                if file_name.as_encoded_bytes().starts_with(b".") {
                    if at.elapsed().is_ok_and(|age| age > LEFT) {
                        let _ = fs::remove_file(file.path());
                    }
                } else if let Some(file_name) = file_name.to_str() {
                    left.push((at, format!("{name}/{file_name}"), about.len()));
                }
            }
        }
        left.sort_unstable();
        for (_, key, bytes) in left {
            self.used(&key, bytes);
        }
        self.make_room();
        Ok(())
    }

    fn held(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn path(&self, key: &Key<'_>) -> PathBuf {
        self.folder.join(key.kind).join(key.name)
    }

    fn used(&self, key: &str, bytes: u64) {
        let mut kept = self.held();
        kept.clock += 1;
        let now = kept.clock;
        let before = kept.files.insert(key.to_owned(), (bytes, now));
        kept.bytes = kept.bytes + bytes - before.map_or(0, |(bytes, _)| bytes);
    }

    /// Lets go of what was not used for longest, where there is too much.
    fn make_room(&self) {
        let mut kept = self.held();
        if kept.bytes <= self.most {
            return;
        }
        let mut oldest: Vec<(u64, String)> =
            kept.files.iter().map(|(key, (_, used))| (*used, key.clone())).collect();
        oldest.sort_unstable();
        let until = (self.most as f64 * AFTERWARDS) as u64;
        for (_, key) in oldest {
            if kept.bytes <= until {
                break;
            }
            // What cannot be removed is looked at when the next process starts.
            let _ = fs::remove_file(self.folder.join(&key));
            kept.forget(&key);
        }
    }

    /// What lies here, if it is what it should be.
    fn find(&self, key: &Key<'_>, most: u64) -> Option<Result<Vec<u8>, ObjectError>> {
        let mut file = fs::File::open(self.path(key)).ok()?;
        let length = file.metadata().ok()?.len();
        if length > most {
            return Some(Err(ObjectError::TooLong(key.text.to_owned(), most)));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
        (&mut file).take(length.saturating_add(1)).read_to_end(&mut bytes).ok()?;
        if key.check(&bytes).is_err() {
            self.drop_file(key);
            return None;
        }
        self.used(key.text, length);
        Some(Ok(bytes))
    }

    /// The same in pieces. It is read twice, so that what is damaged is not passed on as far as it is well.
    fn find_pieces(&self, key: &Key<'_>, most: u64) -> Option<Reading> {
        let path = self.path(key);
        let length = fs::metadata(&path).ok()?.len();
        let mut checked = Checked::new(fs::File::open(&path).ok()?, key, length);
        if io::copy(&mut checked, &mut io::sink()).is_err() {
            self.drop_file(key);
            return None;
        }
        self.used(key.text, length);
        Some(Box::new(Checked::new(fs::File::open(&path).ok()?, key, most)))
    }

    fn keep(&self, key: &Key<'_>, bytes: &[u8]) {
        if bytes.len() as u64 > self.most / PART || !key.holds_hash() {
            return;
        }
        let write = || -> io::Result<()> {
            let path = self.path(key);
            let folder = self.folder.join(key.kind);
            make_private_folder(&folder)?;
            // That it is on the disk does not matter, as it is checked when it is read.
            let mut file = tempfile::NamedTempFile::new_in(&folder)?;
            file.write_all(bytes)?;
            file.persist(path)?;
            Ok(())
        };
        match write() {
            Ok(()) => {
                self.used(key.text, bytes.len() as u64);
                self.make_room();
            }
            Err(error) => tracing::debug!(%error, "an object is not kept on this disk"),
        }
    }

    fn drop_file(&self, key: &Key<'_>) {
        let _ = fs::remove_file(self.path(key));
        self.held().forget(key.text);
    }
}

impl Kept {
    fn forget(&mut self, key: &str) {
        if let Some((bytes, _)) = self.files.remove(key) {
            self.bytes -= bytes;
        }
    }
}

impl Objects for Cached {
    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), ObjectError> {
        self.inner.put(key, bytes)?;
        self.keep(&Key::of(key)?, bytes);
        Ok(())
    }

    fn get(&self, key: &str, most: u64) -> Result<Vec<u8>, ObjectError> {
        let name = Key::of(key)?;
        // Of others nobody can tell whether what lies here is what lies there.
        if name.holds_hash()
            && let Some(found) = self.find(&name, most)
        {
            self.found.fetch_add(1, Ordering::Relaxed);
            return found;
        }
        let bytes = self.inner.get(key, most)?;
        self.fetched.fetch_add(1, Ordering::Relaxed);
        self.keep(&name, &bytes);
        Ok(bytes)
    }

    fn pieces(&self, key: &str, most: u64) -> Result<Reading, ObjectError> {
        let name = Key::of(key)?;
        if name.holds_hash()
            && let Some(found) = self.find_pieces(&name, most)
        {
            self.found.fetch_add(1, Ordering::Relaxed);
            return Ok(found);
        }
        // What only passes through is not kept: whoever learns from it keeps it.
        self.fetched.fetch_add(1, Ordering::Relaxed);
        self.inner.pieces(key, most)
    }

    fn remove(&self, key: &str) -> Result<(), ObjectError> {
        let name = Key::of(key)?;
        self.inner.remove(key)?;
        self.drop_file(&name);
        Ok(())
    }

    fn list(&self, prefix: &str, after: Option<&str>, most: usize) -> Result<Vec<String>, ObjectError> {
        self.inner.list(prefix, after, most)
    }

    fn ping(&self) -> Result<(), ObjectError> {
        self.inner.ping()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Folder, contract};
    use super::*;

    fn far(root: &Path) -> Arc<dyn Objects> {
        Arc::new(Folder::open(&root.join("far")).unwrap())
    }

    fn open(root: &Path, most: u64) -> Cached {
        Cached::open(far(root), &root.join("cache"), most).unwrap()
    }

    fn put(objects: &dyn Objects, content: &[u8]) -> String {
        let key = format!("dumps/{}", blake3::hash(content).to_hex());
        objects.put(&key, content).unwrap();
        key
    }

    fn on_disk(root: &Path) -> u64 {
        let kinds = fs::read_dir(root.join("cache")).unwrap();
        let files = kinds.flat_map(|kind| fs::read_dir(kind.unwrap().path()).unwrap());
        files.map(|file| file.unwrap().metadata().unwrap().len()).sum()
    }

    #[test]
    fn it_is_a_storage_of_objects() {
        let root = tempfile::tempdir().unwrap();
        contract::all(&open(root.path(), 1 << 20));
    }

    #[test]
    fn what_was_had_once_is_not_fetched_again_by_this_process_or_the_next() {
        let root = tempfile::tempdir().unwrap();
        let key = put(&*far(root.path()), b"a dump");
        let cached = open(root.path(), 1 << 20);
        for _ in 0..3 {
            assert_eq!(cached.get(&key, 99).unwrap(), b"a dump");
        }
        assert_eq!(cached.looked_up(), (2, 1));
        let next = open(root.path(), 1 << 20);
        assert_eq!(next.get(&key, 99).unwrap(), b"a dump");
        let put_here = put(&next, b"another");
        assert_eq!(next.get(&put_here, 99).unwrap(), b"another");
        assert_eq!(next.looked_up(), (2, 0));
        assert!(matches!(next.get(&key, 3), Err(ObjectError::TooLong(..))));
    }

    #[test]
    fn what_is_damaged_here_is_fetched_again() {
        let root = tempfile::tempdir().unwrap();
        let cached = open(root.path(), 1 << 20);
        let key = put(&cached, b"a dump");
        for damage in [&b"a dumb"[..], b"", b"a dump and more"] {
            fs::write(root.path().join("cache").join(&key), damage).unwrap();
            assert_eq!(cached.get(&key, 99).unwrap(), b"a dump");
        }
        assert_eq!(cached.looked_up(), (0, 3));
        assert_eq!(cached.get(&key, 99).unwrap(), b"a dump");
        assert_eq!(cached.looked_up(), (1, 3));
    }

    #[test]
    fn there_are_never_more_bytes_than_may_be_and_what_is_used_stays() {
        let root = tempfile::tempdir().unwrap();
        let cached = open(root.path(), 10_000);
        let used = put(&cached, &[255; 1_000]);
        for at in 0..50_u8 {
            put(&cached, &[at; 1_000]);
            cached.get(&used, 1_000).unwrap();
            assert!(on_disk(root.path()) <= 10_000);
        }
        assert_eq!(cached.looked_up(), (50, 0));
        put(&cached, &[7; 5_000]);
        assert!(cached.held().bytes <= 10_000 && cached.held().bytes == on_disk(root.path()));
        let smaller = open(root.path(), 3_000);
        assert!(on_disk(root.path()) <= 3_000 && smaller.held().bytes == on_disk(root.path()));
    }

    #[test]
    fn a_disk_that_fails_only_makes_it_slow() {
        let root = tempfile::tempdir().unwrap();
        let cached = open(root.path(), 1 << 20);
        fs::remove_dir_all(root.path().join("cache")).unwrap();
        fs::write(root.path().join("cache"), "no folder").unwrap();
        let key = put(&cached, b"a dump");
        assert_eq!(cached.get(&key, 99).unwrap(), b"a dump");
        assert_eq!(cached.looked_up(), (0, 1));
    }
}
