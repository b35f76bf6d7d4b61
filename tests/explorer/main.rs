//! The explorer as it is used: the real binary in a real terminal, over the demo data, typed at key by key.
//!
//! What the screens show in detail is tested beside them; here stands what only the whole can keep: that the terminal is
//! left as it was found, that every pane and layer is reached by its keys, that nothing hostile gets through.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a driver that fails is a test that fails, and a test says what it skips"
)]

mod baseline;
mod place;
mod pty;
mod signals;
mod starting;
mod suggestions;
mod suppress;
mod terminal;
mod tour;

use place::Place;
use pty::{Pty, Start};

/// On the screen once all of the demo data was read.
const READY: &str = "144 snapshots";

/// The explorer over the demo data, all of it read.
fn explorer(environment: &[(&str, &str)]) -> Pty {
    let pty = Pty::start(&Start { environment, ..Start::default() });
    pty.wait_for(READY);
    pty
}

/// The explorer over sources of a place of its own.
fn explorer_of(place: &Place, arguments: &[&str]) -> Pty {
    Pty::start(&Start { place: Some(place), arguments, ..Start::default() })
}
