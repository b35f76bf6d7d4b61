//! The facts of trust, each in a world made for it.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::learning::{Merger, Observed};
use crate::model::{
    ArenaBuilder, Damage, Facet, FileId, Header, NodeFlags, Recording, RecordingKind, Selection, Tag,
    UnixNanos,
};

const HOUR: u64 = 3_600 * 1_000_000_000;
const DAY_ONE: u64 = 1_795_000_000_000_000_000 / (24 * HOUR) * (24 * HOUR);

/// A recording: of which instance, from which hour to which, and what ran; what begins with `/` is a file, `=` a DNS
/// name.
#[derive(Clone, Debug)]
struct Dump {
    instance: &'static str,
    host: &'static str,
    version: &'static str,
    hours: Option<(u64, u64)>,
    did: Vec<String>,
    aggregate: bool,
    cut: bool,
}

fn dump(instance: &'static str, hours: (u64, u64), did: &[&str]) -> Dump {
    let did = did.iter().map(|name| (*name).to_owned()).collect();
    Dump { instance, host: "h1", version: "v1", hours: Some(hours), did, aggregate: false, cut: false }
}

fn profile(dumps: &[Dump]) -> Profile {
    let mut merger = Merger::default();
    for (file, dump) in (0..).zip(dumps) {
        let mut b = ArenaBuilder::default();
        for name in &dump.did {
            let (facet, name) = match name.split_at(1) {
                ("/", _) => (Facet::File, name.as_str()),
                ("=", rest) => (Facet::Dns, rest),
                _ => (Facet::Process, name.as_str()),
            };
            let node = b.leaf(facet, name, "");
            b.add_flags(node, NodeFlags::COUNTED | NodeFlags::RUNTIME);
        }
        let kind = if dump.aggregate { RecordingKind::Profile } else { RecordingKind::Dump };
        let mut header = Header::new(kind);
        header.metadata.name = format!("dump-{file}");
        if dump.aggregate {
            dump.version.clone_into(&mut header.image_tag);
        } else {
            dump.instance.clone_into(&mut header.metadata.container_id);
        }
        let at = |hour: u64| UnixNanos(DAY_ONE + hour * HOUR);
        header.metadata.start = dump.hours.map(|(from, _)| at(from));
        header.metadata.end = dump.hours.map(|(_, to)| at(to));
        dump.host.clone_into(&mut header.host);
        let tags = ["image_name:a".to_owned(), format!("image_tag:{}", dump.version)];
        header.tags = tags.iter().map(|tag| Tag::parse(tag)).collect();
        let mut recording = Recording::made(header, b.finish());
        if dump.cut {
            recording.damage = Some(Damage { offset: 1, reason: "cut".to_owned() });
        }
        merger.add(&recording, &Observed::of(&recording, FileId(file), &file.to_string(), ""));
    }
    merger.finish("a")
}

fn trust(dumps: &[Dump]) -> Trust {
    let profile = profile(dumps);
    let scope = Scope::of(&profile, Selection::all(profile.observations()));
    Trust::of(&profile, &scope)
}

#[test]
fn what_was_watched_is_counted_by_unit_day_and_hour() {
    let other = Dump { host: "h2", version: "v2", ..dump("b", (22, 26), &["api"]) };
    let nameless = Dump { instance: "", host: "", hours: None, cut: true, ..dump("", (0, 0), &["api"]) };
    let sum = Dump { aggregate: true, host: "h3", ..dump("", (0, 1), &["api", "=db"]) };
    let all = [dump("a", (0, 2), &["api"]), dump("a", (1, 3), &["api", "/etc"]), other, nameless, sum];
    let trust = trust(&all);
    let w = &trust.watched;
    assert_eq!((w.snapshots, w.aggregates, w.instances, w.hosts), (4, 1, 2, 3));
    assert_eq!((w.days, w.nanos), (2, 7 * HOUR), "the overlap counts once");
    assert_eq!((w.most_of_one, w.unnamed, w.without_host, w.without_times, w.cut), (2, 1, 1, 1, 1));
    assert_eq!((w.recordings_with(Facet::Process), w.recordings_with(Facet::Dns)), (5, 1));
    assert!(!w.recorded.contains(Facet::Flow));
    let of: Vec<_> = trust.versions.iter().map(|v| (v.version.as_str(), v.watched.snapshots)).collect();
    assert_eq!(of, [("v1", 3), ("v2", 1)]);
}

#[test]
fn a_snapshot_that_claims_three_hundred_years_adds_no_such_days() {
    let trust = trust(&[dump("a", (0, 24 * 365 * 300), &["api"])]);
    assert!(trust.watched.days <= 401, "{}", trust.watched.days);
}

#[test]
fn what_is_expected_of_the_next_snapshot_is_what_was_seen_once() {
    let trust = trust(&[
        dump("a", (0, 1), &["api", "sh", "/x1"]),
        dump("a", (1, 2), &["api", "sh", "/x2"]),
        dump("b", (2, 3), &["api", "curl", "/x3"]),
        dump("c", (3, 4), &["api", "/x4"]),
    ]);
    let novelty = &trust.novelty;
    let of = novelty.of_facet(Facet::Process);
    assert_eq!((of.known, of.once, of.in_one_instance), (3, 1, 2), "curl once; sh in one instance");
    assert_eq!(novelty.expected(Facet::Process), Some(0.25));
    assert_eq!(novelty.expected(Facet::File), Some(1.0));
    assert_eq!(novelty.expected_of_instance(Facet::Process), Some(2.0 / 3.0));
    assert_eq!(of.last, Some(UnixNanos(DAY_ONE + 2 * HOUR)));
    assert_eq!((of.snapshots_since, novelty.of_facet(Facet::File).snapshots_since), (1, 0));
    let curve: Vec<_> =
        novelty.curve.iter().map(|p| (p.known.get(Facet::Process), p.new.get(Facet::File))).collect();
    assert_eq!(curve, [(2, 1), (2, 1), (3, 1), (3, 1)]);
}

