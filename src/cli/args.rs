//! What can be written on the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

pub(super) use super::args_journal::{JournalArgs, NoteArgs, TriageArgs};
#[cfg(feature = "server")]
pub(super) use super::args_server::{ServeArgs, ServerArgs, TokenArgs, TokenCommand};
use super::check::CheckArgs;
use super::diff::DiffArgs;
use super::learn::LearnArgs;
use super::matrix::MatrixArgs;
use super::only_here::OnlyHereArgs;
use super::push::PushArgs;
use super::suggest::SuggestArgs;
use super::suppress::SuppressArgs;
use crate::model::{FACETS, Facet};
use crate::reports::order::{ORDERS, TreeOrder};

const ABOUT: &str = "Explore what workloads have been seen to do: is this normal, and how do you know?";

pub(super) const SOURCES_HELP: &str = "Files, folders, globs, archives, `-` for standard input, or backends: an https:// address or a name of the settings; without any, those of HABITUS_SOURCES";

pub(super) const BACKEND_HELP: &str = "The backend that is meant, by its address or its name in the settings; without any the one of HABITUS_SOURCES, else it is about what is kept on this machine";

pub(super) const FILTER_HELP: &str =
    "Only what this filter selects: `service:web env:prod -team:edge image_name:*api* status:learning`";

pub(super) const WORKLOAD_HELP: &str = "A workload, by its name or any part of it that no other has";

const AFTER_HELP: &str = "\
Exit codes: 0 fine, 1 a check did not hold, 2 usage, 3 input unreadable, 4 backend unreachable or refused.

Environment:
  HABITUS_SOURCES    what to read where no source is given, with `:` between
  HABITUS_CONFIG     the settings file
  HABITUS_TOKEN      the token that a backend is shown, before one that the settings name
  NO_COLOR           no colours
  SOURCE_DATE_EPOCH  the time that counts as now, in seconds, for output that can be made again

Examples:
  habitus demo-data                              open the explorer
  habitus list --format json /var/log/dumps      the workloads in a folder
  habitus https://habitus.example                open the explorer on a backend (`habitus serve`)
  habitus tree shop/api --facet process dumps    what ran, under what
  habitus find exec:curl dumps                   who runs curl
  habitus signals --filter severity:high dumps   what was raised, the unknown first
  habitus suggest dumps                          what could be suppressed, and how safely
  habitus only-here d25308df492d dumps           what only this container did
  habitus diff v1.1.0 v1.2.0 dumps               what is new in a version
  habitus check --baseline known -- candidate    exit code 1 if it does more than is known
  tar c dumps | habitus list -                   an archive from standard input";

/// Explore what workloads have been seen to do.
#[derive(Debug, Parser)]
#[command(
    name = "habitus",
    version,
    about = ABOUT,
    after_help = AFTER_HELP,
    max_term_width = 100,
    disable_help_subcommand = true
)]
pub struct Cli {
    /// What to explore.
    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub sources: Vec<OsString>,

    #[arg(short, long, value_name = "FILTER", help = FILTER_HELP, allow_hyphen_values = true)]
    pub(super) filter: Option<String>,

    #[command(flatten)]
    pub(super) common: Common,

    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// What every command understands.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Common options")]
pub(super) struct Common {
    /// The settings file [default: config.toml in the user's configuration folder]
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,

    /// The theme of the explorer
    #[arg(long, global = true, value_name = "NAME")]
    pub(super) theme: Option<String>,

    /// How many colours: auto, never, 16, 256, truecolor
    #[arg(long, global = true, value_name = "WHEN")]
    pub(super) color: Option<String>,

    /// Draw with ASCII only
    #[arg(long, global = true, conflicts_with = "unicode")]
    pub(super) ascii: bool,

    /// Draw with Unicode, whatever the locale says
    #[arg(long, global = true)]
    pub(super) unicode: bool,

    /// Write times in UTC
    #[arg(long, global = true, conflicts_with = "local")]
    pub(super) utc: bool,

    /// Write times in the zone of this machine
    #[arg(long, global = true)]
    pub(super) local: bool,

