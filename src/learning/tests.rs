//! The laws of merging and surveying, held on arbitrary small recordings.

use proptest::prelude::*;

use super::*;
use crate::model::{
    Arena, ArenaBuilder, Facet, FacetCounts, FileId, Header, NodeFlags, Recording, RecordingKind, Selection,
    Span, Tag, VersionSetId, VersionSets,
};
use crate::settings::{CountUnits, Learning};

/// A tree as depth, facet and name a node; small alphabets so that identities meet.
#[derive(Clone, Debug)]
pub(super) struct Sketch {
    kind: RecordingKind,
    name: u8,
    instance: u8,
    nodes: Vec<(usize, u8, u8, Vec<u8>)>,
}

pub(super) fn sketch() -> impl Strategy<Value = Sketch> {
    let node = (0..5_usize, 0..4_u8, 0..3_u8, prop::collection::vec(0..3_u8, 0..3));
    (any::<bool>(), 0..3_u8, 0..4_u8, prop::collection::vec(node, 1..25)).prop_map(
        |(dump, name, instance, nodes)| Sketch {
            kind: if dump { RecordingKind::Dump } else { RecordingKind::Profile },
            name,
            instance,
            nodes,
        },
    )
}

pub(super) fn recording(sketch: &Sketch) -> Recording {
    let mut b = ArenaBuilder::default();
    let mut version_sets = VersionSets::default();
    let mut versions: Vec<VersionSetId> = Vec::new();
    for (depth, facet, name, seen) in &sketch.nodes {
        while b.depth() > *depth {
            b.close();
        }
        let facet = [Facet::Process, Facet::File, Facet::Dns, Facet::Syscall][*facet as usize];
        let id = b.open(facet);
        b.set_name(id, ["a", "b", "c"][*name as usize]);
        let carrier = facet == Facet::File && seen.is_empty();
        b.add_flags(id, if carrier { NodeFlags::empty() } else { NodeFlags::COUNTED });
        b.seen(
            id,
            1_700_000_000_000_000_000 + u64::from(*name),
            1_700_000_000_000_000_000 + seen.len() as u64,
        );
        let mut numbers =
            seen.iter().map(|v| version_sets.version(["v1", "v2", "v3"][*v as usize])).collect();
        versions.push(if carrier { VersionSetId::EMPTY } else { version_sets.intern(&mut numbers) });
    }
    let tree = b.finish();
    let mut header = Header::new(sketch.kind);
    header.metadata.name = format!("dump-{}", sketch.name);
    // Some name no container, and some no host.
    if sketch.instance < 3 {
        header.metadata.container_id = format!("c{}", sketch.instance);
    }
    header.host = ["", "h1", "h2"][usize::from(sketch.name)].to_owned();
    header.tags = ["image_name:shop/api", "image_tag:v1"].map(Tag::parse).into_iter().collect();
    let spans = vec![Span::default(); tree.len()];
    Recording { spans, versions, version_sets, ..Recording::made(header, tree) }
}

pub(super) fn observed(recording: &Recording, file: u32) -> Observed {
    Observed::of(recording, FileId(file), &format!("hash-{file}"), "")
}

pub(super) fn merged(recordings: &[Recording]) -> Profile {
    let mut merger = Merger::default();
    for (file, recording) in recordings.iter().enumerate() {
        merger.add(recording, &observed(recording, file as u32));
    }
    merger.profile("shop/api")
}

/// Everything that must not depend on the order of recordings.
#[allow(clippy::type_complexity, reason = "a row of what a node is, to be compared and printed")]
fn shape(profile: &Profile) -> Vec<(u16, Facet, String, NodeFlags, Option<u64>, Option<u64>, Vec<String>)> {
    let tree = profile.tree();
    tree.nodes()
        .map(|node| {
            let mut seen: Vec<String> = profile
                .seen_in(node)
                .filter_map(|id| profile.observation(id))
                .map(|o| format!("{:?} {} {} {:?}", o.kind, o.name, o.version, o.file))
                .collect();
            seen.sort();
            (
                tree.depth(node),
                tree.facet(node),
                tree.name(node).to_owned(),
                tree.flags(node),
                tree.first_seen(node).map(|t| t.0),
                tree.last_seen(node).map(|t| t.0),
                seen,
            )
        })
        .collect()
}

