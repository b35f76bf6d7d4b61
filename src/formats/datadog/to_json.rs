//! The bytes of a message → protojson as the agent prints it: snake case, 64-bit numbers as strings, enums by
//! name, keys of maps in order.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::rc::Rc;

use serde::de::IgnoredAny;

use super::schema::{FOREIGN, Field, Kind, Message};
use super::wire::{self, Payload, Reader, unzigzag};

/// Whether fields that hold nothing are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonStyle {
    /// As the agent does: every field of the schema, empty or not.
    Full,
    /// Only what holds something.
    Compact,
}

/// A piece of the input, or of pieces of one message put together.
#[derive(Clone)]
struct Part<'a> {
    buffer: Buffer<'a>,
    start: usize,
    end: usize,
}

#[derive(Clone)]
enum Buffer<'a> {
    Input(&'a [u8]),
    Joined(Rc<[u8]>),
}

impl<'a> Part<'a> {
    fn bytes(&self) -> &[u8] {
        match &self.buffer {
            Buffer::Input(bytes) => &bytes[self.start..self.end],
            Buffer::Joined(bytes) => &bytes[self.start..self.end],
        }
    }

    /// A part of this part, as a field read from [`Self::bytes`] gives it.
    fn part(&self, field: &wire::Field) -> Option<Part<'a>> {
        match field.payload {
            Payload::Bytes(start, end) => {
                Some(Part { buffer: self.buffer.clone(), start: self.start + start, end: self.start + end })
            }
            _ => None,
        }
    }

    fn fields(&self) -> impl Iterator<Item = wire::Field> {
        let bytes = self.bytes();
        let mut reader = Reader::new(bytes, 0, bytes.len());
        std::iter::from_fn(move || reader.next())
    }

    /// Several pieces of one submessage are the same as all of them in one.
    fn joined(mut parts: Vec<Part<'a>>) -> Option<Part<'a>> {
        if parts.len() <= 1 {
            return parts.pop();
        }
        let all: Rc<[u8]> = parts.iter().flat_map(Part::bytes).copied().collect();
        let end = all.len();
        Some(Part { buffer: Buffer::Joined(all), start: 0, end })
    }
}

/// What is being printed.
enum Frame<'a> {
    /// The members of an object: fields found on the wire, sorted by their place in the schema.
    Message {
        part: Part<'a>,
        message: &'static Message,
        found: Vec<(usize, wire::Field)>,
        next: usize,
        first: bool,
    },
    /// The elements of a list of messages.
    List { message: &'static Message, items: std::vec::IntoIter<Part<'a>>, first: bool },
    /// The entries of a map.
    Map { entry: &'static Message, items: std::vec::IntoIter<(Key, Option<Part<'a>>)>, first: bool },
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(u64),
    Text(String),
}

/// Prints a message.
pub(super) fn to_json(bytes: &[u8], message: &'static Message, style: JsonStyle) -> String {
    let mut out = String::with_capacity(bytes.len() * 2);
    let root = Part { buffer: Buffer::Input(bytes), start: 0, end: bytes.len() };
    let mut stack = vec![open(&mut out, root, message)];
    while let Some(top) = stack.last_mut() {
        let below = match top {
            Frame::Message { part, message, found, next, first } => match message.fields.get(*next) {
                Some(field) => {
                    let of_field = |found: &[(usize, wire::Field)], at| found.partition_point(|f| f.0 < at);
                    let values = &found[of_field(found, *next)..of_field(found, *next + 1)];
                    *next += 1;
                    if values.is_empty() && style == JsonStyle::Compact {
                        continue;
                    }
                    comma(&mut out, first);
                    string(&mut out, field.name);
                    out.push(':');
                    value(&mut out, part, field, values)
                }
                None => {
                    for (_, field) in found.iter().filter(|f| f.1.number == FOREIGN) {
                        foreign(&mut out, part, field, first);
                    }
                    out.push('}');
                    stack.pop();
                    None
                }
            },
            Frame::List { message, items, first } => match items.next() {
                Some(part) => {
                    comma(&mut out, first);
                    Some(open(&mut out, part, message))
                }
                None => {
                    out.push(']');
                    stack.pop();
                    None
                }
            },
            Frame::Map { entry, items, first } => match items.next() {
                Some((key, part)) => {
                    comma(&mut out, first);
                    match key {
                        Key::Number(number) => string(&mut out, &number.to_string()),
                        Key::Text(text) => string(&mut out, &text),
                    }
                    out.push(':');
                    match &entry.fields[1].kind {
                        Kind::Message(message) => {
                            let empty = Part { buffer: Buffer::Input(&[]), start: 0, end: 0 };
                            Some(open(&mut out, part.unwrap_or(empty), message))
                        }
                        _ => {
                            string(
                                &mut out,
                                &part.map(|part| text(part.bytes()).into_owned()).unwrap_or_default(),
                            );
                            None
                        }
                    }
                }
                None => {
                    out.push('}');
                    stack.pop();
                    None
                }
            },
        };
        stack.extend(below);
    }
    out
}

fn comma(out: &mut String, first: &mut bool) {
    if !std::mem::take(first) {
        out.push(',');
    }
}

