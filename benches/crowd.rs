//! Many of one thing: workloads, bad files, snapshots and versions of one workload. Nothing may grow faster than they
//! do, so each is measured at a size and at twice that size: about twice the time is right, four times is a defect.
//!
//! `HABITUS_BENCH_CROWD` sets the larger size (10 000).

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

#[allow(dead_code)]
#[path = "support/files.rs"]
mod files;
#[allow(dead_code)]
#[path = "../tests/peer/synthetic.rs"]
mod synthetic;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use files::{Folder, cpu_ticks, size};
use habitus::fleet::{Cancel, Fleet, FleetOptions, FleetView};
use habitus::query;
use habitus::reports::{list, tags};
use habitus::tui::screens::Place;
use habitus::tui::shell::caps::{Choices, Environment, detect};
use habitus::tui::shell::keymap::Keymap;
use habitus::tui::shell::keys::parse_sequence;
use habitus::tui::shell::message::Message;
use habitus::tui::shell::state::State;
use habitus::tui::shell::update::{start, update};
use habitus::tui::shell::view::view;
use habitus::tui::theme_for;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;
use synthetic::Sample;

/// What there are many of, and how the `n`th of `all` files is written.
type Fill = fn(&Path, usize, usize);

fn main() {
    let many = size("HABITUS_BENCH_CROWD", 10_000);
    let crowds: [(&str, Fill); 4] = [
        ("workloads", |path, n, _| dump(path, n, &format!("registry.example/team/app-{n}"), "v1")),
        ("workloads and half as many bad files", |path, n, all| {
            if n % 3 == 2 {
                std::fs::write(path.join(format!("{n:06}.protobuf")), "no dump at all\n").unwrap();
            } else {
                dump(path, n, &format!("registry.example/team/app-{}", n % (all / 3 * 2)), "v1");
            }
        }),
        ("snapshots of one workload", |path, n, _| dump(path, n, "registry.example/app", "v1")),
        ("versions of one workload", |path, n, _| dump(path, n, "registry.example/app", &format!("v1.{n}"))),
    ];
    for (what, fill) in crowds {
        let sizes = [many / 2, many];
        println!("{} and {} {what}:", sizes[0], sizes[1]);
        let columns = sizes.map(|size| {
            let folder = Folder::new(&format!("crowd-{size}-{}", what.replace(' ', "-")), |path| {
                (0..size).for_each(|n| fill(path, n, size));
            });
            measured(&folder)
        });
        for ((name, half), (_, whole)) in columns[0].iter().zip(&columns[1]) {
            let ratio = whole.as_secs_f64() / half.as_secs_f64().max(1e-6);
            println!("  {name:44} {half:>12.1?} {whole:>12.1?}  {ratio:5.1} times");
        }
    }
}

fn dump(path: &Path, n: usize, image: &str, version: &str) {
    let host = format!("host-{}", n % 40);
    let sample = Sample { image, version, host: &host, seed: n as u64 };
    std::fs::write(path.join(format!("{n:06}.protobuf")), synthetic::dump(40, &sample)).unwrap();
}

fn measured(folder: &Folder) -> Vec<(&'static str, Duration)> {
    let mut times = Vec::new();
    let before = cpu_ticks("/proc/self").unwrap();
    let begin = Instant::now();
    let fleet = Fleet::start(vec![folder.path().into()], FleetOptions::default(), || {});
    let fleet_view = fleet.surveyed();
    times.push(("survey", begin.elapsed()));
    let ticks = cpu_ticks("/proc/self").unwrap() - before;
    times.push(("survey, processor time", Duration::from_millis(ticks * 10)));
    let mut timed = |name, work: &mut dyn FnMut()| {
        let best = (0..3).map(|_| {
            let begin = Instant::now();
            work();
            begin.elapsed()
        });
        times.push((name, best.min().unwrap_or_default()));
    };
    for (name, line) in [
        ("list", ""),
        ("list, a tag", "host:host-3"),
        ("list, a status", "status:learning"),
        ("list, a word", "app-77"),
    ] {
        let query = query::parse(line).unwrap();
        timed(name, &mut || drop(list::rows(&fleet_view, &query)));
    }
    timed("tags", &mut || drop(tags::of(&fleet_view, &query::Query::default())));
    let name = fleet_view.workloads[0].name.clone();
    let begin = Instant::now();
    drop(fleet.open(&name, &Cancel::default(), &mut |_| {}).unwrap());
    let opened = begin.elapsed();
    let mut state = shown(&fleet_view);
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    let mut key = |key: &str| {
        for key in parse_sequence(key).unwrap() {
            update(&mut state, Message::Key(key));
        }
        terminal.draw(|frame| view(&state, frame)).unwrap();
    };
    timed("step down in the list", &mut || key("j"));
    timed("open the filter", &mut || {
        key("esc");
        key("/");
    });
    timed("a letter of the filter", &mut || key("a"));
    times.push(("open the first workload", opened));
    times
}

fn shown(view: &Arc<FleetView>) -> State {
    let environment: Environment =
        [("TERM", "xterm-256color"), ("LANG", "C.UTF-8")].map(|(k, v)| (k.to_owned(), v.to_owned())).into();
    let caps = detect(&environment, &Choices::default());
    let theme = theme_for(&caps);
    let mut state =
        State::new(Size { width: 80, height: 24 }, caps, theme, Keymap::defaults(), Place::Workloads);
    start(&mut state);
    update(&mut state, Message::Fleet(Arc::clone(view)));
    state
}
