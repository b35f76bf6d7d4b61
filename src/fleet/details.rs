//! What the files say of one node: its own messages, read again from where they lie.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use super::catalogue::KnownFile;
use super::{Cancel, FleetError, Shared, lock};
use crate::formats;
use crate::learning::Profile;
use crate::model::{FileId, Header, NodeDetail, NodeId, ObservationId, Selection};

/// Files that are read for one node. The arguments of a node are a sample anyway, and a screen must not wait for
/// ten thousand files.
const MOST_FILES: usize = 64;

/// Messages that are read for one node: a file may hold any number of equal siblings.
const MOST_MESSAGES: usize = 256;

/// What one file says of a node.
#[derive(Clone, Debug)]
pub struct DetailsIn {
    /// The first observation of the file.
    pub observation: ObservationId,
    /// What it says, or why it cannot be read any more.
    pub detail: Result<NodeDetail, String>,
}

/// What the files say of a node, the earliest first.
#[derive(Clone, Debug, Default)]
pub struct Details {
    /// One entry a message of the node; a file may hold several (equal siblings).
    pub found: Vec<DetailsIn>,
    /// How many messages there are in what is selected, read or not.
    pub total: usize,
}

pub(super) fn read(
    shared: &Shared,
    profile: &Profile,
    node: NodeId,
    selection: &Selection,
    cancel: &Cancel,
) -> Details {
    let selected: HashSet<FileId> =
        selection.iter().filter_map(|id| profile.observation(id)).map(|o| o.file).collect();
    let occurrences: Vec<_> = profile
        .occurrences(node)
        .iter()
        .filter_map(|at| Some((*at, profile.observation(at.observation())?.file)))
        .filter(|(_, file)| selected.contains(file))
        .collect();
    let tree = profile.tree();
    let mut files: HashSet<FileId> = HashSet::new();
    let mut found = Vec::new();
    for (at, file) in &occurrences {
        let enough = found.len() == MOST_MESSAGES || (!files.contains(file) && files.len() == MOST_FILES);
        if enough || cancel.is_cancelled() {
            break;
        }
        files.insert(*file);
        let detail = wire(shared, *file, cancel).and_then(|(known, bytes)| {
            let ask = formats::Ask {
                wire: &bytes,
                span: at.span(),
                facet: tree.facet(node),
                name: tree.name(node),
                qualifier: tree.qualifier(node),
                arch: &known.arch,
            };
            formats::detail(known.format, &ask).map_err(|e| e.to_string())
        });
        found.push(DetailsIn { observation: at.observation(), detail });
    }
    Details { found, total: occurrences.len() }
}

pub(super) fn header(shared: &Shared, file: FileId) -> Result<Header, String> {
    let known = known(shared, file)?;
    let content = content(&known)?;
    let hint = known.handle.place().hint();
    let decoded =
        formats::decode(&content, hint.as_deref(), &shared.options.formats).map_err(|e| e.to_string())?;
    Ok(decoded.recording.header)
}

/// A file's content, read again and checked against its hash.
fn content(known: &KnownFile) -> Result<Vec<u8>, String> {
    known.handle.reread().map_err(|e| e.to_string())
}

fn known(shared: &Shared, file: FileId) -> Result<KnownFile, String> {
    let known = lock(&shared.catalogue).file(file).cloned();
    known.ok_or_else(|| "the file is not known any more".to_owned())
}

/// The wire bytes of a file, from the cache where they are there.
fn wire(shared: &Shared, file: FileId, cancel: &Cancel) -> Result<(KnownFile, Arc<Vec<u8>>), String> {
    let known = known(shared, file)?;
    if let Some(bytes) = lock(&shared.caches).bytes.get(&file) {
        return Ok((known, bytes));
    }
    // One file at a time: a held key asks for the details of one node after the other, and each would hold the whole
    // of the same large file.
    let _reading = lock(&shared.reading);
    if let Some(bytes) = lock(&shared.caches).bytes.get(&file) {
        return Ok((known, bytes));
    }
    if cancel.is_cancelled() {
        return Err(FleetError::Cancelled.to_string());
    }
    let content = content(&known)?;
    let wire =
        formats::wire_bytes(&content, known.format, &shared.options.formats).map_err(|e| e.to_string())?;
    // Where the content is what the spans point into, it is not copied: it may be all of 2 GiB.
    let turned = match wire {
        Cow::Borrowed(wire) if wire.len() == content.len() => None,
        other => Some(other.into_owned()),
    };
    let bytes = Arc::new(turned.unwrap_or(content));
    lock(&shared.caches).bytes.put(file, Arc::clone(&bytes), bytes.len());
    Ok((known, bytes))
}

#[cfg(test)]
mod tests {
    use super::super::{Cancel, Fleet, FleetOptions};
    use super::*;
    use crate::formats::Writer;

    #[test]
    fn a_node_of_very_many_messages_is_told_by_some_of_them() {
        let mut w = Writer::dump();
        w.begin("metadata").text("name", "activity-dump-x").end().text("host", "web-1");
        for _ in 0..MOST_MESSAGES + 10 {
            w.begin("tree").begin("process").begin("file").text("path", "/bin/sh").end().end().end();
        }
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("x.protobuf"), w.finish().unwrap()).unwrap();
        let fleet = Fleet::start(vec![dir.path().into()], FleetOptions::default(), || {});
        let workload = fleet.surveyed().workloads[0].name.clone();
        let profile = fleet.open(&workload, &Cancel::default(), &mut |_| {}).unwrap();
        let details = fleet.details(&profile, NodeId(0), &Selection::all(profile.observations()));
        assert_eq!((details.found.len(), details.total), (MOST_MESSAGES, MOST_MESSAGES + 10));
    }
    #[test]
    fn whoever_asks_at_once_shares_one_reading() {
        let mut w = Writer::dump();
        w.begin("metadata").text("name", "activity-dump-x").end().text("host", "web-1");
        for n in 0..20_000 {
            w.begin("tree")
                .begin("process")
                .begin("file")
                .text("path", &format!("/bin/{n}"))
                .end()
                .end()
                .end();
        }
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("x.protobuf"), w.finish().unwrap()).unwrap();
        let fleet = Fleet::start(vec![dir.path().into()], FleetOptions::default(), || {});
        assert_eq!(fleet.surveyed().workloads.len(), 1);
        let stopped = Cancel::default();
        stopped.cancel();
        assert!(wire(&fleet.shared, FileId(0), &stopped).is_err(), "nothing is read for nobody");
        let (go, shared) = (std::sync::Barrier::new(8), &fleet.shared);
        let all: Vec<Arc<Vec<u8>>> = std::thread::scope(|scope| {
            let ask = || {
                go.wait();
                wire(shared, FileId(0), &Cancel::default()).unwrap().1
            };
            let asking: Vec<_> = (0..8).map(|_| scope.spawn(ask)).collect();
            asking.into_iter().map(|asking| asking.join().unwrap()).collect()
        });
        assert!(all.iter().all(|bytes| Arc::ptr_eq(bytes, &all[0])));
    }
}
