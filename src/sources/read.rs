//! Reads one listed file into pieces of content.

use std::fmt;
use std::fs::Metadata;
use std::io::{self, IsTerminal, Read};
use std::ops::ControlFlow;

use super::handle::Route;
use super::stream::{Content, Stream};
use super::{ContentHash, Handle, Limits, PathEntry, Place, Problem, SourceError, Spool, archive, open};

/// One piece of content: a file, or a member of an archive, with its compression taken away.
pub struct Piece {
    /// Where it lies.
    pub place: Place,
    /// The content; never empty.
    pub bytes: Vec<u8>,
    /// The hash of the content.
    pub hash: ContentHash,
    /// The way to the same bytes later.
    pub handle: Handle,
    /// Set if `bytes` is only what came before a damage: a stream that is cut short or broken.
    pub partial: Option<SourceError>,
}

impl fmt::Debug for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Piece({}, {} bytes, {:?})", self.place, self.bytes.len(), self.partial)
    }
}

/// What is told of each piece or problem; it says whether to go on.
pub(super) type Each<'a> = dyn FnMut(Result<Piece, Problem>) -> ControlFlow<()> + 'a;

/// Everything that reading needs beside the place.
pub(super) struct Reading<'a> {
    pub(super) limits: &'a Limits,
    pub(super) spool: &'a Spool,
}

/// Reads what was listed, and tells `each` of every piece and every problem, in the order in which they lie.
///
/// A plain or compressed file is one piece; an archive is one a member. `each` ends the reading with `Break`.
/// Standard input can be read once in a process.
pub fn read(
    entry: &PathEntry,
    limits: &Limits,
    spool: &Spool,
    each: &mut dyn FnMut(Result<Piece, Problem>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let (place, reading) = (entry.place(), Reading { limits, spool });
    let fail = |error: SourceError| Err(Problem::new(place.clone(), error));
    match place.path() {
        None => {
            let stdin = io::stdin();
            if stdin.is_terminal() {
                return each(fail(SourceError::StdinTerminal));
            }
            read_stream(place, Box::new(stdin.lock()), None, &reading, each)
        }
        Some(path) => match open::regular(path) {
            Ok((file, metadata)) => read_stream(place, Box::new(file), Some(&metadata), &reading, each),
            Err(error) => each(fail(error)),
        },
    }
}

/// Reads a file, or a stream that cannot be read twice (without `metadata`).
pub(super) fn read_stream<'r>(
    place: &Place,
    raw: Box<dyn Read + 'r>,
    metadata: Option<&Metadata>,
    reading: &Reading<'_>,
    each: &mut Each<'_>,
) -> ControlFlow<()> {
    let size = metadata.map_or(0, Metadata::len);
    let result = match Stream::open(raw, reading.limits) {
        Ok(Content::Tar(stream, compressed)) => {
            let seekable = metadata.is_some() && !compressed;
            return archive::read(place, stream, seekable, reading, each);
        }
        Ok(Content::Bytes(mut stream)) => stream.read_all(reading.limits.piece_bytes(), size),
        Err(error) => Err(error),
    };
    each(match result {
        Ok((bytes, partial)) => {
            let route = if metadata.is_some() { Route::File } else { spooled(&bytes, reading.spool) };
            Ok(piece(place.clone(), bytes, partial, route, reading.limits))
        }
        Err(error) => Err(Problem::new(place.clone(), error)),
    })
}

/// Keeps bytes for later; without room they are lost after this reading.
pub(super) fn spooled(bytes: &[u8], spool: &Spool) -> Route {
    match spool.keep(bytes) {
        Ok(offset) => Route::Spooled { spool: spool.clone(), offset },
        Err(error) => Route::Lost(error),
    }
}

pub(super) fn piece(
    place: Place,
    bytes: Vec<u8>,
    partial: Option<SourceError>,
    route: Route,
    limits: &Limits,
) -> Piece {
    let handle = Handle::new(place.clone(), &bytes, route, limits);
    Piece { place, hash: handle.hash(), bytes, handle, partial }
}
