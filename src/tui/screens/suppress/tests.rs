//! The page of a suggestion: keys in, screen and store out. Over the backup jobs of the demo data, which raise signals of
//! one rule with another temporary path in their arguments every time.

use super::job::{Job, Step, done};
use super::state::Fate;
use super::*;
use crate::fleet::{Cancel, Fleet, FleetOptions};
use crate::suppressions::store::State as Became;
use crate::suppressions::{Breadth, Place as Where};
use crate::tui::judged::OfWorkload;
use crate::tui::screens::{self, signals};
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{last_row, row, state, state_on, text, type_in};
use crate::tui::shell::effects::{Effect, Job as ShellJob};
use crate::tui::shell::keys::parse_sequence;
use crate::tui::shell::message::Message as Shell;
use crate::tui::shell::pages::Pages;
use crate::tui::shell::state::State as Whole;
use crate::tui::shell::update::{start, update};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

/// 2026-11-24T03:00:00Z
const NOW: u64 = 1_795_489_200_000_000_000;
const BACKUP: &str = "registry.lab/platform/backup";
const API: &str = "registry.lab/shop/api";

/// A fleet over a part of the demo data, with a store of its own.
struct Kept {
    fleet: Fleet,
    folder: TempDir,
}

fn store(folder: &Path) -> PathBuf {
    folder.join("suppressions.jsonl")
}

/// The hosts of the backup jobs, and those of `shop/api`.
const PLATFORM: &[&str] = &["platform-a1", "platform-a2", "signals"];
const SHOP: &[&str] = &["shop-a1", "shop-a2", "shop-a3", "shop-b1", "shop-b2", "signals"];

fn fleet_of(folder: &Path, author: &str, parts: &[&str], options: FleetOptions) -> Fleet {
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data");
    let parts = parts.iter().map(|part| demo.join(part).into()).collect();
    let options = FleetOptions { suppressions: Some(store(folder)), author: author.to_owned(), ..options };
    let fleet = Fleet::start(parts, options, || {});
    let _ = fleet.surveyed();
    fleet
}

impl Kept {
    fn new() -> Kept {
        Kept::with(PLATFORM, FleetOptions::default())
    }

    fn with(parts: &[&str], options: FleetOptions) -> Kept {
        let folder = tempfile::tempdir().unwrap();
        Kept { fleet: fleet_of(folder.path(), "ana", parts, options), folder }
    }

    /// The page of a workload's suggestion, in a state that has read the fleet.
    fn open(&self, mut state: Whole, workload: &str, what: What) -> Whole {
        state.lens.view = self.fleet.view();
        state.lens.clock.now = NOW;
        state.shell.pages = Pages::new(Place::Workloads);
        start(&mut state);
        let effects = opened(&mut state, workload, what);
        self.perform(&mut state, effects);
        state
    }

    fn backup(&self, state: Whole) -> Whole {
        self.open(state, BACKUP, What::Suggestion(self.id(BACKUP, "archive_encryption")))
    }

    /// The id of the suggestion of a rule.
    fn id(&self, workload: &str, rule: &str) -> String {
        let all = self.fleet.suggestions(workload, &Cancel::default()).unwrap();
        all.list.iter().find(|suggestion| suggestion.rule == rule).unwrap().id.clone()
    }

    /// Does the jobs that were asked for, and those that their answers ask for.
    fn perform(&self, state: &mut Whole, effects: Vec<Effect>) {
        let mut queue = effects;
        while let Some(effect) = queue.pop() {
            let Effect::Run(_, ShellJob::Screen(job)) = effect else { continue };
            let message = match job {
                screens::Job::Suppress(job) => {
                    done(&job, &self.fleet, &Cancel::default()).map(screens::Message::Suppress)
                }
                screens::Job::Signals(signals::Job::Judge { workloads, masker }) => {
                    let judged = workloads.into_iter().map(|workload| {
                        let view = self.fleet.view();
                        let mut maker = crate::reports::signals::RowMaker::new(&view, masker);
                        let rows = crate::reports::signals::judged(
                            &self.fleet,
                            &mut maker,
                            workload.as_deref(),
                            1_000,
                            &Cancel::default(),
                        );
                        let revision = crate::tui::judged::revision_of(&view, workload.as_deref());
                        let signals = Arc::clone(&view.signals);
                        (workload, OfWorkload::new(rows.unwrap(), signals, revision, masker))
                    });
                    Some(screens::Message::Signals(signals::Message::Judged(judged.collect())))
                }
                _ => None,
            };
            queue.extend(message.into_iter().flat_map(|message| update(state, Shell::Screen(message))));
        }
    }

