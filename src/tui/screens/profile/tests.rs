//! The process tree and its details: keys in, screen out.

use std::sync::Arc;

use super::job::SharedProfile;
use super::state::{Pruned, Stage};
use super::{Forms, Job, Message, update as tell};
use crate::fleet::Cancel;
use crate::model::Facet;
use crate::reports::nodes::NodePath;
use crate::reports::outline::RowKey;
use crate::reports::search::{Search, Skim};
use crate::reports::signals::tests::standing;
use crate::signals::Position;
use crate::tui::judged::OfWorkload;
use crate::tui::lens::Restriction;
use crate::tui::screens::signals::Focus;
use crate::tui::screens::small_fleet::{API, NOW, SmallFleet};
use crate::tui::screens::{self, Place};
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{state, state_on, text, type_in};
use crate::tui::shell::effects::{Effect, Job as ShellJob};
use crate::tui::shell::keys::parse_sequence;
use crate::tui::shell::message::Message as Shell;
use crate::tui::shell::pages::Pages;
use crate::tui::shell::state::State;
use crate::tui::shell::update::{refresh, start, update};

/// Does the jobs that were asked for, and those that their answers ask for.
pub(super) fn perform(state: &mut State, fleet: &SmallFleet, effects: Vec<Effect>) {
    let mut queue = effects;
    while let Some(effect) = queue.pop() {
        let message = match effect {
            Effect::Run(_, ShellJob::Screen(screens::Job::Profile(job))) => match job {
                Job::Open(workload) => {
                    let opened = fleet.fleet.open(&workload, &Cancel::default(), &mut |_| {});
                    match opened {
                        Ok(profile) => {
                            let revision = fleet.view().workload(&workload).map_or(0, |known| known.revision);
                            let forms = Forms::of(profile, false);
                            Message::Opened { workload, forms, done: (1, 1), revision }
                        }
                        Err(error) => Message::Failed { workload, reason: error.to_string() },
                    }
                }
                Job::Renew(_) => continue,
                Job::Details(SharedProfile(profile, scope), node) => {
                    let details = Arc::new(fleet.fleet.details(&profile, node, scope.selection()));
                    Message::Details { row: RowKey::node(node), details }
                }
                Job::Arrange(of, order) => {
                    let profile = Arc::new(order.arrange(&of.0, &of.1).unwrap());
                    Message::Arranged { of, order, profile }
                }
                Job::Search(SharedProfile(profile, scope), facets, query) => {
                    let search = Search { profile: &profile, scope: &scope, facets, query: &query };
                    let hits = search.run(&Skim::default(), &|| true, &mut |_| {}).unwrap();
                    Message::Found { query: query.clone(), profile: Arc::clone(&profile), hits }
                }
            },
            _ => continue,
        };
        queue.extend(update(state, Shell::Screen(screens::Message::Profile(message))));
    }
}

pub(super) fn press(state: &mut State, fleet: &SmallFleet, keys: &str) {
    for key in keys.split_whitespace().flat_map(|word| parse_sequence(word).unwrap()) {
        let effects = update(state, Shell::Key(key));
        perform(state, fleet, effects);
    }
}

pub(super) fn open(mut state: State, fleet: &SmallFleet) -> State {
    state.lens.view = fleet.view();
    state.lens.clock.now = NOW;
    state.shell.pages = Pages::new(Place::Profile { workload: API.to_owned(), node: None });
    let effects = start(&mut state);
    perform(&mut state, fleet, effects);
    state
}

/// The names in the tree, from the top, indented as they are.
pub(super) fn tree(state: &State) -> Vec<String> {
    let open = state.screens.profile.open().unwrap();
    let line = |row: &crate::reports::outline::OutlineRow| {
        let tree = open.profile.tree();
        let name = row.group.map_or(crate::reports::nodes::basename(tree.name(row.node)), |f| f.spec().many);
        format!("{}{name}", "  ".repeat(row.depth.into()))
    };
    open.outline.rows().iter().map(line).collect()
}

pub(super) fn selected(state: &State) -> String {
    tree(state)[state.screens.profile.cursor.selected].trim().to_owned()
}

