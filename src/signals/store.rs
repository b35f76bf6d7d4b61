//! All signals of a fleet and where each belongs, in few bytes a signal: a million of them fit.

use std::collections::BTreeMap;

use super::Placement;
use crate::model::{Severity, Signal, UnixNanos};

/// The number of a signal among all of one [`Signals`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SignalIndex(pub u32);

/// What lists show of a signal, without its events.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SignalHead<'a> {
    /// What it is called where it came from.
    pub id: &'a str,
    /// The agent's rule.
    pub rule: &'a str,
    /// What the rule is called for people.
    pub title: &'a str,
    /// How severe it is.
    pub severity: Option<Severity>,
    /// When it was raised.
    pub time: Option<UnixNanos>,
    /// How many events it stands for.
    pub count: u64,
}

/// All signals of a fleet, oldest first, each with its placement.
#[derive(Clone, Debug, Default)]
pub struct Signals {
    all: Vec<(Signal, Placement)>,
    by_workload: BTreeMap<String, Vec<SignalIndex>>,
    unplaced: Vec<SignalIndex>,
}

impl Signals {
    /// Of signals that are placed; they are put in order of time, then id.
    #[must_use]
    pub fn of(mut all: Vec<(Signal, Placement)>) -> Signals {
        all.sort_by(|a, b| (a.0.time, &a.0.id).cmp(&(b.0.time, &b.0.id)));
        let mut by_workload: BTreeMap<String, Vec<SignalIndex>> = BTreeMap::new();
        let mut unplaced = Vec::new();
        for (at, (_, placement)) in (0..).map(SignalIndex).zip(&all) {
            match &placement.workload {
                Some(workload) => by_workload.entry(workload.clone()).or_default().push(at),
                None => unplaced.push(at),
            }
        }
        Signals { all, by_workload, unplaced }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// All of them, oldest first.
    pub fn indices(&self) -> impl DoubleEndedIterator<Item = SignalIndex> + use<> {
        (0..self.len() as u32).map(SignalIndex)
    }

    /// A signal with its events.
    #[must_use]
    pub fn get(&self, at: SignalIndex) -> Option<Signal> {
        self.all.get(at.0 as usize).map(|(signal, _)| signal.clone())
    }

    /// What lists show of a signal.
    #[must_use]
    pub fn head(&self, at: SignalIndex) -> Option<SignalHead<'_>> {
        let (signal, _) = self.all.get(at.0 as usize)?;
        Some(SignalHead {
            id: &signal.id,
            rule: &signal.rule,
            title: &signal.title,
            severity: signal.severity,
            time: signal.time,
            count: signal.count,
        })
    }

    /// Where a signal belongs.
    #[must_use]
    pub fn placement(&self, at: SignalIndex) -> Option<&Placement> {
        self.all.get(at.0 as usize).map(|(_, placement)| placement)
    }

    /// The signals of a workload, by its full name, oldest first.
    #[must_use]
    pub fn of_workload(&self, workload: &str) -> &[SignalIndex] {
        self.by_workload.get(workload).map_or(&[], Vec::as_slice)
    }

    /// The workloads that signals belong to, by full name, with theirs.
    pub fn workloads(&self) -> impl Iterator<Item = (&str, &[SignalIndex])> {
        self.by_workload.iter().map(|(name, signals)| (name.as_str(), signals.as_slice()))
    }

    /// The signals that belong to no workload.
    #[must_use]
    pub fn unplaced(&self) -> &[SignalIndex] {
        &self.unplaced
    }

    /// The signals of this id; several only where different sources use one id for different signals.
    pub fn with_id<'a>(&'a self, id: &'a str) -> impl Iterator<Item = SignalIndex> + 'a {
        self.indices().filter(move |&at| self.head(at).is_some_and(|head| head.id == id))
    }
}
