//! `habitus learn accept|reject|quarantine|undo|curation`: what people decide of baselines.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::Value;

use super::CliError;
use super::args::{Format, SOURCES_HELP, WORKLOAD_HELP};
use super::backends::tell_queued;
use super::bringing::Needs;
use super::find::behaviour;
use super::journal::refused;
use super::named;
use super::printer::Printer;
use super::setup::{Setup, something_was_read, sources_or_default, tell_problems};
use super::tree::unreadable;
use crate::fleet::{Cancel, CurateError, Fleet, FleetView, Supposed, Workload};
use crate::journal::{Decision, Subject};
use crate::learning::Profile;
use crate::model::UnixNanos;
use crate::reports::curation::{self as report, consequences, meant, node_subject, way};
use crate::reports::journal::subject_words;
use crate::text::number::counted;
use crate::text::{sanitize, time};

/// What can be decided of a baseline.
#[derive(Debug, Subcommand)]
pub(super) enum CurateCommand {
    /// Accept a behaviour into the baseline of a workload
    Accept(NodeArgs),
    /// Reject a behaviour, and all below it, from the baseline of a workload, for good
    Reject(NodeArgs),
    /// Set aside a snapshot, an instance or a span of time: it bears no witness and counts nowhere
    Quarantine(QuarantineArgs),
    /// Take back a decision: the last of your own, or the one of an id
    Undo(UndoArgs),
    /// List all decisions
    Curation(CurationArgs),
}

/// On what it is decided, and how.
#[derive(Debug, Args)]
pub(super) struct OnArgs {
    #[arg(value_name = "SOURCE", help = SOURCES_HELP, conflicts_with = "into")]
    sources: Vec<OsString>,

