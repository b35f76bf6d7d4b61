//! Lists under a filter in an order: made once, kept for a while, and brought up to what has changed since.

use std::cmp::Ordering;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{Frozen, Known, lean};
use crate::query::Query;
use crate::reports::list::{ListColumn, ListRow};

/// How many lists are kept.
const MOST: usize = 32;
/// For how long nobody may have asked for one that is kept.
const IDLE: Duration = Duration::from_secs(300);

/// How a list is ordered.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// By what.
    pub column: &'static ListColumn,
    /// The greatest first.
    pub descending: bool,
}

impl Order {
    /// Which of two rows stands first: the same as in [`crate::reports::list::sort`].
    #[must_use]
    pub fn compare(self, a: &ListRow, b: &ListRow) -> Ordering {
        let order = (self.column.compare)(a, b);
        let order = if self.descending { order.reverse() } else { order };
        order.then_with(|| a.workload.cmp(&b.workload))
    }
}

/// A page, each row with the hash of its profile, and what the list comes to.
#[derive(Debug)]
pub struct Page {
    /// The rows.
    pub items: Vec<(ListRow, String)>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// How many workloads the filter selects.
    pub selected: u64,
    /// How many there are.
    pub all: u64,
    /// How many teams they belong to.
    pub teams: u64,
    /// How many snapshots they were learned from.
    pub snapshots: u64,
    /// The number of the last change that it knows of.
    pub as_of: u64,
}

pub(super) type Rows = Arc<Vec<(Arc<Known>, Arc<ListRow>)>>;

#[derive(Debug)]
struct List {
    filter: String,
    column: &'static str,
    descending: bool,
    as_of: u64,
    generation: u64,
    rows: Rows,
    asked: Instant,
}

/// The lists that are kept.
#[derive(Debug, Default)]
pub(super) struct Lists(Vec<List>);

/// The lean row of a workload under a filter.
fn row_of(frozen: &Frozen, at: usize, query: &Query) -> Option<(Arc<Known>, Arc<ListRow>)> {
    let known = &frozen.all[at];
    let row = match query.is_empty() {
        true => known.lean.clone()?,
        false => Arc::new(lean(known.row(&frozen.shorts[at], query, &frozen.rules)?)),
    };
    Some((Arc::clone(known), row))
}

impl Lists {
    /// The list of all that a filter selects, in order.
    pub(super) fn list(&mut self, frozen: &Frozen, query: &Query, order: Order) -> Rows {
        let now = Instant::now();
        self.0.retain(|list| now.duration_since(list.asked) < IDLE && list.generation == frozen.generation);
        let filter = query.to_string();
        let same = |list: &List| {
            list.filter == filter && list.column == order.column.id && list.descending == order.descending
        };
        let kept = self.0.iter().position(same).map(|at| self.0.remove(at));
        let rows = match kept {
            Some(list) if list.as_of == frozen.as_of => list.rows,
            Some(list) => follow(list, frozen, query, order),
            None => {
                let mut rows: Vec<_> =
                    (0..frozen.all.len()).filter_map(|at| row_of(frozen, at, query)).collect();
                rows.sort_by(|a, b| order.compare(&a.1, &b.1));
                Arc::new(rows)
            }
        };
        if self.0.len() >= MOST {
            self.0.remove(0);
        }
        self.0.push(List {
            filter,
            column: order.column.id,
            descending: order.descending,
            as_of: frozen.as_of,
            generation: frozen.generation,
            rows: Arc::clone(&rows),
            asked: now,
        });
        rows
    }
}

/// Brings a list up to what has changed since it was made. No name has come or gone.
fn follow(list: List, frozen: &Frozen, query: &Query, order: Order) -> Rows {
    let mut rows = Arc::unwrap_or_clone(list.rows);
    rows.retain(|(known, _)| frozen.get(&known.name).is_some_and(|(now, _)| now.changed <= list.as_of));
    let changed = (0..frozen.all.len()).filter(|at| frozen.all[*at].changed > list.as_of);
    rows.extend(changed.filter_map(|at| row_of(frozen, at, query)));
    // Nearly sorted: that is quick.
    rows.sort_by(|a, b| order.compare(&a.1, &b.1));
    Arc::new(rows)
}
