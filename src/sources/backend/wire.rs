//! One request sent and its answer read, bounded in time and bytes. Runs on the runtime of the client; whoever asked waits
//! elsewhere.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use reqwest::header::{
    ACCEPT_ENCODING, AUTHORIZATION, CONTENT_ENCODING, DATE, ETAG, HeaderMap, HeaderName, HeaderValue,
    RETRY_AFTER,
};

use super::BackendError;
use super::client::Options;
use crate::api::{self, ApiError, Code, Method};
use crate::sources::http::{Secret, Unpacked, innermost, is_of_tls, is_plain, unpack};
use crate::text::sanitize;

/// How much of the body of an error is read.
const MAX_ERROR_BYTES: u64 = 65_536;
/// What to do about a token that is not known any more.
const RENEW: &str = "set HABITUS_TOKEN, or what token_file or token_command of the settings gives, to a token that holds; \
                     `habitus doctor` says where it comes from, `habitus token create` on the server makes one";
/// How long a reason in an error may be, in characters.
const MAX_WORDS: usize = 400;

/// A request, ready to be sent.
#[derive(Clone)]
pub(super) struct Request {
    pub(super) method: Method,
    pub(super) url: String,
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) body: Option<Vec<u8>>,
    /// How large the answer may be once it is unpacked.
    pub(super) most: u64,
    /// It may take as long as something comes; else all of it has its time.
    pub(super) long: bool,
}

/// What came.
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) etag: Option<String>,
    pub(super) body: Vec<u8>,
}

/// How far an exchange is, for whoever waits for it.
#[derive(Default)]
pub(super) struct Gauge {
    pub(super) done: AtomicU64,
    pub(super) of: AtomicU64,
}

/// Who is asked, and how.
pub(super) struct Wire {
    pub(super) http: reqwest::Client,
    pub(super) host: String,
    pub(super) options: Options,
    /// How many seconds its clock is before the one here, by its last answer.
    pub(super) ahead: Mutex<Option<i64>>,
}

impl Wire {
    /// Notes what time it is there.
    fn heard(&self, headers: &HeaderMap) {
        let there = text(headers, &DATE).and_then(|date| rfc2822::parse(date).ok());
        if let Some(there) = there {
            let ahead = there.timestamp().as_second() - Timestamp::now().as_second();
            *self.ahead.lock().unwrap_or_else(PoisonError::into_inner) = Some(ahead);
        }
    }

    /// A request with the token, not yet sent.
    pub(super) fn prepared(
        &self,
        request: &Request,
        token: &Secret,
    ) -> Result<reqwest::RequestBuilder, BackendError> {
        let mut builder = match request.method {
            Method::Get => self.http.get(&request.url),
            Method::Post => self.http.post(&request.url),
            Method::Put => self.http.put(&request.url),
            Method::Delete => self.http.delete(&request.url),
        };
        let mut value = HeaderValue::from_str(&format!("{}{}", api::BEARER, token.expose()))
            .map_err(|_| BackendError::NoToken { host: self.host.clone() })?;
        value.set_sensitive(true);
        builder = builder.header(AUTHORIZATION, value);
        for (name, value) in &request.headers {
            builder = builder.header(name, value);
        }
        if let Some(body) = &request.body {
            builder = builder.body(body.clone());
        }
        Ok(builder)
    }

    /// Sends a request and reads its answer, once.
    pub(super) async fn exchange(
        &self,
        request: Request,
        token: Secret,
        gauge: Arc<Gauge>,
    ) -> Result<Reply, BackendError> {
        let builder = self.prepared(&request, &token)?.header(ACCEPT_ENCODING, "gzip");
        let limit = self.options.timeout;
        if request.long {
            return self.read(builder, &request, &token, &gauge).await;
        }
        match tokio::time::timeout(limit, self.read(builder, &request, &token, &gauge)).await {
            Ok(reply) => reply,
            Err(_) => Err(self.too_slow()),
        }
    }

