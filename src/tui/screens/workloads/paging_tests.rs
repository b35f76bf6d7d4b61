//! The list of a backend: keys and news in, questions out, rows where they were.

use super::paging::answer;
use super::*;
use crate::fleet::remote::{PutSetting, RemoteSettings};
use crate::fleet::{Cancel, Step, samples};
use crate::query::Query;
use crate::reports::list::{self, COLUMNS, ListRow};
use crate::settings::{Change, SettingChange};
use crate::tui::remote::SettingsOf;
use crate::tui::remote::{About, Ask, BackendState, Link, ListPage, Remote, RemoteView};
use crate::tui::screens::{self, Place, backend};
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{last_row, press, row, state, state_on, text, type_in};
use crate::tui::shell::effects::{Effect, Job as ShellJob, Slot};
use crate::tui::shell::message::Message as Shell;
use crate::tui::shell::pages::Pages;
use crate::tui::shell::state::State as Whole;
use crate::tui::shell::update::{start, update as shell_update};
use std::cell::Cell;
use std::sync::{Arc, Mutex};

/// A backend of so many workloads that gives ten at a time.
#[derive(Debug)]
struct Fake {
    rows: Mutex<Vec<ListRow>>,
    refuses: Mutex<Option<String>>,
}

const PART: usize = 10;

impl Fake {
    fn of(count: usize) -> Fake {
        let whole = list::rows(&samples::fleet(), &Query::default());
        let pattern = whole.iter().find(|row| row.short_name == "shop/api").unwrap();
        let row = |at: usize| ListRow {
            workload: format!("registry.lab/team-{}/svc-{at:03}", at % 3),
            short_name: format!("team-{}/svc-{at:03}", at % 3),
            snapshots: u32::try_from(at).unwrap(),
            ..pattern.clone()
        };
        Fake { rows: Mutex::new((0..count).map(row).collect()), refuses: Mutex::default() }
    }
}

impl Remote for Fake {
    fn list(&self, ask: &Ask, want: usize, _: &Cancel) -> Result<ListPage, String> {
        if let Some(text) = self.refuses.lock().unwrap().clone() {
            return Err(text);
        }
        let all = self.rows.lock().unwrap();
        let mut rows: Vec<ListRow> =
            all.iter().filter(|row| row.workload.contains(&ask.filter)).cloned().collect();
        let column = COLUMNS.iter().find(|column| column.id == ask.sort).unwrap();
        rows.sort_by(|a, b| column.compare(a, b));
        if ask.descending {
            rows.reverse();
        }
        let selected = rows.len();
        // As a backend gives whole pages.
        let had = want.div_ceil(PART) * PART;
        let rows = rows.into_iter().take(had).map(Arc::new).collect();
        let totals = (all.len() as u64, 3, 900);
        Ok(ListPage { rows, complete: had >= selected, selected: selected as u64, totals, wrong: None })
    }

    fn about(&self, _: &Cancel) -> Result<Vec<About>, String> {
        Ok(Vec::new())
    }

    fn settings(&self, _: &Cancel) -> Result<Vec<SettingsOf>, String> {
        Ok(Vec::new())
    }

    fn put_setting(
        &self,
        _: usize,
        _: &RemoteSettings,
        _: &Change,
        _: &Cancel,
    ) -> Result<PutSetting, String> {
        Err("there are no settings".to_owned())
    }

    fn settings_changes(&self, _: &Cancel) -> Result<Vec<SettingChange>, String> {
        Ok(Vec::new())
    }

    fn settle(&self, _: &str, _: bool, _: &Cancel) -> Result<(), String> {
        Ok(())
    }

    fn renew(&self, _: &str, _: &Cancel, _: &mut dyn FnMut(Step)) -> Result<(), String> {
        Ok(())
    }
}

fn live() -> BackendState {
    BackendState {
        name: "bastion".to_owned(),
        link: Link::Live,
        data_from: None,
        queued: 0,
        conflicts: 0,
        refused: 0,
        sent: 0,
        why: None,
    }
}

fn opened(mut state: Whole, fake: &Fake) -> Whole {
    state.lens.sources = "https://habitus.lab".to_owned();
    state.lens.clock.now = samples::NOW;
    state.lens.remote = Some(RemoteView { states: vec![live()], ..RemoteView::default() });
    state.shell.pages = Pages::new(Place::Workloads);
    let effects = start(&mut state);
    work(&mut state, effects, fake);
    state
}

