//! What is wrong with a filter, where, and what to do about it.

use std::ops::Range;

use crate::text::{sanitize, width::width};

/// A filter that cannot be understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{problem}; {remedy}")]
pub struct QueryError {
    /// The bytes of the line that are wrong. Empty, at the end, if something is missing there.
    pub span: Range<usize>,
    /// What is wrong, without a full stop.
    pub problem: String,
    /// What to do, without a full stop.
    pub remedy: String,
}

impl QueryError {
    pub(super) fn new(
        span: Range<usize>,
        problem: impl Into<String>,
        remedy: impl Into<String>,
    ) -> QueryError {
        QueryError { span, problem: problem.into(), remedy: remedy.into() }
    }

    /// The columns of the sanitized line that are wrong, at least one.
    #[must_use]
    pub fn columns(&self, line: &str) -> Range<usize> {
        let before = |at: usize| width(&sanitize(line.get(..at).unwrap_or(line)));
        let start = before(self.span.start);
        start..before(self.span.end).max(start + 1)
    }

    /// Three lines: the sanitized filter, carets under what is wrong, and the sentence.
    #[must_use]
    pub fn point(&self, line: &str) -> String {
        let columns = self.columns(line);
        let carets = "^".repeat(columns.len());
        format!("{}\n{}{carets}\n{self}", sanitize(line), " ".repeat(columns.start))
    }
}
