//! What was watched: the snapshots, instances and hosts of a workload, and what their files say of themselves.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::{Value, json};

use super::clock::{Clock, json_time};
use super::list::Totals;
use super::table::{Cell, Column, Table};
use crate::fleet::Fleet;
use crate::learning::{Curated, Curation, SnapshotKey};
use crate::model::{
    FileId, Header, Observation, ObservationId, ObservationKind, RecordingKind, Selection, Status, UnixNanos,
};
use crate::text::time::duration;

/// One activity dump, or what one agent had learned of one version.
#[derive(Clone, Debug)]
pub struct SnapshotRow {
    /// A sample of one instance, or an agent's sum.
    pub kind: ObservationKind,
    /// Its name.
    pub name: String,
    /// The image tag.
    pub version: String,
    /// The container.
    pub instance: Option<String>,
    /// The host.
    pub host: Option<String>,
    /// When watching began.
    pub start: Option<UnixNanos>,
    /// When it ended.
    pub end: Option<UnixNanos>,
    /// The agent's state, where it was recorded.
    pub status: Option<Status>,
    /// The file as given.
    pub file: String,
    /// Older states or worse copies of it, which do not count.
    pub superseded: usize,
    /// Who has set it aside, and why: then it counts nowhere.
    pub quarantined: Option<Curated>,
}

impl SnapshotRow {
    /// For how long it watched, in nanoseconds.
    #[must_use]
    pub fn duration(&self) -> Option<u64> {
        Some(self.end?.since(self.start?))
    }
}

/// The snapshots and aggregates of a selection, and those that a person has set aside, in the order of their start.
#[must_use]
pub fn snapshots(
    observations: &[Observation],
    selection: &Selection,
    file_names: &BTreeMap<FileId, String>,
    curation: &Curation,
) -> Vec<SnapshotRow> {
    let mut copies: HashMap<(SnapshotKey, &str), usize> = HashMap::new();
    for o in observations.iter().filter(|o| o.superseded) {
        *copies.entry((SnapshotKey::of(o), &o.version)).or_default() += 1;
    }
    let selected = selection.iter().filter_map(|id| observations.get(id.0 as usize));
    let aside = observations.iter().filter(|o| o.quarantined && !o.superseded);
    let mut rows: Vec<SnapshotRow> = selected
        .chain(aside)
        .map(|o| SnapshotRow {
            kind: o.kind,
            name: o.name.clone(),
            version: o.version.clone(),
            instance: o.instance.clone(),
            host: o.host.clone(),
            start: o.start,
            end: o.end,
            status: o.status,
            file: file_names.get(&o.file).cloned().unwrap_or_default(),
            superseded: copies.get(&(SnapshotKey::of(o), &o.version)).copied().unwrap_or(0),
            quarantined: curation.quarantine(o).cloned(),
        })
        .collect();
    rows.sort_by(|a, b| (a.start, &a.name, &a.version).cmp(&(b.start, &b.name, &b.version)));
    rows
}

/// Whether it is a sample or a sum, in a word.
#[must_use]
pub fn kind_word(kind: ObservationKind) -> &'static str {
    match kind {
        ObservationKind::Snapshot => "snapshot",
        ObservationKind::Aggregate => "profile",
    }
}

/// Snapshots as a table.
#[must_use]
pub fn snapshots_table(rows: &[SnapshotRow], clock: &Clock) -> Table {
    let mut table = Table::new([
        Column::left("name", "NAME", 0).at_least(26),
        Column::left("kind", "KIND", 3),
        Column::left("version", "VERSION", 0),
        Column::left("instance", "INSTANCE", 2).at_least(12),
        Column::left("host", "HOST", 1),
        Column::left("start", "START", 0).at_least(20),
        Column::right("duration", "FOR", 1),
        Column::right("superseded", "COPIES", 5),
        Column::left("file", "FILE", 4),
    ]);
    table.rows = rows
        .iter()
        .map(|row| {
            vec![
                row.name.as_str().into(),
                kind_word(row.kind).into(),
                row.version.as_str().into(),
                known(row.instance.as_deref()),
                known(row.host.as_deref()),
                clock.absolute(row.start),
                row.duration().map_or_else(Cell::none, |d| Cell::exact(duration(d), d.to_string())),
                (row.superseded as u64).into(),
                row.file.as_str().into(),
            ]
        })
        .collect();
    quarantined_column(&mut table, rows.iter().map(|row| &row.quarantined), clock);
    table
}

