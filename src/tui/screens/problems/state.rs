//! What the list of problems shows.

use crate::fleet::FileProblem;
use crate::tui::shell::motion::Cursor;
use std::sync::Arc;

/// The state of the list of problems.
#[derive(Debug, Default)]
pub struct State {
    /// All problems of the fleet, ordered by file.
    pub(super) all: Arc<Vec<FileProblem>>,
    /// Their numbers in the order shown: the worst first.
    pub rows: Vec<usize>,
    /// The selected row and the first one shown.
    pub cursor: Cursor,
    /// The problem that the user selected; it stays selected wherever it goes.
    pub(super) wanted: Option<FileProblem>,
}

impl State {
    /// A row.
    #[must_use]
    pub fn row(&self, index: usize) -> Option<&FileProblem> {
        self.all.get(*self.rows.get(index)?)
    }

    /// The selected problem.
    #[must_use]
    pub fn selected(&self) -> Option<&FileProblem> {
        self.row(self.cursor.selected)
    }
}
