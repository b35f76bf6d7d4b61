//! Whole signals from every shape in which they travel.

use proptest::prelude::*;

use super::*;
use crate::model::{Access, Event, Facet, Severity, SignalKind};

fn signals(text: &str) -> Vec<Signal> {
    let mut found = Vec::new();
    read(text.as_bytes(), Limits::default(), &mut |signal| found.push(signal));
    found
}

fn one(text: &str) -> Signal {
    let mut found = signals(text);
    assert_eq!(found.len(), 1, "{text}");
    found.remove(0)
}

fn event(text: &str) -> Event {
    let mut signal = one(text);
    assert_eq!(signal.events.len(), 1);
    signal.events.remove(0)
}

const CONTAINER: &str = "4504cd8ac3a95d87ec8d9a1cc5136af7c91bf506c4292e44f7026d67af912f2e";

/// An event of `operation` with further members.
fn of(operation: &str, rest: &str) -> String {
    let comma = if rest.is_empty() { "" } else { "," };
    format!(
        r#"{{"agent":{{"rule_id":"r1","rule_version":"1.2"}},"title":"T","evt":{{"name":"{operation}","outcome":"Success"}},"date":"2026-11-24T03:02:02.321586Z",
        "process":{{"pid":7,"ppid":5,"executable":{{"path":"/usr/bin/x"}},"argv0":"x","args":["-s"],"container":{{"id":"{CONTAINER}"}},
        "ancestors":[{{"pid":5,"ppid":0,"executable":{{"path":"/bin/sh"}}}}]}},"container":{{"id":"{CONTAINER}"}}{comma}{rest}}}"#
    )
}