#[test]
fn the_tree_at_every_size_and_depth() {
    let fleet = SmallFleet::new();
    for (width, height) in [(60, 20), (80, 24), (120, 40), (200, 50)] {
        let mut state = open(state(width, height), &fleet);
        press(&mut state, &fleet, "j right j j j");
        insta::assert_snapshot!(format!("tree_{width}x{height}"), Screenshot::page(&state).both());
    }
    let terminals: [(&str, &[(&str, &str)]); 3] = [
        ("mono_ascii", &[("TERM", "vt100")]),
        ("sixteen", &[("TERM", "xterm"), ("LANG", "C.UTF-8")]),
        ("linux", &[("TERM", "linux"), ("LANG", "C.UTF-8")]),
    ];
    for (name, environment) in terminals {
        let mut state = open(state_on(80, 24, environment), &fleet);
        press(&mut state, &fleet, "j right j j j");
        insta::assert_snapshot!(format!("tree_{name}"), Screenshot::page(&state).both());
    }
}

#[test]
fn rows_fold_by_the_arrows_and_the_selection_goes_to_parents() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    assert_eq!(tree(&state), ["api", "  files", "  sh", "    curl"]);
    press(&mut state, &fleet, "j right");
    assert_eq!(tree(&state), ["api", "  files", "    etc", "      passwd", "  sh", "    curl"]);
    press(&mut state, &fleet, "right");
    assert_eq!(selected(&state), "etc");
    press(&mut state, &fleet, "j left");
    assert_eq!(selected(&state), "etc", "from a leaf to its parent");
    press(&mut state, &fleet, "left left");
    assert_eq!(selected(&state), "files", "folded, then to its parent");
    press(&mut state, &fleet, "J");
    assert_eq!(selected(&state), "sh");
    press(&mut state, &fleet, "K p");
    assert_eq!(selected(&state), "api");
    press(&mut state, &fleet, "C");
    assert_eq!(tree(&state), ["api"]);
    press(&mut state, &fleet, "E");
    assert_eq!(tree(&state).len(), 6);
    press(&mut state, &fleet, "<");
    assert_eq!(tree(&state), ["api", "  files", "    etc", "  sh", "    curl"]);
    press(&mut state, &fleet, "< <");
    assert_eq!(tree(&state), ["api"]);
    press(&mut state, &fleet, "> *");
    assert_eq!(tree(&state).len(), 6);
}

#[test]
fn facets_are_switched_off_and_on() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    press(&mut state, &fleet, "j 2");
    assert_eq!(tree(&state), ["api", "  sh", "    curl"]);
    assert_eq!(selected(&state), "api", "what was selected is gone: its parent is");
    assert!(text(&state).contains("without fi") && text(&state).contains("files off"), "{}", text(&state));
    press(&mut state, &fleet, "2");
    assert_eq!(tree(&state).len(), 4);
}

#[test]
fn a_group_tells_what_is_in_it_without_being_unfolded() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    press(&mut state, &fleet, "j");
    assert_eq!(selected(&state), "files");
    let screen = text(&state);
    assert!(screen.contains("1 file") && screen.contains("/etc/passwd"), "{screen}");
}

#[test]
fn a_search_prunes_as_it_is_typed_and_escape_brings_everything_back() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    press(&mut state, &fleet, "/");
    let effects = type_in(&mut state, "passw");
    perform(&mut state, &fleet, effects);
    assert_eq!(tree(&state), ["api", "  files", "    etc", "      passwd"]);
    press(&mut state, &fleet, "enter");
    assert!(state.shell.layers.is_empty());
    assert_eq!(selected(&state), "passwd");
    assert!(text(&state).contains("/passw  1 hit"));
    press(&mut state, &fleet, "esc");
    assert_eq!(tree(&state), ["api", "  files", "    etc", "      passwd", "  sh", "    curl"]);
    assert_eq!(selected(&state), "passwd", "the hit stays selected, its branches open");
    press(&mut state, &fleet, "n");
    assert!(text(&state).contains("next hit: nothing was searched"));
    press(&mut state, &fleet, "/ x y z z y enter");
    assert!(text(&state).contains("nothing matches"));
}

#[test]
fn next_and_previous_go_round_the_hits() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    press(&mut state, &fleet, "/ / b i n / enter");
    assert_eq!(selected(&state), "api");
    press(&mut state, &fleet, "n");
    assert_eq!(selected(&state), "sh");
    press(&mut state, &fleet, "n n");
    assert_eq!(selected(&state), "api", "round to the first");
    press(&mut state, &fleet, "N");
    assert_eq!(selected(&state), "curl");
}

