//! Where things come from: files, folders, globs, standard input, compressed files and tar archives; and [`datadog`], the
//! API where signals are.
//!
//! [`list`] turns what was typed into files, in a fixed order; [`read`] turns one of them into pieces of content: one
//! for a file, one a member for an archive. Each [`Piece`] has a [`Handle`] that gives the same bytes again later. What is
//! too much to be held whole, a [`Taker`] may read bit by bit instead.
//!
//! The container (gzip, zstd, tar) is recognised from its first bytes, never from its name. What the content is, this
//! room does not know: it yields bytes and places. Everything it reads is hostile: sizes are bounded while streaming,
//! member names are only ever shown, special files are not opened, and links are not followed out of a folder.

mod archive;
pub mod backend;
mod container;
pub mod datadog;
mod error;
mod handle;
pub mod http;
mod kept;
mod limits;
mod list;
mod open;
mod pattern;
mod place;
#[cfg(test)]
#[path = "../../tests/backend/mod.rs"]
pub(crate) mod prepared;
mod read;
mod spool;
mod stream;
#[cfg(test)]
mod tests;
mod zstd;

pub use error::{Problem, SourceError, Special};
pub use handle::{Again, ContentHash, Handle};
pub use kept::{KEPT, kept_holder};
pub use limits::{LimitKind, Limits, MAX_FILE_BYTES};
pub use list::{PathEntry, list};
pub use place::Place;
pub use read::{Piece, Taker, Wanted, read, read_into};
pub use spool::Spool;
pub use zstd::unzstd;
