//! What a node's own message says, without its children and without what a learned profile says anew.

use super::OURS;
use crate::formats::datadog::leaves::dns_type;
use crate::formats::datadog::wire::{Payload, Reader};
use crate::model::Span;

/// How a node stands in its parent's message, and what of its own is not copied.
pub(super) struct Form {
    /// The field of the parent that holds it.
    pub(super) field: u32,
    /// The field of its `NodeBase`.
    pub(super) base: u32,
    /// Children, `NodeBase`, and what older agents had in its place.
    not_copied: &'static [u32],
}

/// The forms in the order of the facets. A bind stands in its socket, a question in its name.
static FORMS: [Form; 8] = [
    Form { field: 3, base: 14, not_copied: &[3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15] },
    Form { field: 4, base: 11, not_copied: &[6, 10, 11] },
    Form { field: 5, base: 4, not_copied: &[1, 3, 4] },
    Form { field: 2, base: 6, not_copied: &[4, 6] },
    Form { field: 5, base: 8, not_copied: &[1, 8] },
    Form { field: 12, base: 3, not_copied: &[1, 3] },
    Form { field: 15, base: 1, not_copied: &[1] },
    Form { field: 11, base: 4, not_copied: &[2, 4] },
];

/// A device, which carries flows.
static DEVICE: Form = Form { field: 13, base: super::EXTRA, not_copied: &[5] };

impl Form {
    /// The form of a node of a facet; `is_device` of what carries flows.
    pub(super) fn of(facet: crate::model::Facet, is_device: bool) -> &'static Form {
        if is_device { &DEVICE } else { &FORMS[facet as usize] }
    }

    /// Copies what a node's own message says to the end of `out`. Whether the bytes are those of a message.
    pub(super) fn copy(&self, wire: &[u8], span: Span, out: &mut Vec<u8>) -> bool {
        let Some((start, end)) = bounds(wire, span) else { return false };
        let mut reader = Reader::new(wire, start, end);
        loop {
            let at = reader.pos();
            let Some(field) = reader.next() else { break };
            if field.cut {
                break;
            }
            if !self.not_copied.contains(&field.number) && !OURS.contains(&field.number) {
                out.extend_from_slice(&wire[at..reader.pos()]);
            }
        }
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
            let mut info = Reader::new(wire, start, end);
            loop {
                let at = info.pos();
                let Some(field) = info.next() else { break };
                if !OURS.contains(&field.number) {
                    out.extend_from_slice(&wire[at..info.pos()]);
                }
            }
            return true;
        }
    }
    false
}

fn bounds(wire: &[u8], span: Span) -> Option<(usize, usize)> {
    let start = span.offset as usize;
    let end = start.checked_add(span.len as usize)?;
    (end <= wire.len()).then_some((start, end))
}