#[test]
fn what_else_is_new_in_the_version_of_the_selected_node() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    press(&mut state, &fleet, "end w");
    assert!(matches!(state.screens.profile.pruned, Some(Pruned::NewIn { .. })));
    assert!(text(&state).contains("new in v2  1"), "{}", text(&state));
    assert_eq!(tree(&state), ["api", "  sh", "    curl"]);
    press(&mut state, &fleet, "w");
    assert_eq!(tree(&state).len(), 4);
    press(&mut state, &fleet, "home w");
    assert!(text(&state).contains("new in v2  1"), "of what is old, the newest version");
    press(&mut state, &fleet, "w");
    let only =
        Restriction { workload: API.to_owned(), versions: vec!["v1".to_owned()], ..Restriction::default() };
    state.lens.restrict(Some(only));
    refresh(&mut state);
    press(&mut state, &fleet, "w");
    assert!(text(&state).contains("only one version is looked at"));
}

#[test]
fn a_restriction_and_a_filter_narrow_the_tree() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    let only =
        Restriction { workload: API.to_owned(), versions: vec!["v1".to_owned()], ..Restriction::default() };
    state.lens.restrict(Some(only));
    refresh(&mut state);
    assert_eq!(tree(&state), ["api", "  files", "  sh"], "only v2 ran curl");
    assert!(text(&state).lines().next().unwrap().contains("v1"));
    press(&mut state, &fleet, "esc");
    assert_eq!(tree(&state).len(), 4);
    state.lens.set_filter("host:web-1").unwrap();
    refresh(&mut state);
    assert_eq!(tree(&state), ["api", "  files", "  sh"], "{}", text(&state));
    state.lens.set_filter("host:nowhere").unwrap();
    refresh(&mut state);
    assert!(text(&state).contains("nothing here was seen in what is selected"));
}

#[test]
fn folds_and_selection_outlive_another_reading() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    press(&mut state, &fleet, "j right j j");
    let before = (tree(&state), selected(&state));
    let profile = fleet.fleet.open(API, &Cancel::default(), &mut |_| {}).unwrap();
    let forms = Forms::of(profile, false);
    let message = Message::Opened { workload: API.to_owned(), forms, done: (1, 1), revision: 0 };
    let effects = tell(&mut state, message);
    perform(&mut state, &fleet, effects);
    assert_eq!((tree(&state), selected(&state)), before);
}

#[test]
fn a_tree_that_lacks_a_recording_says_so_and_one_that_is_older_than_the_list_is_read_again() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    fleet.lose("a2.json");
    let profile = fleet.fleet.open(API, &Cancel::default(), &mut |_| {}).unwrap();
    assert!(profile.missing().is_empty(), "kept from before");
    let fleet = SmallFleet::new();
    fleet.lose("a2.json");
    let profile = fleet.fleet.open(API, &Cancel::default(), &mut |_| {}).unwrap();
    assert_eq!(profile.missing().len(), 1, "{:?}", profile.missing());
    assert!(profile.missing()[0].contains("a2.json"), "{:?}", profile.missing());
    let forms = Forms::of(profile, false);
    let message = Message::Opened { workload: API.to_owned(), forms, done: (1, 1), revision: 0 };
    let effects = tell(&mut state, message);
    let said = effects.iter().any(|e| matches!(e, Effect::Say(toast) if toast.text.contains("a2.json")));
    assert!(said, "{effects:?}");
    let effects = tell(&mut state, Message::LensChanged);
    let reads = |e: &Effect| matches!(e, Effect::Run(slot, _) if *slot == super::job::OPENING);
    assert!(effects.iter().any(reads), "{effects:?}");
}

#[test]
fn a_workload_that_is_gone_says_so() {
    let fleet = SmallFleet::new();
    let mut state = state(80, 24);
    state.lens.view = fleet.view();
    state.shell.pages = Pages::new(Place::Profile { workload: "nowhere".to_owned(), node: None });
    let effects = start(&mut state);
    assert!(text(&state).contains("reading the recordings"));
    perform(&mut state, &fleet, effects);
    assert!(matches!(state.screens.profile.stage, Stage::Failed(_)));
    assert!(text(&state).contains("no workload is called `nowhere`"));
}

