//! A log whose lines stand elsewhere, and of which the file here is a copy: who enters asks there first.
//!
//! Lines are numbered from 1 without gaps, so that how many lines a copy has says what it knows.

use std::fmt;

/// Why a line was not added elsewhere, or none were given.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UpstreamError {
    /// Others added lines first: there are this many now.
    #[error("others wrote first: there are {0} lines now")]
    Moved(u64),
    /// It cannot be reached now.
    #[error("{0}")]
    Unreachable(String),
    /// It does not want the line, and never will.
    #[error("{0}")]
    Refused(String),
}

/// A line that was added elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// Its number.
    pub number: u64,
    /// The line as it stands there, where that is another than was sent: what is not known there, or was found out there, is
    /// not kept as it was sent.
    pub line: Option<String>,
}

impl Added {
    /// It stands there as it was sent.
    #[must_use]
    pub fn as_sent(number: u64) -> Added {
        Added { number, line: None }
    }
}

/// Where the lines of a log really stand. Asking waits for the network.
pub trait Upstream: Send + Sync + fmt::Debug {
    /// The lines after the first `after`, in order; not always all of them: who gets some asks again.
    ///
    /// # Errors
    /// It cannot be reached.
    fn lines(&self, after: u64) -> Result<Vec<String>, UpstreamError>;

    /// Adds a line if there are exactly `after` lines.
    ///
    /// # Errors
    /// Others were first, it cannot be reached, or it refuses.
    fn append(&self, after: u64, line: &str) -> Result<Added, UpstreamError>;
}
