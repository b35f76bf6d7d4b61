//! The laws of differences, held on arbitrary small recordings: against plain sets of paths.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::model::{
    ArenaBuilder, Facet, FileId, Header, NodeFlags, ObservationKind, Recording, RecordingKind, Selection,
    Tag, UnixNanos,
};

#[derive(Clone, Debug)]
struct Sketch {
    instance: u8,
    host: u8,
    version: u8,
    nodes: Vec<(usize, u8, u8, bool)>,
}

fn sketch() -> impl Strategy<Value = Sketch> {
    let node = (0..4_usize, 0..4_u8, 0..4_u8, any::<bool>());
    (0..4_u8, 0..3_u8, 0..3_u8, prop::collection::vec(node, 1..20))
        .prop_map(|(instance, host, version, nodes)| Sketch { instance, host, version, nodes })
}

fn recording(sketch: &Sketch, number: usize) -> Recording {
    let mut b = ArenaBuilder::default();
    for (depth, facet, name, counted) in &sketch.nodes {
        while b.depth() > *depth {
            b.close();
        }
        let facet = [Facet::Process, Facet::File, Facet::Dns, Facet::Syscall][*facet as usize];
        let id = b.open(facet);
        b.set_name(id, ["a", "b", "c", "ab"][*name as usize]);
        if facet != Facet::File || *counted {
            b.add_flags(id, NodeFlags::COUNTED);
        }
    }
    let mut header = Header::new(RecordingKind::Dump);
    header.metadata.name = format!("dump-{number}");
    header.metadata.container_id = format!("c{}", sketch.instance);
    header.metadata.start = Some(UnixNanos(1_795_000_000_000_000_000 + number as u64));
    header.metadata.end = Some(UnixNanos(1_795_000_000_000_000_010 + number as u64));
    header.host = format!("h{}", sketch.host);
    header.tags = ["image_name:shop/api".to_owned(), format!("image_tag:v{}", sketch.version)]
        .iter()
        .map(|tag| Tag::parse(tag))
        .collect();
    Recording::made(header, b.finish())
}

fn merged(sketches: &[Sketch]) -> Profile {
    let mut merger = Merger::default();
    for (number, sketch) in sketches.iter().enumerate() {
        let recording = recording(sketch, number);
        let observed = Observed::of(&recording, FileId(number as u32), &format!("hash-{number}"), "");
        merger.add(&recording, &observed);
    }
    merger.finish("shop/api")
}

/// The path of every behaviour that a scope holds.
fn paths(side: Side<'_>) -> BTreeSet<String> {
    let tree = side.profile.tree();
    let path = |node| {
        let mut parts: Vec<String> = std::iter::once(node)
            .chain(tree.ancestors(node))
            .map(|at| format!("{:?} {}", tree.facet(at), tree.name(at)))
            .collect();
        parts.reverse();
        parts.join(" / ")
    };
    let seen =
        |&node: &_| tree.flags(node).contains(NodeFlags::COUNTED) && side.scope.has(side.profile, node);
    tree.nodes().filter(seen).map(path).collect()
}

/// The same of the pairs that were seen so.
fn found(difference: &Difference, a: &Profile, b: &Profile, seen: SeenOn) -> BTreeSet<String> {
    let mut ways: Vec<String> = Vec::new();
    let mut found = BTreeSet::new();
    for pair in difference.pairs() {
        let (tree, node) = match (pair.a, pair.b) {
            (Some(node), _) => (a.tree(), node),
            (None, Some(node)) => (b.tree(), node),
            (None, None) => panic!("a pair of nothing"),
        };
        let own = format!("{:?} {}", tree.facet(node), tree.name(node));
        let way = match pair.parent {
            Some(parent) => format!("{} / {own}", ways[parent as usize]),
            None => own,
        };
        if pair.seen == seen {
            found.insert(way.clone());
        }
        ways.push(way);
    }
    found
}

fn all(profile: &Profile) -> Scope {
    Scope::of(profile, Selection::all(profile.observations()))
}

