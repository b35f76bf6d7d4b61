//! What is known of backends beyond what is in the catalogue: how they are, what was fetched, what may have changed since.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::asking::{DataFrom, Remote, RemoteError};
use super::listed::KeptPages;
use super::lock;
use super::view::{BackendView, Link, RemoteView};
use super::waiting::Waiting;
use crate::api::Whoami;
use crate::model::{FileId, UnixNanos};

/// What was fetched of a workload.
#[derive(Clone, Debug, Default)]
pub(super) struct Fetched {
    /// By backend, the state of the profile and the file of the catalogue that it is.
    pub(super) profiles: BTreeMap<usize, (String, FileId)>,
    /// The backends that were asked, whatever they answered.
    pub(super) asked: BTreeSet<usize>,
}

/// Everything that the fleet keeps of its backends.
#[derive(Debug)]
pub(in crate::fleet) struct State {
    pub(super) pages: Mutex<KeptPages>,
    view: Mutex<RemoteView>,
    list_revision: AtomicU64,
    decisions_revision: AtomicU64,
    /// No view shows yet what is known.
    unseen: AtomicBool,
    as_of: Mutex<BTreeMap<usize, u64>>,
    /// When the last answer of each came.
    answered: Mutex<BTreeMap<usize, UnixNanos>>,
    pub(super) fetched: Mutex<BTreeMap<String, Fetched>>,
    /// Held by whoever fetches a profile, so that none is fetched twice at once.
    pub(super) fetching: Mutex<()>,
}

impl State {
    pub(in crate::fleet) fn of(backends: &[Arc<dyn Remote>]) -> State {
        let of = |remote: &Arc<dyn Remote>| {
            let (name, address) = (remote.name().to_owned(), remote.address().to_owned());
            Arc::new(BackendView { name, address, ..BackendView::default() })
        };
        let view = RemoteView { backends: backends.iter().map(of).collect(), ..RemoteView::default() };
        State {
            pages: Mutex::default(),
            view: Mutex::new(view),
            list_revision: AtomicU64::new(0),
            decisions_revision: AtomicU64::new(0),
            unseen: AtomicBool::new(false),
            as_of: Mutex::default(),
            answered: Mutex::default(),
            fetched: Mutex::default(),
            fetching: Mutex::default(),
        }
    }

    /// As it is now.
    pub(in crate::fleet) fn view(&self) -> RemoteView {
        let mut view = lock(&self.view).clone();
        view.list_revision = self.list_revision();
        view.decisions_revision = self.decisions_revision.load(Ordering::Acquire);
        view
    }

    pub(super) fn list_revision(&self) -> u64 {
        self.list_revision.load(Ordering::Acquire)
    }

    /// Rows of the list may be others now.
    pub(super) fn list_changed(&self) {
        self.list_revision.fetch_add(1, Ordering::AcqRel);
        self.unseen.store(true, Ordering::Release);
    }

    /// Whether anything is to be shown that no view shows; from now on one does.
    pub(in crate::fleet) fn take_unseen(&self) -> bool {
        self.unseen.swap(false, Ordering::AcqRel)
    }

    fn change(&self, backend: usize, change: impl FnOnce(&mut BackendView)) {
        let answered = lock(&self.answered).get(&backend).copied();
        let mut view = lock(&self.view);
        let Some(known) = view.backends.get_mut(backend) else { return };
        let mut changed = BackendView::clone(known);
        change(&mut changed);
        match (&known.link, &changed.link) {
            (_, Link::Live) => changed.alive = None,
            // Whoever knows better has said so.
            (Link::Live, _) => changed.alive = changed.alive.max(answered),
            _ => {}
        }
        if changed != **known {
            *known = Arc::new(changed);
            self.unseen.store(true, Ordering::Release);
        }
    }

    /// An answer came, or what is kept of one stands for it.
    pub(super) fn had(&self, backend: usize, from: DataFrom) {
        let now = now();
        if from == DataFrom::Live {
            lock(&self.answered).insert(backend, now);
        }
        self.change(backend, |known| {
            known.from = Some(from);
            match (from, &known.link) {
                (DataFrom::Live, _) => (known.link, known.why) = (Link::Live, None),
                (DataFrom::Cache(_), Link::Asking | Link::Live) => known.link = Link::Offline(now),
                (DataFrom::Cache(_), _) => {}
            }
        });
    }

    /// No answer came.
    pub(super) fn failed(&self, backend: usize, error: &RemoteError) {
        let now = now();
        let why = Some(error.to_string());
        self.change(backend, |known| match error {
            RemoteError::Unreachable(_) => {
                known.why = why;
                if !matches!(known.link, Link::Offline(_) | Link::Reconnecting(_)) {
                    known.link = Link::Offline(now);
                }
            }
            RemoteError::Refused(_) => (known.link, known.why) = (Link::Refused, why),
            RemoteError::NotFound | RemoteError::Moved | RemoteError::Cancelled => {}
        });
    }

