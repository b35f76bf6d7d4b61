//! A backend (`habitus serve`), asked over HTTP: blocking calls for worker threads, each bounded in time and bytes, repeated
//! where that may help, and given up when nobody wants the answer any more.
//!
//! What it gave is kept on the disk, so that one can read on when it does not answer; every answer says whether
//! it is fresh. The token stands in one header only, never in an address, a text or an error.

mod cache;
mod calls;
mod client;
mod credentials;
mod error;
mod events;
mod listen;
mod state;
#[cfg(test)]
mod tests;
mod wire;

pub use calls::{Asked, Profile, SignalsAsked, Upload, WorkloadsAsked};
pub use client::{Backend, Fetched, From, Options, Progress, Watch};
pub use credentials::{Credentials, VARIABLE};
pub use error::BackendError;
pub use listen::{Event, Listening};
pub use state::{BackendState, Link};
