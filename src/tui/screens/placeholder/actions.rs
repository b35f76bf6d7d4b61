//! What can be done on the placeholder.

use super::CONTEXT;
use super::update::{COUNTING, Message, update};
use crate::tui::screens::Place;
use crate::tui::shell::action::{ActionSpec, Reason};
use crate::tui::shell::clipboard::Clip;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Layer, Prompt, PromptError, PromptSpec};

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "placeholder.open",
        title: "open the next page",
        label: "open",
        help: "Opens another page of nothing.",
        contexts: &[CONTEXT],
        keys: &["enter"],
        footer: Some(1),
        run: |state| vec![Effect::Open(Place::Placeholder(state.screens.placeholder.page + 1))],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "placeholder.filter",
        title: "filter",
        label: "filter",
        help: "Types a filter.",
        contexts: &[CONTEXT],
        keys: &["/"],
        footer: Some(2),
        run: |state| {
            let text = state.screens.placeholder.filter.clone();
            vec![Effect::Push(Layer::Prompt(Prompt::open(&FILTER, &text)))]
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "placeholder.copy",
        title: "copy the filter",
        label: "copy",
        help: "Sends the filter to the terminal's clipboard.",
        contexts: &[CONTEXT],
        keys: &["y"],
        enabled: |state| {
            let empty = state.screens.placeholder.filter.is_empty();
            if empty { Err(Reason::from("there is no filter")) } else { Ok(()) }
        },
        run: |state| {
            let text = state.screens.placeholder.filter.clone();
            vec![Effect::Copy(Clip { what: "filter".to_owned(), text })]
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "placeholder.count",
        title: "count in the background",
        help: "Starts a job that counts.",
        contexts: &[CONTEXT],
        keys: &["c"],
        run: |state| update(&mut state.screens.placeholder, Message::Count(1_000_000)),
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "placeholder.stop",
        title: "stop counting",
        help: "Stops the job.",
        contexts: &[CONTEXT],
        keys: &["x"],
        enabled: |state| {
            if state.shell.progress.contains_key(&COUNTING) {
                Ok(())
            } else {
                Err(Reason::from("nothing is counted"))
            }
        },
        run: |_| vec![Effect::Cancel(COUNTING)],
        ..ActionSpec::DEFAULT
    },
];

static FILTER: PromptSpec = PromptSpec {
    id: "filter",
    label: "filter",
    check: |_, text| error(text),
    submit: |state, text| match error(text) {
        Some(error) => Err(error),
        None => Ok(update(&mut state.screens.placeholder, Message::Filter(text.to_owned()))),
    },
    ..PromptSpec::DEFAULT
};

fn error(text: &str) -> Option<PromptError> {
    text.find('!').map(|at| PromptError { span: at..at + 1, text: "expected no exclamation mark".to_owned() })
}
