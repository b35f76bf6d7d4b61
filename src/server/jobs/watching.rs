//! Folders and parts of buckets that are watched: what appears there is taken in as if it had been posted.
//!
//! What was taken is remembered by its place, size and time as long as the process lives; after that it is read once more,
//! and found to be known by what it holds. What is still being written is left for a later look.

use std::collections::HashMap;
use std::fs;
use std::ops::ControlFlow;
use std::os::unix::fs::MetadataExt;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::learned::{Receiver, Sending, What};
use crate::server::objects::{Listed, ObjectError, Patience, S3, Variable};
use crate::server::taking::{Door, Refused, Sent};
use crate::sources::{self, PathEntry, Piece, Place, Spool};
use crate::{formats, text};

/// How often something is found unchanged until it is taken for whole, however damaged it is.
const LOOKS: u32 = 6;
/// In whose name it is taken.
const BY: &str = "watching";

/// How it is watched.
#[derive(Clone, Debug)]
pub struct WatchingOptions {
    /// Between two looks.
    pub interval: Duration,
    /// The limits of files, archives and folders.
    pub sources: sources::Limits,
    /// The limits of what is decoded.
    pub formats: formats::Limits,
    /// Bytes of the temporary area for members of archives.
    pub spool_bytes: u64,
    /// The most bytes of an object of a bucket, as it lies there.
    pub object_bytes: u64,
}

impl Default for WatchingOptions {
    fn default() -> WatchingOptions {
        WatchingOptions {
            interval: Duration::from_secs(10),
            sources: sources::Limits::default(),
            formats: formats::Limits::default(),
            spool_bytes: 256 << 20,
            object_bytes: 512 << 20,
        }
    }
}

/// A thread that watches. It stops when it is dropped.
#[derive(Debug)]
pub struct Watching {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Watching {
    /// Watches folders and `s3://BUCKET/PREFIX`, and brings what appears there to a door. `variable` gives what a variable of the
    /// environment holds.
    ///
    /// # Errors
    /// A bucket is not said as it must be, or the system has no thread.
    pub fn start(
        door: Arc<Door>,
        places: &[String],
        variable: Variable<'_>,
        options: WatchingOptions,
    ) -> Result<Watching, ObjectError> {
        let mut watcher = Watcher::new(door, places, variable, options)?;
        let stop = Arc::<AtomicBool>::default();
        let ended = Arc::clone(&stop);
        let thread = thread::Builder::new().name("watching".to_owned()).spawn(move || {
            while !ended.load(Ordering::Relaxed) {
                watcher.look(&|| ended.load(Ordering::Relaxed));
                thread::park_timeout(watcher.options.interval);
            }
        })?;
        Ok(Watching { stop, thread: Some(thread) })
    }

    /// Ends it; what is being taken is taken.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            if thread.join().is_err() {
                tracing::error!("watching has ended by a defect; please report it");
            }
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.end();
    }
}

/// What is known of something that was found.
#[derive(Clone, Debug)]
struct Seen {
    /// What changes with its content.
    mark: String,
    /// How often it was found so.
    looks: u32,
    /// Nothing more is to be done with it.
    is_done: bool,
}

struct Watcher {
    door: Arc<Door>,
    options: WatchingOptions,
    folders: Vec<String>,
    buckets: Vec<S3>,
    /// By place.
    seen: HashMap<String, Seen>,
}

impl Watcher {
    fn new(
        door: Arc<Door>,
        places: &[String],
        variable: Variable<'_>,
        options: WatchingOptions,
    ) -> Result<Watcher, ObjectError> {
        let (buckets, folders): (Vec<&String>, Vec<&String>) =
            places.iter().partition(|place| place.starts_with("s3://"));
        let open = |place: &&String| S3::open(place, variable, Patience::default());
        let buckets = buckets.iter().map(open).collect::<Result<_, _>>()?;
        let folders = folders.into_iter().cloned().collect();
        Ok(Watcher { door, options, folders, buckets, seen: HashMap::new() })
    }

