//! What the page of the answer shows.

use crate::fleet::Decided;
use crate::reports::why::Answer;
use crate::signals::Signals;
use crate::text::Masker;
use std::sync::Arc;

/// What an answer was asked for with. With anything else it may be another one.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) id: String,
    pub(super) masker: Option<Masker>,
    pub(super) signals: Arc<Signals>,
    /// Whether all files were known then.
    pub(super) finished: bool,
    /// What people had decided of baselines.
    pub(super) decided: Arc<Decided>,
}

impl Asked {
    pub(super) fn is_same(&self, other: &Asked) -> bool {
        self.id == other.id
            && self.masker == other.masker
            && self.finished == other.finished
            && Arc::ptr_eq(&self.signals, &other.signals)
            && Arc::ptr_eq(&self.decided, &other.decided)
    }
}

/// The state of the page of the answer.
#[derive(Debug, Default)]
pub struct State {
    /// The id of the signal.
    pub(super) id: String,
    pub(super) answer: Option<Arc<Answer>>,
    /// Why there is no answer.
    pub(super) failed: Option<String>,
    /// Whether hosts, users, addresses and containers have stand-ins.
    pub(super) redacted: bool,
    /// The first line shown.
    pub(super) top: usize,
    pub(super) asked: Option<Asked>,
    /// The revision of decisions on suggestions by which it was looked for what can be suppressed.
    pub(super) hidden: u64,
}

impl State {
    /// The answer, as soon as there is one.
    #[must_use]
    pub fn answer(&self) -> Option<&Arc<Answer>> {
        self.answer.as_ref()
    }

    /// The full name of the workload that the signal belongs to.
    #[must_use]
    pub fn workload(&self) -> Option<String> {
        self.answer.as_ref().and_then(|answer| answer.placement.workload.clone())
    }
}
