//! `habitus suppress export|report|import|push|status`: what was accepted goes to those who apply it, and what exists there
//! is looked at.

mod args;
mod export;
mod import;
mod kept;
mod push;
mod remote;
mod report;
mod status;
mod there;

use std::fs;
use std::io::{self, Write};
use std::path::Path;

pub(in crate::cli) use args::HandoverCommand;

use super::CliError;
use super::printer::Printer;
use super::setup::Setup;
use crate::settings::paths::PrivateFile;
use crate::text::sanitize;

pub(super) fn run(setup: &Setup, command: &HandoverCommand, printer: &mut Printer) -> Result<(), CliError> {
    match command {
        HandoverCommand::Export(args) => export::run(setup, args, printer),
        HandoverCommand::Report(args) => report::run(setup, args, printer),
        HandoverCommand::Import(args) => import::run(setup, args, printer),
        HandoverCommand::Push(args) => push::run(setup, args, printer),
        HandoverCommand::Status(args) => status::run(setup, args, printer),
    }
}

/// Prints a text, or writes it into a file: whole or not at all, and readable by nobody else. The text must be safe to
/// print.
fn put(text: &str, output: Option<&Path>, what: &str, printer: &mut Printer) -> Result<(), CliError> {
    let Some(path) = output.filter(|path| path.as_os_str() != "-") else { return printer.text(text) };
    let name = sanitize(&path.to_string_lossy()).into_owned();
    let begun = match fs::symlink_metadata(path) {
        // The file that is put there would replace a device or a link.
        Ok(found) if !found.is_file() => Err(io::Error::other("something else than a file stands there")),
        _ => PrivateFile::create(path),
    };
    let mut file = begun.map_err(|error| {
        CliError::usage(format!("{name} cannot be written: {error}"), "name a file in a folder of yours")
    })?;
    file.write_all(text.as_bytes()).and_then(|()| file.commit()).map_err(CliError::Output)?;
    printer.note(&format!("habitus: {what} written to {name}"));
    Ok(())
}
