//! The one way out: data to standard output, problems to standard error.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

use serde_json::Value;

use super::CliError;
use super::args::Format;
use super::setup::Setup;
use crate::reports::detail::json_text;
use crate::reports::table::{Layout, Table};
use crate::text::sanitize;

/// Prints. What it is given to print as text must be safe; what it says itself it makes safe.
pub(super) struct Printer {
    out: BufWriter<Stdout>,
}

impl Printer {
    pub(super) fn new() -> Printer {
        Printer { out: BufWriter::new(io::stdout()) }
    }

    /// Where data goes.
    pub(super) fn out(&mut self) -> &mut dyn Write {
        &mut self.out
    }

    /// Writes what is still held back.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    /// Prints text as it is.
    pub(super) fn text(&mut self, text: &str) -> Result<(), CliError> {
        Ok(self.out.write_all(text.as_bytes())?)
    }

    /// Prints JSON, indented, made safe.
    pub(super) fn json(&mut self, value: &Value) -> Result<(), CliError> {
        self.text(&json_text(value))?;
        self.text("\n")
    }

    /// Prints a table in a format; `json` gives the JSON where that is asked for.
    pub(super) fn table(
        &mut self,
        setup: &Setup,
        format: Format,
        table: &Table,
        json: impl FnOnce() -> Value,
    ) -> Result<(), CliError> {
        match format {
            Format::Text => self.text(&table.to_text(layout(setup))),
            Format::Json => self.json(&json()),
            Format::Csv => self.text(&table.to_csv()),
            Format::Markdown => self.text(&table.to_markdown()),
        }
    }

    /// Says something that is not data: one line on standard error, made safe.
    pub(super) fn note(&mut self, text: &str) {
        // So that what was printed before stands before it where both go to one place.
        let _ = self.out.flush();
        // Nothing can be done if standard error is closed.
        let _ = writeln!(io::stderr().lock(), "{}", sanitize(text));
    }

    /// Says why a command failed. The text of errors is safe, line by line.
    pub(super) fn error(&mut self, error: &CliError) {
        let text = error.to_string();
        for (at, line) in text.lines().enumerate() {
            self.note(&if at == 0 { format!("habitus: {line}") } else { format!("  {line}") });
        }
        if !error.hint().is_empty() {
            self.note(&format!("  hint: {}", error.hint()));
        }
    }
}

/// Lines fit a terminal; what goes elsewhere is as long as it is.
pub(super) fn layout(setup: &Setup) -> Layout {
    let is_terminal = io::stdout().is_terminal();
    let width = is_terminal.then(crossterm::terminal::size).and_then(Result::ok).map(|(columns, _)| columns);
    Layout { width: width.filter(|columns| *columns > 0).map(usize::from), ascii: setup.ascii }
}
