//! The list of workloads: one row each, its columns as a table, and its JSON.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::clock::{Clock, json_time};
use super::common;
use super::nodes::unit_id;
use super::subject::select;
use super::table::{Align, Cell, Column, Table};
use super::trust;
use crate::fleet::{FileProblem, FleetView, Severity, Workload};
use crate::learning::{FoundAgain, StatusSource, UnitKind, VersionStatus, fold_versions};
use crate::model::{FACETS, Facet, FacetCounts, Observation, ObservationKind, Selection, Status, UnixNanos};
use crate::query::Query;
use crate::settings::CountUnits;
use crate::text::number::{grouped, ratio};

/// One workload under a filter.
#[derive(Clone, Debug)]
pub struct ListRow {
    /// The full name.
    pub workload: String,
    /// As much of its end as tells it apart from all others.
    pub short_name: String,
    /// The versions selected, the one seen first first.
    pub versions: Vec<String>,
    /// The status of all of them together.
    pub status: Status,
    /// By whose rule.
    pub status_source: StatusSource,
    /// The status of each, in the order of `versions`.
    pub version_statuses: Vec<VersionStatus>,
    /// Activity dumps.
    pub snapshots: u32,
    /// Known containers.
    pub instances: u32,
    /// Known hosts.
    pub hosts: u32,
    /// What commonality counts in this workload.
    pub units: UnitKind,
    /// How common what it does is, per facet.
    pub common: FoundAgain,
    /// Merged nodes of each facet.
    pub counts: FacetCounts,
    /// The facets of which some recording holds anything; the others are not recorded, not none.
    pub recorded: crate::model::FacetSet,
    /// Signals that were raised on it, whatever the filter.
    pub signals: u32,
    /// How many of them are neither usual nor regular; `None` where they were not judged.
    pub unknown_signals: Option<u32>,
    /// The earliest time anything was watched or seen.
    pub first_seen: Option<UnixNanos>,
    /// The latest.
    pub last_seen: Option<UnixNanos>,
    /// All tags of what is selected: for each key its values, sorted.
    pub tags: BTreeMap<String, Vec<String>>,
    /// The files of what is selected, as given.
    pub files: Vec<String>,
    /// How far its profile can be trusted, in a sign; `None` where nothing speaks against it.
    pub trust: Option<trust::Mark>,
    /// What is wrong with some of the workload's files.
    pub problems: Vec<FileProblem>,
    /// What is odd about files that were read whole.
    pub notes: Vec<FileProblem>,
}

/// The rows of all workloads of which a filter selects anything, ordered by full name.
#[must_use]
pub fn rows(view: &FleetView, query: &Query) -> Vec<ListRow> {
    let of = |workload: &Arc<Workload>| {
        let mut row = row(workload, &select(workload, query))?;
        row.signals = view.signals.of_workload(&workload.name).len() as u32;
        Some(row)
    };
    view.workloads.iter().filter_map(of).collect()
}

/// The row of one workload, without its signals; `None` if nothing of it is selected.
#[must_use]
pub fn row(workload: &Workload, selection: &Selection) -> Option<ListRow> {
    let observations = workload.observations();
    let selected: Vec<&Observation> =
        selection.iter().filter_map(|id| observations.get(id.0 as usize)).collect();
    if selected.is_empty() {
        return None;
    }
    let version_statuses = workload.statuses(selection);
    let (status, status_source) = fold_versions(&version_statuses);
    let units = Totals::of(&selected);
    // The thousands of recordings of a workload share nearly all of their tags.
    let distinct: HashSet<(&str, &str)> = selected
        .iter()
        .flat_map(|o| o.tags.iter())
        .map(|tag| (tag.key.as_str(), tag.value.as_str()))
        .collect();
    let mut distinct: Vec<_> = distinct.into_iter().collect();
    distinct.sort_unstable();
    let mut tags: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (key, value) in distinct {
        match tags.get_mut(key) {
            Some(values) => values.push(value.to_owned()),
            None => {
                tags.insert(key.to_owned(), vec![value.to_owned()]);
            }
        }
    }
    let (problems, notes) =
        workload.problems.iter().cloned().partition(|problem| problem.severity > Severity::Note);
    let files = if *selection == Selection::all(observations) {
        workload.files.clone()
    } else {
        let names: BTreeSet<&String> =
            selected.iter().filter_map(|o| workload.file_names.get(&o.file)).collect();
        names.into_iter().cloned().collect()
    };
    Some(ListRow {
        workload: workload.name.clone(),
        short_name: workload.short_name.clone(),
        versions: version_statuses.iter().map(|status| status.version.clone()).collect(),
        status,
        status_source,
        version_statuses,
        trust: trust::of_row(
            units.kind(workload.rules.units),
            (units.snapshots, units.instances, units.hosts),
            status,
            workload.seen_once(selection).get(Facet::Process),
        ),
        snapshots: units.snapshots,
        instances: units.instances,
        hosts: units.hosts,
        units: units.kind(workload.rules.units),
        common: workload.found_again(selection),
        counts: workload.counts(selection),
        recorded: selected.iter().fold(crate::model::FacetSet::NONE, |set, o| set.union(o.recorded)),
        signals: 0,
        unknown_signals: None,
        first_seen: units.first_seen,
        last_seen: units.last_seen,
        tags,
        files,
        problems,
        notes,
    })
}

