//! Plain rows and lines, made once for the screen and for the command line, which both show them: what is listed,
//! what a tree holds, what is known of a node.
//!
//! Every string in a report is raw, as it came from outside. Whoever shows one makes it safe
//! ([`crate::text::sanitize()`]); what writes whole texts here ([`table::Table`], [`tree`], [`detail`]) does so
//! itself. Secrets are masked where a report is made, by the masker that it is given.

pub mod check;
pub mod clock;
pub mod common;
pub mod compared;
pub mod curation;
pub mod detail;
pub mod diff;
pub mod explain;
pub mod files;
pub mod find;
pub mod fleet;
pub mod frozen;
pub mod handover;
pub mod journal;
pub mod learn;
pub mod links;
pub mod list;
pub mod list_wire;
pub mod listed;
pub mod matrix;
pub mod node_filter;
pub mod nodes;
pub mod only_here;
pub mod order;
pub mod outline;
pub mod problems;
pub mod risk;
pub mod search;
pub mod settings;
pub mod sides;
pub mod signals;
pub mod subject;
pub mod suppress;
pub mod table;
pub mod tags;
#[cfg(test)]
mod tests;
pub mod tree;
pub mod trust;
pub mod units;
pub mod versions;
pub mod waiting;
pub mod why;

pub use clock::Clock;
