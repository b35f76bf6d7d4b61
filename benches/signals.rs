//! Signals from their text on: decoding, keeping and placing them, and the bytes that each takes.
//!
//! `HABITUS_BENCH_SIGNALS` (200 000) sets how many events there are; a million shows what the budget speaks of.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stderr, clippy::semicolon_if_nothing_returned)]

use std::fs;
use std::hint::black_box;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use habitus::fleet::{Fleet, FleetOptions, FleetView};
use habitus::formats::signals::{Limits, read};
use habitus::signals::{Stock, Whereabouts};

/// The usual kind: a few rules, lineages and containers; the process, its time and a part of its arguments differ.
fn event(number: usize) -> String {
    let (container, pid) = (format!("{:064x}", (number / 50) % 400 + 1), 1000 + number % 60_000);
    let executable = ["curl", "find", "gzip", "tar", "sh"][number % 5];
    let file = |name: &str| {
        format!(
            r#"{{"path":"/usr/bin/{name}","name":"{name}","inode":{},"mode":33261,"in_upper_layer":false,"mount_id":612,"filesystem":"overlay","uid":0,"gid":0,"user":"root","group":"root","modification_time":"2026-05-01T08:00:00Z","change_time":"2026-05-27T09:00:00Z","package_name":"{name}","package_version":"8.14.1","hash_state":"no_hash"}}"#,
            name.len()
        )
    };
    let credentials = r#"{"uid":0,"user":"root","gid":0,"group":"root","euid":0,"euser":"root","egid":0,"egroup":"root","fsuid":0,"fsuser":"root","fsgid":0,"fsgroup":"root","auid":4294967295,"cap_effective":["CAP_CHOWN","CAP_NET_BIND_SERVICE"],"cap_permitted":["CAP_CHOWN","CAP_NET_BIND_SERVICE"]}"#;
    let args = if number.is_multiple_of(4) {
        format!("http://10.0.0.1/{number}")
    } else {
        "http://10.0.0.1/health".to_owned()
    };
    let (seconds, nanos) = (number / 1000, (number % 1000) * 1_000_000 + number % 999);
    let date = format!(
        "2026-11-{:02}T{:02}:{:02}:{:02}.{nanos:09}Z",
        10 + seconds / 86_400,
        seconds / 3600 % 24,
        seconds / 60 % 60,
        seconds % 60
    );
    let shell = format!(
        r#"{{"pid":7,"ppid":1,"uid":0,"gid":0,"comm":"api.sh","credentials":{credentials},"executable":{},"container":{{"id":"{container}"}},"argv0":"api.sh"}}"#,
        file("api.sh")
    );
    format!(
        r#"{{"agent":{{"rule_id":"rule_{}","policy_name":"default.policy","policy_version":"1.60.0","version":"7.79.0","os":"linux","arch":"x64"}},"title":"Network utility executed in container","evt":{{"name":"exec","category":"Process Activity","outcome":"Success"}},"date":"{date}","file":{},"process":{{"pid":{pid},"ppid":7,"tid":{pid},"uid":0,"gid":0,"user":"root","group":"root","comm":"{executable}","exec_time":"{date}","credentials":{credentials},"executable":{},"argv0":"{executable}","args":["-s","{args}"],"container":{{"id":"{container}"}},"ancestors":[{shell}]}},"container":{{"id":"{container}"}}}}"#,
        number % 7,
        file(executable),
        file(executable)
    )
}

/// The lines of so many events, in a file that is not held.
fn write(path: &Path, events: usize) -> u64 {
    let mut file = BufWriter::new(fs::File::create(path).unwrap());
    (0..events).for_each(|number| writeln!(file, "{}", event(number)).unwrap());
    file.flush().unwrap();
    fs::metadata(path).unwrap().len()
}

fn survey(path: &Path) -> Arc<FleetView> {
    let options = FleetOptions { threads: 1, ..FleetOptions::default() };
    Fleet::start(vec![path.into()], options, || {}).surveyed()
}

/// The most memory that this process has held so far, in bytes.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) * 1024
}

fn signals(c: &mut Criterion) {
    let events = std::env::var("HABITUS_BENCH_SIGNALS").ok().and_then(|n| n.parse().ok()).unwrap_or(200_000);
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x.ndjson");
    let bytes = write(&path, events);
    let begin = Instant::now();
    let view = survey(&path);
    let took = begin.elapsed();
    assert_eq!(view.signals.len(), events);
    eprintln!(
        "signals: {events} events of {} bytes in {took:?}: {:.0} MB/s, {} bytes a signal, peak memory {} MB",
        bytes / events as u64,
        bytes as f64 / 1e6 / took.as_secs_f64(),
        view.signals.heap_bytes() / events,
        peak() / 1_000_000
    );
    drop(view);

    let some: String = (0..2000).map(|number| event(number) + "\n").collect();
    let mut decoded = Vec::new();
    read(some.as_bytes(), Limits::default(), &mut |signal| decoded.push(signal));
    let mut group = c.benchmark_group("signals");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(some.len() as u64));
    group.bench_function("decode 2000", |b| {
        b.iter(|| read(black_box(some.as_bytes()), Limits::default(), &mut |signal| drop(black_box(signal))))
    });
    group.throughput(Throughput::Elements(2000));
    group.bench_function("keep 2000", |b| {
        b.iter(|| {
            let mut stock = Stock::new(1 << 20);
            decoded.iter().for_each(|signal| {
                black_box(stock.enter(signal));
            });
            stock.len()
        })
    });
    let mut stock = Stock::new(1 << 20);
    for signal in &decoded {
        for copy in 0..50 {
            let mut signal = signal.clone();
            signal.id = format!("{}-{copy}", signal.id);
            stock.enter(&signal);
        }
    }
    let whereabouts = Whereabouts::default();
    group.throughput(Throughput::Elements(stock.len() as u64));
    group.bench_function("place 100 000", |b| b.iter(|| black_box(stock.placed(&whereabouts).len())));
    group.finish();
}

criterion_group!(benches, signals);
criterion_main!(benches);
