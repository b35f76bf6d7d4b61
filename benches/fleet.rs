//! A folder from its files on: surveying it and opening a workload, beside a plain reading of the same files.
//!
//! `HABITUS_BENCH_DUMPS` (10 000) and `HABITUS_BENCH_SNAPSHOTS` (200) set how many files there are;
//! `HABITUS_BENCH_FILES` names a folder that keeps them between runs.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stderr, clippy::semicolon_if_nothing_returned)]

#[allow(dead_code)]
#[path = "support/files.rs"]
mod files;
#[path = "../tests/peer/mod.rs"]
mod peer;
#[path = "../tests/peer/synthetic.rs"]
mod synthetic;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use files::{Folder, cpu_ticks, run, size};
use habitus::fleet::{Cancel, Fleet, FleetOptions, FleetView};
use habitus::formats::{Limits, decode};
use habitus::learning::{Counted, IdentityKey, Observed};
use habitus::model::{FileId, Posture};
use habitus::query::Query;
use habitus::reports::{fleet, list};
use prost::Message as _;

fn survey(folder: &Folder) -> Fleet {
    Fleet::start(vec![folder.path().into()], FleetOptions::default(), || {})
}

/// From the start of the survey to the first rows and to the last.
fn rows_after(folder: &Folder) -> [Duration; 2] {
    let begin = Instant::now();
    let fleet = survey(folder);
    let mut view = fleet.view();
    let mut first = None;
    loop {
        if !view.workloads.is_empty() {
            first.get_or_insert_with(|| begin.elapsed());
        }
        if view.progress.finished {
            return [first.unwrap_or_default(), begin.elapsed()];
        }
        view = fleet.view_after(&view);
    }
}

/// From the wish to open the only workload to the first profile and to the last; then how often one came.
fn profiles_after(fleet: &Fleet, view: &FleetView) -> ([Duration; 2], usize) {
    let begin = Instant::now();
    let (mut first, mut came) = (None, 0);
    let name = &view.workloads[0].name;
    let whole = fleet.open(name, &Cancel::default(), &mut |_| {
        first.get_or_insert_with(|| begin.elapsed());
        came += 1;
    });
    black_box(whole.unwrap());
    let all = begin.elapsed();
    ([first.unwrap_or(all), all], came + 1)
}

fn decoded_by_prost(folder: &Folder) -> usize {
    folder
        .files()
        .iter()
        .map(|path| peer::SecDump::decode(std::fs::read(path).unwrap().as_slice()).unwrap().tree.len())
        .sum()
}

fn read_and_hashed(folder: &Folder) -> usize {
    let hash = |path| blake3::hash(&std::fs::read(path).unwrap()).as_bytes()[0] as usize;
    folder.files().iter().map(hash).sum()
}

fn bytes(folder: &Folder) -> u64 {
    folder.files().iter().map(|path| path.metadata().unwrap().len()).sum()
}

/// The median of what is measured a few times.
fn median<const N: usize>(mut measure: impl FnMut() -> [Duration; N]) -> [Duration; N] {
    let runs: Vec<[Duration; N]> = (0..5).map(|_| measure()).collect();
    std::array::from_fn(|i| {
        let mut column: Vec<Duration> = runs.iter().map(|run| run[i]).collect();
        column.sort_unstable();
        column[column.len() / 2]
    })
}

/// The processor time of some work, of all its threads.
fn cpu<T>(work: impl FnOnce() -> T) -> Duration {
    let before = cpu_ticks("/proc/self").unwrap_or_default();
    black_box(work());
    Duration::from_millis((cpu_ticks("/proc/self").unwrap_or_default() - before) * 10)
}

fn told(what: &str, ours: Duration, peer: &str, theirs: Duration) {
    let ratio = theirs.as_secs_f64() / ours.as_secs_f64().max(0.001);
    eprintln!("{what}: {ours:?} of a processor; {peer}: {theirs:?}; {ratio:.2} times as much");
}

fn surveying(c: &mut Criterion) {
    let count = size("HABITUS_BENCH_DUMPS", 10_000);
    let folder = Folder::of_dumps(count, 100_000, 40.min(count));
    let total = bytes(&folder);
    let [first, all] = median(|| rows_after(&folder));
    eprintln!("survey of {count} dumps, {total} bytes: first rows after {first:?}, all after {all:?}");
    let ours = cpu(|| survey(&folder).surveyed());
    told("survey", ours, "reading and hashing", cpu(|| read_and_hashed(&folder)));
    told("survey", ours, "prost, decoding alone", cpu(|| decoded_by_prost(&folder)));
    let path = folder.path().to_string_lossy().into_owned();
    eprintln!("habitus list of the same: {:?}", run(&["list", &path]));
    let mut group = c.benchmark_group(format!("survey a folder of {count} dumps of 100 kB"));
    group.sample_size(10).throughput(Throughput::Bytes(total));
    group.bench_function("survey", |b| b.iter(|| black_box(survey(&folder).surveyed())));
    group.bench_function("peer: read and hash", |b| b.iter(|| black_box(read_and_hashed(&folder))));
    group.bench_function("peer: prost", |b| b.iter(|| black_box(decoded_by_prost(&folder))));
    group.finish();
}

