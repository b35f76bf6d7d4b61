//! Real captures, read from `$HABITUS_FIXTURES` or `../shared` where they are at hand.

use super::fixtures::extra;
use super::*;

#[test]
fn real_dumps_and_profiles_of_one_capture_hold_the_same_tree() {
    let Some(folder) = extra("dumps") else { return };
    let dumps = files(&folder, "protobuf");
    assert!(!dumps.is_empty());
    for other in ["lab.events.ndjson", "lab.signals.json"] {
        let refused = decode(&std::fs::read(folder.join(other)).unwrap(), None, &Limits::default());
        assert!(matches!(refused, Err(FormatError::NotAProfile { .. })), "{other}: {refused:?}");
    }
    for path in dumps {
        let dump = read(&path).recording;
        assert_eq!((&dump.damage, &dump.notes), (&None, &Vec::new()), "{}", path.display());
        assert_eq!((dump.header.kind, dump.header.metadata.arch.as_str()), (RecordingKind::Dump, "x64"));
        let others = ["profile", "json"].map(|extension| path.with_extension(extension));
        for other in others.into_iter().filter(|path| path.exists()) {
            // Without the name of the file: the content says what it is.
            let other = open(&std::fs::read(&other).unwrap(), None).recording;
            let sorted = |tree: &Arena| {
                let mut all: Vec<_> = tree
                    .nodes()
                    .map(|n| (tree.depth(n), tree.name(n).to_owned(), tree.flags(n).bits()))
                    .collect();
                all.sort();
                all
            };
            assert_eq!(sorted(&other.tree), sorted(&dump.tree), "{}", path.display());
        }
        let counts = dump.tree.counts();
        assert!(
            counts.get(Facet::Process) > 0 && counts.get(Facet::File) > 0 && counts.get(Facet::Syscall) > 0
        );
        let calls = dump.tree.nodes().filter(|&n| dump.tree.facet(n) == Facet::Syscall);
        assert!(calls.into_iter().all(|n| !dump.tree.name(n).contains(' ')), "every system call has a name");
    }
}

#[test]
fn identities_merge_to_the_known_figures() {
    let Some(folder) = extra("dumps") else { return };
    // Of the protobuf files of a workload: processes, files, DNS questions, binds, system calls.
    for (prefix, expected) in [
        ("cache", [6, 120, 0, 4, 192]),
        ("web", [13, 328, 1, 4, 389]),
        ("backup", [22, 567, 1, 1, 575]),
        ("api", [16, 708, 1, 2, 438]),
    ] {
        let mut met = std::collections::BTreeSet::new();
        for path in files(&folder, "protobuf") {
            if !path.file_name().unwrap().to_string_lossy().starts_with(prefix) {
                continue;
            }
            let tree = read(&path).recording.tree;
            let mut ids: Vec<String> = Vec::new();
            for n in tree.nodes() {
                let parent = tree.parent(n).map_or("", |p| ids[p.index()].as_str());
                let id = format!("{parent} > {:?} {:?} {:?}", tree.facet(n), tree.name(n), tree.qualifier(n));
                if tree.flags(n).contains(NodeFlags::COUNTED) {
                    met.insert((tree.facet(n), id.clone()));
                }
                ids.push(id);
            }
        }
        let count = |facet| met.iter().filter(|(f, _)| *f == facet).count();
        let figures = [Facet::Process, Facet::File, Facet::Dns, Facet::Bind, Facet::Syscall].map(count);
        assert_eq!(figures, expected, "{prefix}");
    }
}

#[test]
fn the_agents_own_test_trees_are_read() {
    let Some(folder) = extra("fixtures/datadog") else { return };
    let (mut trees, mut events, mut processes) = (0, 0, 0);
    for path in files(&folder, "json") {
        let bytes = std::fs::read(&path).unwrap();
        if path.to_string_lossy().ends_with("_event.json") {
            let refused = decode(&bytes, Some("json"), &Limits::default());
            assert!(matches!(refused, Err(FormatError::NotAProfile { .. })), "{}", path.display());
            events += 1;
        } else {
            let recording = open(&bytes, Some("json")).recording;
            assert_eq!(recording.damage, None, "{}", path.display());
            processes += recording.tree.counts().get(Facet::Process);
            trees += 1;
        }
    }
    assert!(
        trees > 0 && events > 0 && processes > 0,
        "{trees} trees, {events} events, {processes} processes"
    );
}

#[test]
fn other_systems_files_are_refused() {
    let Some(folder) = extra("fixtures") else { return };
    let mut seen = 0;
    for kind in ["datadog-api", "falco", "kubescape", "tetragon"] {
        for entry in std::fs::read_dir(folder.join(kind)).into_iter().flatten() {
            let path = entry.unwrap().path();
            let bytes = std::fs::read(&path).unwrap();
            let refused = decode(&bytes, path.extension().and_then(|e| e.to_str()), &Limits::default());
            assert!(
                matches!(refused, Err(FormatError::NotAProfile { .. })),
                "{}: {refused:?}",
                path.display()
            );
            seen += 1;
        }
    }
    assert!(seen > 0);
}
