//! What the page of signals shows.

use crate::query::Query;
use crate::reports::nodes::NodePath;
use crate::reports::signals::hidden::Hidden;
use crate::reports::signals::{Group, GroupKey, Grouping, Raised, SignalRow, SignalWords};
use crate::reports::{Clock, units};
use crate::signals::SignalIndex;
use crate::text::{Masker, sanitize, time};
use crate::tui::shell::motion::Cursor;
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

/// What of the signals is looked at, beside the filters.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Focus {
    /// All of them.
    #[default]
    All,
    /// Those that were raised about a moment.
    Around {
        /// The moment: nanoseconds since 1970.
        time: u64,
    },
    /// Those that were raised in one container.
    Instance {
        /// Its id.
        id: String,
    },
    /// Those that are about one behaviour, or about what stands below it.
    Node {
        /// The behaviour.
        path: NodePath,
        /// What it is called.
        name: String,
    },
    /// Some of them.
    These {
        /// Their ids.
        ids: BTreeSet<String>,
        /// What they are about.
        name: String,
    },
}

/// How far from a moment signals are looked at: five minutes.
pub(super) const AROUND: u64 = 5 * 60 * 1_000_000_000;

impl Focus {
    /// Whether a signal is looked at.
    pub(super) fn admits(&self, row: &SignalRow) -> bool {
        match self {
            Focus::All => true,
            Focus::Around { time } => row.time.is_some_and(|raised| raised.0.abs_diff(*time) <= AROUND),
            Focus::These { ids, .. } => ids.contains(&row.id),
            Focus::Instance { id } => row.placement.instance.as_ref() == Some(id),
            Focus::Node { path, .. } => row.node.as_ref().is_some_and(|node| node.is_below(path)),
        }
    }

    /// What is looked at, in a few words; nothing where that is all.
    pub(super) fn words(&self, clock: &Clock) -> Option<String> {
        match self {
            Focus::All => None,
            Focus::Around { time } => Some(format!("5 min around {}", time::absolute(*time, clock.zone))),
            Focus::Instance { id } => Some(format!("in {}", sanitize(units::short_id(id)))),
            Focus::Node { name, .. } | Focus::These { name, .. } => Some(format!("about {}", sanitize(name))),
        }
    }
}

/// One row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// The heading of several signals: which group.
    Group(usize),
    /// A signal: which group, which of the rows, and whether it stands below a heading.
    Signal { group: usize, row: usize, below: bool },
}

/// What the rows were made of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct MadeOf {
    pub(super) judged: u64,
    pub(super) lens: u64,
    pub(super) hidden: u64,
}

/// What a job was asked to judge.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) view: Arc<crate::fleet::FleetView>,
    pub(super) masker: Option<Masker>,
    /// The workload that is judged first.
    pub(super) first: Option<String>,
}

/// The state of the page of signals.
#[derive(Debug, Default)]
pub struct State {
    /// The full name of the workload; `None` for the whole fleet.
    pub(super) workload: Option<String>,
    pub(super) focus: Focus,
    /// The filter of this page, as typed, beside the one that holds everywhere.
    pub(super) filter: String,
    pub(super) query: Query,
    /// The filter that held when its line was opened.
    pub(super) before: String,
    /// What can be typed into it.
    pub(super) words: SignalWords,
    pub(super) grouping: Grouping,
    /// The headings that show their signals.
    pub(super) unfolded: HashSet<GroupKey>,
    /// The signals that are looked at.
    pub(super) rows: Vec<Arc<SignalRow>>,
    /// When they were raised: what is drawn at every step, so it is kept close together.
    pub(super) raised: Vec<Raised>,
    /// How many there are of the workload or the fleet.
    pub(super) all: usize,
    /// How many older ones are not listed, for there are too many.
    pub(super) left_out: usize,
    /// How many of those that are looked at need a look.
    pub(super) unknown: usize,
    /// Workloads whose signals could not be judged, and why.
    pub(super) failed: Vec<String>,
    /// What is hidden of each of the rows, and of each of the groups.
    pub(super) hidden: Vec<Hidden>,
    pub(super) hidden_of_groups: Vec<Hidden>,
    /// How many of the rows are hidden whole, in part, and though they must be seen.
    pub(super) hidden_count: [usize; 3],
    pub(super) groups: Vec<Group>,
    pub(super) lines: Vec<Line>,
    pub(super) cursor: Cursor,
    /// The first line shown of the selected signal.
    pub(super) top: usize,
    pub(super) made_of: MadeOf,
    pub(super) asked: Option<Asked>,
    /// Whether the journal was asked for.
    pub(super) journal_asked: bool,
    /// Up to which change of the decisions at a backend.
    pub(super) decided_there: u64,
}

impl State {
    /// The selected row.
    pub(super) fn line(&self) -> Option<Line> {
        self.lines.get(self.cursor.selected).copied()
    }

    /// The group of the selected row.
    pub(super) fn group(&self) -> Option<&Group> {
        match self.line()? {
            Line::Group(group) | Line::Signal { group, .. } => self.groups.get(group),
        }
    }

    /// The selected signal; of a heading the worst below it.
    #[must_use]
    pub fn selected(&self) -> Option<&Arc<SignalRow>> {
        self.of_line(self.line()?)
    }

    /// The signal of a row; of a heading the worst below it.
    pub(super) fn of_line(&self, line: Line) -> Option<&Arc<SignalRow>> {
        match line {
            Line::Group(group) => self.rows.get(self.groups.get(group)?.worst()),
            Line::Signal { row, .. } => self.rows.get(row),
        }
    }

    /// What is hidden of a row of the list.
    pub(super) fn hidden(&self, line: Line) -> Hidden {
        let hidden = match line {
            Line::Group(group) => self.hidden_of_groups.get(group),
            Line::Signal { row, .. } => self.hidden.get(row),
        };
        hidden.copied().unwrap_or_default()
    }

    /// Whether so much of every row is hidden.
    #[cfg(test)]
    pub fn is_all_hidden(&self, part: crate::reports::signals::hidden::Part) -> bool {
        self.hidden.iter().all(|hidden| hidden.part == part)
    }

    /// The signals that are listed, in the order in which they are read.
    pub fn in_order(&self) -> impl Iterator<Item = &Arc<SignalRow>> {
        let members = self.groups.iter().flat_map(|group| &group.members);
        members.filter_map(|&row| self.rows.get(row))
    }

    /// The number of the selected signal and whether its heading is selected.
    pub(super) fn place(&self) -> Option<(SignalIndex, bool)> {
        let line = self.line()?;
        Some((self.of_line(line)?.at, matches!(line, Line::Group(_))))
    }
}
