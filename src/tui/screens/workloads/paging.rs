//! The list in parts, where a backend filters and sorts: the first part at once, more near the end, all of it for a jump
//! to the end, and anew when something changed there. What is shown stays until what replaces it has come.

use super::columns::natural;
use super::state::Sort;
use super::update::{Job, Message};
use crate::fleet::Cancel;
use crate::reports::Clock;
use crate::reports::list::{COLUMNS, ListRow};
use crate::tui::remote::{Ask, ListPage, Remote};
use crate::tui::screens;
use crate::tui::shell::effects::{self, Effect, Progress, Slot};
use crate::tui::shell::layers::Layer;
use crate::tui::shell::motion::Motion;
use crate::tui::shell::runner::{Handles, JobContext};
use crate::tui::shell::state::{State, Toast};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The slot of the one question that is under way.
const SLOT: Slot = Slot("list");
/// More rows are not kept, whatever the backend sends.
const MOST_ROWS: usize = 250_000;
/// How long typing must rest before a filter is asked for.
const REST: Duration = Duration::from_millis(150);
/// How many rows are loaded before they would be seen: so many screens.
const AHEAD: usize = 2;
/// Of so many rows on, changes are brought together a while before they are asked for.
const MANY: usize = 1000;
/// How long.
const GATHER: Duration = Duration::from_secs(2);

/// What is known of the list beyond its rows.
#[derive(Debug, Default)]
pub(super) struct Paging {
    /// What the rows shown answer.
    shown: Option<Ask>,
    /// What was asked for last, whether it was answered or not: it is not asked for again by itself.
    asked: Option<Ask>,
    /// What is asked for now.
    running: Option<(Ask, How)>,
    /// Whether there are more rows than these.
    more: bool,
    /// How many the filter selects.
    pub(super) selected: u64,
    /// Something changed while another question was under way.
    stale: bool,
    /// Why the last question was not answered.
    pub(super) failed: Option<String>,
}

impl Paging {
    /// Whether something is asked for.
    pub(super) const fn is_waiting(&self) -> bool {
        self.running.is_some()
    }
}

/// What an answer does with the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It replaces those of another filter or order.
    Anew,
    /// It stands behind them.
    More,
    /// So does each part until the last, and then the last row is selected.
    ToEnd,
    /// It replaces them by the same as they are now.
    Again,
}

/// A part of an answer.
#[derive(Debug)]
pub struct Listed {
    /// What it answers.
    pub ask: Ask,
    /// What it does.
    pub how: How,
    /// The rows.
    pub page: ListPage,
    /// Whether nothing more comes.
    pub ended: bool,
}

/// Whether a backend gives the rows.
pub(super) fn is_on(state: &State) -> bool {
    state.lens.remote.is_some()
}

/// What the filter and the order ask for now.
fn present(state: &State) -> Ask {
    let Sort { descending, .. } = state.screens.workloads.sort;
    let sort = state.screens.workloads.sort.spec().id;
    Ask { filter: state.lens.filter().to_owned(), sort, descending }
}

/// The filter or the order may be another: then its rows are asked for.
pub(super) fn refreshed(state: &mut State) -> Vec<Effect> {
    let ask = present(state);
    if state.screens.workloads.paging.asked.as_ref() == Some(&ask) {
        Vec::new()
    } else {
        begin(state, How::Anew)
    }
}

/// Asks for the rows again as they are now.
pub(super) fn reload(state: &mut State) -> Vec<Effect> {
    begin(state, How::Again)
}

/// Rows were changed elsewhere.
pub(super) fn changed(state: &mut State) -> Vec<Effect> {
    let paging = &mut state.screens.workloads.paging;
    if paging.running.is_some() {
        paging.stale = true;
        return Vec::new();
    }
    begin(state, How::Again)
}

