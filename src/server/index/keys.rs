//! What the columns of the list sort by, of one row, in little room: the rest of a row is not needed to put it in its place.

use std::cmp::Ordering;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::reports::frozen::Pool;
use crate::reports::list::{COLUMNS, Key, ListColumn, ListRow};

/// What every column sorts by.
#[derive(Debug)]
pub(super) struct Keys {
    /// By the places of the columns; of one that sorts by a text, where that stands among the texts.
    numbers: [u64; COLUMNS.len()],
    texts: Box<[Arc<str>]>,
    /// The columns that sort by texts, a bit each.
    is_text: u32,
}

impl Keys {
    /// Of a row of the workload of this name.
    pub(super) fn of(row: &ListRow, name: &Arc<str>, pool: &mut Pool) -> Keys {
        let (mut numbers, mut texts, mut is_text) = ([0; COLUMNS.len()], Vec::new(), 0);
        for (at, (column, number)) in COLUMNS.iter().zip(&mut numbers).enumerate() {
            match (column.key)(row) {
                Key::Number(key) => *number = key,
                Key::Text(text) => {
                    is_text |= 1 << at;
                    *number = texts.len() as u64;
                    let is_name = **name == *text;
                    texts.push(if is_name { Arc::clone(name) } else { pool.text(text) });
                }
            }
        }
        Keys { numbers, texts: texts.into(), is_text }
    }

    /// What the column at this place sorts by.
    pub(super) fn get(&self, column: usize) -> Key<'_> {
        let number = self.numbers.get(column).copied().unwrap_or_default();
        if self.is_text & (1 << column) == 0 {
            return Key::Number(number);
        }
        Key::Text(self.texts.get(number as usize).map_or("", |text| text))
    }
}

/// What one column sorts by, kept by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum OwnKey {
    Number(u64),
    Text(Box<str>),
}

impl OwnKey {
    pub(super) fn of(key: Key<'_>) -> OwnKey {
        match key {
            Key::Number(number) => OwnKey::Number(number),
            Key::Text(text) => OwnKey::Text(text.into()),
        }
    }

    pub(super) fn get(&self) -> Key<'_> {
        match self {
            OwnKey::Number(number) => Key::Number(*number),
            OwnKey::Text(text) => Key::Text(text),
        }
    }
}

/// How a list is ordered: the same as in [`crate::reports::list::sort`].
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// By what.
    pub column: &'static ListColumn,
    /// The greatest first.
    pub descending: bool,
}

impl Order {
    /// The place of its column.
    pub(super) fn place(self) -> usize {
        COLUMNS.iter().position(|column| column.id == self.column.id).unwrap_or_default()
    }

    /// Which of two rows stands first, each with what its column sorts by and something that stands in the order of names.
    pub(super) fn compare<N: Ord + Copy>(self, a: (Key<'_>, N), b: (Key<'_>, N)) -> Ordering {
        let order = a.0.cmp(&b.0);
        let order = if self.descending { order.reverse() } else { order };
        order.then_with(|| a.1.cmp(&b.1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fleet::samples;
    use crate::reports::list;

    #[test]
    fn keys_order_rows_as_the_list_does() {
        let mut rows = list::rows(&samples::fleet(), &crate::query::parse("").unwrap());
        assert!(rows.len() > 4);
        let mut pool = Pool::default();
        for column in &COLUMNS {
            for descending in [false, true] {
                list::sort(&mut rows, column, descending);
                let order = Order { column, descending };
                let keyed: Vec<(Keys, &str)> = rows
                    .iter()
                    .map(|row| (Keys::of(row, &row.workload.as_str().into(), &mut pool), &*row.workload))
                    .collect();
                let key = |at: usize| (keyed[at].0.get(order.place()), keyed[at].1);
                assert!(
                    (1..keyed.len()).all(|at| order.compare(key(at - 1), key(at)).is_lt()),
                    "{}",
                    column.id
                );
            }
        }
    }
}
