//! The rows of a tab for export: as a table and as JSON, in the order in which they are shown.

use super::sheets::Unit;
use super::state::UnitsTab;
use crate::reports::table::{Column, Table};
use crate::reports::{Clock, files, units, versions};
use crate::tui::widgets::Sheet;
use serde_json::{Value, json};

/// The rows of a tab.
pub(super) fn rows(tab: UnitsTab, sheet: &Sheet<Unit>, clock: &Clock) -> (Table, Value) {
    match tab {
        UnitsTab::Versions => {
            let mut rows = of(sheet, |unit| match unit {
                Unit::Version(row, _) => Some((**row).clone()),
                _ => None,
            });
            let json = rows.iter().map(versions::VersionRow::to_json).collect();
            // The report puts the last first.
            rows.reverse();
            (versions::table(&rows, clock), json)
        }
        UnitsTab::Snapshots => {
            let rows = of(sheet, |unit| match unit {
                Unit::Snapshot(row) => Some((**row).clone()),
                _ => None,
            });
            (units::snapshots_table(&rows, clock), rows.iter().map(units::snapshot_json).collect())
        }
        UnitsTab::Instances | UnitsTab::Hosts => {
            let rows = of(sheet, |unit| match unit {
                Unit::Instance(row) | Unit::Host(row) => Some((**row).clone()),
                _ => None,
            });
            let table = if tab == UnitsTab::Hosts { units::hosts_table } else { units::instances_table };
            (table(&rows, clock), rows.iter().map(units::unit_json).collect())
        }
        UnitsTab::Metadata => metadata(sheet),
        UnitsTab::Files => {
            let rows = of(sheet, |unit| match unit {
                Unit::File(row) => Some(row.clone()),
                _ => None,
            });
            (files::table(&rows), rows.iter().map(files::FileRow::to_json).collect())
        }
    }
}

fn of<T>(sheet: &Sheet<Unit>, pick: impl Fn(&Unit) -> Option<T>) -> Vec<T> {
    sheet.iter().filter_map(pick).collect()
}

fn metadata(sheet: &Sheet<Unit>) -> (Table, Value) {
    let columns = [
        Column::left("fact", "FACT", 0),
        Column::right("files", "FILES", 1),
        Column::left("value", "VALUE", 0),
    ];
    let mut table = Table::new(columns);
    let facts = of(sheet, |unit| match unit {
        Unit::Fact { key, value, files } => Some((*key, value.clone(), *files as u64)),
        Unit::Unreadable(reason) => Some(("not read again", reason.clone(), 1)),
        _ => None,
    });
    table.rows = facts
        .iter()
        .map(|(key, value, files)| vec![(*key).into(), (*files).into(), value.as_str().into()])
        .collect();
    let json = facts
        .iter()
        .map(|(key, value, files)| json!({ "fact": key, "value": value, "files": files }))
        .collect();
    (table, json)
}
