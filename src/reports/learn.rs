//! What a learner did, as rows, as sentences and as JSON.

use serde_json::{Value, json};

use super::table::{Cell, Column, Table};
use crate::learned::{Outcome, Run, Told, What, WorkloadRun};
use crate::text::number::{counted, grouped};

/// The columns of a run.
pub const COLUMNS: &[Column] = &[
    Column::left("workload", "WORKLOAD", 0).at_least(20),
    Column::right("learned_now", "NEW", 0),
    Column::right("known_before", "KNOWN", 2),
    Column::right("skipped", "SKIPPED", 3),
    Column::right("snapshots", "KEPT", 1),
    Column::left("status", "STATUS", 0),
    Column::right("versions", "VERSIONS", 1),
    Column::right("nodes", "NODES", 2),
    Column::left("outcome", "PROFILE", 0),
    Column::left("file", "FILE", 4),
];

fn outcome_id(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Unchanged => "unchanged",
        Outcome::Written => "written",
        Outcome::Failed(_) => "failed",
    }
}

/// The workloads of a run, one a row.
#[must_use]
pub fn table<'a>(workloads: impl IntoIterator<Item = &'a WorkloadRun>) -> Table {
    let mut table = Table::new(COLUMNS);
    for run in workloads {
        let number = |number: u64| Cell::exact(grouped(number), number.to_string());
        let of_profile =
            |of: &dyn Fn(&crate::learned::Summary) -> Cell| run.profile.as_ref().map_or_else(Cell::none, of);
        table.rows.push(vec![
            run.workload.as_str().into(),
            number(run.learned_now),
            number(run.known_before),
            number(run.skipped),
            number(run.snapshots),
            of_profile(&|profile| Cell::exact(profile.status.words(), profile.status.id())),
            of_profile(&|profile| number(profile.versions.len() as u64)),
            of_profile(&|profile| number(profile.nodes)),
            outcome_id(&run.outcome).into(),
            run.file.to_string_lossy().into_owned().into(),
        ]);
    }
    table
}

/// One workload of a run in a line, for a log. Not safe to print before it is made so.
#[must_use]
pub fn line(run: &WorkloadRun) -> String {
    let learned = counted(run.learned_now, "snapshot", "snapshots");
    let kept = grouped(run.snapshots);
    let mut line = format!("{}: {learned} learned, {kept} in all", run.workload);
    if let Some(profile) = &run.profile {
        let versions = counted(profile.versions.len() as u64, "version", "versions");
        let nodes = counted(profile.nodes, "node", "nodes");
        line.push_str(&format!("; {}, {versions}, {nodes}", profile.status.words()));
    }
    match &run.outcome {
        Outcome::Unchanged => line.push_str("; the profile stands as it was"),
        Outcome::Written => line.push_str(&format!("; written to {}", run.file.display())),
        Outcome::Failed(reason) => line.push_str(&format!("; the profile stands as it was: {reason}")),
    }
    line
}

/// What there is to tell of files, in sentences: those of a kind together, each of the others by itself. Not safe to print
/// before they are made so.
#[must_use]
pub fn sentences(told: &[Told]) -> Vec<String> {
    let mut kinds: Vec<What> = told.iter().map(|told| told.what).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut sentences = Vec::new();
    for what in kinds {
        let of_kind: Vec<&Told> = told.iter().filter(|told| told.what == what).collect();
        match of_kind.as_slice() {
            [first, rest @ ..] if what.is_of_a_kind() && !rest.is_empty() => {
                let more = counted(rest.len() as u64, "other file", "other files");
                sentences.push(format!("{} and {more}: {}", first.file, what.sentence()));
            }
            _ => sentences.extend(of_kind.iter().map(|told| format!("{}: {}", told.file, told.reason))),
        }
    }
    sentences
}

/// One workload of a run.
#[must_use]
pub fn workload_json(run: &WorkloadRun) -> Value {
    let failed = match &run.outcome {
        Outcome::Failed(reason) => Some(reason),
        Outcome::Unchanged | Outcome::Written => None,
    };
    let profile = run.profile.as_ref();
    json!({
        "workload": run.workload,
        "learned_now": run.learned_now,
        "known_before": run.known_before,
        "skipped": run.skipped,
        "snapshots": run.snapshots,
        "status": profile.map(|profile| profile.status.id()),
        "versions": profile.map(|profile| &profile.versions),
        "nodes": profile.map(|profile| profile.nodes),
        "outcome": outcome_id(&run.outcome),
        "problem": failed,
        "file": run.file.to_string_lossy(),
    })
}

/// A file that there is something to tell of.
fn told_json(told: &Told) -> Value {
    json!({
        "file": told.file,
        "kind": told.what.id(),
        "reason": told.reason,
        "workload": told.workload,
    })
}

/// A whole run.
#[must_use]
pub fn to_json(run: &Run) -> Value {
    let told = |skipped: bool| {
        let of = run.told.iter().filter(|told| told.what.is_skipped() == skipped);
        of.map(told_json).collect::<Vec<_>>()
    };
    json!({
        "workloads": run.workloads.iter().map(workload_json).collect::<Vec<_>>(),
        "skipped": told(true),
        "damaged": told(false),
        "files": run.files,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learned::Summary;
    use crate::model::Status;
    use crate::reports::table::Layout;

    fn run(workload: &str, outcome: Outcome) -> WorkloadRun {
        WorkloadRun {
            workload: workload.to_owned(),
            file: format!("learned/{workload}.profile").into(),
            learned_now: 2,
            known_before: 1,
            skipped: 0,
            snapshots: 1234,
            outcome,
            profile: Some(Summary {
                status: Status::MaxSize,
                versions: vec!["v1".to_owned(), "v2".to_owned()],
                nodes: 56_789,
            }),
        }
    }

    #[test]
    fn a_run_is_shown_as_rows_lines_and_json() {
        let failed = WorkloadRun { profile: None, ..run("api", Outcome::Failed("x.gz: rotten".to_owned())) };
        let runs = [failed, run("web", Outcome::Written)];
        let lines: Vec<String> = runs.iter().map(line).collect();
        insta::assert_snapshot!(format!(
            "{}\n{}\n\n{}",
            table(&runs).to_text(Layout::default()),
            lines.join("\n"),
            serde_json::to_string_pretty(&workload_json(&runs[0])).unwrap()
        ));
    }

    #[test]
    fn files_of_a_kind_are_told_together() {
        let told = |file: &str, what: What, reason: &str| Told {
            file: file.to_owned(),
            what,
            reason: reason.to_owned(),
            workload: None,
        };
        let all = [
            told("a", What::Unread, "is empty"),
            told("b", What::Aggregate, What::Aggregate.sentence()),
            told("c", What::Unread, "is no dump"),
            told("d", What::Aggregate, What::Aggregate.sentence()),
            told("e", What::Signals, What::Signals.sentence()),
        ];
        let sentences = sentences(&all);
        assert_eq!(sentences.len(), 4);
        assert_eq!(sentences[..2], ["a: is empty", "c: is no dump"]);
        assert!(sentences[2].starts_with("b and 1 other file: a profile of an agent"), "{}", sentences[2]);
        assert!(sentences[3].starts_with("e: signals:"), "{}", sentences[3]);
    }
}
