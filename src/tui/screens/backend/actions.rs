//! What can be done on the page of the backends.

use super::CONTEXT;
use super::update::{asking, confirm, read};
use crate::tui::screens::Place;
use crate::tui::shell::action::{ActionSpec, Context, Danger, Reason};
use crate::tui::shell::effects::Effect;
use crate::tui::shell::state::State;

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "backend.open",
        title: "look at the backend",
        label: "backend",
        help: "Shows how it stands with the backend: address, token, what waits there, what was set aside, decisions that wait and conflicts.",
        contexts: &[Context::GLOBAL],
        keys: &["@"],
        enabled: |state| match state.shell.pages.current().place {
            Place::Backend => Err(Reason::from("it is shown")),
            _ if state.lens.remote.is_none() => Err(Reason::from("no backend is a source")),
            _ => Ok(()),
        },
        run: |_| vec![Effect::Open(Place::Backend)],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "backend.read",
        title: "read the whole line",
        label: "read",
        help: "Shows all of the selected decision or post: what was decided here and there, or why it was set aside.",
        contexts: &[CONTEXT],
        keys: &["enter"],
        footer: Some(1),
        enabled: |state| match state.screens.backend.selected() {
            Some(_) => Ok(()),
            None => Err(Reason::from("nothing is selected")),
        },
        run: |state| read(state),
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "backend.send",
        title: "send the decision anyway",
        label: "send",
        help: "Sends the selected decision, whatever others decided meanwhile; asks before.",
        contexts: &[CONTEXT],
        keys: &["s"],
        danger: Danger::Asks,
        footer: Some(2),
        steady: true,
        enabled: decision,
        run: |state| confirm(state, true),
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "backend.drop",
        title: "drop the decision",
        label: "drop",
        help: "Forgets the selected decision, which was not sent; asks before.",
        contexts: &[CONTEXT],
        keys: &["x"],
        danger: Danger::Asks,
        footer: Some(3),
        steady: true,
        enabled: decision,
        run: |state| confirm(state, false),
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "backend.reload",
        title: "ask again",
        label: "reload",
        help: "Asks the backend again what it tells of itself.",
        contexts: &[CONTEXT],
        keys: &["R"],
        footer: Some(4),
        run: |state| vec![asking(state)],
        ..ActionSpec::DEFAULT
    },
];

fn decision(state: &State) -> Result<(), Reason> {
    match state.screens.backend.decision() {
        Some(_) => Ok(()),
        None => Err(Reason::from("no decision is selected")),
    }
}
