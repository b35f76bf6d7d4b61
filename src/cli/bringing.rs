//! What a command needs of the backends: only that is fetched, and said where it is much.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::CliError;
use super::backends::{answered, tell_cached};
use super::printer::Printer;
use super::setup::Setup;
use crate::fleet::{Brought, Cancel, Fleet, FleetError, FleetView, Wanted};
use crate::model::UnixNanos;
use crate::query::quoted;
use crate::reports::sides;
use crate::suppressions::exporters::is_id;
use crate::text::number::counted;
use crate::text::sanitize;

/// Workloads that a command fetches at most.
const MOST_WORKLOADS: usize = 1_000;
/// Of how many workloads it is told how far it is.
const TOLD_FROM: usize = 20;
/// So much of a container's or a signal's name must be written.
const LEAST_ID: usize = 8;

/// What a command needs of the backends.
pub(super) enum Needs<'a> {
    /// Nothing but their lists, which it asks for itself.
    List,
    /// One workload, by a name or a part of one.
    Workload(&'a str),
    /// All workloads that a filter selects.
    All(Option<&'a str>),
    /// The workloads of these full names, as far as there are such.
    Each(Vec<String>),
    /// The workloads of which these may be parts: versions, instances, hosts, …; where it is named, only that workload.
    Parts(&'a [&'a str], Option<&'a str>),
    /// All signals, and what they are judged by.
    Signals,
    /// One signal.
    Signal(&'a str),
    /// The workloads that have signals.
    WithSignals,
    /// The workloads of what may be suggested for: a signal, a container, a workload, or a suggestion of such an id.
    Suggested(&'a str),
    /// The workload that has a suggestion of an id that begins so.
    Suggestion(&'a str),
    /// The workloads that decisions on suggestions are about.
    Decided,
}

/// Fetches what a command needs, and gives the view that has it.
pub(super) fn bring(
    setup: &Setup,
    fleet: &Fleet,
    needs: &Needs<'_>,
    printer: &mut Printer,
) -> Result<Arc<FleetView>, CliError> {
    Bringing { setup, fleet, printer }.needed(needs)?;
    let view = fleet.view();
    answered(&view)?;
    // A command that asks for the list itself says it after that.
    if !matches!(needs, Needs::List) {
        tell_cached(setup, &view, printer);
    }
    Ok(view)
}

/// Fetches for one command.
struct Bringing<'a> {
    setup: &'a Setup,
    fleet: &'a Fleet,
    printer: &'a mut Printer,
}

impl Bringing<'_> {
    fn needed(&mut self, needs: &Needs<'_>) -> Result<(), CliError> {
        let wanted = match needs {
            Needs::List => return Ok(()),
            Needs::Workload(part) | Needs::Parts(_, Some(part)) => return self.named(part).map(drop),
            Needs::All(filter) => Wanted::Selected(filter.unwrap_or_default().to_owned(), MOST_WORKLOADS),
            Needs::Each(names) => Wanted::Each(names.clone()),
            Needs::Parts(parts, None) => Wanted::Selected(sides::filter(parts), MOST_WORKLOADS),
            Needs::Signals => Wanted::Signals,
            Needs::Signal(id) => Wanted::Signal((*id).to_owned()),
            Needs::WithSignals => Wanted::WithSignals(MOST_WORKLOADS),
            Needs::Suggested(of) => return self.suggested(of),
            Needs::Suggestion(id) => return self.suggestion(id),
            Needs::Decided => return self.decided(),
        };
        self.wanted(&wanted).map(drop).map_err(failed)
    }

    /// Fetches, and says how far it is where it is much.
    fn wanted(&mut self, wanted: &Wanted) -> Result<Brought, FleetError> {
        let printer = &mut *self.printer;
        self.fleet.bring(wanted, &Cancel::default(), &mut |at, of| told(printer, at, of))
    }

    /// The one workload that a part of a name means; whether there is one.
    fn named(&mut self, part: &str) -> Result<bool, CliError> {
        let brought = self.wanted(&Wanted::Named(part.to_owned())).map_err(failed)?;
        if brought.fetched || brought.workloads.is_empty() {
            return Ok(!brought.workloads.is_empty());
        }
        let names: Vec<String> = brought.workloads.iter().map(|name| sanitize(name).into_owned()).collect();
        let problem =
            format!("`{}` may be any of {} workloads:\n{}", sanitize(part), names.len(), names.join("\n"));
        Err(CliError::usage(problem, "write more of the name"))
    }

    /// What is cheap to ask for is asked first.
    fn suggested(&mut self, of: &str) -> Result<(), CliError> {
        let is_name = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        let may_be_id = of.len() >= LEAST_ID && of.bytes().all(is_name);
        if may_be_id && !self.wanted(&Wanted::Signal(of.to_owned())).map_err(failed)?.workloads.is_empty() {
            return Ok(());
        }
        if self.named(of)? {
            return Ok(());
        }
        if may_be_id {
            let quoted = quoted(of);
            let filter = format!("container_id:{quoted}* OR pod_name:{quoted}");
            let brought = self.wanted(&Wanted::Selected(filter, MOST_WORKLOADS)).map_err(failed)?;
            if !brought.workloads.is_empty() {
                return Ok(());
            }
        }
        match super::suggest::is_id(of) {
            true => self.suggestion(of),
            // The beginning of the id of a signal.
            false if may_be_id => self.wanted(&Wanted::Signals).map(drop).map_err(failed),
            false => Ok(()),
        }
    }

    /// A whole id is looked for in one workload after the other; of the beginning of one all must be known.
    fn suggestion(&mut self, id: &str) -> Result<(), CliError> {
        if !is_id(id) {
            return self.wanted(&Wanted::WithSignals(MOST_WORKLOADS)).map(drop).map_err(failed);
        }
        let cancel = Cancel::default();
        let names = self.fleet.with_signals(&cancel).map_err(failed)?;
        for (at, name) in names.iter().take(MOST_WORKLOADS).enumerate() {
            told(self.printer, at, names.len());
            self.wanted(&Wanted::Each(vec![name.clone()])).map_err(failed)?;
            // What cannot be opened is told when it is asked for.
            let made = self.fleet.suggestions(name, &cancel);
            if made.is_ok_and(|made| made.list.iter().any(|suggestion| suggestion.id == id)) {
                return Ok(());
            }
        }
        match names.len() {
            0..=MOST_WORKLOADS => Ok(()),
            all => Err(failed(FleetError::TooMany(all as u64, MOST_WORKLOADS, "name its workload"))),
        }
    }

    fn decided(&mut self) -> Result<(), CliError> {
        let now = UnixNanos(self.setup.clock().now);
        let suppressed = self.fleet.suppressed(now, &Cancel::default()).map_err(failed)?;
        let standings = || suppressed.standings.values().map(|(standing, _)| standing);
        let accepted = || standings().filter_map(|standing| standing.accepted.as_ref());
        let names: BTreeSet<String> = accepted().map(|accepted| accepted.workload.clone()).collect();
        self.wanted(&Wanted::Each(names.into_iter().collect())).map_err(failed)?;
        // One that was typed may hide signals of any workload.
        if accepted().any(|accepted| accepted.overridden) {
            return self.wanted(&Wanted::Signals).map(drop).map_err(failed);
        }
        // Of what was never accepted only the suggestions themselves say what it is about.
        if standings().any(|standing| standing.accepted.is_none()) {
            match self.wanted(&Wanted::WithSignals(MOST_WORKLOADS)) {
                Err(error @ FleetError::TooMany(..)) => {
                    self.printer.note(&format!("habitus: what was rejected is not looked up: {error}"));
                }
                other => return other.map(drop).map_err(failed),
            }
        }
        Ok(())
    }
}

fn told(printer: &mut Printer, at: usize, of: usize) {
    if of >= TOLD_FROM && at.is_multiple_of(TOLD_FROM) {
        printer.note(&format!("habitus: {at} of {} fetched", counted(of as u64, "workload", "workloads")));
    }
}

fn failed(error: FleetError) -> CliError {
    match error {
        FleetError::TooMany(..) => CliError::usage(error.to_string(), ""),
        error => CliError::Backend(sanitize(&error.to_string()).into_owned()),
    }
}