    /// Looks at everything once.
    fn look(&mut self, is_ended: &dyn Fn() -> bool) {
        let before = std::mem::take(&mut self.seen);
        let mut look = Look {
            door: &self.door,
            options: &self.options,
            before,
            now: HashMap::new(),
            is_ended,
            is_whole: true,
        };
        look.folders(&self.folders);
        for bucket in &self.buckets {
            look.bucket(bucket);
        }
        let Look { before, mut now, is_whole, .. } = look;
        if !is_whole {
            // What was not come to is as it was.
            for (place, seen) in before {
                now.entry(place).or_insert(seen);
            }
        }
        self.seen = now;
    }
}

/// One look at everything.
struct Look<'a> {
    door: &'a Door,
    options: &'a WatchingOptions,
    before: HashMap<String, Seen>,
    now: HashMap<String, Seen>,
    is_ended: &'a dyn Fn() -> bool,
    /// Everything was come to.
    is_whole: bool,
}

impl Look<'_> {
    fn folders(&mut self, folders: &[String]) {
        let limits = self.options.sources.clone();
        let listed = sources::list(folders, &limits, &mut |entry| {
            match entry {
                Ok(entry) => self.file(&entry),
                Err(problem) => tracing::warn!(%problem, "a watched folder cannot be read whole"),
            }
            self.goes_on()
        });
        self.is_whole &= listed.is_continue();
    }

    fn goes_on(&self) -> ControlFlow<()> {
        if self.is_whole && !(self.is_ended)() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }

    /// How often it was found as it is now; `None` where there is nothing to do with it.
    fn met(&mut self, place: &str, mark: String) -> Option<u32> {
        let seen = match self.before.get(place) {
            Some(seen) if seen.mark == mark => Seen { looks: seen.looks.saturating_add(1), ..seen.clone() },
            _ => Seen { mark, looks: 1, is_done: false },
        };
        let looks = (!seen.is_done).then_some(seen.looks);
        self.now.insert(place.to_owned(), seen);
        looks
    }

    fn done(&mut self, place: &str) {
        if let Some(seen) = self.now.get_mut(place) {
            seen.is_done = true;
        }
    }

    fn file(&mut self, entry: &PathEntry) {
        let Some(path) = entry.place().path() else { return };
        // One that has just gone is met no more.
        let Ok(metadata) = fs::metadata(path) else { return };
        let place = path.to_string_lossy().into_owned();
        let mark = format!("{} {}.{}", metadata.len(), metadata.mtime(), metadata.mtime_nsec());
        let Some(looks) = self.met(&place, mark) else { return };
        // The first time it may be half of what it will be.
        if looks > 1 && self.take(entry, looks < LOOKS) {
            self.done(&place);
        }
    }

    /// Takes what one file holds. False where it is to be tried again.
    fn take(&mut self, entry: &PathEntry, is_patient: bool) -> bool {
        let (options, spool) = (self.options, Spool::new(self.options.spool_bytes));
        let mut through = Through { door: self.door, is_refused: false };
        let formats = options.formats.clone();
        let mut sending = Sending { to: &mut through, is_patient, waits: false, formats };
        let read = sources::read_into(entry, &options.sources, &spool, &mut sending);
        let waits = sending.waits;
        if through.is_refused {
            // Whatever comes next would be sent away as well.
            self.is_whole = false;
        }
        read.is_continue() && !waits && !through.is_refused
    }

    fn bucket(&mut self, bucket: &S3) {
        let mut found = Vec::new();
        let most = self.options.sources.files;
        let listed = bucket.listed(&mut |item| {
            found.push(item);
            found.len() < most
        });
        if let Err(error) = listed {
            tracing::warn!(%error, bucket = ?bucket, "a watched bucket cannot be listed");
            self.is_whole = false;
            return;
        }
        for item in found {
            if self.goes_on().is_break() {
                self.is_whole = false;
                return;
            }
            let place = format!("{bucket:?} {}", item.key);
            let mark = format!("{} {}", item.bytes, item.mark);
            // An object is never half of what it will be.
            if item.bytes > 0 && self.met(&place, mark).is_some() && self.object(bucket, &item) {
                self.done(&place);
            }
        }
    }

    /// Takes what one object holds. False where it is to be tried again.
    fn object(&mut self, bucket: &S3, item: &Listed) -> bool {
        let spooled = bucket.whole(&item.key, self.options.object_bytes).and_then(|bytes| {
            // It is read as a file of this name, in a folder of the name that held it there.
            let folder = tempfile::tempdir()?;
            let path = folder.path().join(name_of(&item.key));
            fs::create_dir_all(path.parent().unwrap_or(folder.path()))?;
            fs::write(&path, bytes)?;
            Ok((folder, path))
        });
        let (_folder, path) = match spooled {
            Ok(spooled) => spooled,
            Err(error) => {
                tracing::warn!(%error, key = %text::sanitize(&item.key), "an object of a watched bucket cannot be read");
                // These do not pass.
                return matches!(
                    error,
                    ObjectError::None(_) | ObjectError::TooLong(..) | ObjectError::BadKey(_)
                );
            }
        };
        let mut taken = false;
        let limits = self.options.sources.clone();
        let _ = sources::list(&[path], &limits, &mut |entry| {
            if let Ok(entry) = entry {
                taken = self.take(&entry, false);
            }
            ControlFlow::Continue(())
        });
        taken
    }
}

