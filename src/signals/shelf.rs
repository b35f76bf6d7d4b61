//! Signals side by side, each a short row that points to what it shares with others.

use std::borrow::Cow;
use std::hash::BuildHasher;
use std::sync::Arc;

use foldhash::fast::RandomState;
use hashbrown::HashTable;

use super::grow::{At, Bytes, Grow, Interner, spread};
use super::record::{self, Label};
use crate::model::Signal;

/// One signal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// The stamp of its time.
    pub(super) time: u64,
    id: At,
    label: At,
    record: At,
    /// Which of the places that are known it has.
    pub(super) place: u32,
}

/// The place of what was taken away.
pub(super) const GONE: u32 = u32::MAX;

/// What can be read of a shelf; a copy stays as it is while the shelf is filled.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    rows: Grow<Row>,
    bytes: Bytes,
    ids: Arc<HashTable<(u32, u32)>>,
    hasher: RandomState,
}

impl Rows {
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn row(&self, at: u32) -> Option<Row> {
        self.rows.get(at as usize)
    }

    pub(super) fn id(&self, row: Row) -> &str {
        std::str::from_utf8(self.bytes.get(row.id)).unwrap_or_default()
    }

    pub(super) fn label(&self, row: Row) -> Label<'_> {
        record::label(&self.bytes, row.label)
    }

    pub(super) fn count(&self, row: Row) -> u64 {
        record::count(self.bytes.get(row.record))
    }

    pub(super) fn signal(&self, row: Row) -> Signal {
        let id = Cow::Borrowed(self.id(row));
        record::read(&self.bytes, id, row.time, row.label, self.bytes.get(row.record))
    }

    /// The rows of an id that are still there.
    pub(super) fn with_id<'a>(&'a self, id: &'a str) -> impl Iterator<Item = u32> + 'a {
        let short = self.hasher.hash_one(id) as u32;
        let same_hash = self.ids.iter_hash(spread(short)).filter(move |entry| entry.0 == short);
        same_hash
            .map(|entry| entry.1)
            .filter(move |&at| self.row(at).is_some_and(|row| row.place != GONE && self.id(row) == id))
    }

    pub(super) fn heap_bytes(&self) -> usize {
        self.rows.heap_bytes() + self.bytes.heap_bytes() + self.ids.capacity() * 9
    }
}

/// Signals as they are put side by side.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    /// Its bytes are those of `shared` as soon as they are handed out.
    rows: Rows,
    shared: Interner,
    is_here: usize,
}

impl Shelf {
    /// How many signals there are.
    pub(super) fn len(&self) -> usize {
        self.is_here
    }

    /// The rows as they are now.
    pub(super) fn rows(&self) -> Rows {
        Rows { bytes: self.shared.bytes.clone(), ..self.rows.clone() }
    }

    pub(super) fn row(&self, at: u32) -> Option<Row> {
        self.rows.row(at)
    }

    /// The signal in a row.
    pub(super) fn signal(&self, row: Row) -> Signal {
        let bytes = &self.shared.bytes;
        let id = std::str::from_utf8(bytes.get(row.id)).unwrap_or_default();
        record::read(bytes, Cow::Borrowed(id), row.time, row.label, bytes.get(row.record))
    }

    /// The row of an id.
    pub(super) fn find(&self, id: &str) -> Option<u32> {
        let short = self.rows.hasher.hash_one(id) as u32;
        let is_it = |entry: &(u32, u32)| {
            entry.0 == short
                && self
                    .rows
                    .row(entry.1)
                    .is_some_and(|row| row.place != GONE && self.shared.bytes.get(row.id) == id.as_bytes())
        };
        self.rows.ids.find(spread(short), is_it).map(|entry| entry.1)
    }

    /// Adds a signal, whatever is there already.
    pub(super) fn put(&mut self, signal: &Signal, place: u32) -> u32 {
        let at = self.rows.len() as u32;
        let id = self.shared.bytes.push(signal.id.as_bytes());
        let row = self.written(signal, id, place);
        self.rows.rows.push(row);
        let short = self.rows.hasher.hash_one(signal.id.as_str()) as u32;
        Arc::make_mut(&mut self.rows.ids).insert_unique(spread(short), (short, at), |entry| spread(entry.0));
        self.is_here += 1;
        at
    }

    /// Puts another state of a signal in the place of one.
    pub(super) fn replace(&mut self, at: u32, signal: &Signal, place: u32) {
        if let Some(row) = self.rows.row(at) {
            let row = self.written(signal, row.id, place);
            self.rows.rows.set(at as usize, row);
        }
    }

    /// Takes a signal away.
    pub(super) fn remove(&mut self, at: u32) {
        if let Some(row) = self.rows.row(at).filter(|row| row.place != GONE) {
            self.rows.rows.set(at as usize, Row { place: GONE, ..row });
            self.is_here -= 1;
        }
    }

    fn written(&mut self, signal: &Signal, id: At, place: u32) -> Row {
        let (label, record) = record::write(signal, &mut self.shared);
        let record = self.shared.bytes.push(&record);
        Row { time: record::stamp(signal.time), id, label, record, place }
    }

    /// Whether there is no room for more.
    pub(super) fn is_full(&self) -> bool {
        self.shared.bytes.is_full()
    }

    pub(super) fn heap_bytes(&self) -> usize {
        self.rows.heap_bytes() + self.shared.heap_bytes()
    }
}