    async fn read(
        &self,
        builder: reqwest::RequestBuilder,
        request: &Request,
        token: &Secret,
        gauge: &Gauge,
    ) -> Result<Reply, BackendError> {
        let limit = self.options.timeout;
        // An upload takes as long as it takes.
        let patience =
            limit + Duration::from_secs(request.body.as_ref().map_or(0, |body| body.len() as u64 / 65_536));
        let sent = tokio::time::timeout(patience, builder.send()).await.map_err(|_| self.too_slow())?;
        let mut response = sent.map_err(|error| self.failed(&error, token))?;
        self.heard(response.headers());
        let good = response.status().is_success();
        let most = if good { request.most } else { MAX_ERROR_BYTES };
        if let Some(length) = response.content_length() {
            if good && length > most {
                return Err(BackendError::TooLarge(most));
            }
            gauge.of.store(length, Ordering::Relaxed);
        }
        let mut body = Vec::new();
        loop {
            let chunk = tokio::time::timeout(limit, response.chunk()).await.map_err(|_| self.too_slow())?;
            let Some(chunk) = chunk.map_err(|error| self.failed(&error, token))? else { break };
            if (body.len() + chunk.len()) as u64 > most {
                if good {
                    return Err(BackendError::TooLarge(most));
                }
                break;
            }
            body.extend_from_slice(&chunk);
            gauge.done.store(body.len() as u64, Ordering::Relaxed);
        }
        let headers = response.headers();
        let body = match text(headers, &CONTENT_ENCODING).map(str::to_ascii_lowercase).as_deref() {
            None | Some("" | "identity") => body,
            Some("gzip" | "x-gzip") => match unpack(&body, most) {
                Unpacked::Whole(body) => body,
                Unpacked::TooLarge => return Err(BackendError::TooLarge(most)),
                Unpacked::Broken(why) => return Err(BackendError::BadAnswer(why)),
            },
            Some(other) => {
                return Err(BackendError::BadAnswer(format!(
                    "it comes packed as {}",
                    self.safe(other, token)
                )));
            }
        };
        let status = response.status().as_u16();
        let etag =
            text(headers, &ETAG).map(|etag| etag.trim_start_matches("W/").trim_matches('"').to_owned());
        if good || status == 304 {
            return Ok(Reply { status, etag, body });
        }
        let after = text(headers, &RETRY_AFTER).and_then(|seconds| seconds.parse().ok());
        Err(self.meaning(status, &body, after, token))
    }

    /// The error that an answer is.
    pub(super) fn meaning(
        &self,
        status: u16,
        body: &[u8],
        after: Option<u64>,
        token: &Secret,
    ) -> BackendError {
        if (300..400).contains(&status) {
            return BackendError::Redirected { host: self.host.clone(), status };
        }
        let said = serde_json::from_slice::<ApiError>(body).ok();
        let error = match &said {
            Some(said) => {
                ApiError::new(said.code, self.safe(&said.error, token), self.safe(&said.remedy, token))
            }
            None => {
                let code = Code::ALL
                    .iter()
                    .find(|(_, known)| *known == status)
                    .map_or(Code::Unknown, |(code, _)| *code);
                ApiError::new(code, format!("{} answers with the status {status}", self.host), "")
            }
        };
        match status {
            401 => {
                // What it says is for whoever writes requests; a user sets a token.
                let error = ApiError::new(error.code, error.error, RENEW);
                BackendError::Refused { host: self.host.clone(), error }
            }
            403 => BackendError::Refused { host: self.host.clone(), error },
            409 => match serde_json::from_slice::<api::Moved>(body) {
                Ok(moved) => BackendError::Moved(moved.head),
                Err(_) => BackendError::Api { error, status, after },
            },
            _ => BackendError::Api { error, status, after },
        }
    }

    pub(super) fn too_slow(&self) -> BackendError {
        BackendError::TooSlow { host: self.host.clone(), limit: self.options.timeout, may_be_done: true }
    }

    /// What a failed exchange means.
    pub(super) fn failed(&self, error: &reqwest::Error, token: &Secret) -> BackendError {
        let host = self.host.clone();
        // Without a connection nothing was sent.
        let may_be_done = !error.is_connect();
        if error.is_timeout() {
            return BackendError::TooSlow { host, limit: self.options.connect_timeout, may_be_done };
        }
        let reason = self.safe(&innermost(error), token);
        if is_plain(error) {
            BackendError::NotTls { host }
        } else if is_of_tls(error) {
            BackendError::Untrusted { host, reason }
        } else {
            BackendError::Unreachable { host, reason, may_be_done }
        }
    }

    /// A few words from the other side, safe to print, without the token.
    fn safe(&self, words: &str, token: &Secret) -> String {
        let short: String = token.scrub(words).chars().take(MAX_WORDS).collect();
        sanitize(&short).into_owned()
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}
