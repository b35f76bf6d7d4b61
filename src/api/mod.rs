//! The backend's HTTP interface: its routes, what stands in requests and answers, and its one shape of an error. Shared by
//! the server and by the explorer that asks it, so that they cannot differ. Pure data; no input and no output.
//!
//! Everything here is JSON with names in snake case. Times are nanoseconds since 1970 as decimal numbers where a machine goes
//! on with them, ratios lie in 0–1, and what is not known is `null` and never zero.

mod change;
mod entries;
mod error;
mod headers;
mod intake;
mod page;
mod reading;
pub mod routes;
mod signal;
mod tokens;
mod workload;

pub use change::{Change, ChangeKind};
pub use entries::{Append, Appended, Entries, EntryLine, LogName, Moved};
pub use error::{ApiError, Code};
pub use headers::{header_text, text_of_header};
pub use intake::{Intake, SetAside};
pub use page::{Cursor, Page};
pub use reading::{
    BackendSettings, DecideSuppression, NumberedSettings, PutSettings, SettingValue, SettingsVersion,
    SnapshotSummary,
};
pub use routes::{Method, ROUTES, Route, Scope};
pub use signal::{SignalSummary, VerdictSummary};
pub use tokens::{AuditLine, MadeToken, MakeToken, TokenSummary, Whoami};
pub use workload::{CommonSummary, PairsSummary, ProblemSummary, VersionSummary, WorkloadSummary, Workloads};

/// The version of the interface, as it stands in every path.
pub const VERSION: &str = "v1";
/// How a token is sent: `Authorization: Bearer TOKEN`. Agents send it as their API key, in [`API_KEY`].
pub const BEARER: &str = "Bearer ";
/// The header in which an agent sends its API key; here a token.
pub const API_KEY: &str = "dd-api-key";
/// Of an upload: by which name its holder goes, as `sources::Place::holder` gives it.
pub const HOLDER: &str = "habitus-holder";
/// Of an upload: what its name hints that it is, as `sources::Place::hint` gives it.
pub const HINT: &str = "habitus-hint";
/// Of an upload: the original was cut off while it was decompressed.
pub const CUT: &str = "habitus-cut";
