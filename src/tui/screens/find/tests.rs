//! The search across the fleet: keys in, screen out.

use super::state::Phase;
use super::{Message, update as tell};
use crate::fleet::Cancel;
use crate::query::Behaviour;
use crate::reports::find::{FindOptions, Found, find};
use crate::reports::nodes::NodePath;
use crate::tui::screens::small_fleet::{API, NOW, SmallFleet};
use crate::tui::screens::units::UnitsTab;
use crate::tui::screens::{self, Place};
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{press, row, state, state_on, text, type_in};
use crate::tui::shell::effects::{Effect, Job};
use crate::tui::shell::state::State;
use crate::tui::shell::update::refresh;

fn typed(state: &mut State, text: &str) -> Vec<Effect> {
    type_in(state, text);
    press(state, "enter")
}

fn ready(mut state: State, fleet: &SmallFleet) -> State {
    state.lens.view = fleet.view();
    state.lens.clock.now = NOW;
    state
}

/// The jobs that were asked for.
fn jobs(effects: &[Effect]) -> Vec<super::Job> {
    let job = |effect: &Effect| match effect {
        Effect::Run(_, Job::Screen(screens::Job::Find(job))) => Some(job.clone()),
        _ => None,
    };
    effects.iter().filter_map(job).collect()
}

/// What the job would bring.
fn bring(state: &mut State, fleet: &SmallFleet) {
    let view = fleet.view();
    let behaviour = Behaviour::parse(&state.screens.find.query).unwrap();
    let mut found = Vec::new();
    find(
        &fleet.fleet,
        &view,
        state.lens.query(),
        &behaviour,
        FindOptions::default(),
        &Cancel::default(),
        &mut |f| {
            found.push(f);
        },
    );
    tell(state, Message::Began(found.len()));
    for found in found {
        let Found::Searched { hits, more, .. } = found else { panic!("{found:?}") };
        tell(state, Message::Searched { hits, more });
    }
    tell(state, Message::Done);
}

