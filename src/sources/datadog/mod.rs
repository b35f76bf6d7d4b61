//! Datadog's API: security signals are searched and fetched; suppressions are read, looked over, made and changed.
//!
//! What is asked is data first ([`ApiRequest`], made by [`SignalRequest`], [`signal_by_id`] and [`suppressions`]), so that
//! it can be asked here ([`Client`]) or printed for somebody who can ask it elsewhere ([`ApiRequest::curl`]), or who wants
//! to see it first. Who asks is an [`Account`]: an address and two keys, from the environment or a private file. Answers
//! come back as the bytes of their bodies; what a signal is, this room does not know, nor why something is suppressed.
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
pub mod suppressions;
#[cfg(test)]
mod tests;
mod transport;

pub use super::http::{Retry, Secret};
pub use account::{Account, AccountError, Keys};
pub use answer::{Page, SignalText};
pub use client::{Client, Options, Progress};
pub use endpoint::{Endpoint, EndpointError, SITES};
pub use error::ApiError;
pub use query::{QueryError, SignalQuery};
pub use request::{ApiRequest, MAX_PAGE, Method, Purpose, SignalRequest, signal_by_id, signal_id};
pub use search::{End, Searched};
