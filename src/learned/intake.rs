//! What the sources hold: dumps are copied into the folder, everything else is told apart.

use std::collections::{BTreeMap, HashMap};
use std::ffi::OsString;
use std::fs;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::SystemTime;

use super::kept::{self, Facts, Kept};
use super::names::file_name;
use super::{LearnError, Learner, Skipped};
use crate::formats::signals::{Expect, expect};
use crate::formats::{self, FormatError};
use crate::learning::{Observed, Standing};
use crate::model::{FileId, ObservationKind, RecordingKind};
use crate::sources::{self, PathEntry, Piece, Place, Problem, Taker, Wanted};

const AGGREGATE: &str = "an agent's own profile: it sums up what one host has seen, and cannot be split into snapshots; \
                         only activity dumps are learned";
const LEARNED: &str = "a learned profile: what it was learned from is learned from the dumps themselves";
const HOLLOW: &str = "hollow: it holds no process with an executable, so there is nothing to learn";
const SIGNALS: &str = "it holds events or signals; only activity dumps are learned";
const DECISIONS: &str = "it holds decisions of people; only activity dumps are learned";
const OFF: &str = "`learning.on` is false for this workload: nothing new is learned for it";
/// Digits of a content hash that stand in for a missing name.
const SHORT_HASH: usize = 12;

/// Files that were read whole, by path: length and time of change.
#[derive(Default)]
pub(super) struct Seen(HashMap<PathBuf, (u64, SystemTime)>);

impl Seen {
    /// Whether a file is as it was when it was read; notes how it is now.
    fn is_unchanged(&mut self, entry: &PathEntry) -> bool {
        let Some(path) = entry.place().path() else { return false };
        let Ok(metadata) = fs::metadata(path) else { return false };
        let Ok(modified) = metadata.modified() else { return false };
        let now = (metadata.len(), modified);
        self.0.insert(path.to_owned(), now) == Some(now)
    }

    fn forget(&mut self, place: &Place) {
        if let Some(path) = place.path() {
            self.0.remove(path);
        }
    }
}

/// What was taken in of one workload.
#[derive(Default)]
pub(super) struct Taken {
    /// Its full name.
    pub(super) workload: String,
    /// The copies that were written, with the names of their snapshots.
    pub(super) new: BTreeMap<Kept, String>,
    /// How many stood there already.
    pub(super) known: usize,
}

/// What was taken in.
#[derive(Default)]
pub(super) struct All {
    pub(super) by_folder: BTreeMap<OsString, Taken>,
    pub(super) skipped: Vec<Skipped>,
}

/// Reads the sources and keeps a copy of every dump that is new.
pub(super) fn take(
    learner: &mut Learner,
    sources: &[OsString],
    stop: &dyn Fn() -> bool,
) -> Result<All, LearnError> {
    let mut all = All::default();
    let mut entries = Vec::new();
    let limits = learner.options.sources.clone();
    let _ = sources::list(sources, &limits, &mut |found| {
        match found {
            Ok(entry) => entries.push(entry),
            Err(problem) => all.fault(&problem),
        }
        if stop() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    let spool = learner.spool.clone();
    for entry in entries {
        if stop() {
            break;
        }
        if learner.seen.is_unchanged(&entry) {
            continue;
        }
        let mut taking = Taking { learner, all: &mut all, failed: None };
        let _ = sources::read_into(&entry, &limits, &spool, &mut taking);
        if let Some(error) = taking.failed {
            // It has to be read again by whoever tries again.
            learner.seen.forget(entry.place());
            return Err(error);
        }
    }
    Ok(all)
}

impl All {
    fn fault(&mut self, problem: &Problem) {
        self.skip(&problem.place, None, problem.error.to_string(), true);
    }

    fn skip(&mut self, place: &Place, workload: Option<&str>, reason: String, is_fault: bool) {
        let workload = workload.map(str::to_owned);
        self.skipped.push(Skipped { file: place.as_given(), workload, reason, is_fault });
    }
}

struct Taking<'a> {
    learner: &'a mut Learner,
    all: &'a mut All,
    failed: Option<LearnError>,
}

impl Taker for Taking<'_> {
    fn wants(&mut self, head: &[u8]) -> Wanted {
        if formats::recognises(head) || crate::journal::recognises(head) {
            return Wanted::Whole;
        }
        match expect(head) {
            Expect::Signals => Wanted::Streamed,
            Expect::Other => Wanted::Whole,
            Expect::Unsure => Wanted::More,
        }
    }

    fn piece(&mut self, piece: Result<Piece, Problem>) -> ControlFlow<()> {
        match piece.map(|piece| self.dump(&piece)) {
            Err(problem) => self.all.fault(&problem),
            Ok(Err(error)) => {
                self.failed = Some(error);
                return ControlFlow::Break(());
            }
            Ok(Ok(())) => {}
        }
        ControlFlow::Continue(())
    }

    fn stream(&mut self, place: &Place, _content: &mut dyn Read) -> ControlFlow<()> {
        self.all.skip(place, None, SIGNALS.to_owned(), false);
        ControlFlow::Continue(())
    }
}

