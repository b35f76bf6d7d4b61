//! `habitus show`: everything known of a workload, section by section, or of one behaviour of it.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::args::{Format, ShowArgs};
use super::bringing::Needs;
use super::printer::{Printer, layout};
use super::setup::{Setup, filter, something_was_read, tell_missing, tell_problems, warn_of_unknown_keys};
use super::{CliError, find, named, tree, trust};
use crate::fleet::{Cancel, Fleet, Workload};
use crate::learning::Scope;
use crate::model::{FACETS, Selection};
use crate::reports::detail::{self, DetailContext};
use crate::reports::explain::Explanation;
use crate::reports::find::{FindOptions, Hit, hits};
use crate::reports::list::{self, ListRow};
use crate::reports::table::{Column, Table, markdown};
use crate::reports::{Clock, common, explain, files, nodes, problems, subject, units, versions};
use crate::settings::nearest;
use crate::text::number::counted;
use crate::text::{Masker, sanitize};

/// Files whose headers are read for the metadata.
const HEADERS: usize = 64;
/// Behaviours that `--behaviour` tells in full.
const BEHAVIOURS: usize = 50;

/// What a workload's sections are made of.
struct Subject<'a> {
    fleet: &'a Fleet,
    workload: Arc<Workload>,
    selection: Selection,
    row: ListRow,
    clock: Clock,
}

/// A section of the report, as a table and as JSON.
struct Section {
    id: &'static str,
    /// Its key in JSON; without one the row of the list already holds it.
    json_key: Option<&'static str>,
    title: &'static str,
    make: fn(&Subject<'_>) -> (Table, Value),
}

/// All sections in their order.
static SECTIONS: [Section; 10] = [
    Section { id: "summary", json_key: None, title: "SUMMARY", make: summary },
    Section { id: "commonality", json_key: None, title: "COMMONALITY", make: commonality },
    Section {
        id: "versions",
        json_key: Some("version_rows"),
        title: "VERSIONS",
        make: |s| {
            let rows = versions::rows(&s.workload, &s.selection);
            let json = rows.iter().map(versions::VersionRow::to_json).collect();
            (versions::table(&rows, &s.clock), json)
        },
    },
    Section {
        id: "snapshots",
        json_key: Some("snapshot_rows"),
        title: "SNAPSHOTS",
        make: |s| {
            let w = &s.workload;
            let rows = units::snapshots(w.observations(), &s.selection, &w.file_names, &w.curation);
            (units::snapshots_table(&rows, &s.clock), rows.iter().map(units::snapshot_json).collect())
        },
    },
    Section {
        id: "instances",
        json_key: Some("instance_rows"),
        title: "INSTANCES",
        make: |s| {
            let mut rows = units::instances(s.workload.observations(), &s.selection);
            rows.extend(units::quarantined_instances(s.workload.observations(), &s.workload.curation));
            (units::instances_table(&rows, &s.clock), rows.iter().map(units::unit_json).collect())
        },
    },
    Section {
        id: "hosts",
        json_key: Some("host_rows"),
        title: "HOSTS",
        make: |s| {
            let rows = units::hosts(s.workload.observations(), &s.selection);
            (units::hosts_table(&rows, &s.clock), rows.iter().map(units::unit_json).collect())
        },
    },
    Section { id: "metadata", json_key: Some("metadata"), title: "METADATA", make: metadata },
    Section { id: "tags", json_key: None, title: "TAGS", make: tags },
    Section {
        id: "files",
        json_key: None,
        title: "FILES",
        make: |s| {
            let mut table = Table::new([Column::left("file", "FILE", 0)]);
            let view = s.fleet.view();
            let name = |file: &String| files::source_text(&s.workload, file, &view.remote);
            table.rows = s.row.files.iter().map(|file| vec![name(file).into()]).collect();
            (table, json!(s.row.files))
        },
    },
    Section {
        id: "problems",
        json_key: None,
        title: "BAD OR ODD FILES",
        make: |s| {
            let json = s.row.problems.iter().map(problems::to_json).collect();
            let all: Vec<_> = s.row.problems.iter().chain(&s.row.notes).cloned().collect();
            (problems::table(&all), json)
        },
    },
];

pub(super) fn run(setup: &Setup, args: &ShowArgs, printer: &mut Printer) -> Result<(), CliError> {
    let query = filter(args.filter.as_deref())?;
    let section = args.section.as_deref().map(section).transpose()?;
    let (fleet, view) = setup.survey_for(&args.sources, &Needs::Workload(&args.workload), printer)?;
    something_was_read(&view)?;
    warn_of_unknown_keys(&view, &query, printer);
    let workload = named::workload(&view, &args.workload)?;
    tell_problems(workload.problems.iter(), printer);
    if let Some(behaviour) = &args.behaviour {
        return behaviours(setup, args, behaviour, &fleet, &workload, &query, printer);
    }
    if args.trust {
        return trust::run(setup, args, &fleet, &view, &workload, &query, printer);
    }
    let selection = subject::select(&workload, &query);
    let selection = named::of_versions(&workload, workload.observations(), &selection, &args.versions)?;
    named::something_is_selected(&selection, &workload)?;
    let Some(row) = list::row(&workload, &selection) else { return Ok(()) };
    if args.explain {
        return explained(setup, args, &explain::of_row(&row, &workload.rules, &filter_text(args)), printer);
    }
    let subject = Subject { fleet: &fleet, workload, selection, row, clock: setup.clock() };
    match (section, args.format) {
        (Some(section), format) => {
            let (table, json) = (section.make)(&subject);
            printer.table(setup, format, &table, || json)
        }
        // One table is all that CSV can hold.
        (None, Format::Csv) => printer.text(&(SECTIONS[2].make)(&subject).0.to_csv()),
        (None, Format::Json) => {
            let Value::Object(mut whole) = subject.row.to_json() else { return Ok(()) };
            for section in &SECTIONS {
                if let Some(key) = section.json_key {
                    whole.insert(key.to_owned(), (section.make)(&subject).1);
                }
            }
            printer.json(&Value::Object(whole))
        }
        (None, Format::Text | Format::Markdown) => sections(setup, args.format, &subject, printer),
    }
}

/// What it was all made through, in words.
fn filter_text(args: &ShowArgs) -> String {
    let versions = args.versions.iter().map(|version| format!("version:{version}"));
    let parts: Vec<String> = args.filter.iter().cloned().chain(versions).collect();
    parts.join(" ")
}

/// Sentences, one a figure.
fn explained(
    setup: &Setup,
    args: &ShowArgs,
    all: &[Explanation],
    printer: &mut Printer,
) -> Result<(), CliError> {
    if args.format != Format::Text {
        return printer.table(setup, args.format, &explain::table(all), || explain::to_json(all));
    }
    for one in all {
        printer.text(&format!("{}\n    {}\n", sanitize(&one.figure), sanitize(&one.sentence)))?;
    }
    Ok(())
}

fn sections(
    setup: &Setup,
    format: Format,
    subject: &Subject<'_>,
    printer: &mut Printer,
) -> Result<(), CliError> {
    let name = &subject.row.workload;
    printer.text(&match format {
        Format::Markdown => format!("# {}\n", markdown(name)),
        _ => format!("{}\n", sanitize(name)),
    })?;
    for section in &SECTIONS {
        let (table, _) = (section.make)(subject);
        if table.rows.is_empty() {
            continue;
        }
        if format == Format::Markdown {
            printer.text(&format!("\n## {}\n\n{}", section.title, table.to_markdown()))?;
        } else {
            printer.text(&format!("\n{}\n{}", section.title, table.to_text(layout(setup))))?;
        }
    }
    Ok(())
}

fn section(id: &str) -> Result<&'static Section, CliError> {
    SECTIONS.iter().find(|section| section.id == id).ok_or_else(|| {
        let known: Vec<&str> = SECTIONS.iter().map(|section| section.id).collect();
        let near = nearest(id, &known).map_or_else(String::new, |near| format!("did you mean `{near}`? "));
        CliError::usage(
            format!("there is no section `{}`", sanitize(id)),
            format!("{near}the sections are {}", known.join(", ")),
        )
    })
}

