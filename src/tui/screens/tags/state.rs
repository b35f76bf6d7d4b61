//! What the list of tags shows.

use crate::fleet::FleetView;
use crate::query::Toggled;
use crate::reports::tags::{TagCount, TagReport};
use crate::tui::shell::motion::Cursor;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The state of the list of tags.
#[derive(Debug, Default)]
pub struct State {
    /// All tags of the fleet, and which fleet that was.
    pub(super) all: TagReport,
    pub(super) view: Option<Arc<FleetView>>,
    /// All tags under the present filter: what is exported.
    pub(super) present: TagReport,
    /// The keys, in alphabetical order.
    pub keys: Vec<Key>,
    /// The keys that are unfolded.
    pub open: BTreeSet<String>,
    /// The rows that are visible.
    pub rows: Vec<Row>,
    /// The selected row and the first one shown.
    pub cursor: Cursor,
}

/// A key with its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The key; empty for tags without one.
    pub key: String,
    /// How often it occurs under the filter.
    pub count: TagCount,
    /// Its values, those first that are the most frequent of the fleet: they stay where they are while one chooses.
    pub values: Vec<Value>,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// The value.
    pub value: String,
    /// How often it occurs under what the filter says of other keys: what choosing it would give.
    pub count: TagCount,
    /// What the filter says of it.
    pub chosen: Toggled,
}

/// A visible row: a key by its number, or a value of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A key.
    Key(usize),
    /// A value of a key.
    Value(usize, usize),
}

impl Row {
    /// The number of its key.
    #[must_use]
    pub const fn key(self) -> usize {
        match self {
            Self::Key(key) | Self::Value(key, _) => key,
        }
    }
}

impl State {
    /// The selected row.
    #[must_use]
    pub fn selected(&self) -> Option<Row> {
        self.rows.get(self.cursor.selected).copied()
    }

    /// The key and value of the selected row, if it is a value.
    #[must_use]
    pub fn selected_value(&self) -> Option<(&Key, &Value)> {
        let Some(Row::Value(key, value)) = self.selected() else { return None };
        let key = self.keys.get(key)?;
        Some((key, key.values.get(value)?))
    }
}
