//! The work of the page of suggestions: making them, workload by workload, checking what was accepted, and writing
//! decisions down.

use super::update::Message;
use crate::fleet::{Cancel, Fleet, FleetError, Suppressed};
use crate::model::UnixNanos;
use crate::reports::suppress::suggestions::proposed;
use crate::settings::Suggest;
use crate::signals::{SignalIndex, Signals};
use crate::suppressions::{Suggestion, Suggestions};
use crate::tui::judged::revision_of;
use crate::tui::screens::{self, suppress};
use crate::tui::shell::effects::Progress;
use crate::tui::shell::runner::{Handles, JobContext};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What was made is told so often at most: every telling redraws.
const TELL_EVERY: Duration = Duration::from_millis(100);

/// Work of the page of suggestions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Looks up what was decided of suggestions, and what that hides.
    Look {
        /// The time of day.
        now: UnixNanos,
    },
    /// Makes the suggestions of workloads, in this order, and checks what was accepted.
    Gather {
        /// Their full names.
        workloads: Vec<String>,
        /// The time of day.
        now: UnixNanos,
    },
    /// Writes a decision down.
    Decide(Decision),
}

/// A decision that is to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The full name of the workload; empty where nothing hangs on it.
    pub workload: String,
    /// The suggestion; empty for an undo, which is of whatever was decided last.
    pub id: String,
    /// What is decided.
    pub step: suppress::Step,
    /// The entry that was seen to decide.
    pub seen: Option<String>,
    /// When.
    pub now: UnixNanos,
}

impl Decision {
    /// Takes back what the user decided last.
    #[must_use]
    pub fn undo(now: UnixNanos) -> Decision {
        Decision { workload: String::new(), id: String::new(), step: suppress::Step::Undo, seen: None, now }
    }
}

/// The suggestions of one workload, and what they were made from.
#[derive(Debug, Clone)]
pub struct Made {
    /// They, or why there are none.
    pub suggestions: Result<Arc<Suggestions>, String>,
    /// The signals that the rung which is proposed hides whole, by the id of the suggestion.
    pub hides: BTreeMap<String, Vec<SignalIndex>>,
    /// The signals of the fleet.
    pub signals: Arc<Signals>,
    /// The revision of the workload.
    pub revision: u64,
    /// The settings of its suggestions.
    pub settings: Option<Arc<Suggest>>,
}

/// Does a job.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    let Some(fleet) = &handles.fleet else { return };
    let mut tell = |message| {
        context.send(screens::Message::Suggestions(message));
    };
    let mut progress = |done, total| {
        let what = "weighing the signals of workload".to_owned();
        context.progress(|| Progress { what, done, total: Some(total) });
    };
    done(job, fleet, context.cancel(), &mut tell, &mut progress);
}

/// Does a job; what it finds it tells. One that nobody wants any more tells nothing more.
pub(super) fn done(
    job: &Job,
    fleet: &Fleet,
    cancel: &Cancel,
    tell: &mut dyn FnMut(Message),
    progress: &mut dyn FnMut(u64, u64),
) {
    match job {
        Job::Look { now } => looked(fleet, *now, cancel, tell),
        Job::Gather { workloads, now } => {
            looked(fleet, *now, cancel, tell);
            if gather(fleet, workloads, cancel, tell, progress).is_some() {
                check(fleet, *now, cancel, tell);
            }
        }
        Job::Decide(decision) => {
            let about = suppress::About {
                workload: decision.workload.clone(),
                what: suppress::What::Suggestion(decision.id.clone()),
                now: decision.now,
            };
            let seen = decision.seen.as_deref();
            let entered = suppress::decide(fleet, &about, &decision.id, &decision.step, seen, cancel);
            let said = entered
                .map(|entry| suppress::said(fleet, &decision.id, &decision.step, &entry))
                .map_err(|error| error.to_string());
            // Whether it was written or not: what was decided is shown as it is now.
            let suppressed = suppressed(fleet, decision.now, cancel);
            tell(Message::Decided { decision: decision.clone(), suppressed, said });
            check(fleet, decision.now, cancel, tell);
        }
    }
}

type Known = (Box<Suppressed>, Arc<Signals>);

fn suppressed(fleet: &Fleet, now: UnixNanos, cancel: &Cancel) -> Option<Known> {
    let before = Arc::clone(&fleet.view().signals);
    let suppressed = fleet.suppressed(now, cancel).ok()?;
    // Where signals came in between, its numbers may be those of either; another look follows.
    Arc::ptr_eq(&before, &fleet.view().signals).then(|| (Box::new(suppressed), before))
}

fn looked(fleet: &Fleet, now: UnixNanos, cancel: &Cancel, tell: &mut dyn FnMut(Message)) {
    if let Some((suppressed, signals)) = suppressed(fleet, now, cancel) {
        tell(Message::Looked { suppressed, signals });
    }
}

fn check(fleet: &Fleet, now: UnixNanos, cancel: &Cancel, tell: &mut dyn FnMut(Message)) {
    if let Ok(checked) = fleet.check_suppressions(now, cancel) {
        tell(Message::Checked(checked));
    }
}

/// `None` if it was stopped.
fn gather(
    fleet: &Fleet,
    workloads: &[String],
    cancel: &Cancel,
    tell: &mut dyn FnMut(Message),
    progress: &mut dyn FnMut(u64, u64),
) -> Option<()> {
    let total = workloads.len() as u64;
    let mut all: Vec<(String, Made)> = Vec::new();
    let mut told: Option<Instant> = None;
    for (at, workload) in (0..).zip(workloads) {
        progress(at, total);
        all.push((workload.clone(), make(fleet, workload, cancel)?));
        if told.is_none_or(|told| told.elapsed() >= TELL_EVERY) {
            tell(Message::Made { made: std::mem::take(&mut all), last: false });
            told = Some(Instant::now());
        }
    }
    tell(Message::Made { made: all, last: true });
    Some(())
}

fn make(fleet: &Fleet, workload: &str, cancel: &Cancel) -> Option<Made> {
    let view = fleet.view();
    let suggestions = match fleet.suggestions(workload, cancel) {
        Ok(suggestions) => Ok(suggestions),
        Err(FleetError::Cancelled) => return None,
        Err(error) => Err(error.to_string()),
    };
    let mut hides = BTreeMap::new();
    for suggestion in suggestions.iter().flat_map(|suggestions| &suggestions.list) {
        if let Some(hidden) = would_hide(fleet, suggestion, cancel)? {
            hides.insert(suggestion.id.clone(), hidden);
        }
    }
    Some(Made {
        suggestions,
        hides,
        revision: revision_of(&view, Some(workload)),
        settings: view.workload(workload).map(|known| Arc::clone(&known.suggest)),
        signals: Arc::clone(&view.signals),
    })
}

/// The signals that the rung which is proposed hides whole.
fn would_hide(fleet: &Fleet, suggestion: &Suggestion, cancel: &Cancel) -> Option<Option<Vec<SignalIndex>>> {
    let Some(query) = proposed(suggestion).and_then(|scope| scope.query.as_ref()) else { return Some(None) };
    let effects = fleet.would_hide_as(&suggestion.id, query, cancel).ok()?;
    Some(Some(effects.into_iter().filter(|(_, effect)| effect.whole).map(|(at, _)| at).collect()))
}
