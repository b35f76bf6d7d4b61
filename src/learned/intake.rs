//! What the sources hold, told apart: activity dumps are kept, everything else is passed over with a sentence.

use std::collections::BTreeMap;
use std::io::Read;
use std::ops::ControlFlow;

use super::Options;
use super::folder::{Folder, Kept};
use super::names::file_stem;
use super::reading::fingerprint_of;
use super::report::{Told, What};
use crate::formats::signals::{Expect, expect};
use crate::formats::{self, Decoded};
use crate::journal;
use crate::learning::Observed;
use crate::model::{FileId, ObservationKind};
use crate::sources::{Piece, Place, Problem, SourceError, Taker, Wanted, kept_holder};
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
        if journal::recognises(&piece.bytes) {
            return self.kind(&piece.place, What::Journal, None);
        }
        // Whole ones are told without being decoded.
        if fingerprint_of(&piece.bytes).is_some() {
            return self.kind(&piece.place, What::Learned, None);
        }
        match formats::decode(&piece.bytes, piece.place.hint().as_deref(), &self.options.formats) {
            Ok(decoded) => self.decoded(piece, &decoded),
            Err(_) if self.is_patient => self.waits = true,
            Err(error) => {
                let before =
                    piece.partial.as_ref().map(|partial| format!("{partial}; of what came before: "));
                let reason = format!("{}{error}", before.unwrap_or_default());
                self.tell(&piece.place, What::Unread, reason, None);
            }
        }
    }

    fn decoded(&mut self, piece: &Piece, decoded: &Decoded) {
        let recording = &decoded.recording;
        let hash = piece.hash.to_string();
        let holder = piece.place.holder();
        let short = hash.get(..12).unwrap_or(&hash);
        let observed = Observed::of(recording, FileId(0), short, holder.as_deref().unwrap_or_default());
        let workload = observed.workload.as_str();
        if !recording.header.ledger.is_empty() {
            return self.kind(&piece.place, What::Learned, Some(workload));
        }
        let Some(o) = observed.observations.first() else { return };
        if o.kind != ObservationKind::Snapshot {
            return self.kind(&piece.place, What::Aggregate, Some(workload));
        }
        let damage = recording
            .damage
            .as_ref()
            .map(|damage| format!("cut short or damaged at byte {}: {}", damage.offset, damage.reason));
        let damage = damage.or_else(|| piece.partial.as_ref().map(ToString::to_string));
        if damage.is_some() && self.is_patient {
            self.waits = true;
            return;
        }
        if formats::is_hollow(recording) {
            return match damage {
                Some(damage) => {
                    let reason = format!("{damage}; no process with an executable stands before it");
                    self.tell(&piece.place, What::Unread, reason, Some(workload));
                }
                None => self.kind(&piece.place, What::Hollow, Some(workload)),
            };
        }
        if !self.options.rules.of_workload(workload, std::slice::from_ref(o)).on {
            return self.kind(&piece.place, What::Off, Some(workload));
        }
        let extension = decoded.format.extensions.first().copied().unwrap_or_default().to_owned();
        let kept =
            Kept { hash, holder: kept_holder(holder.as_deref()), cut: piece.partial.is_some(), extension };
        let met = self.met.entry(workload.to_owned()).or_default();
        match self.folder.keep(&file_stem(workload), &kept, &piece.bytes) {
            Ok(true) => met.learned_now += 1,
            Ok(false) => met.known_before += 1,
            Err(error) => {
                self.waits = true;
                let folder = self.folder.root().display();
                let reason =
                    format!("it could not be kept in {folder}: {error}; make room or name another folder");
                return self.tell(&piece.place, What::Unread, reason, Some(workload));
            }
        }
        if let Some(damage) = damage {
            let nodes = counted(recording.tree.len() as u64, "node before it is", "nodes before it are");
            self.tell(&piece.place, What::Damaged, format!("{damage}; the {nodes} learned"), Some(workload));
        }
    }
}
