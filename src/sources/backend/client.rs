//! Asks a backend: again after what passes, patiently where it says so, from the cache where it does not answer.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, mpsc};
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use tokio::runtime::{Builder, Runtime};

use super::cache::{Cache, Kept};
use super::state::{Watched, now};
use super::wire::{Gauge, Reply, Request, Wire};
use super::{BackendError, BackendState, Credentials};
use crate::model::UnixNanos;
use crate::sources::http::{self, Address, Connect, Retry, Secret};

/// How often is asked whether an answer is still wanted.
const LOOK: Duration = Duration::from_millis(20);
/// How long the token is not asked for again.
const TOKEN_REST: Duration = Duration::from_secs(2);

/// How a backend is asked.
#[derive(Clone, Debug)]
pub struct Options {
    /// How long a connection may take to be made.
    pub connect_timeout: Duration,
    /// How long one request may take in all; of a large answer, how long nothing may come.
    pub timeout: Duration,
    /// How long the stream of changes may be silent.
    pub silence: Duration,
    /// How large an answer may be once it is unpacked, in bytes.
    pub max_answer_bytes: u64,
    /// How large a profile or a dump may be, in bytes.
    pub max_profile_bytes: u64,
    /// When a request is made again.
    pub retry: Retry,
    /// A file of certificates in PEM that are trusted beside those of the system.
    pub ca_file: Option<PathBuf>,
    /// Whether plain http may leave this machine.
    pub plain_anywhere: bool,
    /// The folder of caches; none keeps nothing.
    pub cache: Option<PathBuf>,
    /// The folder of what must not be lost: decisions that wait. None keeps nothing.
    pub state: Option<PathBuf>,
    /// How many bytes the cache of one backend may have.
    pub cache_bytes: u64,
    /// Whether the network may be used at all.
    pub network: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            connect_timeout: Duration::from_secs(10),
            timeout: Duration::from_secs(30),
            silence: Duration::from_secs(45),
            max_answer_bytes: 64 << 20,
            max_profile_bytes: 2 << 30,
            retry: Retry::default(),
            ca_file: None,
            plain_anywhere: false,
            cache: None,
            state: None,
            cache_bytes: 1 << 30,
            network: true,
        }
    }
}

/// How far a call is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many bytes came, of how many where that is known.
    Bytes(u64, Option<u64>),
    /// Nothing is asked for a while.
    Waiting(Duration),
}

/// Who waits for an answer: whether it is still wanted, and who is told how far it is.
#[derive(Clone, Copy)]
pub struct Watch<'a> {
    /// Whether the answer is not wanted any more.
    pub cancelled: &'a dyn Fn() -> bool,
    /// Is told how far it is.
    pub progress: &'a dyn Fn(Progress),
}

impl Watch<'_> {
    /// Waits to the end, and is told nothing.
    pub const PATIENT: Watch<'static> = Watch { cancelled: &|| false, progress: &|_| {} };
}

/// Where an answer comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// From the backend, now.
    Live,
    /// From the cache: the backend gave or confirmed it then.
    Cache {
        /// When.
        since: UnixNanos,
    },
}

/// An answer, and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Fetched<T> {
    /// What was asked for.
    pub value: T,
    /// Whether it is fresh.
    pub from: From,
}

impl<T> Fetched<T> {
    /// The same with another value.
    pub fn map<U>(self, map: impl FnOnce(T) -> U) -> Fetched<U> {
        Fetched { value: map(self.value), from: self.from }
    }
}

/// A backend. Calls block, from wherever they are made; a clone is the same one.
#[derive(Clone)]
pub struct Backend {
    pub(super) inner: Arc<Inner>,
}

pub(super) struct Inner {
    pub(super) address: Address,
    credentials: Credentials,
    token: Mutex<Option<Secret>>,
    /// When it was asked for again last.
    renewed: Mutex<Option<Instant>>,
    pub(super) wire: Arc<Wire>,
    /// Always there until it is dropped.
    runtime: Option<Runtime>,
    cache: OnceLock<Option<Cache>>,
    pub(super) watched: Watched,
}

