//! How the page of signals changes, and the job that judges them, workload by workload.

use super::state::{Asked, Focus, Line, MadeOf, State as Screen};
use super::triage::{self, JournalJob};
use super::{BRIEF, view};
use crate::fleet::{FleetError, Suppressed};
use crate::journal::{Journal, Standing};
use crate::query;
use crate::reports::signals::hidden::{Hidden, Part, to_json};
use crate::reports::signals::{
    self, Group, Grouping, Raised, RowMaker, SignalRow, SignalSubject, SignalWords, groups, groups_table,
    order, signals_table,
};
use crate::reports::subject::WorkloadFacts;
use crate::text::Masker;
use crate::tui::export::{self, Format};
use crate::tui::judged::{OfWorkload, revision_of};
use crate::tui::screens::{self, Place, selected_workload, trust};
use crate::tui::shell::effects::{self, Effect, Progress, Slot};
use crate::tui::shell::motion::{Motion, scroll};
use crate::tui::shell::runner::{Handles, JobContext};
use crate::tui::shell::state::{State, Toast};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What can be told to the page of signals.
#[derive(Debug)]
pub enum Message {
    /// The signals of some workloads were judged; `None` stands for those of no workload.
    Judged(Vec<(Option<String>, OfWorkload)>),
    /// Write what is listed into a file.
    Export(Format),
    /// The journal as it is now.
    Journal {
        /// All of it.
        journal: Arc<Journal>,
        /// What was done, or why it was not; empty where it was only read.
        said: Result<String, String>,
    },
}

/// Work of the page of signals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Judges the signals of these workloads, in this order.
    Judge {
        /// Their full names; `None` for the signals of no workload.
        workloads: Vec<Option<String>>,
        /// Masks what is shown.
        masker: Option<Masker>,
    },
    /// Reads the journal, or enters something.
    Journal(JournalJob),
}

/// One job judges at a time.
pub(super) const JUDGING: Slot = Slot("judging");
/// What was judged is told so often at most: every telling redraws.
const TELL_EVERY: Duration = Duration::from_millis(100);

/// Signals that are listed, of all workloads; of many more the newest.
const MOST_LISTED: usize = 200_000;
/// So many of a workload are listed in any case.
const LEAST_LISTED: usize = 1_000;

/// Takes in one message.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Judged(judged) => {
            let names: Vec<String> = judged.iter().filter_map(|(workload, _)| workload.clone()).collect();
            for (workload, of) in judged {
                state.lens.judged.insert(workload, of);
            }
            let mut effects = vec![Effect::Refresh];
            // Their profiles were just opened: what they hold can be looked at while they are in the cache.
            effects.extend(trust::look(state, names));
            effects
        }
        Message::Export(format) => vec![write(state, format)],
        Message::Journal { journal, said } => triage::told(state, journal, said),
    }
}

/// Does the job.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    let (workloads, masker) = match job {
        Job::Judge { workloads, masker } => (workloads, masker),
        Job::Journal(job) => return triage::perform(job, handles, context),
    };
    let Some(fleet) = &handles.fleet else { return };
    let view = fleet.view();
    let mut maker = RowMaker::new(&view, *masker);
    let total = Some(workloads.len() as u64);
    let mut judged: Vec<(Option<String>, OfWorkload)> = Vec::new();
    let mut told: Option<Instant> = None;
    let mut listed = 0;
    for (done, workload) in (0..).zip(workloads) {
        let what = "judging the signals of workload".to_owned();
        context.progress(|| Progress { what, done, total });
        let revision = revision_of(&view, workload.as_deref());
        let all = match workload {
            Some(workload) => view.signals.of_workload(workload),
            None => view.signals.unplaced(),
        };
        let most = MOST_LISTED.saturating_sub(listed).max(LEAST_LISTED);
        let newest = &all[all.len().saturating_sub(most)..];
        let rows = signals::judged(fleet, &mut maker, workload.as_deref(), most, context.cancel());
        let (rows, failed) = match rows {
            Ok(rows) => (rows, None),
            Err(FleetError::Cancelled) => return,
            Err(error) => (maker.rows(newest, None, |_| None), Some(error.to_string())),
        };
        listed += rows.len();
        let signals = Arc::clone(&view.signals);
        let of = OfWorkload { failed, ..OfWorkload::new(rows, signals, revision, *masker) };
        let of = of.without_older(all.len() - newest.len());
        judged.push((workload.clone(), of));
        let last = done + 1 == workloads.len() as u64;
        if last || told.is_none_or(|told| told.elapsed() >= TELL_EVERY) {
            context.send(screens::Message::Signals(Message::Judged(std::mem::take(&mut judged))));
            told = Some(Instant::now());
        }
    }
}

