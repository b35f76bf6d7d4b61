//! Why something was not entered into the store.

use crate::journal::LogError;
use crate::text::sanitize;

/// Why something was not entered. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It was not written.
    #[error(transparent)]
    Log(#[from] LogError),
    /// Not the name of a suggestion.
    #[error("`{}` is not the id of a suggestion: those have twelve hexadecimal digits", sanitize(.0))]
    BadId(String),
    /// It says more than an entry may hold.
    #[error("{0} is too long; shorten it")]
    TooLong(&'static str),
    /// A decision without a reason.
    #[error("a decision needs a reason; say why")]
    EmptyReason,
    /// A note without words.
    #[error("the note is empty; write what there is to say")]
    EmptyNote,
    /// Somebody has decided since it was looked at.
    #[error("{} has {did} meanwhile; look at it again", sanitize(.by))]
    Moved {
        /// Who.
        by: String,
        /// What, as a clause: `rejected it`.
        did: &'static str,
    },
    /// It says something of an acceptance that is none.
    #[error("suggestion {} is not accepted; accept it first", sanitize(.0))]
    NotAccepted(String),
    /// Who accepted it cannot approve it.
    #[error("{} accepted it; somebody else must approve it", sanitize(.0))]
    OwnApproval(String),
    /// The same person has approved it.
    #[error("{} has approved it already; nothing more is needed of them", sanitize(.0))]
    ApprovedAlready(String),
    /// There is no entry of this id that holds.
    #[error("no entry {} holds that could be taken back", sanitize(.0))]
    NoSuchEntry(String),
    /// Several entries that hold begin so.
    #[error("several entries begin with {}; write more of the id", sanitize(.0))]
    Ambiguous(String),
    /// There is nothing of this author that could be taken back.
    #[error("there is nothing by {} that could be taken back", sanitize(.0))]
    NothingToUndo(String),
}
