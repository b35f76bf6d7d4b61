//! The list of the workloads of backends: pages are asked for as they are wanted and kept for the listing they are of.

use std::sync::Arc;

use super::asking::{DataFrom, Had, Listing, Remote, RemoteError};
use super::lock;
use crate::api::{Cursor, WorkloadSummary, Workloads};
use crate::fleet::{Cancel, Fleet, FleetError, Shared};

/// Rows that are asked for at once, which are as many as a backend gives. More than are wanted are never asked for.
///
/// After a change all rows that are shown are asked for again, and not only those around the one that changed: where a changed
/// row stands now, and whether the filter still selects it, only the backend knows, since the order is that of any column; and
/// its ETag of a page is that of the whole list, so that no page is found unchanged. That costs one request for every thousand
/// rows somebody has scrolled through (a test counts them), at most one question is under way, and of many rows changes are
/// brought together first.
const PAGE: usize = 1000;

/// A row of a backend.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedRow {
    /// The backend, by its place in [`super::RemoteView::backends`].
    pub backend: usize,
    /// What it says.
    pub summary: WorkloadSummary,
}

/// What is listed of one backend.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListedOf {
    /// The rows in the order that was asked for, as many as have come.
    pub rows: Vec<Arc<ListedRow>>,
    /// How many workloads the filter selects there.
    pub selected: u64,
    /// How many there are.
    pub all: u64,
    /// How many teams they belong to.
    pub teams: u64,
    /// How many snapshots they were learned from.
    pub snapshots: u64,
    /// Whether these are all that the filter selects.
    pub complete: bool,
    /// Where they come from: the oldest of the pages; `None` where there is none.
    pub from: Option<DataFrom>,
    /// Why there are no more, where something went wrong.
    pub error: Option<RemoteError>,
}

/// What backends list under one filter, each in the order that was asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// What was asked for.
    pub listing: Listing,
    /// By backend, in the order of [`super::RemoteView::backends`].
    pub of: Vec<ListedOf>,
    /// [`super::RemoteView::list_revision`] as it was when the pages were asked for.
    pub list_revision: u64,
}

impl Listed {
    /// Whether no backend has more rows to give.
    #[must_use]
    pub fn complete(&self) -> bool {
        self.of.iter().all(|of| of.complete || of.error.is_some())
    }

    /// How many workloads the filter selects at all backends together.
    #[must_use]
    pub fn selected(&self) -> u64 {
        self.of.iter().map(|of| of.selected).sum()
    }
}

/// The pages of one backend.
#[derive(Clone, Debug, Default)]
struct Pages {
    of: ListedOf,
    next: Option<Cursor>,
    /// The number of the last change that all pages know of.
    as_of: Option<u64>,
}

impl Pages {
    /// Asks for pages until there are enough rows.
    fn fill(
        &mut self,
        shared: &Shared,
        backend: usize,
        listing: &Listing,
        wanted: usize,
        cancel: &Cancel,
    ) -> Result<(), FleetError> {
        let Some(remote) = shared.options.backends.get(backend) else { return Ok(()) };
        self.of.error = None;
        while !self.of.complete && self.of.rows.len() < wanted {
            let most = (wanted - self.of.rows.len()).clamp(1, PAGE);
            match self.ask(remote.as_ref(), listing, most, cancel) {
                Ok(page) => {
                    shared.remote.had(backend, page.from);
                    let (all, teams, snapshots) = (page.value.all, page.value.teams, page.value.snapshots);
                    shared.remote.totals(backend, (all, teams, snapshots));
                    self.take(backend, page);
                }
                Err(RemoteError::Cancelled) => return Err(FleetError::Cancelled),
                Err(error) => {
                    shared.remote.failed(backend, &error);
                    self.of.error = Some(error);
                    break;
                }
            }
        }
        Ok(())
    }

    fn ask(
        &self,
        remote: &dyn Remote,
        listing: &Listing,
        most: usize,
        cancel: &Cancel,
    ) -> Result<Had<Workloads>, RemoteError> {
        if cancel.is_cancelled() {
            return Err(RemoteError::Cancelled);
        }
        remote.workloads(listing, self.next.as_deref(), most, cancel)
    }

    fn take(&mut self, backend: usize, page: Had<Workloads>) {
        let (of, Workloads { items, next, selected, all, teams, snapshots, as_of }) =
            (&mut self.of, page.value);
        let is_stuck = items.is_empty() && next.is_some();
        let row = |summary| Arc::new(ListedRow { backend, summary });
        of.rows.extend(items.into_iter().map(row));
        (of.selected, of.all, of.teams, of.snapshots) = (selected, all, teams, snapshots);
        // A server that gives nothing and promises more would be asked for ever.
        of.complete = next.is_none() || is_stuck;
        of.from = Some(of.from.map_or(page.from, |from| from.min(page.from)));
        self.as_of = Some(self.as_of.map_or(as_of, |known| known.min(as_of)));
        self.next = next;
    }
}

/// The pages that are kept.
#[derive(Debug, Default)]
pub(in crate::fleet) struct KeptPages {
    listing: Listing,
    pages: Vec<Pages>,
    list_revision: u64,
}

impl Fleet {
    /// What the backends list, at least `wanted` rows of each where there are so many. Pages that were asked for before are
    /// not asked for again until rows have changed. It waits for the network: not for a loop that must not wait.
    ///
    /// What a backend cannot give is no error: it stands in [`ListedOf::error`].
    ///
    /// # Errors
    /// Cancelled.
    pub fn list(&self, listing: &Listing, wanted: usize, cancel: &Cancel) -> Result<Listed, FleetError> {
        let shared = &self.shared;
        let list_revision = shared.remote.list_revision();
        let count = shared.options.backends.len();
        let mut pages = {
            let kept = lock(&shared.remote.pages);
            let is_same = kept.listing == *listing && kept.list_revision == list_revision;
            if is_same && kept.pages.len() == count { kept.pages.clone() } else { Vec::new() }
        };
        pages.resize(count, Pages::default());
        for (backend, pages) in pages.iter_mut().enumerate() {
            pages.fill(shared, backend, listing, wanted, cancel)?;
        }
        let of = pages.iter().map(|pages| pages.of.clone()).collect();
        *lock(&shared.remote.pages) = KeptPages { listing: listing.clone(), pages, list_revision };
        shared.publish_if_remote_changed();
        Ok(Listed { listing: listing.clone(), of, list_revision })
    }
}
