//! Objects as files below a folder of this machine: `KIND/HH/NAME`, where HH are the first two characters of the name, so
//! that no folder has too many files. For one process, or for several on one machine.
//!
//! A file is written under another name, is on the disk before it gets its own, and is never changed after that. What
//! [`PACKED`] names is compressed on the disk. Nobody but the user can read any of it.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, Instant, SystemTime};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use super::key::{Key, check_prefix, is_kind, is_name};
use super::reading::Checked;
use super::{ObjectError, Objects, Reading};
use crate::settings::paths::{PrivateFile, is_unfinished, make_private_folder};

/// The kinds that are compressed on the disk. Dumps come to about half of their size.
const PACKED: &[&str] = &["dumps"];
/// What the name of a compressed file ends in.
const PACKED_END: &str = ".gz";
/// How many characters of a name choose its folder.
const FAN: usize = 2;
/// Where files are that are not whole yet. It cannot be a kind.
const UNFINISHED: &str = ".unfinished";
/// After what time one of them is nobody's any more.
const ABANDONED: Duration = Duration::from_secs(24 * 60 * 60);
/// How often is looked for them.
const BETWEEN_SWEEPS: Duration = Duration::from_secs(60 * 60);

/// A folder of objects.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    /// The folders of which this process knows that their names are on the disk.
    made: Mutex<HashSet<PathBuf>>,
    /// When was last looked for what others left unfinished.
    swept: Mutex<Instant>,
}

impl Folder {
    /// The objects below a folder; it is made if there is none. What a killed process left there is removed once it is a
    /// day old.
    ///
    /// # Errors
    /// The folder cannot be used.
    pub fn open(root: &Path) -> Result<Folder, ObjectError> {
        let of = |error: io::Error| {
            ObjectError::Unavailable(format!("the folder {} cannot be used: {error}", root.display()))
        };
        make_private_folder(&root.join(UNFINISHED)).map_err(of)?;
        let folder =
            Folder { root: root.to_owned(), made: Mutex::default(), swept: Mutex::new(Instant::now()) };
        folder.sweep(ABANDONED).map_err(of)?;
        Ok(folder)
    }

    /// Removes what was begun this long ago and never became whole.
    fn sweep(&self, age: Duration) -> io::Result<()> {
        let now = SystemTime::now();
        for entry in fs::read_dir(self.root.join(UNFINISHED))? {
            let entry = entry?;
            // One that was just finished, or removed by another process, is none of ours.
            let Ok(begun) = entry.metadata().and_then(|metadata| metadata.modified()) else { continue };
            let is_old = now.duration_since(begun).is_ok_and(|old| old >= age);
            if is_old && is_unfinished(&entry.file_name()) {
                match fs::remove_file(entry.path()) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                    _ => {}
                }
            }
        }
        Ok(())
    }

    /// The same now and then. Nobody waits for another who is at it.
    fn sweep_sometimes(&self) {
        let Ok(mut swept) = self.swept.try_lock() else { return };
        if swept.elapsed() >= BETWEEN_SWEEPS {
            *swept = Instant::now();
            // It is tried again later; what was put is put.
            let _ = self.sweep(ABANDONED);
        }
    }

    fn path(&self, key: &Key<'_>) -> PathBuf {
        let mut file = key.name.to_owned();
        if PACKED.contains(&key.kind) {
            file.push_str(PACKED_END);
        }
        self.root.join(key.kind).join(&key.name[..FAN.min(key.name.len())]).join(file)
    }

    fn open_file(&self, key: &Key<'_>) -> Result<File, ObjectError> {
        File::open(self.path(key)).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => ObjectError::None(key.text.to_owned()),
            _ => error.into(),
        })
    }

    fn read(&self, key: &Key<'_>, most: u64) -> Result<Vec<u8>, ObjectError> {
        let file = self.open_file(key)?;
        let bytes = if PACKED.contains(&key.kind) {
            // Errors of the disk and of what stands there look alike here; what is tried again finds out.
            bounded(GzDecoder::new(io::BufReader::new(file)), most).map_err(|error| {
                match error.raw_os_error() {
                    Some(_) => error.into(),
                    None => ObjectError::Damaged(key.text.to_owned()),
                }
            })
        } else {
            bounded(file, most).map_err(ObjectError::from)
        }?;
        let bytes = bytes.ok_or_else(|| ObjectError::TooLong(key.text.to_owned(), most))?;
        key.check(&bytes)?;
        Ok(bytes)
    }

    /// Makes the folder of a key. When this returns its name outlives a crash.
    fn make_folder_of(&self, key: &Key<'_>) -> Result<PathBuf, ObjectError> {
        let kind = self.root.join(key.kind);
        let folder = kind.join(&key.name[..FAN.min(key.name.len())]);
        let is_known = |made: &HashSet<PathBuf>| made.contains(&folder);
        if !self.made.lock().is_ok_and(|made| is_known(&made)) {
            // That it is there does not say that whoever made it has got so far.
            make_private_folder(&folder)?;
            sync(&kind)?;
            sync(&self.root)?;
            if let Ok(mut made) = self.made.lock() {
                made.insert(folder.clone());
            }
        }
        Ok(folder)
    }

    /// Whether there is one already that may stay.
    fn has(&self, key: &Key<'_>, len: usize) -> bool {
        match self.read(key, len as u64) {
            Ok(_) => true,
            Err(ObjectError::TooLong(..)) => !key.holds_hash(),
            Err(_) => false,
        }
    }
}

