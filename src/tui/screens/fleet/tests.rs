//! The page of the fleet: keys in, screen out.

use crate::reports::fleet::COLUMNS;
use crate::tui::screens::Place;
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{press, row, sample, state, state_on, text, type_in};
use crate::tui::shell::effects::{Effect, Job};
use crate::tui::shell::state::State;

fn fleet(width: u16, height: u16) -> State {
    sample(state(width, height), Place::Fleet)
}

fn names(state: &State) -> Vec<&str> {
    state.screens.fleet.rows.iter().map(|row| row.list.short_name.as_str()).collect()
}

#[test]
fn the_fleet_at_every_size_and_depth() {
    for (width, height) in [(60, 20), (80, 24), (120, 40), (200, 50)] {
        let mut state = fleet(width, height);
        press(&mut state, "j");
        insta::assert_snapshot!(format!("fleet_{width}x{height}"), Screenshot::page(&state).both());
    }
    let mut state = sample(state_on(80, 24, &[("TERM", "vt100")]), Place::Fleet);
    press(&mut state, "G");
    insta::assert_snapshot!("fleet_mono_ascii", Screenshot::page(&state).both());
}

#[test]
fn it_opens_from_every_page_and_leads_to_the_workload() {
    let mut state = sample(state(80, 24), Place::Workloads);
    press(&mut state, "L");
    assert_eq!(state.shell.pages.current().place, Place::Fleet);
    let first = state.screens.fleet.selected().unwrap().list.workload.clone();
    press(&mut state, "enter");
    let place = &state.shell.pages.current().place;
    assert!(matches!(place, Place::Profile { workload, .. } if *workload == first));
    press(&mut state, "L");
    assert_eq!(state.shell.pages.current().place, Place::Fleet);
}

#[test]
fn any_column_sorts_either_way_and_the_selection_stays() {
    let mut state = fleet(200, 50);
    assert_eq!(names(&state)[0], "shop/api", "the noisiest first");
    press(&mut state, "j");
    let chosen = state.screens.fleet.selected().unwrap().list.workload.clone();
    press(&mut state, "O G enter");
    assert_eq!(state.screens.fleet.sort.spec().id, "quarantined");
    for column in &COLUMNS {
        press(&mut state, ">");
        assert_eq!(state.screens.fleet.sort.spec().id, column.id);
        assert_eq!(state.screens.fleet.selected().unwrap().list.workload, chosen);
    }
    press(&mut state, "O home enter");
    let forward = names(&state).into_iter().map(str::to_owned).collect::<Vec<_>>();
    press(&mut state, "r");
    let mut back = names(&state).into_iter().map(str::to_owned).collect::<Vec<_>>();
    back.reverse();
    assert_eq!(forward, back);
    assert!(row(&state, 2).contains("WORKLOAD▼"), "{}", row(&state, 2));
}

#[test]
fn the_filter_is_typed_here_too() {
    let mut state = fleet(80, 24);
    press(&mut state, "/");
    type_in(&mut state, "team:shop");
    press(&mut state, "enter");
    assert_eq!(names(&state).len(), 2);
    assert!(row(&state, 1).starts_with(" filter team:shop") && row(&state, 1).ends_with("2 of 5"));
    press(&mut state, "/");
    type_in(&mut state, " team:none");
    assert!(text(&state).contains("No workload matches the filter"), "{}", text(&state));
    press(&mut state, "esc esc");
    assert_eq!(names(&state).len(), 5);
}

#[test]
fn the_export_is_made_safe() {
    let mut state = fleet(80, 24);
    let effects = press(&mut state, "e j j enter");
    let [Effect::Run(_, Job::Export(export))] = &effects[..] else { panic!("{effects:?}") };
    assert!(export.content().contains("evil\\e[31m\\u{202e}name"), "{}", export.content());
    assert!(!export.content().contains('\u{1b}'));
}
