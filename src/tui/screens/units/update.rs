//! How the page of units changes, and the job that reads the files' headers.

use super::state::{Metadata, TABS, UnitsTab};
use super::{sheets, view};
use crate::query;
use crate::reports::subject;
use crate::reports::units::{self, MetadataReport};
use crate::tui::export::{self, Format};
use crate::tui::lens::Restriction;
use crate::tui::screens::{self, Place};
use crate::tui::shell::effects::{self, Effect, Progress, Slot};
use crate::tui::shell::motion::Motion;
use crate::tui::shell::runner::{Handles, JobContext};
use crate::tui::shell::state::{State, Toast};
use crate::tui::widgets::Order;

/// What can be told to the page of units.
#[derive(Debug)]
pub enum Message {
    /// What the files of a workload say of themselves.
    Metadata {
        /// The full name of the workload.
        workload: String,
        /// What was read.
        report: MetadataReport,
    },
    /// Write the rows of the present tab into a file.
    Export(Format),
}

/// Work of the page of units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Reads the headers of the files of a workload that a filter selects.
    Metadata {
        /// The full name of the workload.
        workload: String,
        /// The filter as it was typed.
        filter: String,
    },
}

/// The slot of the job.
pub(super) const READING: Slot = Slot("metadata");

/// How many files are read for the metadata: they agree in most of it, and each is a whole file to read.
const MOST_HEADERS: usize = 500;

/// Takes in one message.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Metadata { workload, report } => {
            if state.screens.units.workload == workload {
                state.screens.units.metadata = Metadata::Read(report);
                remake(state);
            }
            Vec::new()
        }
        Message::Export(format) => {
            let screen = &state.screens.units;
            let (table, json) = super::tables::rows(screen.tab, &screen.sheet, &state.lens.clock);
            let content = format.write(&table, || json, state.shell.is_ascii());
            let what = format!("{}-{}", screen.workload, screen.tab.spec().title);
            vec![export::save(&what, &state.lens.clock, format, content)]
        }
    }
}

/// Does the job.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    let Job::Metadata { workload, filter } = job;
    let Some(fleet) = &handles.fleet else { return };
    let view = fleet.view();
    let (Some(known), Ok(query)) = (view.workload(workload), query::parse(filter)) else { return };
    let total = known.files.len().min(MOST_HEADERS) as u64;
    context.progress(|| Progress { what: "reading the metadata of".to_owned(), done: total, total: None });
    let selection = subject::select(known, &query);
    let report = units::metadata(fleet, known.observations(), &selection, MOST_HEADERS);
    let message = Message::Metadata { workload: workload.clone(), report };
    context.send(screens::Message::Units(message));
}

/// A page of it is shown.
pub(super) fn enter(state: &mut State, workload: &str, tab: UnitsTab) -> Vec<Effect> {
    let screen = &mut state.screens.units;
    if screen.workload != workload {
        *screen = super::State { workload: workload.to_owned(), ..super::State::default() };
        // What the profile is looked at through now is marked, so that it can be changed.
        if let Some(restriction) = state.lens.restriction_of(workload) {
            let mut restriction = restriction.clone();
            for spec in &TABS {
                if let Some(list) = spec.restricts {
                    let names = std::mem::take(list(&mut restriction));
                    screen.marks.insert(spec.tab, names.into_iter().collect());
                }
            }
        }
    } else if state.lens.restriction_of(workload).is_none() {
        // Cleared elsewhere: what was marked for it is no more.
        screen.marks.clear();
    }
    let screen = &mut state.screens.units;
    screen.tab = tab;
    remake(state);
    read_metadata(state)
}

/// The lens has changed.
pub(super) fn refresh(state: &mut State) -> Vec<Effect> {
    let screen = &mut state.screens.units;
    let revision = state.lens.view.workload(&screen.workload).map(|known| known.revision);
    if revision.is_none() || screen.made_of == revision.map(|revision| (revision, state.lens.revision())) {
        return Vec::new();
    }
    screen.metadata = Metadata::Unknown;
    remake(state);
    if matches!(state.shell.pages.current().place, Place::Units { .. }) {
        read_metadata(state)
    } else {
        Vec::new()
    }
}

/// Asks for the metadata where it is looked at and not known. While files still arrive it would soon be out of date.
fn read_metadata(state: &mut State) -> Vec<Effect> {
    let screen = &mut state.screens.units;
    let wanted = screen.tab == UnitsTab::Metadata && matches!(screen.metadata, Metadata::Unknown);
    if !wanted || !state.lens.view.progress.finished || state.lens.view.workload(&screen.workload).is_none() {
        return Vec::new();
    }
    screen.metadata = Metadata::Reading;
    let job = Job::Metadata { workload: screen.workload.clone(), filter: state.lens.filter().to_owned() };
    vec![Effect::Run(READING, effects::Job::Screen(screens::Job::Units(job)))]
}

