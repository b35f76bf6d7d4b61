//! What may be asked of a backend, each as a call. The routes are those of [`crate::api::ROUTES`].

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use reqwest::Url;
use reqwest::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderName, HeaderValue, IF_NONE_MATCH};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::BackendError;
use super::cache::{Kept, is_hash};
use super::client::{Backend, Fetched, From, Watch};
use super::state::now;
use super::wire::Request;
use crate::api::{
    self, Append, Appended, Entries, LogName, Page, SignalSummary, WorkloadSummary, Workloads, routes,
};

/// Which workloads, in which order, and where the page begins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct WorkloadsAsked {
    /// The filter, in the explorer's language; empty for all.
    pub filter: String,
    /// The id of the column that it is sorted by; empty for the backend's own order.
    pub sort: String,
    /// The greatest first.
    pub descending: bool,
    /// Where the page begins, as the page before said; `None` for the first.
    pub cursor: Option<String>,
    /// How many at most.
    pub limit: u32,
}

/// Which signals, and where the page begins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct SignalsAsked {
    /// The filter; empty for all.
    pub filter: String,
    /// Where the page begins; `None` for the first.
    pub cursor: Option<String>,
    /// How many at most.
    pub limit: u32,
}

/// What stands behind the `?` of an address.
pub type Asked<'a> = Vec<(&'a str, String)>;

/// A learned profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The hash of its bytes: its ETag.
    pub etag: String,
    /// The file; `None` where it is the one that was known already.
    pub bytes: Option<Vec<u8>>,
}

/// Something that is sent to be learned from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// By which name its holder goes.
    pub holder: String,
    /// What its name hints that it is.
    pub hint: String,
    /// The original was cut off while it was decompressed.
    pub cut: bool,
    /// What is sent.
    pub bytes: Vec<u8>,
}

fn page<'a>(filter: &str, cursor: Option<&str>, limit: u32) -> Asked<'a> {
    let mut asked = Vec::new();
    if !filter.is_empty() {
        asked.push(("filter", filter.to_owned()));
    }
    asked.extend(cursor.map(|cursor| ("cursor", cursor.to_owned())));
    if limit > 0 {
        asked.push(("limit", limit.to_string()));
    }
    asked
}

impl Backend {
    /// A page of the list.
    ///
    /// # Errors
    /// Why there is none.
    pub fn workloads(
        &self,
        asked: &WorkloadsAsked,
        watch: Watch<'_>,
    ) -> Result<Fetched<Workloads>, BackendError> {
        let mut query = page(&asked.filter, asked.cursor.as_deref(), asked.limit);
        if !asked.sort.is_empty() {
            query.push(("sort", asked.sort.clone()));
            query.push(("descending", asked.descending.to_string()));
        }
        self.ask("workloads", &[], &query, watch)
    }

    /// One workload as the list shows it, by its full name.
    ///
    /// # Errors
    /// Why there is none.
    pub fn workload(&self, name: &str, watch: Watch<'_>) -> Result<Fetched<WorkloadSummary>, BackendError> {
        self.ask("workload", &[name], &[], watch)
    }

    /// The learned profile of a workload, checked against its hash. `known` is the ETag of the one that is at hand already.
    ///
    /// # Errors
    /// Why there is none.
    pub fn profile(
        &self,
        name: &str,
        known: Option<&str>,
        watch: Watch<'_>,
    ) -> Result<Fetched<Profile>, BackendError> {
        let mut request = self.request("profile", &[name], &[])?;
        (request.most, request.long) = (self.options().max_profile_bytes, true);
        let key = request.url.clone();
        let pointer = self.cache().and_then(|cache| cache.answer(&key));
        // What the cache holds of it: when it was right last, the hash, and the bytes unless they are known.
        let held = pointer.and_then(|kept| {
            let etag = String::from_utf8(kept.body).ok().filter(|etag| is_hash(etag))?;
            let bytes = match known == Some(etag.as_str()) {
                true => None,
                false => Some(self.cache()?.bytes(&etag)?),
            };
            Some((kept.at, Profile { etag, bytes }))
        });
        let tag = held.as_ref().map(|(_, profile)| profile.etag.as_str()).or(known);
        if let Some(tag) = tag.and_then(|tag| HeaderValue::from_str(&format!("\"{tag}\"")).ok()) {
            request.headers.push((IF_NONE_MATCH, tag));
        }
        let times = self.options().retry.times.min(if held.is_some() { 1 } else { u32::MAX });
        let rests = held.is_some() && (self.inner.watched.rests() || !self.options().network);
        let reply =
            if rests { Err(BackendError::NotCached) } else { self.send(&request, true, times, watch) };
        let (etag, bytes) = match (reply, held) {
            (Ok(reply), Some((_, profile))) if reply.status == 304 => (profile.etag, profile.bytes),
            (Ok(reply), None) if reply.status == 304 => (known.unwrap_or_default().to_owned(), None),
            (Ok(reply), _) => {
                let etag = blake3::hash(&reply.body).to_hex().to_string();
                if reply.etag.as_ref() != Some(&etag) {
                    let why = "the profile is not the one that its ETag names: it was damaged on the way";
                    return Err(BackendError::BadAnswer(why.to_owned()));
                }
                (etag, Some(reply.body))
            }
            (Err(error), Some((at, profile))) if error.passes() => return Ok(self.cached(profile, at)),
            (Err(error), _) => return Err(error),
        };
        if let Some(cache) = self.cache() {
            if let Some(bytes) = &bytes {
                cache.keep_bytes(&etag, bytes);
            }
            cache.keep_answer(&key, &Kept { at: now(), etag: None, body: etag.clone().into_bytes() });
        }
        self.inner.watched.gave(None);
        let bytes = bytes.filter(|_| known != Some(etag.as_str()));
        Ok(Fetched { value: Profile { etag, bytes }, from: From::Live })
    }

