//! Every workload in memory, for the list: what a process has read of the store, followed by the numbers of changes.
//!
//! Of a workload stay its survey, packed, its row as JSON, what columns sort that by, and what a filter may ask of it: a survey
//! is unpacked only where a filter selects a part of a workload, and then only for what a page shows or a column sorts by.
//! Lists under a filter are kept for a while and follow what changes; a cursor is the last row of a page, so that whatever
//! process is asked goes on behind it, wherever that is by now. Nobody waits for a list that somebody else makes.

mod cursor;
mod frozen;
mod keys;
mod known;
mod listed;
mod page;
mod reading;
mod spread;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

pub use cursor::BadCursor;
use cursor::Cursor;
pub(crate) use frozen::Frozen;
pub use keys::Order;
use known::{Known, Told};
pub use page::Page;
use reading::{FirstReading, Turn};
use spread::{WORTH_IT, spread};

use crate::learning::Rules;
use crate::query::Query;
use crate::reports::frozen::Pool;
use crate::server::store::{Store, StoreError};

/// How many workloads are read from the store at once.
const AT_ONCE: usize = 1000;
/// How long somebody waits while all are read for the first time.
const PATIENCE: Duration = Duration::from_secs(5);

/// The index. All of it waits for the store.
#[derive(Debug, Default)]
pub struct Index {
    first: FirstReading,
    /// Who follows the store; others wait meanwhile, for what they ask for may be what is read just now.
    following: Mutex<()>,
    /// Everything is being made anew by other rules, which takes a while.
    is_remaking: AtomicBool,
    now: Mutex<Arc<Frozen>>,
    pool: Mutex<Pool>,
    lists: Mutex<listed::Lists>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What stands in it is put there whole.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Why the index does not answer.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// The store does not.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There are very many workloads, and they are read for the first time since the process began.
    #[error("this process has just begun, and still reads all workloads")]
    Reading,
}

/// As long as it lives everything is being made anew.
struct Remaking<'a>(&'a AtomicBool);

impl Remaking<'_> {
    fn begin(is: &AtomicBool) -> Remaking<'_> {
        is.store(true, Ordering::Release);
        Remaking(is)
    }
}

impl Drop for Remaking<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

impl Index {
    fn now(&self) -> Arc<Frozen> {
        Arc::clone(&lock(&self.now))
    }

    /// Somebody is about to read all workloads for the first time, and tries until it is done.
    pub(crate) fn expect(&self) {
        self.first.expect();
    }

    /// Whether all workloads are being read for the first time, or about to be, so that whoever asks for them has to wait.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        self.first.is_on()
    }

    /// All workloads by what the store says now, learned by these rules of this version of the settings. While all are made
    /// anew by other rules, as they stood before.
    ///
    /// # Errors
    /// The store does not answer, or somebody else still reads them all for the first time.
    pub(crate) fn frozen(
        &self,
        store: &dyn Store,
        rules: &Arc<Rules>,
        version: u64,
    ) -> Result<Arc<Frozen>, IndexError> {
        match self.first.turn(PATIENCE) {
            Turn::Ask => Ok(self.followed(store, rules, version)?),
            Turn::Later => Err(IndexError::Reading),
            Turn::Read(begun) => {
                let frozen = self.followed(store, rules, version)?;
                begun.done();
                Ok(frozen)
            }
        }
    }

    fn followed(
        &self,
        store: &dyn Store,
        rules: &Arc<Rules>,
        version: u64,
    ) -> Result<Arc<Frozen>, StoreError> {
        if self.is_remaking.load(Ordering::Acquire) {
            return Ok(self.now());
        }
        let _following = lock(&self.following);
        let mut frozen = self.now();
        if frozen.version < version {
            let mut other = frozen.under(rules, version);
            if !frozen.rules.same_for_all(rules) {
                let _remaking = Remaking::begin(&self.is_remaking);
                let all: Vec<&Arc<Known>> = frozen.all().collect();
                let anew = spread(all.len(), WORTH_IT, |at| {
                    Known::of(all[at].told.clone(), rules, &self.pool).map(Arc::new)
                });
                other = other.of(anew.into_iter().flatten().collect());
            }
            frozen = Arc::new(other);
            *lock(&self.now) = Arc::clone(&frozen);
        }
        if let Some(later) = self.later(store, &frozen)? {
            frozen = Arc::new(later);
            *lock(&self.now) = Arc::clone(&frozen);
            lock(&self.pool).sweep();
        }
        Ok(frozen)
    }

    /// What came of what changed since; `None` where nothing did.
    fn later(&self, store: &dyn Store, frozen: &Frozen) -> Result<Option<Frozen>, StoreError> {
        let mut seen = frozen.as_of;
        let mut changes = Vec::new();
        loop {
            let rows = store.workloads(seen, AT_ONCE)?;
            seen = rows.iter().map(|row| row.changed).fold(seen, u64::max);
            changes.extend(spread(rows.len(), WORTH_IT, |at| {
                let known = Told::of(&rows[at]).and_then(|told| Known::of(told, &frozen.rules, &self.pool));
                match known {
                    Some(known) => (Arc::clone(known.name()), Some(Arc::new(known))),
                    None => (Arc::from(rows[at].workload.as_str()), None),
                }
            }));
            if rows.len() < AT_ONCE {
                break;
            }
        }
        if seen == frozen.as_of {
            return Ok(None);
        }
        // A workload that changed while others were read came twice: its last state counts.
        let last: HashMap<Arc<str>, usize> =
            changes.iter().enumerate().map(|(at, (name, _))| (Arc::clone(name), at)).collect();
        let mut at = 0;
        changes.retain(|(name, known)| {
            let is_last = last.get(name) == Some(&at);
            at += 1;
            // Of what is not learned and was not listed there is nothing to say.
            is_last && (known.is_some() || frozen.get(name).is_some())
        });
        let mut later = match frozen.patched(changes) {
            Ok(patched) => patched,
            Err(changes) => frozen.anew(changes),
        };
        later.as_of = seen;
        if later.generation != frozen.generation {
            later.forgotten = seen;
        }
        Ok(Some(later))
    }

    /// A page of the list under a filter.
    ///
    /// # Errors
    /// The cursor is none.
    pub(crate) fn page(
        &self,
        mut frozen: Arc<Frozen>,
        query: &Query,
        order: Order,
        after: Option<&str>,
        most: usize,
    ) -> Result<Page, BadCursor> {
        let after = after.map(|after| Cursor::read(after, order)).transpose()?;
        loop {
            let list = listed::list(&self.lists, &frozen, query, order, &self.pool);
            if list.as_of <= frozen.as_of {
                return Ok(page::page(&frozen, &list, query, order, after.as_ref(), most));
            }
            // Somebody else's list is of later: so is what it numbers.
            frozen = self.now();
        }
    }
}
