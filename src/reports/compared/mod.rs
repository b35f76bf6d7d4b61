//! Two sides of what was watched, compared: what the second does that the first does not, what of the first was not
//! seen in the second, and what both do in another way; each with the reasons why it should concern anybody.
//!
//! Only-here, diff and check are this comparison of different sides. Findings point into it and are written out where
//! they are shown: there may be a hundred thousand.

mod changes;
mod explain;
mod findings;
mod readings;
pub(in crate::reports) mod rows;
#[cfg(test)]
mod tests;
mod tree;

use std::sync::Arc;

pub use rows::{
    Before, Leading, concern_word, lineage, name, table, to_json, units_json, units_text, write_json,
};
pub use tree::{
    DiffLine, DiffWhat, TreeLimits, line_words, lines as tree_lines, markdown as tree_markdown,
    text as tree_text,
};

use crate::fleet::{Cancel, Fleet};
use crate::learning::{Difference, Division, Pair, Profile, Scope, SeenOn, Share, Watched};
use crate::learning::{DivideBy, Side};
use crate::model::{Facet, FacetSet, NodeId, Selection};
use crate::signals::Concern;
use crate::signals::concern::ConcernReason;
use crate::text::Masker;

/// One side of a comparison: a part of what was watched of a workload.
#[derive(Clone, Debug)]
pub struct Part {
    /// The profile.
    pub profile: Arc<Profile>,
    /// What of it.
    pub scope: Arc<Scope>,
    /// The units that are counted in it.
    pub division: Arc<Division>,
    /// What it is called: `v2.1.0`, `8 other instances`. Raw.
    pub name: String,
}

impl Part {
    /// What a selection of a profile's observations watched, counted in the finest units that are known of it.
    #[must_use]
    pub fn of(profile: Arc<Profile>, selection: Selection, name: String) -> Part {
        let known = |by: DivideBy| {
            let division = Division::of(profile.observations(), &selection, by, &|_| None);
            (!division.names().is_empty()).then_some(division)
        };
        let division = known(DivideBy::Instance).or_else(|| known(DivideBy::Host));
        let division = division.unwrap_or_else(|| {
            Division::of(profile.observations(), &selection, DivideBy::Version, &|_| None)
        });
        Part::divided(profile, selection, Arc::new(division), name)
    }

    /// The same, counted in the units of a division.
    #[must_use]
    pub fn divided(
        profile: Arc<Profile>,
        selection: Selection,
        division: Arc<Division>,
        name: String,
    ) -> Part {
        let scope = Arc::new(Scope::of(&profile, selection));
        Part { profile, scope, division, name }
    }

    /// In how many of its units a node was seen.
    #[must_use]
    pub fn share(&self, node: Option<NodeId>) -> Share {
        let selection = self.scope.selection();
        match node {
            Some(node) => self.division.share(selection, self.profile.seen_in(node)),
            None => Share { k: 0, n: self.division.count(selection) },
        }
    }

    /// How much was watched.
    #[must_use]
    pub fn watched(&self) -> Watched {
        Watched::of(&self.profile, self.scope.selection())
    }

    fn side(&self) -> Side<'_> {
        Side { profile: &self.profile, scope: &self.scope }
    }
}

/// How a behaviour differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// Only the second side shows it.
    Added,
    /// Both show it, the second in another way as well.
    Changed,
    /// Only the first shows it, though the second was watched as much.
    Gone,
    /// Only the first shows it; the second was watched less.
    NotYetSeen,
    /// Only the first shows it; the second records nothing of the kind.
    NotRecorded,
}

impl Change {
    /// All of them.
    pub const ALL: [Change; 5] =
        [Change::Added, Change::Changed, Change::Gone, Change::NotYetSeen, Change::NotRecorded];

    /// Its name in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Change::Added => "added",
            Change::Changed => "changed",
            Change::Gone => "gone",
            Change::NotYetSeen => "not-yet-seen",
            Change::NotRecorded => "not-recorded",
        }
    }

    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Change::Added => "added",
            Change::Changed => "changed",
            Change::Gone => "gone",
            Change::NotYetSeen => "not yet seen",
            Change::NotRecorded => "not recorded",
        }
    }

    /// One character for it.
    #[must_use]
    pub fn sign(self) -> char {
        match self {
            Change::Added => '+',
            Change::Changed => '~',
            Change::Gone => '-',
            Change::NotYetSeen => '?',
            Change::NotRecorded => '.',
        }
    }

    /// Whether it says that the second side does something.
    #[must_use]
    pub fn is_deed(self) -> bool {
        matches!(self, Change::Added | Change::Changed)
    }
}