    /// The folder of learned profiles that is corrected; decisions are kept in it
    #[arg(long, value_name = "DIR")]
    into: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct NodeArgs {
    #[arg(help = WORKLOAD_HELP)]
    workload: String,

    /// The behaviour: `exec:awk`, `file:/etc/shadow`, `dns:*.internal`, or with the way to it: `gunicorn > exec:sh`
    behaviour: String,

    #[command(flatten)]
    on: OnArgs,

    /// Why; whoever reads the verdict sees it
    #[arg(long, value_name = "TEXT")]
    reason: String,

    /// Say what it would change, and change nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct QuarantineArgs {
    #[arg(help = WORKLOAD_HELP)]
    workload: String,

    #[command(flatten)]
    on: OnArgs,

    /// The snapshot of this name
    #[arg(long, value_name = "NAME", conflicts_with_all = ["instance", "from", "to"])]
    snapshot: Option<String>,

    /// All snapshots of this container, by its id or the beginning of it
    #[arg(long, value_name = "ID", conflicts_with_all = ["from", "to"])]
    instance: Option<String>,

    /// All snapshots that watched at this time or later: `2026-11-24T03:11:58Z`, or how long ago, `6h`
    #[arg(long, value_name = "TIME", requires = "to")]
    from: Option<String>,

    /// All snapshots that watched at this time or before
    #[arg(long, value_name = "TIME", requires = "from")]
    to: Option<String>,

    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: String,

    /// Say what it would change, and change nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct UndoArgs {
    /// The id of a decision, or the beginning of it; without it the last that you made
    #[arg(value_name = "ID")]
    id: Option<String>,

    #[command(flatten)]
    on: OnArgs,

    /// Say what it would change, and change nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct CurationArgs {
    #[command(flatten)]
    on: OnArgs,

    /// Only those of this workload, by its full name
    #[arg(short, long, value_name = "WORKLOAD")]
    workload: Option<String>,

    /// Print them as they are kept, the oldest first: a file of such lines is a source that is heard elsewhere
    #[arg(long, conflicts_with = "format")]
    lines: bool,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

pub(super) fn run(setup: &Setup, command: &CurateCommand, printer: &mut Printer) -> Result<(), CliError> {
    match command {
        CurateCommand::Accept(args) => node(setup, args, Decision::Accept, printer),
        CurateCommand::Reject(args) => node(setup, args, Decision::Reject, printer),
        CurateCommand::Quarantine(args) => quarantine(setup, args, printer),
        CurateCommand::Undo(args) => undo(setup, args, printer),
        CurateCommand::Curation(args) => list(setup, args, printer),
    }
}

/// What is worked on, surveyed.
fn survey(
    setup: &Setup,
    on: &OnArgs,
    needs: &Needs<'_>,
    printer: &mut Printer,
) -> Result<(Fleet, std::sync::Arc<FleetView>), CliError> {
    let (fleet, view) = match &on.into {
        Some(folder) => setup.survey_with(&[folder.clone().into_os_string()], Some(folder), printer)?,
        None => setup.survey_for(&on.sources, needs, printer)?,
    };
    for problem in &view.decided.problems {
        printer.note(&format!("habitus: {problem}"));
    }
    Ok((fleet, view))
}

/// The same where a file of decisions is enough, and nothing else need be read.
fn survey_or_nothing(
    setup: &Setup,
    on: &OnArgs,
    printer: &mut Printer,
) -> Result<(Fleet, std::sync::Arc<FleetView>), CliError> {
    match on.into.is_none() && sources_or_default(&on.sources).is_err() {
        true => setup.survey_with(&[], None, printer),
        // Of a backend its log is enough.
        false => survey(setup, on, &Needs::List, printer),
    }
}

fn node(setup: &Setup, args: &NodeArgs, decision: Decision, printer: &mut Printer) -> Result<(), CliError> {
    behaviour(args.behaviour.rsplit(" > ").next().unwrap_or_default())?;
    let (fleet, view) = survey(setup, &args.on, &Needs::Workload(&args.workload), printer)?;
    something_was_read(&view)?;
    let workload = named::workload(&view, &args.workload)?;
    tell_problems(workload.problems.iter(), printer);
    let profile =
        fleet.open(&workload.name, &Cancel::default(), &mut |_| {}).map_err(|error| unreadable(&error))?;
    let subject = one_node(&profile, &args.behaviour)?;
    decide(setup, &fleet, &subject, decision, (&args.reason, args.dry_run), &args.on, printer)
}

/// Candidates that an error lists.
const LISTED: usize = 20;

/// The one behaviour that is meant.
fn one_node(profile: &Profile, text: &str) -> Result<Subject, CliError> {
    let found = meant(profile, text).map_err(|error| CliError::usage(sanitize(&error.to_string()), ""))?;
    let shown = sanitize(text);
    match found.as_slice() {
        [only] => Ok(node_subject(profile, *only)),
        [] => Err(CliError::usage(
            format!("no behaviour of {} is `{shown}`", sanitize(profile.workload())),
            "`habitus tree` shows what there is; `exec:`, `file:` and `dns:` stand before a name",
        )),
        several => {
            let ways: Vec<String> =
                several.iter().take(LISTED).map(|&node| sanitize(&way(profile, node)).into_owned()).collect();
            let more = several.len().saturating_sub(LISTED);
            let more = if more > 0 { format!("\nand {more} more") } else { String::new() };
            Err(CliError::usage(
                format!("`{shown}` may be any of {} behaviours:\n{}{more}", several.len(), ways.join("\n")),
                "write the way to the one that is meant, as it stands here",
            ))
        }
    }
}

fn quarantine(setup: &Setup, args: &QuarantineArgs, printer: &mut Printer) -> Result<(), CliError> {
    let (fleet, view) = survey(setup, &args.on, &Needs::Workload(&args.workload), printer)?;
    something_was_read(&view)?;
    let workload = named::workload(&view, &args.workload)?;
    let subject = watched(setup, args, &workload)?;
    decide(setup, &fleet, &subject, Decision::Quarantine, (&args.reason, args.dry_run), &args.on, printer)
}

/// What of a workload is meant to be set aside.
fn watched(setup: &Setup, args: &QuarantineArgs, workload: &Workload) -> Result<Subject, CliError> {
    let name = workload.name.clone();
    let observations = workload.observations();
    if let Some(snapshot) = &args.snapshot {
        if !observations.iter().any(|o| o.name == *snapshot) {
            let shown = sanitize(snapshot);
            return Err(CliError::usage(
                format!("{} has no snapshot `{shown}`", sanitize(&workload.short_name)),
                "`habitus show --section snapshots` lists them",
            ));
        }
        return Ok(Subject::Snapshot { workload: name, name: snapshot.clone() });
    }
    if let Some(instance) = &args.instance {
        let ids = observations.iter().filter_map(|o| o.instance.as_deref());
        let found: std::collections::BTreeSet<&str> =
            ids.filter(|id| id.starts_with(instance.as_str())).collect();
        let exact = found.iter().copied().find(|id| id == instance);
        return match (exact, found.len()) {
            (Some(id), _) => Ok(Subject::Instance { workload: name, id: id.to_owned() }),
            (None, 1) => Ok(Subject::Instance {
                workload: name,
                id: found.first().copied().unwrap_or_default().to_owned(),
            }),
            (None, count) => {
                let instances = counted(count as u64, "instance", "instances");
                Err(CliError::usage(
                    format!("`{}` is the beginning of {instances}", sanitize(instance)),
                    "`habitus show --section instances` lists them",
                ))
            }
        };
    }
    let (Some(from), Some(to)) = (&args.from, &args.to) else {
        return Err(CliError::usage(
            "nothing was named that could be set aside",
            "write `--snapshot NAME`, `--instance ID`, or `--from TIME --to TIME`",
        ));
    };
    let now = setup.clock().now;
    let moment = |text: &str| {
        time::parse(text, now).map(UnixNanos).ok_or_else(|| {
            CliError::usage(
                format!("`{}` is no time", sanitize(text)),
                "write 2026-11-24T03:11:58Z, or how long ago: 40m, 9h, 2d",
            )
        })
    };
    let (from, to) = (moment(from)?, moment(to)?);
    if from > to {
        return Err(CliError::usage("the span ends before it begins", "--from is the earlier time"));
    }
    Ok(Subject::Span { workload: name, from, to })
}

/// Says what a decision changes, and enters it.
fn decide(
    setup: &Setup,
    fleet: &Fleet,
    subject: &Subject,
    decision: Decision,
    (reason, dry_run): (&str, bool),
    on: &OnArgs,
    printer: &mut Printer,
) -> Result<(), CliError> {
    tell(fleet, subject, Supposed::Decided(decision), decision.id(), printer)?;
    if dry_run {
        printer.note("habitus: nothing was changed: it was only asked what would be");
        return Ok(());
    }
    let now = UnixNanos(setup.clock().now);
    let entry = fleet.curate(subject, decision, reason, now).map_err(failed)?;
    let file = fleet.view().decided.file.clone().unwrap_or_default();
    // Where it is kept with what was named, it is taken back there.
    let named = on.into.iter().map(PathBuf::as_path).chain(on.sources.iter().map(Path::new));
    let beside = named.filter(|folder| file.parent() == Some(*folder)).map(|folder| folder.to_string_lossy());
    let into = beside.map(|folder| format!(" --into {folder}")).next().unwrap_or_default();
    let (done, id) = (decision.done(), &entry.id);
    printer.note(&format!("habitus: {done}; `habitus learn undo {id}{into}` takes it back"));
    tell_queued(fleet, printer);
    Ok(())
}

/// Prints what a decision would change.
fn tell(
    fleet: &Fleet,
    subject: &Subject,
    supposed: Supposed<'_>,
    verb: &str,
    printer: &mut Printer,
) -> Result<(), CliError> {
    let preview = fleet.preview(subject, supposed, &Cancel::default()).map_err(|error| unreadable(&error))?;
    printer.text(&format!("{verb} {}\n", sanitize(&subject_words(subject))))?;
    for line in consequences(&preview, subject, supposed) {
        printer.text(&format!("  {}\n", sanitize(&line)))?;
    }
    Ok(())
}

fn undo(setup: &Setup, args: &UndoArgs, printer: &mut Printer) -> Result<(), CliError> {
    let (fleet, view) = survey_or_nothing(setup, &args.on, printer)?;
    let decided = &view.decided;
    let entry = match &args.id {
        Some(id) => decided.entry(id).filter(|entry| decided.holds(entry)),
        None => decided.own_last.as_ref(),
    };
    let entry = entry.ok_or_else(|| {
        let which =
            args.id.as_ref().map_or("by you".to_owned(), |id| format!("of the id `{}`", sanitize(id)));
        CliError::usage(
            format!("no decision {which} holds that could be taken back"),
            "`habitus learn curation` lists all decisions with their ids",
        )
    })?;
    let is_known = entry.subject.workload().is_some_and(|name| view.workload(name).is_some());
    if is_known {
        tell(
            &fleet,
            &entry.subject,
            Supposed::TakenBack(&entry.id),
            "take back what was decided of",
            printer,
        )?;
    }
    if args.dry_run {
        printer.note("habitus: nothing was changed: it was only asked what would be");
        return Ok(());
    }
    let undone = fleet.take_back(Some(&entry.id), UnixNanos(setup.clock().now)).map_err(failed)?;
    printer.note(&format!("habitus: taken back: {}", subject_words(&undone.subject)));
    tell_queued(&fleet, printer);
    Ok(())
}

fn list(setup: &Setup, args: &CurationArgs, printer: &mut Printer) -> Result<(), CliError> {
    let (_fleet, view) = survey_or_nothing(setup, &args.on, printer)?;
    let decided = &view.decided;
    let entries = report::entries(decided, args.workload.as_deref());
    if args.lines {
        return printer.text(&crate::journal::lines(entries.into_iter().rev()));
    }
    if entries.is_empty() && args.format == Format::Text {
        let file = decided.file.as_deref().map(Path::to_string_lossy).unwrap_or_default();
        printer.note(&format!("habitus: nothing was decided yet ({file})"));
        return Ok(());
    }
    printer.table(setup, args.format, &report::table(decided, &entries, &setup.clock()), || {
        Value::Array(entries.iter().map(|entry| report::to_json(decided, entry)).collect())
    })
}

fn failed(error: CurateError) -> CliError {
    match error {
        CurateError::Journal(error) => refused(error),
        CurateError::Counting(_) => CliError::Unreadable {
            problem: sanitize(&error.to_string()).into_owned(),
            hint: "the files have changed or gone since they were first read: run it again".to_owned(),
        },
    }
}
