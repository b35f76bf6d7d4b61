//! Where everything in the fleet is, as signals are placed by it: mirrored from the store, workload by workload.
//!
//! It may be some moments behind. A signal that names its image is placed by that alone; what this tells beside is which
//! container, host and service belongs to whom.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::model::{FacetSet, FileId, Observation, ObservationKind, Tags, UnixNanos};
use crate::server::store::{SnapshotRow, Store, StoreError};
use crate::signals::{Clues, Placement, Whereabouts};

/// Workloads that are asked for at once.
const PAGE: usize = 1_000;
/// The least time between two looks at the store.
const PAUSE: Duration = Duration::from_secs(1);
/// Time spent on it is at most one part of so many.
const SHARE: u32 = 20;

#[derive(Debug, Default)]
struct State {
    since: u64,
    of: BTreeMap<String, Vec<Observation>>,
    all: Arc<Whereabouts>,
    /// When it was looked at last, and how long that took.
    looked: Option<(Instant, Duration)>,
}

/// The mirror.
#[derive(Debug, Default)]
pub(super) struct Places {
    state: Mutex<State>,
}

impl Places {
    /// Where a signal belongs that says this much.
    ///
    /// # Errors
    /// The store does not answer.
    pub(super) fn place(&self, store: &dyn Store, clues: &Clues) -> Result<Placement, StoreError> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let is_due = state.looked.is_none_or(|(at, took)| at.elapsed() >= PAUSE.max(took * SHARE));
        if is_due {
            let begun = Instant::now();
            state.look(store)?;
            state.looked = Some((Instant::now(), begun.elapsed()));
        }
        let all = Arc::clone(&state.all);
        drop(state);
        Ok(all.place(clues))
    }

    /// A workload was learned here: it is known at once.
    pub(super) fn learned(&self, store: &dyn Store, workload: &str) {
        let Ok(rows) = store.snapshots(workload) else { return };
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if state.looked.is_some() {
            state.of.insert(workload.to_owned(), rows.iter().map(observation).collect());
            state.looked = None;
        }
    }
}

impl State {
    fn look(&mut self, store: &dyn Store) -> Result<(), StoreError> {
        let mut any = self.looked.is_none();
        loop {
            let page = store.workloads(self.since, PAGE)?;
            let Some(last) = page.last().map(|row| row.changed) else { break };
            for row in page {
                let snapshots = store.snapshots(&row.workload)?;
                self.of.insert(row.workload, snapshots.iter().map(observation).collect());
            }
            (self.since, any) = (last, true);
        }
        if any {
            let fleet = self.of.iter().filter(|(_, observations)| !observations.is_empty());
            self.all = Arc::new(Whereabouts::of(fleet.map(|(name, all)| (name.as_str(), all.as_slice()))));
        }
        Ok(())
    }
}

/// As much of an observation as signals are placed by.
pub(super) fn observation(row: &SnapshotRow) -> Observation {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let time = |nanos: u64| (nanos > 0).then_some(UnixNanos(nanos));
    Observation {
        kind: ObservationKind::Snapshot,
        name: row.name.clone(),
        version: row.version.clone(),
        instance: some(&row.instance),
        host: some(&row.host),
        start: time(row.start),
        end: time(row.end),
        first_seen: None,
        last_seen: None,
        tags: Tags::default(),
        status: None,
        file: FileId(0),
        recorded: FacetSet::default(),
        cut: row.cut,
        superseded: false,
        quarantined: false,
    }
}
