//! What the page of an answer tells of the suggestion that the signal belongs to, or why there is none.

use super::job::{About, Job};
use super::state::{Found, What};
use super::{decided, update};
use crate::model::UnixNanos;
use crate::reports::suppress::words;
use crate::suppressions::NotSuggested;
use crate::suppressions::store::State as Became;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::state::State;
use std::sync::Arc;

/// What was found for a signal.
#[derive(Debug)]
pub(super) struct Looked {
    signal: String,
    /// Or why nothing could be.
    found: Result<Found, String>,
}

/// Looks for the suggestion of a signal that is answered about.
pub(in crate::tui::screens) fn look(state: &State, signal: &str) -> Vec<Effect> {
    let signals = &state.lens.view.signals;
    let workload =
        signals.with_id(signal).find_map(|at| signals.placement(at).and_then(|place| place.workload.clone()));
    let Some(workload) = workload.filter(|_| state.lens.view.progress.finished) else { return Vec::new() };
    let now = UnixNanos(state.lens.clock.now);
    vec![update::run(Job::Look(About { workload, what: What::Signal(signal.to_owned()), now }))]
}

/// Takes in what was found.
pub(super) fn take(state: &mut State, about: About, found: Result<Found, String>) {
    if let What::Signal(signal) = about.what {
        state.screens.suppress.looked = Some(Looked { signal, found });
    }
}

fn looked<'a>(state: &'a State, signal: &str) -> Option<&'a Result<Found, String>> {
    let looked = state.screens.suppress.looked.as_ref();
    looked.filter(|looked| looked.signal == signal).map(|looked| &looked.found)
}

fn found<'a>(state: &'a State, signal: &str) -> Option<&'a Found> {
    let found = looked(state, signal)?.as_ref().ok()?;
    Arc::ptr_eq(&found.signals, &state.lens.view.signals).then_some(found)
}

/// Why there is nothing to suppress a signal by, where that is known: `refused (unlearned): its arguments are new`.
pub(super) fn refused(state: &State, signal: &str) -> Option<String> {
    let found = found(state, signal)?;
    let why = found.why_none.as_ref().filter(|_| found.id.is_empty())?;
    Some(why_none(why))
}

/// The same in one word, for the footer: the page and the answer to the key have the rest.
pub(super) fn remark(state: &State, signal: &str) -> Option<String> {
    refused(state, signal).map(|_| "refused".to_owned())
}

/// Why a signal got no suggestion.
pub(super) fn why_none(why: &NotSuggested) -> String {
    format!("refused ({}): {}", why.id, why.why)
}

/// What the page of the answer says; nothing while it is not known.
pub(in crate::tui::screens) fn line(state: &State, signal: &str) -> Option<String> {
    if let Err(why) = looked(state, signal)? {
        return Some(format!("not known: {why}"));
    }
    let found = found(state, signal)?;
    if found.id.is_empty() {
        return refused(state, signal);
    }
    let standing = found.standing().filter(|_| found.became() != Became::Open);
    if let Some(standing) = standing {
        return Some(format!(
            "{}, {}",
            decided::state_words(found.became(), standing, &state.lens.clock),
            found.id
        ));
    }
    let suggestion = found.suggestion()?;
    let words = match suggestion.proposed.and_then(|at| suggestion.scopes.get(at)) {
        Some(scope) => {
            format!("{} {}", words::rung_name(scope, state.shell.is_ascii()), words::hides(&scope.hides))
        }
        None if suggestion.is_provisional() => format!("provisional: {}", words::lacks(&suggestion.lacks)),
        None => "no rung may be taken without typing it".to_owned(),
    };
    Some(format!("suggested, {}: {words}", found.id))
}
