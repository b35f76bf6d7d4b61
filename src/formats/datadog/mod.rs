//! What the Datadog Agent writes: activity dumps (`SecDump`) and security profiles (`SecurityProfile`), as
//! protobuf and as JSON.
//!
//! JSON is first turned into the bytes of the same message, so that everything else is written once.

mod detail;
mod header;
pub mod learned;
mod leaves;
mod process;
mod schema;
mod sniff;
mod strip;
mod to_json;
mod transcode;
mod versions;
mod walk;
mod wire;
mod write;

pub use to_json::JsonStyle;
pub use write::{WriteError, Writer};

use std::borrow::Cow;

use header::Root;

use super::{Decoded, Format, FormatError, Limits};
use crate::model::{Damage, RecordingKind};

/// The agent's protobuf files: `.protobuf` dumps and `.profile` profiles.
pub(super) static PROTOBUF: Format = Format {
    id: "datadog-protobuf",
    title: "Datadog Agent protobuf",
    extensions: &["protobuf", "profile", "pb"],
    recognise: |bytes, hint| sniff::root(bytes, hint).is_some(),
    decode: |bytes, hint, limits| {
        let root = sniff::root(bytes, hint).unwrap_or(Root::Dump);
        let recording = walk::decode(bytes, root, limits)?;
        Ok(Decoded { recording, format: &PROTOBUF, wire: None })
    },
    wire: |bytes, _| Ok(Cow::Borrowed(bytes)),
    detail: detail::detail,
};

/// The same messages as protojson.
pub(super) static JSON: Format = Format {
    id: "datadog-json",
    title: "Datadog Agent JSON",
    extensions: &["json"],
    recognise: |bytes, _| transcode::is_one(bytes),
    decode: decode_json,
    wire: |bytes, limits| {
        let root = transcode::root(bytes, None);
        Ok(Cow::Owned(transcode::transcode(bytes, root, limits, usize::MAX)?.wire))
    },
    detail: detail::detail,
};

fn decode_json(bytes: &[u8], hint: Option<&str>, limits: &Limits) -> Result<Decoded, FormatError> {
    let root = transcode::root(bytes, hint);
    let text = transcode::transcode(bytes, root, limits, usize::MAX)?;
    let mut recording = walk::decode(&text.wire, root, limits).map_err(|error| match error {
        // The walk counts in wire bytes; what the reader of the file needs is the place in the JSON.
        FormatError::Limit { which, limit, offset } => {
            let read = transcode::transcode(bytes, root, limits, offset as usize).map_or(0, |text| text.read);
            FormatError::Limit { which, limit, offset: read as u64 }
        }
        other => other,
    })?;
    recording.damage =
        text.stop.map(|stop| Damage { offset: stop.offset as u64, reason: stop.reason.to_owned() });
    recording.notes.extend(text.notes);
    Ok(Decoded { recording, format: &JSON, wire: Some(text.wire) })
}

fn root_of(kind: RecordingKind) -> Root {
    match kind {
        RecordingKind::Dump => Root::Dump,
        RecordingKind::Profile => Root::Profile,
    }
}

/// Prints a dump or profile as protojson. `wire` is what [`super::wire_bytes`] gives.
#[must_use]
pub fn to_json(wire: &[u8], kind: RecordingKind, style: JsonStyle) -> String {
    to_json::to_json(wire, transcode::message(root_of(kind)), style)
}

/// The protobuf of a dump or profile for other programs, and a note if something had to be left out: members of
/// JSON objects that the schema does not know have no place in it. `wire` is what [`super::wire_bytes`] gives.
#[must_use]
pub fn to_protobuf(wire: &[u8], kind: RecordingKind) -> (Vec<u8>, Option<String>) {
    let (bytes, dropped) = strip::strip(wire, transcode::message(root_of(kind)));
    let note = (dropped > 0).then(|| {
        format!("{dropped} members of JSON objects are not in the known schema and have no place in protobuf: left out")
    });
    (bytes, note)
}
