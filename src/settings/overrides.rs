//! Settings that hold for some workloads only: the `[[override]]` tables of the file.

use super::file::Bound;
use super::schema::{SCHEMA, Value};
use super::{Setting, Settings};

/// One `[[override]]`: a filter, and what is set for the workloads that it selects.
///
/// The filter is text here: who knows the language of filters judges it, by [`super::Source::error`] at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The filter and where it stands.
    pub filter: Bound<String>,
    pub(super) values: Vec<(&'static str, Value)>,
}

impl Override {
    /// Sets what it sets, over what is set for all.
    pub fn apply(&self, settings: &mut Settings) {
        for (id, value) in &self.values {
            if let Some(setting) = setting(id) {
                (setting.set)(settings, value);
            }
        }
    }

    /// The names of what it sets, in the order of the file.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.values.iter().map(|(id, _)| *id)
    }

    /// What it sets a setting to, as TOML; `None` where it leaves it alone.
    #[must_use]
    pub fn value(&self, id: &str) -> Option<String> {
        self.ids().find(|known| *known == id)?;
        let mut settings = Settings::default();
        self.apply(&mut settings);
        setting(id).map(|setting| (setting.get)(&settings))
    }
}

/// A row of the table by its name.
#[must_use]
pub fn setting(id: &str) -> Option<&'static Setting> {
    SCHEMA.iter().find(|setting| setting.id == id)
}
