//! The store of decisions on suggestions: a file that only grows, one entry a line.

mod decision;

pub use decision::{Accepted, Change, Entry, Handed, State};