    fn press(&self, state: &mut Whole, keys: &str) {
        for key in keys.split_whitespace().flat_map(|word| parse_sequence(word).unwrap()) {
            let effects = update(state, Shell::Key(key));
            self.perform(state, effects);
        }
    }

    /// What has become of it, as a fresh reader sees it.
    fn became(&self, id: &str) -> Became {
        let fleet = &self.fleet;
        fleet.suppressed(crate::model::UnixNanos(NOW + 10), &Cancel::default()).unwrap().state(id)
    }
}

/// Opens the page as another page would.
fn opened(state: &mut Whole, workload: &str, what: What) -> Vec<Effect> {
    let place = Place::Suppress { workload: workload.to_owned(), what };
    state.shell.pages.open(place);
    let mut effects = crate::tui::shell::update::enter(state);
    effects.extend(crate::tui::shell::update::refresh(state));
    effects
}

fn rung(state: &Whole) -> (Breadth, Where) {
    state.screens.suppress.rung.unwrap()
}

#[test]
fn the_page_at_every_size() {
    let kept = Kept::new();
    for (width, height) in [(60, 20), (80, 24), (120, 40), (200, 50)] {
        let state = kept.backup(state(width, height));
        insta::assert_snapshot!(format!("suppress_{width}x{height}"), Screenshot::page(&state).both());
    }
    let state = kept.backup(state_on(80, 24, &[("TERM", "xterm"), ("NO_COLOR", "1")]));
    insta::assert_snapshot!("suppress_mono_ascii", Screenshot::page(&state).both());
}

#[test]
fn what_is_proposed_is_selected_and_shows_at_once_what_would_go() {
    let kept = Kept::new();
    let mut state = kept.backup(state(120, 40));
    assert_eq!(rung(&state), (Breadth::FoldedArguments, Where::Version));
    assert_eq!(
        (state.screens.suppress.count(Fate::Goes), state.screens.suppress.count(Fate::Stays)),
        (30, 0)
    );
    assert!(text(&state).contains("30 go"), "{}", text(&state));
    kept.press(&mut state, "k");
    assert_eq!(rung(&state), (Breadth::Exact, Where::Version));
    let screen = &state.screens.suppress;
    let (goes, stays) = (screen.count(Fate::Goes), screen.count(Fate::Stays));
    assert!(goes > 0 && goes + stays == 30, "{goes} go, {stays} stay");
    assert_eq!(screen.scope().unwrap().hides.signals as usize, goes, "the figures are those of the list");
    // All rungs were worked out with the first: nothing is asked for any more.
    for keys in ["j", "l", "j", "home", "end", "h"] {
        let key = parse_sequence(keys).unwrap().remove(0);
        assert!(update(&mut state, Shell::Key(key)).is_empty(), "{keys}");
        assert!(state.screens.suppress.is_weighed(), "{keys}");
    }
}

#[test]
fn what_would_go_though_unlearned_is_first_and_its_rungs_are_refused() {
    let kept = Kept::with(SHOP, FleetOptions::default());
    let id = kept.id(API, "cron_at_job_creation");
    let mut state = kept.open(state(120, 40), API, What::Suggestion(id));
    assert!(
        row(&state, 0).contains("provisional") && text(&state).contains("PROVISIONAL: "),
        "{}",
        text(&state)
    );
    let refused: Vec<_> = {
        let found = state.screens.suppress.found.as_ref().unwrap();
        let is_refused = |scope: &&crate::suppressions::Scope| scope.hides.unknown > 0;
        found.scopes().iter().filter(is_refused).map(|scope| (scope.breadth, scope.place)).collect()
    };
    assert!(state.screens.suppress.found.as_ref().unwrap().suggestion().unwrap().proposed.is_none());
    for rung in refused {
        while state.screens.suppress.rung.unwrap().0 < rung.0 {
            kept.press(&mut state, "j");
        }
        while state.screens.suppress.rung.unwrap().1 < rung.1 {
            kept.press(&mut state, "l");
        }
        let first = state.screens.suppress.rows[0];
        assert_eq!(first.fate, Some(Fate::Unlearned), "{rung:?}");
        assert!(
            text(&state).contains("refused: ") && text(&state).contains(" UNLEARNED"),
            "{}",
            text(&state)
        );
        kept.press(&mut state, "home");
    }
}

