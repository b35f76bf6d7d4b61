//! What a check of suppressions found, and what to do about it.

use serde_json::{Value, json};

use super::lines::{joined, push, push_parts};
use super::words;
use crate::fleet::Checked;
use crate::reports::table::{Column, Table};

/// What to do about findings, by their kind.
static REMEDIES: &[(&str, &str)] = &[
    ("unreadable", "accept it anew, or turn it off: `habitus suppress off ID`"),
    ("hides-unlearned", "look at them with `habitus why`; accept a narrower rung, or turn it off"),
    (
        "not-common",
        "`habitus suggest ID SOURCE` says what is known now; turn it off if it is not usual any more",
    ),
    ("unstable", "wait until the version is stable, or turn it off till then"),
    ("version-changed", "`habitus suggest ID SOURCE` says what the new version shows; accept it anew"),
    ("expired", "give it another end, `habitus suppress expire ID 30d`, or turn it off"),
    ("never-matches", "turn it off if what it hid is gone: `habitus suppress off ID`"),
];

/// What to do about a finding of a kind; empty where nothing is known.
#[must_use]
pub fn remedy(kind: &str) -> &'static str {
    REMEDIES.iter().find(|row| row.0 == kind).map_or("", |row| row.1)
}

/// All that was checked and what was found, as lines that are safe to print: only what does not hold.
#[must_use]
pub fn text(checked: &[Checked], short: &dyn Fn(&str) -> String, ascii: bool) -> String {
    let mut lines = Vec::new();
    for checked in checked.iter().filter(|checked| !checked.findings.is_empty()) {
        let accepted = &checked.accepted;
        let workload = short(&accepted.workload);
        let head = [checked.id.as_str(), &accepted.rule, &workload, words::state(checked.state)];
        push_parts(&mut lines, "", "    ", &head, ascii);
        for finding in &checked.findings {
            push(&mut lines, "  ", "    ", &format!("{}: {}", finding.id, finding.text));
            push(&mut lines, "    ", "    ", &remedy(finding.id).replace("ID", &checked.id));
        }
    }
    joined(&lines)
}

/// What was found as a table, one finding a row.
#[must_use]
pub fn table(checked: &[Checked]) -> Table {
    let mut table = Table::new([
        Column::right("id", "ID", 0),
        Column::left("state", "STATE", 1),
        Column::left("rule", "RULE", 1),
        Column::left("workload", "WORKLOAD", 1),
        Column::left("finding", "FINDING", 0),
        Column::left("text", "WHAT", 0),
        Column::left("remedy", "WHAT TO DO", 2),
    ]);
    for checked in checked {
        for finding in &checked.findings {
            table.rows.push(vec![
                checked.id.as_str().into(),
                checked.state.id().into(),
                checked.accepted.rule.as_str().into(),
                checked.accepted.workload.as_str().into(),
                finding.id.into(),
                finding.text.as_str().into(),
                remedy(finding.id).replace("ID", &checked.id).into(),
            ]);
        }
    }
    table
}

/// Everything that was checked, for programs; what holds has no findings.
#[must_use]
pub fn to_json(checked: &[Checked]) -> Value {
    let one = |checked: &Checked| {
        let findings = checked.findings.iter().map(|finding| {
            let remedy = remedy(finding.id).replace("ID", &checked.id);
            json!({ "id": finding.id, "text": finding.text, "remedy": remedy })
        });
        json!({
            "id": checked.id,
            "state": checked.state.id(),
            "rule": checked.accepted.rule,
            "workload": checked.accepted.workload,
            "hides": checked.hides,
            "findings": findings.collect::<Vec<_>>(),
        })
    };
    Value::Array(checked.iter().map(one).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suppressions::kinds;

    #[test]
    fn every_finding_says_what_to_do() {
        for kind in kinds() {
            assert!(!remedy(kind).is_empty(), "{kind}");
        }
        assert_eq!(REMEDIES.len(), kinds().count());
    }
}
