//! What a setting is: its kind, its value, its row. The rows themselves stand in [`SCHEMA`].

mod rows;

pub use rows::SCHEMA;

use super::Settings;
use crate::model::{FACETS, Facet};

/// What a setting can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text that is not empty.
    Text,
    /// `true` or `false`.
    Switch,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A whole number from the first to the second.
    Number(u64, u64),
    /// A list of facets, by id or search key.
    Facets,
    /// The template of an address, or `none`.
    Link,
    /// A list of words, which may be empty.
    Words,
}

impl Kind {
    /// What is expected, in words.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Kind::Text => "a text".to_owned(),
            Kind::Switch => "true or false".to_owned(),
            Kind::Choice(words) => format!("one of {}", words.join(", ")),
            Kind::Number(least, most) => format!("a whole number from {least} to {most}"),
            Kind::Link => "an address that begins with https://, or none".to_owned(),
            Kind::Words => "a list of words".to_owned(),
            Kind::Facets => {
                format!("a list of {}", FACETS.iter().map(|spec| spec.id).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

/// A value that fits its [`Kind`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    Switch(bool),
    Number(u64),
    Facets(Vec<Facet>),
    Words(Vec<String>),
}

impl Value {
    fn text(&self) -> &str {
        match self {
            Value::Text(text) => text,
            _ => "",
        }
    }

    fn switch(&self) -> bool {
        *self == Value::Switch(true)
    }

    fn number(&self) -> u64 {
        match self {
            Value::Number(number) => *number,
            _ => 0,
        }
    }

    fn facets(&self) -> &[Facet] {
        match self {
            Value::Facets(facets) => facets,
            _ => &[],
        }
    }

    fn words(&self) -> &[String] {
        match self {
            Value::Words(words) => words,
            _ => &[],
        }
    }
}

/// One row of the table.
#[derive(Debug)]
pub struct Setting {
    /// Its name; before a dot stands its table in the file.
    pub id: &'static str,
    /// What it can be.
    pub kind: Kind,
    /// What it does, in a sentence.
    pub help: &'static str,
    /// The version of the program that first had it.
    pub since: &'static str,
    /// Whether a filter may override it for some workloads.
    pub overridable: bool,
    pub(super) get: fn(&Settings) -> String,
    pub(super) set: fn(&mut Settings, &Value),
}

/// A row of documentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// The name of the setting.
    pub id: &'static str,
    /// What it can be, in words.
    pub kind: String,
    /// Its default as TOML.
    pub default: String,
    /// Its present value as TOML.
    pub value: String,
    /// What it does.
    pub help: &'static str,
    /// The version of the program that first had it.
    pub since: &'static str,
}

/// All settings with their present values, in the order of the table.
#[must_use]
pub fn describe(settings: &Settings) -> Vec<Description> {
    let defaults = Settings::default();
    let row = |setting: &Setting| Description {
        id: setting.id,
        kind: setting.kind.words(),
        default: (setting.get)(&defaults),
        value: (setting.get)(settings),
        help: setting.help,
        since: setting.since,
    };
    SCHEMA.iter().map(row).collect()
}

/// The most words of a list, and the most characters of a word.
const MOST_WORDS: usize = 500;
const LONGEST_WORD: usize = 300;

/// What is wrong with a list of words, in a clause; `None` where nothing is. On the command line and on the page of
/// settings commas stand between words, so no word may hold what would be lost there.
pub(super) fn words_problem(words: &[String]) -> Option<String> {
    if words.len() > MOST_WORDS {
        return Some(format!("there are {} words; {MOST_WORDS} are the most", words.len()));
    }
    words.iter().find_map(|word| {
        let problem = match word {
            word if word.is_empty() => "it is empty",
            word if word.trim() != word => "a blank stands before or after it",
            word if word.chars().count() > LONGEST_WORD => "it is longer than 300 characters",
            word if word.contains(|c: char| c.is_control() || [',', '"', '\''].contains(&c)) => {
                "it holds a comma, a quote or a control character"
            }
            _ => return None,
        };
        Some(format!("\"{word}\" is no word: {problem}"))
    })
}

pub(super) fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// A list of texts as TOML.
pub(super) fn listed<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    format!("[{}]", texts.into_iter().map(quoted).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::settings::{Loaded, literal};

    #[test]
    fn every_default_is_a_value_that_the_file_may_hold() {
        for row in describe(&Settings::default()) {
            let (table, name) = row.id.rsplit_once('.').map_or(("", row.id), |(table, name)| (table, name));
            let head = if table.is_empty() { String::new() } else { format!("[{table}]\n") };
            let loaded = Loaded::parse(std::path::Path::new("c"), format!("{head}{name} = {}", row.default));
            assert_eq!(loaded.map(|l| l.settings), Ok(Settings::default()), "{}", row.id);
        }
    }

    #[test]
    fn what_is_set_is_what_is_got() {
        for setting in SCHEMA {
            let values: Vec<Value> = match setting.kind {
                Kind::Text | Kind::Link => vec![Value::Text("x".to_owned())],
                Kind::Switch => vec![Value::Switch(true), Value::Switch(false)],
                Kind::Choice(ids) => ids.iter().map(|id| Value::Text((*id).to_owned())).collect(),
                Kind::Number(least, most) => vec![Value::Number(least), Value::Number(most)],
                Kind::Facets => vec![Value::Facets(vec![]), Value::Facets(vec![Facet::Dns])],
                Kind::Words => vec![Value::Words(vec![]), Value::Words(vec!["a".to_owned(), "[".to_owned()])],
            };
            let mut seen = Vec::new();
            for value in values {
                let mut settings = Settings::default();
                (setting.set)(&mut settings, &value);
                seen.push((setting.get)(&settings));
            }
            let count = seen.len();
            seen.dedup();
            assert_eq!(seen.len(), count, "{} does not keep what it is given", setting.id);
        }
    }

    proptest! {
        #[test]
        fn words_survive_the_command_line_and_the_file(words in prop::collection::vec("[a-z/\\-\\[ .é*\\\\#\u{1b},]{0,6}", 1..5)) {
            let setting = SCHEMA.iter().find(|setting| setting.kind == Kind::Words).unwrap();
            let toml = listed(words.iter().map(String::as_str));
            let read = Loaded::parse(std::path::Path::new("c"), format!("{} = {toml}", setting.id));
            prop_assert_eq!(read.is_ok(), words_problem(&words).is_none());
            if let Ok(loaded) = read {
                prop_assert_eq!(&loaded.settings.suggest.never_widen, &words);
                prop_assert_eq!((setting.get)(&loaded.settings), toml.clone());
                prop_assert_eq!(literal(setting, &words.join(", ")), Ok(toml.clone()));
                prop_assert_eq!(literal(setting, &toml), Ok(toml));
            }
        }
    }
}
