//! Decisions on the selected suggestion, and why one cannot be taken.

use super::job::Decision;
use super::rows::Row;
use super::update;
use crate::fleet::Suppressed;
use crate::model::UnixNanos;
use crate::reports::suppress::suggestions::proposed;
use crate::suppressions::store::State as Became;
use crate::tui::screens::suppress::{self, Step};
use crate::tui::shell::action::Reason;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Layer, Prompt, PromptError, PromptSpec};
use crate::tui::shell::state::State;

/// What the space bar does to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Toggle {
    /// It accepts the rung that is proposed.
    Accept,
    /// It turns what is accepted on or off.
    Turn(bool),
    /// Nothing: why.
    Nothing(&'static str),
}

/// What the space bar does to a row.
pub(super) fn toggle_of(state: &State, row: &Row, suppressed: &Suppressed) -> Toggle {
    let is_off = || {
        let standing = suppressed.standing(&row.id);
        standing.is_some_and(|(standing, _)| standing.on == Some(false))
    };
    match suppressed.state(&row.id) {
        Became::Rejected => Toggle::Nothing("it was rejected: enter chooses a rung all the same"),
        Became::Open => match state.screens.suggestions.suggestion(row) {
            Some(suggestion) if proposed(suggestion).is_some() => Toggle::Accept,
            Some(suggestion) if suggestion.is_provisional() => {
                Toggle::Nothing("provisional: enter chooses a rung")
            }
            _ => Toggle::Nothing("every rung is refused or open: enter chooses one"),
        },
        Became::Waiting | Became::Active | Became::Off | Became::Expired => Toggle::Turn(is_off()),
    }
}

/// The selected row, as soon as it is clear which one that is.
pub(super) fn selected(state: &State) -> Result<&Row, Reason> {
    if update::is_loading(state) {
        return Err(Reason::from("still loading"));
    }
    state.screens.suggestions.selected().ok_or_else(|| Reason::from("there is no suggestion"))
}

/// The selected row, where something can be decided of it.
fn open(state: &State) -> Result<(&Row, &Suppressed), Reason> {
    let suppressed = writable(state)?;
    let row = selected(state)?;
    if state.screens.suggestions.is_waiting(&row.id) {
        return Err(Reason::from("what was decided of it is being written"));
    }
    Ok((row, suppressed))
}

/// What was decided, where something can be decided at all.
fn writable(state: &State) -> Result<&Suppressed, Reason> {
    let Some(suppressed) = state.lens.decisions.of(&state.lens.view) else {
        return Err(Reason::from("what was decided before is still being read"));
    };
    match &suppressed.read_only {
        Some(why) => Err(Reason::from(format!("decisions cannot be written down: {why}"))),
        None => Ok(suppressed),
    }
}

/// Whether anything can be said of the selected suggestion.
pub(super) fn can_say(state: &State) -> Result<(), Reason> {
    open(state).map(|_| ())
}

/// Whether the space bar does something.
pub(super) fn can_toggle(state: &State) -> Result<(), Reason> {
    let (row, suppressed) = open(state)?;
    match toggle_of(state, row, suppressed) {
        Toggle::Nothing(why) => Err(Reason::from(why)),
        Toggle::Accept | Toggle::Turn(_) => Ok(()),
    }
}

/// The space bar: accepts what is proposed, turns what is accepted off or on.
pub(super) fn toggle(state: &mut State) -> Vec<Effect> {
    let Ok((row, suppressed)) = open(state) else { return Vec::new() };
    let step = match toggle_of(state, row, suppressed) {
        Toggle::Nothing(_) => return Vec::new(),
        Toggle::Turn(on) => Step::Turn(on),
        Toggle::Accept => {
            let Some(suggestion) = state.screens.suggestions.suggestion(row) else { return Vec::new() };
            let Some(scope) = proposed(suggestion) else { return Vec::new() };
            let rung = (scope.breadth, scope.place);
            let end = suppress::default_end(state);
            let (query, reason) = (scope.text.clone(), suppress::default_reason(suggestion));
            Step::Accept { rung, query, reason, typed: false, end }
        }
    };
    let (workload, id) = (row.workload.clone().unwrap_or_default(), row.id.clone());
    enter(state, workload, id, step)
}

/// Writes something down, by what is shown.
fn enter(state: &mut State, workload: String, id: String, step: Step) -> Vec<Effect> {
    let standing = state.lens.decisions.now().standing(&id);
    let seen = standing.and_then(|(standing, _)| standing.decided.as_ref()).map(|entry| entry.id.clone());
    let screen = &mut state.screens.suggestions;
    screen.decided = state.lens.clock.now.max(screen.decided.saturating_add(1));
    let now = UnixNanos(screen.decided);
    update::decide(state, Decision { workload, id, step, seen, now })
}

/// Whether there is anything to take back.
pub(super) fn can_undo(state: &State) -> Result<(), Reason> {
    match &writable(state)?.own_last {
        Some(_) => Ok(()),
        // It will be the last one as soon as it is written.
        None if !state.screens.suggestions.queue.is_empty() => Ok(()),
        None => Err(Reason::from("you have decided nothing that could be taken back")),
    }
}

/// Takes back what the user decided last.
pub(super) fn undo(state: &mut State) -> Vec<Effect> {
    enter(state, String::new(), String::new(), Step::Undo)
}

/// Asks why the selected suggestion is not wanted.
pub(super) fn reject(state: &mut State) -> Vec<Effect> {
    let Ok((row, _)) = open(state) else { return Vec::new() };
    let about = (row.workload.clone().unwrap_or_default(), row.id.clone());
    state.screens.suggestions.rejecting = Some(about);
    vec![Effect::Push(Layer::Prompt(Prompt::open(&REJECT, "")))]
}

static REJECT: PromptSpec = PromptSpec {
    id: "suppress-reject",
    label: "why not",
    submit: |state, text| {
        let reason = text.trim();
        if reason.is_empty() {
            return Err(PromptError {
                span: 0..1,
                text: "whoever reads it later wants to know why".to_owned(),
            });
        }
        // It is that which was selected when it was asked, whatever came since.
        let Some((workload, id)) = state.screens.suggestions.rejecting.take() else { return Ok(Vec::new()) };
        Ok(enter(state, workload, id, Step::Reject(reason.to_owned())))
    },
    cancelled: |state| {
        state.screens.suggestions.rejecting = None;
        Vec::new()
    },
    ..PromptSpec::DEFAULT
};
