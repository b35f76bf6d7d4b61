//! How the screen of the matrix changes, and the job that makes one.

use std::sync::Arc;

use super::state::{Answer, Question, State as Screen};
use super::view;
use crate::fleet::{Cancel, Fleet};
use crate::learning::{DivideBy, Scope};
use crate::model::FacetSet;
use crate::query;
use crate::reports::matrix::{Matrix, MatrixOptions};
use crate::reports::nodes::NodePath;
use crate::reports::subject;
use crate::tui::screens::{self, Place};
use crate::tui::shell::effects::{self, Effect, Slot};
use crate::tui::shell::motion::Motion;
use crate::tui::shell::runner::{Handles, JobContext};
use crate::tui::shell::state::State;

/// What can be told to the screen of the matrix.
#[derive(Debug)]
pub enum Message {
    /// A matrix was made, or why not.
    Made {
        /// What was asked.
        question: Question,
        /// The answer, or a sentence.
        answer: Result<Arc<Answer>, String>,
    },
    /// Show these facets.
    Facets(FacetSet),
}

/// Work of the screen of the matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Makes a matrix.
    Make(Question),
}

/// One matrix is made at a time.
const MAKING: Slot = Slot("matrix");

/// Takes in one message.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    let screen = &mut state.screens.matrix;
    match message {
        Message::Made { question, answer } => {
            if screen.asked.as_ref().is_some_and(|(asked, _)| *asked == question) {
                screen.answer = Some(answer);
                settle(state);
            }
            Vec::new()
        }
        Message::Facets(facets) => {
            screen.facets = facets;
            ask(state)
        }
    }
}

/// Does the job.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    let Job::Make(question) = job;
    let Some(fleet) = &handles.fleet else { return };
    let answer = made(fleet, question, context.cancel());
    if !context.is_cancelled() {
        context.send(screens::Message::Matrix(Message::Made { question: question.clone(), answer }));
    }
}

/// Makes a matrix, or says in a sentence why not.
pub(super) fn made(fleet: &Fleet, question: &Question, cancel: &Cancel) -> Result<Arc<Answer>, String> {
    let opened = fleet.open(&question.workload, cancel, &mut |_| {});
    let profile = opened.map_err(|error| error.to_string())?;
    let view = fleet.view();
    let workload = view.workload(&question.workload).ok_or("the workload is gone")?;
    let query = query::parse(&question.filter).map_err(|error| error.to_string())?;
    let scope = Scope::of(&profile, subject::select_profile(workload, &profile, &query));
    let options = MatrixOptions { by: question.by, facets: question.facets, all: question.all };
    let matrix = Matrix::of(&profile, &scope, options);
    Ok(Arc::new(Answer { profile, scope, matrix }))
}

/// A page of it is opened or gone back to.
pub(super) fn enter(state: &mut State, workload: &str, by: DivideBy) -> Vec<Effect> {
    let screen = &mut state.screens.matrix;
    if screen.workload != workload {
        *screen = Screen { workload: workload.to_owned(), ..Screen::default() };
    }
    if screen.by != by {
        screen.by = by;
        screen.column = Default::default();
    }
    ask(state)
}

/// The lens has changed.
pub(super) fn refresh(state: &mut State) -> Vec<Effect> {
    let revision = state.lens.revision();
    match &state.screens.matrix.asked {
        Some((_, known)) if *known != revision => ask(state),
        _ => Vec::new(),
    }
}

/// Asks for the matrix anew, unless it is there.
pub(super) fn ask(state: &mut State) -> Vec<Effect> {
    let screen = &mut state.screens.matrix;
    let question = Question {
        workload: screen.workload.clone(),
        by: screen.by,
        facets: screen.facets,
        all: screen.all,
        filter: state.lens.filter().to_owned(),
    };
    let asked = Some((question.clone(), state.lens.revision()));
    if screen.asked == asked && screen.answer.is_some() {
        return Vec::new();
    }
    screen.asked = asked;
    screen.answer = None;
    vec![Effect::Run(MAKING, effects::Job::Screen(screens::Job::Matrix(Job::Make(question))))]
}

/// Moves among rows and columns.
pub(super) fn motion(state: &mut State, motion: Motion) -> Vec<Effect> {
    let (height, width) = view::shown(state);
    let screen = &mut state.screens.matrix;
    let (rows, columns) =
        screen.answer().map_or((0, 0), |answer| (answer.matrix.rows.len(), answer.matrix.columns.len()));
    match motion {
        Motion::Left => {
            screen.column.step(Motion::Up, columns, width);
        }
        Motion::Right => {
            screen.column.step(Motion::Down, columns, width);
        }
        _ => {
            screen.row.step(motion, rows, height);
        }
    }
    Vec::new()
}

fn settle(state: &mut State) {
    let (height, width) = view::shown(state);
    let screen = &mut state.screens.matrix;
    let sizes =
        screen.answer().map_or((0, 0), |answer| (answer.matrix.rows.len(), answer.matrix.columns.len()));
    screen.row.settle(sizes.0, height);
    screen.column.settle(sizes.1, width);
}

/// Opens the behaviour of the selected row in the tree.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let screen = &state.screens.matrix;
    let (Some(answer), Some(row)) = (screen.answer(), screen.selected()) else { return Vec::new() };
    let node = Some(NodePath::of(answer.profile.tree(), row.node));
    vec![Effect::Open(Place::Profile { workload: screen.workload.clone(), node })]
}
