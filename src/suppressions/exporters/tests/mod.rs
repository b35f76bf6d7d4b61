//! What every target must hold to, and two suppressions as they are in practice.

mod contract;
mod hostile;
mod secl_reader;
mod texts;

use super::{Item, Named, Per, Request};
use crate::model::UnixNanos;
use crate::suppressions::bundle::{Conditions, Input};
use crate::suppressions::search::{Field, Piece, Query, Test};
use crate::suppressions::store::Accepted;
use crate::suppressions::{Behaviour, Breadth, Bundle, Place};

/// 2026-11-24T03:11:58Z
const NIGHT: UnixNanos = UnixNanos(1_795_489_918_000_000_000);
const DAY: u64 = 86_400_000_000_000;

fn later(days: u64) -> UnixNanos {
    UnixNanos(NIGHT.0 + days * DAY)
}

fn attribute(name: &str, value: &str) -> Query {
    Query::Term(Field::Attribute(name.to_owned()), Test::Equals(value.to_owned()))
}

fn tag(name: &str, value: &str) -> Query {
    Query::Term(Field::Tag(name.to_owned()), Test::Equals(value.to_owned()))
}

fn like(name: &str, begin: &str, ones: usize, end: &str) -> Query {
    let mut pieces = vec![Piece::Text(begin.to_owned())];
    pieces.extend(std::iter::repeat_n(Piece::One, ones));
    pieces.push(Piece::Text(end.to_owned()));
    Query::Term(Field::Attribute(name.to_owned()), Test::pattern(pieces))
}

fn bundle() -> Bundle {
    Bundle {
        made: NIGHT.0,
        by: "habitus 0.1.0".to_owned(),
        inputs: vec![Input { hash: "ab".repeat(32), name: "backup-v0.3.0-a.protobuf".to_owned() }],
        conditions: Conditions {
            threshold_percent: 70,
            usual_percent: 70,
            least_units: 5,
            least_hosts: 2,
            least_days: 3,
            never_widen: vec!["tar".to_owned()],
        },
        decisions: String::new(),
        rule_versions: vec!["1.60.0".to_owned()],
        unit: "instances".to_owned(),
        units: (11, 12),
        bound: 0.6461,
        hosts: (5, 6),
        days: (9, 14),
        recurrence: "daily (9 of 9 days)".to_owned(),
        considered: (57, "cd".repeat(32)),
        hidden: vec!["AQAAAYx1".to_owned(), "AQAAAYx2".to_owned()],
        hidden_all: (40, "ef".repeat(32)),
        known: 40,
        unknown: 0,
        lacks: Vec::new(),
    }
}

/// A backup job that packs a folder with a random name.
fn packing() -> Accepted {
    let query = Query::all_of([
        attribute("agent.rule_id", "tar_execution"),
        attribute("process.executable.path", "/usr/bin/tar"),
        attribute("process.parent.executable.path", "/usr/bin/dash"),
        attribute("process.args", "-czf"),
        like("process.args", "/tmp/backup.", 6, "/db.tgz"),
        tag("image_name", "platform/backup"),
    ]);
    Accepted {
        rule: "tar_execution".to_owned(),
        title: "Tar archive created".to_owned(),
        detection_rules: vec!["abc-def-ghi".to_owned()],
        workload: "platform/backup".to_owned(),
        version: "v0.3.0".to_owned(),
        behaviour: Behaviour {
            operation: "exec".to_owned(),
            lineage: vec!["/usr/sbin/cron".to_owned(), "/usr/bin/dash".to_owned(), "/usr/bin/tar".to_owned()],
            user: "root".to_owned(),
            arguments: Some(vec!["-czf".to_owned(), "/tmp/backup.*/db.tgz".to_owned()]),
            ..Behaviour::default()
        },
        breadth: Breadth::FoldedArguments,
        place: Place::Image,
        query: query.text().unwrap(),
        overridden: false,
        provisional: false,
        reason: "the nightly backup, seen by the platform team".to_owned(),
        bundle: bundle(),
    }
}

/// A weekly job that writes the bundle of certificates.
fn certificates() -> Accepted {
    let query = Query::all_of([
        attribute("evt.name", "open"),
        attribute("file.path", "/etc/ssl/certs/ca-certificates.crt"),
        attribute("process.executable.path", "/usr/sbin/update-ca-certificates"),
        attribute("process.ancestors.executable.path", "/usr/bin/run-parts"),
        tag("image_name", "shop/api"),
        tag("image_tag", "v2.1.0"),
    ]);
    Accepted {
        rule: "ssl_certificate_tampering_open".to_owned(),
        title: "SSL certificates may have been tampered with".to_owned(),
        detection_rules: vec!["jkl-mno-pqr".to_owned(), "abc-123-xyz".to_owned()],
        workload: "shop/api".to_owned(),
        version: "v2.1.0".to_owned(),
        behaviour: Behaviour {
            operation: "open".to_owned(),
            lineage: vec!["/usr/bin/run-parts".to_owned(), "/usr/sbin/update-ca-certificates".to_owned()],
            name: "/etc/ssl/certs/ca-certificates.crt".to_owned(),
            ..Behaviour::default()
        },
        breadth: Breadth::Exact,
        place: Place::Version,
        query: query.text().unwrap(),
        overridden: false,
        provisional: true,
        reason: "certificates are renewed every Sunday".to_owned(),
        bundle: Bundle {
            recurrence: "weekly (4 of 4 Sundays)".to_owned(),
            units: (4, 4),
            bound: 0.5101,
            ..bundle()
        },
    }
}

fn item<'a>(id: &'a str, accepted: &'a Accepted) -> Item<'a> {
    Item {
        id,
        accepted,
        enabled: true,
        starts: None,
        expires: None,
        author: "oncall",
        time: NIGHT,
        notes: &[],
        detection_rule: None,
        remote_id: None,
    }
}

fn request<'a>(items: &'a [Item<'a>]) -> Request<'a> {
    Request { items, detection_rules: &[], per: Per::Events, now: NIGHT }
}

fn named<'a>(of: Option<&'a str>, detection_rule: &'a str) -> Named<'a> {
    Named { of, detection_rule }
}
