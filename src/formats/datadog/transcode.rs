//! JSON → the bytes of the same message, driven by the schema.
//!
//! Members that the schema does not know are kept as raw text under [`schema::FOREIGN`]; values of the wrong
//! kind are left out and told. If the JSON is cut short or damaged, so are the bytes: their lengths run past
//! their end, and whoever reads them sees that what is there is not all.

use super::header::Root;
use super::schema::{self, Field, Kind, Message};
use super::walk::limit;
use super::wire::zigzag;
use super::write::Wire;
use crate::formats::json::{Json, Start, Stop, Text};
use crate::formats::{FormatError, Limits};

/// What a JSON text became.
#[derive(Debug)]
pub(super) struct Transcoded {
    pub(super) wire: Vec<u8>,
    /// Where the text stops being whole.
    pub(super) stop: Option<Stop>,
    pub(super) notes: Vec<String>,
    /// How far the text was read.
    pub(super) read: usize,
}

/// What is being read.
enum Frame {
    /// The members of an object that is a message. `next` is where the next field is expected.
    Message { message: &'static Message, next: usize },
    /// The entries of an object that is a map.
    Map { number: u32, entry: &'static Message },
    /// The elements of a list.
    List(&'static Field),
}

struct Transcoder<'a> {
    json: Json<'a>,
    wire: Wire,
    limits: &'a Limits,
    stack: Vec<(Frame, bool)>,
    /// How many of the open messages are nodes.
    depth: usize,
    scratch: Vec<u8>,
    odd: usize,
    first_odd: (usize, String),
}

/// Why reading ends early.
enum End {
    Json(Stop),
    Error(FormatError),
}

impl From<Stop> for End {
    fn from(stop: Stop) -> End {
        End::Json(stop)
    }
}

/// The message type of a root.
pub(super) fn message(root: Root) -> &'static Message {
    match root {
        Root::Dump => &schema::SEC_DUMP,
        Root::Profile => &schema::SECURITY_PROFILE,
    }
}

/// Reads a JSON object as the given message, up to `until` bytes of output.
pub(super) fn transcode(
    bytes: &[u8],
    root: Root,
    limits: &Limits,
    until: usize,
) -> Result<Transcoded, FormatError> {
    let mut t = Transcoder {
        json: Json::new(bytes),
        wire: Wire::new(message(root)),
        limits,
        stack: Vec::new(),
        depth: 0,
        scratch: Vec::new(),
        odd: 0,
        first_odd: (0, String::new()),
    };
    if until == usize::MAX {
        t.wire.out.reserve(bytes.len() / 2);
    }
    let stop = match t.object(message(root), until) {
        Ok(()) => None,
        Err(End::Json(stop)) => Some(stop),
        Err(End::Error(error)) => return Err(error),
    };
    let mut notes = Vec::new();
    if t.odd > 0 {
        notes.push(format!(
            "{} of the values are not of the kind that the schema has and are left out, the first at byte {} (\"{}\")",
            t.odd,
            t.first_odd.0,
            t.first_odd.1.escape_default()
        ));
    }
    if stop.is_some() {
        t.wire.cut();
    } else if until == usize::MAX && t.json.peek().is_some() {
        notes.push(format!(
            "there is more text after the end of the object, from byte {} on: not read",
            t.json.pos()
        ));
    }
    t.wire.out.shrink_to_fit();
    Ok(Transcoded { wire: t.wire.out, stop, notes, read: t.json.pos() })
}

impl Transcoder<'_> {
    fn object(&mut self, root: &'static Message, until: usize) -> Result<(), End> {
        self.json.expect(b'{', "an object is expected")?;
        self.stack.push((Frame::Message { message: root, next: 0 }, true));
        while let Some((frame, first)) = self.stack.last_mut() {
            let close = if matches!(frame, Frame::List(_)) { b']' } else { b'}' };
            if self.json.take(close) {
                if let Frame::Message { message, .. } = frame {
                    self.depth -= usize::from(is_node(message));
                    self.wire.end();
                }
                self.stack.pop();
                continue;
            }
            if !std::mem::take(first) {
                self.json.expect(b',', "a comma or the end of the object or list is expected")?;
            }
            if self.wire.out.len() >= until {
                return Ok(());
            }
            match frame {
                Frame::Message { message, next } => {
                    self.json.peek();
                    let at = self.json.pos();
                    let key = self.json.text()?;
                    let field = if key.escaped {
                        self.scratch.clear();
                        key.append_to(&mut self.scratch);
                        message.by_name(&self.scratch, next)
                    } else {
                        message.by_name(key.raw, next)
                    };
                    self.json.expect(b':', "a colon is expected")?;
                    match field {
                        Some(field) => self.member(field, at)?,
                        None => {
                            self.json.skip()?;
                            self.wire.bytes(schema::FOREIGN, self.json.since(at));
                        }
                    }
                }
                Frame::Map { number, entry } => {
                    let (number, entry) = (*number, *entry);
                    self.entry(number, entry)?;
                }
                Frame::List(field) => {
                    let field = *field;
                    let at = self.json.pos();
                    self.value(field, at, true)?;
                }
            }
        }
        Ok(())
    }

