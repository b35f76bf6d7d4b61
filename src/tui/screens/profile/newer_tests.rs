//! A newer profile at the backend: it is told of and nothing moves, it is loaded by a key and everything stays in its place.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::job::{Job, RENEWING};
use super::state::{Pruned, Stage};
use super::tests::{open, perform, press, selected, tree};
use crate::fleet::{FleetView, RemoteView};
use crate::tui::remote::{BackendState, Link};
use crate::tui::screens;
use crate::tui::screens::small_fleet::{API, SmallFleet};
use crate::tui::screenshot::tests::{last_row, row, state, text};
use crate::tui::shell::effects::{Effect, Job as ShellJob, Progress};
use crate::tui::shell::keys::parse_sequence;
use crate::tui::shell::message::Message as Shell;
use crate::tui::shell::state::State;
use crate::tui::shell::update::update;

const OLD: &[&str] = &[
    "/bin/cat",
    "/bin/df",
    "/bin/env",
    "/bin/find",
    "/bin/grep",
    "/bin/head",
    "/bin/id",
    "/bin/ls",
    "/bin/sh",
    "/bin/tail",
    "/bin/uniq",
    "/bin/wc",
    "/bin/z-a",
    "/bin/z-b",
];
const NEW: &[&str] = &[
    "/bin/awk",
    "/bin/cat",
    "/bin/df",
    "/bin/env",
    "/bin/find",
    "/bin/grep",
    "/bin/head",
    "/bin/id",
    "/bin/ls",
    "/bin/sh",
    "/bin/tail",
    "/bin/uniq",
    "/bin/wc",
    "/bin/z-a",
    "/bin/z-aa",
    "/bin/z-b",
];

/// The fleet as it is when a backend has learned `API` anew.
fn told(fleet: &SmallFleet) -> FleetView {
    let remote =
        RemoteView { newer: BTreeSet::from([API.to_owned()]), list_revision: 9, ..RemoteView::default() };
    FleetView { remote: Arc::new(remote), ..(*fleet.view()).clone() }
}

/// The fleet as it is when the newer profile is in the place of the older.
fn renewed(fleet: &SmallFleet) -> FleetView {
    let mut view = (*fleet.view()).clone();
    for workload in &mut view.workloads {
        let mut known = (**workload).clone();
        known.revision += 7;
        *workload = Arc::new(known);
    }
    view
}

fn jobs(effects: &[Effect]) -> Vec<&Job> {
    let job = |effect| match effect {
        &Effect::Run(_, ShellJob::Screen(screens::Job::Profile(ref job))) => Some(job),
        _ => None,
    };
    effects.iter().filter_map(job).collect()
}

fn key(state: &mut State, key: &str) -> Vec<Effect> {
    update(state, Shell::Key(parse_sequence(key).unwrap()[0]))
}

#[test]
fn a_newer_profile_is_said_in_the_head_and_nothing_moves_until_it_is_asked_for() {
    let fleet = SmallFleet::running(&[OLD]);
    for (width, height) in [(80, 24), (120, 40)] {
        let mut state = open(state(width, height), &fleet);
        press(&mut state, &fleet, "j right j j");
        let (rows, cursor) = (tree(&state), state.screens.profile.cursor);
        assert!(
            key(&mut state, "R").is_empty() && last_row(&state).contains("no backend has a newer profile")
        );
        let effects = update(&mut state, Shell::Fleet(Arc::new(told(&fleet))));
        assert!(jobs(&effects).is_empty(), "the stream alone opens nothing: {effects:?}");
        assert_eq!((tree(&state), state.screens.profile.cursor), (rows, cursor));
        assert!(text(&state).contains("newer profile: R reloads"), "{}", text(&state));
        let effects = key(&mut state, "R");
        assert_eq!(jobs(&effects), [&Job::Renew(API.to_owned())]);
    }
}

#[test]
fn what_is_loaded_keeps_the_row_under_the_eye_the_folds_and_the_search() {
    let (old, new) = (SmallFleet::running(&[OLD]), SmallFleet::running(&[NEW]));
    let mut state = open(state(80, 10), &old);
    while selected(&state) != "sh" {
        press(&mut state, &old, "j");
    }
    let seen = |state: &State| state.screens.profile.cursor.selected - state.screens.profile.cursor.top;
    press(&mut state, &old, "k k j j");
    let before = seen(&state);
    assert!(state.screens.profile.cursor.top > 0, "{}", text(&state));
    let effects = update(&mut state, Shell::Fleet(Arc::new(renewed(&new))));
    assert_eq!(jobs(&effects), [&Job::Open(API.to_owned())]);
    perform(&mut state, &new, effects);
    assert!(tree(&state).iter().any(|name| name.trim() == "awk"), "{:?}", tree(&state));
    assert_eq!((selected(&state).as_str(), seen(&state)), ("sh", before), "{}", text(&state));

    let mut state = open(self::state(80, 24), &old);
    press(&mut state, &old, "/ z - enter n");
    assert_eq!(selected(&state), "z-b");
    let effects = update(&mut state, Shell::Fleet(Arc::new(renewed(&new))));
    perform(&mut state, &new, effects);
    let Some(Pruned::Search { query, hits }) = &state.screens.profile.pruned else {
        panic!("{}", text(&state))
    };
    assert_eq!((query.as_str(), hits.nodes.len(), selected(&state).as_str()), ("z-", 3, "z-b"));
}

#[test]
fn what_is_fetched_says_how_far_it_is_and_esc_stops_it() {
    let fleet = SmallFleet::running(&[OLD]);
    let mut state = open(state(80, 24), &fleet);
    let far = |what: &str| Progress { what: what.to_owned(), done: 0, total: None };
    update(&mut state, Shell::Progress(RENEWING, far("fetching 3.2 MB of 8.1 MB")));
    assert!(row(&state, 0).contains("fetching 3.2 MB of 8.1 MB"), "{}", row(&state, 0));
    let effects = key(&mut state, "esc");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Cancel(RENEWING))), "{effects:?}");
    assert!(last_row(&state).contains("the profile is as it was") && !row(&state, 0).contains("fetching"));

    state.screens.profile.stage = Stage::Opening;
    update(&mut state, Shell::Progress(super::job::OPENING, far("fetching 3.2 MB of 8.1 MB")));
    assert!(text(&state).contains("fetching 3.2 MB of 8.1 MB; Esc stops it"), "{}", text(&state));
    let effects = key(&mut state, "esc");
    assert!(
        effects.iter().any(|effect| matches!(effect, Effect::Cancel(super::job::OPENING))),
        "{effects:?}"
    );
    assert!(text(&state).contains("stopped before it was open; R opens it"), "{}", text(&state));
    let effects = key(&mut state, "R");
    assert_eq!(jobs(&effects), [&Job::Open(API.to_owned())]);
}

#[test]
fn a_filter_stays_in_the_head_when_the_backend_does_not_answer() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    let since = state.lens.clock.now;
    state.lens.set_filter("host:web-1").unwrap();
    let offline = BackendState {
        name: "prod".to_owned(),
        link: Link::Offline(since),
        data_from: Some(since),
        queued: 4,
        conflicts: 1,
        refused: 0,
        sent: 0,
        why: None,
    };
    state.lens.remote = Some(crate::tui::remote::RemoteView { states: vec![offline], ..Default::default() });
    let head = row(&state, 0);
    assert!(head.contains("filter ho") && head.contains("offline") && head.contains("1 conflict"), "{head}");
}
