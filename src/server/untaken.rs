//! Answers that are not taken. In HTTP/1 a peer that reads nothing is met by who writes to it; in HTTP/2 it may read everything
//! and still take nothing of its answers, for as long as it likes. So it is written down since when each answer of a connection
//! waits for the peer, and one that waits too long ends the connection.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes};
use hyper::body::{Body as HttpBody, Frame, SizeHint};

/// Larger pieces are given in parts: the last that was given is held by who writes it, and no more watched, so that it is small.
const PIECE: usize = 16 << 10;

/// The answers of a connection that wait for the peer.
#[derive(Debug, Default)]
pub(super) struct Untaken {
    since: Mutex<HashMap<u64, Instant>>,
    next: AtomicU64,
}

impl Untaken {
    /// An answer, watched from now on.
    pub(super) fn watch(self: &Arc<Self>, body: Body) -> Watched {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let empty = body.is_end_stream();
        let watched = Watched { body, rest: Bytes::new(), of: Arc::clone(self), number, empty };
        watched.waits(!empty);
        watched
    }

    /// Comes back when some answer has waited for so long.
    pub(super) async fn overdue(&self, limit: Duration) {
        loop {
            let oldest = self.since.lock().unwrap_or_else(PoisonError::into_inner).values().min().copied();
            let waited = oldest.map_or(Duration::ZERO, |since| since.elapsed());
            if oldest.is_some() && waited >= limit {
                return;
            }
            tokio::time::sleep(limit - waited).await;
        }
    }
}

/// An answer that is watched.
pub(super) struct Watched {
    body: Body,
    /// What was read of it and not given yet.
    rest: Bytes,
    of: Arc<Untaken>,
    number: u64,
    /// There was nothing in it from the start.
    empty: bool,
}

impl Watched {
    /// Whether it is the peer that it waits for.
    fn waits(&self, for_peer: bool) {
        let mut since = self.of.since.lock().unwrap_or_else(PoisonError::into_inner);
        if for_peer {
            since.insert(self.number, Instant::now());
        } else {
            since.remove(&self.number);
        }
    }

    fn part(&mut self) -> Frame<Bytes> {
        self.waits(true);
        let length = self.rest.len().min(PIECE);
        Frame::data(self.rest.split_to(length))
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.waits(false);
    }
}

impl HttpBody for Watched {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if !self.rest.is_empty() {
            return Poll::Ready(Some(Ok(self.part())));
        }
        self.waits(false);
        let frame = match ready!(Pin::new(&mut self.body).poll_frame(context)) {
            Some(Ok(frame)) => frame,
            other => return Poll::Ready(other),
        };
        match frame.into_data() {
            Ok(data) => {
                self.rest = data;
                Poll::Ready(Some(Ok(self.part())))
            }
            Err(trailers) => Poll::Ready(Some(Ok(trailers))),
        }
    }

    /// Not before it was asked for more after its last part: until then it is not known that anything of that is taken.
    fn is_end_stream(&self) -> bool {
        self.empty
    }

    fn size_hint(&self) -> SizeHint {
        let (inner, rest) = (self.body.size_hint(), self.rest.len() as u64);
        let mut hint = SizeHint::new();
        hint.set_lower(inner.lower().saturating_add(rest));
        if let Some(upper) = inner.upper() {
            hint.set_upper(upper.saturating_add(rest));
        }
        hint
    }
}
