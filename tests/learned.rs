//! Learned profiles as files: what is written says as much as the snapshots it was learned from, in any order.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot read its data has failed, and says what it skips"
)]

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use habitus::formats::{self, Ask, Decoded, Limits};
use habitus::learning::{Merger, Observed, Profile, SnapshotFacts, learned, version_statuses};
use habitus::model::{
    Facet, FileId, LearnedProfile, NodeFlags, NodeId, ObservationId, ObservationKind, RecordingKind, Role,
    Status,
};
use habitus::settings::Learning;
use habitus::sources::ContentHash;
use prost::Message as _;

#[path = "peer/mod.rs"]
mod peer;

/// A dump that was read.
struct Dump {
    decoded: Decoded,
    wire: Vec<u8>,
    hash: String,
    holder: String,
}

/// All dumps below a folder that stand there as plain files, by workload.
fn dumps(folder: &Path) -> BTreeMap<String, Vec<Arc<Dump>>> {
    let mut found: BTreeMap<String, Vec<Arc<Dump>>> = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            let hint = path.extension().map(|end| end.to_string_lossy().into_owned());
            let Ok(decoded) = formats::decode(&bytes, hint.as_deref(), &Limits::default()) else { continue };
            if decoded.recording.header.kind != RecordingKind::Dump || formats::is_hollow(&decoded.recording)
            {
                continue;
            }
            let wire = decoded.wire.clone().unwrap_or(bytes.clone());
            let hash = ContentHash::of(&bytes).to_string();
            let holder = folder.file_name().unwrap().to_string_lossy().into_owned();
            let dump = Dump { decoded, wire, hash, holder };
            let observed = dump.observed(FileId(0));
            if observed.observations[0].kind == ObservationKind::Snapshot {
                let of_workload = found.entry(observed.workload).or_default();
                // The same dump in another encoding is the same snapshot.
                let name = |dump: &Dump| dump.decoded.recording.header.metadata.name.clone();
                if of_workload.iter().all(|known| name(known) != name(&dump)) {
                    of_workload.push(Arc::new(dump));
                }
            }
        }
    }
    found
}

impl Dump {
    fn observed(&self, file: FileId) -> Observed {
        Observed::of(&self.decoded.recording, file, &self.hash[..12], &self.holder)
    }
}

/// Merges dumps in the order in which they are learned.
fn merged(workload: &str, dumps: &[Arc<Dump>], rules: Learning) -> (Profile, Vec<Arc<Dump>>) {
    let mut order: Vec<Arc<Dump>> = dumps.to_vec();
    let key = |dump: &Arc<Dump>| {
        let meta = &dump.decoded.recording.header.metadata;
        (meta.start, meta.name.clone(), dump.hash.clone())
    };
    order.sort_by_key(key);
    let mut merger = Merger::new(Arc::new(rules));
    for (at, dump) in (0..).zip(&order) {
        merger.add(&dump.decoded.recording, &dump.observed(FileId(at)));
    }
    (merger.finish(workload), order)
}

fn learn(profile: &Profile, order: &[Arc<Dump>]) -> (LearnedProfile, Vec<u8>) {
    let facts = |id: ObservationId| {
        let dump = &order[id.0 as usize];
        let metadata = dump.decoded.recording.header.metadata.clone();
        SnapshotFacts { content_hash: dump.hash.clone(), metadata }
    };
    let learned = learned(profile, "f1", &facts);
    let of: BTreeMap<&str, &Dump> = order.iter().map(|dump| (dump.hash.as_str(), &**dump)).collect();
    let mut bytes = |at: u32| {
        let entry = &learned.ledger[at as usize];
        Ok(Cow::Borrowed(of[entry.content_hash.as_str()].wire.as_slice()))
    };
    let file = formats::learned::write(&learned, profile.tree(), &mut bytes).unwrap();
    (learned, file)
}

/// The profile that a file of a learned one makes alone.
fn read_back(file: &[u8], rules: Learning) -> (Profile, Decoded) {
    let decoded = formats::decode(file, Some("profile"), &Limits::default()).unwrap();
    assert_eq!(decoded.recording.damage, None);
    assert_eq!(decoded.recording.notes, Vec::<String>::new());
    drop(decoded);
    read_alone(file, rules)
}

