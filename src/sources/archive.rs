//! Reads the members of a tar archive, one after another, without ever writing them anywhere by name.
//!
//! The library yields raw entries; long names and extended headers are read here, so that their size is bounded.

use std::cell::Cell;
use std::io::{self, Read};
use std::ops::ControlFlow;

use tar::{Archive, Entry, EntryType};

use super::handle::Route;
use super::read::{Reading, Taker, is_streamed, piece, spooled};
use super::stream::{Content, Stream};
use super::{LimitKind, Piece, Place, Problem, SourceError, Wanted};

/// The most bytes of a name, and of the extended header that may hold it.
const MAX_NAME: u64 = 64 << 10;

/// Tells the taker of all members of the archive at `place`. `seekable`: the archive lies in a file as it is read here.
pub(super) fn read(
    place: &Place,
    stream: Stream<'_>,
    seekable: bool,
    reading: &Reading<'_>,
    taker: &mut dyn Taker,
) -> ControlFlow<()> {
    let (taken, zeros) = (Cell::new(0), Cell::new(0));
    let limit = reading.limits.archive_bytes;
    let mut archive = Archive::new(Metered { stream, limit, taken: &taken, zeros: &zeros });
    let mut told = Told { taker, any: false };
    let end = match walk(place, &mut archive, &taken, seekable, reading, &mut told) {
        Ok(flow) => {
            flow?;
            // The end of an archive is marked by zeros; without them members may be missing.
            (zeros.get() < 512).then(|| damaged(taken.get(), "the archive ends without its end mark"))
        }
        Err(error) => Some(error),
    };
    match end {
        Some(error) => told.piece(Err(Problem::new(place.clone(), error))),
        None if !told.any => told.piece(Err(Problem::new(place.clone(), SourceError::EmptyArchive))),
        None => ControlFlow::Continue(()),
    }
}

/// Passes everything on, and remembers whether there was anything.
struct Told<'t> {
    taker: &'t mut dyn Taker,
    any: bool,
}

impl Taker for Told<'_> {
    fn wants(&mut self, head: &[u8]) -> Wanted {
        self.taker.wants(head)
    }

    fn piece(&mut self, piece: Result<Piece, Problem>) -> ControlFlow<()> {
        self.any = true;
        self.taker.piece(piece)
    }

    fn stream(&mut self, place: &Place, content: &mut dyn Read) -> ControlFlow<()> {
        self.any = true;
        self.taker.stream(place, content)
    }
}

fn walk(
    place: &Place,
    archive: &mut Archive<Metered<'_, '_>>,
    taken: &Cell<u64>,
    seekable: bool,
    reading: &Reading<'_>,
    taker: &mut dyn Taker,
) -> Result<ControlFlow<()>, SourceError> {
    let mut long_name: Option<String> = None;
    for (count, entry) in archive.entries()?.raw(true).enumerate() {
        let mut entry = entry.map_err(|error| broken(taken.get(), error))?;
        if count >= reading.limits.members {
            return Err(SourceError::Limit(LimitKind::Members(reading.limits.members)));
        }
        match entry.header().entry_type() {
            EntryType::GNULongName => long_name = Some(text(&bounded(&mut entry, taken)?)),
            EntryType::XHeader => {
                let header = bounded(&mut entry, taken)?;
                if let Some(name) = extended(&header, "path")? {
                    long_name = Some(name);
                }
            }
            EntryType::GNUSparse => return Err(SourceError::SparseMember),
            EntryType::Regular | EntryType::Continuous => {
                let name = long_name.take().unwrap_or_else(|| text(&entry.header().path_bytes()));
                let name = name.trim_start_matches("./");
                if name.ends_with('/') {
                    continue; // How the oldest archives mark a folder.
                }
                if member(place.with_member(name), &mut entry, seekable, reading, taker).is_break() {
                    return Ok(ControlFlow::Break(()));
                }
            }
            // Names of links, headers for all that follows: nothing that is shown.
            EntryType::GNULongLink | EntryType::XGlobalHeader => {}
            // Folders, links to members, devices: without content of their own.
            _ => long_name = None,
        }
    }
    Ok(ControlFlow::Continue(()))
}

