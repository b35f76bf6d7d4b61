//! Which of the agent's two messages some bytes hold, if any: no magic number says so, the fields do.

use super::header::Root;
use super::schema::{self, Kind, Message};
use super::wire::{Field, Payload, Reader};

/// Submessages of the tree that are looked into; the rest of a million says nothing new.
const LOOK_INTO: usize = 8;

/// The message that some wire bytes hold. `hint` is a file extension and only settles ties.
pub(super) fn root(bytes: &[u8], hint: Option<&str>) -> Option<Root> {
    if is_text(bytes) {
        return None;
    }
    let dump = score(bytes, &schema::SEC_DUMP);
    let profile = score(bytes, &schema::SECURITY_PROFILE);
    if dump.max(profile) <= 0 {
        return None;
    }
    let by_hint = if hint == Some("profile") { Root::Profile } else { Root::Dump };
    Some(match dump.cmp(&profile) {
        std::cmp::Ordering::Greater => Root::Dump,
        std::cmp::Ordering::Less => Root::Profile,
        std::cmp::Ordering::Equal => by_hint,
    })
}

/// How well bytes fit a message: each field that fits speaks for it, each that does not against it.
fn score(bytes: &[u8], message: &Message) -> i32 {
    let mut reader = Reader::new(bytes, 0, bytes.len());
    let (mut score, mut looked, mut unknown) = (0_i32, 0, 0);
    while let Some(field) = reader.next() {
        let Some(known) = message.by_number(field.number) else {
            // A newer agent may write any number of entries of a field that is not known here.
            unknown += 1;
            score -= i32::from(unknown <= 3);
            continue;
        };
        looked += 1;
        let mut points = match &known.kind {
            Kind::Message(inner) => 3 * submessage(bytes, &field, inner),
            Kind::Map(inner) => 2 * submessage(bytes, &field, inner),
            kind => fits(bytes, &field, kind),
        };
        if known.repeated && looked > LOOK_INTO {
            points = points.min(0);
        }
        score += points;
        if looked > 64 * LOOK_INTO || score < -20 {
            break;
        }
    }
    if reader.fault().is_some_and(|fault| fault.offset < bytes.len()) {
        score -= 4;
    }
    score
}

/// Whether the fields of a submessage fit: 1, −1, or 0 if there is none.
fn submessage(bytes: &[u8], field: &Field, message: &Message) -> i32 {
    let Payload::Bytes(start, end) = field.payload else { return -1 };
    let mut reader = Reader::new(bytes, start, end);
    let (mut good, mut bad) = (0, 0);
    while let Some(field) = reader.next() {
        match message.by_number(field.number).map_or(0, |known| fits(bytes, &field, &known.kind)) {
            1.. => good += 1,
            0 => {}
            _ => bad += 1,
        }
        if good + bad > 64 {
            break;
        }
    }
    if reader.fault().is_some_and(|fault| fault.offset < bytes.len()) {
        bad += 1;
    }
    match (good, bad) {
        (0, 0) => 0,
        (_, 0) => 1,
        _ => -1,
    }
}

/// Whether a field's type on the wire, and its text, fit its kind.
fn fits(bytes: &[u8], field: &Field, kind: &Kind) -> i32 {
    let good = match (kind, field.payload) {
        (Kind::Text, Payload::Bytes(start, end)) => printable(&bytes[start..end]),
        // Numbers in bytes are a packed list.
        (Kind::Message(_) | Kind::Map(_) | Kind::U32, Payload::Bytes(..)) => true,
        (Kind::Text | Kind::Message(_) | Kind::Map(_), _) | (_, Payload::Bytes(..)) => false,
        (_, Payload::Varint(_)) => true,
        _ => false,
    };
    if good { 1 } else { -1 }
}

/// Whether bytes are plain text to their end. No message is: every length below 32 and every small number is a control
/// character, and each process has a number of its own.
fn is_text(bytes: &[u8]) -> bool {
    let part = &bytes[..bytes.len().min(4096)];
    part.iter().all(|byte| matches!(byte, b' '..=b'~' | b'\t' | b'\n' | b'\r'))
}

fn printable(bytes: &[u8]) -> bool {
    let part = &bytes[..bytes.len().min(256)];
    part.iter().filter(|byte| **byte < 0x20 && !b"\t\n\r".contains(byte)).count() * 8 <= part.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Writer;

    fn dump() -> Writer {
        let mut w = Writer::dump();
        w.text("host", "node-1").begin("metadata").text("name", "activity-dump-x").end();
        w.texts("tags", ["env:prod"]).begin("tree").begin("process").number("pid", 1).end().end();
        w
    }

    #[test]
    fn fields_of_a_newer_agent_do_not_make_a_dump_anything_else() {
        let mut wire = dump().finish().unwrap();
        for _ in 0..60 {
            wire.extend([0x3a, 4, 0x08, 7, 0x12, 0]);
            wire.extend([0x5a, 0]);
        }
        assert_eq!(root(&wire, Some("profile")), Some(Root::Dump));
    }

    #[test]
    fn the_content_beats_the_extension_and_the_extension_settles_ties() {
        assert_eq!(root(&dump().finish().unwrap(), Some("profile")), Some(Root::Dump));
        let mut w = Writer::profile();
        w.begin("metadata")
            .text("name", "activity-dump-x")
            .end()
            .begin("selector")
            .text("image_name", "a")
            .end();
        assert_eq!(root(&w.finish().unwrap(), Some("protobuf")), Some(Root::Profile));
        let mut w = Writer::dump();
        w.begin("tree").begin("process").number("pid", 1).end().end();
        let tree = w.finish().unwrap();
        assert_eq!(root(&tree, None), Some(Root::Dump));
        assert_eq!(root(&tree, Some("profile")), Some(Root::Profile));
    }

    #[test]
    fn text_is_no_message() {
        for text in
            ["2 abc def ghi jkl mno pqr stu vwx yz", "\n\nhello world", "name: x\n", "x1202\n", "2", ""]
        {
            assert_eq!(root(text.as_bytes(), Some("protobuf")), None, "{text:?}");
        }
    }
}
