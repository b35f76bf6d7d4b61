//! What can be written on the command line to decide on suggestions.

use std::ffi::OsString;

use super::super::handover::HandoverCommand;
use clap::{Args, Subcommand};

use crate::cli::args::{BACKEND_HELP, Format, SOURCES_HELP};
use crate::settings::nearest;
use crate::suppressions::{Breadth, Place};

const ID_HELP: &str = "The id of a suppression, or the beginning of one that no other has";

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum SuppressCommand {
    /// List what was decided on suggestions; with sources also what that hides, and whether it still holds
    List(ListArgs),
    /// Show everything of one: the query, who decided what, the evidence as it was frozen
    Show(ShowArgs),
    /// Accept a suggestion: its signals are hidden from now on, and stay listed as such
    Accept(AcceptArgs),
    /// Reject a suggestion: it is not proposed again
    Reject(RejectArgs),
    /// Turn a suppression on again
    On(OneArgs),
    /// Turn a suppression off for the time being: it hides nothing
    Off(OneArgs),
    /// Say when a suppression ends
    Expire(ExpireArgs),
    /// Write a note on a suppression
    Note(NoteArgs),
    /// Approve what somebody else accepted
    Approve(OneArgs),
    /// Take back the last thing that you decided, or the entry of an id
    Undo(UndoArgs),
    /// Check every suppression against later profiles and signals; exit code 1 if anything is found
    Check(CheckArgs),
    /// Compute the evidence of suppressions again from what it was computed from; exit code 1 on a difference
    Prove(ProveArgs),
    #[command(flatten)]
    Handover(HandoverCommand),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ListArgs {
    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ShowArgs {
    #[arg(value_name = "ID", help = ID_HELP)]
    pub(super) id: String,

    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    /// How to print it: text or JSON
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

const ACCEPT_HELP: &str = "\
Without --behaviour and --place the rung that is proposed is taken. A rung that is open or refused is only
taken by typing what it is: --typed 'any-arguments environment 5ab1196f0738'.

Examples:
  habitus suppress accept 5ab1 --reason \"the nightly backup\" --expires 90d demo-data
  habitus suppress accept 5ab1 --behaviour exact --reason \"the nightly backup\" --dry-run demo-data";

#[derive(Debug, Args)]
#[command(after_help = ACCEPT_HELP)]
pub(in crate::cli) struct AcceptArgs {
    /// The id of a suggestion, or the beginning of one that no other has
    #[arg(value_name = "ID")]
    pub(super) id: String,

    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    /// How much of the behaviour is free: exact, folded-arguments, any-arguments, folded-name, executable
    #[arg(long, value_name = "RUNG", value_parser = breadth)]
    pub(super) behaviour: Option<Breadth>,

    /// Where it holds: version, image, environment, cluster
    #[arg(long, value_name = "RUNG", value_parser = place)]
    pub(super) place: Option<Place>,

    /// Why; whoever looks at it later sees it
    #[arg(long, value_name = "TEXT")]
    pub(super) reason: String,

    /// When it ends: `30d`, `2026-12-24`, `2026-12-24T12:00:00Z`, or `never` [default: the setting
    /// suppressions.expires_days]
    #[arg(long, value_name = "WHEN")]
    pub(super) expires: Option<String>,

    /// The rung and the id, typed out, for a rung that is open or refused
    #[arg(long, value_name = "PHRASE")]
    pub(super) typed: Option<String>,

    /// Say what it would hide, and change nothing
    #[arg(long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct RejectArgs {
    /// The id of a suggestion; the beginning of one is enough where a source is named that it is made from
    #[arg(value_name = "ID")]
    pub(super) id: String,

    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    /// Why it is not wanted
    #[arg(long, value_name = "TEXT")]
    pub(super) reason: String,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct OneArgs {
    #[arg(value_name = "ID", help = ID_HELP)]
    pub(super) id: String,

    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ExpireArgs {
    #[arg(value_name = "ID", help = ID_HELP)]
    pub(super) id: String,

    /// When it ends: `30d`, `2026-12-24`, `2026-12-24T12:00:00Z`, or `never`
    #[arg(value_name = "WHEN")]
    pub(super) when: String,

    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct NoteArgs {
    #[arg(value_name = "ID", help = ID_HELP)]
    pub(super) id: String,

    /// What there is to say; a last word that is a backend names that
    #[arg(value_name = "TEXT", required = true)]
    pub(super) text: Vec<String>,

    #[arg(long, value_name = "BACKEND", help = BACKEND_HELP)]
    pub(super) backend: Option<OsString>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct UndoArgs {
    /// The id of an entry, or the beginning of one, without it the last thing that you decided; and sources, to be told
    /// which signals come back
    #[arg(value_name = "ENTRY|SOURCE")]
    pub(super) words: Vec<OsString>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct CheckArgs {
    #[arg(value_name = "SOURCE", help = SOURCES_HELP)]
    pub(super) sources: Vec<OsString>,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ProveArgs {
    /// Ids of suppressions, or beginnings that no other has, without any all; and the sources that they were accepted on
    #[arg(value_name = "ID|SOURCE")]
    pub(super) words: Vec<OsString>,

    /// How to print it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
}

fn breadth(text: &str) -> Result<Breadth, String> {
    let ids: Vec<&str> = Breadth::ALL.iter().map(|row| row.1).collect();
    Breadth::from_id(text).ok_or_else(|| expected(text, &ids))
}

fn place(text: &str) -> Result<Place, String> {
    let ids: Vec<&str> = Place::ALL.iter().map(|row| row.1).collect();
    Place::from_id(text).ok_or_else(|| expected(text, &ids))
}

fn expected(text: &str, ids: &[&str]) -> String {
    let near = nearest(text, ids).map_or_else(String::new, |near| format!("did you mean `{near}`? "));
    format!("{near}expected one of {}", ids.join(", "))
}
