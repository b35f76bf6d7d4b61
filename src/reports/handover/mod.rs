//! Suppressions for others: what an auditor wants to know of them, how they stand in Datadog, and what those do that exist
//! there.

mod audit;
mod existing;
mod markdown;
mod status;
#[cfg(test)]
mod tests;
mod words;

pub use audit::{Audit, AuditNow, AuditWords, audit_json};
pub use existing::ExistingRows;
pub use markdown::audit_markdown;
pub use status::{Status, status_json, status_table};
