//! The body of a request as it comes in: held in memory while it is small, else in a temporary file that nobody else can see,
//! and never more of it than is allowed.

use std::fs::File;
use std::io::{self, BufRead, Cursor, Read, Seek, SeekFrom, Write};

use flate2::read::MultiGzDecoder;
use futures_util::Stream;

use super::door::{Limits, Refused};
use super::memory::{Memory, Room};
use crate::api::Code;
use crate::text::sanitize;

/// A body that came in, as it was sent.
#[derive(Debug)]
pub struct Spooled {
    file: Option<File>,
    /// What is not in the file.
    rest: Vec<u8>,
    /// How many bytes it has.
    bytes: u64,
    /// The memory that it has for when it is decompressed.
    pub(super) room: Option<Room>,
}

/// What the headers of a request say of its body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// `Content-Encoding`; empty where there is none.
    pub encoding: String,
    /// `Content-Type`; empty where there is none.
    pub content_type: String,
    /// [`crate::api::HOLDER`].
    pub holder: Option<String>,
    /// [`crate::api::HINT`].
    pub hint: String,
    /// [`crate::api::CUT`].
    pub cut: bool,
    /// The name of the token.
    pub by: String,
}

impl Spooled {
    /// Takes a body as it comes in.
    ///
    /// # Errors
    /// It is longer than is allowed, it breaks off, or there is no room for it.
    pub async fn of<B, E>(body: impl Stream<Item = Result<B, E>>, limits: &Limits) -> Result<Spooled, Refused>
    where
        B: AsRef<[u8]>,
        E: std::fmt::Display,
    {
        let body = std::pin::pin!(body);
        let mut body = limits.pace.of(body);
        let mut spooled = Spooled { file: None, rest: Vec::new(), bytes: 0, room: None };
        while let Some(chunk) = body.next().await? {
            let chunk = chunk.as_ref();
            spooled.bytes += chunk.len() as u64;
            if spooled.bytes > limits.sent_bytes {
                return Err(Refused::too_large("what is sent", limits.sent_bytes));
            }
            spooled.rest.extend_from_slice(chunk);
            if spooled.rest.len() > limits.in_memory {
                spooled = spooled.away().await?;
            }
        }
        Ok(spooled)
    }

    /// A body that is all there.
    #[must_use]
    pub fn whole(body: Vec<u8>) -> Spooled {
        Spooled { file: None, bytes: body.len() as u64, rest: body, room: None }
    }

    /// How many bytes were sent.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Writes what is in memory to the file.
    async fn away(mut self) -> Result<Spooled, Refused> {
        let write = move || -> io::Result<Spooled> {
            let mut file = match self.file.take() {
                Some(file) => file,
                None => tempfile::tempfile()?,
            };
            file.write_all(&self.rest)?;
            self.rest.clear();
            Ok(Spooled { file: Some(file), ..self })
        };
        let written = tokio::task::spawn_blocking(write).await;
        written
            .map_err(io::Error::other)
            .flatten()
            .map_err(|error| Refused::later(format!("there is no room to take it in: {error}")))
    }

    /// The content, decompressed as its encoding says. The memory that it needs is held until this is dropped.
    ///
    /// # Errors
    /// The encoding is unknown, the content is not of it, it comes to more than is allowed, or there is no memory for it now.
    pub(super) fn content(&mut self, encoding: &str, memory: &Memory, most: u64) -> Result<Vec<u8>, Refused> {
        let room = match self.room.take() {
            Some(room) => room,
            None => memory.none()?,
        };
        self.room = Some(room);
        let encoding = encoding.trim().to_ascii_lowercase();
        let broken = |kind: &'static str| {
            move |error| {
                let error = format!("the body is no whole {kind}: {error}");
                Refused::said(Code::BadRequest, error, "send it again")
            }
        };
        match encoding.as_str() {
            "" | "identity" => {
                self.bounded(most, |raw| Box::new(raw))?.map_err(|error| Refused::later(error.to_string()))?
            }
            "gzip" | "x-gzip" => {
                self.bounded(most, |raw| Box::new(MultiGzDecoder::new(raw)))?.map_err(broken("gzip"))?
            }
            "zstd" => {
                self.bounded(most, |raw| Box::new(crate::sources::unzstd(raw)))?.map_err(broken("zstd"))?
            }
            _ => {
                let encoding = sanitize(&encoding);
                return Err(Refused::said(
                    Code::Unsupported,
                    format!("the encoding {encoding} is not known"),
                    "send it as gzip or zstd, or as it is",
                ));
            }
        }
        .ok_or_else(|| Refused::too_large("what is sent, decompressed,", most))
    }

    /// What a reader makes of it, and whether it could; `None` where that is more than `most`. Never more of it is held than there
    /// is room for.
    fn bounded(
        &mut self,
        most: u64,
        through: impl FnOnce(Box<dyn BufRead>) -> Box<dyn Read>,
    ) -> Result<io::Result<Option<Vec<u8>>>, Refused> {
        let rest = Cursor::new(std::mem::take(&mut self.rest));
        let raw: Box<dyn BufRead> = match self.file.take() {
            Some(mut file) => {
                if let Err(error) = file.seek(SeekFrom::Start(0)) {
                    return Ok(Err(error));
                }
                Box::new(io::BufReader::new(file).chain(rest))
            }
            None => Box::new(rest),
        };
        let mut through = through(raw);
        let (mut content, mut next) = (Vec::new(), self.bytes.saturating_add(1));
        while content.len() as u64 <= most {
            let held = next.min(most.saturating_add(1));
            if let Some(room) = &mut self.room {
                room.hold(held)?;
            }
            content.reserve_exact(usize::try_from(held).unwrap_or(usize::MAX).saturating_sub(content.len()));
            let free = held.saturating_sub(content.len() as u64);
            match through.by_ref().take(free).read_to_end(&mut content) {
                Err(error) => return Ok(Err(error)),
                Ok(read) if (read as u64) < free => return Ok(Ok(Some(content))),
                Ok(_) => next = held.saturating_mul(2),
            }
        }
        Ok(Ok(None))
    }
}
