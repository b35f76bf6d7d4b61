//! The screen of comparisons: keys in, screen out.

use super::update::{Message, answer};
use super::{Question, UnitKey, update as tell};
use crate::fleet::Cancel;
use crate::learning::DivideBy;
use crate::tui::screens::small_fleet::{API, NOW, SmallFleet};
use crate::tui::screens::units::UnitsTab;
use crate::tui::screens::{self, Place};
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{last_row, press, row, state, state_on, text};
use crate::tui::shell::effects::{Effect, Job};
use crate::tui::shell::pages::Pages;
use crate::tui::shell::state::State;
use crate::tui::shell::update::start;
use std::sync::Arc;

fn open(mut state: State, fleet: &SmallFleet, place: Place) -> State {
    state.lens.view = fleet.view();
    state.lens.clock.now = NOW;
    state.shell.pages = Pages::new(place);
    start(&mut state);
    state
}

fn units(tab: UnitsTab) -> Place {
    Place::Units { workload: API.to_owned(), tab }
}

fn version(name: &str) -> UnitKey {
    UnitKey { workload: API.to_owned(), unit: Some((DivideBy::Version, name.to_owned())) }
}

/// What the jobs that were asked for would bring.
fn bring(state: &mut State, fleet: &SmallFleet, effects: &[Effect]) -> usize {
    let mut jobs = 0;
    for effect in effects {
        let Effect::Run(_, Job::Screen(screens::Job::Compared(job))) = effect else { continue };
        let super::Job::Compare { question, filter, masker } = job;
        let answer = answer(&fleet.fleet, &fleet.view(), question, filter, *masker, &Cancel::default());
        tell(state, Message::Compared { question: question.clone(), answer: answer.map(Arc::new) });
        jobs += 1;
    }
    jobs
}

#[test]
fn only_here_opens_from_an_instance_and_leads_to_the_tree() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet, units(UnitsTab::Instances));
    // The instance seen last is the first row; its name would command a terminal.
    let effects = press(&mut state, "o");
    let mut all = Screenshot::page(&state).text();
    assert_eq!(bring(&mut state, &fleet, &effects), 1, "{effects:?}");
    all += &Screenshot::page(&state).text();
    insta::assert_snapshot!(all);
    assert!(matches!(state.shell.pages.current().place, Place::OnlyHere { .. }));
    press(&mut state, "enter");
    let Place::Profile { workload, node: Some(path) } = state.shell.pages.current().place.clone() else {
        panic!("{:?}", state.shell.pages.current().place)
    };
    let profile = fleet.fleet.open(&workload, &Cancel::default(), &mut |_| {}).unwrap();
    let node = path.find(profile.tree()).unwrap();
    assert_eq!(profile.tree().name(node), "/usr/bin/curl");
    // Back on the page nothing has to be compared again.
    let effects = press(&mut state, "[");
    assert_eq!(bring(&mut state, &fleet, &effects), 0);
    assert!(text(&state).contains("curl"));
}

#[test]
fn two_versions_are_compared_and_turned_round() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet, units(UnitsTab::Versions));
    // The newest version is the first row; twice on it compares it with the one before.
    press(&mut state, "d");
    assert!(last_row(&state).contains("is marked"), "{}", last_row(&state));
    let effects = press(&mut state, "d");
    let place = Place::Diff { a: version("v1"), b: version("v2") };
    assert_eq!(state.shell.pages.current().place, place);
    assert_eq!(bring(&mut state, &fleet, &effects), 1);
    let mut all = Screenshot::page(&state).text();
    let effects = press(&mut state, "x");
    assert_eq!(bring(&mut state, &fleet, &effects), 1);
    press(&mut state, "a");
    all += &Screenshot::page(&state).text();
    insta::assert_snapshot!(all);
}

#[test]
fn looks_at_every_depth_of_colour() {
    let fleet = SmallFleet::new();
    let term = ("TERM", "xterm");
    let mut all = String::new();
    for (name, env, size) in [
        ("16 colours, 120x30", &[term, ("LANG", "C.UTF-8")][..], (120, 30)),
        ("mono, ASCII, 80x24", &[term, ("NO_COLOR", "1")][..], (80, 24)),
        ("16 colours, 50x14", &[term, ("LANG", "C.UTF-8")][..], (50, 14)),
    ] {
        let mut state = state_on(size.0, size.1, env);
        state.lens.view = fleet.view();
        state.lens.clock.now = NOW;
        state.shell.pages = Pages::new(Place::Diff { a: version("v1"), b: version("v2") });
        let effects = start(&mut state);
        assert_eq!(bring(&mut state, &fleet, &effects), 1);
        all += &format!("{name}\n{}\n", Screenshot::page(&state).both());
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_tree_offers_its_versions_and_instances() {
    let fleet = SmallFleet::new();
    let place = Place::Profile { workload: API.to_owned(), node: None };
    let mut state = open(state(80, 24), &fleet, place);
    press(&mut state, "d");
    assert!(text(&state).contains("compare which version"), "{}", text(&state));
    let effects = press(&mut state, "enter");
    let asks = |effect: &Effect| matches!(effect, Effect::Tell(screens::Message::Compared(Message::Ask(Question::Diff(a, _)))) if *a == version("v1"));
    assert!(effects.iter().any(asks) || matches!(state.shell.pages.current().place, Place::Diff { .. }));
    let mut state =
        open(self::state(80, 24), &fleet, Place::Profile { workload: API.to_owned(), node: None });
    press(&mut state, "o");
    assert!(text(&state).contains("only in which instance"), "{}", text(&state));
}

#[test]
fn a_filter_that_leaves_nothing_is_said() {
    let fleet = SmallFleet::new();
    let mut state = state(80, 24);
    state.lens.view = fleet.view();
    state.lens.set_filter("host:nowhere").unwrap();
    state.shell.pages = Pages::new(Place::Diff { a: version("v1"), b: version("v2") });
    let effects = start(&mut state);
    assert_eq!(bring(&mut state, &fleet, &effects), 1);
    assert!(row(&state, 1).contains("the filter selects nothing"), "{}", text(&state));
}
