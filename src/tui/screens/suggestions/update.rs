//! How the page of suggestions changes.

use super::job::{Decision, Job, Made};
use super::state::State as Screen;
use super::{rows, view};
use crate::fleet::{Checked, Suppressed};
use crate::model::UnixNanos;
use crate::signals::Signals;
use crate::text::sanitize;
use crate::tui::judged::revision_of;
use crate::tui::screens::{self, Place};
use crate::tui::shell::effects::{self, Effect, Slot};
use crate::tui::shell::motion::Motion;
use crate::tui::shell::state::{State, Toast};
use std::sync::Arc;

/// What can be told to the page of suggestions.
#[derive(Debug)]
pub enum Message {
    /// What was decided of suggestions, and what that hides.
    Looked {
        /// What was decided.
        suppressed: Box<Suppressed>,
        /// The signals whose numbers it names.
        signals: Arc<Signals>,
    },
    /// The suggestions of some workloads were made.
    Made {
        /// Each with the full name of its workload.
        made: Vec<(String, Made)>,
        /// Whether no more come.
        last: bool,
    },
    /// What was accepted was checked.
    Checked(Vec<Checked>),
    /// Something was written down, or not.
    Decided {
        /// What was to be written.
        decision: Decision,
        /// What is decided now.
        suppressed: Option<(Box<Suppressed>, Arc<Signals>)>,
        /// What was done, or why it was not.
        said: Result<String, String>,
    },
}

/// What is hidden is looked up once at a time.
const LOOKING: Slot = Slot("suppressed signals");
/// Suggestions are made for one page at a time.
const GATHERING: Slot = Slot("suggestions");
/// One decision is written after the other.
const DECIDING: Slot = Slot("deciding on suggestions");

/// Motions that are kept while the list is loading.
const MOST_EARLY: usize = 64;

fn run(slot: Slot, job: Job) -> Effect {
    Effect::Run(slot, effects::Job::Screen(screens::Job::Suggestions(job)))
}

fn now(state: &State) -> UnixNanos {
    UnixNanos(state.lens.clock.now)
}

/// Takes in one message.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Looked { suppressed, signals } => take(state, *suppressed, &signals),
        Message::Made { made, last } => {
            let screen = &mut state.screens.suggestions;
            screen.made.extend(made);
            screen.running &= !last;
            remake(state);
            Vec::new()
        }
        Message::Checked(checked) => {
            let found = checked.into_iter().map(|checked| (checked.id, checked.findings));
            state.screens.suggestions.checked = found.collect();
            Vec::new()
        }
        Message::Decided { decision, suppressed, said } => {
            let mut effects = Vec::new();
            if let Some((suppressed, signals)) = suppressed {
                effects = take(state, *suppressed, &signals);
            }
            effects.push(Effect::Say(match said {
                Ok(text) => Toast::info(sanitize(&text).into_owned()),
                Err(text) => Toast::error(sanitize(&text).into_owned()),
            }));
            let queue = &mut state.screens.suggestions.queue;
            if queue.front() == Some(&decision) {
                queue.pop_front();
                effects.extend(next(state));
            }
            effects
        }
    }
}

/// Takes in what was decided; every screen that marks what is hidden is told.
fn take(state: &mut State, suppressed: Suppressed, signals: &Arc<Signals>) -> Vec<Effect> {
    let changed = state.lens.decisions.take(suppressed, signals);
    remake(state);
    if changed { vec![Effect::Refresh] } else { Vec::new() }
}

/// Writes a decision down when those before it are written.
pub(super) fn decide(state: &mut State, decision: Decision) -> Vec<Effect> {
    let screen = &mut state.screens.suggestions;
    screen.touched = true;
    screen.queue.push_back(decision);
    if screen.queue.len() == 1 { next(state) } else { Vec::new() }
}

/// Writes the next decision down. Whoever has decided before it is seen by now.
fn next(state: &mut State) -> Vec<Effect> {
    let screen = &state.screens.suggestions;
    screen.queue.front().map(|decision| run(DECIDING, Job::Decide(decision.clone()))).into_iter().collect()
}

/// Looks up what is hidden, anew: others may have decided.
fn look(state: &mut State) -> Vec<Effect> {
    if !state.lens.view.progress.finished {
        return Vec::new();
    }
    state.screens.suggestions.looked = Some(Arc::clone(&state.lens.view.signals));
    vec![run(LOOKING, Job::Look { now: now(state) })]
}

/// A page of it is shown.
pub(super) fn enter(state: &mut State, workload: Option<&str>) -> Vec<Effect> {
    let screen = &mut state.screens.suggestions;
    if screen.workload.as_deref() != workload {
        screen.workload = workload.map(str::to_owned);
        (screen.cursor, screen.touched, screen.rows, screen.early) = Default::default();
    }
    screen.asked = None;
    remake(state);
    gather(state, false)
}

