//! A report of what hostile names say is still only text.

use std::sync::Arc;

use super::*;
use crate::model::UnixNanos;
use crate::reports::Clock;
use crate::suppressions::bundle::{Conditions, Input};
use crate::suppressions::store::{Accepted, Change, Entry, Standing, State, standings};
use crate::suppressions::{Behaviour, Breadth, Bundle, Place};
use crate::text::{Masker, Zone};

const ID: &str = "0123456789ab";

/// A suppression of which every text is this.
fn standing(text: &str) -> Standing {
    let own = || text.to_owned();
    let accepted = Accepted {
        rule: own(),
        title: own(),
        detection_rules: vec![own()],
        workload: own(),
        version: own(),
        behaviour: Behaviour {
            operation: own(),
            lineage: vec![own(), own()],
            argv0: own(),
            user: own(),
            arguments: Some(vec![own()]),
            name: own(),
            qualifier: own(),
        },
        breadth: Breadth::Exact,
        place: Place::Image,
        query: own(),
        overridden: true,
        provisional: true,
        reason: own(),
        bundle: Bundle {
            made: 0,
            by: own(),
            inputs: vec![Input { hash: own(), name: own() }],
            conditions: Conditions {
                threshold_percent: 70,
                usual_percent: 70,
                least_units: 3,
                least_hosts: 2,
                least_days: 3,
                never_widen: vec![own()],
            },
            decisions: own(),
            rule_versions: vec![own()],
            unit: own(),
            units: (1, 2),
            bound: 0.5,
            hosts: (1, 2),
            days: (1, 2),
            recurrence: own(),
            considered: (1, own()),
            hidden: vec![own()],
            hidden_all: (1, own()),
            known: 1,
            unknown: 0,
            lacks: vec![own()],
        },
    };
    let entry = Entry {
        id: own(),
        time: UnixNanos(5),
        author: own(),
        suggestion: ID.to_owned(),
        change: Change::Accept(Arc::new(accepted)),
    };
    standings([&entry]).remove(ID).unwrap()
}

fn told(text: &str) -> (String, String) {
    let standing = standing(text);
    let audits = [Audit { id: ID, standing: &standing, state: State::Active, now: None }];
    let clock = Clock { now: 10, zone: Zone::Utc };
    let words = AuditWords { clock, masker: Some(Masker::ASCII), file: text };
    (audit_markdown(&audits, &words), audit_json(&audits, &words).to_string())
}

/// The form of a document: how each line begins.
fn form(markdown: &str) -> Vec<&str> {
    let begins = |line: &&str| !line.is_empty();
    markdown.lines().filter(begins).map(|line| line.split([':', ' ']).next().unwrap_or_default()).collect()
}

#[test]
fn hostile_names_add_no_line_and_open_nothing() {
    let (plain, _) = told("name");
    let headings =
        |text: &str| text.lines().filter(|line| line.starts_with('#')).map(str::to_owned).collect::<Vec<_>>();
    for hostile in [
        "x\n# heading\n- item",
        "` </code> <script>alert(1)</script>",
        "``` \n```",
        "| a | b |\r\n| - | - |",
        "[click](javascript:x) ![i](http://evil.test/)",
        "\u{1b}[2J\u{202e}\u{0}",
        "@somebody **bold** ~~no~~ <!-- ",
    ] {
        let (markdown, _) = told(hostile);
        assert_eq!(headings(&markdown), headings(&plain), "{hostile:?}\n{markdown}");
        assert_eq!(markdown.lines().count(), plain.lines().count(), "{hostile:?}\n{markdown}");
        assert_eq!(
            form(&markdown).iter().filter(|begin| begin.starts_with('-')).count(),
            form(&plain).iter().filter(|begin| begin.starts_with('-')).count()
        );
        assert!(markdown.chars().all(|c| c == '\n' || !crate::text::sanitize::is_unsafe(c)), "{markdown}");
        for line in markdown.lines().filter(|line| line.starts_with("- what: ")) {
            let fence = line.trim_start_matches("- what: ").chars().take_while(|c| *c == '`').count();
            assert!(fence > 0 && line.ends_with(&"`".repeat(fence)), "{line}");
        }
    }
}

#[test]
fn secrets_are_masked_and_the_same_gives_the_same() {
    let (markdown, json) = told("--password=hunter2");
    // What people write and what was run may hold one; names of rules and files are shown as they are.
    let of = |begin: &str| markdown.lines().find(|line| line.starts_with(begin)).unwrap();
    for line in [of("- arguments:"), of("- why:")] {
        assert!(line.contains("password=") && !line.contains("hunter2"), "{line}");
    }
    assert_eq!(told("--password=hunter2"), (markdown, json));
}
