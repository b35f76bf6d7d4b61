//! The page of signals: keys in, screen out.

use super::*;
use crate::reports::signals::RowMaker;
use crate::reports::signals::{Grouping, tests::judge};
use crate::tui::judged::{OfWorkload, revision_of};
use crate::tui::screens;
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{last_row, press, row, sample, state, state_on, text, type_in};
use crate::tui::shell::effects::{Effect, Job as ShellJob};
use crate::tui::shell::message::Message as Shell;
use crate::tui::shell::update::update as shell_update;
use std::sync::Arc;

pub(in crate::tui::screens) const API: &str = "registry.lab/shop/api";

/// What the job would bring: the sample's signals, judged.
pub(in crate::tui::screens) fn judge_all(state: &mut Whole) {
    let view = Arc::clone(&state.lens.view);
    let masker = state.lens.masker(state.shell.is_ascii());
    let mut maker = RowMaker::new(&view, masker);
    let stale = state.lens.judged.stale(&view, masker);
    let judged = stale.into_iter().map(|workload| {
        let signals = match &workload {
            Some(workload) => view.signals.of_workload(workload),
            None => view.signals.unplaced(),
        };
        let rows = maker.rows(signals, None, |at| judge(&view, at));
        let revision = revision_of(&view, workload.as_deref());
        let of = OfWorkload::new(rows, Arc::clone(&view.signals), revision, masker);
        (workload, of)
    });
    let message = Message::Judged(judged.collect());
    shell_update(state, Shell::Screen(screens::Message::Signals(message)));
}

fn page(state: Whole, workload: Option<&str>) -> Whole {
    let place = Place::Signals { workload: workload.map(str::to_owned), focus: Focus::All };
    let mut state = sample(state, place);
    judge_all(&mut state);
    state
}

fn ids(state: &Whole) -> Vec<String> {
    let screen = &state.screens.signals;
    screen.lines.iter().filter_map(|line| screen.of_line(*line)).map(|row| row.id.clone()).collect()
}

fn selected(state: &Whole) -> &str {
    &state.screens.signals.selected().unwrap().id
}

#[test]
fn the_page_at_every_size_and_depth() {
    for (width, height) in [(60, 20), (80, 24), (120, 40)] {
        let mut state = page(state(width, height), None);
        press(&mut state, "j");
        insta::assert_snapshot!(format!("signals_{width}x{height}"), Screenshot::page(&state).both());
    }
    let mut of_one = page(state(80, 24), Some(API));
    press(&mut of_one, "j j space j");
    insta::assert_snapshot!("signals_of_one_unfolded", Screenshot::page(&of_one).both());
    let ascii = page(state_on(80, 24, &[("TERM", "vt100")]), None);
    insta::assert_snapshot!("signals_mono_ascii", Screenshot::page(&ascii).both());
}

#[test]
fn what_comes_from_outside_cannot_command_the_terminal() {
    let mut state = page(state(200, 50), None);
    for keys in ["", "v", "v", "j", "j", "j", "j"] {
        press(&mut state, keys);
        assert!(!text(&state).chars().any(|c| c != '\n' && (c.is_control() || c == '\u{202e}')));
    }
}

#[test]
fn signals_wait_for_the_survey_and_are_asked_for_once() {
    let mut state =
        sample(state(80, 24), Place::Signals { workload: Some(API.to_owned()), focus: Focus::All });
    assert!(text(&state).contains("Judging 42 signals"), "{}", text(&state));
    // The place was entered before the fleet was read; the same view again asks for nothing.
    let same = Arc::clone(&state.lens.view);
    let effects = shell_update(&mut state, Shell::Fleet(same));
    assert!(effects.is_empty(), "{effects:?}");
    let mut fresh = crate::fleet::FleetView::clone(&state.lens.view);
    let effects = shell_update(&mut state, Shell::Fleet(Arc::new(fresh.clone())));
    let runs = |effects: &[Effect]| {
        effects.iter().find_map(|effect| match effect {
            Effect::Run(_, ShellJob::Screen(screens::Job::Signals(Job::Judge { workloads, .. }))) => {
                Some(workloads.clone())
            }
            _ => None,
        })
    };
    let wanted = runs(&effects).unwrap();
    assert_eq!((wanted.len(), wanted[0].as_deref()), (3, Some(API)), "the workload of the page comes first");
    judge_all(&mut state);
    fresh.progress.finished = false;
    let effects = shell_update(&mut state, Shell::Fleet(Arc::new(fresh)));
    assert!(runs(&effects).is_none(), "while files arrive nothing is judged");
}

#[test]
fn masking_changes_what_is_shown_and_is_judged_anew() {
    let mut state = page(state(200, 50), Some(API));
    assert!(text(&state).contains("https://x.test") && !text(&state).contains("geheim"));
    let effects = press(&mut state, "X");
    assert!(effects.iter().any(|e| matches!(e, Effect::Run(slot, _) if slot.0 == "judging")), "{effects:?}");
    judge_all(&mut state);
    assert!(text(&state).contains("geheim"));
}

