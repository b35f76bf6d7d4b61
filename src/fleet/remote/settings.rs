//! The settings of a backend: as they are, changed one at a time unless somebody else changed them first, and who changed what.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::asking::{DataFrom, Remote, RemoteError};
use crate::api::{BackendSettings, NumberedSettings, PutSettings, Scope};
use crate::fleet::{Cancel, Fleet};
use crate::learning::Rules;
use crate::model::UnixNanos;
use crate::settings::{Change, ChangeError, Changed, Loaded, SettingChange, differences, edited};

/// The settings of a backend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoteSettings {
    /// How often they were changed.
    pub version: u64,
    /// What is set.
    pub loaded: Arc<Loaded>,
    /// The names of the settings that a backend has.
    pub ids: BTreeSet<String>,
    /// Why the user may not change them, in a sentence; `None` where they may.
    pub locked: Option<String>,
}

/// What became of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PutSetting {
    /// It was made.
    Made {
        /// What it changed.
        changed: Box<Changed>,
        /// The settings now.
        now: RemoteSettings,
    },
    /// It was not: somebody changed them since they were looked at.
    Moved {
        /// The settings now.
        now: RemoteSettings,
        /// What was changed since, the latest first.
        since: Vec<SettingChange>,
    },
}

/// Why settings of a backend cannot be read or changed. Safe to print.
#[derive(Debug, thiserror::Error)]
pub enum RemoteSettingsError {
    /// There is no answer.
    #[error(transparent)]
    Remote(#[from] RemoteError),
    /// The change cannot be made.
    #[error(transparent)]
    Change(#[from] ChangeError),
    /// It is another program than this one.
    #[error(
        "the settings of the backend are not understood here: {0}; use the version of Habitus that it runs"
    )]
    Strange(String),
}

/// The settings of a text.
fn loaded(name: &str, text: &str) -> Result<Loaded, RemoteSettingsError> {
    Loaded::parse(Path::new(name), text.to_owned()).map_err(|errors| {
        let all: Vec<String> = errors.iter().map(ToString::to_string).collect();
        RemoteSettingsError::Strange(all.join("; "))
    })
}

/// What is wrong with the filters of overrides.
fn judge(loaded: &Loaded) -> Result<(), Vec<String>> {
    Rules::of(loaded).map(|_| ()).map_err(|errors| errors.iter().map(ToString::to_string).collect())
}

/// Why whoever may do this may not change settings.
fn locked(name: &str, scopes: &[Scope], from: DataFrom) -> Option<String> {
    let of: Vec<&str> = scopes.iter().map(|scope| scope.id()).collect();
    match (from, scopes.contains(&Scope::Admin)) {
        (DataFrom::Cache(_), _) => {
            Some(format!("{name} cannot be asked now; its settings are changed when it answers again"))
        }
        (DataFrom::Live, true) => None,
        (DataFrom::Live, false) => Some(format!(
            "{name} lets a token of scope admin change its settings, and yours has {}",
            of.join(", ")
        )),
    }
}

fn understood(
    remote: &dyn Remote,
    settings: &BackendSettings,
    locked: Option<String>,
) -> Result<RemoteSettings, RemoteSettingsError> {
    let loaded = Arc::new(loaded(remote.name(), &settings.text)?);
    let ids = settings.values.iter().map(|value| value.id.clone()).collect();
    Ok(RemoteSettings { version: settings.version, loaded, ids, locked })
}

impl Fleet {
    fn backend(&self, backend: usize) -> Result<&Arc<dyn Remote>, RemoteError> {
        self.shared.options.backends.get(backend).ok_or(RemoteError::NotFound)
    }

    /// The settings of a backend. Waits for the network.
    ///
    /// # Errors
    /// Why they are not known.
    pub fn settings_of(
        &self,
        backend: usize,
        cancel: &Cancel,
    ) -> Result<RemoteSettings, RemoteSettingsError> {
        let remote = self.backend(backend)?;
        self.ask_who(backend, cancel)?;
        let had = remote.settings(cancel).inspect_err(|error| self.shared.remote.failed(backend, error))?;
        self.shared.remote.had(backend, had.from);
        self.shared.publish_if_remote_changed();
        let scopes = self.shared.remote.view().backends.get(backend).map(|known| known.scopes.clone());
        let locked = locked(remote.name(), &scopes.unwrap_or_default(), had.from);
        understood(remote.as_ref(), &had.value, locked)
    }

    /// Changes one setting of a backend, unless somebody changed any since these were `seen`. Waits for the network.
    ///
    /// # Errors
    /// Why they are as they were, or may be.
    pub fn put_setting(
        &self,
        backend: usize,
        seen: &RemoteSettings,
        change: &Change,
        cancel: &Cancel,
    ) -> Result<PutSetting, RemoteSettingsError> {
        let remote = self.backend(backend)?;
        let changed = Box::new(edited(&seen.loaded, change, &judge)?);
        let put = PutSettings { after: seen.version, text: changed.loaded.source.text().to_owned() };
        if put.text == seen.loaded.source.text() {
            return Ok(PutSetting::Made { changed, now: seen.clone() });
        }
        match remote.put_settings(&put, cancel) {
            Ok(settings) => {
                let now = understood(remote.as_ref(), &settings, None)?;
                Ok(PutSetting::Made { changed, now })
            }
            Err(RemoteError::Moved) => {
                let now = self.settings_of(backend, cancel)?;
                let since = self.settings_changes(backend, seen.version, cancel)?;
                Ok(PutSetting::Moved { now, since })
            }
            Err(error) => {
                self.shared.remote.failed(backend, &error);
                self.shared.publish_if_remote_changed();
                Err(error.into())
            }
        }
    }

    /// Who changed which setting of a backend after a version, the latest first; as far back as the backend tells at once. Waits
    /// for the network.
    ///
    /// # Errors
    /// Why that is not known.
    pub fn settings_changes(
        &self,
        backend: usize,
        after: u64,
        cancel: &Cancel,
    ) -> Result<Vec<SettingChange>, RemoteSettingsError> {
        let remote = self.backend(backend)?;
        let had = remote.settings_history(cancel)?;
        Ok(changes(remote.name(), &had.value.items, after))
    }
}

/// What versions of settings changed, the latest first, as they are given. One that is not understood changes nothing that could
/// be told.
fn changes(name: &str, versions: &[NumberedSettings], after: u64) -> Vec<SettingChange> {
    let mut all = Vec::new();
    for (at, new) in versions.iter().enumerate().filter(|(_, new)| new.version > after) {
        let before = match (versions.get(at + 1), new.version) {
            (Some(old), _) => old.settings.text.as_str(),
            (None, 1) => "",
            // It is on the next page.
            (None, _) => break,
        };
        let (Ok(old), Ok(parsed)) = (loaded(name, before), loaded(name, &new.settings.text)) else {
            continue;
        };
        all.extend(differences(&old, &parsed).into_iter().map(|difference| SettingChange {
            time: UnixNanos(new.settings.time),
            who: new.settings.author.clone(),
            key: difference.key.to_owned(),
            old: difference.old,
            new: difference.new,
            filter: difference.filter,
            file: format!("backend {name}"),
        }));
    }
    all
}

#[cfg(test)]
mod tests;
