//! How the page of settings changes.

use super::job::{self, Done};
use super::state::{Listed, Target};
use super::there;
pub(super) use super::there::asking;
use crate::fleet::remote::PutSetting;
use crate::reports::settings::{self as report, told};
use crate::settings::{SettingChange, adopt};
use crate::text::sanitize;
use crate::tui::remote::SettingsOf;
use crate::tui::shell::effects::{self, Effect, Slot};
use crate::tui::shell::layers::{Layer, TextPopup};
use crate::tui::shell::motion::Motion;
use crate::tui::shell::state::{State, Toast};
use crate::tui::theme::Role;
use std::sync::Arc;

/// What can be told to the page of settings.
#[derive(Debug)]
pub enum Message {
    /// Make a change: the value as a person writes it, `None` to unset.
    Change(Target, Option<String>),
    /// What became of a change, or why there is none.
    Changed(Result<Box<Done>, String>),
    /// Ask for a new value.
    Ask(Target),
    /// Who changed what when, the latest first; and why those of backends are not among them.
    History(Vec<SettingChange>, Option<String>),
    /// What the backends told of their settings.
    Told(Result<Vec<SettingsOf>, String>),
    /// What became of a change at a backend, or why there is none, or may be none.
    Put {
        /// What was to be changed.
        target: Target,
        /// Its new value as it was typed; `None` to unset.
        value: Option<String>,
        /// What became of it.
        put: Result<Box<PutSetting>, String>,
    },
}

/// What is heeded as soon as it is set; the rest is read when the program starts. Whole tables end with a dot.
static AT_ONCE: [&str; 8] =
    ["time", "mask_secrets", "history_size", "learning.", "suggest.", "tree.", "links.", "journal."];

/// Whether a setting is heeded as soon as it is set.
pub(super) fn is_at_once(key: &str) -> bool {
    AT_ONCE.iter().any(|known| *known == key || (known.ends_with('.') && key.starts_with(known)))
}

/// Takes in one message.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Change(target, value) => change(state, target, value),
        Message::Changed(Ok(done)) => changed(state, *done),
        Message::Changed(Err(problem)) => {
            let first = problem.lines().collect::<Vec<_>>().join("; ");
            vec![Effect::Say(Toast::error(first))]
        }
        Message::Ask(target) => super::edit::ask(state, &target),
        Message::History(changes, lacks) => {
            let mut effects = vec![history(state, &changes)];
            effects.extend(lacks.map(|why| {
                let why = sanitize(&why).into_owned();
                Effect::Say(Toast::warn(format!("those of the backend are not among them: {why}")))
            }));
            effects
        }
        Message::Told(told) => there::told(state, told),
        Message::Put { target, value, put } => there::put(state, &target, value, put),
    }
}

fn change(state: &mut State, target: Target, value: Option<String>) -> Vec<Effect> {
    if let Some(backend) = target.backend {
        return there::change(state, backend, target, value);
    }
    let Some(file) = state.lens.config.clone() else {
        return vec![Effect::Say(Toast::error(
            "there is no folder for a settings file; name one with --config",
        ))];
    };
    let job = job::Job::Change {
        file,
        target,
        value,
        author: state.lens.settings.journal.author.clone(),
        now: state.lens.clock.now,
    };
    vec![Effect::Run(Slot("settings"), effects::Job::Screen(crate::tui::screens::Job::Settings(job)))]
}

/// The file is another one: the setting holds from now on, if that can be.
fn changed(state: &mut State, done: Done) -> Vec<Effect> {
    let Done { changed, filter, forgotten } = done;
    let key = changed.key;
    let mut text = told(&changed, filter.as_deref());
    let loaded = Arc::new(changed.loaded);
    state.lens.loaded = Arc::clone(&loaded);
    let mut effects = vec![Effect::Refresh];
    if is_at_once(key) {
        adopt(&mut state.lens.settings, &loaded.settings, key);
        match key {
            "time" => state.lens.clock.zone = loaded.settings.time,
            "mask_secrets" => state.lens.unmasked = !loaded.settings.mask_secrets,
            _ => {}
        }
        // What workloads are learned by has changed with it: their views come anew.
        effects.push(Effect::Run(Slot("survey"), effects::Job::Survey));
    } else {
        text += "; it holds from the next start";
    }
    effects.push(Effect::Say(match forgotten {
        None => Toast::info(text),
        Some(error) => Toast::warn(format!("{text}; who changed it was not written down: {error}")),
    }));
    effects
}

/// The changes in a popup.
fn history(state: &State, changes: &[SettingChange]) -> Effect {
    if changes.is_empty() {
        return Effect::Say(Toast::info("no setting was ever changed by Habitus here"));
    }
    let layout = crate::reports::table::Layout {
        width: Some(usize::from(state.shell.size.width).saturating_sub(6)),
        ascii: state.shell.is_ascii(),
    };
    let text = report::history_table(changes, &state.lens.clock).to_text(layout);
    let role = |at: usize| if at == 0 { Role::Header } else { Role::Text };
    let lines = text.lines().enumerate().map(|(at, line)| (role(at), line.to_owned())).collect();
    Effect::Push(Layer::Text(TextPopup::new("changes of settings".to_owned(), lines)))
}

pub(super) fn moved(state: &mut State, motion: Motion, height: usize) {
    let screen = &mut state.screens.settings;
    screen.cursor.step(motion, screen.lines.len(), height);
}

/// The file, what is in force or what a backend told is another one.
pub(super) fn refreshed(state: &mut State) {
    let screen = &mut state.screens.settings;
    let (loaded, settings) = (&state.lens.loaded, &state.lens.settings);
    let same = screen.made_of.as_ref().is_some_and(|(old, of)| Arc::ptr_eq(old, loaded) && of == settings);
    if !same {
        screen.made_of = Some((Arc::clone(loaded), settings.clone()));
        list(state);
    }
}

/// Lists all of them anew; the selection stays on its setting.
pub(super) fn list(state: &mut State) {
    let height = super::view::list_height(usize::from(state.shell.body().height));
    let screen = &mut state.screens.settings;
    let selected = screen.target();
    (screen.rows, screen.whose) = there::rows(&state.lens.loaded, &state.lens.settings, &screen.backends);
    let listed = |(row, setting): (usize, &report::SettingRow)| {
        let overrides = (0..setting.overrides.len()).map(move |over| Listed { row, over: Some(over) });
        std::iter::once(Listed { row, over: None }).chain(overrides).collect::<Vec<_>>()
    };
    screen.lines = screen.rows.iter().enumerate().flat_map(listed).collect();
    if let Some(target) = selected {
        let is = |line: usize, exact: bool| {
            let of = screen.backend_of(line);
            screen.at(line).is_some_and(|(row, over)| {
                row.id == target.key
                    && of == target.backend
                    && (!exact || over.map(|over| &over.filter) == target.filter.as_ref())
            })
        };
        let find = |exact| (0..screen.lines.len()).find(|&line| is(line, exact));
        if let Some(at) = find(true).or_else(|| find(false)) {
            screen.cursor.selected = at;
        }
    }
    screen.cursor.settle(screen.lines.len(), height);
}
