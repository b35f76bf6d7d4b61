//! How the screen of comparisons changes, and the job that compares.

use std::sync::Arc;

use super::state::{Answer, Asked, Phase, Question, State as Screen, UnitKey};
use super::view;
use crate::fleet::{Cancel, Fleet, FleetView};
use crate::query;
use crate::reports::compared::{self, CompareOptions, DiffWhat};
use crate::reports::nodes::NodePath;
use crate::reports::{diff, only_here, subject};
use crate::text::Masker;
use crate::tui::export::{self, Format};
use crate::tui::screens::{self, Place};
use crate::tui::shell::effects::{self, Effect, Progress, Slot};
use crate::tui::shell::motion::Motion;
use crate::tui::shell::runner::{Handles, JobContext};
use crate::tui::shell::state::State;

/// What can be told to the screen of comparisons.
#[derive(Debug)]
pub enum Message {
    /// What came of a comparison, or why nothing did.
    Compared {
        /// What was asked.
        question: Question,
        /// The answer, or a sentence.
        answer: Result<Arc<Answer>, String>,
    },
    /// Write the findings into a file.
    Export(Format),
    /// Ask another question.
    Ask(Question),
}

/// Work of the screen of comparisons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Compares.
    Compare {
        /// What is asked.
        question: Question,
        /// The filter, as typed.
        filter: String,
        /// Masks what is shown.
        masker: Option<Masker>,
    },
}

/// The slot of the job.
pub(super) const COMPARING: Slot = Slot("compare");

/// Takes in one message.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Compared { question, answer } => {
            if state.screens.compared.asked.as_ref().is_some_and(|asked| asked.question == question) {
                let screen = &mut state.screens.compared;
                let is_again = screen.cursor != Default::default();
                match answer {
                    Ok(answer) => (screen.answer, screen.phase) = (Some(answer), Phase::Done),
                    Err(reason) => screen.phase = Phase::Failed(reason),
                }
                if !is_again {
                    select_first(state);
                }
                remake(state);
            }
            Vec::new()
        }
        Message::Export(format) => write(state, format).into_iter().collect(),
        Message::Ask(question) => question.place().map(Effect::Open).into_iter().collect(),
    }
}

/// Does the job.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    let Job::Compare { question, filter, masker } = job;
    let Some(fleet) = &handles.fleet else { return };
    let Some(view) = surveyed(fleet, context) else { return };
    context.progress(|| Progress { what: "comparing".to_owned(), done: 0, total: None });
    let answer = answer(fleet, &view, question, filter, *masker, context.cancel()).map(Arc::new);
    if !context.is_cancelled() {
        let message = Message::Compared { question: question.clone(), answer };
        context.send(screens::Message::Compared(message));
    }
}

/// Waits until all files are known: what another instance does in a file that is still to come is not only here.
fn surveyed(fleet: &Fleet, context: &JobContext) -> Option<Arc<FleetView>> {
    let mut view = fleet.view();
    while !view.progress.finished {
        if context.is_cancelled() {
            return None;
        }
        let progress = view.progress;
        context.progress(|| Progress {
            what: "reading".to_owned(),
            done: progress.read,
            total: progress.listed.then_some(progress.found),
        });
        view = fleet.view_after(&view);
    }
    Some(view)
}

/// Answers a question, or says in a sentence why not.
pub(super) fn answer(
    fleet: &Fleet,
    view: &FleetView,
    question: &Question,
    filter: &str,
    masker: Option<Masker>,
    cancel: &Cancel,
) -> Result<Answer, String> {
    let query = query::parse(filter).map_err(|error| error.to_string())?;
    let named = |part: &UnitKey| {
        part.named(view).ok_or_else(|| format!("there is no workload {} any more", part.workload))
    };
    let options = CompareOptions { masker, ..CompareOptions::default() };
    match question {
        Question::OnlyHere(part) => {
            let found = named(part)?;
            let unit = part.unit.as_ref().ok_or("a whole workload has no others")?;
            let workload = &found.workload;
            let opened = fleet.open(&workload.name, cancel, &mut |_| {});
            let profile = opened.map_err(|error| error.to_string())?;
            let selection = subject::select_profile(workload, &profile, &query);
            let unit = (unit.0, unit.1.as_str());
            let only = only_here::only_here(fleet, workload, &profile, &selection, unit, &options, cancel);
            let only = only.ok_or("the filter selects nothing of it")?;
            let caveats = only.caveats();
            Ok(Answer { compared: only.compared, caveats })
        }
        Question::Diff(a, b) => {
            let parts = (named(a)?, named(b)?);
            let options = CompareOptions { missing: true, ..options };
            let diff =
                diff::diff(fleet, &query, parts, &options, cancel).map_err(|error| error.to_string())?;
            let compared = diff.compared;
            let mut caveats: Vec<String> = Vec::new();
            caveats.extend(diff::watched_less_text(&compared).map(str::to_owned));
            caveats.extend(diff::states_text(&compared).map(|states| format!("status: {states}")));
            caveats.extend(compared.not_read());
            Ok(Answer { compared, caveats })
        }
    }
}

/// What a comparison would be begun with now.
fn asked(state: &State, question: Question) -> Asked {
    let revision =
        |part: &UnitKey| state.lens.view.workload(&part.workload).map_or(0, |workload| workload.revision);
    let revisions = match &question {
        Question::OnlyHere(part) => vec![revision(part)],
        Question::Diff(a, b) => vec![revision(a), revision(b)],
    };
    Asked { question, filter: state.lens.filter().to_owned(), unmasked: state.lens.unmasked, revisions }
}

