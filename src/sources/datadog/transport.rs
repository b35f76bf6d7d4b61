//! One request sent and its answer read, bounded in time and bytes, and given up when nobody wants it any more.
//!
//! Calls block. They run on a small runtime of the client's own and on a thread of their own, so that they may be made
//! from anywhere, also from within another runtime.

use std::time::Duration;

use reqwest::Response;
use reqwest::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderValue};
use tokio::runtime::{Builder, Runtime};

use super::answer::said;
use super::retry::Rate;
use super::{Account, ApiError, ApiRequest, Endpoint, Keys, Method, Options, Purpose};
use crate::sources::http::{self, Connect, Unpacked, client, innermost, is_of_tls};
use crate::text::sanitize;

/// How often is asked whether an answer is still wanted.
const LOOK: Duration = Duration::from_millis(20);
/// How much of the body of an error is read.
const MAX_ERROR_BYTES: u64 = 65_536;
/// How long a name or a reason in an error may be, in characters.
const MAX_WORDS: usize = 200;
/// The status of who waited too long, for us or for others behind it.
const REQUEST_TIMEOUT: u16 = 408;

/// The connection to one endpoint with its keys.
pub(super) struct Transport {
    http: reqwest::Client,
    /// Always there until it is dropped.
    runtime: Option<Runtime>,
    endpoint: Endpoint,
    keys: Keys,
    options: Options,
}

/// An answer that is none of the errors.
pub(super) struct Reply {
    pub(super) body: Vec<u8>,
    pub(super) rate: Rate,
}

/// Why there is no answer that is of use.
pub(super) struct Failed {
    pub(super) error: ApiError,
    /// Whether what was asked may have been done all the same: it may have arrived, and no answer says that it was not
    /// done.
    pub(super) may_be_done: bool,
}

impl Failed {
    /// It did not arrive, or an answer says that it was not done.
    fn surely(error: ApiError) -> Failed {
        Failed { error, may_be_done: false }
    }

    fn perhaps(error: ApiError) -> Failed {
        Failed { error, may_be_done: true }
    }
}

/// An answer as it was read: what is wrong with it is not yet judged.
struct Raw {
    status: u16,
    encoding: Option<String>,
    rate: Rate,
    body: Vec<u8>,
}

