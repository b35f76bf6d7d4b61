//! `habitus learn SOURCE… --into DIR [--watch]`: makes learned profiles of activity dumps, and goes on with what arrives.

use std::collections::{BTreeMap, HashSet};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use clap::{ArgAction, Args};
use serde_json::{Value, json};

use super::CliError;
use super::args::SOURCES_HELP;
use super::curate::{self, CurateCommand};
use super::interrupt::Interrupt;
use super::printer::Printer;
use super::setup::{Setup, sources_or_default};
use crate::journal::{self, Journal};
use crate::learned::{LearnError, Learned, Learner, Options, Outcome, Skipped};
use crate::text::number::counted;
use crate::text::sanitize;

/// Between two looks at the sources.
const BETWEEN_LOOKS: Duration = Duration::from_secs(2);
/// How soon a signal to end is heard meanwhile.
const BREATH: Duration = Duration::from_millis(50);
/// Names of snapshots that a line tells.
const NAMES_TOLD: usize = 3;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct LearnArgs {
    #[command(subcommand)]
    command: Option<CurateCommand>,

    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    sources: Vec<OsString>,

    /// The folder of learned profiles; it is made if there is none
    #[arg(long, value_name = "DIR")]
    into: Option<PathBuf>,

    /// Go on with what arrives in the sources, until Ctrl-C
    #[arg(long, action = ArgAction::SetTrue)]
    watch: bool,

    /// How to print what was learned
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: LearnFormat,
}

/// How it is told what was learned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum LearnFormat {
    /// Lines to read
    #[default]
    Text,
    /// One JSON object a look
    Json,
}

pub(super) fn run(setup: &Setup, args: &LearnArgs, printer: &mut Printer) -> Result<(), CliError> {
    if let Some(command) = &args.command {
        return curate::run(setup, command, printer);
    }
    let into = args.into.as_deref().ok_or_else(|| {
        CliError::usage(
            "it was not said where learned profiles are kept",
            "write `habitus learn dumps --into learned`; `habitus learn --help` lists what else there is",
        )
    })?;
    let mut sources = sources_or_default(&args.sources)?;
    let interrupt = Interrupt::listen();
    let mut learner = Learner::new(into, options(setup, &sources, into)).map_err(|error| failed(&error))?;
    let mut told =
        Told { format: args.format, skipped: HashSet::new(), failures: HashSet::new(), any_read: false };
    while !interrupt.has_come() {
        let decided = decided(setup, into, printer);
        let outcome = match learner.learn(&sources, &decided, &|| interrupt.has_come()) {
            // What is in the way now may not be at the next look.
            Err(error) if args.watch => Outcome { failed: vec![error], ..Outcome::default() },
            other => other.map_err(|error| failed(&error))?,
        };
        told.tell(&outcome, into, printer)?;
        printer.finish()?;
        if !args.watch {
            // A signal that came meanwhile ends it as it ends any command.
            interrupt.die();
            return told.end(outcome, printer);
        }
        told.failures(outcome, printer);
        // Standard input ends once.
        sources.retain(|source| source != "-");
        wait(&interrupt);
    }
    if !args.watch {
        interrupt.die();
    }
    Ok(())
}

/// Waits for the next look, or for a signal to end.
fn wait(interrupt: &Interrupt) {
    let next = Instant::now() + BETWEEN_LOOKS;
    while Instant::now() < next && !interrupt.has_come() {
        std::thread::sleep(BREATH);
    }
}

fn options(setup: &Setup, sources: &[OsString], into: &Path) -> Options {
    let fleet = setup.fleet_options(sources, Some(into));
    let rules = fleet.learning;
    Options {
        sources: fleet.sources,
        formats: fleet.formats,
        rules: Arc::new(move |_, _| Arc::clone(&rules)),
        spool_bytes: fleet.spool_bytes,
    }
}

/// What people decided of the profiles of this folder, as it stands now.
fn decided(setup: &Setup, into: &Path, printer: &mut Printer) -> Vec<journal::Entry> {
    let options = setup.fleet_options(&[], Some(into));
    let journal = Journal::open(options.curation.as_deref(), &options.author);
    for problem in journal.problems() {
        printer.note(&format!("habitus: {problem}"));
    }
    journal.entries().to_vec()
}

fn failed(error: &LearnError) -> CliError {
    CliError::Unreadable {
        problem: error.to_string(),
        hint: "what was learned before stands; the next run goes on where this one ended".to_owned(),
    }
}

/// What has been told so far.
struct Told {
    format: LearnFormat,
    skipped: HashSet<Skipped>,
    failures: HashSet<String>,
    any_read: bool,
}

