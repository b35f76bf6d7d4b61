//! A decision that waits to be sent to a backend, or for somebody to decide because others were faster.

use crate::api::LogName;
use crate::journal::{Conflict, Entry, Log, Record};
use crate::suppressions::store;

/// A decision that waits.
#[derive(Clone, Debug, PartialEq)]
pub enum Waiting {
    /// A state or a note.
    Journal(Waits<Entry>),
    /// A decision on a baseline.
    Curation(Waits<Entry>),
    /// A decision on a suggestion.
    Suppressions(Waits<store::Entry>),
}

/// What waits, and for what.
#[derive(Clone, Debug, PartialEq)]
pub struct Waits<E> {
    /// What was decided here.
    pub mine: E,
    /// What somebody else said of the same meanwhile; `None` where nobody did.
    pub theirs: Option<E>,
    /// Why the backend refused it, as it said; whoever shows it makes it safe.
    pub refused: Option<String>,
}

impl<E> Waits<E> {
    fn is_conflict(&self) -> bool {
        self.theirs.is_some() || self.refused.is_some()
    }

    fn is_refused(&self) -> bool {
        self.theirs.is_none() && self.refused.is_some()
    }
}

impl Waiting {
    pub(super) fn of_journal(waits: Waits<Entry>) -> Waiting {
        Waiting::Journal(waits)
    }

    pub(super) fn of_curation(waits: Waits<Entry>) -> Waiting {
        Waiting::Curation(waits)
    }

    pub(super) fn of_suppressions(waits: Waits<store::Entry>) -> Waiting {
        Waiting::Suppressions(waits)
    }

    /// The id of its entry.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Waiting::Journal(waits) | Waiting::Curation(waits) => &waits.mine.id,
            Waiting::Suppressions(waits) => &waits.mine.id,
        }
    }

    /// The log that it is for.
    #[must_use]
    pub fn log(&self) -> LogName {
        match self {
            Waiting::Journal(_) => LogName::Journal,
            Waiting::Curation(_) => LogName::Curation,
            Waiting::Suppressions(_) => LogName::Suppressions,
        }
    }

    /// Who signed it: only their token can send it.
    #[must_use]
    pub fn author(&self) -> &str {
        match self {
            Waiting::Journal(waits) | Waiting::Curation(waits) => &waits.mine.author,
            Waiting::Suppressions(waits) => &waits.mine.author,
        }
    }

    /// Whether the backend refused it, though nobody decided otherwise.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        match self {
            Waiting::Journal(waits) | Waiting::Curation(waits) => waits.is_refused(),
            Waiting::Suppressions(waits) => waits.is_refused(),
        }
    }

    /// Whether it waits for somebody to decide ([`crate::fleet::Fleet::resolve`]), and not only to be sent.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        match self {
            Waiting::Journal(waits) | Waiting::Curation(waits) => waits.is_conflict(),
            Waiting::Suppressions(waits) => waits.is_conflict(),
        }
    }
}

/// What of a log waits: conflicts first.
pub(super) fn waiting<E: Record>(
    log: &Log<E>,
    make: fn(Waits<E>) -> Waiting,
) -> impl Iterator<Item = Waiting> {
    let stuck = log.conflicts().into_iter().map(|Conflict { entry, with, refused }| {
        // What it collided with may have gone with the log that it stood in.
        let refused = refused.or_else(|| with.is_none().then(|| "others were faster".to_owned()));
        Waits { mine: entry, theirs: with, refused }
    });
    let queued = log.queued().into_iter().map(|mine| Waits { mine, theirs: None, refused: None });
    stuck.chain(queued).map(make)
}
