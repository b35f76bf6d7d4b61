//! What the page of trust shows.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::Facet;
use crate::reports::trust::{Sentence, TrustReport};
use crate::signals::Signals;
use crate::text::Masker;
use crate::tui::lens::Restriction;
use crate::tui::shell::motion::Cursor;

/// What a report was asked for with. With anything else it would come out differently.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The full name of the workload.
    pub workload: String,
    /// The filter, as typed.
    pub filter: String,
    /// What of the workload alone is looked at.
    pub restriction: Option<Restriction>,
    /// Masks secrets in examples.
    pub masker: Option<Masker>,
    /// Only ASCII.
    pub ascii: bool,
    /// The zone, and what is now.
    pub clock: crate::reports::Clock,
    /// The revision of the workload.
    pub revision: u64,
    /// The signals of the fleet.
    pub signals: Arc<Signals>,
}

impl PartialEq for Asked {
    // Not the clock: a minute later the same is asked.
    fn eq(&self, other: &Self) -> bool {
        self.workload == other.workload
            && self.filter == other.filter
            && self.restriction == other.restriction
            && self.masker == other.masker
            && self.ascii == other.ascii
            && self.clock.zone == other.clock.zone
            && self.revision == other.revision
            && Arc::ptr_eq(&self.signals, &other.signals)
    }
}

impl Eq for Asked {}

impl Asked {
    /// Whether all of the workload is looked at.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.filter.is_empty() && self.restriction.is_none()
    }
}

/// How far the report is.
#[derive(Debug, Default)]
pub(super) enum Phase {
    /// Nothing was asked.
    #[default]
    Idle,
    /// A job makes it.
    Running,
    /// It was stopped.
    Stopped,
    /// It cannot be made: why.
    Failed(String),
    /// It is made.
    Done(Arc<TrustReport>),
}

/// The state of the page of trust.
#[derive(Debug, Default)]
pub struct State {
    pub(super) asked: Option<Asked>,
    pub(super) phase: Phase,
    /// The selected sentence.
    pub(super) cursor: Cursor,
    /// Workloads that are to be looked at for hints, in the background.
    pub(super) waiting: BTreeSet<String>,
    /// Whose curve is drawn; processes until somebody chooses.
    pub(super) facet: Option<Facet>,
}

impl State {
    /// The report, where there is one.
    pub(super) fn report(&self) -> Option<&Arc<TrustReport>> {
        match &self.phase {
            Phase::Done(report) => Some(report),
            _ => None,
        }
    }

    /// The selected sentence.
    pub(super) fn selected(&self) -> Option<&Sentence> {
        self.report()?.sentences.get(self.cursor.selected)
    }
}
