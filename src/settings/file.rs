//! The settings file, read against the table: every error in it at once, each with its place.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::backends::{self, NamedBackend};
use super::error::hint;
use super::overrides::{Override, setting};
use super::paths::ConfigFile;
use super::schema::{Kind, SCHEMA, Setting, Value, words_problem};
use super::{Settings, SettingsError, Source};
use crate::model::{FACETS, Facet};

/// The name of the tables that set something for some workloads only.
const OVERRIDE: &str = "override";
const BACKEND: &str = "backend";
/// How many bytes a settings file may have.
pub const MAX_FILE_BYTES: u64 = 1_000_000;

/// A piece of the file and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound<T> {
    /// What it says.
    pub value: T,
    /// Its bytes in the file.
    pub span: Range<usize>,
}

/// The keys of one action, not yet judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyBinding {
    /// The id of the action.
    pub action: Bound<String>,
    /// The keys, as written. None: the action has no key.
    pub keys: Vec<Bound<String>>,
}

/// The bindings of one context, `[keys.CONTEXT]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextKeys {
    /// The context.
    pub context: Bound<String>,
    /// Its bindings in the order of the file.
    pub bindings: Vec<KeyBinding>,
}

/// All key bindings of the file, in its order.
pub type KeyBindings = Vec<ContextKeys>;

/// What a settings file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The settings.
    pub settings: Settings,
    /// The key bindings.
    pub keys: KeyBindings,
    /// What is set for some workloads only, in the order of the file.
    pub overrides: Vec<Override>,
    /// Backends that have a name, in the order of the file.
    pub backends: Vec<NamedBackend>,
    /// Where each setting that the file sets for all stands in it.
    places: Vec<(&'static str, Range<usize>)>,
    /// The file, for errors in the key bindings. Its path is empty if there was no file.
    pub source: Source,
}

impl Settings {
    /// Reads the settings file. One that stands at the default place need not exist.
    ///
    /// # Errors
    /// Everything that is wrong with the file, in its order.
    pub fn load(file: &ConfigFile) -> Result<Loaded, Vec<SettingsError>> {
        match read(&file.path) {
            Ok(text) => Loaded::parse(&file.path, text),
            Err(error) if error.kind() == ErrorKind::NotFound && !file.required => Ok(Loaded::default()),
            Err(error) => {
                let remedy = match error.kind() {
                    ErrorKind::NotFound => "; check the path given with --config or HABITUS_CONFIG",
                    _ => "",
                };
                let problem = format!("cannot read the settings: {error}{remedy}");
                Err(vec![SettingsError { path: file.path.clone(), place: None, problem }])
            }
        }
    }
}

fn read(path: &Path) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        let problem = format!("the file has more than {MAX_FILE_BYTES} bytes");
        return Err(std::io::Error::new(ErrorKind::InvalidData, problem));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        std::io::Error::new(
            ErrorKind::InvalidData,
            format!("expected UTF-8, found something else at byte {at}"),
        )
    })
}

impl Loaded {
    /// Reads the text of a settings file.
    ///
    /// # Errors
    /// Everything that is wrong with it, in its order.
    pub fn parse(path: &Path, text: String) -> Result<Loaded, Vec<SettingsError>> {
        let mut reader = Reader::of(Source::new(path, text));
        let (mut settings, mut keys) = (Settings::default(), KeyBindings::new());
        let text = reader.source.text().to_owned();
        let (table, errors) = DeTable::parse_recoverable(&text);
        for error in errors {
            let span = error.span().unwrap_or(0..0);
            reader.error(&span, error.message());
        }
        // After a syntax error what was recovered is a guess, and errors about it would mislead.
        if reader.errors.is_empty() {
            reader.table("", table.get_ref(), &mut settings, &mut keys);
        }
        if reader.errors.is_empty() {
            keys.sort_by_key(|context| context.context.span.start);
            let Reader { source, places, overrides, backends, .. } = reader;
            Ok(Loaded { settings, keys, overrides, backends, places, source })
        } else {
            reader.errors.sort_by_key(|error| error.place);
            Err(reader.errors)
        }
    }
}

impl Loaded {
    /// The line of the file, from 1, that sets a setting for all; `None` where none does.
    #[must_use]
    pub fn line_of(&self, id: &str) -> Option<usize> {
        let (_, span) = self.places.iter().find(|(known, _)| *known == id)?;
        self.source.error(span, "").place.map(|(line, _)| line)
    }
}