/// A page of it is shown.
pub(super) fn enter(state: &mut State, workload: Option<&str>, focus: &Focus) -> Vec<Effect> {
    let screen = &mut state.screens.signals;
    if screen.workload.as_deref() != workload || screen.focus != *focus {
        let (filter, query) = (std::mem::take(&mut screen.filter), std::mem::take(&mut screen.query));
        *screen = Screen {
            workload: workload.map(str::to_owned),
            focus: focus.clone(),
            filter,
            query,
            grouping: screen.grouping,
            asked: screen.asked.take(),
            journal_asked: screen.journal_asked,
            ..Screen::default()
        };
    }
    remake(state);
    let mut effects = triage::read(state);
    effects.extend(judge(state));
    effects
}

/// The lens has changed: the fleet, a filter, masking, or what was judged.
pub(super) fn refresh(state: &mut State) -> Vec<Effect> {
    let effects = judge(state);
    let is_shown = matches!(state.shell.pages.current().place, Place::Signals { .. });
    let now = made_of(state);
    if is_shown && state.screens.signals.made_of != now {
        remake(state);
    }
    effects
}

/// Asks for verdicts where some are missing or out of date: those of the workload that is looked at first.
fn judge(state: &mut State) -> Vec<Effect> {
    let view = &state.lens.view;
    // While files still arrive every verdict would soon be out of date.
    if !view.progress.finished {
        return Vec::new();
    }
    let first = selected_workload(state).filter(|name| !view.signals.of_workload(name).is_empty());
    let masker = state.lens.masker(state.shell.is_ascii());
    let asked = &state.screens.signals.asked;
    if let Some(asked) = asked.as_ref().filter(|a| Arc::ptr_eq(&a.view, view) && a.masker == masker) {
        let waits = first.is_some() && first != asked.first;
        let is_page = !matches!(state.shell.pages.current().place, Place::Workloads | Place::Tags);
        if !waits || !is_page || state.lens.judged.get(first.as_deref()).is_some() {
            return Vec::new();
        }
    }
    let mut workloads = state.lens.judged.stale(view, masker);
    let view = Arc::clone(view);
    state.lens.judged.retain_known(&view);
    state.screens.signals.asked = Some(Asked { view, masker, first: first.clone() });
    if workloads.is_empty() {
        return Vec::new();
    }
    // Stable: the others stay in the order of their names.
    workloads.sort_by_key(|workload| first.is_none() || *workload != first);
    let job = screens::Job::Signals(Job::Judge { workloads, masker });
    vec![Effect::Run(JUDGING, effects::Job::Screen(job))]
}

/// The signals of the page before any filter.
fn all(state: &State) -> impl Iterator<Item = (Option<&str>, &OfWorkload)> + Clone {
    let screen = &state.screens.signals;
    let judged: Vec<_> = match &screen.workload {
        Some(workload) => {
            let of = state.lens.judged.get(Some(workload));
            of.map(|of| (Some(workload.as_str()), of)).into_iter().collect()
        }
        None => state.lens.judged.iter().collect(),
    };
    judged.into_iter()
}

/// What the rows are made of.
fn made_of(state: &State) -> MadeOf {
    let lens = &state.lens;
    MadeOf { judged: lens.judged.revision(), lens: lens.revision(), hidden: lens.decisions.revision() }
}

/// What can be asked for in the filter.
pub(super) fn words(state: &State) -> SignalWords {
    let unknown = Suppressed::default();
    let suppressed = state.lens.decisions.of(&state.lens.view).unwrap_or(&unknown);
    SignalWords::of(all(state).flat_map(|(_, of)| &of.rows), suppressed)
}

