//! Decisions: what is asked before one is written down, and why one cannot be taken.

use super::job::{Job, Step};
use super::state::{Deciding, Found, Rung};
use super::update::{self, Message, about};
use crate::model::UnixNanos;
use crate::reports::suppress::words;
use crate::suppressions::store::State as Became;
use crate::suppressions::{Allowed, Scope, Suggestion};
use crate::text::{sanitize, time, width};
use crate::tui::screens;
use crate::tui::shell::action::Reason;
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Layer, Prompt, PromptError, PromptSpec, TextPopup};
use crate::tui::shell::state::State;
use crate::tui::theme::Role;
use crate::tui::widgets::wrap;
use std::sync::Arc;

/// In one day, in nanoseconds.
const DAY: u64 = 86_400_000_000_000;
/// Characters of evidence that a reason begins with at most.
const MOST_REASON: usize = 300;
/// Columns of what is said before a rung is typed.
const WIDTH: usize = 72;
/// Signals that are named there at most.
const MOST_NAMED: usize = 5;

/// What was found, where something can be decided of it.
fn open(state: &State) -> Result<&Arc<Found>, Reason> {
    let Some(found) = &state.screens.suppress.found else {
        return Err(Reason::from("there is no suggestion yet"));
    };
    writable(state, found)?;
    if found.id.is_empty() { Err(Reason::from("there is no suggestion")) } else { Ok(found) }
}

/// Whether anything can be written down now.
fn writable(state: &State, found: &Found) -> Result<(), Reason> {
    if let Some(why) = &found.suppressed.read_only {
        return Err(Reason::from(format!("decisions cannot be written down: {why}")));
    }
    // What is decided next must be decided of what is so then.
    if state.screens.suppress.writing {
        return Err(Reason::from("the last decision is being written down"));
    }
    Ok(())
}

/// Whether anything can be said of it.
pub(super) fn can_say(state: &State) -> Result<(), Reason> {
    open(state).map(|_| ())
}

/// Whether it was accepted.
pub(super) fn is_accepted(state: &State) -> Result<(), Reason> {
    match open(state)?.accepted() {
        Some(_) => Ok(()),
        None => Err(Reason::from("it is not accepted; a accepts it")),
    }
}

/// Whether the selected rung may be taken, typing it if need be.
pub(super) fn can_accept(state: &State) -> Result<(), Reason> {
    open(state)?;
    match state.screens.suppress.scope().map(|scope| &scope.allowed) {
        Some(Allowed::Impossible(why)) => Err(Reason::from(format!("it cannot be said: {why}"))),
        Some(_) => Ok(()),
        None => Err(Reason::from("it has no rungs now")),
    }
}

/// Whether the rung that is accepted is selected.
fn is_at_accepted(state: &State) -> bool {
    let screen = &state.screens.suppress;
    let accepted = screen.found.as_ref().and_then(|found| found.accepted_rung());
    accepted.is_some() && (accepted == screen.rung || screen.scope().is_none())
}

/// Whether the space bar does something.
pub(super) fn can_toggle(state: &State) -> Result<(), Reason> {
    if is_at_accepted(state) { is_accepted(state) } else { can_accept(state) }
}

/// The space bar: turns what is accepted off or on; on another rung accepts that.
pub(super) fn toggle(state: &mut State) -> Vec<Effect> {
    if !is_at_accepted(state) {
        return accept(state);
    }
    let Some(found) = &state.screens.suppress.found else { return Vec::new() };
    let is_off = found.standing().is_some_and(|standing| standing.on == Some(false));
    write(state, Step::Turn(is_off))
}

/// Whether a second person can approve.
pub(super) fn can_approve(state: &State) -> Result<(), Reason> {
    let found = open(state)?;
    match found.became() {
        Became::Waiting => Ok(()),
        _ => Err(Reason::from("it does not wait for approval")),
    }
}

/// Approves what was accepted, as it is shown.
pub(super) fn approve(state: &mut State) -> Vec<Effect> {
    let found = &state.screens.suppress.found;
    let decided = found.as_ref().and_then(|found| found.standing()).and_then(|s| s.decided.as_ref());
    let Some(entry) = decided.map(|entry| entry.id.clone()) else { return Vec::new() };
    write(state, Step::Approve(entry))
}

/// Takes back what the user decided last.
pub(super) fn undo(state: &mut State) -> Vec<Effect> {
    write(state, Step::Undo)
}

