//! The way back to content that was read before: the same bytes, or an error that says they changed.

use std::fmt;
use std::io::{Read, Seek, SeekFrom};
use std::sync::Arc;

use super::stream::{Content, Stream};
use super::{Limits, Place, SourceError, Spool, open};

/// The blake3 hash of decompressed content; written in hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash(pub [u8; 32]);

impl ContentHash {
    /// The hash of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> ContentHash {
        ContentHash(*blake3::hash(bytes).as_bytes())
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ContentHash({self})")
    }
}

/// The way back to one piece of content. Cheap to clone, and usable from any thread.
#[derive(Clone, Debug)]
pub struct Handle {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    place: Place,
    hash: ContentHash,
    len: usize,
    route: Route,
    limits: Limits,
}

/// Fetches something far away once more. Clones fetch the same.
#[derive(Clone)]
pub struct Again(pub Arc<dyn Fn() -> Result<Vec<u8>, SourceError> + Send + Sync>);

impl fmt::Debug for Again {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Again")
    }
}

/// Where the bytes can be had again.
#[derive(Clone, Debug)]
pub(super) enum Route {
    /// The file, decompressed again.
    File,
    /// From far away.
    Fetched(Again),
    /// A part of the file, decompressed again: a member of an archive that is not compressed itself.
    Part { offset: u64, len: u64 },
    /// The temporary area.
    Spooled { spool: Spool, offset: u64 },
    /// Nowhere.
    Lost(SourceError),
}

impl Handle {
    pub(super) fn new(place: Place, bytes: &[u8], route: Route, limits: &Limits) -> Handle {
        let (hash, limits) = (ContentHash::of(bytes), limits.clone());
        Handle { inner: Arc::new(Inner { place, hash, len: bytes.len(), route, limits }) }
    }

    /// The way back to content that lies far away: `again` fetches it.
    #[must_use]
    pub fn fetched(place: Place, bytes: &[u8], again: Again) -> Handle {
        Handle::new(place, bytes, Route::Fetched(again), &Limits::default())
    }

    /// Where the content lies.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.inner.place
    }

    /// The hash of the content.
    #[must_use]
    pub fn hash(&self) -> ContentHash {
        self.inner.hash
    }

    /// Reads the same bytes again.
    ///
    /// # Errors
    /// [`SourceError::Changed`] if other bytes lie there now; [`SourceError::SpoolFull`] if there was no room to keep
    /// them; else why they cannot be read any more.
    pub fn reread(&self) -> Result<Vec<u8>, SourceError> {
        let inner = &*self.inner;
        let changed = || SourceError::Changed(inner.place.clone());
        let bytes = match &inner.route {
            Route::Lost(error) => return Err(error.clone()),
            Route::Spooled { spool, offset } => spool.get(*offset, inner.len)?,
            Route::File => self.read_part(None)?,
            Route::Fetched(again) => (again.0)()?,
            Route::Part { offset, len } => self.read_part(Some((*offset, *len)))?,
        };
        if bytes.len() != inner.len || ContentHash::of(&bytes) != inner.hash {
            return Err(changed());
        }
        Ok(bytes)
    }

    /// Content that cannot be read as it was is content that changed, unless the system is in the way.
    fn read_part(&self, part: Option<(u64, u64)>) -> Result<Vec<u8>, SourceError> {
        let inner = &*self.inner;
        let Some(path) = inner.place.path() else { return Ok(Vec::new()) };
        let (mut file, metadata) = open::regular(path)?;
        let (raw, size): (Box<dyn Read>, u64) = match part {
            None => (Box::new(file), metadata.len()),
            Some((offset, len)) => {
                file.seek(SeekFrom::Start(offset))?;
                (Box::new(file.take(len)), len)
            }
        };
        let content = match Stream::open(raw, &inner.limits) {
            Ok(Content::Bytes(mut stream)) => stream.read_all(inner.limits.piece_bytes(), size),
            Ok(Content::Tar(..)) => return Ok(Vec::new()),
            Err(error) => Err(error),
        };
        match content {
            Ok((bytes, _)) => Ok(bytes),
            Err(error @ (SourceError::Permission | SourceError::Unreadable(_))) => Err(error),
            Err(_) => Ok(Vec::new()),
        }
    }
}
