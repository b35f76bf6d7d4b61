//! What the page of suggestions shows.

use super::job::{Decision, Made};
use super::rows::{Row, Totals};
use crate::fleet::FleetView;
use crate::signals::Signals;
use crate::suppressions::{Finding, Suggestion};
use crate::tui::shell::motion::{Cursor, Motion};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

/// The state of the page of suggestions.
#[derive(Debug, Default)]
pub struct State {
    /// The full name of the workload; `None` for all.
    pub(super) workload: Option<String>,
    /// What was made, by the full name of the workload.
    pub(super) made: BTreeMap<String, Made>,
    /// What a check found of what was accepted, by id.
    pub(super) checked: BTreeMap<String, Vec<Finding>>,
    /// What the running job, or the last one, was asked with.
    pub(super) asked: Option<(Arc<FleetView>, Option<String>)>,
    /// Whether suggestions are being made.
    pub(super) running: bool,
    /// Whether making them was stopped.
    pub(super) stopped: bool,
    pub(super) rows: Vec<Row>,
    pub(super) totals: Totals,
    pub(super) cursor: Cursor,
    /// Whether anybody has moved: until then the first row is selected, whatever still comes.
    pub(super) touched: bool,
    /// How it was moved before there were rows: done when they are there, so that what is typed fast is not lost.
    pub(super) early: Vec<Motion>,
    /// Decisions that are to be written down, in this order; the first is being written.
    pub(super) queue: VecDeque<Decision>,
    /// When the last of them was decided: no two are at the same moment, so that it is clear which is the last.
    pub(super) decided: u64,
    /// The suggestion that is being rejected: its workload and its id.
    pub(super) rejecting: Option<(String, String)>,
    /// The signals for which it was asked what is hidden of them.
    pub(super) looked: Option<Arc<Signals>>,
    /// Up to which change of the decisions at a backend.
    pub(super) decided_there: u64,
}

impl State {
    /// The selected row.
    pub(super) fn selected(&self) -> Option<&Row> {
        self.rows.get(self.cursor.selected)
    }

    /// The suggestion of a row; `None` where it would not be made now.
    pub(super) fn suggestion(&self, row: &Row) -> Option<&Suggestion> {
        let made = self.made.get(row.workload.as_deref()?)?;
        made.suggestions.as_ref().ok()?.list.get(row.at?)
    }

    /// What a check found of a suppression.
    pub(super) fn findings(&self, id: &str) -> &[Finding] {
        self.checked.get(id).map_or(&[], Vec::as_slice)
    }

    /// Whether something is being written down of a suggestion.
    pub(super) fn is_waiting(&self, id: &str) -> bool {
        self.queue.iter().any(|decision| decision.id == id)
    }

    /// The full name of the workload that is at hand.
    #[must_use]
    pub fn workload(&self) -> Option<&str> {
        self.selected().and_then(|row| row.workload.as_deref()).or(self.workload.as_deref())
    }
}
