//! What each target is given, to the letter.

use super::super::{Exporter, Item, Refused};
use super::*;

fn write(exporter: &str, request: &Request<'_>) -> Result<String, Vec<Refused>> {
    Exporter::from_id(exporter).unwrap().write(request)
}

fn why(exporter: &str, request: &Request<'_>) -> String {
    let refused = write(exporter, request).unwrap_err();
    assert_eq!(refused.len(), 1, "{refused:?}");
    refused[0].to_string()
}

#[test]
fn two_suppressions_as_they_are_written() {
    let (packing, certificates) = (packing(), certificates());
    let one = Item { expires: Some(UnixNanos(later(30).0 + 999)), ..item("0123456789ab", &packing) };
    let other = Item {
        starts: Some(later(2)),
        notes: &["until the image is rebuilt"],
        remote_id: Some("oxk-jlo-pc8"),
        ..item("fedcba987654", &certificates)
    };
    for exporter in ["datadog", "terraform", "secl", "json"] {
        insta::assert_snapshot!(exporter, write(exporter, &request(&[one, other])).unwrap());
    }
}

#[test]
fn one_that_has_ended_is_off_and_has_no_date() {
    let accepted = packing();
    let ended = Item {
        starts: Some(NIGHT),
        expires: Some(UnixNanos(later(1).0 + 5)),
        ..item("0123456789ab", &accepted)
    };
    let items = [ended];
    let at = |now| Request { now, ..request(&items) };
    let text = write("terraform", &at(later(1))).unwrap();
    assert!(text.starts_with("# Off since 2026-11-25T03:11:58Z, when it ended"), "{text}");
    assert!(text.contains("enabled              = false\n") && !text.contains("_date"), "{text}");
    assert_eq!(text, write("terraform", &at(later(400))).unwrap(), "and stays so");
    let before = write("terraform", &at(UnixNanos(later(1).0 - 1))).unwrap();
    assert!(
        before.contains("expiration_date      = \"2026-11-25T03:11:58Z\"") && !before.contains("start_date")
    );
    let body: serde_json::Value = serde_json::from_str(&write("datadog", &at(later(1))).unwrap()).unwrap();
    let attributes = &body["data"]["attributes"];
    assert_eq!((&attributes["enabled"], attributes.get("expiration_date")), (&false.into(), None));
}

#[test]
fn dates_are_milliseconds_in_a_body() {
    let accepted = packing();
    let item = Item {
        starts: Some(later(1)),
        expires: Some(UnixNanos(later(2).0 + 7)),
        ..item("0123456789ab", &accepted)
    };
    let body: serde_json::Value =
        serde_json::from_str(&write("datadog", &request(&[item])).unwrap()).unwrap();
    assert_eq!(body["data"]["attributes"]["start_date"], later(1).0 / 1_000_000);
    assert_eq!(body["data"]["attributes"]["expiration_date"], later(2).0 / 1_000_000);
}

#[test]
fn the_detection_rule_is_never_guessed() {
    let (mut bare, mut other) = (packing(), certificates());
    bare.detection_rules = Vec::new();
    other.detection_rules = Vec::new();
    let items = [item("0123456789ab", &bare), item("fedcba987654", &other)];
    for exporter in ["datadog", "terraform"] {
        let said = why(exporter, &request(&items[..1]));
        assert!(said.starts_with("0123456789ab: no detection rule of Datadog is known for it"), "{said}");
        assert!(said.contains("`--detection-rule tar_execution=ID`"), "{said}");

        let rule = |named: &[Named<'_>], items: &[Item<'_>]| {
            let text = write(exporter, &Request { detection_rules: named, ..request(items) })?;
            Ok::<_, Vec<Refused>>(
                text.match_indices("ruleId:").map(|(at, _)| text[at + 7..at + 10].to_owned()).collect(),
            )
        };
        let all = [named(None, "all-all-all")];
        let by_rule = [named(Some("tar_execution"), "tar-tar-tar"), all[0]];
        let by_id = [
            named(Some("0123456789ab"), "one-one-one"),
            named(Some("0123456789ab"), "two-two-two"),
            by_rule[0],
        ];
        assert_eq!(rule(&all, &items[..1]), Ok(vec!["all".to_owned()]));
        assert_eq!(rule(&by_rule, &items[..1]), Ok(vec!["tar".to_owned()]));
        assert_eq!(rule(&by_id, &items[..1]), Ok(vec!["one".to_owned(), "two".to_owned()]));
        let mixed: Result<Vec<String>, _> = rule(&all, &items);
        assert_eq!(mixed.unwrap_err().len(), 2, "one id for several agent rules is a guess");

        for hostile in ["", "a OR *", "a) OR (b", "or", "-x", "a\"", &"a".repeat(65)] {
            let said =
                rule(&[named(None, hostile)], &items[..1]).map(|rules: Vec<String>| rules).unwrap_err();
            assert!(said[0].why.contains("is not the id of a detection rule"), "{hostile}: {said:?}");
        }
        let before = Item { detection_rule: Some("was-was-was"), ..items[0] };
        assert_eq!(rule(&[], &[before]), Ok(vec!["was".to_owned()]));
    }
}

