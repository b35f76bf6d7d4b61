//! How the page of a suggestion changes.

use super::job::{About, Job};
use super::state::{Asked, Effects, Found, Rung, State as Screen, What};
use super::{SIGNALS, decide, told, view};
use crate::model::UnixNanos;
use crate::signals::Signals;
use crate::suppressions::Place as Where;
use crate::text::sanitize;
use crate::tui::screens::{self, Place};
use crate::tui::shell::effects::{self, Effect, Slot};
use crate::tui::shell::motion::{Motion, scroll};
use crate::tui::shell::state::{State, Toast};
use std::sync::Arc;

/// What can be told to the page of a suggestion.
#[derive(Debug)]
pub enum Message {
    /// What was looked for was found, or not: why.
    Found {
        /// What was looked for.
        about: About,
        /// What was found.
        found: Result<Box<Found>, String>,
    },
    /// What the suggestion of a signal is that is answered about.
    Looked {
        /// What was looked for.
        about: About,
        /// What was found, or why nothing could be.
        found: Result<Box<Found>, String>,
    },
    /// It was worked out what rungs do.
    Weighed {
        /// The suggestion.
        id: String,
        /// The signals of the fleet.
        signals: Arc<Signals>,
        /// What each rung does.
        weighed: Vec<(Rung, Effects)>,
    },
    /// Something was written down, or not: what is so now, and what was done.
    Decided {
        /// Of which suggestion.
        about: About,
        /// What is so now.
        found: Result<Box<Found>, String>,
        /// What was done, or why it was not.
        said: Result<String, String>,
    },
    /// The rung is accepted all the same, though it is open or refused: ask why.
    AskWhy,
}

/// One suggestion is looked for at a time.
const FINDING: Slot = Slot("suggestion");
/// What rungs hide is worked out for one suggestion at a time; another rung comes first at once.
const WEIGHING: Slot = Slot("what it hides");
/// The suggestion of the signal that is answered about.
const LOOKING: Slot = Slot("suggestion of a signal");
/// One decision is written after the other.
const DECIDING: Slot = Slot("suppress");

/// Of so many signals all rungs are worked out ahead; of more only the one that is looked at.
const MOST_AHEAD: usize = 20_000;

pub(super) fn run(job: Job) -> Effect {
    let slot = match job {
        Job::Find(_) => FINDING,
        Job::Look(_) => LOOKING,
        Job::Weigh { .. } => WEIGHING,
        Job::Decide { .. } => DECIDING,
    };
    Effect::Run(slot, effects::Job::Screen(screens::Job::Suppress(job)))
}

/// What the page is about; `None` where it was never opened.
pub(super) fn about(state: &State) -> Option<About> {
    let screen = &state.screens.suppress;
    let what = screen.what.clone()?;
    Some(About { workload: screen.workload.clone(), what, now: UnixNanos(state.lens.clock.now) })
}

fn is_about(screen: &Screen, about: &About) -> bool {
    screen.workload == about.workload && screen.what.as_ref() == Some(&about.what)
}

/// Takes in one message.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Found { about, found } => {
            let mut effects = tell_all(state, found.as_deref().ok());
            if is_about(&state.screens.suppress, &about) {
                effects.extend(take(state, found));
            }
            effects
        }
        Message::Looked { about, found } => {
            let effects = found.as_ref().map(|found| tell_all(state, Some(found))).unwrap_or_default();
            told::take(state, about, found.map(|found| *found));
            effects
        }
        Message::Weighed { id, signals, weighed } => {
            let screen = &mut state.screens.suppress;
            let is_of = |found: &Arc<Found>| found.id == id && Arc::ptr_eq(&found.signals, &signals);
            if screen.found.as_ref().is_some_and(is_of) {
                let is_shown = weighed.iter().any(|(rung, _)| Some(*rung) == screen.rung);
                screen.effects.extend(weighed);
                if is_shown {
                    screen.list(true);
                    settle(state);
                }
            }
            Vec::new()
        }
        Message::Decided { about, found, said } => {
            state.screens.suppress.writing = false;
            let mut effects = tell_all(state, found.as_deref().ok());
            if is_about(&state.screens.suppress, &about) {
                effects.extend(take(state, found));
            }
            effects.push(Effect::Say(match said {
                Ok(text) => Toast::info(sanitize(&text).into_owned()),
                Err(text) => Toast::error(sanitize(&text).into_owned()),
            }));
            effects
        }
        Message::AskWhy => decide::ask_why(state),
    }
}

/// What was decided is marked on every page that shows signals.
fn tell_all(state: &mut State, found: Option<&Found>) -> Vec<Effect> {
    let changed =
        found.is_some_and(|found| state.lens.decisions.take(found.suppressed.clone(), &found.signals));
    if changed { vec![Effect::Refresh] } else { Vec::new() }
}

fn take(state: &mut State, found: Result<Box<Found>, String>) -> Vec<Effect> {
    let screen = &mut state.screens.suppress;
    match found {
        Ok(found) => {
            screen.failed = None;
            screen.take(*found);
            settle(state);
            weigh(state)
        }
        Err(why) => {
            screen.failed = Some(why);
            Vec::new()
        }
    }
}