/// Who has set rows aside and why, where any is.
fn quarantined_column<'a>(
    table: &mut Table,
    quarantined: impl Iterator<Item = &'a Option<Curated>> + Clone,
    clock: &Clock,
) {
    if quarantined.clone().all(Option::is_none) {
        return;
    }
    table.columns.push(Column::left("quarantined", "QUARANTINED", 0));
    for (row, curated) in table.rows.iter_mut().zip(quarantined) {
        let words = curated.as_ref().map(|curated| super::curation::said(curated, clock));
        row.push(words.map_or_else(Cell::none, Into::into));
    }
}

/// Who has set it aside, when and why, as JSON.
fn quarantined_json(quarantined: Option<&Curated>) -> Value {
    quarantined.map_or(Value::Null, |curated| {
        json!({
            "id": curated.id,
            "author": curated.author,
            "time": json_time(Some(curated.time)),
            "reason": curated.reason,
        })
    })
}

fn known(name: Option<&str>) -> Cell {
    name.map_or_else(Cell::none, |name| Cell::exact(short_id(name), name))
}

/// How many characters of a long hexadecimal id are shown, as container tools do.
const SHORT_ID: usize = 12;

/// A container's id as container tools shorten it; any other name as it is.
#[must_use]
pub fn short_id(name: &str) -> &str {
    let is_id = name.len() > 2 * SHORT_ID && name.bytes().all(|b| b.is_ascii_hexdigit());
    if is_id { &name[..SHORT_ID] } else { name }
}

/// A snapshot as JSON.
#[must_use]
pub fn snapshot_json(row: &SnapshotRow) -> Value {
    let mut json = json!({
        "name": row.name,
        "kind": kind_word(row.kind),
        "version": row.version,
        "instance": row.instance,
        "host": row.host,
        "start": json_time(row.start),
        "end": json_time(row.end),
        "status": row.status.map(Status::id),
        "file": row.file,
        "superseded": row.superseded,
    });
    if row.quarantined.is_some() {
        json["quarantined"] = quarantined_json(row.quarantined.as_ref());
    }
    json
}

/// An instance or a host, with what was watched on it.
#[derive(Clone, Debug)]
pub struct UnitRow {
    /// The container's or the host's name.
    pub name: String,
    /// What was watched of it.
    pub totals: Totals,
    /// The versions it ran, sorted.
    pub versions: Vec<String>,
    /// The hosts that an instance ran on; for a host empty.
    pub hosts: Vec<String>,
    /// Its observations among those that the rows were made of.
    pub observations: Vec<ObservationId>,
    /// Who has set aside all that was watched of it, and why: then it counts nowhere.
    pub quarantined: Option<Curated>,
}

/// The known containers of a selection, ordered by when they were first watched.
#[must_use]
pub fn instances(observations: &[Observation], selection: &Selection) -> Vec<UnitRow> {
    let of = |o: &Observation| (o.kind == ObservationKind::Snapshot).then(|| o.instance.clone()).flatten();
    let mut rows = grouped_by(observations, selection, of);
    for row in &mut rows {
        let hosts: BTreeSet<&String> =
            row.observations.iter().filter_map(|id| observations.get(id.0 as usize)?.host.as_ref()).collect();
        row.hosts = hosts.into_iter().cloned().collect();
    }
    rows
}

