//! How the page of a suggestion changes.

use super::state::{State as Screen, What};
use crate::tui::shell::effects::Effect;
use crate::tui::shell::runner::{Handles, JobContext};
use crate::tui::shell::state::State;

/// What can be told to the page of a suggestion.
#[derive(Debug)]
pub enum Message {}

/// Work of the page of a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {}

/// Takes in one message.
pub fn update(_: &mut State, message: Message) -> Vec<Effect> {
    match message {}
}

/// Does a job.
pub fn perform(job: &Job, _: &Handles, _: &JobContext) {
    match *job {}
}

/// A page of it is shown.
pub(super) fn enter(state: &mut State, workload: &str, what: &What) -> Vec<Effect> {
    state.screens.suppress = Screen { workload: workload.to_owned(), what: Some(what.clone()) };
    Vec::new()
}