#[test]
fn the_unknown_come_first_and_are_gone_through() {
    let mut state = page(state(80, 24), None);
    assert_eq!(ids(&state)[..3], ["AwAAAZ-curl", "AwAAAZ-cron", "AwAAAZ-host"]);
    assert_eq!(ids(&state).len(), 5, "repeats stand under one heading");
    press(&mut state, "n");
    assert_eq!(selected(&state), "AwAAAZ-cron");
    press(&mut state, "n n");
    assert_eq!(selected(&state), "AwAAAZ-curl", "after the last comes the first");
    press(&mut state, "N");
    assert_eq!(selected(&state), "AwAAAZ-host");
    press(&mut state, "/");
    type_in(&mut state, "verdict:known");
    press(&mut state, "enter n");
    assert!(last_row(&state).contains("no signal here is unknown"), "{}", last_row(&state));
}

#[test]
fn headings_unfold_and_the_selection_stays() {
    let mut state = page(state(80, 24), Some(API));
    press(&mut state, "G");
    assert!(matches!(state.screens.signals.line(), Some(super::state::Line::Group(_))));
    press(&mut state, "space");
    assert_eq!(state.screens.signals.lines.len(), 3 + 40);
    press(&mut state, "j j j");
    assert_eq!(selected(&state), "AwAAAZ-probe-02");
    press(&mut state, "h");
    assert_eq!(state.screens.signals.lines.len(), 3);
    assert_eq!(selected(&state), "AwAAAZ-probe-00");
    press(&mut state, "l l");
    assert_eq!(state.screens.signals.lines.len(), 43);
    press(&mut state, "*");
    assert_eq!(state.screens.signals.lines.len(), 3, "all were shown");
    press(&mut state, "* *");
    assert_eq!(state.screens.signals.lines.len(), 3);
    press(&mut state, "v");
    assert_eq!(state.screens.signals.grouping, Grouping::Rule);
    assert_eq!(selected(&state), "AwAAAZ-probe-00");
    press(&mut state, "v");
    assert_eq!((state.screens.signals.grouping, state.screens.signals.lines.len()), (Grouping::None, 42));
    press(&mut state, "g g space");
    assert!(last_row(&state).contains("it stands for itself"), "{}", last_row(&state));
}

#[test]
fn both_filters_hold_and_esc_takes_this_pages_away() {
    let mut state = page(state(80, 24), None);
    press(&mut state, "/");
    type_in(&mut state, "verdict:new-*");
    assert_eq!(ids(&state), ["AwAAAZ-curl", "AwAAAZ-cron"], "seen while it is typed");
    type_in(&mut state, " (");
    assert_eq!(ids(&state).len(), 2, "a line that is not finished changes nothing");
    press(&mut state, "backspace backspace enter");
    assert!(row(&state, 1).contains("verdict:new-*") && row(&state, 1).contains("2 of 44"));
    state.lens.set_filter("team:edge").unwrap();
    crate::tui::shell::update::refresh(&mut state);
    assert_eq!(ids(&state).len(), 0);
    assert!(text(&state).contains("The filters select none"), "{}", text(&state));
    press(&mut state, "esc");
    assert_eq!(ids(&state), ["evil\u{1b}[2J\u{202e}id"], "a filter by tags selects signals too");
    press(&mut state, "/");
    type_in(&mut state, "verdict:pa");
    assert!(text(&state).contains("parent-lost"), "{}", text(&state));
    press(&mut state, "esc");
    assert_eq!(state.screens.signals.filter, "", "esc takes back what was typed");
}

#[test]
fn signals_of_five_minutes_are_looked_at_and_esc_shows_all() {
    let mut state = page(state(120, 40), Some(API));
    press(&mut state, "t");
    let Place::Signals { workload: None, focus: Focus::Around { .. } } = state.shell.pages.current().place
    else {
        panic!("{:?}", state.shell.pages.current().place)
    };
    assert_eq!(ids(&state), ["AwAAAZ-curl", "AwAAAZ-cron"]);
    assert!(row(&state, 0).contains("5 min around 2026-11-24 02:13:18Z"), "{}", row(&state, 0));
    press(&mut state, "esc");
    assert_eq!(ids(&state).len(), 5);
    press(&mut state, "[");
    assert_eq!(state.screens.signals.workload.as_deref(), Some(API));
}

#[test]
fn one_gets_here_from_every_page_and_no_further_than_there_is() {
    let mut state = page(state(80, 24), Some(API));
    press(&mut state, "s");
    assert!(last_row(&state).contains("they are shown"), "{}", last_row(&state));
    press(&mut state, "S");
    assert_eq!(state.shell.pages.current().place, Place::Signals { workload: None, focus: Focus::All });
    press(&mut state, "s");
    let of_selected = Place::Signals { workload: Some(API.to_owned()), focus: Focus::All };
    assert_eq!(state.shell.pages.current().place, of_selected);
    press(&mut state, "p");
    assert_eq!(state.shell.pages.current().place, Place::Profile { workload: API.to_owned(), node: None });
    let mut quiet =
        page(state_on(80, 24, &[("TERM", "xterm"), ("LANG", "C.UTF-8")]), Some("registry.lab/edge/web"));
    assert!(text(&quiet).contains("No signal was raised on this workload"), "{}", text(&quiet));
    press(&mut quiet, "n N space * v p t y e G j k left right");
    press(&mut quiet, "esc");
}

