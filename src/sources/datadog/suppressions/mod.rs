//! Datadog's suppressions: read, looked over, made and changed (`/api/v2/security_monitoring/configuration/suppressions`).
//!
//! What is sent is JSON that an exporter made; what comes back is a [`RemoteSuppression`]. Every request is data first
//! ([`list_page`], [`by_id`], [`of_rule`], [`validate`], [`create`], [`update`], [`turn`]), so that it can be shown before
//! anything is sent.
//!
//! What only reads is asked again after what passes. What changes something is asked again only where it is sure that
//! nothing was done, or after somebody looked (`write`): two suppressions where one was meant would stay behind unseen.

mod read;
mod remote;
mod request;
mod write;

pub use read::Listed;
pub use remote::{RemotePerson, RemoteSuppression, SuppressionsError, parse_suppressions};
pub use request::{by_id, create, list_page, of_rule, turn, update, validate};
pub use write::Written;
