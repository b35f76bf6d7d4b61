//! What can be done in the list of workloads, and with the filter on every page.

use super::state::Sort;
use super::update::Message;
use super::{CONTEXT, filter, paging};
use crate::reports::explain;
use crate::reports::list::{COLUMNS, ListRow};
use crate::text::sanitize;
use crate::tui::explained;
use crate::tui::export;
use crate::tui::screens::{self, Place, fleet, problems, tags};
use crate::tui::shell::action::{ActionSpec, Context, Danger, Reason};
use crate::tui::shell::clipboard::Clip;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Choice, ChoiceItem, Layer};
use crate::tui::shell::motion::Cursor;
use crate::tui::shell::state::State;
use std::sync::Arc;

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "workloads.open",
        title: "open the workload",
        label: "open",
        help: "Opens the processes of the selected workload and all they did.",
        contexts: &[CONTEXT],
        keys: &["enter"],
        footer: Some(1),
        enabled: selected,
        run: |state| {
            with(state, |row| Effect::Open(Place::Profile { workload: row.workload.clone(), node: None }))
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "filter.edit",
        title: "filter by tags",
        label: "filter",
        help: "Types the filter, which holds on every page: env:prod -team:edge, or a part of any name or tag.",
        contexts: &[CONTEXT, tags::CONTEXT, problems::CONTEXT, fleet::CONTEXT],
        keys: &["/"],
        footer: Some(20),
        run: filter::open,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "filter.edit-anywhere",
        title: "filter by tags, from any page",
        help: "Types the filter, as the key of the list of workloads does; works on every page.",
        contexts: &[Context::GLOBAL],
        keys: &["f"],
        run: filter::open,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "workloads.sort",
        title: "sort by a column",
        label: "sort",
        help: "Chooses the column that the list is sorted by.",
        contexts: &[CONTEXT],
        keys: &["O"],
        footer: Some(30),
        run: |state| vec![choose_column(state)],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "workloads.reverse",
        title: "turn the order round",
        help: "Shows the last row first.",
        contexts: &[CONTEXT],
        keys: &["r"],
        run: |state| {
            let sort = state.screens.workloads.sort;
            vec![sorted(Sort { descending: !sort.descending, ..sort })]
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "workloads.sort-next",
        title: "sort by the next column",
        help: "Sorts by the column to the right of the present one.",
        contexts: &[CONTEXT],
        keys: &[">"],
        run: |state| {
            let at = state.screens.workloads.sort.column;
            vec![sorted(Sort::by((at + 1) % COLUMNS.len()))]
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "workloads.sort-previous",
        title: "sort by the column before",
        help: "Sorts by the column to the left of the present one.",
        contexts: &[CONTEXT],
        keys: &["<"],
        run: |state| {
            let at = state.screens.workloads.sort.column;
            vec![sorted(Sort::by((at + COLUMNS.len() - 1) % COLUMNS.len()))]
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "workloads.explain",
        title: "explain the figures",
        label: "explain",
        help: "Says in a sentence each what the figures of the selected workload mean: what was counted, in what, why there is none.",
        contexts: &[CONTEXT],
        keys: &["x"],
        enabled: selected,
        run: explain_row,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "workloads.export",
        title: "export the list",
        label: "export",
        help: "Writes the workloads under the filter into a file of the present folder.",
        contexts: &[CONTEXT],
        keys: &["e"],
        danger: Danger::Asks,
        enabled: selected,
        run: |_| {
            vec![export::ask("the workloads", |format| screens::Message::Workloads(Message::Export(format)))]
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "workloads.reload",
        title: "ask for the list again",
        label: "reload",
        help: "Asks the backend for the rows again, where a backend gives them and did not answer.",
        contexts: &[CONTEXT],
        keys: &["R"],
        enabled: |state| {
            if paging::is_on(state) { Ok(()) } else { Err(Reason::from("no backend is a source")) }
        },
        run: paging::reload,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "workloads.copy",
        title: "copy the name of the workload",
        help: "Sends the full name of the selected workload to the terminal's clipboard.",
        contexts: &[CONTEXT],
        keys: &["y"],
        enabled: selected,
        run: |state| {
            with(state, |row| {
                Effect::Copy(Clip { what: "name".to_owned(), text: sanitize(&row.workload).into_owned() })
            })
        },
        ..ActionSpec::DEFAULT
    },
];

fn selected(state: &State) -> Result<(), Reason> {
    if state.screens.workloads.selected().is_some() {
        Ok(())
    } else {
        Err(Reason::from("there is no workload"))
    }
}

fn with(state: &State, effect: impl FnOnce(&ListRow) -> Effect) -> Vec<Effect> {
    state.screens.workloads.selected().map(|row| effect(row)).into_iter().collect()
}

const fn sorted(sort: Sort) -> Effect {
    Effect::Tell(screens::Message::Workloads(Message::Sorted(sort)))
}

fn explain_row(state: &mut State) -> Vec<Effect> {
    let Some(row) = state.screens.workloads.selected() else { return Vec::new() };
    let rules = state.lens.view.workload(&row.workload).map(|workload| Arc::clone(&workload.rules));
    let all = explain::of_row(row, &rules.unwrap_or_default(), state.lens.filter());
    vec![explained::popup(state, &sanitize(&row.short_name), &all)]
}

fn choose_column(state: &State) -> Effect {
    let items = COLUMNS.iter().enumerate().map(|(index, column)| ChoiceItem {
        label: column.title.to_owned(),
        note: column.help.to_owned(),
        effects: vec![sorted(Sort::by(index))],
    });
    let cursor = Cursor { selected: state.screens.workloads.sort.column, top: 0 };
    Effect::Push(Layer::Choice(Choice { title: "sort by".to_owned(), items: items.collect(), cursor }))
}