    /// A page of all signals, the newest first.
    ///
    /// # Errors
    /// Why there is none.
    pub fn signals(
        &self,
        asked: &SignalsAsked,
        watch: Watch<'_>,
    ) -> Result<Fetched<Page<SignalSummary>>, BackendError> {
        self.ask("signals", &[], &page(&asked.filter, asked.cursor.as_deref(), asked.limit), watch)
    }

    /// One signal with its verdict.
    ///
    /// # Errors
    /// Why there is none.
    pub fn signal(&self, id: &str, watch: Watch<'_>) -> Result<Fetched<SignalSummary>, BackendError> {
        self.ask("signal", &[id], &[], watch)
    }

    /// A page of the signals of a workload, the newest first.
    ///
    /// # Errors
    /// Why there is none.
    pub fn workload_signals(
        &self,
        name: &str,
        asked: &SignalsAsked,
        watch: Watch<'_>,
    ) -> Result<Fetched<Page<SignalSummary>>, BackendError> {
        self.ask(
            "workload_signals",
            &[name],
            &page(&asked.filter, asked.cursor.as_deref(), asked.limit),
            watch,
        )
    }

    /// The bytes of a dump, by their hash.
    ///
    /// # Errors
    /// Why there are none.
    pub fn dump(&self, hash: &str, watch: Watch<'_>) -> Result<Fetched<Vec<u8>>, BackendError> {
        // What a hash names never changes.
        if let Some(bytes) = self.cache().and_then(|cache| cache.bytes(hash)) {
            return Ok(Fetched { value: bytes, from: From::Live });
        }
        let mut request = self.request("dump", &[hash], &[])?;
        (request.most, request.long) = (self.options().max_profile_bytes, true);
        let reply = self.send(&request, true, self.options().retry.times, watch)?;
        if blake3::hash(&reply.body).to_hex().as_str() != hash {
            return Err(BackendError::BadAnswer("the dump was damaged on the way".to_owned()));
        }
        if let Some(cache) = self.cache() {
            cache.keep_bytes(hash, &reply.body);
        }
        Ok(Fetched { value: reply.body, from: From::Live })
    }

    /// Lines of a log after the first `after`. Never from the cache: whoever mirrors a log has its own.
    ///
    /// # Errors
    /// Why there are none.
    pub fn entries(&self, log: LogName, after: u64, watch: Watch<'_>) -> Result<Entries, BackendError> {
        let request = self.request("log", &[log.id()], &[("after", after.to_string())])?;
        let reply = self.send(&request, true, self.options().retry.times, watch)?;
        read(&reply.body)
    }

    /// Adds a line to a log if it has exactly `after` lines. Not made again where it may have been done.
    ///
    /// # Errors
    /// [`BackendError::Moved`] where others were first; else why it was not added, or may have been
    /// ([`BackendError::may_be_done`]).
    pub fn append(
        &self,
        log: LogName,
        after: u64,
        line: &str,
        watch: Watch<'_>,
    ) -> Result<Appended, BackendError> {
        let request = self.request("append_log", &[log.id()], &[])?;
        let request = json(request, &Append { after, line: line.to_owned() })?;
        match self.send(&request, false, self.options().retry.times, watch) {
            Ok(reply) => read(&reply.body),
            // It does not say how many there are now.
            Err(BackendError::Api { status: 409, .. }) => Err(BackendError::Moved(after.saturating_add(1))),
            Err(error) => Err(error),
        }
    }

    /// The settings of the backend.
    ///
    /// # Errors
    /// Why there are none.
    pub fn settings<T: DeserializeOwned>(&self, watch: Watch<'_>) -> Result<Fetched<T>, BackendError> {
        self.ask("settings", &[], &[], watch)
    }

    /// Changes settings, unless somebody did since they were seen.
    ///
    /// # Errors
    /// Why they are as they were, or may be.
    pub fn put_settings<T: DeserializeOwned>(
        &self,
        change: &impl Serialize,
        watch: Watch<'_>,
    ) -> Result<T, BackendError> {
        let request = json(self.request("put_settings", &[], &[])?, change)?;
        read(&self.send(&request, false, self.options().retry.times, watch)?.body)
    }