/// One behaviour that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its position among the pairs.
    pub pair: u32,
    /// How it differs.
    pub change: Change,
    /// Why it should concern anybody, the heaviest first; of a new process also what weighs most below it.
    pub reasons: Vec<ConcernReason>,
    /// The weight of the heaviest, of it and of all below it.
    pub weight: u32,
    /// A harmless explanation is at hand: another version of the same, a name made at random.
    pub explained: bool,
    /// How many other behaviours below it differ in the same way. They follow it.
    pub below: u32,
    /// It is below the finding before it that is not.
    pub inside: bool,
}

impl Finding {
    /// How much it should concern.
    #[must_use]
    pub fn concern(&self) -> Concern {
        if self.explained || !self.change.is_deed() { Concern::Low } else { Concern::of_weight(self.weight) }
    }
}

/// What is compared, and how far.
#[derive(Clone, Copy, Debug)]
pub struct CompareOptions {
    /// The facets that are told of.
    pub facets: FacetSet,
    /// Nodes of which files are read again for details; of a comparison that is only looked at, some hundred.
    pub details: usize,
    /// Also what the first shows and the second does not.
    pub missing: bool,
    /// The arguments of every process, not only of those that can do nearly anything.
    pub arguments: bool,
    /// Masks secrets in the arguments that reasons speak of.
    pub masker: Option<Masker>,
}

impl Default for CompareOptions {
    fn default() -> CompareOptions {
        CompareOptions {
            facets: FacetSet::ALL,
            details: 500,
            missing: false,
            arguments: false,
            masker: Some(Masker::UNICODE),
        }
    }
}

/// Two sides compared.
#[derive(Clone, Debug)]
pub struct Compared {
    /// What is compared against.
    pub a: Part,
    /// What is compared.
    pub b: Part,
    /// How much was watched of either.
    pub watched: (Watched, Watched),
    /// Both laid over each other.
    pub difference: Difference,
    /// What differs: worst first, each followed by what is below it.
    pub findings: Vec<Finding>,
    /// Nodes whose files were read again, and nodes whose files should have been.
    pub read: (usize, usize),
}

impl Compared {
    /// A pair by its position.
    #[must_use]
    pub fn pair(&self, at: u32) -> Pair {
        self.difference.pairs()[at as usize]
    }

    /// The profile and the node that show a pair best: of the second side where it is there.
    #[must_use]
    pub fn shown(&self, at: u32) -> (&Part, NodeId) {
        let pair = self.pair(at);
        match (pair.b, pair.a) {
            (Some(node), _) => (&self.b, node),
            (None, Some(node)) => (&self.a, node),
            // A pair is of something; the root of the first stands in.
            (None, None) => (&self.a, NodeId(0)),
        }
    }

    /// The facet of a pair.
    #[must_use]
    pub fn facet(&self, at: u32) -> Facet {
        let (part, node) = self.shown(at);
        part.profile.tree().facet(node)
    }

    /// How many behaviours both sides show.
    #[must_use]
    pub fn unchanged(&self) -> usize {
        let changed = self.findings.iter().filter(|finding| finding.change == Change::Changed).count();
        self.difference.count(SeenOn::Both).saturating_sub(changed)
    }

    /// The findings that are not below others.
    pub fn heads(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| !finding.inside)
    }

    /// What was not read for want of time, as a sentence; `None` if all was.
    #[must_use]
    pub fn not_read(&self) -> Option<String> {
        let (read, wanted) = self.read;
        (read < wanted).then(|| {
            format!(
                "packages, users, hashes and how files were opened were read of {read} of {wanted} behaviours; \
                 what rests on them is not told of the others"
            )
        })
    }
}

/// Compares two sides. It reads files for details: not for a loop that must not wait. It ends soon after `cancel`, with
/// what was found by then.
#[must_use]
pub fn compare(
    a: Part,
    b: Part,
    fleets: (&Fleet, &Fleet),
    options: &CompareOptions,
    cancel: &Cancel,
) -> Compared {
    let difference = Difference::of(a.side(), b.side());
    let watched = (a.watched(), b.watched());
    let compared = Compared { a, b, watched, difference, findings: Vec::new(), read: (0, 0) };
    findings::fill(compared, fleets, options, cancel)
}
