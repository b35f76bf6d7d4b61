//! Backends that have a name: the `[[backend]]` tables of the file.

use std::ops::Range;
use std::path::PathBuf;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::nearest;

/// One `[[backend]]`: what `habitus NAME` opens, and how its token is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamedBackend {
    /// The name.
    pub name: String,
    /// Its address: `https://…`.
    pub url: String,
    /// A file with the token, which nobody else may read.
    pub token_file: Option<PathBuf>,
    /// A program that prints the token, with its arguments. It is run without a shell.
    pub token_command: Vec<String>,
    /// Certificates in PEM that are trusted beside those of the system.
    pub ca_file: Option<PathBuf>,
    /// How many seconds a request may take.
    pub timeout_seconds: Option<u64>,
}

/// A key of such a table.
struct Key {
    name: &'static str,
    expected: &'static str,
    /// Puts the value in place; false where it is none.
    set: fn(&mut NamedBackend, &DeValue<'_>) -> bool,
}

fn text(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        _ => None,
    }
}

/// A path; `~/` before it is the user's home folder.
fn path(value: &DeValue<'_>) -> Option<PathBuf> {
    let text = text(value)?;
    let of_home = text.strip_prefix("~/").and_then(|rest| Some(etcetera::home_dir().ok()?.join(rest)));
    Some(of_home.unwrap_or_else(|| PathBuf::from(text)))
}

static KEYS: [Key; 6] = [
    Key {
        name: "name",
        expected: "a name in quotes without `/` or `:`, such as \"prod\"",
        set: |backend, value| {
            let name = text(value).filter(|name| !name.contains(['/', ':', '*', '?', '[']) && name != "-");
            backend.name = name.unwrap_or_default();
            !backend.name.is_empty()
        },
    },
    Key {
        name: "url",
        expected: "an address such as \"https://habitus.example\"",
        set: |backend, value| {
            let url = text(value).filter(|url| url.starts_with("https://") || url.starts_with("http://"));
            backend.url = url.unwrap_or_default();
            !backend.url.is_empty()
        },
    },
    Key {
        name: "token_file",
        expected: "the path of a file in quotes",
        set: |backend, value| {
            backend.token_file = path(value);
            backend.token_file.is_some()
        },
    },
    Key {
        name: "token_command",
        expected: "a program and its arguments, such as [\"pass\", \"show\", \"habitus\"]",
        set: |backend, value| {
            let DeValue::Array(words) = value else { return false };
            let words: Option<Vec<String>> = words.iter().map(|word| text(word.get_ref())).collect();
            backend.token_command = words.unwrap_or_default();
            !backend.token_command.is_empty()
        },
    },
    Key {
        name: "ca_file",
        expected: "the path of a file in quotes",
        set: |backend, value| {
            backend.ca_file = path(value);
            backend.ca_file.is_some()
        },
    },
    Key {
        name: "timeout_seconds",
        expected: "a whole number of seconds from 1 to 3600",
        set: |backend, value| {
            let seconds = match value {
                DeValue::Integer(number) => number.as_str().parse().ok(),
                _ => None,
            };
            backend.timeout_seconds = seconds.filter(|seconds| (1..=3_600).contains(seconds));
            backend.timeout_seconds.is_some()
        },
    },
];

/// Reads all of them. `error` is told what is wrong, and where.
pub(super) fn read(
    found: &DeValue<'_>,
    span: &Range<usize>,
    into: &mut Vec<NamedBackend>,
    error: &mut dyn FnMut(&Range<usize>, &str),
) {
    let DeValue::Array(list) = found else {
        return error(span, "expected [[backend]] above each backend");
    };
    for item in list {
        let one = one(item, into, error);
        into.extend(one);
    }
}

