//! How the list changes.

use super::columns::natural;
use super::filter;
use super::paging::{self, Listed, Question};
use super::state::{Known, Sort};
use crate::reports::list::{self, ListRow};
use crate::reports::trust::Mark;
use crate::settings::History;
use crate::settings::paths::Paths;
use crate::tui::export::{self, Format};
use crate::tui::shell::effects::Effect;
use crate::tui::shell::motion::Motion;
use crate::tui::shell::runner::{Handles, JobContext};
use crate::tui::shell::state::State;
use crate::tui::theme::GlyphSet;
use std::sync::Arc;

/// What can be told to the list of workloads.
#[derive(Debug)]
pub enum Message {
    /// A motion in a list of so many rows.
    Moved(Motion, usize),
    /// Sort the rows so.
    Sorted(Sort),
    /// The filters of earlier runs, the oldest first.
    Remembered(Vec<String>),
    /// A part of the list has come from a backend.
    Listed(Box<Listed>),
    /// None has come, and why.
    Unlisted(String),
    /// Workloads of a backend have changed.
    Changed,
    /// Write the list into a file.
    Export(Format),
}

/// Work of the list of workloads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Read the filters of earlier runs, so many at most.
    LoadHistory {
        /// How many.
        limit: usize,
    },
    /// Ask a backend for rows.
    List(Question),
    /// Remember a filter for later runs.
    AppendHistory {
        /// The filter.
        line: String,
        /// How many are remembered.
        limit: usize,
    },
}

/// Takes in one message.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Moved(motion, height) if paging::is_on(state) => {
            return paging::moved(state, motion, height);
        }
        Message::Moved(motion, height) => {
            let screen = &mut state.screens.workloads;
            screen.cursor.step(motion, screen.rows.len(), height);
            screen.wanted = screen.selected().map(|row| row.workload.clone());
        }
        Message::Sorted(sort) => {
            state.screens.workloads.sort = sort;
            if paging::is_on(state) {
                return paging::refreshed(state);
            }
            arrange(state);
        }
        Message::Listed(listed) => return paging::listed(state, *listed),
        Message::Unlisted(text) => return paging::failed(state, text),
        Message::Changed => return paging::changed(state),
        Message::Remembered(lines) => filter::remembered(state, lines),
        Message::Export(format) => {
            let rows: Vec<ListRow> =
                state.screens.workloads.rows.iter().map(|row| ListRow::clone(row)).collect();
            let clock = &state.lens.clock;
            let ascii = state.shell.caps.glyphs != GlyphSet::Unicode;
            let content = format.write(&list::table(&rows, clock), || list::to_json(&rows), ascii);
            return vec![export::save("workloads", clock, format, content)];
        }
    }
    Vec::new()
}

/// The page is shown.
pub(super) fn entered(state: &mut State) -> Vec<Effect> {
    let mut effects = refreshed(state);
    effects.extend(filter::load_history(state));
    effects
}

/// The fleet or the filter is another one. Only what changed is counted again.
pub(super) fn refreshed(state: &mut State) -> Vec<Effect> {
    if paging::is_on(state) {
        return paging::refreshed(state);
    }
    let screen = &mut state.screens.workloads;
    let view = Arc::clone(&state.lens.view);
    let same_filter = screen.revision == state.lens.revision();
    screen.revision = state.lens.revision();
    let mut old = std::mem::take(&mut screen.known).into_iter().peekable();
    screen.known = view
        .workloads
        .iter()
        .map(|workload| {
            while old.next_if(|known| known.workload.name < workload.name).is_some() {}
            let known = old.next_if(|known| same_filter && Arc::ptr_eq(&known.workload, workload));
            let mut known = known.unwrap_or_else(|| Known {
                row: list::row(workload, &state.lens.select(workload)).map(Arc::new),
                workload: Arc::clone(workload),
            });
            if let Some(row) = &mut known.row {
                if state.lens.is_poisoned(workload) && row.trust != Some(Mark::poison()) {
                    Arc::make_mut(row).trust = Some(Mark::poison());
                }
                let tally = state.lens.judged.tally(&view, &workload.name);
                let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
                let (all, unknown) = (number(tally.all), tally.unknown.map(number));
                if (row.signals, row.unknown_signals) != (all, unknown) {
                    let row = Arc::make_mut(row);
                    (row.signals, row.unknown_signals) = (all, unknown);
                }
            }
            known
        })
        .collect();
    screen.totals = view.totals();
    arrange(state);
    Vec::new()
}

/// Puts the rows in order and the selection back onto the workload that the user chose.
fn arrange(state: &mut State) {
    let height = super::view::list_height(usize::from(state.shell.body().height));
    let screen = &mut state.screens.workloads;
    screen.rows = screen.known.iter().filter_map(|known| known.row.clone()).collect();
    let Sort { descending, .. } = screen.sort;
    let column = screen.sort.spec();
    screen.rows.sort_by(|a, b| {
        let order = column.compare(a, b);
        let order = if descending { order.reverse() } else { order };
        order.then_with(|| a.workload.cmp(&b.workload))
    });
    screen.widths = natural(&screen.rows, &state.lens.clock);
    let wanted = screen.wanted.as_ref();
    if let Some(at) = wanted.and_then(|name| screen.rows.iter().position(|row| row.workload == *name)) {
        screen.cursor.selected = at;
    }
    screen.cursor.settle(screen.rows.len(), height);
}

/// Does a job.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    let path = Paths::of_user().map(|paths| paths.history(filter::ID));
    match job {
        Job::List(question) => paging::perform(question, handles, context),
        Job::LoadHistory { limit } => {
            let history = History::load(path.as_deref(), *limit);
            context.send(filter::loaded(history.lines().to_vec()));
        }
        Job::AppendHistory { line, limit } => {
            History::load(path.as_deref(), *limit).append(line);
        }
    }
}
