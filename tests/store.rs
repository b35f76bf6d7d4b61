//! The store of decisions under several processes at once: killed at any moment, and on a disk that is full. What a process
//! was told to be entered is there, once.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that cannot set itself up has failed"
)]

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;

use habitus::journal::{Added, Conflict, Log, Upstream, UpstreamError};
use habitus::model::UnixNanos;
use habitus::suppressions::bundle::{Conditions, Input};
use habitus::suppressions::store::{Accepted, Change, Entry, Store};
use habitus::suppressions::{Behaviour, Breadth, Bundle, Place};

/// The part that runs in a process of its own, and what it is told by.
const WRITER: &str = "a_writer_of_its_own";
const STORE: &str = "HABITUS_TEST_STORE";
const AUTHOR: &str = "HABITUS_TEST_AUTHOR";
const COUNT: &str = "HABITUS_TEST_COUNT";
const INPUTS: &str = "HABITUS_TEST_INPUTS";
/// The file that stands for the log of a backend, and when its append never comes to an end.
const FAR: &str = "HABITUS_TEST_FAR";
const HANGS: &str = "HABITUS_TEST_HANGS";

const NOW: UnixNanos = UnixNanos(1_795_000_000_000_000_000);

/// An acceptance whose line has about 150 bytes for each of its inputs.
fn acceptance(inputs: usize) -> Change {
    let input = |at: usize| Input { hash: format!("{at:064x}"), name: format!("/srv/dumps/{at:050}") };
    let conditions = Conditions {
        threshold_percent: 70,
        usual_percent: 70,
        least_units: 3,
        least_hosts: 2,
        least_days: 3,
        never_widen: Vec::new(),
    };
    Change::Accept(Arc::new(Accepted {
        rule: "r".to_owned(),
        title: "T".to_owned(),
        detection_rules: Vec::new(),
        workload: "registry.lab/shop/api".to_owned(),
        version: "v1".to_owned(),
        behaviour: Behaviour::default(),
        breadth: Breadth::Exact,
        place: Place::Image,
        query: "@agent.rule_id:\"r\"".to_owned(),
        overridden: false,
        provisional: false,
        reason: "noise".to_owned(),
        bundle: Bundle {
            made: NOW.0,
            by: "habitus".to_owned(),
            inputs: (0..inputs).map(input).collect(),
            conditions,
            decisions: String::new(),
            rule_versions: Vec::new(),
            unit: "instances".to_owned(),
            units: (11, 12),
            bound: 0.6461,
            hosts: (2, 2),
            days: (3, 4),
            recurrence: String::new(),
            considered: (40, "ff".to_owned()),
            hidden: Vec::new(),
            hidden_all: (0, "ee".to_owned()),
            known: 0,
            unknown: 0,
            lacks: Vec::new(),
        },
    }))
}

#[test]
#[ignore = "a part of the other tests here, which run it in processes of their own"]
fn a_writer_of_its_own() {
    let told = |name: &str| env::var(name).unwrap();
    let number = |name: &str| told(name).parse::<usize>().unwrap();
    let path = told(STORE);
    let mut store = match env::var(FAR) {
        Ok(far) => Store::open_over(Path::new(&path), &told(AUTHOR), Far::of(Path::new(&far), &told(HANGS))),
        Err(_) => Store::open(Some(Path::new(&path)), &told(AUTHOR), None),
    };
    for at in 0..number(COUNT) {
        let id = format!("{:012x}", at % 5);
        let before = store.entries().len();
        match store.enter(&id, acceptance(number(INPUTS)), NOW) {
            Ok(entry) => println!("entered {}", entry.id),
            Err(error) => {
                store.refresh();
                assert_eq!(store.entries().len(), before, "nothing has changed");
                println!("refused {error}");
                return;
            }
        }
    }
}

