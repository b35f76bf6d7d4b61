//! `habitus signals`: what rules raised, with what the profiles say of it, the unknown first.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use super::CliError;
use super::args::{Format, GroupBy, SignalsArgs};
use super::bringing::Needs;
use super::printer::Printer;
use super::setup::{Setup, filter, something_was_read, tell_problems, warn_of_keys};
use crate::fleet::{Cancel, FleetView, Suppressed};
use crate::journal::{Journal, Subject};
use crate::query::Query;
use crate::reports::signals::{
    self, Grouping, RowMaker, SignalRow, SignalSubject, SignalWords, groups_table, signals_table,
};
use crate::reports::subject::WorkloadFacts;
use crate::reports::tags;
use crate::text::number::counted;

pub(super) fn run(setup: &Setup, args: &SignalsArgs, printer: &mut Printer) -> Result<(), CliError> {
    let query = filter(args.filter.as_deref())?;
    let grouping = grouping(args)?;
    let needs = args.workload.as_deref().map_or(Needs::Signals, Needs::Workload);
    let (fleet, view) = setup.survey_for(&args.sources, &needs, printer)?;
    if view.signals.is_empty() {
        something_was_read(&view)?;
    }
    let wanted = workloads(&view, args.workload.as_deref())?;
    let mut maker = RowMaker::new(&view, setup.masker());
    let mut rows: Vec<Arc<SignalRow>> = Vec::new();
    for workload in wanted {
        let name = workload.as_deref();
        match signals::judged(&fleet, &mut maker, name, usize::MAX, &Cancel::default()) {
            Ok(judged) => rows.extend(judged),
            Err(error) => {
                printer.note(&format!("habitus: {}: {error}", name.unwrap_or("signals of no workload")));
            }
        }
    }
    let all = rows.len();
    let suppressed = super::suppress::suppressed(setup, &fleet, printer)?;
    if !query.is_empty() {
        let words = SignalWords::of(&rows, &suppressed);
        warn_of_keys(&query, &[&words, &tags::of(&view, &Query::default())], printer);
        retain(&view, &super::journal::of(setup, &fleet, printer), &suppressed, &mut rows, &query);
    }
    tell_problems(view.workloads.iter().flat_map(|workload| &workload.problems), printer);
    let order = signals::order(&rows, |_| true);
    if rows.is_empty() && args.format == Format::Text {
        let all = counted(all as u64, "signal", "signals");
        printer.note(&match query.is_empty() {
            true => "habitus: no signals were found".to_owned(),
            false => format!("habitus: the filter selects none of {all}"),
        });
        return Ok(());
    }
    let clock = setup.clock();
    let table = match grouping {
        Grouping::None => signals_table(&rows, &order, &suppressed, &clock, setup.ascii),
        grouping => {
            let groups = signals::groups(&rows, &order, grouping);
            groups_table(&rows, &groups, grouping == Grouping::Rule, &suppressed, &clock, setup.ascii)
        }
    };
    let is_read = matches!(args.format, Format::Text | Format::Markdown);
    let table = if is_read { table.without_empty_columns() } else { table };
    let json = || {
        Value::Array(
            order
                .iter()
                .filter_map(|&at| rows.get(at))
                .map(|row| signals::hidden::to_json(row, &suppressed))
                .collect(),
        )
    };
    printer.table(setup, args.format, &table, json)
}

/// Under which headings they are printed: for reading by behaviour, for programs each by itself.
fn grouping(args: &SignalsArgs) -> Result<Grouping, CliError> {
    match (args.group, args.format) {
        (None | Some(GroupBy::None), Format::Json | Format::Csv) | (Some(GroupBy::None), _) => {
            Ok(Grouping::None)
        }
        (Some(_), Format::Json) => Err(CliError::usage(
            "JSON lists every signal by itself",
            "leave --group out, or print groups with --format csv",
        )),
        (Some(GroupBy::Rule), _) => Ok(Grouping::Rule),
        (None | Some(GroupBy::Behaviour), _) => Ok(Grouping::Behaviour),
    }
}

/// The workloads that signals belong to, `None` for signals of none; or the one that was named.
pub(super) fn workloads(view: &FleetView, named: Option<&str>) -> Result<Vec<Option<String>>, CliError> {
    let known = view.signals.workloads().map(|(name, _)| name);
    let Some(named) = named else {
        let unplaced = (!view.signals.unplaced().is_empty()).then_some(None);
        return Ok(known.map(|name| Some(name.to_owned())).chain(unplaced).collect());
    };
    // A workload that no recording tells of may have signals all the same.
    let mut of_signals: Vec<&str> = known.filter(|name| name.contains(named)).collect();
    if let Some(exact) = of_signals.iter().position(|name| *name == named) {
        of_signals = vec![of_signals[exact]];
    }
    match (super::named::workload(view, named), of_signals.as_slice()) {
        (Ok(workload), _) => Ok(vec![Some(workload.name.clone())]),
        (Err(_), [only]) => Ok(vec![Some((*only).to_owned())]),
        (Err(error), _) => Err(error),
    }
}

/// Leaves those that the filter selects.
pub(super) fn retain(
    view: &FleetView,
    journal: &Journal,
    suppressed: &Suppressed,
    rows: &mut Vec<Arc<SignalRow>>,
    query: &Query,
) {
    let mut facts: BTreeMap<&str, WorkloadFacts<'_>> = BTreeMap::new();
    for (name, _) in view.signals.workloads() {
        if let Some(workload) = view.workload(name) {
            facts.insert(name, WorkloadFacts::new(workload));
        }
    }
    rows.retain(|row| {
        let facts = row.placement.workload.as_deref().and_then(|name| facts.get(name));
        let local = journal.standing(&Subject::Signal(row.id.clone()));
        let local = local.decided.map(|_| local.state.id());
        query.matches(&SignalSubject { row, facts, local, hidden: suppressed.of(row.at) })
    });
}
