//! A stream of bytes behind at most one compression, that can be looked at before it is read.

use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::GzDecoder;

use super::container::{Container, GZIP, HEAD, sniff};
use super::limits::EXPANSION_FLOOR;
use super::zstd::Zstd;
use super::{LimitKind, Limits, SourceError};

/// Where bytes come from, as they lie there.
pub(super) type Raw<'r> = Box<dyn Read + 'r>;

/// What a stream turned out to hold once its compression is taken away.
pub(super) enum Content<'r> {
    /// Content that is not a container.
    Bytes(Stream<'r>),
    /// A tar archive; whether it was compressed.
    Tar(Stream<'r>, bool),
}

/// Bytes with the compression taken away.
pub(super) struct Stream<'r> {
    decoder: Decoder<'r>,
    expansion: u64,
    given: u64,
    /// Read already, by [`Self::head`], but not yet given; then the error that ended it.
    ahead: Vec<u8>,
    at: usize,
    deferred: Option<io::Error>,
}

enum Decoder<'r> {
    Plain(Raw<'r>),
    Gzip(Box<Gzip<'r>>),
    Zstd(Box<Zstd<Counted<'r>>>),
}

impl<'r> Stream<'r> {
    /// Recognises the container, and what is in it if it is a compression.
    pub(super) fn open(raw: Raw<'r>, limits: &Limits) -> Result<Content<'r>, SourceError> {
        let mut outer = Stream::new(Decoder::Plain(raw), limits);
        match sniff(outer.head(HEAD)) {
            Container::None => Ok(Content::Bytes(outer)),
            Container::Tar => Ok(Content::Tar(outer, false)),
            kind @ (Container::Gzip | Container::Zstd) => {
                let source = Counted { inner: BufReader::with_capacity(64 << 10, Box::new(outer)), taken: 0 };
                let decoder = match kind {
                    Container::Gzip => Decoder::Gzip(Box::new(Gzip { member: Some(GzDecoder::new(source)) })),
                    _ => Decoder::Zstd(Box::new(Zstd::new(source))),
                };
                let mut inner = Stream::new(decoder, limits);
                match sniff(inner.head(HEAD)) {
                    Container::None => Ok(Content::Bytes(inner)),
                    Container::Tar => Ok(Content::Tar(inner, true)),
                    Container::Gzip | Container::Zstd => Err(SourceError::CompressedTwice),
                }
            }
        }
    }

    fn new(decoder: Decoder<'r>, limits: &Limits) -> Stream<'r> {
        let expansion = limits.expansion;
        Stream { decoder, expansion, given: 0, ahead: Vec::new(), at: 0, deferred: None }
    }

    /// The first bytes, without taking them: so many, or all there are. Only before anything is taken.
    pub(super) fn head(&mut self, len: usize) -> &[u8] {
        while self.ahead.len() < len && self.deferred.is_none() {
            let known = self.ahead.len();
            let mut ahead = std::mem::take(&mut self.ahead);
            ahead.resize(len, 0);
            let result = self.decode(&mut ahead[known..]);
            ahead.truncate(known + *result.as_ref().unwrap_or(&0));
            self.ahead = ahead;
            match result {
                Ok(0) => break,
                Ok(_) => {}
                Err(error) => self.deferred = Some(error),
            }
        }
        &self.ahead
    }

    /// Reads all content: the bytes, and the damage that ended them if it was not their end.
    ///
    /// # Errors
    /// If there are more bytes than `limit`, or none, or the source cannot be read.
    pub(super) fn read_all(
        &mut self,
        limit: u64,
        size_hint: u64,
    ) -> Result<(Vec<u8>, Option<SourceError>), SourceError> {
        if matches!(self.decoder, Decoder::Plain(_)) && size_hint > limit {
            return Err(SourceError::Limit(LimitKind::FileBytes(limit)));
        }
        let mut bytes = Vec::new();
        if matches!(self.decoder, Decoder::Plain(_)) {
            // One more than there is, so that the end is seen without growing.
            let _ = bytes.try_reserve_exact(size_hint.min(64 << 20) as usize + 1);
        }
        let damage = match self.take(limit + 1).read_to_end(&mut bytes) {
            Ok(_) => None,
            Err(error) => match SourceError::from(error) {
                damage @ SourceError::Damaged { .. } if !bytes.is_empty() => Some(damage),
                error => return Err(error),
            },
        };
        if bytes.len() as u64 > limit {
            return Err(SourceError::Limit(LimitKind::FileBytes(limit)));
        }
        if bytes.is_empty() {
            return Err(SourceError::Empty);
        }
        if bytes.capacity() / 5 * 4 > bytes.len() {
            bytes.shrink_to_fit();
        }
        Ok((bytes, damage))
    }

    fn decode(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let (result, name, taken) = match &mut self.decoder {
            Decoder::Plain(raw) => return raw.read(buf),
            Decoder::Gzip(gzip) => (gzip.read(buf), "gzip", gzip.taken()),
            Decoder::Zstd(zstd) => (zstd.read(buf), "zstd", zstd.get_ref().taken),
        };
        match result {
            Ok(read) => {
                self.given += read as u64;
                if self.given > EXPANSION_FLOOR && self.given / taken.max(1) > self.expansion {
                    return Err(SourceError::Limit(LimitKind::Expansion(self.expansion)).into());
                }
                Ok(read)
            }
            Err(error) => Err(damage(name, self.given, error).into()),
        }
    }
}

impl Read for Stream<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.at < self.ahead.len() {
            let read = (&self.ahead[self.at..]).read(buf)?;
            self.at += read;
            return Ok(read);
        }
        match self.deferred.take() {
            Some(error) => Err(error),
            None => self.decode(buf),
        }
    }
}

/// What an error of a decoder means for who reads it.
fn damage(name: &str, offset: u64, error: io::Error) -> SourceError {
    if let error @ (SourceError::Damaged { .. } | SourceError::Limit(_)) = SourceError::from_ref(&error) {
        return error;
    }
    match error.kind() {
        io::ErrorKind::UnexpectedEof => {
            SourceError::Damaged { offset, reason: format!("the {name} stream is cut short") }
        }
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput => {
            SourceError::Damaged { offset, reason: format!("the {name} stream is broken ({error})") }
        }
        _ => SourceError::from(error),
    }
}

impl SourceError {
    /// The reason within an error that one of our readers gave; the system's otherwise.
    fn from_ref(error: &io::Error) -> SourceError {
        error
            .get_ref()
            .and_then(|inner| inner.downcast_ref::<SourceError>())
            .cloned()
            .unwrap_or_else(|| SourceError::Unreadable(error.to_string()))
    }
}

/// Compressed bytes, counted as they are used up.
struct Counted<'r> {
    inner: BufReader<Box<dyn Read + 'r>>,
    taken: u64,
}

impl Read for Counted<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buf)?;
        self.taken += read as u64;
        Ok(read)
    }
}

impl BufRead for Counted<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.taken += amount as u64;
        self.inner.consume(amount);
    }
}

/// A gzip stream of any number of members. Zeros after the last one are padding, as tapes and block devices add.
struct Gzip<'r> {
    /// Always there between two reads.
    member: Option<GzDecoder<Counted<'r>>>,
}

impl Gzip<'_> {
    fn taken(&self) -> u64 {
        self.member.as_ref().map_or(0, |member| member.get_ref().taken)
    }
}

impl Read for Gzip<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        loop {
            let Some(member) = &mut self.member else { return Ok(0) };
            let read = member.read(buf)?;
            if read > 0 || buf.is_empty() {
                return Ok(read);
            }
            let rest = member.get_mut().fill_buf()?;
            if rest.is_empty() {
                return Ok(0);
            }
            if rest[0] == GZIP[0] {
                self.member = self.member.take().map(|ended| GzDecoder::new(ended.into_inner()));
                continue;
            }
            let (zeros, all) = (rest.iter().take_while(|&&byte| byte == 0).count(), rest.len());
            if zeros < all {
                return Err(io::Error::new(io::ErrorKind::InvalidData, "other bytes follow its end"));
            }
            member.get_mut().consume(all);
        }
    }
}
