//! How the search across the fleet changes, and the job that searches.

use super::state::{Asked, Phase, State as Screen};
use super::view;
use crate::fleet::Fleet;
use crate::query::{self, Behaviour};
use crate::reports::find::{self, FindOptions, Found, Hit};
use crate::reports::subject;
use crate::text::Masker;
use crate::tui::export::{self, Format};
use crate::tui::screens::{self, Place};
use crate::tui::shell::effects::{self, Effect, Progress, Slot};
use crate::tui::shell::layers::{Layer, Prompt};
use crate::tui::shell::motion::Motion;
use crate::tui::shell::runner::{Handles, JobContext};
use crate::tui::shell::state::State;

/// What can be told to the search across the fleet.
#[derive(Debug)]
pub enum Message {
    /// The search has begun, over so many workloads.
    Began(usize),
    /// A workload was searched through.
    Searched {
        /// What was found in it.
        hits: Vec<Hit>,
        /// How many more there are.
        more: usize,
    },
    /// A workload could not be searched.
    Failed {
        /// Its short name.
        workload: String,
        /// Why.
        reason: String,
    },
    /// All workloads were searched.
    Done,
    /// Write the hits into a file.
    Export(Format),
}

/// Work of the search across the fleet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Looks for a behaviour.
    Search {
        /// What is looked for.
        behaviour: Behaviour,
        /// The filter, as typed.
        filter: String,
        /// Masks what is shown.
        masker: Option<Masker>,
    },
}

/// The slot of the job.
pub(super) const SEARCHING: Slot = Slot("find");

/// Takes in one message. Those of a search that was stopped or replaced do not arrive.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    let screen = &mut state.screens.find;
    match message {
        Message::Began(total) => screen.total = Some(total),
        Message::Searched { hits, more } => {
            screen.searched += 1;
            screen.more += more;
            screen.showing += usize::from(!hits.is_empty());
            for hit in hits {
                screen.hits.push(view::values(&hit), hit);
            }
        }
        Message::Failed { workload, reason } => screen.failed.push((workload, reason)),
        Message::Done => screen.phase = Phase::Done,
        Message::Export(format) => return vec![write(state, format)],
    }
    Vec::new()
}

/// The hits as a file, in the order in which they are shown.
fn write(state: &State, format: Format) -> Effect {
    let screen = &state.screens.find;
    let hits: Vec<Hit> = screen.hits.iter().cloned().collect();
    let table = find::table(&hits, &state.lens.clock);
    let json = || hits.iter().map(Hit::to_json).collect();
    let content = format.write(&table, json, state.shell.is_ascii());
    export::save(&format!("find-{}", screen.query), &state.lens.clock, format, content)
}

/// Does the job.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    let Job::Search { behaviour, filter, masker } = job;
    let (Some(fleet), Ok(query)) = (&handles.fleet, query::parse(filter)) else { return };
    let Some(view) = surveyed(fleet, context) else { return };
    let send = |message| context.send(screens::Message::Find(message));
    let total = view.workloads.iter().filter(|known| !subject::select(known, &query).is_empty()).count();
    send(Message::Began(total));
    let mut done = 0;
    let progress = |done: u64| {
        let what = "searching workload".to_owned();
        context.progress(|| Progress { what, done, total: Some(total as u64) });
    };
    progress(1);
    let options = FindOptions { masker: *masker, ..FindOptions::default() };
    find::find(fleet, &view, &query, behaviour, options, context.cancel(), &mut |found| {
        done += 1;
        progress((done + 1).min(total as u64));
        send(match found {
            Found::Searched { hits, more, .. } => Message::Searched { hits, more },
            Found::Failed { workload, error } => {
                Message::Failed { workload: workload.short_name.clone(), reason: error.to_string() }
            }
        });
    });
    send(Message::Done);
}

/// Waits until all files are known: what is not found must not be found a moment later.
fn surveyed(fleet: &Fleet, context: &JobContext) -> Option<std::sync::Arc<crate::fleet::FleetView>> {
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

/// What a search would be begun with now.
fn asked(state: &State, query: &str) -> Asked {
    Asked { query: query.to_owned(), filter: state.lens.filter().to_owned(), unmasked: state.lens.unmasked }
}

/// A page of it is shown.
pub(super) fn enter(state: &mut State, query: &str) -> Vec<Effect> {
    if query.trim().is_empty() {
        state.screens.find = Screen::default();
        return vec![
            Effect::Cancel(SEARCHING),
            Effect::Push(Layer::Prompt(Prompt::open(&super::prompt::FIND, ""))),
        ];
    }
    let asked = asked(state, query);
    if state.screens.find.asked.as_ref() == Some(&asked) { Vec::new() } else { search(state, asked) }
}

/// Begins a search; the one before it ends.
pub(super) fn search(state: &mut State, asked: Asked) -> Vec<Effect> {
    let behaviour = Behaviour::parse(&asked.query);
    let filter = asked.filter.clone();
    state.screens.find = Screen {
        query: asked.query.clone(),
        asked: Some(asked),
        hits: crate::tui::widgets::Sheet::new(view::COLUMNS),
        ..Screen::default()
    };
    match behaviour {
        Err(error) => {
            state.screens.find.phase = Phase::Wrong(error.to_string());
            vec![Effect::Cancel(SEARCHING)]
        }
        Ok(behaviour) => {
            state.screens.find.phase = Phase::Running;
            let masker = state.lens.masker(state.shell.is_ascii());
            let job = screens::Job::Find(Job::Search { behaviour, filter, masker });
            vec![Effect::Run(SEARCHING, effects::Job::Screen(job))]
        }
    }
}

/// The same search once more.
pub(super) fn again(state: &mut State) -> Vec<Effect> {
    let query = state.screens.find.query.clone();
    let asked = asked(state, &query);
    search(state, asked)
}

/// The lens has changed. A page that is not shown is brought up to date when it is.
pub(super) fn refresh(state: &mut State) -> Vec<Effect> {
    let Place::Find { query } = &state.shell.pages.current().place else { return Vec::new() };
    let query = query.clone();
    if query.trim().is_empty() || state.screens.find.asked == Some(asked(state, &query)) {
        return Vec::new();
    }
    again(state)
}

/// Moves in the hits.
pub(super) fn motion(state: &mut State, motion: Motion) -> Vec<Effect> {
    let height = view::table_height(state);
    let screen = &mut state.screens.find;
    screen.cursor.step(motion, screen.hits.len(), height);
    Vec::new()
}

/// Stops the search.
pub(super) fn escape(state: &mut State) -> Option<Vec<Effect>> {
    let screen = &mut state.screens.find;
    (screen.phase == Phase::Running).then(|| {
        screen.phase = Phase::Stopped;
        vec![Effect::Cancel(SEARCHING)]
    })
}

/// Opens the node of the selected hit.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let hit = state.screens.find.selected();
    let place = hit.map(|hit| Place::Profile { workload: hit.workload.clone(), node: Some(hit.at.clone()) });
    place.map(Effect::Open).into_iter().collect()
}
