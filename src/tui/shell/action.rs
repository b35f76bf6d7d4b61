//! What an action is: one record that feeds dispatch, the footer, the help, the palette, the key settings and the manual.
//!
//! The table itself is [`all`]: the shell's own rows (in `actions.rs`) and those of every screen.

use super::effects::Effect;
use super::state::State;
use crate::tui::screens;
use std::borrow::Cow;

/// Where keys are listened to. The most specific context that knows a key wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Context(pub &'static str);

impl Context {
    /// On every page, below the page's own keys.
    pub const GLOBAL: Self = Self("global");
    /// Moving in lists, trees and texts, below the page's own keys.
    pub const MOVE: Self = Self("move");
    /// Always, text fields and popups included.
    pub const SYSTEM: Self = Self("system");
    /// Editing a line of text.
    pub const EDIT: Self = Self("edit");
    /// The prompt.
    pub const PROMPT: Self = Self("prompt");
    /// The list of all commands.
    pub const PALETTE: Self = Self("palette");
    /// A text in a popup: the help, a long value.
    pub const POPUP: Self = Self("popup");
    /// A question.
    pub const CONFIRM: Self = Self("confirm");
    /// A choice from a short list.
    pub const CHOICE: Self = Self("choice");
}

/// Why something cannot be done now, as a sentence without a full stop: "nothing is selected".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason(pub Cow<'static, str>);

impl From<&'static str> for Reason {
    fn from(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl From<String> for Reason {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

/// What an action may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Danger {
    /// Nothing is changed, or the change can be taken back with one key.
    None,
    /// Something outside the program changes (a file, a backend): the action asks first, and has no Ctrl-key.
    Asks,
}

/// One action.
pub struct ActionSpec {
    /// Its name in settings: the screen's name, a dot, a verb.
    pub id: &'static str,
    /// What it does, in a few words, for the help and the palette.
    pub title: &'static str,
    /// One or two words for the footer.
    pub label: &'static str,
    /// A sentence or two for the help.
    pub help: &'static str,
    /// Where its keys are listened to.
    pub contexts: &'static [Context],
    /// Its keys, unless the settings say otherwise; the first one is shown.
    pub keys: &'static [&'static str],
    /// Its place in the footer, the lowest first; `None` keeps it out.
    pub footer: Option<u8>,
    /// Whether it keeps its place in the footer, dimmed, while it cannot be done: for what depends on the selected row,
    /// so that the footer does not jump at every step.
    pub steady: bool,
    /// What stands behind its label in the footer, where there is anything to say.
    pub remark: fn(&State) -> Option<String>,
    /// What it may cost.
    pub danger: Danger,
    /// Whether it can be done now, or why not.
    pub enabled: fn(&State) -> Result<(), Reason>,
    /// Does it.
    pub run: fn(&mut State) -> Vec<Effect>,
}

impl ActionSpec {
    /// The values of a row that leaves them out.
    pub const DEFAULT: Self = Self {
        id: "",
        title: "",
        label: "",
        help: "",
        contexts: &[],
        keys: &[],
        footer: None,
        steady: false,
        remark: |_| None,
        danger: Danger::None,
        enabled: |_| Ok(()),
        run: |_| Vec::new(),
    };
}

impl std::fmt::Debug for ActionSpec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

/// Every action of the program: the one table.
pub fn all() -> impl Iterator<Item = &'static ActionSpec> + Clone {
    let shared = screens::signals::triage::ACTIONS.iter().chain(screens::curation::ACTIONS);
    let own = screens::SCREENS.iter().flat_map(|screen| screen.actions.iter());
    super::actions::ACTIONS.iter().chain(own).chain(shared)
}

/// The action of that name.
#[must_use]
pub fn find(id: &str) -> Option<&'static ActionSpec> {
    all().find(|action| action.id == id)
}

/// Every context that some action listens in, in the order of the table.
#[must_use]
pub fn contexts() -> Vec<Context> {
    let mut contexts = Vec::new();
    for context in all().flat_map(|action| action.contexts) {
        if !contexts.contains(context) {
            contexts.push(*context);
        }
    }
    contexts
}

/// The table of keys for the manual, as markdown.
#[must_use]
pub fn markdown() -> String {
    let mut text = String::new();
    for context in contexts() {
        text.push_str(&format!("\n### `{}`\n\n| keys | action | what it does |\n|---|---|---|\n", context.0));
        for action in all().filter(|action| action.contexts.contains(&context)) {
            let keys: Vec<String> =
                action.keys.iter().map(|key| format!("`{}`", key.replace('|', "\\|"))).collect();
            let keys = if keys.is_empty() { "–".to_owned() } else { keys.join(" ") };
            text.push_str(&format!("| {keys} | `{}` | {} |\n", action.id, action.help));
        }
    }
    text.trim_start().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::shell::keys::parse_sequence;
    use std::collections::BTreeSet;

    #[test]
    fn rows_are_complete_and_their_names_differ() {
        let mut seen = BTreeSet::new();
        for action in all() {
            assert!(seen.insert(action.id), "{} stands twice in the table", action.id);
            assert!(action.id.contains('.') && !action.title.is_empty(), "{}", action.id);
            assert!(action.help.ends_with('.'), "the help of {} is no sentence", action.id);
            assert!(!action.contexts.is_empty(), "{} is heard nowhere", action.id);
            assert!(action.footer.is_none() || !action.label.is_empty(), "{} lacks a label", action.id);
            for key in action.keys {
                parse_sequence(key).unwrap_or_else(|e| panic!("{}: {e}", action.id));
            }
        }
    }

    #[test]
    fn no_ctrl_key_changes_anything_and_none_is_eaten_on_the_way() {
        for action in all() {
            for key in action.keys.iter().filter(|key| key.starts_with("ctrl-")) {
                assert_eq!(action.danger, Danger::None, "{} has {key}", action.id);
                let eaten = ["ctrl-b", "ctrl-a", "ctrl-s", "ctrl-q"].contains(key);
                assert!(!eaten, "{}: {key} belongs to tmux, screen or flow control", action.id);
            }
        }
    }
}
