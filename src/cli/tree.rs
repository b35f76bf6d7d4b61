//! `habitus tree`: what a workload does, as a tree.

use super::CliError;
use super::args::{Format, TreeArgs};
use super::bringing::Needs;
use super::named;
use super::printer::Printer;
use super::setup::{Setup, filter, something_was_read, tell_missing, tell_problems, warn_of_unknown_keys};
use crate::fleet::{Cancel, FleetError};
use crate::learning::{Profile, Scope, folding};
use crate::model::FacetSet;
use crate::reports::node_filter::NodeFilter;
use crate::reports::tree::{self, TreeLine, TreeOptions};
use crate::reports::{nodes, subject};
use crate::text::number::counted;
use crate::text::sanitize;

pub(super) fn run(setup: &Setup, args: &TreeArgs, printer: &mut Printer) -> Result<(), CliError> {
    let query = filter(args.filter.as_deref())?;
    let (fleet, view) = setup.survey_for(&args.sources, &Needs::Workload(&args.workload), printer)?;
    something_was_read(&view)?;
    warn_of_unknown_keys(&view, &query, printer);
    let workload = named::workload(&view, &args.workload)?;
    tell_problems(workload.problems.iter(), printer);
    let profile =
        fleet.open(&workload.name, &Cancel::default(), &mut |_| {}).map_err(|error| unreadable(&error))?;
    tell_missing(&profile, printer);
    let folded = args.fold.then(|| folding::folded(&profile)).flatten();
    let profile = folded.as_ref().map_or(&*profile, |folded| &folded.profile);
    let selection = subject::select_profile(&workload, profile, &query);
    let selection = named::of_versions(&workload, profile.observations(), &selection, &args.versions)?;
    named::something_is_selected(&selection, &workload)?;
    if let Some(Err(error)) = args.search.as_deref().and_then(NodeFilter::parse) {
        let line = args.search.as_deref().unwrap_or_default();
        return Err(CliError::usage(format!("the search cannot be understood:\n{}", error.point(line)), ""));
    }
    let mut scope = Scope::of(profile, selection.clone());
    let arranged = args.sort.and_then(|order| order.arrange(profile, &scope));
    let profile = arranged.as_ref().unwrap_or(profile);
    if arranged.is_some() {
        scope = Scope::of(profile, selection);
    }
    let facets = if args.facets.is_empty() { FacetSet::ALL } else { args.facets.iter().copied().collect() };
    let options = TreeOptions {
        facets,
        depth: args.depth,
        search: args.search.clone(),
        masker: setup.masker(),
        ascii: setup.ascii,
    };
    let lines = tree::lines(profile, &scope, &options);
    if lines.is_empty() {
        printer.note("habitus: nothing of this workload is of the facets and the search that were asked for");
    }
    match args.format {
        Format::Text => text(printer, profile, &scope, &lines, &options),
        Format::Json => Ok(tree::write_json(printer.out(), profile, &scope, &lines, &options)?),
        Format::Csv => printer.text(&tree::table(profile, &scope, &lines, &options, &setup.clock()).to_csv()),
        Format::Markdown => {
            printer.text(&tree::table(profile, &scope, &lines, &options, &setup.clock()).to_markdown())
        }
    }
}

/// Why a workload could not be opened.
pub(super) fn unreadable(error: &FleetError) -> CliError {
    CliError::Unreadable {
        problem: sanitize(&error.to_string()).into_owned(),
        hint: "the files have changed or gone since they were first read: run it again".to_owned(),
    }
}

fn text(
    printer: &mut Printer,
    profile: &Profile,
    scope: &Scope,
    lines: &[TreeLine],
    options: &TreeOptions,
) -> Result<(), CliError> {
    let dot = if options.ascii { "-" } else { "·" };
    let units = [
        counted(scope.snapshots().into(), "snapshot", "snapshots"),
        counted(scope.instances().into(), "instance", "instances"),
        counted(scope.hosts().into(), "host", "hosts"),
    ];
    printer.text(&format!("{}  {}\n", sanitize(profile.workload()), units.join(&format!(" {dot} "))))?;
    let versions = profile.versions();
    let skipped = versions.len().saturating_sub(nodes::STRIP_VERSIONS);
    let shown: Vec<String> = versions[skipped..]
        .iter()
        .zip(&scope.versions()[skipped..])
        .map(|(version, selected)| {
            let version = sanitize(version);
            if *selected { version.into_owned() } else { format!("({version})") }
        })
        .collect();
    let older = if skipped > 0 { format!("({skipped} older) ") } else { String::new() };
    printer.text(&format!("versions, the oldest first: {older}{}\n\n", shown.join(" ")))?;
    Ok(tree::write_text(printer.out(), profile, scope, lines, options)?)
}
