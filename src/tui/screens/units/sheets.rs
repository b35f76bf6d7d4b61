//! The rows of each tab, made of the reports.

use super::state::{Counts, Metadata, UnitsTab};
use crate::fleet::{Severity, Workload};
use crate::learning::Curated;
use crate::model::{Facet, Observation, ObservationId, ObservationKind, Selection, Status, UnixNanos};
use crate::reports::common;
use crate::reports::files::{self, FileRow};
use crate::reports::units::{self, SnapshotRow, UnitRow, kind_word};
use crate::reports::versions::{self, VersionRow, new_text};
use crate::text::number::counted;
use crate::tui::lens::Restriction;
use crate::tui::theme::Role;
use crate::tui::widgets::{Sheet, SheetColumn, Value};
use std::collections::BTreeSet;

/// What a row stands for.
#[derive(Debug, Clone)]
pub(super) enum Unit {
    /// A version, and the name of the one before it.
    Version(Box<VersionRow>, Option<String>),
    /// An activity dump or an agent's sum.
    Snapshot(Box<SnapshotRow>),
    /// A container.
    Instance(Box<UnitRow>),
    /// A host.
    Host(Box<UnitRow>),
    /// One value of one fact, and the files that state it.
    Fact { key: &'static str, value: String, files: usize },
    /// A file that could not be read again for its metadata.
    Unreadable(String),
    /// A file.
    File(FileRow),
}

impl Unit {
    /// What it is marked by; `None` if it cannot be marked.
    pub(super) fn name(&self) -> Option<&str> {
        match self {
            Self::Version(row, _) => Some(&row.version),
            Self::Snapshot(row) => Some(&row.name),
            Self::Instance(row) | Self::Host(row) => Some(&row.name),
            Self::Fact { .. } | Self::Unreadable(_) | Self::File(_) => None,
        }
    }

    /// What tells it apart from its neighbours, to select it again when rows have changed.
    pub(super) fn key(&self) -> (&str, &str) {
        match self {
            Self::Snapshot(row) => (&row.name, &row.version),
            Self::Fact { key, value, .. } => (key, value),
            Self::Unreadable(reason) => (reason, ""),
            Self::File(row) => (&row.file, row.problem.as_ref().map_or("", |problem| &problem.reason)),
            other => (other.name().unwrap_or_default(), ""),
        }
    }

    /// The whole of it, for the clipboard.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Fact { value, .. } => value,
            Self::Unreadable(reason) => reason,
            Self::File(row) => &row.file,
            other => other.name().unwrap_or_default(),
        }
    }

    /// Adds it to what the profile is looked at through.
    pub(super) fn restrict(&self, restriction: &mut Restriction) {
        let name = || self.name().map(str::to_owned);
        match self {
            Self::Version(..) => restriction.versions.extend(name()),
            Self::Snapshot(_) => restriction.snapshots.extend(name()),
            Self::Instance(_) => restriction.instances.extend(name()),
            Self::Host(_) => restriction.hosts.extend(name()),
            Self::File(row) => restriction.snapshots.extend(row.holds.iter().cloned()),
            Self::Fact { .. } | Self::Unreadable(_) => {}
        }
    }
}

const VERSIONS: &[SheetColumn] = &[
    SheetColumn::words("VERSION", 10, 0),
    SheetColumn::words("STATUS", 12, 0),
    SheetColumn::numbers("COMMON", 1),
    SheetColumn::numbers("SNAP", 1),
    SheetColumn::numbers("INST", 1),
    SheetColumn::numbers("HOSTS", 2),
    SheetColumn::numbers("PROC", 2),
    SheetColumn::numbers("NODES", 3),
    SheetColumn::numbers("SEEN", 0),
    SheetColumn::words("NEW IN IT", 12, 0),
];

const SNAPSHOTS: &[SheetColumn] = &[
    SheetColumn::words("START", 20, 0),
    SheetColumn::numbers("FOR", 1),
    SheetColumn::words("VERSION", 8, 0),
    SheetColumn::words("INSTANCE", 12, 0),
    SheetColumn::words("HOST", 8, 1),
    SheetColumn::words("KIND", 8, 2),
    SheetColumn::words("NAME", 20, 3),
    SheetColumn::numbers("COPIES", 4),
];

const INSTANCES: &[SheetColumn] = &[
    SheetColumn::words("INSTANCE", 12, 0),
    SheetColumn::words("VERSIONS", 8, 0),
    SheetColumn::words("HOST", 8, 1),
    SheetColumn::numbers("SNAP", 0),
    SheetColumn::numbers("SINCE", 2),
    SheetColumn::numbers("SEEN", 0),
];

const HOSTS: &[SheetColumn] = &[
    SheetColumn::words("HOST", 12, 0),
    SheetColumn::words("VERSIONS", 8, 0),
    SheetColumn::numbers("INST", 0),
    SheetColumn::numbers("SNAP", 0),
    SheetColumn::numbers("PROFILES", 2),
    SheetColumn::numbers("SINCE", 2),
    SheetColumn::numbers("SEEN", 0),
];

