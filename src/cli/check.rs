//! `habitus check`: what does this do that the baseline does not; made for pipelines.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde_json::json;

use super::CliError;
use super::args::{FILTER_HELP, Format, SOURCES_HELP};
use super::bringing::Needs;
use super::compared::{ComparedArgs, JsonArray, explained_text, print_tree};
use super::only_here;
use super::printer::Printer;
use super::setup::{Setup, filter, something_was_read, tell_missing, tell_problems, warn_of_unknown_keys};
use crate::fleet::Cancel;
use crate::learning::DivideBy;
use crate::query::Query;
use crate::reports::check::{self, AllowList, Checked};
use crate::reports::compared::{Compared, Finding, TreeLimits};
use crate::text::number::counted;
use crate::text::sanitize;

/// An allow-list is no longer than this.
const MOST_BYTES: u64 = 4 << 20;

/// By what a fleet is checked against itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LeaveOut {
    /// Every container against all others of its workload
    Instance,
    /// Every host against all others
    Host,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    /// What is compared against: everything up to `--`
    #[arg(long, value_name = "SOURCE", num_args = 1.., required_unless_present = "leave_one_out")]
    pub(super) baseline: Vec<OsString>,

    /// Instead of a baseline: every instance, or every host, against all others of its workload
    #[arg(long, value_enum, value_name = "UNIT", conflicts_with = "baseline")]
    pub(super) leave_one_out: Option<LeaveOut>,

    /// A list of what may differ: a facet, a pattern of the lineage and one of the name on each line
    #[arg(long, value_name = "FILE")]
    pub(super) allow: Option<PathBuf>,

    /// A workload that the baseline does not have is no finding
    #[arg(long)]
    pub(super) allow_new_workloads: bool,

    /// What is explained, such as another version of a package, fails the check as well
    #[arg(long)]
    pub(super) strict: bool,

    #[arg(short, long, value_name = "FILTER", help = FILTER_HELP, allow_hyphen_values = true)]
    pub(super) filter: Option<String>,

    #[command(flatten)]
    pub(super) compared: ComparedArgs,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

/// What a check found so far.
struct Found {
    array: JsonArray,
    failing: u64,
    explained: u64,
    allowed: u64,
    workloads: u64,
}

pub(super) fn run(setup: &Setup, args: &CheckArgs, printer: &mut Printer) -> Result<(), CliError> {
    if args.format == Format::Csv {
        return Err(CliError::usage("a check is printed as text, JSON or markdown", "write --format json"));
    }
    let query = filter(args.filter.as_deref())?;
    let mut allow = args.allow.as_deref().map(allow_list).transpose()?.unwrap_or_default();
    let mut found = Found { array: JsonArray::new(), failing: 0, explained: 0, allowed: 0, workloads: 0 };
    match args.leave_one_out {
        Some(by) => leave_one_out(setup, args, by, &query, &mut allow, &mut found, printer)?,
        None => against_baseline(setup, args, &query, &mut allow, &mut found, printer)?,
    }
    if args.format == Format::Json {
        found.array.finish(printer)?;
    }
    for rule in allow.unused() {
        printer
            .note(&format!("habitus: line {} of the allow-list allowed nothing: {}", rule.line, rule.text));
    }
    if found.allowed > 0 {
        printer.note(&format!("habitus: {} allowed", counted(found.allowed, "difference", "differences")));
    }
    if found.explained > 0 && !args.strict {
        let explained = counted(found.explained, "difference is", "differences are");
        printer.note(&format!("habitus: {explained} explained and fail nothing; --strict counts them"));
    }
    if found.failing == 0 {
        return Ok(());
    }
    let differences = counted(found.failing, "difference", "differences");
    Err(CliError::Check(format!("{differences} in {}", counted(found.workloads, "workload", "workloads"))))
}

fn against_baseline(
    setup: &Setup,
    args: &CheckArgs,
    query: &Query,
    allow: &mut AllowList,
    found: &mut Found,
    printer: &mut Printer,
) -> Result<(), CliError> {
    let (fleet, view) = setup.survey_for(&args.sources, &Needs::All(args.filter.as_deref()), printer)?;
    something_was_read(&view)?;
    // Of a baseline that is elsewhere only what is checked against it is of use.
    let names = view.workloads.iter().map(|workload| workload.name.clone()).collect();
    let (baseline, baseline_view) = setup.survey_for(&args.baseline, &Needs::Each(names), printer)?;
    if baseline_view.remote.is_empty() {
        something_was_read(&baseline_view)?;
    }
    warn_of_unknown_keys(&view, query, printer);
    let options = args.compared.options(setup);
    for workload in &view.workloads {
        tell_problems(workload.problems.iter(), printer);
        let cancel = Cancel::default();
        let checked = check::check((&baseline, &baseline_view), &fleet, workload, query, &options, &cancel);
        match checked {
            None => {}
            Some(Checked::Compared(mut compared)) => {
                tell_missing(&compared.a.profile, printer);
                tell_missing(&compared.b.profile, printer);
                tell(setup, args, (&workload.name, None), &mut compared, (allow, found), printer)?;
            }
            Some(Checked::NoBaseline) => new_workload(args, &workload.name, (allow, found), printer)?,
            // A check that could not look must not pass.
            Some(Checked::Failed(error)) => {
                return Err(CliError::Unreadable {
                    problem: sanitize(&format!("{}: {error}", workload.name)).into_owned(),
                    hint: "the check is not whole; read the files again".to_owned(),
                });
            }
        }
    }
    Ok(())
}

