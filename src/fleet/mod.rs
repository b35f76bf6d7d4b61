//! The fleet: every workload that the given sources tell of, and the profiles that are open.
//!
//! The only mutable whole of the program. It hands out immutable views of itself ([`FleetView`]) and whole profiles,
//! and takes commands; nobody reaches into it. Surveying runs on threads of its own; opening, details and finding
//! are done by the thread that asks.

mod cache;
mod catalogue;
mod checking;
mod curating;
mod details;
mod entering;
mod existing;
mod intake;
mod opening;
mod proving;
pub mod remote;
#[cfg(test)]
pub(crate) mod samples;
mod suggesting;
mod suppressing;
mod surveying;
mod verdicts;
mod view;

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::learning::{IdentityKey, Profile, Rules};
use crate::model::FileId;
use crate::signals::Thresholds;
use crate::sources::Spool;
use crate::{formats, sources};

use cache::Caches;
use catalogue::Catalogue;

pub use checking::Checked;
pub use curating::{CurateError, Decided, Preview, Supposed};
pub use details::{Details, DetailsIn};
pub use opening::{Opening, Step};
pub use proving::{Chosen, Proved};
pub use remote::{Brought, Listed, Listing, Remote, RemoteView, Resolve, Wanted};
pub use suppressing::{SuppressError, Suppressed};
pub use verdicts::Verdicts;
pub use view::{FileProblem, FleetView, Severity, SurveyProgress, Workload, short_names};

/// How a fleet reads.
#[derive(Clone, Debug)]
pub struct FleetOptions {
    /// The limits of files, archives and folders.
    pub sources: sources::Limits,
    /// The limits of what is decoded.
    pub formats: formats::Limits,
    /// Bytes that open profiles and the files behind them may keep.
    pub cache_bytes: usize,
    /// Bytes of the temporary area for standard input and archive members.
    pub spool_bytes: u64,
    /// The least lower bound, 0–1, at which a behaviour is called usual.
    pub usual: f64,
    /// How workloads are learned.
    pub learning: Rules,
    /// The file of decisions on baselines; without one nothing can be decided. Where there is one backend it is not used, nor is
    /// that of suggestions or the author: what is decided goes to the logs of the backend, signed by the name that it knows.
    pub curation: Option<PathBuf>,
    /// The file of decisions on suggestions; without one nothing can be suppressed.
    pub suppressions: Option<PathBuf>,
    /// Why suggestions can only be looked at here; `None` where they may be decided on.
    pub suppressions_read_only: Option<String>,
    /// How many others must approve what somebody accepted.
    pub approvals: u64,
    /// The content hashes of the only recordings that count, in hexadecimal; `None` for all.
    pub only: Option<Arc<BTreeSet<String>>>,
    /// Who signs decisions.
    pub author: String,
    /// The most signals that are kept.
    pub max_signals: usize,
    /// Threads that read; 0 is one a core, at most eight.
    pub threads: usize,
    /// The backends whose workloads are listed and opened beside those of files.
    pub backends: Vec<Arc<dyn Remote>>,
    /// Rows of the list that are asked of each backend at once.
    pub first_rows: usize,
    /// The newest signals that are asked of each backend at once.
    pub first_signals: usize,
    /// The newest signals that are asked of a backend with the profile of a workload.
    pub workload_signals: usize,
    /// Whether changes at the backends are listened to for as long as there is the fleet.
    pub follow: bool,
}

impl Default for FleetOptions {
    fn default() -> Self {
        FleetOptions {
            sources: sources::Limits::default(),
            formats: formats::Limits::default(),
            cache_bytes: 256 << 20,
            spool_bytes: Spool::DEFAULT_BYTES,
            usual: Thresholds::default().usual,
            learning: Rules::default(),
            curation: None,
            suppressions: None,
            suppressions_read_only: None,
            approvals: 0,
            only: None,
            author: "unknown".to_owned(),
            max_signals: 2_000_000,
            threads: 0,
            backends: Vec::new(),
            first_rows: 0,
            first_signals: 0,
            workload_signals: 2_000,
            follow: false,
        }
    }
}

