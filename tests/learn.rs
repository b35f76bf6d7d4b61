//! `habitus learn` as a process: in any order and any grouping the same bytes; killed anywhere, nothing is lost or counted twice.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot run the program has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use flate2::write::GzEncoder;
use habitus::formats::Writer;
use tempfile::TempDir;

fn habitus() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_habitus"));
    command.env("HABITUS_CONFIG", "/dev/null").env("NO_COLOR", "1").env_remove("HABITUS_SOURCES");
    command
}

fn learn(sources: &[&Path], into: &Path) -> Output {
    let output = habitus().arg("learn").args(sources).arg("--into").arg(into).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// All files below a folder with their content; what a killed learner left half written is no part of it.
fn content(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let (mut found, mut open) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(at) = open.pop() {
        for entry in fs::read_dir(&at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if !path.file_name().unwrap().to_string_lossy().starts_with(".tmp") {
                found.insert(path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn same(a: &Path, b: &Path) {
    let (a, b) = (content(a), content(b));
    assert_eq!(a.keys().collect::<Vec<_>>(), b.keys().collect::<Vec<_>>());
    for (path, bytes) in &a {
        assert!(bytes == &b[path], "{} differs", path.display());
    }
}

/// All files of the demo that dumps may lie in.
fn demo() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data");
    let mut files: Vec<PathBuf> = content(&folder).into_keys().map(|path| folder.join(path)).collect();
    files.retain(|path| !path.components().any(|part| part.as_os_str() == "signals"));
    files
}

fn demo_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data")
}

/// Files in an order of their own for each seed.
fn shuffled(mut files: Vec<PathBuf>, seed: u64) -> Vec<PathBuf> {
    let mut random = fastrand::Rng::with_seed(seed);
    random.shuffle(&mut files);
    files
}

const DAY: u64 = 1_795_000_000_000_000_000;

/// A dump of `shop/api`: its name, when it began and ended, in minutes, and what ran below `/bin/sh`.
fn dump(name: &str, container: &str, (start, end): (u64, u64), programs: &[&str]) -> Vec<u8> {
    let minute = |number: u64| DAY + number * 60_000_000_000;
    let mut w = Writer::dump();
    w.begin("metadata").text("name", name).text("container_id", container).text("arch", "x64");
    w.number("start", minute(start)).number("end", minute(end)).end();
    w.text("tags", "image_name:shop/api").text("tags", "image_tag:v1");
    w.begin("tree").begin("process").begin("file").text("path", "/bin/sh").end().end();
    for program in programs {
        w.begin("children").begin("process").begin("file").text("path", program).end().end().end();
    }
    w.end();
    w.finish().unwrap()
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn any_order_and_any_grouping_make_the_same_bytes_and_a_second_run_changes_nothing() {
    let whole = TempDir::new().unwrap();
    learn(&[&demo_folder()], whole.path());
    let before = content(whole.path());
    assert!(before.keys().filter(|path| path.extension().is_some_and(|end| end == "profile")).count() >= 9);
    let output = said(&learn(&[&demo_folder()], whole.path()));
    assert!(!output.contains(" written"), "{output}");
    assert_eq!(content(whole.path()), before);
    for (seed, groups) in [(1, 2), (2, 7), (3, 3)] {
        let files = shuffled(demo(), seed);
        let split = TempDir::new().unwrap();
        for group in files.chunks(files.len().div_ceil(groups)) {
            let group: Vec<&Path> = group.iter().map(PathBuf::as_path).collect();
            // A group may be all odd files.
            habitus().arg("learn").args(group).arg("--into").arg(split.path()).output().unwrap();
        }
        same(whole.path(), split.path());
    }
}

#[test]
fn a_late_older_snapshot_a_newer_state_and_other_encodings_make_what_all_at_once_make() {
    let folder = TempDir::new().unwrap();
    let at = folder.path();
    let late = put(at, "a/late.protobuf", &dump("late", "c3", (60, 70), &["/bin/ls"]));
    let older = put(at, "a/older.protobuf", &dump("older", "c2", (0, 10), &["/bin/cat"]));
    let state = put(at, "a/state.protobuf", &dump("grows", "c1", (20, 30), &["/bin/ls"]));
    let newer = put(at, "b/newer.protobuf", &dump("grows", "c1", (20, 40), &["/bin/ls", "/bin/ps"]));
    let mut gz = GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gz.write_all(&fs::read(&late).unwrap()).unwrap();
    let again = put(at, "a/late-again.protobuf.gz", &gz.finish().unwrap());
    let (one, two) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    learn(&[&late, &older, &state, &newer, &again], one.path());
    for path in [&again, &newer, &late, &state, &older, &late] {
        learn(&[path], two.path());
    }
    same(one.path(), two.path());
    let json = habitus()
        .args(["learn", "--format", "json"])
        .arg(&late)
        .arg("--into")
        .arg(two.path())
        .output()
        .unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let api = &json["workloads"][0];
    assert_eq!(api["workload"], "shop/api");
    assert_eq!(api["snapshots"], 3, "a newer state takes the place of the older");
    assert_eq!((&api["known_before"], &api["written"]), (&1.into(), &false.into()));
}

#[test]
fn what_is_no_dump_is_told_and_a_workload_may_be_left_as_it_is() {
    let folder = TempDir::new().unwrap();
    let config = put(folder.path(), "config.toml", b"[learning]\non = false\n");
    let dump = put(folder.path(), "d/x.protobuf", &dump("x", "c", (0, 1), &["/bin/ls"]));
    let into = folder.path().join("learned");
    let run = |config: Option<&Path>, source: &Path| {
        let mut command = habitus();
        command.args(config.iter().flat_map(|path| ["--config".as_ref(), path.as_os_str()]));
        command.arg("learn").arg(source).arg("--into").arg(&into).output().unwrap()
    };
    let off = run(Some(&config), &dump);
    assert!(String::from_utf8_lossy(&off.stderr).contains("`learning.on` is false"), "{off:?}");
    assert!(said(&off).is_empty() && off.status.success());
    assert!(said(&run(None, &dump)).contains("learned 1 snapshot (x)"));
    // The folder is no source of dumps but of the copies in it, which are known.
    let itself = run(None, &into);
    assert!(said(&itself).contains("nothing new"), "{itself:?}");
    assert!(String::from_utf8_lossy(&itself.stderr).contains("a learned profile"), "{itself:?}");
    let usage = habitus().arg("learn").arg(&dump).output().unwrap();
    assert_eq!(usage.status.code(), Some(2), "{usage:?}");
    let nothing = habitus().arg("learn").arg("/nowhere").arg("--into").arg(folder.path()).output().unwrap();
    assert_eq!(nothing.status.code(), Some(3), "{nothing:?}");
}

#[test]
fn a_damaged_profile_and_a_lost_one_are_made_again() {
    let (whole, hurt) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    for at in [&whole, &hurt] {
        learn(&[&demo_folder().join("shop-a1")], at.path());
    }
    let files = || {
        content(hurt.path()).into_keys().filter(|path| path.extension().is_some_and(|end| end == "profile"))
    };
    let (first, last) = (files().next().unwrap(), files().last().unwrap());
    assert_ne!(first, last);
    fs::write(hurt.path().join(&first), b"half").unwrap();
    fs::remove_file(hurt.path().join(&last)).unwrap();
    let empty = TempDir::new().unwrap();
    learn(&[empty.path()], hurt.path());
    same(whole.path(), hurt.path());
}

#[test]
fn a_copy_that_was_spoilt_is_named_and_keeps_no_other_workload_back() {
    let (folder, into) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let dumps = folder.path();
    put(dumps, "h/one.protobuf", &dump("one", "c1", (0, 1), &["/bin/ls"]));
    learn(&[dumps], into.path());
    let before = content(into.path());
    let copy = before.keys().find(|path| path.starts_with("snapshots")).unwrap();
    let spoilt = into.path().join(copy);
    fs::remove_file(&spoilt).unwrap();
    fs::write(&spoilt, b"no gzip").unwrap();
    let shop = demo_folder().join("shop-a1");
    let output = habitus().arg("learn").arg(&shop).arg("--into").arg(into.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains(spoilt.to_str().unwrap()) && said(&output).contains(" written"), "{output:?}");
    // Without it, it is learned again, and the folder is whole.
    fs::remove_file(&spoilt).unwrap();
    learn(&[dumps, &shop], into.path());
    let whole = TempDir::new().unwrap();
    learn(&[dumps, &shop], whole.path());
    same(whole.path(), into.path());
}

#[test]
fn killed_anywhere_nothing_is_lost_or_counted_twice() {
    let sources = ["shop-a1", "shop-a2", "platform-a1", "edge-a1"].map(|name| demo_folder().join(name));
    let sources: Vec<&Path> = sources.iter().map(PathBuf::as_path).collect();
    let whole = TempDir::new().unwrap();
    learn(&sources, whole.path());
    let mut random = fastrand::Rng::with_seed(7);
    // How long an undisturbed run takes here, now: the points to kill at lie within.
    let began = std::time::Instant::now();
    learn(&sources, TempDir::new().unwrap().path());
    let whole_time = began.elapsed();
    let mut killed = 0;
    for _ in 0..8 {
        let at = TempDir::new().unwrap();
        for _ in 0..5 {
            let mut child = habitus()
                .arg("learn")
                .args(&sources)
                .arg("--into")
                .arg(at.path())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            // Random points of time are what is tested.
            std::thread::sleep(whole_time.mul_f64(random.f64()));
            child.kill().unwrap();
            killed += u32::from(!child.wait().unwrap().success());
        }
        learn(&sources, at.path());
        same(whole.path(), at.path());
    }
    assert!(killed > 0, "no run was killed before its end");
}

#[test]
fn two_learners_on_one_folder_make_what_one_makes() {
    let whole = TempDir::new().unwrap();
    learn(&[&demo_folder()], whole.path());
    for seed in 0..3 {
        let at = TempDir::new().unwrap();
        let files = shuffled(demo(), seed);
        let (first, second) = files.split_at(files.len() / 2);
        // Both have some files of the other.
        let shares = [&files[..first.len() + 20], &files[first.len() - 20..], second];
        let children: Vec<_> = shares
            .iter()
            .map(|share| {
                let mut command = habitus();
                command.arg("learn").args(*share).arg("--into").arg(at.path());
                command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
            })
            .collect();
        for child in children {
            let output = child.wait_with_output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        }
        same(whole.path(), at.path());
    }
}

#[test]
fn watching_learns_what_arrives_and_ends_when_it_is_asked_to() {
    let folder = TempDir::new().unwrap();
    let (dumps, into) = (folder.path().join("dumps"), folder.path().join("learned"));
    put(&dumps, "h/one.protobuf", &dump("one", "c1", (0, 1), &["/bin/ls"]));
    let mut child = habitus()
        .args(["learn", "--watch"])
        .arg(&dumps)
        .arg("--into")
        .arg(&into)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    assert!(first.contains("learned 1 snapshot (one)"), "{first}");
    put(&dumps, "h/two.protobuf", &dump("two", "c2", (5, 6), &["/bin/ps"]));
    let second = lines.next().unwrap().unwrap();
    assert!(second.contains("learned 1 snapshot (two)") && second.contains("2 snapshots in all"), "{second}");
    Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    assert!(child.wait().unwrap().success());
    assert!(lines.next().is_none(), "nothing was told twice");
    let at_once = TempDir::new().unwrap();
    learn(&[&dumps], at_once.path());
    same(at_once.path(), &into);
}

#[test]
fn the_folder_itself_opens_and_its_snapshots_count_once() {
    let folder = TempDir::new().unwrap();
    let dumps = folder.path().join("h");
    for (name, container, at) in [("one", "c1", 0), ("two", "c2", 10), ("three", "c3", 20)] {
        put(&dumps, &format!("{name}.protobuf"), &dump(name, container, (at, at + 5), &["/bin/ls"]));
    }
    let into = folder.path().join("learned");
    learn(&[&dumps], &into);
    let list = |source: &Path| {
        let output = habitus().args(["list", "--format", "json"]).arg(source).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        let rows: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let row = rows.as_array().unwrap()[0].clone();
        assert_eq!((&row["instances"], &row["snapshots"]), (&3.into(), &3.into()), "{row}");
        ["commonality", "commonality_of", "hosts", "nodes", "status", "versions", "recorded"]
            .map(|key| row.get(key).cloned().expect(key))
    };
    assert_eq!(list(&into), list(&dumps));
}
