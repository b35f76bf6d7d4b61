//! The backend: takes what agents post, learns, judges, and serves what it knows to many explorers.
//!
//! Any number of identical processes may serve one fleet. All state that is shared is in a [`store::Store`] and in
//! [`objects::Objects`]; a process keeps nothing that is lost with it. Work is handed out by the store: whoever claims it
//! holds it for a while, and what is not finished by then is handed to somebody else. Everything that is done with claimed
//! work can be done twice.
//!
//! What is told to be taken is stored. What cannot be learned is set aside with the reason and stops nobody.

mod answer;
pub mod config;
mod connection;
mod first;
pub mod http;
mod idle;
pub mod index;
pub mod jobs;
mod life;
pub mod log;
pub mod objects;
mod opened;
mod opening;
mod peers;
mod places;
mod rules;
pub mod serve;
mod serving;
pub mod stop;
#[cfg(test)]
#[path = "../../tests/backend_support/s3.rs"]
mod storage;
pub mod store;
pub mod taking;
mod tls;
pub mod tokens;
mod warming;

pub use rules::{backend_settings, rules};
pub use serving::Serving;
