//! Changing a setting in the file because a person says so: checked before, whole or not at all, and remembered.

use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};

use super::changes::{SettingChange, remember};
use super::edit::{self, NoTable};
use super::error::hint;
use super::overrides::setting;
use super::paths::{ConfigFile, write_private};
use super::schema::{Kind, SCHEMA, listed, quoted};
use super::{Loaded, Setting, Settings};
use crate::model::UnixNanos;
use crate::text::sanitize;

/// What is to be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The name of the setting.
    pub key: String,
    /// Its new value as a person writes it, without the quotes of TOML; `None` takes the setting out of the file.
    pub value: Option<String>,
    /// The filter of the workloads that it is for; `None` for all.
    pub filter: Option<String>,
}

/// Why nothing was changed. Safe to print.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// There is no such setting.
    #[error("there is no setting \"{}\"{}", sanitize(.key), .hint)]
    NoSuchSetting {
        /// The name.
        key: String,
        /// What was perhaps meant, as the rest of the sentence.
        hint: String,
    },
    /// The value does not fit.
    #[error("{0}")]
    Value(String),
    /// It cannot be set for some workloads only.
    #[error("{0} holds for all workloads: it cannot be set for a filter")]
    NotOverridable(&'static str),
    /// It is not set where it should be unset.
    #[error("{key} is not set {}in {}", .filter, sanitize(&.path.to_string_lossy()))]
    NotSet {
        /// The setting.
        key: &'static str,
        /// For whom, with a space behind; empty for all.
        filter: String,
        /// The file.
        path: PathBuf,
    },
    /// The file is wrong already.
    #[error("the settings file is wrong and is left alone; mend it first:\n{0}")]
    Broken(String),
    /// With the change the file would be wrong.
    #[error("{0}")]
    Refused(String),
    /// The system refused to write.
    #[error("the settings were not written: {}: {error}", sanitize(&.path.to_string_lossy()))]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

/// What became of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The setting.
    pub key: &'static str,
    /// What it was before there, as TOML; `None` where it was not set.
    pub old: Option<String>,
    /// What it is now, as TOML; `None` where it is not set any more.
    pub new: Option<String>,
    /// The settings as the file gives them now.
    pub loaded: Loaded,
}

/// Sets one setting to what other settings have.
pub fn adopt(settings: &mut Settings, from: &Settings, id: &str) {
    if let Some(setting) = setting(id)
        && let Some(value) = super::file::value_of(setting, &(setting.get)(from))
    {
        (setting.set)(settings, &value);
    }
}

/// The value of a setting as TOML, from what a person writes.
///
/// # Errors
/// A sentence: what was expected and what was found.
pub fn literal(setting: &Setting, text: &str) -> Result<String, String> {
    let text = text.trim();
    let bare = |fits: bool| if fits { text.to_owned() } else { quoted(text) };
    let value = match setting.kind {
        Kind::Text | Kind::Choice(_) | Kind::Link => quoted(text),
        Kind::Switch => bare(["true", "false"].contains(&text)),
        Kind::Number(..) => bare(is_number(text)),
        Kind::Facets => {
            let words = text.trim_matches(['[', ']']).split(',').map(|word| word.trim().trim_matches('"'));
            let words: Vec<String> = words.filter(|word| !word.is_empty()).map(quoted).collect();
            format!("[{}]", words.join(", "))
        }
        Kind::Words => words(text),
    };
    match Loaded::parse(Path::new(""), format!("{} = {value}\n", setting.id)) {
        Ok(loaded) => Ok((setting.get)(&loaded.settings)),
        Err(errors) => Err(errors.into_iter().next().map(|error| error.problem).unwrap_or_default()),
    }
}

/// A list of words as TOML: as a person writes it, with commas between, or as TOML has it. An empty text is no list, lest
/// one be emptied by a slip; `[]` is.
fn words(text: &str) -> String {
    let is_array = text.parse::<toml_edit::Value>().is_ok_and(|value| value.is_array());
    match text {
        text if is_array => text.to_owned(),
        "" => quoted(text),
        text => listed(text.split(',').map(str::trim)),
    }
}

/// Whether it is what TOML takes for a whole number: digits, with a sign before and single lines between.
fn is_number(text: &str) -> bool {
    text.parse::<toml_edit::Value>().is_ok_and(|value| value.is_integer())
}

