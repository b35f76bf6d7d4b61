//! The page of the backends: what is told there, and what is done with a conflict.

use super::*;
use crate::api::{Intake, Scope, SetAside};
use crate::fleet::samples;
use crate::tui::remote::{About, BackendState, Kind, Link, RemoteView, Waiting};
use crate::tui::screens::{self, Job as ScreenJob, Place};
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{last_row, press, sample, state, state_on, text};
use crate::tui::shell::effects::{Effect, Job as ShellJob, Slot};
use crate::tui::shell::message::Message as Shell;
use crate::tui::shell::state::State as Whole;
use crate::tui::shell::update::update as shell_update;

const MINUTE: u64 = 60_000_000_000;

fn tell(state: &mut Whole, message: Message) -> Vec<Effect> {
    shell_update(state, Shell::Screen(screens::Message::Backend(message)))
}

fn about() -> About {
    About {
        name: "bastion".to_owned(),
        address: "https://habitus.lab:8443".to_owned(),
        token: Some(("ana-laptop".to_owned(), vec![Scope::Read, Scope::Decide])),
        why: Some("no answer in 10 s".to_owned()),
        intake: Some(Intake {
            waiting: 12,
            bytes: 3_200_000,
            oldest: Some(samples::NOW - 4 * MINUTE),
            to_learn: 3,
            set_aside: 1,
            items: vec![SetAside {
                key: "0190".to_owned(),
                kind: "dump".to_owned(),
                bytes: 4_096,
                by: "dump-1\u{1b}[2J".to_owned(),
                received: samples::NOW - 5 * MINUTE,
                reason: "cut short at byte 4096".to_owned(),
            }],
            next: None,
        }),
        waiting: vec![
            Waiting {
                id: "q1".to_owned(),
                about: "accept curl under api in shop/api".to_owned(),
                mine: "accepted".to_owned(),
                theirs: None,
                kind: Kind::Queued,
            },
            Waiting {
                id: "c1".to_owned(),
                about: "suppress cron_at_job_creation in platform/cron".to_owned(),
                mine: "accepted for all versions".to_owned(),
                theirs: Some("rejected by ben".to_owned()),
                kind: Kind::Conflict,
            },
        ],
    }
}

fn offline() -> BackendState {
    BackendState {
        name: "bastion".to_owned(),
        link: Link::Offline(samples::NOW - 3 * MINUTE),
        data_from: Some(samples::NOW - 17 * MINUTE),
        queued: 1,
        conflicts: 1,
        refused: 0,
        sent: 0,
        why: Some("no answer in 10 s".to_owned()),
    }
}

fn opened(state: Whole) -> Whole {
    let mut state = sample(state, Place::Workloads);
    state.lens.remote = Some(RemoteView { states: vec![offline()], ..RemoteView::default() });
    let effects = press(&mut state, "@");
    let asks =
        |effect: &Effect| matches!(effect, Effect::Run(_, ShellJob::Screen(ScreenJob::Backend(Job::About))));
    assert!(effects.iter().any(asks), "{effects:?}");
    tell(&mut state, Message::About(Ok(vec![about()])));
    state
}

#[test]
fn the_page_at_every_size_and_depth() {
    for (width, height) in [(80, 24), (120, 40)] {
        let state = opened(state(width, height));
        insta::assert_snapshot!(format!("backend_{width}x{height}"), Screenshot::page(&state).both());
    }
    let state = opened(state_on(80, 24, &[("TERM", "vt100")]));
    insta::assert_snapshot!("backend_mono_ascii", Screenshot::page(&state).both());
}

#[test]
fn a_conflict_is_sent_or_dropped_only_after_a_question_that_shows_both_sides() {
    for (key, send) in [("s", true), ("x", false)] {
        let mut state = opened(state(80, 24));
        let effects = press(&mut state, key);
        assert!(effects.is_empty(), "{effects:?}");
        let asked = text(&state);
        assert!(asked.contains("accepted for all versions") && asked.contains("rejected by ben"), "{asked}");
        let effects = press(&mut state, "n");
        assert!(effects.is_empty(), "{effects:?}");
        press(&mut state, key);
        let effects = press(&mut state, "y");
        let [Effect::Run(_, ShellJob::Screen(ScreenJob::Backend(Job::Settle { id, send: sent, about })))] =
            &effects[..]
        else {
            panic!("{effects:?}")
        };
        assert_eq!((id.as_str(), *sent), ("c1", send));
        let about = about.clone();
        let effects = tell(&mut state, Message::Settled { send, about, done: Err("it refuses".to_owned()) });
        assert!(last_row(&state).contains("it refuses"), "{}", last_row(&state));
        assert_eq!(effects.len(), 1, "the page is asked for again");
    }
}

