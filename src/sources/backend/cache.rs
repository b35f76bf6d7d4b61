//! What a backend gave, kept on the disk so that one can read on without it: small answers by what was asked, and profiles
//! and dumps by the hash of their bytes. Bounded in bytes; what was not looked at for longest goes first.
//!
//! Several explorers share a folder: every file is written whole or not at all, and each is checked when it is read. One that
//! is damaged is thrown away.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use crate::model::UnixNanos;
use crate::settings::paths::{is_unfinished, make_private_folder, write_private};

/// How old what a killed process left must be to be thrown away.
const LEFT: Duration = Duration::from_secs(3_600);
/// How many answers are written between two looks at the size.
const LOOK: u32 = 64;

/// A folder of one backend under one token.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
    most: u64,
    written: std::sync::atomic::AtomicU32,
}

/// An answer as it was kept.
pub(super) struct Kept {
    pub(super) at: UnixNanos,
    pub(super) etag: Option<String>,
    pub(super) body: Vec<u8>,
}

/// The first line of a file with an answer.
#[derive(Serialize, Deserialize)]
struct Head {
    key: String,
    at: u64,
    etag: Option<String>,
    hash: String,
}

impl Cache {
    /// The folder of a backend and a token within `root`. Nothing is made yet.
    pub(super) fn open(root: &Path, address: &str, identity: &str, most: u64) -> Cache {
        let name = blake3::hash(format!("{address}\n{identity}").as_bytes()).to_hex()[..32].to_owned();
        Cache {
            folder: root.join("backends").join(name),
            most,
            written: std::sync::atomic::AtomicU32::new(0),
        }
    }

    /// The folder, for files that others mirror here.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The answer that was kept for a key.
    pub(super) fn answer(&self, key: &str) -> Option<Kept> {
        let path = self.path_of(key);
        let bytes = fs::read(&path).ok()?;
        let read = (|| {
            let end = bytes.iter().position(|byte| *byte == b'\n')?;
            let head: Head = serde_json::from_slice(&bytes[..end]).ok()?;
            let body = &bytes[end + 1..];
            let sound = head.key == key && blake3::hash(body).to_hex().as_str() == head.hash;
            sound.then(|| Kept { at: UnixNanos(head.at), etag: head.etag, body: body.to_vec() })
        })();
        self.looked_at(&path, read.is_some());
        read
    }

    /// Keeps an answer. That it cannot be kept is no error: then it is asked for again.
    pub(super) fn keep_answer(&self, key: &str, kept: &Kept) {
        let hash = blake3::hash(&kept.body).to_hex().to_string();
        let head = Head { key: key.to_owned(), at: kept.at.0, etag: kept.etag.clone(), hash };
        let Ok(mut bytes) = serde_json::to_vec(&head) else { return };
        bytes.push(b'\n');
        bytes.extend_from_slice(&kept.body);
        let _ = self.write(&self.path_of(key), &bytes);
        if self.written.fetch_add(1, std::sync::atomic::Ordering::Relaxed) % LOOK == LOOK - 1 {
            self.tidy();
        }
    }

    /// Forgets an answer.
    pub(super) fn forget(&self, key: &str) {
        let _ = fs::remove_file(self.path_of(key));
    }

    /// The bytes of a hash, checked.
    pub(super) fn bytes(&self, hash: &str) -> Option<Vec<u8>> {
        let path = self.path_of_bytes(hash)?;
        let bytes = fs::read(&path).ok()?;
        let sound = blake3::hash(&bytes).to_hex().as_str() == hash;
        self.looked_at(&path, sound);
        sound.then_some(bytes)
    }

    /// Keeps bytes, whose hash was checked.
    pub(super) fn keep_bytes(&self, hash: &str, bytes: &[u8]) {
        let Some(path) = self.path_of_bytes(hash) else { return };
        if bytes.len() as u64 <= self.most && self.write(&path, bytes).is_ok() {
            self.tidy();
        }
    }

    fn path_of(&self, key: &str) -> PathBuf {
        self.folder.join("answers").join(blake3::hash(key.as_bytes()).to_hex().as_str())
    }

