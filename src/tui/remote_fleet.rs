//! The fleet as what the explorer asks of backends: the list of files and backends in one order, and how it stands.

use std::sync::Arc;

use crate::fleet::remote::{self, DataFrom};
use crate::fleet::{Cancel, Fleet, FleetView, Listing, Resolve};
use crate::journal::LogError;
use crate::query;
use crate::reports::list::COLUMNS;
use crate::reports::{listed, waiting};
use crate::tui::remote::{About, Ask, BackendState, Link, ListPage, Remote, Waiting};

/// The fleet, asked for its backends.
#[derive(Debug)]
pub struct RemoteFleet(pub Fleet);

impl Remote for RemoteFleet {
    fn list(&self, ask: &Ask, want: usize, cancel: &Cancel) -> Result<ListPage, String> {
        let listing =
            Listing { filter: ask.filter.clone(), sort: ask.sort.to_owned(), descending: ask.descending };
        let listed = self.0.list(&listing, want, cancel).map_err(|error| error.to_string())?;
        let view = self.0.view();
        let query = query::parse(&ask.filter).map_err(|error| error.to_string())?;
        let column = COLUMNS.iter().find(|column| column.id == ask.sort).unwrap_or(&COLUMNS[0]);
        let rows = listed::rows(&view, &listed, &query, column, ask.descending);
        let wrong = listed.of.iter().find_map(|of| of.error.as_ref()).map(ToString::to_string);
        if let (Some(wrong), true) = (&wrong, rows.is_empty()) {
            return Err(wrong.clone());
        }
        // What only files tell of comes to what the backends say.
        let local = rows.iter().filter(|row| row.backend.is_none()).count() as u64;
        let sum = |of: fn(&remote::ListedOf) -> u64| listed.of.iter().map(of).sum::<u64>();
        Ok(ListPage {
            complete: listed.complete(),
            selected: (sum(|of| of.selected) + local).max(rows.len() as u64),
            totals: (sum(|of| of.all) + local, sum(|of| of.teams), sum(|of| of.snapshots)),
            rows: rows.into_iter().map(|row| Arc::new(row.row)).collect(),
            wrong,
        })
    }

    fn about(&self, _: &Cancel) -> Result<Vec<About>, String> {
        let view = self.0.view();
        let waiting = waiting::rows(&view.remote);
        let about = |(at, known): (usize, &Arc<remote::BackendView>)| About {
            name: known.name.clone(),
            address: known.address.clone(),
            token: known.me.clone().map(|name| (name, Vec::new())),
            why: known.why.clone(),
            backlog: None,
            set_aside: Vec::new(),
            waiting: waiting.iter().filter(|row| row.backend == at).map(wait).collect(),
        };
        Ok(view.remote.backends.iter().enumerate().map(about).collect())
    }

    fn settle(&self, waiting: &str, send: bool, _: &Cancel) -> Result<(), String> {
        let resolve = if send { Resolve::SendAnyway } else { Resolve::Drop };
        match self.0.resolve(waiting, resolve) {
            // It waits to be sent from now on.
            Ok(()) | Err(LogError::Unreachable { .. }) => Ok(()),
            Err(error) => Err(error.to_string()),
        }
    }

    fn renew(&self, workload: &str, cancel: &Cancel) -> Result<(), String> {
        self.0.renew(workload, cancel).map_err(|error| error.to_string())
    }
}

fn wait(row: &waiting::WaitingRow) -> Waiting {
    let (id, about, mine) = (row.id.clone(), row.about.clone(), row.mine.clone());
    Waiting { id, about, mine, theirs: row.theirs.clone() }
}

/// How it stands with the backends of a view.
#[must_use]
pub fn states(view: &FleetView) -> Vec<BackendState> {
    let of = |known: &Arc<remote::BackendView>| BackendState {
        name: known.name.clone(),
        link: match known.link {
            remote::Link::Asking => Link::Connecting,
            remote::Link::Live => Link::Live,
            remote::Link::Reconnecting(since) => Link::Reconnecting(since.0),
            remote::Link::Offline(since) => Link::Offline(since.0),
            remote::Link::Refused => Link::Refused,
        },
        data_from: match known.from {
            Some(DataFrom::Cache(from)) => Some(from.0),
            Some(DataFrom::Live) | None => None,
        },
        queued: known.queued() as u64,
        conflicts: known.conflicts() as u64,
    };
    view.remote.backends.iter().map(of).collect()
}

/// Whether rows of the list may be others in one view than in another.
#[must_use]
pub fn may_differ(old: &FleetView, new: &FleetView) -> bool {
    old.remote.list_revision != new.remote.list_revision
        || old.workloads.len() != new.workloads.len()
        || old.workloads.iter().zip(&new.workloads).any(|(a, b)| !Arc::ptr_eq(a, b))
}
