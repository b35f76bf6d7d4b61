//! Very many small gzip streams, one after the other: what takes them apart is made once a thread, not once a stream.

use std::cell::RefCell;
use std::io::{Error, ErrorKind, Read, Result};

use flate2::bufread::GzDecoder;
use flate2::{Crc, Decompress, FlushDecompress, Status};

/// How a stream begins that says nothing of itself, as those that are written here; the bytes behind tell time and system.
const PLAIN_HEAD: [u8; 4] = [0x1f, 0x8b, 8, 0];
/// How long the head is then.
const HEAD: usize = 10;
/// The checksum and the length at the end.
const TAIL: usize = 8;
/// As many bytes as are made room for before they are there.
const USUAL: usize = 64 << 10;

thread_local! {
    static MACHINE: RefCell<Decompress> = RefCell::new(Decompress::new(false));
}

/// What a stream holds, but not more than one byte over `most`.
///
/// # Errors
/// It is damaged.
pub(super) fn unzip(stream: &[u8], most: u64) -> Result<Vec<u8>> {
    if !stream.starts_with(&PLAIN_HEAD) || stream.len() < HEAD + TAIL {
        let mut plain = Vec::new();
        GzDecoder::new(stream).take(most.saturating_add(1)).read_to_end(&mut plain)?;
        return Ok(plain);
    }
    MACHINE.with_borrow_mut(|machine| {
        machine.reset(false);
        inflate(machine, &stream[HEAD..], most)
    })
}

fn damaged(what: &str) -> Error {
    Error::new(ErrorKind::InvalidData, what)
}

fn inflate(machine: &mut Decompress, packed: &[u8], most: u64) -> Result<Vec<u8>> {
    // The last four bytes say how many come out; that is believed no further than is usual.
    let size = packed.last_chunk().map_or(0, |size| u32::from_le_bytes(*size) as usize);
    let mut plain = Vec::with_capacity(size.clamp(1, USUAL));
    loop {
        let (taken, made) = (machine.total_in(), plain.len());
        let left = packed.get(taken as usize..).unwrap_or_default();
        let status = machine.decompress_vec(left, &mut plain, FlushDecompress::None)?;
        if status == Status::StreamEnd {
            break;
        }
        if plain.len() as u64 > most {
            return Ok(plain);
        }
        if plain.len() == plain.capacity() {
            plain.reserve(plain.len());
        } else if machine.total_in() == taken && plain.len() == made {
            return Err(Error::new(ErrorKind::UnexpectedEof, "it ends too early"));
        }
    }
    let tail = packed.get(machine.total_in() as usize..).and_then(|tail| tail.first_chunk::<TAIL>());
    let tail = tail.ok_or_else(|| Error::new(ErrorKind::UnexpectedEof, "it ends too early"))?;
    let mut crc = Crc::new();
    crc.update(&plain);
    if u64::from_le_bytes(*tail) != u64::from(crc.amount()) << 32 | u64::from(crc.sum()) {
        return Err(damaged("what comes out is not what went in"));
    }
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::write::GzEncoder;
    use flate2::{Compression, GzBuilder};
    use proptest::prelude::*;

    use super::*;

    fn zipped(plain: &[u8]) -> Vec<u8> {
        let mut gz = GzEncoder::new(Vec::new(), Compression::default());
        gz.write_all(plain).unwrap();
        gz.finish().unwrap()
    }

    #[test]
    fn what_is_long_comes_out_whole_and_no_more_than_may() {
        let plain = b"all the same ".repeat(100_000);
        assert_eq!(unzip(&zipped(&plain), 10 << 20).unwrap(), plain);
        let some = unzip(&zipped(&plain), 1000).unwrap();
        assert!(some.len() > 1000 && some.len() <= 1 << 20);
        let mut named = GzBuilder::new().filename("a").write(Vec::new(), Compression::fast());
        named.write_all(b"said").unwrap();
        assert_eq!(unzip(&named.finish().unwrap(), 10).unwrap(), b"said");
    }

    proptest! {
        #[test]
        fn it_says_what_the_usual_one_says(
            plain in prop::collection::vec(prop_oneof![Just(b'a'), any::<u8>()], 0..2000),
            at in any::<prop::sample::Index>(), to in any::<u8>(), cut in any::<bool>(),
        ) {
            let mut stream = zipped(&plain);
            prop_assert_eq!(&unzip(&stream, 1 << 20).unwrap(), &plain);
            // What time and system stand in the head is nobody's concern.
            let at = at.index(stream.len());
            stream[at] = to;
            stream.truncate(if cut { at } else { stream.len() });
            let mut usual = Vec::new();
            let is_well = GzDecoder::new(&*stream).read_to_end(&mut usual).is_ok();
            let got = unzip(&stream, 1 << 20);
            prop_assert_eq!(got.is_ok(), is_well);
            prop_assert!(!is_well || got.unwrap() == usual);
        }
    }
}
