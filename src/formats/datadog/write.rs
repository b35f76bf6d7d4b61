//! Writing messages by the names of the schema: what tests and the demo data are made with, and what JSON is
//! turned into.

use std::fmt::Display;

use thiserror::Error;

use super::schema::{self, Field, Kind, Message};
use super::wire::{put_varint, varint_len, zigzag};

/// A dump or profile that is being written: begin a message, say what is in it, end it.
///
/// Fields are named as in JSON. A repeated field is written by naming it several times. The first mistake is
/// kept and reported by [`Writer::finish`].
///
/// ```
/// use habitus::formats::Writer;
/// let mut w = Writer::dump();
/// w.text("host", "node-1").begin("metadata").text("arch", "x64").end();
/// w.begin("tree").begin("process").begin("file").text("path", "/bin/sh").end().end();
/// w.begin("node_base").begin_entry("seen", "v1").number("first_seen", 5).end().end().end();
/// assert!(w.finish().is_ok());
/// ```
#[derive(Debug)]
pub struct Writer {
    wire: Wire,
    error: Option<WriteError>,
}

/// A mistake in the use of a [`Writer`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WriteError {
    /// The message has no such field, or not of this kind.
    #[error("{message} has no field \"{field}\" that holds {wanted}")]
    NoSuchField {
        /// The message.
        message: &'static str,
        /// The name that was given.
        field: String,
        /// What was to be written.
        wanted: &'static str,
    },
    /// `end` without `begin`, or the other way round.
    #[error("messages were begun and not ended, or ended and not begun")]
    Unbalanced,
}

impl Writer {
    /// Begins a `SecDump`.
    #[must_use]
    pub fn dump() -> Writer {
        Writer { wire: Wire::new(&schema::SEC_DUMP), error: None }
    }

    /// Begins a `SecurityProfile`.
    #[must_use]
    pub fn profile() -> Writer {
        Writer { wire: Wire::new(&schema::SECURITY_PROFILE), error: None }
    }

    /// Writes a text.
    pub fn text(&mut self, field: &str, text: &str) -> &mut Writer {
        match self.field(field, "text", |kind| matches!(kind, Kind::Text)) {
            Some(field) => self.wire.bytes(field.number, text.as_bytes()),
            None => return self,
        }
        self
    }

    /// Writes several texts.
    pub fn texts<T: AsRef<str>>(&mut self, field: &str, texts: impl IntoIterator<Item = T>) -> &mut Writer {
        for text in texts {
            self.text(field, text.as_ref());
        }
        self
    }

    /// Writes a number that is not negative, an enum's number too.
    pub fn number(&mut self, field: &str, number: u64) -> &mut Writer {
        let wanted = |kind: &Kind| matches!(kind, Kind::U32 | Kind::U64 | Kind::I32 | Kind::Enum(_));
        if let Some(field) = self.field(field, "a number", wanted) {
            self.wire.varint(field.number, number);
        }
        self
    }

    /// Writes a signed number.
    pub fn signed(&mut self, field: &str, number: i64) -> &mut Writer {
        if let Some(field) = self.field(field, "a signed number", |kind| matches!(kind, Kind::S64)) {
            self.wire.varint(field.number, zigzag(number));
        }
        self
    }

    /// Writes a truth value.
    pub fn flag(&mut self, field: &str, value: bool) -> &mut Writer {
        if let Some(field) = self.field(field, "a truth value", |kind| matches!(kind, Kind::Bool)) {
            self.wire.varint(field.number, u64::from(value));
        }
        self
    }

    /// Writes an enum's value by name: `RUNTIME`, `DONE`, `STABLE_PROFILE`.
    pub fn named(&mut self, field: &str, value: &str) -> &mut Writer {
        let number = |kind: &Kind| match kind {
            Kind::Enum(values) => values.iter().find(|row| row.1 == value).map(|row| row.0),
            _ => None,
        };
        if let Some(field) = self.field(field, "a value of that name", |kind| number(kind).is_some()) {
            self.wire.varint(field.number, number(&field.kind).map_or(0, u64::from));
        }
        self
    }

