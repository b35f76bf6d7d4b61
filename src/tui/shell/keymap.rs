//! Which keys run which actions: the defaults of the table, with the user's bindings on top.
//!
//! Knows the table of actions; knows nothing of the settings file but the raw words that it hands over.

use super::action::{ActionSpec, Context, all};
use super::keys::{Key, KeyError, format_sequence, parse_sequence};
use std::collections::BTreeMap;

/// One line of the settings: `[keys.CONTEXT]` `ACTION = [KEY, …]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyOverride {
    /// The context's name.
    pub context: String,
    /// The action's name.
    pub action: String,
    /// The keys, as written; an empty list leaves the action without keys there.
    pub keys: Vec<String>,
    /// Where it is written: `settings.toml:12`.
    pub location: String,
}

/// What is wrong with one line of the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyProblem {
    /// Where it is written.
    pub location: String,
    /// What was expected and found.
    pub message: String,
    /// What may have been meant.
    pub suggestion: Option<String>,
}

impl std::fmt::Display for KeyProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.location, self.message)?;
        match &self.suggestion {
            Some(meant) => write!(f, " (did you mean `{meant}`?)"),
            None => Ok(()),
        }
    }
}

#[derive(Debug, Clone)]
struct Binding {
    keys: Vec<Key>,
    action: &'static ActionSpec,
    /// Where the user wrote it; `None` for a default.
    location: Option<String>,
}

/// Which keys run which actions.
#[derive(Debug, Clone, Default)]
pub struct Keymap {
    contexts: BTreeMap<Context, Vec<Binding>>,
}

/// What the keys typed so far mean.
#[derive(Debug, Clone, Copy)]
pub enum Resolution {
    /// They run this action.
    Run(&'static ActionSpec),
    /// They begin a longer sequence.
    Pending,
    /// They mean nothing here.
    Nothing,
}

impl Keymap {
    /// The keymap with the user's bindings, which always win over defaults.
    ///
    /// # Errors
    /// Every unknown context, action and key, and every pair of user bindings that cannot both hold.
    pub fn build(overrides: &[KeyOverride]) -> Result<Self, Vec<KeyProblem>> {
        let mut map = Self::defaults();
        let mut problems = Vec::new();
        for line in overrides {
            if let Err(problem) = map.apply(line) {
                problems.push(problem);
            }
        }
        if problems.is_empty() { Ok(map) } else { Err(problems) }
    }

    /// The keymap of the table alone.
    #[must_use]
    pub fn defaults() -> Self {
        let mut map = Self::default();
        for action in all() {
            for context in action.contexts {
                let bindings = map.contexts.entry(*context).or_default();
                let sequences = action.keys.iter().filter_map(|text| parse_sequence(text).ok());
                bindings.extend(sequences.map(|keys| Binding { keys, action, location: None }));
            }
        }
        map
    }

    fn apply(&mut self, line: &KeyOverride) -> Result<(), KeyProblem> {
        let problem =
            |message: String, suggestion| KeyProblem { location: line.location.clone(), message, suggestion };
        let names: Vec<&str> = super::action::contexts().iter().map(|context| context.0).collect();
        let Some(context) = super::action::contexts().into_iter().find(|context| context.0 == line.context)
        else {
            let message =
                format!("expected one of {}, found `{}`", names.join(", "), line.context.escape_default());
            return Err(problem(message, nearest(&line.context, names.into_iter())));
        };
        let Some(action) = super::action::find(&line.action) else {
            let known = all().filter(|action| action.contexts.contains(&context)).map(|action| action.id);
            let message = format!(
                "expected an action of [keys.{}], found `{}`",
                context.0,
                line.action.escape_default()
            );
            return Err(problem(message, nearest(&line.action, known)));
        };
        if !action.contexts.contains(&context) {
            let message = format!("`{}` is not an action of [keys.{}]", action.id, context.0);
            return Err(problem(
                message,
                action.contexts.first().map(|context| format!("keys.{}", context.0)),
            ));
        }
        let mut sequences = Vec::new();
        for text in &line.keys {
            let keys = parse_sequence(text).map_err(|e| {
                let suggestion = match &e {
                    KeyError::Unknown { suggestion, .. } => suggestion.clone(),
                    _ => None,
                };
                problem(format!("`{}`: {e}", action.id), suggestion)
            })?;
            sequences.push(keys);
        }
        let bindings = self.contexts.entry(context).or_default();
        // A line replaces all keys that the action had here.
        bindings.retain(|binding| !std::ptr::eq(binding.action, action));
        for keys in sequences {
            let clash =
                |binding: &Binding| binding.keys.starts_with(&keys) || keys.starts_with(&binding.keys);
            if let Some(Binding { keys: other, action: taken, location: Some(location) }) =
                bindings.iter().find(|binding| binding.location.is_some() && clash(binding))
            {
                let message = format!(
                    "`{}` for `{}` cannot stand beside `{}` for `{}` ({location})",
                    format_sequence(&keys),
                    action.id,
                    format_sequence(other),
                    taken.id
                );
                return Err(problem(message, None));
            }
            bindings.retain(|binding| !clash(binding));
            bindings.push(Binding { keys, action, location: Some(line.location.clone()) });
        }
        Ok(())
    }

    /// What `typed` means where the contexts of `chain` listen, the most specific first.
    #[must_use]
    pub fn resolve(&self, chain: &[Context], typed: &[Key]) -> Resolution {
        for context in chain {
            let Some(bindings) = self.contexts.get(context) else { continue };
            if let Some(binding) = bindings.iter().find(|binding| binding.keys == typed) {
                return Resolution::Run(binding.action);
            }
            if bindings.iter().any(|binding| binding.keys.starts_with(typed)) {
                return Resolution::Pending;
            }
        }
        Resolution::Nothing
    }

