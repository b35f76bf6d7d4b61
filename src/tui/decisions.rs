//! What was decided of suggestions and which signals that hides, as a job brought it last, for every screen.

use crate::fleet::{FleetView, Suppressed};
use crate::signals::Signals;
use std::sync::Arc;

/// What is known of decisions on suggestions.
#[derive(Debug, Default)]
pub struct Decisions {
    now: Suppressed,
    /// The signals whose numbers it names; `None` before anything was brought.
    signals: Option<Arc<Signals>>,
    revision: u64,
}

impl Decisions {
    /// What was decided, whatever the signals at hand.
    #[must_use]
    pub const fn now(&self) -> &Suppressed {
        &self.now
    }

    /// What was decided and what it hides of the signals of a view; `None` while that is not known.
    #[must_use]
    pub fn of(&self, view: &FleetView) -> Option<&Suppressed> {
        let signals = self.signals.as_ref()?;
        Arc::ptr_eq(signals, &view.signals).then_some(&self.now)
    }

    /// Grows with every change of what is hidden.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Takes in what a job has brought. Whether anything is hidden or decided otherwise than before.
    pub fn take(&mut self, suppressed: Suppressed, signals: &Arc<Signals>) -> bool {
        let same_signals = self.signals.as_ref().is_some_and(|known| Arc::ptr_eq(known, signals));
        // The file only grows: of two jobs that ran beside each other the one that saw less looked earlier.
        if same_signals && said(&suppressed) < said(&self.now) {
            return false;
        }
        let is_same = same_signals && self.now.standings == suppressed.standings;
        self.now = suppressed;
        self.signals = Some(Arc::clone(signals));
        self.revision += u64::from(!is_same);
        !is_same
    }
}

/// How much was ever said of suggestions.
fn said(suppressed: &Suppressed) -> usize {
    suppressed.standings.values().map(|(standing, _)| standing.history.len()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suppressions::store::{Change, Entry, Standing, State};
    use std::collections::BTreeMap;

    fn after(entries: usize) -> Suppressed {
        let entry = |number: usize| Entry {
            id: number.to_string(),
            time: crate::model::UnixNanos(number as u64),
            author: "ana".to_owned(),
            suggestion: "0123456789ab".to_owned(),
            change: Change::Note("x".to_owned()),
        };
        let history = (0..entries).map(|number| (entry(number), true)).collect();
        let standing = Standing { history, ..Standing::default() };
        let standings = BTreeMap::from([("0123456789ab".to_owned(), (standing, State::Open))]);
        let mut suppressed = Suppressed::default();
        suppressed.standings = Arc::new(standings);
        suppressed
    }

    #[test]
    fn what_was_seen_earlier_does_not_replace_what_was_seen_later() {
        let view = FleetView::default();
        let mut known = Decisions::default();
        assert!(known.of(&view).is_none() && known.take(after(2), &view.signals));
        assert_eq!((known.revision(), known.of(&view).is_some()), (1, true));
        assert!(!known.take(after(1), &view.signals), "it is older");
        assert_eq!(said(known.now()), 2);
        assert!(!known.take(after(2), &view.signals), "it is the same");
        assert!(known.take(after(3), &view.signals));
        // Of other signals it names other numbers.
        let other = FleetView { signals: Arc::new(Signals::default()), ..FleetView::default() };
        assert!(known.of(&other).is_none() && known.take(after(1), &other.signals));
        assert_eq!(
            (known.revision(), known.of(&view).is_some(), known.of(&other).is_some()),
            (3, false, true)
        );
    }
}