/// The value of a setting that is given as TOML, if it fits.
pub(super) fn value_of(setting: &Setting, toml: &str) -> Option<Value> {
    let text = format!("x = {toml}");
    let source = Source::new(Path::new(""), String::new());
    let mut reader = Reader::of(source);
    let table = DeTable::parse(&text).ok()?;
    table.get_ref().iter().next().and_then(|(_, value)| reader.value(setting, value))
}

struct Reader {
    source: Source,
    places: Vec<(&'static str, Range<usize>)>,
    overrides: Vec<Override>,
    backends: Vec<NamedBackend>,
    errors: Vec<SettingsError>,
}

impl Reader {
    fn of(source: Source) -> Reader {
        let (places, overrides, backends) = (Vec::new(), Vec::new(), Vec::new());
        Reader { source, places, overrides, backends, errors: Vec::new() }
    }

    fn error(&mut self, span: &Range<usize>, problem: &str) {
        self.errors.push(self.source.error(span, problem));
    }

    /// The settings of one table. Tables do not stand in tables, but for the contexts of `[keys]`.
    fn table(&mut self, prefix: &str, table: &DeTable<'_>, settings: &mut Settings, keys: &mut KeyBindings) {
        for (key, value) in table {
            let (name, span) = (key.get_ref().as_ref(), key.span());
            let id = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") };
            if let Some(setting) = SCHEMA.iter().find(|setting| setting.id == id) {
                self.places.push((setting.id, span));
                if let Some(value) = self.value(setting, value) {
                    (setting.set)(settings, &value);
                }
                continue;
            }
            match (value.get_ref(), id.as_str()) {
                (DeValue::Table(inner), "keys") => self.contexts(inner, keys),
                (DeValue::Array(list), OVERRIDE) => {
                    list.iter().for_each(|item| self.one_override(item));
                }
                (found, BACKEND) => {
                    let (source, errors) = (&self.source, &mut self.errors);
                    let mut error = |at: &Range<usize>, problem: &str| errors.push(source.error(at, problem));
                    backends::read(found, &span, &mut self.backends, &mut error);
                }
                (_, OVERRIDE) => self.error(&span, "expected [[override]] above each override"),
                (DeValue::Table(inner), _) if is_table(&id) => self.table(&id, inner, settings, keys),
                (_, "keys") => self.error(&span, "expected a table for each context, such as [keys.tree]"),
                (other, _) if is_table(&id) => {
                    self.error(&value.span(), &format!("expected a table [{id}], found {}", words(other)));
                }
                (found, _) => self.unknown(&id, prefix, &span, matches!(found, DeValue::Table(_))),
            }
        }
    }

    /// One `[[override]]`.
    fn one_override(&mut self, item: &Spanned<DeValue<'_>>) {
        let DeValue::Table(table) = item.get_ref() else {
            let problem = format!("expected [[override]] and what it sets, found {}", words(item.get_ref()));
            return self.error(&item.span(), &problem);
        };
        let (mut filter, mut values) = (None, Vec::new());
        for (key, value) in table {
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("filter", DeValue::String(text)) if !text.trim().is_empty() => {
                    filter = Some(Bound { value: text.trim().to_owned(), span: value.span() });
                }
                ("filter", other) => {
                    let problem = format!("expected a filter such as \"team:edge\", found {}", words(other));
                    self.error(&value.span(), &problem);
                    // Told once.
                    filter = Some(Bound { value: String::new(), span: value.span() });
                }
                (name, DeValue::Table(inner)) if is_table(name) => {
                    for (key, value) in inner {
                        self.overriding(
                            &format!("{name}.{}", key.get_ref()),
                            &key.span(),
                            value,
                            &mut values,
                        );
                    }
                }
                (name, _) => self.overriding(name, &key.span(), value, &mut values),
            }
        }
        match filter {
            Some(filter) => self.overrides.push(Override { filter, values }),
            None => self.error(&item.span(), "an override needs a filter, such as filter = \"team:edge\""),
        }
    }

