//! The page of suggestions: keys in, screen and store out. Over a part of the demo data, whose backup jobs and cron jobs
//! raise signals that are usual.

use super::job::{Job, done};
use super::rows::{Class, Totals};
use super::*;
use crate::fleet::{Cancel, Fleet, FleetOptions};
use crate::model::UnixNanos;
use crate::reports::signals::hidden::Part;
use crate::reports::signals::{RowMaker, judged};
use crate::suppressions::store::{Change, State as Became};
use crate::text::Masker;
use crate::tui::judged::{OfWorkload, revision_of};
use crate::tui::screens::{self, signals};
use crate::tui::screenshot::Screenshot;
use crate::tui::screenshot::tests::{last_row, row, state, state_on, text, type_in};
use crate::tui::shell::effects::{Effect, Job as ShellJob};
use crate::tui::shell::keys::parse_sequence;
use crate::tui::shell::message::Message as Shell;
use crate::tui::shell::pages::Pages;
use crate::tui::shell::state::State as Whole;
use crate::tui::shell::update::{start, update as shell_update};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// 2026-11-24T03:00:00Z
const NOW: u64 = 1_795_489_200_000_000_000;
const BACKUP: &str = "registry.lab/platform/backup";
/// A rule whose signals come to a suggestion that proposes a rung.
const PROPOSED: &str = "recon_utility";
const CRON: &str = "registry.lab/platform/cron";

/// A fleet over a part of the demo data, with a store of its own.
struct Kept {
    fleet: Fleet,
    folder: TempDir,
}

fn fleet_of(folder: &Path, author: &str, options: FleetOptions) -> Fleet {
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data");
    let parts = ["platform-a1", "platform-a2", "signals"].map(|part| demo.join(part).into());
    let suppressions = Some(folder.join("suppressions.jsonl"));
    let options = FleetOptions { suppressions, author: author.to_owned(), ..options };
    let fleet = Fleet::start(parts.into(), options, || {});
    let _ = fleet.surveyed();
    fleet
}

impl Kept {
    fn new() -> Kept {
        Kept::with(FleetOptions::default())
    }

    fn with(options: FleetOptions) -> Kept {
        let folder = tempfile::tempdir().unwrap();
        Kept { fleet: fleet_of(folder.path(), "ana", options), folder }
    }

    /// The page, in a state that has read the fleet, as `P` on the list of workloads opens it.
    fn open(&self, mut state: Whole) -> Whole {
        state.lens.view = self.fleet.view();
        state.lens.sources = "demo-data".to_owned();
        state.lens.clock.now = NOW;
        state.shell.pages = Pages::new(Place::Workloads);
        start(&mut state);
        self.press(&mut state, "P");
        state
    }

    /// Does the jobs that were asked for, and those that their answers ask for, in their order.
    fn perform(&self, state: &mut Whole, effects: Vec<Effect>) {
        let mut queue = std::collections::VecDeque::from(effects);
        while let Some(effect) = queue.pop_front() {
            let Effect::Run(_, ShellJob::Screen(job)) = effect else { continue };
            let told: Vec<screens::Message> = match job {
                screens::Job::Suggestions(job) => {
                    self.told(&job).into_iter().map(screens::Message::Suggestions).collect()
                }
                screens::Job::Signals(signals::Job::Judge { workloads, masker }) => {
                    let judged = workloads.into_iter().map(|workload| self.judged(workload, masker));
                    vec![screens::Message::Signals(signals::Message::Judged(judged.collect()))]
                }
                _ => Vec::new(),
            };
            for message in told {
                queue.extend(shell_update(state, Shell::Screen(message)));
            }
        }
    }

    fn judged(&self, workload: Option<String>, masker: Option<Masker>) -> (Option<String>, OfWorkload) {
        let view = self.fleet.view();
        let mut maker = RowMaker::new(&view, masker);
        let rows = judged(&self.fleet, &mut maker, workload.as_deref(), 1_000, &Cancel::default()).unwrap();
        let revision = revision_of(&view, workload.as_deref());
        let of = OfWorkload::new(rows, Arc::clone(&view.signals), revision, masker);
        (workload, of)
    }

