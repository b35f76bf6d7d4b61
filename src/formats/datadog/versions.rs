//! Which versions a node was seen in, and when: read for every node, so made of cheap steps.

use std::borrow::Cow;
use std::hash::RandomState;

use hashbrown::HashMap;

use super::wire::{Fault, Payload, Reader, varint};
use crate::model::{UnixNanos, VersionSetId, VersionSets};

/// How many recent names are kept: a power of two.
const SLOTS: usize = 256;

/// The versions and times of one node while it is read.
#[derive(Debug, Default)]
pub(super) struct Seen {
    first: u64,
    last: u64,
    /// Versions below 64, one bit each.
    mask: u64,
    /// All others.
    more: Vec<u32>,
}

impl Seen {
    /// Widens the time by what is a date.
    #[inline]
    pub(super) fn at(&mut self, nanos: u64) {
        if let Some(UnixNanos(nanos)) = UnixNanos::recorded(nanos) {
            self.first = if self.first == 0 { nanos } else { self.first.min(nanos) };
            self.last = self.last.max(nanos);
        }
    }

    /// The earliest and latest time; zeros if there is none.
    pub(super) fn times(&self) -> (u64, u64) {
        (self.first, self.last)
    }
}

/// All versions of a file, and the sets of them.
pub(super) struct Versions<'a> {
    sets: VersionSets,
    numbers: HashMap<Cow<'a, str>, u32, RandomState>,
    /// What was met last in each slot: in a real file every name is found here.
    recent: Box<[(Brief, &'a [u8], u32); SLOTS]>,
    masks: HashMap<u64, VersionSetId, RandomState>,
    /// The sets of masks that were met last, by slot.
    recent_masks: Box<[(u64, VersionSetId); SLOTS]>,
    most: usize,
    over: bool,
}

impl<'a> Versions<'a> {
    /// For a file that may name `most` versions.
    pub(super) fn new(most: usize) -> Versions<'a> {
        Versions {
            sets: VersionSets::default(),
            numbers: HashMap::default(),
            recent: Box::new([(Brief::default(), &[], u32::MAX); SLOTS]),
            masks: HashMap::default(),
            recent_masks: Box::new([(0, VersionSetId::EMPTY); SLOTS]),
            most,
            over: false,
        }
    }

    /// For a learned profile: what a node names are snapshots of the ledger, by their positions.
    pub(super) fn of_ledger(names: Vec<String>) -> Versions<'a> {
        Versions { sets: VersionSets::with_names(names), ..Versions::new(0) }
    }

    /// Adds a snapshot of the ledger to those of a node. Whether there is one at this position.
    pub(super) fn add_position(&self, seen: &mut Seen, position: u64) -> bool {
        let Some(number) = u32::try_from(position).ok().filter(|&n| (n as usize) < self.sets.names().len())
        else {
            return false;
        };
        if number < 64 {
            seen.mask |= 1 << number;
        } else {
            seen.more.push(number);
        }
        true
    }

    /// Adds a version by name to those of a node.
    #[inline(always)]
    pub(super) fn add(&mut self, seen: &mut Seen, name: &'a [u8]) {
        let brief = Brief::of(name);
        let slot = brief.slot();
        let (known, text, number) = self.recent[slot];
        // Up to sixteen bytes the brief form is the whole name.
        let number = if known == brief && number != u32::MAX && (name.len() <= 16 || text == name) {
            number
        } else {
            let Some(number) = self.number(name) else { return };
            self.recent[slot] = (brief, name, number);
            number
        };
        if number < 64 {
            seen.mask |= 1 << number;
        } else {
            seen.more.push(number);
        }
    }

    #[cold]
    fn number(&mut self, name: &'a [u8]) -> Option<u32> {
        let text = String::from_utf8_lossy(name);
        if let Some(&number) = self.numbers.get(&text) {
            return Some(number);
        }
        if self.numbers.len() >= self.most {
            self.over = true;
            return None;
        }
        let number = self.sets.version(&text);
        self.numbers.insert(text, number);
        Some(number)
    }

    /// Reads a `NodeBase`: a map from version to first and last time; a version that occurs twice counts with
    /// the times of both. Gives the fault it ended with.
    #[inline]
    pub(super) fn node_base(
        &mut self,
        seen: &mut Seen,
        bytes: &'a [u8],
        start: usize,
        end: usize,
    ) -> Option<Fault> {
        let end = end.min(bytes.len());
        let mut at = start;
        // Looking past the end of the message keeps to the fast way for the last number in it.
        while at < end
            && let Some(entry) = plain_entry(&bytes[at..])
            && entry.len <= end - at
        {
            self.add(seen, entry.version);
            seen.at(entry.first);
            seen.at(entry.last);
            at += entry.len;
        }
        let mut base = Reader::new(bytes, at, end);
        while let Some(field) = base.next() {
            let (1, Payload::Bytes(start, end)) = (field.number, field.payload) else { continue };
            let mut entry = Reader::new(bytes, start, end);
            // An entry without a key has the default key, which names no version. One that is cut off has
            // none either: half a name would be another version.
            let mut key: &[u8] = &[];
            while let Some(field) = entry.next() {
                let Payload::Bytes(start, end) = field.payload else { continue };
                match field.number {
                    1 if !field.cut => key = &bytes[start..end],
                    2 => {
                        let mut times = Reader::new(bytes, start, end);
                        while let Some(field) = times.next() {
                            if let (1 | 2, Some(nanos)) = (field.number, field.number()) {
                                seen.at(nanos);
                            }
                        }
                        if times.fault().is_some() {
                            return times.fault();
                        }
                    }
                    _ => {}
                }
            }
            if !key.is_empty() {
                self.add(seen, key);
            }
            if entry.fault().is_some() {
                return entry.fault();
            }
        }
        base.fault()
    }

    /// The set of a node's versions.
    #[inline]
    pub(super) fn set(&mut self, seen: &Seen) -> VersionSetId {
        if seen.more.is_empty() {
            let slot = slot(seen.mask);
            let (known, id) = self.recent_masks[slot];
            // The empty mask is the empty set, in every slot.
            if known == seen.mask {
                return id;
            }
            let (mask, sets) = (seen.mask, &mut self.sets);
            let id = *self.masks.entry(mask).or_insert_with(|| sets.intern(&mut members(mask)));
            self.recent_masks[slot] = (mask, id);
            return id;
        }
        let mut all = members(seen.mask);
        all.extend(&seen.more);
        self.sets.intern(&mut all)
    }

    /// Whether the file names more versions than it may.
    #[inline]
    pub(super) fn is_over(&self) -> bool {
        self.over
    }

    /// The sets.
    pub(super) fn finish(self) -> VersionSets {
        self.sets
    }
}