#[test]
fn the_wide_page_lists_the_workloads_and_enter_opens_one() {
    let fleet = SmallFleet::new();
    let mut state = open(state(120, 40), &fleet);
    assert!(text(&state).contains("WORKLOADS") && text(&state).contains("edge/web"));
    press(&mut state, &fleet, "shift-tab k enter");
    assert_eq!(state.screens.profile.workload, "registry.lab/edge/web");
    assert_eq!(tree(&state), ["nginx", "  files", "  sh"]);
    press(&mut state, &fleet, "[");
    assert_eq!(state.screens.profile.workload, API);
}

#[test]
fn any_size_is_fine() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    press(&mut state, &fleet, "*");
    for (width, height) in [(0, 0), (1, 1), (40, 10), (41, 11), (79, 12), (119, 10), (500, 200)] {
        update(&mut state, Shell::Resize(width, height));
        press(&mut state, &fleet, "end home pgdn tab pgdn tab");
        let _ = Screenshot::take(&state);
    }
}

/// A state whose open profile knows of signals: two about the shell, three of what nobody saw.
fn with_signals(state: State, fleet: &SmallFleet) -> State {
    let mut state = open(state, fleet);
    refresh(&mut state);
    let at = |state: &State, name: &str| {
        let open = state.screens.profile.open().unwrap();
        let tree = open.profile.tree();
        let node = tree.nodes().find(|&node| tree.name(node) == name).unwrap();
        Some(NodePath::of(tree, node))
    };
    let (shell, curl) = (at(&state, "/bin/sh"), at(&state, "/usr/bin/curl"));
    let hostile = "/tmp/\u{1b}[2J\u{202e}nc";
    let rows = vec![
        standing(shell.clone(), &[], Position::Known),
        standing(curl, &[], Position::NewUse),
        standing(shell.clone(), &[(Facet::Process, hostile), (Facet::Dns, "x.test")], Position::NewProcess),
        standing(shell, &[(Facet::File, "/etc/cron.d/x")], Position::NewLeaf),
        standing(None, &[(Facet::Process, "/usr/bin/kmod")], Position::UnknownLineage),
    ];
    let signals = Arc::clone(&state.lens.view.signals);
    let of = OfWorkload::new(rows, signals, 1, None);
    state.lens.judged.insert(Some(API.to_owned()), of);
    refresh(&mut state);
    state
}

#[test]
fn signals_leave_marks_and_what_only_they_report_stands_in_the_tree() {
    let fleet = SmallFleet::new();
    for (width, height) in [(80, 24), (120, 40)] {
        let mut state = with_signals(state(width, height), &fleet);
        press(&mut state, &fleet, "j j j");
        insta::assert_snapshot!(format!("tree_signals_{width}x{height}"), Screenshot::page(&state).both());
    }
    let ascii = with_signals(state_on(80, 24, &[("TERM", "vt100")]), &fleet);
    insta::assert_snapshot!("tree_signals_mono_ascii", Screenshot::page(&ascii).text());
}

#[test]
fn from_a_row_to_its_signals_and_why_not() {
    let fleet = SmallFleet::new();
    let mut state = with_signals(state(80, 24), &fleet);
    press(&mut state, &fleet, "j a");
    assert!(matches!(state.shell.pages.current().place, Place::Profile { .. }), "the files have none");
    press(&mut state, &fleet, "j a");
    let Place::Signals { workload: Some(workload), focus: Focus::Node { name, .. } } =
        &state.shell.pages.current().place
    else {
        panic!("{:?}", state.shell.pages.current().place)
    };
    assert_eq!((workload.as_str(), name.as_str()), (API, "sh"));
    assert!(text(&state).contains("about sh"), "{}", text(&state));
    press(&mut state, &fleet, "[ j a");
    let Place::Signals { focus: Focus::These { ids, .. }, .. } = &state.shell.pages.current().place else {
        panic!("{:?}", state.shell.pages.current().place)
    };
    assert_eq!(ids.len(), 1);
    assert!(!text(&state).contains('\u{1b}'));
}

