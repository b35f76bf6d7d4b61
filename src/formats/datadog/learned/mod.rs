//! Learned profiles as files: a valid `SecurityProfile` that an agent's tools read, and what its schema has no place for.
//!
//! That sits in field numbers which neither the agent nor protobuf uses:
//!
//! | message | field | what |
//! |---|---|---|
//! | `SecurityProfile` | 20001 | the ledger: one entry a snapshot, in the canonical order |
//! | | 20002 | drift, as a tree like field 6 with what carries it |
//! | | 20003 | the fingerprint of what the profile was computed from: the last field, without which the file lost its end |
//! | | 20004 | how many behaviours the maximum size left out |
//! | `NodeBase` | 20001 | the positions in the ledger of the snapshots that show the node, packed |
//! | | 20002, 20003 | when it was first and last seen in any of them |
//! | | 20004 | what all of them together say of it: the bits of [`NodeFlags`] |
//! | `ProcessActivityNode` | 20001 | a command line (1) and the positions of the snapshots that recorded it (2, packed) |
//! | | 20002 | the qualifier, where some snapshot tells processes apart by their arguments |
//! | `DNSInfo` | 20001 | a `NodeBase`: the schema keeps one a name, Habitus one a question |
//! | `SyscallNode` | 20001 | the name, where the profile's architecture numbers it differently or not at all |
//! | `NetworkDeviceNode` | 20001 | a `NodeBase`, which the schema does not give it |
//!
//! A ledger makes a file a learned profile: its nodes were seen in snapshots then, each with its instance, and not in one
//! host's sum. A copied file says as much as the snapshots it was learned from.

mod ledger;
mod own;
mod write;

pub use write::{LearnedError, write};

pub(super) use ledger::{LEDGER_LIMIT, entry};

use std::borrow::Cow;

use super::wire::{Payload, Reader};
use crate::model::NodeFlags;

/// Of `SecurityProfile`.
pub(super) const LEDGER: u32 = 20_001;
/// Of `SecurityProfile`.
pub(super) const DRIFT: u32 = 20_002;
/// Of `SecurityProfile`.
pub(super) const FINGERPRINT: u32 = 20_003;
/// Of `SecurityProfile`.
pub(super) const LEFT_OUT: u32 = 20_004;
/// Of `NodeBase`.
pub(super) const POSITIONS: u32 = 20_001;
/// Of `NodeBase`.
pub(super) const FIRST_SEEN: u32 = 20_002;
/// Of `NodeBase`.
pub(super) const LAST_SEEN: u32 = 20_003;
/// Of `NodeBase`.
pub(super) const FLAGS: u32 = 20_004;
/// Of `ProcessActivityNode`.
pub(super) const COMMAND: u32 = 20_001;
/// Of `ProcessActivityNode`.
pub(super) const QUALIFIER: u32 = 20_002;
/// Of `DNSInfo`, `SyscallNode` and `NetworkDeviceNode`.
pub(super) const EXTRA: u32 = 20_001;
/// The first field of ours, and the last that may become one.
const OURS: std::ops::RangeInclusive<u32> = 20_001..=20_099;

/// What is wrong with a file that has a ledger and no fingerprint.
pub(super) const NO_END: &str = "the file ends before the end of the learned profile";

/// The flags that a file may give a node: what people decide is not written into it.
pub(super) const WRITTEN: NodeFlags = NodeFlags::all()
    .difference(NodeFlags::ACCEPTED)
    .difference(NodeFlags::REJECTED)
    .difference(NodeFlags::SET_ASIDE);

/// What a learned profile was computed from, in short, without decoding it. `None` where the bytes are none.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let mut reader = Reader::new(bytes, 0, bytes.len());
    let mut found = None;
    while let Some(field) = reader.next() {
        if let (FINGERPRINT, Payload::Bytes(start, end)) = (field.number, field.payload) {
            found = Some(String::from_utf8_lossy(&bytes[start..end]));
        }
    }
    // A file that ends early lost something of what the fingerprint vouches for.
    found.filter(|_| reader.fault().is_none())
}
