//! Decisions from the pages: keys in, screen out.

use super::job::done;
use super::{Job, Message};
use crate::fleet::Cancel;
use crate::journal::{Decision, Subject};
use crate::model::UnixNanos;
use crate::tui::screens::profile;
use crate::tui::screens::small_fleet::{API, NOW, SmallFleet};
use crate::tui::screens::units::UnitsTab;
use crate::tui::screens::{self, Place};
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{last_row, state, state_on, text, type_in};
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
        let Effect::Run(_, ShellJob::Screen(job)) = effect else { continue };
        let message = match job {
            screens::Job::Curation(job) => match done(&job, &fleet.fleet, &Cancel::default()) {
                // Names of files are those of the test's own folder.
                Message::Done(_, said) => screens::Message::Curation(Message::Done(fleet.view(), said)),
                message => screens::Message::Curation(message),
            },
            screens::Job::Profile(profile::Job::Open(workload)) => {
                let profile = fleet.fleet.open(&workload, &Cancel::default(), &mut |_| {}).unwrap();
                let revision = fleet.view().workload(&workload).unwrap().revision;
                screens::Message::Profile(profile::Message::Opened {
                    workload,
                    forms: profile::Forms::of(profile, false),
                    done: (1, 1),
                    revision,
                })
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

fn open(mut state: State, fleet: &SmallFleet, place: Place) -> State {
    state.lens.view = fleet.view();
    state.lens.clock.now = NOW;
    state.shell.pages = Pages::new(place);
    let effects = start(&mut state);
    perform(&mut state, fleet, effects);
    state
}

fn tree(width: u16, height: u16, fleet: &SmallFleet) -> State {
    open(state(width, height), fleet, Place::Profile { workload: API.to_owned(), node: None })
}

fn reason(state: &mut State, fleet: &SmallFleet, text: &str) {
    type_in(state, text);
    press(state, fleet, "enter");
}

#[test]
fn a_behaviour_is_rejected_with_its_consequences_first_and_comes_back_with_one_key() {
    let fleet = SmallFleet::new();
    let mut state = tree(100, 24, &fleet);
    press(&mut state, &fleet, "j j");
    let before = Screenshot::page(&state).text();
    press(&mut state, &fleet, "B");
    let mut all = format!("{before}\n--- B\n{}", Screenshot::page(&state).text());
    press(&mut state, &fleet, "down enter");
    all += &format!("\n--- down, enter\n{}", Screenshot::page(&state).text());
    press(&mut state, &fleet, "y");
    assert!(last_row(&state).starts_with(" why"), "{}", last_row(&state));
    press(&mut state, &fleet, "enter");
    assert!(text(&state).contains("wants to know why"), "a reason is needed\n{}", text(&state));
    reason(&mut state, &fleet, "no shells here");
    assert!(last_row(&state).contains("rejected; U takes it back"), "{}", last_row(&state));
    press(&mut state, &fleet, "esc");
    all += &format!("\n--- y, no shells here, enter\n{}", Screenshot::page(&state).both());
    insta::assert_snapshot!(all);
    // The choice is another one now.
    press(&mut state, &fleet, "B");
    assert!(text(&state).contains("take back") && !text(&state).contains("reject "), "{}", text(&state));
    press(&mut state, &fleet, "down enter y");
    assert!(last_row(&state).contains("taken back: rejected"), "{}", last_row(&state));
    press(&mut state, &fleet, "esc");
    assert_eq!(Screenshot::page(&state).text(), before);
}

#[test]
fn an_accepted_behaviour_has_its_mark() {
    let fleet = SmallFleet::new();
    let mut state = tree(80, 24, &fleet);
    press(&mut state, &fleet, "B enter y");
    reason(&mut state, &fleet, "it is ours");
    press(&mut state, &fleet, "esc");
    let drawn = text(&state);
    assert!(drawn.contains('✓') && drawn.contains("accepted by ana"), "{drawn}");
    press(&mut state, &fleet, "B");
    assert!(text(&state).contains("reject") && text(&state).contains("take back"), "{}", text(&state));
}

#[test]
fn whoever_leaves_or_says_no_has_changed_nothing() {
    let fleet = SmallFleet::new();
    let mut state = tree(80, 24, &fleet);
    press(&mut state, &fleet, "B enter n B enter y esc B esc");
    assert!(fleet.fleet.view().decided.entries.is_empty() && state.shell.layers.is_empty());
    // An answer that comes when another page is shown is not wanted any more.
    let subject = Subject::Instance { workload: API.to_owned(), id: "a".repeat(64) };
    let place = Place::Units { workload: API.to_owned(), tab: UnitsTab::Instances };
    let job = Job::Count { subject, step: super::Step::Decide(Decision::Quarantine), place };
    let late = done(&job, &fleet.fleet, &Cancel::default());
    update(&mut state, Shell::Screen(screens::Message::Curation(late)));
    assert!(state.shell.layers.is_empty());
}

#[test]
fn units_are_quarantined_alone_together_or_by_time_and_stay_listed() {
    let fleet = SmallFleet::new();
    let place = Place::Units { workload: API.to_owned(), tab: UnitsTab::Snapshots };
    let mut state = open(state(100, 24), &fleet, place);
    press(&mut state, &fleet, "B");
    let mut all = format!("B\n{}", Screenshot::page(&state).text());
    press(&mut state, &fleet, "enter");
    all += &format!("\n--- enter\n{}", Screenshot::page(&state).text());
    press(&mut state, &fleet, "y");
    reason(&mut state, &fleet, "a test");
    press(&mut state, &fleet, "esc");
    all += &format!("\n--- y, a test, enter\n{}", Screenshot::page(&state).text());
    insta::assert_snapshot!(all);
    // Two marks make a span.
    press(&mut state, &fleet, "space space B");
    assert!(text(&state).contains("the time of what is marked"), "{}", text(&state));
    press(&mut state, &fleet, "esc 3 B");
    assert!(text(&state).contains("the instance"), "{}", text(&state));
    // A typed span.
    press(&mut state, &fleet, "end enter");
    reason(&mut state, &fleet, "9h");
    assert!(text(&state).contains("expected two times"), "{}", text(&state));
    type_in(&mut state, " 8h");
    press(&mut state, &fleet, "enter y");
    reason(&mut state, &fleet, "an outage");
    let known = fleet.view();
    let known = known.workload(API).unwrap();
    let aside: Vec<&str> =
        known.observations().iter().filter(|o| o.quarantined).map(|o| o.name.as_str()).collect();
    assert_eq!(aside.len(), 2, "{aside:?}");
    assert_eq!(known.curation.spans(API).count(), 1);
    press(&mut state, &fleet, "1 B");
    assert!(last_row(&state).contains("go to a snapshot or an instance"), "{}", last_row(&state));
}

#[test]
fn where_nothing_can_be_written_it_says_so() {
    let fleet = SmallFleet::new();
    let mut state = tree(100, 24, &fleet);
    let mut view = (*state.lens.view).clone();
    let mut decided = (*view.decided).clone();
    decided.read_only = Some("the disk is full".to_owned());
    view.decided = std::sync::Arc::new(decided);
    state.lens.view = std::sync::Arc::new(view);
    press(&mut state, &fleet, "B");
    assert!(
        last_row(&state).contains("decisions cannot be written down: the disk is full"),
        "{}",
        last_row(&state)
    );
    assert!(state.shell.layers.is_empty());
}

#[test]
fn looks_without_colour_and_on_small_terminals() {
    let fleet = SmallFleet::new();
    let place = || Place::Profile { workload: API.to_owned(), node: None };
    let mut all = String::new();
    for (name, env, size) in [
        ("mono, ASCII, 80x24", &[("TERM", "xterm"), ("NO_COLOR", "1")][..], (80, 24)),
        ("16 colours, 60x16", &[("TERM", "xterm"), ("LANG", "C.UTF-8")][..], (60, 16)),
    ] {
        let mut state = open(state_on(size.0, size.1, env), &fleet, place());
        press(&mut state, &fleet, "B down enter");
        all += &format!("{name}\n{}\n", Screenshot::page(&state).both());
    }
    insta::assert_snapshot!(all);
    for (width, height) in [(40, 10), (41, 12), (200, 50)] {
        let mut state = open(state(width, height), &fleet, place());
        press(&mut state, &fleet, "B down enter");
        assert!(!text(&state).contains('\u{1b}'));
    }
    let hostile = Subject::Span { workload: "w\u{1b}[2J".to_owned(), from: UnixNanos(1), to: UnixNanos(2) };
    let state = state(80, 24);
    let confirm =
        super::confirm(&state, hostile, &super::Step::Decide(Decision::Quarantine), &["\u{1b}".to_owned()]);
    assert!(confirm.detail.iter().all(|line| !line.contains('\u{1b}')));
}
