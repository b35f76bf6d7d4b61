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

/// How some content is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// As one piece, with a handle to read it again.
    Whole,
    /// Bit by bit as it is read, however long it is, and never again.
    Streamed,
    /// More of its beginning is needed to decide.
    More,
}

/// Takes what is read.
pub trait Taker {
    /// How the content is wanted that begins with `head`; there is more of it than that, as a rule. After some 256 kB
    /// of undecided beginning it is taken as a whole.
    fn wants(&mut self, _head: &[u8]) -> Wanted {
        Wanted::Whole
    }

    /// Takes a piece, or what is wrong with one. It says whether to go on.
    fn piece(&mut self, piece: Result<Piece, Problem>) -> ControlFlow<()>;

    /// Takes content that is wanted bit by bit. An error of `content` is the end of what can be read of it:
    /// [`SourceError::from`] tells which. It says whether to go on with other content.
    fn stream(&mut self, _place: &Place, _content: &mut dyn Read) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

/// Takes everything as a whole.
pub(super) struct Pieces<'a>(pub(super) &'a mut dyn FnMut(Result<Piece, Problem>) -> ControlFlow<()>);

impl Taker for Pieces<'_> {
    fn piece(&mut self, piece: Result<Piece, Problem>) -> ControlFlow<()> {
        (self.0)(piece)
    }
}

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
    read_into(entry, limits, spool, &mut Pieces(each))
}

/// The same for a taker that may want some content as a stream: of a file, of a member, of standard input. What is
/// streamed may be of any size; how much it may expand is bounded all the same.
pub fn read_into(
    entry: &PathEntry,
    limits: &Limits,
    spool: &Spool,
    taker: &mut dyn Taker,
) -> ControlFlow<()> {
    let (place, reading) = (entry.place(), Reading { limits, spool });
    let fail = |error: SourceError| Err(Problem::new(place.clone(), error));
    match place.path() {
        None => {
            let stdin = io::stdin();
            if stdin.is_terminal() {
                return taker.piece(fail(SourceError::StdinTerminal));
            }
            read_stream(place, Box::new(stdin.lock()), None, &reading, taker)
        }
        Some(path) => match open::regular(path) {
            Ok((file, metadata)) => read_stream(place, Box::new(file), Some(&metadata), &reading, taker),
            Err(error) => taker.piece(fail(error)),
        },
    }
}

/// Reads a file, or a stream that cannot be read twice (without `metadata`).
pub(super) fn read_stream<'r>(
    place: &Place,
    raw: Box<dyn Read + 'r>,
    metadata: Option<&Metadata>,
    reading: &Reading<'_>,
    taker: &mut dyn Taker,
) -> ControlFlow<()> {
    let size = metadata.map_or(0, Metadata::len);
    let result = match Stream::open(raw, reading.limits) {
        Ok(Content::Tar(stream, compressed)) => {
            let seekable = metadata.is_some() && !compressed;
            return archive::read(place, stream, seekable, reading, taker);
        }
        Ok(Content::Bytes(mut stream)) => {
            if is_streamed(&mut stream, taker) {
                return taker.stream(place, &mut stream);
            }
            stream.read_all(reading.limits.piece_bytes(), size)
        }
        Err(error) => Err(error),
    };
    taker.piece(match result {
        Ok((bytes, partial)) => {
            let route = if metadata.is_some() { Route::File } else { spooled(&bytes, reading.spool) };
            Ok(piece(place.clone(), bytes, partial, route, reading.limits))
        }
        Err(error) => Err(Problem::new(place.clone(), error)),
    })
}

/// The first bytes by which a taker decides, and the most that it may look at.
const FIRST_HEAD: usize = 4 << 10;
const MOST_HEAD: usize = 256 << 10;

/// Whether the content is wanted bit by bit.
pub(super) fn is_streamed(stream: &mut Stream<'_>, taker: &mut dyn Taker) -> bool {
    let mut len = FIRST_HEAD;
    loop {
        let head = stream.head(len);
        let is_all = head.len() < len;
        match taker.wants(head) {
            Wanted::Whole => return false,
            Wanted::Streamed => return true,
            Wanted::More if is_all || len >= MOST_HEAD => return false,
            Wanted::More => len *= 4,
        }
    }
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