proptest! {
    #[test]
    fn a_difference_is_that_of_plain_sets_and_turned_round_it_mirrors(
        a in prop::collection::vec(sketch(), 1..4),
        b in prop::collection::vec(sketch(), 1..4),
    ) {
        let (a, b) = (merged(&a), merged(&b));
        let (scope_a, scope_b) = (all(&a), all(&b));
        let (left, right) = (Side { profile: &a, scope: &scope_a }, Side { profile: &b, scope: &scope_b });
        let there = Difference::of(left, right);
        let back = Difference::of(right, left);
        let (in_a, in_b) = (paths(left), paths(right));
        let set = |seen| found(&there, &a, &b, seen);
        prop_assert_eq!(set(SeenOn::Added), in_b.difference(&in_a).cloned().collect::<BTreeSet<_>>());
        prop_assert_eq!(set(SeenOn::Missing), in_a.difference(&in_b).cloned().collect::<BTreeSet<_>>());
        prop_assert_eq!(set(SeenOn::Both), in_a.intersection(&in_b).cloned().collect::<BTreeSet<_>>());
        prop_assert_eq!(set(SeenOn::Added), found(&back, &b, &a, SeenOn::Missing));
        prop_assert_eq!(set(SeenOn::Missing), found(&back, &b, &a, SeenOn::Added));
    }

    #[test]
    fn nothing_differs_from_itself(a in prop::collection::vec(sketch(), 1..4)) {
        let a = merged(&a);
        let scope = all(&a);
        let side = Side { profile: &a, scope: &scope };
        let difference = Difference::of(side, side);
        prop_assert_eq!(difference.count(SeenOn::Added) + difference.count(SeenOn::Missing), 0);
        let lengths: Vec<u32> = a.tree().nodes().map(|node| a.tree().subtree(node)).collect();
        prop_assert_eq!(difference.pairs().iter().map(|pair| pair.subtree).collect::<Vec<_>>(), lengths);
    }

    #[test]
    fn what_only_one_unit_shows_is_what_a_count_of_units_says(sketches in prop::collection::vec(sketch(), 1..7)) {
        let profile = merged(&sketches);
        let everything = Selection::all(profile.observations());
        for by in DivideBy::all() {
            let division = Division::of(profile.observations(), &everything, by, &|_| None);
            let mut owners: BTreeMap<String, u32> = BTreeMap::new();
            for unit in 0..division.names().len() as u32 {
                let (own, others) = (division.own(unit), division.others(unit));
                let (own, others) = (Scope::of(&profile, own), Scope::of(&profile, others));
                let (a, b) = (Side { profile: &profile, scope: &others }, Side { profile: &profile, scope: &own });
                let only = found(&Difference::of(a, b), &profile, &profile, SeenOn::Added);
                // By hand: of every behaviour the units that hold it.
                let mut by_hand = paths(b);
                for other in (0..division.names().len() as u32).filter(|other| *other != unit) {
                    let scope = Scope::of(&profile, division.own(other));
                    for path in paths(Side { profile: &profile, scope: &scope }) {
                        by_hand.remove(&path);
                    }
                }
                prop_assert_eq!(&only, &by_hand);
                for path in only {
                    prop_assert_eq!(owners.insert(path, unit), None, "only one can be the only one");
                }
            }
        }
    }
}

#[test]
fn an_agents_sum_is_of_others_only_where_it_is_of_another_host() {
    let mut profile = merged(&[
        Sketch { instance: 0, host: 0, version: 0, nodes: vec![(0, 0, 0, true)] },
        Sketch { instance: 1, host: 1, version: 0, nodes: vec![(0, 0, 1, true)] },
    ]);
    let mut observations = profile.observations().to_vec();
    for host in ["h0", "h1"] {
        let mut sum = observations[0].clone();
        (sum.kind, sum.instance, sum.host) = (ObservationKind::Aggregate, None, Some(host.to_owned()));
        observations.push(sum);
    }
    profile = Profile::new(
        String::new(),
        profile.tree().clone(),
        Vec::new(),
        profile.trie().clone(),
        observations,
        Vec::new(),
        Vec::new(),
    );
    let everything = Selection::all(profile.observations());
    let division = Division::of(profile.observations(), &everything, DivideBy::Instance, &|_| None);
    let others: Vec<u32> = division.others(0).iter().map(|id| id.0).collect();
    assert_eq!((others, division.undecided(0)), (vec![1, 3], 1));
}

#[test]
fn what_watched_less_does_not_cover() {
    let profile = merged(&[
        Sketch { instance: 0, host: 0, version: 0, nodes: vec![(0, 0, 0, true)] },
        Sketch { instance: 0, host: 0, version: 0, nodes: vec![(0, 0, 0, true)] },
        Sketch { instance: 1, host: 1, version: 1, nodes: vec![(0, 0, 1, true)] },
    ]);
    let of = |version: &str| {
        Watched::of(&profile, &Selection::of(profile.observations(), |o| o.version == version))
    };
    let (old, new) = (of("v0"), of("v1"));
    // Both dumps watched ten nanoseconds, the second one nanosecond later, of the same instance.
    assert_eq!((old.snapshots, old.instances, old.time), (2, 1, 11));
    assert_eq!((new.snapshots, new.instances, new.time), (1, 1, 10));
    assert!(old.covers(&new) && !new.covers(&old) && old.covers(&old));
}