impl fmt::Debug for Backend {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Backend({})", self.inner.address)
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        // To drop it plainly is not allowed within another runtime, and would wait.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Backend {
    /// A backend at an address. No connection is made yet, and no command run. A provider of rustls must have been installed
    /// in this process.
    ///
    /// # Errors
    /// If it is no address, or no encrypted connection can be made on this machine.
    pub fn open(address: &str, credentials: Credentials, options: Options) -> Result<Backend, BackendError> {
        let address = Address::parse(address, options.plain_anywhere)?;
        // Without one the next call would panic.
        if rustls::crypto::CryptoProvider::get_default().is_none() {
            return Err(BackendError::Setup("nothing encrypts here".to_owned()));
        }
        let authorities = match &options.ca_file {
            Some(path) => Some(std::fs::read(path).map_err(|error| {
                let name = crate::text::sanitize(&path.to_string_lossy()).into_owned();
                BackendError::Setup(format!("{name} cannot be read: {error}"))
            })?),
            None => None,
        };
        let connect = Connect {
            address: &address,
            within: options.connect_timeout,
            timeout: None,
            authorities: authorities.as_deref(),
        };
        let http = http::client(&connect).map_err(BackendError::Setup)?;
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("backend")
            .enable_all()
            .build()
            .map_err(|error| BackendError::Setup(error.to_string()))?;
        let watched = Watched::default();
        if !options.network {
            watched.unused();
        }
        let wire = Arc::new(Wire { http, host: address.host().to_owned(), options, ahead: Mutex::default() });
        let token = Mutex::new(None);
        let cache = OnceLock::new();
        Ok(Backend {
            inner: Arc::new(Inner {
                address,
                credentials,
                token,
                renewed: Mutex::default(),
                wire,
                runtime: Some(runtime),
                cache,
                watched,
            }),
        })
    }

    /// Where it is.
    #[must_use]
    pub fn address(&self) -> &Address {
        &self.inner.address
    }