    /// Every version of the settings.
    ///
    /// # Errors
    /// Why there is none.
    pub fn settings_history<T: DeserializeOwned>(
        &self,
        watch: Watch<'_>,
    ) -> Result<Fetched<T>, BackendError> {
        self.ask("settings_history", &[], &[], watch)
    }

    /// What waits, and what was set aside.
    ///
    /// # Errors
    /// Why that is not known.
    pub fn intake<T: DeserializeOwned>(&self, watch: Watch<'_>) -> Result<Fetched<T>, BackendError> {
        self.ask("intake", &[], &[], watch)
    }

    /// The name and the scopes of the token.
    ///
    /// # Errors
    /// Why they are not known.
    pub fn whoami<T: DeserializeOwned>(&self, watch: Watch<'_>) -> Result<Fetched<T>, BackendError> {
        self.ask("whoami", &[], &[], watch)
    }

    /// Sends a recording. Sending it twice is sending it once.
    ///
    /// # Errors
    /// Why it was not taken, or may not have been.
    pub fn put_dump(&self, upload: Upload, watch: Watch<'_>) -> Result<(), BackendError> {
        self.upload("put_dump", upload, watch)
    }

    /// Sends signals or events. Sending them twice is sending them once.
    ///
    /// # Errors
    /// Why they were not taken, or may not have been.
    pub fn put_signals(&self, upload: Upload, watch: Watch<'_>) -> Result<(), BackendError> {
        self.upload("put_signals", upload, watch)
    }

    fn upload(&self, route: &str, upload: Upload, watch: Watch<'_>) -> Result<(), BackendError> {
        let mut request = self.request(route, &[], &[])?;
        let named = [(api::HOLDER, upload.holder), (api::HINT, upload.hint)];
        for (name, value) in named.into_iter().filter(|(_, value)| !value.is_empty()) {
            if let Ok(value) = HeaderValue::from_str(&api::header_text(&value)) {
                request.headers.push((HeaderName::from_static(name), value));
            }
        }
        if upload.cut {
            request.headers.push((HeaderName::from_static(api::CUT), HeaderValue::from_static("true")));
        }
        request.headers.push((CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")));
        request.headers.push((CONTENT_ENCODING, HeaderValue::from_static("gzip")));
        let mut packed = GzEncoder::new(Vec::with_capacity(upload.bytes.len() / 2), Compression::fast());
        // Writing into memory does not fail.
        let written = packed.write_all(&upload.bytes).and_then(|()| packed.finish());
        let body = written.map_err(|error| BackendError::BadAnswer(error.to_string()))?;
        (request.body, request.long) = (Some(body), true);
        self.send(&request, true, self.options().retry.times, watch).map(|_| ())
    }

    /// Asks for anything that is answered in JSON, by the name of its route.
    ///
    /// # Errors
    /// Why there is no answer.
    pub fn ask<T: DeserializeOwned>(
        &self,
        route: &str,
        parts: &[&str],
        query: &[(&str, String)],
        watch: Watch<'_>,
    ) -> Result<Fetched<T>, BackendError> {
        self.small(self.request(route, parts, query)?, watch)
    }

    /// The request of a route: what varies in its path in order, and what stands behind the `?`.
    pub(super) fn request(
        &self,
        route: &str,
        parts: &[&str],
        query: &[(&str, String)],
    ) -> Result<Request, BackendError> {
        let none = || BackendError::BadAnswer(format!("there is no route `{route}`"));
        let route = routes::of(route).ok_or_else(none)?;
        let mut url = Url::parse(&self.inner.address.url("")).map_err(|_| none())?;
        {
            let mut parts = parts.iter();
            let mut segments = url.path_segments_mut().map_err(|()| none())?;
            segments.pop_if_empty();
            for segment in route.path.split('/').filter(|segment| !segment.is_empty()) {
                let segment =
                    if segment.starts_with('{') { parts.next().copied().ok_or_else(none)? } else { segment };
                // Such a one would lead elsewhere.
                if segment.is_empty() || segment == "." || segment == ".." {
                    let error = api::ApiError::new(
                        api::Code::NotFound,
                        "nothing has an empty name, nor one of dots",
                        "",
                    );
                    return Err(BackendError::Api { error, status: 404, after: None });
                }
                segments.push(segment);
            }
        }
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        let most = self.options().max_answer_bytes;
        Ok(Request {
            method: route.method,
            url: url.into(),
            headers: Vec::new(),
            body: None,
            most,
            long: false,
        })
    }
}

fn json(mut request: Request, body: &impl Serialize) -> Result<Request, BackendError> {
    let body = serde_json::to_vec(body).map_err(|error| BackendError::BadAnswer(error.to_string()))?;
    request.headers.push((CONTENT_TYPE, HeaderValue::from_static("application/json")));
    request.body = Some(body);
    Ok(request)
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, BackendError> {
    serde_json::from_slice(body).map_err(|error| {
        let at = format!("line {}, column {}", error.line(), error.column());
        BackendError::BadAnswer(format!("its body is not the JSON that was expected ({at})"))
    })
}
