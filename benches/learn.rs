//! Learning dumps beside surveying and opening the same in the same run: learning reads them as often, and keeps a copy and
//! writes a profile besides. Then the same again where nothing is new, and where one dump of many is.
//!
//! `HABITUS_BENCH_SNAPSHOTS` (100) sets how many dumps there are; `HABITUS_BENCH_FILES` names a folder that keeps them
//! between runs.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stderr, clippy::semicolon_if_nothing_returned)]

#[allow(dead_code)]
#[path = "support/files.rs"]
mod files;
#[allow(dead_code)]
#[path = "../tests/peer/synthetic.rs"]
mod synthetic;

use std::ffi::OsString;
use std::hint::black_box;
use std::path::Path;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use files::{Folder, run, size};
use habitus::fleet::{Cancel, Fleet, FleetOptions};
use habitus::learned::{Learner, Options, Run};

/// Bytes of a dump: half of what an agent ends one at.
const DUMP: usize = 875_000;

fn learn(sources: &[OsString], into: &Path) -> Run {
    let mut learner = Learner::open(into, Options::default()).unwrap();
    learner.run(sources, false, &|| false).unwrap()
}

fn open(folder: &Folder) {
    let fleet = Fleet::start(vec![folder.path().into()], FleetOptions::default(), || {});
    let view = fleet.surveyed();
    black_box(fleet.open(&view.workloads[0].name, &Cancel::default(), &mut |_| {}).unwrap());
}

fn learning(c: &mut Criterion) {
    let count = size("HABITUS_BENCH_SNAPSHOTS", 100);
    let folder = Folder::of_dumps(count, DUMP, 1);
    let all = [folder.path().as_os_str().to_owned()];
    let files: Vec<OsString> = folder.files().into_iter().map(Into::into).collect();
    let (last, before) = files.split_last().unwrap();
    let total: u64 = folder.files().iter().map(|path| path.metadata().unwrap().len()).sum();
    let into = tempfile::tempdir().unwrap();
    let names = [folder.path(), &into.path().join("learned")].map(|path| path.to_string_lossy().into_owned());
    eprintln!("habitus learn of {count} dumps: {:?}", run(&["learn", &names[0], "--into", &names[1]]));
    eprintln!("habitus show of the same: {:?}", run(&["show", "app-0", &names[0]]));

    let mut group = c.benchmark_group(format!("learn {count} dumps of one workload"));
    group.sample_size(10).throughput(Throughput::Bytes(total));
    let fresh = || tempfile::tempdir().unwrap();
    group.bench_function("learn", |b| {
        b.iter_batched(fresh, |into| (learn(&all, into.path()), into), BatchSize::PerIteration);
    });
    let known = fresh();
    learn(&all, known.path());
    group.bench_function("learn, nothing new", |b| b.iter(|| learn(&all, known.path())));
    let but_one = || {
        let into = fresh();
        learn(before, into.path());
        into
    };
    group.bench_function("learn, one is new", |b| {
        let one = std::slice::from_ref(last);
        b.iter_batched(but_one, |into| (learn(one, into.path()), into), BatchSize::PerIteration);
    });
    group.bench_function("peer: survey and open", |b| b.iter(|| open(&folder)));
    group.finish();
}

criterion_group!(benches, learning);
criterion_main!(benches);
