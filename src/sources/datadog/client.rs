//! Asks Datadog: again after what passes, patiently where a limit says so, never longer than wanted.

use std::fmt;
use std::ops::ControlFlow;
use std::time::Duration;

use super::retry::Rate;
use super::transport::{Failed, Reply, Transport};
use super::{Account, ApiError, ApiRequest, Page, Retry, signal_by_id};
use crate::settings::Datadog;

/// How long a pause goes on before somebody looks whether it is still wanted.
const SLICE: Duration = Duration::from_millis(50);

/// How Datadog is asked.
#[derive(Clone, Debug)]
pub struct Options {
    /// How long a connection may take to be made.
    pub connect_timeout: Duration,
    /// How long one request may take in all.
    pub timeout: Duration,
    /// How large an answer may be once it is unpacked, in bytes.
    pub max_answer_bytes: u64,
    /// How many pages a search may have.
    pub max_pages: u64,
    /// When a request is made again.
    pub retry: Retry,
    /// Passes the time of a pause. Tests pass it faster.
    pub sleep: fn(Duration),
}

impl Default for Options {
    fn default() -> Self {
        Options {
            connect_timeout: Duration::from_secs(10),
            timeout: Duration::from_secs(60),
            max_answer_bytes: 256 << 20,
            max_pages: 10_000,
            retry: Retry::default(),
            sleep: std::thread::sleep,
        }
    }
}

impl Options {
    /// As the settings say.
    #[must_use]
    pub fn of(settings: &Datadog) -> Options {
        let mut options = Options {
            connect_timeout: Duration::from_secs(settings.connect_seconds),
            timeout: Duration::from_secs(settings.timeout_seconds),
            ..Options::default()
        };
        options.retry.times = u32::try_from(settings.retries).unwrap_or(u32::MAX);
        options
    }
}

/// What is told while a call goes on.
#[derive(Debug)]
pub enum Progress<'a> {
    /// A page has come.
    Page(&'a Page<'a>),
    /// Nothing is asked for a while.
    Waiting {
        /// How long.
        span: Duration,
        /// Why.
        reason: &'a ApiError,
    },
}

/// What is told, and whether to go on.
pub(super) type Each<'a> = dyn FnMut(Progress<'_>) -> ControlFlow<()> + 'a;
/// Whether the answer is not wanted any more.
pub(super) type Cancelled<'a> = dyn Fn() -> bool + Sync + 'a;

/// Asks Datadog in the name of an account. Calls block, from wherever they are made; `cancelled` ends them within a
/// fraction of a second.
pub struct Client {
    transport: Transport,
    account: Account,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Client({})", self.account.endpoint)
    }
}

impl Client {
    /// A client of an account. No connection is made yet.
    ///
    /// # Errors
    /// If there are no keys, or no encrypted connection can be made on this machine. A provider of rustls must have been
    /// installed in this process.
    pub fn new(account: Account, options: Options) -> Result<Client, ApiError> {
        Ok(Client { transport: Transport::new(&account, options)?, account })
    }

    /// In whose name is asked.
    #[must_use]
    pub fn account(&self) -> &Account {
        &self.account
    }

    /// One signal, as the body of the answer: `{"data":{…}}`. [`Page::parse`] reads it.
    ///
    /// # Errors
    /// Why there is none.
    pub fn signal(&self, id: &str, cancelled: &Cancelled<'_>) -> Result<Vec<u8>, ApiError> {
        let reply = self.ask(&signal_by_id(id)?, cancelled, &mut |_| ControlFlow::Continue(()))?;
        // An answer of something else that stands in the way is found here, not by who reads signals.
        Page::parse(&reply.body)?;
        Ok(reply.body)
    }

    pub(super) fn options(&self) -> &Options {
        self.transport.options()
    }

    /// Words without the keys, for an error: an answer may hold what it was sent.
    pub(super) fn scrubbed(&self, words: &str) -> String {
        self.transport.scrubbed(words)
    }

    /// Makes a request once. The error says whether what was asked may have been done all the same.
    pub(super) fn once(&self, request: &ApiRequest, cancelled: &Cancelled<'_>) -> Result<Reply, Failed> {
        self.transport.exchange(request, cancelled)
    }

    /// Makes a request that changes nothing, and again where that may help.
    pub(super) fn ask(
        &self,
        request: &ApiRequest,
        cancelled: &Cancelled<'_>,
        each: &mut Each<'_>,
    ) -> Result<Reply, ApiError> {
        let mut failures = 0;
        loop {
            if cancelled() {
                return Err(ApiError::Cancelled);
            }
            let error = match self.transport.exchange(request, cancelled) {
                Ok(reply) => return Ok(reply),
                Err(failed) => failed.error,
            };
            failures += 1;
            let Some(span) = self.options().retry.pause(failures, &error, fastrand::f64()) else {
                return Err(error);
            };
            self.wait(span, &error, cancelled, each)?;
        }
    }

    /// Lets the time pass after which a limit that is used up begins anew.
    pub(super) fn pace(
        &self,
        rate: Rate,
        cancelled: &Cancelled<'_>,
        each: &mut Each<'_>,
    ) -> Result<(), ApiError> {
        let (Some(0), Some(seconds)) = (rate.remaining, rate.reset) else { return Ok(()) };
        let reason = ApiError::RateLimited { name: rate.name, reset: Some(seconds) };
        let span = self.options().retry.after_reset(seconds, fastrand::f64());
        self.wait(span.ok_or_else(|| reason.clone())?, &reason, cancelled, each)
    }

    /// Lets time pass, and tells why.
    pub(super) fn wait(
        &self,
        span: Duration,
        reason: &ApiError,
        cancelled: &Cancelled<'_>,
        each: &mut Each<'_>,
    ) -> Result<(), ApiError> {
        if each(Progress::Waiting { span, reason }).is_break() {
            return Err(ApiError::Cancelled);
        }
        let mut left = span;
        while !left.is_zero() && !cancelled() {
            let slice = left.min(SLICE);
            (self.options().sleep)(slice);
            left -= slice;
        }
        if cancelled() { Err(ApiError::Cancelled) } else { Ok(()) }
    }
}