#[test]
fn every_kind_of_deed_is_named_as_recordings_name_it() {
    for (operation, rest, facet, name, qualifier, access) in [
        ("exec", r#""file":{"path":"/usr/bin/x"}"#, Some(Facet::Process), "/usr/bin/x", "", Access::None),
        (
            "open",
            r#""file":{"path":"/etc/x","flags":["O_CREAT","O_WRONLY"]}"#,
            Some(Facet::File),
            "/etc/x",
            "",
            Access::Write,
        ),
        (
            "open",
            r#""file":{"path":"/etc/x"},"syscall":{"open":{"flags":577}}"#,
            Some(Facet::File),
            "/etc/x",
            "",
            Access::Write,
        ),
        (
            "open",
            r#""file":{"path":"/etc/x","flags":["O_RDONLY|O_CLOEXEC"]}"#,
            Some(Facet::File),
            "/etc/x",
            "",
            Access::Read,
        ),
        (
            "open",
            r#""file":{"path":"/etc/x","flags":[524288]}"#,
            Some(Facet::File),
            "/etc/x",
            "",
            Access::Read,
        ),
        ("chmod", r#""file":{"path":"/etc/x"}"#, Some(Facet::File), "/etc/x", "", Access::Change),
        (
            "rename",
            r#""file":{"path":"/a","destination":{"path":"/b"}}"#,
            Some(Facet::File),
            "/b",
            "",
            Access::Change,
        ),
        (
            "dns",
            r#""dns":{"question":{"type":"AAAA","name":"x.test"}}"#,
            Some(Facet::Dns),
            "x.test",
            "AAAA",
            Access::None,
        ),
        (
            "dns",
            r#""dns":{"question":{"type":4711,"name":"x.test"}}"#,
            Some(Facet::Dns),
            "x.test",
            "TYPE4711",
            Access::None,
        ),
        (
            "bind",
            r#""bind":{"addr":{"family":"AF_INET6","ip":"::","port":80},"protocol":"IP_PROTO_TCP"}"#,
            Some(Facet::Bind),
            "[::]:80",
            "AF_INET6 tcp",
            Access::None,
        ),
        (
            "connect",
            r#""connect":{"addr":{"family":"AF_INET","ip":"10.0.0.1/32","port":"443"},"protocol":6}"#,
            Some(Facet::Flow),
            "10.0.0.1:443",
            "tcp",
            Access::None,
        ),
        (
            "accept",
            r#""accept":{"addr":{"ip":"10.0.0.1","port":443}}"#,
            None,
            "10.0.0.1:443",
            "",
            Access::None,
        ),
        (
            "imds",
            r#""imds":{"type":"request","cloud_provider":"aws","url":"/latest/","host":"169.254.169.254","user_agent":"curl","aws":{"is_imds_v2":true}}"#,
            Some(Facet::Imds),
            "/latest/",
            "\0request\0aws\x00169.254.169.254\0curl\0\0v2\0\0\0\0\0",
            Access::None,
        ),
        (
            "capabilities",
            r#""capabilities":{"caps_attempted":["CAP_NET_RAW"]}"#,
            Some(Facet::Capability),
            "CAP_NET_RAW",
            "attempted",
            Access::None,
        ),
        (
            "network_flow_monitor",
            r#""network_flow_monitor":{"flows":[{"l3_protocol":"ETH_P_IP","l4_protocol":"IP_PROTO_UDP","source":{"ip":"10.1.2.3","port":5},"destination":{"ip":"10.0.0.10","port":53}}]}"#,
            Some(Facet::Flow),
            "10.0.0.10:53",
            "udp from 10.1.2.3:5",
            Access::None,
        ),
        ("ptrace", r#""ptrace":{"request":"PTRACE_ATTACH"}"#, None, "PTRACE_ATTACH", "", Access::None),
        ("no_such", "", None, "", "", Access::None),
    ] {
        let deed = event(&of(operation, rest)).deed;
        assert_eq!(
            (deed.facet, &*deed.name, &*deed.qualifier, deed.access),
            (facet, name, qualifier, access),
            "{rest}"
        );
        assert_eq!(deed.operation, operation);
    }
}

#[test]
fn an_event_of_several_flows_or_capabilities_is_one_signal_of_several_events() {
    let signal = one(&of(
        "capabilities",
        r#""capabilities":{"caps_attempted":["CAP_SYS_ADMIN","CAP_CHOWN"],"caps_used":["CAP_CHOWN"]}"#,
    ));
    let deeds: Vec<(&str, &str)> =
        signal.events.iter().map(|event| (&*event.deed.name, &*event.deed.qualifier)).collect();
    assert_eq!(deeds, [("CAP_CHOWN", "used"), ("CAP_SYS_ADMIN", "attempted")]);
    assert_eq!(signal.count, 2);
}

#[test]
fn a_renamed_file_keeps_its_old_path_in_sight() {
    let deed = event(&of("rename", r#""file":{"path":"/a","destination":{"path":"/b"}}"#)).deed;
    assert_eq!(deed.file.map(|file| file.path).as_deref(), Some("/a"));
}

#[test]
fn a_lineage_stands_root_first_and_says_what_it_knows() {
    let text = r#"{"evt":{"name":"exec"},"date":"0001-01-01T00:00:00Z","process":{"pid":9,"ppid":8,"uid":1000,"user":"app","tty":"pts0",
        "executable":{"path":"/bin/b","hashes":["sha256:0f"],"in_upper_layer":true,"package_name":"p","package_version":"1","package_epoch":2,"package_release":"3","hash_state":"NoHash"},
        "container":{"id":"c1","created_at":"2026-11-24T01:00:00Z"},"user_session":{"k8s_username":"alice"},
        "parent":{"pid":9,"args":["-c","x"],"executable":{"path":"/bin/sh"}},
        "ancestors":[{"pid":9,"executable":{"path":"/bin/sh"},"container":{"id":"c1"},"exec_time":"2026-11-24T02:00:00Z"},
                     {"pid":3,"ppid":1,"executable":{"name":"runc"},"container":{"id":"other"},"credentials":{"uid":0,"euid":5,"cap_effective":["CAP_CHOWN","CAP_41"]}}],
        "truncated_ancestors":true}}"#;
    let event = event(text);
    let names: Vec<&str> = event.lineage.iter().map(|link| &*link.executable).collect();
    assert_eq!(names, ["runc", "/bin/sh", "/bin/b"]);
    let [outer, shell, own] = &event.lineage[..] else { unreachable!() };
    assert_eq!(
        [outer.in_container, shell.in_container, own.in_container],
        [Some(false), Some(true), Some(true)]
    );
    assert_eq!([outer.execs_into_next, shell.execs_into_next, own.execs_into_next], [false, true, false]);
    assert_eq!(
        shell.args.as_deref(),
        Some(&["-c".to_owned(), "x".to_owned()][..]),
        "the parent's fill the gap"
    );
    assert_eq!((outer.args.as_ref(), own.args.as_ref()), (None, None));
    assert!(outer.credentials.recorded && !shell.credentials.recorded && own.credentials.recorded);
    assert_eq!((outer.credentials.euid, outer.credentials.cap_effective.0), (5, 1 | 1 << 41));
    assert_eq!((own.credentials.uid, own.credentials.euid, &*own.credentials.euser), (1000, 1000, "app"));
    assert!(own.file.in_upper_layer && own.file.hash_state.is_empty());
    assert_eq!((&*own.file.package_version, &*own.tty), ("2:1-3", "pts0"));
    assert!(event.lineage_cut);
    assert_eq!((event.time, event.outermost_ppid, event.pid), (None, Some(1), 9));
    assert_eq!(event.outermost_started.map(|t| t.0), Some(1_795_485_600_000_000_000));
    assert!(event.container_created.is_some());
    assert_eq!((event.container.as_deref(), &*event.session), (Some("c1"), "alice"));
}

#[test]
fn a_parent_alone_is_a_lineage() {
    let event = event(
        r#"{"agent":{"rule_id":"r"},"process":{"pid":2,"parent":{"pid":1,"executable":{"path":"/sbin/init"}}}}"#,
    );
    assert_eq!(event.lineage.len(), 2);
    assert_eq!(event.lineage[0].executable, "/sbin/init");
}

#[test]
fn an_anomaly_says_which_profile_lacks_it() {
    let text = of("exec", r#""security_profile":{"name":"activity-dump-x","tags":["image_name:a/b","image_tag:1"],"event_in_profile":false,"event_type_state":"stable_event_type"}"#)
        .replace("\"r1\"", "\"anomaly_detection\"")
        .replace("\"outcome\"", "\"matched_rules\":[{\"id\":\"nc\"},\"x\"],\"outcome\"");
    let signal = one(&text);
    assert_eq!((signal.kind, signal.tags.get("image_name")), (SignalKind::Anomaly, Some("a/b")));
    let event = &signal.events[0];
    assert_eq!(event.profile.as_deref(), Some("activity-dump-x"));
    assert_eq!(event.profile_says, "not in the profile, stable_event_type");
    assert_eq!(event.matched_rules, ["nc", "x"]);
}

#[test]
fn an_event_is_the_same_in_every_envelope() {
    let bare = of("exec", "");
    let text = serde_json::to_string(&bare).unwrap();
    let shapes = [
        format!("[{bare}]"),
        format!(
            r#"[{{"message":{text},"status":"high","timestamp":1795489338000,"hostname":"h1","service":"runtime-security-agent","ddsource":"x","ddtags":"image_name:a/b, image_tag:1,rule_id:r1"}}]"#
        ),
        format!(
            r#"{{"message":{bare},"status":"high","hostname":"h1","ddtags":["image_name:a/b","image_tag:1","rule_id:r1"]}}"#
        ),
        format!(
            r#"{{"data":[{{"id":"L","type":"log","attributes":{{"status":"high","host":"h1","tags":["image_name:a/b","image_tag:1","rule_id:r1"],"attributes":{bare}}}}}]}}"#
        ),
    ];
    let expected = one(&bare);
    assert!(expected.id.starts_with("event-") && expected.id.len() == 38);
    for (at, shape) in shapes.iter().enumerate() {
        let found = one(shape);
        assert_eq!(
            (&found.id, &found.events, found.kind),
            (&expected.id, &expected.events, SignalKind::Event),
            "{shape}"
        );
        assert_eq!(found.containers, [CONTAINER]);
        if at > 0 {
            assert_eq!(
                (found.severity, found.host.as_deref(), found.tags.len()),
                (Some(Severity::High), Some("h1"), 3)
            );
        }
    }
}

/// A security signal in which `custom` is called `inner`.
fn security_signal(inner: &str) -> String {
    let event = of("exec", "");
    format!(
        r#"{{"id":"AQ1","type":"signal","attributes":{{"message":"m","tags":["host:h1","image_name:a/b","image_tag:1"],"timestamp":"2026-11-24T03:03:00Z",
        "{inner}":{{"status":"critical","title":"Title","hostname":"h1","agent":{{"rule_id":["r1","r2"]}},"relatedLogsQueryUrl":"/logs?query=x",
        "workflow":{{"rule":{{"id":"d1","name":"Detection","type":"Workload Security"}},"first_seen":"2026-11-24T03:02:02Z","last_seen":1795489338000,"events_matched":57,"triage":{{"state":"under_review"}}}},
        "process":{{"executable":{{"path":["/a","/b"]}}}},"container":{{"id":["{CONTAINER}"]}},
        "samples":[{{"eventId":"e1","content":{{"tags":["team:x"],"timestamp":"2026-11-24T03:02:02Z","host":"h1","custom":{event}}}}}]}}}}}}"#
    )
}

