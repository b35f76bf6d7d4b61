//! The matrix: keys in, screen out.

use super::Message;
use super::update::{Job, made};
use crate::fleet::Cancel;
use crate::learning::DivideBy;
use crate::tui::screens::small_fleet::{API, NOW, SmallFleet};
use crate::tui::screens::{self, Place, profile};
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{state, state_on};
use crate::tui::shell::effects::{Effect, Job as ShellJob};
use crate::tui::shell::keys::parse_sequence;
use crate::tui::shell::message::Message as Shell;
use crate::tui::shell::pages::Pages;
use crate::tui::shell::state::State;
use crate::tui::shell::update::{start, update};

/// Does the jobs that were asked for, and those that their answers ask for.
fn perform(state: &mut State, fleet: &SmallFleet, effects: Vec<Effect>) {
    let mut queue = effects;
    while let Some(effect) = queue.pop() {
        let message = match effect {
            Effect::Run(_, ShellJob::Screen(screens::Job::Matrix(Job::Make(question)))) => {
                let answer = made(&fleet.fleet, &question, &Cancel::default());
                screens::Message::Matrix(Message::Made { question, answer })
            }
            Effect::Run(_, ShellJob::Screen(screens::Job::Profile(profile::Job::Open(workload)))) => {
                let profile = fleet.fleet.open(&workload, &Cancel::default(), &mut |_| {}).unwrap();
                let forms = profile::Forms::of(profile, false);
                let opened = profile::Message::Opened { workload, forms, done: (1, 1), revision: 0 };
                screens::Message::Profile(opened)
            }
            _ => continue,
        };
        queue.extend(update(state, Shell::Screen(message)));
    }
}

fn press(state: &mut State, fleet: &SmallFleet, keys: &str) {
    for key in keys.split_whitespace().flat_map(|word| parse_sequence(word).unwrap()) {
        let effects = update(state, Shell::Key(key));
        perform(state, fleet, effects);
    }
}

fn open(mut state: State, fleet: &SmallFleet) -> State {
    state.lens.view = fleet.view();
    state.lens.clock.now = NOW;
    state.shell.pages = Pages::new(Place::Matrix { workload: API.to_owned(), by: DivideBy::Version });
    let effects = start(&mut state);
    perform(&mut state, fleet, effects);
    state
}

#[test]
fn the_matrix_in_colour_and_in_ascii() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    press(&mut state, &fleet, "a j right");
    insta::assert_snapshot!("matrix_80x24", Screenshot::page(&state).both());
    let mut ascii = open(state_on(80, 24, &[("TERM", "vt100")]), &fleet);
    press(&mut ascii, &fleet, "a j right");
    insta::assert_snapshot!("matrix_mono_ascii", Screenshot::page(&ascii).text());
}

#[test]
fn a_cell_opens_its_behaviour_in_the_tree() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    let screen = &state.screens.matrix;
    let row = screen.selected().unwrap();
    let name = screen.answer().unwrap().profile.tree().name(row.node).to_owned();
    assert_eq!(name, "/usr/bin/curl", "only one version ran it");
    press(&mut state, &fleet, "enter");
    let open = state.screens.profile.open().unwrap();
    let node = state.screens.profile.node().unwrap();
    assert_eq!(open.profile.tree().name(node), name);
    press(&mut state, &fleet, "v");
    assert!(matches!(state.shell.pages.current().place, Place::Matrix { .. }));
    press(&mut state, &fleet, "V j enter");
    assert_eq!(state.screens.matrix.by, DivideBy::Instance);
    assert_eq!(state.screens.matrix.answer().unwrap().matrix.by, DivideBy::Instance);
}

#[test]
fn any_size_is_fine() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    for (width, height) in [(0, 0), (1, 1), (40, 10), (41, 11), (500, 200)] {
        update(&mut state, Shell::Resize(width, height));
        press(&mut state, &fleet, "end home pgdn right right left");
        let _ = Screenshot::take(&state);
    }
}
