//! The work of the page of the backends: asking about them, sending or dropping decisions.

use super::update::Message;
use crate::tui::screens;
use crate::tui::shell::effects::{self, Effect, Progress, Slot};
use crate::tui::shell::runner::{Handles, JobContext};

/// Work of the page of the backends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Asks about them.
    About,
    /// Sends or drops a decision.
    Settle {
        /// Its name.
        id: String,
        /// Whether it is sent.
        send: bool,
        /// What it is about, to be told.
        about: String,
    },
}

/// The slot of what is asked and can be stopped.
pub(super) const SLOT: Slot = Slot("backend");

fn run(slot: Slot, job: Job) -> Effect {
    Effect::Run(slot, effects::Job::Screen(screens::Job::Backend(job)))
}

/// Asks about the backends.
pub(super) fn ask() -> Effect {
    run(SLOT, Job::About)
}

/// Sends or drops a decision. It has a slot of its own: leaving the page does not stop it.
pub(super) fn settle(id: String, send: bool, about: String) -> Effect {
    run(Slot("backend-settle"), Job::Settle { id, send, about })
}

/// Does a job.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    let Some(remote) = &handles.remote else { return };
    let tell = |message| context.send(screens::Message::Backend(message));
    match job {
        Job::About => {
            context.progress(|| Progress { what: "asking the backend".to_owned(), done: 0, total: None });
            tell(Message::About(remote.about(context.cancel())));
        }
        Job::Settle { id, send, about } => {
            let done = remote.settle(id, *send, context.cancel());
            tell(Message::Settled { send: *send, about: about.clone(), done });
        }
    }
}
