//! The list and the filter: keys in, screen out.

use super::*;
use crate::fleet::{FleetView, SurveyProgress, samples};
use crate::tui::screens::{self, Place};
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{press, row, sample, state, state_on, text, type_in};
use crate::tui::shell::effects::{Effect, Job as ShellJob, Slot};
use crate::tui::shell::layers::Layer;
use crate::tui::shell::message::Message as Shell;
use crate::tui::shell::state::State as Whole;
use crate::tui::shell::update::update as shell_update;
use std::sync::Arc;

fn list(width: u16, height: u16) -> Whole {
    sample(state(width, height), Place::Workloads)
}

fn names(state: &Whole) -> Vec<&str> {
    state.screens.workloads.rows.iter().map(|row| row.short_name.as_str()).collect()
}

fn selected(state: &Whole) -> &str {
    &state.screens.workloads.selected().unwrap().short_name
}

#[test]
fn the_list_at_every_size_and_depth() {
    for (width, height) in [(60, 20), (80, 24), (120, 40), (200, 50)] {
        let mut state = list(width, height);
        press(&mut state, "j j j j");
        insta::assert_snapshot!(format!("list_{width}x{height}"), Screenshot::page(&state).both());
    }
    let terminals: [(&str, &[(&str, &str)]); 2] =
        [("mono_ascii", &[("TERM", "vt100")]), ("sixteen", &[("TERM", "xterm"), ("LANG", "C.UTF-8")])];
    for (name, env) in terminals {
        let mut state = sample(state_on(80, 24, env), Place::Workloads);
        press(&mut state, "j");
        insta::assert_snapshot!(format!("list_{name}"), Screenshot::page(&state).both());
    }
}

#[test]
fn what_comes_from_outside_cannot_command_the_terminal() {
    let state = list(200, 50);
    let text = text(&state);
    assert!(text.contains("evil\\e[31m\\u{202e}name") && text.contains("1\\x07"), "{text}");
    assert!(!text.chars().any(|c| c != '\n' && c.is_control()));
}

#[test]
fn any_column_sorts_either_way_and_the_selection_stays() {
    let mut state = list(80, 24);
    assert_eq!(
        names(&state),
        ["evil\u{1b}[31m\u{202e}name", "edge/web", "platform/backup", "shop/api", "shop/database"]
    );
    press(&mut state, "j j");
    press(&mut state, "> > > > >");
    assert_eq!(state.screens.workloads.sort.spec().id, "snapshots");
    assert_eq!(names(&state)[..3], ["shop/api", "shop/database", "edge/web"], "the most snapshots first");
    assert_eq!(selected(&state), "platform/backup");
    press(&mut state, "r");
    assert_eq!(names(&state)[4], "shop/api");
    assert_eq!(selected(&state), "platform/backup");
    press(&mut state, "O G enter");
    assert_eq!(state.screens.workloads.sort.spec().id, "last_seen");
    assert_eq!(names(&state)[0], "shop/api", "the latest first");
    press(&mut state, "<");
    assert_eq!(state.screens.workloads.sort.spec().id, "first_seen");
    assert!(row(&state, 2).contains("SINCE▲"), "the column that sorts is shown: {}", row(&state, 2));
}

#[test]
fn rows_appear_while_the_survey_runs_and_the_selection_stays_on_its_workload() {
    let whole = samples::fleet();
    let part = |count: usize| {
        let progress = SurveyProgress { found: 9, read: 3, ..SurveyProgress::default() };
        let workloads = whole.workloads.iter().rev().take(count).rev().cloned().collect();
        Shell::Fleet(Arc::new(FleetView {
            workloads,
            progress,
            problems: Arc::default(),
            signals: Arc::default(),
            decided: Arc::default(),
            remote: Arc::default(),
        }))
    };
    let mut state = sample(state(80, 24), Place::Workloads);
    shell_update(&mut state, part(0));
    assert!(row(&state, 3).contains("Reading"), "{}", row(&state, 3));
    shell_update(&mut state, part(1));
    assert_eq!(selected(&state), "shop/database");
    shell_update(&mut state, part(2));
    assert_eq!(selected(&state), "shop/api", "nobody chose a row: the first stays selected");
    press(&mut state, "j");
    shell_update(&mut state, part(5));
    assert_eq!((selected(&state), state.screens.workloads.cursor.selected), ("shop/database", 4));
}

