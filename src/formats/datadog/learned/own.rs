//! What a node's own message says, without its children and without what a learned profile says anew.

use super::OURS;
use crate::formats::datadog::leaves::dns_type;
use crate::formats::datadog::schema::{self, Kind, Message};
use crate::formats::datadog::wire::{Field, Payload, Reader, put_varint};
use crate::model::Span;

/// How a node stands in its parent's message, and what of its own is not copied.
pub(super) struct Form {
    /// The field of the parent that holds it.
    pub(super) field: u32,
    /// The field of its `NodeBase`.
    pub(super) base: u32,
    /// Children, `NodeBase`, and what older agents had in its place.
    not_copied: &'static [u32],
    message: &'static Message,
}

/// The forms in the order of the facets. A bind stands in its socket, a question in its name.
static FORMS: [Form; 8] = [
    Form {
        field: 3,
        base: 14,
        not_copied: &[3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15],
        message: &schema::PROCESS_ACTIVITY_NODE,
    },
    Form { field: 4, base: 11, not_copied: &[6, 10, 11], message: &schema::FILE_ACTIVITY_NODE },
    Form { field: 5, base: 4, not_copied: &[1, 3, 4], message: &schema::DNS_NODE },
    Form { field: 2, base: 6, not_copied: &[4, 6], message: &schema::BIND_NODE },
    Form { field: 5, base: 8, not_copied: &[1, 8], message: &schema::FLOW_NODE },
    Form { field: 12, base: 3, not_copied: &[1, 3], message: &schema::SYSCALL_NODE },
    Form { field: 15, base: 1, not_copied: &[1], message: &schema::CAPABILITY_NODE },
    Form { field: 11, base: 4, not_copied: &[2, 4], message: &schema::IMDS_NODE },
];

/// A device, which carries flows.
static DEVICE: Form =
    Form { field: 13, base: super::EXTRA, not_copied: &[5], message: &schema::NETWORK_DEVICE_NODE };

impl Form {
    /// The form of a node of a facet; `is_device` of what carries flows.
    pub(super) fn of(facet: crate::model::Facet, is_device: bool) -> &'static Form {
        if is_device { &DEVICE } else { &FORMS[facet as usize] }
    }

    /// Copies what a node's own message says to the end of `out`. Whether the bytes are those of a message.
    pub(super) fn copy(&self, wire: &[u8], span: Span, out: &mut Vec<u8>) -> bool {
        let Some((start, end)) = bounds(wire, span) else { return false };
        put_sound(wire, (start, end), self.message, self.not_copied, out);
        true
    }
}

/// Copies the question of a name and type out of a `DNSNode`. Whether it is there.
pub(super) fn copy_question(wire: &[u8], span: Span, name: &str, kind: &str, out: &mut Vec<u8>) -> bool {
    let Some((start, end)) = bounds(wire, span) else { return false };
    let mut reader = Reader::new(wire, start, end);
    while let Some(field) = reader.next() {
        let (1, Payload::Bytes(start, end)) = (field.number, field.payload) else { continue };
        let (mut asked, mut number) = (Default::default(), 0);
        let mut info = Reader::new(wire, start, end);
        while let Some(field) = info.next() {
            match (field.number, field.payload) {
                (1, Payload::Bytes(start, end)) => asked = String::from_utf8_lossy(&wire[start..end]),
                (2, _) => number = field.number().unwrap_or(0) as u32,
                _ => {}
            }
        }
        if asked == name && dns_type(number) == kind {
            put_sound(wire, (start, end), &schema::DNS_INFO, &[], out);
            return true;
        }
    }
    false
}

/// Copies a message but for some of its fields and for ours. A dump may be damaged, and what it says up to there is
/// learned; its damage must not become that of the whole profile. So what ends early is copied up to its end, and what no
/// reader of the schema takes, text that is none or a field of another type, is made right or left out. Gives whether
/// the message was sound to its end; what comes after damage is not read.
///
/// It goes as deep as the schema without its children, not as deep as the input.
fn put_sound(
    wire: &[u8],
    (start, end): (usize, usize),
    message: &'static Message,
    not_copied: &[u32],
    out: &mut Vec<u8>,
) -> bool {
    let mut reader = Reader::new(wire, start, end);
    loop {
        let at = reader.pos();
        let Some(field) = reader.next() else { return reader.fault().is_none() };
        if not_copied.contains(&field.number) || OURS.contains(&field.number) {
            continue;
        }
        if !put_field(wire, &field, (at, reader.pos()), message, out) || field.cut {
            return false;
        }
    }
}