/// Makes the rows of the present tab anew; the selected one stays selected.
pub(super) fn remake(state: &mut State) {
    let screen = &mut state.screens.units;
    let Some(known) = state.lens.view.workload(&screen.workload) else {
        screen.sheet = crate::tui::widgets::Sheet::default();
        screen.counts = super::state::Counts::default();
        screen.made_of = None;
        return;
    };
    let selection = state.lens.select(known);
    let before = screen.selected().cloned();
    screen.sheet = sheets::sheet(screen.tab, known, &selection, &screen.metadata);
    screen.counts = sheets::counts(known, &selection);
    screen.made_of = Some((known.revision, state.lens.revision()));
    if let Some(order) = screen.orders.get(&screen.tab) {
        screen.sheet.sort(*order);
    }
    let again = before.and_then(|before| screen.sheet.iter().position(|row| row.key() == before.key()));
    let height = view::table_height(state);
    let screen = &mut state.screens.units;
    let cursor = screen.cursors.entry(screen.tab).or_default();
    cursor.selected = again.unwrap_or(cursor.selected);
    cursor.settle(screen.sheet.len(), height);
}

/// Shows another tab; the page of the history follows.
pub(super) fn show(state: &mut State, tab: UnitsTab) -> Vec<Effect> {
    state.screens.units.tab = tab;
    if let Place::Units { tab: shown, .. } = &mut state.shell.pages.current_mut().place {
        *shown = tab;
    }
    remake(state);
    read_metadata(state)
}

/// Moves in the table, or to the next tab.
pub(super) fn motion(state: &mut State, motion: Motion) -> Vec<Effect> {
    let tab = state.screens.units.tab;
    match motion {
        Motion::Left => return show(state, tab.step(TABS.len() - 1)),
        Motion::Right => return show(state, tab.step(1)),
        _ => {}
    }
    let height = view::table_height(state);
    let screen = &mut state.screens.units;
    screen.cursors.entry(tab).or_default().step(motion, screen.sheet.len(), height);
    Vec::new()
}

/// Marks the selected row, or takes its mark away, and goes on to the next.
pub(super) fn mark(state: &mut State) -> Vec<Effect> {
    let screen = &mut state.screens.units;
    if let Some(name) = screen.selected().and_then(|unit| unit.name()).map(str::to_owned) {
        let marks = screen.marks.entry(screen.tab).or_default();
        if !marks.remove(&name) {
            marks.insert(name);
        }
    }
    motion(state, Motion::Down)
}

/// Takes all marks away.
pub(super) fn escape(state: &mut State) -> Option<Vec<Effect>> {
    let screen = &mut state.screens.units;
    if screen.marks.values().all(std::collections::BTreeSet::is_empty) {
        return None;
    }
    screen.marks.clear();
    Some(Vec::new())
}

/// Looks at the profile through what is marked, or else selected.
pub(super) fn restrict(state: &mut State) -> Vec<Effect> {
    let restriction = state.screens.units.restriction();
    let workload = restriction.workload.clone();
    state.lens.restrict(Some(restriction));
    vec![Effect::Refresh, Effect::Open(Place::Profile { workload, node: None })]
}

/// Looks at the whole profile again.
pub(super) fn unrestrict(state: &mut State) -> Vec<Effect> {
    let words = state.lens.restriction.as_ref().map(Restriction::words).unwrap_or_default();
    state.lens.restrict(None);
    state.screens.units.marks.clear();
    let words = crate::text::sanitize(&words).into_owned();
    vec![
        Effect::Refresh,
        Effect::Say(Toast::info(format!("the tree shows all units again, not only {words}"))),
    ]
}

/// Sorts by the next column; after the last in the order of the report.
pub(super) fn sort(state: &mut State) -> Vec<Effect> {
    let screen = &mut state.screens.units;
    let columns = screen.sheet.columns();
    let next = screen.orders.get(&screen.tab).map_or(0, |order| order.column + 1);
    match columns.get(next) {
        Some(column) => {
            // Of numbers and times the largest are what is looked for.
            let descending = column.align == crate::tui::widgets::Align::Right;
            screen.orders.insert(screen.tab, Order { column: next, descending });
        }
        None => {
            screen.orders.remove(&screen.tab);
        }
    }
    remake(state);
    Vec::new()
}

/// Turns the order round.
pub(super) fn reverse(state: &mut State) -> Vec<Effect> {
    let screen = &mut state.screens.units;
    let order = screen.orders.entry(screen.tab).or_insert(Order { column: 0, descending: false });
    order.descending = !order.descending;
    remake(state);
    Vec::new()
}
