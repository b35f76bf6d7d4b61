//! A message without what Habitus adds to it: for readers that know the schema only.

use super::schema::{FOREIGN, Kind, Message};
use super::wire::{Payload, Reader};
use super::write::Wire;

/// The message with minimal lengths and without members that came from JSON and have no place in protobuf, and
/// how many of those there were. Fields of a newer schema are kept.
pub(super) fn strip(bytes: &[u8], message: &'static Message) -> (Vec<u8>, usize) {
    let mut wire = Wire::new(message);
    let mut dropped = 0;
    let mut stack = vec![Reader::new(bytes, 0, bytes.len())];
    while let Some(reader) = stack.last_mut() {
        let at = reader.pos();
        let Some(field) = reader.next() else {
            stack.pop();
            wire.end();
            continue;
        };
        if field.number == FOREIGN {
            dropped += 1;
            continue;
        }
        let known = wire.message().by_number(field.number);
        match (known.map(|known| &known.kind), field.payload) {
            (Some(Kind::Message(inner) | Kind::Map(inner)), Payload::Bytes(start, end)) => {
                wire.begin(field.number, inner, false);
                stack.push(Reader::new(bytes, start, end));
            }
            (_, Payload::Bytes(start, end)) => wire.bytes(field.number, &bytes[start..end]),
            _ => wire.out.extend_from_slice(&bytes[at..reader.pos()]),
        }
    }
    (wire.out, dropped)
}