impl Objects for Folder {
    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), ObjectError> {
        let key = Key::of(key)?;
        key.check(bytes)?;
        let folder = self.make_folder_of(&key)?;
        if !self.has(&key, bytes.len()) {
            let mut file = PrivateFile::create_in(&self.path(&key), &self.root.join(UNFINISHED))?;
            if PACKED.contains(&key.kind) {
                let mut packed = GzEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::fast());
                packed.write_all(bytes)?;
                file.write_all(&packed.finish()?)?;
            } else {
                file.write_all(bytes)?;
            }
            file.commit()?;
        }
        // Also where another has just put it, and may not have got to this.
        sync(&folder)?;
        self.sweep_sometimes();
        Ok(())
    }

    fn get(&self, key: &str, most: u64) -> Result<Vec<u8>, ObjectError> {
        self.read(&Key::of(key)?, most)
    }

    fn pieces(&self, key: &str, most: u64) -> Result<Reading, ObjectError> {
        let key = Key::of(key)?;
        let file = self.open_file(&key)?;
        Ok(match PACKED.contains(&key.kind) {
            true => Box::new(Checked::new(GzDecoder::new(io::BufReader::new(file)), &key, most)),
            false => Box::new(Checked::new(file, &key, most)),
        })
    }

    fn remove(&self, key: &str) -> Result<(), ObjectError> {
        match fs::remove_file(self.path(&Key::of(key)?)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    fn list(&self, prefix: &str, after: Option<&str>, most: usize) -> Result<Vec<String>, ObjectError> {
        check_prefix(prefix)?;
        let mut found = Vec::new();
        // Whether what begins with `part` may hold keys that are wanted.
        let may_hold = |part: &str| {
            let compatible = part.starts_with(prefix) || prefix.starts_with(part);
            compatible && after.is_none_or(|after| part > after || after.starts_with(part))
        };
        for kind in names(&self.root)?.into_iter().filter(|name| is_kind(name)) {
            if !may_hold(&format!("{kind}/")) {
                continue;
            }
            for fan in names(&self.root.join(&kind))?.into_iter().filter(|name| is_name(name)) {
                if !may_hold(&format!("{kind}/{fan}")) {
                    continue;
                }
                for file in names(&self.root.join(&kind).join(&fan))? {
                    if found.len() >= most {
                        return Ok(found);
                    }
                    let name = match PACKED.contains(&kind.as_str()) {
                        true => file.strip_suffix(PACKED_END),
                        false => Some(file.as_str()),
                    };
                    let Some(name) = name.filter(|name| is_name(name) && name.starts_with(&fan)) else {
                        continue;
                    };
                    let key = format!("{kind}/{name}");
                    if key.starts_with(prefix) && after.is_none_or(|after| key.as_str() > after) {
                        found.push(key);
                    }
                }
            }
        }
        Ok(found)
    }

    fn ping(&self) -> Result<(), ObjectError> {
        // It goes away by itself.
        let mut file = PrivateFile::create_in(&self.root.join("ping"), &self.root.join(UNFINISHED))?;
        file.write_all(b"ping")?;
        Ok(())
    }
}

/// Everything there is, if it is not more than `most` bytes.
fn bounded(content: impl Read, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    content.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

/// The names in a folder, in order. A folder that is not there has none.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory].contains(&error.kind()) => {
            return Ok(Vec::new());
        }
        entries => entries?,
    };
    let mut names = Vec::new();
    for entry in entries {
        // What is not written in our characters is not ours.
        names.extend(entry?.file_name().into_string());
    }
    names.sort_unstable();
    Ok(names)
}