fn member(
    place: Place,
    entry: &mut Entry<'_, Metered<'_, '_>>,
    seekable: bool,
    reading: &Reading<'_>,
    taker: &mut dyn Taker,
) -> ControlFlow<()> {
    let (offset, size) = (entry.raw_file_position(), entry.size());
    let limits = reading.limits;
    let given = Cell::new(0);
    let raw = Box::new(Tallied { inner: entry, given: &given });
    let result = match Stream::open(raw, limits) {
        Ok(Content::Bytes(mut stream)) => {
            if is_streamed(&mut stream, taker) {
                return taker.stream(&place, &mut Member { stream, given: &given, size });
            }
            stream.read_all(limits.piece_bytes(), size)
        }
        Ok(Content::Tar(..)) => Err(SourceError::ArchiveInArchive),
        Err(error) => Err(error),
    };
    taker.piece(match result {
        Ok((bytes, damage)) => {
            let cut = given.get() < size;
            let partial = damage
                .or_else(|| cut.then(|| damaged(bytes.len() as u64, "the archive ends inside this member")));
            let route = if seekable && !cut {
                Route::Part { offset, len: size }
            } else {
                spooled(&bytes, reading.spool)
            };
            Ok(piece(place, bytes, partial, route, limits))
        }
        Err(error) => Err(Problem::new(place, error)),
    })
}

/// A member as it is streamed: where the archive ends inside it, that is no end of its own.
struct Member<'r, 'g> {
    stream: Stream<'r>,
    given: &'g Cell<u64>,
    size: u64,
}

impl Read for Member<'_, '_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let read = self.stream.read(buf)?;
        if read == 0 && !buf.is_empty() && self.given.get() < self.size {
            return Err(damaged(self.given.get(), "the archive ends inside this member").into());
        }
        Ok(read)
    }
}

/// The content of an entry that describes the next one.
fn bounded(entry: &mut Entry<'_, Metered<'_, '_>>, taken: &Cell<u64>) -> Result<Vec<u8>, SourceError> {
    if entry.size() > MAX_NAME {
        return Err(SourceError::Limit(LimitKind::MemberName(MAX_NAME as usize)));
    }
    let mut bytes = Vec::new();
    entry.read_to_end(&mut bytes).map_err(|error| broken(taken.get(), error))?;
    Ok(bytes)
}

/// A value of an extended header. A size there may contradict the header, so that readers disagree on what follows.
fn extended(header: &[u8], wanted: &str) -> Result<Option<String>, SourceError> {
    let mut found = None;
    for extension in tar::PaxExtensions::new(header).flatten() {
        match extension.key() {
            Ok("size") => {
                return Err(damaged(0, "a member gives its size twice, so what follows it is in doubt"));
            }
            Ok(key) if key.starts_with("GNU.sparse.") => return Err(SourceError::SparseMember),
            Ok(key) if key == wanted => found = Some(text(extension.value_bytes())),
            _ => {}
        }
    }
    Ok(found)
}

fn text(bytes: &[u8]) -> String {
    let bytes = bytes.split(|&byte| byte == 0).next().unwrap_or_default();
    String::from_utf8_lossy(bytes).into_owned()
}

fn damaged(offset: u64, reason: &str) -> SourceError {
    SourceError::Damaged { offset, reason: reason.to_owned() }
}

/// An error of the library, or one of ours that passed through it.
fn broken(offset: u64, error: io::Error) -> SourceError {
    match SourceError::from(error) {
        SourceError::Unreadable(reason) => {
            SourceError::Damaged { offset, reason: format!("the archive is broken ({reason})") }
        }
        known => known,
    }
}

/// The bytes of the archive, counted, up to the limit.
struct Metered<'r, 'm> {
    stream: Stream<'r>,
    limit: u64,
    taken: &'m Cell<u64>,
    /// How many zeros were read last.
    zeros: &'m Cell<u64>,
}

impl Read for Metered<'_, '_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let read = self.stream.read(buf)?;
        self.taken.set(self.taken.get() + read as u64);
        if self.taken.get() > self.limit {
            return Err(SourceError::Limit(LimitKind::ArchiveBytes(self.limit)).into());
        }
        let zeros = buf[..read].iter().rev().take_while(|&&byte| byte == 0).count();
        let before = if zeros == read { self.zeros.get() } else { 0 };
        self.zeros.set(before + zeros as u64);
        Ok(read)
    }
}

/// Counts what a member gave.
struct Tallied<'g, R> {
    inner: R,
    given: &'g Cell<u64>,
}

impl<R: Read> Read for Tallied<'_, R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buf)?;
        self.given.set(self.given.get() + read as u64);
        Ok(read)
    }
}