/// Makes the rows anew; the selected signal stays selected.
pub(super) fn remake(state: &mut State) {
    let unknown = Suppressed::default();
    let suppressed = state.lens.decisions.of(&state.lens.view).unwrap_or(&unknown);
    let screen = &state.screens.signals;
    let before = screen.place();
    let mut rows: Vec<Arc<SignalRow>> = Vec::new();
    let mut failed = Vec::new();
    let mut total = 0;
    let mut left_out = 0;
    for (workload, of) in all(state) {
        total += of.rows.len() + of.left_out;
        left_out += of.left_out;
        failed.extend(of.failed.clone());
        let known = workload.and_then(|name| state.lens.view.workload(name));
        let facts = known.map(|known| WorkloadFacts::new(known));
        let passes = |row: &&Arc<SignalRow>| {
            let local = triage::of_signal(state, &row.id);
            let local = is_said(&local).then(|| local.state.id());
            let subject = SignalSubject { row, facts: facts.as_ref(), local, hidden: suppressed.of(row.at) };
            screen.focus.admits(row) && state.lens.query().matches(&subject) && screen.query.matches(&subject)
        };
        rows.extend(of.rows.iter().filter(passes).cloned());
    }
    let order = order(&rows, |_| true);
    let found = groups(&rows, &order, screen.grouping);
    let made_of = made_of(state);
    let hidden: Vec<Hidden> = rows.iter().map(|row| Hidden::of(suppressed.of(row.at))).collect();
    let of_group =
        |group: &Group| Hidden::of_all(group.members.iter().filter_map(|&row| hidden.get(row).copied()));
    let count = |is: fn(&Hidden) -> bool| hidden.iter().filter(|hidden| is(hidden)).count();
    let hidden_count =
        [count(|h| h.part == Part::Whole), count(|h| h.part == Part::Some), count(|h| h.is_loud)];
    let hidden_of_groups = found.iter().map(of_group).collect();
    let screen = &mut state.screens.signals;
    screen.unknown = rows.iter().filter(|row| row.is_unknown()).count();
    screen.raised = rows.iter().filter_map(|row| Raised::of(row)).collect();
    screen.all = total;
    screen.left_out = left_out;
    screen.failed = failed;
    screen.rows = rows;
    screen.hidden_count = hidden_count;
    (screen.hidden, screen.hidden_of_groups) = (hidden, hidden_of_groups);
    screen.groups = found;
    screen.made_of = made_of;
    lay_out(state, before);
}

/// Whether anybody has decided.
pub(super) fn is_said(standing: &Standing<'_>) -> bool {
    standing.decided.is_some()
}

/// Makes the lines of the groups; the signal that was selected stays so.
fn lay_out(state: &mut State, selected: Option<(crate::signals::SignalIndex, bool)>) {
    let screen = &mut state.screens.signals;
    let mut lines = Vec::new();
    for (at, group) in screen.groups.iter().enumerate() {
        if let [only] = group.members.as_slice() {
            lines.push(Line::Signal { group: at, row: *only, below: false });
            continue;
        }
        lines.push(Line::Group(at));
        if screen.unfolded.contains(&group.key) {
            let below = |row: &usize| Line::Signal { group: at, row: *row, below: true };
            lines.extend(group.members.iter().map(below));
        }
    }
    screen.lines = lines;
    if let Some((signal, heading)) = selected {
        let at = |heading: bool| {
            screen.lines.iter().position(|line| {
                matches!(line, Line::Group(_)) == heading
                    && screen.of_line(*line).is_some_and(|row| row.at == signal)
            })
        };
        // Folded, it stands below the heading that holds it.
        let of_group = || {
            screen.lines.iter().position(|line| match line {
                Line::Group(group) => screen.groups.get(*group).is_some_and(|group| {
                    group.members.iter().any(|&row| screen.rows.get(row).is_some_and(|row| row.at == signal))
                }),
                Line::Signal { .. } => false,
            })
        };
        if let Some(at) = at(heading).or_else(|| at(!heading)).or_else(of_group) {
            screen.cursor.selected = at;
        }
    }
    settle(state);
}

fn settle(state: &mut State) {
    let height = view::list_height(state);
    let screen = &mut state.screens.signals;
    screen.cursor.settle(screen.lines.len(), height);
}

/// Moves in the list, or in the signal beside it.
pub(super) fn motion(state: &mut State, motion: Motion) -> Vec<Effect> {
    if view::brief_has_keys(state) {
        let (lines, shown) = (view::brief_lines(state), state.focused_height());
        scroll(&mut state.screens.signals.top, motion, lines, shown);
        return Vec::new();
    }
    match motion {
        Motion::Left => return fold(state, false),
        Motion::Right => return fold(state, true),
        _ => {}
    }
    let height = view::list_height(state);
    let screen = &mut state.screens.signals;
    if screen.cursor.step(motion, screen.lines.len(), height) {
        screen.top = 0;
    }
    Vec::new()
}

