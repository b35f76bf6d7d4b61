//! Suppressions: standing decisions not to raise a rule for a behaviour, and suggestions of such that are checked against
//! what was learned before anyone accepts them.
//!
//! A suppression is a query ([`search::Query`]) in the terms of who evaluates it, over the attributes of one event
//! ([`attributes`]). Every figure that is shown of one comes from evaluating that same query over the signals at hand
//! ([`Scope`]); what cannot be said exactly is not offered. What people decide of it is kept in a file that only grows.
//!
//! Pure but for the store: signals, verdicts and profiles are handed in.

pub mod attributes;
pub mod bundle;
mod cases;
mod check;
pub mod existing;
pub mod exporters;
mod forms;
mod freeze;
mod guards;
pub mod handing;
mod ladder;
mod scope;
pub mod search;
pub mod store;
mod suggest;
mod suggestion;
#[cfg(test)]
mod tests;
pub mod there;
mod weigh;

pub use bundle::Bundle;
pub use cases::{Case, Known, Learned, Shown, Verdicts};
pub use check::{Finding, Now, check, kinds};
pub use freeze::{Difference, Effect, Facts, differences, effect, freeze, missing_inputs};
pub use guards::NeverWiden;
pub use scope::{Allowed, Breadth, Hides, Place, Scope};
pub use suggest::{Bucket, World, suggest};
pub use suggestion::{Behaviour, Evidence, Lack, NotSuggested, Suggestion, Suggestions};