/// Copies one field, which stands at `place`. Whether it was sound.
fn put_field(
    wire: &[u8],
    field: &Field,
    place: (usize, usize),
    message: &'static Message,
    out: &mut Vec<u8>,
) -> bool {
    let known = message.by_number(field.number);
    match (known.map(|known| &known.kind), field.payload) {
        (Some(Kind::Message(inner) | Kind::Map(inner)), Payload::Bytes(start, end)) => {
            let mut content = Vec::with_capacity(end - start);
            let sound = put_sound(wire, (start, end), inner, &[], &mut content);
            put_bytes(field.number, &content, out);
            sound
        }
        // Half a text is another text.
        (_, Payload::Bytes(..)) if field.cut => false,
        (Some(Kind::Text), Payload::Bytes(start, end)) => {
            put_bytes(field.number, String::from_utf8_lossy(&wire[start..end]).as_bytes(), out);
            true
        }
        (Some(Kind::Text | Kind::Message(_) | Kind::Map(_)), _) => true,
        (Some(_), Payload::Varint(_)) | (None, _) => {
            out.extend_from_slice(&wire[place.0..place.1]);
            true
        }
        (Some(_), Payload::Bytes(..)) if known.is_some_and(|known| known.repeated) => {
            out.extend_from_slice(&wire[place.0..place.1]);
            true
        }
        (Some(_), _) => true,
    }
}

fn put_bytes(number: u32, bytes: &[u8], out: &mut Vec<u8>) {
    put_varint(out, u64::from(number) << 3 | 2);
    put_varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

fn bounds(wire: &[u8], span: Span) -> Option<(usize, usize)> {
    let start = span.offset as usize;
    let end = start.checked_add(span.len as usize)?;
    (end <= wire.len()).then_some((start, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Writer;

    /// The own message of the first root of a dump, with `change` done to the dump's bytes.
    fn copied(change: impl FnOnce(&mut Vec<u8>)) -> (Vec<u8>, bool) {
        let mut w = Writer::dump();
        w.begin("tree")
            .begin("process")
            .begin("file")
            .text("path", "/bin/sh")
            .text("package_name", "dash")
            .end();
        w.text("tty", "tty-of-it").end().number("generation_type", 1).begin("node_base").end().end();
        let mut wire = w.finish().unwrap();
        change(&mut wire);
        let mut dump = Reader::new(&wire, 0, wire.len());
        let Some(Field { payload: Payload::Bytes(start, end), .. }) = dump.next() else { panic!() };
        let mut out = Vec::new();
        let span = Span { offset: start as u32, len: (end - start) as u32 };
        let is_message = Form::of(crate::model::Facet::Process, false).copy(&wire, span, &mut out);
        assert!(is_message);
        let mut check = Vec::new();
        let sound = put_sound(&out, (0, out.len()), &schema::PROCESS_ACTIVITY_NODE, &[], &mut check);
        (out, sound)
    }

    fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
        bytes.windows(wanted.len()).position(|window| window == wanted)
    }

    fn holds(bytes: &[u8], wanted: &str) -> bool {
        position(bytes, wanted.as_bytes()).is_some()
    }

    #[test]
    fn what_is_whole_is_copied_as_it_is_but_for_what_is_said_anew() {
        let (out, sound) = copied(|_| {});
        assert!(sound && holds(&out, "/bin/sh") && holds(&out, "tty-of-it"));
        assert!(out.ends_with(&[8 << 3, 1]), "without its NodeBase: {out:?}");
    }

    #[test]
    fn the_damage_of_a_dump_is_not_that_of_the_profile() {
        // The length of the package's name runs past the file's message.
        let (out, sound) = copied(|wire| {
            let at = position(wire, b"dash").unwrap();
            wire[at - 1] = 120;
        });
        assert!(sound, "{out:?}");
        assert!(holds(&out, "/bin/sh") && !holds(&out, "dash") && !holds(&out, "tty-of-it"));
        // The file ends inside the text after the executable.
        let (out, sound) = copied(|wire| {
            let at = position(wire, b"of-it").unwrap();
            wire.truncate(at);
        });
        assert!(sound, "{out:?}");
        assert!(holds(&out, "/bin/sh") && holds(&out, "dash") && !holds(&out, "tty"));
    }

    #[test]
    fn text_that_is_none_is_made_one() {
        let (out, sound) = copied(|wire| {
            let at = position(wire, b"of-it").unwrap();
            wire[at] = 0xff;
        });
        assert!(sound && holds(&out, "tty-\u{fffd}f-it"), "{out:?}");
    }
}
