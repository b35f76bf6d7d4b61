//! What wakes workers that have nothing to do: intake rings when it has taken something.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A bell that several may wait for.
#[derive(Debug, Default)]
pub struct Bell {
    /// How often it was rung, and whether it will not be again.
    rung: Mutex<(u64, bool)>,
    heard: Condvar,
}

impl Bell {
    /// Wakes all who wait.
    pub fn ring(&self) {
        self.rung.lock().unwrap_or_else(PoisonError::into_inner).0 += 1;
        self.heard.notify_all();
    }

    /// Wakes all who wait, now and from now on: it is time to stop.
    pub fn stop(&self) {
        self.rung.lock().unwrap_or_else(PoisonError::into_inner).1 = true;
        self.heard.notify_all();
    }

    /// Whether it is time to stop.
    pub(super) fn is_stopped(&self) -> bool {
        self.rung.lock().unwrap_or_else(PoisonError::into_inner).1
    }

    /// How often it was rung so far.
    pub(super) fn count(&self) -> u64 {
        self.rung.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    /// Waits until it was rung more than `before` times, or for so long.
    pub(super) fn wait(&self, before: u64, long: Duration) {
        let end = Instant::now() + long;
        let mut rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        while rung.0 == before && !rung.1 {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return;
            }
            rung = self.heard.wait_timeout(rung, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}
