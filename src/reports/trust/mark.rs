//! The one sign that stands for trust in lists.

use super::Facts;
use super::sentences::{FEW_INSTANCES, STILL_NEW};
use crate::learning::UnitKind;
use crate::model::{Facet, Status};

/// One sign and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its name in JSON.
    pub id: &'static str,
    /// One column, which any terminal can show.
    pub sign: &'static str,
    /// What it means, in a few words.
    pub words: &'static str,
    /// What it means, in a sentence.
    pub help: &'static str,
}

/// All of them, the gravest first.
pub static MARKS: [Mark; 3] = [
    Mark {
        id: "poison",
        sign: "!",
        words: "hint of a poisoned baseline",
        help: "an attack may have been learned as normal; looked for where the workload was opened",
    },
    Mark {
        id: "few",
        sign: "?",
        words: "too few units",
        help: "fewer than five instances, or one host only: what was not seen proves little",
    },
    Mark {
        id: "learning",
        sign: "~",
        words: "still new",
        help: "still learning, or one in ten snapshots is expected to bring a new process",
    },
];

/// A hint, by the place in the table.
const POISON: usize = 0;
/// Too few units.
const FEW: usize = 1;
/// Not levelled off.
const LEARNING: usize = 2;

impl Mark {
    /// The mark of a hint.
    #[must_use]
    pub fn poison() -> Mark {
        MARKS[POISON]
    }
}

fn mark(poisoned: bool, few: bool, learning: bool) -> Option<Mark> {
    let first = [(poisoned, POISON), (few, FEW), (learning, LEARNING)].into_iter().find(|(holds, _)| *holds);
    first.map(|(_, at)| MARKS[at])
}

/// Whether so few units were seen that what was not seen proves little.
pub(super) fn is_few(kind: UnitKind, instances: u32, hosts: u32) -> bool {
    let units = if kind == UnitKind::Instances { instances } else { hosts };
    units < FEW_INSTANCES || hosts == 1
}

/// The mark of what is known without opening the profile: how many units, and of the processes those seen once.
#[must_use]
pub fn of_row(
    kind: UnitKind,
    (snapshots, instances, hosts): (u32, u32, u32),
    status: Status,
    processes_once: u64,
) -> Option<Mark> {
    let still_new = snapshots >= 2 && processes_once as f64 / f64::from(snapshots) >= STILL_NEW;
    mark(false, is_few(kind, instances, hosts), still_new || is_learning(status))
}

fn is_learning(status: Status) -> bool {
    status != Status::Stable && status != Status::None
}

/// The mark of an open profile; that of a list where nobody has looked for hints is that without them.
pub(super) fn of_report(facts: &Facts<'_>, hints: bool) -> Option<Mark> {
    let watched = &facts.trust.watched;
    let expected = facts.trust.novelty.expected(Facet::Process);
    let still_new = expected.is_some_and(|expected| expected >= STILL_NEW);
    let kind = match (watched.instances, watched.hosts) {
        (1.., _) => UnitKind::Instances,
        (0, 2..) => UnitKind::Hosts,
        _ => UnitKind::Versions,
    };
    let few = is_few(kind, watched.instances, watched.hosts);
    mark(hints && !facts.hints.is_empty(), few, still_new || is_learning(facts.trust.status.0))
}

/// What orders marks: the gravest is the greatest, none the least.
#[must_use]
pub fn rank(mark: Option<Mark>) -> usize {
    let at = mark.and_then(|mark| MARKS.iter().position(|known| known.id == mark.id));
    at.map_or(0, |at| MARKS.len() - at)
}