#[test]
fn everything_listed_is_exported_safely_in_every_format() {
    let mut state = page(state(80, 24), None);
    for grouping in 0..3 {
        for format in ["", "j", "j j", "j j j"] {
            let effects = press(&mut state, &format!("e {format} enter"));
            let [Effect::Run(_, ShellJob::Export(export))] = &effects[..] else { panic!("{effects:?}") };
            let content = export.content();
            assert!(!content.contains(['\u{1b}', '\u{202e}']), "{content}");
            if format == "j" {
                let json: serde_json::Value = serde_json::from_str(content).unwrap();
                assert_eq!(json.as_array().unwrap().len(), 44, "{grouping}");
            }
        }
        press(&mut state, "v");
    }
}

#[test]
fn any_size_is_fine() {
    for (width, height) in [(40, 10), (41, 12), (60, 14), (79, 18), (110, 16), (200, 50), (300, 12)] {
        let mut state = page(state(width, height), None);
        press(&mut state, "j *");
        for key in ["end", "tab", "pgdn", "down", "tab", "home", "v", "v"] {
            press(&mut state, key);
            assert!(!text(&state).contains('\u{1b}'));
        }
    }
}

#[test]
fn triage_states_and_notes_are_entered_shown_asked_for_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = page(state(80, 24), Some(API));
    state.lens.settings.journal.file = folder.path().join("journal.jsonl").to_string_lossy().into_owned();
    state.lens.settings.journal.author = "ann\u{1b}[2J".to_owned();
    // What the jobs would do, with the journal they are named.
    let perform = |state: &mut Whole, effects: Vec<Effect>| {
        for effect in effects {
            if let Effect::Run(_, ShellJob::Screen(screens::Job::Signals(Job::Journal(job)))) = effect {
                let (journal, said) = triage::done(None, &job);
                let message = Message::Journal { journal: Arc::new(journal), said };
                shell_update(state, Shell::Screen(screens::Message::Signals(message)));
            }
        }
    };
    let effects = press(&mut state, "M j enter");
    perform(&mut state, effects);
    assert!(last_row(&state).contains("under review; U takes it back"), "{}", last_row(&state));
    press(&mut state, "i");
    type_in(&mut state, "asked the \u{202e}team");
    let effects = press(&mut state, "enter");
    perform(&mut state, effects);
    let shown = text(&state);
    assert!(
        shown.contains("under review (by ann\\e[2J") && shown.contains("asked the \\u{202e}team"),
        "{shown}"
    );
    // The heading stands for all below it.
    press(&mut state, "G M");
    assert!(text(&state).contains("what has become of 40 signals"), "{}", text(&state));
    let effects = press(&mut state, "j j j enter");
    perform(&mut state, effects);
    insta::assert_snapshot!("signals_triaged", Screenshot::page(&state).text());
    press(&mut state, "/");
    type_in(&mut state, "triage:archived");
    assert_eq!(state.screens.signals.rows.len(), 40);
    press(&mut state, "esc");
    let effects = press(&mut state, "U");
    perform(&mut state, effects);
    assert!(
        last_row(&state).contains("taken back: archived: false positive, of 40 signals"),
        "{}",
        last_row(&state)
    );
    press(&mut state, "/");
    type_in(&mut state, "triage:under_review");
    assert_eq!(state.screens.signals.rows.len(), 1, "what was said before holds");
    press(&mut state, "esc");
    press(&mut state, "i");
    let effects = press(&mut state, "space enter");
    assert!(effects.is_empty() && text(&state).contains("a note says something"), "{}", text(&state));
}

#[test]
fn a_journal_that_cannot_be_written_says_so() {
    let mut state = page(state(80, 24), Some(API));
    let journal = Arc::new(crate::journal::Journal::open(None, "ann"));
    let said = Err("cannot be\u{1b}[2J written".to_owned());
    shell_update(&mut state, Shell::Screen(screens::Message::Signals(Message::Journal { journal, said })));
    assert!(last_row(&state).contains("cannot be\\e[2J written"), "{}", last_row(&state));
    press(&mut state, "M");
    assert!(last_row(&state).contains("the journal cannot be written"), "{}", last_row(&state));
}

#[test]
fn what_is_not_listed_is_told_and_not_counted_as_judged() {
    let mut state = page(state(100, 24), Some(API));
    let of = state.lens.judged.get(Some(API)).unwrap().clone().without_older(1_000);
    assert_eq!(of.unknown, None);
    state.lens.judged.insert(Some(API.to_owned()), of);
    crate::tui::shell::update::refresh(&mut state);
    assert!(row(&state, 0).contains("1,000 older not listed · 1,042 signals"), "{}", row(&state, 0));
}
