//! Who takes things in: dumps become objects and posts, events become posts, and a full house says so.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::body::{Sent, Spooled};
use super::memory::Memory;
use super::multipart;
use super::pace::Pace;
use crate::api::{ApiError, Code};
use crate::server::jobs::{Bell, dump_key, see_to};
use crate::server::objects::{ObjectError, Objects};
use crate::server::store::{NewPost, PostKind, Store, StoreError, Waiting};
use crate::sources::kept_holder;
use crate::text::number::counted;

/// How old the known backlog may be.
const BACKLOG_AGE: Duration = Duration::from_secs(1);
/// The part of an agent's post that holds the dump.
const DUMP: &str = "dump";
/// The hint of a post of what agents give notice of.
pub(crate) const NOTICES: &str = "notices";

/// What is taken at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a body as it is sent.
    pub sent_bytes: u64,
    /// Bytes of a dump, decompressed.
    pub dump_bytes: u64,
    /// Bytes of events or signals, decompressed: they stand in the database until they are read.
    pub signals_bytes: u64,
    /// How slowly a body may come.
    pub pace: Pace,
    /// Bytes of a body that are held in memory; the rest of it is in a temporary file.
    pub in_memory: usize,
    /// Parts of a post.
    pub parts: usize,
    /// Bodies that are decompressed at once; others wait.
    pub at_once: usize,
    /// Bytes that all of them may have when they are decompressed.
    pub memory_bytes: u64,
    /// Posts that may wait for workers; of one token half as many.
    pub waiting: u64,
    /// Bytes of them; of one token half as many.
    pub waiting_bytes: u64,
    /// Seconds after which whoever is sent away may come back.
    pub retry_after: u32,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            sent_bytes: 64 << 20,
            dump_bytes: 512 << 20,
            signals_bytes: 64 << 20,
            pace: Pace::default(),
            in_memory: 4 << 20,
            parts: 16,
            at_once: std::thread::available_parallelism().map_or(2, |n| n.get() * 2),
            memory_bytes: 1 << 30,
            waiting: 20_000,
            waiting_bytes: 8 << 30,
            retry_after: 5,
        }
    }
}

/// Why something was not taken.
#[derive(Debug, thiserror::Error)]
#[error("{error}")]
pub struct Refused {
    /// What is answered.
    pub error: ApiError,
    /// After how many seconds to come back, where that may help.
    pub retry_after: Option<u32>,
}

impl Refused {
    pub(super) fn said(code: Code, error: impl Into<String>, remedy: &str) -> Refused {
        Refused { error: ApiError::new(code, error, remedy), retry_after: None }
    }

    pub(super) fn too_large(what: &str, most: u64) -> Refused {
        let error = format!("{what} has more than {}", counted(most, "byte", "bytes"));
        Refused::said(Code::TooLarge, error, "send less at once, or raise the limit of the server")
    }

    /// It may be taken later.
    pub(super) fn later(why: impl Into<String>) -> Refused {
        let error = ApiError::new(Code::Unavailable, why, "send it again in a while");
        Refused { error, retry_after: Some(Limits::default().retry_after) }
    }
}

impl From<ApiError> for Refused {
    fn from(error: ApiError) -> Refused {
        Refused { error, retry_after: None }
    }
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Refused {
        match error {
            StoreError::Unfit(why) => Refused::said(Code::Unreadable, why, ""),
            error => Refused::later(error.to_string()),
        }
    }
}

impl From<ObjectError> for Refused {
    fn from(error: ObjectError) -> Refused {
        Refused::later(error.to_string())
    }
}

/// Who takes things in.
#[derive(Debug)]
pub struct Door {
    store: Arc<dyn Store>,
    objects: Arc<dyn Objects>,
    bell: Arc<Bell>,
    limits: Limits,
    backlog: Mutex<Option<(Instant, Vec<Waiting>)>>,
    pub(super) memory: Memory,
}

