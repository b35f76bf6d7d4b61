//! Lists under a filter in an order: made once, kept for a while, and brought up to what has changed since.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use super::frozen::Frozen;
use super::keys::{Order, OwnKey};
use super::known::{self, Known};
use super::lock;
use super::spread::{WORTH_IT, spread};
use crate::query::Query;
use crate::reports::frozen::{Asking, Extent, Pool};
use crate::reports::list::Key;

/// How many lists are kept.
const MOST: usize = 32;
/// How many rows of parts of workloads all lists keep together.
const MOST_PARTS: usize = 100_000;
/// For how long nobody may have asked for one that is kept.
const IDLE: Duration = Duration::from_secs(300);
/// Up to how many changed rows are put in place one by one.
const ONE_BY_ONE: usize = 32;
/// The columns that show the same whatever part of a workload is selected.
const OF_THE_WHOLE: [&str; 3] = ["workload", "signals", "problems"];

/// The row of a workload of which a filter selects a part.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// What it is sorted by, where the list is ordered by what the part shows.
    key: Option<OwnKey>,
    /// Its JSON between head and tail, when a page has shown it.
    rest: OnceLock<Box<str>>,
}

impl Part {
    /// Its JSON between head and tail, where a page has shown it.
    pub(super) fn shown(&self) -> Option<&str> {
        self.rest.get().map(|rest| &**rest)
    }

    /// Its JSON between head and tail.
    pub(super) fn rest(&self, known: &Known, short: &str, query: &Query, frozen: &Frozen) -> &str {
        self.rest.get_or_init(|| {
            let row = known.row(short, query, &frozen.rules);
            row.map_or_else(|| known.rest.clone(), |row| known::rest(&row))
        })
    }
}

/// A list as it stood at one moment.
#[derive(Clone, Debug)]
pub(super) struct List {
    filter: Arc<str>,
    column: &'static str,
    descending: bool,
    pub(super) as_of: u64,
    generation: u64,
    /// The numbers of the workloads, in order.
    pub(super) rows: Arc<Vec<u32>>,
    /// Those of which only a part is selected.
    pub(super) parts: Arc<Parts>,
}

/// The lists that are kept, and when somebody asked for each; that asked last at the end.
#[derive(Debug, Default)]
pub(super) struct Lists(Vec<(Arc<List>, Instant)>);

impl Lists {
    fn find(&mut self, now: Instant, frozen: &Frozen, is_it: impl Fn(&List) -> bool) -> Option<Arc<List>> {
        let is_good = |list: &List| list.generation == frozen.generation && list.as_of >= frozen.forgotten;
        self.0.retain(|(list, asked)| now.duration_since(*asked) < IDLE && is_good(list));
        let at = self.0.iter().position(|(list, _)| is_it(list))?;
        let (list, _) = self.0.remove(at);
        self.0.push((Arc::clone(&list), now));
        Some(list)
    }

    fn keep(&mut self, now: Instant, list: &Arc<List>, is_it: impl Fn(&List) -> bool) {
        // Somebody may have made a later one meanwhile.
        let is_later = |other: &List| (other.generation, other.as_of) > (list.generation, list.as_of);
        if self.0.iter().any(|(other, _)| is_it(other) && is_later(other)) {
            return;
        }
        self.0.retain(|(other, _)| !is_it(other));
        self.0.push((Arc::clone(list), now));
        let parts =
            |lists: &[(Arc<List>, Instant)]| lists.iter().map(|(list, _)| list.parts.len()).sum::<usize>();
        while self.0.len() > 1 && (self.0.len() > MOST || parts(&self.0) > MOST_PARTS) {
            self.0.remove(0);
        }
    }
}

/// The list of all that a filter selects, in order. Held is the lock only to look what there is.
pub(super) fn list(
    lists: &Mutex<Lists>,
    frozen: &Frozen,
    query: &Query,
    order: Order,
    pool: &Mutex<Pool>,
) -> Arc<List> {
    let now = Instant::now();
    let filter = query.to_string();
    let is_it = |list: &List| {
        *list.filter == *filter && list.column == order.column.id && list.descending == order.descending
    };
    let kept = lock(lists).find(now, frozen, is_it);
    let list = match kept {
        Some(list) if list.as_of >= frozen.as_of => return list,
        Some(list) => follow(List::clone(&list), frozen, query, order, pool),
        None => {
            let all: Vec<u32> = (0..frozen.len() as u32).collect();
            let (mut rows, parts) = select(frozen, query, order, all, pool);
            By { frozen, parts: &parts, order, column: order.place() }.sort(&mut rows);
            List {
                filter: filter.as_str().into(),
                column: order.column.id,
                descending: order.descending,
                as_of: frozen.as_of,
                generation: frozen.generation,
                rows: Arc::new(rows),
                parts: Arc::new(parts),
            }
        }
    };
    let list = Arc::new(list);
    lock(lists).keep(now, &list, is_it);
    list
}

