//! Makes the learned profile of a workload from the copies of its snapshots. A pure function of them, of the settings and of what
//! people decided: in which order and in how many runs the copies came plays no part.

use std::collections::HashMap;
use std::sync::Arc;

use super::encode::encode;
use super::folder::{Folder, Kept};
use crate::formats;
use crate::learning::{
    Arrival, Curation, Merger, Observed, SnapshotFacts, SnapshotKey, Standing, Standings, learned,
};
use crate::model::{FileId, ObservationId, Recording, UnixNanos};
use crate::settings::Learning;

/// What a profile is made of.
pub(super) struct Recipe<'a> {
    pub(super) folder: &'a Folder,
    /// The name of the workload's files.
    pub(super) stem: &'a str,
    pub(super) workload: &'a str,
    /// Sorted.
    pub(super) kept: &'a [Kept],
    pub(super) rules: Arc<Learning>,
    pub(super) curation: Arc<Curation>,
    pub(super) fingerprint: &'a str,
    pub(super) limits: &'a formats::Limits,
}

/// Bytes of snapshots that are held decoded between the two times that they are wanted. What is beyond is decoded twice.
const HELD: usize = 64 << 20;

/// One snapshot on its way into the profile.
struct Planned<'a> {
    kept: &'a Kept,
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
    pub(super) fn make(&self) -> Result<Vec<u8>, String> {
        let mut plan = self.plan()?;
        let mut merger = Merger::new(Arc::clone(&self.rules));
        for planned in &mut plan {
            let recording = match planned.recording.take() {
                Some(recording) => recording,
                None => self.decode(planned.kept)?,
            };
            merger.add(&recording, &planned.observed);
        }
        let profile = merger.finish(self.workload).under(Arc::clone(&self.curation));
        let facts = |id: ObservationId| {
            plan.get(id.0 as usize).map(|planned| planned.facts.clone()).unwrap_or_default()
        };
        let learned = learned(&profile, self.fingerprint, &facts);
        let of_hash: HashMap<&str, &Kept> =
            plan.iter().map(|planned| (planned.kept.hash.as_str(), planned.kept)).collect();
        encode(&profile, &learned, &|position| {
            let entry = learned.ledger.get(position as usize);
            match entry.and_then(|entry| of_hash.get(entry.content_hash.as_str())) {
                Some(kept) => self.wire(kept),
                None => Err(format!("the ledger has no snapshot {position}")),
            }
        })
    }

    /// The snapshots that count in the canonical order: by start, name and what they hold. Of copies and older states of one
    /// snapshot the best is among them.
    fn plan(&self) -> Result<Vec<Planned<'_>>, String> {
        let mut plan = Vec::with_capacity(self.kept.len());
        let mut held = 0;
        for (number, kept) in (0..).zip(self.kept) {
            let content = self.content(kept)?;
            let recording = self.decoded(kept, &content)?;
            let mut observed = Observed::of(&recording, FileId(number), short(kept), &self.holder(kept));
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
            held += content.len();
            let recording = (held <= HELD).then_some(recording);
            plan.push(Planned { kept, observed, standing, facts, recording });
        }
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

    fn content(&self, kept: &Kept) -> Result<Vec<u8>, String> {
        let most = self.limits.max_bytes as u64;
        self.folder.read(self.stem, kept, most).map_err(|why| self.wrong(kept, &why))
    }

    fn decoded(&self, kept: &Kept, content: &[u8]) -> Result<Recording, String> {
        formats::decode(content, Some(&kept.extension), self.limits)
            .map(|decoded| decoded.recording)
            .map_err(|error| self.wrong(kept, &error.to_string()))
    }

    fn decode(&self, kept: &Kept) -> Result<Recording, String> {
        self.decoded(kept, &self.content(kept)?)
    }

    fn wire(&self, kept: &Kept) -> Result<Vec<u8>, String> {
        let content = self.content(kept)?;
        let format = formats::decode(&content, Some(&kept.extension), self.limits)
            .map_err(|error| self.wrong(kept, &error.to_string()))?
            .format;
        let wire = formats::wire_bytes(&content, format, self.limits);
        Ok(wire.map_err(|error| self.wrong(kept, &error.to_string()))?.into_owned())
    }

    fn holder(&self, kept: &Kept) -> String {
        self.folder.place(self.stem, kept).holder().unwrap_or_default()
    }

    fn wrong(&self, kept: &Kept, why: &str) -> String {
        let place = self.folder.place(self.stem, kept);
        format!("{place}: {why}; put it right, or take it away and learn from its original again")
    }
}

/// What names a snapshot that has no name.
pub(super) fn short(kept: &Kept) -> &str {
    kept.hash.get(..12).unwrap_or(&kept.hash)
}
