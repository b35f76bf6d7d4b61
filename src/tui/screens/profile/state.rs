//! What the profile screen shows.

use std::sync::Arc;

use super::folding::Forms;
use super::list::List;
use super::pruning::Kept;
use crate::fleet::Details;
use crate::learning::{FoundAgain, Profile, Scope};
use crate::model::{FacetSet, NodeId};
use crate::reports::detail::Detail;
use crate::reports::nodes::NodePath;
use crate::reports::order::TreeOrder;
use crate::reports::outline::{Folds, Outline, OutlineRow, RowKey, Tally};
use crate::reports::search::Hits;
use crate::reports::signals::{Ghost, Marks};
use crate::tui::shell::motion::Cursor;

/// The state of the profile screen.
#[derive(Debug, Default)]
pub struct State {
    /// The full name of the workload.
    pub workload: String,
    /// How far it is open.
    pub stage: Stage,
    /// The facets that are shown; the settings' until somebody changes them.
    pub facets: Option<FacetSet>,
    /// Whether one-off parts of names are folded; the rules of the workload until somebody changes it.
    pub fold: Option<bool>,
    /// The folds of all workloads that were looked at.
    pub folds: Folds,
    /// The selected row of the tree.
    pub cursor: Cursor,
    /// How many levels were unfolded everywhere, if somebody asked for that.
    pub depth: Option<u16>,
    /// What the tree is pruned to, if it is.
    pub pruned: Option<Pruned>,
    /// The pane on the far left.
    pub list: List,
    /// The pane on the right.
    pub detail: DetailPane,
    /// In which order siblings are wanted.
    pub order: TreeOrder,
    /// A node to go to as soon as it is there.
    pub wanted: Option<NodePath>,
    /// What the tree is to be pruned to as soon as it is there: by the profile whose nodes they are.
    pub only: Option<(Arc<Profile>, String, Hits)>,
    /// What the tree was pruned to before another state of the profile came, until that is in the order that is wanted.
    pub kept: Option<Kept>,
}

/// How far a workload is open.
#[derive(Debug, Default)]
pub enum Stage {
    /// Not at all.
    #[default]
    Closed,
    /// Its first recording is being read.
    Opening,
    /// It cannot be.
    Failed(String),
    /// A part of its recordings, or all, can be looked at.
    Open(Box<Open>),
}

/// An open profile, as it is looked at.
#[derive(Debug)]
pub struct Open {
    /// The profile, in the order in which it is shown.
    pub profile: Arc<Profile>,
    /// The form of it that is shown, in the order of names.
    pub opened: Arc<Profile>,
    /// The profile as it was opened, with one-off parts of names and without.
    pub forms: Forms,
    /// In which order siblings are shown.
    pub order: TreeOrder,
    /// What of it is looked at.
    pub scope: Arc<Scope>,
    /// Its visible rows.
    pub outline: Outline,
    /// Sums for folded rows.
    pub tally: Tally,
    /// How common what it does is, per facet.
    pub common: FoundAgain,
    /// For each version whether no other was seen before it: what is "new" needs one before it.
    pub first_version: Vec<u32>,
    /// Recordings merged, and in all.
    pub done: (usize, usize),
    /// The revision of the workload at which it was opened.
    pub revision: u64,
    /// The revision of the lens for which `scope` was made.
    pub lens_revision: u64,
    /// Where signals stand in it.
    pub marks: Marks,
    /// Which rows of signals `marks` were made of, by place and number.
    pub marked: (usize, usize),
}

/// Why only a part of the tree is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pruned {
    /// To what a search found, and what leads there.
    Search {
        /// What was searched.
        query: String,
        /// What was found.
        hits: Hits,
    },
    /// To what no version before this one did.
    NewIn {
        /// The position of the version in the profile.
        version: usize,
        /// The nodes.
        hits: Hits,
    },
    /// To what another page named.
    These {
        /// What they have in common, in a few words, raw.
        title: String,
        /// The nodes.
        hits: Hits,
    },
    /// To what was seen first after a moment.
    After {
        /// The moment: nanoseconds since 1970.
        time: u64,
        /// The nodes.
        hits: Hits,
    },
}

impl Pruned {
    /// What is left, without what leads there.
    #[must_use]
    pub fn hits(&self) -> &Hits {
        match self {
            Pruned::Search { hits, .. }
            | Pruned::NewIn { hits, .. }
            | Pruned::These { hits, .. }
            | Pruned::After { hits, .. } => hits,
        }
    }
}

/// The pane on the right.
#[derive(Debug, Default)]
pub struct DetailPane {
    /// The row that it tells of.
    pub row: Option<RowKey>,
    /// What the files say of it, as soon as they were read.
    pub read: Option<Arc<Details>>,
    /// What is known of it; groups have none.
    pub detail: Option<Detail>,
    /// Only the brief lines, or all; until somebody chose, the brief ones where the terminal is narrow.
    pub brief: Option<bool>,
    /// The first line shown.
    pub top: usize,
}

impl State {
    /// The open profile.
    #[must_use]
    pub fn open(&self) -> Option<&Open> {
        match &self.stage {
            Stage::Open(open) => Some(open),
            _ => None,
        }
    }

    /// The selected row.
    #[must_use]
    pub fn row(&self) -> Option<OutlineRow> {
        self.open()?.outline.rows().get(self.cursor.selected).copied()
    }

    /// The behaviour of the selected row that only signals report.
    #[must_use]
    pub fn ghost(&self) -> Option<&Ghost> {
        let open = self.open()?;
        open.outline.ghosts().get(self.row()?.ghost?)
    }

    /// The selected node; of a group there is none.
    #[must_use]
    pub fn node(&self) -> Option<NodeId> {
        self.row().filter(|row| row.key().is_node()).map(|row| row.node)
    }
}

impl Open {
    /// Whether all recordings have been merged.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.done.0 >= self.done.1
    }

    /// The version (its position) in which a node was seen first, among what is looked at; `None` if in none.
    #[must_use]
    pub fn first_version_of(&self, node: NodeId) -> Option<usize> {
        let first = self.first_version.get(self.profile.presence(node).index()).copied()?;
        (first != u32::MAX).then_some(first as usize)
    }

    /// The position of the last version that is looked at.
    #[must_use]
    pub fn newest_version(&self) -> Option<usize> {
        self.scope.versions().iter().rposition(|looked_at| *looked_at)
    }

    /// The position of the first version that is looked at: what it did is not new.
    #[must_use]
    pub fn oldest_version(&self) -> usize {
        self.scope.versions().iter().position(|looked_at| *looked_at).unwrap_or(0)
    }
}

/// For each set of observations the earliest of their versions that is looked at; `u32::MAX` for none.
pub(super) fn first_versions(profile: &Profile, scope: &Scope) -> Vec<u32> {
    profile.trie().fold(u32::MAX, |before, observation| {
        if scope.selection().contains(observation) {
            before.min(profile.version_of(observation) as u32)
        } else {
            before
        }
    })
}