/// Whether there is anything to take back.
pub(super) fn can_undo(state: &State) -> Result<(), Reason> {
    let Some(found) = &state.screens.suppress.found else {
        return Err(Reason::from("there is no suggestion yet"));
    };
    writable(state, found)?;
    match &found.suppressed.own_last {
        Some(_) => Ok(()),
        None => Err(Reason::from("you have decided nothing that could be taken back")),
    }
}

/// Writes something down, by what is shown.
fn write(state: &mut State, step: Step) -> Vec<Effect> {
    let (Some(about), Some(found)) = (about(state), state.screens.suppress.found.clone()) else {
        return Vec::new();
    };
    state.screens.suppress.writing = true;
    let seen = state.screens.suppress.seen.clone();
    vec![update::run(Job::Decide { about, id: found.id.clone(), step, seen })]
}

/// Remembers what is shown as decided: whatever is decided next is decided of that.
fn look_at(state: &mut State) {
    let screen = &mut state.screens.suppress;
    let standing = screen.found.as_ref().and_then(|found| found.standing());
    screen.seen = standing.and_then(|standing| standing.decided.as_ref()).map(|entry| entry.id.clone());
}

/// Asks why it is not wanted.
pub(super) fn reject(state: &mut State) -> Vec<Effect> {
    look_at(state);
    vec![Effect::Push(Layer::Prompt(Prompt::open(&REJECT, "")))]
}

/// Accepts the selected rung: asks why; of one that is open or refused first to type what it is.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    look_at(state);
    let screen = &mut state.screens.suppress;
    let (Some(found), Some(rung)) = (screen.found.clone(), screen.rung) else { return Vec::new() };
    let Some(scope) = found.scope(rung) else { return Vec::new() };
    screen.deciding = Some(Deciding { id: found.id.clone(), rung, query: scope.text.clone(), typed: false });
    if scope.allowed == Allowed::Yes {
        return ask_why(state);
    }
    let popup = TextPopup::new(
        format!("{}?", words::rung_name(scope, state.shell.is_ascii())),
        warning(state, scope),
    );
    vec![Effect::Push(Layer::Text(popup)), Effect::Push(Layer::Prompt(Prompt::open(&TYPED, "")))]
}

/// Asks why a rung is accepted.
pub(super) fn ask_why(state: &State) -> Vec<Effect> {
    let screen = &state.screens.suppress;
    let typed = screen.deciding.as_ref().is_some_and(|deciding| deciding.typed);
    // What speaks for it is no reason to take what it does not speak for.
    let text = if typed {
        String::new()
    } else {
        screen.found.as_ref().and_then(|found| found.suggestion()).map(default_reason).unwrap_or_default()
    };
    vec![Effect::Push(Layer::Prompt(Prompt::propose(&WHY, &text)))]
}

/// The evidence as a reason: `usual: 24 of 24 instances, at least 86%, 2 of 2 hosts, 3 days`.
pub(in crate::tui::screens) fn default_reason(suggestion: &Suggestion) -> String {
    let evidence = words::evidence(&suggestion.evidence).join(", ");
    let text = if suggestion.is_provisional() {
        format!("provisional ({}): {evidence}", words::lacks(&suggestion.lacks))
    } else {
        format!("usual: {evidence}")
    };
    width::head(&sanitize(&text), MOST_REASON).to_owned()
}

/// What is typed to take a rung that is open or refused.
pub(super) fn phrase((breadth, place): Rung) -> String {
    format!("{} {}", breadth.id(), place.id())
}

/// What is said before a rung that is open or refused is typed.
fn warning(state: &State, scope: &Scope) -> Vec<(Role, String)> {
    let columns = WIDTH.min(usize::from(state.shell.size.width).saturating_sub(8)).max(20);
    let mut lines: Vec<(Role, String)> = Vec::new();
    let mut say = |role: Role, text: &str| {
        lines.extend(wrap(&sanitize(text), columns).into_iter().map(|part| (role, part)));
    };
    let word = if matches!(scope.allowed, Allowed::Open(_)) { "open" } else { "refused" };
    say(Role::Bad, &format!("It is {word}: {}.", scope.allowed.why()));
    say(Role::Text, &format!("It {}.", words::hides(&scope.hides)));
    if !scope.unlearned.is_empty() {
        let named: Vec<&str> = scope.unlearned.iter().take(MOST_NAMED).map(String::as_str).collect();
        let more = (scope.hides.unknown as usize).saturating_sub(named.len());
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        say(Role::Bad, &format!("Not learned, and hidden all the same: {}{more}.", named.join(", ")));
    }
    say(Role::Text, "");
    say(Role::Text, &format!("To take it all the same, type: {}", phrase((scope.breadth, scope.place))));
    lines
}