/// A process that enters so many acceptances of so many inputs, started by the last of the words in front of it, if any.
fn writer(store: &Path, author: &str, count: usize, inputs: usize, through: &[&str]) -> Child {
    let this = env::current_exe().unwrap();
    let mut words = through.iter().map(AsRef::as_ref).chain([this.as_os_str()]);
    Command::new(words.next().unwrap())
        .args(words)
        .args(["--exact", WRITER, "--ignored", "--nocapture"])
        .env(STORE, store)
        .env(AUTHOR, author)
        .env(COUNT, count.to_string())
        .env(INPUTS, inputs.to_string())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// What a writer says of each of its entries: what follows the word.
fn said(line: &str, word: &str) -> Option<String> {
    line.split_once(word).map(|(_, rest)| rest.trim().to_owned())
}

/// When a writer is killed.
#[derive(Clone, Copy)]
enum Kill {
    /// As soon as it has told of so many entries: it is about to make the next.
    After(usize),
    /// As soon as the file grows after so many: it, or another one, is writing.
    Growing(usize),
    /// Never.
    Never,
}

/// The ids of the entries that a writer was told to be entered before it was killed.
fn entered(mut child: Child, store: &Path, kill: Kill) -> Vec<String> {
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut ids = Vec::new();
    let most = match kill {
        Kill::After(most) | Kill::Growing(most) => most,
        Kill::Never => usize::MAX,
    };
    while ids.len() < most
        && let Some(line) = lines.next()
    {
        ids.extend(said(&line.unwrap(), "entered "));
    }
    if let Kill::Growing(_) = kill {
        let length = || fs::metadata(store).map_or(0, |metadata| metadata.len());
        let before = length();
        while length() == before && child.try_wait().unwrap().is_none() {
            thread::yield_now();
        }
    }
    if !matches!(kill, Kill::Never) {
        // SIGKILL: the process has no chance to put anything in order.
        child.kill().unwrap();
    }
    // What it had told before the end is still in the pipe.
    ids.extend(lines.map_while(Result::ok).filter_map(|line| said(&line, "entered ")));
    let status = child.wait().unwrap();
    assert!(!matches!(kill, Kill::Never) || status.success(), "{status}");
    ids
}

/// Every id is that of one line.
fn each_once(path: &Path, ids: &[String]) {
    let content = fs::read(path).unwrap();
    let (lines, _) = habitus::suppressions::store::read(&content);
    for id in ids {
        let count = lines.iter().filter(|entry| entry.id == *id).count();
        assert_eq!(count, 1, "{id} of {}", ids.len());
    }
}

#[test]
fn what_was_entered_is_there_once_whoever_is_killed() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("state/suppressions.jsonl");
    let mut chance = fastrand::Rng::with_seed(5);
    let (mut told, mut kills) = (Vec::new(), 0);
    for round in 0..6 {
        let writers = [
            (6, 10, Kill::Never),
            (usize::MAX, 10, Kill::After(chance.usize(1..12))),
            (usize::MAX, 2_000, Kill::After(chance.usize(1..4))),
            (usize::MAX, 10, Kill::Growing(chance.usize(0..8))),
            (usize::MAX, 4_000, Kill::Growing(chance.usize(0..3))),
        ];
        let ids: Vec<Vec<String>> = thread::scope(|scope| {
            let path = &path;
            let each: Vec<_> = writers
                .into_iter()
                .enumerate()
                .map(|(at, (count, inputs, kill))| {
                    scope.spawn(move || {
                        entered(writer(path, &format!("w{round}-{at}"), count, inputs, &[]), path, kill)
                    })
                })
                .collect();
            each.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(ids[0].len(), 6, "who was not killed came to its end");
        told.extend(ids.into_iter().flatten());
        kills += 4;
        each_once(&path, &told);
    }
    let store = Store::open(Some(&path), "ada", None);
    let untold = store.entries().len() - told.len();
    assert!(untold <= kills, "a writer has one entry under way: {untold} of {kills}");
    let lines = fs::read(&path).unwrap().split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count();
    let torn = lines - store.entries().len();
    assert!(torn <= kills, "{torn} lines of {kills} are torn");
    println!("{} entries were told of, {untold} were not, {torn} were torn by {kills} kills", told.len());
}

#[test]
fn a_full_disk_costs_nothing_that_was_entered() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("suppressions.jsonl");
    // A limit on the size of files is met like a full disk: what fits is written, the rest is refused. The signal that
    // would kill the process is not listened to.
    let limited = ["sh", "-c", "trap '' XFSZ; ulimit -f 40; exec \"$0\" \"$@\""];
    let output = writer(&path, "ada", usize::MAX, 30, &limited).wait_with_output().unwrap();
    let output = String::from_utf8(output.stdout).unwrap();
    let told: Vec<String> = output.lines().filter_map(|line| said(line, "entered ")).collect();
    let refused: Vec<String> = output.lines().filter_map(|line| said(line, "refused ")).collect();
    assert!(!told.is_empty(), "{output}");
    assert_eq!(refused.len(), 1, "{output}");
    assert!(
        refused[0].starts_with("the store of decisions ") && refused[0].contains(" was not written: "),
        "{refused:?}"
    );
    each_once(&path, &told);
    let mut store = Store::open(Some(&path), "bob", None);
    assert_eq!((store.entries().len(), store.problems()), (told.len(), vec![]), "half a line was taken away");
    store.enter("0123456789ab", acceptance(1), NOW).unwrap();
    assert_eq!(Store::open(Some(&path), "bob", None).entries().len(), told.len() + 1);
}

/// A log elsewhere: a file that is held while a line is added.
#[derive(Debug)]
struct Far {
    file: PathBuf,
    hangs: String,
}

impl Far {
    fn of(file: &Path, hangs: &str) -> Arc<Far> {
        Arc::new(Far { file: file.to_owned(), hangs: hangs.to_owned() })
    }

    fn all(&self) -> Vec<String> {
        fs::read_to_string(&self.file).unwrap_or_default().lines().map(str::to_owned).collect()
    }

    fn hang(&self, when: &str) {
        if self.hangs == when {
            println!("sends");
            loop {
                thread::park();
            }
        }
    }
}

impl Upstream for Far {
    fn lines(&self, after: u64) -> Result<Vec<String>, UpstreamError> {
        Ok(self.all().into_iter().skip(after as usize).take(50).collect())
    }

    fn append(&self, after: u64, line: &str) -> Result<Added, UpstreamError> {
        self.hang("before");
        let mut file = fs::OpenOptions::new().append(true).create(true).open(&self.file).unwrap();
        file.lock().unwrap();
        let have = self.all().len() as u64;
        if have != after {
            return Err(UpstreamError::Moved(have));
        }
        file.write_all(format!("{line}\n").as_bytes()).unwrap();
        self.hang("after");
        Ok(Added::as_sent(have + 1))
    }
}

/// A process that enters decisions over a log elsewhere.
fn far_writer(store: &Path, far: &Path, author: &str, hangs: &str) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", WRITER, "--ignored", "--nocapture"])
        .env(STORE, store)
        .env(AUTHOR, author)
        .env(COUNT, usize::MAX.to_string())
        .env(INPUTS, "1")
        .env(FAR, far)
        .env(HANGS, hangs)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn who_is_killed_while_the_network_is_waited_for_has_lost_nothing_and_sends_nothing_twice() {
    for hangs in ["before", "after"] {
        let dir = tempfile::tempdir().unwrap();
        let (mirror, far) = (dir.path().join("mirror.jsonl"), dir.path().join("far.jsonl"));
        let mut child = far_writer(&mirror, &far, "ada", hangs);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.any(|line| line.unwrap().contains("sends")), "it came to an end");
        child.kill().unwrap();
        child.wait().unwrap();
        let upstream = Far::of(&far, "never");
        let mut store = Store::open_over(&mirror, "ada", Arc::clone(&upstream) as _);
        assert_eq!((store.log().pending(), store.entries().len()), (1, 1), "{hangs}");
        store.with_log(Log::send_queued).unwrap();
        assert_eq!(
            (store.log().pending(), store.entries().len(), upstream.all().len()),
            (0, 1, 1),
            "{hangs}"
        );
    }
}

