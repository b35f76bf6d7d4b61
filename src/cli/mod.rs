//! The command line: one file a subcommand. It parses, asks the fleet, prints reports, and maps errors to exit codes.
//!
//! Data goes to standard output, everything else to standard error; both through one printer. A reader that has
//! had enough (`| head`) is no error.

mod args;
mod args_journal;
#[cfg(feature = "server")]
mod args_server;
mod backends;
mod bringing;
mod check;
mod compared;
mod completions;
mod config;
mod config_there;
mod curate;
mod datadog;
mod diff;
mod doctor;
mod doctor_backend;
mod error;
mod explore;
mod fetch;
mod find;
mod fleet;
mod handover;
mod interrupt;
mod journal;
mod learn;
mod list;
mod matrix;
mod named;
mod only_here;
mod printer;
mod push;
mod said_of;
#[cfg(feature = "server")]
mod serve;
mod setup;
mod show;
mod signals;
mod suggest;
mod suppress;
mod tags;
#[cfg(feature = "server")]
mod token;
mod tree;
mod trust;
mod why;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

pub use args::Cli;
pub use error::CliError;

use args::Command;
use error::EXIT_USAGE;
use printer::Printer;
use setup::Setup;

use crate::text::sanitize;

/// Parses the arguments, runs what they ask for, and gives the exit code: 0 fine, 1 a check did not hold, 2 usage,
/// 3 input unreadable, 4 backend unreachable or refused.
#[must_use]
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => return refused(&error),
    };
    let mut printer = Printer::new();
    let ran = run(&cli, &mut printer).and_then(|()| printer.finish().map_err(CliError::from));
    match ran {
        Ok(()) | Err(CliError::ReaderGone) => ExitCode::SUCCESS,
        Err(error) => {
            // What was printed before the error must not be lost, and nothing can be done if it is.
            let _ = printer.finish();
            printer.error(&error);
            ExitCode::from(error.exit_code())
        }
    }
}

fn run(cli: &Cli, printer: &mut Printer) -> Result<(), CliError> {
    match &cli.command {
        Some(_) if cli.filter.is_some() || !cli.sources.is_empty() => Err(CliError::usage(
            "sources and the filter of a command stand after it",
            "write `habitus list --filter env:prod dumps`",
        )),
        None => explore::run(&Setup::load(&cli.common)?, cli, printer),
        Some(Command::List(args)) => list::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Fleet(args)) => fleet::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Show(args)) => show::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Matrix(args)) => matrix::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Tree(args)) => tree::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Find(args)) => find::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Signals(args)) => signals::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Note(args)) => journal::note(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Triage(args)) => journal::triage(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Journal(args)) => journal::list(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Learn(args)) => learn::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Push(args)) => push::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Suggest(args)) => suggest::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Suppress(args)) => suppress::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Why(args)) => why::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::OnlyHere(args)) => only_here::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Diff(args)) => diff::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Check(args)) => check::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Tags(args)) => tags::run(&Setup::load(&cli.common)?, args, printer),
        Some(Command::Fetch(args)) => fetch::run(&Setup::load(&cli.common)?, args, printer),
        #[cfg(feature = "server")]
        Some(Command::Serve(args)) => serve::run(args, printer),
        #[cfg(feature = "server")]
        Some(Command::Token(args)) => token::run(args, printer),
        // A broken settings file must not keep these from saying so.
        Some(Command::Doctor(args)) => doctor::run(&cli.common, args, printer),
        Some(Command::Config(args)) => config::run(&cli.common, args, printer),
        Some(Command::Completions(args)) => completions::run(args, printer),
    }
}

/// What the parser has to say: help and the version on standard output, everything else as a usage error.
fn refused(error: &clap::Error) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // A reader that has gone does not want the rest.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let text = error.render().to_string();
    let mut stderr = io::stderr().lock();
    for line in text.lines() {
        // Nothing can be done if standard error is closed.
        let _ = writeln!(stderr, "{}", sanitize(line));
    }
    ExitCode::from(EXIT_USAGE)
}
