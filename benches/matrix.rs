//! The matrix of a large profile beside the counts per facet of the same scope, which are one look at every node; and
//! the folding of its one-off names.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stderr, clippy::semicolon_if_nothing_returned)]

mod support;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use habitus::learning::folding::folded;
use habitus::learning::{DivideBy, Merger, Scope};
use habitus::model::{FacetSet, Selection};
use habitus::reports::matrix::{Matrix, MatrixOptions};
use support::{observed, recording};

const SNAPSHOTS: u64 = 200;
const NODES: usize = 5_000;
const OPTIONS: MatrixOptions = MatrixOptions { by: DivideBy::Version, facets: FacetSet::ALL, all: true };

fn matrix(c: &mut Criterion) {
    let mut merger = Merger::default();
    for seed in 0..SNAPSHOTS {
        let recording = recording(NODES, 60, seed);
        merger.add(&recording, &observed(&recording, u32::try_from(seed).unwrap()));
    }
    let profile = merger.finish("bench/app");
    let scope = Scope::of(&profile, Selection::all(profile.observations()));
    let made = Matrix::of(&profile, &scope, OPTIONS);
    eprintln!(
        "{} nodes, {} sets of observations; {} rows, {} columns; {} patterns",
        profile.tree().len(),
        profile.trie().len(),
        made.rows.len(),
        made.columns.len(),
        folded(&profile).map_or(0, |folded| folded.patterns.len())
    );
    let mut group = c.benchmark_group(format!("{SNAPSHOTS} snapshots of {NODES} nodes"));
    group.sample_size(10);
    group.bench_function("counts per facet", |b| b.iter(|| black_box(scope.counts(&profile))));
    group.bench_function("matrix", |b| b.iter(|| black_box(Matrix::of(&profile, &scope, OPTIONS))));
    group.bench_function("folding", |b| b.iter(|| black_box(folded(&profile))));
    group.finish();
}

criterion_group!(benches, matrix);
criterion_main!(benches);