#[test]
fn what_was_set_aside_is_read_and_not_decided() {
    let mut state = opened(state(80, 24));
    press(&mut state, "G s");
    assert!(last_row(&state).contains("no decision is selected"), "{}", last_row(&state));
    press(&mut state, "enter");
    let screen = text(&state);
    assert!(screen.contains("dump-1\\e[2J") && screen.contains("cut short at byte 4096"), "{screen}");
}

#[test]
fn the_selection_stays_on_its_decision_and_news_of_decisions_are_asked_for() {
    let mut state = opened(state(80, 24));
    press(&mut state, "j");
    assert_eq!(state.screens.backend.decision().unwrap().id, "q1");
    let states = vec![BackendState { queued: 2, ..offline() }];
    let news = News { states, changed: false };
    let effects = tell(&mut state, Message::News(news.clone()));
    assert!(matches!(effects[..], [Effect::Run(Slot("backend"), _)]), "{effects:?}");
    let mut more = about();
    more.waiting[1].id = "c0".to_owned();
    more.waiting.push(Waiting { id: "c2".to_owned(), ..more.waiting[1].clone() });
    tell(&mut state, Message::About(Ok(vec![more])));
    assert_eq!(state.screens.backend.decision().unwrap().id, "q1");
    assert!(tell(&mut state, Message::News(news)).is_empty(), "it is the same");
}

#[test]
fn a_question_is_stopped_by_esc_and_a_backend_that_does_not_answer_is_said_so() {
    let mut state = opened(state(80, 24));
    press(&mut state, "R");
    let effects = press(&mut state, "esc");
    assert!(matches!(effects[..], [Effect::Cancel(Slot("backend"))]), "{effects:?}");
    assert!(press(&mut state, "esc").is_empty());
    tell(&mut state, Message::About(Err("it does not answer".to_owned())));
    assert!(text(&state).contains("it does not answer"), "{}", text(&state));
}

#[test]
fn where_there_is_no_backend_there_is_no_page_of_it() {
    let mut state = sample(state(80, 24), Place::Workloads);
    press(&mut state, "@");
    assert!(last_row(&state).contains("no backend is a source"), "{}", last_row(&state));
}

#[test]
fn what_was_sent_after_a_reconnect_is_told_and_why_not_is_told_to_its_end() {
    let mut state = opened(state(80, 24));
    let live = BackendState { link: Link::Live, queued: 0, sent: 4, why: None, ..offline() };
    tell(&mut state, Message::News(News { states: vec![live], changed: false }));
    assert!(last_row(&state).contains("4 decisions sent"), "{}", last_row(&state));
    let states = vec![BackendState { queued: 0, ..offline() }];
    tell(&mut state, Message::News(News { states, changed: false }));
    let live = BackendState { link: Link::Live, queued: 0, why: None, ..offline() };
    let effects = tell(&mut state, Message::News(News { states: vec![live], changed: false }));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Run(Slot("backend"), _))), "{effects:?}");
    let why = "habitus.lab cannot be reached: Connection refused (os error 111); check the network, \
               HTTPS_PROXY, and that the backend runs";
    let mut told = about();
    (told.why, told.name) = (Some(why.to_owned()), told.address.clone());
    let states = vec![BackendState { name: told.name.clone(), ..offline() }];
    tell(&mut state, Message::News(News { states, changed: false }));
    tell(&mut state, Message::About(Ok(vec![told])));
    let screen = text(&state);
    assert!(screen.contains("that the backend runs"), "{screen}");
    assert_eq!(screen.matches("https://habitus.lab:8443").count(), 1, "{screen}");
}

#[test]
fn for_what_a_decision_waits_is_named() {
    let mut state = opened(state(120, 40));
    let mut told = about();
    told.waiting[0].kind = Kind::OfAnother("ada\u{1b}".to_owned());
    told.waiting[1].kind = Kind::Refused;
    told.waiting[1].theirs = Some("refused: the token may not do this".to_owned());
    tell(&mut state, Message::About(Ok(vec![told])));
    let screen = text(&state);
    for expected in ["of ada\\e", "refused", "refused: the token may not"] {
        assert!(screen.contains(expected), "{expected}: {screen}");
    }
    assert!(!screen.contains("conflict "), "{screen}");
}
