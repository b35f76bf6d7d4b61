//! What every command begins with: settings, flags over them, sources, the survey, and the filter.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use clap::CommandFactory;

use super::args::Common;
use super::backends;
use super::backends::is_address;
use super::bringing::{self, Needs};
use super::explore::Caps;
use super::printer::Printer;
use super::{Cli, CliError, explore};
use crate::fleet::remote::BackendView;
use crate::fleet::{FileProblem, Fleet, FleetOptions, FleetView, Severity};
use crate::journal;
use crate::learning::{Profile, Rules};
use crate::query::{self, Query, Vocabulary};
use crate::reports::Clock;
use crate::settings::{Color, Glyphs, Loaded, Settings, nearest, paths};
use crate::suppressions::store;
use crate::text::number::counted;
use crate::text::{Masker, Zone, sanitize};

/// The variable that names sources where the command line names none.
const SOURCES_VARIABLE: &str = "HABITUS_SOURCES";
/// The variable that names the settings file.
pub(super) const CONFIG_VARIABLE: &str = "HABITUS_CONFIG";

/// Settings with the flags over them.
pub(super) struct Setup {
    /// The settings file as it was read, for what it says of keys.
    pub(super) loaded: Loaded,
    /// The folder of the settings file, whether there is one or not.
    pub(super) folder: Option<PathBuf>,
    /// The settings with the flags over them.
    pub(super) settings: Settings,
    /// How workloads are learned: for all, and what the file overrides for some.
    pub(super) rules: Rules,
    /// Whether the theme was named on the command line.
    pub(super) theme_is_asked: bool,
    /// What the terminal can do.
    pub(super) caps: Caps,
    /// Whether only ASCII is printed.
    pub(super) ascii: bool,
}

/// The settings file that applies.
pub(super) fn config_file(common: &Common) -> Option<paths::ConfigFile> {
    let user = paths::Paths::of_user();
    paths::ConfigFile::choose(common.config.as_deref(), env::var_os(CONFIG_VARIABLE), user.as_ref())
}

impl Setup {
    /// Reads the settings file and puts the flags over it.
    pub(super) fn load(common: &Common) -> Result<Setup, CliError> {
        let loaded = match config_file(common) {
            Some(file) => Settings::load(&file).map_err(CliError::settings)?,
            None => Loaded::default(),
        };
        Setup::with(loaded, common)
    }

    /// The flags over settings that were read.
    pub(super) fn with(loaded: Loaded, common: &Common) -> Result<Setup, CliError> {
        let rules = Rules::of(&loaded).map_err(CliError::settings)?;
        let mut settings = loaded.settings.clone();
        if let Some(theme) = &common.theme {
            settings.theme.clone_from(theme);
        }
        if let Some(color) = &common.color {
            settings.color = Color::from_id(color).ok_or_else(|| {
                let near = nearest(color, Color::IDS)
                    .map_or_else(String::new, |near| format!("did you mean `{near}`? "));
                let found = sanitize(color);
                CliError::usage(
                    format!("unknown colour depth `{found}`"),
                    format!("{near}expected one of {}", Color::IDS.join(", ")),
                )
            })?;
        }
        if common.ascii {
            settings.glyphs = Glyphs::Ascii;
        } else if common.unicode {
            settings.glyphs = Glyphs::Unicode;
        }
        if common.utc {
            settings.time = Zone::Utc;
        } else if common.local {
            settings.time = Zone::Local;
        }
        if common.unmask {
            settings.mask_secrets = false;
        }
        let caps = explore::caps(&settings);
        let ascii = explore::prints_ascii(&settings, &caps);
        let folder = config_file(common).and_then(|file| Some(file.path.parent()?.to_owned()));
        Ok(Setup { loaded, folder, settings, rules, theme_is_asked: common.theme.is_some(), caps, ascii })
    }

    /// The time zone of this run, and now. `SOURCE_DATE_EPOCH` may say when that is, so that output can be made
    /// again byte for byte.
    pub(super) fn clock(&self) -> Clock {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let said = env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
        let since = said.map_or(since, Duration::from_secs);
        Clock { now: u64::try_from(since.as_nanos()).unwrap_or(u64::MAX), zone: self.settings.time }
    }

    /// Masks secrets, unless they are asked for.
    pub(super) fn masker(&self) -> Option<Masker> {
        self.settings.masker(self.ascii)
    }

