//! The settings as rows: what each is, its default, where it was set, and what is overridden for some workloads.

use serde_json::{Value, json};

use super::clock::Clock;
use super::table::{Cell, Column, Table};
use crate::settings::{Changed, Loaded, SCHEMA, Setting, SettingChange, Settings, describe};

/// Where the present value of a setting comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nobody set it.
    Default,
    /// A line of the settings file, from 1.
    File(usize),
    /// The command line or the environment, over the file.
    Start,
}

/// What an override sets a setting to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overridden {
    /// The filter of the override.
    pub filter: String,
    /// The value as TOML.
    pub value: String,
}

/// One setting.
#[derive(Clone, Debug)]
pub struct SettingRow {
    /// Its name.
    pub id: &'static str,
    /// The table that it stands in; `general` for those before the first table.
    pub group: &'static str,
    /// Its row of the table of settings.
    pub setting: &'static Setting,
    /// Its present value for all, as TOML.
    pub value: String,
    /// Its default as TOML.
    pub default: String,
    /// Where the value comes from.
    pub origin: Origin,
    /// What is set for some workloads only, in the order of the file.
    pub overrides: Vec<Overridden>,
}

/// The group of the settings that stand before the first table.
const GENERAL: &str = "general";

/// All settings in the order of their table; `settings` are those in force, `loaded` what the file says.
#[must_use]
pub fn rows(loaded: &Loaded, settings: &Settings) -> Vec<SettingRow> {
    let of_file = describe(&loaded.settings);
    let present = describe(settings);
    SCHEMA
        .iter()
        .zip(present.into_iter().zip(of_file))
        .map(|(setting, (present, file))| {
            let line = loaded.line_of(setting.id);
            let over = |over: &crate::settings::Override| {
                let value = over.value(setting.id)?;
                Some(Overridden { filter: over.filter.value.clone(), value })
            };
            SettingRow {
                id: setting.id,
                group: setting.id.split_once('.').map_or(GENERAL, |(group, _)| group),
                setting,
                origin: match line {
                    _ if present.value != file.value => Origin::Start,
                    Some(line) => Origin::File(line),
                    None => Origin::Default,
                },
                value: present.value,
                default: present.default,
                overrides: loaded.overrides.iter().filter_map(over).collect(),
            }
        })
        .collect()
}

impl SettingRow {
    /// Whether it is not its default, or overridden for some.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.value != self.default || !self.overrides.is_empty()
    }

    /// Where the value was set, in words.
    #[must_use]
    pub fn origin_text(&self) -> String {
        let own = match self.origin {
            Origin::Default => "default".to_owned(),
            Origin::File(line) => format!("line {line}"),
            Origin::Start => "at the start".to_owned(),
        };
        match self.overrides.len() {
            0 => own,
            some => format!("{own} +{some}"),
        }
    }
}

/// The rows as a table.
#[must_use]
pub fn table(rows: &[SettingRow]) -> Table {
    let mut table = Table::new([
        Column::left("setting", "SETTING", 0),
        Column::left("value", "VALUE", 0),
        Column::left("default", "DEFAULT", 1),
        Column::left("set", "SET", 2),
        Column::left("kind", "CAN BE", 3),
        Column::left("help", "WHAT IT DOES", 1),
        Column::left("where", "ONLY WHERE", 1),
    ]);
    for row in rows {
        let kind = row.setting.kind.words();
        let cells = [row.id, &row.value, &row.default, &row.origin_text(), &kind, row.setting.help, ""];
        table.rows.push(cells.into_iter().map(Into::into).collect());
        for over in &row.overrides {
            let cells = [row.id, &over.value, "", "", "", "", &over.filter];
            table.rows.push(cells.into_iter().map(Into::into).collect());
        }
    }
    table
}

/// The rows as JSON.
#[must_use]
pub fn to_json(rows: &[SettingRow]) -> Value {
    let origin = |origin: Origin| match origin {
        Origin::Default => "default",
        Origin::File(_) => "file",
        Origin::Start => "start",
    };
    let row = |row: &SettingRow| {
        let line = match row.origin {
            Origin::File(line) => Some(line),
            _ => None,
        };
        let over = |over: &Overridden| json!({ "where": over.filter, "value": over.value });
        json!({
            "setting": row.id,
            "value": row.value,
            "default": row.default,
            "set_by": origin(row.origin),
            "line": line,
            "kind": row.setting.kind.words(),
            "help": row.setting.help,
            "since": row.setting.since,
            "overridable": row.setting.overridable,
            "overrides": row.overrides.iter().map(over).collect::<Vec<_>>(),
        })
    };
    rows.iter().map(row).collect()
}

/// What a change did, in a sentence without a full stop, raw.
#[must_use]
pub fn told(changed: &Changed, filter: Option<&str>) -> String {
    let whom = filter.map_or_else(String::new, |filter| format!(" for {filter}"));
    let key = changed.key;
    match (&changed.old, &changed.new) {
        (old, new) if old == new => format!("{key} was {} already{whom}", new.as_deref().unwrap_or("unset")),
        (Some(old), Some(new)) => format!("{key} is {new}{whom}; it was {old}"),
        (None, Some(new)) => format!("{key} is {new}{whom}; it was not set"),
        (old, None) => {
            format!("{key} is not set any more{whom}; it was {}", old.as_deref().unwrap_or("unset"))
        }
    }
}

/// Changes of settings as a table, in the order given.
#[must_use]
pub fn history_table(changes: &[SettingChange], clock: &Clock) -> Table {
    let mut table = Table::new([
        Column::right("time", "WHEN", 0),
        Column::left("who", "WHO", 1),
        Column::left("setting", "SETTING", 0).at_least(26),
        Column::left("old", "BEFORE", 0),
        Column::left("new", "AFTER", 0),
        Column::left("where", "ONLY WHERE", 1),
        Column::left("file", "FILE", 2),
    ]);
    let value = |value: &Option<String>| value.clone().map_or_else(Cell::none, Cell::from);
    let row = |change: &SettingChange| {
        vec![
            clock.absolute(Some(change.time)),
            change.who.as_str().into(),
            change.key.as_str().into(),
            value(&change.old),
            value(&change.new),
            value(&change.filter),
            change.file.as_str().into(),
        ]
    };
    table.rows = changes.iter().map(row).collect();
    table
}

/// The same as JSON.
#[must_use]
pub fn history_json(changes: &[SettingChange]) -> Value {
    changes.iter().map(SettingChange::to_json).collect()
}
