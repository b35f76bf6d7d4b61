//! Merging, surveying, folding and searching, each beside a plain way of doing the same in one run.
//!
//! `HABITUS_BENCH_NODES` sets the size of the large profile (a million by default).

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stderr, clippy::semicolon_if_nothing_returned)]

mod support;

use std::collections::HashMap;
use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use habitus::learning::{Counted, IdentityKey, Merger, Profile, Scope, Survey};
use habitus::model::{Arena, Facet, FacetSet, Recording, Selection};
use habitus::reports::outline::{Outline, OutlineOptions};
use habitus::reports::search::{Search, Skim};
use support::{observed, recording};

fn large() -> usize {
    std::env::var("HABITUS_BENCH_NODES").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000_000)
}

/// The plain way: every node's path as a string, in the standard map.
fn merge_by_paths(recordings: &[Recording]) -> HashMap<String, u32> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    for recording in recordings {
        let tree: &Arena = &recording.tree;
        let mut paths: Vec<String> = Vec::with_capacity(tree.len());
        for node in tree.nodes() {
            let parent = tree.parent(node).map_or("", |p| paths[p.index()].as_str());
            let path = format!("{parent}|{}:{}", tree.facet(node) as u8, tree.name(node));
            *seen.entry(path.clone()).or_default() += 1;
            paths.push(path);
        }
    }
    seen
}

fn merging(c: &mut Criterion) {
    for (name, core) in [("low overlap", 20), ("high overlap", 60)] {
        let recordings: Vec<Recording> = (0..100).map(|seed| recording(10_000, core, seed)).collect();
        let nodes: usize = recordings.iter().map(|r| r.tree.len()).sum();
        let mut group = c.benchmark_group(format!("merge 100 dumps of 10k nodes, {name}"));
        group.sample_size(10).throughput(Throughput::Elements(nodes as u64));
        let observed: Vec<_> = recordings.iter().zip(0..).map(|(r, i)| observed(r, i)).collect();
        group.bench_function("arena", |b| {
            b.iter(|| {
                let mut merger = Merger::default();
                recordings.iter().zip(&observed).for_each(|(r, o)| merger.add(r, o));
                black_box(merger)
            });
        });
        group.bench_function("arena, with the finished profile", |b| {
            b.iter(|| {
                let mut merger = Merger::default();
                recordings.iter().zip(&observed).for_each(|(r, o)| merger.add(r, o));
                black_box(merger.profile("bench/app"))
            });
        });
        group.bench_function("peer: string paths in a std map", |b| {
            b.iter(|| black_box(merge_by_paths(&recordings)))
        });
        let key = IdentityKey::random();
        group.bench_function("survey", |b| {
            b.iter(|| {
                let mut survey = Survey::default();
                for (r, o) in recordings.iter().zip(&observed) {
                    survey.add_counted(&Counted::of(r, o, key), o);
                }
                black_box(survey.view())
            });
        });
        group.finish();
    }
}

fn big_profile() -> Profile {
    let mut merger = Merger::default();
    let recording = recording(large(), 0, 1);
    merger.add(&recording, &observed(&recording, 0));
    merger.profile("bench/app")
}

fn looking(c: &mut Criterion) {
    let profile = big_profile();
    let nodes = profile.tree().len();
    eprintln!("profile: {nodes} nodes, {} bytes a node", profile.heap_bytes() / nodes);
    let scope = Scope::of(&profile, Selection::all(profile.observations()));
    let options = OutlineOptions { facets: FacetSet::ALL, fold_wider_than: 50 };
    let mut open = Outline::new(&profile, &scope, options);
    open.open_all(&profile, &scope);
    let mut group = c.benchmark_group(format!("a profile of {nodes} nodes"));
    group.sample_size(20);
    group.bench_function("scope", |b| {
        b.iter(|| black_box(Scope::of(&profile, Selection::all(profile.observations()))));
    });
    group.bench_function("unfold everything", |b| {
        b.iter_batched_ref(
            || Outline::new(&profile, &scope, options),
            |outline| outline.open_all(&profile, &scope),
            BatchSize::LargeInput,
        );
    });
    group.bench_function("fold and unfold one row with everything open", |b| {
        b.iter(|| {
            open.set_open(&profile, &scope, 0, false);
            open.set_open(&profile, &scope, 0, true);
        });
    });
    for query in ["tool1234", "fl-77", "cron", "etc/file-1"] {
        let search = Search { profile: &profile, scope: &scope, facets: FacetSet::ALL, query };
        group.bench_function(format!("search {query}, all hits"), |b| {
            b.iter(|| black_box(search.run(&Skim::default(), &|| true, &mut |_| {})));
        });
    }
    group.bench_function("peer: a pass over all names with str::contains", |b| {
        b.iter(|| {
            let tree = profile.tree();
            black_box(
                tree.nodes()
                    .filter(|&n| tree.facet(n) != Facet::Imds && tree.name(n).contains("tool1234"))
                    .count(),
            )
        });
    });
    group.finish();
}

criterion_group!(benches, merging, looking);
criterion_main!(benches);