/// The same of a file with notes.
fn read_alone(file: &[u8], rules: Learning) -> (Profile, Decoded) {
    let decoded = formats::decode(file, Some("profile"), &Limits::default()).unwrap();
    let observed = Observed::of(&decoded.recording, FileId(0), "x", "y");
    let mut merger = Merger::new(Arc::new(rules));
    merger.add(&decoded.recording, &observed);
    (merger.finish(&observed.workload), decoded)
}

/// What a profile says of each node: the snapshots by name, times, flags, command lines.
type Said = (BTreeSet<String>, Option<u64>, Option<u64>, NodeFlags, Vec<(String, BTreeSet<String>)>);

fn said(profile: &Profile) -> BTreeMap<Vec<(Facet, String, String)>, Said> {
    let tree = profile.tree();
    let name = |id: ObservationId| {
        let o = profile.observation(id).unwrap();
        o.name.clone()
    };
    let of = |node: NodeId| {
        let mut path: Vec<NodeId> = tree.ancestors(node).collect();
        path.reverse();
        path.push(node);
        let step =
            |node: NodeId| (tree.facet(node), tree.name(node).to_owned(), tree.qualifier(node).to_owned());
        let mut commands: Vec<(String, BTreeSet<String>)> = profile
            .commands(node)
            .map(|(line, set)| (line.to_owned(), profile.trie().members(set).map(name).collect()))
            .collect();
        commands.sort();
        let seen = profile.seen_in(node).map(name).collect();
        let time = |time: Option<habitus::model::UnixNanos>| time.map(|time| time.0);
        let said =
            (seen, time(tree.first_seen(node)), time(tree.last_seen(node)), tree.flags(node), commands);
        (path.into_iter().map(step).collect(), said)
    };
    tree.nodes().map(of).collect()
}

fn each_workload(mut check: impl FnMut(&str, &[Arc<Dump>])) {
    let mut all = dumps(&Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data"));
    let extra = std::env::var_os("HABITUS_FIXTURES")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), Into::into)
        .join("dumps");
    if extra.is_dir() {
        for (workload, dumps) in dumps(&extra) {
            all.insert(format!("{workload} (extra)"), dumps);
        }
    } else {
        println!("skipped the extra dumps: no folder {}", extra.display());
    }
    assert!(all.len() >= 8, "{} workloads", all.len());
    for (workload, dumps) in &all {
        check(workload, dumps);
    }
}

/// Rules under which a few snapshots make a version stable, so that there is drift.
fn hasty() -> Learning {
    Learning { stable_snapshots: 2, least_snapshots: 2, least_instances: 1, ..Learning::default() }
}

#[test]
fn the_file_alone_says_what_its_snapshots_say() {
    let mut with_drift = 0;
    each_workload(|workload, dumps| {
        for rules in [Learning::default(), hasty()] {
            let (profile, order) = merged(workload, dumps, rules.clone());
            let (learned, file) = learn(&profile, &order);
            with_drift += learned.nodes.iter().filter(|node| node.drift.is_some()).count();
            let (again, _) = read_back(&file, rules);
            let observed = |profile: &Profile| {
                let plain = |o: &habitus::model::Observation| habitus::model::Observation {
                    file: FileId(0),
                    ..o.clone()
                };
                let mut all: Vec<_> = profile.observations().iter().map(plain).collect();
                all.sort_by(|a, b| a.name.cmp(&b.name));
                all
            };
            assert_eq!(observed(&profile), observed(&again), "{workload}");
            let (before, after) = (said(&profile), said(&again));
            for (path, was) in &before {
                let is = after.get(path);
                assert_eq!(is, Some(was), "{workload}: {path:?}");
            }
            assert_eq!(before.len(), after.len(), "{workload}");
        }
    });
    assert!(with_drift > 100, "{with_drift}");
}

#[test]
fn details_are_those_of_the_first_snapshot_that_shows_it() {
    each_workload(|workload, dumps| {
        let (profile, order) = merged(workload, dumps, Learning::default());
        let (learned, file) = learn(&profile, &order);
        let (again, decoded) = read_back(&file, Learning::default());
        assert_eq!(profile.tree().len(), again.tree().len());
        for node in profile.tree().nodes() {
            let Some(part) = &learned.nodes[node.index()].learned else { continue };
            let dump = &order[part.source as usize];
            let ask = |wire, span, arch| Ask {
                wire,
                span,
                facet: profile.tree().facet(node),
                name: profile.tree().name(node),
                qualifier: profile.tree().qualifier(node),
                arch,
            };
            let arch = &dump.decoded.recording.header.metadata.arch;
            let first = formats::detail(dump.decoded.format, &ask(&dump.wire, part.span, arch)).unwrap();
            let span = again.occurrences(node)[0].span();
            let now = formats::detail(decoded.format, &ask(&file, span, arch)).unwrap();
            assert_eq!(first.specific, now.specific, "{workload}: {}", profile.tree().full_name(node));
        }
    });
}

