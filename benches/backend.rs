//! The list of a hundred thousand workloads as a backend answers it, beside the same bytes as a static body behind the same
//! router; with it what starting takes, what a workload takes in memory, and filters that nobody asked before.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stderr, clippy::semicolon_if_nothing_returned)]

mod support;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes};
use axum::http::Request;
use axum::routing::get;
use criterion::{Criterion, criterion_group, criterion_main};
use habitus::api::Scope;
use habitus::learning::{IdentityKey, Survey};
use habitus::model::Tag;
use habitus::server::config::Config;
use habitus::server::http::{App, router};
use habitus::server::objects::Folder;
use habitus::server::store::Sqlite;
use habitus::server::tokens;
use support::{Numbers, observed, recording};
use tokio::runtime::Runtime;
use tower::ServiceExt;

const WORKLOADS: u64 = 100_000;
/// Surveys that differ; the workloads take them in turn.
const SURVEYS: u64 = 1_000;
/// Snapshots of a workload.
const SNAPSHOTS: u64 = 6;
const NODES: usize = 80;
const PAGES: u64 = 400;

/// The survey of one workload.
fn survey(seed: u64, key: IdentityKey) -> Vec<u8> {
    let mut survey = Survey::default();
    for at in 0..SNAPSHOTS {
        let mut recording = recording(NODES, 80, seed * SNAPSHOTS + at);
        let instance = format!("{:064x}", u128::from(seed * SNAPSHOTS + at) << 60);
        recording.header.metadata.container_id.clone_from(&instance);
        let of = [
            format!("team:t{}", seed % 40),
            format!("env:{}", ["prod", "staging", "dev"][(seed % 3) as usize]),
            format!("service:s{seed}"),
            format!("cluster_name:c{}", seed % 7),
            format!("container_id:{instance}"),
        ];
        of.iter().for_each(|tag| recording.header.tags.insert(Tag::parse(tag)));
        let observed = observed(&recording, u32::try_from(at).unwrap());
        survey.add(&recording, &observed, key);
    }
    survey.view().to_bytes()
}

/// Puts all workloads into a database, without what would have led to them.
fn fill(path: &Path) {
    let _schema = Sqlite::open(path).unwrap();
    let key = IdentityKey::random();
    let surveys: Vec<Vec<u8>> = (0..SURVEYS).map(|seed| survey(seed, key)).collect();
    eprintln!("a survey has {} bytes, packed", surveys.iter().map(Vec::len).sum::<usize>() / surveys.len());
    let mut database = rusqlite::Connection::open(path).unwrap();
    let writing = database.transaction().unwrap();
    let mut enter = writing
        .prepare("INSERT INTO workloads (name, changed, made, hash, bytes, fingerprint, survey) VALUES (?, ?, 1, ?, 9, ?, ?)")
        .unwrap();
    let mut tell =
        writing.prepare("INSERT INTO changes (at, kind, subject) VALUES (1, 'workload', ?)").unwrap();
    for at in 0..WORKLOADS {
        let name = format!("registry.lab/team{}/service-{at}", at % 97);
        let hash = format!("{:064x}", u128::from(at + 1) * 0x9e37_79b9_7f4a_7c15);
        let survey = &surveys[(at % SURVEYS) as usize];
        tell.execute([&name]).unwrap();
        let number = i64::try_from(at + 1).unwrap();
        enter.execute(rusqlite::params![name, number, hash, hash, survey]).unwrap();
    }
    drop((enter, tell));
    writing.commit().unwrap();
}

/// What this process has in memory, in bytes.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0) * 1024
}

struct Backend {
    runtime: Runtime,
    router: axum::Router,
    token: String,
    database: std::path::PathBuf,
    _dir: tempfile::TempDir,
}

impl Backend {
    fn start() -> Backend {
        let dir = tempfile::tempdir().unwrap();
        let database = dir.path().join("habitus.db");
        fill(&database);
        let store = Arc::new(Sqlite::open(&database).unwrap());
        let objects = Arc::new(Folder::open(&dir.path().join("objects")).unwrap());
        let token = tokens::make(&*store, "bench", "bench", &[Scope::Read], None).unwrap().1;
        let mut config = Config::in_folder(dir.path().to_owned());
        config.limits.requests_per_second = 1_000_000;
        let router = router(App::new(store, objects, config));
        Backend { runtime: Runtime::new().unwrap(), router, token, database, _dir: dir }
    }

