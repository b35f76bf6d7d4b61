//! Decoding: every field survives, both encodings agree, an independent reader agrees, and nothing that is
//! damaged, cut short or hostile does harm. Real captures are read from `$HABITUS_FIXTURES` or `../shared`
//! where they are at hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

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

mod peer;
#[path = "peer/synthetic.rs"]
mod synthetic;

use synthetic::Random;

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

/// A chain of processes, each below the one before.
fn chain(depth: usize) -> Vec<u8> {
    let mut w = Writer::dump();
    w.text("host", "h");
    for level in 0..depth {
        w.begin(if level == 0 { "tree" } else { "children" });
        w.begin("process").begin("file").text("path", "/bin/sh").end().end();
    }
    for _ in 0..depth {
        w.end();
    }
    w.finish().unwrap()
}

#[test]
fn a_chain_of_five_thousand_processes_is_read_in_both_encodings() {
    let wire = chain(5_000);
    let json = to_json(&wire, RecordingKind::Dump, JsonStyle::Compact);
    for bytes in [wire.as_slice(), json.as_bytes()] {
        let tree = open(bytes, None).recording.tree;
        assert_eq!((tree.len(), tree.depth(NodeId(4_999))), (5_000, 4_999));
    }
    assert_eq!(to_protobuf(&wire, RecordingKind::Dump).0, wire);
}

#[test]
fn a_file_that_names_too_many_versions_or_tags_is_refused() {
    let limits = Limits { max_versions: 3, max_tags: 4, ..Limits::default() };
    let refusal = |bytes: &[u8]| match decode(bytes, None, &limits) {
        Err(FormatError::Limit { which, .. }) => which,
        other => panic!("{other:?}"),
    };
    let by_nodes = |versions: usize| {
        let mut w = Writer::profile();
        w.begin("selector").text("image_name", "shop/api").end();
        for version in 0..versions {
            w.begin("tree").begin("process").begin("file").text("path", "/bin/sh").end().end();
            w.texts("image_tags", [format!("v{version}")]).end();
        }
        w.finish().unwrap()
    };
    assert!(decode(&by_nodes(3), None, &limits).is_ok());
    assert_eq!(refusal(&by_nodes(4)), "the number of versions");
    let mut w = Writer::profile();
    w.begin("selector").text("image_name", "shop/api").end();
    for version in 0..4 {
        w.begin_entry("profile_contexts", format!("v{version}")).end();
    }
    assert_eq!(refusal(&w.finish().unwrap()), "the number of versions");
    let tagged = |tags: &[String]| {
        let mut w = Writer::dump();
        w.begin("metadata").text("name", "activity-dump-x").end().text("host", "web-1").texts("tags", tags);
        w.begin("tree").begin("process").number("pid", 1).end().end();
        w.finish().unwrap()
    };
    let tags: Vec<String> = (0..5).map(|n| format!("key{n}:value")).collect();
    assert!(decode(&tagged(&tags[..4]), None, &limits).is_ok());
    assert_eq!(refusal(&tagged(&tags)), "the number of tags");
    assert_eq!(refusal(&tagged(&["x".repeat(300)])), "the length of all tags together");
}

#[test]
fn states_of_very_many_event_types_are_read_in_time_and_of_two_the_last_counts() {
    let mut w = Writer::profile();
    w.begin("selector").text("image_name", "shop/api").end();
    w.begin_entry("profile_contexts", "v1");
    // A look at all before it for each one would take hours.
    for event in 0..300_000_u32 {
        w.begin_entry("event_type_state", event);
        w.named("event_profile_state", "AUTO_LEARNING").end();
    }
    w.begin_entry("event_type_state", 3).named("event_profile_state", "UNSTABLE_PROFILE").end();
    w.end();
    let recording = open(&w.finish().unwrap(), Some("profile")).recording;
    let states = &recording.header.contexts[0].states;
    assert_eq!((states.len(), states[3].status), (300_000, Status::Unstable));
}