/// Answers what is asked, and what is asked because of that. Gives how many questions there were.
fn work(state: &mut Whole, effects: Vec<Effect>, fake: &Fake) -> usize {
    let mut waiting = effects;
    let mut asked = 0;
    while let Some(effect) = waiting.pop() {
        let Effect::Run(Slot("list"), ShellJob::Screen(screens::Job::Workloads(Job::List(question)))) =
            effect
        else {
            continue;
        };
        asked += 1;
        answer(&question, fake, &Cancel::default(), &|_| {}, &mut |message| {
            let message = Shell::Screen(screens::Message::Workloads(message));
            waiting.extend(shell_update(state, message));
            true
        });
    }
    asked
}

fn told(state: &mut Whole, states: Vec<BackendState>, workloads: &[&str]) -> Vec<Effect> {
    let news = backend::Message::News(backend::News { states, changed: !workloads.is_empty() });
    shell_update(state, Shell::Screen(screens::Message::Backend(news)))
}

fn selected(state: &Whole) -> &str {
    &state.screens.workloads.selected().unwrap().short_name
}

#[test]
fn more_is_asked_for_near_the_end_and_all_for_a_jump_there() {
    let fake = Fake::of(100);
    let mut state = opened(state(80, 24), &fake);
    assert_eq!(state.screens.workloads.rows.len(), 20, "a screen full, in two parts");
    assert!(row(&state, 1).ends_with("20/100 of 100"), "{}", row(&state, 1));
    let effects = press(&mut state, "j");
    assert_eq!(work(&mut state, effects, &fake), 1);
    assert_eq!((state.screens.workloads.rows.len(), state.screens.workloads.cursor.selected), (40, 1));
    let effects = press(&mut state, "G");
    assert_eq!(state.screens.workloads.cursor.selected, 1, "nothing moves until the rows are there");
    assert_eq!(work(&mut state, effects, &fake), 1);
    assert_eq!((state.screens.workloads.rows.len(), state.screens.workloads.cursor.selected), (100, 99));
    assert!(!row(&state, 1).contains("of 100"), "all rows are there: {}", row(&state, 1));
    let names: std::collections::BTreeSet<&str> =
        state.screens.workloads.rows.iter().map(|row| row.workload.as_str()).collect();
    assert_eq!(names.len(), 100, "each once");
    let effects = press(&mut state, "k j G");
    assert_eq!(work(&mut state, effects, &fake), 0, "there is nothing more to ask for");
}

#[test]
fn a_jump_to_the_end_is_taken_back_by_esc_and_by_going_elsewhere_and_what_came_stays() {
    let fake = Fake::of(1000);
    for keys in ["esc", "k"] {
        let mut state = opened(state(80, 24), &fake);
        press(&mut state, "j");
        let effects = press(&mut state, "esc");
        assert!(matches!(effects[..], [Effect::Cancel(Slot("list"))]), "{effects:?}");
        let effects = press(&mut state, "G");
        let Some(Effect::Run(_, ShellJob::Screen(screens::Job::Workloads(Job::List(question))))) =
            effects.into_iter().next()
        else {
            panic!("it asks")
        };
        let (cancel, parts) = (Cancel::default(), Cell::new(0));
        answer(&question, &fake, &cancel, &|_| {}, &mut |message| {
            shell_update(&mut state, Shell::Screen(screens::Message::Workloads(message)));
            parts.set(parts.get() + 1);
            if parts.get() == 3 {
                let effects = press(&mut state, keys);
                assert!(matches!(effects[0], Effect::Cancel(Slot("list"))), "{effects:?}");
                cancel.cancel();
            }
            true
        });
        assert_eq!(parts.get(), 3);
        assert_eq!(state.screens.workloads.rows.len(), 160);
        assert!(state.screens.workloads.cursor.selected <= 1);
    }
}

