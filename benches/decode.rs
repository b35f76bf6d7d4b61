//! Decoding against its peers in one run: protobuf against prost, JSON against `serde_json::Value`.
//!
//! `HABITUS_BENCH_NODES` sets the size (default 100 000 nodes); `HABITUS_BENCH_JSON` names a file to keep the JSON
//! in, for programs like `jq`.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::unwrap_used, missing_docs)]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use habitus::formats::{JsonStyle, Limits, decode, to_json};
use habitus::model::RecordingKind;
use prost::Message as _;

#[path = "../tests/peer/mod.rs"]
mod peer;
#[path = "../tests/peer/synthetic.rs"]
mod synthetic;

fn nodes() -> usize {
    std::env::var("HABITUS_BENCH_NODES").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000)
}

/// The time this thread has spent on a processor, where the system tells; else the time of day.
fn now() -> Duration {
    let on_cpu = std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|stat| stat.split_whitespace().next()?.parse().ok())
        .map(Duration::from_nanos);
    on_cpu.unwrap_or_else(|| std::time::UNIX_EPOCH.elapsed().unwrap_or_default())
}

/// The first run, on a cold heap, as whoever opens a file has it; and the best of a few.
fn times<T>(mut run: impl FnMut() -> T) -> [Duration; 2] {
    let times: Vec<Duration> = (0..5)
        .map(|_| {
            let start = now();
            let made = black_box(run());
            let time = now() - start;
            drop(made);
            time
        })
        .collect();
    [times[0], times.iter().min().copied().unwrap_or_default()]
}

fn ratios(what: &str, ours: [Duration; 2], peer: &str, theirs: [Duration; 2]) {
    let [first, best] = [0, 1].map(|i| theirs[i].as_secs_f64() / ours[i].as_secs_f64());
    println!("{what}: first run {:?}, {peer} {:?}: {first:.1} times as fast", ours[0], theirs[0]);
    println!("{what}: best run {:?}, {peer} {:?}: {best:.1} times as fast", ours[1], theirs[1]);
}

fn benches(c: &mut Criterion) {
    let limits = Limits::default();
    let wire = synthetic::profile(nodes(), 7);
    // Ours comes first, so that neither has a heap that the other has warmed.
    let ours = times(|| decode(&wire, None, &limits).unwrap());
    let decoded = decode(&wire, None, &limits).unwrap();
    let recording = &decoded.recording;
    let count = recording.tree.len();
    let heap = recording.tree.heap_bytes()
        + recording.spans.capacity() * 8
        + recording.versions.capacity() * 4
        + recording.version_sets.heap_bytes();
    println!(
        "{count} nodes, {} bytes ({} a node), {:?}; heap {} bytes a node, {} version sets",
        wire.len(),
        wire.len() / count,
        recording.tree.counts(),
        heap / count,
        recording.version_sets.len()
    );
    drop(decoded);

    let prost = times(|| peer::SecurityProfile::decode(wire.as_slice()).unwrap());
    ratios("protobuf", ours, "prost", prost);
    let mut group = c.benchmark_group("protobuf");
    group.sample_size(10);
    group.bench_function("arena", |b| b.iter_with_large_drop(|| decode(&wire, None, &limits)));
    group.bench_function("prost", |b| {
        b.iter_with_large_drop(|| peer::SecurityProfile::decode(wire.as_slice()));
    });
    group.finish();

    if nodes() > 200_000 {
        return;
    }
    let json = to_json(&wire, RecordingKind::Profile, JsonStyle::Full);
    println!("{} bytes of JSON", json.len());
    if let Some(path) = std::env::var_os("HABITUS_BENCH_JSON") {
        std::fs::write(path, &json).unwrap();
    }
    let ours = times(|| decode(json.as_bytes(), None, &limits).unwrap());
    let value = times(|| serde_json::from_str::<serde_json::Value>(&json).unwrap());
    ratios("JSON", ours, "serde_json::Value", value);
    let mut group = c.benchmark_group("json");
    group.sample_size(10);
    group.bench_function("arena", |b| b.iter_with_large_drop(|| decode(json.as_bytes(), None, &limits)));
    group.bench_function("value", |b| {
        b.iter_with_large_drop(|| serde_json::from_str::<serde_json::Value>(&json));
    });
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
