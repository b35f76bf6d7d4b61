//! What the placeholder shows.

use crate::tui::shell::motion::Cursor;

/// The rows of the list.
pub(super) const ROWS: usize = 50;

/// The state of the placeholder.
#[derive(Debug, Default)]
pub struct State {
    /// Which page of it is shown.
    pub page: u32,
    /// The selected row.
    pub cursor: Cursor,
    /// What was typed into the filter.
    pub filter: String,
    /// What a job counted.
    pub counted: Option<u64>,
}
