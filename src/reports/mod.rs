//! What is known, as plain rows: made once for the screen and for the command line, which both show them.

pub mod outline;
pub mod search;
