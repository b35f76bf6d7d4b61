//! Decoding: every field survives, both encodings agree, an independent reader agrees, and nothing that is
//! damaged, cut short or hostile does harm.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that cannot set itself up has failed, and says what it skips"
)]

use std::path::{Path, PathBuf};

use habitus::formats::{
    Ask, Decoded, FormatError, JsonStyle, Limits, Writer, decode, detail, is_hollow, to_json, to_protobuf,
    wire_bytes,
};
use habitus::model::{
    Arena, Facet, NodeDetail, NodeFlags, NodeId, Recording, RecordingKind, Specific, Status,
};
use proptest::prelude::*;
use prost::Message as _;

mod captures;
#[path = "../fixtures/mod.rs"]
mod fixtures;
mod hostile;
#[path = "../peer/mod.rs"]
mod peer;
#[path = "../peer/synthetic.rs"]
mod synthetic;

use synthetic::Random;

fn open(bytes: &[u8], hint: Option<&str>) -> Decoded {
    decode(bytes, hint, &Limits::default()).unwrap_or_else(|error| panic!("{error}"))
}

fn read(path: &Path) -> Decoded {
    open(&std::fs::read(path).unwrap(), path.extension().and_then(|e| e.to_str()))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == extension))
        .collect();
    files.sort();
    files
}

/// Every node as its identities from the root, with flags, times and versions, sorted: equal for equal trees in
/// any order.
fn nodes(recording: &Recording) -> Vec<String> {
    let tree = &recording.tree;
    let mut paths: Vec<String> = Vec::with_capacity(tree.len());
    for n in tree.nodes() {
        let parent = tree.parent(n).map(|p| paths[p.index()].clone()).unwrap_or_default();
        paths.push(format!("{parent} > {:?} {:?} {:?}", tree.facet(n), tree.name(n), tree.qualifier(n)));
    }
    for n in tree.nodes() {
        let set = recording.version_sets.get(recording.versions[n.index()]);
        let mut versions: Vec<&str> =
            set.iter().map(|v| recording.version_sets.names()[*v as usize].as_str()).collect();
        versions.sort_unstable();
        let times = (tree.first_seen(n), tree.last_seen(n));
        paths[n.index()] += &format!(" {:?} {times:?} {versions:?}", tree.flags(n));
    }
    paths.sort();
    paths
}

fn names(tree: &Arena) -> Vec<(Facet, &str, &str)> {
    tree.nodes().map(|n| (tree.facet(n), tree.name(n), tree.qualifier(n))).collect()
}

fn find(recording: &Recording, facet: Facet, name: &str) -> NodeId {
    let tree = &recording.tree;
    tree.nodes().find(|&n| tree.facet(n) == facet && tree.name(n) == name).unwrap()
}

const DAY: u64 = 1_790_000_000_000_000_000;