/// Begins an object.
fn open<'a>(out: &mut String, part: Part<'a>, message: &'static Message) -> Frame<'a> {
    out.push('{');
    let place = |field: &wire::Field| match message.fields.iter().position(|f| f.number == field.number) {
        Some(at) => Some(at),
        None => (field.number == FOREIGN).then_some(message.fields.len()),
    };
    let mut found: Vec<_> = part.fields().filter_map(|field| Some((place(&field)?, field))).collect();
    found.sort_by_key(|f| f.0);
    Frame::Message { part, message, found, next: 0, first: true }
}

/// Prints the value of a field, or gives the frame that does.
fn value<'a>(
    out: &mut String,
    part: &Part<'a>,
    field: &Field,
    values: &[(usize, wire::Field)],
) -> Option<Frame<'a>> {
    let mut parts = values.iter().filter_map(|(_, value)| part.part(value));
    match (&field.kind, field.repeated) {
        (Kind::Message(message), true) => {
            out.push('[');
            let items = parts.collect::<Vec<_>>().into_iter();
            Some(Frame::List { message, items, first: true })
        }
        (Kind::Message(message), false) => match Part::joined(parts.collect()) {
            Some(part) => Some(open(out, part, message)),
            None => {
                out.push_str("null");
                None
            }
        },
        (Kind::Map(entry), _) => {
            out.push('{');
            let mut items: Vec<_> = parts.map(|part| key_and_value(&part, entry)).collect();
            // Of two entries with one key the last counts; the sort is stable.
            items.reverse();
            items.sort_by(|a, b| a.0.cmp(&b.0));
            items.dedup_by(|later, kept| later.0 == kept.0);
            Some(Frame::Map { entry, items: items.into_iter(), first: true })
        }
        (Kind::Text, true) => {
            out.push('[');
            let mut first = true;
            for item in parts {
                comma(out, &mut first);
                string(out, &text(item.bytes()));
            }
            out.push(']');
            None
        }
        (Kind::Text, false) => {
            string(out, &parts.next_back().map(|part| text(part.bytes()).into_owned()).unwrap_or_default());
            None
        }
        (kind, true) => {
            out.push('[');
            let mut first = true;
            for (_, value) in values {
                for item in numbers(part, value) {
                    comma(out, &mut first);
                    scalar(out, kind, item);
                }
            }
            out.push(']');
            None
        }
        (kind, false) => {
            scalar(out, kind, values.iter().rev().find_map(|(_, value)| value.number()).unwrap_or(0));
            None
        }
    }
}

/// The numbers of a repeated field: one, or a packed list.
fn numbers(part: &Part<'_>, value: &wire::Field) -> Vec<u64> {
    match (value.number(), part.part(value)) {
        (Some(number), _) => vec![number],
        (None, Some(list)) => {
            let mut reader = Reader::new(list.bytes(), 0, list.bytes().len());
            std::iter::from_fn(|| reader.next_packed()).collect()
        }
        (None, None) => Vec::new(),
    }
}

fn key_and_value<'a>(part: &Part<'a>, entry: &Message) -> (Key, Option<Part<'a>>) {
    let mut key = match entry.fields[0].kind {
        Kind::Text => Key::Text(String::new()),
        _ => Key::Number(0),
    };
    let mut values = Vec::new();
    for field in part.fields() {
        match (field.number, part.part(&field), &key) {
            (1, Some(part), Key::Text(_)) => key = Key::Text(text(part.bytes()).into_owned()),
            (1, None, Key::Number(_)) => key = Key::Number(field.number().unwrap_or(0)),
            (2, Some(part), _) => values.push(part),
            _ => {}
        }
    }
    let value = match entry.fields[1].kind {
        Kind::Text => values.pop(),
        _ => Part::joined(values),
    };
    (key, value)
}

/// Prints a member that the schema does not know, if it is one: what is not JSON would spoil the whole.
fn foreign(out: &mut String, part: &Part<'_>, field: &wire::Field, first: &mut bool) {
    let Some(member) = part.part(field) else { return };
    let whole = serde_json::from_slice::<IgnoredAny>(&[b"{", member.bytes(), b"}"].concat()).is_ok();
    if let (true, Ok(text)) = (whole, std::str::from_utf8(member.bytes())) {
        comma(out, first);
        out.push_str(text);
    }
}

fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

fn scalar(out: &mut String, kind: &Kind, value: u64) {
    // Writing to a String cannot fail.
    let _ = match kind {
        Kind::Bool => write!(out, "{}", value != 0),
        Kind::U64 => write!(out, "\"{value}\""),
        Kind::S64 => write!(out, "\"{}\"", unzigzag(value)),
        Kind::I32 => write!(out, "{}", value as i32),
        Kind::Enum(names) => match names.iter().find(|row| u64::from(row.0) == value) {
            Some(row) => write!(out, "\"{}\"", row.1),
            None => write!(out, "{}", value as i32),
        },
        Kind::U32 | Kind::Text | Kind::Message(_) | Kind::Map(_) => write!(out, "{}", value as u32),
    };
}

/// Prints a string with its escapes.
fn string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c < ' ' || c == '\u{7f}' => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
