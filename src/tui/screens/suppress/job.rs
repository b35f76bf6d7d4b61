//! The work of the page of a suggestion: finding it, working out what its rungs hide, and writing decisions down.

use super::state::{Effects, Found, Rung, What};
use super::update::Message;
use crate::fleet::{Cancel, Chosen, Fleet, FleetError, SuppressError};
use crate::model::UnixNanos;
use crate::suppressions::search::Query;
use crate::suppressions::store::{Change, Entry};
use crate::text::number::counted;
use crate::tui::remote;
use crate::tui::screens;
use crate::tui::shell::effects::Progress;
use crate::tui::shell::runner::{Handles, JobContext};
use std::sync::Arc;

/// Which suggestion a job is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The full name of the workload.
    pub workload: String,
    /// Which suggestion of it.
    pub what: What,
    /// The time of day.
    pub now: UnixNanos,
}

/// Work of the page of a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Finds the suggestion and what was decided of it.
    Find(About),
    /// Finds the suggestion of a signal that is answered about.
    Look(About),
    /// Works out what rungs do to the signals at hand, in this order.
    Weigh {
        /// The suggestion.
        id: String,
        /// The rungs and their queries.
        rungs: Vec<(Rung, Query)>,
    },
    /// Writes something down.
    Decide {
        /// Of which suggestion.
        about: About,
        /// Its id.
        id: String,
        /// What.
        step: Step,
        /// The entry that was seen to decide.
        seen: Option<String>,
    },
}

/// What is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A rung is accepted.
    Accept {
        /// The rung.
        rung: Rung,
        /// Its query as it was looked at: nothing else is accepted.
        query: String,
        /// Why.
        reason: String,
        /// What it is was typed, since it is open or refused.
        typed: bool,
        /// When it ends, unless an end that lies ahead stands there.
        end: Option<UnixNanos>,
    },
    /// It is not wanted: why.
    Reject(String),
    /// It is on, or off.
    Turn(bool),
    /// When it ends.
    Expire(Option<UnixNanos>),
    /// A note.
    Note(String),
    /// What this entry accepted is approved.
    Approve(String),
    /// What the user decided last is taken back.
    Undo,
}

/// Does a job.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    let Some(fleet) = &handles.fleet else { return };
    let send = |message| {
        context.send(screens::Message::Suppress(message));
    };
    match job {
        Job::Find(_) => {
            context.progress(|| Progress { what: "weighing".to_owned(), done: 0, total: None });
            done(job, fleet, context.cancel()).into_iter().for_each(send);
        }
        Job::Weigh { id, rungs } => {
            // What is looked at comes at once, the rest together: every telling redraws.
            for part in [rungs.get(..1), rungs.get(1..)].into_iter().flatten().filter(|part| !part.is_empty())
            {
                let job = Job::Weigh { id: id.clone(), rungs: part.to_vec() };
                done(&job, fleet, context.cancel()).into_iter().for_each(send);
            }
        }
        Job::Look(_) | Job::Decide { .. } => done(job, fleet, context.cancel()).into_iter().for_each(send),
    }
}

/// What comes of a job; nothing where nobody wants it any more.
pub(super) fn done(job: &Job, fleet: &Fleet, cancel: &Cancel) -> Option<Message> {
    match job {
        Job::Find(about) => {
            Some(Message::Found { about: about.clone(), found: found(fleet, about, cancel)? })
        }
        Job::Look(about) => {
            let found = found(fleet, about, cancel)?;
            Some(Message::Looked { about: about.clone(), found })
        }
        Job::Weigh { id, rungs } => {
            let signals = Arc::clone(&fleet.view().signals);
            let mut weighed: Vec<(Rung, Effects)> = Vec::new();
            for (rung, query) in rungs {
                let effects = fleet.would_hide_as(id, query, cancel).ok()?;
                weighed.push((*rung, Arc::new(effects)));
            }
            Some(Message::Weighed { id: id.clone(), signals, weighed })
        }
        Job::Decide { about, id, step, seen } => {
            let said = match decide(fleet, about, id, step, seen.as_deref(), cancel) {
                Ok(entry) => Ok(said(fleet, id, step, &entry)),
                Err(error) => Err(error.to_string()),
            };
            // What is decided has been decided: it is shown with it, whether it was written or not.
            let found = found(fleet, about, cancel)?;
            Some(Message::Decided { about: about.clone(), found, said })
        }
    }
}

/// The suggestion with all that belongs to it, or a sentence; `None` if it was stopped.
fn found(fleet: &Fleet, about: &About, cancel: &Cancel) -> Option<Result<Box<Found>, String>> {
    match find(fleet, about, cancel) {
        Ok(found) => Some(Ok(Box::new(found))),
        Err(FleetError::Cancelled) => None,
        Err(error) => Some(Err(error.to_string())),
    }
}

