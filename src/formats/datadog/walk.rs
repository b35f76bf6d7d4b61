//! The one pass over the wire that builds a [`Recording`]: processes and files, with an explicit stack.
//!
//! A node's own fields are read before its children, wherever they stand in the message, so that a child finds
//! what it compares itself with. Reading stops for good at the first damage.

use std::borrow::Cow;

use super::header::{self, Root};
use super::learned;
use super::process::{Executable, ProcessInfo, Users};
use super::versions::{Seen, Versions};
use super::wire::{Fault, Field, Payload, Reader};
use crate::formats::{FormatError, Limits};
use crate::model::{
    ArenaBuilder, Damage, Facet, NodeFlags, NodeId, Privileges, Recording, Span, Sym, VersionSetId,
};

/// What a pass over the wire knows and builds.
pub(super) struct Walk<'a> {
    pub(super) bytes: &'a [u8],
    limits: &'a Limits,
    pub(super) builder: ArenaBuilder,
    spans: Vec<Span>,
    sets: Vec<VersionSetId>,
    pub(super) versions: Versions<'a>,
    pub(super) arch: String,
    pub(super) differentiate_args: bool,
    /// No field that begins here or later is read.
    limit: usize,
    fault: Option<Fault>,
    not_utf8: bool,
    pub(super) scratch: String,
    /// Whether a ledger says which snapshots there are.
    is_learned: bool,
    /// Some node names a snapshot that the ledger does not have.
    foreign_position: bool,
    commands: Vec<(NodeId, Sym, VersionSetId)>,
    pub(super) privileges: Privileges,
    /// The names of the system calls that were met, by number.
    pub(super) syscalls: Vec<Option<Sym>>,
}

/// The most command lines of one process that are read.
const MOST_COMMANDS: usize = 64;

/// What every kind of node has.
#[derive(Default)]
pub(super) struct Own {
    pub(super) flags: NodeFlags,
    pub(super) seen: Seen,
    /// What a learned profile adds, whatever the node's own message says.
    pub(super) more: NodeFlags,
}

/// Where a node's message lies, and whether the end of the file cuts it off.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) cut: bool,
}

/// A node whose children are being read.
struct Frame<'a> {
    reader: Reader<'a>,
    shape: Shape,
}

#[derive(Clone, Copy)]
enum Shape {
    Process(Option<Users>),
    File,
}

/// Decodes a message of the given type.
pub(super) fn decode(bytes: &[u8], root: Root, limits: &Limits) -> Result<Recording, FormatError> {
    // Spans count in u32. Only what JSON became can be larger than the file was allowed to be.
    let max = u32::MAX as usize;
    if bytes.len() > max {
        return Err(limit("the size", max, max));
    }
    let top = header::read(bytes, root, limits)?;
    let mut walk = Walk {
        bytes,
        limits,
        builder: ArenaBuilder::default(),
        spans: Vec::new(),
        sets: Vec::new(),
        versions: match top.header.ledger.as_slice() {
            [] => Versions::new(limits.max_versions),
            ledger => Versions::of_ledger(ledger.iter().map(|entry| entry.name.clone()).collect()),
        },
        is_learned: !top.header.ledger.is_empty(),
        foreign_position: false,
        commands: Vec::new(),
        arch: top.header.metadata.arch.clone(),
        differentiate_args: top.header.metadata.differentiate_args,
        limit: bytes.len(),
        fault: None,
        not_utf8: top.not_utf8,
        scratch: String::new(),
        privileges: Privileges::default(),
        syscalls: vec![None; 1024],
    };
    if let Some(fault) = top.fault {
        walk.hit(fault);
    }
    let mut reader = Reader::new(bytes, 0, bytes.len());
    while let Some(field) = walk.next(&mut reader) {
        let is_tree = field.number == header::TREE || (walk.is_learned && field.number == learned::DRIFT);
        if let (true, Some(place)) = (is_tree, Place::of(&field)) {
            walk.tree(place)?;
        }
    }
    let mut notes = top.notes;
    if walk.foreign_position {
        notes.push("some node names a snapshot that the ledger does not have: left out".to_owned());
    }
    let version_sets = walk.versions.finish();
    if walk.not_utf8 {
        notes.push("some text is not valid UTF-8; the invalid parts are shown as \u{fffd}".to_owned());
    }
    Ok(Recording {
        header: top.header,
        tree: walk.builder.finish(),
        spans: shrunk(walk.spans),
        versions: shrunk(walk.sets),
        version_sets,
        commands: walk.commands,
        privileges: walk.privileges,
        damage: walk.fault.map(|f| Damage { offset: f.offset as u64, reason: f.reason.to_owned() }),
        notes,
    })
}

fn shrunk<T>(mut list: Vec<T>) -> Vec<T> {
    list.shrink_to_fit();
    list
}