/// Shows or hides the signals below the selected heading, or the heading of the selected signal.
pub(super) fn fold(state: &mut State, open: bool) -> Vec<Effect> {
    let screen = &mut state.screens.signals;
    let (Some(line), Some(group)) = (screen.line(), screen.group()) else { return Vec::new() };
    if group.members.len() < 2 {
        return Vec::new();
    }
    let key = group.key.clone();
    let (signal, worst) = (screen.selected().map(|row| row.at), group.worst());
    let worst = screen.rows.get(worst).map(|row| row.at);
    if open {
        screen.unfolded.insert(key);
        lay_out(state, worst.map(|at| (at, matches!(line, Line::Group(_)))).filter(|_| signal == worst));
    } else if screen.unfolded.remove(&key) {
        lay_out(state, worst.map(|at| (at, true)));
    }
    Vec::new()
}

/// Shows the signals below the selected heading, or hides them.
pub(super) fn toggle(state: &mut State) -> Vec<Effect> {
    let screen = &state.screens.signals;
    let open = screen.group().is_some_and(|group| screen.unfolded.contains(&group.key));
    fold(state, !open)
}

/// Shows the signals below all headings; if all are shown, hides them.
pub(super) fn toggle_all(state: &mut State) -> Vec<Effect> {
    let screen = &mut state.screens.signals;
    let before = screen.place();
    let several = screen.groups.iter().filter(|group| group.members.len() > 1);
    if several.clone().all(|group| screen.unfolded.contains(&group.key)) {
        screen.unfolded.clear();
    } else {
        screen.unfolded = several.map(|group| group.key.clone()).collect();
    }
    lay_out(state, before);
    Vec::new()
}

/// Puts them under other headings.
pub(super) fn regroup(state: &mut State) -> Vec<Effect> {
    let screen = &mut state.screens.signals;
    screen.grouping = screen.grouping.next();
    screen.unfolded.clear();
    remake(state);
    Vec::new()
}

/// Goes to the next row of an unknown signal, or the one before; after the last one comes the first.
pub(super) fn step_to_unknown(state: &mut State, forward: bool) -> Vec<Effect> {
    let height = view::list_height(state);
    let screen = &mut state.screens.signals;
    let len = screen.lines.len();
    let at = screen.cursor.selected;
    let step = |by: usize| if forward { (at + by) % len } else { (at + len - by) % len };
    let unknown = |&to: &usize| {
        screen.lines.get(to).is_some_and(|line| screen.of_line(*line).is_some_and(|row| row.is_unknown()))
    };
    let to = if len == 0 { None } else { (1..=len).map(step).find(unknown) };
    match to {
        Some(to) => {
            screen.cursor.selected = to;
            screen.cursor.settle(len, height);
            screen.top = 0;
            Vec::new()
        }
        None => vec![Effect::Say(Toast::info("no signal here is unknown: all are usual or not judged"))],
    }
}

/// Clears the filter of the page, then what it is narrowed to.
pub(super) fn escape(state: &mut State) -> Option<Vec<Effect>> {
    if !state.screens.signals.filter.is_empty() {
        state.screens.signals.filter.clear();
        state.screens.signals.query = query::Query::default();
        remake(state);
        return Some(Vec::new());
    }
    if state.screens.signals.focus == Focus::All {
        return None;
    }
    state.screens.signals.focus = Focus::All;
    if let Place::Signals { focus, .. } = &mut state.shell.pages.current_mut().place {
        *focus = Focus::All;
    }
    remake(state);
    Some(Vec::new())
}

/// What is listed as a file, under the same headings; JSON has every signal.
fn write(state: &State, format: Format) -> Effect {
    let unknown = Suppressed::default();
    let suppressed = state.lens.decisions.of(&state.lens.view).unwrap_or(&unknown);
    let screen = &state.screens.signals;
    let (clock, ascii) = (&state.lens.clock, state.shell.is_ascii());
    let order: Vec<usize> = screen.groups.iter().flat_map(|group| group.members.iter().copied()).collect();
    let table = match screen.grouping {
        Grouping::None => signals_table(&screen.rows, &order, suppressed, clock, ascii),
        by => groups_table(&screen.rows, &screen.groups, by == Grouping::Rule, suppressed, clock, ascii),
    };
    let is_read = matches!(format, Format::Text | Format::Markdown);
    let table = if is_read { table.without_empty_columns() } else { table };
    let json =
        || order.iter().filter_map(|&at| screen.rows.get(at)).map(|row| to_json(row, suppressed)).collect();
    let content = format.write(&table, json, ascii);
    let what = format!("signals-{}", screen.workload.as_deref().unwrap_or("all"));
    export::save(&what, clock, format, content)
}

/// Whether the page has a pane for the selected signal.
pub(super) fn has_brief_pane(state: &State) -> bool {
    (state.screen().panes)(state).len() > BRIEF
}
