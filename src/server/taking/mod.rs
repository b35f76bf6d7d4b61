//! The door of intake: what is sent is bounded, decompressed and read so far as to know what it is, and it is on the disk before
//! anybody is told that it is taken. Knows nothing of routes.

mod body;
mod door;
mod memory;
mod multipart;
mod pace;
#[cfg(test)]
mod tests;

pub use body::{Sent, Spooled};
pub(crate) use door::NOTICES;
pub use door::{Door, Limits, Refused};
pub use pace::Pace;
