//! The fleet at a glance: for each workload how noisy it is, how far it was learned and why not further, how exposed it
//! is, how large, and when it last did something new.

mod columns;
mod facts;
#[cfg(test)]
mod tests;
mod why;

use serde_json::{Map, Value, json};
use std::sync::Arc;

use super::clock::{Clock, json_time};
use super::list::{self, ListRow};
use super::risk;
use super::subject::select;
use super::table::{Column, Table};
use crate::fleet::{FleetView, Workload};
use crate::learning::Novelty;
use crate::model::{Observation, Posture, Reach, Selection, Status, UnixNanos};
use crate::query::Query;
use crate::signals::Signals;
use crate::text::names;

pub use columns::{COLUMNS, FleetColumn, column};
pub use facts::{Fact, facts};

/// One workload under a filter.
#[derive(Clone, Debug)]
pub struct FleetRow {
    /// What the list says of it.
    pub list: ListRow,
    /// How exposed it is.
    pub posture: Posture,
    /// Which of its snapshots showed something new.
    pub novelty: Novelty,
    /// Why it is not stable, in a clause; `None` where it is.
    pub why: Option<String>,
    /// Signals a day, between the first and the last that is known of it, at least a day; whatever the filter.
    pub signals_per_day: f64,
    /// About which share of the largest size a profile of it may have it would take, 0–1 and beyond. `None` where
    /// nothing was decoded from bytes.
    pub size: Option<f64>,
    /// How many of its snapshots a person has set aside, whatever the filter.
    pub quarantined: u32,
}

/// The rows of all workloads of which a filter selects anything, ordered by full name.
#[must_use]
pub fn rows(view: &FleetView, query: &Query) -> Vec<FleetRow> {
    let of = |workload: &Arc<Workload>| row(workload, &select(workload, query), &view.signals);
    view.workloads.iter().filter_map(of).collect()
}

/// The row of one workload; `None` if nothing of it is selected.
#[must_use]
pub fn row(workload: &Workload, selection: &Selection, signals: &Signals) -> Option<FleetRow> {
    let mut list = list::row(workload, selection)?;
    list.signals = signals.of_workload(&workload.name).len() as u32;
    let observations = workload.observations();
    let selected: Vec<&Observation> =
        selection.iter().filter_map(|id| observations.get(id.0 as usize)).collect();
    let posture = workload.posture(selection);
    let novelty = workload.novelty(selection);
    let bytes = posture.estimated_bytes(list.counts.total());
    Some(FleetRow {
        why: why::why(&list, &selected, &novelty, &workload.rules),
        signals_per_day: per_day(workload, &list, signals),
        size: bytes.map(|bytes| bytes as f64 / workload.rules.max_bytes.max(1) as f64),
        quarantined: observations.iter().filter(|o| o.quarantined && !o.superseded).count() as u32,
        list,
        posture,
        novelty,
    })
}

/// Nanoseconds in a day.
const DAY: f64 = 86_400.0 * 1e9;

/// Signals over the days between the first and the last thing that is known of the workload.
fn per_day(workload: &Workload, list: &ListRow, signals: &Signals) -> f64 {
    let of_workload = signals.of_workload(&workload.name);
    let raised = of_workload.iter().filter_map(|at| signals.head(*at)?.time);
    let times = raised.chain([list.first_seen, list.last_seen].into_iter().flatten());
    let (first, last) = times.fold((u64::MAX, 0), |(first, last), t| (first.min(t.0), last.max(t.0)));
    let days = (last.saturating_sub(first) as f64 / DAY).max(1.0);
    of_workload.len() as f64 / days
}

impl FleetRow {
    /// When the latest snapshot began that showed something new.
    #[must_use]
    pub fn last_novelty(&self) -> Option<UnixNanos> {
        self.novelty.last
    }

    /// Whether an agent says that it has reached its largest size.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.list.version_statuses.iter().any(|version| {
            version.status == Status::MaxSize
                || version.hosts.iter().any(|(status, _)| *status == Status::MaxSize)
        })
    }

    /// Capabilities granted and never used, and how many were granted; `None` where that was not recorded.
    #[must_use]
    pub fn unused_capabilities(&self) -> Option<(u32, u32)> {
        let unused = self.posture.unused()?.count_ones();
        Some((unused, self.posture.granted().unwrap_or(0).count_ones()))
    }

    /// The row as the command line's JSON gives it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut value = self.list.to_json();
        let posture = &self.posture;
        let masked = |mask: Option<u64>| mask.map(|mask| names::capabilities(mask).collect::<Vec<_>>());
        let risks: Map<String, Value> =
            risk::RISKS.iter().map(|risk| (risk.id.to_owned(), (risk.of)(posture).into())).collect();
        let more = json!({
            "why_not_stable": self.why,
            "unknown_signals": self.list.unknown_signals,
            "signals_per_day": self.signals_per_day,
            "risks": risks,
            "users": if posture.users().is_empty() { Value::Null } else { json!(posture.users()) },
            "capabilities_granted": masked(posture.granted()),
            "capabilities_unused": masked(posture.unused()),
            "metadata_reached_by": posture.reach().map(reach_id),
            "upper_layer_executables": posture.upper().collect::<Vec<_>>(),
            "size_ratio": self.size,
            "at_max_size": self.is_full(),
            "last_novelty": json_time(self.last_novelty()),
            "snapshots_since_novelty": self.novelty.quiet,
            "quarantined": self.quarantined,
        });
        if let (Some(value), Value::Object(more)) = (value.as_object_mut(), more) {
            value.extend(more);
        }
        value
    }
}

/// How a metadata service was reached, for programs.
fn reach_id(reach: Reach) -> &'static str {
    match reach {
        Reach::Requests => "requests",
        Reach::Flow => "flow",
        Reach::Name => "name",
    }
}

/// Sorts rows by a column; where that is equal, by name.
pub fn sort<R: std::borrow::Borrow<FleetRow>>(rows: &mut [R], column: &FleetColumn, descending: bool) {
    rows.sort_by(|a, b| {
        let (a, b) = (a.borrow(), b.borrow());
        let order = (column.compare)(a, b);
        let order = if descending { order.reverse() } else { order };
        order.then_with(|| a.list.workload.cmp(&b.list.workload))
    });
}

/// The rows as a table of all columns.
pub fn table<'a>(rows: impl IntoIterator<Item = &'a FleetRow>, clock: &Clock) -> Table {
    let column = |c: &FleetColumn| Column {
        id: c.id,
        title: c.title,
        align: c.align,
        rank: c.rank,
        least: c.width.into(),
    };
    let mut table = Table::new(COLUMNS.iter().map(column).collect::<Vec<_>>());
    let cells = |row: &FleetRow| COLUMNS.iter().map(|column| (column.cell)(row, clock)).collect();
    table.rows = rows.into_iter().map(cells).collect();
    table
}

/// The rows as the command line's JSON: an array ordered as the rows are.
pub fn to_json<'a>(rows: impl IntoIterator<Item = &'a FleetRow>) -> Value {
    Value::Array(rows.into_iter().map(FleetRow::to_json).collect())
}
