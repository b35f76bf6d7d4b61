//! What sources hold, made ready to be sent to whoever learns: each snapshot by itself, signals in bounded batches, and a
//! sentence for everything else. Who receives it is a trait: a backend over the network, or the store of a server itself.

use std::io::Read;
use std::ops::ControlFlow;

use super::report::What;
use super::sorting::{Content, Sorted, sort};
use crate::formats::signals::{self, Expect, expect};
use crate::learning::Rules;
use crate::sources::{Piece, Place, Problem, SourceError, Taker, Wanted};
use crate::{formats, journal};

/// The most bytes of a batch of signals, if it is not a single one.
const BATCH_BYTES: usize = 1_000_000;
/// The most signals of a batch.
const BATCH_SIGNALS: usize = 500;
/// How much of a stream is read at once.
const PART: usize = 64 << 10;

/// Takes what is ready to be sent. Each call says whether to go on.
pub trait Receiver {
    /// A snapshot, as it was read.
    fn dump(&mut self, piece: &Piece) -> ControlFlow<()>;

    /// Signals, one JSON object a line.
    fn signals(&mut self, place: &Place, batch: Vec<u8>, count: u64) -> ControlFlow<()>;

    /// Something of which nothing is sent, and why.
    fn passed_over(&mut self, place: &Place, what: What, reason: &str) -> ControlFlow<()>;

    /// The same of something that was read and is of no kind that is known.
    fn strange(&mut self, place: &Place, reason: &str) -> ControlFlow<()> {
        self.passed_over(place, What::Unread, reason)
    }
}

/// Reads sources for a receiver.
pub struct Sending<'a> {
    /// Who takes it.
    pub to: &'a mut dyn Receiver,
    /// What is damaged or nothing that is known is left for later: perhaps it is still being written.
    pub is_patient: bool,
    /// Set where something was left for later.
    pub waits: bool,
    /// The limits of what is decoded.
    pub formats: formats::Limits,
}

impl Taker for Sending<'_> {
    fn wants(&mut self, head: &[u8]) -> Wanted {
        if formats::recognises(head) || journal::recognises(head) {
            return Wanted::Whole;
        }
        match expect(head) {
            Expect::Signals => Wanted::Streamed,
            Expect::Other => Wanted::Whole,
            Expect::Unsure => Wanted::More,
        }
    }

    fn piece(&mut self, piece: Result<Piece, Problem>) -> ControlFlow<()> {
        match piece {
            Ok(piece) => self.content(&piece),
            Err(_) if self.is_patient => {
                self.waits = true;
                ControlFlow::Continue(())
            }
            Err(problem) => self.to.passed_over(&problem.place, What::Unread, &problem.error.to_string()),
        }
    }

    fn stream(&mut self, place: &Place, content: &mut dyn Read) -> ControlFlow<()> {
        let mut reader = signals::Reader::new(signals::Limits::default());
        let mut batches = Batches::default();
        let mut part = vec![0; PART];
        let ended = loop {
            let length = match content.read(&mut part) {
                Ok(0) => break None,
                Ok(length) => length,
                Err(error) => break Some(SourceError::from(error)),
            };
            reader.push_objects(&part[..length], &mut |text, _| batches.add(text));
            for (batch, count) in batches.full.drain(..) {
                self.to.signals(place, batch, count)?;
            }
        };
        let summary = reader.finish();
        batches.close();
        for (batch, count) in batches.full.drain(..) {
            self.to.signals(place, batch, count)?;
        }
        let unread = summary.broken + summary.oversized;
        match ended {
            Some(error) => self.to.passed_over(place, What::Unread, &error.to_string()),
            // What is still being written ends anywhere.
            None if self.is_patient && (summary.is_cut || unread > 0) => {
                self.waits = true;
                ControlFlow::Continue(())
            }
            None if summary.is_cut => {
                self.to.passed_over(place, What::Unread, "it ends within a signal; what came before was sent")
            }
            None if unread > 0 => {
                let reason = format!("{unread} of its signals cannot be read; the others were sent");
                self.to.passed_over(place, What::Unread, &reason)
            }
            None => ControlFlow::Continue(()),
        }
    }
}

impl Sending<'_> {
    fn content(&mut self, piece: &Piece) -> ControlFlow<()> {
        let (hash, holder, hint) = (piece.hash.to_string(), piece.place.holder(), piece.place.hint());
        let partial = piece.partial.as_ref().map(ToString::to_string);
        let content = Content {
            bytes: &piece.bytes,
            hash: &hash,
            holder: holder.as_deref(),
            hint: hint.as_deref(),
            partial: partial.as_deref(),
        };
        // Which workloads are to be learned is for whoever learns to say.
        match sort(&content, &Rules::default(), &self.formats) {
            Sorted::Snapshot(snapshot) if snapshot.damage.is_some() && self.is_patient => self.waits = true,
            Sorted::Snapshot(_) => return self.to.dump(piece),
            Sorted::Not { is_unfinished: true, .. } if self.is_patient => self.waits = true,
            Sorted::Not { what: What::Unread, reason, .. }
                if partial.is_none() && !formats::recognises(&piece.bytes[..piece.bytes.len().min(PART)]) =>
            {
                return self.to.strange(&piece.place, &reason);
            }
            Sorted::Not { what, reason, .. } => return self.to.passed_over(&piece.place, what, &reason),
        }
        ControlFlow::Continue(())
    }
}

/// Signals on their way into batches.
#[derive(Default)]
struct Batches {
    full: Vec<(Vec<u8>, u64)>,
    open: Vec<u8>,
    count: u64,
}

impl Batches {
    fn add(&mut self, text: &[u8]) {
        if self.count >= BATCH_SIGNALS as u64 || self.open.len() + text.len() >= BATCH_BYTES {
            self.close();
        }
        // Of more than one line only where it is between the words of JSON: those are nothing to it.
        self.open.extend(text.iter().map(|byte| if matches!(byte, b'\n' | b'\r') { b' ' } else { *byte }));
        self.open.push(b'\n');
        self.count += 1;
    }

    fn close(&mut self) {
        if self.count > 0 {
            self.full.push((std::mem::take(&mut self.open), std::mem::take(&mut self.count)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn batches_are_bounded_in_number_and_bytes() {
        let mut batches = Batches::default();
        for _ in 0..1100 {
            batches.add(b"{\"a\":\n1}");
        }
        batches.add(&vec![b'x'; 3 * BATCH_BYTES]);
        batches.add(b"{}");
        batches.close();
        batches.close();
        let counts: Vec<u64> = batches.full.iter().map(|(_, count)| *count).collect();
        assert_eq!(counts, [500, 500, 100, 1, 1]);
        for (batch, count) in &batches.full {
            assert_eq!(batch.iter().filter(|byte| **byte == b'\n').count() as u64, *count, "one a line");
            assert!(batch.len() <= BATCH_BYTES || *count == 1);
        }
    }
}