    /// Show secrets: environment values, passwords in arguments, tokens
    #[arg(long, global = true)]
    pub(super) unmask: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// List the workloads
    List(ListArgs),
    /// Compare the workloads: noise, learning, exposure, size, last novelty
    Fleet(FleetArgs),
    /// Show everything known of a workload, or of one behaviour of it
    Show(ShowArgs),
    /// Print what a workload does, as a tree
    Tree(TreeArgs),
    /// Compare versions, instances or hosts behaviour by behaviour
    Matrix(MatrixArgs),
    /// Find which workloads show a behaviour
    Find(FindArgs),
    /// List what rules raised, with what the profiles say of it
    Signals(SignalsArgs),
    /// Write down something about a signal
    Note(NoteArgs),
    /// Say what has become of a signal
    Triage(TriageArgs),
    /// List what was said of signals and behaviours, or take back the last of it
    Journal(JournalArgs),
    /// Learn profiles from activity dumps, and correct them: accept, reject, quarantine, undo
    Learn(LearnArgs),
    /// Send activity dumps and signals to a backend, which learns from them
    Push(PushArgs),
    /// Propose suppressions that are checked against what was learned
    Suggest(SuggestArgs),
    /// Decide on suggestions, check and prove what was decided, hand it over
    Suppress(SuppressArgs),
    /// Say whether an alert is normal for its workload, and how that is known
    Why(WhyArgs),
    /// Get security signals from Datadog
    Fetch(FetchArgs),
    /// Show what only one instance, host, version or file does, worst first
    OnlyHere(OnlyHereArgs),
    /// Compare two versions, snapshots, instances, hosts, files or workloads
    Diff(DiffArgs),
    /// Check what does something that a baseline does not
    Check(CheckArgs),
    /// List all tags with the workloads that have them
    Tags(ListArgs),
    /// Run the backend: takes what agents post, learns, and serves explorers
    #[cfg(feature = "server")]
    Serve(ServeArgs),
    /// Make, list and revoke the tokens of the backend on this machine
    #[cfg(feature = "server")]
    Token(TokenArgs),
    /// Say what the terminal can do, what was found where, and the versions
    Doctor(DoctorArgs),
    /// Check or show the settings
    Config(ConfigArgs),
    /// Print a completion script for a shell
    Completions(CompletionsArgs),
}

/// How data is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
    /// For spreadsheets
    Csv,
    /// For documents
    Markdown,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    #[arg(short, long, value_name = "FILTER", help = FILTER_HELP, allow_hyphen_values = true)]
    pub(super) filter: Option<String>,

    /// The column to sort by, `-` before it for descending order: `--sort=-snapshots`
    #[arg(short, long, value_name = "COLUMN", allow_hyphen_values = true)]
    pub(super) sort: Option<String>,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

#[derive(Debug, Args)]
pub(super) struct FleetArgs {
    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    #[arg(short, long, value_name = "FILTER", help = FILTER_HELP, allow_hyphen_values = true)]
    pub(super) filter: Option<String>,

    /// The column to sort by, `-` before it for descending order: `--sort=-signals_per_day`
    #[arg(short, long, value_name = "COLUMN", allow_hyphen_values = true)]
    pub(super) sort: Option<String>,

    /// Judge the signals as well, to say how many are unknown: opens every workload that has any
    #[arg(long)]
    pub(super) judge: bool,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    #[arg(help = WORKLOAD_HELP)]
    pub(super) workload: String,

    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    #[arg(short, long, value_name = "FILTER", help = FILTER_HELP, allow_hyphen_values = true)]
    pub(super) filter: Option<String>,

    /// Only this version; may be given several times
    #[arg(long = "version", value_name = "VERSION")]
    pub(super) versions: Vec<String>,

    /// Everything known of one behaviour instead: `exec:awk`, `file:/etc/shadow`, `dns:*.internal`
    #[arg(short, long, value_name = "BEHAVIOUR", conflicts_with = "section")]
    pub(super) behaviour: Option<String>,

    /// Say of every figure in one sentence what it means: what was counted, in what, how sure it is; with --behaviour
    /// of the figures of that behaviour
    #[arg(long, conflicts_with = "section")]
    pub(super) explain: bool,

    /// Only this section: summary, commonality, versions, snapshots, instances, hosts, metadata, tags, files, problems
    #[arg(long, value_name = "SECTION")]
    pub(super) section: Option<String>,

    /// How far its profile can be trusted instead: units, what is new still, hints of a poisoned baseline, worst first
    #[arg(long, conflicts_with_all = ["section", "behaviour"])]
    pub(super) trust: bool,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

#[derive(Debug, Args)]
pub(super) struct TreeArgs {
    #[arg(help = WORKLOAD_HELP)]
    pub(super) workload: String,

    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    #[arg(short, long, value_name = "FILTER", help = FILTER_HELP, allow_hyphen_values = true)]
    pub(super) filter: Option<String>,

    /// Only so many levels
    #[arg(short, long, value_name = "LEVELS", value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) depth: Option<u16>,

    /// Only these facets, with the processes on the way: process, file, dns, bind, flow, syscall, capability, imds
    #[arg(long = "facet", value_name = "FACET", value_delimiter = ',', value_parser = facet)]
    pub(super) facets: Vec<Facet>,

