//! What the screen of the matrix shows.

use std::sync::Arc;

use crate::learning::{DivideBy, Profile, Scope};
use crate::model::FacetSet;
use crate::reports::matrix::{Matrix, MatrixRow};
use crate::tui::shell::motion::Cursor;

/// A matrix with what it was made of.
#[derive(Debug)]
pub struct Answer {
    /// The profile.
    pub profile: Arc<Profile>,
    /// What of it is looked at.
    pub scope: Scope,
    /// The matrix.
    pub matrix: Matrix,
}

/// What a matrix is asked of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The full name of the workload.
    pub workload: String,
    /// What a column is.
    pub by: DivideBy,
    /// The facets.
    pub facets: FacetSet,
    /// Also what all columns show alike.
    pub all: bool,
    /// The filter, as typed.
    pub filter: String,
}

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The full name of the workload.
    pub workload: String,
    /// What a column is.
    pub by: DivideBy,
    /// The facets that are shown.
    pub facets: FacetSet,
    /// Whether what all columns show alike is shown too.
    pub all: bool,
    /// What was asked last, and at which revision of the lens.
    pub(super) asked: Option<(Question, u64)>,
    /// The matrix, or why there is none; nothing while it is made.
    pub(super) answer: Option<Result<Arc<Answer>, String>>,
    /// The selected row.
    pub(super) row: Cursor,
    /// The selected column.
    pub(super) column: Cursor,
}

impl Default for State {
    fn default() -> Self {
        State {
            workload: String::new(),
            by: DivideBy::Version,
            facets: FacetSet::ALL,
            all: false,
            asked: None,
            answer: None,
            row: Cursor::default(),
            column: Cursor::default(),
        }
    }
}

impl State {
    /// The matrix, if it is made.
    #[must_use]
    pub fn answer(&self) -> Option<&Answer> {
        self.answer.as_ref()?.as_ref().ok().map(|answer| &**answer)
    }

    /// The selected row.
    #[must_use]
    pub fn selected(&self) -> Option<MatrixRow> {
        self.answer()?.matrix.rows.get(self.row.selected).copied()
    }
}
