//! From what was read to what the catalogue takes: a recording, and what is wrong with it.

use super::Shared;
use super::catalogue::{Arrived, KnownFile};
use super::view::{FileProblem, Severity};
use crate::formats::{self, Decoded};
use crate::learning::{Counted, Observed};
use crate::model::FileId;
use crate::sources::Piece;

pub(super) const NOTHING_BEFORE: &str =
    "no process with an executable stands before it, so nothing of it counts";

const HOLLOW: &str = "hollow: it holds no process with an executable, so it says nothing of behaviour and is not \
                      counted; the agent writes such files when a container ends at once";

/// What one recording brings.
pub(super) struct Prepared {
    /// What counts; `None` where nothing does.
    pub(super) arrived: Option<Arrived>,
    /// What is wrong with it, or odd.
    pub(super) problems: Vec<FileProblem>,
}

/// Counts what was decoded from a piece. `file` is its number, `name` what problems call it.
pub(super) fn prepare(
    shared: &Shared,
    file: FileId,
    name: &str,
    piece: Piece,
    decoded: &Decoded,
) -> Prepared {
    let recording = &decoded.recording;
    let hash = piece.hash.to_string();
    let given = piece.place.as_given();
    let holder = piece.place.holder().unwrap_or_default();
    let observed = Observed::of(recording, file, &hash[..hash.len().min(12)], &holder);
    let workload = Some(observed.workload.clone());
    let whole = piece.partial.is_none() && recording.damage.is_none();
    let mut problems = Vec::new();
    let mut problem = |reason: String, severity| {
        let workload = workload.clone();
        problems.push(FileProblem { file: name.to_owned(), reason, severity, workload });
    };
    for reason in &recording.notes {
        problem(reason.clone(), Severity::Note);
    }
    let nodes = recording.tree.len();
    let is_hollow = formats::is_hollow(recording);
    // One sentence a file: of one that is hollow too, nothing counts.
    let (severity, read) = match nodes {
        _ if is_hollow => (Severity::Unread, NOTHING_BEFORE.to_owned()),
        0 => (Severity::Unread, "nothing before it could be read".to_owned()),
        1 => (Severity::Partial, "the node before it was read".to_owned()),
        _ => (Severity::Partial, format!("the {nodes} nodes before it were read")),
    };
    if let Some(damage) = &recording.damage {
        let (at, why) = (damage.offset, &damage.reason);
        problem(format!("cut short or damaged at byte {at}: {why}; {read}"), severity);
    } else if let Some(partial) = &piece.partial {
        problem(format!("{partial}; {read}"), severity);
    } else if is_hollow {
        problem(HOLLOW.to_owned(), Severity::Unread);
    }
    let arrived = (!is_hollow).then(|| Arrived {
        counted: Counted::of(recording, &observed, shared.key),
        known: KnownFile {
            handle: piece.handle,
            format: decoded.format,
            arch: recording.header.metadata.arch.as_str().into(),
            whole,
        },
        content_hash: hash,
        ledger: recording.header.ledger.iter().map(|entry| entry.content_hash.clone()).collect(),
        nodes,
        name: given,
        file,
        observed,
    });
    Prepared { arrived, problems }
}
