//! Choosing tags: keys in, filter and screen out.

use crate::query::Toggled;
use crate::tui::screens::Place;
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{last_row, press, sample, state, state_on, type_in};
use crate::tui::shell::effects::{Effect, Job};
use crate::tui::shell::state::State as Whole;

fn opened(width: u16, height: u16) -> Whole {
    let mut state = sample(state(width, height), Place::Workloads);
    press(&mut state, "t");
    state
}

/// Selects a value of a key.
fn go_to(state: &mut Whole, key: &str, value: &str) {
    press(state, "g g");
    for _ in 0..1000 {
        match state.screens.tags.selected_value() {
            Some((k, v)) if k.key == key && v.value == value => return,
            _ => press(state, "down"),
        };
    }
    panic!("{key}:{value} is not there");
}

fn counts(state: &Whole, key: &str) -> Vec<(String, u32)> {
    let key = state.screens.tags.keys.iter().find(|known| known.key == key).unwrap();
    key.values.iter().map(|value| (value.value.clone(), value.count.workloads)).collect()
}

#[test]
fn the_tags_at_every_size_and_depth() {
    for (width, height) in [(60, 20), (80, 24), (120, 40), (200, 50)] {
        let mut state = opened(width, height);
        press(&mut state, "*");
        go_to(&mut state, "team", "shop");
        press(&mut state, "x k space");
        insta::assert_snapshot!(format!("tags_{width}x{height}"), Screenshot::page(&state).both());
    }
    let mut state = sample(state_on(80, 24, &[("TERM", "vt100")]), Place::Tags);
    press(&mut state, "j");
    insta::assert_snapshot!("tags_mono_ascii", Screenshot::page(&state).both());
}

#[test]
fn choosing_writes_the_filter_and_everything_follows() {
    let mut state = opened(80, 24);
    press(&mut state, "*");
    go_to(&mut state, "team", "shop");
    press(&mut state, "space");
    assert_eq!(state.lens.filter(), "team:shop");
    assert_eq!(state.screens.workloads.rows.len(), 2);
    let (_, value) = state.screens.tags.selected_value().unwrap();
    assert_eq!((value.value.as_str(), value.chosen), ("shop", Toggled::Included), "the selection stays");
    go_to(&mut state, "team", "platform");
    press(&mut state, "space");
    assert_eq!(state.lens.filter(), "team:(shop OR platform)");
    press(&mut state, "x");
    assert_eq!(state.lens.filter(), "team:shop -team:platform");
    press(&mut state, "x");
    assert_eq!(state.lens.filter(), "team:shop");
    go_to(&mut state, "team", "shop");
    press(&mut state, "space");
    assert_eq!(state.lens.filter(), "");
}

#[test]
fn counts_say_what_choosing_would_give() {
    let mut state = opened(80, 24);
    press(&mut state, "/");
    type_in(&mut state, "team:shop");
    press(&mut state, "enter");
    let number = |name: &str, count| (name.to_owned(), count);
    assert_eq!(counts(&state, "team"), [number("edge", 2), number("shop", 2), number("platform", 1)]);
    assert_eq!(counts(&state, "env"), [number("prod", 2), number("a b", 0), number("staging", 0)]);
}

#[test]
fn folding_goes_by_the_arrows() {
    let mut state = opened(80, 24);
    assert!(state.screens.tags.rows.len() < 22, "all are folded at first");
    press(&mut state, "down right right");
    assert!(state.screens.tags.selected_value().is_some());
    press(&mut state, "left");
    assert!(state.screens.tags.selected_value().is_none());
    press(&mut state, "left");
    assert!(state.screens.tags.open.is_empty());
    press(&mut state, "x");
    let last = last_row(&state);
    assert!(last.ends_with("no value is selected"), "{last}");
}

#[test]
fn the_list_beside_has_its_own_keys_and_the_same_key_goes_back() {
    let mut state = opened(80, 24);
    press(&mut state, "tab j");
    assert_eq!(state.screens.workloads.cursor.selected, 1);
    press(&mut state, "t");
    assert_eq!(state.shell.pages.current().place, Place::Workloads);
    press(&mut state, "t");
    let effects = press(&mut state, "e G enter");
    let [Effect::Run(_, Job::Export(export))] = &effects[..] else { panic!("{effects:?}") };
    assert!(export.content().contains("| team | shop | 2 |"), "{}", export.content());
    // Of a single page the tags go on to the list.
    let mut state = sample(state_on(80, 24, &[("TERM", "vt100")]), Place::Tags);
    press(&mut state, "t");
    assert_eq!(state.shell.pages.current().place, Place::Workloads);
}
