//! What is known of the signals of each workload: their rows with verdicts, as a job brings them, for every screen.

use crate::fleet::FleetView;
use crate::reports::signals::{SignalRow, order};
use crate::signals::Signals;
use crate::text::Masker;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The signals of one workload.
#[derive(Debug, Clone)]
pub struct OfWorkload {
    /// One row a signal, oldest first.
    pub rows: Vec<Arc<SignalRow>>,
    /// How many older ones have no row, for there are too many.
    pub left_out: usize,
    /// Why they could not be judged.
    pub failed: Option<String>,
    /// Of which signals of the fleet.
    pub signals: Arc<Signals>,
    /// The revision of the workload that they were judged by; 0 where no recording tells of it.
    pub revision: u64,
    /// How secrets in them are masked.
    pub masker: Option<Masker>,
    /// How many of them need a look; `None` where not all could be judged.
    pub unknown: Option<usize>,
    /// Those that need a look, one a behaviour, the worst first; of very many only the first.
    pub worst: Vec<Arc<SignalRow>>,
}

/// Unknown behaviours that are remembered of a workload.
const MOST_WORST: usize = 3;

impl OfWorkload {
    /// Of the rows of the signals of a workload, as they were judged by its profile of a revision.
    #[must_use]
    pub fn new(
        rows: Vec<Arc<SignalRow>>,
        signals: Arc<Signals>,
        revision: u64,
        masker: Option<Masker>,
    ) -> OfWorkload {
        let judged = rows.iter().all(|row| row.verdict.is_some());
        let unknown = judged.then(|| rows.iter().filter(|row| row.is_unknown()).count());
        let mut worst: Vec<Arc<SignalRow>> = Vec::new();
        for row in order(&rows, SignalRow::is_unknown).into_iter().filter_map(|at| rows.get(at)) {
            if worst.len() == MOST_WORST {
                break;
            }
            if worst.iter().all(|known| known.behaviour != row.behaviour) {
                worst.push(Arc::clone(row));
            }
        }
        OfWorkload { rows, left_out: 0, failed: None, signals, revision, masker, unknown, worst }
    }

    /// The same where so many older ones have no row: then it is not known how many need a look.
    #[must_use]
    pub fn without_older(self, left_out: usize) -> OfWorkload {
        let unknown = self.unknown.filter(|_| left_out == 0);
        OfWorkload { left_out, unknown, ..self }
    }
}

/// How many signals of a workload there are, and how many need a look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SignalTally {
    /// All of them.
    pub all: usize,
    /// Those that are neither usual nor regular; `None` while they are not judged.
    pub unknown: Option<usize>,
}

/// The signals of all workloads as far as they were judged. The name `None` stands for those of no workload.
#[derive(Debug, Default)]
pub struct Judged {
    of: BTreeMap<Option<String>, OfWorkload>,
    revision: u64,
}

impl Judged {
    /// The signals of a workload.
    #[must_use]
    pub fn get(&self, workload: Option<&str>) -> Option<&OfWorkload> {
        self.of.get(&workload.map(str::to_owned))
    }

    /// All of them, by workload.
    pub fn iter(&self) -> impl Iterator<Item = (Option<&str>, &OfWorkload)> {
        self.of.iter().map(|(workload, of)| (workload.as_deref(), of))
    }

    /// Grows with every change.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Takes in what a job has judged; what was known of the workload before is forgotten.
    pub fn insert(&mut self, workload: Option<String>, of: OfWorkload) {
        self.of.insert(workload, of);
        self.revision += 1;
    }

    /// Forgets the workloads that have no signals any more.
    pub fn retain_known(&mut self, view: &FleetView) {
        let signals = &view.signals;
        self.of.retain(|workload, _| match workload {
            Some(workload) => !signals.of_workload(workload).is_empty(),
            None => !signals.unplaced().is_empty(),
        });
    }

    /// The workloads whose signals are not judged as they are now, `None` for the signals of none.
    #[must_use]
    pub fn stale(&self, view: &FleetView, masker: Option<Masker>) -> Vec<Option<String>> {
        let placed = view.signals.workloads().map(|(name, _)| Some(name.to_owned()));
        let unplaced = (!view.signals.unplaced().is_empty()).then_some(None);
        placed
            .chain(unplaced)
            .filter(|workload| {
                let revision = revision_of(view, workload.as_deref());
                !self.of.get(workload).is_some_and(|known| {
                    Arc::ptr_eq(&known.signals, &view.signals)
                        && known.revision == revision
                        && known.masker == masker
                })
            })
            .collect()
    }

    /// How many signals a workload has.
    #[must_use]
    pub fn tally(&self, view: &FleetView, workload: &str) -> SignalTally {
        let all = view.signals.of_workload(workload).len();
        let known = self.get(Some(workload)).filter(|known| Arc::ptr_eq(&known.signals, &view.signals));
        SignalTally { all, unknown: known.and_then(|known| known.unknown) }
    }
}

/// The revision of a workload; 0 where no recording tells of it.
#[must_use]
pub fn revision_of(view: &FleetView, workload: Option<&str>) -> u64 {
    workload.and_then(|name| view.workload(name)).map_or(0, |workload| workload.revision)
}