/// An entry of `NodeBase.seen` as every writer writes it.
struct PlainEntry<'a> {
    version: &'a [u8],
    first: u64,
    last: u64,
    /// Its length with tag and length.
    len: usize,
}

/// The entry that some bytes begin with, if it is of the usual form: key, then value with both times, all of
/// them short. Nine entries in ten of a profile's bytes are this. Anything else is read the general way.
#[inline(always)]
fn plain_entry(bytes: &[u8]) -> Option<PlainEntry<'_>> {
    let (&[0x0a, len, 0x0a, key_len], rest) = bytes.split_first_chunk()? else { return None };
    let (len, key_len) = (usize::from(len), usize::from(key_len));
    if len >= 0x80 || key_len >= 0x80 || key_len == 0 {
        return None;
    }
    let (version, rest) = rest.split_at_checked(key_len)?;
    let (&[0x12, value_len, 0x08], rest) = rest.split_first_chunk()? else { return None };
    let (first, first_len) = varint(rest)?;
    let (&0x10, rest) = rest.get(first_len..)?.split_first()? else { return None };
    let (last, last_len) = varint(rest)?;
    let fits =
        usize::from(value_len) == 2 + first_len + last_len && len == 4 + key_len + usize::from(value_len);
    fits.then_some(PlainEntry { version, first, last, len: len + 2 })
}

/// A name in brief: its length, and its first and last eight bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Brief {
    len: usize,
    head: u64,
    tail: u64,
}

impl Brief {
    #[inline]
    fn of(name: &[u8]) -> Brief {
        let len = name.len();
        let (head, tail) = match (name.first_chunk::<8>(), name.last_chunk::<8>()) {
            (Some(head), Some(tail)) => (u64::from_le_bytes(*head), u64::from_le_bytes(*tail)),
            _ => match (name.first_chunk::<4>(), name.last_chunk::<4>()) {
                (Some(head), Some(tail)) => {
                    (u64::from(u32::from_le_bytes(*head)), u64::from(u32::from_le_bytes(*tail)))
                }
                _ => (name.iter().fold(0, |brief, &byte| brief << 8 | u64::from(byte)), 0),
            },
        };
        Brief { len, head, tail }
    }

    #[inline]
    fn slot(self) -> usize {
        slot(self.head ^ self.tail.rotate_left(29))
    }
}

/// A slot for a value: the upper bits of a product are mixed from all of its bits.
#[inline]
fn slot(value: u64) -> usize {
    (value.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - SLOTS.trailing_zeros())) as usize
}

fn members(mask: u64) -> Vec<u32> {
    (0..64).filter(|bit| mask & (1 << bit) != 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_do_not_depend_on_order_and_hold_more_than_sixty_four() {
        let names: Vec<String> = (0..100).map(|i| format!("v{i}")).collect();
        let mut versions = Versions::new(100);
        let mut set = |numbers: &mut dyn Iterator<Item = usize>| {
            let mut seen = Seen::default();
            numbers.for_each(|n| versions.add(&mut seen, names[n].as_bytes()));
            versions.set(&seen)
        };
        let all = set(&mut (0..100));
        assert_eq!(set(&mut (0..100).rev()), all);
        let few = set(&mut [3, 5, 3].into_iter());
        assert_eq!(set(&mut [5, 3].into_iter()), few);
        assert_eq!(set(&mut [].into_iter()), VersionSetId::EMPTY);
        assert!(!versions.is_over());
        let sets = versions.finish();
        assert_eq!((sets.get(all).len(), sets.get(few)), (100, [3, 5].as_slice()));
    }
}