    /// The value of a field.
    #[inline]
    fn member(&mut self, field: &'static Field, at: usize) -> Result<(), End> {
        match (&field.kind, field.repeated) {
            (Kind::Map(entry), _) => match self.json.start()? {
                Start::Object => {
                    self.json.take(b'{');
                    self.stack.push((Frame::Map { number: field.number, entry }, true));
                }
                _ => self.odd(field, at)?,
            },
            (_, true) => match self.json.start()? {
                Start::List => {
                    self.json.take(b'[');
                    self.stack.push((Frame::List(field), true));
                }
                _ => self.odd(field, at)?,
            },
            _ => self.value(field, at, false)?,
        }
        Ok(())
    }

    /// An entry of a map: key and value.
    #[inline]
    fn entry(&mut self, number: u32, entry: &'static Message) -> Result<(), End> {
        self.json.peek();
        let at = self.json.pos();
        let key = self.json.text()?;
        self.json.expect(b':', "a colon is expected")?;
        let start = self.json.start()?;
        self.wire.begin(number, entry, false);
        let key = plain(&key, &mut self.scratch);
        if !self.wire.key(entry, key) {
            self.wire.end();
            return self.odd(&entry.fields[0], at);
        }
        match (&entry.fields[1].kind, start) {
            (Kind::Message(message), Start::Object) => {
                self.json.take(b'{');
                self.wire.begin(2, message, false);
                self.wire.end_twice();
                self.stack.push((Frame::Message { message, next: 0 }, true));
            }
            (Kind::Text, Start::Text) => {
                self.value(&entry.fields[1], at, true)?;
                self.wire.end();
            }
            _ => {
                self.wire.end();
                self.odd(&entry.fields[1], at)?;
            }
        }
        Ok(())
    }

    /// One value. Zeros are written only in lists: elsewhere an absent field means the same.
    #[inline]
    fn value(&mut self, field: &'static Field, at: usize, always: bool) -> Result<(), End> {
        match (&field.kind, self.json.start()?) {
            (Kind::Message(message), Start::Object) => {
                self.json.take(b'{');
                let node = is_node(message);
                self.depth += usize::from(node);
                if self.depth > self.limits.max_depth {
                    return Err(End::Error(limit("the nesting depth", self.limits.max_depth, at)));
                }
                self.wire.begin(field.number, message, node);
                self.stack.push((Frame::Message { message, next: 0 }, true));
            }
            (Kind::Text, Start::Text) => {
                let text = self.json.text()?;
                if text.raw.len() > self.limits.max_string.saturating_mul(6) {
                    return Err(End::Error(limit("the length of a text", self.limits.max_string, at)));
                }
                let text = plain(&text, &mut self.scratch);
                if always || !text.is_empty() {
                    self.wire.bytes(field.number, text);
                }
            }
            (Kind::Text | Kind::Message(_) | Kind::Map(_), _) | (_, Start::Object | Start::List) => {
                self.odd(field, at)?;
            }
            (kind, start) => {
                let word = match start {
                    Start::Text => self.json.text()?.raw,
                    _ => self.json.word()?,
                };
                match number(kind, word) {
                    Some(0) if !always => {}
                    Some(value) => self.wire.varint(field.number, value),
                    None if word == b"null" => {}
                    None => self.mark(field, at),
                }
            }
        }
        Ok(())
    }

    /// Passes over a value of the wrong kind. `null` says that there is none, anywhere.
    #[cold]
    fn odd(&mut self, field: &Field, at: usize) -> Result<(), End> {
        let start = self.json.pos();
        self.json.skip()?;
        if self.json.since(start) != b"null" {
            self.mark(field, at);
        }
        Ok(())
    }

    #[cold]
    fn mark(&mut self, field: &Field, at: usize) {
        if self.odd == 0 {
            self.first_odd = (at, field.name.to_owned());
        }
        self.odd += 1;
    }
}