fn shape_without_files(profile: &Profile) -> Vec<(u16, Facet, String)> {
    shape(profile).into_iter().map(|(depth, facet, name, ..)| (depth, facet, name)).collect()
}

fn counts(tree: &Arena) -> FacetCounts {
    tree.counts()
}

proptest! {
    #[test]
    fn the_order_of_recordings_changes_nothing(sketches in prop::collection::vec(sketch(), 1..5), turn in 0..5_usize) {
        let recordings: Vec<(u32, Recording)> =
            sketches.iter().enumerate().map(|(i, s)| (i as u32, recording(s))).collect();
        let mut turned = recordings.clone();
        turned.rotate_left(turn % recordings.len());
        turned.reverse();
        let merge = |all: &[(u32, Recording)]| {
            let mut merger = Merger::default();
            all.iter().for_each(|(file, r)| merger.add(r, &observed(r, *file)));
            merger.profile("shop/api")
        };
        prop_assert_eq!(shape(&merge(&recordings)), shape(&merge(&turned)));
    }

    #[test]
    fn merging_a_recording_twice_adds_no_node(sketch in sketch()) {
        let one = recording(&sketch);
        let once = shape_without_files(&merged(std::slice::from_ref(&one)));
        let twice = shape_without_files(&merged(&[one.clone(), one]));
        prop_assert_eq!(once, twice);
    }

    #[test]
    fn siblings_of_a_profile_are_distinct_and_sorted(sketches in prop::collection::vec(sketch(), 1..4)) {
        let profile = merged(&sketches.iter().map(recording).collect::<Vec<_>>());
        let tree = profile.tree();
        let key = |n| (tree.facet(n) == Facet::Process, tree.facet(n), tree.name(n).to_owned(), tree.qualifier(n).to_owned());
        for node in tree.nodes() {
            let keys: Vec<_> = tree.children(node).map(key).collect();
            prop_assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", keys);
        }
    }

    #[test]
    fn a_survey_counts_what_the_merge_counts_under_any_selection(
        sketches in prop::collection::vec(sketch(), 1..5),
        mask in any::<u32>(),
    ) {
        let recordings: Vec<Recording> = sketches.iter().map(recording).collect();
        let key = IdentityKey::random();
        let mut survey = Survey::default();
        for (file, recording) in recordings.iter().enumerate() {
            survey.add(recording, &observed(recording, file as u32), key);
        }
        let profile = merged(&recordings);
        prop_assert_eq!(survey.observations(), profile.observations());
        let selection = Selection::from_fn(profile.observations().len(), |id| mask & (1 << (id.0 % 32)) != 0);
        let scope = Scope::of(&profile, selection.clone());
        prop_assert_eq!(survey.view().counts(&selection), scope.counts(&profile));
        let all = Selection::all(profile.observations());
        prop_assert_eq!(survey.view().counts(&all), counts(profile.tree()));
    }

    #[test]
    fn a_carrier_is_seen_wherever_something_below_it_is(sketches in prop::collection::vec(sketch(), 1..4)) {
        let profile = merged(&sketches.iter().map(recording).collect::<Vec<_>>());
        let tree = profile.tree();
        let carrier = |n| !tree.flags(n).contains(NodeFlags::COUNTED);
        for node in tree.nodes().filter(|&n| carrier(n)) {
            let own: Vec<_> = profile.seen_in(node).collect();
            for child in tree.children(node) {
                prop_assert!(profile.seen_in(child).all(|o| own.contains(&o)));
            }
        }
    }
}

