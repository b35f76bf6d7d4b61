//! What the page of settings shows.

use crate::fleet::remote::RemoteSettings;
use crate::reports::settings::{Overridden, SettingRow};
use crate::settings::{Loaded, Settings};
use crate::tui::remote::SettingsOf;
use crate::tui::shell::motion::Cursor;
use std::sync::Arc;

/// The state of the page of settings.
#[derive(Debug, Default)]
pub struct State {
    /// All settings in the order of their table, each of here before the same of the backends.
    pub(super) rows: Vec<SettingRow>,
    /// Of each row the backend that it is of, by its place; `None` for here.
    pub(super) whose: Vec<Option<usize>>,
    /// The settings of the backends, as far as they were told.
    pub(super) backends: Vec<SettingsOf>,
    /// Which state of decisions at the backends they were asked for in.
    pub(super) asked_at: Option<u64>,
    /// Whether they are asked for, or one is changed.
    pub(super) running: bool,
    /// What is listed: each setting, and below it what is set for some workloads only.
    pub(super) lines: Vec<Listed>,
    /// The selected line and the first one shown.
    pub(super) cursor: Cursor,
    /// What is being changed, while it is asked for.
    pub(super) editing: Option<Target>,
    /// The settings of its backend as they were when it was asked for: what is typed is decided on these.
    pub(super) seen: Option<Box<RemoteSettings>>,
    /// What the rows were made of.
    pub(super) made_of: Option<(Arc<Loaded>, Settings)>,
}

/// One line: a setting by its place among all, and one of its overrides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) row: usize,
    pub(super) over: Option<usize>,
}

/// A setting, for all or for a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The backend, by its place; `None` for here.
    pub backend: Option<usize>,
    /// The setting.
    pub key: &'static str,
    /// The filter; `None` for all.
    pub filter: Option<String>,
}

impl State {
    /// The setting and the override of a line.
    pub(super) fn at(&self, line: usize) -> Option<(&SettingRow, Option<&Overridden>)> {
        let listed = self.lines.get(line)?;
        let row = self.rows.get(listed.row)?;
        Some((row, listed.over.and_then(|over| row.overrides.get(over))))
    }

    /// The backend that a line is of, by its place; `None` for here.
    pub(super) fn backend_of(&self, line: usize) -> Option<usize> {
        self.whose.get(self.lines.get(line)?.row).copied().flatten()
    }

    /// Whose a line is: `here` or `backend lab`, raw.
    pub(super) fn whose(&self, line: usize) -> String {
        let name = self.backend_of(line).and_then(|at| self.backends.get(at));
        name.map_or_else(|| "here".to_owned(), |of| format!("backend {}", of.name))
    }

    /// The settings of the backend that is to be changed.
    pub(super) fn settings_of(&self, target: &Target) -> Option<&RemoteSettings> {
        self.backends.get(target.backend?)?.known.as_ref().ok()
    }

    /// Why the setting of a line may not be changed; nothing where it may.
    pub(super) fn locked(&self, line: usize) -> Option<&str> {
        let of = self.backends.get(self.backend_of(line)?)?;
        of.known.as_ref().ok()?.locked.as_deref()
    }

    /// The selected line.
    pub(super) fn selected(&self) -> Option<(&SettingRow, Option<&Overridden>)> {
        self.at(self.cursor.selected)
    }

    /// What the selected line is about.
    pub(super) fn target(&self) -> Option<Target> {
        let (row, over) = self.selected()?;
        let backend = self.backend_of(self.cursor.selected);
        Some(Target { backend, key: row.id, filter: over.map(|over| over.filter.clone()) })
    }

    /// The present value of what is being changed, as TOML.
    pub(super) fn value_of(&self, target: &Target) -> Option<&str> {
        let is =
            |(row, whose): &(&SettingRow, &Option<usize>)| row.id == target.key && **whose == target.backend;
        let (row, _) = self.rows.iter().zip(&self.whose).find(is)?;
        let over = target.filter.as_ref().and_then(|f| row.overrides.iter().find(|over| over.filter == *f));
        Some(over.map_or(row.value.as_str(), |over| over.value.as_str()))
    }
}
