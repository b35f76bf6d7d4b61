//! A learned profile as bytes, and what of it is wanted before it is read as a whole.

use super::report::Summary;
use crate::formats;
use crate::learning::Profile;
use crate::model::{LearnedProfile, Status};

/// Gives the bytes that the spans of a snapshot point into, by its position in the ledger.
pub(super) type WireOf<'a> = dyn Fn(u32) -> Result<Vec<u8>, String> + 'a;

/// The file of a learned profile.
pub(super) fn encode(
    _profile: &Profile,
    learned: &LearnedProfile,
    _wire_of: &WireOf<'_>,
) -> Result<Vec<u8>, String> {
    let digest = blake3::hash(format!("{learned:?}").as_bytes()).to_hex();
    let mut w = formats::Writer::profile();
    w.begin("metadata").text("name", &format!("activity-dump-{} {digest}", learned.fingerprint)).end();
    w.begin("selector").text("image_name", &learned.workload).text("image_tag", "*").end();
    w.finish().map_err(|error| error.to_string())
}

/// The fingerprint that stands in a learned profile; none in any other file.
pub(super) fn fingerprint_of(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes.get(..200.min(bytes.len()))?);
    let (fingerprint, _) = text.split_once("activity-dump-")?.1.split_once(' ')?;
    Some(fingerprint.to_owned())
}

/// What a learned profile says in short; none where it cannot be read.
pub(super) fn summary(bytes: &[u8], limits: &formats::Limits) -> Option<Summary> {
    let recording = formats::decode(bytes, Some("profile"), limits).ok()?.recording;
    let contexts = &recording.header.contexts;
    let states = contexts.iter().map(|version| Status::of_event_types(version.states.iter().map(|s| s.status)));
    Some(Summary {
        status: Status::of_versions(states),
        versions: contexts.iter().map(|version| version.version.clone()).collect(),
        nodes: recording.tree.len() as u64,
    })
}
