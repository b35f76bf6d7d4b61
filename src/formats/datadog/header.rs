//! Everything at the top level of a dump or profile but the tree: metadata, tags, contexts.

use std::borrow::Cow;

use super::learned;
use super::walk::{limit, text};
use super::wire::{Fault, Field, Payload, Reader};
use crate::formats::{FormatError, Limits};
use crate::model::{
    BootNanos, EventTypeState, Header, Metadata, RecordingKind, Status, Tag, UnixNanos, VersionContext,
};

/// Which of the two messages a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Root {
    /// `SecDump`.
    Dump,
    /// `SecurityProfile`.
    Profile,
}

/// The field of the tree, in both messages.
pub(super) const TREE: u32 = 6;

/// What a first pass over the top level finds.
pub(super) struct Top {
    pub(super) header: Header,
    pub(super) notes: Vec<String>,
    pub(super) not_utf8: bool,
    pub(super) fault: Option<Fault>,
}

/// The fields of one submessage, with what reading their text needs.
struct Scan<'a> {
    bytes: &'a [u8],
    limits: &'a Limits,
    not_utf8: bool,
    fault: Option<Fault>,
}

impl<'a> Scan<'a> {
    /// Calls `visit` for every field of the submessage.
    fn each(
        &mut self,
        field: &Field,
        mut visit: impl FnMut(&mut Scan<'a>, &Field) -> Result<(), FormatError>,
    ) -> Result<(), FormatError> {
        let Payload::Bytes(start, end) = field.payload else { return Ok(()) };
        let mut reader = Reader::new(self.bytes, start, end);
        while let Some(field) = reader.next() {
            visit(self, &field)?;
        }
        if let Some(fault) = reader.fault()
            && self.fault.is_none_or(|known| fault.offset < known.offset)
        {
            self.fault = Some(fault);
        }
        Ok(())
    }

    fn text(&mut self, field: &Field) -> Result<Cow<'a, str>, FormatError> {
        match field.payload {
            Payload::Bytes(start, end) if !field.cut => {
                text(&self.bytes[start..end], start, self.limits, &mut self.not_utf8)
            }
            _ => Ok(Cow::Borrowed("")),
        }
    }

    fn string(&mut self, field: &Field) -> Result<String, FormatError> {
        self.text(field).map(Cow::into_owned)
    }

    fn tag(&mut self, field: &Field, tags: &mut Vec<Tag>) -> Result<(), FormatError> {
        let text = self.text(field)?;
        if text.is_empty() {
            return Ok(());
        }
        let at = match field.payload {
            Payload::Bytes(start, _) => start,
            _ => 0,
        };
        let most = self.limits.max_tags;
        if tags.len() >= most {
            return Err(limit("the number of tags", most, at));
        }
        let long: usize = tags.iter().map(|tag| tag.key.len() + tag.value.len()).sum();
        if long + text.len() > most.saturating_mul(64) {
            return Err(limit("the length of all tags together", most.saturating_mul(64), at));
        }
        tags.push(Tag::parse(&text));
        Ok(())
    }
}

