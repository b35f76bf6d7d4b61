//! The page of trust: keys in, screen out.

use super::update::{Message, make};
use super::{Job, update as tell};
use crate::fleet::Cancel;
use crate::tui::screens::small_fleet::{API, NOW, SmallFleet};
use crate::tui::screens::{self, Place, profile};
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{press, state, state_on, text};
use crate::tui::shell::effects::{Effect, Job as ShellJob};
use crate::tui::shell::pages::Pages;
use crate::tui::shell::state::State;
use crate::tui::shell::update::start;
use std::sync::Arc;

/// What the jobs that were asked for would bring.
fn bring(state: &mut State, fleet: &SmallFleet, effects: &[Effect]) -> usize {
    let mut jobs = 0;
    for effect in effects {
        let Effect::Run(_, ShellJob::Screen(screens::Job::Trust(Job::Make(asked)))) = effect else {
            continue;
        };
        let report = make(&fleet.fleet, asked, &Cancel::default(), &mut |_, _| {}).unwrap().map(Arc::new);
        tell(state, Message::Made { asked: asked.clone(), report });
        jobs += 1;
    }
    jobs
}

fn open(mut state: State, fleet: &SmallFleet) -> State {
    state.lens.view = fleet.view();
    state.lens.clock.now = NOW;
    state.shell.pages = Pages::new(Place::Trust { workload: API.to_owned() });
    let effects = start(&mut state);
    assert_eq!(bring(&mut state, fleet, &effects), 1, "{effects:?}");
    state
}

#[test]
fn the_page_at_every_size() {
    let fleet = SmallFleet::new();
    for (width, height) in [(60, 16), (80, 24), (120, 40)] {
        let mut state = open(state(width, height), &fleet);
        press(&mut state, "j");
        insta::assert_snapshot!(format!("trust_{width}x{height}"), Screenshot::page(&state).text());
    }
}

#[test]
fn looks_without_colour_and_with_letters_only() {
    let fleet = SmallFleet::new();
    let mut state = open(state_on(80, 24, &[("TERM", "xterm"), ("NO_COLOR", "1")]), &fleet);
    press(&mut state, "right");
    let page = Screenshot::page(&state);
    assert!(page.text().is_ascii(), "{}", page.text());
    insta::assert_snapshot!(page.both());
}

#[test]
fn it_opens_from_the_list_and_leads_to_the_processes_of_a_sentence() {
    let fleet = SmallFleet::new();
    let mut state = state(80, 24);
    state.lens.view = fleet.view();
    state.lens.clock.now = NOW;
    state.shell.pages = Pages::new(Place::Profile { workload: API.to_owned(), node: None });
    start(&mut state);
    let profile = fleet.fleet.open(API, &Cancel::default(), &mut |_| {}).unwrap();
    let revision = state.lens.view.workload(API).unwrap().revision;
    let forms = profile::Forms::of(profile, false);
    let opened = profile::Message::Opened { workload: API.to_owned(), forms, done: (1, 1), revision };
    profile::update(&mut state, opened);
    let effects = press(&mut state, "c");
    assert_eq!(bring(&mut state, &fleet, &effects), 1, "{effects:?}");
    let report = Arc::clone(state.screens.trust.report().unwrap());
    let at = report.sentences.iter().position(|sentence| sentence.id == "still-new").unwrap();
    for _ in 0..at {
        press(&mut state, "j");
    }
    let effects = press(&mut state, "enter");
    for effect in effects {
        if let Effect::Tell(screens::Message::Profile(message)) = effect {
            profile::update(&mut state, message);
        }
    }
    assert!(matches!(state.shell.pages.current().place, Place::Profile { .. }));
    let shown = text(&state);
    assert!(shown.contains("seen in one snap"), "{shown}");
    assert!(shown.contains("curl"), "{shown}");
    press(&mut state, "[");
    assert!(matches!(state.shell.pages.current().place, Place::Trust { .. }));
    assert!(text(&state).contains("It says learning"), "{}", text(&state));
}

#[test]
fn each_sentence_opens_what_it_speaks_of() {
    let fleet = SmallFleet::new();
    let mut state = open(state(120, 40), &fleet);
    let sentences = state.screens.trust.report().unwrap().sentences.clone();
    for (at, sentence) in sentences.iter().enumerate() {
        state.shell.pages = Pages::new(Place::Trust { workload: API.to_owned() });
        state.screens.trust.cursor.selected = at;
        let effects = super::update::open(&mut state);
        let leads = effects.iter().any(|effect| matches!(effect, Effect::Open(_) | Effect::Say(_)));
        assert!(leads, "{}: {effects:?}", sentence.id);
    }
}

#[test]
fn a_filter_that_leaves_nothing_is_said_and_another_one_looks_again() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    state.lens.set_filter("host:nowhere").unwrap();
    let effects = super::update::refresh(&mut state);
    assert_eq!(bring(&mut state, &fleet, &effects), 1);
    assert!(text(&state).contains("selects nothing of it"), "{}", text(&state));
    assert!(super::update::refresh(&mut state).is_empty(), "the same is not asked again");
}

#[test]
fn hints_are_marked_in_the_list() {
    let fleet = SmallFleet::new();
    let mut state = state(80, 24);
    state.lens.view = fleet.view();
    state.shell.pages = Pages::new(Place::Workloads);
    start(&mut state);
    let row = |state: &State| {
        let rows = &state.screens.workloads.rows;
        rows.iter().find(|row| row.workload == API).and_then(|row| row.trust).map(|mark| mark.id)
    };
    assert_eq!(row(&state), Some("few"));
    let revision = state.lens.view.workload(API).unwrap().revision;
    let looked = Message::Looked { workload: API.to_owned(), revision, poisoned: true };
    assert_eq!(tell(&mut state, looked).len(), 1, "it is drawn anew");
    crate::tui::shell::update::refresh(&mut state);
    assert_eq!(row(&state), Some("poison"));
}