#[test]
fn limits_are_errors_that_name_themselves() {
    let wire = chain(50);
    let json = to_json(&wire, RecordingKind::Dump, JsonStyle::Full);
    let with = |bytes: &[u8], limits: Limits| match decode(bytes, None, &limits) {
        Err(FormatError::Limit { which, offset, .. }) => {
            assert!(offset <= bytes.len() as u64);
            which
        }
        other => panic!("{other:?}"),
    };
    let d = Limits::default;
    for bytes in [wire.as_slice(), json.as_bytes()] {
        assert_eq!(with(bytes, Limits { max_depth: 49, ..d() }), "the nesting depth");
        assert_eq!(with(bytes, Limits { max_nodes: 49, ..d() }), "the number of nodes");
        assert_eq!(with(bytes, Limits { max_string: 6, ..d() }), "the length of a text");
        assert_eq!(with(bytes, Limits { max_bytes: 99, ..d() }), "the size");
        assert!(decode(bytes, None, &Limits { max_depth: 50, max_nodes: 50, max_string: 7, ..d() }).is_ok());
    }
}

#[test]
fn every_truncation_gives_a_part_of_the_whole_and_says_so() {
    let wire = everything();
    let json = to_json(&wire, RecordingKind::Profile, JsonStyle::Full);
    let compact = to_json(&wire, RecordingKind::Profile, JsonStyle::Compact);
    for (bytes, hint) in
        [(wire.as_slice(), "profile"), (json.as_bytes(), "json"), (compact.as_bytes(), "json")]
    {
        let whole: Vec<String> =
            names(&open(bytes, None).recording.tree).iter().map(|n| format!("{n:?}")).collect();
        let mut most = 0;
        for len in 0..bytes.len() {
            let Ok(part) = decode(&bytes[..len], Some(hint), &Limits::default()) else { continue };
            let recording = &part.recording;
            most = most.max(recording.tree.len());
            for node in names(&recording.tree) {
                let name = format!("{node:?}");
                // Without the metadata, which comes last here, system calls have numbers.
                let known = node.0 == Facet::Syscall || node.1.is_empty() || whole.contains(&name);
                // A process whose argv0 is not read yet is still the process.
                assert!(
                    known || node == (Facet::Process, "/bin/busybox", ""),
                    "{len}: {name} is not in the whole"
                );
            }
            if hint == "json" {
                let damage = recording.damage.as_ref().unwrap_or_else(|| panic!("{len}: damage is told"));
                assert_eq!(damage.offset, len as u64);
            }
            let wire = part.wire.as_deref().unwrap_or(&bytes[..len]);
            for node in recording.tree.nodes() {
                detail(part.format, &Ask::of(recording, wire, node)).unwrap();
            }
        }
        assert_eq!(most, whole.len(), "the last truncation loses no node");
    }
}

#[test]
fn a_cut_inside_the_tree_is_damage_and_keeps_what_stands_before() {
    let mut w = Writer::dump();
    w.text("host", "h").begin("tree").begin("process").begin("file").text("path", "/bin/sh").end().end();
    for i in 0..10 {
        w.begin("files").text("name", &format!("file-{i}")).begin("file").end().end();
    }
    w.end();
    let mut wire = w.finish().unwrap();
    wire.truncate(wire.len() - 6);
    let recording = open(&wire, None).recording;
    assert_eq!(recording.tree.len(), 10, "the process and nine files");
    assert_eq!(recording.damage.map(|d| d.offset), Some(wire.len() as u64));
    // A length that is impossible in the middle: reading stops there.
    let recording = open(&with_bad_length(), None).recording;
    assert_eq!(recording.tree.len(), 1);
    assert!(recording.damage.unwrap().reason.contains("length"));
}

/// A dump in whose middle a length runs past its message.
fn with_bad_length() -> Vec<u8> {
    let mut w = Writer::dump();
    w.text("host", "h").begin("tree").begin("process").begin("file").text("path", "/bin/sh").end().end();
    w.begin("files").text("name", "abc").end().begin("files").text("name", "def").end().end();
    w.text("source", "runtime-security-agent");
    let mut wire = w.finish().unwrap();
    let at = wire.windows(3).position(|w| w == b"abc").unwrap();
    wire[at - 1] = 0x60;
    wire
}