/// Reads the top level.
pub(super) fn read(bytes: &[u8], root: Root, limits: &Limits) -> Result<Top, FormatError> {
    let kind = match root {
        Root::Dump => RecordingKind::Dump,
        Root::Profile => RecordingKind::Profile,
    };
    let mut header = Header::new(kind);
    let mut scan = Scan { bytes, limits, not_utf8: false, fault: None };
    let mut tags = Vec::new();
    let mut contexts = Vec::new();
    let (mut profile_syscalls, mut unknown, mut left_out, mut has_end) = (false, Vec::new(), 0, false);
    let mut reader = Reader::new(bytes, 0, bytes.len());
    while let Some(field) = reader.next() {
        match (root, field.number) {
            // The tree is read later; the deprecated status and version say less than the contexts.
            (_, TREE) | (Root::Profile, 1 | 2) => {}
            (Root::Dump, 1) => header.host = scan.string(&field)?,
            (Root::Dump, 2) => header.service = scan.string(&field)?,
            (Root::Dump, 3) => header.source = scan.string(&field)?,
            (Root::Dump, 4) | (Root::Profile, 3) => metadata(&mut scan, &field, &mut header.metadata)?,
            (Root::Dump, 5) | (Root::Profile, 4) => scan.tag(&field, &mut tags)?,
            (Root::Profile, 5) => profile_syscalls = true,
            (Root::Profile, 7) => {
                if contexts.len() >= limits.max_versions {
                    return Err(limit("the number of versions", limits.max_versions, reader.pos()));
                }
                contexts.extend(context(&mut scan, &field)?);
            }
            (Root::Profile, 8) => scan.each(&field, |scan, field| {
                match field.number {
                    1 => header.image_name = scan.string(field)?,
                    2 => header.image_tag = scan.string(field)?,
                    _ => {}
                }
                Ok(())
            })?,
            (Root::Profile, learned::LEDGER) => {
                if header.ledger.len() >= learned::LEDGER_LIMIT {
                    let most = learned::LEDGER_LIMIT;
                    return Err(limit("the number of snapshots in the ledger", most, reader.pos()));
                }
                if let (Payload::Bytes(start, end), false) = (field.payload, field.cut) {
                    let (entry, fault) = learned::entry(bytes, start, end);
                    header.ledger.push(entry);
                    scan.fault = scan.fault.or(fault);
                }
            }
            // Drift is read with the tree.
            (Root::Profile, learned::DRIFT) => {}
            (Root::Profile, learned::FINGERPRINT) => has_end = true,
            (Root::Profile, learned::LEFT_OUT) => left_out = field.number().unwrap_or(0),
            (Root::Profile, 9) => header.disabled = field.number().is_some_and(|v| v != 0),
            (_, number) if !unknown.contains(&number) && unknown.len() < 16 => unknown.push(number),
            _ => {}
        }
    }
    // Of two entries with one key the last counts; a stable sort keeps them in order.
    contexts.sort_by(|a, b| a.context.version.cmp(&b.context.version));
    contexts.reverse();
    contexts.dedup_by(|earlier, last| earlier.context.version == last.context.version);
    contexts.reverse();
    let mut notes = notes(&header.metadata, profile_syscalls, &unknown, &contexts);
    if left_out > 0 {
        notes.push(format!(
            "learned up to its maximum size: {left_out} behaviours were left out; raise learning.max_bytes and learn again"
        ));
    }
    header.tags = tags.into_iter().collect();
    header.contexts = contexts.into_iter().map(|found| found.context).collect();
    let lost = !header.ledger.is_empty() && !has_end;
    let lost = lost.then_some(Fault { offset: bytes.len(), reason: learned::NO_END });
    let fault = [reader.fault(), scan.fault, lost].into_iter().flatten().min_by_key(|fault| fault.offset);
    Ok(Top { header, notes, not_utf8: scan.not_utf8, fault })
}

/// A context with what is odd about it.
struct Found {
    context: VersionContext,
    syscalls: bool,
    dates: bool,
    unknown_state: bool,
}

fn notes(metadata: &Metadata, profile_syscalls: bool, unknown: &[u32], contexts: &[Found]) -> Vec<String> {
    let mut notes = Vec::new();
    let version = metadata.protobuf_version.as_str();
    if !matches!(version, "" | "v1") {
        notes.push(format!(
            "the schema version is \"{}\" where \"v1\" is known: parts of the file may be missing here",
            version.escape_default()
        ));
    }
    let foreign = |number: &&u32| **number == super::schema::FOREIGN;
    let numbers: Vec<String> = unknown.iter().filter(|n| !foreign(n)).map(u32::to_string).collect();
    if !numbers.is_empty() {
        notes.push(format!(
            "the file has top-level fields of a newer schema (number {}): kept, not shown",
            numbers.join(", ")
        ));
    }
    if unknown.iter().any(|number| foreign(&number)) {
        notes.push(
            "the file has top-level keys that the known schema does not have: kept, not shown".to_owned(),
        );
    }
    if profile_syscalls || contexts.iter().any(|found| found.syscalls) {
        notes.push(
            "the file lists system calls of the whole profile: they belong to no process and are not in the tree"
                .to_owned(),
        );
    }
    if contexts.iter().any(|found| found.dates) {
        notes.push(
            "times of profile contexts look like dates where a time since boot is expected: left out"
                .to_owned(),
        );
    }
    if contexts.iter().any(|found| found.unknown_state) {
        notes.push("a learning state has a number that is not known: shown as no state".to_owned());
    }
    notes
}

