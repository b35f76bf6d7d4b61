//! Signals, and groups of them, as tables for the command line and for export.

use std::sync::Arc;

use super::group::Group;
use super::hidden::{self, Hidden};
use super::row::SignalRow;
use super::words::severity_short;
use crate::fleet::Suppressed;
use crate::reports::clock::Clock;
use crate::reports::table::{Cell, Column, Table};
use crate::reports::units::short_id;

fn known(name: Option<&str>) -> Cell {
    name.map_or_else(Cell::none, |name| Cell::exact(short_id(name), name))
}

fn severity(severity: Option<crate::model::Severity>) -> Cell {
    match severity {
        Some(severity) => Cell::exact(severity_short(Some(severity)), severity.id()),
        None => Cell::none(),
    }
}

fn verdict(row: &SignalRow, ascii: bool) -> [Cell; 2] {
    let ids = row.verdict.as_ref().map(|verdict| (verdict.position.id(), verdict.evidence.id()));
    let (position, evidence) = ids.unwrap_or_default();
    [Cell::exact(row.position_text(ascii), position), Cell::exact(row.witness_text(), evidence)]
}

/// Who did what, with the arguments where a process was run.
fn what(row: &SignalRow, ascii: bool) -> Cell {
    let words = row.behaviour.words(ascii);
    if row.behaviour.deed.is_empty() && !row.args.is_empty() {
        format!("{words} {}", row.args).into()
    } else {
        words.into()
    }
}

/// Whether it is hidden; exactly, by what.
fn is_hidden(row: &SignalRow, suppressed: &Suppressed) -> Cell {
    let by = suppressed.of(row.at);
    if by.is_empty() { Cell::none() } else { Cell::exact(Hidden::of(by).word(), hidden::ids(by).join(" ")) }
}

/// How many of them are hidden, and whether that must be seen.
fn are_hidden(rows: &[Arc<SignalRow>], group: &Group, suppressed: &Suppressed) -> Cell {
    let members = || group.members.iter().filter_map(|&at| rows.get(at));
    let of = |row: &Arc<SignalRow>| Hidden::of(suppressed.of(row.at));
    match Hidden::of_all(members().map(of)).word() {
        "" => Cell::none(),
        word => Cell::exact(word, members().filter(|row| suppressed.is_hidden(row.at)).count().to_string()),
    }
}

/// Signals in this order, one a row.
#[must_use]
pub fn signals_table(
    rows: &[Arc<SignalRow>],
    order: &[usize],
    suppressed: &Suppressed,
    clock: &Clock,
    ascii: bool,
) -> Table {
    let mut table = Table::new([
        Column::left("severity", "SEV", 0),
        Column::left("position", "VERDICT", 0),
        Column::left("evidence", "WITNESSES", 0),
        Column::left("what", "WHAT", 0).at_least(40),
        Column::left("rule", "RULE", 3),
        Column::left("workload", "WORKLOAD", 1),
        Column::left("version", "VERSION", 5),
        Column::left("instance", "INSTANCE", 4).at_least(12),
        Column::left("host", "HOST", 6),
        Column::right("time", "WHEN", 0),
        Column::right("events", "EVENTS", 2),
        Column::left("id", "ID", 7),
        Column::left("suppressed", "SUPPRESSED", 1),
    ]);
    table.rows = order
        .iter()
        .filter_map(|&at| rows.get(at))
        .map(|row| {
            let [position, evidence] = verdict(row, ascii);
            let place = &row.placement;
            vec![
                severity(row.severity),
                position,
                evidence,
                what(row, ascii),
                row.behaviour.rule.as_str().into(),
                place.workload.as_deref().map_or_else(Cell::none, |w| Cell::exact(&*row.short_name, w)),
                known(place.version.as_deref()),
                known(place.instance.as_deref()),
                known(place.host.as_deref()),
                clock.ago(row.time),
                row.count.into(),
                row.id.as_str().into(),
                is_hidden(row, suppressed),
            ]
        })
        .collect();
    table
}

/// Groups, one a row, each with the worst verdict of its members.
#[must_use]
pub fn groups_table(
    rows: &[Arc<SignalRow>],
    groups: &[Group],
    by_rule: bool,
    suppressed: &Suppressed,
    clock: &Clock,
    ascii: bool,
) -> Table {
    let mut table = Table::new([
        Column::left("severity", "SEV", 0),
        Column::left("position", "VERDICT", 0),
        Column::left("evidence", "WITNESSES", 0),
        if by_rule { Column::left("rule", "RULE", 0) } else { Column::left("what", "WHAT", 0) }.at_least(40),
        Column::left("workload", "WORKLOAD", 1),
        Column::right("signals", "SIGNALS", 0),
        Column::right("unknown", "UNKNOWN", 1),
        Column::right("instances", "INST", 2),
        Column::right("events", "EVENTS", 4),
        Column::right("first", "SINCE", 3),
        Column::right("last", "LAST", 0),
        Column::left("suppressed", "SUPPRESSED", 1),
    ]);
    table.rows = groups
        .iter()
        .filter_map(|group| Some((group, rows.get(group.worst())?)))
        .map(|(group, worst)| {
            let [position, evidence] = verdict(worst, ascii);
            let workload = match (group.workloads, &worst.placement.workload) {
                (0..=1, Some(workload)) => Cell::exact(&*worst.short_name, &**workload),
                (0..=1, None) => Cell::none(),
                (many, _) => Cell::exact(format!("{many} workloads"), ""),
            };
            vec![
                severity(group.severity),
                position,
                evidence,
                if by_rule { worst.behaviour.rule.as_str().into() } else { what(worst, ascii) },
                workload,
                (group.members.len() as u64).into(),
                (group.unknown as u64).into(),
                (group.instances as u64).into(),
                group.events.into(),
                clock.ago(group.first),
                clock.ago(group.last),
                are_hidden(rows, group, suppressed),
            ]
        })
        .collect();
    table
}
