//! The protobuf wire: fields with their places, read within bounds. It knows no message.
//!
//! A [`Reader`] never fails: it ends, and then [`Reader::fault`] says whether it ended early and why.

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Payload {
    /// A number, as it stands.
    Varint(u64),
    /// Eight bytes.
    Fixed64(u64),
    /// Four bytes.
    Fixed32(u32),
    /// The bytes `start..end` of the whole buffer.
    Bytes(usize, usize),
    /// A group, which no message of ours has: skipped.
    Group,
}

/// One field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Its number.
    pub(super) number: u32,
    /// What it holds.
    pub(super) payload: Payload,
    /// Whether the end of the file cuts it off: then `payload` is only the beginning of it.
    pub(super) cut: bool,
}

/// Where and why reading ended early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// The first byte that is not read.
    pub(super) offset: usize,
    /// The second half of a sentence.
    pub(super) reason: &'static str,
}

const CUT: &str = "the file ends inside a message";
const OVERRUN: &str = "a length runs past the message that holds it";
const BAD_VARINT: &str = "a number has more than ten bytes";
const BAD_TAG: &str = "a field has no valid number or type";
const BAD_GROUP: &str = "a group has no end";

/// Reads the fields of one message.
#[derive(Clone, Debug)]
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    pos: usize,
    end: usize,
    fault: Option<Fault>,
}

impl<'a> Reader<'a> {
    /// A reader of the message in `bytes[start..end]`. Offsets are those of `bytes`, whose end is taken for the
    /// end of the file.
    #[inline]
    pub(super) fn new(bytes: &'a [u8], start: usize, end: usize) -> Reader<'a> {
        let end = end.min(bytes.len());
        Reader { bytes, pos: start.min(end), end, fault: None }
    }

    /// Where the next field begins.
    #[inline]
    pub(super) fn pos(&self) -> usize {
        self.pos
    }

    /// Why reading ended early, if it did.
    #[inline]
    pub(super) fn fault(&self) -> Option<Fault> {
        self.fault
    }

    /// The next field. If a field is cut off by the end of the file, `Bytes` gives what is there of it, and
    /// [`Self::fault`] is set at once; if its length is impossible, reading stops before it.
    #[inline(always)]
    pub(super) fn next(&mut self) -> Option<Field> {
        if self.pos >= self.end {
            return None;
        }
        let at = self.pos;
        let tag = self.varint(at)?;
        let number = (tag >> 3) as u32;
        if number == 0 || tag > u64::from(u32::MAX) {
            return self.stop(at, BAD_TAG);
        }
        let payload = match tag & 7 {
            0 => Payload::Varint(self.varint(at)?),
            2 => {
                let len = self.varint(at)?;
                let start = self.pos;
                let room = (self.end - start) as u64;
                if len > room {
                    if self.end != self.bytes.len() {
                        return self.stop(at, OVERRUN);
                    }
                    self.fault = Some(Fault { offset: self.end, reason: CUT });
                }
                self.pos = start + len.min(room) as usize;
                Payload::Bytes(start, self.pos)
            }
            1 => Payload::Fixed64(u64::from_le_bytes(self.fixed(at)?)),
            5 => Payload::Fixed32(u32::from_le_bytes(self.fixed(at)?)),
            3 => self.skip_group(at)?,
            _ => return self.stop(at, BAD_TAG),
        };
        Some(Field { number, payload, cut: self.fault.is_some() })
    }

    /// The next varint of a packed list.
    #[inline]
    pub(super) fn next_packed(&mut self) -> Option<u64> {
        if self.pos >= self.end {
            return None;
        }
        self.varint(self.pos)
    }

    #[cold]
    fn stop<T>(&mut self, at: usize, reason: &'static str) -> Option<T> {
        self.fault = Some(Fault { offset: at, reason });
        self.pos = self.end;
        None
    }

    /// Stops because the message ends inside a field that began at `at`.
    #[cold]
    fn short<T>(&mut self, at: usize) -> Option<T> {
        if self.end == self.bytes.len() { self.stop(self.end, CUT) } else { self.stop(at, OVERRUN) }
    }

    #[inline(always)]
    fn varint(&mut self, at: usize) -> Option<u64> {
        match self.bytes.get(self.pos) {
            Some(&byte) if byte < 0x80 && self.pos < self.end => {
                self.pos += 1;
                Some(u64::from(byte))
            }
            _ => self.long_varint(at),
        }
    }

    #[inline(always)]
    fn long_varint(&mut self, at: usize) -> Option<u64> {
        // Looking past the end of the message keeps to the fast way for the last number in it.
        match varint(&self.bytes[self.pos..]) {
            Some((value, len)) if len <= self.end - self.pos => {
                self.pos += len;
                Some(value)
            }
            None if self.end - self.pos >= 10 => self.stop(at, BAD_VARINT),
            _ => self.short(at),
        }
    }

    fn fixed<const N: usize>(&mut self, at: usize) -> Option<[u8; N]> {
        match self.bytes[self.pos..self.end].first_chunk::<N>() {
            Some(chunk) => {
                self.pos += N;
                Some(*chunk)
            }
            None => self.short(at),
        }
    }

    /// Skips a group with all that is nested in it, without recursion.
    #[cold]
    fn skip_group(&mut self, at: usize) -> Option<Payload> {
        let mut depth = 1_u64;
        while depth > 0 {
            if self.pos >= self.end {
                return if self.end == self.bytes.len() { self.short(at) } else { self.stop(at, BAD_GROUP) };
            }
            match self.varint(at)? & 7 {
                0 => drop(self.varint(at)?),
                1 => drop(self.fixed::<8>(at)?),
                2 => {
                    let len = self.varint(at)?;
                    if len > (self.end - self.pos) as u64 {
                        return self.short(at);
                    }
                    self.pos += len as usize;
                }
                3 => depth += 1,
                4 => depth -= 1,
                5 => drop(self.fixed::<4>(at)?),
                _ => return self.stop(at, BAD_TAG),
            }
        }
        Some(Payload::Group)
    }
}

impl Field {
    /// A number of any width; anything but a varint counts as absent.
    #[inline]
    pub(super) fn number(&self) -> Option<u64> {
        match self.payload {
            Payload::Varint(value) => Some(value),
            _ => None,
        }
    }

