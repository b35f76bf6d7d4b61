//! The settings of a backend on the page: seen beside those of here, changed by who may, and what becomes of a change that others
//! were faster than.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::job::{At, done};
use crate::api::{Scope, SettingsVersion};
use crate::fleet::remote::fake::Fake;
use crate::fleet::{Cancel, Fleet, FleetOptions};
use crate::settings::Loaded;
use crate::tui::remote::{Remote, RemoteView};
use crate::tui::remote_fleet::RemoteFleet;
use crate::tui::screens::{self, Place};
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{last_row, press, sample, state, text, type_in};
use crate::tui::shell::effects::{self, Effect};
use crate::tui::shell::message::Message as Shell;
use crate::tui::shell::state::State;
use crate::tui::shell::update::{enter, update};

const KEY: &str = "learning.stable_hours";

fn over(fake: &Arc<Fake>) -> RemoteFleet {
    let backends = vec![Arc::clone(fake) as Arc<dyn crate::fleet::Remote>];
    let options = FleetOptions { backends, threads: 1, ..FleetOptions::default() };
    let fleet = Fleet::start(Vec::new(), options, || {});
    let _ = fleet.surveyed();
    RemoteFleet(fleet)
}

/// Does the jobs that were asked for, and those that their answers ask for.
fn work(state: &mut State, mut effects: Vec<Effect>, remote: &dyn Remote) {
    while let Some(effect) = effects.pop() {
        if let Effect::Run(_, effects::Job::Screen(screens::Job::Settings(job))) = effect {
            let at = At { history: None, fleet: None, remote: Some(remote) };
            let message = done(&job, &at, &Cancel::default());
            let message = Shell::Screen(screens::Message::Settings(Box::new(message)));
            effects.extend(update(state, message));
        }
    }
}

/// The page, when the backend has told its settings.
fn opened(mut state: State, remote: &RemoteFleet) -> State {
    state.lens.remote = Some(RemoteView::default());
    state.lens.loaded = Arc::new(Loaded::parse(std::path::Path::new("config.toml"), String::new()).unwrap());
    let mut state = sample(state, Place::Settings);
    state.lens.remote = Some(RemoteView::default());
    let effects = enter(&mut state);
    work(&mut state, effects, remote);
    state
}

/// Selects a setting of the backend.
fn go_to(state: &mut State, key: &str) {
    let screen = &mut state.screens.settings;
    let is = |line: &usize| screen.backend_of(*line).is_some() && screen.at(*line).unwrap().0.id == key;
    screen.cursor.selected = (0..screen.lines.len()).find(is).unwrap();
    press(state, "k j");
}

fn version(text: &str, author: &str) -> SettingsVersion {
    SettingsVersion { text: text.to_owned(), author: author.to_owned(), time: 1_795_489_200_000_000_000 }
}

#[test]
fn each_setting_of_the_backend_stands_below_the_one_of_here_and_says_whose_it_is() {
    let fake = Fake::new();
    fake.settings.lock().unwrap().push(version("[learning]\nstable_hours = 72\n", "ben"));
    let remote = over(&fake);
    for (width, height) in [(80, 24), (120, 40)] {
        let mut state = opened(state(width, height), &remote);
        go_to(&mut state, KEY);
        insta::assert_snapshot!(format!("settings_there_{width}x{height}"), Screenshot::page(&state).both());
        let screen = &state.screens.settings;
        let of_backend = (0..screen.lines.len()).filter(|line| screen.backend_of(*line).is_some()).count();
        assert_eq!(of_backend, 3, "those that it says it has, and no other");
    }
}

#[test]
fn a_change_is_made_at_the_backend_with_its_history_and_the_file_of_here_is_left_alone() {
    let fake = Fake::new();
    let remote = over(&fake);
    let mut state = opened(state(120, 40), &remote);
    go_to(&mut state, KEY);
    press(&mut state, "enter backspace backspace");
    type_in(&mut state, "72");
    let effects = press(&mut state, "enter");
    work(&mut state, effects, &remote);
    let said = last_row(&state);
    assert!(said.contains("learning.stable_hours is 72; it was not set, at the backend fake"), "{said}");
    assert_eq!(fake.settings.lock().unwrap()[0].text, "[learning]\nstable_hours = 72\n");
    assert_ne!(state.lens.settings.learning.stable_hours, 72);
    go_to(&mut state, KEY);
    press(&mut state, "x");
    assert!(text(&state).contains("out of the backend's settings?"), "{}", text(&state));
    let effects = press(&mut state, "y");
    work(&mut state, effects, &remote);
    let effects = press(&mut state, "H");
    work(&mut state, effects, &remote);
    let history = text(&state);
    assert!(history.contains("ana") && history.contains("backend fake"), "{history}");
    assert_eq!(history.matches(KEY).count(), 3, "{history}");
}

#[test]
fn who_was_slower_is_told_who_changed_what_and_keeps_what_was_typed() {
    let fake = Fake::new();
    let remote = over(&fake);
    let mut state = opened(state(80, 24), &remote);
    go_to(&mut state, KEY);
    press(&mut state, "enter backspace backspace");
    type_in(&mut state, "5");
    fake.settings.lock().unwrap().push(version("[learning]\nstable_hours = 72\n", "ben"));
    // The stream tells of it while somebody types: that was not decided on.
    let told = super::Message::Told(remote.settings(&Cancel::default()));
    update(&mut state, Shell::Screen(screens::Message::Settings(Box::new(told))));
    let effects = press(&mut state, "enter");
    work(&mut state, effects, &remote);
    let asked = text(&state);
    assert!(asked.contains("set learning.stable_hours to 5 all the same?"), "{asked}");
    assert!(
        asked.contains("learning.stable_hours is 72; it was unset") && asked.contains("ben at"),
        "{asked}"
    );
    assert!(asked.contains("Now 72 holds."), "{asked}");
    assert_eq!(fake.settings.lock().unwrap().len(), 1, "nothing was overwritten");
    let effects = press(&mut state, "y");
    work(&mut state, effects, &remote);
    assert!(last_row(&state).contains("learning.stable_hours is 5; it was 72"), "{}", last_row(&state));
    assert_eq!(fake.settings.lock().unwrap()[1].text, "[learning]\nstable_hours = 5\n");
}

#[test]
fn who_may_not_is_told_why_and_what_is_not_answered_leaves_what_was_known() {
    let fake = Fake::new();
    *fake.scopes.lock().unwrap() = vec![Scope::Read];
    let remote = over(&fake);
    let mut state = opened(state(120, 40), &remote);
    for key in ["enter", "w"] {
        go_to(&mut state, KEY);
        assert!(press(&mut state, key).is_empty());
        let said = last_row(&state);
        assert!(
            said.contains("fake lets a token of scope admin change its settings, and yours has read"),
            "{said}"
        );
    }
    assert!(text(&state).contains("yours has read"), "{}", text(&state));
    fake.offline.store(true, Ordering::SeqCst);
    let effects = press(&mut state, "R");
    work(&mut state, effects, &remote);
    assert!(last_row(&state).contains("are not known: connection refused"), "{}", last_row(&state));
    assert!(text(&state).contains("backend fake"), "{}", text(&state));
    press(&mut state, "R");
    let effects = press(&mut state, "esc");
    assert!(matches!(effects[..], [Effect::Cancel(_)]), "{effects:?}");
}
