//! Which columns fit, and how wide they are.

use crate::reports::Clock;
use crate::reports::list::{COLUMNS, ListRow};
use crate::reports::table::Align;
use crate::text::{sanitize, width::width};
use std::sync::Arc;

/// Columns that are left out where no row has anything to show in them.
const OPTIONAL: [&str; 1] = ["signals"];
/// A column of words keeps at least this much.
const LEAST: usize = 8;

/// A column that is shown: which of [`COLUMNS`], and how wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fitted {
    pub(super) index: usize,
    pub(super) width: usize,
}

/// How wide each column would like to be for these rows. Numbers have a width of their own, so that columns stay where
/// they are while numbers grow.
pub(super) fn natural(rows: &[Arc<ListRow>], clock: &Clock) -> Vec<usize> {
    COLUMNS
        .iter()
        .map(|column| {
            let cells = rows.iter().map(|row| width(&sanitize(&(column.cell)(row, clock).text)));
            if OPTIONAL.contains(&column.id) && rows.iter().all(|row| (column.cell)(row, clock).text == "-") {
                return 0;
            }
            let least = match column.align {
                Align::Left => column.title.len() + 1,
                Align::Right => usize::from(column.width).max(column.title.len()),
            };
            cells.max().unwrap_or(0).max(least)
        })
        .collect()
}

/// The columns that fit into `room` columns of the terminal with one free between two; what gives way first is told by
/// the rank, and the column that sorts never does.
pub(super) fn fitted(natural: &[usize], sorted: usize, room: usize) -> Vec<Fitted> {
    let usual = |index: usize, wanted: usize| match COLUMNS[index].align {
        Align::Left => wanted.min(usize::from(COLUMNS[index].width)),
        // The mark of the sorting needs a place beside the title.
        Align::Right if index == sorted => wanted.max(COLUMNS[index].title.len() + 1),
        Align::Right => wanted,
    };
    let mut shown: Vec<Fitted> = natural
        .iter()
        .enumerate()
        .take(COLUMNS.len())
        .filter(|(index, wanted)| **wanted > 0 || *index == sorted)
        .map(|(index, wanted)| Fitted { index, width: usual(index, *wanted) })
        .collect();
    let needed = |shown: &[Fitted]| shown.iter().map(|c| c.width + 1).sum::<usize>().saturating_sub(1);
    while needed(&shown) > room {
        let rank = |c: &Fitted| if c.index == sorted { 0 } else { COLUMNS[c.index].rank };
        let next = (0..shown.len()).filter(|&at| rank(&shown[at]) > 0).max_by_key(|&at| rank(&shown[at]));
        let Some(next) = next else { break };
        shown.remove(next);
    }
    // What is left over goes to words that are cut, what is missing is taken from them.
    for at in 0..shown.len() {
        let (needed, Fitted { index, width }) = (needed(&shown), shown[at]);
        if COLUMNS[index].align == Align::Left {
            let missing = needed.saturating_sub(room);
            let most = width + room.saturating_sub(needed);
            shown[at].width = if missing > 0 {
                width.saturating_sub(missing).max(LEAST.min(width))
            } else {
                natural[index].clamp(width, most)
            };
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(sorted: usize, room: usize) -> Vec<&'static str> {
        let natural: Vec<usize> = COLUMNS.iter().map(|column| usize::from(column.width)).collect();
        let columns = fitted(&natural, sorted, room);
        let total = columns.iter().map(|c| c.width + 1).sum::<usize>() - 1;
        assert!(total <= room || room < 33, "{total} of {room}");
        columns.into_iter().map(|c| COLUMNS[c.index].id).collect()
    }

    #[test]
    fn the_least_important_give_way_and_the_sorted_one_stays() {
        assert_eq!(shown(0, 200).len(), COLUMNS.len());
        assert_eq!(shown(0, 77), ["workload", "version", "status", "commonality", "signals", "last_seen"]);
        assert_eq!(shown(0, 60), ["workload", "version", "status", "last_seen"]);
        assert_eq!(shown(0, 40), ["workload", "status", "last_seen"]);
        let bad = COLUMNS.iter().position(|column| column.id == "problems").unwrap();
        assert!(shown(bad, 60).contains(&"problems"));
    }

    #[test]
    fn long_names_get_the_room_that_is_left() {
        let mut natural: Vec<usize> = COLUMNS.iter().map(|column| usize::from(column.width)).collect();
        natural[0] = 60;
        assert_eq!(fitted(&natural, 0, 300)[0].width, 60);
        assert_eq!(fitted(&natural, 0, 50)[0].width, 26);
        assert_eq!(fitted(&natural, 0, 39)[0].width, 15);
    }
}
