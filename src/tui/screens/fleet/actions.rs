//! What can be done on the page of the fleet.

use super::CONTEXT;
use super::state::Sort;
use super::update::Message;
use crate::reports::fleet::{COLUMNS, FleetRow};
use crate::text::sanitize;
use crate::tui::export;
use crate::tui::screens::{self, Place};
use crate::tui::shell::action::{ActionSpec, Context, Danger, Reason};
use crate::tui::shell::clipboard::Clip;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Choice, ChoiceItem, Layer};
use crate::tui::shell::motion::Cursor;
use crate::tui::shell::state::State;

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "fleet.open",
        title: "compare the workloads of the fleet",
        label: "fleet",
        help: "Lists the workloads side by side: how noisy, how stable and why not, how exposed, how large.",
        contexts: &[Context::GLOBAL],
        keys: &["L"],
        footer: Some(55),
        enabled: |state| match state.shell.pages.current().place {
            Place::Fleet => Err(Reason::from("it is shown")),
            _ => Ok(()),
        },
        run: |_| vec![Effect::Open(Place::Fleet)],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "fleet.profile",
        title: "open the workload",
        label: "open",
        help: "Opens the processes of the selected workload and all they did.",
        contexts: &[CONTEXT],
        keys: &["enter"],
        footer: Some(1),
        enabled: selected,
        run: |state| {
            with(state, |row| {
                Effect::Open(Place::Profile { workload: row.list.workload.clone(), node: None })
            })
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "fleet.sort",
        title: "sort by a column",
        label: "sort",
        help: "Chooses the column that the fleet is sorted by.",
        contexts: &[CONTEXT],
        keys: &["O"],
        footer: Some(3),
        run: |state| vec![choose_column(state)],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "fleet.reverse",
        title: "turn the order round",
        help: "Shows the last row first.",
        contexts: &[CONTEXT],
        keys: &["r"],
        run: |state| {
            let sort = state.screens.fleet.sort;
            vec![sorted(Sort { descending: !sort.descending, ..sort })]
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "fleet.sort-next",
        title: "sort by the next column",
        help: "Sorts by the column to the right of the present one.",
        contexts: &[CONTEXT],
        keys: &[">"],
        run: |state| vec![sorted(Sort::by((state.screens.fleet.sort.column + 1) % COLUMNS.len()))],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "fleet.sort-previous",
        title: "sort by the column before",
        help: "Sorts by the column to the left of the present one.",
        contexts: &[CONTEXT],
        keys: &["<"],
        run: |state| {
            let at = state.screens.fleet.sort.column + COLUMNS.len() - 1;
            vec![sorted(Sort::by(at % COLUMNS.len()))]
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "fleet.export",
        title: "export the fleet",
        label: "export",
        help: "Writes the rows under the filter into a file of the present folder.",
        contexts: &[CONTEXT],
        keys: &["e"],
        footer: Some(30),
        danger: Danger::Asks,
        enabled: selected,
        run: |_| vec![export::ask("the fleet", |format| screens::Message::Fleet(Message::Export(format)))],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "fleet.copy",
        title: "copy the name of the workload",
        help: "Sends the full name of the selected workload to the terminal's clipboard.",
        contexts: &[CONTEXT],
        keys: &["y"],
        enabled: selected,
        run: |state| {
            with(state, |row| {
                let text = sanitize(&row.list.workload).into_owned();
                Effect::Copy(Clip { what: "name".to_owned(), text })
            })
        },
        ..ActionSpec::DEFAULT
    },
];

fn selected(state: &State) -> Result<(), Reason> {
    match state.screens.fleet.selected() {
        Some(_) => Ok(()),
        None => Err(Reason::from("there is no workload")),
    }
}

fn with(state: &State, effect: impl FnOnce(&FleetRow) -> Effect) -> Vec<Effect> {
    state.screens.fleet.selected().map(|row| effect(row)).into_iter().collect()
}

const fn sorted(sort: Sort) -> Effect {
    Effect::Tell(screens::Message::Fleet(Message::Sorted(sort)))
}

fn choose_column(state: &State) -> Effect {
    let items = COLUMNS.iter().enumerate().map(|(index, column)| ChoiceItem {
        label: column.title.to_owned(),
        note: column.help.to_owned(),
        effects: vec![sorted(Sort::by(index))],
    });
    let cursor = Cursor { selected: state.screens.fleet.sort.column, top: 0 };
    Effect::Push(Layer::Choice(Choice { title: "sort by".to_owned(), items: items.collect(), cursor }))
}
