//! A log of a backend, as the place where the lines of a mirror really stand.

use crate::api::LogName;
use crate::fleet::Cancel;
use crate::journal::{Added, Upstream, UpstreamError};
use crate::sources::backend::{Backend, BackendError, Watch};

/// A log of a backend that is asked over HTTP.
#[derive(Debug)]
pub(super) struct BackendLog {
    backend: Backend,
    log: LogName,
    /// Nobody wants an answer any more.
    cancel: Cancel,
}

impl BackendLog {
    pub(super) fn new(backend: Backend, log: LogName, cancel: Cancel) -> BackendLog {
        BackendLog { backend, log, cancel }
    }

    fn ask<T>(&self, ask: impl FnOnce(Watch<'_>) -> Result<T, BackendError>) -> Result<T, UpstreamError> {
        let watch = Watch { cancelled: &|| self.cancel.is_cancelled(), progress: &|_| {} };
        ask(watch).map_err(|error| match error {
            BackendError::Moved(lines) => UpstreamError::Moved(lines),
            // It may have been done all the same: then it is found there by its id.
            error if error.passes() || error.may_be_done() => UpstreamError::Unreachable(error.to_string()),
            error => UpstreamError::Refused(error.to_string()),
        })
    }
}

impl Upstream for BackendLog {
    fn lines(&self, after: u64) -> Result<Vec<String>, UpstreamError> {
        let entries = self.ask(|watch| self.backend.entries(self.log, after, watch))?;
        // Lines of other numbers than were asked for would be taken for others.
        let expected = (after.saturating_add(1)..).zip(&entries.lines);
        match expected.into_iter().all(|(number, line)| line.number == number) {
            true => Ok(entries.lines.into_iter().map(|line| line.line).collect()),
            false => {
                let why = "the backend gave other lines of the log than were asked for";
                Err(UpstreamError::Unreachable(why.to_owned()))
            }
        }
    }

    fn append(&self, after: u64, line: &str) -> Result<Added, UpstreamError> {
        let appended = self.ask(|watch| self.backend.append(self.log, after, line, watch))?;
        Ok(Added { number: appended.number, line: appended.line })
    }
}