#[test]
fn a_security_signal_is_the_same_in_every_shape() {
    let expected = one(&security_signal("custom"));
    assert_eq!(expected.id, "AQ1");
    assert_eq!(
        (expected.kind, expected.severity, expected.count),
        (SignalKind::Signal, Some(Severity::Critical), 57)
    );
    assert_eq!((&*expected.rule, &*expected.title, &*expected.detection_rule), ("r1", "Title", "Detection"));
    assert_eq!((&*expected.detection_rule_id, &*expected.events[0].rule_version), ("d1", "1.2"));
    assert_eq!((&*expected.triage, &*expected.related_logs), ("under_review", "/logs?query=x"));
    assert_eq!((expected.host.as_deref(), expected.tags.get("team")), (Some("h1"), Some("x")));
    assert_eq!(expected.containers, [CONTAINER]);
    assert_eq!(expected.events, [event(&of("exec", ""))]);
    assert_eq!(expected.span.1.map(|time| time.0), Some(1_795_489_338_000_000_000));
    let gated = security_signal("custom")
        .replace(r#""workflow":{"#, r#""unused":{"#)
        .replace(r#""attributes":{"message""#, r#""attributes":{"gated":{"workflow":{"rule":{"id":"d1","name":"Detection"},"first_seen":"2026-11-24T03:02:02Z","last_seen":1795489338000,"events_matched":57,"triage":{"state":"under_review"}}},"message""#);
    for shape in [
        security_signal("attributes"),
        format!(r#"{{"data":{}}}"#, security_signal("custom")),
        format!(
            r#"{{"data":[{}],"meta":{{"page":{{"after":"x"}}}},"links":{{"next":"y"}}}}"#,
            security_signal("custom")
        ),
        format!("[{}]", security_signal("attributes")),
        gated,
    ] {
        assert_eq!(one(&shape), expected, "{shape}");
    }
}

#[test]
fn a_signal_without_samples_is_read_for_what_it_says() {
    let without = |inside: &str| {
        format!(
            r#"{{"id":"S","type":"signal","attributes":{{"custom":{{"workflow":{{"events_matched":1}},{inside}}}}}}}"#
        )
    };
    let one_event = one(&without(
        r#""agent":{"rule_id":"r"},"evt":{"name":"exec"},"process":{"executable":{"path":["/bin/x"]}}"#,
    ));
    assert_eq!(one_event.events[0].deed.name, "/bin/x");
    let merged = one(&without(
        r#""agent":{"rule_id":"r"},"evt":{"name":"exec"},"process":{"executable":{"path":["/bin/x","/bin/y"]}}"#,
    ));
    assert_eq!((merged.events.len(), &*merged.rule, merged.count), (0, "r", 1));
}

#[test]
fn a_wrong_leaf_costs_that_leaf() {
    let text = r#"{"agent":{"rule_id":["r1"],"rule_version":[null,2,"3"]},"title":{"no":"text"},"evt":{"name":["open"],"outcome":5},"date":[],"container":"no object",
        "file":{"path":["/etc/x"],"flags":{"no":1},"mode":"33188","uid":-1,"hashes":"sha256:1"},
        "process":{"pid":"7","ppid":-3,"args":"one","argv0":7,"executable":"none","credentials":[{"uid":"0"}],"ancestors":[null,5,{"pid":{}}],"tty":null}}"#;
    let event = event(text);
    assert_eq!((&*event.rule, &*event.title, &*event.outcome, event.pid), ("r1", "", "5", 7));
    assert_eq!(event.rule_version, "2", "of a list the first that has one");
    assert_eq!((event.deed.facet, &*event.deed.name), (Some(Facet::File), "/etc/x"));
    let file = event.deed.file.as_ref().unwrap();
    assert_eq!((file.mode, file.uid, &file.hashes[..]), (33188, u32::MAX, &["sha256:1".to_owned()][..]));
    let own = event.process().unwrap();
    assert_eq!((own.args.as_deref(), &*own.argv0), (Some(&["one".to_owned()][..]), "7"));
    assert_eq!(event.lineage.len(), 2);
}

#[test]
fn other_json_and_text_are_counted_and_no_signals() {
    let text = format!(
        "hello\n{{\"a\":1}}\n{{\"message\":\"plain\",\"ddtags\":\"x:y\"}}\n{}\n",
        of("exec", "").replace('\n', "")
    );
    let mut found = 0;
    let summary = read(text.as_bytes(), Limits::default(), &mut |_| found += 1);
    assert_eq!((found, summary.signals, summary.others, summary.text_lines), (1, 1, 2, 1));
}

#[test]
fn the_head_tells_what_to_expect() {
    for text in
        [of("exec", ""), security_signal("custom"), format!("{{\"data\":[{}", security_signal("attributes"))]
    {
        assert_eq!(expect(text.as_bytes()), Expect::Signals);
        assert_eq!(expect(&text.as_bytes()[..text.len() / 2]), Expect::Signals, "{text}");
    }
    assert_eq!(expect(format!("plain\nlines\n{}", of("dns", "")).as_bytes()), Expect::Signals);
    assert_eq!(expect(b"plain\nlines\n"), Expect::Unsure);
    assert_eq!(expect(b""), Expect::Unsure);
    assert_eq!(expect(b"\x0a\x05\x00\x00binary"), Expect::Other);
    assert_eq!(expect(b"{\"apiVersion\":\"v1\"}"), Expect::Other);
}

proptest! {
    #[test]
    fn no_json_makes_it_panic(
        keys in prop::collection::vec(prop::sample::select(vec![
            "agent", "rule_id", "evt", "name", "process", "ancestors", "executable", "path", "args", "attributes", "custom",
            "samples", "content", "tags", "workflow", "date", "file", "flags", "data", "message", "id", "credentials",
        ]), 1..30),
        shapes in prop::collection::vec(0_u8..7, 30),
    ) {
        // Objects and lists nested at random, with every kind of leaf.
        let mut text = String::from("1");
        for (key, shape) in keys.iter().zip(&shapes) {
            text = match shape {
                0 => format!("{{\"{key}\":{text}}}"),
                1 => format!("[{text},null]"),
                2 => format!("{{\"{key}\":[{text}],\"evt\":{{\"name\":\"open\"}}}}"),
                3 => format!("{{\"{key}\":{text},\"agent\":{{\"rule_id\":[]}},\"process\":{{}}}}"),
                4 => format!("{{\"{key}\":\"x\",\"process\":{text}}}"),
                5 => format!("{{\"attributes\":{text},\"type\":\"signal\"}}"),
                _ => format!("{{\"{key}\":true,\"agent\":{text},\"evt\":{{\"name\":7}}}}"),
            };
        }
        let mut whole = Vec::new();
        let summary = read(text.as_bytes(), Limits::default(), &mut |signal| whole.push(signal));
        let mut reader = Reader::new(Limits::default());
        let mut pieces = Vec::new();
        for byte in text.as_bytes() {
            reader.push(std::slice::from_ref(byte), &mut |signal| pieces.push(signal));
        }
        prop_assert_eq!((whole, summary), (pieces, reader.finish()));
        let _ = expect(text.as_bytes());
    }
}