#[test]
fn a_rung_is_accepted_with_two_keys_turned_off_and_on_and_taken_back() {
    let kept = Kept::new();
    let id = kept.id(BACKUP, "archive_encryption");
    let mut state = kept.backup(state(80, 24));
    let before = Screenshot::page(&state).text();
    kept.press(&mut state, "a");
    assert!(last_row(&state).contains("why usual: 24 of 24 instances, at least 86%"), "{}", last_row(&state));
    kept.press(&mut state, "enter");
    assert!(
        last_row(&state).contains("accepted folded-arguments version, 30 signals"),
        "{}",
        last_row(&state)
    );
    assert_eq!(kept.became(&id), Became::Active);
    kept.press(&mut state, "z z");
    let all = format!("a, enter\n{}", Screenshot::page(&state).both());
    insta::assert_snapshot!("suppress_accepted", all);
    kept.press(&mut state, "space");
    assert_eq!(kept.became(&id), Became::Off);
    assert!(row(&state, 0).ends_with(" off"), "{}", row(&state, 0));
    kept.press(&mut state, "space");
    assert_eq!(kept.became(&id), Became::Active);
    // Another rung is accepted instead, whichever of both keys it is.
    kept.press(&mut state, "l space enter");
    assert!(text(&state).contains("accepted by ana"), "{}", text(&state));
    let found = state.screens.suppress.found.clone().unwrap();
    assert_eq!(found.accepted_rung(), Some((Breadth::FoldedArguments, Where::Image)));
    kept.press(&mut state, "U U U U");
    assert_eq!(kept.became(&id), Became::Open);
    assert!(
        last_row(&state).contains("taken back: accepted folded-arguments version"),
        "{}",
        last_row(&state)
    );
    kept.press(&mut state, "U");
    assert!(last_row(&state).contains("decided nothing that could be taken back"), "{}", last_row(&state));
    kept.press(&mut state, "h");
    assert_eq!(Screenshot::page(&state).text(), before);
}

#[test]
fn what_is_open_or_refused_must_be_typed_and_is_told_why_first() {
    let kept = Kept::new();
    let id = kept.id(BACKUP, "archive_encryption");
    let mut state = kept.backup(state(80, 24));
    kept.press(&mut state, "j a");
    assert_eq!(state.shell.layers.len(), 2);
    insta::assert_snapshot!("suppress_typed", Screenshot::page(&state).both());
    // Enter alone, or another rung, takes nothing.
    kept.press(&mut state, "enter");
    assert!(text(&state).contains("type `any-arguments version`"), "{}", text(&state));
    type_in(&mut state, "any-arguments image");
    kept.press(&mut state, "enter");
    assert!(text(&state).contains("type `any-arguments version`"), "{}", text(&state));
    kept.press(&mut state, "esc");
    assert!(state.shell.layers.is_empty() && state.screens.suppress.deciding.is_none());
    assert_eq!(kept.became(&id), Became::Open);
    kept.press(&mut state, "a");
    type_in(&mut state, " any-arguments  version ");
    kept.press(&mut state, "enter");
    // What speaks for the behaviour is no reason to take what it does not speak for.
    assert_eq!(last_row(&state).trim(), "why");
    kept.press(&mut state, "enter");
    assert!(text(&state).contains("wants to know why"), "{}", text(&state));
    type_in(&mut state, "we read them all");
    kept.press(&mut state, "enter");
    assert_eq!(kept.became(&id), Became::Active);
    kept.press(&mut state, "z z");
    update(&mut state, Shell::Resize(120, 40));
    assert!(text(&state).contains("typed though it was not allowed"), "{}", text(&state));
}

#[test]
fn what_cannot_be_said_is_not_offered() {
    let kept = Kept::new();
    let mut state = kept.backup(state(80, 24));
    let mut found = (**state.screens.suppress.found.as_ref().unwrap()).clone();
    let mut all = (*found.all).clone();
    let scope = &mut all.list[found.at.unwrap()].scopes[0];
    scope.allowed = crate::suppressions::Allowed::Impossible("no tag names its\u{1b}[2J version".to_owned());
    (scope.query, scope.text) = (None, String::new());
    found.all = Arc::new(all);
    state.screens.suppress.take(found);
    kept.press(&mut state, "home");
    assert!(text(&state).contains("it cannot be said: no tag names its"), "{}", text(&state));
    kept.press(&mut state, "a");
    assert!(last_row(&state).contains("it cannot be said"), "{}", last_row(&state));
    assert!(state.shell.layers.is_empty() && !text(&state).contains('\u{1b}'));
    assert_eq!(state.screens.suppress.count(Fate::Stays), 30, "it hides nothing");
}

