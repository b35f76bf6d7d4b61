//! How the placeholder changes, and the job that it can start.

use super::state::{ROWS, State};
use crate::tui::screens;
use crate::tui::shell::effects::{Effect, Progress, Slot};
use crate::tui::shell::motion::Motion;
use crate::tui::shell::runner::{Handles, JobContext};
use crate::tui::shell::state::Toast;

/// What can be told to the placeholder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// One of its pages is shown.
    Entered(u32),
    /// A motion in a pane of so many rows.
    Moved(Motion, usize),
    /// The filter was changed.
    Filter(String),
    /// Start to count to this.
    Count(u64),
    /// A job counted this far.
    Counted(u64),
}

/// Work of the placeholder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Count to this.
    Count(u64),
}

/// The slot of the job.
pub(super) const COUNTING: Slot = Slot("counting");

/// Takes in one message.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Entered(page) => {
            state.page = page;
            Vec::new()
        }
        Message::Moved(motion, height) => {
            state.cursor.step(motion, ROWS, height);
            Vec::new()
        }
        Message::Filter(text) => {
            state.filter = text;
            Vec::new()
        }
        Message::Count(to) => {
            vec![Effect::Run(
                COUNTING,
                crate::tui::shell::effects::Job::Screen(screens::Job::Placeholder(Job::Count(to))),
            )]
        }
        Message::Counted(to) => {
            state.counted = Some(to);
            vec![Effect::Say(Toast::info(format!("counted to {to}")))]
        }
    }
}

/// Does the job, looking now and then whether it is still wanted.
pub fn perform(job: &Job, _handles: &Handles, context: &JobContext) {
    let Job::Count(to) = *job;
    let mut reached = 0;
    while reached < to {
        if context.is_cancelled() {
            return;
        }
        reached += 1;
        context.progress(|| Progress { what: "counting".to_owned(), done: reached, total: Some(to) });
    }
    context.send(screens::Message::Placeholder(Message::Counted(reached)));
}