#[test]
fn per_signal_only_what_a_signal_holds_once() {
    let (packing, certificates) = (packing(), certificates());
    let one = Accepted { query: "@process.executable.path:\"/usr/bin/tar\"".to_owned(), ..packing.clone() };
    for exporter in ["datadog", "terraform"] {
        let refused = |accepted| {
            let items = [item("0123456789ab", accepted)];
            why(exporter, &Request { per: Per::Signals, ..request(&items) })
        };
        let said = refused(&packing);
        assert!(said.contains("`process.args` holds several values in a signal"), "{said}");
        let said = refused(&certificates);
        assert!(said.contains("`process.ancestors.executable.path` holds several values"), "{said}");
        let items = [item("0123456789ab", &one)];
        let text = write(exporter, &Request { per: Per::Signals, ..request(&items) }).unwrap();
        assert!(text.contains("suppression_query") && !text.contains("data_exclusion_query"), "{text}");
        assert!(text.contains("a signal of several events is hidden with all of them"), "{text}");
    }
}

#[test]
fn a_remote_id_that_is_none_is_refused() {
    let accepted = packing();
    for hostile in ["", "a\"\n}", "${x}", &"a".repeat(65)] {
        let item = Item { remote_id: Some(hostile), ..item("0123456789ab", &accepted) };
        let said = why("terraform", &request(&[item]));
        assert!(said.contains("what it is called in Datadog is not an id"), "{said}");
    }
}

#[test]
fn what_terraform_would_compose_anew_is_refused() {
    let mut accepted = packing();
    accepted.query = attribute("process.executable.path", "/opt/cafe\u{301}").text().unwrap();
    let said = why("terraform", &request(&[item("0123456789ab", &accepted)]));
    assert!(said.contains("its query holds U+0301, which Terraform may write with other bytes"), "{said}");
    accepted.query = attribute("process.executable.path", "/opt/caf\u{e9}/日本/приложение").text().unwrap();
    assert!(write("terraform", &request(&[item("0123456789ab", &accepted)])).is_ok());
}

#[test]
fn what_the_agents_rules_cannot_say_is_refused_with_a_reason() {
    let base = packing();
    let path = |pieces: Vec<Piece>| {
        Query::Term(Field::Attribute("process.executable.path".to_owned()), Test::pattern(pieces))
    };
    let rows: [(Query, &str); 16] = [
        (tag("env", "prod"), "`env` is not a tag of the container"),
        (tag("host", "node-1"), "`host` is not a tag of the container"),
        (attribute("network.destination.ip", "10.0.0.1"), "have no field for `network.destination.ip`"),
        (attribute("file.hashes", "sha256:00"), "have no field for `file.hashes`"),
        (attribute("dns.question.name", "a.example"), "have no field for `dns.question.name`"),
        (attribute("process.executable.path", "/tmp/a\"b"), "holds a quote, a backslash"),
        (attribute("process.executable.path", "/tmp/a\\b"), "holds a quote, a backslash"),
        (attribute("process.executable.path", "/tmp/${HOME}"), "holds a quote, a backslash"),
        (attribute("process.executable.path", "/tmp/\u{1f600}"), "holds a quote, a backslash"),
        (attribute("process.args", "--password=********"), "the agent writes in the place of a secret"),
        (like("process.executable.path", "/tmp/run-", 6, ""), "patterns for paths cannot say"),
        (
            path(vec![Piece::Text("/tmp/".to_owned()), Piece::Any, Piece::Text("/x".to_owned())]),
            "patterns for paths",
        ),
        (attribute("evt.name", "open"), "asks for another than the rule's own `exec`"),
        (attribute("agent.rule_id", "other"), "asks for another than the rule's own `tar_execution`"),
        (Query::Not(Box::new(attribute("evt.name", "exec"))), "asks for what the rule never raises"),
        (attribute("evt.name", "exec"), "so that nothing would be raised"),
    ];
    for (query, expected) in rows {
        let accepted = Accepted { query: query.text().unwrap(), ..base.clone() };
        let said = why("secl", &request(&[item("0123456789ab", &accepted)]));
        assert!(said.contains(expected), "{said}");
    }
    let odd = Accepted { rule: "anomaly_detection".to_owned(), ..base.clone() };
    assert!(why("secl", &request(&[item("0123456789ab", &odd)])).contains("raised by no expression"));
    let mut odd = base;
    odd.behaviour.operation = "teleport".to_owned();
    assert!(why("secl", &request(&[item("0123456789ab", &odd)])).contains("`teleport` events are not known"));
}

