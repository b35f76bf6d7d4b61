//! The list over files and backends: the rows of both in one order.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::list::{ListColumn, ListRow, rows as local_rows};
use super::list_wire;
use crate::fleet::remote::place_at;
use crate::fleet::{FleetView, Listed};
use crate::query::Query;

/// A row, and where it comes from.
#[derive(Clone, Debug)]
pub struct Row {
    /// The row.
    pub row: ListRow,
    /// The backend that gave it, by its place in the view's list of them; `None` where it was counted here.
    pub backend: Option<usize>,
}

/// The rows of what was read here and of what backends list, sorted by a column; where that is equal, by name.
///
/// Of a workload that is known here and there, the row of the backend stands for both until its profile is fetched; then what
/// is counted here, which is all of it together. Rows that may come after some that were not asked for yet are left out: they
/// stand in their place once those have come.
#[must_use]
pub fn rows(
    view: &FleetView,
    listed: &Listed,
    query: &Query,
    column: &ListColumn,
    descending: bool,
) -> Vec<Row> {
    let order = |a: &ListRow, b: &ListRow| -> Ordering {
        let order = column.compare(a, b);
        let order = if descending { order.reverse() } else { order };
        order.then_with(|| a.workload.cmp(&b.workload))
    };
    // What was fetched of a workload that is only there is the same as its row, and older as a rule.
    let is_counted_here = |name: &str| view.workload(name).is_some_and(|known| known.local);
    let is_merged =
        |name: &str| view.workload(name).is_some_and(|known| known.local && !known.backends.is_empty());
    let mut rows = Vec::new();
    // Before the first of these, all rows are there.
    let mut fences: Vec<ListRow> = Vec::new();
    let mut there: BTreeSet<String> = BTreeSet::new();
    for of in &listed.of {
        if !of.complete && of.error.is_none() {
            fences.extend(of.rows.last().map(|row| list_wire::row(&row.summary)));
        }
        for listed in of.rows.iter().filter(|listed| !is_merged(&listed.summary.workload)) {
            there.insert(listed.summary.workload.clone());
            let mut row = list_wire::row(&listed.summary);
            // What it is called where it lies there is of no use here.
            if let Some(backend) = view.remote.backends.get(listed.backend) {
                row.files = vec![place_at(&backend.address, &row.workload)];
            }
            rows.push(Row { row, backend: Some(listed.backend) });
        }
    }
    let local = local_rows(view, query).into_iter();
    let local = local.filter(|row| is_counted_here(&row.workload) && !there.contains(&row.workload));
    rows.extend(local.map(|row| Row { row, backend: None }));
    rows.retain(|row| fences.iter().all(|fence| order(&row.row, fence) != Ordering::Greater));
    rows.sort_by(|a, b| order(&a.row, &b.row).then_with(|| a.backend.cmp(&b.backend)));
    rows
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::list::COLUMNS;
    use super::*;
    use crate::fleet::remote::{ListedOf, ListedRow};
    use crate::fleet::{Workload, samples};
    use crate::query::parse;

    fn listed(rows: &[ListRow], complete: bool) -> Listed {
        let row = |row: &ListRow| {
            Arc::new(ListedRow { backend: 0, summary: list_wire::summary(row, Some("e".to_owned())) })
        };
        let rows = rows.iter().map(row).collect();
        Listed { of: vec![ListedOf { rows, complete, ..ListedOf::default() }], ..Listed::default() }
    }

    fn names(rows: &[Row]) -> Vec<(&str, Option<usize>)> {
        rows.iter().map(|row| (row.row.workload.as_str(), row.backend)).collect()
    }

    #[test]
    fn rows_of_both_stand_in_one_order_and_none_before_its_time() {
        let (view, query) = (samples::fleet(), parse("").unwrap());
        let all = local_rows(&view, &query);
        let (count, column) = (all.len(), &COLUMNS[0]);
        assert!(count > 4);
        let there: Vec<ListRow> = all
            .iter()
            .take(3)
            .map(|row| ListRow { workload: format!("{}-far", row.workload), ..row.clone() })
            .collect();
        let both = rows(&view, &listed(&there, true), &query, column, false);
        let sorted: Vec<&str> = both.iter().map(|row| row.row.workload.as_str()).collect();
        assert!(sorted.is_sorted() && sorted.len() == count + 3);
        let some = rows(&view, &listed(&there, false), &query, column, false);
        assert_eq!(some.last().map(|row| row.backend), Some(Some(0)), "what follows may not be all");
        assert_eq!(names(&some), names(&both)[..some.len()]);
        let back = rows(&view, &listed(&there, true), &query, column, true);
        assert!(back.iter().rev().map(|row| &row.row.workload).is_sorted());
    }

    #[test]
    fn a_workload_that_is_known_here_and_there_stands_once() {
        let (mut view, query) = (samples::fleet(), parse("").unwrap());
        let all = local_rows(&view, &query);
        let of = |view: &FleetView| rows(view, &listed(&all[..1], true), &query, &COLUMNS[0], false);
        let first = of(&view);
        assert_eq!((first.len(), first[0].backend), (all.len(), Some(0)));
        let mut merged = Workload::clone(&view.workloads[0]);
        merged.backends = vec![0];
        view.workloads[0] = Arc::new(merged);
        let then = of(&view);
        assert_eq!((then.len(), then[0].backend), (all.len(), None));
        let mut fetched = Workload::clone(&view.workloads[0]);
        fetched.local = false;
        view.workloads[0] = Arc::new(fetched);
        assert_eq!(of(&view)[0].backend, Some(0), "its own row is newer");
    }
}
