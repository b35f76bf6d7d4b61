//! What workers make of what was posted, over a real store and real objects.

mod bounds;
mod clocks;
mod late;
mod retaining;
mod understood;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::api::{LogName, VerdictSummary};
use crate::formats::Writer;
use crate::learned::{Learner, Options as LearnOptions, file_stem};
use crate::learning::SurveyView;
use crate::server::jobs::workers::{one_post, round};
use crate::server::jobs::{Bounds, Options, Work, Workers, judging};
use crate::server::objects::{Cached, Folder, Objects};
use crate::server::store::{Claim, SignalsAfter, Sqlite, Store};
use crate::server::taking::{Door, Limits, Sent, Spooled};
use crate::sources::{self, Piece, Place, Problem, Spool, Taker, Wanted};

const API: &str = "registry.lab/shop/api";
/// 2026-11-24 00:00:00 UTC.
const MIDNIGHT: u64 = 1_795_478_400_000_000_000;
const HOUR: u64 = 3_600_000_000_000;

/// A backend in a folder.
struct World {
    root: tempfile::TempDir,
    work: Work,
    door: Door,
}

fn options() -> Options {
    Options {
        workers: 2,
        hold_posts: Duration::from_secs(60),
        pause: Duration::from_millis(1),
        bounds: Bounds::of_any_time(),
        ..Options::default()
    }
}

fn work_in(root: &Path, options: Options) -> Work {
    let store: Arc<dyn Store> = Arc::new(Sqlite::open(&root.join("store.db")).unwrap());
    let objects: Arc<dyn Objects> = Arc::new(Folder::open(&root.join("objects")).unwrap());
    Work::new(store, objects, options)
}

impl World {
    fn new() -> World {
        let root = tempfile::tempdir().unwrap();
        let work = work_in(root.path(), options());
        let (store, objects) = (Arc::clone(&work.store), Arc::clone(&work.objects));
        let door = Door::new(store, objects, Arc::clone(&work.bell), Limits::default());
        World { root, work, door }
    }

    fn put(&self, content: &[u8], holder: Option<&str>, hint: &str) {
        let sent = Sent { holder: holder.map(str::to_owned), hint: hint.to_owned(), ..Sent::default() };
        self.door.put_dump(Spooled::whole(content.to_vec()), &sent).unwrap();
    }

    fn events(&self, content: &str) {
        self.door.agent_events(Spooled::whole(content.as_bytes().to_vec()), &Sent::default()).unwrap();
    }

    /// Works until nothing waits.
    fn drain(&self) {
        drain(&self.work, "w");
    }

    fn profile(&self, workload: &str) -> Option<Vec<u8>> {
        let profile = self.work.store.workload(workload).unwrap()?.profile?;
        let bytes = self.work.objects.get(&format!("profiles/{}", profile.hash), u64::MAX).unwrap();
        assert_eq!(blake3::hash(&bytes).to_hex().as_str(), profile.hash);
        Some(bytes)
    }

    fn signals(&self) -> Vec<crate::server::store::SignalRow> {
        self.work.store.signals(&SignalsAfter::default(), 1_000).unwrap()
    }
}

/// Looks at everything that was posted.
pub(in crate::server) fn look_at_all(work: &Work) {
    drain(work, "w");
}

fn drain(work: &Work, worker: &str) {
    loop {
        let rung = work.bell.count();
        if !round(work, worker).unwrap() {
            work.bell.wait(rung, Duration::from_millis(1));
        }
        let backlog = work.store.backlog().unwrap();
        if backlog.waiting == 0 && backlog.to_learn == 0 {
            return;
        }
    }
}