    /// Only this version; may be given several times
    #[arg(long = "version", value_name = "VERSION")]
    pub(super) versions: Vec<String>,

    /// Only what holds this in its name or path (`*` and `?` are wildcards), or is as common as this says
    /// (`commonality:<50%`), with the way to it
    #[arg(short, long, value_name = "TEXT")]
    pub(super) search: Option<String>,

    /// Order siblings by name, commonality or -commonality
    #[arg(long, value_name = "ORDER", allow_hyphen_values = true, value_parser = tree_order)]
    pub(super) sort: Option<TreeOrder>,

    /// Fold one-off parts of names (process numbers, hashes, dates, temporary names) into patterns
    #[arg(long)]
    pub(super) fold: bool,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

#[derive(Debug, Args)]
pub(super) struct FindArgs {
    /// What to look for: `exec:curl`, `file:/etc/shadow`, `dns:*.internal`, `imds:*`, `sha256:…`, or any text
    pub(super) behaviour: String,

    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    #[arg(short, long, value_name = "FILTER", help = FILTER_HELP, allow_hyphen_values = true)]
    pub(super) filter: Option<String>,

    /// The most hits of one workload
    #[arg(long, value_name = "NUMBER", default_value_t = 1000)]
    pub(super) limit: usize,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

/// Under which headings signals are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum GroupBy {
    /// One line for what one rule raised
    Rule,
    /// One line for what one rule raised on the same behaviour of a workload
    Behaviour,
    /// One line a signal
    None,
}

#[derive(Debug, Args)]
pub(super) struct SignalsArgs {
    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    /// Only what this filter selects: `verdict:new-process evidence:rare rule:… severity:high env:prod`
    #[arg(short, long, value_name = "FILTER", allow_hyphen_values = true)]
    pub(super) filter: Option<String>,

    /// Only those of this workload, by its name or any part of it that no other has
    #[arg(short, long, value_name = "WORKLOAD")]
    pub(super) workload: Option<String>,

    /// What makes one line [default: behaviour; in JSON and CSV none]
    #[arg(short, long, value_enum, value_name = "WHAT")]
    pub(super) group: Option<GroupBy>,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

/// How an answer is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum WhyFormat {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
    /// For the channel of an incident
    Markdown,
}

impl WhyArgs {
    /// What is asked where nothing else is said.
    pub(super) fn of(target: OsString, sources: Vec<OsString>) -> WhyArgs {
        WhyArgs { target, sources, limit: MOST_ANSWERS, redact: false, format: WhyFormat::Text }
    }
}

/// The most signals that are answered one by one where nothing else is said.
const MOST_ANSWERS: usize = 5;

#[derive(Debug, Args)]
pub(super) struct WhyArgs {
    /// The id of a signal or the beginning of one, a container, a pod, an address of Datadog's application, a file that
    /// holds the signal, or `-` for standard input
    #[arg(value_name = "SIGNAL")]
    pub(super) target: OsString,

    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    /// The most signals that are answered one by one; those that need attention most come first
    #[arg(long, default_value_t = MOST_ANSWERS, value_name = "N")]
    pub(super) limit: usize,

    /// Replace hosts, users, addresses and containers by stand-ins, in markdown
    #[arg(long)]
    pub(super) redact: bool,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: WhyFormat,
}

const FETCH_HELP: &str = "\
What is printed is one JSON document, {\"data\":[...]}, with the signals as Datadog gives them: secrets
in them are not masked. At Datadog nothing is changed.

Environment:
  DD_API_KEY           the API key
  DD_APP_KEY           the application key; it needs security_monitoring_signals_read
  DD_SITE              the site of the account [default: datadoghq.com]; others are
                       us3.datadoghq.com, us5.datadoghq.com, datadoghq.eu, ap1.datadoghq.com,
                       ap2.datadoghq.com, uk1.datadoghq.com, ddog-gov.com, us2.ddog-gov.com
  HABITUS_DATADOG_URL  another address instead of https://api.SITE; plain http only on this machine
  HTTPS_PROXY          the way out of the network; NO_PROXY says for whom there is another
  SSL_CERT_FILE        certificates to trust instead of those of the system

Without the variables the keys are read from datadog.toml beside the settings, if only you can read
that file (mode 0600):
  api_key = \"0123\"
  app_key = \"4567\"
  site = \"datadoghq.eu\"

Examples:
  habitus fetch --workload shop/api --from 2d > signals.json
  habitus fetch --container 3f0c8a1b2d4e --at 2026-11-24T03:11:58Z
  habitus fetch --id AQAAAYG1bl5K4HuUewAAAABBWUcx --print-request";

#[derive(Debug, Args)]
#[command(after_help = FETCH_HELP)]
pub(super) struct FetchArgs {
    /// Only what this query selects, in Datadog's language: `status:(high OR critical) @agent.rule_id:x`
    #[arg(short, long, value_name = "QUERY", allow_hyphen_values = true)]
    pub(super) query: Option<String>,

