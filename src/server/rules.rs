//! The settings of the backend: the text of a settings file of which only some sections may be set, in a log of its own.

use std::path::Path;
use std::sync::{Arc, PoisonError};

use super::serving::Serving;
use super::store::{Store, StoreError};
use crate::api::{LogName, SettingsVersion};
use crate::learning::Rules;
use crate::settings::Loaded;

/// The sections that may be set; everything else is each explorer's own.
pub(crate) const SECTIONS: [&str; 4] = ["learning", "suggest", "retention", "override"];

/// How a text of settings is called in errors.
const NAME: &str = "settings";

/// The settings of a text.
///
/// # Errors
/// What is wrong with it, each with line and column.
pub fn backend_settings(text: &str) -> Result<(Loaded, Rules), Vec<String>> {
    let told = |errors: Vec<crate::settings::SettingsError>| -> Vec<String> {
        errors.iter().map(ToString::to_string).collect()
    };
    let loaded = Loaded::parse(Path::new(NAME), text.to_owned()).map_err(told)?;
    let table: toml::Table = toml::from_str(text).map_err(|error| vec![error.to_string()])?;
    let foreign: Vec<String> = table
        .keys()
        .filter(|key| !SECTIONS.contains(&key.as_str()))
        .map(|key| {
            let key = crate::text::sanitize(key);
            format!(
                "{NAME}: `{key}` is set by each explorer for itself; the backend has {}",
                SECTIONS.join(", ")
            )
        })
        .collect();
    if !foreign.is_empty() {
        return Err(foreign);
    }
    let rules = Rules::of(&loaded).map_err(told)?;
    Ok((loaded, rules))
}

/// The last version of the settings, with its number; (0, none) where nothing was ever set.
pub(crate) fn last(store: &dyn Store) -> Result<(u64, Option<SettingsVersion>), StoreError> {
    let head = store.entries(LogName::Settings, u64::MAX >> 1, 1)?.head;
    if head == 0 {
        return Ok((0, None));
    }
    let entries = store.entries(LogName::Settings, head - 1, 1)?;
    let line = entries.lines.first().map_or("", |entry| &entry.line);
    let version = serde_json::from_str(line)
        .map_err(|error| StoreError::Corrupt(format!("version {head} of the settings: {error}")))?;
    Ok((head, Some(version)))
}

/// The rules that hold now, and the version of the settings that they come of.
///
/// # Errors
/// The database does not answer, or holds no settings.
pub fn rules(store: &dyn Store, serving: &Serving) -> Result<(u64, Arc<Rules>), StoreError> {
    let head = store.entries(LogName::Settings, u64::MAX >> 1, 1)?.head;
    let mut known = serving.rules.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((version, rules)) = known.as_ref().filter(|(version, _)| *version == head) {
        return Ok((*version, Arc::clone(rules)));
    }
    let (version, settings) = last(store)?;
    let text = settings.map(|settings| settings.text).unwrap_or_default();
    let (_, rules) = backend_settings(&text)
        .map_err(|errors| StoreError::Corrupt(format!("version {version}: {}", errors.join("; "))))?;
    let rules = Arc::new(rules);
    *known = Some((version, Arc::clone(&rules)));
    Ok((version, rules))
}