#[test]
fn what_was_entered_over_a_log_elsewhere_is_there_once_whoever_is_killed() {
    let dir = tempfile::tempdir().unwrap();
    let far = dir.path().join("far.jsonl");
    let mut chance = fastrand::Rng::with_seed(7);
    let mut told = Vec::new();
    for round in 0..4 {
        // Two of the processes share a mirror; one has its own.
        let writers = ["one", "one", "other"].map(|name| (dir.path().join(name), chance.usize(1..12)));
        let ids: Vec<Vec<String>> = thread::scope(|scope| {
            let far = &far;
            let each: Vec<_> = writers
                .iter()
                .enumerate()
                .map(|(at, (mirror, most))| {
                    let child = far_writer(mirror, far, &format!("w{round}-{at}"), "never");
                    scope.spawn(move || entered(child, mirror, Kill::After(*most)))
                })
                .collect();
            each.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        told.extend(ids.into_iter().flatten());
    }
    let upstream = Far::of(&far, "never");
    let open = |name: &str, author: &str| {
        Store::open_over(&dir.path().join(name), author, Arc::clone(&upstream) as _)
    };
    // Each sends what they signed, and nobody else can.
    for (at, name) in ["one", "one", "other"].into_iter().enumerate() {
        for round in 0..4 {
            let author = format!("w{round}-{at}");
            let mut store = open(name, &author);
            store.with_log(Log::send_queued).unwrap();
            // What others spoke of meanwhile is kept, and waits for somebody.
            let own = |conflict: &&Conflict<Entry>| conflict.entry.author == author;
            let kept: Vec<String> = store
                .log()
                .conflicts()
                .iter()
                .filter(own)
                .map(|conflict| conflict.entry.id.clone())
                .collect();
            for id in kept {
                store.with_log(|log| log.send_anyway(&id)).unwrap();
            }
        }
    }
    for name in ["one", "other"] {
        assert_eq!(open(name, "ada").log().pending(), 0, "{name}");
    }
    each_once(&far, &told);
    let (entries, foreign) = habitus::suppressions::store::read(&fs::read(&far).unwrap());
    let mut ids: Vec<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!((ids.len(), foreign), (all, 0), "nothing was sent twice");
    println!("{} entries were told of, {} were not", told.len(), all - told.len());
}
