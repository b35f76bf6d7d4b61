//! What a connection is there for: requests. One that has none for a while ends, whatever else goes over it; so does, after a
//! longer while, one that never showed a token that is known. Where there is no room for others it ends at once.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, timeout_at};

/// How many times as long as the head of a request may take a connection may live that shows no token that is known.
const UNKNOWN: u32 = 6;

/// What is going on on one connection. Cheap to clone; all clones are of that one.
#[derive(Clone, Debug)]
pub(crate) struct Life(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    began: Instant,
    now: watch::Sender<Now>,
}

#[derive(Clone, Copy, Debug)]
struct Now {
    /// Requests that are running, their answers included.
    running: usize,
    /// Since when it is as it is.
    since: Instant,
    is_known: bool,
    is_cut: bool,
}

/// A request of a connection, until this is dropped.
#[derive(Debug)]
pub(super) struct Begun(Life);

impl Life {
    /// Of a connection that begins now.
    pub(super) fn new() -> Life {
        let began = Instant::now();
        let now = Now { running: 0, since: began, is_known: false, is_cut: false };
        Life(Arc::new(Shared { began, now: watch::Sender::new(now) }))
    }

    fn change(&self, change: impl FnOnce(&mut Now)) {
        self.0.now.send_modify(change);
    }

    /// A request begins.
    pub(super) fn begin(&self) -> Begun {
        self.change(|now| (now.running, now.since) = (now.running + 1, Instant::now()));
        Begun(self.clone())
    }

    /// A token was shown that is known.
    pub(crate) fn is_known(&self) {
        if !self.0.now.borrow().is_known {
            self.change(|now| now.is_known = true);
        }
    }

    /// It is to end at once.
    pub(super) fn cut(&self) {
        self.change(|now| now.is_cut = true);
    }

    /// How readily it may end for others: since when nothing was asked, first where no known token was shown. Nothing where a request
    /// is running.
    pub(super) fn idle(&self) -> Option<(bool, Instant)> {
        let now = *self.0.now.borrow();
        (now.running == 0).then_some((now.is_known, now.since))
    }

    /// Waits until it is to end in order: nothing was asked for `head`, or it has had its time without a token.
    pub(super) async fn ends(&self, head: Duration) {
        self.until(|now| {
            let idle = (now.running == 0).then(|| now.since + head);
            let unknown = (!now.is_known).then(|| self.0.began + head * UNKNOWN);
            [idle, unknown].into_iter().flatten().min()
        })
        .await;
    }

    /// Waits until it is to end at once: it was cut off, or goes on for `grace` without a request, or without a token, after it was
    /// to end.
    pub(super) async fn over(&self, grace: Duration) {
        let from = Instant::now();
        self.until(|now| match (now.is_known, now.running) {
            (false, _) => Some(from + grace),
            (true, 0) => Some(from.max(now.since) + grace),
            (true, _) => None,
        })
        .await;
    }

    /// Waits until it was cut off.
    pub(super) async fn is_cut(&self) {
        self.until(|_| None).await;
    }

    /// Waits until a time that may change with what is going on, or until it was cut off.
    async fn until(&self, time: impl Fn(&Now) -> Option<Instant>) {
        let mut seen = self.0.now.subscribe();
        loop {
            let now = *seen.borrow_and_update();
            let until = time(&now);
            if now.is_cut || until.is_some_and(|until| until <= Instant::now()) {
                return;
            }
            // Whichever it is, it is looked at what is going on now. The sender lives as long as this.
            let changed = seen.changed();
            let _ = match until {
                Some(until) => timeout_at(until, changed).await,
                None => Ok(changed.await),
            };
        }
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        self.0.change(|now| (now.running, now.since) = (now.running.saturating_sub(1), Instant::now()));
    }
}
