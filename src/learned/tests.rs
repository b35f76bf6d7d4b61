//! What a learner does to its folder.

use crate::settings::Learning;
use std::fs;

use super::*;
use crate::formats::Writer;
use crate::model::Status;

/// 2026-11-24 00:00:00 UTC.
const MIDNIGHT: u64 = 1_795_478_400_000_000_000;
const HOUR: u64 = 3_600_000_000_000;

/// A dump of an instance of `shop/api`, an hour long, of these processes.
fn dump(name: &str, hour: u64, hours: u64, paths: &[&str]) -> Vec<u8> {
    let mut w = Writer::dump();
    w.begin("metadata").text("name", &format!("activity-dump-{name}")).text("arch", "x64");
    w.text("container_id", name).number("start", MIDNIGHT + hour * HOUR);
    w.number("end", MIDNIGHT + (hour + hours) * HOUR).end();
    w.texts("tags", ["image_name:registry.lab/shop/api", "image_tag:v1"]);
    for path in paths {
        w.begin("tree").begin("process").begin("file").text("path", path).end().end().end();
    }
    w.finish().unwrap()
}

/// A profile of an agent.
fn aggregate() -> Vec<u8> {
    let mut w = Writer::profile();
    w.begin("metadata").text("name", "activity-dump-aggregate").end();
    w.begin("tree").begin("process").begin("file").text("path", "/bin/sh").end().end().end();
    w.begin("selector").text("image_name", "registry.lab/shop/api").text("image_tag", "*").end();
    w.finish().unwrap()
}

struct Bench {
    root: tempfile::TempDir,
    learner: Learner,
}

fn rules(learning: Learning) -> Options {
    Options { rules: learning.into(), ..Options::default() }
}

impl Bench {
    fn new() -> Bench {
        Bench::with(Options::default())
    }

    fn with(options: Options) -> Bench {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("in")).unwrap();
        let learner = Learner::open(&root.path().join("learned"), options).unwrap();
        Bench { root, learner }
    }

    fn write(&self, name: &str, content: &[u8]) {
        let path = self.root.path().join("in").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    fn run_as(&mut self, watches: bool) -> Run {
        self.learner.run(&[self.root.path().join("in")], watches, &|| false).unwrap()
    }

    fn run(&mut self) -> Run {
        self.run_as(false)
    }

    /// Another learner of the same folder, as the next process would be.
    fn again(&mut self, options: Options) {
        self.learner = Learner::open(&self.root.path().join("learned"), options).unwrap();
    }

    fn profile(&self) -> Vec<u8> {
        fs::read(self.learner.folder.profile(&file_stem("registry.lab/shop/api"))).unwrap()
    }

    fn kept(&self) -> usize {
        self.learner.folder.kept(&file_stem("registry.lab/shop/api")).map_or(0, |kept| kept.len())
    }
}

fn whats(run: &Run) -> Vec<What> {
    run.told.iter().map(|told| told.what).collect()
}

#[test]
fn a_snapshot_is_learned_once_and_a_profile_written_when_it_changes() {
    let mut bench = Bench::new();
    bench.write("a/one.protobuf", &dump("one", 0, 1, &["/bin/sh"]));
    let run = bench.run();
    let [only] = &run.workloads[..] else { panic!("{run:?}") };
    assert_eq!((only.learned_now, only.known_before, only.snapshots), (1, 0, 1));
    assert_eq!((only.workload.as_str(), &only.outcome), ("registry.lab/shop/api", &Outcome::Written));
    let summary = only.profile.clone().unwrap();
    assert_eq!(
        (summary.status, summary.versions, summary.nodes),
        (Status::Learning, vec!["v1".to_owned()], 1)
    );
    let first = bench.profile();

    bench.again(Options::default());
    let run = bench.run();
    let [only] = &run.workloads[..] else { panic!("{run:?}") };
    assert_eq!((only.learned_now, only.known_before, &only.outcome), (0, 1, &Outcome::Unchanged));
    assert!(only.profile.is_some() && bench.profile() == first);

    bench.write("b/two.protobuf", &dump("two", 2, 1, &["/bin/sh", "/bin/ls"]));
    let run = bench.run();
    assert_eq!(
        (run.workloads[0].learned_now, run.workloads[0].known_before),
        (1, 0),
        "one is not read again"
    );
    assert_ne!(bench.profile(), first);
}

#[test]
fn a_run_that_was_killed_is_completed_by_the_next() {
    let mut bench = Bench::new();
    bench.write("a/one.protobuf", &dump("one", 0, 1, &["/bin/sh"]));
    bench.run();
    let whole = bench.profile();
    let file = bench.learner.folder.profile(&file_stem("registry.lab/shop/api"));
    // Killed before the profile was written, with the file that it began.
    fs::remove_file(&file).unwrap();
    bench.again(Options::default());
    assert_eq!(bench.run().workloads[0].outcome, Outcome::Written);
    assert_eq!(bench.profile(), whole);
    // A profile that lost its end is none.
    fs::write(&file, &whole[..whole.len() - 3]).unwrap();
    bench.again(Options::default());
    assert_eq!(bench.run().workloads[0].outcome, Outcome::Written);
    assert_eq!(bench.profile(), whole);
}

#[test]
fn a_setting_makes_the_profile_anew_and_setting_it_back_brings_the_old_bytes() {
    let mut bench = Bench::new();
    for (name, hour) in [("one", 0), ("two", 2), ("three", 4)] {
        bench.write(
            &format!("a/{name}.protobuf"),
            &dump(name, hour, 1, &["/bin/sh", &format!("/bin/{name}")]),
        );
    }
    bench.run();
    let before = bench.profile();
    let quick = Learning { stable_snapshots: 2, least_snapshots: 2, ..Learning::default() };
    bench.again(rules(quick));
    let run = bench.run();
    assert_eq!(run.workloads[0].outcome, Outcome::Written);
    assert_eq!(run.workloads[0].profile.as_ref().unwrap().status, Status::Stable);
    assert_ne!(bench.profile(), before);
    bench.again(Options::default());
    bench.run();
    assert_eq!(bench.profile(), before);
}