/// Asks.
fn begin(state: &mut State, how: How) -> Vec<Effect> {
    let ask = present(state);
    let typing = matches!(state.shell.layers.last(), Some(Layer::Prompt(_)));
    let height = super::view::list_height(usize::from(state.shell.body().height)).max(1);
    let screen = &mut state.screens.workloads;
    let loaded = screen.rows.len();
    let pause = match how {
        How::Anew if typing => REST,
        How::Again if loaded > MANY => GATHER,
        _ => Duration::ZERO,
    };
    let want = match how {
        How::Anew => height,
        How::More => (loaded + height).min(MOST_ROWS),
        How::ToEnd => (loaded * 2).min(MOST_ROWS),
        How::Again => loaded.max(height),
    };
    screen.paging.asked = Some(ask.clone());
    screen.paging.running = Some((ask.clone(), how));
    screen.paging.failed = None;
    screen.paging.stale &= matches!(how, How::More | How::ToEnd);
    let job = Job::List(Question { ask, how, want, pause });
    vec![Effect::Run(SLOT, effects::Job::Screen(screens::Job::Workloads(job)))]
}

/// A motion in the list: near its end more is asked for, and a jump to the end brings all.
pub(super) fn moved(state: &mut State, motion: Motion, height: usize) -> Vec<Effect> {
    let screen = &state.screens.workloads;
    let paging = &screen.paging;
    let jumping = matches!(paging.running, Some((_, How::ToEnd)));
    let mut effects = Vec::new();
    if motion == Motion::Last && (jumping || paging.more) {
        return if jumping { effects } else { begin(state, How::ToEnd) };
    }
    // Whoever goes elsewhere does not want to be taken to the end any more.
    if jumping {
        effects.extend(stop(state));
    }
    let screen = &mut state.screens.workloads;
    screen.cursor.step(motion, screen.rows.len(), height);
    screen.wanted = screen.selected().map(|row| row.workload.clone());
    let near = screen.cursor.top + height * (1 + AHEAD) >= screen.rows.len();
    if near && screen.paging.more && screen.paging.running.is_none() {
        effects.extend(begin(state, How::More));
    }
    effects
}

/// Esc: a question that takes its time is taken back; `None` if there is none. What has come stays.
pub(super) fn escape(state: &mut State) -> Option<Vec<Effect>> {
    // What only brings up to date stands in nobody's way.
    let running = state.screens.workloads.paging.running.as_ref();
    running.is_some_and(|(_, how)| *how != How::Again).then(|| stop(state))
}

/// What is said when nobody waits for another filter or order any more.
const STOPPED: &str = "stopped; the rows are those from before";

fn stop(state: &mut State) -> Vec<Effect> {
    let paging = &mut state.screens.workloads.paging;
    if let Some((_, How::Anew)) = paging.running.take() {
        paging.failed = Some(STOPPED.to_owned());
        return vec![Effect::Cancel(SLOT), Effect::Say(Toast::warn(STOPPED))];
    }
    vec![Effect::Cancel(SLOT)]
}

/// A part has come.
pub(super) fn listed(state: &mut State, listed: Listed) -> Vec<Effect> {
    let Listed { ask, how, page, ended } = listed;
    let height = super::view::list_height(usize::from(state.shell.body().height));
    let screen = &mut state.screens.workloads;
    if screen.paging.running.as_ref() != Some(&(ask.clone(), how)) {
        return Vec::new();
    }
    let (before, row) = (screen.cursor, screen.selected().map(|row| row.workload.clone()));
    if how == How::Again
        && screen.paging.shown.as_ref() == Some(&ask)
        && let Some(remote) = &mut state.lens.remote
    {
        remote.fresh.extend(differing(&screen.rows, &page.rows, &state.lens.clock));
    }
    screen.rows = page.rows;
    screen.rows.truncate(MOST_ROWS);
    screen.widths = natural(&screen.rows, &state.lens.clock);
    screen.paging.more = !page.complete && screen.rows.len() < MOST_ROWS;
    screen.paging.selected = page.selected;
    let number = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    screen.totals = (number(page.totals.0), number(page.totals.1), number(page.totals.2));
    screen.paging.shown = Some(ask);
    let find = |name: &String| screen.rows.iter().position(|row| row.workload == *name);
    match how {
        How::Anew => screen.cursor.selected = screen.wanted.as_ref().and_then(find).unwrap_or(0),
        How::ToEnd if ended => {
            screen.cursor.selected = screen.rows.len().saturating_sub(1);
            screen.wanted = screen.selected().map(|row| row.workload.clone());
        }
        // Where nobody chose a row the first stays selected; else the row goes where its workload goes, and the
        // screen with it, so that it stays under the eye.
        _ if screen.wanted.is_some() || before.selected > 0 => {
            if let Some(at) = screen.wanted.as_ref().or(row.as_ref()).and_then(find) {
                screen.cursor.selected = at;
                screen.cursor.top = at.saturating_sub(before.selected.saturating_sub(before.top));
            }
        }
        _ => {}
    }
    screen.cursor.settle(screen.rows.len(), height);
    if !ended {
        return Vec::new();
    }
    screen.paging.running = None;
    let mut effects = Vec::new();
    effects.extend(page.wrong.map(|wrong| Effect::Say(Toast::warn(wrong))));
    if std::mem::take(&mut screen.paging.stale) {
        effects.extend(begin(state, How::Again));
    }
    effects
}