    /// How the fleet reads these sources under these settings.
    pub(super) fn fleet_options(&self, sources: &[OsString], into: Option<&Path>) -> FleetOptions {
        let limits = &self.settings.limits;
        let size = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        let mut options = FleetOptions::default();
        options.sources.file_bytes = limits.max_file_bytes;
        options.sources.members = size(limits.max_archive_members);
        options.formats.max_depth = size(limits.max_depth);
        options.formats.max_nodes = size(limits.max_nodes);
        options.formats.max_bytes = size(limits.max_file_bytes);
        options.learning = self.rules.clone();
        let folder = into.or_else(|| learned_folder(sources));
        let paths = paths::Paths::of_user();
        options.curation = journal::curation_path(&self.settings, folder, paths.as_ref());
        let decisions = &self.settings.suppressions;
        options.suppressions = store::path(&decisions.file, paths.as_ref());
        options.suppressions_read_only = decisions
            .read_only
            .then(|| "the setting suppressions.read_only says that they are only looked at here".to_owned());
        options.approvals = decisions.approvals;
        options.author = journal::author(&self.settings, |name| env::var(name).ok());
        options.max_signals = size(limits.max_signals);
        options.spool_bytes = limits.max_spool_bytes;
        options.usual = self.settings.usual_percent as f64 / 100.0;
        options.cache_bytes = size(self.settings.cache_megabytes.saturating_mul(1_000_000));
        options
    }

    /// Starts the survey of what the command line names and waits for its end. Bad files that belong to no workload
    /// are told, one sentence each; if there is nothing else, that is an error. Of backends everything is fetched.
    pub(super) fn survey(
        &self,
        sources: &[OsString],
        printer: &mut Printer,
    ) -> Result<(Fleet, Arc<FleetView>), CliError> {
        self.survey_for(sources, &Needs::All(None), printer)
    }

    /// The same for a command that needs only so much of backends.
    pub(super) fn survey_for(
        &self,
        sources: &[OsString],
        needs: &Needs<'_>,
        printer: &mut Printer,
    ) -> Result<(Fleet, Arc<FleetView>), CliError> {
        self.surveyed(&sources_or_default(sources)?, None, needs, printer)
    }

    /// The same of exactly these sources. `into` is the folder of learned profiles that is worked on, where it is named.
    pub(super) fn survey_with(
        &self,
        sources: &[OsString],
        into: Option<&Path>,
        printer: &mut Printer,
    ) -> Result<(Fleet, Arc<FleetView>), CliError> {
        self.surveyed(sources, into, &Needs::All(None), printer)
    }

    fn surveyed(
        &self,
        sources: &[OsString],
        into: Option<&Path>,
        needs: &Needs<'_>,
        printer: &mut Printer,
    ) -> Result<(Fleet, Arc<FleetView>), CliError> {
        backends::tell_hidden(self, sources, printer);
        let (backends, sources) = backends::split(self, sources)?;
        let options = FleetOptions { backends, ..self.fleet_options(&sources, into) };
        let has_backends = !options.backends.is_empty();
        let fleet = Fleet::start(sources, options, || {});
        let mut view = fleet.surveyed();
        if has_backends {
            view = bringing::bring(self, &fleet, needs, printer)?;
        }
        // A file may name a workload and give it nothing.
        let has_workload =
            |problem: &FileProblem| problem.workload.as_ref().is_some_and(|w| view.workload(w).is_some());
        tell_problems(view.problems.iter().filter(|problem| !has_workload(problem)), printer);
        Ok((fleet, view))
    }
}

/// The one folder of learned profiles that is named, if it is one: decisions on its baselines stand in it.
fn learned_folder(sources: &[OsString]) -> Option<&Path> {
    let [only] = sources else { return None };
    let folder = Path::new(only);
    let is_profile = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.is_ok_and(|entry| Path::new(&entry.file_name()).extension().is_some_and(|end| end == "profile"))
    };
    let holds_profiles = || std::fs::read_dir(folder).is_ok_and(|mut entries| entries.any(is_profile));
    (folder.join("snapshots").is_dir() && holds_profiles()).then_some(folder)
}

/// The command that was perhaps meant by a word that was taken for a source.
pub(super) fn nearly_a_command(sources: &[OsString]) -> Option<String> {
    let first = sources.first()?.to_str().filter(|first| !std::path::Path::new(first).exists())?;
    let cli = Cli::command();
    let commands: Vec<&str> = cli.get_subcommands().map(clap::Command::get_name).collect();
    nearest(first, &commands).map(str::to_owned)
}