/// A profile with something in every field of the schema that the tree or the details show.
fn everything() -> Vec<u8> {
    let mut w = Writer::profile();
    w.begin("selector").text("image_name", "registry.example/shop").text("image_tag", "*").end();
    w.begin_entry("profile_contexts", "v2").number("first_seen", 5_000).number("last_seen", 9_000);
    w.begin_entry("event_type_state", 16)
        .number("last_anomaly_nano", 70)
        .named("event_profile_state", "STABLE_PROFILE")
        .end();
    w.begin_entry("event_type_state", 34).named("event_profile_state", "AUTO_LEARNING").end();
    w.texts("tags", ["env:prod", "team:shop"]).end();
    w.begin_entry("profile_contexts", "v1").end().flag("disabled", true);
    w.begin("tree")
        .begin("process")
        .number("pid", 7)
        .begin("file")
        .text("path", "/bin/busybox")
        .number("mode", 0o104_755);
    w.text("package_name", "busybox")
        .text("package_version", "1.36")
        .number("package_epoch", 2)
        .text("package_release", "3");
    w.texts("hashes", ["sha256:00ff"]).named("hash_state", "DONE").flag("in_upper_layer", true).end();
    w.text("argv0", "sh")
        .texts("args", ["-c", "id"])
        .number("exec_time", DAY + 3)
        .flag("is_exec_child", true);
    w.begin("credentials").number("effective_uid", 1000).number("cap_effective", 1 << 13).end();
    w.flag("args_truncated", true).end().number("generation_type", 3);
    w.begin("matched_rules").text("rule_id", "shell").pair("rule_tags", "tactic", "TA0002").end();
    w.begin("children").begin("process").begin("file").text("path", "/usr/bin/id").end();
    w.begin("credentials").number("uid", 5).number("effective_uid", 5).end().end();
    w.named("generation_type", "SNAPSHOT").begin("node_base");
    w.begin_entry("seen", "v2").number("first_seen", DAY).number("last_seen", DAY + 9).end();
    w.begin_entry("seen", "v1").number("first_seen", DAY - 5).end().end().end();
    w.begin("files")
        .text("name", "etc")
        .begin("children")
        .text("name", "passw*")
        .begin("file")
        .number("mode", 33188)
        .end();
    w.begin("open")
        .signed("retval", -13)
        .number("flags", 577)
        .number("mode", 420)
        .end()
        .number("first_seen", DAY + 1)
        .end()
        .end();
    w.begin("dns_names").begin("requests").text("name", "a.test").number("type", 1).end();
    w.begin("requests")
        .text("name", "a.test")
        .number("type", 28)
        .number("class", 1)
        .end()
        .texts("image_tags", ["v1"])
        .end();
    w.begin("sockets")
        .text("family", "AF_INET6")
        .begin("bind")
        .number("port", 80)
        .text("ip", "::")
        .number("protocol", 6)
        .end();
    w.begin("bind").number("port", 53).text("ip", "10.0.0.1").end().end();
    w.number("syscalls", 59).number("syscalls", 999_999).begin("syscall_nodes").number("syscall", 257).end();
    w.begin("network_devices")
        .number("netns", 3)
        .number("ifindex", 2)
        .text("ifname", "eth0")
        .begin("flow_nodes");
    w.begin("source")
        .text("ip", "10.0.0.2")
        .number("port", 4444)
        .end()
        .begin("destination")
        .text("ip", "fd00::1")
        .number("port", 443)
        .end();
    w.number("l3_protocol", 0x86dd)
        .number("l4_protocol", 6)
        .begin("egress")
        .number("data_size", 10)
        .number("packet_count", 2)
        .end()
        .end()
        .end();
    w.begin("capability_nodes").number("capability", 13).flag("is_capable", true).end();
    w.begin("capability_nodes").number("capability", 13).end();
    w.begin("imds_events")
        .begin("event")
        .text("type", "response")
        .text("cloud_provider", "aws")
        .text("url", "/latest/meta-data");
    w.begin("aws")
        .flag("is_imds_v2", true)
        .begin("security_credentials")
        .text("access_key_id", "ASIAEXAMPLE")
        .end()
        .end()
        .end()
        .end();
    w.end();
    w.begin("metadata")
        .text("arch", "x64")
        .text("name", "activity-dump-x")
        .text("protobuf_version", "v1")
        .number("start", DAY)
        .end();
    w.finish().unwrap()
}