/// What some observations come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Activity dumps.
    pub snapshots: u32,
    /// Agents' sums, one a host and version.
    pub aggregates: u32,
    /// Known containers.
    pub instances: u32,
    /// Known hosts.
    pub hosts: u32,
    /// The earliest time anything was watched or seen.
    pub first_seen: Option<UnixNanos>,
    /// The latest.
    pub last_seen: Option<UnixNanos>,
}

impl Totals {
    /// Counts them.
    #[must_use]
    pub fn of(observations: &[&Observation]) -> Totals {
        let distinct = |names: &mut dyn Iterator<Item = &str>| names.collect::<HashSet<_>>().len() as u32;
        let snapshots = observations.iter().filter(|o| o.kind == ObservationKind::Snapshot);
        let count = snapshots.clone().count() as u32;
        Totals {
            snapshots: count,
            aggregates: observations.len() as u32 - count,
            instances: distinct(&mut snapshots.filter_map(|o| o.instance.as_deref())),
            hosts: distinct(&mut observations.iter().filter_map(|o| o.host.as_deref())),
            first_seen: observations.iter().flat_map(|o| [o.first_seen, o.start]).flatten().min(),
            last_seen: observations.iter().flat_map(|o| [o.last_seen, o.end, o.start]).flatten().max(),
        }
    }

    /// What commonality counts: the same rule as that of [`crate::learning::Scope`].
    #[must_use]
    pub fn kind(&self, wanted: CountUnits) -> UnitKind {
        UnitKind::of(wanted, self.instances, self.hosts)
    }
}

impl ListRow {
    /// The version that was first seen last, whatever its number: names of versions have no order of their own.
    #[must_use]
    pub fn newest_version(&self) -> Option<&str> {
        self.versions.last().map(String::as_str)
    }

    /// The newest version and how many others there are: `v2.1.0 +1`.
    #[must_use]
    pub fn versions_text(&self) -> String {
        match self.versions.as_slice() {
            [] => String::new(),
            [only] => only.clone(),
            [others @ .., newest] => format!("{newest} +{}", others.len()),
        }
    }

    /// The status with whose rule it is, where it is the agent's: `stable (agent)`.
    #[must_use]
    pub fn status_text(&self) -> String {
        status_text(self.status, self.status_source)
    }

    /// The row as the command line's JSON gives it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let nodes: Map<String, Value> =
            FACETS.iter().map(|spec| (spec.id.to_owned(), self.counts.get(spec.facet).into())).collect();
        let recorded: Vec<&str> =
            FACETS.iter().filter(|spec| self.recorded.contains(spec.facet)).map(|spec| spec.id).collect();
        let versions: Vec<Value> = self.version_statuses.iter().map(version_status_json).collect();
        json!({
            "workload": self.workload,
            "short_name": self.short_name,
            "versions": self.versions,
            "status": self.status.id(),
            "status_source": source_id(self.status, self.status_source),
            "version_status": versions,
            "snapshots": self.snapshots,
            "instances": self.instances,
            "hosts": self.hosts,
            "units": unit_id(self.units),
            "trust_mark": self.trust.map(|mark| mark.id),
            "commonality": common::to_json(&self.common),
            "commonality_of": common::basis_json(&self.common),
            "nodes": nodes,
            "recorded": recorded,
            "tags": self.tags,
            "signals": self.signals,
            "first_seen": json_time(self.first_seen),
            "last_seen": json_time(self.last_seen),
            "files": self.files,
            "problems": self.problems.iter().map(super::problems::to_json).collect::<Vec<_>>(),
            "notes": self.notes.iter().map(super::problems::to_json).collect::<Vec<_>>(),
        })
    }
}

/// A status in words, with whose rule it is where it is the agent's.
#[must_use]
pub fn status_text(status: Status, source: StatusSource) -> String {
    match source {
        StatusSource::Agent if status != Status::None => format!("{} (agent)", status.words()),
        StatusSource::Agent | StatusSource::Habitus => status.words().to_owned(),
    }
}