impl Place {
    /// The place of a submessage; nothing if the field holds none.
    #[inline]
    pub(super) fn of(field: &Field) -> Option<Place> {
        match field.payload {
            Payload::Bytes(start, end) => Some(Place { start, end, cut: field.cut }),
            _ => None,
        }
    }
}

impl<'a> Walk<'a> {
    /// The next field before any damage.
    #[inline(always)]
    pub(super) fn next(&mut self, reader: &mut Reader<'a>) -> Option<Field> {
        if reader.pos() >= self.limit {
            return None;
        }
        match reader.next() {
            Some(field) if !field.cut => Some(field),
            other => {
                reader.fault().into_iter().for_each(|fault| self.hit(fault));
                other
            }
        }
    }

    /// Notes damage; the earliest counts.
    #[cold]
    pub(super) fn hit(&mut self, fault: Fault) {
        if self.fault.is_none_or(|known| fault.offset < known.offset) {
            self.fault = Some(fault);
            self.limit = fault.offset;
        }
    }

    /// Whether damage lies inside this message, so that what it says is not all it said.
    #[inline]
    pub(super) fn incomplete(&self, place: Place) -> bool {
        place.cut || self.fault.is_some_and(|fault| (place.start..place.end).contains(&fault.offset))
    }

    #[inline]
    pub(super) fn reader(&self, place: Place) -> Reader<'a> {
        Reader::new(self.bytes, place.start, place.end)
    }

    /// The text of a field; empty if the end of the file cuts it off, for half a name is another name.
    #[inline]
    pub(super) fn text(&mut self, field: &Field) -> Result<Cow<'a, str>, FormatError> {
        let Payload::Bytes(start, end) = field.payload else { return Ok(Cow::Borrowed("")) };
        if field.cut {
            return Ok(Cow::Borrowed(""));
        }
        let bytes = self.bytes;
        text(&bytes[start..end], start, self.limits, &mut self.not_utf8)
    }

    /// Reads what every kind of node has: `node_base`.
    #[inline]
    pub(super) fn node_base(&mut self, own: &mut Own, field: &Field) {
        if self.is_learned {
            self.ledger_base(own, field);
        } else if let Payload::Bytes(start, end) = field.payload
            && let Some(fault) = self.versions.node_base(&mut own.seen, self.bytes, start, end)
        {
            self.hit(fault);
        }
    }

    /// Reads the same of a learned profile: the versions are those of the snapshots that it names.
    fn ledger_base(&mut self, own: &mut Own, field: &Field) {
        let Some(place) = Place::of(field) else { return };
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            match (field.number, Place::of(&field)) {
                (learned::POSITIONS, Some(list)) => self.positions(&mut own.seen, list),
                (learned::FIRST_SEEN | learned::LAST_SEEN, _) => own.seen.at(field.number().unwrap_or(0)),
                (learned::FLAGS, _) => {
                    let bits = field.number().and_then(|bits| u16::try_from(bits).ok()).unwrap_or(0);
                    own.more |= NodeFlags::from_bits_truncate(bits) & learned::WRITTEN;
                }
                _ => {}
            }
        }
    }

    /// Reads positions in the ledger.
    fn positions(&mut self, seen: &mut Seen, list: Place) {
        let mut reader = self.reader(list);
        while let Some(position) = reader.next_packed() {
            self.foreign_position |= !self.versions.add_position(seen, position);
        }
        if let Some(fault) = reader.fault() {
            self.hit(fault);
        }
    }

    /// Reads a command line of a learned profile's process.
    fn command(&mut self, field: &Field) -> Result<Option<(String, VersionSetId)>, FormatError> {
        let Some(place) = Place::of(field) else { return Ok(None) };
        let (mut line, mut seen) = (String::new(), Seen::default());
        let mut reader = self.reader(place);
        while let Some(field) = self.next(&mut reader) {
            match (field.number, Place::of(&field)) {
                (1, _) => line = self.text(&field)?.into_owned(),
                (2, Some(list)) => self.positions(&mut seen, list),
                _ => {}
            }
        }
        Ok(Some((line, self.versions.set(&seen))))
    }

    /// Reads what every kind of node had in the old schema: `image_tags`.
    pub(super) fn image_tag(&mut self, own: &mut Own, field: &Field) {
        if self.is_learned {
            return;
        }
        if let (Payload::Bytes(start, end), false) = (field.payload, field.cut) {
            let bytes = self.bytes;
            self.versions.add(&mut own.seen, &bytes[start..end]);
        }
    }

    /// Begins a node.
    #[inline]
    pub(super) fn open(
        &mut self,
        facet: Facet,
        place: Place,
        own: &Own,
        name: &str,
        qualifier: &str,
    ) -> Result<NodeId, FormatError> {
        let name = self.builder.intern(name);
        self.open_as(facet, place, own, name, qualifier)
    }

    /// Begins a node whose name is interned.
    #[inline]
    pub(super) fn open_as(
        &mut self,
        facet: Facet,
        place: Place,
        own: &Own,
        name: Sym,
        qualifier: &str,
    ) -> Result<NodeId, FormatError> {
        if self.builder.len() >= self.limits.max_nodes {
            return Err(limit("the number of nodes", self.limits.max_nodes, place.start));
        }
        if self.versions.is_over() {
            return Err(limit("the number of versions", self.limits.max_versions, place.start));
        }
        let node = self.builder.open(facet);
        self.builder.set_name_sym(node, name);
        if !qualifier.is_empty() {
            self.builder.set_qualifier(node, qualifier);
        }
        self.builder.add_flags(node, own.flags | own.more);
        let (first, last) = own.seen.times();
        self.builder.seen(node, first, last);
        self.spans.push(Span { offset: place.start as u32, len: (place.end - place.start) as u32 });
        self.sets.push(self.versions.set(&own.seen));
        Ok(node)
    }

    /// A node without children.
    #[inline]
    pub(super) fn leaf(
        &mut self,
        facet: Facet,
        place: Place,
        own: &Own,
        name: &str,
        qualifier: &str,
    ) -> Result<(), FormatError> {
        let node = self.open(facet, place, own, name, qualifier)?;
        self.builder.add_flags(node, NodeFlags::COUNTED);
        self.builder.close();
        Ok(())
    }

    /// Reads one root with everything below it.
    fn tree(&mut self, root: Place) -> Result<(), FormatError> {
        let mut stack: Vec<Frame<'a>> = Vec::new();
        stack.extend(self.process(root, None)?);
        while let Some(top) = stack.last_mut() {
            let Some(field) = self.next(&mut top.reader) else {
                self.builder.close();
                stack.pop();
                continue;
            };
            let shape = top.shape;
            let below = match shape {
                Shape::File => match (field.number, Place::of(&field)) {
                    (6, Some(place)) => self.file(place)?,
                    _ => None,
                },
                Shape::Process(users) => self.child(&field, users)?,
            };
            if let Some(frame) = below {
                if stack.len() >= self.limits.max_depth {
                    return Err(limit("the nesting depth", self.limits.max_depth, frame.reader.pos()));
                }
                stack.push(frame);
            }
        }
        Ok(())
    }

    /// Reads one child of a process, if the field is one.
    #[inline]
    fn child(&mut self, field: &Field, users: Option<Users>) -> Result<Option<Frame<'a>>, FormatError> {
        let Some(place) = Place::of(field) else {
            if let (7, Some(number)) = (field.number, field.number()) {
                self.bare_syscall(number, place_of_number(self.limit))?;
            }
            return Ok(None);
        };
        match field.number {
            3 => return self.process(place, users),
            4 => return self.file(place),
            5 => self.dns(place)?,
            6 => self.socket(place)?,
            7 => self.bare_syscalls(place)?,
            11 => self.imds(place)?,
            12 => self.syscall(place)?,
            13 => self.device(place)?,
            15 => self.capability(place)?,
            _ => {}
        }
        Ok(None)
    }

    /// Reads a process's own fields and opens it. Its frame reads the children.
    fn process(&mut self, place: Place, parent: Option<Users>) -> Result<Option<Frame<'a>>, FormatError> {
        let mut own = Own { flags: NodeFlags::COUNTED, ..Own::default() };
        let mut info = ProcessInfo::default();
        let mut first_child = None;
        let (mut commands, mut exact) = (Vec::new(), None);
        self.scratch.clear();
        let mut reader = self.reader(place);
        let mut at = reader.pos();
        while let Some(field) = self.next(&mut reader) {
            match field.number {
                3..=7 | 11..=13 | 15 => first_child = first_child.or(Some(at)),
                1 => self.process_info(&field, &mut info)?,
                8 => generation(&mut own.flags, field.number()),
                9 => own.flags |= NodeFlags::RULES,
                10 => self.image_tag(&mut own, &field),
                14 => self.node_base(&mut own, &field),
                learned::COMMAND if self.is_learned && commands.len() < MOST_COMMANDS => {
                    commands.extend(self.command(&field)?);
                }
                learned::QUALIFIER if self.is_learned => exact = Some(self.text(&field)?),
                _ => {}
            }
            at = reader.pos();
        }
        if self.incomplete(place) && info.file.path.is_empty() && first_child.is_none() {
            return Ok(None);
        }
        // In a learned profile what has no times only carries others here.
        if own.seen.times() == (0, 0) && !self.is_learned {
            own.seen.at(info.fork_time);
            own.seen.at(info.exec_time);
        }
        own.flags |= info.file.flags | info.flags;
        if let Some(users) = info.users {
            own.flags.set(NodeFlags::ROOT, users.real == 0 || users.effective == 0);
            let changed = users.real != users.effective || parent.is_some_and(|parent| !parent.are(users));
            own.flags.set(NodeFlags::USER_CHANGE, changed);
            [users.real, users.effective, users.of_files]
                .into_iter()
                .for_each(|user| self.privileges.ran_as(user));
            self.privileges.held(users.granted);
        }
        let Executable { path, basename, .. } = info.file;
        own.flags.set(NodeFlags::PATTERN, path.contains('*'));
        let busybox = basename == "busybox" || path.rsplit('/').next() == Some("busybox");
        let mut qualifier = std::mem::take(&mut self.scratch);
        if busybox {
            qualifier.insert_str(0, &info.argv0);
        }
        if let Some(exact) = exact {
            qualifier.clear();
            qualifier.push_str(&exact);
        }
        let name = if path.is_empty() { &basename } else { &path };
        let node = self.open(Facet::Process, place, &own, name, &qualifier)?;
        if !info.args.is_empty() || !info.argv0.is_empty() {
            info.args.insert_str(0, &info.argv0);
            self.builder.set_command(node, &info.args);
        }
        for (line, set) in commands {
            let line = self.builder.intern(&line);
            self.commands.push((node, line, set));
        }
        self.scratch = qualifier;
        let children = Place { start: first_child.unwrap_or(place.end), ..place };
        Ok(Some(Frame { reader: self.reader(children), shape: Shape::Process(info.users) }))
    }

    /// Reads a file's own fields. Gives a frame if it has children.
    #[inline]
    fn file(&mut self, place: Place) -> Result<Option<Frame<'a>>, FormatError> {
        let mut own = Own::default();
        let mut file = Executable::default();
        let mut name = Cow::Borrowed("");
        let (mut pattern, mut first_seen, mut first_child) = (false, 0, None);
        let mut reader = self.reader(place);
        let mut at = reader.pos();
        while let Some(field) = self.next(&mut reader) {
            match field.number {
                1 => name = self.text(&field)?,
                2 => {
                    own.flags |= NodeFlags::COUNTED;
                    self.file_info(&field, &mut file, false)?;
                }
                4 => first_seen = field.number().unwrap_or(first_seen),
                6 => first_child = first_child.or(Some(at)),
                7 => pattern = field.number().is_some_and(|v| v != 0),
                8 => generation(&mut own.flags, field.number()),
                9 => own.flags |= NodeFlags::RULES,
                10 => self.image_tag(&mut own, &field),
                11 => self.node_base(&mut own, &field),
                _ => {}
            }
            at = reader.pos();
        }
        if name.is_empty() && self.incomplete(place) && first_child.is_none() {
            return Ok(None);
        }
        if own.seen.times() == (0, 0) && !self.is_learned {
            own.seen.at(first_seen);
        }
        own.flags |= file.flags;
        own.flags.set(NodeFlags::PATTERN, pattern || name.contains('*'));
        self.open(Facet::File, place, &own, &name, "")?;
        let Some(start) = first_child else {
            self.builder.close();
            return Ok(None);
        };
        Ok(Some(Frame { reader: self.reader(Place { start, ..place }), shape: Shape::File }))
    }
}