/// Waits until the names in a folder are on the disk.
fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn folder() -> (tempfile::TempDir, Folder) {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::open(&root.path().join("objects")).unwrap();
        (root, folder)
    }

    fn key_of(kind: &str, bytes: &[u8]) -> String {
        format!("{kind}/{}", blake3::hash(bytes).to_hex())
    }

    #[test]
    fn files_are_private_and_fan_out_and_dumps_are_packed() {
        let (_root, folder) = folder();
        let bytes = b"something that is said again and again, ".repeat(100);
        for kind in ["dumps", "profiles"] {
            folder.put(&key_of(kind, &bytes), &bytes).unwrap();
        }
        let hash = blake3::hash(&bytes).to_hex();
        let packed = folder.root.join("dumps").join(&hash[..2]).join(format!("{hash}.gz"));
        let plain = folder.root.join("profiles").join(&hash[..2]).join(hash.as_str());
        assert!(fs::metadata(&packed).unwrap().len() < 1000);
        assert_eq!(fs::read(&plain).unwrap(), bytes);
        for file in [&packed, &plain] {
            assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
            for folder in file.ancestors().skip(1).take(3) {
                assert_eq!(fs::metadata(folder).unwrap().permissions().mode() & 0o777, 0o700, "{folder:?}");
            }
        }
    }

    #[test]
    fn what_was_damaged_on_the_disk_is_told_and_put_again() {
        let (_root, folder) = folder();
        let bytes = b"bytes".repeat(1000);
        for kind in ["dumps", "profiles"] {
            let key = key_of(kind, &bytes);
            folder.put(&key, &bytes).unwrap();
            let path = folder.path(&Key::of(&key).unwrap());
            let whole = fs::read(&path).unwrap();
            let mut flipped = whole.clone();
            flipped[whole.len() / 2] ^= 1;
            for damaged in [&whole[..whole.len() / 2], &flipped, b"", b"other"] {
                fs::write(&path, damaged).unwrap();
                let got = folder.get(&key, 1 << 20);
                assert!(matches!(&got, Err(ObjectError::Damaged(named)) if *named == key), "{got:?}");
                folder.put(&key, &bytes).unwrap();
                assert_eq!(folder.get(&key, 1 << 20).unwrap(), bytes);
            }
        }
    }

    #[test]
    fn a_small_file_that_unpacks_to_too_much_is_not_unpacked() {
        let (_root, folder) = folder();
        let key = "dumps/large";
        folder.put(key, &vec![0; 4 << 20]).unwrap();
        assert!(matches!(folder.get(key, 1 << 20), Err(ObjectError::TooLong(_, most)) if most == 1 << 20));
    }

    #[test]
    fn what_is_left_unfinished_goes_after_a_day_and_nothing_else_does() {
        let (root, folder) = folder();
        let unfinished = folder.root.join(UNFINISHED);
        let day_ago = SystemTime::now() - ABANDONED;
        for (name, age) in
            [(".habitus-unfinished-old", 60), (".habitus-unfinished-young", -60), ("somebody's", 60_i64)]
        {
            let file = File::create(unfinished.join(name)).unwrap();
            let seconds = Duration::from_secs(age.unsigned_abs());
            file.set_modified(if age > 0 { day_ago - seconds } else { day_ago + seconds }).unwrap();
        }
        Folder::open(&root.path().join("objects")).unwrap();
        assert_eq!(names(&unfinished).unwrap(), [".habitus-unfinished-young", "somebody's"]);
    }

    #[test]
    fn what_is_not_ours_is_not_listed() {
        let (_root, folder) = folder();
        folder.put("dumps/ab1", b"1").unwrap();
        let dumps = folder.root.join("dumps");
        for path in ["README", "ab/README", "ab/ac1.gz", "ab/ab2", "ab/.ab3.gz"] {
            fs::write(dumps.join(path), "").unwrap();
        }
        fs::write(folder.root.join("profiles"), "a file").unwrap();
        assert_eq!(folder.list("", None, 10).unwrap(), ["dumps/ab1"]);
    }

    #[test]
    fn a_folder_that_cannot_be_used_is_told() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("file");
        fs::write(&file, "").unwrap();
        let error = Folder::open(&file).unwrap_err().to_string();
        assert!(error.contains("file cannot be used"), "{error}");
        let (root, folder) = folder();
        fs::remove_dir_all(root.path()).unwrap();
        assert!(matches!(folder.ping(), Err(ObjectError::Unavailable(_))));
        assert!(matches!(folder.put("dumps/a", b""), Err(ObjectError::Unavailable(_))));
    }
}
