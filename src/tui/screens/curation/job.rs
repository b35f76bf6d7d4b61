//! The work on decisions: counting what one would change, writing it down, taking it back.

use super::{Counted, Message, Step};
use crate::fleet::{Cancel, Fleet};
use crate::journal::{Change, Decision, Entry, Subject};
use crate::model::UnixNanos;
use crate::reports::curation::consequences;
use crate::tui::remote;
use crate::tui::screens::{self, Place};
use crate::tui::shell::effects::Progress;
use crate::tui::shell::runner::{Handles, JobContext};

/// Work on decisions.
#[derive(Debug, Clone, PartialEq)]
pub enum Job {
    /// Counts what a step would change.
    Count {
        /// Of what.
        subject: Subject,
        /// The step.
        step: Step,
        /// The page on which it was asked.
        place: Place,
    },
    /// Writes a decision down.
    Decide {
        /// Of what.
        subject: Subject,
        /// What is decided.
        decision: Decision,
        /// Why.
        reason: String,
        /// When.
        now: UnixNanos,
    },
    /// Takes a decision back.
    TakeBack {
        /// Its id; without it the last of the user's own.
        id: Option<String>,
        /// When.
        now: UnixNanos,
    },
}

// Places are compared by value, and none holds a number that is not equal to itself.
impl Eq for Job {}

/// Does a job.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    let Some(fleet) = &handles.fleet else { return };
    if matches!(job, Job::Count { .. }) {
        context.progress(|| Progress { what: "counting what changes".to_owned(), done: 0, total: None });
    }
    context.send(screens::Message::Curation(done(job, fleet, context.cancel())));
}

/// What comes of a job.
pub(super) fn done(job: &Job, fleet: &Fleet, cancel: &Cancel) -> Message {
    let said = match job {
        Job::Count { subject, step, place } => {
            let counted = fleet.preview(subject, step.supposed(), cancel);
            let lines = counted.map(|preview| consequences(&preview, subject, step.supposed()));
            return Message::Counted(Box::new(Counted {
                subject: subject.clone(),
                step: step.clone(),
                lines: lines.map_err(|error| error.to_string()),
                place: place.clone(),
            }));
        }
        Job::Decide { subject, decision, reason, now } => {
            let entered = fleet.curate(subject, *decision, reason, *now);
            entered.map(|entry| remote::done(decision.done(), fleet.is_waiting(&entry.id)))
        }
        Job::TakeBack { id, now } => fleet.take_back(id.as_deref(), *now).map(|entry| undone(&entry)),
    };
    Message::Done(fleet.view(), said.map_err(|error| error.to_string()))
}

/// What was taken back, in words.
fn undone(entry: &Entry) -> String {
    let what = match &entry.change {
        Change::Curate { decision, .. } => decision.done(),
        _ => "the last entry",
    };
    format!("taken back: {what}, {}", crate::reports::journal::subject_words(&entry.subject))
}
