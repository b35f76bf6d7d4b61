//! What the page of the fleet shows.

use crate::fleet::Workload;
use crate::reports::fleet::{COLUMNS, FleetColumn, FleetRow};
use crate::signals::Signals;
use crate::tui::shell::motion::Cursor;
use std::sync::Arc;

/// The state of the page of the fleet.
#[derive(Debug, Default)]
pub struct State {
    /// Every workload as it was last looked at, in the order of the fleet.
    pub(super) known: Vec<Known>,
    /// Which filter they were looked at through.
    pub(super) revision: u64,
    /// The signals that they were counted by.
    pub(super) signals: Arc<Signals>,
    /// The rows in the order shown.
    pub(super) rows: Vec<Arc<FleetRow>>,
    /// How wide each of [`COLUMNS`] would like to be.
    pub(super) widths: Vec<usize>,
    /// The selected row and the first one shown.
    pub(super) cursor: Cursor,
    /// The full name of the workload that the user selected; it stays selected wherever it goes.
    pub(super) wanted: Option<String>,
    pub(super) sort: Sort,
}

/// A workload and its row; `None` if the filter selects nothing of it.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) workload: Arc<Workload>,
    pub(super) row: Option<Arc<FleetRow>>,
}

/// How the rows are sorted: by which of [`COLUMNS`], and which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// Which column.
    pub column: usize,
    /// The greatest first.
    pub descending: bool,
}

impl Default for Sort {
    /// The noisiest first.
    fn default() -> Self {
        let noise = COLUMNS.iter().position(|column| column.id == "signals_per_day");
        Sort::by(noise.unwrap_or(0))
    }
}

impl Sort {
    /// By a column, the way that one wants to see first.
    #[must_use]
    pub fn by(column: usize) -> Self {
        Self { column, descending: COLUMNS.get(column).is_some_and(|column| !column.ascending) }
    }

    /// The column.
    #[must_use]
    pub fn spec(self) -> &'static FleetColumn {
        COLUMNS.get(self.column).unwrap_or(&COLUMNS[0])
    }
}

impl State {
    /// The selected row.
    #[must_use]
    pub fn selected(&self) -> Option<&Arc<FleetRow>> {
        self.rows.get(self.cursor.selected)
    }
}
