//! Makes the learned profile of a workload from the copies of its snapshots. A pure function of them, of the settings and of what
//! people decided: in which order and in how many runs the copies came plays no part.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::copies::{Copies, Kept};
use crate::formats::{self, Decoded, Format};
use crate::learning::{
    Arrival, Curation, Merger, Observed, Rules, SnapshotFacts, SnapshotKey, Standing, Standings, learned,
};
use crate::model::{FileId, Observation, ObservationId, Recording, UnixNanos};

/// What a profile is made of.
#[derive(Clone)]
pub struct Recipe<'a> {
    /// Where the copies are.
    pub copies: &'a dyn Copies,
    /// The full name of the workload.
    pub workload: &'a str,
    /// The copies, sorted.
    pub kept: &'a [Kept],
    /// How workloads are learned.
    pub rules: &'a Rules,
    /// What people decided of this workload.
    pub curation: Arc<Curation>,
    /// What it is made of, in short; it stands in the profile.
    pub fingerprint: &'a str,
    /// The limits of what is decoded.
    pub limits: &'a formats::Limits,
}

impl std::fmt::Debug for Recipe<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Recipe({}, {})", self.workload, self.fingerprint)
    }
}

/// Bytes of snapshots that are held decoded between the two times that they are wanted. What is beyond is decoded twice.
const HELD: usize = 64 << 20;

/// One snapshot on its way into the profile.
struct Planned<'a> {
    kept: &'a Kept,
    format: &'static Format,
    observed: Observed,
    standing: Standing,
    facts: SnapshotFacts,
    recording: Option<Recording>,
}