/// A page of it is shown.
pub(super) fn enter(state: &mut State, question: Question) -> Vec<Effect> {
    let asked = asked(state, question);
    let screen = &state.screens.compared;
    let is_known = screen.asked.as_ref() == Some(&asked) && screen.phase != Phase::Stopped;
    if is_known { Vec::new() } else { begin(state, asked) }
}

fn begin(state: &mut State, asked: Asked) -> Vec<Effect> {
    let screen = &mut state.screens.compared;
    let same = screen.asked.as_ref().is_some_and(|before| before.question == asked.question);
    let question = asked.question.clone();
    let filter = asked.filter.clone();
    *screen = Screen {
        asked: Some(asked),
        phase: Phase::Running,
        cursor: if same { screen.cursor } else { Default::default() },
        all: same && screen.all,
        first: screen.first.take(),
        ..Screen::default()
    };
    let masker = state.lens.masker(state.shell.is_ascii());
    let job = screens::Job::Compared(Job::Compare { question, filter, masker });
    vec![Effect::Run(COMPARING, effects::Job::Screen(job))]
}

/// The lens has changed. A page that is not shown is brought up to date when it is.
pub(super) fn refresh(state: &mut State) -> Vec<Effect> {
    let place = &state.shell.pages.current().place;
    if !matches!(place, Place::OnlyHere { .. } | Place::Diff { .. }) {
        return Vec::new();
    }
    let Some(question) = state.screens.compared.asked.as_ref().map(|asked| asked.question.clone()) else {
        return Vec::new();
    };
    let asked = asked(state, question);
    // While files arrive every one of them would begin it anew; the job waits for the last.
    let waits = state.screens.compared.phase == Phase::Running && !state.lens.view.progress.finished;
    if waits || state.screens.compared.asked.as_ref() == Some(&asked) {
        return Vec::new();
    }
    begin(state, asked)
}

/// Compares once more.
pub(super) fn again(state: &mut State) -> Vec<Effect> {
    match state.screens.compared.asked.clone() {
        Some(before) => {
            let asked = asked(state, before.question);
            begin(state, asked)
        }
        None => Vec::new(),
    }
}

/// Begins at the first finding, not at the process that it stands below.
fn select_first(state: &mut State) {
    let screen = &mut state.screens.compared;
    screen.remake();
    let first = screen.rows.iter().position(|row| !matches!(row.line.what, DiffWhat::Way(_)));
    screen.cursor.selected = first.unwrap_or(0);
}

fn remake(state: &mut State) {
    state.screens.compared.remake();
    let height = view::list_height(state);
    let screen = &mut state.screens.compared;
    screen.cursor.settle(screen.rows.len(), height);
}

/// Moves in the list.
pub(super) fn motion(state: &mut State, motion: Motion) -> Vec<Effect> {
    let height = view::list_height(state);
    let screen = &mut state.screens.compared;
    screen.cursor.step(motion, screen.rows.len(), height);
    Vec::new()
}

/// Stops the comparison, or shows again only what is not explained.
pub(super) fn escape(state: &mut State) -> Option<Vec<Effect>> {
    let screen = &mut state.screens.compared;
    if screen.phase == Phase::Running {
        screen.phase = Phase::Stopped;
        return Some(vec![Effect::Cancel(COMPARING)]);
    }
    screen.all.then(|| toggle_all(state))
}

/// Shows everything by itself, or only what is not explained; the selected finding stays selected.
pub(super) fn toggle_all(state: &mut State) -> Vec<Effect> {
    let screen = &mut state.screens.compared;
    let pair = screen.selected().and_then(|row| screen.pair_of(row));
    screen.all = !screen.all;
    screen.remake();
    let again = screen.rows.iter().position(|row| pair.is_some() && screen.pair_of(row) == pair);
    screen.cursor.selected = again.unwrap_or(0);
    remake(state);
    Vec::new()
}

/// Opens the node of the selected row in its tree.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let screen = &state.screens.compared;
    let place = screen.selected().and_then(|row| {
        let (pair, answer) = (screen.pair_of(row)?, screen.answer.as_ref()?);
        let (part, node) = answer.compared.shown(pair);
        let workload = part.profile.workload().to_owned();
        Some(Place::Profile { workload, node: Some(NodePath::of(part.profile.tree(), node)) })
    });
    place.map(Effect::Open).into_iter().collect()
}

/// Lays the first over the second.
pub(super) fn swap(state: &mut State) -> Vec<Effect> {
    let asked = state.screens.compared.asked.as_ref();
    match asked.map(|asked| &asked.question) {
        Some(Question::Diff(a, b)) => vec![Effect::Open(Place::Diff { a: b.clone(), b: a.clone() })],
        _ => Vec::new(),
    }
}

fn write(state: &State, format: Format) -> Option<Effect> {
    let screen = &state.screens.compared;
    let answer = screen.answer.as_ref()?;
    let masker = state.lens.masker(state.shell.is_ascii());
    let compared = &answer.compared;
    let findings =
        || compared.findings.iter().filter(|finding| screen.all || (!finding.inside && !finding.explained));
    let table = compared::table(compared, findings(), &[], masker);
    let json = || findings().map(|finding| compared::to_json(compared, finding, masker)).collect();
    let content = format.write(&table, json, state.shell.is_ascii());
    let asked = screen.asked.as_ref()?;
    let what = match &asked.question {
        Question::OnlyHere(part) => format!("only-here-{}", part.words(&state.lens.view)),
        Question::Diff(a, b) => {
            format!("diff-{}-{}", a.words(&state.lens.view), b.words(&state.lens.view))
        }
    };
    Some(export::save(&what, &state.lens.clock, format, content))
}