/// Why a command to the fleet failed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FleetError {
    /// No workload has this name.
    #[error("no workload is called `{0}`")]
    NoSuchWorkload(String),
    /// Whoever asked does not want it any more.
    #[error("stopped before it was done")]
    Cancelled,
    /// More was asked of backends than is fetched at once.
    #[error("the backends have {0} workloads, and at most {1} are fetched at once; {2}")]
    TooMany(u64, usize, &'static str),
    /// None of the workload's files can be read again.
    #[error("none of the files of `{workload}` can be read any more; the first: {first}")]
    Gone {
        /// The workload.
        workload: String,
        /// What became of the first file.
        first: String,
    },
}

/// Stops long work from outside. Clones stop together.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Asks all work that holds this to stop soon.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The fleet. Cheap to clone; all clones are the same fleet. Dropping the last stops the survey.
#[derive(Clone)]
pub struct Fleet {
    shared: Arc<Shared>,
    /// Only the handles of users hold this, not the survey's threads.
    _alive: Arc<StopOnDrop>,
}

struct StopOnDrop(Cancel);

impl Drop for StopOnDrop {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// What the handles and the survey's threads share.
struct Shared {
    options: FleetOptions,
    key: IdentityKey,
    spool: Spool,
    stop: Cancel,
    catalogue: Mutex<Catalogue>,
    published: Mutex<Arc<FleetView>>,
    changed: Condvar,
    caches: Mutex<Caches>,
    verdicts: Mutex<verdicts::Known>,
    suggesting: Mutex<suggesting::Kept>,
    suppressing: Mutex<suppressing::Suppressing>,
    ledger: Mutex<curating::Ledger>,
    /// Held by whoever changes decisions, or counts what they change.
    curating: Mutex<()>,
    /// Held by whoever makes a view and puts it in place, so that an older one never takes the place of a newer one.
    publishing: Mutex<()>,
    /// Held by whoever reads a file for details.
    reading: Mutex<()>,
    next_file: AtomicU32,
    on_change: OnChange,
    remote: remote::State,
    desk: remote::Desk,
}

type OnChange = Box<dyn Fn() + Send + Sync>;

impl Shared {
    /// Puts a view of all that is known in place.
    fn publish(&self) {
        let _in_order = lock(&self.publishing);
        self.remote.take_unseen();
        let remote = Arc::new(self.remote.view());
        let view = Arc::new(FleetView { remote, ..lock(&self.catalogue).view() });
        *lock(&self.published) = view;
        self.changed.notify_all();
    }

    /// Tells whoever waits that there is a new view.
    fn tell(&self) {
        self.changed.notify_all();
        // Whoever is told may fail; the work goes on.
        let _told = guarded(|| (self.on_change)());
    }

    /// Puts a view in place and tells of it, if anything is to be shown of the backends that no view shows.
    fn publish_if_remote_changed(&self) {
        if self.remote.take_unseen() {
            self.publish();
            self.tell();
        }
    }

    /// The number of one more file.
    fn new_file(&self) -> FileId {
        FileId(self.next_file.fetch_add(1, Ordering::Relaxed))
    }

    fn is_finished(&self) -> bool {
        lock(&self.catalogue).progress.finished
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic while it was held left a half-made count at worst; showing that beats showing nothing.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Does work that must not take others with it: a panic, which is a defect of ours, becomes a sentence.
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).map_err(|cause| {
        let text = cause.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let text = text.or_else(|| cause.downcast_ref::<String>().cloned()).unwrap_or_default();
        format!("a defect of Habitus stopped its reading ({text}); please report it with the file")
    })
}

impl std::fmt::Debug for Fleet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Fleet({:?})", self.view().progress)
    }
}

