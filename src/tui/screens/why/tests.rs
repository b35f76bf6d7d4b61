//! The page of the answer: keys in, screen out.

use super::*;
use crate::reports::signals::tests::judge;
use crate::reports::why::{Answer, Beside, Elsewhere, OnlyHere, answer};
use crate::tui::screens;
use crate::tui::screens::signals::{self, tests::judge_all};
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{last_row, press, row, sample, state, state_on, text};
use crate::tui::shell::effects::{Effect, Job as ShellJob};
use crate::tui::shell::message::Message as Shell;
use crate::tui::shell::state::State as Whole;
use crate::tui::shell::update::update as shell_update;
use std::sync::Arc;

/// What the job would bring for a signal of the sample.
fn answered(state: &mut Whole, id: &str) -> Arc<Answer> {
    let view = Arc::clone(&state.lens.view);
    let at = view.signals.with_id(id).next().unwrap();
    let placement = view.signals.placement(at).unwrap().clone();
    let masker = state.lens.masker(state.shell.is_ascii());
    let verdict = judge(&view, at).unwrap();
    let mut answer = answer(&view, view.signals.get(at).unwrap(), placement, verdict, None, masker);
    answer.only_here = Some(OnlyHere {
        count: 2,
        others: 4,
        instance: String::new(),
        explained: 0,
        named: vec![Beside {
            reason: String::new(),
            name: "dns evil\u{1b}[2J.test".to_owned(),
            under: "curl".to_owned(),
            seconds: Some(9),
            at: Default::default(),
        }],
    });
    answer.elsewhere =
        Some(Elsewhere { asked: "file:/etc/cron.d/refresh".to_owned(), workloads: Vec::new(), searched: 4 });
    let answer = Arc::new(answer);
    let message = screens::Message::Why(Message::Answered(Arc::clone(&answer)));
    shell_update(state, Shell::Screen(message));
    answer
}

fn page(state: Whole, id: &str) -> Whole {
    let mut state = sample(state, Place::Why { signal: id.to_owned() });
    judge_all(&mut state);
    answered(&mut state, id);
    state
}

#[test]
fn the_answer_at_every_size() {
    for (width, height) in [(60, 20), (80, 24), (120, 40)] {
        let state = page(state(width, height), "AwAAAZ-cron");
        insta::assert_snapshot!(format!("why_{width}x{height}"), Screenshot::page(&state).both());
    }
    let ascii = page(state_on(80, 24, &[("TERM", "vt100")]), "AwAAAZ-cron");
    insta::assert_snapshot!("why_mono_ascii", Screenshot::page(&ascii).both());
    let unplaced = page(state(80, 24), "AwAAAZ-host");
    insta::assert_snapshot!("why_unplaced", Screenshot::page(&unplaced).text());
}

#[test]
fn a_link_is_chosen_and_copied() {
    let mut state = page(state(80, 24), "AwAAAZ-cron");
    state.lens.settings.datadog.site = "datadoghq.eu".to_owned();
    assert!(press(&mut state, "w").is_empty());
    assert!(text(&state).contains("copy the link to") && text(&state).contains("the signals around it"));
    let effects = press(&mut state, "enter");
    let copied = effects.iter().find_map(|effect| match effect {
        Effect::Copy(clip) => Some(clip.text.as_str()),
        _ => None,
    });
    assert_eq!(copied, Some("https://app.datadoghq.eu/security?event=AwAAAZ-cron"));
    let off = || "none".to_owned();
    let links = &mut state.lens.settings.links;
    (links.signal, links.signals, links.containers, links.dumps) = (off(), off(), off(), off());
    press(&mut state, "w");
    assert!(last_row(&state).contains("the settings make no link"), "{}", last_row(&state));
}

#[test]
fn it_is_asked_for_once_and_waits_for_the_survey() {
    let mut state = sample(state(80, 24), Place::Why { signal: "AwAAAZ-cron".to_owned() });
    assert!(text(&state).contains("Judging the signal."), "{}", text(&state));
    let mut fresh = crate::fleet::FleetView::clone(&state.lens.view);
    let asks = |effects: &[Effect]| {
        let is = |e: &&Effect| matches!(e, Effect::Run(_, ShellJob::Screen(screens::Job::Why(_))));
        effects.iter().filter(is).count()
    };
    let effects = shell_update(&mut state, Shell::Fleet(Arc::new(fresh.clone())));
    assert_eq!(asks(&effects), 0, "the same signals ask for nothing new");
    fresh.signals = Arc::new((*fresh.signals).clone());
    let effects = shell_update(&mut state, Shell::Fleet(Arc::new(fresh.clone())));
    assert_eq!(asks(&effects), 1);
    fresh.progress.finished = false;
    assert_eq!(asks(&shell_update(&mut state, Shell::Fleet(Arc::new(fresh)))), 0);
    let failed = Message::Failed { id: "AwAAAZ-cron".to_owned(), reason: "gone\u{1b}[2J".to_owned() };
    shell_update(&mut state, Shell::Screen(screens::Message::Why(failed)));
    assert!(text(&state).contains("AwAAAZ-cron: gone\\e[2J"), "{}", text(&state));
    let other = Message::Failed { id: "another".to_owned(), reason: "late".to_owned() };
    shell_update(&mut state, Shell::Screen(screens::Message::Why(other)));
    assert!(!text(&state).contains("late"), "of a signal that was looked at before");
}