#[test]
fn every_facet_gets_its_name_and_qualifier() {
    let wire = everything();
    let decoded = open(&wire, None);
    let recording = &decoded.recording;
    assert_eq!(recording.header.kind, RecordingKind::Profile);
    assert_eq!(recording.notes, [] as [&str; 0]);
    assert_eq!(
        names(&recording.tree),
        [
            (Facet::Process, "/bin/busybox", "sh"),
            (Facet::Process, "/usr/bin/id", ""),
            (Facet::File, "etc", ""),
            (Facet::File, "passw*", ""),
            (Facet::Dns, "a.test", "A"),
            (Facet::Dns, "a.test", "AAAA"),
            (Facet::Bind, "[::]:80", "AF_INET6 tcp"),
            (Facet::Bind, "10.0.0.1:53", "AF_INET6"),
            (Facet::Syscall, "execve", ""),
            (Facet::Syscall, "syscall 999999 (x64)", ""),
            (Facet::Syscall, "openat", ""),
            (Facet::Flow, "eth0", ""),
            (Facet::Flow, "[fd00::1]:443", "tcp from 10.0.0.2:4444"),
            (Facet::Capability, "CAP_NET_RAW", "used"),
            (Facet::Capability, "CAP_NET_RAW", "attempted"),
            (Facet::Imds, "/latest/meta-data", "\0response\0aws\0\0\0\0v2\0\0\0ASIAEXAMPLE\0\0"),
        ]
    );
    let tree = &recording.tree;
    let flags = |facet, name| tree.flags(find(recording, facet, name));
    let counted = NodeFlags::COUNTED;
    assert_eq!(
        flags(Facet::Process, "/bin/busybox"),
        counted
            | NodeFlags::RUNTIME
            | NodeFlags::RULES
            | NodeFlags::SETUID
            | NodeFlags::UPPER_LAYER
            | NodeFlags::USER_CHANGE
            | NodeFlags::ROOT
            | NodeFlags::EXEC_CHILD
            | NodeFlags::ARGS_TRUNCATED
    );
    assert_eq!(
        flags(Facet::Process, "/usr/bin/id"),
        counted | NodeFlags::SNAPSHOT | NodeFlags::USER_CHANGE,
        "no longer root, unlike its parent"
    );
    assert_eq!(flags(Facet::File, "etc"), NodeFlags::empty(), "a folder carries");
    assert_eq!(flags(Facet::File, "passw*"), counted | NodeFlags::PATTERN);
    assert_eq!(flags(Facet::Flow, "eth0"), NodeFlags::empty());

    let context = &recording.header.contexts[1];
    assert_eq!((recording.header.contexts.len(), context.version.as_str()), (2, "v2"));
    assert_eq!(
        context.states.iter().map(|s| (s.event_type, s.status)).collect::<Vec<_>>(),
        [(16, Status::Stable), (34, Status::Learning)]
    );
    assert_eq!(context.tags.get("team"), Some("shop"));
    assert!(recording.header.disabled);
    assert_eq!(recording.header.image_name, "registry.example/shop");
}

#[test]
fn arguments_are_identity_only_if_the_metadata_says_so() {
    let mut w = Writer::dump();
    w.begin("tree")
        .begin("process")
        .begin("file")
        .text("path", "/bin/sh")
        .end()
        .texts("args", ["-c", "x"])
        .end()
        .end();
    w.begin("metadata").flag("differentiate_args", true).text("name", "activity-dump-x").end();
    let wire = w.finish().unwrap();
    assert_eq!(names(&open(&wire, None).recording.tree), [(Facet::Process, "/bin/sh", "\0-c\0x")]);
}

#[test]
fn details_say_what_the_message_says() {
    let wire = everything();
    let decoded = open(&wire, None);
    let recording = &decoded.recording;
    let of = |node| -> NodeDetail { detail(decoded.format, &Ask::of(recording, &wire, node)).unwrap() };
    for node in recording.tree.nodes() {
        let detail = of(node);
        assert_eq!(detail.unknown_fields, [], "{:?}", names(&recording.tree)[node.index()]);
        assert_eq!(
            detail.flags - NodeFlags::USER_CHANGE,
            recording.tree.flags(node) - NodeFlags::USER_CHANGE,
            "{:?}",
            names(&recording.tree)[node.index()]
        );
    }
    let process = of(NodeId(0));
    assert_eq!((process.generation.as_str(), process.rules[0].rule_id.as_str()), ("profile drift", "shell"));
    assert_eq!(process.rules[0].tags, [("tactic".to_owned(), "TA0002".to_owned())]);
    let Specific::Process(p) = process.specific else { panic!("a process") };
    assert_eq!((p.pid, p.args.join(" ").as_str(), p.file.package_version.as_str()), (7, "-c id", "2:1.36-3"));
    assert_eq!((p.credentials.recorded, p.credentials.uid, p.credentials.euid), (true, 0, 1000));
    assert_eq!(p.file.hash_state, "done");
    let child = of(NodeId(1));
    assert_eq!(child.seen.iter().map(|s| s.version.as_str()).collect::<Vec<_>>(), ["v1", "v2"]);
    let Specific::File(file) = of(find(recording, Facet::File, "passw*")).specific else { panic!("a file") };
    assert_eq!(file.open.map(|o| (o.retval, o.flags)), Some((-13, 577)));
    let Specific::Dns(dns) = of(NodeId(5)).specific else { panic!("a question") };
    assert_eq!((dns.record_type, dns.class), (28, 1));
    let Specific::Bind(bind) = of(NodeId(6)).specific else { panic!("a bind") };
    assert_eq!((bind.family.as_str(), bind.ip.as_str(), bind.protocol), ("AF_INET6", "::", 6));
    let Specific::Syscall(call) = of(NodeId(8)).specific else { panic!("a system call") };
    assert_eq!((call.number, call.arch.as_str()), (59, "x64"));
    let Specific::Flow(flow) = of(NodeId(12)).specific else { panic!("a flow") };
    assert_eq!((flow.destination_port, flow.egress.bytes), (443, 10));
}

