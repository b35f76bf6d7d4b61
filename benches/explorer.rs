//! From a key to a drawn frame with everything of a large profile unfolded, beside the tree widget by itself.
//!
//! `HABITUS_BENCH_NODES` sets the size (a million by default; the widget by itself gets a tenth).

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stderr, clippy::semicolon_if_nothing_returned)]

mod support;

use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use criterion::{Criterion, criterion_group, criterion_main};
use habitus::learning::{Merger, Profile};
use habitus::tui::screens::{self, Place, profile};
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
use support::{observed, recording};
use tui_tree_widget::{Tree, TreeItem, TreeState};

fn large() -> usize {
    std::env::var("HABITUS_BENCH_NODES").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000_000)
}

fn big_profile() -> Arc<Profile> {
    let mut merger = Merger::default();
    let recording = recording(large(), 0, 1);
    merger.add(&recording, &observed(&recording, 0));
    Arc::new(merger.profile("bench/app"))
}

fn press(state: &mut State, key: &str) {
    for key in parse_sequence(key).unwrap() {
        update(state, Message::Key(key));
    }
}

fn opened(profile: &Arc<Profile>) -> State {
    let environment: Environment =
        [("TERM", "xterm-256color"), ("LANG", "C.UTF-8")].map(|(k, v)| (k.to_owned(), v.to_owned())).into();
    let caps = detect(&environment, &Choices::default());
    let theme = theme_for(&caps);
    let place = Place::Profile { workload: "bench/app".to_owned(), node: None };
    let mut state = State::new(Size { width: 120, height: 40 }, caps, theme, Keymap::defaults(), place);
    start(&mut state);
    let message = profile::Message::Opened {
        workload: "bench/app".to_owned(),
        forms: profile::Forms { plain: Arc::clone(profile), folded: None },
        done: (1, 1),
        revision: 0,
    };
    update(&mut state, Message::Screen(screens::Message::Profile(message)));
    press(&mut state, "6");
    press(&mut state, "*");
    state
}

fn keys(c: &mut Criterion) {
    let profile = big_profile();
    let mut state = opened(&profile);
    let rows = state.screens.profile.open().unwrap().outline.rows().len();
    eprintln!("{rows} rows are unfolded");
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
    let mut group = c.benchmark_group(format!("key to frame, {rows} rows open, 120x40"));
    group.sample_size(20);
    for (name, key) in [("down", "down"), ("page down", "pgdn"), ("last", "end"), ("first", "home")] {
        group.bench_function(name, |b| {
            b.iter(|| {
                press(&mut state, key);
                terminal.draw(|frame| view(&state, frame)).unwrap();
            });
        });
    }
    let mut times: Vec<u128> = (0..2_000)
        .map(|i| {
            let begin = Instant::now();
            press(&mut state, if i % 7 == 0 { "pgdn" } else { "down" });
            terminal.draw(|frame| view(&state, frame)).unwrap();
            begin.elapsed().as_micros()
        })
        .collect();
    times.sort_unstable();
    eprintln!("key to frame over 2000 keys: median {} µs, p99 {} µs", times[1_000], times[1_980]);
    group.finish();

    // The widget as its own manual uses it: every node an item, all of them opened.
    let tree = profile.tree();
    let tenth = tree.len() / 10;
    let items: Vec<TreeItem<'_, u32>> =
        tree.nodes().take(tenth).map(|node| TreeItem::new_leaf(node.0, tree.name(node).to_owned())).collect();
    let mut group = c.benchmark_group("peer: the tree widget holding all rows");
    group.sample_size(10);
    group.bench_function(format!("down, {tenth} rows, 120x40"), |b| {
        let mut at = TreeState::default();
        b.iter(|| {
            at.key_down();
            terminal
                .draw(|frame| {
                    let widget = Tree::new(&items).unwrap();
                    frame.render_stateful_widget(widget, frame.area(), &mut at);
                })
                .unwrap();
            black_box(&at);
        });
    });
    group.finish();
}

criterion_group!(benches, keys);
criterion_main!(benches);
