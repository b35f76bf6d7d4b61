//! What the list shows.

use super::filter::FilterState;
use crate::fleet::Workload;
use crate::reports::list::{COLUMNS, ListColumn, ListRow};
use crate::tui::shell::motion::Cursor;
use std::sync::Arc;

/// The state of the list of workloads.
#[derive(Debug, Default)]
pub struct State {
    /// Every workload of the fleet as it was last looked at, in the order of the fleet.
    pub(super) known: Vec<Known>,
    /// Which filter they were looked at through.
    pub(super) revision: u64,
    /// The rows in the order shown.
    pub rows: Vec<Arc<ListRow>>,
    /// How wide each of [`COLUMNS`] would like to be.
    pub(super) widths: Vec<usize>,
    /// The selected row and the first one shown.
    pub cursor: Cursor,
    /// The full name of the workload that the user selected; it stays selected wherever it goes.
    pub wanted: Option<String>,
    /// How the rows are sorted.
    pub sort: Sort,
    /// Workloads, teams and snapshots in all, whatever the filter.
    pub totals: (usize, usize, usize),
    /// Where a backend gives the rows: which parts of them are there.
    pub(super) paging: super::paging::Paging,
    /// The filter line while it is typed.
    pub filter: FilterState,
}

/// A workload and its row; `None` if the filter selects nothing of it.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) workload: Arc<Workload>,
    pub(super) row: Option<Arc<ListRow>>,
}

/// How the rows are sorted: by which of [`COLUMNS`], and which way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sort {
    /// Which column.
    pub column: usize,
    /// The greatest first.
    pub descending: bool,
}

/// The columns whose smallest comes first when they are chosen: names, and times, whose smallest is the latest.
const ASCENDING: [&str; 4] = ["workload", "version", "first_seen", "last_seen"];

impl Sort {
    /// By a column, the way that one wants to see first.
    #[must_use]
    pub fn by(column: usize) -> Self {
        let descending = COLUMNS.get(column).is_some_and(|column| !ASCENDING.contains(&column.id));
        Self { column, descending }
    }

    /// The column.
    #[must_use]
    pub fn spec(self) -> &'static ListColumn {
        COLUMNS.get(self.column).unwrap_or(&COLUMNS[0])
    }
}

impl State {
    /// The selected row.
    #[must_use]
    pub fn selected(&self) -> Option<&Arc<ListRow>> {
        self.rows.get(self.cursor.selected)
    }
}
