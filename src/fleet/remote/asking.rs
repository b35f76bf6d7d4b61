//! What the fleet asks of a backend: one trait, so that the fleet knows neither HTTP nor where answers are kept.

use std::fmt;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::api::{
    BackendSettings, Change, Intake, LogName, NumberedSettings, Page, PutSettings, SignalSummary, Whoami,
    WorkloadSummary, Workloads,
};
use crate::fleet::Cancel;
use crate::journal::Upstream;
use crate::model::UnixNanos;
use crate::sources::Again;

/// Why a backend gave no answer. The texts are sentences without a full stop, safe to print, and hold no secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RemoteError {
    /// It cannot be reached, and nothing is kept of what was asked.
    #[error("{0}")]
    Unreachable(String),
    /// It answered that it does not want to: a token that it does not know, a request that it does not understand.
    #[error("{0}")]
    Refused(String),
    /// It has no such thing.
    #[error("the backend knows nothing of it")]
    NotFound,
    /// Somebody changed it since it was looked at.
    #[error("others changed it since it was looked at")]
    Moved,
    /// Whoever asked does not want it any more.
    #[error("stopped before it was done")]
    Cancelled,
}

/// Where an answer comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataFrom {
    /// What was kept of an answer that came then; the backend could not be asked now.
    Cache(UnixNanos),
    /// The backend, just now.
    Live,
}

/// An answer, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Had<T> {
    /// The answer.
    pub value: T,
    /// Where it comes from.
    pub from: DataFrom,
}

/// Which workloads, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Listing {
    /// The filter as it was typed.
    pub filter: String,
    /// The id of the column that it is sorted by; empty for the name.
    pub sort: String,
    /// Whether the greatest comes first.
    pub descending: bool,
}

/// A learned profile.
#[derive(Clone, Debug)]
pub struct RemoteProfile {
    /// Which state of it: another one has another.
    pub etag: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// Fetches it once more, where it was not kept. It may have become another meanwhile.
    pub again: Again,
}

/// What a stream of changes tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It is connected, and everything after the number it was asked for will come.
    Connected,
    /// It was cut off and is being connected again; why, and for how long nothing had come.
    CutOff(String, Duration),
    /// The token is refused, and it is asked again with the one that there is then; why.
    Refused(String),
    /// So much was missed that everything must be asked for again.
    Missed,
    /// Something changed.
    Change(Change),
    /// Nothing for a while; time to look whether anybody wants to hear more.
    Quiet,
}

/// A backend. Asking waits for the network, some time that is bounded; [`Remote::listen`] waits until it is told to stop.
pub trait Remote: Send + Sync + fmt::Debug {
    /// What the user calls it: its name in the settings, or its address.
    fn name(&self) -> &str;

    /// Its address, without anything secret.
    fn address(&self) -> &str;

    /// A page of the list, of at most `most` rows.
    ///
    /// # Errors
    /// Why there is no answer.
    fn workloads(
        &self,
        listing: &Listing,
        after: Option<&str>,
        most: usize,
        cancel: &Cancel,
    ) -> Result<Had<Workloads>, RemoteError>;

    /// One row of the list, by the full name.
    ///
    /// # Errors
    /// Why there is no answer.
    fn workload(&self, workload: &str, cancel: &Cancel) -> Result<Had<WorkloadSummary>, RemoteError>;

    /// The learned profile of a workload, by its full name. `progress` is told how many bytes came, of how many where that is
    /// known.
    ///
    /// # Errors
    /// Why there is no answer.
    fn profile(
        &self,
        workload: &str,
        cancel: &Cancel,
        progress: &dyn Fn(u64, Option<u64>),
    ) -> Result<Had<RemoteProfile>, RemoteError>;

    /// A page of the signals of a workload, or of all; the newest first, of at most `most`.
    ///
    /// # Errors
    /// Why there is no answer.
    fn signals(
        &self,
        workload: Option<&str>,
        after: Option<&str>,
        most: usize,
        cancel: &Cancel,
    ) -> Result<Had<Page<SignalSummary>>, RemoteError>;

    /// One signal by its id.
    ///
    /// # Errors
    /// Why there is no answer.
    fn signal(&self, id: &str, cancel: &Cancel) -> Result<Had<SignalSummary>, RemoteError>;

    /// Tells `each` of what changes after a number, and of how the connection is, until it breaks off or is cancelled.
    fn listen(&self, after: u64, cancel: &Cancel, each: &mut dyn FnMut(Heard) -> ControlFlow<()>);

    /// By which name it knows the user, by which decisions are signed, and what the user may do there.
    ///
    /// # Errors
    /// Why there is no answer.
    fn whoami(&self, cancel: &Cancel) -> Result<Had<Whoami>, RemoteError>;

    /// What waits there to be looked at, and the first of what was set aside.
    ///
    /// # Errors
    /// Why there is no answer.
    fn intake(&self, cancel: &Cancel) -> Result<Had<Intake>, RemoteError>;

    /// Its settings, and which version of them these are.
    ///
    /// # Errors
    /// Why there is no answer.
    fn settings(&self, cancel: &Cancel) -> Result<Had<BackendSettings>, RemoteError>;

    /// Changes its settings. Not asked again where it may have been done.
    ///
    /// # Errors
    /// [`RemoteError::Moved`] where somebody did since they were seen; else why they are as they were, or may be.
    fn put_settings(&self, put: &PutSettings, cancel: &Cancel) -> Result<BackendSettings, RemoteError>;

    /// The latest versions of its settings, the newest first.
    ///
    /// # Errors
    /// Why there is no answer.
    fn settings_history(&self, cancel: &Cancel) -> Result<Had<Page<NumberedSettings>>, RemoteError>;

    /// A log of decisions, asked until it is cancelled.
    fn log(&self, log: LogName, cancel: &Cancel) -> Arc<dyn Upstream>;

    /// A folder of the user's own for what is kept of this backend; `None` where nothing is kept.
    fn folder(&self) -> Option<PathBuf>;
}