/// A page of it is shown.
pub(super) fn enter(state: &mut State, workload: &str, what: &What) -> Vec<Effect> {
    let screen = &mut state.screens.suppress;
    if screen.workload != workload || screen.what.as_ref() != Some(what) {
        *screen = Screen {
            workload: workload.to_owned(),
            what: Some(what.clone()),
            looked: screen.looked.take(),
            ..Screen::default()
        };
    }
    // Others may have decided meanwhile.
    (screen.asked, screen.writing) = (None, false);
    find(state)
}

/// The lens has changed. A page that is not shown is brought up to date when it is.
pub(super) fn refresh(state: &mut State) -> Vec<Effect> {
    if matches!(state.shell.pages.current().place, Place::Suppress { .. }) { find(state) } else { Vec::new() }
}

/// Looks for the suggestion unless it was looked for with the same.
fn find(state: &mut State) -> Vec<Effect> {
    let view = &state.lens.view;
    let Some(about) = about(state) else { return Vec::new() };
    let known = view.workload(&about.workload);
    let asked = Asked {
        workload: about.workload.clone(),
        what: about.what.clone(),
        signals: Arc::clone(&view.signals),
        revision: known.map_or(0, |known| known.revision),
        suggest: known.map(|known| Arc::clone(&known.suggest)),
        decided: Arc::clone(&view.decided),
    };
    let screen = &mut state.screens.suppress;
    // While files arrive everything that is found would soon be out of date.
    if !view.progress.finished || screen.asked.as_ref().is_some_and(|before| before.is_same(&asked)) {
        return Vec::new();
    }
    screen.asked = Some(asked);
    vec![run(Job::Find(about))]
}

/// Looks again.
pub(super) fn again(state: &mut State) -> Vec<Effect> {
    let screen = &mut state.screens.suppress;
    (screen.asked, screen.writing) = (None, false);
    find(state)
}

/// Works out what the selected rung does, and the others after it, unless that is known.
fn weigh(state: &State) -> Vec<Effect> {
    let screen = &state.screens.suppress;
    let (Some(found), Some(selected), false) = (&screen.found, screen.rung, screen.is_weighed()) else {
        return Vec::new();
    };
    let query = |rung: Rung| Some((rung, found.scope(rung)?.query.clone()?));
    let Some(first) = query(selected) else { return Vec::new() };
    let others = found.scopes().iter().map(|scope| (scope.breadth, scope.place)).filter(|rung| {
        *rung != selected && !screen.effects.contains_key(rung) && found.of_rule.len() <= MOST_AHEAD
    });
    let rungs = std::iter::once(first).chain(others.filter_map(query)).collect();
    vec![run(Job::Weigh { id: found.id.clone(), rungs })]
}

/// Moves in the part that has the keys.
pub(super) fn motion(state: &mut State, motion: Motion) -> Vec<Effect> {
    if state.focus() == SIGNALS {
        let height = view::list_height(state);
        let screen = &mut state.screens.suppress;
        screen.cursor.step(motion, screen.rows.len(), height);
        return Vec::new();
    }
    match motion {
        Motion::PageUp | Motion::PageDown => {
            let (lines, height) = view::told_lines(state);
            scroll(&mut state.screens.suppress.top, motion, lines, height);
            Vec::new()
        }
        _ => step(state, motion),
    }
}

/// Goes to another rung.
fn step(state: &mut State, motion: Motion) -> Vec<Effect> {
    let screen = &mut state.screens.suppress;
    let (Some(found), Some((breadth, place))) = (&screen.found, screen.rung) else { return Vec::new() };
    let breadths = found.breadths();
    let Some(row) = breadths.iter().position(|known| *known == breadth) else { return Vec::new() };
    let column = Where::ALL.iter().position(|known| known.0 == place).unwrap_or(0);
    let (last_row, last_column) = (breadths.len() - 1, Where::ALL.len() - 1);
    let (row, column) = match motion {
        Motion::Up => (row.saturating_sub(1), column),
        Motion::Down => ((row + 1).min(last_row), column),
        Motion::Left => (row, column.saturating_sub(1)),
        Motion::Right => (row, (column + 1).min(last_column)),
        Motion::First => (0, 0),
        Motion::Last => (last_row, last_column),
        Motion::PageUp | Motion::PageDown => (row, column),
    };
    let rung = (breadths[row], Where::ALL[column].0);
    if screen.rung == Some(rung) {
        return Vec::new();
    }
    (screen.rung, screen.top) = (Some(rung), 0);
    screen.list(false);
    settle(state);
    weigh(state)
}

/// Brings the cursor back into the list.
fn settle(state: &mut State) {
    let height = view::list_height(state);
    let screen = &mut state.screens.suppress;
    screen.cursor.settle(screen.rows.len(), height);
}

/// Shows all again where a part is shown alone.
pub(super) fn escape(state: &mut State) -> Option<Vec<Effect>> {
    let page = state.shell.pages.current_mut();
    if page.zoom {
        page.zoom = false;
        return Some(Vec::new());
    }
    // There is nothing else that could be cleared: it leads back.
    if !state.shell.pages.back() {
        return None;
    }
    Some(crate::tui::shell::update::enter(state))
}