/// Whose rule a status is, in JSON; null where there is none.
#[must_use]
pub fn source_id(status: Status, source: StatusSource) -> Option<&'static str> {
    match source {
        _ if status == Status::None => None,
        StatusSource::Agent => Some("agent"),
        StatusSource::Habitus => Some("habitus"),
    }
}

/// The status of a version as JSON.
#[must_use]
pub fn version_status_json(status: &VersionStatus) -> Value {
    let hosts: Map<String, Value> =
        status.hosts.iter().map(|(status, count)| (status.id().to_owned(), (*count).into())).collect();
    json!({
        "version": status.version,
        "status": status.status.id(),
        "status_source": source_id(status.status, status.source),
        "hosts": hosts,
    })
}

/// A column of the list: for the explorer, the command line, sorting and help.
pub struct ListColumn {
    /// Its name in settings, on the command line and in CSV.
    pub id: &'static str,
    /// Its head.
    pub title: &'static str,
    /// What it shows, in a sentence.
    pub help: &'static str,
    /// How many columns it usually takes on screen.
    pub width: u16,
    /// At which side its cells stand.
    pub align: Align,
    /// What goes first where there is no room: the greatest.
    pub rank: u8,
    /// What it shows of a row.
    pub cell: fn(&ListRow, &Clock) -> Cell,
    /// By what rows are sorted by it, ascending; equal rows stay in the order of their names.
    pub key: for<'a> fn(&'a ListRow) -> Key<'a>,
}

/// What a column sorts by. All rows have the same kind in one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key<'a> {
    /// A number, or something else brought into the order of numbers.
    Number(u64),
    /// A text, by its bytes.
    Text(&'a str),
}

impl Key<'_> {
    /// A share from 0 to 1; nothing before the least.
    fn share(share: Option<f64>) -> Self {
        // Floating point numbers that are not negative stand in the order of their bits.
        Key::Number(share.map_or(0, |share| share.max(0.0).to_bits() + 1))
    }

    /// A time, the latest first; nothing last.
    fn latest_first(at: Option<UnixNanos>) -> Self {
        Key::Number(u64::MAX - at.map_or(0, |at| at.0.saturating_add(1)))
    }
}

impl ListColumn {
    /// Which of two rows stands first in ascending order, as far as the column says.
    #[must_use]
    pub fn compare(&self, a: &ListRow, b: &ListRow) -> Ordering {
        (self.key)(a).cmp(&(self.key)(b))
    }
}

impl std::fmt::Debug for ListColumn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

macro_rules! facet_column {
    ($facet:ident, $width:literal, $rank:literal) => {
        ListColumn {
            id: FACETS[Facet::$facet as usize].id,
            title: FACETS[Facet::$facet as usize].short,
            help: FACETS[Facet::$facet as usize].help,
            width: $width,
            align: Align::Right,
            rank: $rank,
            cell: |row, _| count_cell(row, Facet::$facet),
            key: |row| Key::Number(row.counts.get(Facet::$facet)),
        }
    };
}

