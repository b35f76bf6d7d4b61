//! The log of a server process: lines on standard error, as JSON for machines or as text on a terminal.
//!
//! What comes from outside is sanitized by whoever logs it; tokens, bodies and query strings are never given to the log.

use std::io::{self, IsTerminal};

use tracing::level_filters::LevelFilter;

use super::config::Config;

/// From now on lines are written as a configuration says. Where a log is set up already, as in tests, it stays.
pub fn start(config: &Config) {
    let level: LevelFilter = config.log_level.parse().unwrap_or(LevelFilter::INFO);
    let is_text = match config.log_format.as_str() {
        "text" => true,
        "json" => false,
        _ => io::stderr().is_terminal(),
    };
    let lines = tracing_subscriber::fmt().with_max_level(level).with_writer(io::stderr).with_target(false);
    let _ =
        if is_text { lines.with_ansi(false).try_init() } else { lines.json().flatten_event(true).try_init() };
}
