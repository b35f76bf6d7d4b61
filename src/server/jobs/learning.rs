//! A workload that is to be learned anew: its profile is made of all its snapshots by the same recipe as `habitus learn` makes
//! it, so that it is byte for byte the same file.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use super::holding::held;
use super::judging;
use super::known::Rule;
use super::objects_of::{AsObjects, profile_key, see_to};
use super::placing;
use super::work::{Work, guarded, jittered};
use crate::learned::{Kept, Recipe, decided, fingerprint};
use crate::learning::Curation;
use crate::server::http::Count;
use crate::server::store::{MadeProfile, SnapshotRow, StoreError, ToLearn};

/// After a failure a workload is tried again after this long, then twice as long, and so on.
const FIRST_PAUSE: Duration = Duration::from_secs(5);
/// But never longer than this.
const LAST_PAUSE: Duration = Duration::from_secs(60 * 60);

/// Why there is no profile.
enum Failed {
    /// As long as nothing changes: why.
    Not(String),
    /// The store does not answer.
    Store(StoreError),
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Failed {
        Failed::Store(error)
    }
}

/// Learns one workload, if one waits and not too many are learned already; whether one was.
pub(super) fn one(work: &Work, worker: &str) -> Result<bool, StoreError> {
    let Some(_place) = Place::take(work) else { return Ok(false) };
    let claim = work.claim(worker, work.options.hold_workload);
    let Some(to_learn) = work.store.claim_workload(&claim)? else { return Ok(false) };
    let (hold, begun) = (work.options.hold_workload, Instant::now());
    let beat = || {
        let claim = work.claim(worker, hold);
        work.store.hold_workload(&to_learn.workload, &claim).unwrap_or(true)
    };
    let held = held(hold, beat, || guarded(|| learn(work, worker, &to_learn)));
    let (took, workload) = (begun.elapsed(), to_learn.workload.as_str());
    let ms = took.as_millis() as u64;
    match held {
        Ok(Ok(None)) => work.metrics.learned(Count::Unchanged, took),
        Ok(Ok(Some(made))) => {
            work.metrics.learned(Count::Learned, took);
            tracing::info!(workload, ms, snapshots = made.snapshots, bytes = made.bytes, "learned");
        }
        Ok(Err(Failed::Store(error))) => return Err(error),
        Ok(Err(Failed::Not(reason))) | Err(reason) => {
            let doubled = FIRST_PAUSE.saturating_mul(1 << to_learn.attempts.min(16));
            let pause = jittered(doubled.min(LAST_PAUSE));
            work.metrics.learned(Count::NotLearned, took);
            let told = crate::server::log::unquoted(&reason);
            tracing::warn!(workload, ms, reason = told, "a profile could not be made");
            work.store.not_made(&to_learn.workload, worker, &reason, pause)?;
        }
    }
    Ok(true)
}

/// How many learn at once: however much there is to be learned, somebody is left to look at what comes.
pub(super) fn places(work: &Work) -> usize {
    work.known.rule().workloads_at_once.min(work.workers() - 1)
}

/// One of the places of those who learn at once.
struct Place<'a>(&'a Work);

impl Place<'_> {
    fn take(work: &Work) -> Option<Place<'_>> {
        let most = places(work);
        let taken =
            work.learning.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| (n < most).then_some(n + 1));
        taken.ok().map(|_| Place(work))
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.learning.fetch_sub(1, Ordering::Relaxed);
    }
}

/// What was made of a workload.
struct Made {
    snapshots: usize,
    bytes: u64,
}

/// Learns a workload; nothing where its profile is as it was.
fn learn(work: &Work, worker: &str, to_learn: &ToLearn) -> Result<Option<Made>, Failed> {
    let workload = to_learn.workload.as_str();
    // What was decided before the workload was marked counts, even if this process has not heard of it yet.
    work.known.refresh(&*work.store)?;
    let rule = work.known.rule();
    let entries = work.known.entries();
    let rows = work.store.snapshots(workload)?;
    let mut kept: Vec<Kept> = rows.iter().map(kept).collect();
    if kept.is_empty() {
        return Err(Failed::Not("there is no snapshot of it".to_owned()));
    }
    kept.sort_unstable();
    let now = fingerprint(&kept, &rule.rules, &decided(entries.iter(), workload));
    let before = work.store.workload(workload)?.and_then(|row| row.profile);
    if let Some(same) = before.filter(|profile| profile.fingerprint == now) {
        work.store.made(workload, worker, to_learn.marked, &same)?;
        return Ok(None);
    }
    let curation = Arc::new(Curation::of_entries(entries.iter(), workload));
    let made = make(work, &rule, workload, &kept, &curation, &now)?;
    let profile = MadeProfile {
        hash: blake3::hash(&made).to_hex().to_string(),
        bytes: made.len() as u64,
        fingerprint: now,
        survey: super::opened::survey(&made, &rule, &curation).map_err(Failed::Not)?,
    };
    let key = profile_key(&profile.hash);
    let put = |error: crate::server::objects::ObjectError| Failed::Not(error.to_string());
    work.objects.put(&key, &made).map_err(put)?;
    if work.store.made(workload, worker, to_learn.marked, &profile)? {
        see_to(&*work.objects, &key, &made).map_err(put)?;
        work.places.learned(&*work.store, workload);
        if let Err(error) = placing::place_late(work, workload, &rows) {
            tracing::warn!(workload, %error, "signals that came before were not placed");
        }
        // That there is a profile is not undone if its signals cannot be judged now.
        if let Err(error) = judging::anew(work, workload) {
            tracing::warn!(workload, %error, "signals were not judged anew");
        }
    }
    Ok(Some(Made { snapshots: kept.len(), bytes: profile.bytes }))
}

fn make(
    work: &Work,
    rule: &Rule,
    workload: &str,
    kept: &[Kept],
    curation: &Arc<Curation>,
    fingerprint: &str,
) -> Result<Vec<u8>, Failed> {
    let copies = AsObjects(&*work.objects);
    let recipe = Recipe {
        copies: &copies,
        workload,
        kept,
        rules: &rule.rules,
        curation: Arc::clone(curation),
        fingerprint,
        limits: &rule.formats,
    };
    recipe.make().map_err(Failed::Not)
}

/// A snapshot of the store as the recipe knows it.
fn kept(row: &SnapshotRow) -> Kept {
    let (hash, holder, extension) = (row.hash.clone(), row.holder.clone(), row.extension.clone());
    Kept { hash, holder, cut: row.cut, extension }
}