fn one(
    item: &Spanned<DeValue<'_>>,
    known: &[NamedBackend],
    error: &mut dyn FnMut(&Range<usize>, &str),
) -> Option<NamedBackend> {
    let DeValue::Table(table) = item.get_ref() else {
        error(&item.span(), "expected [[backend]] above each backend");
        return None;
    };
    let mut backend = NamedBackend::default();
    let mut is_right = true;
    let mut wrong = |span: &Range<usize>, problem: &str| {
        is_right = false;
        error(span, problem);
    };
    fields(table, &mut backend, &mut wrong);
    let given = |name: &str| table.iter().any(|(key, _)| key.get_ref().as_ref() == name);
    for name in ["name", "url"] {
        if !given(name) {
            wrong(&item.span(), &format!("a backend needs a {name}"));
        }
    }
    if given("token_file") && given("token_command") {
        wrong(&item.span(), "a backend has a token_file or a token_command, and this one has both");
    }
    if !backend.name.is_empty() && known.iter().any(|other| other.name == backend.name) {
        wrong(&item.span(), &format!("there is another backend \"{}\" above", backend.name));
    }
    is_right.then_some(backend)
}

fn fields(table: &DeTable<'_>, backend: &mut NamedBackend, wrong: &mut dyn FnMut(&Range<usize>, &str)) {
    for (key, value) in table {
        let name = key.get_ref().as_ref();
        match KEYS.iter().find(|known| known.name == name) {
            Some(known) if (known.set)(backend, value.get_ref()) => {}
            Some(known) => wrong(&value.span(), &format!("{name}: expected {}", known.expected)),
            None => {
                let names: Vec<&str> = KEYS.iter().map(|known| known.name).collect();
                let near = nearest(name, &names)
                    .map_or_else(String::new, |near| format!("; did you mean \"{near}\"?"));
                wrong(&key.span(), &format!("a backend has no \"{name}\"{near}"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::Loaded;
    use super::*;

    fn loaded(text: &str) -> Result<Vec<NamedBackend>, String> {
        let loaded = Loaded::parse(Path::new("c.toml"), text.to_owned());
        let told = |errors: Vec<super::super::SettingsError>| {
            errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
        };
        loaded.map(|loaded| loaded.backends).map_err(told)
    }

    #[test]
    fn named_backends_stand_in_the_order_of_the_file() {
        let read = loaded(
            "[[backend]]\nname = \"prod\"\nurl = \"https://h.example\"\ntoken_command = [\"pass\", \"show\"]\ntimeout_seconds = 5\n\
             [[backend]]\nname = \"lab\"\nurl = \"http://localhost:1\"\ntoken_file = \"/t\"\nca_file = \"/ca\"\n",
        )
        .unwrap();
        assert_eq!((read[0].name.as_str(), read[1].name.as_str()), ("prod", "lab"));
        assert_eq!((read[0].token_command.len(), read[0].timeout_seconds), (2, Some(5)));
        assert_eq!((&read[1].token_file, &read[1].ca_file), (&Some("/t".into()), &Some("/ca".into())));
    }

    #[test]
    fn a_path_may_begin_with_the_home_folder() {
        let read = loaded(
            "[[backend]]\nname = \"a\"\nurl = \"https://h\"\ntoken_file = \"~/t\"\nca_file = \"./~/c\"\n",
        )
        .unwrap();
        let home = etcetera::home_dir().unwrap();
        assert_eq!(read[0].token_file, Some(home.join("t")));
        assert_eq!(read[0].ca_file, Some("./~/c".into()), "only at the beginning");
    }

    #[test]
    fn what_is_wrong_is_told_where_it_stands() {
        for (text, part) in [
            ("[[backend]]\nname = \"a\"\n", "1:1"),
            ("[[backend]]\nname = \"a/b\"\nurl = \"https://h\"\n", "2:8"),
            ("[[backend]]\nname = \"a\"\nurl = \"h\"\n", "3:7"),
            (
                "[[backend]]\nname = \"a\"\nurl = \"https://h\"\ntokenfile = \"x\"\n",
                "did you mean \"token_file\"",
            ),
            ("[[backend]]\nname = \"a\"\nurl = \"https://h\"\ntimeout_seconds = 0\n", "from 1 to 3600"),
            (
                "[[backend]]\nname = \"a\"\nurl = \"https://h\"\n[[backend]]\nname = \"a\"\nurl = \"https://h\"\n",
                "another backend",
            ),
            ("[backend]\nname = \"a\"\n", "[[backend]]"),
        ] {
            let error = loaded(text).unwrap_err();
            assert!(error.contains(part), "{text}\n{error}");
        }
    }
}
