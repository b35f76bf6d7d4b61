//! `habitus completions`: scripts for shells.

use clap::CommandFactory;

use super::args::CompletionsArgs;
use super::printer::Printer;
use super::{Cli, CliError};

pub(super) fn run(args: &CompletionsArgs, printer: &mut Printer) -> Result<(), CliError> {
    // Into memory first: the generator panics if it cannot write.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "habitus", &mut script);
    Ok(printer.out().write_all(&script)?)
}
