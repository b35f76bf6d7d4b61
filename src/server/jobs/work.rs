//! What all workers of a process share.

use std::fmt;
use std::sync::atomic::{AtomicU64, AtomicUsize};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::bell::Bell;
use super::bounds::Bounds;
use super::known::Known;
use super::opened::Shelf;
use super::whereabouts::Places;
use crate::server::http::Metrics;
use crate::server::objects::Objects;
use crate::server::store::{Claim, Post, Store};
use crate::server::tokens;

/// How workers work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// How many there are in this process: two at least, for there is always one that does not learn.
    pub workers: usize,
    /// How long nobody else gets a claimed post.
    pub hold_posts: Duration,
    /// How long nobody else gets a claimed workload, unless it is held on to.
    pub hold_workload: Duration,
    /// How long a worker that has nothing to do waits at most; another process may have taken something.
    pub pause: Duration,
    /// How long nothing is learned while there is no end of posts.
    pub gather: Duration,
    /// Posts that a worker claims at once.
    pub batch: usize,
    /// Bytes of profiles that are kept opened.
    pub opened_bytes: usize,
    /// How often is looked for what is old.
    pub tidy: Duration,
    /// What is believed of what was sent, and how much of it is kept.
    pub bounds: Bounds,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            workers: std::thread::available_parallelism().map_or(1, usize::from),
            hold_posts: Duration::from_secs(120),
            hold_workload: Duration::from_secs(30),
            pause: Duration::from_secs(1),
            gather: Duration::from_secs(5),
            batch: 4,
            opened_bytes: 256 << 20,
            tidy: Duration::from_secs(600),
            bounds: Bounds::default(),
        }
    }
}

/// Called for each post before it is read: tests break off here.
pub(super) type Hook = Box<dyn Fn(&Post) + Send + Sync>;

/// What all workers of a process share.
pub struct Work {
    /// The store.
    pub store: Arc<dyn Store>,
    /// The objects.
    pub objects: Arc<dyn Objects>,
    /// What wakes workers.
    pub bell: Arc<Bell>,
    /// Settings and decisions.
    pub known: Arc<Known>,
    /// What the process counts of itself.
    pub metrics: Arc<Metrics>,
    pub(super) options: Options,
    /// A name that no other process has.
    pub(super) process: String,
    pub(super) opened: Shelf,
    pub(super) places: Places,
    /// Workloads that are learned now.
    pub(super) learning: AtomicUsize,
    pub(super) tidied: Mutex<Option<Instant>>,
    /// Bytes of posts that became nothing since room was made last.
    pub(super) nothing: AtomicU64,
    /// Up to which key objects were looked through for those that nobody needs.
    pub(super) swept: Mutex<Option<String>>,
    pub(super) refreshed: Mutex<Option<Instant>>,
    /// When somebody last looked for a workload to be learned.
    pub(super) learned: Mutex<Option<Instant>>,
    /// The time by the clock of this machine, in nanoseconds.
    pub(super) clock: fn() -> u64,
    #[cfg_attr(not(test), allow(dead_code, reason = "set by tests only"))]
    pub(super) hook: Option<Hook>,
}

impl fmt::Debug for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Work({})", self.process)
    }
}

impl Work {
    /// The work of a process.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, objects: Arc<dyn Objects>, options: Options) -> Work {
        Work {
            store,
            objects,
            bell: Arc::new(Bell::default()),
            known: Arc::new(Known::default()),
            metrics: Arc::default(),
            process: format!("{}-{:016x}", std::process::id(), fastrand::u64(..)),
            opened: Shelf::new(options.opened_bytes),
            places: Places::default(),
            learning: AtomicUsize::new(0),
            tidied: Mutex::new(None),
            nothing: AtomicU64::new(0),
            swept: Mutex::new(None),
            refreshed: Mutex::new(None),
            learned: Mutex::new(None),
            clock: tokens::now,
            hook: None,
            options,
        }
    }

    /// How many threads work.
    pub(super) fn workers(&self) -> usize {
        self.options.workers.max(2)
    }

    pub(super) fn claim(&self, worker: &str, hold: Duration) -> Claim {
        Claim { worker: worker.to_owned(), hold }
    }
}

/// Does work that must not take others with it: a panic, which is a defect of ours, becomes a sentence.
pub(super) fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).map_err(|cause| {
        let text = cause.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let text = text.or_else(|| cause.downcast_ref::<String>().cloned()).unwrap_or_default();
        format!("a defect of Habitus stopped its reading ({text}); please report it")
    })
}

/// A pause, a bit longer or shorter each time, so that not all come back at once.
pub(super) fn jittered(pause: Duration) -> Duration {
    pause.mul_f64(0.75 + 0.5 * fastrand::f64())
}