fn find(fleet: &Fleet, about: &About, cancel: &Cancel) -> Result<Found, FleetError> {
    let suppressed = fleet.suppressed(about.now, cancel)?;
    // What was decided is told even where nothing can be weighed any more.
    let all = match fleet.suggestions(&about.workload, cancel) {
        Ok(all) => all,
        Err(FleetError::Cancelled) => return Err(FleetError::Cancelled),
        Err(error) => match &about.what {
            What::Suggestion(id) if suppressed.standing(id).is_some() => Arc::default(),
            _ => return Err(error),
        },
    };
    let view = fleet.view();
    let signals = Arc::clone(&view.signals);
    let (id, asked_about) = match &about.what {
        What::Suggestion(id) => (Some(id.clone()), None),
        What::Signal(signal) => {
            let at = signals.with_id(signal).find(|at| {
                let place = signals.placement(*at);
                place.is_some_and(|place| place.workload.as_deref() == Some(about.workload.as_str()))
            });
            let of = |at| all.list.iter().find(|suggestion| suggestion.signals.binary_search(&at).is_ok());
            let hides = |at| {
                let mut ids = suppressed.standings.keys();
                let hides = |id: &&String| suppressed.hides(id).iter().any(|(hidden, _)| *hidden == at);
                ids.find(hides).cloned()
            };
            (at.and_then(|at| of(at).map(|found| found.id.clone()).or_else(|| hides(at))), at)
        }
    };
    let id = id.unwrap_or_default();
    let at = all.list.iter().position(|suggestion| suggestion.id == id);
    let accepted = suppressed.standing(&id).and_then(|(standing, _)| standing.accepted.as_deref());
    let rule = at.and_then(|at| all.list.get(at)).map(|suggestion| suggestion.rule.clone());
    let rule = rule.or_else(|| accepted.map(|accepted| accepted.rule.clone()));
    let of_rule = match &rule {
        Some(rule) => {
            let is = |at: &_| signals.head(*at).is_some_and(|head| head.rule == rule);
            signals.indices().filter(is).collect()
        }
        None => Vec::new(),
    };
    // Of one that was accepted and would not be suggested now, a signal that it hides says why.
    let one = asked_about.or_else(|| suppressed.hides(&id).first().map(|(at, _)| *at));
    let why_none = all.without.iter().find(|without| at.is_none() && Some(without.at) == one).cloned();
    Ok(Found { id, asked_about, all, at, why_none, suppressed, signals, of_rule: Arc::new(of_rule) })
}

/// Writes a decision down.
pub(in crate::tui::screens) fn decide(
    fleet: &Fleet,
    about: &About,
    id: &str,
    step: &Step,
    seen: Option<&str>,
    cancel: &Cancel,
) -> Result<Entry, SuppressError> {
    let change = match step {
        Step::Accept { rung: (breadth, place), query, reason, typed, end } => {
            let (breadth, place) = (*breadth, *place);
            let chosen =
                Chosen { breadth, place, reason: reason.clone(), typed: *typed, query: Some(query.clone()) };
            let accepted = fleet.acceptance(&about.workload, id, &chosen, about.now, cancel)?;
            let entry = fleet.suppress(id, Change::Accept(Arc::new(accepted)), seen, about.now)?;
            // What ended an earlier acceptance must not end this one.
            let suppressed = fleet.suppressed(about.now, cancel)?;
            let before = suppressed.standing(id).and_then(|(standing, _)| standing.expires);
            let lies_ahead = before.is_some_and(|before| before.0 > about.now.0);
            if !lies_ahead && before != *end {
                fleet.suppress(id, Change::Expire(*end), None, about.now)?;
            }
            return Ok(entry);
        }
        Step::Reject(reason) => Change::Reject(reason.clone()),
        Step::Turn(on) => Change::Turn(*on),
        Step::Expire(end) => Change::Expire(*end),
        Step::Note(text) => Change::Note(text.clone()),
        Step::Approve(entry) => Change::Approve(entry.clone()),
        Step::Undo => return undo(fleet, about, cancel),
    };
    fleet.suppress(id, change, seen, about.now)
}

/// Takes back what the user decided last; the end that came with an acceptance goes with it.
fn undo(fleet: &Fleet, about: &About, cancel: &Cancel) -> Result<Entry, SuppressError> {
    let entry = fleet.unsuppress(None, about.now)?;
    let came_with = |last: &&Entry| {
        matches!((&entry.change, &last.change), (Change::Expire(_), Change::Accept(_)))
            && entry.suggestion == last.suggestion
            && entry.time.0 == last.time.0.saturating_add(1)
    };
    let suppressed = fleet.suppressed(about.now, cancel)?;
    match suppressed.own_last.as_ref().filter(came_with) {
        Some(last) => fleet.unsuppress(Some(&last.id), about.now),
        None => Ok(entry),
    }
}

/// What was done, in words.
pub(in crate::tui::screens) fn said(fleet: &Fleet, id: &str, step: &Step, entry: &Entry) -> String {
    let what = change_words(&entry.change);
    if *step != Step::Undo {
        return remote::done(&what, fleet.is_waiting(&entry.id));
    }
    let of = if entry.suggestion == id { String::new() } else { format!(", of {}", entry.suggestion) };
    format!("taken back: {what}{of}")
}

/// A change in words, as it is told of what was done.
fn change_words(change: &Change) -> String {
    match change {
        Change::Accept(accepted) => {
            let hides = counted(accepted.bundle.hidden_all.0, "signal", "signals");
            format!("accepted {} {}, {hides} at hand", accepted.breadth.id(), accepted.place.id())
        }
        Change::Reject(_) => "rejected".to_owned(),
        Change::Turn(true) => "turned on".to_owned(),
        Change::Turn(false) => "turned off".to_owned(),
        Change::Expire(None) => "it never ends".to_owned(),
        Change::Expire(Some(_)) => "its end is set".to_owned(),
        Change::Note(_) => "noted".to_owned(),
        Change::Approve(_) => "approved".to_owned(),
        Change::Hand(handed) => format!("handed over to {}", handed.target),
        Change::Undo(_) => "taken back".to_owned(),
    }
}