fn summary(s: &Subject<'_>) -> (Table, Value) {
    let mut table = Table::new([Column::left("key", "WHAT", 0), Column::left("value", "VALUE", 0)]);
    let mut line = |key: &str, value: String| table.rows.push(vec![key.into(), value.into()]);
    let row = &s.row;
    line("status", row.status_text());
    line("versions", row.versions.join(" "));
    let units = [
        counted(row.snapshots.into(), "snapshot", "snapshots"),
        counted(row.instances.into(), "instance", "instances"),
        counted(row.hosts.into(), "host", "hosts"),
    ];
    line("watched", units.join(", "));
    line("commonality", explain::headline(&row.common));
    for (key, time) in [("first seen", row.first_seen), ("last seen", row.last_seen)] {
        line(key, time.map_or_else(|| "not recorded".to_owned(), |time| s.clock.both(time)));
    }
    for spec in &FACETS {
        let count = if row.recorded.contains(spec.facet) {
            row.counts.get(spec.facet).to_string()
        } else {
            "not recorded".to_owned()
        };
        line(spec.many, count);
    }
    (table, row.to_json())
}

fn commonality(s: &Subject<'_>) -> (Table, Value) {
    let common = &s.row.common;
    let mut table = Table::new([
        Column::left("facet", "FACET", 0),
        Column::right("commonality", "COMMON", 0),
        Column::left("basis", "BASIS", 0),
    ]);
    for spec in &FACETS {
        let basis = match s.row.recorded.contains(spec.facet) {
            true => explain::in_short(common, spec.facet),
            false => "not recorded".to_owned(),
        };
        table.rows.push(vec![spec.many.into(), common::cell(common, spec.facet), basis.into()]);
    }
    (table, json!({"commonality": common::to_json(common), "commonality_of": common::basis_json(common)}))
}

