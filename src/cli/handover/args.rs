//! What can be written on the command line to hand suppressions over.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::cli::args::Format;
use crate::suppressions::exporters::{EXPORTERS, Exporter, Per};

/// The subcommands of `habitus suppress` that hand suppressions over, or look at those that others have made.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum HandoverCommand {
    /// Write accepted suppressions for who applies them: Datadog, Terraform, the agent
    Export(ExportArgs),
    /// Write what an auditor wants to know of each: who, why, on what evidence, what it hid, how to prove it
    Report(ReportArgs),
    /// Look at suppressions that exist in Datadog: what they hide, which overlap, which are too wide
    Import(ImportArgs),
    /// Make and change suppressions in Datadog; without --apply only say what would be asked
    Push(PushArgs),
    /// Say how each suppression stands in Datadog: draft, handed over, live, drifted, gone
    Status(StatusArgs),
}

const IDS_HELP: &str = "Ids of suppressions, or beginnings that no other has; without any, all. The address of a backend \
     stands for its decisions, in place of those kept on this machine";

const IDS_AND_SOURCES_HELP: &str = "Ids of suppressions, or beginnings that no other has, without any all; \
     and sources, with which each is checked as well: files, folders, globs, archives, a backend, whose decisions they \
     are then";

const RULE_HELP: &str = "The id of Datadog's detection rule that it is for; `RULE=ID` for those of an agent rule, \
     `SUPPRESSION=ID` for one of them; may be given several times";

/// What a suppression in Datadog is held against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum PerWhat {
    /// Each event by itself
    #[default]
    Event,
    /// The signal, with the attributes of its events merged
    Signal,
}

impl From<PerWhat> for Per {
    fn from(per: PerWhat) -> Per {
        match per {
            PerWhat::Event => Per::Events,
            PerWhat::Signal => Per::Signals,
        }
    }
}

fn exporter(text: &str) -> Result<&'static Exporter, String> {
    Exporter::from_id(text).ok_or_else(|| {
        let ids: Vec<&str> = EXPORTERS.iter().map(|exporter| exporter.id).collect();
        let near = crate::settings::nearest(text, &ids);
        let hint = near.map_or_else(String::new, |near| format!("did you mean `{near}`? "));
        format!("{hint}expected one of {}", ids.join(", "))
    })
}

const EXPORT_HELP: &str = "\
Targets:
  datadog    request bodies for Datadog's suppressions API, one a line
  terraform  resources of Datadog's Terraform provider
  secl       expressions of the agent's rule language
  json       everything that is known of each, for programs

What is off or has ended is written as off. What nobody has approved yet is not written. If anything cannot
be said exactly nothing is written, unless --partly; then too the exit code is 1.

Examples:
  habitus suppress export --as terraform --detection-rule abc-def-ghi > suppressions.tf
  habitus suppress export --as datadog --detection-rule cron_at_job_creation=abc-def-ghi 5ab1";

#[derive(Debug, Args)]
#[command(after_help = EXPORT_HELP)]
pub(in crate::cli) struct ExportArgs {
    #[arg(value_name = "ID|URL", help = IDS_HELP)]
    pub(super) ids: Vec<String>,

    /// For whom: datadog, terraform, secl, json
    #[arg(long = "as", value_name = "TARGET", value_parser = exporter)]
    pub(super) target: &'static Exporter,

    #[arg(long = "detection-rule", value_name = "[WHICH=]ID", help = RULE_HELP)]
    pub(super) detection_rules: Vec<String>,

    /// What it is held against in Datadog; per signal is refused where an attribute may have several values
    #[arg(long, value_enum, default_value_t, value_name = "WHAT")]
    pub(super) per: PerWhat,

    /// Write those that can be written, though others cannot
    #[arg(long)]
    pub(super) partly: bool,

    /// A file to write, whole or not at all, that only you can read
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// How a report is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ReportFormat {
    /// For documents
    #[default]
    Markdown,
    /// For programs
    Json,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ReportArgs {
    #[arg(value_name = "ID|SOURCE", help = IDS_AND_SOURCES_HELP)]
    pub(super) words: Vec<OsString>,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: ReportFormat,

    /// A file to write, whole or not at all, that only you can read
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

const IMPORT_HELP: &str = "\
A file of suppressions is what `GET /api/v2/security_monitoring/configuration/suppressions` answers; every
other file is a source of recordings and signals. Nothing is written to the store, and nothing at Datadog.
What a suppression hides is told of the signals at hand; where something of it cannot be told here, that is
said with the reason. The exit code is 1 if one that is on is too wide.

Examples:
  habitus suppress import suppressions.json dumps signals.json
  habitus suppress import --from-datadog --format json dumps";

#[derive(Debug, Args)]
#[command(after_help = IMPORT_HELP)]
pub(in crate::cli) struct ImportArgs {
    #[arg(value_name = "FILE|SOURCE", help = IMPORTED_HELP)]
    pub(super) files: Vec<OsString>,

    /// Get the suppressions from Datadog, with the keys of `habitus fetch`
    #[arg(long)]
    pub(super) from_datadog: bool,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

const IMPORTED_HELP: &str = "Files of suppressions, `-` for standard input; and sources of recordings and signals, \
     without any those of HABITUS_SOURCES";

const PUSH_HELP: &str = "\
Off until the setting suppressions.write_to_datadog is true. Without --apply each request is printed and
Datadog is asked, where there are keys, whether it would take it; nothing is changed there.

What is active is made there, or changed where it was handed over before. What is off, has ended, was
rejected or waits for approval is turned off there. What somebody else changed there is never overwritten
unless it is named together with --overwrite.

The keys are those of `habitus fetch`; the application key needs security_monitoring_suppressions_read and
security_monitoring_suppressions_write.";

#[derive(Debug, Args)]
#[command(after_help = PUSH_HELP)]
pub(in crate::cli) struct PushArgs {
    #[arg(value_name = "ID|URL", help = IDS_HELP)]
    pub(super) ids: Vec<String>,

    /// Do it
    #[arg(long)]
    pub(super) apply: bool,

    #[arg(long = "detection-rule", value_name = "[WHICH=]ID", help = RULE_HELP)]
    pub(super) detection_rules: Vec<String>,

    /// Write over what somebody else changed there, and make anew what somebody deleted, for the ids that are named
    #[arg(long, requires = "ids")]
    pub(super) overwrite: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct StatusArgs {
    #[arg(value_name = "ID|URL", help = IDS_HELP)]
    pub(super) ids: Vec<String>,

    #[arg(long = "detection-rule", value_name = "[WHICH=]ID", help = RULE_HELP)]
    pub(super) detection_rules: Vec<String>,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}