fn close_warning(state: &mut State) {
    state.shell.layers.retain(|layer| !matches!(layer, Layer::Text(_)));
}

static TYPED: PromptSpec = PromptSpec {
    id: "suppress-typed",
    label: "type it",
    submit: |state, text| {
        let Some(deciding) = &mut state.screens.suppress.deciding else { return Ok(Vec::new()) };
        let phrase = phrase(deciding.rung);
        if text.split_whitespace().collect::<Vec<_>>().join(" ") != phrase {
            let text = format!("type `{phrase}`, or esc to leave it");
            return Err(PromptError { span: 0..text.len().min(1), text });
        }
        deciding.typed = true;
        close_warning(state);
        Ok(vec![Effect::Tell(screens::Message::Suppress(Message::AskWhy))])
    },
    cancelled: |state| {
        close_warning(state);
        state.screens.suppress.deciding = None;
        Vec::new()
    },
    ..PromptSpec::DEFAULT
};

/// A text that says something, or that it must.
fn something(text: &str) -> Result<String, PromptError> {
    match text.trim() {
        "" => Err(PromptError { span: 0..1, text: "whoever reads it later wants to know why".to_owned() }),
        text => Ok(text.to_owned()),
    }
}

static WHY: PromptSpec = PromptSpec {
    id: "suppress-why",
    label: "why",
    submit: |state, text| {
        let reason = something(text)?;
        let screen = &mut state.screens.suppress;
        let Some(Deciding { id, rung, query, typed }) = screen.deciding.take() else {
            return Ok(Vec::new());
        };
        // What was found meanwhile may be another one.
        if screen.found.as_ref().is_none_or(|found| found.id != id) {
            return Ok(Vec::new());
        }
        let end = default_end(state);
        Ok(write(state, Step::Accept { rung, query, reason, typed, end }))
    },
    cancelled: |state| {
        state.screens.suppress.deciding = None;
        Vec::new()
    },
    ..PromptSpec::DEFAULT
};

/// When what is accepted now ends, by the settings.
pub(in crate::tui::screens) fn default_end(state: &State) -> Option<UnixNanos> {
    let days = state.lens.settings.suppressions.expires_days;
    (days > 0).then(|| UnixNanos(state.lens.clock.now.saturating_add(days.saturating_mul(DAY))))
}

static REJECT: PromptSpec = PromptSpec {
    id: "suppress-reject",
    label: "why not",
    submit: |state, text| Ok(write(state, Step::Reject(something(text)?))),
    ..PromptSpec::DEFAULT
};

/// Asks for a note.
pub(super) static NOTE: PromptSpec = PromptSpec {
    id: "suppress-note",
    label: "note",
    submit: |state, text| match text.trim() {
        "" => Err(PromptError { span: 0..1, text: "a note says something".to_owned() }),
        text => Ok(write(state, Step::Note(text.to_owned()))),
    },
    ..PromptSpec::DEFAULT
};

/// Asks when it ends.
pub(super) static EXPIRY: PromptSpec = PromptSpec {
    id: "suppress-expiry",
    label: "ends (30d, 2027-01-31, never)",
    check: |state, text| if text.trim().is_empty() { None } else { expiry(text, state.lens.clock.now).err() },
    submit: |state, text| {
        let end = expiry(text, state.lens.clock.now)?;
        Ok(write(state, Step::Expire(end)))
    },
    ..PromptSpec::DEFAULT
};

/// When it ends as people type it: in how long, a day (its beginning, UTC), a moment, or `never`.
fn expiry(text: &str, now: u64) -> Result<Option<UnixNanos>, PromptError> {
    let wrong = |words: &str| PromptError { span: 0..text.len().max(1), text: words.to_owned() };
    match time::parse_end(text, now) {
        None => Err(wrong("expected how long: 12h, 30d, 8w; a day: 2027-01-31; or never")),
        Some(Some(end)) if end <= now => Err(wrong("it must end later than now")),
        Some(end) => Ok(end.map(UnixNanos)),
    }
}