    fn ask(&self, path: &str) -> Bytes {
        let request = Request::get(path).header("authorization", format!("Bearer {}", self.token));
        let request = request.body(Body::empty()).unwrap();
        self.runtime.block_on(async {
            let answer = self.router.clone().oneshot(request).await.unwrap();
            assert!(answer.status().is_success(), "{path}: {}", answer.status());
            axum::body::to_bytes(answer.into_body(), 1 << 30).await.unwrap()
        })
    }

    fn timed(&self, path: &str) -> (Duration, Bytes) {
        let begin = Instant::now();
        let bytes = self.ask(path);
        (begin.elapsed(), bytes)
    }
}

/// The cursors of pages anywhere in a list, as whoever scrolls far has them.
fn cursors(backend: &Backend, list: &str) -> Vec<String> {
    let (mut cursors, mut next) = (vec![String::new()], String::new());
    for _ in 0..100 {
        let page: serde_json::Value =
            serde_json::from_slice(&backend.ask(&format!("{list}&limit=1000{next}"))).unwrap();
        let Some(cursor) = page["next"].as_str() else { break };
        next = format!("&cursor={cursor}");
        cursors.push(next.clone());
    }
    cursors
}

/// How long pages of 200 rows anywhere in a list take: half of them, and 99 of 100.
fn pages(backend: &Backend, list: &str) {
    let cursors = cursors(backend, list);
    let mut numbers = Numbers::new(3);
    let mut took: Vec<Duration> = (0..PAGES)
        .map(|_| {
            let at = numbers.below(cursors.len() as u64) as usize;
            backend.timed(&format!("{list}&limit=200{}", cursors[at])).0
        })
        .collect();
    took.sort_unstable();
    eprintln!("{list}: p50 {:?}, p99 {:?}", took[took.len() / 2], took[took.len() * 99 / 100]);
}

fn backend(c: &mut Criterion) {
    let before = resident();
    let mut backend = Backend::start();
    let filled = resident();
    let (took, page) = backend.timed("/api/v1/workloads?limit=200");
    eprintln!(
        "{WORKLOADS} workloads are read and listed after {took:?}; {} bytes each in memory ({} before); a page has {} bytes",
        (resident().saturating_sub(filled)) / WORKLOADS,
        before,
        page.len()
    );
    let lists = [
        "/api/v1/workloads?sort=workload",
        "/api/v1/workloads?sort=-last_seen",
        "/api/v1/workloads?sort=commonality",
        "/api/v1/workloads?filter=env:prod",
        "/api/v1/workloads?filter=service-77&sort=-snapshots",
        "/api/v1/workloads?filter=version:v1",
        "/api/v1/workloads?filter=version:v1%20team:t7&sort=-process",
    ];
    for list in lists {
        let (took, _) = backend.timed(&format!("{list}&limit=200"));
        eprintln!("{list}: asked for the first time {took:?}");
        pages(&backend, list);
    }
    let database = rusqlite::Connection::open(&backend.database).unwrap();
    let mut number = i64::try_from(WORKLOADS).unwrap();
    let mut took: Vec<Duration> = (0..50)
        .map(|_| {
            number += 1;
            database.execute("UPDATE workloads SET changed = ?1, signals = ?1 WHERE name = (SELECT name FROM workloads WHERE changed = ?1 - ?2)",
                [number, i64::try_from(WORKLOADS).unwrap()]).unwrap();
            backend.timed("/api/v1/workloads?sort=-last_seen&limit=200").0
        })
        .collect();
    took.sort_unstable();
    eprintln!("a page after a workload has changed: p50 {:?}, most {:?}", took[25], took[49]);

    let path = "/api/v1/workloads?sort=-last_seen&limit=200";
    let body = backend.ask(path);
    backend.router = backend.router.clone().route("/static", get(move || async move { body.clone() }));
    let mut group = c.benchmark_group("backend");
    group.bench_function("page of 200 of 100 000", |b| b.iter(|| backend.ask(path)));
    group.bench_function("peer: its bytes as a static body", |b| b.iter(|| backend.ask("/static")));
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = backend
}
criterion_main!(benches);
