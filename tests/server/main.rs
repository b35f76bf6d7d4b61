//! The backend as agents, people and misfortune meet it: real server processes in a sealed environment, ended and killed by their own
//! ids. What was told to be taken is learned once, whatever happens.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that cannot set itself up has failed, one that is skipped says so"
)]
#![cfg(feature = "server")]

mod agents;
#[path = "../backend/certificates.rs"]
mod certificates;
mod deciding;
mod doors;
mod explorer;
mod fetching;
mod full;
mod http;
mod killed;
mod named;
#[allow(dead_code, reason = "the tests of the explorer need more of it")]
#[path = "../explorer/place.rs"]
mod place;
#[path = "../backend_support/postgres.rs"]
mod postgres;
mod posting;
mod proxy;
#[allow(dead_code, reason = "the tests of the explorer need more of it")]
#[path = "../explorer/pty.rs"]
mod pty;
mod pushing;
mod reaching;
mod refusing;
mod relay;
mod renewing;
#[path = "../backend_support/s3.rs"]
mod s3;
mod same;
mod shared;
mod stopping;
mod watching;
mod world;