/// Whether a message nests in itself.
fn is_node(message: &'static Message) -> bool {
    std::ptr::eq(message, &raw const schema::PROCESS_ACTIVITY_NODE)
        || std::ptr::eq(message, &raw const schema::FILE_ACTIVITY_NODE)
}

/// The string without escapes; `scratch` holds it if it had any.
#[inline]
fn plain<'a>(text: &Text<'a>, scratch: &'a mut Vec<u8>) -> &'a [u8] {
    if !text.escaped {
        return text.raw;
    }
    scratch.clear();
    text.append_to(scratch);
    scratch
}

/// The wire's number of a JSON number, truth value or enum name.
#[inline]
fn number(kind: &Kind, word: &[u8]) -> Option<u64> {
    match kind {
        Kind::Bool => match word {
            b"true" => Some(1),
            b"false" => Some(0),
            _ => None,
        },
        Kind::U64 => unsigned(word),
        Kind::U32 => unsigned(word).filter(|&value| value <= u64::from(u32::MAX)),
        Kind::I32 => signed(word).filter(|&value| i32::try_from(value).is_ok()).map(|value| value as u64),
        Kind::S64 => signed(word).map(zigzag),
        Kind::Enum(names) => match names.iter().find(|row| row.1.as_bytes() == word) {
            Some(row) => Some(u64::from(row.0)),
            None => signed(word).filter(|&value| i32::try_from(value).is_ok()).map(|value| value as u64),
        },
        Kind::Text | Kind::Message(_) | Kind::Map(_) => None,
    }
}

#[inline]
fn unsigned(word: &[u8]) -> Option<u64> {
    if word.is_empty() || word.len() > 19 || !word.iter().all(u8::is_ascii_digit) {
        return u64::try_from(exact(word)?).ok();
    }
    Some(word.iter().fold(0, |value, digit| value * 10 + u64::from(digit - b'0')))
}

fn signed(word: &[u8]) -> Option<i64> {
    i64::try_from(exact(word)?).ok()
}

/// An integer in any notation that JSON allows: `1e3` and `1.0` are integers too.
#[cold]
fn exact(word: &[u8]) -> Option<i128> {
    let word = std::str::from_utf8(word).ok()?;
    if let Ok(value) = word.parse::<i128>() {
        return Some(value);
    }
    let value = word.parse::<f64>().ok()?;
    (value.fract() == 0.0 && value.abs() < 1e15).then_some(value as i128)
}

/// Keys that only one of the two messages has.
static ONLY_IN: &[(&str, Root)] = &[
    ("host", Root::Dump),
    ("service", Root::Dump),
    ("source", Root::Dump),
    ("status", Root::Profile),
    ("version", Root::Profile),
    ("syscalls", Root::Profile),
    ("profile_contexts", Root::Profile),
    ("profileContexts", Root::Profile),
    ("selector", Root::Profile),
    ("disabled", Root::Profile),
];

/// Keys that both have.
static IN_BOTH: &[&str] = &["metadata", "tags", "tree"];

/// Whether a JSON text holds a dump or profile: a tree, or nothing but keys that are known.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    scan(bytes, |found| found.tree).is_one()
}

/// Which of the two messages it holds; `hint` is a file extension and only settles what the keys leave open.
pub(super) fn root(bytes: &[u8], hint: Option<&str>) -> Root {
    let by_hint = if hint == Some("profile") { Root::Profile } else { Root::Dump };
    scan(bytes, |found| found.root.is_some()).root.unwrap_or(by_hint)
}

/// What the keys at the top say.
#[derive(Default)]
struct Found {
    root: Option<Root>,
    tree: bool,
    known: usize,
    unknown: usize,
}

impl Found {
    fn is_one(&self) -> bool {
        self.tree || (self.known >= 2 && self.unknown == 0)
    }
}

/// Looks at the keys at the top until `enough` is known.
fn scan(bytes: &[u8], enough: impl Fn(&Found) -> bool) -> Found {
    let mut json = Json::new(bytes);
    let mut found = Found::default();
    if !json.take(b'{') {
        return found;
    }
    while let Ok(key) = json.text() {
        if !json.take(b':') {
            break;
        }
        let key = std::str::from_utf8(key.raw).unwrap_or("");
        if let Some(row) = ONLY_IN.iter().find(|row| row.0 == key) {
            found.root = found.root.or(Some(row.1));
            found.known += 1;
        } else if IN_BOTH.contains(&key) {
            found.known += 1;
            found.tree |= key == "tree" && matches!(json.peek(), Some(b'[' | b'n'));
        } else {
            found.unknown += 1;
        }
        if enough(&found) || json.skip().is_err() || !json.take(b',') {
            break;
        }
    }
    found
}