const METADATA: &[SheetColumn] = &[
    SheetColumn::words("FACT", 16, 0),
    SheetColumn::numbers("FILES", 1),
    SheetColumn::words("VALUE", 12, 0),
];

const FILES: &[SheetColumn] = &[
    SheetColumn::words("WHAT", 8, 0),
    SheetColumn::words("FILE", 20, 0),
    SheetColumn::words("VERSIONS", 8, 2),
    SheetColumn::words("HOLDS, OR WHAT IS WRONG", 20, 1),
];

fn nanos(time: Option<UnixNanos>) -> Option<u64> {
    time.map(|time| time.0)
}

fn words(text: impl Into<String>) -> Value {
    Value::Words(text.into())
}

/// The versions of a row; of one that is set aside, that it is.
fn unless_aside(quarantined: Option<&Curated>, versions: &str) -> Value {
    match quarantined {
        Some(_) => Value::Role(Role::Warn, format!("quarantined {versions}")),
        None => words(versions),
    }
}

/// The looks of a status; it says the same in words.
fn status_role(status: Status) -> Role {
    match status {
        Status::Stable => Role::Good,
        Status::Unstable | Status::MaxSize => Role::Warn,
        Status::None | Status::Learning | Status::Warmup => Role::Text,
    }
}

/// The rows of a tab.
pub(super) fn sheet(
    tab: UnitsTab,
    workload: &Workload,
    selection: &Selection,
    metadata: &Metadata,
) -> Sheet<Unit> {
    match tab {
        UnitsTab::Versions => of_versions(workload, selection),
        UnitsTab::Snapshots => of_snapshots(workload, selection),
        UnitsTab::Instances => of_instances(workload, selection),
        UnitsTab::Hosts => of_hosts(workload, selection),
        UnitsTab::Metadata => of_metadata(metadata),
        UnitsTab::Files => of_files(workload),
    }
}

/// How common the processes of a version are.
fn found_again(row: &VersionRow) -> Value {
    match row.common.of(common::HEADLINE) {
        Some(ratio) => {
            let role = if row.common.few() { Role::Dim } else { Role::Text };
            let cell = common::cell(&row.common, common::HEADLINE);
            // Finer than any two of them differ.
            Value::Ranked((ratio * 1e9) as u64, role, cell.text)
        }
        None => Value::Words(String::new()),
    }
}

/// The newest first.
fn of_versions(workload: &Workload, selection: &Selection) -> Sheet<Unit> {
    let mut sheet = Sheet::new(VERSIONS);
    let rows = versions::rows(workload, selection);
    let before: Vec<Option<String>> = std::iter::once(None)
        .chain(rows.iter().map(|row| Some(row.version.clone())))
        .take(rows.len())
        .collect();
    for (row, before) in rows.into_iter().zip(before).rev() {
        let new = match &row.new {
            None => Value::Role(Role::Dim, "the first".to_owned()),
            Some(new) if new.total() == 0 => Value::Role(Role::Dim, "nothing".to_owned()),
            Some(new) => Value::Role(Role::New, new_text(new)),
        };
        let values = vec![
            words(&row.version),
            Value::Role(status_role(row.status.status), row.status_text()),
            found_again(&row),
            Value::Number(row.totals.snapshots.into()),
            Value::Number(row.totals.instances.into()),
            Value::Number(row.totals.hosts.into()),
            Value::Number(row.counts.get(Facet::Process)),
            Value::Number(row.counts.total()),
            Value::Ago(nanos(row.totals.last_seen)),
            new,
        ];
        sheet.push(values, Unit::Version(Box::new(row), before));
    }
    sheet
}

/// The latest first.
fn of_snapshots(workload: &Workload, selection: &Selection) -> Sheet<Unit> {
    let mut sheet = Sheet::new(SNAPSHOTS);
    let rows = units::snapshots(workload.observations(), selection, &workload.file_names, &workload.curation);
    for row in rows.into_iter().rev() {
        let values = vec![
            Value::At(nanos(row.start)),
            Value::Lasting(row.duration()),
            unless_aside(row.quarantined.as_ref(), &row.version),
            words(short(row.instance.as_deref().unwrap_or_default())),
            words(row.host.clone().unwrap_or_default()),
            words(kind_word(row.kind)),
            words(&row.name),
            Value::Number(row.superseded as u64),
        ];
        sheet.push(values, Unit::Snapshot(Box::new(row)));
    }
    sheet
}

/// As much of a container's name as its engine shows; the whole stands below the table.
fn short(instance: &str) -> &str {
    let is_hash = instance.len() == 64 && instance.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hash { &instance[..12] } else { instance }
}

