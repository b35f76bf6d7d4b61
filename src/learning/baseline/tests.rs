//! Small worlds by hand, and the law that holds the baseline to the status.

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::learning::{Merger, Observed, SnapshotFacts, learned, version_statuses};
use crate::model::{
    ArenaBuilder, Facet, FileId, Header, NodeFlags, Recording, RecordingKind, Role, Status, Tag,
};

const HOUR: u64 = 3_600 * 1_000_000_000;
const DAY: u64 = 1_795_000_000_000_000_000;

/// One dump: version, instance, start and length in hours, what it did.
#[derive(Clone, Debug)]
struct Dump {
    version: u8,
    instance: u8,
    start: u64,
    hours: u64,
    seen: Vec<u8>,
}

fn dump(version: u8, instance: u8, start: u64, hours: u64, seen: &[u8]) -> Dump {
    Dump { version, instance, start, hours, seen: seen.to_vec() }
}

fn profile(dumps: &[Dump], rules: Learning) -> Profile {
    let mut merger = Merger::new(Arc::new(rules));
    for (file, dump) in (0..).zip(dumps) {
        let mut b = ArenaBuilder::default();
        for name in &dump.seen {
            let node = b.leaf(Facet::Process, &format!("/bin/{name}"), "");
            b.add_flags(node, NodeFlags::COUNTED);
        }
        let mut header = Header::new(RecordingKind::Dump);
        header.metadata.name = format!("dump-{}-{}-{}", dump.version, dump.instance, dump.start);
        header.metadata.container_id = format!("c{}", dump.instance);
        header.metadata.start = UnixNanos::recorded(DAY + dump.start * HOUR);
        header.metadata.end = UnixNanos::recorded(DAY + (dump.start + dump.hours) * HOUR);
        let tags = ["image_name:shop/api".to_owned(), format!("image_tag:v{}", dump.version)];
        header.tags = tags.iter().map(|tag| Tag::parse(tag)).collect();
        let recording = Recording::made(header, b.finish());
        merger.add(&recording, &Observed::of(&recording, FileId(file), &format!("hash-{file}"), ""));
    }
    merger.finish("shop/api")
}

fn rules(snapshots: u64, hours: u64, least: u64, instances: u64) -> Learning {
    Learning {
        stable_snapshots: snapshots,
        stable_hours: hours,
        least_snapshots: least,
        least_instances: instances,
        ..Learning::default()
    }
}

fn node(profile: &Profile, name: &str) -> NodeId {
    profile.tree().nodes().find(|&node| profile.tree().name(node) == name).unwrap()
}

#[test]
fn what_comes_after_a_version_is_stable_is_drift_with_where_it_was_seen_first() {
    let dumps = [
        dump(1, 1, 9, 1, &[1, 7]),
        dump(1, 2, 5, 1, &[1, 8]),
        dump(1, 1, 0, 1, &[1]),
        dump(1, 2, 1, 1, &[2]),
        dump(1, 1, 2, 1, &[3]),
        dump(2, 3, 6, 1, &[7]),
    ];
    let profile = profile(&dumps, rules(3, 48, 3, 2));
    let baseline = Baseline::of(&profile);
    let learned: Vec<bool> = (0..6).map(|i| baseline.is_learned(ObservationId(i))).collect();
    assert_eq!(learned, [false, false, true, true, true, true]);
    assert_eq!(baseline.stable_since(0), UnixNanos::recorded(DAY + 3 * HOUR));
    assert_eq!((baseline.is_stable(1), baseline.stable_since(1)), (false, None));
    let drift = |name: &str| baseline.drift(&profile, node(&profile, name));
    assert_eq!(drift("/bin/1"), []);
    assert_eq!(
        drift("/bin/7"),
        [Drift { version: 0, first: ObservationId(0) }],
        "not in the version that learns"
    );
    assert_eq!(drift("/bin/8"), [Drift { version: 0, first: ObservationId(1) }]);
}

#[test]
fn hours_are_those_of_the_union_of_an_instances_snapshots() {
    // Twice the same 30 hours of one instance are 30; the second instance makes it 50.
    let dumps =
        [dump(1, 1, 0, 30, &[1]), dump(1, 1, 0, 29, &[2]), dump(1, 2, 5, 20, &[3]), dump(1, 2, 30, 1, &[4])];
    let profile = profile(&dumps, rules(200, 48, 3, 2));
    let baseline = Baseline::of(&profile);
    let drifts: Vec<usize> =
        (1..=4).map(|name| baseline.drift(&profile, node(&profile, &format!("/bin/{name}"))).len()).collect();
    assert_eq!(drifts, [0, 0, 0, 1]);
}

#[test]
fn more_versions_than_a_word_has_bits_drift_each_for_itself() {
    let dumps: Vec<Dump> = (0..70)
        .flat_map(|v| [dump(v, 1, 0, 1, &[0]), dump(v, 2, 1, 1, &[v]), dump(v, 1, 2, 1, &[v, 200])])
        .collect();
    let profile = profile(&dumps, rules(2, 48, 2, 2));
    let baseline = Baseline::of(&profile);
    assert_eq!(baseline.drift(&profile, node(&profile, "/bin/200")).len(), 70);
    assert_eq!(baseline.drift(&profile, node(&profile, "/bin/69")), []);
}

fn dumps() -> impl Strategy<Value = Vec<Dump>> {
    let one = (0..3_u8, 0..3_u8, 0..40_u64, 0..20_u64, prop::collection::vec(0..6_u8, 0..4));
    let one = one.prop_map(|(version, instance, start, hours, seen)| Dump {
        version,
        instance,
        start,
        hours,
        seen,
    });
    prop::collection::vec(one, 1..14)
}