#[test]
fn it_is_rejected_with_a_reason_noted_on_and_given_an_end() {
    let kept = Kept::new();
    let id = kept.id(BACKUP, "archive_encryption");
    let mut state = kept.backup(state(100, 30));
    kept.press(&mut state, "e");
    assert!(last_row(&state).contains("it is not accepted"), "{}", last_row(&state));
    kept.press(&mut state, "r enter");
    assert!(text(&state).contains("wants to know why"), "{}", text(&state));
    type_in(&mut state, "we want to see them");
    kept.press(&mut state, "enter");
    assert_eq!(kept.became(&id), Became::Rejected);
    assert!(text(&state).contains("rejected by ana") && text(&state).contains("we want to see them"));
    kept.press(&mut state, "N");
    type_in(&mut state, "asked\u{1b}[2J the team");
    kept.press(&mut state, "enter z z");
    assert!(text(&state).contains("NOTE") && text(&state).contains("the team (ana,"), "{}", text(&state));
    kept.press(&mut state, "a enter e");
    type_in(&mut state, "yesterday");
    kept.press(&mut state, "enter");
    assert!(text(&state).contains("expected how long: 12h, 30d, 8w"), "{}", text(&state));
    kept.press(&mut state, "ctrl-u");
    type_in(&mut state, "30d");
    kept.press(&mut state, "enter z z");
    assert!(text(&state).contains("until 2026-12-24 03:00:00Z"), "{}", text(&state));
    // A month later it has ended.
    state.lens.clock.now = NOW + 31 * 86_400_000_000_000;
    kept.press(&mut state, "R");
    assert!(row(&state, 0).ends_with(" expired"), "{}", row(&state, 0));
    assert!(!text(&state).contains('\u{1b}'));
}

#[test]
fn what_is_accepted_ends_when_the_settings_say_and_is_taken_back_whole() {
    let kept = Kept::new();
    let id = kept.id(BACKUP, "archive_encryption");
    let mut state = kept.backup(state(120, 40));
    state.lens.settings.suppressions.expires_days = 7;
    kept.press(&mut state, "a enter z z");
    assert!(text(&state).contains("until 2026-12-01 03:00:00Z"), "{}", text(&state));
    // An end that somebody chose stays where another rung is accepted.
    kept.press(&mut state, "e");
    type_in(&mut state, "30d");
    kept.press(&mut state, "enter l a enter z z");
    assert!(text(&state).contains("until 2026-12-24 03:00:00Z"), "{}", text(&state));
    kept.press(&mut state, "U U U");
    assert!(
        last_row(&state).contains("taken back: accepted folded-arguments version"),
        "{}",
        last_row(&state)
    );
    assert_eq!(kept.became(&id), Became::Open);
    let fleet = &kept.fleet;
    let kept = fleet.suppressed(crate::model::UnixNanos(NOW), &Cancel::default()).unwrap();
    assert!(kept.own_last.is_none() && kept.standing(&id).unwrap().0.expires.is_none());
}

#[test]
fn what_somebody_else_has_decided_meanwhile_is_shown_and_not_overwritten() {
    let kept = Kept::new();
    let id = kept.id(BACKUP, "archive_encryption");
    let mut state = kept.backup(state(80, 24));
    let other = fleet_of(kept.folder.path(), "bo", PLATFORM, FleetOptions::default());
    let rejected = crate::suppressions::store::Change::Reject("not ours".to_owned());
    other.suppress(&id, rejected, None, crate::model::UnixNanos(NOW)).unwrap();
    kept.press(&mut state, "a enter");
    assert!(last_row(&state).contains("bo has rejected it meanwhile"), "{}", last_row(&state));
    assert_eq!(kept.became(&id), Became::Rejected);
    assert!(text(&state).contains("rejected by bo") && text(&state).contains("not ours"), "{}", text(&state));
    // What is shown only while the reason is typed was not seen by who began to decide.
    kept.press(&mut state, "r");
    other.unsuppress(None, crate::model::UnixNanos(NOW)).unwrap();
    let again = crate::suppressions::store::Change::Reject("again".to_owned());
    other.suppress(&id, again, None, crate::model::UnixNanos(NOW)).unwrap();
    let effects = update::again(&mut state);
    kept.perform(&mut state, effects);
    type_in(&mut state, "not wanted");
    kept.press(&mut state, "enter");
    assert!(last_row(&state).contains("meanwhile; look at it again"), "{}", last_row(&state));
    // Having seen that, one may decide otherwise.
    kept.press(&mut state, "a enter");
    assert_eq!(kept.became(&id), Became::Active);
}

