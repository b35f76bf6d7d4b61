//! Workloads that are not here: those of backends. The list comes in pages; a profile is fetched when its workload is opened,
//! and stands in the catalogue from then on like a learned file that lies here.

mod asking;
mod bring;
mod desk;
#[cfg(test)]
pub(crate) mod fake;
mod follow;
mod http;
mod listed;
mod settings;
mod signals;
mod state;
#[cfg(test)]
mod tests;
mod told;
mod upstream;
mod view;
mod waiting;

pub use asking::{DataFrom, Had, Heard, Listing, Remote, RemoteError, RemoteProfile};
pub use bring::{Brought, Wanted, place_at};
pub use desk::Resolve;
pub use http::Http;
pub use listed::{Listed, ListedOf, ListedRow};
pub use settings::{PutSetting, RemoteSettings, RemoteSettingsError};
pub use view::{BackendView, Link, RemoteView};
pub use waiting::{Waiting, Waits};

pub(super) use bring::{bring, open};
pub(super) use desk::Desk;
pub(super) use follow::{begin, follow};
pub(super) use state::State;

use super::lock;