type Parts = HashMap<u32, Arc<Part>>;

/// Which of some workloads a filter selects, and of which only a part.
fn select(
    frozen: &Frozen,
    query: &Query,
    order: Order,
    of: Vec<u32>,
    pool: &Mutex<Pool>,
) -> (Vec<u32>, Parts) {
    if query.is_empty() {
        return (of, HashMap::new());
    }
    let shows_part = !OF_THE_WHOLE.contains(&order.column.id);
    // Of a few it is quicker to ask than to make room for what is known already.
    let numbers = if of.len() < WORTH_IT { 0 } else { lock(pool).numbers() };
    let asking = Asking::of(query, numbers);
    let selected = spread(of.len(), WORTH_IT, |n| {
        let at = of[n] as usize;
        let (known, short) = (frozen.at(at), frozen.short(at));
        match known.extent(short, &asking) {
            Extent::Nothing => None,
            Extent::All => Some(None),
            Extent::Part => {
                let row = shows_part.then(|| known.row(short, query, &frozen.rules)).flatten();
                let key = row.map(|row| OwnKey::of((order.column.key)(&row)));
                Some(Some(Arc::new(Part { key, rest: OnceLock::new() })))
            }
        }
    });
    let mut rows = Vec::new();
    let mut parts = HashMap::new();
    for (at, selected) in of.into_iter().zip(selected) {
        let Some(part) = selected else { continue };
        rows.push(at);
        if let Some(part) = part {
            parts.insert(at, part);
        }
    }
    (rows, parts)
}

/// By what rows are ordered.
#[derive(Clone, Copy)]
pub(super) struct By<'a> {
    pub(super) frozen: &'a Frozen,
    pub(super) parts: &'a Parts,
    pub(super) order: Order,
    /// The place of the column.
    pub(super) column: usize,
}

impl<'a> By<'a> {
    /// What the row of a workload is ordered by.
    pub(super) fn key(&self, at: u32) -> Key<'a> {
        let part = self.parts.get(&at).and_then(|part| part.key.as_ref());
        part.map_or_else(|| self.frozen.at(at as usize).keys.get(self.column), OwnKey::get)
    }

    fn sort(self, rows: &mut [u32]) {
        // The numbers of workloads stand in the order of their names.
        let mut by: Vec<(Key<'_>, u32)> = rows.iter().map(|at| (self.key(*at), *at)).collect();
        by.sort_unstable_by(|a, b| self.order.compare(*a, *b));
        rows.iter_mut().zip(by).for_each(|(row, (_, at))| *row = at);
    }
}

/// Brings a list up to what has changed since it was made. No name has come or gone.
fn follow(mut list: List, frozen: &Frozen, query: &Query, order: Order, pool: &Mutex<Pool>) -> List {
    let changed = frozen.changed(list.as_of);
    list.as_of = frozen.as_of;
    if changed.is_empty() {
        return list;
    }
    let rows = Arc::make_mut(&mut list.rows);
    rows.retain(|at| changed.binary_search(at).is_err());
    if !list.parts.is_empty() {
        Arc::make_mut(&mut list.parts).retain(|at, _| changed.binary_search(at).is_err());
    }
    let (selected, now) = select(frozen, query, order, changed, pool);
    if !now.is_empty() {
        Arc::make_mut(&mut list.parts).extend(now);
    }
    let by = By { frozen, parts: &list.parts, order, column: order.place() };
    if selected.len() > ONE_BY_ONE {
        rows.extend(selected);
        by.sort(rows);
    } else {
        for at in selected {
            let row = (by.key(at), at);
            let place = rows.partition_point(|other| order.compare((by.key(*other), *other), row).is_lt());
            rows.insert(place, at);
        }
    }
    list
}
