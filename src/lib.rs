//! Habitus reads what workloads have been seen to do, and says whether a behaviour is normal for them.
//!
//! The rooms stand in the order in which they may know each other: a room imports only from rooms above it.
//! `ARCHITECTURE.md` draws the house; `tests/house.rs` holds the table of allowed imports.

pub mod text;

pub mod model;

pub mod settings;

pub mod query;

pub mod journal;

pub mod formats;

pub mod learning;

pub mod signals;

pub mod suppressions;

pub mod api;

pub mod sources;

pub mod learned;

pub mod fleet;

pub mod reports;

pub mod tui;

#[cfg(feature = "server")]
pub mod server;

pub mod cli;
