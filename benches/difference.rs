//! Two workloads of 100 000 nodes laid over each other, and what comes of it; beside the plain way of doing the same: the
//! path of every node as a string in sorted sets.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stderr, clippy::semicolon_if_nothing_returned)]

mod support;

use std::collections::BTreeSet;
use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use habitus::fleet::{Cancel, Fleet, FleetOptions};
use habitus::learning::{Difference, DivideBy, Division, Merger, Profile, Scope, Side};
use habitus::model::{NodeFlags, Selection};
use habitus::reports::compared::{self, CompareOptions, Part, TreeLimits};
use support::{observed, recording};

fn nodes() -> usize {
    std::env::var("HABITUS_BENCH_NODES").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000)
}

/// A workload whose recordings share `core` of a hundred nodes with those of any other.
fn workload(core: u64, seed: u64) -> Profile {
    let mut merger = Merger::default();
    for number in 0..4 {
        let recording = recording(nodes() / 3, core, seed + number);
        merger.add(&recording, &observed(&recording, (seed + number) as u32));
    }
    merger.finish("bench/app")
}

/// The plain way.
fn paths(profile: &Profile) -> BTreeSet<String> {
    let tree = profile.tree();
    let mut paths: Vec<String> = Vec::with_capacity(tree.len());
    let mut counted = BTreeSet::new();
    for node in tree.nodes() {
        let parent = tree.parent(node).map_or("", |parent| paths[parent.index()].as_str());
        let path =
            format!("{parent}|{}:{}:{}", tree.facet(node) as u8, tree.name(node), tree.qualifier(node));
        if tree.flags(node).contains(NodeFlags::COUNTED) {
            counted.insert(path.clone());
        }
        paths.push(path);
    }
    counted
}

fn comparing(c: &mut Criterion) {
    let (a, b) = (Arc::new(workload(70, 1)), Arc::new(workload(70, 100)));
    let all = |profile: &Profile| Scope::of(profile, Selection::all(profile.observations()));
    let (scope_a, scope_b) = (all(&a), all(&b));
    let (left, right) = (Side { profile: &a, scope: &scope_a }, Side { profile: &b, scope: &scope_b });
    let total = a.tree().len() + b.tree().len();
    eprintln!("workloads of {} and {} nodes", a.tree().len(), b.tree().len());
    let mut group = c.benchmark_group(format!("a difference of {total} nodes"));
    group.sample_size(10).throughput(Throughput::Elements(total as u64));
    group.bench_function("laid over each other", |bench| {
        bench.iter(|| black_box(Difference::of(left, right)));
    });
    group.bench_function("peer: sorted sets of paths", |bench| {
        bench.iter(|| {
            let (left, right) = (paths(&a), paths(&b));
            black_box((left.difference(&right).count(), right.difference(&left).count()))
        });
    });
    // Details are of files, of which there are none here: this is all but reading them.
    let folder = tempfile::tempdir().unwrap();
    let fleet = Fleet::start(vec![folder.path().into()], FleetOptions::default(), || {});
    let options = CompareOptions { missing: true, details: 0, ..CompareOptions::default() };
    let part = |profile: &Arc<Profile>| {
        Part::of(Arc::clone(profile), Selection::all(profile.observations()), "bench".to_owned())
    };
    let (part_a, part_b) = (part(&a), part(&b));
    let compare =
        || compared::compare(part_a.clone(), part_b.clone(), (&fleet, &fleet), &options, &Cancel::default());
    group.bench_function("with reasons, explanations and order", |bench| bench.iter(|| black_box(compare())));
    let compared = compare();
    group.bench_function("as a tree", |bench| {
        bench.iter(|| {
            let lines = compared::tree_lines(&compared, TreeLimits::default());
            black_box(compared::tree_text(&compared, &lines, None, false))
        });
    });
    group.bench_function("as JSON", |bench| {
        bench.iter(|| {
            let mut out = Vec::new();
            let findings = compared.findings.iter();
            compared::write_json(&mut out, &compared, findings, &[], None, 0).unwrap();
            black_box(out)
        });
    });
    group.finish();
}

fn only_here(c: &mut Criterion) {
    let mut merger = Merger::default();
    for seed in 0..24 {
        let recording = recording(10_000, 80, seed);
        merger.add(&recording, &observed(&recording, seed as u32));
    }
    let profile = merger.finish("bench/app");
    let everything = Selection::all(profile.observations());
    let division = Division::of(profile.observations(), &everything, DivideBy::Instance, &|_| None);
    eprintln!("{} nodes, {} instances", profile.tree().len(), division.names().len());
    let mut group = c.benchmark_group(format!("only here, of {} nodes", profile.tree().len()));
    group.sample_size(10);
    group.bench_function("one instance against all others", |bench| {
        bench.iter(|| {
            let own = Scope::of(&profile, division.own(0));
            let others = Scope::of(&profile, division.others(0));
            let (a, b) =
                (Side { profile: &profile, scope: &others }, Side { profile: &profile, scope: &own });
            black_box(Difference::of(a, b))
        });
    });
    group.finish();
}

criterion_group!(benches, comparing, only_here);
criterion_main!(benches);
