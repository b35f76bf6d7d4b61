//! All signals of a fleet and where each belongs, in few bytes a signal: a million of them fit.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::Placement;
use super::shelf::{GONE, Row, Rows, Shelf};
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
    rows: Rows,
    /// By the number that a row has as its place.
    placements: Arc<Vec<Placement>>,
    /// The rows, oldest first.
    order: Arc<Vec<u32>>,
    by_workload: BTreeMap<String, Vec<SignalIndex>>,
    unplaced: Vec<SignalIndex>,
}

impl Signals {
    /// Of signals that are placed; they are put in order of time, then id.
    #[must_use]
    pub fn of(all: Vec<(Signal, Placement)>) -> Signals {
        let mut shelf = Shelf::default();
        let mut placements: HashMap<Placement, u32> = HashMap::new();
        for (signal, placement) in all {
            let next = placements.len() as u32;
            shelf.put(&signal, *placements.entry(placement).or_insert(next));
        }
        let mut numbered: Vec<(Placement, u32)> = placements.into_iter().collect();
        numbered.sort_by_key(|(_, number)| *number);
        let placements = numbered.into_iter().map(|(placement, _)| placement).collect();
        let mut order = (0..shelf.len() as u32).collect();
        let rows = shelf.rows();
        sort(&rows, &mut order);
        Signals::shown(rows, placements, Arc::new(order))
    }

    /// Of rows in their order, and the placements that they name.
    pub(super) fn shown(rows: Rows, placements: Vec<Placement>, order: Arc<Vec<u32>>) -> Signals {
        let mut of_place: Vec<Vec<SignalIndex>> = vec![Vec::new(); placements.len()];
        for (index, &at) in (0..).map(SignalIndex).zip(&*order) {
            let place = rows.row(at).map(|row| row.place as usize);
            if let Some(list) = place.and_then(|place| of_place.get_mut(place)) {
                list.push(index);
            }
        }
        let mut by_workload: BTreeMap<String, Vec<SignalIndex>> = BTreeMap::new();
        let mut unplaced = Vec::new();
        for (placement, mut list) in placements.iter().zip(of_place).filter(|(_, list)| !list.is_empty()) {
            match &placement.workload {
                Some(name) => match by_workload.get_mut(name) {
                    Some(known) => known.append(&mut list),
                    None => drop(by_workload.insert(name.clone(), list)),
                },
                None => unplaced.append(&mut list),
            }
        }
        by_workload.values_mut().chain([&mut unplaced]).for_each(|list| {
            list.sort();
            list.shrink_to_fit();
        });
        Signals { rows, placements: Arc::new(placements), order, by_workload, unplaced }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// All of them, oldest first.
    pub fn indices(&self) -> impl DoubleEndedIterator<Item = SignalIndex> + use<> {
        (0..self.len() as u32).map(SignalIndex)
    }

    fn row(&self, at: SignalIndex) -> Option<Row> {
        self.rows.row(*self.order.get(at.0 as usize)?)
    }

    /// A signal with its events. It is put together anew each time: lists do with [`Self::head`].
    #[must_use]
    pub fn get(&self, at: SignalIndex) -> Option<Signal> {
        Some(self.rows.signal(self.row(at)?))
    }

    /// What lists show of a signal.
    #[must_use]
    pub fn head(&self, at: SignalIndex) -> Option<SignalHead<'_>> {
        let row = self.row(at)?;
        let label = self.rows.label(row);
        Some(SignalHead {
            id: self.rows.id(row),
            rule: label.rule,
            title: label.title,
            severity: label.severity,
            time: super::record::time_of(row.time),
            count: self.rows.count(row),
        })
    }

    /// Where a signal belongs.
    #[must_use]
    pub fn placement(&self, at: SignalIndex) -> Option<&Placement> {
        self.placements.get(self.row(at)?.place as usize)
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
        let key = |at: u32| self.rows.row(at).map(|row| (row.time, self.rows.id(row), at));
        self.rows.with_id(id).filter_map(move |at| {
            let found = self.order.binary_search_by_key(&key(at), |&other| key(other)).ok()?;
            Some(SignalIndex(found as u32))
        })
    }

    /// Bytes on the heap, for budgets.
    #[must_use]
    pub fn heap_bytes(&self) -> usize {
        let of_lists = |list: &Vec<SignalIndex>| list.capacity() * size_of::<SignalIndex>();
        self.rows.heap_bytes()
            + self.order.capacity() * size_of::<u32>()
            + self.by_workload.values().map(of_lists).sum::<usize>()
            + of_lists(&self.unplaced)
    }
}

/// Puts rows in order of time, then id, and leaves out what was taken away.
pub(super) fn sort(rows: &Rows, order: &mut Vec<u32>) {
    let row = |at: u32| rows.row(at).filter(|row| row.place != GONE);
    order.retain(|&at| row(at).is_some());
    let by = |&a: &u32, &b: &u32| match (row(a), row(b)) {
        (Some(x), Some(y)) => {
            x.time.cmp(&y.time).then_with(|| rows.id(x).cmp(rows.id(y))).then_with(|| a.cmp(&b))
        }
        _ => a.cmp(&b),
    };
    // Stable, and quick where most of it is in order already.
    order.sort_by(by);
}