    fn told(&self, job: &Job) -> Vec<Message> {
        let mut told = Vec::new();
        done(job, &self.fleet, &Cancel::default(), &mut |message| told.push(message), &mut |_, _| {});
        told
    }

    fn press(&self, state: &mut Whole, keys: &str) {
        for key in keys.split_whitespace().flat_map(|word| parse_sequence(word).unwrap()) {
            let effects = shell_update(state, Shell::Key(key));
            self.perform(state, effects);
        }
    }

    /// What `y` hands to the clipboard.
    fn copied(&self, state: &mut Whole) -> Option<String> {
        let effects = shell_update(state, Shell::Key(parse_sequence("y").unwrap().remove(0)));
        effects.into_iter().find_map(|effect| match effect {
            Effect::Copy(clip) => Some(clip.text),
            _ => None,
        })
    }

    /// The id of the suggestion of a rule.
    fn id(&self, workload: &str, rule: &str) -> String {
        let all = self.fleet.suggestions(workload, &Cancel::default()).unwrap();
        all.list.iter().find(|suggestion| suggestion.rule == rule).unwrap().id.clone()
    }

    /// What has become of a suggestion, as a fresh reader sees it.
    fn became(&self, id: &str) -> Became {
        self.fleet.suppressed(UnixNanos(NOW + 10), &Cancel::default()).unwrap().state(id)
    }
}

fn selected(state: &Whole) -> String {
    state.screens.suggestions.selected().unwrap().id.clone()
}

