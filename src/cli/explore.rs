//! `habitus [SOURCE…]`: the explorer, or the list where standard output is no terminal.
//!
//! The one place of the command line that knows the explorer.

use std::ffi::OsString;
use std::io::{IsTerminal, stdin, stdout};
use std::path::PathBuf;
use std::sync::Arc;

use super::args::{Format, ListArgs, WhyArgs};
use super::backends;
use super::printer::Printer;
use super::setup::{Setup, filter, nearly_a_command, sources_or_default};
use super::{Cli, CliError};
use crate::fleet::{Fleet, FleetOptions};
use crate::settings::{Color, Glyphs, Hyperlinks, Loaded, Settings, nearest, paths};
use crate::text::sanitize;
use crate::tui::lens::Lens;
use crate::tui::screens::Place;
pub(super) use crate::tui::shell::caps::Caps;
use crate::tui::shell::caps::{Choices, Environment, Finding, detect};
use crate::tui::shell::keymap::{KeyOverride, Keymap};
use crate::tui::shell::runner::Handles;
use crate::tui::theme::{BUILT_IN, ColorDepth, GlyphSet, Theme};
use crate::tui::{self, Options};

/// A theme file is a few lines.
const MAX_THEME_BYTES: u64 = 1_000_000;
/// Rows of the list that are asked of a backend at once.
const FIRST_ROWS: usize = 200;
/// Signals that are asked of a backend at once, the newest.
const FIRST_SIGNALS: usize = 1_000;

pub(super) fn run(setup: &Setup, cli: &Cli, printer: &mut Printer) -> Result<(), CliError> {
    let (asked, sources) = asked(&cli.sources);
    let sources = &sources;
    if let Some(command) = nearly_a_command(sources)
        && backends::named(setup, &sources[0]).is_none()
    {
        let problem =
            format!("there is no file and no command `{}`", sanitize(&sources[0].to_string_lossy()));
        return Err(CliError::usage(problem, format!("did you mean `habitus {command}`?")));
    }
    if !stdout().is_terminal() {
        let (sources, filter) = (sources.clone(), cli.filter.clone());
        if let Some(target) = asked {
            return super::why::run(setup, &WhyArgs::of(target.into(), sources), printer);
        }
        let args = ListArgs { sources, filter, sort: None, format: Format::Text };
        return super::list::run(setup, &args, printer);
    }
    let sources = sources_or_default(sources)?;
    // Keys are read from the terminal itself where standard input is something else.
    if !stdin().is_terminal() && std::fs::File::open("/dev/tty").is_err() {
        return Err(CliError::usage(
            "the explorer needs a terminal for its keys, and there is none",
            "use `habitus list`, `habitus show` or `habitus tree`",
        ));
    }
    let keymap = keymap(&setup.loaded).map_err(CliError::Settings)?;
    let theme = theme(setup)?;
    let names: Vec<String> = sources.iter().map(|source| source.to_string_lossy().into_owned()).collect();
    let mut lens = Lens::default();
    lens.sources = names.join(" ");
    lens.settings = setup.settings.clone();
    lens.loaded = Arc::new(setup.loaded.clone());
    lens.config = super::setup::config_file(&cli.common);
    lens.settings.datadog.site = super::datadog::site(setup);
    lens.unmasked = !setup.settings.mask_secrets;
    lens.clock = setup.clock();
    // Refused here where it is wrong, in the words of every other command.
    filter(cli.filter.as_deref())?;
    if let Some(line) = &cli.filter
        && let Err(error) = lens.set_filter(line)
    {
        return Err(CliError::usage(sanitize(&error.to_string()), ""));
    }
    let (backends, sources) = backends::split(setup, &sources)?;
    let read = FleetOptions {
        backends,
        first_rows: FIRST_ROWS,
        first_signals: FIRST_SIGNALS,
        follow: true,
        ..setup.fleet_options(&sources, None)
    };
    let remote = !read.backends.is_empty();
    lens.remote = remote.then(Default::default);
    let fleet = Fleet::start(sources, read, || {});
    let remote = remote.then(|| Arc::new(tui::remote_fleet::RemoteFleet(fleet.clone())) as Arc<_>);
    let options = Options {
        caps: setup.caps.clone(),
        theme,
        keymap,
        first: Place::Workloads,
        asked,
        lens,
        handles: Handles { fleet: Some(fleet), remote },
    };
    let ended = tui::run(options).map_err(CliError::Terminal)?;
    // What it held is dropped by now; if a signal asked for the end, the shell is to see it.
    ended.die();
    Ok(())
}

/// What is asked about, if the first word is no source: `habitus AQ2aba… dumps`. Such a word has a form that no name of a
/// command has and that no file has here.
fn asked(sources: &[OsString]) -> (Option<String>, Vec<OsString>) {
    let Some((first, rest)) = sources.split_first() else { return (None, Vec::new()) };
    let text = first.to_string_lossy();
    let is_file = first == "-" || std::path::Path::new(first).exists() || text.contains(['*', '?', '[']);
    let is_address = backends::is_of_datadog(&text);
    let is_id = text.len() >= 8 && !text.contains(['/', ':']) && text.chars().any(|c| c.is_ascii_digit());
    if is_address || (!is_file && is_id) {
        (Some(text.into_owned()), rest.to_vec())
    } else {
        (None, sources.to_vec())
    }
}