#[test]
fn the_two_encodings_of_one_message_agree() {
    let wire = everything();
    let expected = open(&wire, None).recording;
    for style in [JsonStyle::Full, JsonStyle::Compact] {
        let json = to_json(&wire, RecordingKind::Profile, style);
        serde_json::from_str::<serde_json::Value>(&json).unwrap();
        let decoded = open(json.as_bytes(), None);
        assert_eq!(decoded.format.id, "datadog-json");
        assert_eq!(decoded.recording.header, expected.header);
        assert_eq!(decoded.recording.notes, [] as [&str; 0]);
        assert_eq!(nodes(&decoded.recording), nodes(&expected));
        // The spans of a recording from JSON are of the bytes it became.
        let again = wire_bytes(json.as_bytes(), decoded.format, &Limits::default()).unwrap();
        assert_eq!(decoded.wire.as_deref(), Some(&*again));
        assert_eq!(to_json(&again, RecordingKind::Profile, style), json);
    }
}

#[test]
fn json_is_read_in_every_dialect_and_unknown_keys_survive() {
    let json = br#" {"host":"h","selfie":{"a":[1,"]"]},"metadata":{"agentVersion":"7","arch":"arm64","start":1.79e18,
        "end":"1790000000000000001","differentiateArgs":null},"tags":null,"tree":[{"process":{"cookie":5,"file":{"path":
        "/bin/\u0073h","package_srcversion":"9","uid":"12","mode":33261}},"generationType":2,"future":null,
        "syscalls":["221",56],"nodeBase":{"seen":{"v\"1":{"firstSeen":1790000000000000000}}},"files":null,
        "generation_type":"RUNTIME"}]}"#;
    let decoded = open(json, None);
    let recording = &decoded.recording;
    assert_eq!(recording.header.metadata.end.unwrap().0, 1_790_000_000_000_000_001);
    assert_eq!(
        names(&recording.tree),
        [(Facet::Process, "/bin/sh", ""), (Facet::Syscall, "execve", ""), (Facet::Syscall, "openat", "")]
    );
    assert_eq!(recording.version_sets.names(), ["v\"1"]);
    assert_eq!(
        recording.tree.flags(NodeId(0)),
        NodeFlags::COUNTED | NodeFlags::RUNTIME,
        "the last value wins"
    );
    assert!(recording.notes[0].contains("top-level keys"), "{:?}", recording.notes);
    let wire = decoded.wire.as_deref().unwrap();
    let shown = detail(decoded.format, &Ask::of(recording, wire, NodeId(0))).unwrap();
    assert_eq!(shown.unknown_fields.len(), 1);
    let again: serde_json::Value =
        serde_json::from_str(&to_json(wire, RecordingKind::Dump, JsonStyle::Full)).unwrap();
    assert_eq!(again["selfie"]["a"][1], "]");
    assert!(again["tree"][0].as_object().unwrap().contains_key("future"));
    assert_eq!(again["tree"][0]["process"]["file"]["package_src_version"], "9");
    let (protobuf, note) = to_protobuf(wire, RecordingKind::Dump);
    assert!(note.unwrap().starts_with("2 members"));
    assert_eq!(nodes(&open(&protobuf, None).recording), nodes(recording));
    peer::SecDump::decode(protobuf.as_slice()).unwrap();
}