    /// The length of the payload in bytes, for telling of unknown fields.
    pub(super) fn len(&self) -> usize {
        match self.payload {
            Payload::Varint(value) => varint_len(value),
            Payload::Fixed64(_) => 8,
            Payload::Fixed32(_) => 4,
            Payload::Bytes(start, end) => end - start,
            Payload::Group => 0,
        }
    }
}

/// The varint that some bytes begin with, and its length.
#[inline]
pub(super) fn varint(bytes: &[u8]) -> Option<(u64, usize)> {
    let Some(ten) = bytes.first_chunk::<10>() else {
        let mut value = 0_u64;
        for (i, &byte) in bytes.iter().enumerate() {
            value |= u64::from(byte & 0x7f) << (7 * i);
            if byte < 0x80 {
                return Some((value, i + 1));
            }
        }
        return None;
    };
    // Times, which are most of a file, take nine bytes: so eight are folded at once.
    let eight = u64::from_le_bytes([ten[0], ten[1], ten[2], ten[3], ten[4], ten[5], ten[6], ten[7]]);
    let stops = !eight & 0x8080_8080_8080_8080;
    if stops != 0 {
        let len = stops.trailing_zeros() as usize / 8 + 1;
        return Some((fold(eight & (u64::MAX >> (64 - 8 * len))), len));
    }
    let low = fold(eight);
    if ten[8] < 0x80 {
        return Some((low | u64::from(ten[8]) << 56, 9));
    }
    (ten[9] < 0x80).then(|| (low | u64::from(ten[8] & 0x7f) << 56 | u64::from(ten[9]) << 63, 10))
}

/// The lower seven bits of each of eight bytes as one number.
#[inline]
fn fold(eight: u64) -> u64 {
    let x = eight & 0x7f7f_7f7f_7f7f_7f7f;
    let x = (x & 0x007f_007f_007f_007f) | ((x & 0x7f00_7f00_7f00_7f00) >> 1);
    let x = (x & 0x0000_3fff_0000_3fff) | ((x & 0x3fff_0000_3fff_0000) >> 2);
    (x & 0x0fff_ffff) | ((x & 0x0fff_ffff_0000_0000) >> 4)
}

/// How many bytes a varint takes.
pub(super) fn varint_len(value: u64) -> usize {
    (64 - (value | 1).leading_zeros() as usize).div_ceil(7)
}

/// Appends a varint.
pub(super) fn put_varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// A signed number for the wire: small magnitudes become small numbers.
pub(super) fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)) as u64
}

