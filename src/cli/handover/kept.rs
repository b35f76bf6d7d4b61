//! The store as commands need it that ask no source: what was decided, and which of it was named.

use std::ffi::{OsStr, OsString};

use super::CliError;
use crate::cli::backends::{default_backends, is_source, tell_queued};
use crate::cli::bringing::Needs;
use crate::cli::printer::Printer;
use crate::cli::setup::Setup;
use crate::fleet::Fleet;
use crate::model::UnixNanos;
use crate::suppressions::exporters::{Named, is_id};
use crate::suppressions::handing::Handing;
use crate::suppressions::store::{Change, State, Store};
use crate::text::sanitize;

/// The store at one moment: the file of the settings, or that of a backend.
pub(super) struct Kept {
    pub(super) store: Store,
    /// Who asks the backend.
    fleet: Option<Fleet>,
    pub(super) now: UnixNanos,
    approvals: u64,
}

impl Kept {
    /// Reads the store of the backends that are named, else of those of the variable, else of the settings, and tells what is
    /// wrong with it.
    pub(super) fn open(
        setup: &Setup,
        backends: &[OsString],
        printer: &mut Printer,
    ) -> Result<Kept, CliError> {
        let options = setup.fleet_options(&[], None);
        let backends = if backends.is_empty() { default_backends(setup) } else { backends.to_vec() };
        let (store, fleet) = if backends.is_empty() {
            let path = options.suppressions.as_deref();
            (Store::open(path, &options.author, options.suppressions_read_only.clone()), None)
        } else {
            let (fleet, _) = setup.survey_for(&backends, &Needs::List, printer)?;
            (fleet.decisions(), Some(fleet))
        };
        for problem in store.problems() {
            printer.note(&format!("habitus: {problem}"));
        }
        if let Some(fleet) = &fleet {
            tell_queued(fleet, printer);
        }
        Ok(Kept { store, fleet, now: UnixNanos(setup.clock().now), approvals: options.approvals })
    }

    /// The same for ids among which a backend may be named; gives the ids.
    pub(super) fn open_for(
        setup: &Setup,
        words: &[String],
        printer: &mut Printer,
    ) -> Result<(Kept, Vec<String>), CliError> {
        let is_there = |word: &&String| is_source(setup, OsStr::new(word.as_str()));
        let (backends, ids): (Vec<&String>, Vec<&String>) = words.iter().partition(is_there);
        let backends: Vec<OsString> = backends.into_iter().map(OsString::from).collect();
        Ok((Kept::open(setup, &backends, printer)?, ids.into_iter().cloned().collect()))
    }

    /// Enters something of a suppression.
    pub(super) fn enter(&mut self, id: &str, change: Change) -> Result<(), String> {
        match &self.fleet {
            Some(fleet) => {
                let entered = fleet.suppress(id, change, None, self.now).map_err(|error| error.to_string());
                self.store = fleet.decisions();
                entered.map(drop)
            }
            None => self.store.enter(id, change, self.now).map(drop).map_err(|error| error.to_string()),
        }
    }

    /// Reads again what others may have decided meanwhile.
    pub(super) fn refresh(&mut self) {
        match &self.fleet {
            Some(fleet) => self.store = fleet.decisions(),
            None => drop(self.store.refresh()),
        }
    }

    /// What has become of a suggestion.
    pub(super) fn state(&self, id: &str) -> State {
        self.store.standing(id).map_or(State::Open, |standing| standing.state(self.now, self.approvals))
    }

    /// The whole id that a part begins, of those that anything was said of.
    pub(super) fn whole(&self, part: &str) -> Result<&str, CliError> {
        let lower = part.trim().to_ascii_lowercase();
        let mut found = self.store.all().keys().filter(|id| !lower.is_empty() && id.starts_with(&lower));
        match (found.next(), found.next()) {
            (Some(id), None) => Ok(id),
            (Some(id), Some(_)) if *id == lower => Ok(id),
            (Some(_), Some(_)) => Err(CliError::usage(
                format!("several suppressions begin with `{}`", sanitize(part)),
                "write more of the id",
            )),
            (None, _) => Err(CliError::usage(
                format!("no suppression begins with `{}`", sanitize(part)),
                "`habitus suppress report` tells of all of them with their ids",
            )),
        }
    }

    /// The ids that were named, each once and in order; all that anything was said of where none was.
    pub(super) fn ids(&self, parts: &[String]) -> Result<Vec<&str>, CliError> {
        if parts.is_empty() {
            return Ok(self.store.all().keys().map(String::as_str).collect());
        }
        let mut ids = parts.iter().map(|part| self.whole(part)).collect::<Result<Vec<_>, _>>()?;
        ids.sort_unstable();
        ids.dedup();
        Ok(ids)
    }

    /// What is accepted under an id.
    pub(super) fn handing<'a>(&'a self, id: &'a str) -> Option<Handing<'a>> {
        Handing::of(id, self.store.standing(id)?, self.state(id))
    }

    /// Which detection rules were named: `ID`, `RULE=ID`, or `SUPPRESSION=ID` with the whole id or its beginning.
    pub(super) fn named<'a>(
        &'a self,
        texts: &'a [String],
        handings: &[Handing<'_>],
    ) -> Result<Vec<Named<'a>>, CliError> {
        texts.iter().map(|text| self.name(text, handings)).collect()
    }

    fn name<'a>(&'a self, text: &'a str, handings: &[Handing<'_>]) -> Result<Named<'a>, CliError> {
        let Some((of, detection_rule)) = text.split_once('=') else {
            return Ok(Named { of: None, detection_rule: text });
        };
        if handings.iter().any(|handing| handing.accepted.rule == of) {
            return Ok(Named { of: Some(of), detection_rule });
        }
        let whole = self.whole(of).ok().filter(|id| is_id(id));
        match whole.filter(|id| handings.iter().any(|handing| handing.id == *id)) {
            Some(id) => Ok(Named { of: Some(id), detection_rule }),
            None => Err(CliError::usage(
                format!(
                    "--detection-rule: nothing of what is asked for is, or is of the rule, `{}`",
                    sanitize(of)
                ),
                "write `--detection-rule RULE=ID`, with the agent's rule as the suppression has it",
            )),
        }
    }
}