#[test]
fn a_second_person_approves_and_nobody_approves_their_own() {
    let options = || FleetOptions { approvals: 1, ..FleetOptions::default() };
    let kept = Kept::with(PLATFORM, options());
    let id = kept.id(BACKUP, "archive_encryption");
    let mut mine = kept.backup(state(80, 24));
    kept.press(&mut mine, "A");
    assert!(last_row(&mine).contains("it does not wait for approval"), "{}", last_row(&mine));
    kept.press(&mut mine, "a enter");
    assert_eq!(kept.became(&id), Became::Waiting);
    kept.press(&mut mine, "A");
    assert!(
        last_row(&mine).contains("ana accepted it; somebody else must approve it"),
        "{}",
        last_row(&mine)
    );
    let theirs = Kept { fleet: fleet_of(kept.folder.path(), "bo", PLATFORM, options()), folder: kept.folder };
    let mut other = theirs.backup(state(120, 40));
    assert!(text(&other).contains("waits for a second person"), "{}", text(&other));
    theirs.press(&mut other, "A");
    assert_eq!(theirs.became(&id), Became::Active);
    theirs.press(&mut other, "z z");
    assert!(text(&other).contains("approved by bo"), "{}", text(&other));
}

#[test]
fn where_nothing_can_be_written_every_action_says_so() {
    let why = Some("the disk is full".to_owned());
    let kept = Kept::with(PLATFORM, FleetOptions { suppressions_read_only: why, ..FleetOptions::default() });
    let mut state = kept.backup(state(80, 24));
    assert!(text(&state).contains("READ ONLY"), "{}", text(&state));
    for key in ["a", "space", "r", "e", "N", "A", "U"] {
        kept.press(&mut state, key);
        assert!(
            last_row(&state).contains("cannot be written down: the disk is full"),
            "{key}: {}",
            last_row(&state)
        );
        assert!(state.shell.layers.is_empty());
    }
    // What is only looked at works.
    kept.press(&mut state, "j l tab j z");
    assert_eq!(state.focus(), SIGNALS);
}

#[test]
fn a_signal_leads_to_its_suggestion_or_to_why_there_is_none() {
    let kept = Kept::new();
    let id = kept.id(BACKUP, "archive_encryption");
    let signals = Arc::clone(&kept.fleet.view().signals);
    let all = kept.fleet.suggestions(BACKUP, &Cancel::default()).unwrap();
    let of = all.list.iter().find(|suggestion| suggestion.id == id).unwrap();
    let signal = signals.head(of.signals[3]).unwrap().id.to_owned();
    let mut found = kept.open(state(80, 24), BACKUP, What::Signal(signal.clone()));
    assert!(row(&found, 0).contains(&id), "{}", row(&found, 0));
    assert_eq!(found.screens.suppress.selected(), Some(of.signals[3]), "the list is at it");
    kept.press(&mut found, "tab enter");
    assert_eq!(found.shell.pages.current().place, Place::Why { signal });
    // One without.
    let kept = Kept::with(SHOP, FleetOptions::default());
    let signals = Arc::clone(&kept.fleet.view().signals);
    let without = kept.fleet.suggestions(API, &Cancel::default()).unwrap();
    let without = without.without.first().unwrap();
    let signal = signals.head(without.at).unwrap().id.to_owned();
    let mut none = kept.open(state(80, 24), API, What::Signal(signal.clone()));
    let said = text(&none);
    assert!(said.contains("There is no suggestion for this signal.") && said.contains("refused ("), "{said}");
    kept.press(&mut none, "a");
    assert!(last_row(&none).contains("there is no suggestion"), "{}", last_row(&none));
    kept.press(&mut none, "z z");
    // The page of its answer says so in the footer, and why on the key.
    none.shell.pages.open(Place::Why { signal });
    let effects = crate::tui::shell::update::enter(&mut none);
    kept.perform(&mut none, effects);
    assert!(last_row(&none).contains("b suppress: refused  "), "{}", last_row(&none));
    kept.press(&mut none, "b");
    assert!(matches!(none.shell.pages.current().place, Place::Why { .. }));
}

