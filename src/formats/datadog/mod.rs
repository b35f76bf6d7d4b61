//! What the Datadog Agent writes: activity dumps (`SecDump`) and security profiles (`SecurityProfile`), as
//! protobuf and as JSON.
//!
//! JSON is first turned into the bytes of the same message, so that everything else is written once.

mod header;
mod leaves;
mod schema;
mod sniff;
mod versions;
mod walk;
mod wire;

use super::{Decoded, Format, FormatError, Limits};

/// The agent's protobuf files: `.protobuf` dumps and `.profile` profiles.
pub(super) static PROTOBUF: Format = Format {
    id: "datadog-protobuf",
    title: "Datadog Agent protobuf",
    extensions: &["protobuf", "profile", "pb"],
    recognise: |bytes, hint| sniff::root(bytes, hint).is_some(),
    decode: decode_protobuf,
};

fn decode_protobuf(bytes: &[u8], hint: Option<&str>, limits: &Limits) -> Result<Decoded, FormatError> {
    let root = sniff::root(bytes, hint).unwrap_or(header::Root::Dump);
    let recording = walk::decode(bytes, root, limits)?;
    Ok(Decoded { recording, format: &PROTOBUF, wire: None })
}