/// An error if nothing at all could be read.
pub(super) fn something_was_read(view: &FleetView) -> Result<(), CliError> {
    let knows_any = |backend: &Arc<BackendView>| backend.totals.is_some_and(|(all, ..)| all > 0);
    // A filter may have selected nothing of what a backend knows.
    let is_elsewhere = view.remote.backends.iter().any(knows_any);
    if !view.workloads.is_empty() || !view.signals.is_empty() || is_elsewhere {
        return Ok(());
    }
    let problem = match view.problems.len() {
        0 => "no files were found".to_owned(),
        bad => format!("nothing could be read: {} bad", counted(bad as u64, "file is", "files are")),
    };
    let hint =
        "give activity dumps or security profiles of the Datadog Agent, a folder or an archive of them";
    Err(CliError::Unreadable { problem, hint: hint.to_owned() })
}

/// Tells of bad files, one sentence each: of `problems` those that cost data.
pub(super) fn tell_problems<'a>(problems: impl Iterator<Item = &'a FileProblem>, printer: &mut Printer) {
    for problem in problems.filter(|problem| problem.severity > Severity::Note) {
        printer.note(&format!("habitus: {}: {}", problem.file, problem.reason));
    }
}

/// Tells of recordings that could not be read again, one sentence each.
pub(super) fn tell_missing(profile: &Profile, printer: &mut Printer) {
    for reason in profile.missing() {
        printer.note(&format!("habitus: not in what follows: {reason}"));
    }
}

/// What the command line names, else what the variable names.
pub(super) fn sources_or_default(sources: &[OsString]) -> Result<Vec<OsString>, CliError> {
    if !sources.is_empty() {
        return Ok(sources.to_vec());
    }
    let named = default_sources();
    if named.is_empty() {
        return Err(CliError::usage(
            "no source was given",
            format!(
                "name a file, a folder, a glob or `-`, such as `habitus list dumps/`, or set {SOURCES_VARIABLE}"
            ),
        ));
    }
    Ok(named)
}

/// What the variable names: paths and addresses with colons between them.
pub(super) fn default_sources() -> Vec<OsString> {
    divided(&env::var_os(SOURCES_VARIABLE).unwrap_or_default())
}

/// The parts between colons, but for the colons of addresses: before `//`, and before a port.
fn divided(value: &OsStr) -> Vec<OsString> {
    let mut parts: Vec<OsString> = Vec::new();
    for part in env::split_paths(value).map(OsString::from) {
        let last = parts.last().map(|last| last.to_string_lossy().into_owned()).unwrap_or_default();
        let text = part.to_string_lossy();
        let is_rest = matches!(last.as_str(), "http" | "https") && text.starts_with("//");
        let port = text.split('/').next().unwrap_or_default();
        let is_port = is_address(&last)
            && !last.ends_with('/')
            && last.matches(':').count() == 1
            && !port.is_empty()
            && port.bytes().all(|byte| byte.is_ascii_digit());
        match parts.last_mut() {
            Some(before) if is_rest || is_port => {
                before.push(":");
                before.push(&part);
            }
            _ => parts.push(part),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// The filter of the command line.
pub(super) fn filter(line: Option<&str>) -> Result<Query, CliError> {
    let Some(line) = line else { return Ok(Query::default()) };
    query::parse(line).map_err(|error| {
        CliError::usage(format!("the filter cannot be understood:\n{}", error.point(line)), "")
    })
}

/// Warns of keys in a filter that nothing has: a typing error looks like an empty fleet.
pub(super) fn warn_of_unknown_keys(view: &FleetView, query: &Query, printer: &mut Printer) {
    // Where nothing of a backend was fetched, nothing is known of its keys.
    let is_elsewhere = view.workloads.is_empty() && !view.remote.is_empty();
    if !query.is_empty() && !is_elsewhere {
        warn_of_keys(query, &[&crate::reports::tags::of(view, &Query::default())], printer);
    }
}

/// The same for what has these keys.
pub(super) fn warn_of_keys(query: &Query, vocabularies: &[&dyn Vocabulary], printer: &mut Printer) {
    let mut known: Vec<String> = Vec::new();
    for vocabulary in vocabularies {
        vocabulary.keys(&mut |key, _| known.push(key.to_owned()));
    }
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    for key in query.keys() {
        if query::meanings(key).any(|meaning| known.contains(&meaning)) {
            continue;
        }
        let near = nearest(key, &known).map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        printer.note(&format!("habitus: warning: nothing has a tag `{key}`{near}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_stay_whole_among_paths() {
        let parts = |text: &str| divided(OsStr::new(text));
        assert_eq!(parts("a:/b"), ["a", "/b"]);
        assert_eq!(
            parts("dumps:http://127.0.0.1:4180:https://h.example/below:/x"),
            ["dumps", "http://127.0.0.1:4180", "https://h.example/below", "/x"]
        );
        assert_eq!(parts("https://h.example:443/p:8"), ["https://h.example:443/p", "8"]);
        assert_eq!(parts("prod:"), ["prod"]);
        assert!(parts("").is_empty());
    }
}
