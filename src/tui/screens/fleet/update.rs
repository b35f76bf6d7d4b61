//! How the page of the fleet changes.

use super::state::{Known, Sort};
use crate::reports::fleet::{self, COLUMNS, FleetRow};
use crate::reports::table::Cell;
use crate::text::{sanitize, width::width};
use crate::tui::export::{self, Format};
use crate::tui::shell::effects::Effect;
use crate::tui::shell::motion::Motion;
use crate::tui::shell::state::State;
use crate::tui::widgets::Shape;
use std::sync::Arc;

/// What can be told to the page of the fleet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// A motion in a list of so many rows.
    Moved(Motion, usize),
    /// Sort the rows so.
    Sorted(Sort),
    /// Write the rows into a file.
    Export(Format),
}

/// Takes in one message.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Moved(motion, height) => {
            let screen = &mut state.screens.fleet;
            screen.cursor.step(motion, screen.rows.len(), height);
            screen.wanted = screen.selected().map(|row| row.list.workload.clone());
        }
        Message::Sorted(sort) => {
            state.screens.fleet.sort = sort;
            arrange(state);
        }
        Message::Export(format) => {
            let rows = || state.screens.fleet.rows.iter().map(AsRef::as_ref);
            let clock = &state.lens.clock;
            let table = fleet::table(rows(), clock);
            let content = format.write(&table, || fleet::to_json(rows()), state.shell.is_ascii());
            return vec![export::save("fleet", clock, format, content)];
        }
    }
    Vec::new()
}

/// The fleet or the filter is another one. Only what changed is counted again.
pub(super) fn refreshed(state: &mut State) {
    let screen = &mut state.screens.fleet;
    let view = Arc::clone(&state.lens.view);
    let same_filter = screen.revision == state.lens.revision();
    let same_signals = Arc::ptr_eq(&screen.signals, &view.signals);
    screen.revision = state.lens.revision();
    screen.signals = Arc::clone(&view.signals);
    let mut old = std::mem::take(&mut screen.known).into_iter().peekable();
    screen.known = view
        .workloads
        .iter()
        .map(|workload| {
            while old.next_if(|known| known.workload.name < workload.name).is_some() {}
            let same = |known: &Known| same_filter && same_signals && Arc::ptr_eq(&known.workload, workload);
            let mut known = old.next_if(same).unwrap_or_else(|| Known {
                row: fleet::row(workload, &state.lens.select(workload), &view.signals).map(Arc::new),
                workload: Arc::clone(workload),
            });
            if let Some(row) = &mut known.row {
                let tally = state.lens.judged.tally(&view, &workload.name);
                let unknown = tally.unknown.map(|count| u32::try_from(count).unwrap_or(u32::MAX));
                if row.list.unknown_signals != unknown {
                    Arc::make_mut(row).list.unknown_signals = unknown;
                }
            }
            known
        })
        .collect();
    arrange(state);
}

/// Puts the rows in order and the selection back onto the workload that the user chose.
fn arrange(state: &mut State) {
    let height = super::view::list_height(usize::from(state.shell.body().height));
    let screen = &mut state.screens.fleet;
    let mut rows: Vec<Arc<FleetRow>> = screen.known.iter().filter_map(|known| known.row.clone()).collect();
    fleet::sort(&mut rows, screen.sort.spec(), screen.sort.descending);
    screen.rows = rows;
    let clock = &state.lens.clock;
    let wide = |cell: Cell| width(&sanitize(&cell.text));
    screen.widths = COLUMNS
        .iter()
        .map(|column| {
            let widest = screen.rows.iter().map(|row| wide((column.cell)(row, clock))).max();
            shape(column).natural(widest.unwrap_or(0))
        })
        .collect();
    let wanted = screen.wanted.as_ref();
    if let Some(at) = wanted.and_then(|name| screen.rows.iter().position(|row| row.list.workload == *name)) {
        screen.cursor.selected = at;
    }
    screen.cursor.settle(screen.rows.len(), height);
}

/// What fitting must know of a column.
pub(super) fn shape(column: &fleet::FleetColumn) -> Shape {
    Shape { title: column.title, width: column.width, align: column.align, rank: column.rank }
}