/// The signed number of a zigzag.
pub(super) fn unzigzag(value: u64) -> i64 {
    (value >> 1) as i64 ^ -((value & 1) as i64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all(bytes: &[u8]) -> (Vec<Field>, Option<Fault>) {
        let mut reader = Reader::new(bytes, 0, bytes.len());
        let fields = std::iter::from_fn(|| reader.next()).collect();
        (fields, reader.fault())
    }

    #[test]
    fn every_wire_type_is_read_and_groups_are_skipped() {
        let bytes = [
            0x08, 0x96, 0x01, // 1: 150
            0x12, 0x02, b'h', b'i', // 2: "hi"
            0x1d, 1, 0, 0, 0, // 3: fixed32
            0x21, 2, 0, 0, 0, 0, 0, 0, 0, // 4: fixed64
            0x2b, 0x08, 1, 0x33, 0x34, 0x2c, // 5: group with a field and a nested group
            0x30, 7, // 6: 7
        ];
        let (fields, fault) = all(&bytes);
        assert_eq!(fault, None);
        let payloads: Vec<_> = fields.iter().map(|f| (f.number, f.payload)).collect();
        assert_eq!(
            payloads,
            [
                (1, Payload::Varint(150)),
                (2, Payload::Bytes(5, 7)),
                (3, Payload::Fixed32(1)),
                (4, Payload::Fixed64(2)),
                (5, Payload::Group),
                (6, Payload::Varint(7)),
            ]
        );
    }

    #[test]
    fn a_cut_length_gives_what_is_there_and_an_impossible_one_nothing() {
        let (fields, fault) = all(&[0x0a, 5, b'a', b'b']);
        assert_eq!(fields, [Field { number: 1, payload: Payload::Bytes(2, 4), cut: true }]);
        assert_eq!(fault, Some(Fault { offset: 4, reason: CUT }));

        let bytes = [0x0a, 3, 0x12, 9, 0, 0x10, 1];
        let mut inner = Reader::new(&bytes, 2, 5);
        assert_eq!(inner.next(), None);
        assert_eq!(inner.fault(), Some(Fault { offset: 2, reason: OVERRUN }));
    }

    #[test]
    fn bad_tags_and_endless_numbers_stop_the_reader() {
        assert_eq!(all(&[0x00, 1]).1, Some(Fault { offset: 0, reason: BAD_TAG }));
        assert_eq!(all(&[0x0f, 1]).1, Some(Fault { offset: 0, reason: BAD_TAG }));
        assert_eq!(
            all(&[0x08, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1]).1.unwrap().reason,
            BAD_VARINT
        );
        assert_eq!(all(&[0x0b; 400]).1.unwrap().offset, 400);
    }

    proptest! {
        #[test]
        fn numbers_survive(value: u64, signed: i64) {
            let mut out = vec![0x08];
            put_varint(&mut out, value);
            prop_assert_eq!(out.len(), 1 + varint_len(value));
            prop_assert_eq!(all(&out).0, [Field { number: 1, payload: Payload::Varint(value), cut: false }]);
            out.extend_from_slice(&[0xff; 10]);
            prop_assert_eq!(varint(&out[1..]), Some((value, varint_len(value))));
            prop_assert_eq!(unzigzag(zigzag(signed)), signed);
        }

        #[test]
        fn no_bytes_make_it_panic_or_run_on(bytes: Vec<u8>) {
            let (fields, _) = all(&bytes);
            prop_assert!(fields.len() <= bytes.len());
        }
    }
}
