//! How it stands with a backend: whether it answers, since when not, and of when what it gave is.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::BackendError;
use crate::model::UnixNanos;

/// Whether the backend answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Link {
    /// It was not asked yet.
    #[default]
    Unasked,
    /// It answers.
    Live,
    /// It stopped answering, and is tried again.
    Reconnecting {
        /// Since when.
        since: UnixNanos,
        /// How often it was tried.
        attempt: u32,
    },
    /// It does not answer.
    Offline {
        /// Since when.
        since: UnixNanos,
        /// Why, in a sentence that is safe to print.
        why: String,
    },
    /// It does not take the token.
    Refused {
        /// Why, in a sentence that is safe to print.
        why: String,
    },
    /// Nobody wants the network used.
    Unused,
}

/// How it stands with a backend.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackendState {
    /// Whether it answers.
    pub link: Link,
    /// Of when the oldest of what is shown from the cache is; `None` where all is fresh.
    pub data_from: Option<UnixNanos>,
}

/// How often it may fail before it counts as offline.
const PATIENT: u32 = 3;
/// The longest span in which the cache answers without another try.
const MOST_REST: Duration = Duration::from_secs(30);

type OnChange = Box<dyn Fn(&BackendState) + Send + Sync>;

/// The state, kept up to date by every exchange.
#[derive(Default)]
pub(super) struct Watched {
    inner: Mutex<Inner>,
    on_change: Mutex<Option<std::sync::Arc<OnChange>>>,
}

#[derive(Default)]
struct Inner {
    state: BackendState,
    failures: u32,
    since: Option<UnixNanos>,
    /// Until when the cache answers without another try.
    rest: Option<Instant>,
}

impl Watched {
    pub(super) fn state(&self) -> BackendState {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner).state.clone()
    }

    pub(super) fn on_change(&self, tell: OnChange) {
        let mut held = self.on_change.lock().unwrap_or_else(PoisonError::into_inner);
        *held = Some(std::sync::Arc::new(tell));
    }

    /// Whether it failed so lately that the cache should answer at once.
    pub(super) fn rests(&self) -> bool {
        let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.rest.is_some_and(|until| Instant::now() < until)
    }

    /// The network is not used.
    pub(super) fn unused(&self) {
        self.change(|inner| inner.state.link = Link::Unused);
    }

    /// It answered, whatever it said.
    pub(super) fn live(&self) {
        self.change(|inner| {
            (inner.failures, inner.since, inner.rest) = (0, None, None);
            inner.state.link = Link::Live;
        });
    }

    /// An exchange failed.
    pub(super) fn failed(&self, error: &BackendError) {
        match error {
            BackendError::Refused { .. } | BackendError::NoToken { .. } | BackendError::Token { .. } => {
                self.change(|inner| inner.state.link = Link::Refused { why: error.to_string() });
            }
            error if error.passes() && *error != BackendError::NotCached => self.change(|inner| {
                inner.failures = inner.failures.saturating_add(1);
                let since = *inner.since.get_or_insert_with(now);
                let rest = Duration::from_secs(1 << inner.failures.min(5)).min(MOST_REST);
                inner.rest = Some(Instant::now() + rest);
                inner.state.link = match inner.failures {
                    attempt if attempt < PATIENT => Link::Reconnecting { since, attempt },
                    _ => Link::Offline { since, why: error.to_string() },
                };
            }),
            _ => {}
        }
    }

    /// Something was given: fresh, or of this time.
    pub(super) fn gave(&self, cached: Option<UnixNanos>) {
        self.change(|inner| {
            inner.state.data_from = match (cached, inner.state.data_from) {
                (None, _) => None,
                (Some(new), Some(old)) => Some(new.min(old)),
                (new, None) => new,
            };
        });
    }

    fn change(&self, change: impl FnOnce(&mut Inner)) {
        let changed = {
            let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
            let before = inner.state.clone();
            change(&mut inner);
            (inner.state != before).then(|| inner.state.clone())
        };
        let Some(state) = changed else { return };
        // Without the lock: whoever is told may ask.
        let tell = self.on_change.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(tell) = tell {
            tell(&state);
        }
    }
}

/// The time.
pub(super) fn now() -> UnixNanos {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    UnixNanos(u64::try_from(since.as_nanos()).unwrap_or(u64::MAX))
}
