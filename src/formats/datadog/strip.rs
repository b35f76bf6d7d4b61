//! A message without what Habitus adds to it: for readers that know the schema only.

use super::schema::{FOREIGN, Kind, Message};
use super::wire::{Field, Payload, Reader, put_varint, varint_len};

/// What is met on the way through a message.
enum Event {
    /// A submessage of the known schema begins.
    Begin(u32),
    /// It ends.
    End,
    /// A field that is kept as it is: the field, where it begins and ends.
    Field(Field, usize, usize),
    /// A field that only Habitus writes.
    Foreign,
}

/// Goes through a message and its submessages, in order, without recursion.
fn each(bytes: &[u8], message: &'static Message, mut visit: impl FnMut(Event)) {
    let mut stack = vec![(Reader::new(bytes, 0, bytes.len()), message)];
    while let Some((reader, message)) = stack.last_mut() {
        let at = reader.pos();
        let Some(field) = reader.next() else {
            stack.pop();
            if !stack.is_empty() {
                visit(Event::End);
            }
            continue;
        };
        let known = message.by_number(field.number).map(|known| &known.kind);
        match (known, field.payload) {
            _ if field.number == FOREIGN => visit(Event::Foreign),
            (Some(Kind::Message(inner) | Kind::Map(inner)), Payload::Bytes(start, end)) => {
                visit(Event::Begin(field.number));
                stack.push((Reader::new(bytes, start, end), inner));
            }
            _ => visit(Event::Field(field, at, reader.pos())),
        }
    }
}

/// The length of a field of bytes with tag and length.
fn framed(number: u32, len: usize) -> usize {
    varint_len(u64::from(number) << 3) + varint_len(len as u64) + len
}

/// The message with minimal lengths and without members that came from JSON and have no place in protobuf, and
/// how many of those there were. Fields of a newer schema are kept.
pub(super) fn strip(bytes: &[u8], message: &'static Message) -> (Vec<u8>, usize) {
    // First the length of every submessage, in the order in which they begin; then the bytes.
    let (mut lengths, mut dropped) = (vec![0_usize], 0);
    let mut open = vec![(0, 0)];
    let grow = |lengths: &mut Vec<usize>, open: &[(u32, usize)], by: usize| {
        if let Some(&(_, at)) = open.last() {
            lengths[at] += by;
        }
    };
    each(bytes, message, |event| match event {
        Event::Begin(number) => {
            open.push((number, lengths.len()));
            lengths.push(0);
        }
        Event::End => {
            let (number, at) = open.pop().unwrap_or_default();
            let by = framed(number, lengths[at]);
            grow(&mut lengths, &open, by);
        }
        Event::Field(Field { number, payload: Payload::Bytes(start, end), .. }, ..) => {
            grow(&mut lengths, &open, framed(number, end - start));
        }
        Event::Field(_, start, end) => grow(&mut lengths, &open, end - start),
        Event::Foreign => dropped += 1,
    });
    let mut out = Vec::with_capacity(lengths[0]);
    let mut next = 1;
    each(bytes, message, |event| match event {
        Event::Begin(number) => {
            put_varint(&mut out, u64::from(number) << 3 | 2);
            put_varint(&mut out, lengths[next] as u64);
            next += 1;
        }
        Event::Field(Field { number, payload: Payload::Bytes(start, end), .. }, ..) => {
            put_varint(&mut out, u64::from(number) << 3 | 2);
            put_varint(&mut out, (end - start) as u64);
            out.extend_from_slice(&bytes[start..end]);
        }
        Event::Field(_, start, end) => out.extend_from_slice(&bytes[start..end]),
        Event::End | Event::Foreign => {}
    });
    (out, dropped)
}