/// A dump of an instance of the API, of these processes.
fn dump(name: &str, hour: u64, paths: &[&str]) -> Vec<u8> {
    let mut w = Writer::dump();
    w.begin("metadata").text("name", &format!("activity-dump-{name}")).text("arch", "x64");
    w.text("container_id", name).number("start", MIDNIGHT + hour * HOUR);
    w.number("end", MIDNIGHT + (hour + 1) * HOUR).end();
    w.texts("tags", [&format!("image_name:{API}"), "image_tag:v1", &format!("container_id:{name}")]);
    for path in paths {
        w.begin("tree").begin("process").begin("file").text("path", path).end().end().end();
    }
    w.finish().unwrap()
}

/// Pieces of sources, as an upload sends them.
#[derive(Default)]
struct Pieces(Vec<(Vec<u8>, Sent)>);

impl Taker for Pieces {
    fn wants(&mut self, _head: &[u8]) -> Wanted {
        Wanted::Whole
    }

    fn piece(&mut self, piece: Result<Piece, Problem>) -> ControlFlow<()> {
        if let Ok(piece) = piece {
            let sent = Sent {
                holder: piece.place.holder(),
                hint: piece.place.hint().unwrap_or_default(),
                cut: piece.partial.is_some(),
                ..Sent::default()
            };
            if !piece.bytes.is_empty() {
                self.0.push((piece.bytes.to_vec(), sent));
            }
        }
        ControlFlow::Continue(())
    }

    fn stream(&mut self, _place: &Place, _content: &mut dyn Read) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

fn pieces(source: &Path) -> Vec<(Vec<u8>, Sent)> {
    let (limits, spool) = (sources::Limits::default(), Spool::new(Spool::DEFAULT_BYTES));
    let mut pieces = Pieces::default();
    let _ = sources::list(&[source], &limits, &mut |found| {
        if let Ok(entry) = found {
            sources::read_into(&entry, &limits, &spool, &mut pieces)?;
        }
        ControlFlow::Continue(())
    });
    pieces.0
}

/// What `habitus learn` makes of sources, by the names of workloads.
fn learned(source: &Path) -> BTreeMap<String, Vec<u8>> {
    learned_with(source, LearnOptions::default())
}

fn learned_with(source: &Path, options: LearnOptions) -> BTreeMap<String, Vec<u8>> {
    let into = tempfile::tempdir().unwrap();
    let mut learner = Learner::open(into.path(), options).unwrap();
    let run = learner.run(&[OsString::from(source)], false, &|| false).unwrap();
    let file = |name: &str| into.path().join(format!("{}.profile", file_stem(name)));
    run.workloads
        .into_iter()
        .map(|w| (w.workload.clone(), std::fs::read(file(&w.workload)).unwrap()))
        .collect()
}

/// The demo's recordings, and what others lie beside the repository.
fn sources() -> Vec<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let extra = std::env::var_os("HABITUS_FIXTURES").map_or_else(|| root.join("../shared"), PathBuf::from);
    let mut all = vec![root.join("demo-data")];
    if extra.join("dumps").is_dir() {
        all.push(extra.join("dumps"));
    } else {
        println!("skipped: there are no further recordings in {}", extra.join("dumps").display());
    }
    all
}

#[test]
fn a_profile_is_byte_for_byte_the_one_that_the_learner_makes() {
    for source in sources() {
        let expected = learned(&source);
        assert!(!expected.is_empty());
        let all = pieces(&source);
        for seed in 0..3 {
            let world = World::new();
            let mut random = fastrand::Rng::with_seed(seed);
            // Each once, some twice, in any order, with learning in between.
            let mut order: Vec<usize> = (0..all.len()).chain((0..all.len()).step_by(3)).collect();
            random.shuffle(&mut order);
            let other = work_in(world.root.path(), options());
            for batch in order.chunks(all.len() / 3 + 1) {
                for &at in batch {
                    let (content, sent) = &all[at];
                    world.door.put_dump(Spooled::whole(content.clone()), sent).unwrap();
                }
                // Two sets of workers, each with a store of its own over one file.
                thread::scope(|scope| {
                    scope.spawn(|| drain(&other, "other"));
                    drain(&world.work, "one");
                });
            }
            let rows = world.work.store.workloads(0, 10_000).unwrap();
            let with_profile: Vec<&str> =
                rows.iter().filter(|row| row.profile.is_some()).map(|row| row.workload.as_str()).collect();
            assert_eq!(with_profile.len(), expected.len(), "{source:?}");
            for (workload, bytes) in &expected {
                assert!(
                    world.profile(workload).as_ref() == Some(bytes),
                    "{source:?} {workload} (seed {seed})"
                );
                let row = rows.iter().find(|row| row.workload == *workload).unwrap();
                let view = SurveyView::from_bytes(&row.profile.as_ref().unwrap().survey).unwrap();
                let all = crate::model::Selection::all(view.observations());
                let counts = view.counts(&all);
                assert!(counts.0.iter().sum::<u64>() > 0, "{workload}");
            }
        }
    }
}

