//! Learning a folder of dumps, beside opening the same dumps: what the copies and the file cost.
//!
//! `HABITUS_BENCH_SNAPSHOTS` (200) sets how many dumps there are; `HABITUS_BENCH_FILES` names a folder that keeps them
//! between runs.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stderr, clippy::semicolon_if_nothing_returned)]

#[allow(dead_code)]
#[path = "support/files.rs"]
mod files;
#[path = "../tests/peer/mod.rs"]
mod peer;
#[path = "../tests/peer/synthetic.rs"]
mod synthetic;

use std::ffi::OsString;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use files::{Folder, size};
use habitus::fleet::{Cancel, Fleet, FleetOptions};
use habitus::formats;
use habitus::learned::{Learner, Options, Outcome};
use habitus::settings::Learning;
use habitus::sources;

const DUMP_BYTES: usize = 100_000;

fn learner(into: &Path) -> Learner {
    let rules = Arc::new(Learning::default());
    let options = Options {
        sources: sources::Limits::default(),
        formats: formats::Limits::default(),
        rules: Arc::new(move |_, _| Arc::clone(&rules)),
        spool_bytes: 1 << 30,
    };
    Learner::new(into, options).unwrap()
}

fn learn(learner: &mut Learner, sources: &[OsString]) -> Outcome {
    let outcome = learner.learn(sources, &[], &|| false).unwrap();
    assert!(outcome.failed.is_empty());
    outcome
}

/// Surveyed, opened and merged.
fn open(folder: &Folder) -> usize {
    let fleet = Fleet::start(vec![folder.path().into()], FleetOptions::default(), || {});
    let mut view = fleet.view();
    while !view.progress.finished {
        view = fleet.view_after(&view);
    }
    let profile = fleet.open(&view.workloads[0].name, &Cancel::default(), &mut |_| {}).unwrap();
    profile.tree().len()
}

fn benchmark(c: &mut Criterion) {
    let count = size("HABITUS_BENCH_SNAPSHOTS", 200);
    let folder = Folder::of_dumps(count, DUMP_BYTES, 1);
    let sources = [OsString::from(folder.path())];
    let mut group = c.benchmark_group("learn");
    group.sample_size(10).throughput(Throughput::Elements(count as u64));
    group.bench_function("open", |b| b.iter(|| black_box(open(&folder))));
    group.bench_function("learn", |b| {
        b.iter_custom(|times| {
            let mut all = Duration::ZERO;
            for _ in 0..times {
                let into = tempfile::tempdir().unwrap();
                let begin = Instant::now();
                black_box(learn(&mut learner(into.path()), &sources));
                all += begin.elapsed();
            }
            all
        })
    });
    let into = tempfile::tempdir().unwrap();
    let mut known = learner(into.path());
    learn(&mut known, &sources);
    group.bench_function("learn again, nothing new", |b| {
        b.iter(|| black_box(learn(&mut learner(into.path()), &sources)))
    });
    group.bench_function("look again while watching", |b| b.iter(|| black_box(learn(&mut known, &sources))));
    group.finish();
}

criterion_group!(benches, benchmark);
criterion_main!(benches);
