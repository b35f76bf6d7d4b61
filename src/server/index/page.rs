//! A page of a list, put together of what is ready.

use super::cursor::Cursor;
use super::frozen::Frozen;
use super::keys::{Order, OwnKey};
use super::known;
use super::listed::{By, List};
use super::spread::spread;
use crate::query::Query;

/// From so many rows of parts on, more threads are worth their start: each needs a survey to be unpacked.
const PARTS_WORTH_IT: usize = 16;

/// About how many bytes of a row stand around what is kept of it.
const HEAD_AND_TAIL: usize = 400;

/// A page, and what the list comes to.
#[derive(Debug)]
pub struct Page {
    /// The rows as a JSON list of [`crate::api::WorkloadSummary`].
    pub items: String,
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

/// The page of a list behind a row.
pub(super) fn page(
    frozen: &Frozen,
    list: &List,
    query: &Query,
    order: Order,
    after: Option<&Cursor>,
    most: usize,
) -> Page {
    let by = By { frozen, parts: &list.parts, order, column: order.place() };
    let is_before = |at: u32, after: &Cursor| {
        let name = &**frozen.at(at as usize).name();
        order.compare((by.key(at), name), (after.key.get(), &*after.workload)).is_le()
    };
    let first = after.map_or(0, |after| list.rows.partition_point(|at| is_before(*at, after)));
    let left = list.rows.get(first..).unwrap_or_default();
    let shown = &left[..left.len().min(most)];
    let missing: Vec<u32> = shown
        .iter()
        .copied()
        .filter(|at| list.parts.get(at).is_some_and(|part| part.shown().is_none()))
        .collect();
    spread(missing.len(), PARTS_WORTH_IT, |n| {
        let at = missing[n];
        if let Some(part) = list.parts.get(&at) {
            part.rest(frozen.at(at as usize), frozen.short(at as usize), query, frozen);
        }
    });
    let room: usize = shown.iter().map(|at| by.frozen.at(*at as usize).rest.len() + HEAD_AND_TAIL).sum();
    let mut items = String::with_capacity(room);
    items.push('[');
    for at in shown {
        if items.len() > 1 {
            items.push(',');
        }
        let (known, short) = (frozen.at(*at as usize), frozen.short(*at as usize));
        known::head(known.name(), short, &mut items);
        items.push_str(list.parts.get(at).map_or(&known.rest, |part| part.rest(known, short, query, frozen)));
        known.tail(&mut items);
    }
    items.push(']');
    let cursor =
        |at: u32| Cursor::behind(frozen.at(at as usize).name(), OwnKey::of(by.key(at)), order).write();
    Page {
        items,
        next: shown.last().filter(|_| left.len() > shown.len()).map(|at| cursor(*at)),
        selected: list.rows.len() as u64,
        all: frozen.len() as u64,
        teams: frozen.teams(),
        snapshots: frozen.snapshots(),
        as_of: frozen.as_of,
    }
}
