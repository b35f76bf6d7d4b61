//! How common a profile of 200 snapshots is: from the survey beside the counts it gives anyway, from the open profile
//! beside its scope and beside the plain way (every pair of snapshots), and the tree in that order.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stderr, clippy::semicolon_if_nothing_returned)]

mod support;

use std::collections::HashSet;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use habitus::learning::{Counted, Evidence, IdentityKey, Merger, Profile, Scope, Survey};
use habitus::model::{NodeFlags, NodeId, Recording, Selection};
use habitus::reports::node_filter::NodeFilter;
use habitus::reports::order::TreeOrder;
use habitus::settings::CountUnits;
use support::{observed, recording};

const SNAPSHOTS: u64 = 200;
const NODES: usize = 5_000;

/// The plain way: what each snapshot shows as a set, and each two of different instances laid over each other.
fn by_pairs(profile: &Profile) -> [u64; 2] {
    let tree = profile.tree();
    let shows = |id| -> HashSet<NodeId> {
        let counted = tree.nodes().filter(|&node| tree.flags(node).contains(NodeFlags::COUNTED));
        counted.filter(|&node| profile.seen_in(node).any(|one| one == id)).collect()
    };
    let all = Selection::all(profile.observations());
    let samples: Vec<_> =
        all.iter().map(|id| (profile.observation(id).unwrap().instance.clone(), shows(id))).collect();
    let (mut found, mut of) = (0, 0);
    for (unit, one) in &samples {
        for (_, other) in samples.iter().filter(|(other, _)| other != unit) {
            of += one.len() as u64;
            found += one.intersection(other).count() as u64;
        }
    }
    [found, of]
}

fn commonality(c: &mut Criterion) {
    let recordings: Vec<Recording> = (0..SNAPSHOTS).map(|seed| recording(NODES, 60, seed)).collect();
    let key = IdentityKey::random();
    let (mut survey, mut merger) = (Survey::default(), Merger::default());
    for (recording, file) in recordings.iter().zip(0..) {
        let observed = observed(recording, file);
        survey.add_counted(&Counted::of(recording, &observed, key), &observed);
        merger.add(recording, &observed);
    }
    let (view, profile) = (survey.view(), merger.finish("bench/app"));
    drop(recordings);
    let all = Selection::all(profile.observations());
    let scope = Scope::of(&profile, all.clone());
    eprintln!("{} nodes, {} sets of observations", profile.tree().len(), profile.trie().len());
    let mut group = c.benchmark_group(format!("{SNAPSHOTS} snapshots of {NODES} nodes"));
    group.sample_size(20);
    group.bench_function("survey: counts per facet", |b| b.iter(|| black_box(view.counts(&all))));
    group.bench_function("survey: commonality per facet", |b| {
        b.iter(|| black_box(view.found_again(&all, CountUnits::Auto)));
    });
    group.bench_function("profile: scope", |b| b.iter(|| black_box(Scope::of(&profile, all.clone()))));
    group.bench_function("profile: commonality per facet", |b| {
        b.iter(|| black_box(scope.found_again(&profile)));
    });
    group
        .bench_function("profile: the share of every node", |b| b.iter(|| black_box(scope.shares(&profile))));
    group.bench_function("profile: in the order of commonality", |b| {
        b.iter(|| black_box(TreeOrder::Rarest.arrange(&profile, &scope)));
    });
    let filter = NodeFilter::parse("commonality:<50%").unwrap().unwrap();
    group.bench_function("profile: commonality:<50%", |b| {
        b.iter(|| black_box(filter.on(&profile, &scope, None).hits(|_| true, &|| true)));
    });
    let root = profile.tree().roots().next().unwrap();
    group.bench_function("profile: the evidence for one node", |b| {
        b.iter(|| black_box(Evidence::of(&profile, &scope, profile.presence(root))));
    });
    group.finish();
    let mut group = c.benchmark_group("peer");
    group.sample_size(10).measurement_time(std::time::Duration::from_secs(10));
    group.bench_function("commonality by every pair of snapshots", |b| {
        b.iter(|| black_box(by_pairs(&profile)))
    });
    group.finish();
}

criterion_group!(benches, commonality);
criterion_main!(benches);
