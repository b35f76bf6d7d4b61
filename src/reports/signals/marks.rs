//! Where in a tree signals stand: on which nodes, below which nodes, and which behaviours only signals report.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use super::row::{SignalRow, Unseen};
use crate::model::{Arena, NodeId};
use crate::reports::nodes::NodePath;

/// How many signals stand somewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// All of them.
    pub all: u32,
    /// Those that need a look.
    pub unknown: u32,
}

impl Count {
    fn add(&mut self, row: &SignalRow) {
        self.all += 1;
        self.unknown += u32::from(row.is_unknown());
    }
}

/// A behaviour that only signals report, below the last known node on the way to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Ghost {
    /// What it is.
    pub what: Unseen,
    /// The last known node on the way; `None` where nothing of the way is known.
    pub anchor: Option<NodeId>,
    /// The ghost that it stands below, if it does.
    pub parent: Option<u32>,
    /// How many ghosts stand above it.
    pub level: u16,
    /// Whether another ghost of the same parent follows.
    pub younger: bool,
    /// The signals that lead to it or through it.
    pub signals: Vec<Arc<SignalRow>>,
    /// How many of them there are.
    pub count: Count,
}

/// All ghosts of a tree. Those of one anchor stand together, each before those below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ghosts {
    all: Vec<Ghost>,
    of: BTreeMap<Option<NodeId>, Range<u32>>,
}

/// More ghosts than these of one tree are not drawn; the list of signals has them all.
const MOST_GHOSTS: usize = 500;
/// Signals that a ghost keeps; more are counted.
const MOST_SIGNALS: usize = 200;

impl Ghosts {
    /// A ghost by its number.
    #[must_use]
    pub fn get(&self, ghost: u32) -> Option<&Ghost> {
        self.all.get(ghost as usize)
    }

    /// The numbers of those below a node; of those that hang nowhere for `None`.
    #[must_use]
    pub fn below(&self, anchor: Option<NodeId>) -> Range<u32> {
        self.of.get(&anchor).cloned().unwrap_or_default()
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
}

/// Where in one tree signals stand.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    on: HashMap<NodeId, Count>,
    below: HashMap<NodeId, Count>,
    /// The behaviours that only signals report.
    pub ghosts: Arc<Ghosts>,
}

impl Marks {
    /// The marks that judged signals make in the tree of their workload. A signal whose way the tree does not hold
    /// (another profile judged it) makes none.
    #[must_use]
    pub fn of(tree: &Arena, rows: &[Arc<SignalRow>]) -> Marks {
        let mut marks = Marks::default();
        let mut growing = Growing::default();
        let mut known: HashMap<&NodePath, Option<NodeId>> = HashMap::new();
        for row in rows.iter().filter(|row| row.verdict.is_some()) {
            let node = match &row.node {
                None => None,
                Some(path) => {
                    let found = *known.entry(&**path).or_insert_with(|| path.find(tree));
                    if found.is_none() {
                        continue;
                    }
                    found
                }
            };
            growing.add(node, row);
            let Some(node) = node else { continue };
            if row.beyond.is_empty() {
                marks.on.entry(node).or_default().add(row);
            } else {
                marks.below.entry(node).or_default().add(row);
            }
            for above in tree.ancestors(node) {
                marks.below.entry(above).or_default().add(row);
            }
        }
        marks.ghosts = Arc::new(growing.finish());
        marks
    }

    /// The signals that are about a node itself.
    #[must_use]
    pub fn on(&self, node: NodeId) -> Count {
        self.on.get(&node).copied().unwrap_or_default()
    }

    /// The signals that are about what stands below a node, or would.
    #[must_use]
    pub fn below(&self, node: NodeId) -> Count {
        self.below.get(&node).copied().unwrap_or_default()
    }
}

/// Ghosts while they are gathered: each knows those below it.
#[derive(Default)]
struct Growing {
    all: Vec<(Ghost, Vec<usize>)>,
    roots: BTreeMap<Option<NodeId>, Vec<usize>>,
}

impl Growing {
    fn add(&mut self, anchor: Option<NodeId>, row: &Arc<SignalRow>) {
        let mut parent: Option<usize> = None;
        for (level, what) in (0..).zip(&row.beyond) {
            let siblings = match parent {
                Some(parent) => &self.all[parent].1,
                None => self.roots.entry(anchor).or_default(),
            };
            let found = siblings.iter().copied().find(|&at| self.all[at].0.what == *what);
            let at = match found {
                Some(at) => at,
                None if self.all.len() >= MOST_GHOSTS => return,
                None => {
                    let at = self.all.len();
                    match parent {
                        Some(parent) => self.all[parent].1.push(at),
                        None => self.roots.entry(anchor).or_default().push(at),
                    }
                    let (signals, count) = Default::default();
                    let what = what.clone();
                    let ghost = Ghost { what, anchor, parent: None, level, younger: false, signals, count };
                    self.all.push((ghost, Vec::new()));
                    at
                }
            };
            let ghost = &mut self.all[at].0;
            ghost.count.add(row);
            if ghost.signals.len() < MOST_SIGNALS {
                ghost.signals.push(Arc::clone(row));
            }
            parent = Some(at);
        }
    }

    /// All of them, each before those below it.
    fn finish(self) -> Ghosts {
        let mut ghosts = Ghosts::default();
        for (anchor, roots) in &self.roots {
            if roots.is_empty() {
                continue;
            }
            let from = ghosts.all.len() as u32;
            // Which ghost, below which finished one, and whether a sibling follows.
            let mut open: Vec<(usize, Option<u32>, bool)> = Vec::new();
            let push = |open: &mut Vec<_>, siblings: &[usize], parent: Option<u32>| {
                let last = siblings.len().saturating_sub(1);
                let each = siblings.iter().enumerate().rev();
                open.extend(each.map(|(place, &at)| (at, parent, place < last)));
            };
            push(&mut open, roots, None);
            while let Some((at, parent, younger)) = open.pop() {
                let (ghost, below) = &self.all[at];
                let number = ghosts.all.len() as u32;
                ghosts.all.push(Ghost { parent, younger, ..ghost.clone() });
                push(&mut open, below, Some(number));
            }
            ghosts.of.insert(*anchor, from..ghosts.all.len() as u32);
        }
        ghosts
    }
}
