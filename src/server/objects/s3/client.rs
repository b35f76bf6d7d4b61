//! A bucket is asked, and asked again after what passes. What is told of failures holds neither keys nor signatures: of an
//! answer only its status and the one word that it names its error by.

use std::error::Error as StdError;
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::time::Duration;

use axum::body::Bytes;
use reqwest::{Method, Response, Url, redirect};
use rusty_s3::{Credentials, S3Action};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::time::{sleep, timeout};

use super::super::ObjectError;
use super::keys::Keys;
use super::place::Place;

/// How much of the body of an error is read.
const MAX_ERROR_BYTES: usize = 65_536;
/// For how long a signature is good.
const SIGNED_FOR: Duration = Duration::from_secs(900);
/// The slowest network that is waited for, in bytes a second.
const SLOWEST: u64 = 256 << 10;
/// The longest pause that an answer may ask for.
const MOST_PAUSE: Duration = Duration::from_secs(20);

/// How patiently a bucket is asked.
#[derive(Clone, Debug)]
pub struct Patience {
    /// How long a connection may take to be made.
    pub connect: Duration,
    /// How long nothing may come.
    pub idle: Duration,
    /// How often is asked again after the first time.
    pub retries: u32,
    /// The longest pause after the first failure; it doubles with each further one.
    pub pause: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Patience {
            connect: Duration::from_secs(5),
            idle: Duration::from_secs(20),
            retries: 4,
            pause: Duration::from_millis(200),
        }
    }
}

/// What is asked.
#[derive(Clone, Debug)]
pub(super) struct Request {
    pub(super) method: Method,
    /// The whole key; empty for the list of the bucket.
    pub(super) key: String,
    pub(super) query: Vec<(&'static str, String)>,
    /// Their names are in lower case.
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Bytes,
    /// How many bytes the answer may have.
    pub(super) most: u64,
    /// An answer that is well is not read, but given as it comes.
    pub(super) is_passed_on: bool,
}

impl Request {
    pub(super) fn new(method: Method, key: String) -> Request {
        let most = MAX_ERROR_BYTES as u64;
        let (query, headers, body) = (Vec::new(), Vec::new(), Bytes::new());
        Request { method, key, query, headers, body, most, is_passed_on: false }
    }
}

/// What came back.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    /// The name of the error, if it is one.
    pub(super) code: String,
    /// `None` where there is more of it than was wanted.
    pub(super) body: Option<Vec<u8>>,
    /// The rest of what comes, where it is passed on.
    rest: Option<Response>,
    /// After what time one may ask again.
    pause: Option<Duration>,
}

/// The names of errors that mean that there is no room.
const FULL: &[&str] = &[
    "QuotaExceeded",
    "InsufficientCapacity",
    "XMinioStorageFull",
    "XMinioAdminBucketQuotaExceeded",
    "EntityTooLarge",
];
/// The names of errors and what to do about them.
const REMEDIES: &[(&str, &str)] = &[
    ("NoSuchBucket", "make the bucket, or name another"),
    ("InvalidAccessKeyId", "check AWS_ACCESS_KEY_ID"),
    ("SignatureDoesNotMatch", "check AWS_SECRET_ACCESS_KEY and AWS_REGION"),
    ("AuthorizationHeaderMalformed", "check AWS_REGION"),
    ("PermanentRedirect", "the bucket is in another region: set AWS_REGION"),
    ("ExpiredToken", "renew the session token"),
    ("RequestTimeTooSkewed", "set the clock of this machine"),
    ("AccessDenied", "allow these keys to put, get, delete and list there"),
];

