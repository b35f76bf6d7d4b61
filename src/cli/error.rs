//! What can go wrong, in the form that people need: what happened, why, what to do; and the exit code for it.

use std::io;

use crate::settings::SettingsError;

/// A check did not hold, or output could not be written.
pub(super) const EXIT_CHECK: u8 = 1;
/// The command line or the settings are wrong.
pub(super) const EXIT_USAGE: u8 = 2;
/// Nothing could be read.
pub(super) const EXIT_UNREADABLE: u8 = 3;
/// A backend cannot be reached, or refused.
pub(super) const EXIT_BACKEND: u8 = 4;

/// Why a command did not do what it was asked for. Its text is safe to print and may have several lines.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// The reader of standard output has gone. No error: it has had enough.
    #[error("the reader of the output has gone")]
    ReaderGone,
    /// Standard output could not be written.
    #[error("cannot write the output: {0}")]
    Output(io::Error),
    /// The terminal could not be used.
    #[error("cannot use the terminal: {0}")]
    Terminal(io::Error),
    /// What was asked for cannot be meant.
    #[error("{problem}")]
    Usage {
        /// What is wrong.
        problem: String,
        /// What to do.
        hint: String,
    },
    /// The settings file is wrong.
    #[error("{}", .0.join("\n"))]
    Settings(Vec<String>),
    /// Nothing could be read.
    #[error("{problem}")]
    Unreadable {
        /// What is wrong.
        problem: String,
        /// What to do.
        hint: String,
    },
    /// A backend could not be asked, or gave no answer that is of use. The text says what to do.
    #[error("{0}")]
    Backend(String),
    /// A check that was asked for did not hold. What it found has been printed.
    #[error("{0}")]
    Check(String),
}

impl CliError {
    /// A usage error.
    #[must_use]
    pub fn usage(problem: impl Into<String>, hint: impl Into<String>) -> CliError {
        CliError::Usage { problem: problem.into(), hint: hint.into() }
    }

    /// The errors of a settings file.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "it is given to `map_err`")]
    pub fn settings(errors: Vec<SettingsError>) -> CliError {
        CliError::Settings(errors.iter().map(SettingsError::to_string).collect())
    }

    /// The exit code of the process.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            CliError::ReaderGone => 0,
            CliError::Output(_) | CliError::Terminal(_) | CliError::Check(_) => EXIT_CHECK,
            CliError::Usage { .. } | CliError::Settings(_) => EXIT_USAGE,
            CliError::Unreadable { .. } => EXIT_UNREADABLE,
            CliError::Backend(_) => EXIT_BACKEND,
        }
    }

    /// What to do about it; empty if nothing more can be said.
    #[must_use]
    pub fn hint(&self) -> &str {
        match self {
            CliError::Usage { hint, .. } | CliError::Unreadable { hint, .. } => hint,
            CliError::Settings(_) => "`habitus config show` lists all settings",
            CliError::ReaderGone
            | CliError::Output(_)
            | CliError::Terminal(_)
            | CliError::Backend(_)
            | CliError::Check(_) => "",
        }
    }
}

impl From<io::Error> for CliError {
    fn from(error: io::Error) -> CliError {
        if error.kind() == io::ErrorKind::BrokenPipe { CliError::ReaderGone } else { CliError::Output(error) }
    }
}
