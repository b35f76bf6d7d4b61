//! The bad files: keys in, screen out.

use crate::fleet::{FileProblem, FleetView, Severity};
use crate::tui::screens::Place;
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{last_row, press, sample, state, state_on};
use crate::tui::shell::effects::{Effect, Job};
use crate::tui::shell::message::Message;
use crate::tui::shell::state::State;
use crate::tui::shell::update::update;
use std::sync::Arc;

fn opened(width: u16, height: u16) -> State {
    let mut state = sample(state(width, height), Place::Workloads);
    press(&mut state, "!");
    state
}

#[test]
fn the_bad_files_at_every_size_and_depth() {
    for (width, height) in [(60, 20), (80, 24), (120, 40), (200, 50)] {
        let mut state = opened(width, height);
        press(&mut state, "G");
        insta::assert_snapshot!(format!("problems_{width}x{height}"), Screenshot::page(&state).both());
    }
    let mut state = sample(state_on(80, 24, &[("TERM", "vt100")]), Place::Problems);
    press(&mut state, "G enter");
    insta::assert_snapshot!("reading_mono_ascii", Screenshot::page(&state).both());
}

#[test]
fn the_selection_stays_on_its_file() {
    let mut state = opened(80, 24);
    press(&mut state, "j");
    let before = state.screens.problems.selected().unwrap().clone();
    let mut problems = state.lens.view.problems.to_vec();
    problems.insert(
        0,
        FileProblem {
            file: "a".to_owned(),
            reason: "is empty".to_owned(),
            severity: Severity::Unread,
            workload: None,
        },
    );
    let view = FleetView { problems: Arc::new(problems), ..FleetView::clone(&state.lens.view) };
    update(&mut state, Message::Fleet(Arc::new(view)));
    assert_eq!(state.screens.problems.selected(), Some(&before));
    assert_eq!(state.screens.problems.cursor.selected, 2);
}

#[test]
fn the_workload_of_a_file_opens_and_a_file_without_one_says_so() {
    let mut state = opened(80, 24);
    press(&mut state, "w");
    let last = last_row(&state);
    assert!(last.ends_with("the file tells of no workload"), "{last}");
    press(&mut state, "G w");
    let place = &state.shell.pages.current().place;
    assert!(matches!(place, Place::Profile { workload, .. } if workload == "registry.lab/edge/web"));
}

#[test]
fn the_export_is_made_safe() {
    let mut state = opened(80, 24);
    let effects = press(&mut state, "e j j enter");
    let [Effect::Run(_, Job::Export(export))] = &effects[..] else { panic!("{effects:?}") };
    assert!(export.content().contains("n\\e]0;x\\x07ame.json"), "{}", export.content());
    assert!(!export.content().contains('\u{1b}'));
}

#[test]
fn no_bad_files_is_said() {
    let mut state = sample(state(80, 24), Place::Workloads);
    let view = FleetView { problems: Arc::default(), ..FleetView::clone(&state.lens.view) };
    update(&mut state, Message::Fleet(Arc::new(view)));
    press(&mut state, "!");
    let last = last_row(&state);
    assert!(last.ends_with("there are none"), "{last}");
}