impl Transport {
    pub(super) fn new(account: &Account, options: Options) -> Result<Transport, ApiError> {
        let keys = account.keys.clone().ok_or(ApiError::NoKeys)?;
        // Without one the next call would panic.
        if rustls::crypto::CryptoProvider::get_default().is_none() {
            return Err(ApiError::NoProvider);
        }
        let connect = Connect {
            address: account.endpoint.address(),
            within: options.connect_timeout,
            timeout: Some(options.timeout),
            authorities: None,
        };
        let http = client(&connect).map_err(ApiError::Setup)?;
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| ApiError::Setup(error.to_string()))?;
        Ok(Transport { http, runtime: Some(runtime), endpoint: account.endpoint.clone(), keys, options })
    }

    pub(super) fn options(&self) -> &Options {
        &self.options
    }

    /// Sends a request and reads its answer, once.
    pub(super) fn exchange(
        &self,
        request: &ApiRequest,
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<Reply, Failed> {
        let Some(runtime) = &self.runtime else { return Err(Failed::surely(ApiError::Cancelled)) };
        let work = async {
            tokio::select! {
                raw = self.send(request) => raw,
                () = until(cancelled) => Err(Failed::perhaps(ApiError::Cancelled)),
            }
        };
        // A runtime cannot be begun on a thread that drives another one already.
        let raw = std::thread::scope(|scope| match scope.spawn(|| runtime.block_on(work)).join() {
            Ok(raw) => raw,
            Err(panic) => std::panic::resume_unwind(panic),
        })?;
        self.judge(raw, request.purpose)
    }

    async fn send(&self, request: &ApiRequest) -> Result<Raw, Failed> {
        let url = self.endpoint.url(&request.path);
        let mut builder = match request.method {
            Method::Get => self.http.get(url),
            Method::Post => self.http.post(url),
            Method::Patch => self.http.patch(url),
        };
        if let Some(body) = &request.body {
            builder = builder.header(CONTENT_TYPE, "application/json").body(body.clone());
        }
        let keys = [("dd-api-key", &self.keys.api), ("dd-application-key", &self.keys.app)];
        for (name, key) in keys {
            let mut value =
                HeaderValue::from_str(key.expose()).map_err(|_| Failed::surely(ApiError::NoKeys))?;
            value.set_sensitive(true);
            builder = builder.header(name, value);
        }
        builder = builder.header(ACCEPT, "application/json").header(ACCEPT_ENCODING, "gzip");
        let mut response = builder.send().await.map_err(|error| self.failed(&error))?;
        let limit = match response.status().is_success() {
            true => self.options.max_answer_bytes,
            false => MAX_ERROR_BYTES,
        };
        let mut body = Vec::new();
        if response.status().is_success() && response.content_length().is_some_and(|length| length > limit) {
            return Err(Failed::perhaps(ApiError::TooLarge(limit)));
        }
        while let Some(chunk) = response.chunk().await.map_err(|error| self.failed(&error))? {
            let room = usize::try_from(limit).unwrap_or(usize::MAX).saturating_sub(body.len());
            if chunk.len() > room {
                if response.status().is_success() {
                    return Err(Failed::perhaps(ApiError::TooLarge(limit)));
                }
                body.extend_from_slice(&chunk[..room]);
                break;
            }
            body.extend_from_slice(&chunk);
        }
        Ok(self.raw(&response, body))
    }

    fn raw(&self, response: &Response, body: Vec<u8>) -> Raw {
        let headers = response.headers();
        let encoding = text(headers, CONTENT_ENCODING.as_str()).map(str::to_ascii_lowercase);
        Raw { status: response.status().as_u16(), encoding, rate: self.rate(headers), body }
    }

    fn rate(&self, headers: &HeaderMap) -> Rate {
        let number =
            |name: &str| text(headers, name)?.parse::<f64>().ok().filter(|n| n.is_finite() && *n >= 0.0);
        Rate {
            name: self.safe(text(headers, "x-ratelimit-name").unwrap_or_default()),
            remaining: number("x-ratelimit-remaining").map(|number| number as u64),
            // What stands between server and us may say it in the general way.
            reset: number("x-ratelimit-reset")
                .or_else(|| number("retry-after"))
                .map(|number| number.ceil() as u64),
        }
    }

    /// The answer, or the error that it is.
    fn judge(&self, raw: Raw, purpose: Purpose) -> Result<Reply, Failed> {
        let limit = match raw.status {
            200..=299 => self.options.max_answer_bytes,
            _ => MAX_ERROR_BYTES,
        };
        let body = match raw.encoding.as_deref() {
            None | Some("" | "identity") => Ok(raw.body),
            Some("gzip" | "x-gzip") => unpack(&raw.body, limit),
            Some(other) => Err(ApiError::BadAnswer(format!("it comes packed as {}", self.safe(other)))),
        };
        if (200..=299).contains(&raw.status) {
            return body.map(|body| Reply { body, rate: raw.rate }).map_err(Failed::perhaps);
        }
        // What an error says that cannot be read is only not told.
        let said = self.scrubbed(&said(&body.unwrap_or_default()));
        let error = ApiError::of_status(raw.status, said, purpose, self.endpoint.host(), &raw.rate)
            .unwrap_or_else(|| ApiError::BadAnswer(format!("the status {}", raw.status)));
        // Of a request that was not understood nothing is done; but who gave up waiting may have done it.
        let refused = (300..500).contains(&raw.status) && raw.status != REQUEST_TIMEOUT;
        Err(Failed { error, may_be_done: !refused })
    }

    /// What a failed exchange means.
    fn failed(&self, error: &reqwest::Error) -> Failed {
        // Without a connection nothing was sent.
        Failed { error: self.meaning(error), may_be_done: !error.is_connect() }
    }

    fn meaning(&self, error: &reqwest::Error) -> ApiError {
        let host = self.endpoint.host().to_owned();
        if error.is_timeout() {
            let (limit, setting) = match error.is_connect() {
                true => (self.options.connect_timeout, "datadog.connect_seconds"),
                false => (self.options.timeout, "datadog.timeout_seconds"),
            };
            return ApiError::TimedOut { host, limit, setting };
        }
        let reason = self.safe(&innermost(error));
        if is_of_tls(error) {
            return ApiError::Untrusted { host, reason };
        }
        ApiError::Unreachable { host, reason }
    }

    /// A few words from the other side, safe to print, without the keys.
    fn safe(&self, words: &str) -> String {
        let short: String = self.scrubbed(words).chars().take(MAX_WORDS).collect();
        sanitize(&short).into_owned()
    }

    pub(super) fn scrubbed(&self, words: &str) -> String {
        self.keys.app.scrub(&self.keys.api.scrub(words))
    }
}

impl Drop for Transport {
    fn drop(&mut self) {
        // Without waiting for a question for an address that the system has not yet answered. And to drop it plainly
        // is not allowed within another runtime.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

async fn until(cancelled: &(dyn Fn() -> bool + Sync)) {
    while !cancelled() {
        tokio::time::sleep(LOOK).await;
    }
}

fn unpack(packed: &[u8], limit: u64) -> Result<Vec<u8>, ApiError> {
    match http::unpack(packed, limit) {
        Unpacked::Whole(body) => Ok(body),
        Unpacked::TooLarge => Err(ApiError::TooLarge(limit)),
        Unpacked::Broken(why) => Err(ApiError::BadAnswer(why)),
    }
}
