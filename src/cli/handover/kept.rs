//! The store as commands need it that ask no source: what was decided, and which of it was named.

use super::CliError;
use crate::cli::printer::Printer;
use crate::cli::setup::Setup;
use crate::model::UnixNanos;
use crate::suppressions::exporters::{Named, is_id};
use crate::suppressions::handing::Handing;
use crate::suppressions::store::{State, Store};
use crate::text::sanitize;

/// The store at one moment.
pub(super) struct Kept {
    pub(super) store: Store,
    pub(super) now: UnixNanos,
    approvals: u64,
}

impl Kept {
    /// Reads the store of these settings and tells what is wrong with its file.
    pub(super) fn open(setup: &Setup, printer: &mut Printer) -> Kept {
        let options = setup.fleet_options(&[], None);
        let path = options.suppressions.as_deref();
        let store = Store::open(path, &options.author, options.suppressions_read_only.clone());
        for problem in store.problems() {
            printer.note(&format!("habitus: {problem}"));
        }
        Kept { store, now: UnixNanos(setup.clock().now), approvals: options.approvals }
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