#[test]
fn mutations_of_real_files_do_no_harm() {
    let mut inputs =
        vec![everything(), to_json(&everything(), RecordingKind::Profile, JsonStyle::Full).into_bytes()];
    inputs.push(synthetic::profile(40, 3));
    if let Some(folder) = shared("dumps") {
        inputs.push(std::fs::read(folder.join("cache-v7.0-a.protobuf")).unwrap());
        inputs.push(std::fs::read(folder.join("cache-v7.2-a.json")).unwrap());
    }
    let limits = Limits { max_nodes: 100_000, ..Limits::default() };
    let mut random = Random(20_261_124);
    for input in &inputs {
        let rounds = if input.len() > 20_000 { 250 } else { 1_500 };
        for _ in 0..rounds {
            let mut bytes = input.clone();
            for _ in 0..1 + random.below(8) {
                let at = random.below(bytes.len() as u64) as usize;
                match random.below(4) {
                    0 => bytes[at] = random.below(256) as u8,
                    1 => bytes[at] ^= 1 << random.below(8),
                    2 => drop(bytes.remove(at)),
                    _ => bytes.insert(at, [0xff, 0x00, 0x80, b'{', b'"'][random.below(5) as usize]),
                }
            }
            let Ok(decoded) = decode(&bytes, None, &limits) else { continue };
            let recording = &decoded.recording;
            assert_eq!(recording.spans.len(), recording.tree.len());
            assert_eq!(recording.versions.len(), recording.tree.len());
            let wire = decoded.wire.as_deref().unwrap_or(&bytes);
            for node in recording.tree.nodes() {
                let _ = detail(decoded.format, &Ask::of(recording, wire, node));
            }
            let json = to_json(wire, recording.header.kind, JsonStyle::Full);
            assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok(), "valid JSON");
        }
    }
}

#[test]
fn what_is_no_profile_is_refused_with_a_sentence() {
    for (bytes, words) in [
        (b"".as_slice(), "empty"),
        (b"{\"data\":[],\"meta\":{}}", "the keys \"data\", \"meta\""),
        (b"[1,2]", "JSON list"),
        (b"{}", "empty JSON object"),
        (b"<!DOCTYPE html><p>", "HTML"),
        (b"digraph {\n a -> b }", "Graphviz"),
        (b"\x7fELF\x02\x01", "ELF"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"apiVersion: v1\nkind: List\n", "Kubernetes YAML"),
        (b"name: x\nvalues:\n  - a\n", "YAML"),
        (b"Nov 24 04:38:29 host falco: Notice A shell was spawned\n", "plain text"),
        (&[0; 64], "zero bytes"),
        (b"\xff\xfe\x00\x01\x02\x03\x04\x05", "binary"),
    ] {
        match decode(bytes, None, &Limits::default()) {
            Err(FormatError::NotAProfile { looks_like }) => {
                assert!(looks_like.contains(words), "{looks_like}");
            }
            other => panic!("{words}: {other:?}"),
        }
    }
}

#[test]
fn hollow_files_are_recognised() {
    let mut w = Writer::dump();
    w.text("host", "h").text("source", "runtime-security-agent").begin("metadata").text("arch", "x64").end();
    assert!(is_hollow(&open(&w.finish().unwrap(), None).recording));
    let empty = br#"{"host": "", "service": "", "source": "", "metadata": null, "tags": [], "tree": []}"#;
    assert!(is_hollow(&open(empty, None).recording));
    assert!(!is_hollow(&open(&chain(1), None).recording));
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

#[test]
fn real_dumps_and_profiles_of_one_capture_hold_the_same_tree() {
    let Some(folder) = shared("dumps") else { return };
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
    let Some(folder) = shared("dumps") else { return };
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
    let Some(folder) = shared("fixtures/datadog") else { return };
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
    let Some(folder) = shared("fixtures") else { return };
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
