//! `habitus only-here`: what one instance, host, version or file shows and no other does.

use std::ffi::OsString;
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::CliError;
use super::args::{FILTER_HELP, Format, SOURCES_HELP};
use super::bringing::Needs;
use super::compared::{ComparedArgs, JsonArray, explained_text};
use super::printer::Printer;
use super::setup::{Setup, filter, something_was_read, tell_missing, tell_problems, warn_of_unknown_keys};
use crate::fleet::{Cancel, Fleet, FleetView, Workload};
use crate::learning::DivideBy;
use crate::query::Query;
use crate::reports::compared::{self, CompareOptions, Finding};
use crate::reports::diff::watched_text;
use crate::reports::only_here::{OnlyHere, only_here, units};
use crate::reports::sides::{self, Named};
use crate::reports::subject::select_profile;
use crate::reports::table::{Column, Table};
use crate::text::number::counted;
use crate::text::sanitize;

/// What is told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum UnitArg {
    /// Containers
    Instance,
    /// Hosts
    Host,
    /// Image tags
    Version,
    /// Files
    File,
}

impl UnitArg {
    pub(super) fn by(self) -> DivideBy {
        match self {
            UnitArg::Instance => DivideBy::Instance,
            UnitArg::Host => DivideBy::Host,
            UnitArg::Version => DivideBy::Version,
            UnitArg::File => DivideBy::File,
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct OnlyHereArgs {
    /// A container (its first 8 letters will do), a host, a version, a file, or a workload for all of its units
    #[arg(value_name = "INSTANCE|HOST|VERSION|FILE|WORKLOAD")]
    pub(super) what: String,

    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    /// What is told apart; without, what was named, and of a workload its instances
    #[arg(long, value_enum, value_name = "UNIT")]
    pub(super) unit: Option<UnitArg>,

    /// Only in this workload, by its name or any part of it that no other has
    #[arg(short, long, value_name = "WORKLOAD")]
    pub(super) workload: Option<String>,

    #[arg(short, long, value_name = "FILTER", help = FILTER_HELP, allow_hyphen_values = true)]
    pub(super) filter: Option<String>,

    /// Also what is explained, and every behaviour below a new process by itself
    #[arg(long)]
    pub(super) all: bool,

    #[command(flatten)]
    pub(super) compared: ComparedArgs,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

pub(super) fn run(setup: &Setup, args: &OnlyHereArgs, printer: &mut Printer) -> Result<(), CliError> {
    let query = filter(args.filter.as_deref())?;
    let needs = Needs::Parts(&[&args.what], args.workload.as_deref());
    let (fleet, view) = setup.survey_for(&args.sources, &needs, printer)?;
    something_was_read(&view)?;
    warn_of_unknown_keys(&view, &query, printer);
    let meant = meant(&view, args)?;
    let options = args.compared.options(setup);
    let mut found: Vec<OnlyHere> = Vec::new();
    for named in &meant {
        found.extend(of_one(&fleet, &query, named, args, &options, printer)?);
    }
    // The worst first; where they are alike, in the order of names.
    found.sort_by_key(|only| std::cmp::Reverse(only.compared.heads().map(Finding::concern).max()));
    print(setup, args, &found, printer)
}

/// What was named; only one kind of thing may be meant.
fn meant(view: &FleetView, args: &OnlyHereArgs) -> Result<Vec<Named>, CliError> {
    let mut meant = sides::meanings(view, &args.what, args.workload.as_deref());
    if let Some(unit) = args.unit {
        let by = unit.by();
        let of_kind = |named: &Named| named.unit.as_ref().is_none_or(|(kind, _)| *kind == by);
        if meant.iter().any(of_kind) {
            meant.retain(of_kind);
        }
    }
    let kinds: std::collections::BTreeSet<Option<DivideBy>> =
        meant.iter().map(|named| named.unit.as_ref().map(|unit| unit.0)).collect();
    let what = sanitize(&args.what).into_owned();
    let names: std::collections::BTreeSet<Option<&str>> =
        meant.iter().map(|named| named.unit.as_ref().map(|unit| unit.1.as_str())).collect();
    match (kinds.len(), names.len()) {
        (0, _) => Err(CliError::usage(
            format!("nothing is called `{what}`: no instance, host, version, file or workload"),
            "`habitus show WORKLOAD --section instances` lists the instances of a workload",
        )),
        (1, 1) => Ok(meant),
        _ => Err(unclear(&what, &meant)),
    }
}

/// An error that lists what may be meant.
fn unclear(what: &str, meant: &[Named]) -> CliError {
    const LISTED: usize = 20;
    let mut written: Vec<String> =
        meant.iter().map(|named| sanitize(&named.written()).into_owned()).collect();
    written.sort();
    written.dedup();
    let more = written.len().saturating_sub(LISTED);
    written.truncate(LISTED);
    if more > 0 {
        written.push(format!("and {more} more"));
    }
    CliError::usage(format!("`{what}` may be any of:\n{}", written.join("\n")), "write one of these")
}

/// What a named unit alone shows; of a workload, what each of its units alone shows.
pub(super) fn of_one(
    fleet: &Fleet,
    query: &Query,
    named: &Named,
    args: &OnlyHereArgs,
    options: &CompareOptions,
    printer: &mut Printer,
) -> Result<Vec<OnlyHere>, CliError> {
    let workload = &named.workload;
    tell_problems(workload.problems.iter(), printer);
    let cancel = Cancel::default();
    let profile = fleet
        .open(&workload.name, &cancel, &mut |_| {})
        .map_err(|error| CliError::Unreadable { problem: error.to_string(), hint: String::new() })?;
    tell_missing(&profile, printer);
    let selection = select_profile(workload, &profile, query);
    let wanted = match &named.unit {
        Some((by, name)) => vec![(*by, name.clone())],
        None => {
            let by = args.unit.map_or(DivideBy::Instance, UnitArg::by);
            units(workload, &profile, &selection, by).into_iter().map(|name| (by, name)).collect()
        }
    };
    let mut found = Vec::new();
    for (by, name) in &wanted {
        match only_here(fleet, workload, &profile, &selection, (*by, name), options, &cancel) {
            Some(mut only) => {
                args.compared.narrow(&mut only.compared);
                found.push(only);
            }
            None => printer.note(&format!(
                "habitus: the filter selects nothing of the {} {name} of {}",
                by.one(),
                workload.short_name
            )),
        }
    }
    if wanted.is_empty() {
        printer.note(&format!("habitus: {} has no such units: {}", workload.short_name, args.what));
    }
    Ok(found)
}

/// The findings that are told of.
fn told(only: &OnlyHere, all: bool) -> impl Iterator<Item = &Finding> {
    only.compared.findings.iter().filter(move |finding| all || (!finding.inside && !finding.explained))
}

fn print(
    setup: &Setup,
    args: &OnlyHereArgs,
    found: &[OnlyHere],
    printer: &mut Printer,
) -> Result<(), CliError> {
    for only in found {
        for caveat in only.caveats() {
            printer.note(&format!("habitus: {} {}: {caveat}", only.by.one(), only.unit));
        }
    }
    match args.format {
        Format::Json => {
            let mut array = JsonArray::new();
            for only in found {
                let before = [
                    ("workload", only.workload.as_str().into()),
                    ("unit", serde_json::json!({ "kind": only.by.one(), "name": only.unit })),
                ];
                // Explained ones are told as such: programs can leave them out themselves.
                let findings = only.compared.findings.iter().filter(|finding| args.all || !finding.inside);
                array.add(printer, setup, &only.compared, findings, &before)?;
            }
            array.finish(printer)
        }
        Format::Csv => printer.text(&one_table(setup, args, found).to_csv()),
        Format::Markdown => printer.text(&one_table(setup, args, found).to_markdown()),
        Format::Text => text(setup, args, found, printer),
    }
}

/// All of it as one table.
fn one_table(setup: &Setup, args: &OnlyHereArgs, found: &[OnlyHere]) -> Table {
    let mut all: Option<Table> = None;
    for only in found {
        let leading = [
            (Column::left("workload", "WORKLOAD", 0), only.workload.clone()),
            (Column::left("unit", "UNIT", 0), only.unit.clone()),
        ];
        let table = compared::table(&only.compared, told(only, args.all), &leading, setup.masker());
        match &mut all {
            Some(all) => all.rows.extend(table.rows),
            None => all = Some(table),
        }
    }
    all.unwrap_or_default()
}

fn text(
    setup: &Setup,
    args: &OnlyHereArgs,
    found: &[OnlyHere],
    printer: &mut Printer,
) -> Result<(), CliError> {
    let mut quiet = 0;
    let mut is_first = true;
    for only in found {
        let heads = told(only, args.all).count();
        if heads == 0 && found.len() > 1 {
            quiet += 1;
            continue;
        }
        if !is_first {
            printer.text("\n")?;
        }
        is_first = false;
        let own = watched_text(&only.compared.watched.1);
        let heading = format!(
            "{}  {} {}  {own}; against {}\n",
            only.workload,
            only.by.one(),
            only.unit,
            only.compared.a.name
        );
        printer.text(&sanitize(heading.trim_end()))?;
        printer.text("\n")?;
        if heads == 0 {
            printer.text("nothing that no other shows\n")?;
        } else {
            let table = compared::table(&only.compared, told(only, args.all), &[], setup.masker());
            let table = table.without_empty_columns();
            printer.text(&table.to_text(super::printer::layout(setup)))?;
        }
        if let Some(text) = explained_text(&only.compared, "--all shows them").filter(|_| !args.all) {
            printer.text(&format!("{text}\n"))?;
        }
    }
    if quiet > 0 {
        let by = found.first().map_or(DivideBy::Instance, |only| only.by);
        let (one, many) = (by.one(), by.many());
        printer.note(&format!("habitus: {} nothing that no other shows", counted_verb(quiet, one, many)));
    }
    Ok(())
}

fn counted_verb(n: u64, one: &str, many: &str) -> String {
    let verb = if n == 1 { "shows" } else { "show" };
    format!("{} {verb}", counted(n, one, many))
}

/// The same for all units of a kind of a workload, for leave-one-out.
pub(super) fn each(
    fleet: &Fleet,
    workload: &Arc<Workload>,
    query: &Query,
    by: DivideBy,
    options: &CompareOptions,
) -> Result<Vec<OnlyHere>, crate::fleet::FleetError> {
    let cancel = Cancel::default();
    let profile = fleet.open(&workload.name, &cancel, &mut |_| {})?;
    let selection = select_profile(workload, &profile, query);
    let names = units(workload, &profile, &selection, by);
    let each = names
        .iter()
        .filter_map(|name| only_here(fleet, workload, &profile, &selection, (by, name), options, &cancel));
    Ok(each.collect())
}
