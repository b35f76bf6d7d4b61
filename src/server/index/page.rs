//! A page of a list, put together of what is ready.

use super::cursor;
use super::frozen::Frozen;
use super::known;
use super::listed::{By, List, Order};
use crate::query::Query;
use crate::reports::list::ListRow;

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
    after: Option<&ListRow>,
    most: usize,
) -> Page {
    let by = By { frozen, parts: &list.parts, order };
    let first =
        after.map_or(0, |after| list.rows.partition_point(|at| order.compare(by.row(*at), after).is_le()));
    let left = list.rows.get(first..).unwrap_or_default();
    let shown = &left[..left.len().min(most)];
    let mut items = String::from("[");
    for at in shown {
        if items.len() > 1 {
            items.push(',');
        }
        let (known, short) = (frozen.at(*at as usize), frozen.short(*at as usize));
        items.push_str(&known::head(known.name(), short));
        items.push_str(list.parts.get(at).map_or(&known.rest, |part| part.rest(known, short, query, frozen)));
    }
    items.push(']');
    Page {
        items,
        next: shown.last().filter(|_| left.len() > shown.len()).map(|at| cursor::write(by.row(*at))),
        selected: list.rows.len() as u64,
        all: frozen.len() as u64,
        teams: frozen.teams(),
        snapshots: frozen.snapshots(),
        as_of: frozen.as_of,
    }
}