/// The roles of snapshots by their names, and the versions that are kept.
fn learned_of(dumps: &[Dump], rules: &Learning) -> (Vec<(String, Role)>, Vec<String>) {
    let profile = profile(dumps, rules.clone());
    let learned = learned(&profile, "f", &|_| SnapshotFacts::default());
    let roles = learned.ledger.iter().map(|entry| (entry.name.clone(), entry.role)).collect();
    let mut versions: Vec<String> = learned.versions.into_iter().map(|version| version.version).collect();
    versions.sort_unstable();
    (roles, versions)
}

#[test]
fn versions_that_are_easily_made_take_half_of_the_places_of_stable_ones() {
    let rules = Learning { versions_kept: 4, ..rules(2, 1_000, 2, 1) };
    let stable = |versions: std::ops::Range<u8>| -> Vec<Dump> {
        let twice =
            |version| [0, 1].map(|n| dump(version, n, u64::from(version) * 10 + u64::from(n), 1, &[1]));
        versions.flat_map(twice).collect()
    };
    let flood = || (50..70).map(|version| dump(version, version, 5_000 + u64::from(version), 1, &[2]));
    for (before, kept) in [
        (2, vec!["v0", "v1", "v68", "v69"]),
        (3, vec!["v1", "v2", "v68", "v69"]),
        (4, vec!["v2", "v3", "v68", "v69"]),
        (1, vec!["v0", "v67", "v68", "v69"]),
        (0, vec!["v66", "v67", "v68", "v69"]),
    ] {
        let mut dumps: Vec<Dump> = stable(0..before).into_iter().chain(flood()).collect();
        assert_eq!(learned_of(&dumps, &rules).1, kept, "{before}");
        dumps.reverse();
        assert_eq!(learned_of(&dumps, &rules).1, kept, "{before}");
    }
}

#[test]
fn a_snapshot_that_is_too_large_alone_leaves_room_for_the_others() {
    let rules = Learning { max_bytes: 400, ..rules(99, 9_999, 99, 99) };
    let huge: Vec<u8> = (10..30).chain([1]).collect();
    let mut dumps = vec![dump(1, 1, 0, 1, &huge), dump(1, 2, 10, 1, &[1, 2]), dump(1, 3, 20, 1, &[1, 3])];
    let expected =
        [("dump-1-1-0", Role::BeyondSize), ("dump-1-2-10", Role::Learned), ("dump-1-3-20", Role::Learned)];
    let expected = expected.map(|(name, role)| (name.to_owned(), role));
    assert_eq!(learned_of(&dumps, &rules).0, expected);
    let of = profile(&dumps, rules.clone());
    let learned = learned(&of, "f", &|_| SnapshotFacts::default());
    assert_eq!(learned.left_out, 20, "what only it shows");
    for name in ["/bin/1", "/bin/2", "/bin/3"] {
        assert!(learned.nodes[node(&of, name).index()].learned.is_some(), "{name}");
    }
    dumps.rotate_left(1);
    assert_eq!(learned_of(&dumps, &rules).0, expected);
}

proptest! {
    #[test]
    fn a_version_is_stable_in_the_baseline_where_its_status_is(
        dumps in dumps(), snapshots in 1..8_u64, hours in 1..30_u64, least in 1..4_u64, instances in 1..3_u64,
    ) {
        let profile = profile(&dumps, rules(snapshots, hours, least, instances));
        let baseline = Baseline::of(&profile);
        let all: Vec<&Observation> = profile.observations().iter().collect();
        let statuses = version_statuses(&all, profile.versions(), profile.rules());
        for (version, status) in statuses.iter().enumerate() {
            prop_assert_eq!(baseline.is_stable(version), status.status == Status::Stable);
        }
    }

    #[test]
    fn drift_is_what_no_learned_snapshot_of_the_version_shows(dumps in dumps()) {
        let profile = profile(&dumps, rules(3, 10, 2, 1));
        let baseline = Baseline::of(&profile);
        for node in profile.tree().nodes() {
            let plain: Vec<usize> = (0..profile.versions().len()).filter(|&version| {
                let of_version: Vec<ObservationId> =
                    profile.seen_in(node).filter(|&id| profile.version_of(id) == version).collect();
                !of_version.is_empty() && !of_version.iter().any(|&id| baseline.is_learned(id))
            }).collect();
            let drift = baseline.drift(&profile, node);
            prop_assert_eq!(drift.iter().map(|d| d.version).collect::<Vec<_>>(), plain.clone());
            prop_assert_eq!(baseline.is_drift(profile.presence(node)), !plain.is_empty());
        }
    }

    #[test]
    fn the_order_of_arrival_decides_nothing(dumps in dumps(), turn in 0..14_usize) {
        let mut turned = dumps.clone();
        turned.rotate_left(turn % dumps.len());
        turned.reverse();
        let drift = |dumps: &[Dump]| {
            // Of two equal dumps either may be the one; their files are told apart by nothing.
            let profile = profile(dumps, rules(3, 10, 2, 1));
            let baseline = Baseline::of(&profile);
            profile.tree().nodes().map(|node| {
                let drift = baseline.drift(&profile, node);
                let first = |d: &Drift| profile.observation(d.first).map(|o| o.name.clone());
                (profile.tree().name(node).to_owned(), drift.iter().map(|d| (d.version, first(d))).collect::<Vec<_>>())
            }).collect::<Vec<_>>()
        };
        let distinct: std::collections::HashSet<_> =
            dumps.iter().map(|d| (d.version, d.instance, d.start)).collect();
        prop_assume!(distinct.len() == dumps.len());
        prop_assert_eq!(drift(&dumps), drift(&turned));
    }
}