fn leave_one_out(
    setup: &Setup,
    args: &CheckArgs,
    by: LeaveOut,
    query: &Query,
    allow: &mut AllowList,
    found: &mut Found,
    printer: &mut Printer,
) -> Result<(), CliError> {
    let needs = Needs::All(args.filter.as_deref());
    let (fleet, view) = setup.survey_for(&args.sources, &needs, printer)?;
    something_was_read(&view)?;
    warn_of_unknown_keys(&view, query, printer);
    let by = match by {
        LeaveOut::Instance => DivideBy::Instance,
        LeaveOut::Host => DivideBy::Host,
    };
    let options = args.compared.options(setup);
    for workload in &view.workloads {
        tell_problems(workload.problems.iter(), printer);
        let each = only_here::each(&fleet, workload, query, by, &options).map_err(|error| {
            CliError::Unreadable { problem: sanitize(&error.to_string()).into_owned(), hint: String::new() }
        })?;
        let alone = each.iter().any(|only| only.others() == 0);
        if alone {
            printer.note(&format!(
                "habitus: {} was watched in one {} only: there is nothing to compare it with",
                workload.name,
                by.one()
            ));
            continue;
        }
        for mut only in each {
            let unit = Some((by, only.unit.clone()));
            tell(setup, args, (&workload.name, unit), &mut only.compared, (allow, found), printer)?;
        }
    }
    Ok(())
}

/// Prints one comparison and counts what fails the check.
fn tell(
    setup: &Setup,
    args: &CheckArgs,
    (workload, unit): (&str, Option<(DivideBy, String)>),
    compared: &mut Compared,
    (allow, found): (&mut AllowList, &mut Found),
    printer: &mut Printer,
) -> Result<(), CliError> {
    args.compared.narrow(compared);
    found.allowed += allow.take_out(compared) as u64;
    if let Some(text) = compared.not_read() {
        printer.note(&format!("habitus: {workload}: {text}"));
    }
    let counts = |finding: &&Finding| args.strict || !finding.explained;
    let failing = compared.findings.iter().filter(counts).count() as u64;
    found.explained += compared.findings.iter().filter(|finding| finding.explained).count() as u64;
    found.failing += failing;
    found.workloads += u64::from(failing > 0);
    if args.format == Format::Json {
        let unit = match &unit {
            Some((by, name)) => json!({ "kind": by.one(), "name": name }),
            None => serde_json::Value::Null,
        };
        let before = [("workload", workload.into()), ("unit", unit)];
        return found.array.add(printer, setup, compared, compared.findings.iter(), &before);
    }
    if failing == 0 {
        return Ok(());
    }
    let heading = match &unit {
        Some((by, name)) => format!("{workload}  {} {name}, against {}", by.one(), compared.a.name),
        None => format!("{workload}  against {}", compared.a.name),
    };
    let explained = explained_text(compared, "they fail nothing").filter(|_| !args.strict);
    if !args.strict {
        compared.findings.retain(|finding| !finding.explained);
    }
    if args.format == Format::Markdown {
        printer.text(&format!("### {}\n\n", crate::reports::table::markdown(&heading)))?;
    } else {
        printer.text(&format!("{}\n", sanitize(&heading)))?;
    }
    print_tree(
        printer,
        setup,
        args.format,
        compared,
        TreeLimits { explained: args.strict, ..TreeLimits::default() },
    )?;
    if let Some(text) = explained {
        printer.text(&format!("{text}\n"))?;
    }
    printer.text("\n")
}

/// A workload that the baseline does not have is itself a finding.
fn new_workload(
    args: &CheckArgs,
    name: &str,
    (allow, found): (&mut AllowList, &mut Found),
    printer: &mut Printer,
) -> Result<(), CliError> {
    if args.allow_new_workloads {
        printer.note(&format!("habitus: {name} has no baseline and was not checked"));
        return Ok(());
    }
    if allow.allows_workload(name) {
        found.allowed += 1;
        return Ok(());
    }
    found.failing += 1;
    found.workloads += 1;
    const WHY: &str = "the baseline has no such workload";
    match args.format {
        Format::Json => found.array.add_value(
            printer,
            &json!({
                "facet": "workload",
                "lineage": [],
                "name": name,
                "change": "added",
                "concern": "high",
                "explained": false,
                "reasons": [{ "id": "new-workload", "text": WHY }],
                "below": 0,
                "units": { "kind": "workloads", "seen": 0, "of": 0 },
                "workload": name,
                "unit": null,
            }),
        ),
        Format::Markdown => {
            printer.text(&format!("### {}\n\n- `+` {WHY}\n\n", crate::reports::table::markdown(name)))
        }
        _ => printer.text(&format!("{}\n+ {WHY}\n\n", sanitize(name))),
    }
}

fn allow_list(path: &Path) -> Result<AllowList, CliError> {
    let shown = sanitize(&path.display().to_string()).into_owned();
    let unreadable = |problem: String| CliError::Unreadable { problem, hint: String::new() };
    let length = std::fs::metadata(path).map(|meta| meta.len());
    let length =
        length.map_err(|error| unreadable(format!("cannot read the allow-list {shown}: {error}")))?;
    if length > MOST_BYTES {
        return Err(unreadable(format!("the allow-list {shown} is longer than {MOST_BYTES} bytes")));
    }
    let text = std::fs::read_to_string(path)
        .map_err(|error| unreadable(format!("cannot read the allow-list {shown}: {error}")))?;
    AllowList::parse(&text).map_err(|errors| {
        let lines: Vec<String> =
            errors.iter().map(|error| format!("{shown}: {}", sanitize(&error.to_string()))).collect();
        CliError::usage(lines.join("\n"), "a line is: process */gunicorn>* /usr/bin/df")
    })
}
