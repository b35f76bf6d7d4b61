//! How the page of the answer changes, and the job that judges the signal and looks for it elsewhere.

use super::state::{Asked, State as Screen};
use super::view;
use crate::fleet::FleetError;
use crate::reports::signals::{SignalRow, order};
use crate::reports::why::{self, Answer};
use crate::text::Masker;
use crate::tui::screens::signals::triage;
use crate::tui::screens::{self, Place, suppress};
use crate::tui::shell::effects::{self, Effect, Progress, Slot};
use crate::tui::shell::motion::{Motion, scroll};
use crate::tui::shell::runner::{Handles, JobContext};
use crate::tui::shell::state::{State, Toast};
use std::sync::Arc;

/// What can be told to the page of the answer.
#[derive(Debug)]
pub enum Message {
    /// The answer, first without and then with where else the behaviour is known.
    Answered(Arc<Answer>),
    /// There is none.
    Failed {
        /// The id that was asked about.
        id: String,
        /// Why.
        reason: String,
    },
}

/// Work of the page of the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Judges a signal.
    Ask {
        /// Its id.
        id: String,
        /// Masks what is shown.
        masker: Option<Masker>,
    },
}

/// The slot of the job.
pub(super) const ASKING: Slot = Slot("why");

/// Takes in one message.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    let screen = &mut state.screens.why;
    match message {
        Message::Answered(answer) if answer.signal.id == screen.id => {
            screen.answer = Some(answer);
            screen.failed = None;
        }
        Message::Failed { id, reason } if id == screen.id => screen.failed = Some(reason),
        // Of a signal that was looked at before.
        Message::Answered(_) | Message::Failed { .. } => {}
    }
    Vec::new()
}

/// Does the job.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    let Job::Ask { id, masker } = job;
    let Some(fleet) = &handles.fleet else { return };
    let send = |message| context.send(screens::Message::Why(message));
    let view = fleet.view();
    let found = view
        .signals
        .with_id(id)
        .find_map(|at| Some((view.signals.get(at)?, view.signals.placement(at)?.clone())));
    let Some((signal, placement)) = found else {
        send(Message::Failed { id: id.clone(), reason: "no signal of this id was read".to_owned() });
        return;
    };
    let own = placement.workload.clone();
    context.progress(|| Progress { what: "judging".to_owned(), done: 0, total: None });
    let mut answer = match why::ask(fleet, &view, signal, placement, *masker, context.cancel()) {
        Ok(answer) => answer,
        Err(FleetError::Cancelled) => return,
        Err(error) => {
            send(Message::Failed { id: id.clone(), reason: error.to_string() });
            return;
        }
    };
    send(Message::Answered(Arc::new(answer.clone())));
    context.progress(|| Progress { what: "looking elsewhere".to_owned(), done: 0, total: None });
    let (signal, verdict) = (&answer.signal, &answer.verdict);
    let elsewhere = why::elsewhere(fleet, &view, signal, verdict, own.as_deref(), context.cancel());
    if elsewhere.is_some() && !context.is_cancelled() {
        answer.elsewhere = elsewhere;
        send(Message::Answered(Arc::new(answer)));
    }
}

/// A page of it is shown.
pub(super) fn enter(state: &mut State, id: &str) -> Vec<Effect> {
    let screen = &mut state.screens.why;
    if screen.id != id {
        *screen = Screen { id: id.to_owned(), redacted: screen.redacted, ..Screen::default() };
    }
    let mut effects = triage::read(state);
    effects.extend(ask(state));
    // Others may have decided on it meanwhile, or the user on its own page.
    effects.extend(suppress::look(state, id));
    effects
}

/// The lens has changed. A page that is not shown is brought up to date when it is.
pub(super) fn refresh(state: &mut State) -> Vec<Effect> {
    let Place::Why { signal } = &state.shell.pages.current().place else { return Vec::new() };
    let signal = signal.clone();
    let mut effects = ask(state);
    let (now, screen) = (state.lens.decisions.revision(), &mut state.screens.why);
    if !effects.is_empty() || screen.hidden != now {
        screen.hidden = now;
        effects.extend(suppress::look(state, &signal));
    }
    effects
}

/// Asks for the answer unless it was asked for with the same.
fn ask(state: &mut State) -> Vec<Effect> {
    let masker = state.lens.masker(state.shell.is_ascii());
    let view = &state.lens.view;
    let (signals, finished) = (Arc::clone(&view.signals), view.progress.finished);
    let decided = Arc::clone(&view.decided);
    let screen = &mut state.screens.why;
    let asked = Asked { id: screen.id.clone(), masker, signals, finished, decided };
    // While files arrive the signal may come, and whoever bears witness.
    if !finished || screen.asked.as_ref().is_some_and(|before| before.is_same(&asked)) {
        return Vec::new();
    }
    let id = asked.id.clone();
    screen.asked = Some(asked);
    vec![Effect::Run(ASKING, effects::Job::Screen(screens::Job::Why(Job::Ask { id, masker })))]
}

/// Scrolls.
pub(super) fn motion(state: &mut State, motion: Motion) -> Vec<Effect> {
    let (lines, shown) = (view::line_count(state), usize::from(state.shell.body().height));
    let top = &mut state.screens.why.top;
    scroll(top, motion, lines, shown);
    Vec::new()
}

/// Goes on to the answer about the next unknown signal of the list, or the one before; after the last comes the first.
pub(super) fn step(state: &mut State, forward: bool) -> Vec<Effect> {
    let unknown: Vec<Arc<SignalRow>> = listed(state).into_iter().filter(|row| row.is_unknown()).collect();
    let at = unknown.iter().position(|row| row.id == state.screens.why.id);
    let len = unknown.len();
    let to = match (at, len) {
        (_, 0) | (Some(_), 1) => None,
        (Some(at), _) => unknown.get(if forward { (at + 1) % len } else { (at + len - 1) % len }),
        (None, _) => unknown.first(),
    };
    let Some(id) = to.map(|row| row.id.clone()) else {
        return vec![Effect::Say(Toast::info("there is no other unknown signal in the list"))];
    };
    // Going through a list fills no history.
    state.shell.pages.current_mut().place = Place::Why { signal: id.clone() };
    enter(state, &id)
}

/// The signals of the list that one came from, in its order; else all of the fleet.
fn listed(state: &State) -> Vec<Arc<SignalRow>> {
    let id = &state.screens.why.id;
    let listed: Vec<Arc<SignalRow>> = state.screens.signals.in_order().cloned().collect();
    if listed.iter().any(|row| row.id == *id) {
        return listed;
    }
    let all: Vec<Arc<SignalRow>> =
        state.lens.judged.iter().flat_map(|(_, of)| of.rows.iter().cloned()).collect();
    order(&all, |_| true).into_iter().filter_map(|at| all.get(at).cloned()).collect()
}
