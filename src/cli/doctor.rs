//! `habitus doctor`: what the terminal can do and why, where settings and data are, what was found, the versions.

use std::env;
use std::io::{IsTerminal, stderr, stdin, stdout};

use serde_json::{Value, json};

use super::CliError;
use super::args::{Common, DoctorArgs, Format};
use super::backends::split;
use super::doctor_backend;
use super::explore::{self, keymap};
use super::printer::Printer;
use super::setup::{CONFIG_VARIABLE, Setup, config_file, default_sources};
use crate::fleet::{Fleet, FleetOptions, Severity};
use crate::formats::FORMATS;
use crate::reports::problems;
use crate::reports::table::{Column, Table};
use crate::settings::{Loaded, Settings, paths};
use crate::text::number::{bytes, counted, grouped};

/// One thing that was looked at.
struct Finding {
    subject: &'static str,
    what: String,
    value: String,
    why: String,
}

/// Findings, by subject.
#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, subject: &'static str, what: &str, value: impl Into<String>, why: impl Into<String>) {
        let (what, value, why) = (what.to_owned(), value.into(), why.into());
        self.0.push(Finding { subject, what, value, why });
    }
}

pub(super) fn run(common: &Common, args: &DoctorArgs, printer: &mut Printer) -> Result<(), CliError> {
    let mut findings = Findings::default();
    findings.add("version", "habitus", env!("CARGO_PKG_VERSION"), format!("{} build", build_kind()));
    findings.add("version", "target", format!("{} {}", env::consts::OS, env::consts::ARCH), "");
    for format in FORMATS {
        findings.add("reads", format.title, format.extensions.join(" "), "recognised by its content");
    }
    let (loaded, is_broken) = settings(common, &mut findings);
    let setup = Setup::with(loaded, common)?;
    terminal(&setup, &mut findings);
    let limits = &setup.settings.limits;
    for (what, value) in [
        ("levels of nesting", grouped(limits.max_depth)),
        ("nodes of a file", grouped(limits.max_nodes)),
        ("size of a file", bytes(limits.max_file_bytes)),
        ("temporary files", bytes(limits.max_spool_bytes)),
        ("members of an archive", grouped(limits.max_archive_members)),
        ("signals", grouped(limits.max_signals)),
    ] {
        findings.add("limit", what, value, "");
    }
    datadog(&setup, &mut findings);
    let bad = sources(&setup, args, &mut findings);
    print(&setup, args.format, &findings, printer)?;
    if is_broken {
        return Err(CliError::Check(
            "the settings file is wrong; `habitus config check` says where".to_owned(),
        ));
    }
    match bad.is_empty() {
        true => Ok(()),
        false => Err(CliError::Backend(bad.join("\n"))),
    }
}

fn build_kind() -> &'static str {
    if cfg!(debug_assertions) { "debug" } else { "release" }
}

/// Where the settings and the program's own folders are.
fn settings(common: &Common, findings: &mut Findings) -> (Loaded, bool) {
    let mut is_broken = false;
    let mut loaded = Loaded::default();
    match config_file(common) {
        None => findings.add("settings", "file", "none", "this user has no home folder"),
        Some(file) => {
            let path = file.path.to_string_lossy().into_owned();
            let why = if common.config.is_some() {
                "--config"
            } else if file.required {
                CONFIG_VARIABLE
            } else {
                "the default place"
            };
            match Settings::load(&file) {
                Ok(read) if read.source.path().as_os_str().is_empty() => {
                    findings.add("settings", "file", path, format!("{why}; there is none, all is default"));
                }
                Ok(read) => {
                    let wrong = keymap(&read).err().unwrap_or_default();
                    is_broken = !wrong.is_empty();
                    let how = if is_broken { "its keys are wrong" } else { "it is fine" };
                    findings.add("settings", "file", path, format!("{why}; {how}"));
                    for error in wrong {
                        findings.add("settings", "wrong", error, "");
                    }
                    loaded = read;
                }
                Err(errors) => {
                    findings.add("settings", "file", path, format!("{why}; it is wrong"));
                    for error in errors {
                        findings.add("settings", "wrong", error.to_string(), "");
                    }
                    is_broken = true;
                }
            }
        }
    }
    if let Some(paths) = paths::Paths::of_user() {
        for (what, path) in [("state", &paths.state), ("cache", &paths.cache)] {
            let why = if path.is_dir() { "" } else { "not there yet" };
            findings.add("settings", what, path.to_string_lossy(), why);
        }
    }
    let temporary = env::temp_dir();
    findings.add("settings", "temporary files", temporary.to_string_lossy(), "TMPDIR");
    (loaded, is_broken)
}

