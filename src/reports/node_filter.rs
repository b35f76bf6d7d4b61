//! Searching a tree by figures: `commonality:<50%`, with anything else that the filter language has.
//!
//! A search that asks for no figure is one for names and is none of this ([`super::search`]).

use super::nodes;
use crate::learning::{Bound, Profile, Scope, Share};
use crate::model::NodeId;
use crate::query::{self, Query, QueryError, Subject};
use crate::text::Masker;

/// A figure of a node that can be asked for.
struct Figure {
    key: &'static str,
    of: fn(Bound) -> f64,
}

/// Ratios, 0–1; in a filter also in percent.
static FIGURES: [Figure; 2] = [
    Figure { key: "commonality", of: |bound| bound.share.ratio().unwrap_or(f64::NAN) },
    Figure { key: "at_least", of: |bound| bound.at_least },
];

/// Nodes between two looks at whether the answer is still wanted.
const CHUNK: usize = 8_192;

/// A search of a tree by figures.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeFilter(Query);

impl NodeFilter {
    /// Reads a search; `None` if it asks for no figure, and so is one for names.
    ///
    /// # Errors
    /// If it asks for one and is no filter, with where and why.
    #[must_use]
    pub fn parse(text: &str) -> Option<Result<NodeFilter, QueryError>> {
        let asks = text.split(|c: char| c.is_whitespace() || c == '(').any(|word| {
            let word = word.trim_start_matches('-');
            FIGURES
                .iter()
                .any(|figure| word.strip_prefix(figure.key).is_some_and(|rest| rest.starts_with(':')))
        });
        asks.then(|| query::parse(text).map(NodeFilter))
    }

    /// Tells for each node whether it passes: folders never do, since they are no behaviour of their own.
    #[must_use]
    pub fn on<'a>(&'a self, profile: &'a Profile, scope: &'a Scope, masker: Option<Masker>) -> Asking<'a> {
        Asking { filter: self, profile, scope, masker, shares: scope.shares(profile) }
    }
}

/// A search on its way through a profile.
#[derive(Debug)]
pub struct Asking<'a> {
    filter: &'a NodeFilter,
    profile: &'a Profile,
    scope: &'a Scope,
    masker: Option<Masker>,
    shares: Vec<Share>,
}

impl Asking<'_> {
    /// Whether a node passes.
    #[must_use]
    pub fn passes(&self, node: NodeId) -> bool {
        self.profile.tree().flags(node).is_behaviour() && self.filter.0.matches(&Asked { asking: self, node })
    }

    /// The nodes for which `admits` holds and that pass, in the order of the tree; `None` if `go_on` says no.
    #[must_use]
    pub fn hits(&self, admits: impl Fn(NodeId) -> bool, go_on: &dyn Fn() -> bool) -> Option<Vec<NodeId>> {
        let mut hits = Vec::new();
        for node in self.profile.tree().nodes() {
            if node.index() % CHUNK == CHUNK - 1 && !go_on() {
                return None;
            }
            if admits(node) && self.passes(node) {
                hits.push(node);
            }
        }
        Some(hits)
    }
}

/// A node that is asked.
struct Asked<'a> {
    asking: &'a Asking<'a>,
    node: NodeId,
}

impl Subject for Asked<'_> {
    fn values(&self, key: &str, each: &mut dyn FnMut(&str)) {
        if key == "facet" {
            each(self.asking.profile.tree().facet(self.node).spec().id);
        }
    }

    fn text(&self, each: &mut dyn FnMut(&str)) {
        // Only what is shown may be found: a masked secret must not be guessed by searching.
        let Asking { profile, scope, masker, .. } = self.asking;
        each(&nodes::label_in(profile, scope, self.node, *masker).to_string());
        if let Some(path) = nodes::path(profile.tree(), self.node) {
            each(&path);
        }
    }

    fn number(&self, key: &str) -> Option<f64> {
        let figure = FIGURES.iter().find(|figure| figure.key == key)?;
        let share = self.asking.shares.get(self.asking.profile.presence(self.node).index())?;
        // Of nothing there is no figure, and no limit holds.
        (share.n > 0).then(|| (figure.of)(Bound::of(*share)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_search_for_a_figure_is_a_filter() {
        let is = |text: &str| NodeFilter::parse(text).map(|read| read.is_ok());
        for (text, expected) in [
            ("commonality:<50%", Some(true)),
            ("curl commonality:(>=20% <0.5)", Some(true)),
            ("-commonality:100%", Some(true)),
            ("at_least:>0.7 facet:file", Some(true)),
            ("commonality:<", Some(false)),
            ("commonality", None),
            ("/etc/commonality:x", None),
            ("curl", None),
        ] {
            assert_eq!(is(text), expected, "{text}");
        }
    }
}