fn of_instances(workload: &Workload, selection: &Selection) -> Sheet<Unit> {
    let mut sheet = Sheet::new(INSTANCES);
    let aside = units::quarantined_instances(workload.observations(), &workload.curation);
    for row in aside.into_iter().chain(units::instances(workload.observations(), selection)).rev() {
        let values = vec![
            words(short(&row.name)),
            unless_aside(row.quarantined.as_ref(), &row.versions.join(" ")),
            words(row.hosts.join(" ")),
            Value::Number(row.totals.snapshots.into()),
            Value::Ago(nanos(row.totals.first_seen)),
            Value::Ago(nanos(row.totals.last_seen)),
        ];
        sheet.push(values, Unit::Instance(Box::new(row)));
    }
    sheet
}

fn of_hosts(workload: &Workload, selection: &Selection) -> Sheet<Unit> {
    let mut sheet = Sheet::new(HOSTS);
    for row in units::hosts(workload.observations(), selection) {
        let values = vec![
            words(&row.name),
            words(row.versions.join(" ")),
            Value::Number(row.totals.instances.into()),
            Value::Number(row.totals.snapshots.into()),
            Value::Number(row.totals.aggregates.into()),
            Value::Ago(nanos(row.totals.first_seen)),
            Value::Ago(nanos(row.totals.last_seen)),
        ];
        sheet.push(values, Unit::Host(Box::new(row)));
    }
    sheet
}

fn of_metadata(metadata: &Metadata) -> Sheet<Unit> {
    let mut sheet = Sheet::new(METADATA);
    let Metadata::Read(report) = metadata else { return sheet };
    for reason in &report.unreadable {
        let values = vec![
            Value::Role(Role::Warn, "not read again".to_owned()),
            Value::Number(1),
            Value::Role(Role::Warn, reason.clone()),
        ];
        sheet.push(values, Unit::Unreadable(reason.clone()));
    }
    for line in &report.lines {
        for (value, files) in &line.values {
            let values = vec![words(line.key), Value::Share(*files as u64, report.read as u64), words(value)];
            sheet.push(values, Unit::Fact { key: line.key, value: value.clone(), files: *files });
        }
    }
    sheet
}

/// Bad ones first, whatever the filter selects: a file that could not be read has no tags.
fn of_files(workload: &Workload) -> Sheet<Unit> {
    let mut sheet = Sheet::new(FILES);
    for row in files::rows(workload) {
        let role = match &row.problem {
            Some(problem) => severity_role(problem.severity),
            None if row.holds.is_empty() => Role::Dim,
            None => Role::Text,
        };
        let note = match &row.problem {
            Some(problem) => Value::Role(Role::Text, problem.reason.clone()),
            None => words(match (row.snapshots, row.profiles) {
                (0, 0) => "nothing that is not known from another file".to_owned(),
                (snapshots, 0) => counted(snapshots, "snapshot", "snapshots"),
                (_, versions) => format!("profile of {}", counted(versions, "version", "versions")),
            }),
        };
        let values = vec![
            Value::Role(role, row.word().to_owned()),
            Value::Path(row.file.clone()),
            words(row.versions.join(" ")),
            note,
        ];
        sheet.push(values, Unit::File(row));
    }
    sheet
}

pub(super) fn severity_role(severity: Severity) -> Role {
    match severity {
        Severity::Note => Role::Text,
        Severity::Partial => Role::Warn,
        Severity::Unread => Role::Bad,
    }
}

/// How many rows each tab has.
pub(super) fn counts(workload: &Workload, selection: &Selection) -> Counts {
    let observations = workload.observations();
    let selected: Vec<_> =
        selection.iter().filter_map(|ObservationId(id)| observations.get(id as usize)).collect();
    let is_snapshot = |o: &&Observation| o.kind == ObservationKind::Snapshot;
    let snapshots = selected.iter().filter(|o| is_snapshot(o)).count();
    let distinct = |names: &mut dyn Iterator<Item = &str>| Some(names.collect::<BTreeSet<_>>().len());
    let problems = workload.problems.iter();
    let files: BTreeSet<&str> =
        workload.files.iter().chain(problems.clone().map(|p| &p.file)).map(String::as_str).collect();
    let worst = problems.clone().map(|problem| problem.severity).max();
    let worst = worst.map(|worst| {
        let bad = problems.filter(|p| p.severity > Severity::Note || worst == Severity::Note);
        (bad.map(|p| p.file.as_str()).collect::<BTreeSet<_>>().len(), worst)
    });
    Counts {
        of: [
            distinct(&mut selected.iter().map(|o| o.version.as_str())),
            Some(snapshots),
            distinct(&mut selected.iter().filter_map(|o| o.instance.as_deref())),
            distinct(&mut selected.iter().filter_map(|o| o.host.as_deref())),
            None,
            Some(files.len()),
        ],
        worst,
        snapshots,
        all: observations.iter().filter(|o| o.counts() && is_snapshot(o)).count(),
        empty: selected.is_empty(),
    }
}