    /// Begins a submessage; [`Self::end`] ends it.
    pub fn begin(&mut self, field: &str) -> &mut Writer {
        match self.field(field, "a message", |kind| matches!(kind, Kind::Message(_))) {
            Some(Field { number, kind: Kind::Message(message), .. }) => {
                self.wire.begin(*number, message, false);
            }
            // Keeps the nesting right after a mistake.
            _ => self.wire.begin(schema::FOREIGN, &schema::NODE_BASE, false),
        }
        self
    }

    /// Begins the message that a map holds under a key; [`Self::end`] ends it.
    pub fn begin_entry(&mut self, map: &str, key: impl Display) -> &mut Writer {
        let key = key.to_string();
        let holds_message = |kind: &Kind| match kind {
            Kind::Map(entry) => matches!(entry.fields[1].kind, Kind::Message(_)),
            _ => false,
        };
        match self.field(map, "a map of messages", holds_message) {
            Some(Field { number, kind: Kind::Map(entry), .. }) => {
                self.wire.begin(*number, entry, false);
                if !self.wire.key(entry, key.as_bytes()) {
                    self.mistake(entry, &key, "a key of that kind");
                }
                if let Kind::Message(message) = &entry.fields[1].kind {
                    self.wire.begin(2, message, false);
                    self.wire.end_twice();
                }
            }
            _ => self.wire.begin(schema::FOREIGN, &schema::NODE_BASE, false),
        }
        self
    }

    /// Writes an entry of a map from text to text.
    pub fn pair(&mut self, map: &str, key: &str, value: &str) -> &mut Writer {
        let texts = |kind: &Kind| match kind {
            Kind::Map(entry) => matches!(entry.fields[1].kind, Kind::Text),
            _ => false,
        };
        if let Some(Field { number, kind: Kind::Map(entry), .. }) = self.field(map, "a map of texts", texts) {
            self.wire.begin(*number, entry, false);
            self.wire.bytes(1, key.as_bytes());
            self.wire.bytes(2, value.as_bytes());
            self.wire.end();
        }
        self
    }

    /// Ends what was begun last.
    pub fn end(&mut self) -> &mut Writer {
        if self.wire.depth() == 0 {
            self.error.get_or_insert(WriteError::Unbalanced);
        }
        self.wire.end();
        self
    }

    /// The bytes of the whole message.
    ///
    /// # Errors
    /// The first mistake that was made.
    pub fn finish(self) -> Result<Vec<u8>, WriteError> {
        match self.error {
            Some(error) => Err(error),
            None if self.wire.depth() > 0 => Err(WriteError::Unbalanced),
            None => Ok(self.wire.out),
        }
    }

    fn field(
        &mut self,
        name: &str,
        wanted: &'static str,
        is: impl Fn(&Kind) -> bool,
    ) -> Option<&'static Field> {
        let message = self.wire.message();
        let found = message.fields.iter().find(|field| field.name == name && is(&field.kind));
        if found.is_none() {
            self.mistake(message, name, wanted);
        }
        found
    }

    fn mistake(&mut self, message: &Message, field: &str, wanted: &'static str) {
        self.error.get_or_insert(WriteError::NoSuchField {
            message: message.name,
            field: field.to_owned(),
            wanted,
        });
    }
}

/// A message that is begun.
#[derive(Debug)]
struct Open {
    message: &'static Message,
    /// Where its content begins.
    start: usize,
    /// How many bytes were left for its length.
    room: usize,
    /// Whether ending it ends the one around it as well: a map's value ends its entry.
    twice: bool,
}

/// Bytes for a length that may become large; what is not needed is padding, which protobuf allows.
const WIDE: usize = 5;

/// Messages on the wire while they are written: lengths are filled in at the end.
#[derive(Debug)]
pub(super) struct Wire {
    pub(super) out: Vec<u8>,
    root: &'static Message,
    open: Vec<Open>,
}

