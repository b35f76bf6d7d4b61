//! Why a file could not be decoded at all. What could be read in part is no error but a damaged recording.

use thiserror::Error;

/// Why a file gave no recording. The text has no file name: the caller knows it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FormatError {
    /// The content is of no format that is known.
    #[error("not a security profile or activity dump: {looks_like}")]
    NotAProfile {
        /// What it looks like instead, as a sentence without its full stop.
        looks_like: String,
    },
    /// The file passes a limit that protects the program.
    #[error("{which} is over the limit of {limit} at byte {offset}; the file may be damaged or hostile")]
    Limit {
        /// Which limit, as the beginning of a sentence: "the nesting depth".
        which: &'static str,
        /// The limit.
        limit: u64,
        /// Where it was passed, in bytes of the decompressed content.
        offset: u64,
    },
    /// The bytes of a node are not what they were when the file was decoded.
    #[error("the details of this node cannot be read: {reason}")]
    Detail {
        /// What was wrong.
        reason: &'static str,
    },
}