#[test]
fn a_better_copy_of_a_snapshot_takes_the_place_of_the_other_in_any_order() {
    let one = recording(&Sketch {
        kind: RecordingKind::Dump,
        name: 0,
        instance: 0,
        nodes: vec![(0, 0, 0, vec![0]), (1, 0, 1, vec![0])],
    });
    let key = SnapshotKey::of(&observed(&one, 0).observations[0]);
    let standing = |end, whole, nodes| Standing {
        end: crate::model::UnixNanos::recorded(end),
        whole,
        nodes,
        content_hash: String::new(),
    };
    let day = 1_795_000_000_000_000_000;
    let mut standings = Standings::default();
    assert_eq!(standings.enter(key.clone(), standing(day, true, 9), 0), Arrival::New);
    assert_eq!(standings.enter(key.clone(), standing(day, false, 5), 1), Arrival::Duplicate(0));
    assert_eq!(standings.enter(key.clone(), standing(day + 1, true, 9), 2), Arrival::Replaces(0));
    assert_eq!(standings.enter(key, standing(day, true, 9), 3), Arrival::Duplicate(2));
}

#[test]
fn a_folder_that_was_opened_itself_is_seen_only_where_it_was_opened() {
    let with = |nodes| recording(&Sketch { kind: RecordingKind::Profile, name: 0, instance: 0, nodes });
    let opened = with(vec![(0, 1, 0, vec![0]), (1, 1, 1, vec![0])]);
    let passed_through = with(vec![(0, 1, 0, vec![]), (1, 1, 1, vec![1])]);
    let profile = merged(&[opened, passed_through]);
    let seen_in = |n| profile.seen_in(crate::model::NodeId(n)).map(|o| o.0).collect::<Vec<_>>();
    assert_eq!(seen_in(0), [0], "the folder");
    assert_eq!(seen_in(1), [1, 0], "the file below it");
}

/// A dump in which one shell ran with these arguments at this second.
fn shell(name: u8, line: &str, second: u64) -> Recording {
    let mut made = recording(&Sketch {
        kind: RecordingKind::Dump,
        name,
        instance: name,
        nodes: vec![(0, 0, 0, vec![0])],
    });
    let mut b = ArenaBuilder::default();
    let node = b.leaf(Facet::Process, "/bin/sh", "");
    b.add_flags(node, NodeFlags::COUNTED);
    b.set_command(node, line);
    let at = 1_795_000_000_000_000_000 + second * 1_000_000_000;
    b.seen(node, at, at);
    made.tree = b.finish();
    made
}

#[test]
fn every_command_line_is_kept_with_where_it_was_seen() {
    let profile =
        merged(&[shell(0, "sh\0-c\0df", 1), shell(1, "sh\0-c\0echo", 2), shell(2, "sh\0-c\0df", 3)]);
    let node = crate::model::NodeId(0);
    let lines: Vec<(String, Vec<u32>)> = profile
        .commands(node)
        .map(|(line, presence)| {
            (line.replace('\0', " "), profile.trie().members(presence).map(|o| o.0).collect())
        })
        .collect();
    assert_eq!(lines, [("sh -c df".to_owned(), vec![2, 0]), ("sh -c echo".to_owned(), vec![1])]);
}

#[test]
fn times_follow_what_is_looked_at() {
    let profile = merged(&[shell(0, "sh", 10), shell(1, "sh", 20), shell(2, "sh", 30)]);
    let node = crate::model::NodeId(0);
    let seconds = |only: &[u32]| {
        let scope = Scope::of(&profile, Selection::from_fn(3, |id| only.contains(&id.0)));
        let (first, last) = scope.seen(&profile, node);
        [first, last].map(|time| time.map(|t| t.0 / 1_000_000_000 - 1_795_000_000))
    };
    assert_eq!(seconds(&[0, 1, 2]), [Some(10), Some(30)]);
    assert_eq!(seconds(&[1]), [Some(20), Some(20)]);
    assert_eq!(seconds(&[0, 1]), [Some(10), Some(20)]);
    assert_eq!(seconds(&[]), [None, None]);
}

