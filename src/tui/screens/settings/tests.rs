//! The page of settings: keys in, screen out, and the file that the keys change.

use super::job::{At, done};
use crate::fleet::{Cancel, Fleet};
use crate::learning::Rules;
use crate::model::Status;
use crate::settings::Settings;
use crate::settings::paths::ConfigFile;
use crate::tui::screens::small_fleet::{API, SmallFleet};
use crate::tui::screens::{self, Place};
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{last_row, press, row, sample, state, state_on, text, type_in};
use crate::tui::shell::effects::{self, Effect};
use crate::tui::shell::message::Message as Shell;
use crate::tui::shell::state::State;
use crate::tui::shell::update::update as shell_update;
use std::path::Path;
use std::sync::Arc;

const FILE: &str = "# mine\ntheme = \"mono\"\n\n[learning]\nstable_hours = 72 # patience\n\n[[override]]\n\
                    filter = \"team:edge\"\nlearning.least_instances = 5\n";

/// The page over a settings file with this text.
fn opened(mut state: State, path: &Path, text: &str) -> State {
    std::fs::write(path, text).unwrap();
    let file = ConfigFile { path: path.to_owned(), required: true };
    let loaded = Settings::load(&file).unwrap();
    state.lens.settings = loaded.settings.clone();
    state.lens.loaded = Arc::new(loaded);
    state.lens.config = Some(file);
    sample(state, Place::Settings)
}

/// Does the jobs that were asked for, and tells what became of them.
fn work(state: &mut State, effects: Vec<Effect>, folder: &Path, fleet: Option<&Fleet>) {
    for effect in effects {
        if let Effect::Run(_, effects::Job::Screen(screens::Job::Settings(job))) = effect {
            let history = folder.join("history.jsonl");
            let message =
                done(&job, &At { history: Some(&history), fleet, remote: None }, &Cancel::default());
            shell_update(state, Shell::Screen(screens::Message::Settings(Box::new(message))));
        }
    }
}

fn go_to(state: &mut State, key: &str) {
    let at = state
        .screens
        .settings
        .lines
        .iter()
        .position(|listed| listed.over.is_none() && state.screens.settings.rows[listed.row].id == key);
    press(state, "g g");
    for _ in 0..at.unwrap() {
        press(state, "j");
    }
}

#[test]
fn the_settings_at_every_size_and_depth() {
    let path = Path::new("/tmp").join(format!("habitus-settings-{}.toml", std::process::id()));
    let shown = |state: State| {
        let mut state = opened(state, &path, FILE);
        // What the screen says of the file must not hang on where the test puts it.
        let short = Path::new("config.toml");
        state.lens.config = Some(ConfigFile { path: short.to_owned(), required: true });
        state.lens.loaded = Arc::new(crate::settings::Loaded::parse(short, FILE.to_owned()).unwrap());
        super::update::refreshed(&mut state);
        go_to(&mut state, "learning.least_instances");
        press(&mut state, "j");
        state
    };
    for (width, height) in [(60, 20), (80, 24), (120, 40), (200, 50)] {
        let state = shown(state(width, height));
        insta::assert_snapshot!(format!("settings_{width}x{height}"), Screenshot::page(&state).both());
    }
    let state = shown(state_on(80, 24, &[("TERM", "vt100")]));
    insta::assert_snapshot!("settings_mono_ascii", Screenshot::page(&state).both());
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_switch_is_switched_by_one_key_and_back_and_nothing_else_changes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    let mut state = opened(state(80, 24), &path, FILE);
    go_to(&mut state, "learning.fold");
    let effects = press(&mut state, "space");
    work(&mut state, effects, folder.path(), None);
    assert!(last_row(&state).contains("learning.fold is false; it was not set"), "{}", last_row(&state));
    assert!(!state.lens.settings.learning.fold);
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        FILE.replace("# patience\n", "# patience\nfold = false\n")
    );
    let effects = press(&mut state, "space");
    work(&mut state, effects, folder.path(), None);
    assert!(state.lens.settings.learning.fold);
    go_to(&mut state, "learning.stable_hours");
    press(&mut state, "space");
    assert!(last_row(&state).contains("it is no switch"), "{}", last_row(&state));
}

#[test]
fn a_number_that_does_not_fit_is_pointed_at_and_one_that_fits_holds() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    let mut state = opened(state(80, 24), &path, FILE);
    go_to(&mut state, "learning.stable_hours");
    press(&mut state, "enter");
    type_in(&mut state, "x");
    press(&mut state, "enter");
    let screen = text(&state);
    assert!(screen.contains("expected a whole number from 1 to 100000"), "{screen}");
    press(&mut state, "backspace backspace backspace");
    type_in(&mut state, "24");
    let effects = press(&mut state, "enter");
    work(&mut state, effects, folder.path(), None);
    assert!(last_row(&state).contains("learning.stable_hours is 24; it was 72"), "{}", last_row(&state));
    assert_eq!(state.lens.settings.learning.stable_hours, 24);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), FILE.replace("72", "24"));
    go_to(&mut state, "color");
    press(&mut state, "enter");
    let effects = press(&mut state, "j enter");
    work(&mut state, effects, folder.path(), None);
    assert!(last_row(&state).contains("it holds from the next start"), "{}", last_row(&state));
}

