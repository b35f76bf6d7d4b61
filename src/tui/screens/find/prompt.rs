//! The line in which a behaviour is typed.

use crate::model::FACETS;
use crate::query::{Behaviour, BehaviourError};
use crate::tui::screens::Place;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Completion, PromptError, PromptSpec};
use crate::tui::shell::state::State;
use ratatui::layout::Rect;

/// On the page of the search it is typed where it stands, elsewhere in the last row.
pub(super) static FIND: PromptSpec = PromptSpec {
    id: "find",
    label: "find",
    place: |state| match state.shell.pages.current().place {
        Place::Find { .. } => Some(Rect { height: 1, ..state.shell.body() }),
        _ => None,
    },
    check: |_, text| check(text),
    complete: |_, text, cursor| complete(text, cursor),
    submit: |state, text| match check(text) {
        Some(error) => Err(error),
        None => Ok(submit(state, text)),
    },
    ..PromptSpec::DEFAULT
};

fn check(text: &str) -> Option<PromptError> {
    let error = Behaviour::parse(text).err()?;
    let start = text.len() - text.trim_start().len();
    let end = match &error {
        BehaviourError::UnknownKey { .. } => text.find(':').unwrap_or(text.len()),
        _ => text.len(),
    };
    Some(PromptError { span: start.min(end)..end, text: error.to_string() })
}

fn submit(state: &mut State, text: &str) -> Vec<Effect> {
    let query = text.trim().to_owned();
    match &mut state.shell.pages.current_mut().place {
        // The same again, or a page that was opened to be asked on, is no new page.
        Place::Find { query: shown } if *shown == query || shown.trim().is_empty() => {
            *shown = query.clone();
            state.screens.find.query = query;
            super::update::again(state)
        }
        _ => vec![Effect::Open(Place::Find { query })],
    }
}

/// What a hash may be called, beside the facets.
const HASHES: &[(&str, &str)] = &[
    ("sha256", "the beginning of a hash of an executable or file"),
    ("sha1", "the beginning of a hash"),
    ("md5", "the beginning of a hash"),
];

/// The kinds of behaviour, as long as none is written.
fn complete(text: &str, cursor: usize) -> Vec<Completion> {
    let Some(before) = text.get(..cursor) else { return Vec::new() };
    let word = before.trim_start();
    if text.contains([':', '"', '/', '*']) {
        return Vec::new();
    }
    let start = before.len() - word.len();
    let lower = word.to_lowercase();
    let kinds = FACETS.iter().map(|spec| (spec.search_key, spec.help)).chain(HASHES.iter().copied());
    kinds
        .filter(|(key, _)| key.starts_with(&lower))
        .map(|(key, help)| Completion {
            replace: start..cursor,
            with: format!("{key}:"),
            note: help.to_owned(),
        })
        .collect()
}
