//! Lists that only grow, of values and of byte strings. Copies share all but the last stretch, so that a list of a
//! million can be shown as it stands while it grows on.

use std::hash::BuildHasher;
use std::sync::Arc;

use foldhash::fast::RandomState;
use hashbrown::HashTable;

/// Values of one stretch.
const STRETCH: usize = 4096;

/// A list of values that grows at its end.
#[derive(Clone, Debug)]
pub(super) struct Grow<T> {
    full: Vec<Arc<Vec<T>>>,
    last: Vec<T>,
}

impl<T> Default for Grow<T> {
    fn default() -> Self {
        Grow { full: Vec::new(), last: Vec::new() }
    }
}

impl<T: Copy> Grow<T> {
    pub(super) fn len(&self) -> usize {
        self.full.len() * STRETCH + self.last.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<T> {
        let stretch = self.full.get(at / STRETCH).map_or(&self.last, |full| full);
        if at / STRETCH > self.full.len() { None } else { stretch.get(at % STRETCH).copied() }
    }

    pub(super) fn push(&mut self, value: T) {
        self.last.push(value);
        if self.last.len() == STRETCH {
            self.full.push(Arc::new(std::mem::take(&mut self.last)));
        }
    }

    /// Puts another value in the place of one.
    pub(super) fn set(&mut self, at: usize, value: T) {
        let stretch = match self.full.get_mut(at / STRETCH) {
            Some(full) => Arc::make_mut(full),
            None => &mut self.last,
        };
        if let Some(slot) = stretch.get_mut(at % STRETCH) {
            *slot = value;
        }
    }

    pub(super) fn heap_bytes(&self) -> usize {
        self.len() * size_of::<T>() + self.full.capacity() * size_of::<Arc<Vec<T>>>()
    }
}

/// Where a byte string lies in its [`Bytes`]: in which stretch, and at which multiple of [`UNIT`] in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct At(pub(super) u32);

const STRETCH_BITS: u32 = 17;
const UNIT: usize = 8;
/// Bytes of one stretch; a longer string has one to itself.
const STRETCH_BYTES: usize = UNIT << STRETCH_BITS;
/// The most stretches.
const STRETCHES: usize = 1 << (32 - STRETCH_BITS);

/// Byte strings, one after another, each behind its length.
#[derive(Clone, Debug, Default)]
pub(super) struct Bytes {
    full: Vec<Arc<[u8]>>,
    last: Vec<u8>,
    full_bytes: usize,
}

impl Bytes {
    /// Adds a byte string.
    pub(super) fn push(&mut self, bytes: &[u8]) -> At {
        let needed = bytes.len() + 10 + UNIT;
        if self.last.len() + needed > STRETCH_BYTES && !self.last.is_empty() {
            self.close();
        }
        let start = self.last.len();
        write_number(&mut self.last, bytes.len() as u64);
        self.last.extend_from_slice(bytes);
        self.last.resize(self.last.len().next_multiple_of(UNIT), 0);
        let at = At(((self.full.len() as u32) << STRETCH_BITS) | (start / UNIT) as u32);
        if self.last.len() >= STRETCH_BYTES {
            self.close();
        }
        at
    }

    fn close(&mut self) {
        self.full_bytes += self.last.len();
        self.full.push(std::mem::take(&mut self.last).into());
    }

    /// The string that was added there.
    pub(super) fn get(&self, at: At) -> &[u8] {
        let stretch = self.full.get((at.0 >> STRETCH_BITS) as usize).map_or(&*self.last, |full| full);
        let start = (at.0 as usize & ((1 << STRETCH_BITS) - 1)) * UNIT;
        let mut rest = stretch.get(start..).unwrap_or_default();
        let len = read_number(&mut rest) as usize;
        rest.get(..len).unwrap_or_default()
    }

    /// Whether there is no room for more.
    pub(super) fn is_full(&self) -> bool {
        self.full.len() + 2 >= STRETCHES
    }

    pub(super) fn heap_bytes(&self) -> usize {
        self.full_bytes + self.last.capacity()
    }
}

/// Adds each distinct byte string once.
#[derive(Debug, Default)]
pub(super) struct Interner {
    pub(super) bytes: Bytes,
    /// Hash and place: with the hash at hand the table grows without reading the strings.
    table: HashTable<(u32, At)>,
    hasher: RandomState,
}

impl Interner {
    pub(super) fn intern(&mut self, text: &[u8]) -> At {
        let short = self.hasher.hash_one(text) as u32;
        let bytes = &self.bytes;
        let is_it = |entry: &(u32, At)| entry.0 == short && bytes.get(entry.1) == text;
        if let Some(&(_, at)) = self.table.find(spread(short), is_it) {
            return at;
        }
        let at = self.bytes.push(text);
        self.table.insert_unique(spread(short), (short, at), |entry| spread(entry.0));
        at
    }

    pub(super) fn heap_bytes(&self) -> usize {
        self.bytes.heap_bytes() + self.table.capacity() * 9
    }
}

/// A hash table looks at both ends of a hash.
pub(super) fn spread(short: u32) -> u64 {
    u64::from(short).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Writes a number in as many groups of seven bits as it needs.
pub(super) fn write_number(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Reads such a number off the front; 0 where nothing is left.
pub(super) fn read_number(bytes: &mut &[u8]) -> u64 {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let Some((&byte, rest)) = bytes.split_first() else { return number };
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            break;
        }
    }
    number
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_copy_keeps_what_it_had_while_the_list_goes_on() {
        let mut list = Grow::default();
        (0..10_000_usize).for_each(|n| list.push(n));
        let copy = list.clone();
        list.set(5, 0);
        list.set(9_999, 0);
        list.push(7);
        assert_eq!(
            (copy.len(), copy.get(5), copy.get(9_999), copy.get(10_000)),
            (10_000, Some(5), Some(9_999), None)
        );
        assert_eq!(
            (list.get(5), list.get(9_999), list.get(10_000), list.get(1 << 40)),
            (Some(0), Some(0), Some(7), None)
        );
        let edge: Grow<u8> = Grow::default();
        assert_eq!(edge.get(0), None);
    }

    #[test]
    fn strings_longer_than_a_stretch_are_kept() {
        let mut strings = Interner::default();
        let long = vec![7; STRETCH_BYTES * 2];
        let places: Vec<At> =
            [&b"a"[..], &long, b"b", &long, b"a"].iter().map(|text| strings.intern(text)).collect();
        assert_eq!((places[1], places[0]), (places[3], places[4]));
        assert_eq!(strings.bytes.get(places[1]), long);
        assert_eq!((strings.bytes.get(places[0]), strings.bytes.get(places[2])), (&b"a"[..], &b"b"[..]));
        assert_eq!(strings.bytes.get(At(u32::MAX)), b"");
    }

    proptest! {
        #[test]
        fn numbers_and_strings_come_back(numbers: Vec<u64>, texts: Vec<Vec<u8>>) {
            let mut out = Vec::new();
            numbers.iter().for_each(|number| write_number(&mut out, *number));
            let mut rest = &out[..];
            let read: Vec<u64> = numbers.iter().map(|_| read_number(&mut rest)).collect();
            prop_assert_eq!((read, rest.len()), (numbers, 0));
            let mut interner = Interner::default();
            let places: Vec<At> = texts.iter().map(|text| interner.intern(text)).collect();
            for (text, at) in texts.iter().zip(places) {
                prop_assert_eq!(interner.bytes.get(at), &text[..]);
            }
        }
    }
}
