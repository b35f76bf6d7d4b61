//! Datadog's API, read only: security signals are searched and fetched.
//!
//! What is asked is data first ([`ApiRequest`], made by [`SignalRequest`] and [`signal_by_id`]), so that it can be asked
//! here ([`Client`]) or printed for somebody who can ask it elsewhere ([`ApiRequest::curl`]). Who asks is an [`Account`]:
//! an address and two keys, from the environment or a private file. Answers come back as the bytes of their bodies; what
//! a signal is, this room does not know.
//!
//! Keys stand in headers only, never in an address, a text or an error. Certificates are checked against those that the
//! system trusts, no redirect is followed, and everything is bounded: time, bytes, pages, repetitions.

mod account;
mod answer;
mod client;
mod endpoint;
mod error;
mod key_file;
mod query;
mod request;
mod retry;
mod search;
mod secret;
#[cfg(test)]
mod tests;
mod transport;

pub use account::{Account, AccountError, Keys};
pub use answer::{Page, SignalText};
pub use client::{Client, Options, Progress};
pub use endpoint::{Endpoint, EndpointError, SITES};
pub use error::ApiError;
pub use query::{QueryError, SignalQuery};
pub use request::{ApiRequest, MAX_PAGE, Method, SignalRequest, signal_by_id, signal_id};
pub use retry::Retry;
pub use search::{End, Searched};
pub use secret::Secret;
