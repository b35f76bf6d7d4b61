//! Learning as a person meets it: the real binary on the demo's dumps, in any order and any number of runs, killed at any
//! moment, two at a time, watching.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that cannot set itself up has failed"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use habitus::formats::{Limits, Writer, decode};
use tempfile::TempDir;

/// A folder to run the command in.
struct Place(TempDir);

/// Every file of a folder of learned profiles, by its path in it.
type Files = BTreeMap<PathBuf, Vec<u8>>;

impl Place {
    fn new() -> Place {
        let place = TempDir::new().unwrap();
        fs::create_dir(place.path().join("home")).unwrap();
        Place(place)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_habitus"));
        command
            .args(arguments)
            .current_dir(self.0.path())
            .env_clear()
            .env("HOME", self.path("home"))
            .env("LANG", "C.UTF-8")
            .env("USER", "ops")
            .stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let output = self.command(arguments).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        output
    }

    fn json(&self, arguments: &[&str]) -> serde_json::Value {
        serde_json::from_slice(&self.run(arguments).stdout).unwrap()
    }

    /// Learns and says what stands in the folder then.
    fn learn(&self, source: &str, into: &str) -> Files {
        self.run(&["learn", source, "--into", into]);
        self.files(into)
    }

    fn files(&self, folder: &str) -> Files {
        let root = self.path(folder);
        let (mut files, mut open) = (Files::new(), vec![root.clone()]);
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    files.insert(path.strip_prefix(&root).unwrap().to_owned(), fs::read(&path).unwrap());
                }
            }
        }
        files
    }

    fn put(&self, name: &str, content: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Some dumps of the demo, with the folder that names their host: plain, compressed and JSON ones, and profiles of agents.
fn demo() -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data");
    let mut all = Vec::new();
    for holder in ["platform-a1", "shop-b2", "odd"] {
        let mut names: Vec<_> =
            fs::read_dir(root.join(holder)).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        for name in names {
            let name = name.into_string().unwrap();
            all.push((format!("{holder}/{name}"), fs::read(root.join(holder).join(&name)).unwrap()));
        }
    }
    all
}

/// A place with those dumps in `all`, and what a single undisturbed run makes of them.
fn learned_at_once() -> (Place, Files) {
    let place = Place::new();
    for (name, content) in demo() {
        place.put(&format!("all/{name}"), &content);
    }
    let files = place.learn("all", "once");
    (place, files)
}

/// A dump of an instance of `shop/api`.
fn dump(name: &str, hours: (u64, u64), paths: &[&str]) -> Vec<u8> {
    let time = |hour: u64| (1_795_478_400 + hour * 3600) * 1_000_000_000;
    let mut w = Writer::dump();
    w.begin("metadata").text("name", &format!("activity-dump-{name}")).text("container_id", name);
    w.number("start", time(hours.0)).number("end", time(hours.1)).end();
    w.texts("tags", ["image_name:registry.lab/shop/api", "image_tag:v1"]);
    for path in paths {
        w.begin("tree").begin("process").begin("file").text("path", path).end().end().end();
    }
    w.finish().unwrap()
}

#[test]
fn any_order_and_any_grouping_into_runs_gives_the_same_bytes() {
    let (place, once) = learned_at_once();
    let profiles = once.keys().filter(|path| path.extension().is_some_and(|end| end == "profile")).count();
    assert!(profiles >= 3 && once.len() > 20, "{:?}", once.keys());
    let mut chance = fastrand::Rng::with_seed(7);
    for round in 0..4 {
        let mut all = demo();
        chance.shuffle(&mut all);
        let groups = 2 + round;
        let into = format!("round-{round}");
        for (at, (name, content)) in all.iter().enumerate() {
            place.put(&format!("groups-{round}/{}/{name}", at % groups), content);
        }
        let mut last = Files::new();
        for group in 0..groups {
            last = place.learn(&format!("groups-{round}/{group}"), &into);
        }
        assert!(last == once, "round {round}: another folder than of one run");
    }
}