fn metadata(scan: &mut Scan<'_>, field: &Field, m: &mut Metadata) -> Result<(), FormatError> {
    scan.each(field, |scan, field| {
        let text = match field.number {
            1 => &mut m.agent_version,
            2 => &mut m.agent_commit,
            3 => &mut m.kernel_version,
            4 => &mut m.linux_distribution,
            5 => &mut m.name,
            6 => &mut m.protobuf_version,
            8 => &mut m.comm,
            9 => &mut m.container_id,
            13 => &mut m.arch,
            14 => &mut m.serialization,
            15 => &mut m.cgroup_id,
            16 => &mut m.cgroup_manager,
            7 => {
                m.differentiate_args = field.number().is_some_and(|v| v != 0);
                return Ok(());
            }
            10 => {
                m.start = field.number().and_then(UnixNanos::recorded);
                return Ok(());
            }
            11 => {
                m.end = field.number().and_then(UnixNanos::recorded);
                return Ok(());
            }
            12 => {
                m.size = field.number().unwrap_or(0);
                return Ok(());
            }
            _ => return Ok(()),
        };
        *text = scan.string(field)?;
        Ok(())
    })
}

/// An entry of `profile_contexts`; nothing if it is cut off before its key was read.
fn context(scan: &mut Scan<'_>, field: &Field) -> Result<Option<Found>, FormatError> {
    let mut found =
        Found { context: VersionContext::default(), syscalls: false, dates: false, unknown_state: false };
    let mut tags = Vec::new();
    scan.each(field, |scan, field| match field.number {
        1 => {
            found.context.version = scan.string(field)?;
            Ok(())
        }
        2 => scan.each(field, |scan, field| {
            match field.number {
                1 => found.context.first_seen = boot_time(field, &mut found.dates),
                2 => found.context.last_seen = boot_time(field, &mut found.dates),
                3 => state(scan, field, &mut found)?,
                4 => found.syscalls = true,
                5 => scan.tag(field, &mut tags)?,
                _ => {}
            }
            Ok(())
        }),
        _ => Ok(()),
    })?;
    found.context.tags = tags.into_iter().collect();
    // Of two entries with one key the last counts; a stable sort keeps them in order.
    let states = &mut found.context.states;
    states.reverse();
    states.sort_by_key(|state| state.event_type);
    states.dedup_by_key(|state| state.event_type);
    Ok((!field.cut || !found.context.version.is_empty()).then_some(found))
}

/// A time since boot. What can only be a date is none.
fn boot_time(field: &Field, dates: &mut bool) -> Option<BootNanos> {
    let nanos = field.number().filter(|&nanos| nanos != 0)?;
    if UnixNanos::recorded(nanos).is_some() {
        *dates = true;
        return None;
    }
    Some(BootNanos(nanos))
}

/// An entry of `event_type_state`.
fn state(scan: &mut Scan<'_>, field: &Field, found: &mut Found) -> Result<(), FormatError> {
    let mut state = EventTypeState { event_type: 0, status: Status::None, last_anomaly: None };
    let (mut unknown, mut dates) = (false, false);
    scan.each(field, |scan, field| match field.number {
        1 => {
            state.event_type = field.number().unwrap_or(0) as u32;
            Ok(())
        }
        2 => scan.each(field, |_, field| {
            match field.number {
                1 => state.last_anomaly = boot_time(field, &mut dates),
                2 => {
                    let known = status(field.number().unwrap_or(0));
                    unknown |= known.is_none();
                    state.status = known.unwrap_or_default();
                }
                _ => {}
            }
            Ok(())
        }),
        _ => Ok(()),
    })?;
    found.unknown_state |= unknown;
    found.dates |= dates;
    if field.cut {
        return Ok(());
    }
    found.context.states.push(state);
    Ok(())
}

/// `event_profile_state` by number.
fn status(number: u64) -> Option<Status> {
    Some(match number {
        0 => Status::None,
        1 => Status::MaxSize,
        2 => Status::Unstable,
        3 => Status::Stable,
        4 => Status::Learning,
        5 => Status::Warmup,
        _ => return None,
    })
}