/// What the terminal can do, as far as the environment and the settings say.
pub(super) fn caps(settings: &Settings) -> Caps {
    let environment: Environment = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect();
    let color = match settings.color {
        Color::Auto => None,
        Color::Never => Some(ColorDepth::Mono),
        Color::Sixteen => Some(ColorDepth::Ansi16),
        Color::TwoHundredFiftySix => Some(ColorDepth::Indexed256),
        Color::TrueColor => Some(ColorDepth::True),
    };
    let glyphs = match settings.glyphs {
        Glyphs::Auto => None,
        Glyphs::Ascii => Some(GlyphSet::Ascii),
        Glyphs::Unicode => Some(GlyphSet::Unicode),
    };
    let hyperlinks = match settings.links.osc8 {
        Hyperlinks::Auto => None,
        Hyperlinks::On => Some(true),
        Hyperlinks::Off => Some(false),
    };
    detect(&environment, &Choices { color, glyphs, background: None, hyperlinks })
}

/// Whether what is printed must be ASCII. A terminal has the last word (the console of Linux lacks most of what is
/// drawn otherwise); for a file or a pipe the locale alone decides.
pub(super) fn prints_ascii(settings: &Settings, caps: &Caps) -> bool {
    match settings.glyphs {
        Glyphs::Ascii => true,
        Glyphs::Unicode => false,
        Glyphs::Auto if stdout().is_terminal() => caps.glyphs != GlyphSet::Unicode,
        Glyphs::Auto => !locale_is_utf8(),
    }
}

/// Whether the locale writes UTF-8, by the first of its three variables that is set.
fn locale_is_utf8() -> bool {
    let mut set = ["LC_ALL", "LC_CTYPE", "LANG"].iter().filter_map(std::env::var_os);
    let Some(value) = set.find(|value| !value.is_empty()) else { return false };
    let value = value.to_string_lossy().to_ascii_lowercase();
    value.contains("utf-8") || value.contains("utf8")
}

/// What was found out of the terminal.
pub(super) fn findings(setup: &Setup) -> &[Finding] {
    &setup.caps.findings
}

/// The keys of the table with those of the settings file over them.
///
/// # Errors
/// A line for each binding that names a context, an action or a key that does not exist.
pub(super) fn keymap(loaded: &Loaded) -> Result<Keymap, Vec<String>> {
    let mut overrides = Vec::new();
    for context in &loaded.keys {
        for binding in &context.bindings {
            let place = loaded.source.error(&binding.action.span, "").place;
            let path = loaded.source.path().display();
            overrides.push(KeyOverride {
                context: context.context.value.clone(),
                action: binding.action.value.clone(),
                keys: binding.keys.iter().map(|key| key.value.clone()).collect(),
                location: place
                    .map_or_else(|| path.to_string(), |(line, column)| format!("{path}:{line}:{column}")),
            });
        }
    }
    Keymap::build(&overrides).map_err(|problems| {
        problems.iter().map(|problem| sanitize(&problem.to_string()).into_owned()).collect()
    })
}

/// The theme: the one that was asked for, else the built-in one that suits the terminal.
fn theme(setup: &Setup) -> Result<Theme, CliError> {
    let name = &setup.settings.theme;
    let depth = setup.caps.color;
    // The default is no wish: on a light ground or without colours another one suits better.
    if !setup.theme_is_asked && *name == Settings::default().theme {
        return Ok(tui::theme_for(&setup.caps));
    }
    if BUILT_IN.iter().any(|(known, _)| known == name) {
        return Ok(Theme::built_in(name, depth));
    }
    let known: Vec<&str> = BUILT_IN.iter().map(|(name, _)| *name).collect();
    let near = nearest(name, &known).map_or_else(String::new, |near| format!("did you mean `{near}`? "));
    let path = if name.contains('/') {
        Some(PathBuf::from(name))
    } else {
        paths::Paths::of_user().map(|paths| paths.config.join("themes").join(format!("{name}.toml")))
    };
    let shown = path.as_ref().map(|path| path.to_string_lossy().into_owned()).unwrap_or_default();
    let text =
        path.ok_or_else(|| std::io::Error::from(std::io::ErrorKind::NotFound)).and_then(|path| read(&path));
    let text = text.map_err(|error| {
        CliError::usage(
            format!("there is no theme `{}`: {}: {error}", sanitize(name), sanitize(&shown)),
            format!("{near}the built-in ones are {}; a file is named with a `/`", known.join(", ")),
        )
    })?;
    Theme::parse(&text, depth).map_err(|error| {
        CliError::usage(format!("{}: {}", sanitize(&shown), sanitize(&error.to_string())), "")
    })
}

fn read(path: &std::path::Path) -> std::io::Result<String> {
    use std::io::Read;
    let mut text = String::new();
    std::fs::File::open(path)?.take(MAX_THEME_BYTES).read_to_string(&mut text)?;
    Ok(text)
}
