//! Which columns of the list fit, and how wide they are.

use crate::reports::Clock;
use crate::reports::list::{COLUMNS, ListColumn, ListRow};
use crate::text::{sanitize, width::width};
use crate::tui::widgets::{self, Fitted, Shape};
use std::sync::Arc;

/// Columns that are left out where no row has anything to show in them.
const OPTIONAL: [&str; 1] = ["signals"];

fn shape(column: &ListColumn) -> Shape {
    Shape { title: column.title, width: column.width, align: column.align, rank: column.rank }
}

/// How wide each column would like to be for these rows.
pub(super) fn natural(rows: &[Arc<ListRow>], clock: &Clock) -> Vec<usize> {
    COLUMNS
        .iter()
        .map(|column| {
            if OPTIONAL.contains(&column.id) && rows.iter().all(|row| (column.cell)(row, clock).text == "-") {
                return 0;
            }
            let cells = rows.iter().map(|row| width(&sanitize(&(column.cell)(row, clock).text)));
            shape(column).natural(cells.max().unwrap_or(0))
        })
        .collect()
}

/// The columns that fit into `room` columns of the terminal.
pub(super) fn fitted(natural: &[usize], sorted: usize, room: usize) -> Vec<Fitted> {
    let shapes: Vec<Shape> = COLUMNS.iter().map(shape).collect();
    widgets::fitted(&shapes, natural, sorted, room)
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