#[test]
fn values_of_the_wrong_kind_are_left_out_and_told() {
    let decoded = open(br#"{"host":7,"tags":"x","tree":[{"process":{"pid":"many"}},5,{}]}"#, None);
    assert_eq!(decoded.recording.tree.len(), 2);
    assert!(decoded.recording.notes[0].starts_with("4 of the values"), "{:?}", decoded.recording.notes);
    assert!(is_hollow(&decoded.recording));
}

#[test]
fn unknown_fields_pieces_and_odd_orders_are_read_as_protobuf_says() {
    // process in two pieces, children before it, an unknown field, an unpacked and a packed list.
    let mut tree = vec![0x1a, 0x02, 0x38, 0x01]; // children: { syscalls: 1 }
    tree.extend([0x0a, 0x09, 0x32, 0x07, 0x5a, 0x05]);
    tree.extend(b"/a/b1");
    tree.extend([0x0a, 0x09, 0x32, 0x07, 0x5a, 0x05]);
    tree.extend(b"/a/b2");
    tree.extend([0x3a, 0x02, 0x00, 0x03]); // packed: 0, 3
    tree.extend([0xfa, 0x01, 0x01, 0x00]); // field 31
    let mut dump = vec![0x0a, 1, b'h', 0x32, tree.len() as u8];
    dump.extend(&tree);
    dump.extend([0x22, 0x05, 0x6a, 0x03, b'x', b'6', b'4']);
    let decoded = open(&dump, None);
    assert_eq!(
        names(&decoded.recording.tree),
        [
            (Facet::Process, "/a/b2", ""),
            (Facet::Process, "", ""),
            (Facet::Syscall, "write", ""),
            (Facet::Syscall, "read", ""),
            (Facet::Syscall, "close", ""),
        ]
    );
    let shown = detail(decoded.format, &Ask::of(&decoded.recording, &dump, NodeId(0))).unwrap();
    assert_eq!(shown.unknown_fields, [(31, 1)]);
    let (same, note) = to_protobuf(&dump, RecordingKind::Dump);
    assert_eq!((same, note), (dump, None), "what is not known is kept");
}

#[test]
fn a_future_schema_and_bad_text_are_noted() {
    let mut w = Writer::dump();
    w.text("host", "h").begin("metadata").text("protobuf_version", "v9").end();
    w.begin("tree").begin("process").begin("file").text("path", "/bin/QQ").end().end().end();
    let mut wire = w.finish().unwrap();
    let at = wire.windows(2).position(|w| w == b"QQ").unwrap();
    wire[at] = 0xff;
    let decoded = open(&wire, None);
    assert_eq!(decoded.recording.tree.name(NodeId(0)), "/bin/\u{fffd}Q");
    assert!(decoded.recording.notes.iter().any(|n| n.contains("\"v9\"")));
    assert!(decoded.recording.notes.iter().any(|n| n.contains("UTF-8")));
}

#[test]
fn a_name_with_every_control_character_survives_both_encodings() {
    let name: String = (0..0xa0).chain([0x200b, 0x202e, 0xfeff]).filter_map(char::from_u32).collect();
    let mut w = Writer::dump();
    w.text("host", "h").begin("tree").begin("process").begin("file").text("path", "/bin/sh").end().end();
    w.begin("files").text("name", &name).begin("file").end().end().end();
    let wire = w.finish().unwrap();
    let json = to_json(&wire, RecordingKind::Dump, JsonStyle::Full);
    for bytes in [wire.as_slice(), json.as_bytes()] {
        assert_eq!(open(bytes, None).recording.tree.name(NodeId(1)), name);
    }
}

#[test]
fn an_independent_reader_counts_the_same() {
    fn files(nodes: &[peer::FileActivityNode]) -> usize {
        nodes.iter().map(|n| 1 + files(&n.children)).sum()
    }
    fn count(p: &peer::ProcessActivityNode) -> usize {
        let dns: usize = p.dns_names.iter().map(|n| n.requests.len()).sum();
        let binds: usize = p.sockets.iter().map(|n| n.bind.len()).sum();
        let flows: usize = p.network_devices.iter().map(|n| 1 + n.flow_nodes.len()).sum();
        let leaves =
            p.syscalls.len() + p.syscall_nodes.len() + p.capability_nodes.len() + p.imds_events.len();
        1 + files(&p.files) + dns + binds + flows + leaves + p.children.iter().map(count).sum::<usize>()
    }
    for wire in [everything(), synthetic::profile(3_000, 11)] {
        let ours = open(&wire, None).recording;
        let theirs = peer::SecurityProfile::decode(wire.as_slice()).unwrap();
        assert_eq!(ours.tree.len(), theirs.tree.iter().map(count).sum::<usize>());
        let root = &theirs.tree[0];
        let path = &root.process.as_ref().unwrap().file.as_ref().unwrap().path;
        assert_eq!(ours.tree.name(NodeId(0)), path);
        // What prost writes of it reads the same, in whatever order its maps come.
        assert_eq!(nodes(&open(&theirs.encode_to_vec(), None).recording), nodes(&ours));
    }
}

/// A tree of processes and files as a list of steps: down into a new node, or up.
#[derive(Clone, Debug)]
enum Step {
    Process(String),
    File(String, bool),
    Syscall(u16),
    Dns(String, u16),
    Version(u8, u32),
    Up,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => any::<String>().prop_map(|path| Step::Process(format!("/{path}"))),
        3 => (any::<String>(), any::<bool>()).prop_map(|(name, info)| Step::File(name, info)),
        2 => any::<u16>().prop_map(Step::Syscall),
        1 => ("[a-z.]{1,20}", any::<u16>()).prop_map(|(name, kind)| Step::Dns(name, kind)),
        2 => (0..100_u8, any::<u32>()).prop_map(|(version, time)| Step::Version(version, time)),
        4 => Just(Step::Up),
    ]
}

