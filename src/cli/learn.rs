//! `habitus learn SOURCE… --into DIR`: learns profiles from activity dumps, once or as they come. The decisions on what is
//! learned are its subcommands: [`super::curate`].

use std::ffi::OsString;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use clap::Args;
use serde_json::Value;

use super::CliError;
use super::args::{Format, SOURCES_HELP};
use super::curate::{self, CurateCommand};
use super::interrupt::Interrupt;
use super::printer::Printer;
use super::setup::{Setup, sources_or_default};
use crate::learned::{LearnError, Learner, Options, Outcome, Run, What};
use crate::reports::learn as report;
use crate::text::number::counted;
use crate::text::sanitize;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(super) struct LearnArgs {
    #[command(subcommand)]
    command: Option<CurateCommand>,

    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    sources: Vec<OsString>,

    /// The folder of learned profiles; it is made if there is none
    #[arg(long, value_name = "DIR", required = true)]
    into: Option<PathBuf>,

    /// Go on with what arrives in the sources, until Ctrl-C
    #[arg(long)]
    watch: bool,

    /// How to print what was done; with --watch only text, or JSON with one object a line
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

/// Between two looks at the sources.
const BETWEEN_LOOKS: Duration = Duration::from_secs(2);
/// How soon Ctrl-C is noticed between them.
const SOON: Duration = Duration::from_millis(100);

pub(super) fn run(setup: &Setup, args: &LearnArgs, printer: &mut Printer) -> Result<(), CliError> {
    if let Some(command) = &args.command {
        return curate::run(setup, command, printer);
    }
    if args.watch && !matches!(args.format, Format::Text | Format::Json) {
        return Err(CliError::usage(
            "--watch prints line by line, which this format has no way to do",
            "take `--format json` for programs",
        ));
    }
    let sources = sources_or_default(&args.sources)?;
    let mut learner = learner(setup, args, &sources)?;
    for problem in learner.problems() {
        printer.note(&format!("habitus: {problem}"));
    }
    if args.watch {
        return watch(setup, args.format, &sources, &mut learner, printer);
    }
    let run = learner.run(&sources, false, &|| false).map_err(|error| failed(&error))?;
    tell(&run, printer);
    if !(args.format == Format::Text && run.workloads.is_empty()) {
        printer.table(setup, args.format, &report::table(&run.workloads), || report::to_json(&run))?;
    }
    outcome(&run)
}

fn learner(setup: &Setup, args: &LearnArgs, sources: &[OsString]) -> Result<Learner, CliError> {
    let into = args.into.clone().unwrap_or_default();
    let fleet = setup.fleet_options(sources, Some(&into));
    let options = Options {
        sources: fleet.sources,
        formats: fleet.formats,
        spool_bytes: fleet.spool_bytes,
        rules: fleet.learning,
        curation: fleet.curation,
    };
    Learner::open(&into, options).map_err(|error| failed(&error))
}

fn failed(error: &LearnError) -> CliError {
    let LearnError::Folder { .. } = &error;
    CliError::usage(error.to_string(), "name a folder of yours with --into")
}

/// Tells of files that are no snapshots, and of profiles that could not be made.
fn tell(run: &Run, printer: &mut Printer) {
    for sentence in report::sentences(&run.told) {
        printer.note(&format!("habitus: {sentence}"));
    }
    for workload in &run.workloads {
        if let Outcome::Failed(reason) = &workload.outcome {
            printer.note(&format!("habitus: {}: the profile was not written: {reason}", workload.workload));
        }
    }
}

/// An error where a profile could not be made, or nothing at all could be read.
fn outcome(run: &Run) -> Result<(), CliError> {
    let failed = run.workloads.iter().filter(|run| matches!(run.outcome, Outcome::Failed(_))).count() as u64;
    let unread = run.told.iter().filter(|told| told.what == What::Unread).count() as u64;
    if failed > 0 {
        let profiles = counted(failed, "profile was", "profiles were");
        return Err(CliError::Unreadable {
            problem: format!("{profiles} not written"),
            hint: "what was learned before is as it was; run it again when the reasons are gone".to_owned(),
        });
    }
    let met: u64 = run.workloads.iter().map(|run| run.learned_now + run.known_before).sum();
    if met == 0 && unread == run.told.len() as u64 {
        let problem = match unread {
            0 => "no files were found".to_owned(),
            bad => format!("nothing could be read: {} bad", counted(bad, "file is", "files are")),
        };
        let hint = "give activity dumps of the Datadog Agent, a folder or an archive of them".to_owned();
        return Err(CliError::Unreadable { problem, hint });
    }
    Ok(())
}

/// Looks at the sources again and again, and prints a line for every profile that changes.
fn watch(
    setup: &Setup,
    format: Format,
    sources: &[OsString],
    learner: &mut Learner,
    printer: &mut Printer,
) -> Result<(), CliError> {
    let interrupt = Interrupt::listen();
    let mut is_first = true;
    while !interrupt.has_come() {
        let run = learner.run(sources, true, &|| interrupt.has_come()).map_err(|error| failed(&error))?;
        tell(&run, printer);
        for workload in run.workloads.iter().filter(|run| is_first || run.is_news()) {
            match format {
                Format::Json => {
                    printer.text(&format!("{}\n", line_of_json(&report::workload_json(workload))))?;
                }
                _ => printer.text(&format!("{} {}\n", time(setup), sanitize(&report::line(workload))))?,
            }
        }
        printer.finish()?;
        if std::mem::take(&mut is_first) && !run.stopped {
            printer.note("habitus: watching; Ctrl-C ends it");
        }
        let begin = Instant::now();
        while begin.elapsed() < BETWEEN_LOOKS && !interrupt.has_come() {
            thread::sleep(SOON);
        }
    }
    printer.note("habitus: ended; what was not learned yet is learned by the next run");
    Ok(())
}

fn line_of_json(value: &Value) -> String {
    crate::text::sanitize::json_safe(&value.to_string()).into_owned()
}

/// The time of a line.
fn time(setup: &Setup) -> String {
    let clock = setup.clock();
    crate::text::time::absolute(clock.now, clock.zone)
}
