//! Ctrl-C that lets a command put things in order: what it wrote stays readable, and half a file does not stay. A second
//! one ends it at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::{flag, low_level};

/// Listens for the signals that ask a command to end.
pub(super) struct Interrupt {
    signal: Arc<AtomicUsize>,
}

impl Interrupt {
    /// From now on such a signal is noted. Where that is not possible it ends the process, as ever.
    pub(super) fn listen() -> Interrupt {
        let (signal, again) = (Arc::<AtomicUsize>::default(), Arc::<AtomicBool>::default());
        for number in [SIGINT, SIGTERM] {
            // In this order: the first one finds the flag as the signal before it has left it.
            let _ = flag::register_conditional_default(number, Arc::clone(&again))
                .and_then(|_| flag::register(number, Arc::clone(&again)))
                .and_then(|_| flag::register_usize(number, Arc::clone(&signal), number as usize));
        }
        Interrupt { signal }
    }

    /// Whether one has come.
    pub(super) fn has_come(&self) -> bool {
        self.signal.load(Ordering::Relaxed) != 0
    }

    /// Ends the process as the signal that has come would have, so that the shell sees why. Returns if none has.
    pub(super) fn die(&self) {
        if self.has_come() {
            let number = i32::try_from(self.signal.load(Ordering::Relaxed)).unwrap_or(SIGTERM);
            let _ = low_level::emulate_default_handler(number);
        }
    }
}
