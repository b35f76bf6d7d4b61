//! What the sources hold, told apart: activity dumps are kept, everything else is passed over with a sentence.

use std::collections::BTreeMap;
use std::io::Read;
use std::ops::ControlFlow;

use super::Options;
use super::folder::Folder;
use super::names::file_stem;
use super::report::{Told, What};
use super::sorting::{Content, Snapshot, Sorted, sort};
use crate::formats;
use crate::formats::signals::{Expect, expect};
use crate::journal;
use crate::sources::{Piece, Place, Problem, SourceError, Taker, Wanted};
use crate::text::number::counted;

/// What was met of one workload.
#[derive(Clone, Debug, Default)]
pub(super) struct Met {
    pub(super) learned_now: u64,
    pub(super) known_before: u64,
    pub(super) skipped: u64,
}

/// Takes what the sources hold.
pub(super) struct Intake<'a> {
    pub(super) folder: &'a Folder,
    pub(super) options: &'a Options,
    pub(super) stop: &'a dyn Fn() -> bool,
    /// A file that is damaged, or nothing that is known, is left for later: perhaps it is still being written.
    pub(super) is_patient: bool,
    /// Set where a file was left for later.
    pub(super) waits: bool,
    /// By the full name of the workload.
    pub(super) met: BTreeMap<String, Met>,
    pub(super) told: Vec<Told>,
}

impl Taker for Intake<'_> {
    fn wants(&mut self, head: &[u8]) -> Wanted {
        if formats::recognises(head) || journal::recognises(head) {
            return Wanted::Whole;
        }
        match expect(head) {
            // As a stream that nobody reads on.
            Expect::Signals => Wanted::Streamed,
            Expect::Other => Wanted::Whole,
            Expect::Unsure => Wanted::More,
        }
    }

    fn piece(&mut self, piece: Result<Piece, Problem>) -> ControlFlow<()> {
        match piece {
            Ok(piece) => self.content(&piece),
            Err(_) if self.is_patient => self.waits = true,
            Err(problem) => {
                // It may be readable later without having changed.
                self.waits |= matches!(problem.error, SourceError::Permission | SourceError::Unreadable(_));
                self.unread(&problem);
            }
        }
        if (self.stop)() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn stream(&mut self, place: &Place, _content: &mut dyn Read) -> ControlFlow<()> {
        self.kind(place, What::Signals, None);
        ControlFlow::Continue(())
    }
}

impl Intake<'_> {
    pub(super) fn unread(&mut self, problem: &Problem) {
        self.tell(&problem.place, What::Unread, problem.error.to_string(), None);
    }

    /// Tells of a file that is passed over for what it is.
    pub(super) fn kind(&mut self, place: &Place, what: What, workload: Option<&str>) {
        self.tell(place, what, what.sentence().to_owned(), workload);
    }

    fn tell(&mut self, place: &Place, what: What, reason: String, workload: Option<&str>) {
        let workload = workload.map(str::to_owned);
        if let (Some(workload), true) = (&workload, what.is_skipped()) {
            self.met.entry(workload.clone()).or_default().skipped += 1;
        }
        self.told.push(Told { file: place.to_string(), what, reason, workload });
    }

    fn content(&mut self, piece: &Piece) {
        let (hash, holder, hint) = (piece.hash.to_string(), piece.place.holder(), piece.place.hint());
        let partial = piece.partial.as_ref().map(ToString::to_string);
        let content = Content {
            bytes: &piece.bytes,
            hash: &hash,
            holder: holder.as_deref(),
            hint: hint.as_deref(),
            partial: partial.as_deref(),
        };
        match sort(&content, &self.options.rules, &self.options.formats) {
            Sorted::Not { is_unfinished: true, .. } if self.is_patient => self.waits = true,
            Sorted::Not { what, reason, workload, .. } => {
                self.tell(&piece.place, what, reason, workload.as_deref());
            }
            Sorted::Snapshot(snapshot) if snapshot.damage.is_some() && self.is_patient => self.waits = true,
            Sorted::Snapshot(snapshot) => self.snapshot(piece, *snapshot),
        }
    }

    fn snapshot(&mut self, piece: &Piece, snapshot: Snapshot) {
        let Snapshot { workload, kept, damage, nodes, .. } = snapshot;
        let met = self.met.entry(workload.clone()).or_default();
        match self.folder.keep(&file_stem(&workload), &kept, &piece.bytes) {
            Ok(true) => met.learned_now += 1,
            Ok(false) => met.known_before += 1,
            Err(error) => {
                self.waits = true;
                let folder = self.folder.root().display();
                let reason =
                    format!("it could not be kept in {folder}: {error}; make room or name another folder");
                return self.tell(&piece.place, What::Unread, reason, Some(&workload));
            }
        }
        if let Some(damage) = damage {
            let nodes = counted(nodes, "node before it is", "nodes before it are");
            self.tell(&piece.place, What::Damaged, format!("{damage}; the {nodes} learned"), Some(&workload));
        }
    }
}