#[test]
fn one_that_would_not_be_suggested_any_more_is_still_decided_on() {
    let kept = Kept::new();
    let id = kept.id(BACKUP, "archive_encryption");
    let mut state = kept.backup(state(80, 24));
    kept.press(&mut state, "a enter");
    let mut found = (**state.screens.suppress.found.as_ref().unwrap()).clone();
    found.at = None;
    state.screens.suppress.take(found);
    let said = text(&state);
    assert!(said.contains("it would not be suggested any more") && said.contains("@agent.rule_id"), "{said}");
    assert_eq!(state.screens.suppress.count(Fate::Goes), 30);
    kept.press(&mut state, "a");
    assert!(last_row(&state).contains("it has no rungs now"), "{}", last_row(&state));
    kept.press(&mut state, "space");
    assert_eq!(kept.became(&id), Became::Off);
}

#[test]
fn the_query_is_copied_as_it_was_evaluated() {
    let kept = Kept::new();
    let mut state = kept.backup(state(80, 24));
    let text = state.screens.suppress.scope().unwrap().text.clone();
    kept.press(&mut state, "y");
    let effects = update(&mut state, Shell::Key(parse_sequence("enter").unwrap().remove(0)));
    let copied = effects.iter().find_map(|effect| match effect {
        Effect::Copy(clip) => Some(clip.text.clone()),
        _ => None,
    });
    assert_eq!(copied, Some(text));
    kept.press(&mut state, "p");
    assert!(
        matches!(&state.shell.pages.current().place, Place::Profile { workload, node: Some(_) } if workload == BACKUP)
    );
}

#[test]
fn nothing_is_decided_while_a_decision_is_being_written() {
    let kept = Kept::new();
    let id = kept.id(BACKUP, "archive_encryption");
    let mut state = kept.backup(state(80, 24));
    kept.press(&mut state, "a enter");
    let space = parse_sequence("space").unwrap().remove(0);
    let first = update(&mut state, Shell::Key(space));
    assert_eq!(first.len(), 1);
    // Pressed again before it is done it would turn it off twice.
    assert!(update(&mut state, Shell::Key(space)).is_empty());
    assert!(last_row(&state).contains("is being written down"), "{}", last_row(&state));
    kept.perform(&mut state, first);
    assert_eq!(kept.became(&id), Became::Off);
    kept.press(&mut state, "space");
    assert_eq!(kept.became(&id), Became::Active);
}

#[test]
fn late_answers_of_another_page_are_dropped() {
    let kept = Kept::new();
    let id = kept.id(BACKUP, "archive_encryption");
    let mut state = kept.backup(state(80, 24));
    let about = update::about(&state).unwrap();
    let late = done(&Job::Find(about.clone()), &kept.fleet, &Cancel::default()).unwrap();
    let step = Step::Note("late".to_owned());
    let decide = Job::Decide { about, id, step, seen: None };
    opened(&mut state, API, What::Suggestion("000000000000".to_owned()));
    update::update(&mut state, late);
    assert!(state.screens.suppress.found.is_none());
    let late = done(&decide, &kept.fleet, &Cancel::default()).unwrap();
    update::update(&mut state, late);
    assert!(state.screens.suppress.found.is_none());
}

#[test]
fn any_size_is_fine_and_nothing_commands_the_terminal() {
    let kept = Kept::new();
    let mut state = kept.backup(state(80, 24));
    for (width, height) in [(40, 10), (41, 12), (60, 14), (79, 18), (159, 33), (160, 34), (300, 12)] {
        update(&mut state, Shell::Resize(width, height));
        for keys in
            ["j", "end", "pgdn", "tab", "end", "pgup", "z", "z", "tab", "home", "a", "esc", "j", "a", "esc"]
        {
            kept.press(&mut state, keys);
            assert!(!text(&state).contains('\u{1b}'));
        }
    }
}

#[test]
fn why_the_suggestion_of_a_signal_is_not_known_is_said_on_the_answer() {
    let what = What::Signal("s-1".to_owned());
    let about = job::About { workload: API.to_owned(), what, now: crate::model::UnixNanos(NOW) };
    let mut state = state(80, 24);
    let message = Message::Looked { about, found: Err("none of the files can be read any more".to_owned()) };
    update(&mut state, Shell::Screen(screens::Message::Suppress(message)));
    let said = told::line(&state, "s-1");
    assert_eq!(said.as_deref(), Some("not known: none of the files can be read any more"));
    assert_eq!(told::line(&state, "s-2"), None);
}