    /// Only signals of this workload, by the name of its image, with its registry or without
    #[arg(short, long, value_name = "NAME")]
    pub(super) workload: Option<String>,

    /// Only signals of this container, by its id or the first twelve digits of it
    #[arg(short, long, value_name = "ID")]
    pub(super) container: Option<String>,

    /// From an hour before this time to an hour after it
    #[arg(long, value_name = "TIME", conflicts_with_all = ["from", "to"])]
    pub(super) at: Option<String>,

    /// Not before this time: `2026-11-24T03:11:58Z`, or how long ago, `6h`, `2d`
    #[arg(long, value_name = "TIME", default_value = "1d")]
    pub(super) from: String,

    /// Not after this time
    #[arg(long, value_name = "TIME", default_value = "now")]
    pub(super) to: String,

    /// Only this signal, by its id or the address of its page
    #[arg(long, value_name = "ID", conflicts_with_all = ["query", "workload", "container", "at", "from", "to", "limit"])]
    pub(super) id: Option<String>,

    /// No more than so many signals, the oldest first
    #[arg(long, value_name = "NUMBER", default_value_t = 1000, value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    pub(super) limit: u64,

    /// A file to write, whole or not at all, that only you can read
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,

    /// Ask nothing, but print the request as a command that can be run elsewhere
    #[arg(long, conflicts_with = "output")]
    pub(super) print_request: bool,
}

#[derive(Debug, Args)]
pub(super) struct DoctorArgs {
    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

#[derive(Debug, Args)]
pub(super) struct ConfigArgs {
    /// The settings of a backend instead, by its address or its name in the settings: show, get, set, unset and history
    #[arg(long, global = true, value_name = "BACKEND")]
    pub(super) backend: Option<OsString>,

    #[command(subcommand)]
    pub(super) command: ConfigCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum ConfigCommand {
    /// Check the settings file; exit code 1 if anything is wrong with it
    Check,
    /// Show all settings with their present values and defaults
    Show {
        /// How to print it
        #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
        format: Format,
    },
    /// Print the present value of a setting
    Get {
        /// The setting: `learning.stable_hours`
        key: String,

        /// The value for the workloads of an override of this filter
        #[arg(long = "where", value_name = "FILTER", allow_hyphen_values = true)]
        filter: Option<String>,
    },
    /// Set a setting in the settings file; comments and layout stay
    Set {
        /// The setting: `learning.stable_hours`
        key: String,

        /// Its value; facets and words with commas between
        #[arg(allow_hyphen_values = true)]
        value: String,

        /// Only for the workloads that this filter selects
        #[arg(long = "where", value_name = "FILTER", allow_hyphen_values = true)]
        filter: Option<String>,

        /// Of a backend: only if its settings are of this version still, which `get` says
        #[arg(long, value_name = "VERSION", requires = "backend")]
        seen: Option<u64>,
    },
    /// Take a setting out of the settings file: it has its default again
    Unset {
        /// The setting: `learning.stable_hours`
        key: String,

        /// Take it out of the overrides of this filter
        #[arg(long = "where", value_name = "FILTER", allow_hyphen_values = true)]
        filter: Option<String>,

        /// Of a backend: only if its settings are of this version still, which `get` says
        #[arg(long, value_name = "VERSION", requires = "backend")]
        seen: Option<u64>,
    },
    /// List who changed which setting when, the latest first
    History {
        /// How to print it
        #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
        format: Format,
    },
    /// Print where the settings file is looked for
    Path,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    /// The shell
    pub(super) shell: Shell,
}

/// A facet by its id or its search key.
pub(super) fn facet(text: &str) -> Result<Facet, String> {
    Facet::from_id(&text.to_ascii_lowercase()).ok_or_else(|| {
        let ids: Vec<&str> = FACETS.iter().map(|spec| spec.id).collect();
        let near = crate::settings::nearest(text, &ids);
        let hint = near.map_or_else(String::new, |near| format!("did you mean `{near}`? "));
        format!("{hint}expected one of {}", ids.join(", "))
    })
}

fn tree_order(text: &str) -> Result<TreeOrder, String> {
    let spec = ORDERS.iter().find(|spec| spec.id == text);
    spec.map(|spec| spec.order).ok_or_else(|| {
        let ids: Vec<&str> = ORDERS.iter().map(|spec| spec.id).collect();
        format!("expected one of {}", ids.join(", "))
    })
}
