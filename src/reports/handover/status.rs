//! How suppressions stand in Datadog, as rows.

use serde_json::{Value, json};

use crate::reports::table::{Cell, Column, Table};
use crate::suppressions::store::State;
use crate::suppressions::there::There;

/// How one suppression stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Its id here.
    pub id: String,
    /// What has become of it here.
    pub state: State,
    /// How it stands there.
    pub there: There,
    /// What it is called there; `None` where it is not.
    pub remote_id: Option<String>,
    /// Its version there.
    pub version: Option<i64>,
    /// What is to be known of that, as a clause; empty where nothing.
    pub why: String,
}

/// The rows as a table.
#[must_use]
pub fn status_table(rows: &[Status]) -> Table {
    let mut table = Table::new([
        Column::left("id", "ID", 0),
        Column::left("state", "HERE", 0),
        Column::left("there", "DATADOG", 0),
        Column::left("remote_id", "CALLED THERE", 1),
        Column::right("version", "VERSION", 2),
        Column::left("why", "WHY", 0),
    ]);
    for row in rows {
        table.rows.push(vec![
            row.id.as_str().into(),
            row.state.id().into(),
            row.there.id().into(),
            row.remote_id.as_deref().map_or_else(Cell::none, Cell::from),
            row.version.map_or_else(Cell::none, |version| version.to_string().into()),
            row.why.as_str().into(),
        ]);
    }
    table
}

/// The rows for programs.
#[must_use]
pub fn status_json(rows: &[Status]) -> Value {
    let row = |row: &Status| {
        json!({
            "id": row.id,
            "state": row.state.id(),
            "datadog": row.there.id(),
            "remote_id": row.remote_id,
            "version": row.version,
            "why": row.why,
        })
    };
    Value::Array(rows.iter().map(row).collect())
}