impl Told {
    fn tell(&mut self, outcome: &Outcome, into: &Path, printer: &mut Printer) -> Result<(), CliError> {
        let skipped: Vec<&Skipped> =
            outcome.skipped.iter().filter(|skipped| !self.skipped.contains(*skipped)).collect();
        self.any_read |= !outcome.workloads.is_empty();
        let is_news = !outcome.workloads.is_empty() || !skipped.is_empty();
        match self.format {
            LearnFormat::Json if is_news => printer.json(&to_json(outcome, &skipped, into))?,
            LearnFormat::Json => {}
            LearnFormat::Text => {
                for learned in &outcome.workloads {
                    printer.text(&format!("{}\n", sanitize(&line(learned))))?;
                }
                let (faults, others): (Vec<&Skipped>, Vec<&Skipped>) =
                    skipped.iter().partition(|skipped| skipped.is_fault);
                for fault in faults {
                    printer.note(&format!("habitus: {}: {}", fault.file, fault.reason));
                }
                // What is no dump is told by kind: a folder of an agent's holds as many profiles as dumps.
                let mut by_reason: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
                for other in others {
                    by_reason.entry(&other.reason).or_default().push(&other.file);
                }
                for (reason, files) in by_reason {
                    let more = match files.len() - 1 {
                        0 => String::new(),
                        more => format!(" and {more} more"),
                    };
                    printer.note(&format!("habitus: {}{more}: {reason}", files[0]));
                }
            }
        }
        self.skipped.extend(outcome.skipped.iter().cloned());
        Ok(())
    }

    /// Tells what could not be made, each once.
    fn failures(&mut self, outcome: Outcome, printer: &mut Printer) {
        for error in outcome.failed {
            if self.failures.insert(error.to_string()) {
                printer.error(&failed(&error));
            }
        }
    }

    /// The end of a single run. A profile that could not be made is an error, and so is nothing but faults.
    fn end(&mut self, mut outcome: Outcome, printer: &mut Printer) -> Result<(), CliError> {
        if !outcome.failed.is_empty() {
            let first = outcome.failed.remove(0);
            self.failures(outcome, printer);
            return Err(failed(&first));
        }
        match self.skipped.iter().filter(|skipped| skipped.is_fault).min() {
            Some(first) if !self.any_read => Err(CliError::Unreadable {
                problem: format!(
                    "nothing could be learned: {}: {}",
                    sanitize(&first.file),
                    sanitize(&first.reason)
                ),
                hint: "activity dumps are learned: files that `habitus list` counts as snapshots".to_owned(),
            }),
            _ => Ok(()),
        }
    }
}

/// What happened to a workload, in a line.
fn line(learned: &Learned) -> String {
    let snapshots = |count: usize| counted(count as u64, "snapshot", "snapshots");
    let mut said = if learned.new.is_empty() {
        format!("{}: nothing new", learned.workload)
    } else {
        let mut names = learned.new.iter().take(NAMES_TOLD).cloned().collect::<Vec<_>>().join(", ");
        if learned.new.len() > NAMES_TOLD {
            names.push_str(&format!(", and {} more", learned.new.len() - NAMES_TOLD));
        }
        format!("{}: learned {} ({names})", learned.workload, snapshots(learned.new.len()))
    };
    if learned.known > 0 {
        said.push_str(&format!(", {} known before", learned.known));
    }
    said.push_str(&format!(" · {} in all", snapshots(learned.snapshots)));
    if learned.quarantined > 0 {
        said.push_str(&format!(", {} set aside", learned.quarantined));
    }
    let versions: Vec<String> =
        learned.versions.iter().map(|of| format!("{} {}", of.version, of.status.words())).collect();
    said.push_str(&format!(
        " · {} · {} · {} {}",
        versions.join(", "),
        counted(learned.nodes, "behaviour", "behaviours"),
        learned.file.display(),
        if learned.written { "written" } else { "stands as it was" },
    ));
    said
}

fn to_json(outcome: &Outcome, skipped: &[&Skipped], into: &Path) -> Value {
    let workload = |learned: &Learned| {
        let versions: Vec<Value> = learned
            .versions
            .iter()
            .map(|of| json!({ "version": of.version, "status": of.status.id() }))
            .collect();
        json!({
            "workload": learned.workload,
            "learned": learned.new,
            "known_before": learned.known,
            "snapshots": learned.snapshots,
            "quarantined": learned.quarantined,
            "versions": versions,
            "nodes": learned.nodes,
            "file": learned.file.to_string_lossy(),
            "written": learned.written,
        })
    };
    let skipped: Vec<Value> = skipped
        .iter()
        .map(|skipped| {
            json!({
                "file": skipped.file,
                "workload": skipped.workload,
                "reason": skipped.reason,
                "is_fault": skipped.is_fault,
            })
        })
        .collect();
    json!({
        "folder": into.to_string_lossy(),
        "workloads": outcome.workloads.iter().map(workload).collect::<Vec<_>>(),
        "skipped": skipped,
    })
}
