//! What the page of a suggestion shows.

/// Which suggestion is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The one of this id.
    Suggestion(String),
    /// The one that holds the signal of this id.
    Signal(String),
}

/// The state of the page of a suggestion.
#[derive(Debug, Default)]
pub struct State {
    /// The full name of the workload.
    pub(super) workload: String,
    /// Which suggestion of it.
    pub(super) what: Option<What>,
}