#[test]
fn units_of_different_kinds_are_not_compared() {
    let with = |kind, version: u8, node: u8, instance| {
        recording(&Sketch { kind, name: instance, instance, nodes: vec![(0, 0, node, vec![version])] })
    };
    let dump = |node, instance| {
        let mut dump = with(RecordingKind::Dump, 0, node, instance);
        dump.header.metadata.container_id = format!("c{instance}");
        dump
    };
    // v1 has dumps of two instances, which show a, and a profile, which shows b as well; v2 has a profile with c.
    let v1 = with(RecordingKind::Profile, 0, 1, 0);
    let mut v2 = with(RecordingKind::Profile, 1, 2, 0);
    v2.header.metadata.name = "other".to_owned();
    let profile = merged(&[dump(0, 0), dump(0, 1), v1, v2]);
    let scope = Scope::of(&profile, Selection::all(profile.observations()));
    let share = |name| {
        let node = profile.tree().nodes().find(|&n| profile.tree().name(n) == name).unwrap();
        let share = scope.commonality(&scope.units(&profile, node)).share;
        (share.k, share.n)
    };
    assert_eq!(share("a"), (2, 2));
    assert_eq!(share("b"), (0, 2), "dumps could have shown it, and none did");
    assert_eq!(share("c"), (0, 0), "no dump is of its version: n/a, and not 0 of 2");
}

/// A profile learned by the rule that these units count.
fn merged_counting(recordings: &[Recording], units: CountUnits) -> Profile {
    let mut merger = Merger::new(std::sync::Arc::new(Learning { units, ..Learning::default() }));
    for (file, recording) in recordings.iter().enumerate() {
        merger.add(recording, &observed(recording, file as u32));
    }
    merger.profile("shop/api")
}

/// What was seen in a sample, and of which unit it is.
type Sample = (String, std::collections::BTreeSet<crate::model::NodeId>);

/// The samples that a kind of unit has, from the definition: each snapshot of a known instance, or all that was seen on
/// a host, or of a version.
fn samples(profile: &Profile, selection: &Selection, kind: UnitKind) -> Vec<Sample> {
    let tree = profile.tree();
    let mut samples: Vec<Sample> = Vec::new();
    for id in selection.iter() {
        let o = profile.observation(id).unwrap();
        let (unit, once) = match kind {
            UnitKind::Instances => (o.instance.clone(), false),
            UnitKind::Hosts => (o.host.clone(), true),
            UnitKind::Versions => (Some(o.version.clone()), true),
        };
        let Some(unit) = unit else { continue };
        let seen = tree.nodes().filter(|&node| {
            tree.flags(node).contains(NodeFlags::COUNTED) && profile.seen_in(node).any(|one| one == id)
        });
        match samples.iter_mut().find(|(known, _)| once && *known == unit) {
            Some((_, known)) => known.extend(seen),
            None => samples.push((unit, seen.collect())),
        }
    }
    samples
}

/// Every pair of samples of different units, one after the other.
fn by_pairs(profile: &Profile, samples: &[Sample], facet: Facet) -> Pairs {
    let mut pairs = Pairs::default();
    for (unit, seen) in samples {
        for (_, others) in samples.iter().filter(|(other, _)| other != unit) {
            for node in seen.iter().filter(|&&node| profile.tree().facet(node) == facet) {
                pairs.of += 1;
                pairs.found += u128::from(others.contains(node));
            }
        }
    }
    pairs
}

proptest! {
    #[test]
    fn what_is_found_again_is_what_comparing_every_pair_of_samples_finds(
        sketches in prop::collection::vec(sketch(), 1..7),
        mask in any::<u32>(),
        units in 0..3_usize,
    ) {
        let recordings: Vec<Recording> = sketches.iter().map(recording).collect();
        let units = [CountUnits::Auto, CountUnits::Instances, CountUnits::Hosts][units];
        let profile = merged_counting(&recordings, units);
        let selection = Selection::from_fn(profile.observations().len(), |id| mask & (1 << (id.0 % 32)) != 0);
        let scope = Scope::of(&profile, selection.clone());
        let found = scope.found_again(&profile);
        let samples = samples(&profile, &selection, found.kind);
        let distinct: std::collections::BTreeSet<&String> = samples.iter().map(|(unit, _)| unit).collect();
        prop_assert_eq!((found.kind, found.units as usize, found.samples as usize), (scope.kind(), distinct.len(), samples.len()));
        for facet in Facet::all() {
            let plain = by_pairs(&profile, &samples, facet);
            if distinct.len() > 1 {
                prop_assert_eq!(found.pairs(facet), plain);
            }
            let ratio = (distinct.len() > 1 && plain.of > 0).then(|| plain.found as f64 / plain.of as f64);
            prop_assert_eq!(found.of(facet), ratio);
        }
        let key = IdentityKey::random();
        let mut survey = Survey::default();
        for (file, recording) in recordings.iter().enumerate() {
            survey.add(recording, &observed(recording, file as u32), key);
        }
        prop_assert_eq!(survey.view().found_again(&selection, units), found);
        let shares = scope.shares(&profile);
        for node in profile.tree().nodes() {
            let one = scope.commonality(&scope.units(&profile, node)).share;
            prop_assert_eq!(shares[profile.presence(node).index()], one);
        }
    }
}

