//! Signals: agents' events, the logs in which they travel, and security signals of Datadog's API, as JSON of any layout.
//!
//! Nothing is held but the object that is being read: a [`Reader`] takes bytes as they come and gives signals. What is
//! wrong about one leaf costs that leaf, what is wrong about one object costs that object.

mod deed;
mod event;
mod frame;
mod process;
mod signal;
#[cfg(test)]
mod tests;
mod time;
mod value;

use crate::model::Signal;
use frame::{Bounds, Framer};
use value::Value;

/// What protects against hostile input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most bytes of one object: a signal with all its samples.
    pub value_bytes: usize,
    /// The most values that one object may hold.
    pub value_members: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { value_bytes: 32 << 20, value_members: 1 << 20 }
    }
}

/// What a text held, beside the signals that were given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Signals that were given.
    pub signals: u64,
    /// Lines that are no JSON; they were passed over.
    pub text_lines: u64,
    /// Objects of other kinds.
    pub others: u64,
    /// Objects that break off within the text.
    pub broken: u64,
    /// Where the first of them does, in bytes from the beginning.
    pub first_broken: u64,
    /// Objects that pass a limit; they were passed over.
    pub oversized: u64,
    /// The text ends inside an object or a list.
    pub is_cut: bool,
}

/// Turns a stream of text into signals.
pub struct Reader {
    framer: Framer,
    max_members: usize,
    signals: u64,
    others: u64,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Reader({} signals, {} others)", self.signals, self.others)
    }
}

impl Reader {
    /// A reader at the beginning of a text.
    #[must_use]
    pub fn new(limits: Limits) -> Reader {
        let bounds = Bounds { bytes: limits.value_bytes, members: limits.value_members };
        Reader { framer: Framer::new(bounds), max_members: limits.value_members, signals: 0, others: 0 }
    }

    /// Takes more of the text, and gives every signal that it makes whole. The text may be cut anywhere.
    pub fn push(&mut self, chunk: &[u8], each: &mut dyn FnMut(Signal)) {
        self.push_objects(chunk, &mut |_, signal| each(signal));
    }

    /// The same, with the text of each signal's object, which gives the same signal when it is read again.
    pub fn push_objects(&mut self, chunk: &[u8], each: &mut dyn FnMut(&[u8], Signal)) {
        let (signals, others, max_members) = (&mut self.signals, &mut self.others, self.max_members);
        self.framer.push(chunk, &mut |object| match signal::signal(&Value::read(object).0, max_members) {
            Some(signal) => {
                *signals += 1;
                each(object, signal);
            }
            None => *others += 1,
        });
    }

    /// Ends the text, and says what else it held.
    #[must_use]
    pub fn finish(self) -> Summary {
        let met = self.framer.finish();
        Summary {
            signals: self.signals,
            text_lines: met.text_lines,
            others: self.others,
            broken: met.broken,
            first_broken: met.first_broken,
            oversized: met.oversized,
            is_cut: met.is_cut,
        }
    }
}

/// Reads a whole text.
pub fn read(text: &[u8], limits: Limits, each: &mut dyn FnMut(Signal)) -> Summary {
    let mut reader = Reader::new(limits);
    reader.push(text, each);
    reader.finish()
}

/// What the beginning of some content lets expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// Signals.
    Signals,
    /// Something else: what follows will not change that.
    Other,
    /// More of it may tell.
    Unsure,
}

/// What the first bytes of some content, `head`, let expect of all of it.
#[must_use]
pub fn expect(head: &[u8]) -> Expect {
    let limits = Limits::default();
    let mut framer = Framer::new(Bounds { bytes: limits.value_bytes, members: limits.value_members });
    let (mut found, mut others) = (false, false);
    framer.push(head, &mut |object| {
        let is_signal = !found && signal::signal(&Value::read(object).0, limits.value_members).is_some();
        found |= is_signal;
        others |= !is_signal;
    });
    // Of an object that is not whole yet, what stands there may be enough.
    found |= framer
        .unfinished()
        .is_some_and(|part| signal::signal(&Value::read(part).0, limits.value_members).is_some());
    let is_text =
        !head.iter().take(512).any(|byte| *byte < 0x20 && !b"\t\n\r\x0b\x0c\x1b\x1e".contains(byte));
    match (found, others) {
        (true, _) => Expect::Signals,
        (false, false) if is_text => Expect::Unsure,
        _ => Expect::Other,
    }
}