    fn path_of_bytes(&self, hash: &str) -> Option<PathBuf> {
        is_hash(hash).then(|| self.folder.join("bytes").join(hash))
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        make_private_folder(&self.folder)?;
        write_private(path, bytes)
    }

    /// Remembers that a file was looked at; one that is damaged goes.
    fn looked_at(&self, path: &Path, sound: bool) {
        if sound {
            let _ = fs::File::options()
                .append(true)
                .open(path)
                .and_then(|file| file.set_modified(SystemTime::now()));
        } else {
            let _ = fs::remove_file(path);
        }
    }

    /// Throws away what was not looked at for longest, until the rest fits.
    fn tidy(&self) {
        let mut files = Vec::new();
        let now = SystemTime::now();
        for part in ["answers", "bytes"] {
            let Ok(entries) = fs::read_dir(self.folder.join(part)) else { continue };
            for entry in entries.flatten() {
                let Ok(metadata) = entry.metadata() else { continue };
                let modified = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
                if !is_unfinished(&entry.file_name()) {
                    files.push((modified, metadata.len(), entry.path()));
                } else if now.duration_since(modified).is_ok_and(|age| age > LEFT) {
                    let _ = fs::remove_file(entry.path());
                }
            }
        }
        let mut all: u64 = files.iter().map(|(_, length, _)| length).sum();
        files.sort();
        for (_, length, path) in files {
            if all <= self.most {
                return;
            }
            // Another explorer may have thrown it away.
            let _ = fs::remove_file(path);
            all = all.saturating_sub(length);
        }
    }
}

/// Whether this is a hash as it stands in names: 64 hexadecimal digits.
pub(super) fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn kept(body: &[u8]) -> Kept {
        Kept { at: UnixNanos(7), etag: Some("e".to_owned()), body: body.to_vec() }
    }

    #[test]
    fn answers_are_kept_privately_and_damaged_ones_are_dropped() {
        let root = tempfile::tempdir().unwrap();
        let cache = Cache::open(root.path(), "https://a.test", "t", 1_000_000);
        assert!(cache.answer("k").is_none());
        cache.keep_answer("k", &kept(b"{}\n\n"));
        let read = cache.answer("k").unwrap();
        assert_eq!((read.at.0, read.etag.as_deref(), &read.body[..]), (7, Some("e"), &b"{}\n\n"[..]));
        assert!(
            Cache::open(root.path(), "https://a.test", "other", 1).answer("k").is_none(),
            "another token"
        );
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(cache.folder()), mode(&cache.path_of("k"))), (0o700, 0o600));
        fs::write(cache.path_of("k"), "damaged").unwrap();
        assert!(cache.answer("k").is_none() && !cache.path_of("k").exists());
    }

    #[test]
    fn bytes_are_checked_and_the_oldest_go_first() {
        let root = tempfile::tempdir().unwrap();
        let cache = Cache::open(root.path(), "https://a.test", "t", 2_500);
        let hash = |n: u8| blake3::hash(&[n; 1_000]).to_hex().to_string();
        for n in 1..=2 {
            cache.keep_bytes(&hash(n), &[n; 1_000]);
            let at = SystemTime::now() - Duration::from_secs(100 - u64::from(n));
            let file = fs::File::options().append(true).open(cache.path_of_bytes(&hash(n)).unwrap()).unwrap();
            file.set_modified(at).unwrap();
        }
        assert!(cache.bytes(&hash(1)).is_some(), "looked at: the other one is the oldest now");
        cache.keep_bytes(&hash(3), &[3; 1_000]);
        let there: Vec<bool> = (1..=3).map(|n| cache.bytes(&hash(n)).is_some()).collect();
        assert_eq!(there, [true, false, true]);
        fs::write(cache.path_of_bytes(&hash(3)).unwrap(), "damaged").unwrap();
        assert!(cache.bytes(&hash(3)).is_none() && cache.bytes("../x").is_none());
        cache.keep_bytes(&hash(4), &[4; 3_000]);
        assert!(cache.bytes(&hash(4)).is_none(), "larger than all that may be kept");
    }
}
