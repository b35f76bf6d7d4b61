//! The file formats: one folder each and one line in [`FORMATS`]. A format recognises content, decodes it into a
//! [`Recording`], and reads the details of one node again when somebody looks at it.
//!
//! A format gets plain bytes: archives and compression are undone before.

mod datadog;
mod error;
mod json;
mod looks;
pub mod signals;

use std::borrow::Cow;

pub use datadog::learned;
pub use datadog::{JsonStyle, WriteError, Writer, to_json, to_protobuf};
pub use error::FormatError;

use crate::model::{Facet, NodeDetail, NodeId, Recording, Span};

/// What protects against hostile input. Beyond a limit nothing is decoded: [`FormatError::Limit`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How deep nodes may nest.
    pub max_depth: usize,
    /// How many nodes a file may hold.
    pub max_nodes: usize,
    /// How long a single text may be, in bytes.
    pub max_string: usize,
    /// How many versions a file may name. Agents keep twenty or so; everything that is told a version is told once
    /// for each.
    pub max_versions: usize,
    /// How many tags one set of tags may hold; together they may be 64 times as many bytes.
    pub max_tags: usize,
    /// How large the content may be, in bytes; never more than 4 GiB.
    pub max_bytes: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            max_depth: 10_000,
            max_nodes: 20_000_000,
            max_string: 1 << 20,
            max_versions: 1024,
            max_tags: 1024,
            max_bytes: 2 << 30,
        }
    }
}

/// A file format.
pub struct Format {
    /// Its name in JSON and settings.
    pub id: &'static str,
    /// Its name for people.
    pub title: &'static str,
    /// The extensions that files of it usually have, without the dot. Only a hint.
    pub extensions: &'static [&'static str],
    recognise: fn(&[u8], Option<&str>) -> bool,
    decode: Decode,
    wire: ToWire,
    detail: fn(&Ask<'_>) -> Result<NodeDetail, FormatError>,
}

type Decode = fn(&[u8], Option<&str>, &Limits) -> Result<Decoded, FormatError>;
type ToWire = for<'a> fn(&'a [u8], &Limits) -> Result<Cow<'a, [u8]>, FormatError>;

impl std::fmt::Debug for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

/// All formats; the first that recognises the content decodes it.
pub static FORMATS: [&Format; 2] = [&datadog::JSON, &datadog::PROTOBUF];

/// Whether some format recognises content by its beginning, `head`.
#[must_use]
pub fn recognises(head: &[u8]) -> bool {
    FORMATS.iter().any(|format| (format.recognise)(head, None))
}

/// A decoded file.
#[derive(Debug)]
pub struct Decoded {
    /// What the file says.
    pub recording: Recording,
    /// The format it was in.
    pub format: &'static Format,
    /// The bytes that the recording's spans point into, where they are not the file's own: see [`wire_bytes`].
    pub wire: Option<Vec<u8>>,
}

/// Decodes a file of any known format. `hint_extension` is the file's extension without the dot; it only
/// settles what the content leaves open.
///
/// # Errors
/// [`FormatError::NotAProfile`] if no format recognises the content, [`FormatError::Limit`] if it passes a
/// limit. Damage is no error: the recording holds what stands before it and says so.
pub fn decode(bytes: &[u8], hint_extension: Option<&str>, limits: &Limits) -> Result<Decoded, FormatError> {
    let max = limits.max_bytes.min(u32::MAX as usize);
    if bytes.len() > max {
        return Err(FormatError::Limit { which: "the size", limit: max as u64, offset: max as u64 });
    }
    let hint = hint_extension.map(str::to_ascii_lowercase);
    match FORMATS.iter().find(|format| (format.recognise)(bytes, hint.as_deref())) {
        Some(format) => (format.decode)(bytes, hint.as_deref(), limits),
        None => Err(FormatError::NotAProfile { looks_like: looks::like(bytes) }),
    }
}

/// The bytes that the spans of a recording point into: the content itself, or what it was turned into. For
/// reading details again when only the file is at hand.
///
/// # Errors
/// [`FormatError::Limit`] if the content passes a limit.
pub fn wire_bytes<'a>(
    bytes: &'a [u8],
    format: &Format,
    limits: &Limits,
) -> Result<Cow<'a, [u8]>, FormatError> {
    (format.wire)(bytes, limits)
}

/// Which node's details are asked for.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// The bytes that the recording's spans point into: [`wire_bytes`].
    pub wire: &'a [u8],
    /// Where the node's message lies in them.
    pub span: Span,
    /// The node's facet.
    pub facet: Facet,
    /// Its name in the arena.
    pub name: &'a str,
    /// Its qualifier in the arena.
    pub qualifier: &'a str,
    /// The architecture of the recording's metadata.
    pub arch: &'a str,
}

impl<'a> Ask<'a> {
    /// Asks for a node of a recording.
    #[must_use]
    pub fn of(recording: &'a Recording, wire: &'a [u8], node: NodeId) -> Ask<'a> {
        let tree = &recording.tree;
        Ask {
            wire,
            span: recording.span(node),
            facet: tree.facet(node),
            name: tree.name(node),
            qualifier: tree.qualifier(node),
            arch: &recording.header.metadata.arch,
        }
    }
}

/// Decodes everything that a node's own message says, without its children. The flags lack what only the parent
/// tells ([`crate::model::NodeFlags::USER_CHANGE`] against it): the arena has them all.
///
/// # Errors
/// [`FormatError::Detail`] if the bytes are not those the span was made for.
pub fn detail(format: &Format, ask: &Ask<'_>) -> Result<NodeDetail, FormatError> {
    (format.detail)(ask)
}

/// Whether a recording holds no behaviour: no process at all, or none whose executable is known.
#[must_use]
pub fn is_hollow(recording: &Recording) -> bool {
    let tree = &recording.tree;
    !tree.nodes().any(|node| tree.facet(node) == Facet::Process && !tree.name(node).is_empty())
}
