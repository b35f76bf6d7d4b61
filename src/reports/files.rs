//! The files of a workload: what became of each, what counts of it, what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Value, json};

use super::problems::severity_word;
use super::table::{Column, Table};
use crate::fleet::remote::{BackendView, RemoteView, place_at};
use crate::fleet::{FileProblem, Workload};
use crate::model::{Observation, ObservationKind};
use crate::text::number::counted;

/// A file of a workload.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileRow {
    /// Its name as given.
    pub file: String,
    /// What is wrong with it.
    pub problem: Option<FileProblem>,
    /// How many activity dumps count of it.
    pub snapshots: u64,
    /// How many versions count of it that an agent had learned.
    pub profiles: u64,
    /// The names of what counts of it, sorted; empty for a copy.
    pub holds: Vec<String>,
    /// The versions of that, sorted.
    pub versions: Vec<String>,
}

impl FileRow {
    /// What became of it, in a word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match &self.problem {
            Some(problem) => severity_word(problem.severity),
            None if self.holds.is_empty() => "copy",
            None => "read",
        }
    }

    /// What is wrong with it, as a sentence.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.problem.as_ref().map(|problem| problem.reason.as_str())
    }

    /// The row as JSON.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({
            "file": self.file,
            "what": self.word(),
            "versions": self.versions,
            "snapshots": self.holds,
            "reason": self.reason(),
        })
    }
}

/// What counts of one file.
#[derive(Default)]
struct Held<'a> {
    names: BTreeSet<&'a str>,
    versions: BTreeSet<&'a str>,
    snapshots: u64,
    profiles: u64,
}

/// Where a file is, in words: of what a backend has learned that backend, and from how much.
#[must_use]
pub fn source_text(workload: &Workload, file: &str, remote: &RemoteView) -> String {
    let is_of = |backend: &&Arc<BackendView>| place_at(&backend.address, &workload.name) == file;
    let Some(backend) = remote.backends.iter().find(is_of) else { return file.to_owned() };
    let is_it = |o: &&Observation| {
        o.kind == ObservationKind::Snapshot
            && workload.file_names.get(&o.file).is_some_and(|name| name == file)
    };
    let snapshots = workload.observations().iter().filter(is_it).count() as u64;
    let snapshots = counted(snapshots, "snapshot", "snapshots");
    format!("backend {}, learned from {snapshots}", backend.address)
}

/// The files of a workload, a row for each thing that is wrong with one; bad ones first. No filter narrows them: a file
/// that could not be read has no tags.
#[must_use]
pub fn rows(workload: &Workload) -> Vec<FileRow> {
    let mut held: BTreeMap<&str, Held<'_>> = BTreeMap::new();
    for o in workload.observations().iter().filter(|o| o.counts()) {
        if let Some(file) = workload.file_names.get(&o.file) {
            let held = held.entry(file).or_default();
            held.names.insert(&o.name);
            held.versions.insert(&o.version);
            match o.kind {
                ObservationKind::Snapshot => held.snapshots += 1,
                ObservationKind::Aggregate => held.profiles += 1,
            }
        }
    }
    let owned = |names: &BTreeSet<&str>| names.iter().map(|name| (*name).to_owned()).collect();
    let row = |file: &str, problem: Option<&FileProblem>| {
        let row = FileRow { file: file.to_owned(), problem: problem.cloned(), ..FileRow::default() };
        match held.get(file) {
            None => row,
            Some(held) => FileRow {
                snapshots: held.snapshots,
                profiles: held.profiles,
                holds: owned(&held.names),
                versions: owned(&held.versions),
                ..row
            },
        }
    };
    let mut problems: Vec<&FileProblem> = workload.problems.iter().collect();
    problems.sort_by(|a, b| b.severity.cmp(&a.severity).then_with(|| a.file.cmp(&b.file)));
    let bad: BTreeSet<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    let good = workload.files.iter().filter(|file| !bad.contains(file.as_str()));
    problems
        .iter()
        .map(|problem| row(&problem.file, Some(problem)))
        .chain(good.map(|file| row(file, None)))
        .collect()
}

/// Files as a table.
#[must_use]
pub fn table(rows: &[FileRow]) -> Table {
    let mut table = Table::new([
        Column::left("what", "WHAT", 1),
        Column::left("file", "FILE", 0),
        Column::left("versions", "VERSIONS", 2),
        Column::left("snapshots", "SNAPSHOTS", 2),
        Column::left("reason", "REASON", 0),
    ]);
    table.rows = rows
        .iter()
        .map(|row| {
            vec![
                row.word().into(),
                row.file.as_str().into(),
                row.versions.join(" ").into(),
                row.holds.join(" ").into(),
                row.reason().unwrap_or_default().into(),
            ]
        })
        .collect();
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fleet::samples;

    #[test]
    fn bad_files_come_first_and_every_row_tells_what_counts_of_its_file() {
        let view = samples::fleet();
        let web = view.workload("registry.lab/edge/web").unwrap();
        let rows = rows(web);
        let words: Vec<&str> = rows.iter().map(FileRow::word).collect();
        assert_eq!(words, ["partial", "read", "read"]);
        assert_eq!(
            (rows[1].snapshots, rows[1].profiles, rows[1].versions.as_slice()),
            (1, 0, &["v1.3.0".to_owned()][..])
        );
        assert_eq!(table(&rows).rows.len(), rows.len());
        assert!(rows[0].reason().unwrap().starts_with("cut short") && rows[1].reason().is_none());
    }
}
