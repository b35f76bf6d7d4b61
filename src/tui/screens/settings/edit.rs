//! Asking for a new value: a choice where there are few, else a line; for some workloads first their filter.

use super::state::Target;
use super::update::Message;
use crate::learning::rules;
use crate::settings::{Kind, literal, setting};
use crate::text::sanitize;
use crate::tui::screens::{self, workloads};
use crate::tui::shell::effects::Effect;
use crate::tui::shell::layers::{Choice, ChoiceItem, Layer, Prompt, PromptError, PromptSpec};
use crate::tui::shell::motion::Cursor;
use crate::tui::shell::state::State;

static VALUE: PromptSpec = PromptSpec {
    id: "setting",
    label: "value",
    check: |state, line| checked(state, line).err(),
    submit: |state, line| {
        let target = checked(state, line)?;
        Ok(vec![tell(Message::Change(target, Some(line.trim().to_owned())))])
    },
    ..PromptSpec::DEFAULT
};

static FILTER: PromptSpec = PromptSpec {
    id: "setting-filter",
    label: "only where",
    check: |_, line| filtered(line).err(),
    complete: |state, line, cursor| {
        let mut found = workloads::complete_filter(state, line, cursor);
        // What an override may not ask for is not offered.
        found.retain(|one| !rules::NOT_ASKABLE.iter().any(|key| one.with.strip_suffix(':') == Some(key)));
        found
    },
    submit: |state, line| {
        filtered(line)?;
        let target = state.screens.settings.editing.clone();
        let target = target.map(|target| Target { filter: Some(line.trim().to_owned()), ..target });
        Ok(target.map(|target| tell(Message::Ask(target))).into_iter().collect())
    },
    ..PromptSpec::DEFAULT
};

/// What is being changed, if the line fits it.
fn checked(state: &State, line: &str) -> Result<Target, PromptError> {
    let wrong = |text: String| PromptError { span: 0..line.len(), text };
    let target = state.screens.settings.editing.clone();
    let known = target.and_then(|target| Some((setting(target.key)?, target)));
    let (setting, target) = known.ok_or_else(|| wrong("nothing is being changed".to_owned()))?;
    literal(setting, line).map(|_| target).map_err(wrong)
}

fn filtered(line: &str) -> Result<(), PromptError> {
    let wrong = |text: String| PromptError { span: 0..line.len(), text: sanitize(&text).into_owned() };
    rules::filter(line).map(|_| ()).map_err(wrong)
}

/// A message to this screen.
pub(super) fn tell(message: Message) -> Effect {
    Effect::Tell(screens::Message::Settings(Box::new(message)))
}

/// Asks which workloads a setting is to be set for.
pub(super) fn ask_where(state: &mut State) -> Vec<Effect> {
    let Some(target) = state.screens.settings.target() else { return Vec::new() };
    workloads::learn_words(state);
    let line = target.filter.clone().unwrap_or_else(|| state.lens.filter().to_owned());
    state.screens.settings.editing = Some(target);
    vec![Effect::Push(Layer::Prompt(Prompt::open(&FILTER, &line)))]
}

/// Asks for a new value.
pub(super) fn ask(state: &mut State, target: &Target) -> Vec<Effect> {
    let Some(setting) = setting(target.key) else { return Vec::new() };
    let screen = &mut state.screens.settings;
    let value = screen.value_of(target).unwrap_or_default().to_owned();
    screen.editing = Some(target.clone());
    screen.seen = screen.settings_of(target).cloned().map(Box::new);
    let few: &[&str] = match setting.kind {
        Kind::Switch => &["true", "false"],
        Kind::Choice(words) => words,
        _ => {
            let line = plain(&value);
            return vec![Effect::Push(Layer::Prompt(Prompt::open(&VALUE, &line)))];
        }
    };
    let present = plain(&value);
    let items = few.iter().map(|word| ChoiceItem {
        label: (*word).to_owned(),
        note: if *word == present { "now".to_owned() } else { String::new() },
        effects: vec![tell(Message::Change(target.clone(), Some((*word).to_owned())))],
    });
    let selected = few.iter().position(|word| *word == present).unwrap_or(0);
    let title = named(state, target);
    let cursor = Cursor { selected, top: 0 };
    vec![Effect::Push(Layer::Choice(Choice { title, items: items.collect(), cursor }))]
}

/// What is changed, in a few words: `learning.fold where team:edge of the backend lab`.
pub(super) fn named(state: &State, target: &Target) -> String {
    let of = target.backend.and_then(|at| state.screens.settings.backends.get(at));
    let whose = of.map(|of| format!(" of the backend {}", sanitize(&of.name))).unwrap_or_default();
    match &target.filter {
        None => format!("{}{whose}", target.key),
        Some(filter) => format!("{} where {}{whose}", target.key, sanitize(filter)),
    }
}

/// A value as a person writes it: without the quotes and brackets of TOML.
pub(super) fn plain(value: &str) -> String {
    let text = value.trim_matches(['[', ']']);
    text.split(", ").map(|part| part.trim_matches(['"', '\''])).collect::<Vec<_>>().join(", ")
}
