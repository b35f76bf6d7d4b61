//! The files that are not as they should be, and why.

use serde_json::{Value, json};

use super::table::{Column, Table};
use crate::fleet::{FileProblem, Severity};

/// How bad a problem is, in one word; also its name in JSON.
#[must_use]
pub fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Partial => "partial",
        Severity::Unread => "unread",
    }
}

/// A problem as JSON.
#[must_use]
pub fn to_json(problem: &FileProblem) -> Value {
    json!({
        "file": problem.file,
        "reason": problem.reason,
        "severity": severity_word(problem.severity),
        "workload": problem.workload,
    })
}

/// Problems as a table, the worst first.
#[must_use]
pub fn table(problems: &[FileProblem]) -> Table {
    let mut table = Table::new([
        Column::left("severity", "WHAT", 1),
        Column::left("file", "FILE", 0),
        Column::left("reason", "REASON", 0),
    ]);
    let mut sorted: Vec<&FileProblem> = problems.iter().collect();
    sorted.sort_by(|a, b| b.severity.cmp(&a.severity).then_with(|| a.file.cmp(&b.file)));
    table.rows = sorted
        .into_iter()
        .map(|p| vec![severity_word(p.severity).into(), p.file.as_str().into(), p.reason.as_str().into()])
        .collect();
    table
}
