//! The `habitus` command: parses, runs, maps errors to exit codes. Everything else is in the library.

use habitus::fleet::{Fleet, FleetOptions};
use habitus::tui::lens::Lens;
use habitus::tui::screens::Place;
use habitus::tui::shell::caps::{Choices, Environment, detect};
use habitus::tui::shell::keymap::Keymap;
use habitus::tui::shell::runner::Handles;
use habitus::tui::{Options, run, theme_for};
use std::process::ExitCode;

fn main() -> ExitCode {
    let environment: Environment = std::env::vars_os()
        .filter_map(|(k, v)| Some((k.into_string().ok()?, v.into_string().ok()?)))
        .collect();
    let caps = detect(&environment, &Choices::default());
    let sources: Vec<std::ffi::OsString> = std::env::args_os().skip(1).collect();
    let names: Vec<String> = sources.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    let mut lens = Lens::default();
    lens.sources = names.join(" ");
    let options = Options {
        theme: theme_for(&caps),
        caps,
        keymap: Keymap::defaults(),
        first: Place::Workloads,
        lens,
        handles: Handles { fleet: Some(Fleet::start(sources, FleetOptions::default(), || {})) },
    };
    match run(options) {
        Ok(ended) => {
            ended.die();
            ExitCode::SUCCESS
        }
        Err(_) => ExitCode::from(3),
    }
}
