//! The log of a server process: lines on standard error, as JSON for machines or as text on a terminal.
//!
//! What comes from outside is sanitized by whoever logs it; tokens, bodies and query strings are never given to the log.

use std::io::{self, IsTerminal, Write};

use tracing::Subscriber;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::fmt::MakeWriter;

use super::config::Config;
use crate::text::sanitize;
use crate::text::sanitize::json_safe;

/// From now on lines are written as a configuration says. Where a log is set up already, as in tests, it stays.
pub fn start(config: &Config) {
    let level: LevelFilter = config.log_level.parse().unwrap_or(LevelFilter::INFO);
    let is_text = match config.log_format.as_str() {
        "text" => true,
        "json" => false,
        _ => io::stderr().is_terminal(),
    };
    let _ = tracing::subscriber::set_global_default(lines(level, is_text, io::stderr));
}

/// A sentence up to where it begins to quote: what is quoted may be of what was sent, which is not for the log.
pub(super) fn unquoted(sentence: &str) -> String {
    match sentence.split_once(['"', '`']) {
        None => sentence.to_owned(),
        Some((before, _)) => format!("{before}… (GET /api/v1/intake tells all of it)"),
    }
}

/// Who writes every line, as JSON or as text.
fn lines<W>(level: LevelFilter, is_text: bool, to: fn() -> W) -> Box<dyn Subscriber + Send + Sync>
where
    W: Write + 'static,
{
    let lines = tracing_subscriber::fmt().with_max_level(level).with_target(false);
    let lines = lines.with_writer(Clean { to, is_text });
    if is_text {
        Box::new(lines.with_ansi(false).finish())
    } else {
        Box::new(lines.json().flatten_event(true).with_span_list(false).finish())
    }
}

/// Writes lines that no terminal obeys and that stay one line each, whatever stands in them.
#[derive(Clone)]
struct Clean<W> {
    to: fn() -> W,
    is_text: bool,
}

impl<'a, W: Write + 'a> MakeWriter<'a> for Clean<W> {
    type Writer = CleanLine<W>;

    fn make_writer(&'a self) -> CleanLine<W> {
        CleanLine { to: (self.to)(), is_text: self.is_text }
    }
}

/// One line; it is given whole.
struct CleanLine<W> {
    to: W,
    is_text: bool,
}

impl<W: Write> Write for CleanLine<W> {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(line);
        let text = text.trim_end_matches('\n');
        let clean = if self.is_text { sanitize(text) } else { json_safe(text) };
        self.to.write_all(format!("{clean}\n").as_bytes())?;
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

#[cfg(test)]
pub(super) mod tests;