#[test]
fn ghosts_are_no_nodes_and_stay_when_verdicts_change() {
    let fleet = SmallFleet::new();
    let mut state = with_signals(state(80, 24), &fleet);
    let rows = |state: &State| state.screens.profile.open().unwrap().outline.rows().len();
    let before = rows(&state);
    press(&mut state, &fleet, "j j j");
    assert!(state.screens.profile.ghost().is_some() && state.screens.profile.node().is_none());
    // Nothing that is for nodes does anything.
    press(&mut state, &fleet, "space left");
    assert_eq!(rows(&state), before);
    assert_eq!(selected(&state), "sh", "left goes to the last known node");
    press(&mut state, &fleet, "j F y e esc E C");
    assert!(matches!(state.shell.pages.current().place, Place::Profile { .. }));
    press(&mut state, &fleet, "/");
    type_in(&mut state, "curl");
    press(&mut state, &fleet, "enter");
    state.lens.judged = Default::default();
    refresh(&mut state);
    press(&mut state, &fleet, "esc");
    assert!(rows(&state) < before, "what is no longer reported is gone");
}

#[test]
fn what_appeared_after_a_moment_is_shown_alone() {
    let fleet = SmallFleet::new();
    let mut state = with_signals(state(80, 24), &fleet);
    press(&mut state, &fleet, "m");
    type_in(&mut state, "soon");
    press(&mut state, &fleet, "enter");
    assert!(text(&state).contains("expected a time"), "{}", text(&state));
    press(&mut state, &fleet, "ctrl-u");
    type_in(&mut state, "1s");
    press(&mut state, &fleet, "enter");
    assert!(text(&state).contains("nothing was seen for the first time after"), "{}", text(&state));
}

#[test]
fn siblings_stand_by_name_or_by_how_common_they_are_and_the_selection_stays() {
    let fleet = SmallFleet::running(&[&["/bin/a", "/bin/b", "/bin/c"], &["/bin/b", "/bin/a"], &["/bin/b"]]);
    let mut state = open(state(120, 40), &fleet);
    assert_eq!(tree(&state), ["api", "  a", "  b", "  c"]);
    press(&mut state, &fleet, "G O j j enter");
    assert_eq!(tree(&state), ["api", "  b", "  a", "  c"], "the most common first");
    assert!(text(&state).contains("most common first, "), "{}", text(&state));
    press(&mut state, &fleet, "O k enter");
    assert_eq!(tree(&state), ["api", "  c", "  a", "  b"], "the rarest first");
    assert_eq!(selected(&state), "c");
    // With another filter the shares are others, and the order with them.
    state.lens.set_filter("container_id:c2").unwrap();
    let effects = refresh(&mut state);
    perform(&mut state, &fleet, effects);
    assert_eq!(tree(&state), ["api", "  a", "  b"], "all as common as one another");
    state.lens.set_filter("").unwrap();
    let effects = refresh(&mut state);
    perform(&mut state, &fleet, effects);
    assert_eq!(tree(&state), ["api", "  c", "  a", "  b"]);
    press(&mut state, &fleet, "O k enter");
    assert_eq!(tree(&state), ["api", "  a", "  b", "  c"]);
    assert!(!text(&state).contains("rarest"), "{}", text(&state));
}

#[test]
fn the_rare_are_found_by_their_figure_and_figures_are_explained() {
    let fleet = SmallFleet::running(&[&["/bin/a", "/bin/b"], &["/bin/b"]]);
    let mut state = open(state(80, 24), &fleet);
    press(&mut state, &fleet, "/");
    let effects = type_in(&mut state, "commonality:<60%");
    perform(&mut state, &fleet, effects);
    let found = state.screens.profile.pruned.as_ref().unwrap().hits().nodes.len();
    assert_eq!(found, 1, "{}", text(&state));
    press(&mut state, &fleet, "enter x");
    insta::assert_snapshot!("explained_80x24", text(&state));
}

/// Two containers that wrote a report each, and read the same file.
fn with_reports() -> SmallFleet {
    SmallFleet::opening(&[
        &["/etc/passwd", "/etc/report-20261120.csv"],
        &["/etc/passwd", "/etc/report-20261121.csv", "/etc/report-20261122.csv"],
    ])
}