    /// By how many seconds its clock is before the one here, as its last answer said; behind it where that is negative. `None`
    /// where it has not answered yet, or does not tell the time.
    #[must_use]
    pub fn clock_ahead(&self) -> Option<i64> {
        *self.inner.wire.ahead.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The file of certificates that are trusted beside those of the system, if any.
    #[must_use]
    pub fn ca_file(&self) -> Option<&Path> {
        self.options().ca_file.as_deref()
    }

    /// How it stands with it.
    #[must_use]
    pub fn state(&self) -> BackendState {
        self.inner.watched.state()
    }

    /// Whether it failed so lately that it is not asked again yet.
    #[must_use]
    pub fn rests(&self) -> bool {
        self.inner.watched.rests()
    }

    /// Tells somebody whenever that changes, from the thread where it does. Takes the place of who was told before.
    pub fn on_change(&self, tell: impl Fn(&BackendState) + Send + Sync + 'static) {
        self.inner.watched.on_change(Box::new(tell));
    }

    /// The folder for what people decided on this backend, whoever shows which token: not in the cache, for it holds what was not
    /// sent yet. Nothing is made yet. `None` where nothing is kept.
    #[must_use]
    pub fn folder(&self) -> Option<PathBuf> {
        let name = blake3::hash(self.inner.address.to_string().as_bytes()).to_hex();
        Some(self.options().state.as_ref()?.join("backends").join(&name[..32]))
    }

    /// The private folder of the cache of this backend and token. `None` where nothing is kept, or the token cannot be had.
    #[must_use]
    pub fn cache_folder(&self) -> Option<&Path> {
        self.cache().map(Cache::folder)
    }

    pub(super) fn options(&self) -> &Options {
        &self.inner.wire.options
    }

    pub(super) fn handle(&self) -> Option<tokio::runtime::Handle> {
        self.inner.runtime.as_ref().map(|runtime| runtime.handle().clone())
    }

    /// The cache, as soon as it is known whose.
    pub(super) fn cache(&self) -> Option<&Cache> {
        let options = self.options();
        let root = options.cache.as_ref()?;
        if let Some(cache) = self.inner.cache.get() {
            return cache.as_ref();
        }
        let token = self.token().ok()?;
        // `hbt_ID_SECRET`: the id is no secret. Of another one, only a hash is.
        let id = token
            .expose()
            .strip_prefix("hbt_")
            .and_then(|rest| rest.split_once('_'))
            .map(|(id, _)| id.to_owned());
        let id = id.unwrap_or_else(|| blake3::hash(token.expose().as_bytes()).to_hex().to_string());
        let open = || Some(Cache::open(root, &self.inner.address.to_string(), &id, options.cache_bytes));
        self.inner.cache.get_or_init(open).as_ref()
    }

    /// The token, asked for once.
    pub(super) fn token(&self) -> Result<Secret, BackendError> {
        let mut held = self.inner.token.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(token) = &*held {
            return Ok(token.clone());
        }
        let host = || self.inner.address.host().to_owned();
        let token = self
            .inner
            .credentials
            .token()
            .map_err(|problem| BackendError::Token { host: host(), problem })?;
        let token = token.ok_or_else(|| BackendError::NoToken { host: host() })?;
        *held = Some(token.clone());
        Ok(token)
    }

    /// Asks for the token again, where it may be another one by now. Not for every refusal: a command may cost something.
    pub(super) fn another_token(&self, refused: &Secret) -> Option<Secret> {
        if !self.inner.credentials.may_change() {
            return None;
        }
        let mut renewed = self.inner.renewed.lock().unwrap_or_else(PoisonError::into_inner);
        // Somebody else may have asked for it meanwhile.
        if let Some(known) = self.token().ok().filter(|token| token != refused) {
            return Some(known);
        }
        if renewed.is_some_and(|at| at.elapsed() < TOKEN_REST) {
            return None;
        }
        *self.inner.token.lock().unwrap_or_else(PoisonError::into_inner) = None;
        let token = self.token().ok();
        *renewed = Some(Instant::now());
        token.filter(|token| token != refused)
    }

    /// Whether asking for the token again may give another one.
    pub(super) fn token_may_change(&self) -> bool {
        self.inner.credentials.may_change()
    }

    /// Makes a request, and again where that may help: always where nothing changes by it, else only where it surely was not
    /// done.
    pub(super) fn send(
        &self,
        request: &Request,
        repeat: bool,
        times: u32,
        watch: Watch<'_>,
    ) -> Result<Reply, BackendError> {
        if !self.options().network {
            return Err(BackendError::NotCached);
        }
        let mut token = self.token().inspect_err(|error| self.inner.watched.failed(error))?;
        let (mut failures, mut renewed) = (0, false);
        loop {
            let error = match self.once(request, &token, watch) {
                Ok(reply) => {
                    self.inner.watched.live();
                    return Ok(reply);
                }
                Err(error) => error,
            };
            if let (BackendError::Refused { error: said, .. }, false) = (&error, renewed)
                && said.code == crate::api::Code::Unauthorized
                && let Some(other) = self.another_token(&token)
            {
                (token, renewed) = (other, true);
                continue;
            }
            match &error {
                // It said so itself.
                BackendError::Api { status, .. } if *status < 500 && *status != 429 => {
                    self.inner.watched.live();
                }
                BackendError::Moved(_) => self.inner.watched.live(),
                error => self.inner.watched.failed(error),
            }
            failures += 1;
            let again = failures <= times && (repeat || !error.may_be_done());
            let Some(span) = again.then(|| self.pause(failures, &error)).flatten() else { return Err(error) };
            self.wait(span, watch)?;
        }
    }

    /// The pause before another try; `None` where none would help.
    fn pause(&self, failures: u32, error: &BackendError) -> Option<Duration> {
        let retry = &self.options().retry;
        match error {
            BackendError::Api { after: Some(seconds), status: 429 | 503, .. } => {
                retry.after_reset(*seconds, fastrand::f64())
            }
            BackendError::Api { status, .. } if *status != 429 && *status < 500 => None,
            BackendError::Api { .. } | BackendError::Unreachable { .. } | BackendError::BadAnswer(_) => {
                Some(retry.backoff(failures, fastrand::f64()))
            }
            _ => None,
        }
    }

    fn wait(&self, span: Duration, watch: Watch<'_>) -> Result<(), BackendError> {
        (watch.progress)(Progress::Waiting(span));
        let until = Instant::now() + span;
        loop {
            if (watch.cancelled)() {
                return Err(BackendError::Cancelled);
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(());
            }
            std::thread::sleep(left.min(LOOK));
        }
    }

    /// Makes a request once.
    fn once(&self, request: &Request, token: &Secret, watch: Watch<'_>) -> Result<Reply, BackendError> {
        if (watch.cancelled)() {
            return Err(BackendError::Cancelled);
        }
        let Some(runtime) = &self.inner.runtime else { return Err(BackendError::Cancelled) };
        let gauge = Arc::new(Gauge::default());
        let (tell, told) = mpsc::sync_channel(1);
        let (wire, request, token, seen) =
            (Arc::clone(&self.inner.wire), request.clone(), token.clone(), Arc::clone(&gauge));
        let task = runtime.spawn(async move {
            // Who asked may have gone.
            let _ = tell.send(wire.exchange(request, token, seen).await);
        });
        let mut done = 0;
        loop {
            match told.recv_timeout(LOOK) {
                Ok(reply) => return reply,
                Err(mpsc::RecvTimeoutError::Disconnected) => return Err(BackendError::Cancelled),
                Err(mpsc::RecvTimeoutError::Timeout) => {}
            }
            if (watch.cancelled)() {
                task.abort();
                return Err(BackendError::Cancelled);
            }
            let now = gauge.done.load(Ordering::Relaxed);
            if now != done {
                done = now;
                let of = Some(gauge.of.load(Ordering::Relaxed)).filter(|of| *of > 0);
                (watch.progress)(Progress::Bytes(done, of));
            }
        }
    }

    /// Asks for something small, and answers from the cache where the backend does not. `key` is what it is kept under.
    pub(super) fn small<T: DeserializeOwned>(
        &self,
        mut request: Request,
        watch: Watch<'_>,
    ) -> Result<Fetched<T>, BackendError> {
        let key = request.url.clone();
        let kept = self.cache().and_then(|cache| cache.answer(&key));
        let read = |body: &[u8]| {
            serde_json::from_slice::<T>(body).map_err(|error| {
                let at = format!("line {}, column {}", error.line(), error.column());
                BackendError::BadAnswer(format!("its body is not the JSON that was expected ({at})"))
            })
        };
        // One that another version kept is none.
        let kept = kept.and_then(|kept| read(&kept.body).ok().map(|value| (kept, value)));
        let Some((kept, value)) = kept else {
            let reply = self.send(&request, true, self.options().retry.times, watch)?;
            let value = read(&reply.body)?;
            self.keep(&key, reply);
            self.inner.watched.gave(None);
            return Ok(Fetched { value, from: From::Live });
        };
        if self.inner.watched.rests() || !self.options().network {
            return Ok(self.cached(value, kept.at));
        }
        if let Some(etag) = kept.etag.as_ref().and_then(|etag| format!("\"{etag}\"").parse().ok()) {
            request.headers.push((reqwest::header::IF_NONE_MATCH, etag));
        }
        // With an answer at hand nobody waits long.
        let reply = match self.send(&request, true, self.options().retry.times.min(1), watch) {
            Ok(reply) if reply.status == 304 => {
                if let Some(cache) = self.cache() {
                    cache.keep_answer(&key, &Kept { at: now(), ..kept });
                }
                self.inner.watched.gave(None);
                return Ok(Fetched { value, from: From::Live });
            }
            Ok(reply) => reply,
            Err(error) if error.passes() => return Ok(self.cached(value, kept.at)),
            Err(error) => {
                if let (BackendError::Api { status: 404 | 410, .. }, Some(cache)) = (&error, self.cache()) {
                    cache.forget(&key);
                }
                return Err(error);
            }
        };
        match read(&reply.body) {
            Ok(fresh) => {
                self.keep(&key, reply);
                self.inner.watched.gave(None);
                Ok(Fetched { value: fresh, from: From::Live })
            }
            Err(_) => Ok(self.cached(value, kept.at)),
        }
    }

    /// Something from the cache.
    pub(super) fn cached<T>(&self, value: T, since: UnixNanos) -> Fetched<T> {
        self.inner.watched.gave(Some(since));
        Fetched { value, from: From::Cache { since } }
    }

    fn keep(&self, key: &str, reply: Reply) {
        if let Some(cache) = self.cache() {
            cache.keep_answer(key, &Kept { at: now(), etag: reply.etag, body: reply.body });
        }
    }
}