/// Where Datadog would be asked, and whether there are keys. Nobody is asked.
fn datadog(setup: &Setup, findings: &mut Findings) {
    match super::datadog::account(setup) {
        Ok(account) => {
            findings.add("Datadog", "address", account.endpoint.to_string(), "not asked");
            match account.keys {
                Some(keys) => findings.add("Datadog", "keys", "there", keys.origin),
                None => {
                    findings.add("Datadog", "keys", "none", "`habitus fetch --help` says where they stand");
                }
            }
        }
        Err(error) => findings.add("Datadog", "wrong", error.to_string(), ""),
    }
}

fn terminal(setup: &Setup, findings: &mut Findings) {
    let yes = |is: bool| if is { "a terminal" } else { "no terminal" };
    findings.add("terminal", "standard input", yes(stdin().is_terminal()), "");
    findings.add("terminal", "standard output", yes(stdout().is_terminal()), "");
    findings.add("terminal", "standard error", yes(stderr().is_terminal()), "");
    if let Some((columns, rows)) = stdout().is_terminal().then(crossterm::terminal::size).and_then(Result::ok)
    {
        findings.add("terminal", "size", format!("{columns}x{rows}"), "");
    }
    for name in ["TERM", "COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG", "TMUX", "SSH_CONNECTION"] {
        // What some of them hold is nobody's business in a report that is passed on.
        let secret = ["TMUX", "SSH_CONNECTION"].contains(&name);
        if let Some(value) = env::var_os(name) {
            let value = if secret { "set".to_owned() } else { value.to_string_lossy().into_owned() };
            findings.add("terminal", name, value, "");
        }
    }
    for finding in explore::findings(setup) {
        findings.add("terminal", finding.what, finding.value.clone(), finding.why.clone());
    }
}

/// What the sources hold; gives why backends among them cannot be used.
fn sources(setup: &Setup, args: &DoctorArgs, findings: &mut Findings) -> Vec<String> {
    let (sources, why) = if args.sources.is_empty() {
        (default_sources(), "HABITUS_SOURCES")
    } else {
        (args.sources.clone(), "the command line")
    };
    if sources.is_empty() {
        findings.add("sources", "given", "none", "neither on the command line nor in HABITUS_SOURCES");
        return Vec::new();
    }
    for source in &sources {
        findings.add("sources", "given", source.to_string_lossy(), why);
    }
    let (said, mut bad) = doctor_backend::backends(setup, &sources);
    for (what, value, why) in said {
        findings.add("backend", what, value, why);
    }
    let (backends, sources) = match split(setup, &sources) {
        Ok(split) => split,
        Err(error) => {
            // One that cannot be opened was told of.
            if bad.is_empty() {
                findings.add("sources", "wrong", error.to_string(), error.hint());
                bad.push(error.to_string());
            }
            return bad;
        }
    };
    let has_files = !sources.is_empty();
    let options = FleetOptions { backends, ..setup.fleet_options(&sources, None) };
    let fleet = Fleet::start(sources, options, || {});
    let view = fleet.surveyed();
    for (what, value, why) in doctor_backend::queued(&view) {
        findings.add("backend", what, value, why);
    }
    if has_files {
        let progress = view.progress;
        findings.add("sources", "files", grouped(progress.found), format!("{} read", bytes(progress.bytes)));
        findings.add("sources", "recordings", grouped(progress.recordings), "");
        let (workloads, _, snapshots) = view.totals();
        let snapshots = counted(snapshots as u64, "snapshot", "snapshots");
        findings.add("sources", "workloads", grouped(workloads as u64), snapshots);
    }
    for severity in [Severity::Unread, Severity::Partial, Severity::Note] {
        let bad = view.problems.iter().filter(|problem| problem.severity == severity);
        let count = bad.clone().count();
        if count > 0 {
            findings.add("sources", "bad files", grouped(count as u64), problems::severity_word(severity));
        }
        for problem in bad.take(20) {
            findings.add(
                "sources",
                problems::severity_word(severity),
                problem.file.clone(),
                problem.reason.clone(),
            );
        }
    }
    bad
}

fn print(setup: &Setup, format: Format, findings: &Findings, printer: &mut Printer) -> Result<(), CliError> {
    let mut table = Table::new([
        Column::left("subject", "SUBJECT", 0),
        Column::left("what", "WHAT", 0),
        Column::left("value", "VALUE", 0),
        Column::left("why", "WHY", 0),
    ]);
    table.rows = findings
        .0
        .iter()
        .map(|f| {
            vec![f.subject.into(), f.what.as_str().into(), f.value.as_str().into(), f.why.as_str().into()]
        })
        .collect();
    let row = |f: &Finding| json!({"subject": f.subject, "what": f.what, "value": f.value, "why": f.why});
    match format {
        // Whole sentences: they are not cut to the width of the terminal.
        Format::Text => {
            printer.text(&table.to_text(crate::reports::table::Layout { width: None, ascii: setup.ascii }))
        }
        _ => printer.table(setup, format, &table, || Value::Array(findings.0.iter().map(row).collect())),
    }
}