#[test]
fn one_off_names_are_folded_and_unfolded_and_the_selection_goes_with_them() {
    let fleet = with_reports();
    let mut state = open(state(80, 24), &fleet);
    let folded = ["api", "  files", "    etc", "      passwd", "      report-*.csv"];
    press(&mut state, &fleet, "j right end");
    assert_eq!(tree(&state), folded);
    assert!(text(&state).contains("names folded, "), "{}", text(&state));
    press(&mut state, &fleet, "~");
    let plain = ["report-20261120.csv", "report-20261121.csv", "report-20261122.csv"];
    assert_eq!(tree(&state)[4..], plain.map(|name| format!("      {name}")));
    assert_eq!(selected(&state), "report-20261120.csv", "of a pattern its first name");
    assert!(!text(&state).contains("names folded"), "{}", text(&state));
    press(&mut state, &fleet, "end ~");
    assert_eq!(tree(&state), folded);
    assert_eq!(selected(&state), "report-*.csv", "of a name its pattern");
    press(&mut state, &fleet, "right");
    assert_eq!(tree(&state).len(), 8, "the names stand below it");
    // In another order the patterns stay, and the names can be had again.
    press(&mut state, &fleet, "O j enter");
    assert!(tree(&state).iter().any(|row| row.contains("report-*.csv")), "{:?}", tree(&state));
    press(&mut state, &fleet, "~");
    assert!(!tree(&state).iter().any(|row| row.contains('*')), "{:?}", tree(&state));
}

#[test]
fn a_search_and_a_jump_unfold_the_pattern_of_what_they_find() {
    let fleet = with_reports();
    let mut state = open(state(80, 24), &fleet);
    press(&mut state, &fleet, "/");
    let effects = type_in(&mut state, "20261121");
    perform(&mut state, &fleet, effects);
    let found = ["api", "  files", "    etc", "      report-*.csv", "        report-20261121.csv"];
    assert_eq!(tree(&state), found);
    press(&mut state, &fleet, "enter esc");
    assert_eq!(selected(&state), "report-20261121.csv", "it stays selected, its pattern open");
    // What is searched is searched again where the form changes.
    press(&mut state, &fleet, "/");
    let effects = type_in(&mut state, "20261121");
    perform(&mut state, &fleet, effects);
    press(&mut state, &fleet, "enter ~");
    assert_eq!(tree(&state), ["api", "  files", "    etc", "      report-20261121.csv"]);
    let open = state.screens.profile.open().unwrap();
    let path = NodePath::of(open.profile.tree(), state.screens.profile.node().unwrap());
    press(&mut state, &fleet, "esc C ~ home left");
    let workload = API.to_owned();
    let effects = tell(&mut state, Message::Entered { workload, node: Some(path) });
    perform(&mut state, &fleet, effects);
    assert_eq!(selected(&state), "report-20261121.csv", "{:?}", tree(&state));
}

#[test]
fn the_rules_say_whether_names_are_folded_until_somebody_chooses() {
    let fleet = with_reports();
    let profile = fleet.fleet.open(API, &Cancel::default(), &mut |_| {}).unwrap();
    let mut rules = profile.rules().clone();
    rules.fold = false;
    let profile = Arc::new((*profile).clone().with_rules(Arc::new(rules)));
    let mut state = open(state(80, 24), &fleet);
    let forms = Forms::of(profile, false);
    let message = Message::Opened { workload: API.to_owned(), forms, done: (1, 1), revision: 0 };
    tell(&mut state, message);
    press(&mut state, &fleet, "j right");
    assert!(!tree(&state).iter().any(|row| row.contains('*')), "{:?}", tree(&state));
    press(&mut state, &fleet, "~");
    assert!(tree(&state).iter().any(|row| row.contains('*')), "{:?}", tree(&state));
}

#[test]
fn where_nothing_folds_the_key_says_so_and_a_pattern_is_nothing_to_decide_on() {
    let fleet = SmallFleet::new();
    let mut state = open(state(80, 24), &fleet);
    press(&mut state, &fleet, "~");
    assert!(text(&state).contains("no names here differ in one-off parts"), "{}", text(&state));
    let fleet = with_reports();
    let mut state = open(self::state(80, 24), &fleet);
    press(&mut state, &fleet, "j right end B");
    assert!(text(&state).contains("a pattern of several names"), "{}", text(&state));
}

#[test]
fn a_pattern_on_the_page() {
    let fleet = with_reports();
    for (width, height) in [(80, 24), (120, 40)] {
        let mut state = open(state(width, height), &fleet);
        press(&mut state, &fleet, "j right end");
        insta::assert_snapshot!(format!("pattern_{width}x{height}"), Screenshot::page(&state).text());
    }
}
