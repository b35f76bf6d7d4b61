//! Holding on to claimed work while it is done, however long that takes.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Does something, and meanwhile tells again and again that the work is still held; `beat` says whether it is.
///
/// What was lost is done twice, which changes nothing; where the store does not answer it may do so next time.
pub(super) fn held<T>(hold: Duration, beat: impl Fn() -> bool + Sync, doing: impl FnOnce() -> T) -> T {
    let (is_done, done) = (Mutex::new(false), Condvar::new());
    let is_lost = AtomicBool::new(false);
    thread::scope(|scope| {
        let beat = || {
            let mut finished = is_done.lock().unwrap_or_else(PoisonError::into_inner);
            while !*finished && !is_lost.load(Ordering::Relaxed) {
                let next = Instant::now() + hold / 3;
                while !*finished && Instant::now() < next {
                    let left = next.saturating_duration_since(Instant::now());
                    finished = done.wait_timeout(finished, left).unwrap_or_else(PoisonError::into_inner).0;
                }
                if !*finished {
                    // Nobody is hindered from ending meanwhile.
                    drop(finished);
                    is_lost.store(!beat(), Ordering::Relaxed);
                    finished = is_done.lock().unwrap_or_else(PoisonError::into_inner);
                }
            }
        };
        // Without a thread the work may be done twice.
        let beating = thread::Builder::new().name("holding-on".to_owned()).spawn_scoped(scope, beat);
        // Whatever becomes of it, nobody goes on beating.
        let _end = End { is_done: &is_done, done: &done };
        let did = doing();
        drop(beating);
        did
    })
}

struct End<'a> {
    is_done: &'a Mutex<bool>,
    done: &'a Condvar,
}

impl Drop for End<'_> {
    fn drop(&mut self) {
        *self.is_done.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.done.notify_all();
    }
}