    /// The stream of changes is connected.
    pub(super) fn connected(&self, backend: usize) {
        lock(&self.answered).insert(backend, now());
        self.change(backend, |known| {
            (known.link, known.why) = (Link::Live, None);
            known.from = Some(DataFrom::Live);
        });
    }

    /// The stream of changes was cut off, after nothing had come for so long.
    pub(super) fn cut_off(&self, backend: usize, why: &str, silent: Duration) {
        let now = now();
        self.change(backend, |known| {
            known.why = Some(why.to_owned());
            known.link = match known.link {
                Link::Offline(since) | Link::Reconnecting(since) => Link::Reconnecting(since),
                Link::Live => {
                    let silent = u64::try_from(silent.as_nanos()).unwrap_or(u64::MAX);
                    known.alive = Some(UnixNanos(now.0.saturating_sub(silent)));
                    Link::Reconnecting(now)
                }
                Link::Refused | Link::Asking => Link::Reconnecting(now),
            };
        });
    }

    /// So many decisions that waited are there now.
    pub(super) fn sent(&self, backend: usize, sent: usize) {
        self.change(backend, |known| known.sent += sent as u64);
    }

    pub(super) fn totals(&self, backend: usize, totals: (u64, u64, u64)) {
        self.change(backend, |known| known.totals = Some(totals));
    }

    pub(super) fn me(&self, backend: usize, me: Whoami) {
        self.change(backend, |known| (known.me, known.scopes) = (Some(me.name), me.scopes));
    }

    /// What waits is this now.
    pub(super) fn waiting(&self, backend: usize, waiting: Vec<Waiting>) {
        self.change(backend, |known| {
            if *known.waiting != waiting {
                known.waiting = Arc::new(waiting);
            }
        });
    }

    /// Decisions were taken in or sent.
    pub(super) fn decided(&self) {
        self.decisions_revision.fetch_add(1, Ordering::AcqRel);
        self.unseen.store(true, Ordering::Release);
    }

    pub(super) fn link(&self, backend: usize) -> Link {
        lock(&self.view).backends.get(backend).map(|known| known.link.clone()).unwrap_or_default()
    }

    pub(super) fn is_live(&self, backend: usize) -> bool {
        self.link(backend) == Link::Live
    }

    /// The number of the last change that the first page knows of.
    pub(super) fn as_of(&self, backend: usize, number: u64) {
        lock(&self.as_of).insert(backend, number);
    }

    pub(super) fn known_as_of(&self, backend: usize) -> u64 {
        lock(&self.as_of).get(&backend).copied().unwrap_or(0)
    }

    /// The backend answers again: what it did not answer is asked again when it is wanted.
    pub(super) fn ask_again(&self, backend: usize) {
        let mut fetched = lock(&self.fetched);
        for known in fetched.values_mut().filter(|known| !known.profiles.contains_key(&backend)) {
            known.asked.remove(&backend);
        }
        drop(fetched);
        self.list_changed();
    }

    /// A workload was learned anew: its profile can be had for the first time, or, if it is open, perhaps anew. Gives the ETag of
    /// the one that is open.
    pub(super) fn workload_changed(&self, backend: usize, workload: &str) -> Option<String> {
        let mut fetched = lock(&self.fetched);
        let known = fetched.get_mut(workload)?;
        let open = known.profiles.get(&backend).map(|(etag, _)| etag.clone());
        if open.is_none() {
            known.asked.remove(&backend);
        }
        open
    }

    /// The workloads whose profile was fetched from a backend, and in which state.
    pub(super) fn profiles_of(&self, backend: usize) -> Vec<(String, String)> {
        let fetched = lock(&self.fetched);
        let of = |(name, known): (&String, &Fetched)| {
            Some((name.clone(), known.profiles.get(&backend)?.0.clone()))
        };
        fetched.iter().filter_map(of).collect()
    }

    /// Whether an open workload has a newer profile that can be had.
    pub(super) fn newer(&self, workload: &str, is_newer: bool) {
        let mut view = lock(&self.view);
        let changed = match is_newer {
            true => view.newer.insert(workload.to_owned()),
            false => view.newer.remove(workload),
        };
        if changed {
            self.unseen.store(true, Ordering::Release);
        }
    }
}

fn now() -> UnixNanos {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    UnixNanos(u64::try_from(since.as_nanos()).unwrap_or(u64::MAX))
}
