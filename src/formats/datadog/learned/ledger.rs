//! An entry of the ledger on the wire: written and read here, so that the two cannot drift apart.

use crate::formats::datadog::wire::{Fault, Payload, Reader, put_varint, varint_len};
use crate::formats::datadog::write::Wire;
use crate::model::{FACETS, FacetSet, LedgerEntry, Role, Tag, UnixNanos};

/// The most entries that are read.
pub(in crate::formats::datadog) const LEDGER_LIMIT: usize = 200_000;

/// The longest text of an entry that is read.
const TEXT_LIMIT: usize = 4_096;
/// The most tags of an entry that are read.
const TAGS_LIMIT: usize = 1_024;

/// Writes an entry as a field.
pub(super) fn put(wire: &mut Wire, number: u32, entry: &LedgerEntry) {
    let mut content = Vec::new();
    let mut text = |number: u32, text: &str| put_bytes(&mut content, number, text.as_bytes());
    text(1, &entry.name);
    text(2, &entry.version);
    if let Some(instance) = &entry.instance {
        text(3, instance);
    }
    if let Some(host) = &entry.host {
        text(4, host);
    }
    text(9, &entry.content_hash);
    text(10, &entry.arch);
    for tag in entry.tags.iter() {
        let colon = if tag.key.is_empty() { "" } else { ":" };
        text(11, &format!("{}{colon}{}", tag.key, tag.value));
    }
    let times = [(5, entry.start), (6, entry.end), (7, entry.first_seen), (8, entry.last_seen)];
    let recorded = (0..).zip(&FACETS).filter(|(_, spec)| entry.recorded.contains(spec.facet));
    let bits = recorded.fold(0_u64, |bits, (at, _)| bits | 1 << at);
    let role = Role::ALL.iter().position(|role| *role == entry.role).unwrap_or(0) as u64;
    let numbers = times.into_iter().filter_map(|(number, time)| Some((number, time?.0))).chain([
        (12, bits),
        (13, u64::from(entry.cut)),
        (14, role),
    ]);
    for (number, value) in numbers {
        put_varint(&mut content, number << 3);
        put_varint(&mut content, value);
    }
    wire.bytes(number, &content);
}

fn put_bytes(out: &mut Vec<u8>, number: u32, bytes: &[u8]) {
    out.reserve(varint_len(u64::from(number) << 3) + varint_len(bytes.len() as u64) + bytes.len());
    put_varint(out, u64::from(number) << 3 | 2);
    put_varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

/// Reads an entry from its message in `bytes[start..end]`, and where it is damaged. One that is damaged, or does not say
/// what it is to the profile, is of a snapshot that must not count.
pub(in crate::formats::datadog) fn entry(
    bytes: &[u8],
    start: usize,
    end: usize,
) -> (LedgerEntry, Option<Fault>) {
    let mut entry = LedgerEntry {
        name: String::new(),
        version: String::new(),
        instance: None,
        host: None,
        start: None,
        end: None,
        first_seen: None,
        last_seen: None,
        content_hash: String::new(),
        arch: String::new(),
        tags: crate::model::Tags::default(),
        recorded: FacetSet::NONE,
        cut: false,
        role: Role::Evicted,
    };
    let mut tags = Vec::new();
    let mut reader = Reader::new(bytes, start, end);
    while let Some(field) = reader.next() {
        let text = || match field.payload {
            Payload::Bytes(start, end) if end - start <= TEXT_LIMIT => {
                String::from_utf8_lossy(&bytes[start..end]).into_owned()
            }
            _ => String::new(),
        };
        let number = field.number().unwrap_or(0);
        match field.number {
            1 => entry.name = text(),
            2 => entry.version = text(),
            3 => entry.instance = Some(text()),
            4 => entry.host = Some(text()),
            5 => entry.start = UnixNanos::recorded(number),
            6 => entry.end = UnixNanos::recorded(number),
            7 => entry.first_seen = UnixNanos::recorded(number),
            8 => entry.last_seen = UnixNanos::recorded(number),
            9 => entry.content_hash = text(),
            10 => entry.arch = text(),
            11 if tags.len() < TAGS_LIMIT => tags.push(Tag::parse(&text())),
            12 => {
                let has = |at: usize| number & (1 << at) != 0;
                entry.recorded = FACETS
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| has(*at))
                    .map(|(_, spec)| spec.facet)
                    .collect();
            }
            13 => entry.cut = number != 0,
            // A role of a later version is none that would let its snapshot vouch for anything.
            14 => {
                let known = usize::try_from(number).ok().and_then(|number| Role::ALL.get(number));
                entry.role = known.copied().unwrap_or(Role::Evicted);
            }
            _ => {}
        }
    }
    entry.tags = tags.into_iter().collect();
    if reader.fault().is_some() {
        (entry.cut, entry.role) = (true, Role::Evicted);
    }
    (entry, reader.fault())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::datadog::schema;

    #[test]
    fn an_entry_is_read_as_it_was_written() {
        let time = |n: u64| UnixNanos::recorded(1_795_000_000_000_000_000 + n);
        for role in Role::ALL {
            let written = LedgerEntry {
                name: "activity-dump-x".to_owned(),
                version: "v1".to_owned(),
                instance: Some("0f3a".to_owned()),
                host: None,
                start: time(1),
                end: time(2),
                first_seen: None,
                last_seen: time(4),
                content_hash: "ab".repeat(32),
                arch: "x64".to_owned(),
                tags: ["team:edge", "bare", "a:b:c"].map(Tag::parse).into_iter().collect(),
                recorded: FACETS.iter().map(|spec| spec.facet).step_by(2).collect(),
                cut: true,
                role,
            };
            let mut wire = Wire::new(&schema::SECURITY_PROFILE);
            put(&mut wire, super::super::LEDGER, &written);
            let mut reader = Reader::new(&wire.out, 0, wire.out.len());
            let field = reader.next().unwrap();
            let Payload::Bytes(start, end) = field.payload else { panic!() };
            assert_eq!((field.number, entry(&wire.out, start, end)), (super::super::LEDGER, (written, None)));
        }
    }
}
