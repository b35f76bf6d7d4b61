//! The command line as a person and a script meet it: the real binary in a sealed environment, with what it prints on
//! both streams and its exit code.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that cannot set itself up has failed, one that is skipped says so"
)]

#[path = "../backend/mod.rs"]
mod backend;
mod captures;
mod commonality;
mod compared;
mod curation;
#[cfg(feature = "server")]
mod decided_there;
mod fetch;
#[path = "../fixtures/mod.rs"]
mod fixtures;
mod fleet;
mod handover;
mod hostile;
mod journal;
mod printed;
mod scale;
mod settings;
mod settings_changed;
mod signals;
mod support;
mod suppress;
mod suppress_together;
mod trust;
mod verdicts;
