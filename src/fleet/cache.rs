//! What is kept of what was opened: profiles and the bytes behind them, bounded, the longest unused leaves first.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use crate::learning::Profile;
use crate::model::FileId;

/// The two caches of a fleet. Profiles may take three quarters of the bytes, file contents one.
pub(super) struct Caches {
    /// By workload; the revision at which it was opened stands beside it.
    pub(super) profiles: Cache<String, (u64, Arc<Profile>)>,
    /// Decoded (wire) bytes by file.
    pub(super) bytes: Cache<FileId, Arc<Vec<u8>>>,
}

impl Caches {
    pub(super) fn new(bytes: usize) -> Caches {
        Caches { profiles: Cache::new(bytes / 4 * 3), bytes: Cache::new(bytes / 4) }
    }
}

struct Kept<V> {
    value: V,
    bytes: usize,
    used: u64,
}

/// A map bounded by the bytes of its values. The newest value always stays, even if it alone is over the bound.
pub(super) struct Cache<K, V> {
    limit: usize,
    total: usize,
    clock: u64,
    kept: HashMap<K, Kept<V>>,
}

impl<K: Eq + Hash + Clone, V: Clone> Cache<K, V> {
    fn new(limit: usize) -> Cache<K, V> {
        Cache { limit, total: 0, clock: 0, kept: HashMap::new() }
    }

    pub(super) fn get(&mut self, key: &K) -> Option<V> {
        self.clock += 1;
        let kept = self.kept.get_mut(key)?;
        kept.used = self.clock;
        Some(kept.value.clone())
    }

    pub(super) fn put(&mut self, key: K, value: V, bytes: usize) {
        self.clock += 1;
        let newest = self.clock;
        if let Some(old) = self.kept.insert(key, Kept { value, bytes, used: newest }) {
            self.total -= old.bytes;
        }
        self.total += bytes;
        while self.total > self.limit && self.kept.len() > 1 {
            let oldest =
                self.kept.iter().filter(|(_, kept)| kept.used != newest).min_by_key(|(_, kept)| kept.used);
            let Some(oldest) = oldest.map(|(k, _)| k.clone()) else { return };
            if let Some(left) = self.kept.remove(&oldest) {
                self.total -= left.bytes;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_unused_leaves_first_and_the_newest_stays() {
        let mut cache: Cache<&str, u32> = Cache::new(10);
        cache.put("a", 1, 4);
        cache.put("b", 2, 4);
        assert_eq!(cache.get(&"a"), Some(1));
        cache.put("c", 3, 4);
        assert_eq!((cache.get(&"a"), cache.get(&"b"), cache.get(&"c")), (Some(1), None, Some(3)));
        cache.put("big", 4, 99);
        assert_eq!((cache.get(&"a"), cache.get(&"big")), (None, Some(4)));
    }
}
