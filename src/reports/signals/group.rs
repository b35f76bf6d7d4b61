//! The order in which signals are read, and the headings that keep repeats from drowning what matters.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::row::{Behaviour, SignalRow};
use crate::model::{Severity, UnixNanos};

/// Under which headings signals stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Those of one rule, lineage and deed in one workload.
    #[default]
    Behaviour,
    /// Those of one rule.
    Rule,
    /// Each by itself.
    None,
}

impl Grouping {
    /// All of them, in the order in which a key goes through them.
    pub const ALL: [Grouping; 3] = [Grouping::Behaviour, Grouping::Rule, Grouping::None];

    /// Its name on the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Grouping::Behaviour => "behaviour",
            Grouping::Rule => "rule",
            Grouping::None => "none",
        }
    }

    /// The next one.
    #[must_use]
    pub fn next(self) -> Grouping {
        Grouping::ALL[(self as usize + 1) % Grouping::ALL.len()]
    }
}

/// What the signals of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GroupKey {
    /// A workload and what was done in it, by the number of the first signal that shows it: behaviours are shared,
    /// so equal ones need not be compared again.
    Behaviour(String, String, Vec<String>, String),
    /// A rule.
    Rule(String),
    /// One signal, by its id and number.
    One(u32),
}

impl GroupKey {
    fn of(row: &SignalRow, grouping: Grouping) -> GroupKey {
        let Behaviour { rule, lineage, deed, .. } = &*row.behaviour;
        match grouping {
            Grouping::Behaviour => {
                let workload = row.placement.workload.clone().unwrap_or_default();
                GroupKey::Behaviour(workload, rule.clone(), lineage.clone(), deed.clone())
            }
            Grouping::Rule => GroupKey::Rule(rule.clone()),
            Grouping::None => GroupKey::One(row.at.0),
        }
    }
}

/// Signals that stand under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they have in common.
    pub key: GroupKey,
    /// Their positions among the rows, in the order in which they are read; never empty.
    pub members: Vec<usize>,
    /// The highest severity.
    pub severity: Option<Severity>,
    /// Events in all.
    pub events: u64,
    /// Different containers.
    pub instances: usize,
    /// Different workloads.
    pub workloads: usize,
    /// How many of them need a look.
    pub unknown: usize,
    /// The earliest.
    pub first: Option<UnixNanos>,
    /// The latest.
    pub last: Option<UnixNanos>,
}

impl Group {
    /// The one that is read first: it has the worst verdict.
    #[must_use]
    pub fn worst(&self) -> usize {
        self.members.first().copied().unwrap_or(0)
    }
}

/// The positions of the rows that `pick` takes, in the order in which they are read: unknown ones first, by what
/// needs attention most; then those that are not judged; known and usual ones last. Of equal ones the most severe,
/// then the latest.
#[must_use]
pub fn order(rows: &[Arc<SignalRow>], pick: impl Fn(&SignalRow) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..rows.len()).filter(|&at| pick(&rows[at])).collect();
    order.sort_by_cached_key(|&at| {
        let row = &rows[at];
        let rank = row.verdict.as_ref().map(|verdict| verdict.rank());
        let class = match rank {
            Some((false, ..)) => 0,
            None => 1,
            Some((true, ..)) => 2,
        };
        (class, rank, Reverse(row.severity), Reverse(row.time), row.at)
    });
    order
}

/// The groups of rows that were put in order, in the order of their first members.
#[must_use]
pub fn groups(rows: &[Arc<SignalRow>], order: &[usize], grouping: Grouping) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut known: HashMap<GroupKey, usize> = HashMap::new();
    // Behaviours are shared: one that was met before in its workload needs no key of its own.
    let mut met: HashMap<(*const Behaviour, Option<&str>), usize> = HashMap::new();
    let mut sets: Vec<(BTreeSet<&str>, BTreeSet<&str>)> = Vec::new();
    for &at in order {
        let Some(row) = rows.get(at) else { continue };
        let place = (Arc::as_ptr(&row.behaviour), row.placement.workload.as_deref());
        let group = match met.get(&place).filter(|_| grouping == Grouping::Behaviour) {
            Some(&group) => group,
            None => *known.entry(GroupKey::of(row, grouping)).or_insert_with_key(|key| {
                let (severity, events, instances, workloads, unknown, first, last) = Default::default();
                let (key, members) = (key.clone(), Vec::new());
                groups.push(Group {
                    key,
                    members,
                    severity,
                    events,
                    instances,
                    workloads,
                    unknown,
                    first,
                    last,
                });
                sets.push(Default::default());
                groups.len() - 1
            }),
        };
        met.insert(place, group);
        let (instances, workloads) = &mut sets[group];
        instances.extend(row.placement.instance.as_deref());
        workloads.extend(row.placement.workload.as_deref());
        let group = &mut groups[group];
        group.members.push(at);
        group.severity = group.severity.max(row.severity);
        group.events = group.events.saturating_add(row.count);
        group.unknown += usize::from(row.is_unknown());
        group.first = [group.first, row.time].into_iter().flatten().min();
        group.last = group.last.max(row.time);
    }
    for (group, (instances, workloads)) in groups.iter_mut().zip(sets) {
        group.instances = instances.len();
        group.workloads = workloads.len();
    }
    groups
}
