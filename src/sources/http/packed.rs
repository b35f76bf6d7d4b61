//! Answers that come compressed.

use std::io::Read;

use flate2::read::MultiGzDecoder;

/// What came of unpacking.
pub(in crate::sources) enum Unpacked {
    /// All of it.
    Whole(Vec<u8>),
    /// It is larger than is taken.
    TooLarge,
    /// It is no gzip, or breaks off; what is wrong, in words.
    Broken(String),
}

/// Unpacks gzip, up to a limit in bytes.
pub(in crate::sources) fn unpack(packed: &[u8], limit: u64) -> Unpacked {
    let mut body = Vec::new();
    let read = MultiGzDecoder::new(packed).take(limit.saturating_add(1)).read_to_end(&mut body);
    if body.len() as u64 > limit {
        return Unpacked::TooLarge;
    }
    match read {
        Ok(_) => Unpacked::Whole(body),
        Err(error) => Unpacked::Broken(format!("its gzip stream is broken ({error})")),
    }
}
