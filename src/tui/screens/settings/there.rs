//! The settings of backends on the page of settings: asked for, listed beside those of here, changed unless somebody else was
//! faster.

use super::edit;
use super::job::Job;
use super::state::Target;
use super::update::{Message, list};
use crate::fleet::remote::{PutSetting, RemoteSettings};
use crate::reports::settings::{self as report, SettingRow, told as told_change};
use crate::settings::{Loaded, SettingChange, Settings};
use crate::text::sanitize;
use crate::tui::remote::{SettingsOf, when};
use crate::tui::screens::{self, Place};
use crate::tui::shell::effects::{self, Effect, Slot};
use crate::tui::shell::layers::{Confirm, Layer};
use crate::tui::shell::state::{State, Toast};

/// What is asked of the backends.
const SLOT: Slot = Slot("settings-there");
/// Changes of others that are told before a question.
const MOST_TOLD: usize = 6;

fn run(state: &mut State, job: Job) -> Effect {
    state.screens.settings.running = true;
    Effect::Run(SLOT, effects::Job::Screen(screens::Job::Settings(job)))
}

/// Asks the backends for their settings.
pub(in crate::tui::screens::settings) fn asking(state: &mut State) -> Effect {
    state.screens.settings.asked_at = Some(state.lens.view.remote.decisions_revision);
    run(state, Job::Ask)
}

/// Asks for them when the page is shown, and when they may be others while it is.
pub(super) fn shown(state: &mut State) -> Vec<Effect> {
    let is_shown = state.shell.pages.current().place == Place::Settings;
    let known = state.screens.settings.asked_at == Some(state.lens.view.remote.decisions_revision);
    if state.lens.remote.is_none() || !is_shown || known { Vec::new() } else { vec![asking(state)] }
}

/// Esc stops what is asked; a change that was sent may have been made.
pub(super) fn escape(state: &mut State) -> Option<Vec<Effect>> {
    let running = std::mem::take(&mut state.screens.settings.running);
    // Whoever comes back asks again.
    state.screens.settings.asked_at = state.screens.settings.asked_at.filter(|_| !running);
    running.then(|| vec![Effect::Cancel(SLOT)])
}

/// All rows, and of each the backend that it is of: each setting of here, and below it the same of the backends.
pub(super) fn rows(
    loaded: &Loaded,
    settings: &Settings,
    backends: &[SettingsOf],
) -> (Vec<SettingRow>, Vec<Option<usize>>) {
    let known = backends.iter().enumerate();
    let known = known.filter_map(|(at, of)| Some((at, of.known.as_ref().ok()?)));
    let mut there: Vec<(usize, &RemoteSettings, Vec<SettingRow>)> =
        known.map(|(at, known)| (at, known, report::rows(&known.loaded, &known.loaded.settings))).collect();
    let (mut rows, mut whose) = (Vec::new(), Vec::new());
    // All tables have the same rows in the same order.
    for (at, here) in report::rows(loaded, settings).into_iter().enumerate() {
        let id = here.id;
        rows.push(here);
        whose.push(None);
        for (backend, known, of_backend) in &mut there {
            if let Some(row) = of_backend.get(at).filter(|_| known.ids.contains(id)) {
                rows.push(row.clone());
                whose.push(Some(*backend));
            }
        }
    }
    (rows, whose)
}

/// Takes in what the backends told.
pub(super) fn told(state: &mut State, told: Result<Vec<SettingsOf>, String>) -> Vec<Effect> {
    let screen = &mut state.screens.settings;
    screen.running = false;
    let told = match told {
        Ok(told) => told,
        Err(why) => return vec![Effect::Say(Toast::warn(sanitize(&why).into_owned()))],
    };
    let of = |of: &SettingsOf| {
        let why = of.known.as_ref().err()?;
        Some(format!("the settings of {} are not known: {}", sanitize(&of.name), sanitize(why)))
    };
    let wrong = told.iter().find_map(of);
    // What was known before stays to be looked at.
    for (at, new) in told.into_iter().enumerate() {
        match screen.backends.get_mut(at) {
            Some(old) if new.known.is_ok() => *old = new,
            Some(_) => {}
            None => screen.backends.push(new),
        }
    }
    list(state);
    wrong.map(|wrong| Effect::Say(Toast::warn(wrong))).into_iter().collect()
}

/// Changes a setting of a backend.
pub(super) fn change(
    state: &mut State,
    backend: usize,
    target: Target,
    value: Option<String>,
) -> Vec<Effect> {
    let screen = &mut state.screens.settings;
    // What was told while somebody typed was not decided on.
    let seen = screen.seen.take().filter(|_| screen.editing.as_ref() == Some(&target));
    let Some(seen) = seen.or_else(|| screen.settings_of(&target).cloned().map(Box::new)) else {
        return Vec::new();
    };
    vec![run(state, Job::Put { backend, seen, target, value })]
}

/// What became of a change.
pub(super) fn put(
    state: &mut State,
    target: &Target,
    value: Option<String>,
    put: Result<Box<PutSetting>, String>,
) -> Vec<Effect> {
    state.screens.settings.running = false;
    match put.map(|put| *put) {
        Err(why) => {
            let why = why.lines().map(|line| sanitize(line).into_owned()).collect::<Vec<_>>().join("; ");
            // It may have been made all the same.
            vec![asking(state), Effect::Say(Toast::error(why))]
        }
        Ok(PutSetting::Made { changed, now }) => {
            take(state, target, now);
            let text = told_change(&changed, target.filter.as_deref());
            let of = state.screens.settings.backends.get(target.backend.unwrap_or_default());
            let name = of.map(|of| sanitize(&of.name).into_owned()).unwrap_or_default();
            vec![Effect::Say(Toast::info(format!("{}, at the backend {name}", sanitize(&text))))]
        }
        Ok(PutSetting::Moved { now, since }) => {
            take(state, target, now);
            vec![moved(state, target, value, &since)]
        }
    }
}

fn take(state: &mut State, target: &Target, now: RemoteSettings) {
    let of = target.backend.and_then(|at| state.screens.settings.backends.get_mut(at));
    if let Some(of) = of {
        of.known = Ok(now);
    }
    list(state);
}

/// Somebody was faster: says who changed what, and asks whether what was typed is to hold all the same.
fn moved(state: &State, target: &Target, value: Option<String>, since: &[SettingChange]) -> Effect {
    // Short, for the title of a box is cut off where it is too narrow.
    let question = match &value {
        Some(value) => format!("set {} to {} all the same?", target.key, sanitize(value)),
        None => format!("unset {} all the same?", target.key),
    };
    let unset = "unset".to_owned();
    let words = |change: &SettingChange| {
        let whom = change.filter.as_ref().map(|filter| format!(" where {filter}")).unwrap_or_default();
        let (new, old) = (change.new.as_ref().unwrap_or(&unset), change.old.as_ref().unwrap_or(&unset));
        let at = when(change.time.0, &state.lens.clock);
        format!("{} at {at}: {}{whom} is {new}; it was {old}", change.who, change.key)
    };
    let mut detail = vec![
        format!("{}.", edit::named(state, target)),
        "Nothing was changed: others changed settings since these were shown.".to_owned(),
    ];
    detail.extend(since.iter().take(MOST_TOLD).map(|change| sanitize(&words(change)).into_owned()));
    let now = state.screens.settings.value_of(target).map(|now| sanitize(now).into_owned());
    detail.extend(now.map(|now| format!("Now {now} holds.")));
    let again = edit::tell(Message::Change(target.clone(), value));
    Effect::Push(Layer::Confirm(Confirm { question, detail, yes: vec![again] }))
}