#[test]
fn the_filter_is_asked_for_while_typed_and_the_old_rows_stay_until_the_new_come() {
    let fake = Fake::of(100);
    let mut state = opened(state(80, 24), &fake);
    press(&mut state, "/");
    let effects = type_in(&mut state, "team-1");
    assert_eq!(state.screens.workloads.rows.len(), 20, "the old ones");
    assert_eq!(selected(&state), "team-0/svc-000");
    assert_eq!(work(&mut state, effects, &fake), 1);
    assert_eq!(selected(&state), "team-1/svc-001");
    let screen = text(&state);
    assert!(screen.contains("20/33 of 100"), "{screen}");
    // What was left before Enter is the same question, not another.
    let effects = press(&mut state, "enter");
    assert_eq!(work(&mut state, effects, &fake), 0);
    let effects = press(&mut state, "esc");
    assert_eq!(work(&mut state, effects, &fake), 1);
    assert_eq!(state.screens.workloads.paging.selected, 100);
}

#[test]
fn an_answer_to_what_nobody_asks_any_more_is_dropped() {
    let fake = Fake::of(100);
    let mut state = opened(state(80, 24), &fake);
    press(&mut state, "/");
    let first = type_in(&mut state, "team-1");
    let second = type_in(&mut state, "/svc-00");
    assert_eq!(work(&mut state, first, &fake), 1);
    assert_eq!(selected(&state), "team-0/svc-000");
    assert_eq!(work(&mut state, second, &fake), 1);
    assert_eq!(selected(&state), "team-1/svc-001");
    assert_eq!(state.screens.workloads.rows.len(), 3);
}

#[test]
fn the_backend_sorts() {
    let fake = Fake::of(100);
    let mut state = opened(state(80, 24), &fake);
    for _ in 0..5 {
        let effects = press(&mut state, ">");
        assert_eq!(work(&mut state, effects, &fake), 1);
    }
    assert_eq!(state.screens.workloads.sort.spec().id, "snapshots");
    assert_eq!(selected(&state), "team-0/svc-099");
    let effects = press(&mut state, "r");
    assert_eq!(work(&mut state, effects, &fake), 1);
    assert_eq!(selected(&state), "team-0/svc-000");
}

#[test]
fn what_changes_is_marked_until_the_next_key_and_nothing_jumps() {
    let fake = Fake::of(100);
    let mut state = opened(state(80, 24), &fake);
    let effects = press(&mut state, "j");
    work(&mut state, effects, &fake);
    for _ in 0..3 {
        let effects = press(&mut state, "j");
        work(&mut state, effects, &fake);
    }
    let (name, at) = (selected(&state).to_owned(), state.screens.workloads.cursor);
    let y = (0..24).find(|y| row(&state, *y).contains(&name)).unwrap();
    {
        let mut rows = fake.rows.lock().unwrap();
        let new = ListRow {
            workload: "registry.lab/a/new".to_owned(),
            short_name: "a/new".to_owned(),
            ..rows[0].clone()
        };
        rows.push(new);
        rows[9].instances += 7;
        rows[9].versions = vec!["v9".to_owned()];
    }
    let effects = told(&mut state, vec![live()], &["registry.lab/a/new"]);
    assert_eq!(work(&mut state, effects, &fake), 1);
    assert_eq!(selected(&state), name);
    assert_eq!(state.screens.workloads.cursor.selected, at.selected + 1);
    assert!(row(&state, y).contains(&name), "it stays where the eye is:\n{}", text(&state));
    let marked = || text(&state).lines().filter(|line| line.starts_with('*')).count();
    let shown = marked();
    assert!(shown >= 1, "{}", text(&state));
    insta::assert_snapshot!("paging_changed_80x24", Screenshot::page(&state).both());
    press(&mut state, "k");
    assert!(!text(&state).contains('*'), "{}", text(&state));
}

#[test]
fn changes_that_come_while_something_is_asked_for_are_asked_for_after_it() {
    let fake = Fake::of(100);
    let mut state = opened(state(80, 24), &fake);
    let effects = press(&mut state, "j");
    let none = told(&mut state, vec![live()], &["registry.lab/team-0/svc-000"]);
    assert_eq!(work(&mut state, none, &fake), 0);
    assert_eq!(work(&mut state, effects, &fake), 2);
    assert_eq!(state.screens.workloads.rows.len(), 40);
}

