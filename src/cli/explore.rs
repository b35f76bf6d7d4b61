//! `habitus [SOURCE…]`: the explorer, or the list where standard output is no terminal.
//!
//! The one place of the command line that knows the explorer.

use std::ffi::OsString;

use super::CliError;
use super::args::{Format, ListArgs};
use super::printer::Printer;
use super::setup::Setup;
use crate::settings::{Loaded, SettingsError};

pub(super) fn run(setup: &Setup, sources: &[OsString], printer: &mut Printer) -> Result<(), CliError> {
    let args = ListArgs { sources: sources.to_vec(), filter: None, sort: None, format: Format::Text };
    super::list::run(setup, &args, printer)
}

/// Whether the key bindings of the settings file name actions and keys that exist.
pub(super) fn check_keys(_loaded: &Loaded) -> Result<(), Vec<SettingsError>> {
    Ok(())
}

/// What the terminal can do: what was looked at, what came of it, and why.
pub(super) fn terminal_findings(_setup: &Setup) -> Vec<(String, String, String)> {
    Vec::new()
}