/// Three snapshots, each with the hour in which it was watched.
const SNAPSHOTS: [(&str, u64); 3] = [("one", 0), ("two", 2), ("three", 4)];

#[test]
fn settings_and_decisions_count_as_they_do_for_the_learner() {
    let world = World::new();
    for (name, hour) in SNAPSHOTS {
        world.put(&dump(name, hour, &["/bin/sh", &format!("/bin/{name}")]), Some("host"), "protobuf");
    }
    world.drain();
    let before = world.profile(API).unwrap();
    let line =
        serde_json::json!({"text": "[learning]\nstable_snapshots = 2\nleast_snapshots = 2\n", "author": "a", "time": 1})
            .to_string();
    world.work.store.append(LogName::Settings, 0, &line, "ops").unwrap();
    world.work.known.refresh(&*world.work.store).unwrap();
    world.drain();
    let after = world.profile(API).unwrap();
    assert_ne!(after, before);
    let learning = world.work.known.rule().rules.clone();
    assert_eq!(learning.base().stable_snapshots, 2);

    let file = world.root.path().join("curation.jsonl");
    let mut journal = crate::journal::Journal::open(Some(&file), "ops");
    let subject =
        crate::journal::Subject::Snapshot { workload: API.to_owned(), name: "activity-dump-two".to_owned() };
    let now = crate::model::UnixNanos(MIDNIGHT);
    journal.curate(&subject, crate::journal::Decision::Quarantine, "test", now).unwrap();
    let line = std::fs::read_to_string(&file).unwrap();
    world.work.store.append(LogName::Curation, 0, line.trim_end(), "ops").unwrap();
    world.work.known.refresh(&*world.work.store).unwrap();
    world.drain();
    let curated = world.profile(API).unwrap();
    assert_ne!(curated, after);

    // The learner makes the same of the same snapshots, settings and decisions.
    let host = world.root.path().join("in/host");
    std::fs::create_dir_all(&host).unwrap();
    for (name, hour) in SNAPSHOTS {
        let content = dump(name, hour, &["/bin/sh", &format!("/bin/{name}")]);
        std::fs::write(host.join(format!("{name}.protobuf")), content).unwrap();
    }
    let options = |curation| LearnOptions { rules: learning.clone(), curation, ..LearnOptions::default() };
    assert_eq!(learned_with(&host, options(None)).get(API), Some(&after));
    assert_eq!(learned_with(&host, options(Some(file))).get(API), Some(&curated));
}