#[test]
fn hits_of_the_whole_fleet() {
    let fleet = SmallFleet::new();
    let mut state = ready(state(80, 24), &fleet);
    press(&mut state, "F");
    let mut all = Screenshot::page(&state).text();
    let effects = typed(&mut state, "exec:sh");
    assert_eq!(jobs(&effects).len(), 1, "{effects:?}");
    all += &Screenshot::page(&state).text();
    bring(&mut state, &fleet);
    all += &Screenshot::page(&state).text();
    press(&mut state, "c");
    all += &Screenshot::page(&state).text();
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
        let mut state = ready(state_on(size.0, size.1, env), &fleet);
        press(&mut state, "F");
        typed(&mut state, "file:/etc/passwd");
        bring(&mut state, &fleet);
        press(&mut state, "j");
        all += &format!("{name}\n{}\n", Screenshot::page(&state).both());
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_hit_opens_its_node_by_name() {
    let fleet = SmallFleet::new();
    let mut state = ready(state(80, 24), &fleet);
    press(&mut state, "F");
    typed(&mut state, "exec:curl");
    bring(&mut state, &fleet);
    assert!(row(&state, 1).ends_with("in 1 of 2 workloads, 1 hit"), "{}", row(&state, 1));
    press(&mut state, "enter");
    let Place::Profile { workload, node: Some(path) } = state.shell.pages.current().place.clone() else {
        panic!("{:?}", state.shell.pages.current().place)
    };
    assert_eq!(workload, API);
    let profile = fleet.fleet.open(API, &Cancel::default(), &mut |_| {}).unwrap();
    let node = path.find(profile.tree()).unwrap();
    assert_eq!(profile.tree().name(node), "/usr/bin/curl");
    assert_eq!(NodePath::of(profile.tree(), node), path);
    // Back on the page nothing has to be searched again.
    assert!(jobs(&press(&mut state, "[")).is_empty());
    assert!(row(&state, 1).contains("1 hit"));
    press(&mut state, "u");
    let units = Place::Units { workload: API.to_owned(), tab: UnitsTab::Versions };
    assert_eq!(state.shell.pages.current().place, units);
}

#[test]
fn what_is_not_searched_is_said_and_a_search_can_be_stopped() {
    let fleet = SmallFleet::new();
    let mut state = ready(state(80, 24), &fleet);
    press(&mut state, "F");
    typed(&mut state, "exec:nothing-like-it");
    tell(&mut state, Message::Began(2));
    tell(&mut state, Message::Failed { workload: "edge/web".to_owned(), reason: "gone\u{1b}[2J".to_owned() });
    tell(&mut state, Message::Searched { hits: Vec::new(), more: 0 });
    assert!(
        row(&state, 2).contains("not searched: edge/web (gone\\e[2J), 2 unreadable files"),
        "{}",
        row(&state, 2)
    );
    let effects = press(&mut state, "esc");
    assert!(matches!(effects[..], [Effect::Cancel(_)]), "{effects:?}");
    assert!(row(&state, 1).ends_with("stopped, 1 of 2 searched: in 0, no hits"), "{}", row(&state, 1));
    assert!(press(&mut state, "esc").is_empty());
    assert_eq!(jobs(&press(&mut state, "R")).len(), 1);
    assert_eq!(state.screens.find.phase, Phase::Running);
}

#[test]
fn another_filter_searches_again_and_holds() {
    let fleet = SmallFleet::new();
    let mut state = ready(state(80, 24), &fleet);
    press(&mut state, "F");
    typed(&mut state, "exec:sh");
    bring(&mut state, &fleet);
    assert!(jobs(&refresh(&mut state)).is_empty());
    state.lens.set_filter("workload:edge/web").unwrap();
    let asked = jobs(&refresh(&mut state));
    assert!(matches!(&asked[..], [super::Job::Search { filter, .. }] if filter == "workload:edge/web"));
    bring(&mut state, &fleet);
    assert!(row(&state, 1).ends_with("in 1 of 1 workload, 1 hit"), "{}", row(&state, 1));
    assert!(row(&state, 0).ends_with("filter: workload:edge/web"));
}

#[test]
fn a_wrong_behaviour_is_pointed_at_and_searches_nothing() {
    let fleet = SmallFleet::new();
    let mut state = ready(state(80, 24), &fleet);
    press(&mut state, "F");
    assert!(typed(&mut state, "exce:curl").is_empty());
    assert!(text(&state).contains("did you mean `exec:`"), "{}", text(&state));
    press(&mut state, "esc");
    // From elsewhere a wrong one may come as well.
    let mut state = ready(state, &fleet);
    state.shell.pages.open(Place::Find { query: "sha256:0".to_owned() });
    let effects = super::update::enter(&mut state, "sha256:0");
    assert!(jobs(&effects).is_empty());
    assert!(text(&state).contains("expected at least 4 characters of a hash"), "{}", text(&state));
}

#[test]
fn kinds_are_completed() {
    let fleet = SmallFleet::new();
    let mut state = ready(state(80, 24), &fleet);
    press(&mut state, "F s y tab");
    assert_eq!(row(&state, 23), " find syscall:");
}

#[test]
fn any_size_is_fine() {
    let fleet = SmallFleet::new();
    for (width, height) in [(40, 10), (41, 12), (60, 14), (79, 18), (200, 50), (300, 11)] {
        let mut state = ready(state(width, height), &fleet);
        press(&mut state, "F");
        typed(&mut state, "/");
        bring(&mut state, &fleet);
        for key in ["end", "pgup", "down", "c", "esc"] {
            press(&mut state, key);
            assert!(!text(&state).contains('\u{1b}'));
        }
    }
}

#[test]
fn hits_are_exported_safely() {
    let fleet = SmallFleet::new();
    let mut state = ready(state(80, 24), &fleet);
    press(&mut state, "F");
    typed(&mut state, "exec:curl");
    bring(&mut state, &fleet);
    let effects = press(&mut state, "e enter");
    let [Effect::Run(_, Job::Export(export))] = &effects[..] else { panic!("{effects:?}") };
    assert!(export.content().contains("/usr/bin/curl"), "{}", export.content());
}
