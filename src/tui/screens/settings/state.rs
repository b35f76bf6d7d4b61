//! What the page of settings shows.

use crate::reports::settings::{Overridden, SettingRow};
use crate::settings::{Loaded, Settings};
use crate::tui::shell::motion::Cursor;
use std::sync::Arc;

/// The state of the page of settings.
#[derive(Debug, Default)]
pub struct State {
    /// All settings, in the order of their table.
    pub(super) rows: Vec<SettingRow>,
    /// What is listed: each setting, and below it what is set for some workloads only.
    pub(super) lines: Vec<Listed>,
    /// The selected line and the first one shown.
    pub(super) cursor: Cursor,
    /// What is being changed, while it is asked for.
    pub(super) editing: Option<Target>,
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

    /// The selected line.
    pub(super) fn selected(&self) -> Option<(&SettingRow, Option<&Overridden>)> {
        self.at(self.cursor.selected)
    }

    /// What the selected line is about.
    pub(super) fn target(&self) -> Option<Target> {
        let (row, over) = self.selected()?;
        Some(Target { key: row.id, filter: over.map(|over| over.filter.clone()) })
    }

    /// The present value of what is being changed, as TOML.
    pub(super) fn value_of(&self, target: &Target) -> Option<&str> {
        let row = self.rows.iter().find(|row| row.id == target.key)?;
        let over = target.filter.as_ref().and_then(|f| row.overrides.iter().find(|over| over.filter == *f));
        Some(over.map_or(row.value.as_str(), |over| over.value.as_str()))
    }
}