/// The names of the rows that are new or show anything else than before.
fn differing(old: &[Arc<ListRow>], new: &[Arc<ListRow>], clock: &Clock) -> Vec<String> {
    let known: HashMap<&str, &Arc<ListRow>> = old.iter().map(|row| (row.workload.as_str(), row)).collect();
    let other = |row: &&Arc<ListRow>| {
        known.get(row.workload.as_str()).is_none_or(|old| {
            COLUMNS.iter().any(|column| (column.cell)(old, clock).text != (column.cell)(row, clock).text)
        })
    };
    new.iter().filter(other).map(|row| row.workload.clone()).collect()
}

/// There is no answer.
pub(super) fn failed(state: &mut State, text: String) -> Vec<Effect> {
    let paging = &mut state.screens.workloads.paging;
    paging.running = None;
    paging.failed = Some(text.clone());
    vec![Effect::Say(Toast::warn(text))]
}

/// What a job asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    ask: Ask,
    how: How,
    /// How many rows are wanted at least, where there are so many.
    want: usize,
    /// How long to wait before, for whoever types on takes it back.
    pause: Duration,
}

/// Asks part after part until there are enough.
pub(super) fn perform(question: &Question, handles: &Handles, context: &JobContext) {
    let Some(remote) = &handles.remote else { return };
    let begun = Instant::now();
    while begun.elapsed() < question.pause {
        if context.is_cancelled() {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    answer(
        question,
        remote.as_ref(),
        context.cancel(),
        &|progress| context.progress(|| progress),
        &mut |part| context.send(screens::Message::Workloads(part)),
    );
}

/// The same for whoever says where the parts go; `send` says whether more are wanted.
pub(super) fn answer(
    question: &Question,
    remote: &dyn Remote,
    cancel: &Cancel,
    progress: &dyn Fn(Progress),
    send: &mut dyn FnMut(Message) -> bool,
) {
    let Question { ask, how, want, .. } = question;
    let (mut want, mut had) = (*want, 0);
    while !cancel.is_cancelled() {
        let page = match remote.list(ask, want, cancel) {
            Ok(page) => page,
            Err(_) if cancel.is_cancelled() => return,
            Err(text) => {
                send(Message::Unlisted(text));
                return;
            }
        };
        let got = page.rows.len();
        progress(Progress { what: "workloads".to_owned(), done: got as u64, total: Some(page.selected) });
        // A backend that gives no more than before and promises more would be asked for ever.
        let ended = *how != How::ToEnd || page.complete || got <= had || got >= MOST_ROWS;
        had = got;
        // Each part is the whole list so far: by doubling it, all of them together stay in proportion to it.
        want = got.saturating_mul(2).min(MOST_ROWS);
        let part = Listed { ask: ask.clone(), how: *how, page, ended };
        if !send(Message::Listed(Box::new(part))) || ended {
            return;
        }
    }
}
