//! Reads a zstd stream of any number of frames; skippable frames are skipped.

use std::io::{self, BufRead, Read};

use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

/// The window of `zstd --ultra -22`, the largest that anything writes without being asked to.
const MAX_WINDOW: u64 = 128 << 20;

pub(super) struct Zstd<R> {
    source: R,
    decoder: FrameDecoder,
    in_frame: bool,
    /// What ended the stream early, told once all that came before it has been given.
    broken: Option<io::Error>,
}

/// Reads what was compressed with zstd, bit by bit: whoever reads says how much of it is wanted.
pub fn unzstd(source: impl BufRead) -> impl Read {
    Zstd::new(source)
}

/// An empty last block and room for a checksum: with it the decoder gives out what it holds back as its window.
const CLOSING: [u8; 7] = [1, 0, 0, 0, 0, 0, 0];

impl<R: BufRead> Zstd<R> {
    pub(super) fn new(source: R) -> Zstd<R> {
        let mut decoder = FrameDecoder::new();
        decoder.set_max_window_size(MAX_WINDOW);
        Zstd { source, decoder, in_frame: false, broken: None }
    }

    pub(super) fn get_ref(&self) -> &R {
        &self.source
    }

    /// Begins the next frame; false at the end of the stream.
    fn begin(&mut self) -> io::Result<bool> {
        while !self.source.fill_buf()?.is_empty() {
            match self.decoder.reset(&mut self.source) {
                Ok(()) => return Ok(true),
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                    length,
                    ..
                })) => {
                    let skipped = io::copy(&mut (&mut self.source).take(u64::from(length)), &mut io::sink())?;
                    if skipped < u64::from(length) {
                        return Err(io::ErrorKind::UnexpectedEof.into());
                    }
                }
                Err(error) => return Err(into_io(&error)),
            }
        }
        Ok(false)
    }
}

impl<R: BufRead> Read for Zstd<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        loop {
            if !self.in_frame {
                self.in_frame = self.begin()?;
                if !self.in_frame {
                    return Ok(0);
                }
            }
            while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                let block = BlockDecodingStrategy::UptoBlocks(1);
                if let Err(error) = self.decoder.decode_blocks(&mut self.source, block) {
                    self.broken = Some(into_io(&error));
                    self.decoder
                        .decode_blocks(&CLOSING[..], BlockDecodingStrategy::All)
                        .map_err(|error| into_io(&error))?;
                }
            }
            let read = self.decoder.read(buf)?;
            if read > 0 || buf.is_empty() {
                return Ok(read);
            }
            if let Some(error) = self.broken.take() {
                return Err(error);
            }
            if let Some(said) = self.decoder.get_checksum_from_data()
                && self.decoder.get_calculated_checksum() != Some(said)
            {
                self.broken = None;
                self.in_frame = false;
                return Err(io::Error::new(io::ErrorKind::InvalidData, "its checksum does not match"));
            }
            self.in_frame = false;
        }
    }
}

/// Keeps the kind of the error that the source gave, so that a cut stream can be told from a damaged one.
fn into_io(error: &FrameDecoderError) -> io::Error {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(inner) = cause {
        if let Some(io) = inner.downcast_ref::<io::Error>() {
            return io::Error::new(io.kind(), error.to_string());
        }
        cause = inner.source();
    }
    io::Error::new(io::ErrorKind::InvalidData, error.to_string())
}