impl Fleet {
    /// Begins to survey what `args` name and returns at once.
    ///
    /// `on_change` is called from the survey's threads whenever there is a new view, at most some ten times a
    /// second, and once more when the survey has ended.
    pub fn start(
        args: Vec<OsString>,
        options: FleetOptions,
        on_change: impl Fn() + Send + Sync + 'static,
    ) -> Fleet {
        let stop = Cancel::default();
        let shared = Arc::new(Shared {
            key: IdentityKey::random(),
            spool: Spool::new(options.spool_bytes),
            catalogue: Mutex::new(Catalogue::new(options.max_signals, options.learning.clone())),
            published: Mutex::new(Arc::new(FleetView::default())),
            changed: Condvar::new(),
            caches: Mutex::new(Caches::new(options.cache_bytes)),
            verdicts: Mutex::default(),
            suggesting: Mutex::default(),
            suppressing: Mutex::default(),
            ledger: Mutex::default(),
            curating: Mutex::default(),
            publishing: Mutex::default(),
            reading: Mutex::new(()),
            next_file: AtomicU32::new(0),
            on_change: Box::new(on_change),
            remote: remote::State::of(&options.backends),
            desk: remote::Desk::of(&options.backends, &stop),
            stop: stop.clone(),
            options,
        });
        surveying::start(&shared, args);
        Fleet { shared, _alive: Arc::new(StopOnDrop(stop)) }
    }

    /// The fleet as it is known now.
    #[must_use]
    pub fn view(&self) -> Arc<FleetView> {
        Arc::clone(&lock(&self.shared.published))
    }

    /// Learns by other rules from now on: what hangs on them is counted again, and profiles are opened anew. Gives the
    /// view that follows them.
    pub fn learn_by(&self, rules: Rules) -> Arc<FleetView> {
        lock(&self.shared.catalogue).learn_by(rules);
        self.shared.publish();
        self.view()
    }

    /// Waits for another view than `seen`, and gives it. After the survey has ended there is none, and the last one
    /// comes at once; unless changes of backends are followed, of which there is no end but that of the fleet.
    #[must_use]
    pub fn view_after(&self, seen: &Arc<FleetView>) -> Arc<FleetView> {
        let mut view = lock(&self.shared.published);
        let follows = self.follows();
        let is_last = |view: &FleetView| view.progress.finished && !follows;
        while Arc::ptr_eq(&view, seen) && !is_last(&view) && !self.shared.stop.is_cancelled() {
            // Every new view wakes this; nothing else need.
            view = self.shared.changed.wait(view).unwrap_or_else(PoisonError::into_inner);
        }
        Arc::clone(&view)
    }

    /// Whether new views come for as long as there is the fleet.
    #[must_use]
    pub fn follows(&self) -> bool {
        self.shared.options.follow && !self.shared.options.backends.is_empty()
    }

    /// Waits until the survey has ended and gives the fleet as it is known then.
    #[must_use]
    pub fn surveyed(&self) -> Arc<FleetView> {
        let mut view = lock(&self.shared.published);
        while !view.progress.finished {
            let woken = self.shared.changed.wait_timeout(view, Duration::from_secs(1));
            view = woken.map_or_else(|poisoned| poisoned.into_inner().0, |(view, _)| view);
        }
        Arc::clone(&view)
    }

    /// The whole profile of a workload, by its full name; from the cache if it is there. Where a backend may know of it, it is
    /// asked once, and what it gives takes part like a file.
    ///
    /// `progress` is told how far a backend's profile is, and of every profile on the way: the first after one file, then at
    /// growing intervals.
    ///
    /// # Errors
    /// No such workload, cancelled, or none of its files can be read any more.
    pub fn open(
        &self,
        workload: &str,
        cancel: &Cancel,
        progress: &mut dyn FnMut(Step),
    ) -> Result<Arc<Profile>, FleetError> {
        remote::open(&self.shared, workload, cancel, progress)
    }

    /// What the files say of a node of a profile, read again from where they lie.
    #[must_use]
    pub fn details(
        &self,
        profile: &Profile,
        node: crate::model::NodeId,
        selection: &crate::model::Selection,
    ) -> Details {
        self.details_until(profile, node, selection, &Cancel::default())
    }

    /// The same for a caller that may lose interest: what was found until then.
    #[must_use]
    pub fn details_until(
        &self,
        profile: &Profile,
        node: crate::model::NodeId,
        selection: &crate::model::Selection,
        cancel: &Cancel,
    ) -> Details {
        details::read(&self.shared, profile, node, selection, cancel)
    }

    /// The header of the file that an observation was read from: its metadata, tags and states.
    ///
    /// # Errors
    /// A sentence that says why the file cannot be read any more.
    pub fn header(&self, file: crate::model::FileId) -> Result<crate::model::Header, String> {
        details::header(&self.shared, file)
    }
}
