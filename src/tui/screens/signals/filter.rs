//! The filter line of the page of signals: it holds on this page alone, beside the one that holds everywhere.

use super::update;
use crate::query::{self, QueryError};
use crate::reports::{signals, subject};
use crate::text::number::plural;
use crate::text::sanitize;
use crate::tui::screens::Place;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Completion, Layer, Prompt, PromptError, PromptSpec};
use crate::tui::shell::state::State;

static PROMPT: PromptSpec = PromptSpec {
    id: "signals",
    label: "filter",
    place: |state| match state.shell.pages.current().place {
        Place::Signals { .. } => super::view::filter_place(state),
        _ => None,
    },
    changed: preview,
    check: |_, line| query::parse(line).err().as_ref().map(pointed),
    complete,
    submit: |state, line| match query::parse(line) {
        Err(error) => Err(pointed(&error)),
        Ok(_) => Ok(preview(state, line)),
    },
    cancelled: |state| {
        let before = std::mem::take(&mut state.screens.signals.before);
        preview(state, &before)
    },
};

/// Opens the line with the present filter.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let words = update::words(state);
    let screen = &mut state.screens.signals;
    screen.words = words;
    screen.before.clone_from(&screen.filter);
    let line = if screen.filter.is_empty() { String::new() } else { format!("{} ", screen.filter) };
    vec![Effect::Push(Layer::Prompt(Prompt::open(&PROMPT, &line)))]
}

/// Looks through the line as far as it is typed. A line with an error changes nothing.
pub(super) fn preview(state: &mut State, line: &str) -> Vec<Effect> {
    let screen = &mut state.screens.signals;
    if line.trim() != screen.filter
        && let Ok(query) = query::parse(line)
    {
        line.trim().clone_into(&mut screen.filter);
        screen.query = query;
        update::remake(state);
    }
    Vec::new()
}

fn complete(state: &State, line: &str, cursor: usize) -> Vec<Completion> {
    let found = query::complete(line, cursor, &state.screens.signals.words);
    let note = |text: &str, count| {
        let key = text.strip_suffix(':');
        match key.and_then(|key| signals::help(key).or_else(|| subject::help(key))) {
            Some(help) => help.to_owned(),
            None if count == 0 => String::new(),
            None => plural(count, "signal"),
        }
    };
    let candidates = found.candidates.into_iter().map(|c| {
        let note = note(&c.text, c.count);
        Completion { replace: found.replace.clone(), with: c.text, note }
    });
    candidates.collect()
}

fn pointed(error: &QueryError) -> PromptError {
    PromptError { span: error.span.clone(), text: sanitize(&error.to_string()).into_owned() }
}