#[test]
fn a_second_run_changes_nothing_and_says_so() {
    let (place, once) = learned_at_once();
    let stamps = || {
        let modified =
            |path: &PathBuf| fs::metadata(place.path("once").join(path)).unwrap().modified().unwrap();
        once.keys().map(modified).collect::<Vec<_>>()
    };
    let before = stamps();
    let said = place.json(&["learn", "all", "--into", "once", "--format", "json"]);
    assert_eq!(stamps(), before);
    assert!(place.files("once") == once);
    let workloads = said["workloads"].as_array().unwrap();
    assert!(workloads.iter().all(|run| run["outcome"] == "unchanged" && run["learned_now"] == 0), "{said}");
    assert!(workloads.iter().all(|run| run["known_before"].as_u64() > Some(0)), "{said}");
    let told = ["skipped", "damaged"].map(|key| said[key].as_array().unwrap());
    let kinds: Vec<&str> = told.into_iter().flatten().map(|told| told["kind"].as_str().unwrap()).collect();
    for kind in ["agent_profile", "hollow", "unread", "damaged"] {
        assert!(kinds.contains(&kind), "{kind} is told: {said}");
    }
}

#[test]
fn a_late_older_snapshot_and_a_newer_state_come_to_what_all_come_to_at_once() {
    let place = Place::new();
    let of_one = ["/bin/sh", "/bin/ls"];
    let all = [
        ("late/a.protobuf", dump("late", (1, 2), &["/bin/sh", "/bin/cat"])),
        ("early/b.protobuf", dump("early", (0, 1), &["/bin/sh", "/bin/tar"])),
        ("one/older.protobuf", dump("one", (3, 4), &of_one[..1])),
        ("one/newer.protobuf", dump("one", (3, 5), &of_one)),
    ];
    for (name, content) in &all {
        place.put(&format!("all/{name}"), content);
    }
    let once = place.learn("all", "once");
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
        let into = format!("{order:?}");
        for at in order {
            place.learn(&format!("all/{}", all[at].0), &into);
        }
        assert!(place.files(&into) == once, "{order:?}");
    }
    let profile =
        once.iter().find(|(path, _)| path.extension().is_some_and(|end| end == "profile")).unwrap().1;
    let recording = decode(profile, Some("profile"), &Limits::default()).unwrap().recording;
    let names: Vec<&str> = recording.header.ledger.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names, ["activity-dump-early", "activity-dump-late", "activity-dump-one"]);
    assert_eq!(recording.tree.len(), 4);
}

#[test]
fn a_quarantine_is_heard_and_its_undo_brings_the_old_bytes() {
    let (place, once) = learned_at_once();
    let profiles = |files: &Files| {
        let of = files.iter().filter(|(path, _)| path.extension().is_some_and(|end| end == "profile"));
        of.map(|(path, content)| (path.clone(), content.clone())).collect::<Files>()
    };
    let largest = profiles(&once).into_values().max_by_key(Vec::len).unwrap();
    let header = decode(&largest, Some("profile"), &Limits::default()).unwrap().recording.header;
    let (name, snapshot) = (header.image_name, header.ledger[0].name.clone());
    place.run(&[
        "learn",
        "quarantine",
        &name,
        "--into",
        "once",
        "--snapshot",
        &snapshot,
        "--reason",
        "an incident",
    ]);
    let aside = place.learn("all", "once");
    assert!(profiles(&aside) != profiles(&once), "it is set aside");
    place.run(&["learn", "undo", "--into", "once"]);
    let back = place.learn("all", "once");
    assert!(profiles(&back) == profiles(&once), "it counts again");
}

/// Starts a learner and kills it after a while; whether it was still at work.
fn killed(place: &Place, into: &str, after: Duration) -> bool {
    let mut child = place
        .command(&["learn", "all", "--into", into])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    thread::sleep(after);
    let at_work = child.try_wait().unwrap().is_none();
    // SIGKILL: the process has no chance to put anything in order.
    child.kill().unwrap();
    child.wait().unwrap();
    at_work
}