/// The lens has changed: the fleet, the filter, what is hidden.
pub(super) fn refresh(state: &mut State) -> Vec<Effect> {
    let signals = &state.lens.view.signals;
    let screen = &mut state.screens.suggestions;
    // Others may have decided at the backend.
    let decided = state.lens.view.remote.decisions_revision;
    let is_same = std::mem::replace(&mut screen.decided_there, decided) == decided;
    let is_known = is_same && screen.looked.as_ref().is_some_and(|known| Arc::ptr_eq(known, signals));
    let is_shown = matches!(state.shell.pages.current().place, Place::Suggestions { .. });
    if is_shown {
        remake(state);
        return gather(state, false);
    }
    if is_known { Vec::new() } else { look(state) }
}

/// Makes what is missing or out of date of what the page shows, or all of it.
fn gather(state: &mut State, all: bool) -> Vec<Effect> {
    let view = Arc::clone(&state.lens.view);
    let screen = &state.screens.suggestions;
    let asked = screen.asked.as_ref();
    let is_asked = asked.is_some_and(|(of, page)| Arc::ptr_eq(of, &view) && *page == screen.workload);
    // While files still arrive everything would soon be out of date.
    if is_asked || !view.progress.finished {
        return Vec::new();
    }
    let is_stale = |name: &String| {
        let made = screen.made.get(name);
        made.is_none_or(|made| {
            !Arc::ptr_eq(&made.signals, &view.signals)
                || made.revision != revision_of(&view, Some(name))
                || made.settings.as_ref() != view.workload(name).map(|known| &known.suggest)
        })
    };
    let mut workloads: Vec<String> =
        rows::workloads(state).into_iter().filter(|name| all || is_stale(name)).collect();
    // Where most was raised most can be hidden.
    workloads.sort_by_key(|name| std::cmp::Reverse(view.signals.of_workload(name).len()));
    let screen = &mut state.screens.suggestions;
    screen.made.retain(|name, _| !view.signals.of_workload(name).is_empty());
    screen.asked = Some((Arc::clone(&view), screen.workload.clone()));
    screen.looked = Some(Arc::clone(&view.signals));
    (screen.running, screen.stopped) = (!workloads.is_empty(), false);
    // With nothing to make it still looks up what others have decided, and checks.
    vec![run(GATHERING, Job::Gather { workloads, now: now(state) })]
}

/// Makes all suggestions of the page anew, and takes in what others have decided.
pub(super) fn again(state: &mut State) -> Vec<Effect> {
    let screen = &mut state.screens.suggestions;
    screen.asked = None;
    screen.queue.clear();
    gather(state, true)
}

/// Makes the rows anew; the selected one stays selected.
pub(super) fn remake(state: &mut State) {
    let unknown = Suppressed::default();
    let suppressed = state.lens.decisions.of(&state.lens.view).unwrap_or(&unknown);
    let (rows, totals) = rows::make(state, suppressed);
    let screen = &mut state.screens.suggestions;
    let selected = screen.selected().map(|row| row.id.clone()).filter(|_| screen.touched);
    let at = selected.and_then(|id| rows.iter().position(|row| row.id == id));
    if let Some(at) = at {
        screen.cursor.selected = at;
    } else if !screen.touched {
        screen.cursor = Default::default();
    }
    (screen.rows, screen.totals) = (rows, totals);
    settle(state);
    if !is_coming(state) {
        for early in std::mem::take(&mut state.screens.suggestions.early) {
            step(state, early);
        }
    }
}

/// Whether rows are still to come.
fn is_coming(state: &State) -> bool {
    let screen = &state.screens.suggestions;
    !screen.stopped && (screen.running || !state.lens.view.progress.finished)
}

/// Whether it cannot be said yet what is selected: there are no rows, or it was moved before there were.
pub(super) fn is_loading(state: &State) -> bool {
    let screen = &state.screens.suggestions;
    is_coming(state) && (screen.rows.is_empty() || !screen.early.is_empty())
}

fn settle(state: &mut State) {
    let height = view::list_height(state);
    let screen = &mut state.screens.suggestions;
    screen.cursor.settle(screen.rows.len(), height);
}

/// Moves in the list, as soon as there is one.
pub(super) fn motion(state: &mut State, motion: Motion) -> Vec<Effect> {
    if is_loading(state) {
        let early = &mut state.screens.suggestions.early;
        if early.len() < MOST_EARLY {
            early.push(motion);
        }
    } else {
        step(state, motion);
    }
    Vec::new()
}

fn step(state: &mut State, motion: Motion) {
    let height = view::list_height(state);
    let screen = &mut state.screens.suggestions;
    screen.touched = true;
    screen.cursor.step(motion, screen.rows.len(), height);
}

/// Stops the job.
pub(super) fn escape(state: &mut State) -> Option<Vec<Effect>> {
    let screen: &mut Screen = &mut state.screens.suggestions;
    if !screen.running {
        return None;
    }
    (screen.running, screen.stopped) = (false, true);
    screen.early.clear();
    Some(vec![Effect::Cancel(GATHERING)])
}
