//! `habitus diff`: what differs between two versions, snapshots, instances, hosts, files or workloads.

use std::ffi::OsString;

use clap::Args;

use super::CliError;
use super::args::{FILTER_HELP, Format, SOURCES_HELP};
use super::bringing::Needs;
use super::compared::{ComparedArgs, JsonArray, explained_text, print_tree};
use super::printer::Printer;
use super::setup::{Setup, filter, something_was_read, tell_missing, tell_problems, warn_of_unknown_keys};
use crate::fleet::Cancel;
use crate::reports::compared::{self, CompareOptions, TreeLimits};
use crate::reports::diff::{self, Diff, states_text, tally_text, watched_less_text, watched_text};
use crate::reports::sides::{self, Unclear};
use crate::text::sanitize;

#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    /// What is compared against: a version, snapshot, instance, host, file or workload; `version:v1` where a name alone is
    /// not clear
    #[arg(value_name = "OLDER")]
    pub(super) a: String,

    /// What is compared
    #[arg(value_name = "NEWER")]
    pub(super) b: String,

    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    /// Only in this workload, by its name or any part of it that no other has
    #[arg(short, long, value_name = "WORKLOAD")]
    pub(super) workload: Option<String>,

    #[arg(short, long, value_name = "FILTER", help = FILTER_HELP, allow_hyphen_values = true)]
    pub(super) filter: Option<String>,

    /// Also what did not change, and every behaviour by itself
    #[arg(long)]
    pub(super) all: bool,

    /// Also other arguments of processes that do the same whatever their arguments are
    #[arg(long)]
    pub(super) arguments: bool,

    /// Exit code 1 if anything differs
    #[arg(long)]
    pub(super) exit_code: bool,

    #[command(flatten)]
    pub(super) compared: ComparedArgs,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

pub(super) fn run(setup: &Setup, args: &DiffArgs, printer: &mut Printer) -> Result<(), CliError> {
    let query = filter(args.filter.as_deref())?;
    let needs = Needs::Parts(&[&args.a, &args.b], args.workload.as_deref());
    let (fleet, view) = setup.survey_for(&args.sources, &needs, printer)?;
    something_was_read(&view)?;
    warn_of_unknown_keys(&view, &query, printer);
    let pair =
        sides::pair(&view, &args.a, &args.b, args.workload.as_deref()).map_err(|error| unclear(&error))?;
    tell_problems(pair.0.workload.problems.iter(), printer);
    if pair.0.workload.name != pair.1.workload.name {
        tell_problems(pair.1.workload.problems.iter(), printer);
    }
    let options = CompareOptions {
        missing: true,
        arguments: args.arguments || args.all,
        ..args.compared.options(setup)
    };
    let diff = diff::diff(&fleet, &query, pair, &options, &Cancel::default());
    let mut diff = diff.map_err(|error| match &error {
        diff::DiffError::Open { .. } => {
            CliError::Unreadable { problem: sanitize(&error.to_string()).into_owned(), hint: String::new() }
        }
        diff::DiffError::NothingOf(_) => {
            CliError::usage(sanitize(&error.to_string()).into_owned(), "leave --filter out")
        }
    })?;
    args.compared.narrow(&mut diff.compared);
    tell_missing(&diff.compared.a.profile, printer);
    if diff.a.workload.name != diff.b.workload.name {
        tell_missing(&diff.compared.b.profile, printer);
    }
    print(setup, args, &diff, printer)?;
    if let Some(text) = diff.compared.not_read() {
        printer.note(&format!("habitus: {text}"));
    }
    if args.exit_code && !diff.compared.findings.is_empty() {
        return Err(CliError::Check(format!("they differ: {}", tally_text(&diff.compared))));
    }
    Ok(())
}

fn print(setup: &Setup, args: &DiffArgs, diff: &Diff, printer: &mut Printer) -> Result<(), CliError> {
    let compared = &diff.compared;
    match args.format {
        Format::Json => {
            let mut array = JsonArray::new();
            array.add(printer, setup, compared, compared.findings.iter(), &[])?;
            array.finish(printer)
        }
        Format::Csv => {
            printer.text(&compared::table(compared, compared.findings.iter(), &[], setup.masker()).to_csv())
        }
        Format::Text | Format::Markdown => {
            let is_markdown = args.format == Format::Markdown;
            let shown = |text: &str| {
                if is_markdown {
                    crate::reports::table::markdown(text).into_owned()
                } else {
                    sanitize(text).into_owned()
                }
            };
            let end = if is_markdown { "  \n" } else { "\n" };
            for (sign, named, watched) in
                [('-', &diff.a, &compared.watched.0), ('+', &diff.b, &compared.watched.1)]
            {
                let sign = if is_markdown { format!("`{sign}`") } else { sign.to_string() };
                let line = format!("{}  {}", named.words(), watched_text(watched));
                printer.text(&format!("{sign} {}{end}", shown(line.trim_end())))?;
            }
            printer.text(&format!("{}{end}", shown(&tally_text(compared))))?;
            if let Some(states) = states_text(compared) {
                printer.text(&format!("status: {}{end}", shown(&states)))?;
            }
            if let Some(words) = watched_less_text(compared) {
                printer.text(&format!("{words}{end}"))?;
            }
            printer.text("\n")?;
            let limits = TreeLimits { unchanged: args.all, unfolded: args.all, explained: args.all };
            print_tree(printer, setup, args.format, compared, limits)?;
            if let Some(text) = explained_text(compared, "--all shows them").filter(|_| !args.all) {
                printer.text(&format!("{}{text}\n", if is_markdown { "\n" } else { "" }))?;
            }
            Ok(())
        }
    }
}

/// An error that lists what may be meant.
fn unclear(error: &Unclear) -> CliError {
    const LISTED: usize = 20;
    match error {
        Unclear::Nothing(text) => CliError::usage(
            format!(
                "nothing is called `{}`: no version, snapshot, instance, host, file or workload",
                sanitize(text)
            ),
            "`habitus show WORKLOAD` lists the versions, snapshots, instances and hosts of a workload",
        ),
        Unclear::Several(written) => {
            let mut lines: Vec<String> =
                written.iter().take(LISTED).map(|text| sanitize(text).into_owned()).collect();
            let more = written.len().saturating_sub(LISTED);
            if more > 0 {
                lines.push(format!("and {more} more"));
            }
            CliError::usage(
                format!("this may mean any of {}:\n{}", written.len(), lines.join("\n")),
                "name the workload with --workload, or what is meant as version:, snapshot:, instance:, host:, file:",
            )
        }
    }
}