#[test]
fn fragments_by_operation() {
    let any = |begin: &str| {
        let pieces = [Piece::Text(begin.to_owned()), Piece::Any];
        Query::Term(Field::Attribute("file.path".to_owned()), Test::pattern(pieces))
    };
    let rows: [(&str, Query, &str); 8] = [
        ("exec", attribute("file.path", "/usr/bin/tar"), "!(exec.file.path == \"/usr/bin/tar\")"),
        ("unlink", attribute("file.path", "/a"), "!(unlink.file.path == \"/a\")"),
        ("unlink", attribute("process.executable.path", "/a"), "!(process.file.path == \"/a\")"),
        (
            "open",
            like("file.path", "/tmp/run.", 6, ".lock"),
            "!((open.file.path =~ ~\"/tmp/*\" && open.file.name =~ r\"(?s)^run\\..{6}\\.lock$\"))",
        ),
        ("open", any("/var/lib/"), "!(open.file.path =~ ~\"/var/lib/**\")"),
        (
            "dns",
            Query::all_of([
                attribute("dns.question.name", "a.example"),
                attribute("dns.question.type", "AAAA"),
            ]),
            "!(dns.question.name == \"a.example\" && dns.question.type == AAAA)",
        ),
        (
            "exec",
            Query::any_of([
                Query::all_of([attribute("process.user", "root"), attribute("process.argv0", "a")]),
                Query::Not(Box::new(attribute("process.comm", "b"))),
            ]),
            "!((process.user == \"root\" && process.argv0 == \"a\") || !(process.comm == \"b\"))",
        ),
        (
            "exec",
            attribute("process.args", "say \"hi\" ${x}"),
            "!(process.argv in [r\"(?s)^say \\x22hi\\x22 \\$\\{x\\}$\"])",
        ),
    ];
    for (operation, query, expected) in rows {
        let mut accepted = packing();
        accepted.behaviour.operation = operation.to_owned();
        accepted.query = query.text().unwrap();
        let text = write("secl", &request(&[item("0123456789ab", &accepted)])).unwrap();
        assert_eq!(text.lines().last(), Some(expected));
    }
}

#[test]
fn a_fragment_that_is_not_to_work_now_is_a_comment() {
    let accepted = packing();
    let on = item("0123456789ab", &accepted);
    let last = |item: Item<'_>| {
        let text = write("secl", &request(&[item])).unwrap();
        text.lines().rev().take(2).map(|line| line[..12].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(last(on)[0], "!(exec.file.");
    assert_eq!(last(Item { enabled: false, ..on }), ["# !(exec.fil", "# It is off,"]);
    assert_eq!(last(Item { expires: Some(NIGHT), ..on }), ["# !(exec.fil", "# It is off,"]);
    assert_eq!(last(Item { starts: Some(later(1)), ..on }), ["# !(exec.fil", "# It begins "]);
    assert_eq!(last(Item { starts: Some(NIGHT), ..on })[0], "!(exec.file.");
}

#[test]
fn tags_are_in_datadogs_characters() {
    let mut accepted = packing();
    accepted.workload = format!("Shop/API v2 {}", "ü".repeat(300));
    accepted.rule = "Rule \"x\"".to_owned();
    let body: serde_json::Value =
        serde_json::from_str(&write("datadog", &request(&[item("0123456789ab", &accepted)])).unwrap())
            .unwrap();
    let tags: Vec<&str> =
        body["data"]["attributes"]["tags"].as_array().unwrap().iter().map(|t| t.as_str().unwrap()).collect();
    assert_eq!(
        tags,
        [
            "habitus:0123456789ab",
            "rule:rule_x",
            "scope:folded-arguments-image",
            "source:habitus",
            "workload:shop/api_v2"
        ]
    );
}

#[test]
fn a_description_is_bounded() {
    let mut accepted = packing();
    let long = "x".repeat(100_000);
    for text in
        [&mut accepted.title, &mut accepted.reason, &mut accepted.workload, &mut accepted.bundle.recurrence]
    {
        text.clone_from(&long);
    }
    accepted.behaviour.lineage = vec![long.clone(); 3];
    let notes = [long.as_str()];
    let item = Item { author: &long, notes: &notes, ..item("0123456789ab", &accepted) };
    let body: serde_json::Value =
        serde_json::from_str(&write("datadog", &request(&[item])).unwrap()).unwrap();
    let length = |name: &str| body["data"]["attributes"][name].as_str().unwrap().chars().count();
    assert!(length("name") < 250, "{}", length("name"));
    assert!(length("description") < 2_500, "{}", length("description"));
}