impl Reply {
    pub(super) fn is_well(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// Whether it may be another one the next time.
    fn passes(&self) -> bool {
        matches!(self.status, 408 | 409 | 429 | 500 | 502 | 503 | 504)
    }

    /// It, as an error.
    pub(super) fn error(&self) -> ObjectError {
        let named = if self.code.is_empty() { String::new() } else { format!(" ({})", self.code) };
        if self.status == 507 || FULL.contains(&self.code.as_str()) {
            return ObjectError::Full(format!("the bucket answered {}{named}", self.status));
        }
        let remedy = REMEDIES.iter().find(|(code, _)| *code == self.code);
        let remedy = remedy.map_or(String::new(), |(_, remedy)| format!("; {remedy}"));
        ObjectError::Unavailable(format!("the bucket answered {}{named}{remedy}", self.status))
    }
}

/// Asks one bucket. Calls block, from wherever they are made.
pub(super) struct Client {
    inner: Arc<Inner>,
    /// Always there until it is dropped.
    runtime: Option<Runtime>,
}

struct Inner {
    http: reqwest::Client,
    place: Place,
    keys: Keys,
    patience: Patience,
}

impl Client {
    /// `roots` names a file of the authorities that are trusted, and no others.
    pub(super) fn new(
        place: Place,
        keys: Keys,
        roots: Option<&str>,
        patience: Patience,
    ) -> Result<Client, ObjectError> {
        let setup = |error: &dyn std::fmt::Display| ObjectError::Setup(error.to_string());
        // Without one the next call would panic.
        if rustls::crypto::CryptoProvider::get_default().is_none() {
            return Err(setup(&"nobody said who encrypts in this process"));
        }
        let mut http = reqwest::Client::builder()
            .user_agent(concat!("habitus/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(patience.connect)
            // A redirect is signed for another place.
            .redirect(redirect::Policy::none())
            .referer(false);
        if place.is_here {
            http = http.no_proxy();
        }
        if place.is_plain {
            http = http.tls_certs_only([]);
        } else if let Some(file) = roots {
            http = http.tls_certs_only(certificates(file).map_err(|error| setup(&error))?);
        }
        let http = http.build().map_err(|error| setup(&innermost(&error)))?;
        let runtime =
            Builder::new_multi_thread().worker_threads(1).thread_name("objects").enable_all().build();
        let runtime = runtime.map_err(|error| setup(&error))?;
        Ok(Client { inner: Arc::new(Inner { http, place, keys, patience }), runtime: Some(runtime) })
    }

    pub(super) fn prefix(&self) -> &str {
        &self.inner.place.prefix
    }

    pub(super) fn name(&self) -> &str {
        self.inner.place.bucket.name()
    }

    /// Asks, and asks again after what passes.
    pub(super) fn ask(&self, request: Request, retries: u32) -> Result<Reply, ObjectError> {
        let gone = || ObjectError::Unavailable("it is being closed".to_owned());
        let runtime = self.runtime.as_ref().ok_or_else(gone)?;
        let (tell, told) = sync_channel(1);
        let inner = Arc::clone(&self.inner);
        // Whoever calls may be driving another runtime: the work is done on ours.
        runtime.spawn(async move {
            // Nobody may wait any more.
            let _ = tell.send(inner.patiently(&request, retries).await);
        });
        told.recv().map_err(|_| gone())?
    }

    /// What comes of an answer that is passed on, in pieces.
    pub(super) fn pieces(&self, reply: Reply) -> Pieces {
        let (tell, told) = channel(1);
        if let (Some(response), Some(runtime)) = (reply.rest, &self.runtime) {
            let inner = Arc::clone(&self.inner);
            runtime.spawn(async move { inner.pass_on(response, tell).await });
        }
        Pieces { told, rest: Bytes::new() }
    }

    pub(super) fn retries(&self) -> u32 {
        self.inner.patience.retries
    }
}

/// An answer as it comes.
pub(super) struct Pieces {
    told: Receiver<Result<Bytes, ObjectError>>,
    rest: Bytes,
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.rest.is_empty() {
            match self.told.blocking_recv() {
                Some(piece) => self.rest = piece.map_err(io::Error::other)?,
                None => return Ok(0),
            }
        }
        let read = self.rest.len().min(buffer.len());
        buffer[..read].copy_from_slice(&self.rest.split_to(read));
        Ok(read)
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // To drop it plainly is not allowed within another runtime.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Inner {
    async fn patiently(&self, request: &Request, retries: u32) -> Result<Reply, ObjectError> {
        let mut failures = 0;
        loop {
            let (error, asked) = match self.once(request).await {
                Ok(reply) if !reply.passes() => return Ok(reply),
                Ok(reply) => (reply.error(), reply.pause),
                Err(error @ ObjectError::Setup(_)) => return Err(error),
                Err(error) => (error, None),
            };
            if failures >= retries {
                return Err(error);
            }
            let doubled = self.patience.pause.saturating_mul(1 << failures.min(8)).mul_f64(fastrand::f64());
            failures += 1;
            sleep(asked.unwrap_or_default().min(MOST_PAUSE) + doubled).await;
        }
    }

    /// The address of a request with its signature in it.
    fn signed(&self, request: &Request, keys: &Credentials) -> Url {
        let (bucket, keys, key) = (&self.place.bucket, Some(keys), request.key.as_str());
        match (request.method.as_str(), key) {
            ("PUT", key) => sign(bucket.put_object(keys, key), request),
            ("DELETE", key) => sign(bucket.delete_object(keys, key), request),
            ("HEAD", key) => sign(bucket.head_object(keys, key), request),
            (_, "") => sign(bucket.list_objects_v2(keys), request),
            (_, key) => sign(bucket.get_object(keys, key), request),
        }
    }

    async fn once(&self, request: &Request) -> Result<Reply, ObjectError> {
        let url = self.signed(request, &self.keys.now()?);
        let mut builder = self.http.request(request.method.clone(), url);
        for (name, value) in &request.headers {
            builder = builder.header(*name, value);
        }
        if request.method == Method::PUT {
            // An empty body would have none.
            builder = builder.header("content-length", request.body.len()).body(request.body.clone());
        }
        let upload = Duration::from_secs(request.body.len() as u64 / SLOWEST);
        let response = self.in_time(upload, builder.send()).await?;
        if request.is_passed_on && response.status().is_success() {
            let status = response.status().as_u16();
            return Ok(Reply { status, code: String::new(), body: None, rest: Some(response), pause: None });
        }
        self.read(response, request.most).await
    }

    /// Passes on what comes, as fast as it is taken, until nobody takes it any more.
    async fn pass_on(&self, mut response: Response, to: Sender<Result<Bytes, ObjectError>>) {
        loop {
            let piece = self.in_time(Duration::ZERO, response.chunk()).await.transpose();
            let Some(piece) = piece else { return };
            let is_last = piece.is_err();
            if to.send(piece).await.is_err() || is_last {
                return;
            }
        }
    }

    async fn read(&self, mut response: Response, most: u64) -> Result<Reply, ObjectError> {
        let status = response.status();
        let pause = response.headers().get("retry-after").and_then(|value| value.to_str().ok()?.parse().ok());
        let pause = pause.map(Duration::from_secs);
        let mut reply = Reply { status: status.as_u16(), code: String::new(), body: None, rest: None, pause };
        let limit = match status.is_success() {
            true => usize::try_from(most).unwrap_or(usize::MAX),
            false => MAX_ERROR_BYTES,
        };
        if status.is_success() && response.content_length().is_some_and(|length| length > most) {
            return Ok(reply);
        }
        let mut body = Vec::new();
        while let Some(chunk) = self.in_time(Duration::ZERO, response.chunk()).await? {
            if chunk.len() > limit - body.len() {
                return Ok(reply);
            }
            body.extend_from_slice(&chunk);
        }
        if !status.is_success() {
            reply.code = code(&body);
        }
        reply.body = Some(body);
        Ok(reply)
    }

    async fn in_time<T>(
        &self,
        longer: Duration,
        work: impl Future<Output = Result<T, reqwest::Error>>,
    ) -> Result<T, ObjectError> {
        let host = self.place.bucket.base_url().host_str().unwrap_or_default();
        let span = self.patience.connect + self.patience.idle + longer;
        match timeout(span, work).await {
            Ok(Ok(done)) => Ok(done),
            // The address that failed is signed: of it only the host is told.
            Ok(Err(error)) => {
                Err(ObjectError::Unavailable(format!("{host}: {}", innermost(&error.without_url()))))
            }
            Err(_) => {
                Err(ObjectError::Unavailable(format!("{host}: nothing came for {} s", span.as_secs_f64())))
            }
        }
    }
}

/// The certificates of a file.
fn certificates(file: &str) -> Result<Vec<reqwest::Certificate>, String> {
    let wrong = |why: String| {
        let named = crate::text::sanitize(file);
        format!("{named}: {why}; AWS_CA_BUNDLE must name certificates in PEM")
    };
    let pem = std::fs::read(file).map_err(|error| wrong(error.to_string()))?;
    let found = reqwest::Certificate::from_pem_bundle(&pem).map_err(|error| wrong(innermost(&error)))?;
    if found.is_empty() { Err(wrong("it holds none".to_owned())) } else { Ok(found) }
}

fn sign<'a, A: S3Action<'a>>(mut action: A, request: &'a Request) -> Url {
    for (name, value) in &request.query {
        action.query_mut().insert(*name, value.as_str());
    }
    for (name, value) in &request.headers {
        action.headers_mut().insert(*name, value.as_str());
    }
    action.sign(SIGNED_FOR)
}

/// The name of an error in an answer: one word, or nothing that is told.
fn code(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    let code = text
        .split_once("<Code>")
        .and_then(|(_, rest)| rest.split_once("</Code>"))
        .map(|(code, _)| code.trim());
    let word = |code: &&str| code.len() <= 64 && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    code.filter(word).unwrap_or_default().to_owned()
}

/// What is at the bottom of an error: the layers above it say only that something failed.
fn innermost(error: &(dyn StdError + 'static)) -> String {
    let mut last = error;
    while let Some(source) = last.source() {
        last = source;
    }
    crate::text::sanitize(&last.to_string()).into_owned()
}
