//! The page of units: keys in, screen out.

use super::{Message, UnitsTab, update as tell};
use crate::reports::units::metadata;
use crate::tui::lens::Restriction;
use crate::tui::screens::small_fleet::{API, NOW, SmallFleet};
use crate::tui::screens::{self, Place};
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{press, row, state, state_on, text};
use crate::tui::shell::effects::{Effect, Job};
use crate::tui::shell::pages::Pages;
use crate::tui::shell::state::State;
use crate::tui::shell::update::{refresh, start};

fn open(mut state: State, fleet: &SmallFleet, workload: &str) -> State {
    state.lens.view = fleet.view();
    state.lens.clock.now = NOW;
    let place = Place::Units { workload: workload.to_owned(), tab: UnitsTab::Versions };
    state.shell.pages = Pages::new(place);
    start(&mut state);
    state
}

/// What the job would bring.
fn read_metadata(state: &mut State, fleet: &SmallFleet) {
    let known = fleet.fleet.view().workload(API).unwrap().clone();
    let selection = state.lens.select(&known);
    let report = metadata(&fleet.fleet, known.observations(), &selection, 9);
    let message = Message::Metadata { workload: API.to_owned(), report };
    assert!(tell(state, message).is_empty());
}

#[test]
fn every_tab() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet, API);
    let mut all = String::new();
    for key in ["1", "2", "3", "4", "5", "6"] {
        let effects = press(&mut state, key);
        if key == "5" {
            let runs =
                |effect: &Effect| matches!(effect, Effect::Run(_, Job::Screen(screens::Job::Units(_))));
            assert!(effects.iter().any(runs), "{effects:?}");
            assert!(text(&state).contains("Reading the files' metadata."));
            read_metadata(&mut state, &fleet);
        }
        all += &Screenshot::page(&state).text();
        all += "\n";
    }
    insta::assert_snapshot!(all);
}

#[test]
fn looks_at_every_depth_of_colour() {
    let fleet = SmallFleet::new();
    let term = ("TERM", "xterm");
    let mut all = String::new();
    for (name, env, size) in [
        ("16 colours, 120x40", &[term, ("LANG", "C.UTF-8")][..], (120, 40)),
        ("mono, ASCII, 80x24", &[term, ("NO_COLOR", "1")][..], (80, 24)),
        ("16 colours, 60x20", &[term, ("LANG", "C.UTF-8")][..], (60, 20)),
    ] {
        let mut state = open(state_on(size.0, size.1, env), &fleet, API);
        press(&mut state, "space 3 space");
        all += &format!("{name}\n{}\n", Screenshot::page(&state).both());
    }
    insta::assert_snapshot!(all);
}

#[test]
fn marks_of_all_tabs_restrict_the_profile_and_come_back_with_the_page() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet, API);
    press(&mut state, "j space 4 space");
    assert!(row(&state, 1).contains("versions 2 ✓1") && row(&state, 1).contains("hosts 2 ✓1"));
    press(&mut state, "enter");
    let expected = Restriction {
        workload: API.to_owned(),
        versions: vec!["v1".to_owned()],
        hosts: vec!["web-1".to_owned()],
        ..Restriction::default()
    };
    assert_eq!(state.lens.restriction, Some(expected));
    let opened = Place::Profile { workload: API.to_owned(), node: None };
    assert_eq!(state.shell.pages.current().place, opened);
    press(&mut state, "[");
    let back = Place::Units { workload: API.to_owned(), tab: UnitsTab::Hosts };
    assert_eq!(
        state.shell.pages.current().place,
        back,
        "the page comes back with the tab that was shown last"
    );
    assert!(row(&state, 0).contains("tree: v1, host web-1"), "{}", row(&state, 0));
    press(&mut state, "x");
    assert_eq!(state.lens.restriction, None);
    assert!(!row(&state, 1).contains('✓'), "{}", row(&state, 1));
}

