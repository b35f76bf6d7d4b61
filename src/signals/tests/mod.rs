//! Verdicts: a table of cases, many of them hostile, and the laws that hold for all of them.

mod cases;
mod curated;
mod laws;
pub(crate) mod world;
