//! The backends as they stood at one moment: a part of the fleet's view, so that screens draw from that alone.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::asking::DataFrom;
use super::waiting::Waiting;
use crate::api::Scope;
use crate::model::UnixNanos;

/// How the connection to a backend is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Link {
    /// It was not asked yet.
    #[default]
    Asking,
    /// It answers; where changes are listened to, they come as they happen.
    Live,
    /// It was cut off then, and is being connected again.
    Reconnecting(UnixNanos),
    /// It cannot be reached since then.
    Offline(UnixNanos),
    /// It refused: asking again is of no use until something else is changed.
    Refused,
}

/// One backend.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BackendView {
    /// What the user calls it.
    pub name: String,
    /// Its address, without anything secret.
    pub address: String,
    /// How the connection is.
    pub link: Link,
    /// Why it is not live, in a sentence that is safe to print; `None` where it is.
    pub why: Option<String>,
    /// Where what was had of it last comes from; `None` before anything was.
    pub from: Option<DataFrom>,
    /// When it gave its last sign of life, where it does not answer now.
    pub alive: Option<UnixNanos>,
    /// How many decisions that waited were sent since the beginning.
    pub sent: u64,
    /// How many workloads, teams and snapshots it knows, as far as it said so.
    pub totals: Option<(u64, u64, u64)>,
    /// By which name it knows the user; `None` as long as it was not asked, or did not say.
    pub me: Option<String>,
    /// What the user may do there; empty as long as it did not say.
    pub scopes: Vec<Scope>,
    /// Decisions that wait: of each log conflicts first, then what is to be sent, in its order.
    pub waiting: Arc<Vec<Waiting>>,
}

impl BackendView {
    /// How many decisions wait to be sent.
    #[must_use]
    pub fn queued(&self) -> usize {
        self.waiting.iter().filter(|one| !one.is_conflict()).count()
    }

    /// How many decisions wait for somebody to decide, because others were faster or the backend refused them.
    #[must_use]
    pub fn conflicts(&self) -> usize {
        self.waiting.iter().filter(|one| one.is_conflict()).count()
    }

    /// How many of these the backend refused, though nobody decided otherwise.
    #[must_use]
    pub fn refused(&self) -> usize {
        self.waiting.iter().filter(|one| one.is_refused()).count()
    }

    /// Of when what is shown is, where the backend does not answer now.
    #[must_use]
    pub fn data_from(&self) -> Option<UnixNanos> {
        let kept = match self.from {
            Some(DataFrom::Cache(at)) => Some(at),
            Some(DataFrom::Live) | None => None,
        };
        match self.link {
            Link::Live | Link::Asking => kept,
            // What was kept was right until the last sign of life: changes would have been told.
            Link::Reconnecting(_) | Link::Offline(_) | Link::Refused => kept.max(self.alive),
        }
    }

    /// Whether the entry of an id waits.
    #[must_use]
    pub fn is_pending(&self, id: &str) -> bool {
        self.waiting.iter().any(|one| one.id() == id)
    }
}

/// All backends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RemoteView {
    /// In the order in which they were given.
    pub backends: Vec<Arc<BackendView>>,
    /// Grows whenever rows of the list may have become others than those that were asked for.
    pub list_revision: u64,
    /// Grows whenever decisions were taken in or sent: what was made of them before may be out of date.
    pub decisions_revision: u64,
    /// Open workloads, by full name, of which a newer profile can be had ([`crate::fleet::Fleet::renew`]).
    pub newer: BTreeSet<String>,
}

impl RemoteView {
    /// Whether there is no backend.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.backends.is_empty()
    }
}