#[test]
fn only_changed_workloads_are_counted_again() {
    let mut state = list(80, 24);
    let before = state.screens.workloads.rows.clone();
    let mut view = FleetView::clone(&state.lens.view);
    let changed = Arc::make_mut(&mut view.workloads[1]);
    changed.revision += 1;
    shell_update(&mut state, Shell::Fleet(Arc::new(view)));
    let same = |(a, b): (&Arc<_>, &Arc<_>)| Arc::ptr_eq(a, b);
    let kept: Vec<bool> = before.iter().zip(&state.screens.workloads.rows).map(same).collect();
    assert_eq!(kept, [true, false, true, true, true]);
}

#[test]
fn the_filter_is_seen_while_typed_and_taken_back_by_esc() {
    let mut state = list(80, 24);
    press(&mut state, "G /");
    type_in(&mut state, "team:shop");
    assert_eq!(names(&state), ["shop/api", "shop/database"]);
    type_in(&mut state, " -version:15*");
    assert_eq!(names(&state), ["shop/api"]);
    // A line that is not finished changes nothing.
    type_in(&mut state, " (");
    assert_eq!(names(&state), ["shop/api"]);
    press(&mut state, "esc");
    assert_eq!((state.lens.filter(), names(&state).len()), ("", 5));
    assert_eq!(selected(&state), "shop/database", "what was selected is selected again");

    press(&mut state, "f");
    type_in(&mut state, "team:shop");
    let effects = press(&mut state, "enter");
    assert_eq!(state.lens.filter(), "team:shop");
    assert!(row(&state, 1).starts_with(" filter team:shop") && row(&state, 1).ends_with("2 of 5"));
    let append = screens::Job::Workloads(Job::AppendHistory { line: "team:shop".to_owned(), limit: 200 });
    assert!(matches!(&effects[..], [Effect::Run(_, ShellJob::Screen(job))] if *job == append), "{effects:?}");
    press(&mut state, "esc");
    assert_eq!((state.lens.filter(), names(&state).len()), ("", 5));
}

#[test]
fn a_wrong_filter_is_pointed_at_and_not_taken() {
    let mut state = list(80, 24);
    press(&mut state, "/");
    type_in(&mut state, "team:shop (env:prod");
    press(&mut state, "enter");
    assert!(matches!(state.shell.layers.last(), Some(Layer::Prompt(_))));
    let (line, below) = (row(&state, 1), row(&state, 2));
    assert_eq!(below.find('^'), line.find('('), "{line}\n{below}");
    press(&mut state, "esc");
    assert_eq!(state.lens.filter(), "");
}

#[test]
fn keys_and_values_are_completed_with_their_counts() {
    let mut state = list(80, 24);
    press(&mut state, "/ t e");
    insta::assert_snapshot!("completing", Screenshot::page(&state).both());
    press(&mut state, "tab");
    type_in(&mut state, "sh");
    press(&mut state, "tab enter");
    assert_eq!(state.lens.filter(), "team:shop");
    press(&mut state, "/");
    let Some(Layer::Prompt(prompt)) = state.shell.layers.last() else { panic!("the prompt is open") };
    assert_eq!(prompt.text(), "team:shop ", "typing goes on behind it");
}

#[test]
fn a_key_that_is_no_tag_says_what_it_asks_for() {
    let mut state = list(80, 24);
    press(&mut state, "/ s t a t");
    assert!(text(&state).contains("status:  the status of the version"), "{}", text(&state));
}