#[test]
fn without_marks_the_selected_row_restricts_and_a_file_by_what_it_holds() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet, API);
    press(&mut state, "enter");
    assert_eq!(state.lens.restriction.as_ref().map(Restriction::words).as_deref(), Some("v2"));
    press(&mut state, "[ x 6 end enter");
    assert_eq!(
        state.lens.restriction.as_ref().map(|r| r.snapshots.clone()),
        Some(vec!["dump-200".to_owned()])
    );
    press(&mut state, "[ x 5 enter");
    assert_eq!(state.lens.restriction, None);
    assert!(row(&state, 23).contains("go to a version"), "{}", row(&state, 23));
}

#[test]
fn a_page_opened_again_marks_what_the_tree_is_restricted_to() {
    let fleet = SmallFleet::new();
    let mut state = state(80, 24);
    let instances = vec!["b".repeat(64)];
    state.lens.restrict(Some(Restriction { workload: API.to_owned(), instances, ..Restriction::default() }));
    let mut state = open(state, &fleet, API);
    assert!(row(&state, 1).contains("instances 3 ✓1"));
    press(&mut state, "esc");
    assert!(!row(&state, 1).contains('✓') && state.lens.restriction.is_some());
}

#[test]
fn rows_are_sorted_by_any_column_and_the_selection_stays() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet, API);
    let selected = |state: &State| state.screens.units.selected().unwrap().text().to_owned();
    assert_eq!(selected(&state), "v2");
    press(&mut state, "O");
    assert_eq!((selected(&state).as_str(), state.screens.units.cursor().selected), ("v2", 1));
    press(&mut state, "R");
    assert_eq!((selected(&state).as_str(), state.screens.units.cursor().selected), ("v2", 0));
    for _ in 0..10 {
        press(&mut state, "O");
    }
    assert!(state.screens.units.orders.is_empty(), "after the last column comes the first order");
}

#[test]
fn the_filter_holds_and_says_so() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet, API);
    state.lens.set_filter("host:web-2").unwrap();
    refresh(&mut state);
    assert!(row(&state, 0).ends_with("filter: 2 of 3 snapshots"), "{}", row(&state, 0));
    assert!(row(&state, 1).contains("snapshots 2"));
    state.lens.set_filter("host:nowhere").unwrap();
    refresh(&mut state);
    assert!(text(&state).contains("The filter selects nothing of this workload: host:nowhere"));
    press(&mut state, "enter");
    assert_eq!(state.lens.restriction, None);
}

#[test]
fn a_workload_that_is_not_known_is_no_blank_page() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet, "nowhere\u{1b}[2J");
    assert!(text(&state).contains("No file tells of nowhere\\e[2J."), "{}", text(&state));
    press(&mut state, "space enter O R y left left right j end");
    assert_eq!(state.lens.restriction, None);
}

#[test]
fn any_size_is_fine() {
    let fleet = SmallFleet::new();
    for (width, height) in [(40, 10), (41, 11), (60, 14), (79, 18), (200, 50), (300, 12)] {
        let mut state = open(state(width, height), &fleet, API);
        for key in ["end", "right", "pgdn", "right", "right", "left", "right", "right", "right"] {
            press(&mut state, key);
            assert!(!text(&state).contains('\u{1b}'));
        }
    }
}

#[test]
fn every_tab_is_exported_safely_in_every_format() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet, API);
    for (tab, rows) in [("1", 2), ("2", 3), ("3", 3), ("4", 2), ("5", 7), ("6", 4)] {
        press(&mut state, tab);
        if tab == "5" {
            read_metadata(&mut state, &fleet);
        }
        for format in ["", "j", "j j", "j j j"] {
            let effects = press(&mut state, &format!("e {format} enter"));
            let [Effect::Run(_, Job::Export(export))] = &effects[..] else { panic!("{effects:?}") };
            let content = export.content();
            assert!(!content.contains(['\u{1b}', '\u{202e}']), "{content}");
            if format == "j" {
                let json: serde_json::Value = serde_json::from_str(content).unwrap();
                assert_eq!(json.as_array().unwrap().len(), rows, "{tab}: {content}");
            }
        }
    }
}