/// All columns in their usual order.
pub static COLUMNS: [ListColumn; 20] = [
    ListColumn {
        id: "workload",
        title: "WORKLOAD",
        help: "the image or service, as short as it stays unambiguous",
        width: 22,
        align: Align::Left,
        rank: 0,
        cell: |row, _| Cell::exact(row.short_name.clone(), row.workload.clone()),
        key: |row| Key::Text(&row.workload),
    },
    ListColumn {
        id: "version",
        title: "VERSION",
        help: "the version that was first seen last, whatever its number, and how many others there are",
        width: 11,
        align: Align::Left,
        rank: 1,
        cell: |row, _| Cell::exact(row.versions_text(), row.versions.join(" ")),
        key: |row| Key::Text(row.newest_version().unwrap_or_default()),
    },
    ListColumn {
        id: "status",
        title: "STATUS",
        help: "how far learning has come, and by whose rule",
        width: 17,
        align: Align::Left,
        rank: 0,
        cell: |row, _| Cell::exact(row.status_text(), row.status.id()),
        key: |row| Key::Number(row.status as u64),
    },
    ListColumn {
        id: "trust",
        title: "T",
        help: "why to doubt the status: ! hint of a poisoned baseline (once it was looked for), ? few units, ~ still new; c tells all",
        width: 1,
        align: Align::Right,
        rank: 2,
        cell: |row, _| match row.trust {
            Some(mark) => Cell::exact(mark.sign, mark.id),
            None => Cell::exact("", ""),
        },
        key: |row| Key::Number(trust::rank(row.trust) as u64),
    },
    ListColumn {
        id: "commonality",
        title: "COMMON",
        help: "how many of its processes are found again in another instance (i; h: host, v: version), and in how many that is known; ? too few",
        width: 9,
        align: Align::Right,
        rank: 1,
        cell: |row, _| common::cell(&row.common, common::HEADLINE),
        key: |row| Key::share(row.common.of(common::HEADLINE)),
    },
    ListColumn {
        id: "snapshots",
        title: "SNAP",
        help: "activity dumps: each a sample of one instance",
        width: 5,
        align: Align::Right,
        rank: 2,
        cell: |row, _| row.snapshots.into(),
        key: |row| Key::Number(row.snapshots.into()),
    },
    ListColumn {
        id: "instances",
        title: "INST",
        help: "different containers that were watched",
        width: 5,
        align: Align::Right,
        rank: 2,
        cell: |row, _| row.instances.into(),
        key: |row| Key::Number(row.instances.into()),
    },
    ListColumn {
        id: "hosts",
        title: "HOSTS",
        help: "different hosts they ran on",
        width: 5,
        align: Align::Right,
        rank: 3,
        cell: |row, _| row.hosts.into(),
        key: |row| Key::Number(row.hosts.into()),
    },
    facet_column!(Process, 5, 2),
    facet_column!(File, 6, 2),
    facet_column!(Dns, 4, 2),
    facet_column!(Bind, 4, 4),
    facet_column!(Flow, 5, 5),
    facet_column!(Syscall, 5, 5),
    facet_column!(Capability, 4, 6),
    facet_column!(Imds, 4, 6),
    ListColumn {
        id: "problems",
        title: "BAD",
        help: "files of the workload that are damaged or hollow",
        width: 4,
        align: Align::Right,
        rank: 7,
        cell: |row, _| match row.problems.len() {
            0 => Cell::exact("-", "0"),
            n => (n as u64).into(),
        },
        key: |row| Key::Number(row.problems.len() as u64),
    },
    ListColumn {
        id: "signals",
        title: "SIGNALS",
        help: "how many of the signals raised on it are unknown, and how many there are; ? where they were not judged",
        width: 8,
        align: Align::Right,
        rank: 1,
        cell: |row, _| match (row.signals, row.unknown_signals) {
            (0, _) => Cell::exact("-", "0"),
            (all, Some(unknown)) => Cell::exact(ratio(unknown.into(), all.into()), all.to_string()),
            (all, None) => Cell::exact(format!("? of {}", grouped(all.into())), all.to_string()),
        },
        key: |row| {
            let unknown = row.unknown_signals.map_or(0, |unknown| unknown.saturating_add(1));
            Key::Number(u64::from(unknown) << 32 | u64::from(row.signals))
        },
    },
    ListColumn {
        id: "first_seen",
        title: "SINCE",
        help: "how long ago it was first watched",
        width: 5,
        align: Align::Right,
        rank: 7,
        cell: |row, clock| clock.ago(row.first_seen),
        key: |row| Key::latest_first(row.first_seen),
    },
    ListColumn {
        id: "last_seen",
        title: "SEEN",
        help: "how long ago it was last watched",
        width: 5,
        align: Align::Right,
        rank: 0,
        cell: |row, clock| clock.ago(row.last_seen),
        key: |row| Key::latest_first(row.last_seen),
    },
];

/// How many nodes of a facet, or a dash where no recording holds any: not recorded is not none.
fn count_cell(row: &ListRow, facet: Facet) -> Cell {
    if row.recorded.contains(facet) {
        let count = row.counts.get(facet);
        Cell::exact(grouped(count), count.to_string())
    } else {
        Cell::none()
    }
}

/// A column by its id.
#[must_use]
pub fn column(id: &str) -> Option<&'static ListColumn> {
    COLUMNS.iter().find(|column| column.id == id)
}

/// Sorts rows by a column; where that is equal, by name.
pub fn sort(rows: &mut [ListRow], column: &ListColumn, descending: bool) {
    rows.sort_by(|a, b| {
        let order = column.compare(a, b);
        let order = if descending { order.reverse() } else { order };
        order.then_with(|| a.workload.cmp(&b.workload))
    });
}

/// The rows as a table of all columns.
#[must_use]
pub fn table(rows: &[ListRow], clock: &Clock) -> Table {
    let columns: Vec<Column> = COLUMNS
        .iter()
        .map(|c| Column { id: c.id, title: c.title, align: c.align, rank: c.rank, least: c.width.into() })
        .collect();
    let mut table = Table::new(columns);
    table.rows =
        rows.iter().map(|row| COLUMNS.iter().map(|column| (column.cell)(row, clock)).collect()).collect();
    table
}

/// The rows as the command line's JSON: an array ordered as the rows are.
#[must_use]
pub fn to_json(rows: &[ListRow]) -> Value {
    Value::Array(rows.iter().map(ListRow::to_json).collect())
}
