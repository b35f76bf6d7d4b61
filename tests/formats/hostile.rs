//! Input that is damaged, cut short, too large or nothing of ours: limits, truncations, mutations, refusals.

use super::fixtures::extra;
use super::*;

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
    if let Some(folder) = extra("dumps") {
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
