//! Decoding real captures and agents' test data, where they are at hand: `$HABITUS_FIXTURES` or `../shared`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

use std::path::PathBuf;

use habitus::formats::{Decoded, Limits, decode};
use habitus::model::{Arena, Facet, NodeFlags, NodeId};

/// The folder of optional inputs; tests that need it pass with a printed reason where it is absent.
fn shared(part: &str) -> Option<PathBuf> {
    let base = std::env::var_os("HABITUS_FIXTURES")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let path = base.join(part);
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: {} is not there", path.display());
    None
}

fn read(path: &std::path::Path) -> Decoded {
    let bytes = std::fs::read(path).unwrap();
    let extension = path.extension().and_then(|e| e.to_str());
    decode(&bytes, extension, &Limits::default()).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn files(folder: &std::path::Path, extension: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == extension))
        .collect();
    files.sort();
    files
}

/// Every node as its identities from the root, with flags, sorted: equal for equal trees in any order.
fn identities(tree: &Arena) -> Vec<String> {
    let own = |n: NodeId| format!("{:?} {} {:?}", tree.facet(n), tree.name(n), tree.qualifier(n));
    let mut paths: Vec<String> = Vec::with_capacity(tree.len());
    for node in tree.nodes() {
        let parent = tree.parent(node).map(|p| paths[p.index()].clone()).unwrap_or_default();
        paths.push(format!("{parent} > {} {:?}", own(node), tree.flags(node)));
    }
    paths.sort();
    paths
}

#[test]
fn real_dumps_and_profiles_of_one_capture_hold_the_same_tree() {
    let Some(folder) = shared("dumps") else { return };
    let dumps = files(&folder, "protobuf");
    assert!(!dumps.is_empty());
    for path in dumps {
        let dump = read(&path);
        let profile = read(&path.with_extension("profile"));
        assert_eq!(dump.recording.damage, None);
        assert!(dump.recording.notes.is_empty(), "{:?}", dump.recording.notes);
        assert_eq!(dump.recording.header.metadata.arch, "x64");
        let mut identical = vec![profile];
        if path.with_extension("json").exists() {
            identical.push(read(&path.with_extension("json")));
        }
        for other in identical {
            assert_eq!(
                identities(&other.recording.tree),
                identities(&dump.recording.tree),
                "{}",
                path.display()
            );
        }
        let counts = dump.recording.tree.counts();
        println!("{}: {:?} {}", path.display(), counts, dump.recording.tree.len());
        assert!(
            counts.get(Facet::Process) > 0 && counts.get(Facet::File) > 0 && counts.get(Facet::Syscall) > 0
        );
        let tree = &dump.recording.tree;
        assert!(
            tree.nodes().filter(|&n| tree.facet(n) == Facet::Syscall).all(|n| !tree.name(n).contains(' '))
        );
        assert!(tree.nodes().any(|n| tree.flags(n).contains(NodeFlags::RUNTIME)));
    }
}
