//! What can be done in the list of tags.

use super::CONTEXT;
use super::state::Row;
use super::update::{Message, update};
use crate::tui::export;
use crate::tui::screens::{self, Place};
use crate::tui::shell::action::{self, ActionSpec, Context, Danger, Reason};
use crate::tui::shell::effects::Effect;
use crate::tui::shell::state::State;

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "tags.open",
        title: "choose tags, or go back from them",
        label: "tags",
        help: "Lists all tags with how often they occur; choosing some writes the filter. Again goes back.",
        contexts: &[Context::GLOBAL],
        keys: &["t"],
        footer: Some(21),
        run: |state| match state.shell.pages.current().place {
            Place::Tags => back(state),
            _ => vec![Effect::Open(Place::Tags)],
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "tags.include",
        title: "choose the value, or take it back",
        label: "choose",
        help: "Puts the selected value into the filter, or takes it out; folds and unfolds a key.",
        contexts: &[CONTEXT],
        keys: &["space", "enter"],
        footer: Some(1),
        enabled: choosable,
        run: |state| update(state, Message::Include),
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "tags.exclude",
        title: "exclude the value, or take it back",
        label: "exclude",
        help: "Lets the filter leave out what has the selected value, or takes that back.",
        contexts: &[CONTEXT],
        keys: &["x", "-"],
        footer: Some(2),
        steady: true,
        enabled: |state| match state.screens.tags.selected() {
            Some(Row::Value(..)) => choosable(state),
            _ => Err(Reason::from("no value is selected")),
        },
        run: |state| update(state, Message::Exclude),
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "tags.fold-all",
        title: "fold all keys, or unfold all",
        help: "Folds all keys; if all are folded, unfolds them.",
        contexts: &[CONTEXT],
        keys: &["*"],
        run: |state| update(state, Message::FoldAll),
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "tags.export",
        title: "export the tags",
        help: "Writes the tags under the filter into a file of the present folder.",
        contexts: &[CONTEXT],
        keys: &["e"],
        danger: Danger::Asks,
        run: |_| vec![export::ask("the tags", |format| screens::Message::Tags(Message::Export(format)))],
        ..ActionSpec::DEFAULT
    },
];

/// To the page from which the tags were opened.
fn back(state: &mut State) -> Vec<Effect> {
    match action::find("page.back").filter(|back| (back.enabled)(state).is_ok()) {
        Some(back) => (back.run)(state),
        None => vec![Effect::Open(Place::Workloads)],
    }
}

fn choosable(state: &State) -> Result<(), Reason> {
    match state.screens.tags.selected_value() {
        Some((key, _)) if key.key.is_empty() => {
            Err(Reason::from("a tag without a key cannot be chosen here; type it into the filter"))
        }
        _ => Ok(()),
    }
}
