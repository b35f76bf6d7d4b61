//! Verdicts: 100 000 signals of one workload judged by a profile of 200 snapshots; most are known, some are new.

#![allow(missing_docs, clippy::unwrap_used, clippy::semicolon_if_nothing_returned)]

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use habitus::learning::{Merger, Observed, Profile};
use habitus::model::{
    ArenaBuilder, Deed, Event, Facet, FileId, Header, Link, NodeFlags, NodeId, ObservationId, Recording,
    RecordingKind, Signal, Tag, UnixNanos,
};
use habitus::signals::{Judge, NodeUses, Placement, Thresholds, Use, Uses};

const HOUR: u64 = 3_600 * 1_000_000_000;
const BEGIN: u64 = 1_795_000_000_000_000_000;
const SNAPSHOTS: u64 = 200;
const SIGNALS: usize = 100_000;

/// One hour of one of forty containers: a server, 50 commands below it, 40 files each.
fn recording(number: u64) -> Recording {
    let mut b = ArenaBuilder::default();
    let root = b.open(Facet::Process);
    b.set_name(root, "/opt/server");
    b.add_flags(root, NodeFlags::COUNTED);
    for command in 0..50 {
        let node = b.open(Facet::Process);
        b.set_name(node, &format!("/usr/bin/command-{command}"));
        b.set_command(node, &format!("command-{command}\0-v"));
        b.add_flags(node, NodeFlags::COUNTED);
        for file in 0..40 {
            let leaf = b.leaf(Facet::File, &format!("file-{file}"), "");
            b.add_flags(leaf, NodeFlags::COUNTED);
        }
        b.close();
    }
    b.close();
    let mut header = Header::new(RecordingKind::Dump);
    header.metadata.name = format!("activity-dump-{number}");
    header.metadata.container_id = format!("{:064x}", number % 40 + 1);
    header.metadata.start = Some(UnixNanos(BEGIN + number * HOUR));
    header.metadata.end = Some(UnixNanos(BEGIN + (number + 1) * HOUR));
    header.host = format!("host-{}", number % 10);
    header.tags = ["image_name:bench/server", "image_tag:v1"].map(Tag::parse).into_iter().collect();
    Recording::made(header, b.finish())
}

fn profile() -> Profile {
    let mut merger = Merger::default();
    for number in 0..SNAPSHOTS {
        let recording = recording(number);
        let observed = Observed::of(&recording, FileId(number as u32), &number.to_string(), "");
        merger.add(&recording, &observed);
    }
    merger.finish("bench/server")
}

/// Every node was used once, by root.
struct Known(Arc<NodeUses>);

impl Uses for Known {
    fn of(&self, _: NodeId) -> Arc<NodeUses> {
        Arc::clone(&self.0)
    }
}

fn link(executable: String, args: &[&str]) -> Link {
    Link { executable, args: Some(args.iter().map(|arg| (*arg).to_owned()).collect()), ..Link::default() }
}

/// The `number`th signal: of one of forty containers, one in twenty of a command that was never seen.
fn signal(number: usize) -> (Signal, Placement) {
    let container = format!("{:064x}", number % 40 + 1);
    let time = Some(UnixNanos(BEGIN + (number as u64 % SNAPSHOTS) * HOUR + 17));
    let command = if number.is_multiple_of(20) { number } else { number % 50 };
    let name = format!("/usr/bin/command-{command}");
    let event = Event {
        time,
        rule: "rule".to_owned(),
        lineage: vec![link("/opt/server".to_owned(), &[]), link(name.clone(), &["-v"])],
        outermost_ppid: Some(1),
        deed: Deed { facet: Some(Facet::Process), operation: "exec".to_owned(), name, ..Deed::default() },
        container: Some(container.clone()),
        ..Event::default()
    };
    let signal = Signal {
        id: number.to_string(),
        time,
        count: 1,
        containers: vec![container.clone()],
        events: vec![event],
        ..Signal::default()
    };
    let placement = Placement {
        workload: Some("bench/server".to_owned()),
        version: Some("v1".to_owned()),
        instance: Some(container),
        ..Placement::default()
    };
    (signal, placement)
}

fn verdicts(c: &mut Criterion) {
    let profile = profile();
    let used = Use {
        observation: ObservationId(0),
        users: Some((0, 0)),
        capabilities: Some(0),
        hashes: Vec::new(),
        in_upper_layer: false,
        writes: false,
        is_pattern: false,
        args: None,
    };
    let uses = Known(Arc::new(NodeUses { each: vec![used], total: 1 }));
    let signals: Vec<(Signal, Placement)> = (0..SIGNALS).map(signal).collect();
    let mut group = c.benchmark_group("verdicts");
    group.sample_size(10);
    group.throughput(Throughput::Elements(SIGNALS as u64));
    group.bench_function("judge 100 000 by 200 snapshots", |b| {
        b.iter(|| {
            let judge = Judge::new(&profile, &uses, Thresholds::default());
            signals
                .iter()
                .filter(|(signal, place)| judge.judge(black_box(signal), place).is_settled())
                .count()
        })
    });
    group.finish();
}

criterion_group!(benches, verdicts);
criterion_main!(benches);