#[test]
fn where_learning_is_off_nothing_new_is_learned_and_what_was_learned_stays() {
    let mut bench = Bench::new();
    bench.write("a/one.protobuf", &dump("one", 0, 1, &["/bin/sh"]));
    bench.run();
    let before = bench.profile();
    bench.write("a/two.protobuf", &dump("two", 0, 1, &["/bin/ls"]));
    bench.again(rules(Learning { on: false, ..Learning::default() }));
    let run = bench.run();
    assert_eq!(whats(&run), [What::Off, What::Off]);
    assert_eq!((run.workloads[0].skipped, run.workloads[0].snapshots), (2, 1));
    assert_eq!((bench.kept(), bench.profile()), (1, before));
}

#[test]
fn what_is_no_snapshot_is_told_apart() {
    let mut bench = Bench::new();
    let one = dump("one", 0, 1, &["/bin/sh", "/bin/ls"]);
    bench.write("0.protobuf", &one);
    bench.run();
    let learned = bench.profile();
    for (name, content) in [
        ("1-aggregate.profile", aggregate()),
        ("2-learned.profile", learned.clone()),
        ("3-learned-cut.profile", learned[..learned.len() - 2].to_vec()),
        ("4-hollow.protobuf", dump("hollow", 0, 1, &[])),
        ("5-none.txt", b"no dump at all".to_vec()),
        ("6-empty", Vec::new()),
        ("7-cut.protobuf", dump("cut", 0, 1, &["/bin/sh", "/bin/a-very-long-name"])),
    ] {
        let content = if name.contains("7-cut") { &content[..content.len() - 5] } else { &content[..] };
        bench.write(name, content);
    }
    let run = bench.run();
    assert_eq!(
        whats(&run),
        [
            What::Aggregate,
            What::Learned,
            What::Learned,
            What::Hollow,
            What::Unread,
            What::Unread,
            What::Damaged
        ],
        "{run:#?}"
    );
    assert!(run.told.iter().all(|told| !told.reason.is_empty()));
    assert_eq!(bench.kept(), 2, "the one that was cut off is learned as far as it was read");
    assert_eq!(bench.run().told, [], "nothing is told twice");
}

#[test]
fn a_file_that_is_still_being_written_is_waited_for() {
    let mut bench = Bench::new();
    let whole = dump("one", 0, 1, &["/bin/sh", "/bin/a-very-long-name"]);
    bench.write("a/one.protobuf", b"");
    let run = bench.run_as(true);
    assert_eq!((run.told, bench.kept()), (vec![], 0));
    bench.write("a/one.protobuf", &whole[..whole.len() - 9]);
    let run = bench.run_as(true);
    assert_eq!((run.told, bench.kept()), (vec![], 0));
    bench.write("a/one.protobuf", &whole);
    let run = bench.run_as(true);
    assert_eq!((run.told, run.workloads[0].learned_now, bench.kept()), (vec![], 1, 1));
    bench.write("a/two.protobuf", &whole[..whole.len() - 9]);
    bench.run_as(true);
    let run = bench.run_as(true);
    assert_eq!((whats(&run), bench.kept()), (vec![What::Damaged], 2), "it has not grown: it is as it is");
}

#[test]
fn the_folder_itself_teaches_nothing() {
    let mut bench = Bench::new();
    bench.write("a/one.protobuf", &dump("one", 0, 1, &["/bin/sh"]));
    bench.run();
    let root = bench.root.path().to_owned();
    let run = bench.learner.run(&[&root], false, &|| false).unwrap();
    assert_eq!(whats(&run), [What::Own, What::Own]);
    assert_eq!(bench.kept(), 1);
}

#[test]
fn a_copy_that_rots_costs_no_profile() {
    let mut bench = Bench::new();
    for name in ["one", "two"] {
        bench.write(&format!("a/{name}.protobuf"), &dump(name, 0, 1, &["/bin/sh"]));
    }
    bench.run();
    let before = bench.profile();
    let stem = file_stem("registry.lab/shop/api");
    let kept = bench.learner.folder.kept(&stem).unwrap();
    for rotten in &kept {
        let place = bench.learner.folder.place(&stem, rotten);
        let path = place.path().unwrap();
        let was = fs::read(path).unwrap();
        fs::write(path, "rotten").unwrap();
        bench.write("a/three.protobuf", &dump("three", 0, 1, &["/bin/sh"]));
        bench.again(Options::default());
        let run = bench.run();
        let Outcome::Failed(reason) = &run.workloads[0].outcome else { panic!("{run:?}") };
        assert!(reason.contains(&rotten.hash), "{reason}");
        assert_eq!(bench.profile(), before);
        fs::write(path, was).unwrap();
    }
    bench.again(Options::default());
    assert_eq!(bench.run().workloads[0].outcome, Outcome::Written);
}

#[test]
fn the_host_that_only_a_folder_names_survives() {
    let mut bench = Bench::new();
    bench.write("web-1/one.protobuf", &dump("one", 0, 1, &["/bin/sh"]));
    bench.run();
    let profile = formats::decode(&bench.profile(), Some("profile"), &formats::Limits::default()).unwrap();
    assert_eq!(profile.recording.header.ledger[0].host.as_deref(), Some("web-1"));
}
