//! What can be written on the command line about what people say of signals.

use std::ffi::OsString;

use clap::Args;

use super::args::{BACKEND_HELP, Format};

#[derive(Debug, Args)]
pub(super) struct NoteArgs {
    /// The id of the signal, or the beginning of one that no other has
    #[arg(value_name = "SIGNAL_ID")]
    pub(super) signal: String,

    /// What there is to say; a last word that is a backend names that
    #[arg(value_name = "TEXT", required = true)]
    pub(super) text: Vec<String>,

    #[arg(long, value_name = "BACKEND", help = BACKEND_HELP)]
    pub(super) backend: Option<OsString>,

    /// Take the id as it is, though no signal of it is known
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct TriageArgs {
    /// The id of the signal, or the beginning of one that no other has
    #[arg(value_name = "SIGNAL_ID")]
    pub(super) signal: String,

    /// open, under_review or archived
    #[arg(value_name = "STATE")]
    pub(super) state: String,

    /// Why it is archived: false_positive, testing_or_maintenance, remediated, investigated_case_opened,
    /// true_positive_benign, true_positive_malicious, other
    #[arg(long, value_name = "REASON")]
    pub(super) reason: Option<String>,

    #[arg(value_name = "BACKEND", help = BACKEND_HELP, conflicts_with = "named")]
    pub(super) backend: Option<OsString>,

    /// The same
    #[arg(long = "backend", value_name = "BACKEND")]
    pub(super) named: Option<OsString>,

    /// Take the id as it is, though no signal of it is known
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct JournalArgs {
    /// The id of a signal, to see only what was said of that; and a backend, by its address or its name in the settings
    #[arg(value_name = "SIGNAL_ID|BACKEND", num_args = 0..=2)]
    pub(super) words: Vec<OsString>,

    #[arg(long, value_name = "BACKEND", help = BACKEND_HELP)]
    pub(super) backend: Option<OsString>,

    /// Take back the last thing that you said and that still holds
    #[arg(long)]
    pub(super) undo: bool,

    /// List what you decided and the backend does not have yet: states, notes, decisions on baselines and suggestions
    #[arg(long, conflicts_with = "undo")]
    pub(super) queued: bool,

    /// Send a decision that others were faster than, by its id, whatever they decided
    #[arg(long, value_name = "ID", conflicts_with_all = ["undo", "queued", "drop"])]
    pub(super) send: Option<String>,

    /// Forget a decision that waits, by its id
    #[arg(long, value_name = "ID", conflicts_with_all = ["undo", "queued"])]
    pub(super) drop: Option<String>,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}
