//! The whole program in a terminal: how soon it shows something, how soon it answers a key and in how many bytes,
//! what it needs of memory, and that it sleeps when nothing happens.
//!
//! Beside it in the same run: a program that only writes a byte, and one that only echoes. `HABITUS_BENCH_NODES`
//! (a million) and `HABITUS_BENCH_DUMPS` (10 000) set the sizes; `HABITUS_BENCH_FILES` names a folder that keeps the
//! files between runs.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

#[allow(dead_code)]
#[path = "support/files.rs"]
mod files;
#[allow(dead_code)]
#[path = "../tests/explorer/place.rs"]
mod place;
#[allow(dead_code, clippy::panic, clippy::expect_used, reason = "the driver of tests")]
#[path = "../tests/explorer/pty.rs"]
mod pty;
#[path = "../tests/peer/synthetic.rs"]
mod synthetic;

use std::time::{Duration, Instant};

use files::{Folder, cpu_ticks, size, status};
use pty::{Pty, Start};

/// What ends a frame.
const FRAME_END: &[u8] = b"\x1b[?2026l";
const STARTS: usize = 15;
const KEYS: usize = 500;

fn main() {
    let dumps = Folder::of_dumps(size("HABITUS_BENCH_DUMPS", 10_000), 100_000, 40);
    let nodes = size("HABITUS_BENCH_NODES", 1_000_000);
    let large = Folder::new(&format!("profile-{nodes}"), |path| {
        std::fs::write(path.join("large.profile"), synthetic::profile(nodes, 7)).unwrap();
    });
    let dumps = dumps.path().to_string_lossy().into_owned();
    let large = large.path().join("large.profile").to_string_lossy().into_owned();
    first_frames(&dumps, &large);
    with_a_large_profile(&large);
}

fn explorer<'a>(arguments: &'a [&'a str]) -> Pty {
    Pty::start(&Start { arguments, ..Start::default() })
}

fn frames(bytes: &[u8]) -> usize {
    bytes.windows(FRAME_END.len()).filter(|window| *window == FRAME_END).count()
}

/// The median and the worst.
fn told(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let (median, p99) = (times[times.len() / 2], times[times.len() * 99 / 100]);
    println!("{what}: median {median:?}, p99 of {} {p99:?}", times.len());
}

fn first_frames(dumps: &str, large: &str) {
    let after = |start: &Start<'_>, shown: &dyn Fn(&[u8]) -> bool| -> Vec<Duration> {
        (0..STARTS)
            .map(|_| {
                let begin = Instant::now();
                let pty = Pty::start(start);
                pty.wait("something is shown", |seen| shown(seen.bytes()));
                begin.elapsed()
            })
            .collect()
    };
    let echo = Start { program: "/bin/sh", arguments: &["-c", "echo x; read x"], ..Start::default() };
    told("peer: exec of a shell to its first byte", after(&echo, &|bytes| !bytes.is_empty()));
    for (what, path) in [("the folder of dumps", dumps), ("the large profile", large)] {
        let start = Start { arguments: &[path], ..Start::default() };
        told(&format!("exec to first frame, {what}"), after(&start, &|bytes| frames(bytes) > 0));
    }
    let begin = Instant::now();
    let pty = explorer(&[dumps]);
    pty.wait_for("app-");
    println!("exec to the first rows of the folder of dumps: {:?}", begin.elapsed());
}

fn with_a_large_profile(large: &str) {
    let begin = Instant::now();
    let mut pty = explorer(&[large]);
    let at = format!("/proc/{}", pty.process());
    let memory = |what: &str| {
        let [peak, now] = ["VmHWM", "RssAnon"].map(|key| status(&at, key).unwrap_or(0) / 1024);
        println!("memory {what}: {now} MB, at most {peak} MB");
    };
    pty.wait("it is surveyed", |seen| seen.text().contains("registry.example/app"));
    println!("exec to the surveyed profile: {:?}", begin.elapsed());
    memory("when it is surveyed");
    let begin = Instant::now();
    pty.send("\r");
    pty.wait_for("tool-");
    println!("enter to its tree: {:?}", begin.elapsed());
    memory("when it is open");
    pty.send("6");
    settle(&pty);
    let begin = Instant::now();
    pty.send("*");
    settle(&pty);
    println!("everything unfolded: {:?} (within a look each 20 ms)", begin.elapsed());
    memory("with everything unfolded");
    println!("{}", pty.seen().text().lines().take(6).collect::<Vec<_>>().join("\n"));

    let mut steps = [Steps::default(), Steps::default()];
    for _ in 0..KEYS {
        let (written, top) = place(&pty);
        let begin = Instant::now();
        pty.send("j");
        pty.wait("it is drawn", |seen| frames(&seen.bytes()[written..]) > 0);
        let time = begin.elapsed();
        settle(&pty);
        let (after, new_top) = place(&pty);
        // Where the details of a node are read from its file, they are a second frame.
        let kind = &mut steps[usize::from(top != new_top)];
        kind.times.push(time);
        kind.bytes.push(after - written);
    }
    let [within, scrolling] = steps;
    within.tell("a step down");
    scrolling.tell("a step down that scrolls");

    // The threads of jobs end ten seconds after the last one.
    std::thread::sleep(Duration::from_secs(12));
    let (wakeups, ticks) = (pty.wakeups(), cpu_ticks(&at));
    pty.assert_quiet(Duration::from_secs(10));
    println!(
        "ten idle seconds: 0 bytes, {} wake-ups, {:?} ticks",
        pty.wakeups() - wakeups,
        cpu_ticks(&at).zip(ticks).map(|(a, b)| a - b)
    );
    let mut cat = Pty::start(&Start { program: "/bin/cat", arguments: &[], ..Start::default() });
    let times = (0..KEYS)
        .map(|i| {
            let begin = Instant::now();
            cat.send("j");
            cat.wait("it is echoed", |seen| seen.bytes().len() > i);
            begin.elapsed()
        })
        .collect();
    told("peer: a key to its echo", times);
}

/// Steps of one kind.
#[derive(Default)]
struct Steps {
    times: Vec<Duration>,
    bytes: Vec<usize>,
}

impl Steps {
    fn tell(mut self, what: &str) {
        let count = self.bytes.len();
        if count > 0 {
            told(&format!("{what}, to its last byte"), self.times);
            self.bytes.sort_unstable();
            let [median, p99] = [count / 2, count * 99 / 100].map(|at| self.bytes[at]);
            println!("{what}, bytes with the details: median {median}, p99 {p99}");
        }
    }
}

/// How many bytes have come, and what stands in the first line of the tree.
fn place(pty: &Pty) -> (usize, String) {
    let seen = pty.seen();
    let first = seen.text().lines().nth(2).unwrap_or_default().to_owned();
    (seen.bytes().len(), first.chars().skip(1).take(30).collect())
}

/// Waits until nothing has come for a while.
fn settle(pty: &Pty) {
    let mut before = usize::MAX;
    loop {
        let now = pty.seen().bytes().len();
        if now == before {
            return;
        }
        before = now;
        std::thread::sleep(Duration::from_millis(20));
    }
}