impl Door {
    /// A door to a store and its objects. `bell` wakes who looks at what was taken.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, objects: Arc<dyn Objects>, bell: Arc<Bell>, limits: Limits) -> Door {
        let memory = Memory::new(limits.at_once, limits.memory_bytes);
        Door { store, objects, bell, limits, backlog: Mutex::new(None), memory }
    }

    /// What is taken at most.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Wakes who looks at what was taken.
    pub fn ring(&self) {
        self.bell.ring();
    }

    /// Waits for memory in which a body may be decompressed.
    ///
    /// # Errors
    /// The server is ending.
    pub async fn make_room(&self, body: &mut Spooled, sent: &Sent) -> Result<(), Refused> {
        body.room = Some(self.memory.room(body.bytes(), &sent.encoding).await?);
        Ok(())
    }

    /// Whether anything of a token is taken now. Waits for the database now and then.
    ///
    /// # Errors
    /// Too much waits already, of it or of all, or the database does not answer.
    pub fn is_open(&self, by: &str) -> Result<(), Refused> {
        let mut known = self.backlog.lock().unwrap_or_else(PoisonError::into_inner);
        if known.as_ref().is_none_or(|(at, _)| at.elapsed() >= BACKLOG_AGE) {
            *known = Some((Instant::now(), self.store.waiting()?));
        }
        let waiting = known.as_ref().map_or(&[][..], |(_, waiting)| waiting);
        let sum = |of: &dyn Fn(&Waiting) -> bool| {
            let add = |(posts, bytes): (u64, u64), of: &Waiting| {
                (posts.saturating_add(of.posts), bytes.saturating_add(of.bytes))
            };
            waiting.iter().filter(|one| of(one)).fold((0, 0), add)
        };
        let (in_all, of_it) = (sum(&|_| true), sum(&|one| one.by == by));
        drop(known);
        let Limits { waiting, waiting_bytes, .. } = self.limits;
        if in_all.0 >= waiting || in_all.1 >= waiting_bytes {
            return Err(self.full("", in_all));
        }
        // Whoever sends more than is looked at is sent away while others still find room.
        if of_it.0 >= waiting.div_ceil(2) || of_it.1 >= waiting_bytes.div_ceil(2) {
            return Err(self.full(" of this token", of_it));
        }
        Ok(())
    }

    fn full(&self, whose: &str, (posts, bytes): (u64, u64)) -> Refused {
        let waiting = counted(posts, "post", "posts");
        let wait = if posts == 1 { "waits" } else { "wait" };
        let error = ApiError::new(
            Code::TooMany,
            format!("{waiting}{whose} {wait} to be looked at, {bytes} bytes"),
            "send it again in a while",
        );
        Refused { error, retry_after: Some(self.limits.retry_after) }
    }

    /// Takes a dump as an agent posts it. On the disk when this returns.
    ///
    /// # Errors
    /// It was not taken: nothing of it is kept, or it may be sent again.
    pub fn agent_dump(&self, mut body: Spooled, sent: &Sent) -> Result<(), Refused> {
        self.is_open(&sent.by)?;
        let unreadable =
            |why: &str| Refused::said(Code::Unreadable, format!("the post cannot be read: {why}"), "");
        let boundary = multipart::boundary(&sent.content_type).ok_or_else(|| {
            Refused::said(
                Code::BadRequest,
                "the post is no multipart/form-data with a boundary",
                "post dumps as the agent does, or send them as they are to /api/v1/dumps",
            )
        })?;
        let content = body.content(&sent.encoding, &self.memory, self.limits.dump_bytes)?;
        let parts =
            multipart::parts(&content, boundary, self.limits.parts).map_err(|why| unreadable(&why))?;
        let mut dumps = parts.iter().filter(|part| part.name == DUMP);
        match (dumps.next(), dumps.next()) {
            (Some(dump), None) if !dump.content.is_empty() => {
                self.dump(dump.content, &Sent { hint: "protobuf".to_owned(), ..sent.clone() })
            }
            (Some(_), None) => Err(unreadable("its part dump is empty")),
            (Some(_), Some(_)) => Err(unreadable("it has two parts dump")),
            (None, _) => Err(unreadable("it has no part dump")),
        }
    }

    /// Takes events as an agent posts them: a JSON list, or one object. On the disk when this returns.
    ///
    /// # Errors
    /// It was not taken.
    pub fn agent_events(&self, mut body: Spooled, sent: &Sent) -> Result<(), Refused> {
        self.is_open(&sent.by)?;
        let content = body.content(&sent.encoding, &self.memory, self.limits.signals_bytes)?;
        let json: serde::de::IgnoredAny = match serde_json::from_slice(&content) {
            Ok(json) => json,
            Err(error) => {
                let error = format!("the post is no JSON: {error}");
                return Err(Refused::said(Code::Unreadable, error, ""));
            }
        };
        let serde::de::IgnoredAny = json;
        // As agents ask whether anybody is there.
        if content.iter().all(|byte| b" \t\r\n[]{}".contains(byte)) {
            return Ok(());
        }
        self.signals(content, sent)
    }

    /// Takes what agents give notice of; its events are kept. On the disk when this returns.
    ///
    /// # Errors
    /// It was not taken.
    pub fn agent_notices(&self, body: Spooled, sent: &Sent) -> Result<(), Refused> {
        self.agent_events(body, &Sent { hint: NOTICES.to_owned(), ..sent.clone() })
    }

    /// Takes a recording in any format, as it is. On the disk when this returns.
    ///
    /// # Errors
    /// It was not taken.
    pub fn put_dump(&self, mut body: Spooled, sent: &Sent) -> Result<(), Refused> {
        self.is_open(&sent.by)?;
        let content = body.content(&sent.encoding, &self.memory, self.limits.dump_bytes)?;
        if content.is_empty() {
            return Err(Refused::said(Code::Unreadable, "nothing was sent", ""));
        }
        self.dump(&content, sent)
    }

    /// Takes signals or events in any format. On the disk when this returns.
    ///
    /// # Errors
    /// It was not taken.
    pub fn put_signals(&self, mut body: Spooled, sent: &Sent) -> Result<(), Refused> {
        self.is_open(&sent.by)?;
        let content = body.content(&sent.encoding, &self.memory, self.limits.signals_bytes)?;
        if content.is_empty() {
            return Err(Refused::said(Code::Unreadable, "nothing was sent", ""));
        }
        self.signals(content, sent)
    }

    pub(crate) fn dump(&self, content: &[u8], sent: &Sent) -> Result<(), Refused> {
        let hash = blake3::hash(content).to_hex().to_string();
        let holder = kept_holder(sent.holder.as_deref());
        let post = NewPost {
            key: key(&hash, &holder, sent),
            kind: PostKind::Dump,
            bytes: content.len() as u64,
            body: None,
            holder,
            hint: sent.hint.chars().take(32).collect(),
            cut: sent.cut,
            by: sent.by.clone(),
            hash,
        };
        let object = dump_key(&post.hash);
        self.objects.put(&object, content)?;
        self.store.take(&post)?;
        see_to(&*self.objects, &object, content)?;
        self.bell.ring();
        Ok(())
    }

    pub(crate) fn signals(&self, content: Vec<u8>, sent: &Sent) -> Result<(), Refused> {
        let hash = blake3::hash(&content).to_hex().to_string();
        let post = NewPost {
            key: format!("{}-{hash}", PostKind::Signals.id()),
            kind: PostKind::Signals,
            bytes: content.len() as u64,
            body: Some(content),
            holder: kept_holder(None),
            hint: sent.hint.chars().take(32).collect(),
            cut: false,
            by: sent.by.clone(),
            hash,
        };
        self.store.take(&post)?;
        self.bell.ring();
        Ok(())
    }
}

/// The key of a dump's post: what tells two snapshots apart beside their bytes is a part of it.
fn key(hash: &str, holder: &str, sent: &Sent) -> String {
    let kind = PostKind::Dump.id();
    let mut beside = blake3::Hasher::new();
    for part in [holder, &sent.hint, if sent.cut { "cut" } else { "whole" }] {
        beside.update(&(part.len() as u64).to_le_bytes());
        beside.update(part.as_bytes());
    }
    format!("{kind}-{hash}-{}", &beside.finalize().to_hex()[..16])
}