    /// One setting of an override.
    fn overriding(
        &mut self,
        id: &str,
        span: &Range<usize>,
        value: &Spanned<DeValue<'_>>,
        values: &mut Vec<(&'static str, Value)>,
    ) {
        match setting(id) {
            Some(setting) if setting.overridable => {
                values.extend(self.value(setting, value).map(|value| (setting.id, value)));
            }
            Some(setting) => {
                let problem = format!("\"{}\" holds for all workloads: no override can set it", setting.id);
                self.error(span, &problem);
            }
            None => {
                let known = SCHEMA.iter().filter(|setting| setting.overridable).map(|setting| setting.id);
                let known: Vec<&str> = known.collect();
                self.error(span, &format!("unknown setting \"{id}\"{}", hint(id, &known)));
            }
        }
    }

    fn unknown(&mut self, id: &str, prefix: &str, span: &Range<usize>, is_table: bool) {
        let name = id.rsplit('.').next().unwrap_or(id);
        // One that stands in the wrong table is known by its last part.
        let elsewhere = SCHEMA.iter().find(|setting| setting.id.rsplit('.').next() == Some(name));
        if let (Some(setting), false) = (elsewhere, is_table) {
            let place = match setting.id.rsplit_once('.') {
                Some((table, _)) => format!("in the table [{table}]"),
                None => "before the first table".to_owned(),
            };
            self.error(span, &format!("unknown setting \"{id}\"; \"{name}\" stands {place}"));
            return;
        }
        let what = if is_table { "table" } else { "setting" };
        let known: Vec<&str> = if is_table {
            tables().collect()
        } else {
            SCHEMA.iter().map(|setting| setting.id).filter(|known| table_of(known) == prefix).collect()
        };
        self.error(span, &format!("unknown {what} \"{id}\"{}", hint(id, &known)));
    }

    fn value(&mut self, setting: &Setting, value: &Spanned<DeValue<'_>>) -> Option<Value> {
        let span = value.span();
        match (setting.kind, value.get_ref()) {
            (Kind::Text, DeValue::String(text)) if !text.is_empty() => {
                return Some(Value::Text(text.clone().into_owned()));
            }
            (Kind::Link, DeValue::String(text)) if !text.is_empty() => {
                let Some(problem) = super::link_problem(text) else {
                    return Some(Value::Text(text.clone().into_owned()));
                };
                self.error(&span, &format!("{}: \"{text}\" is no template of a link: {problem}", setting.id));
                return None;
            }
            (Kind::Switch, DeValue::Boolean(on)) => return Some(Value::Switch(*on)),
            (Kind::Choice(known), DeValue::String(text)) if known.contains(&text.as_ref()) => {
                return Some(Value::Text(text.clone().into_owned()));
            }
            // `color = 256` is as clear as `color = "256"`.
            (Kind::Choice(known), DeValue::Integer(number)) if known.contains(&number.as_str()) => {
                return Some(Value::Text(number.as_str().to_owned()));
            }
            (Kind::Choice(known), DeValue::String(text)) => {
                self.error(&span, &format!("{}: unknown value \"{text}\"{}", setting.id, hint(text, known)));
                return None;
            }
            (Kind::Number(least, most), DeValue::Integer(number)) => {
                let read = u64::from_str_radix(number.as_str(), number.radix());
                if let Some(number) = read.ok().filter(|number| (least..=most).contains(number)) {
                    return Some(Value::Number(number));
                }
            }
            (Kind::Facets, DeValue::Array(list)) => return self.facets(setting, list.iter()),
            (Kind::Words, DeValue::Array(list)) => return self.words(setting, &span, list.iter()),
            _ => {}
        }
        let found = words(value.get_ref());
        self.error(&span, &format!("{}: expected {}, found {found}", setting.id, setting.kind.words()));
        None
    }

    fn facets<'a, 'i: 'a>(
        &mut self,
        setting: &Setting,
        list: impl Iterator<Item = &'a Spanned<DeValue<'i>>>,
    ) -> Option<Value> {
        let known: Vec<&str> = FACETS.iter().map(|spec| spec.id).collect();
        let before = self.errors.len();
        let mut facets = Vec::new();
        for item in list {
            match item.get_ref() {
                DeValue::String(text) => match Facet::from_id(text) {
                    Some(facet) => facets.push(facet),
                    None => {
                        let problem =
                            format!("{}: unknown facet \"{text}\"{}", setting.id, hint(text, &known));
                        self.error(&item.span(), &problem);
                    }
                },
                other => {
                    let problem =
                        format!("{}: expected the name of a facet, found {}", setting.id, words(other));
                    self.error(&item.span(), &problem);
                }
            }
        }
        (self.errors.len() == before).then_some(Value::Facets(facets))
    }

