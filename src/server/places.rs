//! Places for connections, so many and no more. Where all are taken the connection that has asked nothing for longest gives up its
//! own, one without a known token before all that showed one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::life::Life;

/// The places of a process. Cheap to clone; clones are the same places.
#[derive(Clone, Debug)]
pub(super) struct Places(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    most: usize,
    taken: Mutex<Taken>,
    emptied: Notify,
}

#[derive(Debug, Default)]
struct Taken {
    lives: HashMap<u64, Life>,
    last: u64,
}

/// A place, until it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    places: Places,
    number: u64,
}

impl Places {
    pub(super) fn new(most: usize) -> Places {
        let (taken, emptied) = (Mutex::default(), Notify::new());
        Places(Arc::new(Shared { most: most.max(1), taken, emptied }))
    }

    fn lock(&self) -> MutexGuard<'_, Taken> {
        self.0.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place for a connection; nothing where all others are busy.
    pub(super) fn enter(&self, life: &Life) -> Option<Place> {
        let mut taken = self.lock();
        if taken.lives.len() >= self.0.most && !taken.make_room() {
            return None;
        }
        taken.last += 1;
        let number = taken.last;
        taken.lives.insert(number, life.clone());
        Some(Place { places: self.clone(), number })
    }

    /// Ends the connection that can be spared best. False where all are busy.
    pub(super) fn make_room(&self) -> bool {
        self.lock().make_room()
    }

    /// Waits until nobody has a place.
    pub(super) async fn emptied(&self) {
        loop {
            let emptied = self.0.emptied.notified();
            if self.lock().lives.is_empty() {
                return;
            }
            emptied.await;
        }
    }
}

impl Taken {
    fn make_room(&mut self) -> bool {
        let idle = self.lives.iter().filter_map(|(number, life)| Some((life.idle()?, *number)));
        let Some((_, number)) = idle.min() else { return false };
        if let Some(life) = self.lives.remove(&number) {
            life.cut();
        }
        true
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.lock();
        taken.lives.remove(&self.number);
        if taken.lives.is_empty() {
            self.places.0.emptied.notify_one();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn where_all_are_taken_the_longest_idle_goes_and_who_is_busy_stays() {
        let places = Places::new(3);
        let lives: Vec<Life> = (0..3).map(|_| Life::new()).collect();
        let taken: Vec<Place> = lives.iter().map(|life| places.enter(life).unwrap()).collect();
        lives[0].is_known();
        let busy = lives[1].begin();
        let first = places.enter(&Life::new()).expect("the third is idle and unknown");
        lives[2].is_cut().await;
        let _busy = lives[0].begin();
        let newest = Life::new();
        let second = places.enter(&newest).expect("the one that came last is idle");
        let _all_busy = newest.begin();
        assert!(places.enter(&Life::new()).is_none());
        drop(busy);
        assert!(places.make_room(), "one has ended what it did");
        lives[1].is_cut().await;
        drop((taken, first, second));
        places.emptied().await;
    }
}
