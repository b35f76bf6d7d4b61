//! What the search across the fleet shows.

use crate::reports::find::Hit;
use crate::tui::shell::motion::Cursor;
use crate::tui::widgets::Sheet;

/// How far a search is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// What was asked for cannot be searched: why.
    Wrong(String),
    /// A job searches.
    Running,
    /// It was stopped before its end.
    Stopped,
    /// All of it was searched.
    Done,
}

/// What a search was begun with. With anything else it would find something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) query: String,
    pub(super) filter: String,
    pub(super) unmasked: bool,
}

/// The state of the search across the fleet.
#[derive(Debug, Default)]
pub struct State {
    /// What is looked for, as typed.
    pub(super) query: String,
    pub(super) asked: Option<Asked>,
    pub(super) phase: Phase,
    /// Workloads of which the filter selects anything; known once the job has begun.
    pub(super) total: Option<usize>,
    /// Those that were searched through.
    pub(super) searched: usize,
    /// Those that show the behaviour.
    pub(super) showing: usize,
    /// Hits beyond the limit of a workload.
    pub(super) more: usize,
    /// Workloads that could not be searched, and why.
    pub(super) failed: Vec<(String, String)>,
    pub(super) hits: Sheet<Hit>,
    pub(super) cursor: Cursor,
}

impl State {
    /// The selected hit.
    #[must_use]
    pub fn selected(&self) -> Option<&Hit> {
        self.hits.get(self.cursor.selected)
    }
}
