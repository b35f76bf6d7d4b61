//! Suppressions: 1 000 suggestions from 100 000 signals of one workload, every rung evaluated over what it may select; and
//! what 1 000 accepted suppressions hide of them. The peer is reading the same signals, which both have to do.

#![allow(missing_docs, clippy::unwrap_used, clippy::semicolon_if_nothing_returned)]

use std::collections::{BTreeMap, BTreeSet};
use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use habitus::learning::{Share, UnitKind};
use habitus::model::{Deed, Event, Facet, Link, Signal, SignalKind, Tag, Tags, UnixNanos};
use habitus::signals::{
    Evidence, Excluded, Judged, Mark, Placement, Position, SignalIndex, Signals, UnitsSeen, Verdict,
};
use habitus::suppressions::bundle::Conditions;
use habitus::suppressions::search::Query;
use habitus::suppressions::{Bucket, Case, Known, Learned, Suggestions, World, effect, suggest};

const BEGIN: u64 = 1_795_000_000_000_000_000;
const MINUTE: u64 = 60 * 1_000_000_000;
const SIGNALS: usize = 100_000;
const BEHAVIOURS: usize = 1_000;

fn link(executable: String, args: Vec<String>) -> Link {
    Link { executable, args: Some(args), ..Link::default() }
}

fn tags() -> Tags {
    ["image_name:bench/server", "image_tag:v1", "env:prod", "kube_cluster_name:c1", "team:x"]
        .into_iter()
        .map(Tag::parse)
        .collect()
}

/// The `number`th signal: one of a thousand commands, with a date in its arguments.
fn signal(number: usize) -> (Signal, Placement) {
    let container = format!("{:064x}", number % 40 + 1);
    let time = Some(UnixNanos(BEGIN + number as u64 * MINUTE));
    let command = number % BEHAVIOURS;
    let name = format!("/usr/bin/command-{}", command / 2);
    let day = 10 + number % 18;
    let args = vec![format!("--task={}", command % 2), format!("/srv/out/backup-202611{day}.tgz")];
    let event = Event {
        time,
        rule: format!("rule_{}", command % 10),
        lineage: vec![link("/opt/server".to_owned(), Vec::new()), link(name.clone(), args)],
        outermost_ppid: Some(1),
        deed: Deed { facet: Some(Facet::Process), operation: "exec".to_owned(), name, ..Deed::default() },
        container: Some(container.clone()),
        ..Event::default()
    };
    let signal = Signal {
        id: format!("{number:012x}"),
        kind: SignalKind::Signal,
        rule: event.rule.clone(),
        time,
        count: 1,
        containers: vec![container.clone()],
        tags: tags(),
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

fn usual() -> Arc<Verdict> {
    let share = Share { k: 40, n: 40 };
    Arc::new(Verdict {
        position: Position::Known,
        evidence: Evidence::Usual,
        units: Some(UnitsSeen { kind: UnitKind::Instances, share }),
        bound: Some(0.91),
        excluded: Excluded::default(),
        judged: Judged { judged: 1, of: 1 },
        event: 0,
        links: vec![Mark::Usual; 2],
        deed: Mark::Usual,
        node: None,
        found: true,
        reasons: Vec::new(),
    })
}

fn case(signals: &Signals, at: SignalIndex) -> Option<Case> {
    let (signal, placement) = (signals.get(at)?, signals.placement(at)?.clone());
    Some(Case { at, placement, tags: signal.tags.clone(), has_all_tags: true, signal })
}

fn made(
    signals: &Signals,
    all: &[SignalIndex],
    buckets: &BTreeMap<Bucket, Vec<SignalIndex>>,
    verdict: &Known,
) -> Suggestions {
    let conditions = Conditions {
        threshold_percent: 70,
        usual_percent: 70,
        least_units: 3,
        least_hosts: 0,
        least_days: 0,
        never_widen: vec!["auto".to_owned()],
    };
    suggest(&World {
        workload: "bench/server",
        profile: None,
        conditions: &conditions,
        provisional: true,
        hints: &[],
        buckets: &buckets.keys().cloned().collect::<BTreeSet<_>>(),
        signals: all,
        cases: &|bucket| buckets[bucket].iter().filter_map(|&at| case(signals, at)).collect(),
        verdicts: &|case| vec![verdict.clone(); case.signal.events.len()],
        cancelled: &|| false,
    })
}

fn suppress(c: &mut Criterion) {
    let signals = Signals::of((0..SIGNALS).map(signal).collect());
    let all: Vec<SignalIndex> = signals.indices().collect();
    let verdict = Known { verdict: usual(), learned: Learned::Firmly };
    let mut buckets: BTreeMap<Bucket, Vec<SignalIndex>> = BTreeMap::new();
    for &at in &all {
        let signal = signals.get(at).unwrap();
        buckets.entry(Bucket::of(&signal.events[0])).or_default().push(at);
    }
    let suggestions = made(&signals, &all, &buckets, &verdict);
    assert_eq!(suggestions.list.len(), BEHAVIOURS);
    let accepted: Vec<(Bucket, String, Query)> = suggestions
        .list
        .iter()
        .map(|suggestion| {
            let scope = &suggestion.scopes[suggestion.proposed.unwrap()];
            let (rule, executable) = (suggestion.rule.clone(), suggestion.behaviour.executable().to_owned());
            (Bucket { rule, executable }, suggestion.id.clone(), Query::parse(&scope.text).unwrap())
        })
        .collect();
    let mut group = c.benchmark_group("suppress");
    group.sample_size(10);
    group.throughput(Throughput::Elements(SIGNALS as u64));
    group.bench_function("peer: read 100 000 signals", |b| {
        b.iter(|| all.iter().filter_map(|&at| case(black_box(&signals), at)).count())
    });
    group.bench_function("1 000 suggestions from 100 000 signals", |b| {
        b.iter(|| made(black_box(&signals), &all, &buckets, &verdict).list.len())
    });
    group.bench_function("what 1 000 suppressions hide of 100 000 signals", |b| {
        b.iter(|| {
            accepted
                .iter()
                .map(|(bucket, id, query)| {
                    let cases = buckets[bucket].iter().filter_map(|&at| case(&signals, at));
                    let verdicts = |case: &Case| vec![verdict.clone(); case.signal.events.len()];
                    cases.filter(|case| effect(query, case, id, &verdicts).whole).count()
                })
                .sum::<usize>()
        })
    });
    group.finish();
}

criterion_group!(benches, suppress);
criterion_main!(benches);