/// The containers of which a person has set aside all that was watched, ordered by when they were first watched.
#[must_use]
pub fn quarantined_instances(observations: &[Observation], curation: &Curation) -> Vec<UnitRow> {
    let aside = Selection::from_fn(observations.len(), |id| {
        observations.get(id.0 as usize).is_some_and(|o| o.quarantined && !o.superseded)
    });
    let counting: BTreeSet<&str> =
        observations.iter().filter(|o| o.counts()).filter_map(|o| o.instance.as_deref()).collect();
    let mut rows = instances(observations, &aside);
    rows.retain(|row| !counting.contains(row.name.as_str()));
    for row in &mut rows {
        let first = row.observations.first().and_then(|id| observations.get(id.0 as usize));
        row.quarantined = first.and_then(|o| curation.quarantine(o)).cloned();
    }
    rows
}

/// The known hosts of a selection, ordered by when something was first watched on them.
#[must_use]
pub fn hosts(observations: &[Observation], selection: &Selection) -> Vec<UnitRow> {
    grouped_by(observations, selection, |o| o.host.clone())
}

fn grouped_by(
    observations: &[Observation],
    selection: &Selection,
    unit: impl Fn(&Observation) -> Option<String>,
) -> Vec<UnitRow> {
    let mut groups: BTreeMap<String, Vec<ObservationId>> = BTreeMap::new();
    for id in selection.iter() {
        if let Some(name) = observations.get(id.0 as usize).and_then(&unit) {
            groups.entry(name).or_default().push(id);
        }
    }
    let mut rows: Vec<UnitRow> = groups
        .into_iter()
        .map(|(name, ids)| {
            let members: Vec<&Observation> =
                ids.iter().filter_map(|id| observations.get(id.0 as usize)).collect();
            let versions: BTreeSet<&String> = members.iter().map(|o| &o.version).collect();
            UnitRow {
                name,
                totals: Totals::of(&members),
                versions: versions.into_iter().cloned().collect(),
                hosts: Vec::new(),
                observations: ids,
                quarantined: None,
            }
        })
        .collect();
    rows.sort_by(|a, b| (a.totals.first_seen, &a.name).cmp(&(b.totals.first_seen, &b.name)));
    rows
}

/// Instances as a table.
#[must_use]
pub fn instances_table(rows: &[UnitRow], clock: &Clock) -> Table {
    let mut table = Table::new([
        Column::left("instance", "INSTANCE", 0).at_least(12),
        Column::left("versions", "VERSIONS", 0),
        Column::left("hosts", "HOST", 1),
        Column::right("snapshots", "SNAP", 0),
        Column::right("first_seen", "SINCE", 2),
        Column::right("last_seen", "SEEN", 0),
    ]);
    table.rows = rows
        .iter()
        .map(|row| {
            vec![
                known(Some(&row.name)),
                row.versions.join(" ").into(),
                row.hosts.join(" ").into(),
                row.totals.snapshots.into(),
                clock.ago(row.totals.first_seen),
                clock.ago(row.totals.last_seen),
            ]
        })
        .collect();
    quarantined_column(&mut table, rows.iter().map(|row| &row.quarantined), clock);
    table
}

/// Hosts as a table.
#[must_use]
pub fn hosts_table(rows: &[UnitRow], clock: &Clock) -> Table {
    let mut table = Table::new([
        Column::left("host", "HOST", 0),
        Column::left("versions", "VERSIONS", 0),
        Column::right("instances", "INST", 0),
        Column::right("snapshots", "SNAP", 0),
        Column::right("aggregates", "PROFILES", 2),
        Column::right("first_seen", "SINCE", 2),
        Column::right("last_seen", "SEEN", 0),
    ]);
    table.rows = rows
        .iter()
        .map(|row| {
            vec![
                row.name.as_str().into(),
                row.versions.join(" ").into(),
                row.totals.instances.into(),
                row.totals.snapshots.into(),
                row.totals.aggregates.into(),
                clock.ago(row.totals.first_seen),
                clock.ago(row.totals.last_seen),
            ]
        })
        .collect();
    table
}

