//! The work of the profile screen: opening, reading details, searching.

use std::sync::Arc;

use crate::fleet::FleetError;
use crate::learning::{Profile, Scope};
use crate::model::{FacetSet, NodeId};
use crate::reports::order::TreeOrder;
use crate::reports::outline::RowKey;
use crate::reports::search::{Search, Skim};
use crate::tui::screens;
use crate::tui::shell::effects::{Effect, Job as ShellJob, Progress, Slot};
use crate::tui::shell::runner::{Handles, JobContext};

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
    /// Read what the files say of a node.
    Details(SharedProfile, NodeId),
    /// Search the tree.
    Search(SharedProfile, FacetSet, String),
    /// Put siblings into another order, by the shares of what is looked at.
    Arrange(SharedProfile, TreeOrder),
}

/// One profile is opened at a time.
pub(super) const OPENING: Slot = Slot("opening");
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
            Job::Details(..) => DETAILS,
            Job::Search(..) => SEARCH,
            Job::Arrange(..) => ARRANGING,
        };
        Effect::Run(slot, ShellJob::Screen(screens::Job::Profile(self)))
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
            let opened = fleet.open(workload, context.cancel(), &mut |opening| {
                context.progress(|| Progress {
                    what: "merging".to_owned(),
                    done: opening.done as u64,
                    total: Some(opening.total as u64),
                });
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