impl Recipe<'_> {
    /// The file of the profile.
    ///
    /// # Errors
    /// A sentence that names the copy that cannot be read. A profile of what is left would be another profile.
    pub fn make(&self) -> Result<Vec<u8>, String> {
        let mut plan = self.plan()?;
        let watched: Vec<Observation> =
            plan.iter().flat_map(|planned| planned.observed.observations.iter().cloned()).collect();
        let mut merger = Merger::new(self.rules.of_workload(self.workload, &watched));
        for planned in &mut plan {
            let recording = match planned.recording.take() {
                Some(recording) => recording,
                None => self.decoded(planned.kept, &self.content(planned.kept)?)?.recording,
            };
            merger.add(&recording, &planned.observed);
        }
        let profile = merger.finish(self.workload).under(Arc::clone(&self.curation));
        let facts = |id: ObservationId| {
            plan.get(id.0 as usize).map(|planned| planned.facts.clone()).unwrap_or_default()
        };
        let learned = learned(&profile, self.fingerprint, &facts);
        let of_hash: HashMap<&str, &Planned<'_>> =
            plan.iter().map(|planned| (planned.kept.hash.as_str(), planned)).collect();
        let mut wire = |position: u32| {
            let entry = learned.ledger.get(position as usize);
            match entry.and_then(|entry| of_hash.get(entry.content_hash.as_str())) {
                Some(planned) => self.wire(planned.kept, planned.format).map(Cow::Owned),
                None => Err(format!("the ledger has no snapshot {position}")),
            }
        };
        formats::learned::write(&learned, profile.tree(), &mut wire).map_err(|error| error.to_string())
    }

    /// The snapshots that count in the canonical order: by start, name and what they hold. Of copies and older states of one
    /// snapshot the best is among them.
    fn plan(&self) -> Result<Vec<Planned<'_>>, String> {
        let mut plan = self.read()?;
        plan.sort_by_cached_key(|planned| {
            let first = planned.observed.observations.first();
            let start = first.and_then(|o| o.start).unwrap_or(UnixNanos(0));
            (start, first.map(|o| o.name.clone()), planned.kept)
        });
        let mut counts = vec![false; plan.len()];
        let mut standings = Standings::default();
        for (at, planned) in plan.iter().enumerate() {
            let Some(o) = planned.observed.observations.first() else { continue };
            match standings.enter(SnapshotKey::of(o), planned.standing.clone(), at as u32) {
                Arrival::New => counts[at] = true,
                Arrival::Replaces(old) => (counts[old as usize], counts[at]) = (false, true),
                Arrival::Duplicate(_) => {}
            }
        }
        let mut counts = counts.into_iter();
        plan.retain(|_| counts.next().unwrap_or(false));
        Ok(plan)
    }

    /// All of them in the order of `kept`, read on several threads.
    fn read(&self) -> Result<Vec<Planned<'_>>, String> {
        let readers = thread::available_parallelism().map_or(1, |n| n.get().min(8)).min(self.kept.len());
        let (next, held) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let work = || {
            let mut read = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(kept) = self.kept.get(at) else { return read };
                read.push((at, self.planned(at, kept, &held)));
            }
        };
        let mut read: Vec<_> = thread::scope(|scope| {
            let threads: Vec<_> = (0..readers).map(|_| scope.spawn(work)).collect();
            threads.into_iter().flat_map(|thread| thread.join().unwrap_or_default()).collect()
        });
        if read.len() != self.kept.len() {
            // A thread has panicked. A profile without what it read would be another profile.
            return Err(
                "a defect of Habitus stopped the reading of its snapshots; please report it".to_owned()
            );
        }
        read.sort_unstable_by_key(|(at, _)| *at);
        read.into_iter().map(|(_, planned)| planned).collect()
    }

    fn planned<'k>(&self, at: usize, kept: &'k Kept, held: &AtomicUsize) -> Result<Planned<'k>, String> {
        let content = self.content(kept)?;
        let Decoded { recording, format, .. } = self.decoded(kept, &content)?;
        let file = FileId(u32::try_from(at).unwrap_or(u32::MAX));
        let mut observed = Observed::of(&recording, file, short(kept), &self.holder(kept));
        if observed.workload != self.workload {
            return Err(self.wrong(kept, &format!("it is of another workload, {}", observed.workload)));
        }
        for o in &mut observed.observations {
            o.cut |= kept.cut;
        }
        let standing = Standing {
            end: observed.observations.first().and_then(|o| o.end),
            whole: !kept.cut && recording.damage.is_none(),
            nodes: recording.tree.len(),
            content_hash: kept.hash.clone(),
        };
        let metadata = recording.header.metadata.clone();
        let facts = SnapshotFacts { content_hash: kept.hash.clone(), metadata };
        let before = held.fetch_add(content.len(), Ordering::Relaxed);
        let recording = (before < HELD).then_some(recording);
        Ok(Planned { kept, format, observed, standing, facts, recording })
    }

    fn content(&self, kept: &Kept) -> Result<Vec<u8>, String> {
        let most = self.limits.max_bytes as u64;
        self.copies.read(kept, most).map_err(|why| self.wrong(kept, &why))
    }

    fn decoded(&self, kept: &Kept, content: &[u8]) -> Result<Decoded, String> {
        let decoded = formats::decode(content, Some(&kept.extension), self.limits);
        decoded.map_err(|error| self.wrong(kept, &error.to_string()))
    }

    fn wire(&self, kept: &Kept, format: &Format) -> Result<Vec<u8>, String> {
        let content = self.content(kept)?;
        let wire = formats::wire_bytes(&content, format, self.limits);
        match wire.map_err(|error| self.wrong(kept, &error.to_string()))? {
            Cow::Owned(wire) => Ok(wire),
            Cow::Borrowed(_) => Ok(content),
        }
    }

    fn holder(&self, kept: &Kept) -> String {
        kept.held_by().unwrap_or_default()
    }

    fn wrong(&self, kept: &Kept, why: &str) -> String {
        let place = self.copies.place(kept);
        format!("{place}: {why}; put it right, or take it away and learn from its original again")
    }
}

/// What names a snapshot that has no name.
pub(super) fn short(kept: &Kept) -> &str {
    kept.hash.get(..12).unwrap_or(&kept.hash)
}