/// What a change comes to: the text of the settings with it. `judge` hears them as they would be: who knows keys and filters
/// says what is wrong.
///
/// # Errors
/// Why it cannot be made.
pub fn edited(
    before: &Loaded,
    change: &Change,
    judge: &dyn Fn(&Loaded) -> Result<(), Vec<String>>,
) -> Result<Changed, ChangeError> {
    let setting = setting(&change.key).ok_or_else(|| {
        let known: Vec<&str> = SCHEMA.iter().map(|setting| setting.id).collect();
        ChangeError::NoSuchSetting { key: change.key.clone(), hint: hint(&change.key, &known) }
    })?;
    if change.filter.is_some() && !setting.overridable {
        return Err(ChangeError::NotOverridable(setting.id));
    }
    let new = change.value.as_deref().map(|value| literal(setting, value)).transpose();
    let new = new.map_err(ChangeError::Value)?;
    let filter = change.filter.as_deref().map(str::trim);
    let (text, path) = (before.source.text(), before.source.path());
    let edited = match &new {
        Some(value) => edit::set(text, setting.id, value, filter).map(Some),
        None => edit::unset(text, setting.id, filter),
    };
    let edited = edited.map_err(|NoTable(what)| {
        ChangeError::Refused(format!("{}: {} stands in the way", setting.id, sanitize(&what)))
    })?;
    let edited = edited.ok_or_else(|| ChangeError::NotSet {
        key: setting.id,
        filter: filter.map_or_else(String::new, |filter| format!("for {} ", sanitize(filter))),
        path: path.to_owned(),
    })?;
    let joined = |errors: Vec<String>| ChangeError::Refused(errors.join("\n"));
    let loaded = Loaded::parse(path, edited)
        .map_err(|errors| joined(errors.iter().map(ToString::to_string).collect()))?;
    judge(&loaded).map_err(joined)?;
    let old = before.value_there(setting, filter);
    Ok(Changed { key: setting.id, old, new, loaded })
}

/// Makes a change in the settings file, which need not exist yet; `judge` as in [`edited`].
///
/// # Errors
/// Why nothing was changed; the file is as it was.
pub fn change(
    file: &ConfigFile,
    change: &Change,
    judge: &dyn Fn(&Loaded) -> Result<(), Vec<String>>,
) -> Result<Changed, ChangeError> {
    let before =
        Settings::load(&ConfigFile { required: false, ..file.clone() }).map_err(|errors| broken(&errors))?;
    let changed = edited(&before, change, judge)?;
    let text = changed.loaded.source.text();
    if text != before.source.text() {
        write(&file.path, text).map_err(|error| ChangeError::Write { path: file.path.clone(), error })?;
    }
    Ok(changed)
}

fn broken(errors: &[super::SettingsError]) -> ChangeError {
    ChangeError::Broken(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

/// Makes a change and writes down who made it when, in the file `history` if there is one. Beside what became of the change
/// stands why it was not written down, where it was not.
///
/// # Errors
/// Why nothing was changed; the file is as it was.
pub fn change_as(
    who: &str,
    now: UnixNanos,
    history: Option<&Path>,
    file: &ConfigFile,
    wanted: &Change,
    judge: &dyn Fn(&Loaded) -> Result<(), Vec<String>>,
) -> Result<(Changed, Option<io::Error>), ChangeError> {
    let done = change(file, wanted, judge)?;
    let record = SettingChange {
        time: now,
        who: who.to_owned(),
        key: done.key.to_owned(),
        old: done.old.clone(),
        new: done.new.clone(),
        filter: wanted.filter.as_deref().map(|filter| filter.trim().to_owned()),
        file: file.path.to_string_lossy().into_owned(),
    };
    let said = history.filter(|_| done.old != done.new).map(|path| remember(path, &record));
    Ok((done, said.and_then(Result::err)))
}

impl Loaded {
    /// What the file itself sets a setting to, for all or for a filter, as TOML; `None` where it says nothing of it.
    #[must_use]
    pub fn value_there(&self, setting: &Setting, filter: Option<&str>) -> Option<String> {
        match filter {
            None => self.line_of(setting.id).map(|_| (setting.get)(&self.settings)),
            Some(filter) => {
                let mut of_filter = self.overrides.iter().filter(|over| over.filter.value == filter);
                of_filter.find_map(|over| over.value(setting.id))
            }
        }
    }
}

/// Puts the text in the place of the file, or of what it is a link to; who may read it stays the same.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let target = match std::fs::canonicalize(path) {
        Ok(target) => target,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return write_private(path, text.as_bytes()),
        Err(error) => return Err(error),
    };
    let permissions = std::fs::metadata(&target)?.permissions();
    // Another file could be put in its place even so, but that is not what read-only means to a person.
    if permissions.readonly() {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the file is read-only"));
    }
    OpenOptions::new().append(true).open(&target)?;
    write_private(&target, text.as_bytes())?;
    std::fs::set_permissions(&target, permissions)
}