/// An instance or a host as JSON.
#[must_use]
pub fn unit_json(row: &UnitRow) -> Value {
    let mut json = json!({
        "name": row.name,
        "versions": row.versions,
        "hosts": row.hosts,
        "instances": row.totals.instances,
        "snapshots": row.totals.snapshots,
        "aggregates": row.totals.aggregates,
        "first_seen": json_time(row.totals.first_seen),
        "last_seen": json_time(row.totals.last_seen),
    });
    if row.quarantined.is_some() {
        json["quarantined"] = quarantined_json(row.quarantined.as_ref());
    }
    json
}

/// One fact of the files' metadata: the values that occur, with the number of files each is in, the most frequent
/// first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetadataLine {
    /// What it is.
    pub key: &'static str,
    /// Its values.
    pub values: Vec<(String, usize)>,
}

/// What the files of a selection say of themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MetadataReport {
    /// The facts that any file states.
    pub lines: Vec<MetadataLine>,
    /// Files that were read for it.
    pub read: usize,
    /// Files in all.
    pub total: usize,
    /// Why some could not be read again.
    pub unreadable: Vec<String>,
}

/// One fact and where a header has it.
struct MetadataKey {
    key: &'static str,
    of: fn(&Header) -> String,
}

static METADATA: [MetadataKey; 14] = [
    MetadataKey { key: "recorded as", of: |h| recording_word(h.kind).to_owned() },
    MetadataKey { key: "source", of: |h| h.source.clone() },
    MetadataKey { key: "agent version", of: |h| h.metadata.agent_version.clone() },
    MetadataKey { key: "agent commit", of: |h| h.metadata.agent_commit.clone() },
    MetadataKey { key: "kernel", of: |h| h.metadata.kernel_version.clone() },
    MetadataKey { key: "distribution", of: |h| h.metadata.linux_distribution.clone() },
    MetadataKey { key: "architecture", of: |h| h.metadata.arch.clone() },
    MetadataKey { key: "schema", of: |h| h.metadata.protobuf_version.clone() },
    MetadataKey {
        key: "arguments tell processes apart",
        of: |h| yes_no(h.metadata.differentiate_args).to_owned(),
    },
    MetadataKey { key: "dumped command", of: |h| h.metadata.comm.clone() },
    MetadataKey { key: "control group manager", of: |h| h.metadata.cgroup_manager.clone() },
    MetadataKey { key: "serialization", of: |h| h.metadata.serialization.clone() },
    MetadataKey { key: "service", of: |h| h.service.clone() },
    MetadataKey { key: "switched off by the agent", of: |h| yes_no(h.disabled).to_owned() },
];

fn yes_no(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

fn recording_word(kind: RecordingKind) -> &'static str {
    match kind {
        RecordingKind::Dump => "activity dump",
        RecordingKind::Profile => "security profile",
    }
}

/// Reads the headers of at most `limit` files of a selection again and tells what they say. It reads files: not for
/// a loop that must not wait.
#[must_use]
pub fn metadata(
    fleet: &Fleet,
    observations: &[Observation],
    selection: &Selection,
    limit: usize,
) -> MetadataReport {
    let files: BTreeSet<FileId> =
        selection.iter().filter_map(|id| observations.get(id.0 as usize)).map(|o| o.file).collect();
    let mut report = MetadataReport { total: files.len(), ..MetadataReport::default() };
    let mut headers = Vec::new();
    for file in files.into_iter().take(limit) {
        match fleet.header(file) {
            Ok(header) => headers.push(header),
            Err(reason) => report.unreadable.push(reason),
        }
    }
    report.read = headers.len();
    report.lines = metadata_lines(&headers);
    report
}

fn metadata_lines(headers: &[Header]) -> Vec<MetadataLine> {
    let line = |key: &MetadataKey| {
        let mut values: BTreeMap<String, usize> = BTreeMap::new();
        for value in headers.iter().map(key.of).filter(|value| !value.is_empty()) {
            *values.entry(value).or_default() += 1;
        }
        let mut values: Vec<(String, usize)> = values.into_iter().collect();
        values.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        (!values.is_empty()).then_some(MetadataLine { key: key.key, values })
    };
    METADATA.iter().filter_map(line).collect()
}