#[test]
fn from_the_list_to_the_answer_and_on_to_the_next() {
    let place = Place::Signals { workload: None, focus: signals::Focus::All };
    let mut state = sample(state(80, 24), place);
    judge_all(&mut state);
    press(&mut state, "j enter");
    assert_eq!(state.shell.pages.current().place, Place::Why { signal: "AwAAAZ-cron".to_owned() });
    answered(&mut state, "AwAAAZ-cron");
    assert!(row(&state, 0).contains("shop/api › why › AwAAAZ-cron"), "{}", row(&state, 0));
    press(&mut state, "n");
    assert_eq!(state.screens.why.id, "AwAAAZ-host");
    press(&mut state, "n");
    assert_eq!(state.screens.why.id, "AwAAAZ-curl", "after the last comes the first");
    press(&mut state, "N N");
    assert_eq!(state.screens.why.id, "AwAAAZ-cron");
    press(&mut state, "[");
    assert!(matches!(state.shell.pages.current().place, Place::Signals { .. }), "one step back is the list");
}

#[test]
fn a_usual_signal_leads_to_the_first_unknown_one() {
    let mut state = page(state(80, 24), "AwAAAZ-probe-03");
    assert!(text(&state).contains("KNOWN AND USUAL."), "{}", text(&state));
    press(&mut state, "n");
    assert_eq!(state.screens.why.id, "AwAAAZ-curl");
    state.lens.judged = Default::default();
    press(&mut state, "n");
    assert!(last_row(&state).contains("no other unknown signal"), "{}", last_row(&state));
}

#[test]
fn the_summary_is_copied_and_redacted_on_one_key() {
    let mut state = page(state(80, 24), "AwAAAZ-cron");
    let copied = |state: &mut Whole| {
        let effects = press(state, "Y");
        let text = effects.iter().find_map(|effect| match effect {
            Effect::Copy(clip) => Some(clip.text.clone()),
            _ => None,
        });
        text.unwrap()
    };
    let open = copied(&mut state);
    assert!(open.contains("host-1") && open.contains("NEW USE") && open.contains("cannot tell"), "{open}");
    assert!(!open.contains('\u{1b}'));
    assert!(row(&state, 0).contains("shop-v2.1.0-4"), "{}", row(&state, 0));
    press(&mut state, "r");
    assert!(row(&state, 0).contains("redacted") && !text(&state).contains("shop-v2.1.0-4"));
    assert!(!copied(&mut state).contains("shop-v2.1.0-4"));
}

#[test]
fn every_jump_goes_where_it_says_or_says_why_not() {
    let mut state = page(state(80, 24), "AwAAAZ-cron");
    press(&mut state, "enter");
    let tree = Place::Profile { workload: "registry.lab/shop/api".to_owned(), node: None };
    assert_eq!(state.shell.pages.current().place, tree);
    press(&mut state, "[ F");
    let found = Place::Find { query: "file:/etc/cron.d/refresh".to_owned() };
    assert_eq!(state.shell.pages.current().place, found);
    press(&mut state, "[ t");
    assert!(matches!(
        state.shell.pages.current().place,
        Place::Signals { focus: signals::Focus::Around { .. }, .. }
    ));
    press(&mut state, "[ s");
    let of_workload =
        Place::Signals { workload: Some("registry.lab/shop/api".to_owned()), focus: signals::Focus::All };
    assert_eq!(state.shell.pages.current().place, of_workload);
    press(&mut state, "[ o");
    let only = Place::OnlyHere {
        workload: "registry.lab/shop/api".to_owned(),
        unit: (crate::learning::DivideBy::Instance, "shop-v2.1.0-4".to_owned()),
    };
    assert_eq!(state.shell.pages.current().place, only);
    let mut unplaced = page(crate::tui::screenshot::tests::state(80, 24), "AwAAAZ-host");
    press(&mut unplaced, "enter");
    assert!(last_row(&unplaced).contains("no workload that was watched"), "{}", last_row(&unplaced));
    press(&mut unplaced, "o");
    assert!(last_row(&unplaced).contains("its container is not known"), "{}", last_row(&unplaced));
}

#[test]
fn any_size_is_fine_and_nothing_commands_the_terminal() {
    for (width, height) in [(40, 10), (41, 12), (60, 14), (79, 18), (200, 50), (300, 12)] {
        let mut state = page(state(width, height), "AwAAAZ-cron");
        for key in ["end", "pgdn", "down", "home", "r"] {
            press(&mut state, key);
            assert!(!text(&state).contains('\u{1b}'));
        }
    }
}