    fn words<'a, 'i: 'a>(
        &mut self,
        setting: &Setting,
        span: &Range<usize>,
        list: impl Iterator<Item = &'a Spanned<DeValue<'i>>>,
    ) -> Option<Value> {
        let mut read = Vec::new();
        for item in list {
            let DeValue::String(text) = item.get_ref() else {
                let problem = format!("{}: expected a word, found {}", setting.id, words(item.get_ref()));
                self.error(&item.span(), &problem);
                return None;
            };
            read.push(text.clone().into_owned());
        }
        if let Some(problem) = words_problem(&read) {
            self.error(span, &format!("{}: {problem}", setting.id));
            return None;
        }
        Some(Value::Words(read))
    }

    fn contexts(&mut self, table: &DeTable<'_>, keys: &mut KeyBindings) {
        for (context, value) in table {
            let DeValue::Table(actions) = value.get_ref() else {
                let name = context.get_ref();
                let problem = format!(
                    "expected a table [keys.CONTEXT], found {}; write [keys.global] above \"{name}\"",
                    words(value.get_ref())
                );
                self.error(&context.span(), &problem);
                continue;
            };
            let mut bindings: Vec<KeyBinding> = actions
                .iter()
                .map(|(action, value)| KeyBinding { action: bound(action), keys: self.keys(value) })
                .collect();
            bindings.sort_by_key(|binding| binding.action.span.start);
            keys.push(ContextKeys { context: bound(context), bindings });
        }
    }

    /// One key as a text, or several as a list of texts.
    fn keys(&mut self, value: &Spanned<DeValue<'_>>) -> Vec<Bound<String>> {
        let mut keys = Vec::new();
        let mut key = |reader: &mut Reader, item: &Spanned<DeValue<'_>>| match item.get_ref() {
            DeValue::String(text) => {
                keys.push(Bound { value: text.clone().into_owned(), span: item.span() });
            }
            other => {
                let problem =
                    format!("expected a key such as \"ctrl-l\" or a list of keys, found {}", words(other));
                reader.error(&item.span(), &problem);
            }
        };
        match value.get_ref() {
            DeValue::Array(list) => list.iter().for_each(|item| key(self, item)),
            _ => key(self, value),
        }
        keys
    }
}

fn bound(text: &Spanned<std::borrow::Cow<'_, str>>) -> Bound<String> {
    Bound { value: text.get_ref().clone().into_owned(), span: text.span() }
}

fn table_of(id: &str) -> &str {
    id.rsplit_once('.').map_or("", |(table, _)| table)
}

/// The tables of the file.
fn tables() -> impl Iterator<Item = &'static str> {
    SCHEMA
        .iter()
        .map(|setting| table_of(setting.id))
        .filter(|table| !table.is_empty())
        .chain(["keys", OVERRIDE])
}

fn is_table(id: &str) -> bool {
    tables().any(|table| table == id)
}