/// A number of an unpacked list has no message of its own: its span is empty.
fn place_of_number(at: usize) -> Place {
    Place { start: at, end: at, cut: false }
}

/// Sets the flag of a generation type. Drift and warm-up, which the schema does not name, were seen as they
/// happened.
pub(super) fn generation(flags: &mut NodeFlags, number: Option<u64>) {
    flags.remove(NodeFlags::RUNTIME | NodeFlags::SNAPSHOT);
    *flags |= match number {
        Some(1 | 3 | 4) => NodeFlags::RUNTIME,
        Some(2) => NodeFlags::SNAPSHOT,
        _ => NodeFlags::empty(),
    };
}

/// The error of a limit that is passed.
#[cold]
pub(super) fn limit(which: &'static str, limit: usize, offset: usize) -> FormatError {
    FormatError::Limit { which, limit: limit as u64, offset: offset as u64 }
}

/// Bytes as text; what is not UTF-8 is replaced, and `not_utf8` is set.
#[inline]
pub(super) fn text<'a>(
    bytes: &'a [u8],
    at: usize,
    limits: &Limits,
    not_utf8: &mut bool,
) -> Result<Cow<'a, str>, FormatError> {
    if bytes.len() > limits.max_string {
        return Err(limit("the length of a text", limits.max_string, at));
    }
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => {
            *not_utf8 = true;
            String::from_utf8_lossy(bytes)
        }
    })
}