#[test]
fn a_backend_that_does_not_answer_is_said_so_and_asked_again_when_it_is_back() {
    let fake = Fake::of(100);
    let mut state = opened(state(80, 24), &fake);
    *fake.refuses.lock().unwrap() = Some("the backend does not answer; look at its page".to_owned());
    press(&mut state, "/");
    let effects = type_in(&mut state, "team-1");
    work(&mut state, effects, &fake);
    press(&mut state, "enter");
    assert_eq!(state.screens.workloads.rows.len(), 20, "what was shown stays");
    assert!(row(&state, 1).ends_with("not answered"), "{}", row(&state, 1));
    let offline = BackendState { link: Link::Offline(samples::NOW), ..live() };
    let none = told(&mut state, vec![offline], &[]);
    assert_eq!(work(&mut state, none, &fake), 0);
    *fake.refuses.lock().unwrap() = None;
    let effects = told(&mut state, vec![live()], &[]);
    assert_eq!(work(&mut state, effects, &fake), 1);
    assert_eq!(selected(&state), "team-1/svc-001");
    assert!(!text(&state).contains('*'), "rows of another filter are not changes");
}

#[test]
fn how_it_stands_fits_and_stands_at_every_size() {
    let fake = Fake::of(100);
    let minute = 60_000_000_000;
    let offline = BackendState {
        link: Link::Offline(samples::NOW - 3 * minute),
        data_from: Some(samples::NOW - 17 * minute),
        queued: 2,
        conflicts: 1,
        ..live()
    };
    let states = [
        ("live", live()),
        ("reconnecting", BackendState { link: Link::Reconnecting(samples::NOW), ..live() }),
        ("offline", offline.clone()),
    ];
    let mut lines = String::new();
    for (name, known) in states {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut state = opened(state(width, height), &fake);
            told(&mut state, vec![known.clone()], &[]);
            lines += &format!("{}\n", row(&state, 0));
            assert!(row(&state, 0).chars().count() <= usize::from(width));
            if name != "reconnecting" {
                insta::assert_snapshot!(
                    format!("paging_{name}_{width}x{height}"),
                    Screenshot::page(&state).both()
                );
            }
        }
    }
    insta::assert_snapshot!("paging_state_lines", lines);
    for env in
        [&[("TERM", "vt100")][..], &[("TERM", "xterm-256color"), ("LANG", "C.UTF-8"), ("NO_COLOR", "1")]]
    {
        let mut state = opened(state_on(80, 24, env), &fake);
        told(&mut state, vec![offline.clone()], &[]);
        assert!(
            row(&state, 0).contains("2 queued") && row(&state, 0).contains("1 conflict"),
            "{}",
            row(&state, 0)
        );
    }
    assert!(!last_row(&opened(state(80, 24), &fake)).is_empty());
}

#[test]
fn a_filter_whose_answer_is_not_waited_for_is_not_taken_for_answered() {
    let fake = Fake::of(100);
    let mut state = opened(state(80, 24), &fake);
    press(&mut state, "f");
    type_in(&mut state, "team-1");
    press(&mut state, "enter");
    let effects = press(&mut state, "esc");
    assert!(matches!(effects[..], [Effect::Cancel(Slot("list"))]), "{effects:?}");
    assert!(last_row(&state).contains("the rows are those from before"), "{}", last_row(&state));
    assert!(row(&state, 1).ends_with("not answered"), "{}", row(&state, 1));
    let effects = press(&mut state, "R");
    assert_eq!(work(&mut state, effects, &fake), 1);
    assert_eq!(selected(&state), "team-1/svc-001");
}

#[test]
fn where_the_token_was_never_taken_the_reason_stands_in_place_of_the_rows() {
    let mut state = state(80, 24);
    let why =
        "habitus.lab refuses the token: the token is not known, has ended or was revoked; ask for another";
    let refused = BackendState { link: Link::Refused, why: Some(why.to_owned()), ..live() };
    state.lens.remote = Some(RemoteView { states: vec![refused], ..RemoteView::default() });
    state.shell.pages = Pages::new(Place::Workloads);
    start(&mut state);
    let screen = text(&state).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(screen.contains("has ended or was revoked") && screen.contains("ask for another"), "{screen}");
    assert!(!screen.contains("Asking the backend"), "{screen}");
}
