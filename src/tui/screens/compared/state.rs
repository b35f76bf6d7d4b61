//! What the screen of comparisons shows.

use std::sync::Arc;

use crate::fleet::FleetView;
use crate::learning::DivideBy;
use crate::reports::compared::{self, Compared, DiffLine, DiffWhat, Finding, TreeLimits};
use crate::reports::sides::Named;
use crate::tui::screens::Place;
use crate::tui::shell::motion::Cursor;

/// A part of what was watched, small enough for the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitKey {
    /// The full name of the workload.
    pub workload: String,
    /// What of it; without, all of it.
    pub unit: Option<(DivideBy, String)>,
}

impl UnitKey {
    /// The part in a view of the fleet.
    #[must_use]
    pub fn named(&self, view: &FleetView) -> Option<Named> {
        let workload = Arc::clone(view.workload(&self.workload)?);
        Some(Named { workload, unit: self.unit.clone() })
    }

    /// What it is called: `instance d25308df492d`. Raw.
    #[must_use]
    pub fn words(&self, view: &FleetView) -> String {
        self.named(view).map_or_else(|| self.workload.clone(), |named| named.short())
    }
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// What this unit shows and no other of its kind.
    OnlyHere(UnitKey),
    /// What the second shows and the first does not, and the other way round.
    Diff(UnitKey, UnitKey),
}

impl Question {
    /// The page that answers it.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        match self {
            Question::OnlyHere(part) => {
                Some(Place::OnlyHere { workload: part.workload.clone(), unit: part.unit.clone()? })
            }
            Question::Diff(a, b) => Some(Place::Diff { a: a.clone(), b: b.clone() }),
        }
    }

    /// The part that is asked about.
    pub(super) fn subject(&self) -> &UnitKey {
        match self {
            Question::OnlyHere(part) | Question::Diff(_, part) => part,
        }
    }

    fn is_diff(&self) -> bool {
        matches!(self, Question::Diff(..))
    }
}

/// What a comparison was begun with. With anything else it would come out differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) question: Question,
    pub(super) filter: String,
    pub(super) unmasked: bool,
    /// The revisions of the workloads.
    pub(super) revisions: Vec<u64>,
}

/// How far a comparison is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing was asked.
    #[default]
    Idle,
    /// A job compares.
    Running,
    /// It was stopped.
    Stopped,
    /// It cannot be done: why.
    Failed(String),
    /// It is done.
    Done,
}

/// A comparison and what is said of it as a whole.
#[derive(Debug)]
pub struct Answer {
    /// The comparison.
    pub compared: Compared,
    /// What cannot be told, each as a sentence.
    pub caveats: Vec<String>,
}

/// One row.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) line: DiffLine,
    /// A bit a level below the root: whether younger siblings of the ancestor there follow.
    pub(super) passes: u64,
}

/// The state of the screen of comparisons.
#[derive(Debug, Default)]
pub struct State {
    pub(super) asked: Option<Asked>,
    pub(super) phase: Phase,
    pub(super) answer: Option<Arc<Answer>>,
    pub(super) rows: Vec<Row>,
    pub(super) cursor: Cursor,
    /// Whether what is explained, and every behaviour by itself, is shown.
    pub(super) all: bool,
    /// What was marked to be compared with something else.
    pub(super) first: Option<UnitKey>,
}

impl State {
    /// The selected row.
    pub(super) fn selected(&self) -> Option<&Row> {
        self.rows.get(self.cursor.selected)
    }

    /// The pair that a row is of; of several that are alike the first.
    pub(super) fn pair_of(&self, row: &Row) -> Option<u32> {
        let answer = self.answer.as_ref()?;
        match &row.line.what {
            DiffWhat::Way(at) => Some(*at),
            DiffWhat::Finding(index) => answer.compared.findings.get(*index as usize).map(|f| f.pair),
            DiffWhat::Folded { findings, .. } => {
                answer.compared.findings.get(*findings.first()? as usize).map(|f| f.pair)
            }
            DiffWhat::Unchanged(_) => None,
        }
    }

    /// The finding that a row is of.
    pub(super) fn finding_of(&self, row: &Row) -> Option<&Finding> {
        let answer = self.answer.as_ref()?;
        match &row.line.what {
            DiffWhat::Finding(index) => answer.compared.findings.get(*index as usize),
            DiffWhat::Way(_) | DiffWhat::Folded { .. } | DiffWhat::Unchanged(_) => None,
        }
    }

    /// How many findings that stand by themselves are left out because they are explained.
    pub(super) fn hidden(&self) -> usize {
        let answer = self.answer.as_ref().filter(|_| !self.all);
        answer.map_or(0, |answer| answer.compared.heads().filter(|finding| finding.explained).count())
    }

    /// Makes the rows anew.
    pub(super) fn remake(&mut self) {
        let is_diff = self.asked.as_ref().is_some_and(|asked| asked.question.is_diff());
        let lines = match &self.answer {
            None => Vec::new(),
            Some(answer) if is_diff => {
                let limits = TreeLimits { unchanged: false, unfolded: self.all, explained: self.all };
                compared::tree_lines(&answer.compared, limits)
            }
            Some(answer) => list(&answer.compared, self.all),
        };
        let mut open: u64 = 0;
        self.rows = lines
            .into_iter()
            .map(|line| {
                // The levels below this one are of other branches.
                let level = u32::from(line.depth.min(63));
                open &= (1 << level) - 1;
                let passes = open;
                open |= u64::from(!line.is_last) << level;
                Row { line, passes }
            })
            .collect();
    }
}

/// Findings as a list; what is below a new process only where everything is shown.
fn list(compared: &Compared, all: bool) -> Vec<DiffLine> {
    let findings = (0..).zip(&compared.findings);
    findings
        .filter(|(_, finding)| all || (!finding.inside && !finding.explained))
        .map(|(index, finding)| DiffLine {
            depth: u16::from(finding.inside),
            is_last: compared.findings.get(index as usize + 1).is_none_or(|next| !next.inside),
            what: DiffWhat::Finding(index),
        })
        .collect()
}
