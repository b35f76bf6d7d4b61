//! The stream of changes: listened to on a thread of its own, and begun again where it broke off.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{ACCEPT, HeaderName, HeaderValue};
use tokio::sync::Notify;

use super::BackendError;
use super::client::{Backend, Inner};
use super::events::Events;
use super::wire::Request;
use crate::api::Change;

/// The longest pause between two tries.
const MOST: Duration = Duration::from_secs(30);
const FIRST: Duration = Duration::from_millis(500);
/// The longest pause where a token is refused that may be another one soon.
const TOKEN_PAUSE: Duration = Duration::from_secs(5);

/// What is told while one listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The stream has begun; `resumed` says whether it goes on where it was. Where it does not, whoever shows something asks
    /// again.
    Listening {
        /// Nothing was missed.
        resumed: bool,
    },
    /// Something has changed.
    Changed(Change),
    /// The stream broke off, and is begun again after a pause.
    Lost {
        /// Why.
        why: BackendError,
        /// How often it was tried in vain.
        attempt: u32,
        /// How long the pause is.
        pause: Duration,
    },
}

/// As long as this is there, somebody listens.
#[derive(Debug)]
#[must_use = "who drops it listens no more"]
pub struct Listening {
    stop: Arc<Notify>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.stop.notify_one();
    }
}

impl Backend {
    /// Listens for changes after the one of a number, else for those from now on. `on` is told of each on a thread of its own,
    /// until it says false or what is given is dropped.
    pub fn listen(&self, after: Option<u64>, on: Box<dyn FnMut(Event) -> bool + Send>) -> Listening {
        let stop = Arc::new(Notify::new());
        let listening = Listening { stop: Arc::clone(&stop) };
        // Whoever listens keeps nobody alive: the backend may be let go of meanwhile.
        let (Some(handle), true) = (self.handle(), self.options().network) else { return listening };
        let inner = Arc::downgrade(&self.inner);
        let thread = std::thread::Builder::new().name("backend-changes".to_owned());
        let run = move || {
            let mut listener = Listener { last: after, on, attempt: 0 };
            loop {
                let Some(inner) = inner.upgrade() else { return };
                let backend = Backend { inner };
                let stopped = async {
                    tokio::select! {
                        told = listener.once(&backend) => told,
                        () = stop.notified() => None,
                    }
                };
                let Some(why) = handle.block_on(stopped) else { return };
                backend.inner.watched.failed(&why);
                let most = match why.refuses_token() && backend.token_may_change() {
                    true => TOKEN_PAUSE,
                    false => MOST,
                };
                let Some(pause) = listener.lost(why, most) else { return };
                drop(backend);
                let paused = async {
                    tokio::select! {
                        () = tokio::time::sleep(pause) => true,
                        () = stop.notified() => false,
                    }
                };
                if !handle.block_on(paused) {
                    return;
                }
            }
        };
        // Without a thread nobody listens, and changes are seen when they are asked for.
        let _ = thread.spawn(run);
        listening
    }
}

struct Listener {
    last: Option<u64>,
    on: Box<dyn FnMut(Event) -> bool + Send>,
    attempt: u32,
}

impl Listener {
    /// Tells that the stream broke off. The pause; `None` where nobody listens any more.
    fn lost(&mut self, why: BackendError, longest: Duration) -> Option<Duration> {
        self.attempt = self.attempt.saturating_add(1);
        let most = FIRST.saturating_mul(1 << self.attempt.min(8)).min(longest);
        let asked = match &why {
            BackendError::Api { after: Some(seconds), .. } => Duration::from_secs((*seconds).min(300)),
            _ => Duration::ZERO,
        };
        // Between half of it and all of it: never at once, and never all together.
        let pause = most.mul_f64(0.5 + fastrand::f64() / 2.0).max(asked);
        (self.on)(Event::Lost { why, attempt: self.attempt, pause }).then_some(pause)
    }

    /// Listens until the stream ends. Why it did; `None` where nobody listens any more.
    async fn once(&mut self, backend: &Backend) -> Option<BackendError> {
        self.stream(backend).await.err()
    }

    async fn stream(&mut self, backend: &Backend) -> Result<(), BackendError> {
        let inner: &Inner = &backend.inner;
        let (wire, silence) = (&inner.wire, inner.wire.options.silence);
        let mut request: Request = backend.request("changes", &[], &[])?;
        request.headers.push((ACCEPT, HeaderValue::from_static("text/event-stream")));
        if let Some(last) = self.last {
            request.headers.push((HeaderName::from_static("last-event-id"), HeaderValue::from(last)));
        }
        let token = backend.token()?;
        let silent =
            |_| BackendError::TooSlow { host: wire.host.clone(), limit: silence, may_be_done: false };
        let sent =
            tokio::time::timeout(silence, wire.prepared(&request, &token)?.send()).await.map_err(silent)?;
        let mut response = sent.map_err(|error| wire.failed(&error, &token))?;
        let status = response.status().as_u16();
        if status != 200 {
            let after =
                response.headers().get("retry-after").and_then(|value| value.to_str().ok()?.parse().ok());
            let mut body = Vec::new();
            while let Ok(Ok(Some(chunk))) = tokio::time::timeout(silence, response.chunk()).await
                && body.len() < 65_536
            {
                body.extend_from_slice(&chunk);
            }
            let why = wire.meaning(status, &body, after, &token);
            if why.refuses_token() {
                // The next try is made with it. A command may take its time.
                let (backend, token) = (backend.clone(), token.clone());
                let _ = tokio::task::spawn_blocking(move || backend.another_token(&token)).await;
            }
            return Err(why);
        }
        let kind =
            response.headers().get("content-type").and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("text/event-stream") {
            return Err(BackendError::BadAnswer("what should be a stream of events is none".to_owned()));
        }
        inner.watched.live();
        self.attempt = 0;
        if !(self.on)(Event::Listening { resumed: self.last.is_some() }) {
            return Ok(());
        }
        let mut events = Events::default();
        loop {
            let chunk = tokio::time::timeout(silence, response.chunk()).await.map_err(silent)?;
            let Some(chunk) = chunk.map_err(|error| wire.failed(&error, &token))? else {
                let reason = "the stream of changes ended".to_owned();
                return Err(BackendError::Unreachable {
                    host: wire.host.clone(),
                    reason,
                    may_be_done: false,
                });
            };
            let long = || BackendError::BadAnswer("an event is longer than any should be".to_owned());
            for sent in events.take(&chunk).ok_or_else(long)? {
                let Ok(change) = serde_json::from_str::<Change>(&sent.data) else { continue };
                self.last = Some(change.number);
                if !(self.on)(Event::Changed(change)) {
                    return Ok(());
                }
            }
        }
    }
}
