//! The work of the profile screen: opening, reading details, searching.

use std::sync::Arc;

use crate::fleet::{FleetError, Step};
use crate::learning::{Profile, Scope};
use crate::model::{FacetSet, NodeId};
use crate::reports::order::TreeOrder;
use crate::reports::outline::RowKey;
use crate::reports::search::{Search, Skim};
use crate::text::number::bytes;
use crate::tui::screens;
use crate::tui::shell::effects::{Effect, Job as ShellJob, Progress, Slot};
use crate::tui::shell::runner::{Handles, JobContext};
use crate::tui::shell::state::Toast;

use super::{Forms, Message};

/// A profile that a job may use; two are equal if they are the same.
#[derive(Clone, Debug)]
pub struct SharedProfile(pub Arc<Profile>, pub Arc<Scope>);

impl PartialEq for SharedProfile {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) && Arc::ptr_eq(&self.1, &other.1)
    }
}

impl Eq for SharedProfile {}

/// Work of the profile screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Open a workload.
    Open(String),
    /// Fetch the newer profile of an open workload.
    Renew(String),
    /// Read what the files say of a node.
    Details(SharedProfile, NodeId),
    /// Search the tree.
    Search(SharedProfile, FacetSet, String),
    /// Put siblings into another order, by the shares of what is looked at.
    Arrange(SharedProfile, TreeOrder),
}

/// One profile is opened at a time.
pub(super) const OPENING: Slot = Slot("opening");
/// One profile is fetched anew at a time. That has a slot of its own: the view that it brings opens the profile.
pub(super) const RENEWING: Slot = Slot("renewing");
/// The details of one node are read at a time.
pub(super) const DETAILS: Slot = Slot("details");
/// One search runs at a time.
pub(super) const SEARCH: Slot = Slot("search");
/// One tree is sorted at a time.
pub(super) const ARRANGING: Slot = Slot("arranging");

impl Job {
    /// The effect that runs it.
    pub(super) fn run(self) -> Effect {
        let slot = match &self {
            Job::Open(_) => OPENING,
            Job::Renew(_) => RENEWING,
            Job::Details(..) => DETAILS,
            Job::Search(..) => SEARCH,
            Job::Arrange(..) => ARRANGING,
        };
        Effect::Run(slot, ShellJob::Screen(screens::Job::Profile(self)))
    }
}

fn tell_far(context: &JobContext, step: &Step) {
    match step {
        // It may take long, and nothing more is told of it.
        Step::Decoding => context.phase(|| far(step)),
        Step::Fetching(..) | Step::Merged(_) => context.progress(|| far(step)),
    }
}

/// How far it is, in words.
fn far(step: &Step) -> Progress {
    let in_words = |what| Progress { what, done: 0, total: None };
    match step {
        Step::Fetching(0, None) => in_words("fetching".to_owned()),
        Step::Fetching(done, None) => in_words(format!("fetching {}", bytes(*done))),
        Step::Fetching(done, Some(of)) => in_words(format!("fetching {} of {}", bytes(*done), bytes(*of))),
        Step::Decoding => in_words("decoding".to_owned()),
        Step::Merged(opening) => Progress {
            what: "merging".to_owned(),
            done: opening.done as u64,
            total: Some(opening.total as u64),
        },
    }
}

/// Does a job.
pub fn perform(job: &Job, handles: &Handles, context: &JobContext) {
    let send = |message| context.send(screens::Message::Profile(message));
    match job {
        Job::Open(workload) => {
            let Some(fleet) = &handles.fleet else { return };
            // Asked for before: the survey may go on meanwhile, and what is read is of this revision or a later one.
            let revision = fleet.view().workload(workload).map_or(0, |known| known.revision);
            let opened = fleet.open(workload, context.cancel(), &mut |step| {
                tell_far(context, &step);
                let Step::Merged(opening) = step else { return };
                let done = (opening.done, opening.total);
                let forms = Forms::of(opening.profile, done.0 < done.1);
                send(Message::Opened { workload: workload.clone(), forms, done, revision });
            });
            match opened {
                Ok(profile) => {
                    let forms = Forms::of(profile, false);
                    send(Message::Opened { workload: workload.clone(), forms, done: (1, 1), revision })
                }
                Err(FleetError::Cancelled) => return,
                Err(error) => send(Message::Failed { workload: workload.clone(), reason: error.to_string() }),
            };
        }
        Job::Renew(workload) => {
            let Some(remote) = &handles.remote else { return };
            let told = &mut |step| tell_far(context, &step);
            told(Step::Fetching(0, None));
            if let Err(text) = remote.renew(workload, context.cancel(), told)
                && !context.is_cancelled()
            {
                context.say(Toast::warn(format!("the profile is as it was: {text}")));
            }
        }
        Job::Details(SharedProfile(profile, scope), node) => {
            let Some(fleet) = handles.fleet.as_ref().filter(|_| !context.is_cancelled()) else { return };
            let details = fleet.details_until(profile, *node, scope.selection(), context.cancel());
            send(Message::Details { row: RowKey::node(*node), details: Arc::new(details) });
        }
        Job::Arrange(of, order) => {
            if let Some(arranged) = order.arrange(&of.0, &of.1) {
                let profile = Arc::new(arranged);
                send(Message::Arranged { of: of.clone(), order: *order, profile });
            }
        }
        Job::Search(SharedProfile(profile, scope), facets, query) => {
            let search = Search { profile, scope, facets: *facets, query };
            let found = |hits| Message::Found { query: query.clone(), profile: Arc::clone(profile), hits };
            let cancel = context.cancel();
            let wanted = || !cancel.is_cancelled();
            let mut early = |hits| {
                send(found(hits));
            };
            if let Some(hits) = search.run(&Skim::default(), &wanted, &mut early) {
                send(found(hits));
            }
        }
    }
}