#[test]
fn what_cannot_be_learned_is_told_and_stops_nobody() {
    let mut world = World::new();
    let good = dump("good", 0, &["/bin/sh"]);
    let poisoned = dump("poison", 1, &["/bin/sh"]);
    let hash = blake3::hash(&poisoned).to_hex().to_string();
    world.work.hook = Some(Box::new(move |post| assert_ne!(post.post.hash, hash, "injected")));
    let gzip = |content: &[u8]| {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        std::io::Write::write_all(&mut gzip, content).unwrap();
        gzip.finish().unwrap()
    };
    let mut random = fastrand::Rng::with_seed(7);
    let noise: Vec<u8> = std::iter::repeat_with(|| random.u8(..)).take(10_000).collect();
    let nested = format!("{}{}", r#"{"tree":["#.repeat(20_000), "]}".repeat(20_000)).into_bytes();
    for bad in [&noise, &gzip(&gzip(&good)), &nested, &good[..4].to_vec(), &poisoned] {
        world.put(bad, None, "protobuf");
    }
    world.put(&good[..good.len() - 2], Some("cut"), "protobuf");
    world.put(&good, None, "protobuf");
    world.put(&dump("hollow", 0, &[]), None, "protobuf");
    world.drain();
    let aside = world.work.store.set_aside(None, 100).unwrap();
    assert!(aside.iter().all(|post| !post.reason.is_empty()), "{aside:#?}");
    assert!(aside.iter().any(|post| post.reason.contains("injected")), "{aside:#?}");
    assert!(aside.len() >= 4, "{aside:#?}");
    let snapshots = world.work.store.snapshots(API).unwrap();
    assert!(snapshots.iter().any(|row| row.note.is_empty() && row.instance == "good"), "{snapshots:#?}");
    assert!(world.profile(API).is_some());
}

#[test]
fn what_stops_whoever_reads_it_is_set_aside_after_some_attempts() {
    let world = World::new();
    world.put(&dump("one", 0, &["/bin/sh"]), None, "protobuf");
    let store = &world.work.store;
    // Workers that die: they claim, and are never heard of again.
    let claim = Claim { worker: "dead".to_owned(), hold: Duration::ZERO };
    let mut handed_out = 0;
    let last = loop {
        let Some(post) = store.claim_posts(&claim, 1).unwrap().pop() else { continue };
        handed_out += 1;
        if post.attempts >= 3 {
            break post;
        }
    };
    assert_eq!(handed_out, 4);
    one_post(&world.work, "w", &last).unwrap();
    let aside = store.set_aside(None, 10).unwrap();
    assert!(aside[0].reason.contains("stopped whoever read it"), "{aside:?}");
}

#[test]
fn who_stops_a_worker_does_not_take_others_along() {
    let mut world = World::new();
    for name in ["bad", "one", "two", "three"] {
        world.put(&dump(name, 0, &["/bin/sh"]), None, "protobuf");
    }
    let claim = Claim { worker: "dead".to_owned(), hold: Duration::ZERO };
    // A worker has died of one of them, and nobody knows of which.
    assert_eq!(world.work.store.claim_posts(&claim, 4).unwrap().len(), 4);
    // While one is looked at again nobody holds the others: who dies now died of this one.
    let store = Arc::clone(&world.work.store);
    let free = Arc::new(std::sync::Mutex::new(Vec::new()));
    let seen = Arc::clone(&free);
    world.work.hook = Some(Box::new(move |post| {
        let others =
            store.claim_posts(&Claim { worker: "other".to_owned(), hold: Duration::ZERO }, 9).unwrap();
        for other in &others {
            store.give_back(&other.post.key, "other", Duration::ZERO).unwrap();
        }
        let attempts: Vec<u32> = others.iter().map(|other| other.attempts).collect();
        seen.lock().unwrap().push((post.attempts, attempts));
    }));
    while world.work.store.backlog().unwrap().waiting > 0 {
        round(&world.work, "w").unwrap();
    }
    let seen = free.lock().unwrap();
    assert_eq!(*seen, [(1, vec![1, 1, 1]), (1, vec![1, 1]), (1, vec![1]), (1, vec![])]);
}

#[test]
fn what_was_decided_counts_even_if_who_took_it_died_before_marking_anything() {
    let world = World::new();
    for (name, hour) in SNAPSHOTS {
        world.put(&dump(name, hour, &["/bin/sh", &format!("/bin/{name}")]), None, "protobuf");
    }
    world.drain();
    let before = world.profile(API).unwrap();
    let file = world.root.path().join("curation.jsonl");
    let mut journal = crate::journal::Journal::open(Some(&file), "ops");
    let subject =
        crate::journal::Subject::Snapshot { workload: API.to_owned(), name: "activity-dump-two".to_owned() };
    let now = crate::model::UnixNanos(MIDNIGHT);
    journal.curate(&subject, crate::journal::Decision::Quarantine, "test", now).unwrap();
    let line = std::fs::read_to_string(&file).unwrap();
    world.work.store.append(LogName::Curation, 0, line.trim_end(), "ops").unwrap();
    // The next process on the same store.
    drain(&work_in(world.root.path(), options()), "next");
    assert_ne!(world.profile(API).unwrap(), before);
    let curated = world.profile(API).unwrap();
    let settings = serde_json::json!({"text": "[learning]\nstable_snapshots = 2\nleast_snapshots = 2\n", "author": "a", "time": 1});
    world.work.store.append(LogName::Settings, 0, &settings.to_string(), "ops").unwrap();
    drain(&work_in(world.root.path(), options()), "last");
    assert_ne!(world.profile(API).unwrap(), curated);
}

#[test]
fn the_work_of_a_worker_that_died_is_taken_over() {
    let world = World::new();
    let claim = Claim { worker: "dead".to_owned(), hold: Duration::from_millis(5) };
    world.put(&dump("one", 0, &["/bin/sh"]), None, "protobuf");
    assert_eq!(world.work.store.claim_posts(&claim, 9).unwrap().len(), 1);
    world.drain();
    let first = world.profile(API).unwrap();
    world.put(&dump("two", 2, &["/bin/ls"]), None, "protobuf");
    while world.work.store.backlog().unwrap().waiting > 0 {
        let claim = world.work.claim("w", Duration::from_secs(9));
        for post in world.work.store.claim_posts(&claim, 9).unwrap() {
            one_post(&world.work, "w", &post).unwrap();
        }
    }
    assert!(world.work.store.claim_workload(&claim).unwrap().is_some());
    world.drain();
    assert_ne!(world.profile(API).unwrap(), first);
}

#[test]
fn workers_do_what_is_rung_for_and_stop_in_order() {
    let world = World::new();
    let work =
        Arc::new(work_in(world.root.path(), Options { pause: Duration::from_millis(20), ..options() }));
    let workers = Workers::start(&work).unwrap();
    world.put(&dump("one", 0, &["/bin/sh"]), None, "protobuf");
    work.bell.ring();
    while work.store.workload(API).unwrap().is_none_or(|row| row.profile.is_none()) {
        thread::yield_now();
    }
    workers.stop();
    assert_eq!(work.store.backlog().unwrap().waiting, 0);
}

fn event(container: &str, path: &str, hour: u64) -> String {
    let inner = serde_json::json!({
        "agent": {"rule_id": "shell"}, "title": "Shell was run",
        "evt": {"name": "exec", "category": "Process Activity", "outcome": "Success"},
        "date": crate::text::time::rfc3339(MIDNIGHT + hour * HOUR),
        "file": {"path": path},
        "process": {"pid": 7, "executable": {"path": path}, "container": {"id": container}},
        "container": {"id": container},
    });
    let log = serde_json::json!({
        "message": inner.to_string(), "status": "info", "timestamp": (MIDNIGHT + hour * HOUR) / 1_000_000,
        "hostname": "host-1", "service": "runtime-security-agent", "ddsource": "runtime-security-agent",
        "ddtags": format!("rule_id:shell,image_name:{API},image_tag:v1,container_id:{container}"),
    });
    log.to_string()
}

#[test]
fn events_become_signals_that_are_judged_and_judged_anew() {
    let world = World::new();
    world.events(&format!("[{},{}]", event("s1", "/bin/sh", 50), event("s2", "/bin/nc", 50)));
    world.events(&format!("[{}]", event("s1", "/bin/sh", 50)));
    world.drain();
    let rows = world.signals();
    assert_eq!(rows.len(), 2, "{rows:#?}");
    let position = |row: &crate::server::store::SignalRow| {
        serde_json::from_str::<VerdictSummary>(&row.verdict).unwrap().position
    };
    assert!(rows.iter().all(|row| row.workload == API && row.rule == "shell" && row.unknown == Some(true)));
    assert!(rows.iter().all(|row| position(row) == "cannot-say"));
    for row in &rows {
        let again = judging::of_body(&row.body).unwrap();
        assert_eq!((again.id.as_str(), again.rule.as_str()), (row.id.as_str(), "shell"));
    }
    for n in 0..12 {
        world.put(&dump(&format!("c{n}"), n, &["/bin/sh"]), Some(&format!("h{n}")), "protobuf");
    }
    world.drain();
    let rows = world.signals();
    let of = |path: &str| rows.iter().find(|row| row.body.contains(path)).unwrap();
    assert_eq!(
        (position(of("/bin/sh")).as_str(), of("/bin/sh").unknown),
        ("known", Some(false)),
        "{rows:#?}"
    );
    assert_eq!((position(of("/bin/nc")).as_str(), of("/bin/nc").unknown), ("new-process", Some(true)));
    // One that comes now is judged at once.
    world.events(&format!("[{}]", event("s3", "/bin/sh", 51)));
    world.drain();
    let late = world.signals().into_iter().find(|row| row.body.contains("s3")).unwrap();
    assert_eq!((position(&late).as_str(), late.unknown), ("known", Some(false)));
    let row = world.work.store.workload(API).unwrap().unwrap();
    assert_eq!((row.signals, row.unknown_signals), (3, Some(1)));
}

#[test]
fn signals_that_came_before_their_workload_are_placed_in_it() {
    let world = World::new();
    // They name a container, and no image.
    let bare =
        |container| event(container, "/bin/sh", 0).replace(&format!("image_name:{API},image_tag:v1,"), "");
    world.events(&format!("[{},{}]", bare("c0"), bare("elsewhere")));
    world.drain();
    let rows = world.signals();
    assert!(rows.iter().all(|row| row.workload.is_empty()), "{rows:#?}");
    for n in 0..3 {
        world.put(&dump(&format!("c{n}"), n, &["/bin/sh"]), Some(&format!("h{n}")), "protobuf");
    }
    world.drain();
    let rows = world.signals();
    let of = |container: &str| rows.iter().find(|row| row.body.contains(container)).unwrap();
    assert_eq!((of("c0").workload.as_str(), of("elsewhere").workload.as_str()), (API, ""));
    let verdict: VerdictSummary = serde_json::from_str(&of("c0").verdict).unwrap();
    assert!(verdict.profile.is_some(), "it was judged by the profile: {verdict:?}");
    assert_eq!(world.work.store.workload(API).unwrap().unwrap().signals, 1);
}

#[test]
fn a_post_that_takes_long_is_not_handed_out_again() {
    let mut world = World::new();
    world.work.options.hold_posts = Duration::from_millis(1_500);
    let looked = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let count = Arc::clone(&looked);
    world.work.hook = Some(Box::new(move |_| {
        if count.fetch_add(1, std::sync::atomic::Ordering::SeqCst) == 0 {
            thread::sleep(Duration::from_millis(3_500));
        }
    }));
    world.put(&dump("a", 1, &["/bin/a"]), None, "protobuf");
    world.put(&dump("b", 2, &["/bin/b"]), None, "protobuf");
    thread::scope(|scope| {
        let slow = scope.spawn(|| round(&world.work, "slow").unwrap());
        let claim = Claim { worker: "other".to_owned(), hold: Duration::from_secs(60) };
        while looked.load(std::sync::atomic::Ordering::SeqCst) == 0 {
            thread::sleep(Duration::from_millis(1));
        }
        while !slow.is_finished() {
            assert_eq!(world.work.store.claim_posts(&claim, 9).unwrap(), []);
            thread::sleep(Duration::from_millis(5));
        }
        assert!(slow.join().unwrap());
    });
    assert_eq!(looked.load(std::sync::atomic::Ordering::SeqCst), 2);
    assert_eq!(world.work.store.snapshots(API).unwrap().len(), 2);
}

/// Tidying may take an object away between being put and being needed; whoever took it in then puts it again.
#[test]
fn an_object_that_is_about_to_be_put_again_is_waited_for() {
    let world = World::new();
    let content = dump("a", 1, &["/bin/a"]);
    world.put(&content, None, "protobuf");
    let key = crate::server::jobs::dump_key(blake3::hash(&content).to_hex().as_str());
    world.work.objects.remove(&key).unwrap();
    round(&world.work, "w").unwrap();
    let backlog = world.work.store.backlog().unwrap();
    assert_eq!((backlog.waiting, backlog.set_aside), (1, 0));
    world.work.objects.put(&key, &content).unwrap();
    world.drain();
    assert!(world.profile(API).is_some());
}

#[test]
fn who_is_asked_to_end_and_does_not_gives_its_work_back() {
    let root = tempfile::tempdir().unwrap();
    let mut work = work_in(root.path(), Options { workers: 1, ..options() });
    let (enter, entered) = std::sync::mpsc::channel();
    let (leave, left) = std::sync::mpsc::channel::<()>();
    let (enter, left) = (std::sync::Mutex::new(enter), std::sync::Mutex::new(left));
    work.hook = Some(Box::new(move |_| {
        enter.lock().unwrap().send(()).unwrap();
        let _ = left.lock().unwrap().recv();
    }));
    let work = Arc::new(work);
    let (store, objects) = (Arc::clone(&work.store), Arc::clone(&work.objects));
    let door = Door::new(store, objects, Arc::clone(&work.bell), Limits::default());
    let workers = Workers::start(&work).unwrap();
    door.put_dump(Spooled::whole(dump("a", 1, &["/bin/a"])), &Sent::default()).unwrap();
    entered.recv().unwrap();
    let begun = std::time::Instant::now();
    workers.stop_until(begun + Duration::from_millis(50));
    assert!(begun.elapsed() < Duration::from_secs(20));
    let claim = Claim { worker: "other".to_owned(), hold: Duration::from_secs(60) };
    assert_eq!(work.store.claim_posts(&claim, 9).unwrap().len(), 1, "somebody else may do it");
    leave.send(()).unwrap();
}

/// Learning a workload anew, as after each new snapshot, reads all of its copies: from the disk of this machine.
#[test]
fn learning_anew_fetches_nothing_that_was_read_before() {
    let root = tempfile::tempdir().unwrap();
    let far: Arc<dyn Objects> = Arc::new(Folder::open(&root.path().join("far")).unwrap());
    let cached = Arc::new(Cached::open(Arc::clone(&far), &root.path().join("cache"), 1 << 30).unwrap());
    let work = Work { objects: Arc::clone(&cached) as Arc<dyn Objects>, ..work_in(root.path(), options()) };
    // What others took in lies far away.
    let door = Door::new(Arc::clone(&work.store), far, Arc::clone(&work.bell), Limits::default());
    let dumps = 12;
    for at in 0..dumps {
        let content = dump(&format!("i{at}"), at, &["/bin/a", &format!("/bin/{at}")]);
        door.put_dump(Spooled::whole(content), &Sent::default()).unwrap();
        drain(&work, "w");
    }
    let (found, fetched) = cached.looked_up();
    assert_eq!(fetched, dumps, "each once; {found} were found here");
    assert!(found >= (1..=dumps).sum::<u64>(), "and it was learned anew after each: {found}");
}
