//! Snapshots that are old, and objects that nobody needs.
//!
//! What a version was learned from stays as long as the profile keeps the version: it could not be learned again. So do snapshots
//! that a person has set aside, for they may be taken back, and what came when the profile was full, which says that it is. Older
//! states of a snapshot, versions that had to make room, and what came after its version was stable go when they are old: the last
//! is evidence and drift of then, and changes nothing that is learned. Where people have decided on behaviours it stays, for what
//! they accepted may have been seen only there.

use std::collections::HashSet;
use std::sync::PoisonError;

use super::objects_of::profile_key;
use super::work::Work;
use crate::formats;
use crate::model::{LedgerEntry, Role};
use crate::server::store::StoreError;

/// Objects that are looked at in one go, and how many goes there are each time.
const PAGE: usize = 1_000;
const PAGES: usize = 10;

/// Forgets snapshots that are old and not needed.
pub(super) fn forget_old(work: &Work) -> Result<(), StoreError> {
    let age = work.known.rule().snapshots;
    for workload in work.store.old_snapshots(age)? {
        if work.bell.is_stopped() {
            return Ok(());
        }
        let Some(profile) = work.store.workload(&workload)?.and_then(|row| row.profile) else { continue };
        let ledger = match ledger(work, &profile.hash) {
            Ok(ledger) => ledger,
            Err(error) => {
                tracing::warn!(workload, error, "what of its snapshots is needed cannot be told");
                continue;
            }
        };
        let has_decisions = work.known.curation(&workload).has_nodes();
        let needed: HashSet<&str> = ledger
            .iter()
            .filter(|entry| is_needed(entry.role, has_decisions))
            .map(|entry| entry.content_hash.as_str())
            .collect();
        let snapshots = work.store.snapshots(&workload)?.into_iter().map(|row| row.hash);
        let go: Vec<String> = snapshots.filter(|hash| !needed.contains(hash.as_str())).collect();
        work.store.forget_snapshots(&workload, &profile.fingerprint, &go, age)?;
    }
    Ok(())
}

/// Whether a snapshot stays, however old it is.
fn is_needed(role: Role, has_decisions: bool) -> bool {
    match role {
        Role::Learned | Role::Quarantined | Role::BeyondSize => true,
        Role::AfterStable => has_decisions,
        Role::Evicted => false,
    }
}

/// What the snapshots of a profile are to it.
fn ledger(work: &Work, hash: &str) -> Result<Vec<LedgerEntry>, String> {
    let limits = &work.known.rule().formats;
    let bytes = work.objects.get(&profile_key(hash), limits.max_bytes as u64).map_err(|e| e.to_string())?;
    let recording = formats::decode(&bytes, Some("profile"), limits).map_err(|e| e.to_string())?.recording;
    match recording.damage {
        Some(damage) => Err(damage.reason),
        None if recording.header.ledger.is_empty() => Err("it has no ledger".to_owned()),
        None => Ok(recording.header.ledger),
    }
}

/// Looks through some objects for those that nobody needs: of a process that died after it had put one, or one that was late.
pub(super) fn find_lost(work: &Work) -> Result<(), StoreError> {
    let mut seen = work.swept.lock().unwrap_or_else(PoisonError::into_inner);
    for _ in 0..PAGES {
        if work.bell.is_stopped() {
            return Ok(());
        }
        let keys = match work.objects.list("", seen.as_deref(), PAGE) {
            Ok(keys) => keys,
            Err(error) => {
                tracing::warn!(%error, "objects cannot be listed");
                return Ok(());
            }
        };
        let lost = work.store.loosen(&keys)?;
        if lost > 0 {
            tracing::info!(lost, "objects that nobody needs were found; they go unless somebody does");
        }
        *seen = keys.last().cloned();
        if seen.is_none() {
            return Ok(());
        }
    }
    Ok(())
}