#[test]
fn the_order_of_the_dumps_changes_no_byte() {
    each_workload(|workload, dumps| {
        let bytes = |dumps: &[Arc<Dump>]| {
            let (profile, order) = merged(workload, dumps, hasty());
            learn(&profile, &order).1
        };
        let expected = bytes(dumps);
        let mut turned = dumps.to_vec();
        turned.reverse();
        assert!(bytes(&turned) == expected, "{workload}");
        turned.rotate_left(dumps.len() / 2);
        assert!(bytes(&turned) == expected, "{workload}");
        assert_eq!(formats::learned::fingerprint(&expected).as_deref(), Some("f1"));
        assert_eq!(formats::learned::fingerprint(&expected[..expected.len() - 1]), None);
    });
}

#[test]
fn old_versions_make_room_and_the_maximum_size_ends_learning() {
    let mut seen = BTreeSet::new();
    each_workload(|workload, dumps| {
        let few = Learning { versions_kept: 1, ..Learning::default() };
        let (profile, order) = merged(workload, dumps, few.clone());
        let (learned, file) = learn(&profile, &order);
        assert_eq!(learned.versions.len(), 1, "{workload}");
        let (again, _) = read_back(&file, few);
        for node in again.tree().nodes() {
            let of = again.seen_in(node).map(|id| &again.observation(id).unwrap().version);
            assert!(of.into_iter().all(|version| *version == learned.versions[0].version), "{workload}");
        }
        seen.extend(learned.ledger.iter().map(|entry| entry.role.id()));

        let small = Learning { max_bytes: 20_000, ..Learning::default() };
        let (profile, order) = merged(workload, dumps, small);
        let (learned, file) = learn(&profile, &order);
        if learned.left_out > 0 {
            assert!(learned.versions.iter().any(|v| v.states.iter().any(|(_, s)| *s == Status::MaxSize)));
            assert!(learned.ledger.iter().any(|entry| entry.role == Role::BeyondSize));
            let (full, _) = read_alone(&file, Learning::default());
            for version in &learned.versions {
                let at_maximum = version.states.iter().any(|(_, status)| *status == Status::MaxSize);
                let observations: Vec<_> = full.observations().iter().collect();
                let statuses = version_statuses(&observations, full.versions(), full.rules());
                let is = statuses.iter().find(|is| is.version == version.version).unwrap();
                assert_eq!(is.status == Status::MaxSize, at_maximum, "{workload}: {is:?}");
            }
            let decoded = formats::decode(&file, Some("profile"), &Limits::default()).unwrap();
            assert!(decoded.recording.notes.iter().any(|note| note.contains("maximum size")), "{workload}");
            let behaviours = profile.tree().nodes().filter(|node| {
                let learned = learned.nodes[node.index()].learned.as_ref();
                let counted = profile.tree().flags(*node).contains(NodeFlags::COUNTED);
                counted && learned.is_some_and(|part| !part.positions.is_empty())
            });
            let counted = behaviours.count();
            assert!(counted * 96 <= 20_000, "{workload}: {counted}");
        }
        seen.extend(learned.ledger.iter().map(|entry| entry.role.id()));
    });
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), ["after_stable", "beyond_size", "evicted", "learned"]);
}

/// What a plain decode of the agent's messages counts below a process: nodes, and for each version and for the times of
/// `NodeBase` how often they are there.
#[derive(Debug, Default, PartialEq, Eq)]
struct Plain {
    nodes: usize,
    seen: BTreeMap<String, BTreeMap<(u64, u64), usize>>,
}

impl Plain {
    fn base(&mut self, base: Option<&peer::NodeBase>) {
        self.nodes += 1;
        for (version, times) in base.into_iter().flat_map(|base| &base.seen) {
            let of_version = self.seen.entry(version.clone()).or_default();
            *of_version.entry((times.first_seen, times.last_seen)).or_default() += 1;
        }
    }