impl Taking<'_> {
    fn dump(&mut self, piece: &Piece) -> Result<(), LearnError> {
        let place = &piece.place;
        if crate::journal::recognises(&piece.bytes) {
            self.all.skip(place, None, DECISIONS.to_owned(), false);
            return Ok(());
        }
        let kept = Kept::of(place, piece.hash);
        let options = &self.learner.options;
        let recording = match formats::decode(&piece.bytes, Some(&kept.hint()), &options.formats) {
            Ok(decoded) => decoded.recording,
            Err(error) => {
                let is_fault = !matches!(error, FormatError::NotAProfile { .. });
                self.all.skip(place, None, error.to_string(), is_fault);
                return Ok(());
            }
        };
        let facts = facts(&recording, &kept, FileId(0));
        let workload = facts.observed.workload.clone();
        let damage = recording
            .damage
            .as_ref()
            .map(|damage| format!("cut short or damaged at byte {}: {}", damage.offset, damage.reason));
        let damage = damage.or_else(|| piece.partial.as_ref().map(ToString::to_string));
        let is_snapshot = facts.observed.observations.iter().all(|o| o.kind == ObservationKind::Snapshot);
        let refused = match recording.header.kind {
            RecordingKind::Dump if is_snapshot => None,
            RecordingKind::Profile if is_snapshot => Some(LEARNED),
            _ => Some(AGGREGATE),
        };
        if let Some(reason) = refused {
            self.all.skip(place, Some(&workload), reason.to_owned(), false);
            return Ok(());
        }
        if formats::is_hollow(&recording) {
            let reason = damage.unwrap_or_else(|| HOLLOW.to_owned());
            self.all.skip(place, Some(&workload), reason, true);
            return Ok(());
        }
        if let Some(damage) = damage {
            let read = format!("{damage}; what stands before it is learned");
            self.all.skip(place, Some(&workload), read, true);
        }
        if !(options.rules)(&workload, &facts.observed.observations).on {
            self.all.skip(place, Some(&workload), OFF.to_owned(), false);
            return Ok(());
        }
        let name = file_name(&workload);
        let folder = self.learner.folder.join(kept::SNAPSHOTS).join(&name);
        let is_new = kept.write(&folder, &piece.bytes)?;
        let taken = self.all.by_folder.entry(name.into()).or_default();
        taken.workload = workload;
        let snapshot = facts.observed.observations.first().map(|o| o.name.clone()).unwrap_or_default();
        self.learner.known.insert(kept.path(&folder), facts);
        if is_new {
            taken.new.insert(kept, snapshot);
        } else {
            taken.known += 1;
        }
        Ok(())
    }
}

/// What a copy is worth.
pub(super) fn facts(recording: &crate::model::Recording, kept: &Kept, file: FileId) -> Facts {
    let hash = kept.hash();
    let short = hash.get(..SHORT_HASH).unwrap_or(hash);
    let observed = Observed::of(recording, file, short, kept.place_holder());
    let standing = Standing {
        end: observed.observations.first().and_then(|o| o.end),
        // By the content alone, so that a copy is worth the same whenever it is read.
        whole: recording.damage.is_none(),
        nodes: recording.tree.len(),
        content_hash: hash.to_owned(),
    };
    Facts { observed, standing, metadata: recording.header.metadata.clone() }
}
