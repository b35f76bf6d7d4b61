//! `habitus suppress prove`: the evidence of suppressions, computed again from the recordings that it was computed from.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

use serde_json::Value;

use super::args::ProveArgs;
use super::{Surveyed, all_are_there, named, suppressed};
use crate::cli::CliError;
use crate::cli::args::Format;
use crate::cli::backends;
use crate::cli::bringing::{Needs, bring};
use crate::cli::printer::Printer;
use crate::cli::setup::{Setup, sources_or_default};
use crate::cli::suggest::is_id;
use crate::cli::tree::unreadable;
use crate::fleet::{Cancel, Fleet, FleetOptions, Proved, Suppressed};
use crate::reports::suppress::{json, proofs};
use crate::suppressions::store::Accepted;

pub(super) fn run(setup: &Setup, args: &ProveArgs, printer: &mut Printer) -> Result<(), CliError> {
    // What was decided needs no sources, and what is proved needs other ones each.
    let store = backends::among(setup, &args.words);
    let decided = suppressed(setup, &Surveyed::only_log(setup, &store, printer)?.fleet, printer)?;
    let (ids, sources) = told_apart(setup, &decided, &args.words)?;
    all_are_there(setup, &sources)?;
    let sources = sources_or_default(&sources)?;
    let mut proofs: Vec<(String, Arc<Accepted>, Proved)> = Vec::new();
    for id in ids {
        let Some(accepted) = decided.standing(&id).and_then(|(standing, _)| standing.accepted.clone()) else {
            return Err(CliError::usage(
                format!("{id} is not accepted: there is nothing to prove"),
                "`habitus suppress list` lists what is",
            ));
        };
        let proved = prove(setup, &sources, &id, &accepted, printer)?;
        proofs.push((id, accepted, proved));
    }
    match args.format {
        Format::Text => {
            for (id, accepted, proved) in &proofs {
                printer.text(&proofs::text(id, accepted, proved))?;
            }
        }
        format => {
            let array =
                || Value::Array(proofs.iter().map(|(id, _, proved)| json::proved(id, proved)).collect());
            let rows = proofs.iter().map(|(id, _, proved)| (id.as_str(), proved));
            printer.table(setup, format, &proofs::table(rows), array)?;
        }
    }
    let failing = proofs.iter().filter(|(.., proved)| !proved.holds()).count();
    match (failing, proofs.len()) {
        (0, _) => Ok(()),
        (_, 1) => Err(CliError::Check("not proved".to_owned())),
        (failing, all) => Err(CliError::Check(format!("{failing} of {all} are not proved"))),
    }
}

/// Computes one again, from nothing but its own recordings.
fn prove(
    setup: &Setup,
    sources: &[OsString],
    id: &str,
    accepted: &Accepted,
    printer: &mut Printer,
) -> Result<Proved, CliError> {
    let bundle = &accepted.bundle;
    let (backends, here) = backends::split(setup, sources)?;
    let has_backends = !backends.is_empty();
    let mut options = FleetOptions { backends, ..setup.fleet_options(&here, None) };
    let inputs: BTreeSet<String> = bundle.inputs.iter().map(|input| input.hash.clone()).collect();
    options.only = Some(Arc::new(inputs));
    options.usual = bundle.conditions.usual_percent as f64 / 100.0;
    let fleet = Fleet::start(here, options, || {});
    // Everything is read before it is computed; what is missing is told by the proof.
    let _ = fleet.surveyed();
    if has_backends {
        bring(setup, &fleet, &Needs::Each(vec![accepted.workload.clone()]), printer)?;
    }
    fleet.prove(id, accepted, &Cancel::default()).map_err(|error| unreadable(&error))
}

/// The suppressions that are named, all that are accepted where none is, and the sources.
fn told_apart(
    setup: &Setup,
    decided: &Suppressed,
    words: &[OsString],
) -> Result<(Vec<String>, Vec<OsString>), CliError> {
    let (mut ids, mut sources) = (Vec::new(), Vec::new());
    for word in words {
        let text = word.to_string_lossy();
        // A file that is called so is a source.
        if is_id(&text) && !Path::new(word).exists() && !backends::is_source(setup, word) {
            let id = named::suppression(decided, &text)?;
            if !ids.contains(&id) {
                ids.push(id);
            }
        } else {
            sources.push(word.clone());
        }
    }
    if ids.is_empty() {
        let accepted = decided.standings.iter().filter(|(_, (standing, _))| standing.accepted.is_some());
        ids.extend(accepted.map(|(id, _)| id.clone()));
    }
    if ids.is_empty() {
        return Err(CliError::usage(
            "nothing is accepted that could be proved",
            "`habitus suppress list` lists what was decided",
        ));
    }
    Ok((ids, sources))
}