proptest! {
    #[test]
    fn another_order_of_siblings_changes_nothing_but_the_order(sketches in prop::collection::vec(sketch(), 1..5), salt in any::<u64>()) {
        let profile = merged(&sketches.iter().map(recording).collect::<Vec<_>>());
        let rank = |node: crate::model::NodeId| (u64::from(node.0) ^ salt).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let other = profile.reordered(rank);
        let paths = |profile: &Profile| {
            let tree = profile.tree();
            let mut rows: Vec<_> = tree
                .nodes()
                .map(|node| {
                    let way: Vec<_> = std::iter::once(node)
                        .chain(tree.ancestors(node))
                        .map(|at| (tree.facet(at), tree.name(at).to_owned(), tree.qualifier(at).to_owned()))
                        .collect();
                    let lines: Vec<String> = profile.commands(node).map(|(line, _)| line.to_owned()).collect();
                    let occurrences = profile.occurrences(node).to_vec();
                    (way, format!("{:?} {:?} {lines:?} {occurrences:?}", profile.presence(node), tree.flags(node)))
                })
                .collect();
            rows.sort();
            rows
        };
        prop_assert_eq!(paths(&other), paths(&profile));
        let tree = other.tree();
        for node in tree.nodes() {
            let keys: Vec<_> = tree.children(node).map(|n| (tree.facet(n) == Facet::Process, tree.facet(n))).collect();
            prop_assert!(keys.is_sorted(), "the children of one facet are neighbours: {:?}", keys);
        }
        // The first order again.
        let names: Vec<(String, String)> = profile.tree().nodes().map(|n| (profile.tree().name(n).to_owned(), profile.tree().qualifier(n).to_owned())).collect();
        let mut sorted: Vec<&(String, String)> = names.iter().collect();
        sorted.sort();
        let rank_of = |node: crate::model::NodeId| {
            let key = (tree.name(node).to_owned(), tree.qualifier(node).to_owned());
            sorted.partition_point(|known| **known < key) as u64
        };
        prop_assert_eq!(shape(&other.reordered(rank_of)), shape(&profile));
    }
}

#[test]
fn one_instances_dump_twenty_times_over_makes_nothing_more_common() {
    let of = |instance: u8, names: &[u8]| Sketch {
        kind: RecordingKind::Dump,
        name: 0,
        instance,
        nodes: names.iter().map(|name| (0, 0, *name, vec![0])).collect(),
    };
    let common = |sketches: Vec<Sketch>| {
        let recordings: Vec<Recording> = sketches
            .iter()
            .enumerate()
            .map(|(at, sketch)| {
                let mut one = recording(sketch);
                one.header.metadata.name = format!("dump-{at}");
                one
            })
            .collect();
        let profile = merged(&recordings);
        let scope = Scope::of(&profile, Selection::all(profile.observations()));
        let found = scope.found_again(&profile);
        assert_eq!(found.samples as usize, recordings.len());
        found.of(Facet::Process)
    };
    // Of two instances, each with two processes, one of which both have.
    let twice = vec![of(0, &[0, 1]), of(1, &[1, 2])];
    assert_eq!(common(twice.clone()), Some(0.5));
    let many = std::iter::repeat_n(of(0, &[0, 1]), 20).chain([of(1, &[1, 2])]).collect();
    assert_eq!(common(many), Some(0.5));
    assert_eq!(common(vec![of(0, &[0, 1]); 21]), None, "needs two instances");
}
