//! What is old is forgotten, as the settings say, and objects that nothing needs any more are taken away.

use std::sync::PoisonError;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use super::bounds::Bounds;
use super::work::Work;
use super::{placing, retaining};
use crate::server::store::{Finish, Post, StoreError};
use crate::text::time::rfc3339;

/// By how much the clock of the database and that of this process may differ. Where it is more, one of them is wrong, and by a clock
/// that has jumped ahead everything is old.
const CLOCKS: Duration = Duration::from_secs(3_600);

/// Of what became nothing no token has more than a part like this of all.
const SHARE: u64 = 4;

/// Tidies, if it is time; what goes wrong is told and tried again the next time.
pub(super) fn if_due(work: &Work) {
    {
        let mut tidied = work.tidied.lock().unwrap_or_else(PoisonError::into_inner);
        if tidied.is_some_and(|at| at.elapsed() < work.options.tidy) {
            return;
        }
        *tidied = Some(Instant::now());
    }
    if let Err(error) = tidy(work) {
        tracing::warn!(%error, "what is old was not all forgotten");
    }
}

/// Forgets what is old.
pub(super) fn tidy(work: &Work) -> Result<(), StoreError> {
    // By whoever did not know yet that learning is on, and died before it heard of it.
    work.store.take_up_off(work.known.on_since())?;
    placing::place_newest(work)?;
    let most = work.options.bounds.nothing_bytes;
    work.store.make_room(most / SHARE, most)?;
    if !clocks_agree(work)? {
        return Ok(());
    }
    let rule = work.known.rule();
    work.store.forget_audited(rule.audit)?;
    retaining::forget_old(work)?;
    retaining::find_lost(work)?;
    let keys = work.store.forget(rule.signals, rule.posts, rule.changes)?;
    let gone: Vec<String> = keys
        .into_iter()
        .filter(|key| match work.objects.remove(key) {
            Ok(()) => true,
            Err(error) => {
                tracing::warn!(key, %error, "an object that nothing needs was not taken away");
                false
            }
        })
        .collect();
    if gone.is_empty() { Ok(()) } else { work.store.gone(&gone) }
}

/// Whether the time by which everything is old or not is the time here, about; where it is not, that is told.
fn clocks_agree(work: &Work) -> Result<bool, StoreError> {
    let (there, here) = (work.store.backlog()?.now, (work.clock)());
    let apart = Duration::from_nanos(there.abs_diff(here));
    if apart > CLOCKS {
        let (database, process) = (rfc3339(there), rfc3339(here));
        tracing::warn!(
            database,
            process,
            "nothing is forgotten: the clock of the database or of this machine is wrong"
        );
    }
    Ok(apart <= CLOCKS)
}

/// A post ended. Where much came that became nothing it is time to tidy, however short ago that was.
pub(super) fn became_nothing(work: &Work, post: &Post, finish: &Finish) {
    let is_set_aside = match finish {
        Finish::SetAside(_) | Finish::InPart(..) => true,
        Finish::PassedOver(_) | Finish::Off { .. } => false,
        Finish::Snapshot(_) | Finish::Signals(_) => return,
    };
    let bytes = Bounds::kept_of(post.post.kind, post.post.bytes, is_set_aside);
    let before = work.nothing.fetch_add(bytes, Ordering::Relaxed);
    if before.saturating_add(bytes) > work.options.bounds.step() {
        work.nothing.store(0, Ordering::Relaxed);
        *work.tidied.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
