//! The versions of a workload: how far each was learned, on what evidence, and what was new in it.

use serde_json::Value;

use super::clock::{Clock, json_time};
use super::common;
use super::list::{Totals, source_id, status_text, version_status_json};
use super::table::{Cell, Column, Table};
use crate::fleet::Workload;
use crate::learning::{FoundAgain, VersionStatus};
use crate::model::{FACETS, Facet, FacetCounts, Observation, Selection, Status};
use crate::text::number::counted;

/// One version under a filter.
#[derive(Clone, Debug)]
pub struct VersionRow {
    /// The image tag.
    pub version: String,
    /// How far it was learned, and by whose rule.
    pub status: VersionStatus,
    /// What was watched of it.
    pub totals: Totals,
    /// How common what it does is, per facet, within the version: a new one starts anew.
    pub common: FoundAgain,
    /// Merged nodes of each facet.
    pub counts: FacetCounts,
    /// Those of them that the version before it does not have; `None` for the first.
    pub new: Option<FacetCounts>,
}

/// The versions of what is selected of a workload, the one seen first first.
#[must_use]
pub fn rows(workload: &Workload, selection: &Selection) -> Vec<VersionRow> {
    let observations = workload.observations();
    let of = |versions: &[&str]| {
        Selection::from_fn(observations.len(), |id| {
            selection.contains(id)
                && observations.get(id.0 as usize).is_some_and(|o| versions.contains(&o.version.as_str()))
        })
    };
    let mut before: Option<(String, FacetCounts)> = None;
    workload
        .statuses(selection)
        .into_iter()
        .map(|status| {
            let version = status.version.clone();
            let own = of(&[&version]);
            let counts = workload.counts(&own);
            let new = before.take().map(|(baseline, baseline_counts)| {
                let both = workload.counts(&of(&[&baseline, &version]));
                difference(&both, &baseline_counts)
            });
            before = Some((version.clone(), counts));
            let selected: Vec<&Observation> =
                own.iter().filter_map(|id| observations.get(id.0 as usize)).collect();
            let common = workload.found_again(&own);
            VersionRow { version, status, totals: Totals::of(&selected), common, counts, new }
        })
        .collect()
}

fn difference(more: &FacetCounts, less: &FacetCounts) -> FacetCounts {
    let mut counts = FacetCounts::default();
    for facet in Facet::all() {
        counts.add(facet, more.get(facet).saturating_sub(less.get(facet)));
    }
    counts
}

impl VersionRow {
    /// The status and by whose rule; by the agent's over several hosts with counts: `stable on 31 of 40 hosts`.
    #[must_use]
    pub fn status_text(&self) -> String {
        hosts_text(&self.status).unwrap_or_else(|| status_text(self.status.status, self.status.source))
    }

    /// The row as JSON.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut value = version_status_json(&self.status);
        if let Some(map) = value.as_object_mut() {
            let counts = |counts: &FacetCounts| {
                let pairs = FACETS.iter().map(|spec| (spec.id.to_owned(), counts.get(spec.facet).into()));
                Value::Object(pairs.collect())
            };
            map.insert("snapshots".to_owned(), self.totals.snapshots.into());
            map.insert("aggregates".to_owned(), self.totals.aggregates.into());
            map.insert("instances".to_owned(), self.totals.instances.into());
            map.insert("host_count".to_owned(), self.totals.hosts.into());
            map.insert("commonality".to_owned(), common::to_json(&self.common));
            map.insert("commonality_of".to_owned(), common::basis_json(&self.common));
            map.insert("nodes".to_owned(), counts(&self.counts));
            map.insert("new".to_owned(), self.new.as_ref().map_or(Value::Null, counts));
            map.insert("first_seen".to_owned(), json_time(self.totals.first_seen));
            map.insert("last_seen".to_owned(), json_time(self.totals.last_seen));
        }
        value
    }
}

/// `unstable on 2 of 33 hosts, stable on 31`, where several hosts recorded states.
#[must_use]
pub fn hosts_text(status: &VersionStatus) -> Option<String> {
    let total: u32 = status.hosts.iter().map(|(_, count)| count).sum();
    if total < 2 {
        return None;
    }
    let mut parts = status.hosts.iter();
    let (worst, count) = parts.next()?;
    let mut text = format!("{} on {count} of {total} hosts", worst.words());
    for (state, count) in parts {
        text.push_str(&format!(", {} on {count}", state.words()));
    }
    Some(text)
}

/// The versions as a table, the newest first.
#[must_use]
pub fn table(rows: &[VersionRow], clock: &Clock) -> Table {
    let mut table = Table::new([
        Column::left("version", "VERSION", 0),
        Column::left("status", "STATUS", 0).at_least(16),
        Column::right("commonality", "COMMON", 1),
        Column::right("snapshots", "SNAP", 1),
        Column::right("instances", "INST", 1),
        Column::right("hosts", "HOSTS", 2),
        Column::right("processes", "PROC", 1),
        Column::right("nodes", "NODES", 2),
        Column::left("new", "NEW AGAINST THE ONE BEFORE", 0).at_least(30),
        Column::right("first_seen", "SINCE", 2),
        Column::right("last_seen", "SEEN", 0),
    ]);
    table.rows = rows
        .iter()
        .rev()
        .map(|row| {
            let source = source_id(row.status.status, row.status.source).unwrap_or_default();
            let status = row.status.status.id();
            let exact = if row.status.status == Status::None {
                status.to_owned()
            } else {
                format!("{status} {source}")
            };
            vec![
                row.version.as_str().into(),
                Cell::exact(row.status_text(), exact.trim()),
                common::cell(&row.common, common::HEADLINE),
                row.totals.snapshots.into(),
                row.totals.instances.into(),
                row.totals.hosts.into(),
                row.counts.get(Facet::Process).into(),
                row.counts.total().into(),
                new_cell(row.new.as_ref()),
                clock.ago(row.totals.first_seen),
                clock.ago(row.totals.last_seen),
            ]
        })
        .collect();
    table
}

/// What is new, the facets that have anything new in words: `3 processes, 1 DNS name`.
#[must_use]
pub fn new_text(new: &FacetCounts) -> String {
    let parts: Vec<String> = FACETS
        .iter()
        .filter(|spec| new.get(spec.facet) > 0)
        .map(|spec| counted(new.get(spec.facet), spec.one, spec.many))
        .collect();
    if parts.is_empty() { "nothing".to_owned() } else { parts.join(", ") }
}

fn new_cell(new: Option<&FacetCounts>) -> Cell {
    new.map_or_else(
        || Cell::exact("(the first)", ""),
        |new| Cell::exact(new_text(new), new.total().to_string()),
    )
}