fn metadata(s: &Subject<'_>) -> (Table, Value) {
    let report = units::metadata(s.fleet, s.workload.observations(), &s.selection, HEADERS);
    let mut table = Table::new([
        Column::left("key", "WHAT", 0),
        Column::left("value", "VALUE", 0),
        Column::right("files", "FILES", 0),
    ]);
    let mut map = Map::new();
    for line in &report.lines {
        let values: Vec<Value> =
            line.values.iter().map(|(value, files)| json!({"value": value, "files": files})).collect();
        map.insert(line.key.to_owned(), values.into());
        for (value, files) in &line.values {
            table.rows.push(vec![line.key.into(), value.as_str().into(), (*files as u64).into()]);
        }
    }
    if report.read < report.total {
        let of = format!("{} of {} files", report.read, report.total);
        table.rows.push(vec!["read".into(), of.into(), "".into()]);
    }
    for reason in report.unreadable.iter().take(HEADERS) {
        table.rows.push(vec!["not read".into(), reason.as_str().into(), "".into()]);
    }
    (table, Value::Object(map))
}

fn tags(s: &Subject<'_>) -> (Table, Value) {
    let mut table = Table::new([Column::left("key", "KEY", 0), Column::left("value", "VALUE", 0)]);
    for (key, values) in &s.row.tags {
        for value in values {
            table.rows.push(vec![key.as_str().into(), value.as_str().into()]);
        }
    }
    (table, json!(s.row.tags))
}

/// Everything known of the behaviours that a search means.
fn behaviours(
    setup: &Setup,
    args: &ShowArgs,
    text: &str,
    fleet: &Fleet,
    workload: &Workload,
    query: &crate::query::Query,
    printer: &mut Printer,
) -> Result<(), CliError> {
    let behaviour = find::behaviour(text)?;
    let cancel = Cancel::default();
    let profile =
        fleet.open(&workload.name, &cancel, &mut |_| {}).map_err(|error| tree::unreadable(&error))?;
    tell_missing(&profile, printer);
    let selection = subject::select_profile(workload, &profile, query);
    let selection = named::of_versions(workload, profile.observations(), &selection, &args.versions)?;
    named::something_is_selected(&selection, workload)?;
    let scope = Scope::of(&profile, selection);
    let options = FindOptions { limit: BEHAVIOURS, masker: setup.masker() };
    let (hits, more) = hits(fleet, workload, &profile, &scope, &behaviour, options, &cancel);
    if hits.is_empty() {
        return Err(CliError::usage(
            format!("nothing that {} was seen to do is `{behaviour}`", sanitize(&workload.short_name)),
            "`habitus find` looks in all workloads",
        ));
    }
    if more > 0 {
        printer.note(&format!("habitus: {more} more; the search can be made narrower"));
    }
    if args.explain {
        let of = |hit: &Hit| {
            let label = nodes::label_in(&profile, &scope, hit.node, setup.masker()).to_string();
            let told = explain::of_node(&profile, &scope, hit.node, &filter_text(args), setup.ascii);
            told.into_iter().map(move |mut one| {
                one.figure = format!("{label}: {}", one.figure);
                one
            })
        };
        let all: Vec<Explanation> = hits.iter().flat_map(of).collect();
        return explained(setup, args, &all, printer);
    }
    let context = DetailContext {
        profile: &profile,
        scope: &scope,
        file_names: &workload.file_names,
        masker: if setup.ascii { Masker::ASCII } else { Masker::UNICODE },
        clock: setup.clock(),
    };
    let unmask = !setup.settings.mask_secrets;
    let made: Vec<detail::Detail> = hits
        .iter()
        .map(|hit| {
            let details = fleet.details(&profile, hit.node, scope.selection());
            detail::of(&context, hit.node, Some(&details))
        })
        .collect();
    match args.format {
        Format::Json => printer.json(&made.iter().map(|made| made.to_json(unmask)).collect()),
        Format::Text => {
            for (at, made) in made.iter().enumerate() {
                if at > 0 {
                    printer.text("\n")?;
                }
                made.write_text(printer.out(), true, unmask)?;
            }
            Ok(())
        }
        Format::Csv | Format::Markdown => {
            let mut table = Table::new([
                Column::left("node", "NODE", 0),
                Column::left("section", "SECTION", 0),
                Column::left("key", "WHAT", 0),
                Column::left("value", "VALUE", 0),
            ]);
            for made in &made {
                for section in &made.sections {
                    for line in &section.lines {
                        table.rows.push(vec![
                            made.title.text(unmask).into(),
                            section.title.into(),
                            line.key.into(),
                            line.value.text(unmask).into(),
                        ]);
                    }
                }
            }
            printer.table(setup, args.format, &table, || Value::Null)
        }
    }
}
