//! Suppressions for others: what an auditor wants to know of them, how they stand in Datadog, and what those do that exist
//! there.

mod audit;
mod existing;
mod markdown;
mod words;

pub use audit::{Audit, AuditNow, AuditWords, audit_json};
pub use existing::ExistingRows;
pub use markdown::audit_markdown;
pub use words::{behaviour_words, change_words};