#[test]
fn filters_of_earlier_runs_come_back() {
    let mut state = state(80, 24);
    state.shell.pages = crate::tui::shell::pages::Pages::new(Place::Workloads);
    let asked = crate::tui::shell::update::start(&mut state);
    let load = |effect: &Effect| matches!(effect, Effect::Run(Slot("filter-history"), _));
    assert_eq!(asked.iter().filter(|effect| load(effect)).count(), 1);
    press(&mut state, "/");
    type_in(&mut state, "b");
    press(&mut state, "enter");
    let lines = vec!["a".to_owned(), "b".to_owned()];
    shell_update(&mut state, Shell::Screen(screens::Message::Workloads(Message::Remembered(lines))));
    press(&mut state, "/ up up");
    let Some(Layer::Prompt(prompt)) = state.shell.layers.last() else { panic!("the prompt is open") };
    assert_eq!(prompt.text(), "a");
}

#[test]
fn nothing_to_show_says_what_to_do() {
    let view = |found, problems: usize| {
        let progress =
            SurveyProgress { found, read: found, listed: true, finished: true, ..Default::default() };
        let problems = samples::fleet().problems.iter().take(problems).cloned().collect();
        Shell::Fleet(Arc::new(FleetView {
            workloads: Vec::new(),
            progress,
            problems: Arc::new(problems),
            signals: Arc::default(),
            decided: Arc::default(),
            remote: Arc::default(),
        }))
    };
    let mut state = list(80, 24);
    let mut screens = String::new();
    let mut look =
        |state: &Whole| screens += &(Screenshot::page(state).text().trim_end().to_owned() + "\n---\n");
    press(&mut state, "/");
    type_in(&mut state, "team:none");
    look(&state);
    press(&mut state, "enter");
    look(&state);
    shell_update(&mut state, view(0, 0));
    look(&state);
    shell_update(&mut state, view(3, 3));
    look(&state);
    insta::assert_snapshot!("nothing", screens);
}

#[test]
fn what_is_selected_is_opened_copied_and_exported() {
    let mut state = list(80, 24);
    press(&mut state, "G y");
    assert!(row(&state, 23).contains("name sent to the terminal"), "{}", row(&state, 23));
    let effects = press(&mut state, "e j enter");
    let [Effect::Run(Slot("export"), ShellJob::Export(export))] = &effects[..] else { panic!("{effects:?}") };
    let json: serde_json::Value = serde_json::from_str(export.content()).unwrap();
    assert_eq!(json[4]["workload"], "registry.lab/shop/database");
    assert_eq!(format!("{export:?}").split(',').next().unwrap(), "Export(habitus-workloads-2026-11-24.json");
    press(&mut state, "enter");
    let place = &state.shell.pages.current().place;
    assert!(matches!(place, Place::Profile { workload, .. } if workload == "registry.lab/shop/database"));
}

#[test]
fn every_size_is_fine() {
    let mut state = list(80, 24);
    for (width, height) in
        (40..90).step_by(7).flat_map(|width| [10, 11, 13, 22].map(move |height| (width, height)))
    {
        shell_update(&mut state, Shell::Resize(width, height));
        for keys in ["G", "g g", "/ a b", "esc", "t", "tab", "t"] {
            press(&mut state, keys);
            assert_eq!(text(&state).lines().count(), usize::from(height));
        }
    }
}

#[test]
fn signals_are_counted_and_the_unknown_ones_named_as_they_are_judged() {
    let mut state = list(80, 24);
    press(&mut state, "j j j");
    assert!(row(&state, 6).contains(" 42 "), "{}", row(&state, 6));
    screens::signals::tests::judge_all(&mut state);
    assert!(row(&state, 6).contains("2 of 42"), "{}", row(&state, 6));
    assert!(row(&state, 21).contains("2 unknown: NEW PROCESS dash > curl (medium)"), "{}", row(&state, 21));
    let mut wide = list(120, 40);
    press(&mut wide, "j j j");
    screens::signals::tests::judge_all(&mut wide);
    insta::assert_snapshot!("list_judged_120x40", Screenshot::page(&wide).text());
    // A fleet without signals has no column for them.
    let mut view = FleetView::clone(&state.lens.view);
    view.signals = Arc::default();
    shell_update(&mut state, Shell::Fleet(Arc::new(view)));
    assert!(!row(&state, 2).contains("SIGNALS"), "{}", row(&state, 2));
}