/// The last two parts of a key, as a path that leads nowhere else.
fn name_of(key: &str) -> PathBuf {
    let parts: Vec<Component<'_>> =
        Path::new(key).components().filter(|part| matches!(part, Component::Normal(_))).collect();
    let last = &parts[parts.len().saturating_sub(2)..];
    // What held an object at the top of a bucket has no name that means anything.
    if last.len() < 2 {
        Path::new("bucket").join(last.iter().collect::<PathBuf>())
    } else {
        last.iter().collect()
    }
}

/// Brings what was read to the door.
struct Through<'a> {
    door: &'a Door,
    /// The door is closed, or what is behind it does not answer.
    is_refused: bool,
}

impl Through<'_> {
    fn told(&mut self, place: &Place, taken: Result<(), Refused>) -> ControlFlow<()> {
        let Err(error) = taken else { return ControlFlow::Continue(()) };
        tracing::warn!(%error, file = %text::sanitize(&place.to_string()), "what is watched was not taken");
        if error.retry_after.is_some() {
            self.is_refused = true;
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }
}

impl Receiver for Through<'_> {
    fn dump(&mut self, piece: &Piece) -> ControlFlow<()> {
        let sent = Sent {
            holder: piece.place.holder(),
            hint: piece.place.hint().unwrap_or_default(),
            cut: piece.partial.is_some(),
            by: BY.to_owned(),
            ..Sent::default()
        };
        let taken = self.door.is_open(&sent.by).and_then(|()| self.door.dump(&piece.bytes, &sent));
        self.told(&piece.place, taken)
    }

    fn signals(&mut self, place: &Place, batch: Vec<u8>, _count: u64) -> ControlFlow<()> {
        let sent = Sent { by: BY.to_owned(), ..Sent::default() };
        let taken = self.door.is_open(&sent.by).and_then(|()| self.door.signals(batch, &sent));
        self.told(place, taken)
    }

    fn passed_over(&mut self, place: &Place, what: What, reason: &str) -> ControlFlow<()> {
        let file = text::sanitize(&place.to_string()).into_owned();
        tracing::info!(file, what = what.id(), reason = %text::sanitize(reason), "of what is watched this is passed over");
        ControlFlow::Continue(())
    }
}

#[cfg(test)]
#[path = "watching_tests.rs"]
mod tests;
