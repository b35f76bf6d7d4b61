//! What can be done on the page of settings.

use super::edit::{ask_where, plain, tell};
use super::job;
use super::state::Target;
use super::update::{Message, asking};
use super::{CONTEXT, edit};
use crate::reports::settings::Origin;
use crate::settings::Kind;
use crate::text::sanitize;
use crate::tui::screens::{self, Place};
use crate::tui::shell::action::{ActionSpec, Context, Danger, Reason};
use crate::tui::shell::clipboard::Clip;
use crate::tui::shell::effects::{self, Effect, Slot};
use crate::tui::shell::layers::{Confirm, Layer};
use crate::tui::shell::state::State;

/// The rows of the table.
pub(super) static ACTIONS: &[ActionSpec] = &[
    ActionSpec {
        id: "settings.open",
        title: "look at the settings",
        label: "settings",
        help: "Lists all settings, those of here and those of the backend: what each is, its default, what it does, where it was set; they can be changed there.",
        contexts: &[Context::GLOBAL],
        keys: &[","],
        enabled: |state| match state.shell.pages.current().place {
            Place::Settings => Err(Reason::from("they are shown")),
            _ => Ok(()),
        },
        run: |_| vec![Effect::Open(Place::Settings)],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "settings.edit",
        title: "change the setting",
        label: "change",
        help: "Asks for a new value of the selected setting, or of the selected override, and writes it into the file.",
        contexts: &[CONTEXT],
        keys: &["enter"],
        footer: Some(1),
        enabled: changeable,
        run: |state| match state.screens.settings.target() {
            Some(target) => edit::ask(state, &target),
            None => Vec::new(),
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "settings.toggle",
        title: "switch it on or off",
        label: "switch",
        help: "Sets a setting that is true to false and the other way round.",
        contexts: &[CONTEXT],
        keys: &["space"],
        footer: Some(2),
        steady: true,
        enabled: |state| match state.screens.settings.selected() {
            Some((row, _)) if row.setting.kind == Kind::Switch => changeable(state),
            _ => Err(Reason::from("it is no switch")),
        },
        run: |state| {
            let screen = &mut state.screens.settings;
            // It is decided on what is shown now.
            screen.seen = None;
            let target = screen.target();
            let other = |target: &Target| match screen.value_of(target) {
                Some("true") => "false".to_owned(),
                _ => "true".to_owned(),
            };
            let change = target.map(|target| {
                let value = other(&target);
                tell(Message::Change(target, Some(value)))
            });
            change.into_iter().collect()
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "settings.where",
        title: "set it for some workloads only",
        label: "only where",
        help: "Asks for a filter and then for the value that holds for the workloads it selects.",
        contexts: &[CONTEXT],
        keys: &["w"],
        footer: Some(3),
        steady: true,
        enabled: |state| match state.screens.settings.selected() {
            Some((row, _)) if row.setting.overridable => changeable(state),
            _ => Err(Reason::from("it holds for all workloads")),
        },
        run: ask_where,
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "settings.unset",
        title: "take it out of the file",
        label: "unset",
        help: "Takes the selected setting or override out of the settings file: the default, or what is set for all, holds again.",
        contexts: &[CONTEXT],
        keys: &["x"],
        danger: Danger::Asks,
        footer: Some(4),
        steady: true,
        enabled: is_set,
        run: |state| {
            state.screens.settings.seen = None;
            let screen = &state.screens.settings;
            let (Some(target), Some((row, over))) = (screen.target(), screen.selected()) else {
                return Vec::new();
            };
            let then = if over.is_some() { &row.value } else { &row.default };
            let from = match target.backend {
                None => "the settings file",
                Some(_) => "the backend's settings",
            };
            let question = format!("take {} out of {from}?", row.id);
            let mut detail = vec![format!("Then {then} holds.")];
            detail.extend(target.backend.map(|_| format!("{}.", edit::named(state, &target))));
            detail.extend(over.map(|over| format!("It is set only where {}.", sanitize(&over.filter))));
            vec![Effect::Push(Layer::Confirm(Confirm {
                question,
                detail,
                yes: vec![tell(Message::Change(target, None))],
            }))]
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "settings.history",
        title: "show who changed what",
        label: "history",
        help: "Lists the changes of settings: when, by whom, what it was before.",
        contexts: &[CONTEXT],
        keys: &["H"],
        footer: Some(5),
        run: |_| {
            let job = screens::Job::Settings(job::Job::History);
            vec![Effect::Run(Slot("settings-history"), effects::Job::Screen(job))]
        },
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "settings.reload",
        title: "ask the backend again",
        label: "reload",
        help: "Asks the backends again for their settings.",
        contexts: &[CONTEXT],
        keys: &["R"],
        footer: Some(6),
        enabled: |state| match state.lens.remote {
            Some(_) => Ok(()),
            None => Err(Reason::from("no backend is a source")),
        },
        run: |state| vec![asking(state)],
        ..ActionSpec::DEFAULT
    },
    ActionSpec {
        id: "settings.copy",
        title: "copy the setting",
        help: "Sends the name and the value of the selected setting to the terminal's clipboard.",
        contexts: &[CONTEXT],
        keys: &["y"],
        enabled: selected,
        run: |state| {
            let screen = &state.screens.settings;
            let text = screen.selected().map(|(row, over)| {
                let value = over.map_or(row.value.as_str(), |over| over.value.as_str());
                format!("{} = {}", row.id, sanitize(value))
            });
            let clip = text.map(|text| Effect::Copy(Clip { what: "setting".to_owned(), text }));
            clip.into_iter().collect()
        },
        ..ActionSpec::DEFAULT
    },
];

fn selected(state: &State) -> Result<(), Reason> {
    match state.screens.settings.selected() {
        Some(_) => Ok(()),
        None => Err(Reason::from("there is no setting")),
    }
}

/// Whether the selected setting may be changed.
fn changeable(state: &State) -> Result<(), Reason> {
    let screen = &state.screens.settings;
    match screen.locked(screen.cursor.selected) {
        Some(why) => Err(Reason::from(sanitize(why).into_owned())),
        None => selected(state),
    }
}

fn is_set(state: &State) -> Result<(), Reason> {
    let screen = &state.screens.settings;
    let of_backend = screen.backend_of(screen.cursor.selected).is_some();
    match screen.selected() {
        Some((_, Some(_))) => changeable(state),
        Some((row, None)) if of_backend && row.origin != Origin::Default => changeable(state),
        Some((row, None)) if of_backend => {
            Err(Reason::from(format!("the backend does not set it; it is {}", plain(&row.value))))
        }
        Some((row, None)) if state.lens.loaded.line_of(row.id).is_some() => Ok(()),
        Some((row, None)) => {
            Err(Reason::from(format!("the file does not set it; it is {}", plain(&row.value))))
        }
        None => Err(Reason::from("there is no setting")),
    }
}