    fn process(&mut self, node: &peer::ProcessActivityNode) {
        self.base(node.node_base.as_ref());
        assert!(!node.process.as_ref().unwrap().file.as_ref().unwrap().path.is_empty());
        node.files.iter().for_each(|file| self.file(file));
        for name in &node.dns_names {
            assert!(!name.requests.is_empty());
            self.base(name.node_base.as_ref());
        }
        node.sockets.iter().flat_map(|of| &of.bind).for_each(|bind| self.base(bind.node_base.as_ref()));
        node.imds_events.iter().for_each(|event| self.base(event.node_base.as_ref()));
        node.syscall_nodes.iter().for_each(|call| self.base(call.node_base.as_ref()));
        node.capability_nodes.iter().for_each(|one| self.base(one.node_base.as_ref()));
        for device in &node.network_devices {
            self.base(None);
            device.flow_nodes.iter().for_each(|flow| self.base(flow.node_base.as_ref()));
        }
        node.children.iter().for_each(|child| self.process(child));
    }

    fn file(&mut self, file: &peer::FileActivityNode) {
        self.base(file.node_base.as_ref());
        file.children.iter().for_each(|child| self.file(child));
    }

    /// What it should be: of a name asked for in several ways the agent has one node, which was seen whenever any was.
    fn expected(learned: &LearnedProfile, profile: &Profile) -> Plain {
        let tree = profile.tree();
        let mut plain = Plain::default();
        type Times = BTreeMap<u32, (u64, u64)>;
        let mut names: BTreeMap<(Option<NodeId>, &str), Times> = BTreeMap::new();
        let mut add = |seen: &[(u32, u64, u64)]| {
            plain.nodes += 1;
            for &(version, first, last) in seen {
                let version = learned.versions[version as usize].version.clone();
                *plain.seen.entry(version).or_default().entry((first, last)).or_default() += 1;
            }
        };
        for node in tree.nodes() {
            let Some(part) = &learned.nodes[node.index()].learned else { continue };
            // The schema gives a device, which only carries flows, no `NodeBase`.
            let is_device = tree.facet(node) == Facet::Flow
                && tree.parent(node).is_some_and(|parent| tree.facet(parent) == Facet::Process);
            if tree.facet(node) != Facet::Dns {
                add(if is_device { &[] } else { &part.seen });
                continue;
            }
            let of_name = names.entry((tree.parent(node), tree.name(node))).or_default();
            for &(version, first, last) in &part.seen {
                let (from, to) = of_name.entry(version).or_insert((first, last));
                let known = [*from, first].into_iter().filter(|time| *time != 0);
                (*from, *to) = (known.min().unwrap_or(0), last.max(*to));
            }
        }
        for seen in names.into_values() {
            let seen: Vec<_> = seen.into_iter().map(|(version, (from, to))| (version, from, to)).collect();
            add(&seen);
        }
        plain
    }
}

#[test]
fn a_plain_decode_gives_the_tree_its_versions_and_their_states() {
    let mut states = BTreeSet::new();
    each_workload(|workload, dumps| {
        for rules in [Learning::default(), hasty(), Learning { max_bytes: 20_000, ..Learning::default() }] {
            let (profile, order) = merged(workload, dumps, rules);
            let (learned, file) = learn(&profile, &order);
            let decoded = peer::SecurityProfile::decode(file.as_slice()).unwrap();
            let mut plain = Plain::default();
            decoded.tree.iter().for_each(|process| plain.process(process));
            assert_eq!(plain, Plain::expected(&learned, &profile), "{workload}");
            let metadata = decoded.metadata.unwrap();
            let time = |time: Option<habitus::model::UnixNanos>| time.map_or(0, |time| time.0);
            assert_eq!(
                (metadata.start, metadata.end),
                (time(learned.metadata.start), time(learned.metadata.end))
            );
            assert_eq!(decoded.profile_contexts.len(), learned.versions.len(), "{workload}");
            for version in &learned.versions {
                let context = &decoded.profile_contexts[&version.version];
                // In the order of the facets: exec, open, dns, bind, flows, syscalls, capabilities, imds.
                let numbers = [16, 1, 34, 41, 50, 44, 59, 45];
                let expected: BTreeMap<u32, i32> = version
                    .states
                    .iter()
                    .map(|(facet, status)| {
                        let state = match status {
                            Status::MaxSize => 1,
                            Status::Stable => 3,
                            Status::Learning => 4,
                            other => panic!("{other:?}"),
                        };
                        (numbers[*facet as usize], state)
                    })
                    .collect();
                let is: BTreeMap<u32, i32> =
                    context.event_type_state.iter().map(|(of, is)| (*of, is.event_profile_state)).collect();
                assert_eq!(is, expected, "{workload} {}", version.version);
                assert!(!is.is_empty(), "{workload} {}", version.version);
                states.extend(is.into_values());
                let tags: Vec<String> =
                    version.tags.iter().map(|tag| format!("{}:{}", tag.key, tag.value)).collect();
                let trimmed = |tag: &String| tag.trim_start_matches(':').to_owned();
                assert_eq!(context.tags, tags.iter().map(trimmed).collect::<Vec<_>>(), "{workload}");
            }
        }
    });
    assert_eq!(states.into_iter().collect::<Vec<_>>(), [1, 3, 4]);
}