#[test]
fn one_snapshot_expects_nothing_and_an_agents_sum_is_none() {
    let one = trust(&[dump("a", (0, 1), &["api"])]);
    assert_eq!(
        (one.novelty.expected(Facet::Process), one.novelty.expected_of_instance(Facet::Process)),
        (None, None)
    );
    let sum = Dump { aggregate: true, ..dump("", (0, 9), &["api", "curl"]) };
    let both = trust(&[dump("a", (0, 1), &["api"]), dump("a", (1, 2), &["api", "curl", "sh"]), sum]);
    let of = both.novelty.of_facet(Facet::Process);
    assert_eq!(of.once, 2, "an agent may have learned curl from the same container");
    assert_eq!((both.novelty.snapshots, of.only_aggregates), (2, 0));
}

#[test]
fn the_curve_has_no_more_points_than_a_screen_has_columns() {
    let dumps: Vec<Dump> =
        (0..451).map(|n| dump("a", (n, n + 1), &[["p", "q"][usize::from(n > 449)]])).collect();
    let trust = trust(&dumps);
    let curve = &trust.novelty.curve;
    assert!(curve.len() <= MOST_POINTS, "{}", curve.len());
    assert_eq!(curve.last().map(|point| (point.snapshots, point.known.get(Facet::Process))), Some((451, 2)));
    assert_eq!(curve.iter().map(|point| point.new.get(Facet::Process)).sum::<u64>(), 2);
}

#[test]
fn what_came_after_stable_is_drift() {
    let mut dumps: Vec<Dump> =
        (0..6).map(|n| dump(["a", "b"][n as usize % 2], (n * 10, n * 10 + 9), &["api"])).collect();
    dumps.push(dump("a", (60, 69), &["api", "sh", "/x"]));
    let trust = trust(&dumps);
    assert_eq!((trust.drift_counts.get(Facet::Process), trust.drift.len()), (1, 2));
}

#[test]
fn one_alone_or_several_join_like_sets() {
    use Lone::{In, Nowhere, Several};
    for (a, b, both) in
        [(Nowhere, In(1), In(1)), (In(1), In(1), In(1)), (In(1), In(2), Several), (Several, Nowhere, Several)]
    {
        assert_eq!((a.join(b), b.join(a)), (both, both));
    }
}

/// Names that meet.
const NAMES: [&str; 8] = ["api", "sh", "curl", "/a", "/b", "/c", "=x", "=y"];

fn some_dump() -> impl Strategy<Value = (usize, u64, BTreeSet<usize>)> {
    (0..3_usize, 0..48_u64, prop::collection::btree_set(0..NAMES.len(), 1..6))
}

fn of_sketch((instance, hour, names): &(usize, u64, BTreeSet<usize>)) -> Dump {
    let did: Vec<&str> = names.iter().map(|name| NAMES[*name]).collect();
    dump(["a", "b", "c"][*instance], (*hour, hour + 1), &did)
}

proptest! {
    /// The duplicated dump: what is seen again is no more often seen once, and nothing becomes known by it.
    #[test]
    fn a_snapshot_that_is_repeated_makes_nothing_newer(
        sketches in prop::collection::vec(some_dump(), 1..7), which in 0..7_usize, times in 1..20_usize,
    ) {
        let dumps: Vec<Dump> = sketches.iter().map(of_sketch).collect();
        let mut repeated = dumps.clone();
        repeated.extend(std::iter::repeat_n(dumps[which % dumps.len()].clone(), times));
        let (before, after) = (trust(&dumps), trust(&repeated));
        for facet in Facet::all() {
            let (before, after) = (before.novelty.of_facet(facet), after.novelty.of_facet(facet));
            prop_assert!(after.once <= before.once);
            prop_assert_eq!((after.known, after.in_one_instance), (before.known, before.in_one_instance));
        }
        prop_assert_eq!(after.watched.instances, before.watched.instances);
    }

    /// Counted once more, plainly.
    #[test]
    fn the_figures_are_those_of_plain_counting(sketches in prop::collection::vec(some_dump(), 1..7)) {
        let dumps: Vec<Dump> = sketches.iter().map(of_sketch).collect();
        let trust = trust(&dumps);
        let (mut once, mut alone) = (0, 0);
        for name in 0..3 {
            let in_dumps: Vec<usize> = sketches.iter().filter(|s| s.2.contains(&name)).map(|s| s.0).collect();
            let instances: BTreeSet<usize> = in_dumps.iter().copied().collect();
            once += u64::from(in_dumps.len() == 1);
            alone += u64::from(instances.len() == 1);
        }
        let of = trust.novelty.of_facet(Facet::Process);
        prop_assert_eq!((of.once, of.in_one_instance), (once, alone));
        let new: u64 = trust.novelty.curve.iter().map(|point| point.new.get(Facet::Process)).sum();
        prop_assert_eq!(new, of.known);
    }
}