impl Wire {
    pub(super) fn new(root: &'static Message) -> Wire {
        Wire { out: Vec::new(), root, open: Vec::new() }
    }

    /// The type of the message that is being written.
    pub(super) fn message(&self) -> &'static Message {
        self.open.last().map_or(self.root, |open| open.message)
    }

    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    pub(super) fn varint(&mut self, number: u32, value: u64) {
        put_varint(&mut self.out, u64::from(number) << 3);
        put_varint(&mut self.out, value);
    }

    pub(super) fn bytes(&mut self, number: u32, bytes: &[u8]) {
        put_varint(&mut self.out, u64::from(number) << 3 | 2);
        put_varint(&mut self.out, bytes.len() as u64);
        self.out.extend_from_slice(bytes);
    }

    /// Begins a submessage. `wide` says that it may become large; it is right either way, only slower.
    pub(super) fn begin(&mut self, number: u32, message: &'static Message, wide: bool) {
        put_varint(&mut self.out, u64::from(number) << 3 | 2);
        let room = if wide { WIDE } else { 1 };
        self.out.extend_from_slice(&[0; WIDE][..room]);
        self.open.push(Open { message, start: self.out.len(), room, twice: false });
    }

    /// Makes the next [`Self::end`] end the message around this one as well.
    pub(super) fn end_twice(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.twice = true;
        }
    }

    /// Writes the key of a map's entry. Says whether the text is one.
    pub(super) fn key(&mut self, entry: &Message, key: &[u8]) -> bool {
        match entry.fields[0].kind {
            Kind::Text => self.bytes(1, key),
            _ => match std::str::from_utf8(key).ok().and_then(|text| text.parse::<u32>().ok()) {
                Some(number) => self.varint(1, u64::from(number)),
                None => return false,
            },
        }
        true
    }

    /// Ends what was begun last.
    pub(super) fn end(&mut self) {
        self.end_with(0);
    }

    /// Ends everything that is begun, each with a length one byte too long: so the end of the bytes is seen to
    /// cut them off, wherever they are read.
    pub(super) fn cut(&mut self) {
        while self.depth() > 0 {
            self.end_with(1);
        }
    }

    fn end_with(&mut self, missing: usize) {
        let Some(open) = self.open.pop() else { return };
        let len = self.out.len() - open.start + missing;
        let needed = varint_len(len as u64);
        if needed > open.room {
            // Make room by moving the content. It is rare: only for what was not expected to be large.
            let gap = [0; 10];
            self.out.splice(open.start..open.start, gap[..needed - open.room].iter().copied());
        }
        let room = needed.max(open.room);
        let at = open.start - open.room;
        let mut left = len as u64;
        for (i, byte) in self.out[at..at + room].iter_mut().enumerate() {
            *byte = (left as u8 & 0x7f) | if i + 1 < room { 0x80 } else { 0 };
            left >>= 7;
        }
        if open.twice {
            self.end_with(missing);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_mistake_is_reported() {
        let mut w = Writer::dump();
        w.text("host", "h").number("service", 1).text("nothing", "x").begin("tree").end();
        let error = w.finish().unwrap_err();
        assert_eq!(error.to_string(), "SecDump has no field \"service\" that holds a number");

        let mut w = Writer::profile();
        w.begin("tree");
        assert_eq!(w.finish(), Err(WriteError::Unbalanced));
        let mut w = Writer::profile();
        w.end();
        assert_eq!(w.finish(), Err(WriteError::Unbalanced));
        let mut w = Writer::profile();
        w.begin_entry("profile_contexts", "v1").begin_entry("event_type_state", "exec").end().end();
        assert!(w.finish().unwrap_err().to_string().contains("\"exec\""));
    }

    #[test]
    fn lengths_are_minimal_whatever_grows() {
        let mut w = Writer::dump();
        w.begin("metadata").text("name", &"x".repeat(300)).end();
        let wire = w.finish().unwrap();
        assert_eq!(wire[..6], [0x22, 0xaf, 0x02, 0x2a, 0xac, 0x02]);
        assert_eq!(wire.len(), 306);
    }
}
