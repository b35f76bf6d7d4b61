//! What can be written on the command line about what people say of signals.

use std::ffi::OsString;

use clap::Args;

use super::args::Format;

#[derive(Debug, Args)]
pub(super) struct NoteArgs {
    /// The id of the signal
    #[arg(value_name = "SIGNAL_ID")]
    pub(super) signal: String,

    /// What there is to say
    #[arg(value_name = "TEXT", required = true)]
    pub(super) text: Vec<String>,

    /// The backend that it is said to, by its address; without it the one of HABITUS_SOURCES, else it is kept on this machine
    #[arg(long, value_name = "URL")]
    pub(super) backend: Option<OsString>,
}

#[derive(Debug, Args)]
pub(super) struct TriageArgs {
    /// The id of the signal
    #[arg(value_name = "SIGNAL_ID")]
    pub(super) signal: String,

    /// open, under_review or archived
    #[arg(value_name = "STATE")]
    pub(super) state: String,

    /// Why it is archived: false_positive, testing_or_maintenance, remediated, investigated_case_opened,
    /// true_positive_benign, true_positive_malicious, other
    #[arg(long, value_name = "REASON")]
    pub(super) reason: Option<String>,

    /// The backend that it is said to, by its address; without it the one of HABITUS_SOURCES, else it is kept on this machine
    #[arg(value_name = "URL")]
    pub(super) backend: Option<OsString>,
}

#[derive(Debug, Args)]
pub(super) struct JournalArgs {
    /// The id of a signal, to see only what was said of that; and the address of a backend, without which it is the one of
    /// HABITUS_SOURCES, else what is kept on this machine
    #[arg(value_name = "SIGNAL_ID|URL", num_args = 0..=2)]
    pub(super) words: Vec<OsString>,

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