#[test]
fn a_learner_may_be_killed_at_any_moment() {
    let (place, once) = learned_at_once();
    let begin = Instant::now();
    place.learn("all", "timed");
    let span = begin.elapsed();
    let mut chance = fastrand::Rng::with_seed(11);
    let (mut kills, mut at_work) = (0, 0);
    for folder in 0..10 {
        let into = format!("killed-{folder}");
        // The next goes on where the one before was killed, so each gets less far behind.
        for part in 1..=4 {
            let after = span.mul_f64(chance.f64() * f64::from(part) / 4.0);
            at_work += usize::from(killed(&place, &into, after));
            kills += 1;
            if place.path(&into).exists() {
                whole_profiles(&place.files(&into));
            }
        }
        let after = place.learn("all", &into);
        assert!(after == once, "folder {folder}: {:?}", after.keys().collect::<Vec<_>>());
    }
    println!("{at_work} of {kills} learners were killed at work");
    assert!(at_work >= kills / 4, "only {at_work} of {kills} were still at work");
}

/// Every profile is whole, whatever happened.
fn whole_profiles(files: &Files) {
    for (path, content) in
        files.iter().filter(|(path, _)| path.extension().is_some_and(|end| end == "profile"))
    {
        let recording = decode(content, Some("profile"), &Limits::default()).unwrap().recording;
        assert!(recording.damage.is_none() && !recording.header.ledger.is_empty(), "{}", path.display());
    }
}

#[test]
fn two_learners_on_one_folder_come_to_what_one_comes_to() {
    let (place, once) = learned_at_once();
    for round in 0..5 {
        let into = format!("two-{round}");
        let start = |source: &str| -> Child {
            place
                .command(&["learn", source, "--into", &into])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap()
        };
        let both = [start("all"), start("all/platform-a1"), start("all/shop-b2")];
        for mut child in both {
            assert!(child.wait().unwrap().success());
        }
        assert!(place.files(&into) == once, "round {round}");
    }
}

/// The lines of a stream as they come.
fn lines(stream: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (send, receive) = channel();
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                return;
            }
        }
    });
    receive
}

fn wait_for(lines: &Receiver<String>, what: &str) -> String {
    loop {
        let line = lines.recv_timeout(Duration::from_secs(60)).unwrap();
        if line.contains(what) {
            return line;
        }
    }
}

#[test]
fn a_watching_learner_goes_on_with_what_arrives_and_ends_in_order() {
    let place = Place::new();
    place.put("in/a/one.protobuf", &dump("one", (0, 1), &["/bin/sh"]));
    let mut child = place
        .command(&["learn", "in", "--into", "learned", "--watch"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (out, notes) = (lines(child.stdout.take().unwrap()), lines(child.stderr.take().unwrap()));
    wait_for(&out, "registry.lab/shop/api: 1 snapshot learned, 1 in all");
    wait_for(&notes, "watching");
    place.put("in/b/two.protobuf", &dump("two", (2, 3), &["/bin/sh", "/bin/ls"]));
    let line = wait_for(&out, "registry.lab/shop/api");
    assert!(
        line.contains("1 snapshot learned, 2 in all; learning, 1 version, 2 nodes; written to"),
        "{line}"
    );
    let pid = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
    wait_for(&notes, "ended");
    assert!(child.wait().unwrap().success());
    let watched = place.files("learned");
    assert!(watched == place.learn("in", "once"));
}

#[test]
fn the_folder_opens_as_what_it_was_learned_from() {
    let (place, once) = learned_at_once();
    let figures = |source: &str| {
        let listed = place.json(&["list", source, "--format", "json"]);
        let of = |row: &serde_json::Value| {
            let all = ["workload", "snapshots", "instances", "hosts", "versions", "commonality"];
            all.map(|key| row[key].to_string())
        };
        let rows: Vec<_> = listed.as_array().unwrap().iter().map(of).collect();
        rows
    };
    let learned = figures("once");
    assert!(!learned.is_empty() && !once.is_empty());
    for path in once.keys().filter(|path| !path.starts_with("snapshots")) {
        place.put(&format!("profiles/{}", path.display()), &once[path]);
    }
    for path in once.keys().filter(|path| path.starts_with("snapshots")) {
        place.put(&format!("copies/{}", path.display()), &once[path]);
    }
    assert_eq!(figures("copies"), learned, "the copies alone");
    let alone = figures("profiles");
    assert_eq!(alone.len(), learned.len(), "the profiles alone");
}
