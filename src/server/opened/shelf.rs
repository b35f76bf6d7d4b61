//! The opened workloads that are kept: a few, of so many bytes together, the one asked last as the last to go.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Key, Opened};

/// How many are kept.
const MOST: usize = 8;
/// The most bytes of all of them together. One that is larger alone is kept alone.
const MOST_BYTES: u64 = 512 << 20;

#[derive(Debug)]
struct Kept<T> {
    key: Key,
    bytes: u64,
    opened: Arc<T>,
}

/// How many workloads may be opened at a time at most; those whose names fall together wait for each other.
const TURNS: usize = 16;

/// Those that are kept.
#[derive(Debug)]
pub(crate) struct Shelf<T = Opened> {
    /// The one asked last at the end.
    kept: Mutex<Vec<Kept<T>>>,
    turns: [Mutex<()>; TURNS],
}

impl<T> Default for Shelf<T> {
    fn default() -> Shelf<T> {
        Shelf { kept: Mutex::default(), turns: Default::default() }
    }
}

impl<T> Shelf<T> {
    fn lock(&self) -> MutexGuard<'_, Vec<Kept<T>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until nobody else opens this workload; nobody does until this is dropped.
    pub(super) fn turn(&self, workload: &str) -> MutexGuard<'_, ()> {
        let at = usize::from(blake3::hash(workload.as_bytes()).as_bytes()[0]) % TURNS;
        self.turns[at].lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The one that was opened by all of this.
    pub(super) fn find(&self, key: &Key) -> Option<Arc<T>> {
        let mut kept = self.lock();
        let at = kept.iter().position(|kept| kept.key == *key)?;
        let found = kept.remove(at);
        let opened = Arc::clone(&found.opened);
        kept.push(found);
        Some(opened)
    }

    /// Keeps one in place of what it was before, and lets go of others where it is too much.
    pub(super) fn keep(&self, key: Key, bytes: u64, opened: &Arc<T>) {
        let mut gone = Vec::new();
        {
            let mut kept = self.lock();
            gone.extend(kept.extract_if(.., |kept| kept.key.workload == key.workload));
            kept.push(Kept { key, bytes, opened: Arc::clone(opened) });
            while kept.len() > 1
                && (kept.len() > MOST || kept.iter().map(|kept| kept.bytes).sum::<u64>() > MOST_BYTES)
            {
                gone.push(kept.remove(0));
            }
        }
        // To end a fleet and take its folder away takes a while: nobody waits for that.
        drop(gone);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(workload: &str, change: u64) -> Key {
        Key { workload: workload.to_owned(), profile: ("f".to_owned(), change), heads: [0; 3] }
    }

    #[test]
    fn what_was_asked_last_is_kept_and_nothing_is_kept_twice() {
        let shelf = Shelf::default();
        let names: Vec<String> = (0..=MOST).map(|at| at.to_string()).collect();
        for (at, name) in names.iter().enumerate() {
            shelf.keep(key(name, 1), 1, &Arc::new(at));
            assert_eq!(shelf.find(&key("0", 1)).as_deref(), Some(&0), "it is asked again and again");
        }
        assert!(shelf.find(&key("1", 1)).is_none());
        assert_eq!(shelf.lock().len(), MOST);
        shelf.keep(key("0", 2), 1, &Arc::new(77));
        assert!(shelf.find(&key("0", 1)).is_none(), "it has changed");
        assert_eq!(shelf.find(&key("0", 2)).as_deref(), Some(&77));
        assert_eq!(shelf.lock().len(), MOST);
    }

    #[test]
    fn all_together_have_so_many_bytes_at_most() {
        let shelf = Shelf::default();
        for (at, name) in ["a", "b", "c"].into_iter().enumerate() {
            shelf.keep(key(name, 1), MOST_BYTES / 2, &Arc::new(at));
        }
        assert!(shelf.find(&key("a", 1)).is_none());
        assert!(shelf.find(&key("b", 1)).is_some() && shelf.find(&key("c", 1)).is_some());
        shelf.keep(key("large", 1), 2 * MOST_BYTES, &Arc::new(9));
        assert!(shelf.find(&key("large", 1)).is_some() && shelf.lock().len() == 1);
    }
}