#[test]
fn a_setting_for_some_workloads_changes_their_status_at_once_and_no_other() {
    let small = SmallFleet::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    let mut state = opened(state(120, 40), &path, "[learning]\nleast_snapshots = 1\nstable_snapshots = 1\n");
    small.fleet.learn_by(Rules::of(&state.lens.loaded).unwrap());
    let status = |name: &str| {
        let view = small.fleet.view();
        let workload = view.workload(name).unwrap();
        workload.statuses(&crate::model::Selection::all(workload.observations())).remove(0).status
    };
    let web = "registry.lab/edge/web";
    assert_eq!((status(API), status(web)), (Status::Stable, Status::Learning));
    let before = small.fleet.view().workload(API).unwrap().revision;

    go_to(&mut state, "learning.least_instances");
    press(&mut state, "w");
    type_in(&mut state, "workload:edge/web");
    press(&mut state, "enter");
    press(&mut state, "backspace");
    type_in(&mut state, "1");
    let effects = press(&mut state, "enter");
    work(&mut state, effects, folder.path(), Some(&small.fleet));
    assert_eq!((status(API), status(web)), (Status::Stable, Status::Stable));
    assert_eq!(
        small.fleet.view().workload(API).unwrap().revision,
        before,
        "what does not change is not read again"
    );
    let listed = text(&state);
    assert!(listed.contains("only where") && listed.contains("workload:edge/web"), "{listed}");

    go_to(&mut state, "learning.least_instances");
    press(&mut state, "j x");
    assert!(text(&state).contains("It is set only where workload:edge/web."), "{}", text(&state));
    let effects = press(&mut state, "y");
    work(&mut state, effects, folder.path(), Some(&small.fleet));
    assert_eq!((status(API), status(web)), (Status::Stable, Status::Learning));
    assert!(!std::fs::read_to_string(&path).unwrap().contains("override"));

    let effects = press(&mut state, "H");
    work(&mut state, effects, folder.path(), None);
    let history = text(&state);
    assert!(history.contains("changes of settings") && history.contains("workload:edge/web"), "{history}");
}

#[test]
fn words_are_typed_with_commas_and_suggestions_change_for_some_workloads_without_learning() {
    let small = SmallFleet::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    let mut state = opened(state(120, 40), &path, "");
    let suggest = |name: &str| Arc::clone(&small.fleet.view().workload(name).unwrap().suggest);
    let revisions = || small.fleet.view().workloads.iter().map(|workload| workload.revision).sum::<u64>();
    let before = revisions();
    go_to(&mut state, "suggest.never_widen");
    press(&mut state, "enter");
    type_in(&mut state, ", -tar");
    let effects = press(&mut state, "enter");
    work(&mut state, effects, folder.path(), Some(&small.fleet));
    let told = last_row(&state);
    assert!(told.contains("suggest.never_widen is [\"auto\", \"-tar\"]; it was not set"), "{told}");
    assert_eq!(state.lens.settings.suggest.never_widen, ["auto", "-tar"]);
    assert_eq!(suggest(API).never_widen, ["auto", "-tar"]);
    assert!(text(&state).contains("a change holds at once"), "{}", text(&state));

    go_to(&mut state, "suggest.on");
    press(&mut state, "w");
    type_in(&mut state, "workload:edge/web");
    press(&mut state, "enter");
    let effects = press(&mut state, "j enter");
    work(&mut state, effects, folder.path(), Some(&small.fleet));
    assert!(suggest(API).on && !suggest("registry.lab/edge/web").on, "{}", text(&state));
    assert_eq!(revisions(), before, "no profile is opened anew");

    go_to(&mut state, "suggest.never_widen");
    press(&mut state, "enter");
    press(&mut state, &"backspace ".repeat("auto, -tar".len()));
    press(&mut state, "enter");
    assert!(text(&state).contains("expected a list of words"), "{}", text(&state));
}

#[test]
fn what_holds_for_all_is_not_set_for_some_and_what_is_not_set_is_not_unset() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = opened(state(80, 24), &folder.path().join("config.toml"), FILE);
    go_to(&mut state, "theme");
    press(&mut state, "w");
    assert!(last_row(&state).contains("it holds for all workloads"), "{}", last_row(&state));
    go_to(&mut state, "color");
    press(&mut state, "x");
    assert!(last_row(&state).contains("the file does not set it; it is auto"), "{}", last_row(&state));
    go_to(&mut state, "learning.fold");
    press(&mut state, "w");
    type_in(&mut state, "status:stable");
    press(&mut state, "enter");
    assert!(text(&state).contains("an override cannot ask for status"), "{}", text(&state));
    press(&mut state, "esc");
    assert!(row(&state, 0).contains("settings"));
}

#[test]
fn a_file_that_went_wrong_meanwhile_is_left_alone_and_said_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    let mut state = opened(state(200, 24), &path, FILE);
    std::fs::write(&path, "tiem = 1\n").unwrap();
    go_to(&mut state, "learning.fold");
    let effects = press(&mut state, "space");
    work(&mut state, effects, folder.path(), None);
    assert!(last_row(&state).contains("mend it first"), "{}", last_row(&state));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "tiem = 1\n");
    assert!(state.lens.settings.learning.fold, "nothing has changed");
}
