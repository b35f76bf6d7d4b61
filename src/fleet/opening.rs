//! Opening a workload: its recordings are read again, decoded on several threads and merged in the order of their start.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread;
use std::time::{Duration, Instant};

use super::catalogue::KnownFile;
use super::{Cancel, FleetError, Shared, Workload, guarded, lock};
use crate::formats;
use crate::learning::{Merger, Observed, Profile};
use crate::model::{FileId, Observation, Recording, UnixNanos};

/// A profile on its way: what has been merged so far.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The profile of the recordings so far.
    pub profile: Arc<Profile>,
    /// Recordings merged.
    pub done: usize,
    /// Recordings in all.
    pub total: usize,
}

/// How far opening a workload is.
#[derive(Clone, Debug)]
pub enum Step {
    /// Its profile comes from a backend: so many bytes, of how many where that is known.
    Fetching(u64, Option<u64>),
    /// What came is decoded and counted.
    Decoding,
    /// Recordings are merged.
    Merged(Opening),
}

/// A recording to be read, in the canonical order: by start, then name, then file.
struct Planned {
    file: FileId,
    known: KnownFile,
    observations: Vec<Observation>,
}

/// Between two profiles on the way.
const FIRST_PAUSE: Duration = Duration::from_millis(150);
/// Recordings that may be decoded ahead of the merge, a thread.
const AHEAD: usize = 2;

pub(super) fn open(
    shared: &Shared,
    workload: &str,
    cancel: &Cancel,
    progress: &mut dyn FnMut(Step),
) -> Result<Arc<Profile>, FleetError> {
    let view = Arc::clone(&lock(&shared.published));
    let known = view.workload(workload).ok_or_else(|| FleetError::NoSuchWorkload(workload.to_owned()))?;
    if let Some((revision, profile)) = lock(&shared.caches).profiles.get(&known.name)
        && revision == known.revision
    {
        return Ok(profile);
    }
    let plan = plan(shared, known.observations());
    let profile = merge(shared, known, &plan, cancel, progress)?;
    // What lacks a file is not kept: the file may be back when it is asked for again.
    if profile.missing().is_empty() {
        let bytes = profile.heap_bytes();
        let opened = (known.revision, Arc::clone(&profile));
        lock(&shared.caches).profiles.put(known.name.clone(), opened, bytes);
    }
    Ok(profile)
}

fn plan(shared: &Shared, observations: &[Observation]) -> Vec<Planned> {
    let mut by_file: BTreeMap<FileId, Vec<Observation>> = BTreeMap::new();
    for o in observations {
        by_file.entry(o.file).or_default().push(o.clone());
    }
    let catalogue = lock(&shared.catalogue);
    let mut plan: Vec<Planned> = by_file
        .into_iter()
        .filter(|(_, observations)| observations.iter().any(|o| !o.superseded))
        .filter_map(|(file, observations)| {
            Some(Planned { file, known: catalogue.file(file)?.clone(), observations })
        })
        .collect();
    let key = |p: &Planned| {
        let first = p.observations.first();
        let start = first.and_then(|o| o.start).unwrap_or(UnixNanos(0));
        (start, first.map(|o| o.name.clone()), p.known.handle.hash())
    };
    plan.sort_by_cached_key(key);
    plan
}

fn merge(
    shared: &Shared,
    known: &Workload,
    plan: &[Planned],
    cancel: &Cancel,
    progress: &mut dyn FnMut(Step),
) -> Result<Arc<Profile>, FleetError> {
    let readers = thread::available_parallelism().map_or(1, |n| n.get().min(8)).min(plan.len().max(1));
    let next = AtomicUsize::new(0);
    let (send, receive) = sync_channel::<(usize, Result<Recording, String>)>(readers * AHEAD);
    thread::scope(|scope| {
        for _ in 0..readers {
            let (send, next) = (send.clone(), &next);
            scope.spawn(move || {
                while !cancel.is_cancelled() {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(planned) = plan.get(at) else { return };
                    let decoded = guarded(|| decode(shared, planned)).unwrap_or_else(Err);
                    if send.send((at, decoded)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        let mut merger = Merger::new(Arc::clone(&known.rules));
        let mut waiting = BTreeMap::new();
        let mut done = 0;
        let (mut last, mut pause) = (Instant::now(), Duration::ZERO);
        for (at, decoded) in &receive {
            waiting.insert(at, decoded);
            while let Some(decoded) = waiting.remove(&done) {
                match decoded {
                    Ok(recording) => merger.add(&recording, &observed(&recording, &plan[done])),
                    Err(reason) => {
                        let file = plan[done].known.handle.place();
                        let says_where = reason.contains(&file.to_string());
                        merger.miss(if says_where { reason } else { format!("{file}: {reason}") });
                    }
                }
                done += 1;
            }
            if done > 0 && done < plan.len() && last.elapsed() >= pause && !merger.observations().is_empty() {
                let profile = merger.profile(&known.name).under(Arc::clone(&known.curation));
                progress(Step::Merged(Opening { profile: Arc::new(profile), done, total: plan.len() }));
                // A view costs a pass over all nodes, so the pauses grow with the profile.
                pause = FIRST_PAUSE.max(last.elapsed().min(pause * 2));
                last = Instant::now();
            }
            if cancel.is_cancelled() {
                break;
            }
        }
        drop(receive);
        if cancel.is_cancelled() {
            return Err(FleetError::Cancelled);
        }
        let profile = merger.finish(&known.name).under(Arc::clone(&known.curation));
        match profile.missing().first() {
            Some(first) if profile.observations().is_empty() => {
                Err(FleetError::Gone { workload: known.name.clone(), first: first.clone() })
            }
            _ => Ok(Arc::new(profile)),
        }
    })
}

fn decode(shared: &Shared, planned: &Planned) -> Result<Recording, String> {
    let bytes = planned.known.handle.reread().map_err(|e| e.to_string())?;
    let hint = planned.known.handle.place().hint();
    let decoded =
        formats::decode(&bytes, hint.as_deref(), &shared.options.formats).map_err(|e| e.to_string())?;
    Ok(decoded.recording)
}

/// The observations as the survey entered them: it knows which are superseded.
fn observed(recording: &Recording, planned: &Planned) -> Observed {
    let handle = &planned.known.handle;
    let hash = handle.hash().to_string();
    let holder = handle.place().holder().unwrap_or_default();
    let mut observed = Observed::of(recording, planned.file, &hash[..hash.len().min(12)], &holder);
    // They stand in the order in which the survey entered them.
    for (o, entered) in observed.observations.iter_mut().zip(&planned.observations) {
        o.superseded = entered.superseded;
    }
    observed
}