    /// The keys of an action where the contexts of `chain` listen, leaving out those that a more specific context
    /// takes for something else.
    #[must_use]
    pub fn keys_of(&self, action: &ActionSpec, chain: &[Context]) -> Vec<String> {
        let mut found = Vec::new();
        for bindings in chain.iter().filter_map(|context| self.contexts.get(context)) {
            for binding in bindings.iter().filter(|binding| binding.action.id == action.id) {
                let text = format_sequence(&binding.keys);
                let runs =
                    matches!(self.resolve(chain, &binding.keys), Resolution::Run(a) if a.id == action.id);
                if runs && !found.contains(&text) {
                    found.push(text);
                }
            }
        }
        found
    }

    /// Pairs of bindings of one context that cannot both hold; none unless the table itself is wrong.
    #[must_use]
    pub fn clashes(&self) -> Vec<String> {
        let mut clashes = Vec::new();
        for (context, bindings) in &self.contexts {
            for (index, one) in bindings.iter().enumerate() {
                for other in &bindings[index + 1..] {
                    if one.keys.starts_with(&other.keys) || other.keys.starts_with(&one.keys) {
                        clashes.push(format!(
                            "[{}] {} `{}` and {} `{}`",
                            context.0,
                            one.action.id,
                            format_sequence(&one.keys),
                            other.action.id,
                            format_sequence(&other.keys)
                        ));
                    }
                }
            }
        }
        clashes
    }
}

fn nearest<'a>(found: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    names
        .map(|name| (strsim::damerau_levenshtein(name, found), name))
        .filter(|(distance, name)| *distance <= 1 + name.len() / 3)
        .min()
        .map(|(_, name)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(context: &str, action: &str, keys: &[&str], location: &str) -> KeyOverride {
        KeyOverride {
            context: context.to_owned(),
            action: action.to_owned(),
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
            location: location.to_owned(),
        }
    }

    fn problems(lines: &[KeyOverride]) -> Vec<String> {
        Keymap::build(lines).unwrap_err().iter().map(ToString::to_string).collect()
    }

    fn run(map: &Keymap, chain: &[Context], keys: &str) -> String {
        match map.resolve(chain, &parse_sequence(keys).unwrap()) {
            Resolution::Run(action) => action.id.to_owned(),
            Resolution::Pending => "pending".to_owned(),
            Resolution::Nothing => "nothing".to_owned(),
        }
    }

    #[test]
    fn the_defaults_do_not_clash() {
        assert_eq!(Keymap::defaults().clashes(), Vec::<String>::new());
    }

    #[test]
    fn no_screen_takes_a_key_that_works_everywhere() {
        // Where a screen is opened from anywhere, another may give its key a narrower meaning; the shell's own stay.
        let is_shells =
            |action: &ActionSpec| super::super::actions::ACTIONS.iter().any(|own| own.id == action.id);
        let shared = [Context::MOVE, Context::GLOBAL, Context::SYSTEM];
        for screen in crate::tui::screens::SCREENS {
            for action in screen.actions {
                for keys in action.keys.iter().filter_map(|text| parse_sequence(text).ok()) {
                    let taken = Keymap::defaults().resolve(&shared, &keys);
                    assert!(
                        !matches!(taken, Resolution::Run(action) if is_shells(action))
                            && !matches!(taken, Resolution::Pending),
                        "{}: {} is {taken:?}",
                        action.id,
                        format_sequence(&keys)
                    );
                }
            }
        }
    }

    #[test]
    fn sequences_wait_for_their_end() {
        let map = Keymap::defaults();
        assert_eq!(run(&map, &[Context::MOVE], "g"), "pending");
        assert_eq!(run(&map, &[Context::MOVE], "g g"), "move.first");
        assert_eq!(run(&map, &[Context::MOVE], "g x"), "nothing");
    }

    #[test]
    fn the_users_keys_win_and_replace_the_defaults() {
        let map = Keymap::build(&[line("global", "app.quit", &["Q", "?"], "s.toml:3")]).unwrap();
        assert_eq!(run(&map, &[Context::GLOBAL], "q"), "nothing");
        assert_eq!(run(&map, &[Context::GLOBAL], "?"), "app.quit");
        let help = super::super::action::find("app.help").unwrap();
        assert!(!map.keys_of(help, &[Context::GLOBAL]).contains(&"?".to_owned()));
        // An empty list leaves the action without keys.
        let map = Keymap::build(&[line("global", "app.quit", &[], "s.toml:3")]).unwrap();
        assert_eq!(run(&map, &[Context::GLOBAL], "q"), "nothing");
    }

    #[test]
    fn every_problem_is_told_with_its_place() {
        assert_eq!(
            problems(&[
                line("globl", "app.quit", &["q"], "s.toml:1"),
                line("global", "app.quti", &["q"], "s.toml:2"),
                line("global", "app.quit", &["pgdwn"], "s.toml:3"),
                line("global", "move.up", &["k"], "s.toml:4"),
            ])
            .iter()
            .map(|text| text.rsplit_once(" (").map_or(text.as_str(), |(_, end)| end))
            .collect::<Vec<_>>(),
            [
                "did you mean `global`?)",
                "did you mean `app.quit`?)",
                "did you mean `pgdn`?)",
                "did you mean `keys.move`?)"
            ]
        );
        let both = problems(&[
            line("global", "app.quit", &["x"], "s.toml:1"),
            line("global", "app.help", &["x y"], "s.toml:2"),
        ]);
        assert_eq!(
            both,
            ["s.toml:2: `x y` for `app.help` cannot stand beside `x` for `app.quit` (s.toml:1)"]
        );
    }
}