/// A value as an error names it.
fn words(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => format!("the text \"{text}\""),
        DeValue::Integer(number) => format!("the number {}", number.as_str()),
        DeValue::Float(number) => format!("the number {}", number.as_str()),
        DeValue::Boolean(on) => format!("{on}"),
        DeValue::Datetime(time) => format!("the time {time}"),
        DeValue::Array(_) => "a list".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use proptest::prelude::*;

    use super::*;
    use crate::model::FacetSet;
    use crate::settings::{Color, Glyphs};

    fn parse(text: &str) -> Result<Loaded, Vec<SettingsError>> {
        Loaded::parse(Path::new("config.toml"), text.to_owned())
    }

    fn errors(text: &str) -> Vec<String> {
        parse(text).unwrap_err().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_file_sets_what_it_names_and_nothing_else() {
        let loaded = parse(
            "theme = \"light\"\ncolor = 256\nlimits.max_nodes = 2_000\n[tree]\nfacets = [\"exec\", \"dns\"]\n",
        );
        let settings = loaded.unwrap().settings;
        assert_eq!((settings.theme.as_str(), settings.color), ("light", Color::TwoHundredFiftySix));
        assert_eq!(settings.limits.max_nodes, 2000);
        assert_eq!(settings.tree.facets, FacetSet::from_iter([Facet::Process, Facet::Dns]));
        assert_eq!(settings.glyphs, Glyphs::Auto);
        assert_eq!(parse("").unwrap().settings, Settings::default());
    }

    #[test]
    fn errors_say_where_and_what_was_meant() {
        for (text, expected) in [
            ("colour = \"never\"", "config.toml:1:1: unknown setting \"colour\"; did you mean \"color\"?"),
            ("color = \"nevr\"", "config.toml:1:9: color: unknown value \"nevr\"; did you mean \"never\"?"),
            (
                "\n mask_secrets = \"yes\"",
                "config.toml:2:17: mask_secrets: expected true or false, found the text \"yes\"",
            ),
            (
                "cache_megabytes = -1",
                "config.toml:1:19: cache_megabytes: expected a whole number from 16 to 1000000, found the number -1",
            ),
            ("limits = 3", "config.toml:1:10: expected a table [limits], found the number 3"),
            (
                "[limits]\nmax_node = 3",
                "config.toml:2:1: unknown setting \"limits.max_node\"; did you mean \"limits.max_nodes\"?",
            ),
            (
                "max_nodes = 3",
                "config.toml:1:1: unknown setting \"max_nodes\"; \"max_nodes\" stands in the table [limits]",
            ),
            (
                "[tree]\ntheme = \"x\"",
                "config.toml:2:1: unknown setting \"tree.theme\"; \"theme\" stands before the first table",
            ),
            ("[limit]", "config.toml:1:2: unknown table \"limit\"; did you mean \"limits\"?"),
            (
                "[tree]\nfacets = [\"dnss\"]",
                "config.toml:2:11: tree.facets: unknown facet \"dnss\"; did you mean \"dns\"?",
            ),
            (
                "[keys]\nopen = \"x\"",
                "config.toml:2:1: expected a table [keys.CONTEXT], found the text \"x\"; write [keys.global] above \"open\"",
            ),
            (
                "[keys.tree]\nopen = 3",
                "config.toml:2:8: expected a key such as \"ctrl-l\" or a list of keys, found the number 3",
            ),
            ("theme = \"\"", "config.toml:1:9: theme: expected a text, found the text \"\""),
            (
                "[suggest]\nnever_widen = [\"auto\", 3]",
                "config.toml:2:24: suggest.never_widen: expected a word, found the number 3",
            ),
            (
                "[suggest]\nnever_widen = [\"auto\", \" tar\"]",
                "config.toml:2:15: suggest.never_widen: \" tar\" is no word: a blank stands before or after it",
            ),
            (
                "suggest.never_widen = \"auto\"",
                "config.toml:1:23: suggest.never_widen: expected a list of words, found the text \"auto\"",
            ),
            (
                "\"a\\u001b\" = 1",
                "config.toml:1:1: unknown setting \"a\\e\"; expected one of theme, color, glyphs, time, mask_secrets, cache_megabytes, history_size, usual_percent",
            ),
        ] {
            assert_eq!(errors(text), [expected], "{text}");
        }
    }

    #[test]
    fn all_errors_are_reported_in_order() {
        let all = errors("theme = 1\ncolor = 2\n[limits]\nx = 1\n");
        let places: Vec<&str> = all.iter().map(|error| &error[..15]).collect();
        assert_eq!(places, ["config.toml:1:9", "config.toml:2:9", "config.toml:4:1"]);
        assert!(errors("theme = \n")[0].starts_with("config.toml:1:"));
    }

    #[test]
    fn key_bindings_keep_their_places() {
        let loaded =
            parse("[keys.tree]\nopen = [\"enter\", \"l\"]\nquit = []\n[keys.global]\nhelp = \"?\"\n")
                .unwrap();
        let shape: Vec<_> = loaded
            .keys
            .iter()
            .flat_map(|c| {
                c.bindings.iter().map(|b| (c.context.value.as_str(), b.action.value.as_str(), b.keys.len()))
            })
            .collect();
        assert_eq!(shape, [("tree", "open", 2), ("tree", "quit", 0), ("global", "help", 1)]);
        let key = &loaded.keys[0].bindings[0].keys[1];
        let error = loaded.source.unknown(&key.span, "key", &key.value, &["L", "enter"]);
        assert_eq!(error.to_string(), "config.toml:2:18: unknown key \"l\"; did you mean \"L\"?");
    }

    #[test]
    fn a_file_need_not_exist_unless_it_was_asked_for() {
        let path = PathBuf::from("/nonexistent/config.toml");
        let default = ConfigFile { path: path.clone(), required: false };
        assert_eq!(Settings::load(&default), Ok(Loaded::default()));
        let errors = Settings::load(&ConfigFile { path, required: true }).unwrap_err();
        assert!(errors[0].to_string().starts_with("/nonexistent/config.toml: cannot read the settings"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        std::fs::write(&path, b"theme = \"\xff\"").unwrap();
        let file = ConfigFile { path: path.clone(), required: false };
        assert!(Settings::load(&file).unwrap_err()[0].problem.contains("UTF-8"));
        std::fs::write(&path, vec![b'#'; MAX_FILE_BYTES as usize + 1]).unwrap();
        assert!(Settings::load(&file).unwrap_err()[0].problem.contains("more than"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[a-z\\[\\]{}=\".#\n 0-9é]{0,60}") {
            if let Err(errors) = parse(&text) {
                prop_assert!(!errors.is_empty() && errors.iter().all(|error| error.place.is_some()));
            }
        }
    }
}
