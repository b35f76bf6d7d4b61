//! All signals as they come in: each once, however often and in however many shapes it was sent.

use std::collections::{HashMap, HashSet};

use super::{Clues, Placement, Signals, Whereabouts};
use crate::model::{EventKey, Signal, SignalKind};

/// What became of a signal that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    /// It is a new one, or says more than the one it took the place of.
    New,
    /// It is known.
    Known,
    /// There is no room for more.
    Full,
}

/// All signals that came in.
#[derive(Debug)]
pub struct Stock {
    most: usize,
    rows: HashMap<String, Signal>,
    samples: HashSet<EventKey>,
}

impl Stock {
    /// An empty stock with room for so many signals.
    #[must_use]
    pub fn new(most: usize) -> Stock {
        Stock { most, rows: HashMap::new(), samples: HashSet::new() }
    }

    /// How many signals there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Enters a signal unless it is known. Of two states of one signal the one that says more stays; an event that is a
    /// sample of a signal is that signal, whichever comes first.
    pub fn enter(&mut self, signal: Signal) -> Entered {
        let keys = signal.events.iter().map(|event| event.key(signal.host.as_deref()));
        if signal.kind == SignalKind::Signal {
            for key in keys {
                if self.samples.insert(key) {
                    self.rows.remove(&key.id());
                }
            }
        } else if keys.take(1).any(|key| self.samples.contains(&key)) {
            return Entered::Known;
        }
        let is_full = self.rows.len() >= self.most;
        match self.rows.get_mut(&signal.id) {
            Some(known) if rank(known) >= rank(&signal) => Entered::Known,
            Some(known) => {
                *known = signal;
                Entered::Known
            }
            None if is_full => Entered::Full,
            None => {
                self.rows.insert(signal.id.clone(), signal);
                Entered::New
            }
        }
    }

    /// All of them, placed by what is known of the fleet.
    #[must_use]
    pub fn placed(&self, whereabouts: &Whereabouts) -> Signals {
        let place = |signal: &Signal| -> Placement { whereabouts.place(&Clues::of(signal)) };
        Signals::of(self.rows.values().map(|signal| (signal.clone(), place(signal))).collect())
    }
}

/// Of two states of one signal the greater says more; which of two that say as much is a matter of their content alone.
fn rank(signal: &Signal) -> (Option<u64>, u64, usize, usize, String) {
    let last = signal.span.1.or(signal.time).map(|time| time.0);
    (last, signal.count, signal.events.len(), signal.tags.len(), format!("{signal:?}"))
}