/// A varint as protobuf writes it.
fn varint(mut value: u64, out: &mut Vec<u8>) {
    while value > 127 {
        out.push(value as u8 | 128);
        value >>= 7;
    }
    out.push(value as u8);
}

/// A field of bytes.
fn field(number: u64, content: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    varint(number << 3 | 2, &mut out);
    varint(content.len() as u64, &mut out);
    out.extend_from_slice(content);
    out
}

/// A small file, as it is written.
fn small_file() -> Vec<u8> {
    let all = dumps(&Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data"));
    let (workload, dumps) = all.iter().next().unwrap();
    let (profile, order) = merged(workload, dumps, hasty());
    learn(&profile, &order).1
}

/// An entry of a ledger with a name, then what `more` holds.
fn entry_of(name: &str, more: &[u8]) -> Vec<u8> {
    field(20_001, &[field(1, name.as_bytes()), field(2, b"v9"), more.to_vec()].concat())
}

/// The role of an entry.
fn role(number: u64) -> Vec<u8> {
    let mut out = Vec::new();
    varint(14 << 3, &mut out);
    varint(number, &mut out);
    out
}

#[test]
fn no_snapshot_counts_whose_entry_was_not_read_whole() {
    let file = small_file();
    let known = |profile: &Profile, name: &str| {
        profile.observations().iter().find(|o| o.name == name).map(habitus::model::Observation::counts)
    };
    let with = |entry: &[u8]| read_alone(&[file.as_slice(), entry].concat(), hasty());
    let (profile, decoded) = with(&entry_of("whole", &role(0)));
    assert_eq!((known(&profile, "whole"), decoded.recording.damage), (Some(true), None));
    // An impossible length, and a number without end, in an entry that says it is learned; then entries that do not
    // say what they are, or something this version does not know.
    let overrun = [role(0), vec![5 << 3 | 2, 100]].concat();
    let endless = [role(0), vec![5 << 3], vec![255; 12]].concat();
    for (more, is_damage) in [
        (overrun, true),
        (endless, true),
        (Vec::new(), false),
        (role(5), false),
        (role(u64::MAX), false),
        (role(1 << 32), false),
    ] {
        let (profile, decoded) = with(&entry_of("odd", &more));
        assert_eq!(known(&profile, "odd"), Some(false), "{more:?}");
        assert_eq!(decoded.recording.damage.is_some(), is_damage, "{more:?}");
    }
    // Cut off by the end of the file it is none.
    let entry = entry_of("gone", &role(0));
    let (profile, decoded) = with(&entry[..entry.len() - 1]);
    assert_eq!(known(&profile, "gone"), None);
    assert!(decoded.recording.damage.is_some());
    assert!(profile.observations().iter().all(|o| o.cut));
}

#[test]
fn positions_that_the_ledger_does_not_have_are_told_and_left_out() {
    let whole = small_file();
    // The ledger's field numbers become ones that nobody knows, and a ledger of one snapshot takes its place.
    let mut file = whole.clone();
    let tag = |number: u64| {
        let mut out = Vec::new();
        varint(number << 3 | 2, &mut out);
        out
    };
    let (ledger, other) = (tag(20_001), tag(30_001));
    let decoded = formats::decode(&whole, Some("profile"), &Limits::default()).unwrap();
    let first = decoded.recording.header.ledger[0].name.as_bytes().to_vec();
    assert!(decoded.recording.header.ledger.len() > 1);
    for at in 0..file.len() - 2 * ledger.len() {
        // An entry begins with its name, a node's positions do not.
        if file[at..].starts_with(&ledger) && file[at..].iter().take(9).any(|byte| *byte == 10) {
            file[at..at + ledger.len()].copy_from_slice(&other);
        }
    }
    file.extend(entry_of(&String::from_utf8(first).unwrap(), &role(0)));
    let (profile, decoded) = read_alone(&file, hasty());
    assert_eq!(profile.observations().len(), 1);
    let told = decoded.recording.notes.iter().any(|note| note.contains("the ledger does not have"));
    assert!(told, "{:?}", decoded.recording.notes);
}

#[test]
fn thousands_of_entries_are_read_and_a_ledger_in_a_dump_is_none() {
    let mut file = small_file();
    let before = read_alone(&file, hasty()).0.observations().len();
    (0..5_000).for_each(|at| file.extend(entry_of(&format!("s{at}"), &role(at % 7))));
    assert_eq!(read_alone(&file, hasty()).0.observations().len(), before + 5_000);

    let all = dumps(&Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data"));
    let dump = &all.values().next().unwrap()[0];
    let wire = [dump.wire.as_slice(), &entry_of("x", &role(0))].concat();
    let decoded = formats::decode(&wire, Some("protobuf"), &Limits::default()).unwrap();
    assert_eq!(decoded.recording.header.ledger, []);
    assert_eq!(decoded.recording.tree.len(), dump.decoded.recording.tree.len());
}

#[test]
fn a_file_cut_off_anywhere_says_so() {
    let file = small_file();
    let all = read_alone(&file, hasty()).0.tree().len();
    let mut read = 0;
    for end in (97..file.len()).step_by(97) {
        let Ok(decoded) = formats::decode(&file[..end], Some("profile"), &Limits::default()) else {
            continue;
        };
        let (profile, _) = read_alone(&file[..end], hasty());
        assert!(profile.tree().len() <= all);
        if decoded.recording.damage.is_none() {
            // Only between two fields of the top level, before the ledger begins, is the rest not missed.
            assert_eq!(decoded.recording.tree.len(), profile.tree().len());
            assert!(ends_at_a_field(&file, end) && decoded.recording.header.ledger.is_empty(), "{end}");
        } else {
            assert!(profile.observations().iter().all(|o| o.cut), "{end}");
        }
        read += 1;
    }
    assert!(read > 20, "{read}");
}

#[test]
fn a_file_that_lost_whole_fields_of_its_end_says_so() {
    for rules in [hasty(), Learning { max_bytes: 2_000, ..hasty() }] {
        let all = dumps(&Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data"));
        let (workload, dumps) = all.iter().next().unwrap();
        let (profile, order) = merged(workload, dumps, rules.clone());
        let file = learn(&profile, &order).1;
        let mut with_ledger = 0;
        for end in (1..file.len()).filter(|end| ends_at_a_field(&file, *end)) {
            let (profile, decoded) = read_alone(&file[..end], rules.clone());
            if !decoded.recording.header.ledger.is_empty() {
                assert!(decoded.recording.damage.is_some(), "{end} of {}", file.len());
                assert!(profile.observations().iter().all(|o| o.cut));
                with_ledger += 1;
            }
        }
        assert!(with_ledger > 3, "{with_ledger}");
    }
}

/// Whether a field of the top level ends at this offset. All of them are bytes or numbers.
fn ends_at_a_field(file: &[u8], end: usize) -> bool {
    let mut buffer = file;
    while file.len() - buffer.len() < end {
        let (number, wire) = prost::encoding::decode_key(&mut buffer).unwrap();
        prost::encoding::skip_field(wire, number, &mut buffer, prost::encoding::DecodeContext::default())
            .unwrap();
    }
    file.len() - buffer.len() == end
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]

    #[test]
    fn a_flipped_byte_is_read_without_panic(at in 0.0..1.0_f64, bits in 1..=255_u8) {
        static FILE: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(small_file);
        let mut file = FILE.clone();
        let place = ((file.len() as f64 * at) as usize).min(file.len() - 1);
        file[place] ^= bits;
        if formats::decode(&file, Some("profile"), &Limits::default()).is_ok() {
            let (profile, decoded) = read_alone(&file, hasty());
            for node in profile.tree().nodes() {
                assert!(profile.seen_in(node).all(|id| profile.observation(id).is_some()));
            }
            assert!(decoded.recording.damage.is_none() || profile.observations().iter().all(|o| o.cut));
        }
    }
}