proptest! {
    #[test]
    fn any_tree_survives_both_encodings(steps in prop::collection::vec(step(), 0..60)) {
        let mut w = Writer::dump();
        w.text("host", "h").begin("metadata").text("arch", "arm64").text("name", "activity-dump-p").end();
        let mut open_nodes: Vec<bool> = Vec::new();
        let mut written = 0;
        for (at, step) in steps.iter().enumerate() {
            let in_process = open_nodes.last() == Some(&true);
            let in_file = open_nodes.last() == Some(&false);
            match step {
                Step::Process(path) if !in_file => {
                    w.begin(if in_process { "children" } else { "tree" });
                    w.begin("process").begin("file").text("path", path).end().end();
                    open_nodes.push(true);
                    written += 1;
                }
                Step::File(name, info) if in_process || in_file => {
                    w.begin(if in_process { "files" } else { "children" }).text("name", name);
                    if *info {
                        w.begin("file").number("mode", 33188).end();
                    }
                    open_nodes.push(false);
                    written += 1;
                }
                Step::Syscall(number) if in_process => {
                    w.begin("syscall_nodes").number("syscall", u64::from(*number)).end();
                    written += 1;
                }
                Step::Dns(name, kind) if in_process => {
                    w.begin("dns_names").begin("requests").text("name", name).number("type", u64::from(*kind)).end().end();
                    written += 1;
                }
                Step::Version(version, time) if in_process || in_file => {
                    w.begin("node_base").begin_entry("seen", format_args!("v{version}.{at}"));
                    w.number("first_seen", DAY + u64::from(*time)).end().end();
                }
                Step::Up if !open_nodes.is_empty() => {
                    w.end();
                    open_nodes.pop();
                }
                _ => {}
            }
        }
        for _ in &open_nodes {
            w.end();
        }
        let wire = w.finish().unwrap();
        let recording = open(&wire, None).recording;
        prop_assert_eq!(recording.tree.len(), written);
        prop_assert_eq!(&recording.damage, &None);
        let json = to_json(&wire, RecordingKind::Dump, JsonStyle::Full);
        let from_json = open(json.as_bytes(), None).recording;
        prop_assert_eq!(nodes(&from_json), nodes(&recording));
        prop_assert_eq!(&from_json.header, &recording.header);
        let peer = peer::SecDump::decode(wire.as_slice()).unwrap();
        prop_assert_eq!(nodes(&open(&peer.encode_to_vec(), None).recording), nodes(&recording));
    }

    #[test]
    fn no_content_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), json in "[{}\\[\\]:,\"a-z0-9\\\\]{0,80}") {
        for content in [bytes.clone(), [b"\x0a\x01h\x32".as_slice(), &bytes].concat(), format!("{{\"host\":\"\",\"tree\":[{{{json}").into_bytes()] {
            for hint in [None, Some("profile"), Some("json")] {
                if let Ok(decoded) = decode(&content, hint, &Limits::default()) {
                    let wire = decoded.wire.as_deref().unwrap_or(&content);
                    let json = to_json(wire, decoded.recording.header.kind, JsonStyle::Full);
                    prop_assert!(serde_json::from_str::<serde::de::IgnoredAny>(&json).is_ok());
                }
            }
        }
    }
}