/// The words on the screen, wherever lines break.
fn words(state: &Whole) -> String {
    text(state).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Goes to a suggestion.
fn step_to(kept: &Kept, state: &mut Whole, id: &str) {
    kept.press(state, "g g");
    while selected(state) != id {
        let before = state.screens.suggestions.cursor;
        kept.press(state, "j");
        assert_ne!(before, state.screens.suggestions.cursor, "{id} is not listed");
    }
}

#[test]
fn the_page_at_every_size() {
    let kept = Kept::new();
    for (width, height) in [(60, 20), (80, 24), (120, 40), (200, 50)] {
        let state = kept.open(state(width, height));
        insta::assert_snapshot!(format!("suggestions_{width}x{height}"), Screenshot::page(&state).both());
    }
    let state = kept.open(state_on(80, 24, &[("TERM", "xterm"), ("NO_COLOR", "1")]));
    insta::assert_snapshot!("suggestions_mono_ascii", Screenshot::page(&state).both());
}

#[test]
fn space_accepts_what_is_proposed_turns_it_off_and_on_and_one_key_takes_it_back() {
    let kept = Kept::new();
    let id = kept.id(BACKUP, PROPOSED);
    let mut state = kept.open(state(80, 24));
    let before = state.screens.suggestions.totals.clone();
    assert!(before.open > 1 && before.would > 30 && before.hidden == 0, "{before:?}");
    step_to(&kept, &mut state, &id);
    kept.press(&mut state, "space");
    assert!(last_row(&state).contains("accepted exact version, 30 signals at hand"), "{}", last_row(&state));
    assert_eq!((kept.became(&id), selected(&state)), (Became::Active, id.clone()));
    // The reason is the evidence.
    let words = words(&state);
    assert!(
        words.contains("accepted by ana") && words.contains("version: usual: 24 of 24 instances"),
        "{words}"
    );
    let now = &state.screens.suggestions.totals;
    assert_eq!((now.open, now.hidden, now.would), (before.open - 1, 30, before.would - 30));
    assert!(row(&state, 1).contains(" more of 156 signals; accepted hide 30"), "{}", row(&state, 1));
    insta::assert_snapshot!("suggestions_accepted", Screenshot::page(&state).both());
    kept.press(&mut state, "space");
    assert_eq!(kept.became(&id), Became::Off);
    let off = &state.screens.suggestions.totals;
    assert_eq!((off.open, off.hidden), (before.open - 1, 0));
    kept.press(&mut state, "space");
    assert_eq!(kept.became(&id), Became::Active);
    // Whatever is selected, what was decided last is taken back.
    kept.press(&mut state, "g g U U U");
    assert_eq!(kept.became(&id), Became::Open);
    assert!(last_row(&state).contains(", of "), "{}", last_row(&state));
    kept.press(&mut state, "U");
    assert!(last_row(&state).contains("decided nothing that could be taken back"), "{}", last_row(&state));
}

#[test]
fn what_is_provisional_is_never_accepted_by_the_space_bar() {
    let kept = Kept::new();
    let id = kept.id(CRON, "recon_utility");
    let mut state = kept.open(state(80, 24));
    step_to(&kept, &mut state, &id);
    assert!(text(&state).contains("provisional: enter chooses a rung. Lacking: "), "{}", text(&state));
    kept.press(&mut state, "space");
    assert!(last_row(&state).contains("provisional: enter chooses a rung"), "{}", last_row(&state));
    assert_eq!(kept.became(&id), Became::Open);
    kept.press(&mut state, "enter");
    let place = &state.shell.pages.current().place;
    let expected = screens::suppress::What::Suggestion(id);
    assert!(matches!(place, Place::Suppress { workload, what } if workload == CRON && *what == expected));
    // Provisional ones stand below all that is proposed.
    let classes: Vec<Class> = state.screens.suggestions.rows.iter().map(|row| row.class).collect();
    assert!(classes.is_sorted() && classes.contains(&Class::Suggested), "{classes:?}");
}

#[test]
fn what_is_rejected_says_why_stands_last_and_is_not_accepted_by_the_space_bar() {
    let kept = Kept::new();
    let id = kept.id(BACKUP, PROPOSED);
    let mut state = kept.open(state(80, 24));
    step_to(&kept, &mut state, &id);
    kept.press(&mut state, "r enter");
    assert!(text(&state).contains("wants to know why"), "{}", text(&state));
    type_in(&mut state, "we want to\u{1b}[2J see them");
    kept.press(&mut state, "enter");
    assert_eq!(kept.became(&id), Became::Rejected);
    assert_eq!(selected(&state), id, "it stays selected where it went");
    assert_eq!(state.screens.suggestions.rows.last().unwrap().id, id);
    assert!(
        text(&state).contains("rejected by ana") && text(&state).contains("we want to"),
        "{}",
        text(&state)
    );
    assert!(!text(&state).contains('\u{1b}'));
    kept.press(&mut state, "space");
    assert!(last_row(&state).contains("it was rejected"), "{}", last_row(&state));
    assert_eq!(kept.became(&id), Became::Rejected);
    kept.press(&mut state, "r esc");
    assert!(state.screens.suggestions.rejecting.is_none());
}

#[test]
fn keys_that_come_faster_than_decisions_are_written_lose_none() {
    let kept = Kept::new();
    let mut state = kept.open(state(80, 24));
    let mut effects = Vec::new();
    for key in ["space", "space", "j", "space", "U"] {
        let key = parse_sequence(key).unwrap().remove(0);
        effects.extend(shell_update(&mut state, Shell::Key(key)));
    }
    let runs = effects.iter().filter(|effect| matches!(effect, Effect::Run(..))).count();
    assert_eq!((runs, state.screens.suggestions.queue.len()), (1, 3), "one is written after the other");
    assert!(text(&state).contains("[~]"), "{}", text(&state));
    kept.perform(&mut state, effects);
    let ids: Vec<String> = state.screens.suggestions.rows.iter().take(2).map(|row| row.id.clone()).collect();
    let became: Vec<Became> = ids.iter().map(|id| kept.became(id)).collect();
    assert_eq!(became, [Became::Active, Became::Open], "the last one was taken back");
    assert!(state.screens.suggestions.queue.is_empty());
}

#[test]
fn what_somebody_else_has_decided_is_shown_and_not_overwritten() {
    let kept = Kept::new();
    let id = kept.id(BACKUP, PROPOSED);
    let mut state = kept.open(state(80, 24));
    step_to(&kept, &mut state, &id);
    let other = fleet_of(kept.folder.path(), "bo", FleetOptions::default());
    other.suppress(&id, Change::Reject("not ours".to_owned()), None, UnixNanos(NOW)).unwrap();
    kept.press(&mut state, "space");
    assert!(last_row(&state).contains("bo has rejected it meanwhile"), "{}", last_row(&state));
    assert!(text(&state).contains("rejected by bo"), "{}", text(&state));
    // Who looks again sees what was decided since.
    other.unsuppress(None, UnixNanos(NOW + 1)).unwrap();
    kept.press(&mut state, "R");
    assert!(!text(&state).contains("rejected by bo"), "{}", text(&state));
    assert_eq!(selected(&state), id);
}

#[test]
fn what_would_not_be_suggested_now_is_still_listed_and_what_a_check_found_is_said() {
    let kept = Kept::new();
    let id = kept.id(BACKUP, PROPOSED);
    let mut state = kept.open(state(80, 24));
    step_to(&kept, &mut state, &id);
    kept.press(&mut state, "space");
    let past = Change::Expire(Some(UnixNanos(NOW - 5)));
    kept.fleet.suppress(&id, past, None, UnixNanos(NOW)).unwrap();
    // Another time there are recordings and no signals.
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data/platform-a1");
    let suppressions = Some(kept.folder.path().join("suppressions.jsonl"));
    let options = FleetOptions { suppressions, author: "ana".to_owned(), ..FleetOptions::default() };
    let fleet = Fleet::start(vec![demo.into()], options, || {});
    let _ = fleet.surveyed();
    let later = Kept { fleet, folder: tempfile::tempdir().unwrap() };
    let mut state = later.open(self::state(80, 24));
    assert_eq!(row(&state, 1).trim(), "nothing more is suggested; accepted hide 0 of 0 signals");
    assert!(row(&state, 3).contains("[ ] !"), "{}", text(&state));
    let said = words(&state);
    assert!(said.contains("CHECK expired: it has ended"), "{said}");
    assert!(said.contains("it would not be suggested now"), "{said}");
    assert!(row(&state, 0).contains("1 to check"), "{}", row(&state, 0));
    later.press(&mut state, "space");
    assert_eq!(later.became(&id), Became::Off);
    assert!(!text(&state).contains("CHECK"), "what is off hides nothing: {}", text(&state));
}

#[test]
fn one_key_lists_those_of_one_workload_and_all_again() {
    let kept = Kept::new();
    let id = kept.id(CRON, "recon_utility");
    let mut state = kept.open(state(120, 40));
    step_to(&kept, &mut state, &id);
    let all = state.screens.suggestions.rows.len();
    kept.press(&mut state, "P");
    assert!(row(&state, 0).contains("platform/cron"), "{}", row(&state, 0));
    assert!(!text(&state).contains("WORKLOAD") && state.screens.suggestions.rows.len() < all);
    let signals = state.lens.view.signals.of_workload(CRON).len();
    assert!(row(&state, 1).contains(&format!("of {signals} signals")), "{}", row(&state, 1));
    kept.press(&mut state, "P");
    assert_eq!(state.screens.suggestions.rows.len(), all);
    // It is no page of its own: back leads out.
    kept.press(&mut state, "[");
    assert_eq!(state.shell.pages.current().place, Place::Workloads);
    // From a page of one workload it lists those of that workload.
    state.shell.pages = Pages::new(Place::Trust { workload: CRON.to_owned() });
    kept.press(&mut state, "P");
    let place = Place::Suggestions { workload: Some(CRON.to_owned()) };
    assert_eq!(state.shell.pages.current().place, place);
}

#[test]
fn rows_come_as_they_are_made_and_the_selected_one_stays_selected() {
    let kept = Kept::new();
    let mut state = kept.open(state(80, 24));
    let all = state.screens.suggestions.made.clone();
    let made = |name: &str| vec![(name.to_owned(), all[name].clone())];
    let tell = |state: &mut Whole, made: Vec<(String, Made)>| {
        let message = screens::Message::Suggestions(Message::Made { made, last: false });
        shell_update(state, Shell::Screen(message));
    };
    state.screens.suggestions.made.clear();
    tell(&mut state, made(CRON));
    assert_eq!(state.screens.suggestions.cursor.selected, 0);
    // Until somebody moves the first row is selected, whatever comes.
    tell(&mut state, made("registry.lab/edge/web"));
    assert_eq!(state.screens.suggestions.cursor.selected, 0);
    kept.press(&mut state, "G");
    let before = selected(&state);
    tell(&mut state, made(BACKUP));
    assert_eq!(selected(&state), before);
    assert!(state.screens.suggestions.rows.len() > 5);
}

#[test]
fn where_suggestions_are_off_it_says_so_and_where_that_is_changed() {
    let loaded =
        crate::settings::Loaded::parse(Path::new("c.toml"), "suggest.on = false".to_owned()).unwrap();
    let learning = crate::learning::Rules::of(&loaded).unwrap();
    let kept = Kept::with(FleetOptions { learning, ..FleetOptions::default() });
    let state = kept.open(state(80, 24));
    assert!(
        row(&state, 2).contains("suggestions are off (suggest.on); , opens the settings"),
        "{}",
        text(&state)
    );
    insta::assert_snapshot!("suggestions_off", Screenshot::page(&state).text());
    // For some of them alone.
    let kept = Kept::new();
    let mut state = kept.open(self::state(80, 24));
    let mut view = crate::fleet::FleetView::clone(&state.lens.view);
    for workload in view.workloads.iter_mut().filter(|workload| workload.name == BACKUP) {
        let mut off = crate::fleet::Workload::clone(workload);
        off.suggest = Arc::new(crate::settings::Suggest { on: false, ..(*off.suggest).clone() });
        *workload = Arc::new(off);
    }
    shell_update(&mut state, Shell::Fleet(Arc::new(view)));
    let off = row(&state, 2);
    assert!(off.contains("suggestions are off for 1 of ") && off.contains("workloads (suggest.on)"), "{off}");
}

#[test]
fn where_nothing_can_be_written_every_action_says_so() {
    let why = Some("the disk is full".to_owned());
    let kept = Kept::with(FleetOptions { suppressions_read_only: why, ..FleetOptions::default() });
    let mut state = kept.open(state(80, 24));
    assert!(row(&state, 2).contains("cannot be written down: the disk is full"), "{}", row(&state, 2));
    for key in ["space", "r", "U"] {
        kept.press(&mut state, key);
        assert!(last_row(&state).contains("the disk is full"), "{key}: {}", last_row(&state));
        assert!(state.shell.layers.is_empty());
    }
    // What is only looked at works.
    let effects = kept.copied(&mut state);
    assert_eq!(effects, Some(selected(&state)));
    kept.press(&mut state, "enter");
    assert!(matches!(state.shell.pages.current().place, Place::Suppress { .. }));
}

#[test]
fn a_job_that_is_stopped_is_begun_again() {
    let kept = Kept::new();
    let mut state = kept.open(state(80, 24));
    state.screens.suggestions.running = true;
    let effects = shell_update(&mut state, Shell::Key(parse_sequence("esc").unwrap().remove(0)));
    assert!(matches!(effects[..], [Effect::Cancel(_)]), "{effects:?}");
    assert!(row(&state, 2).contains("it was stopped; R begins again"), "{}", row(&state, 2));
    kept.press(&mut state, "R");
    assert!(!text(&state).contains("it was stopped") && !state.screens.suggestions.running);
    // One that is stopped midway tells nothing more.
    let cancel = Cancel::default();
    cancel.cancel();
    let mut made = 0;
    let job = Job::Gather { workloads: vec![BACKUP.to_owned()], now: UnixNanos(NOW) };
    let count = &mut |message| made += usize::from(!matches!(message, Message::Looked { .. }));
    done(&job, &Kept::new().fleet, &cancel, count, &mut |_, _| {});
    assert_eq!(made, 0);
}

#[test]
fn what_comes_from_outside_cannot_command_the_terminal_and_any_size_is_fine() {
    let kept = Kept::new();
    for (width, height) in [(40, 10), (41, 12), (60, 14), (79, 18), (110, 16), (300, 60)] {
        let mut state = kept.open(state(width, height));
        let made = state.screens.suggestions.made.get_mut(BACKUP).unwrap();
        let mut all = crate::suppressions::Suggestions::clone(made.suggestions.as_ref().unwrap());
        for suggestion in &mut all.list {
            for text in [&mut suggestion.rule, &mut suggestion.title, &mut suggestion.behaviour.user] {
                text.push_str("\u{1b}[2J\u{202e}\n");
            }
            suggestion.behaviour.lineage.push("/tmp/\u{1b}]52;c;x\u{7}".to_owned());
        }
        made.suggestions = Ok(Arc::new(all));
        for keys in ["j", "end", "pgup", "P", "P", "home", "tab", "z"] {
            kept.press(&mut state, keys);
            assert!(!text(&state).chars().any(|c| c != '\n' && (c.is_control() || c == '\u{202e}')));
        }
    }
}

#[test]
fn how_much_they_hide_is_a_sentence() {
    let totals = Totals { open: 3, would: 90, signals: 1_560, ..Totals::default() };
    let said = |totals: &Totals| told::summary(totals);
    assert_eq!(said(&totals), "3 suggestions would hide 90 of 1,560 signals; accepted hide 0");
    let totals = Totals { open: 1, hidden: 2, would: 30, ..totals };
    assert_eq!(said(&totals), "1 suggestion would hide 30 more of 1,560 signals; accepted hide 2");
    let totals = Totals { open: 0, would: 0, signals: 1, ..totals };
    assert_eq!(said(&totals), "nothing more is suggested; accepted hide 2 of 1 signal");
}

#[test]
fn what_is_suppressed_stays_on_the_page_of_signals_and_says_so() {
    let kept = Kept::new();
    let id = kept.id(BACKUP, PROPOSED);
    let mut state = kept.open(state(80, 24));
    step_to(&kept, &mut state, &id);
    kept.press(&mut state, "S");
    let before = row(&state, 0);
    assert!(!before.contains("suppressed") && !text(&state).contains("HIDDEN"), "{}", text(&state));
    kept.press(&mut state, "[ space ] G");
    assert!(row(&state, 0).contains("30 suppressed"), "{}", row(&state, 0));
    assert!(row(&state, 1).contains("156 of 156"), "they stay listed: {}", row(&state, 1));
    assert!(!row(&state, 0).contains("UNLEARNED"), "{}", row(&state, 0));
    kept.press(&mut state, "/");
    type_in(&mut state, &format!("suppressed:{id}"));
    kept.press(&mut state, "enter");
    assert!(row(&state, 1).contains("30 of 156"), "{}", row(&state, 1));
    assert!(words(&state).contains(&format!("SUPPRESSED by {id} (ana)")), "{}", text(&state));
    insta::assert_snapshot!("suppressed_signals", Screenshot::page(&state).both());
    assert!(state.screens.signals.is_all_hidden(Part::Whole));
    kept.press(&mut state, "esc [ U ]");
    assert_eq!(row(&state, 0), before, "taken back, nothing is marked");
}

#[test]
fn keys_that_are_typed_before_the_rows_come_move_in_them_and_open_nothing_else() {
    let kept = Kept::new();
    let mut shown = kept.open(state(120, 40));
    kept.press(&mut shown, "j");
    let second = selected(&shown);
    let mut early = state(120, 40);
    early.lens.view = kept.fleet.view();
    early.lens.clock.now = NOW;
    early.shell.pages = Pages::new(Place::Workloads);
    start(&mut early);
    let key = |state: &mut Whole, key: &str| {
        shell_update(state, Shell::Key(parse_sequence(key).unwrap().remove(0)))
    };
    let effects = key(&mut early, "P");
    assert!(early.screens.suggestions.rows.is_empty(), "nothing was weighed yet");
    key(&mut early, "j");
    key(&mut early, "enter");
    assert!(last_row(&early).contains("still loading"), "{}", last_row(&early));
    assert!(matches!(early.shell.pages.current().place, Place::Suggestions { .. }));
    kept.perform(&mut early, effects);
    assert_eq!(selected(&early), second);
}