/// What the facts of the fleet cost beside the survey that gathers them, and their rows beside those of the list.
fn comparing(c: &mut Criterion) {
    let count = size("HABITUS_BENCH_DUMPS", 10_000);
    let folder = Folder::of_dumps(count, 100_000, 40.min(count));
    let limits = Limits::default();
    let (mut counting, mut exposing) = (Duration::ZERO, Duration::ZERO);
    let key = IdentityKey::random();
    for path in folder.files() {
        let bytes = std::fs::read(path).unwrap();
        let begin = Instant::now();
        let recording = decode(&bytes, None, &limits).unwrap().recording;
        let observed = Observed::of(&recording, FileId(0), "0", "");
        black_box(Counted::of(&recording, &observed, key));
        counting += begin.elapsed();
        let begin = Instant::now();
        black_box(Posture::of(&recording));
        exposing += begin.elapsed();
    }
    let share = exposing.as_secs_f64() / counting.as_secs_f64() * 100.0;
    eprintln!(
        "decoding and counting {count} dumps: {counting:?}, of it their exposure {exposing:?}: {share:.1} %"
    );
    let view = survey(&folder).surveyed();
    let query = Query::default();
    let [listed] = median(|| {
        let begin = Instant::now();
        black_box(list::rows(&view, &query));
        [begin.elapsed()]
    });
    let [compared] = median(|| {
        let begin = Instant::now();
        black_box(fleet::rows(&view, &query));
        [begin.elapsed()]
    });
    eprintln!("rows of the list: {listed:?}; of the fleet: {compared:?}");
    let path = folder.path().to_string_lossy().into_owned();
    eprintln!("habitus fleet of the same: {:?}", run(&["fleet", &path]));
    let mut group = c.benchmark_group(format!("rows of {count} dumps"));
    group.sample_size(10);
    group.bench_function("fleet", |b| b.iter(|| black_box(fleet::rows(&view, &query))));
    group.bench_function("peer: list", |b| b.iter(|| black_box(list::rows(&view, &query))));
    group.finish();
}

fn opening(c: &mut Criterion) {
    let count = size("HABITUS_BENCH_SNAPSHOTS", 200);
    let folder = Folder::of_dumps(count, 1_750_000, 1);
    let fleets: Vec<Fleet> = (0..5).map(|_| survey(&folder)).collect();
    let views: Vec<_> = fleets.iter().map(Fleet::surveyed).collect();
    let mut each = fleets.iter().zip(&views);
    let mut came = 0;
    let [first, all] = median(|| {
        let (fleet, view) = each.next().unwrap();
        let (times, often) = profiles_after(fleet, view);
        came = often;
        times
    });
    drop(fleets);
    eprintln!(
        "{count} dumps of 1.75 MB: first tree after {first:?}, all after {all:?} ({came} profiles shown)"
    );
    let fleet = survey(&folder);
    let view = fleet.surveyed();
    let ours = cpu(|| profiles_after(&fleet, &view));
    told("opening", ours, "prost, decoding alone", cpu(|| decoded_by_prost(&folder)));
    let (path, name) = (folder.path().to_string_lossy().into_owned(), view.workloads[0].name.clone());
    eprintln!("habitus show of the same: {:?}", run(&["show", &name, &path]));
    eprintln!("habitus tree of the same: {:?}", run(&["tree", &name, &path]));
    drop(fleet);
    let mut group = c.benchmark_group(format!("open a workload of {count} dumps of 1.75 MB"));
    group.sample_size(10).throughput(Throughput::Bytes(bytes(&folder)));
    group.bench_function("open", |b| {
        b.iter_batched(
            || {
                let fleet = survey(&folder);
                let view = fleet.surveyed();
                (fleet, view)
            },
            |(fleet, view)| profiles_after(&fleet, &view),
            criterion::BatchSize::PerIteration,
        );
    });
    group.bench_function("peer: prost", |b| b.iter(|| black_box(decoded_by_prost(&folder))));
    group.finish();
}

criterion_group!(benches, surveying, comparing, opening);
criterion_main!(benches);
