//! What a learned profile says in short, read from its file.

use super::report::Summary;
use crate::formats;
use crate::model::Status;

/// The fingerprint that stands in a learned profile; none in any other file.
pub(super) fn fingerprint_of(bytes: &[u8]) -> Option<String> {
    formats::learned::fingerprint(bytes).map(std::borrow::Cow::into_owned)
}

/// What a learned profile says in short; none where it cannot be read.
pub(super) fn summary(bytes: &[u8], limits: &formats::Limits) -> Option<Summary> {
    let recording = formats::decode(bytes, Some("profile"), limits).ok()?.recording;
    let contexts = &recording.header.contexts;
    let states =
        contexts.iter().map(|version| Status::of_event_types(version.states.iter().map(|s| s.status)));
    Some(Summary {
        status: Status::of_versions(states),
        versions: contexts.iter().map(|version| version.version.clone()).collect(),
        nodes: recording.tree.len() as u64,
    })
}
