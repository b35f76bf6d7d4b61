//! Searching the tree of a profile as it is typed: over distinct names, cheap tests first, in steps that can be
//! stopped.
//!
//! A query with a `/` is a path: its parts must be neighbours in the tree. One of fewer than three characters is
//! looked for as it is. Anything else may be fuzzy: its letters in order, close together.

use std::thread;
use std::time::{Duration, Instant};

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use memchr::memmem;

use super::node_filter::NodeFilter;
use crate::learning::{Profile, Scope};
use crate::model::{Arena, FacetSet, NodeId, Strings, Sym};
use crate::text::Masker;

/// Scores how well a text matches a pattern. The one place that knows the library behind it.
pub trait FuzzyMatch: Send + Sync {
    /// The score, higher is better; `None` if the pattern's letters do not occur in order.
    fn score(&self, text: &str, pattern: &str) -> Option<i64>;
}

/// The `fuzzy-matcher` crate's port of skim, without regard to case.
pub struct Skim(SkimMatcherV2);

impl Default for Skim {
    fn default() -> Self {
        Skim(SkimMatcherV2::default().ignore_case())
    }
}

impl FuzzyMatch for Skim {
    fn score(&self, text: &str, pattern: &str) -> Option<i64> {
        self.0.fuzzy_match(text, pattern)
    }
}

/// What a search found, in the order of the tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// The nodes.
    pub nodes: Vec<NodeId>,
    /// Whether the search has ended; until then there may be more.
    pub complete: bool,
}

impl Hits {
    /// One flag a node: it is a hit or stands above one. This is what a pruned outline shows.
    #[must_use]
    pub fn with_ancestors(&self, tree: &Arena) -> Vec<bool> {
        let mut keep = vec![false; tree.len()];
        for &node in &self.nodes {
            let mut at = Some(node);
            while let Some(node) = at.filter(|node| !keep[node.index()]) {
                keep[node.index()] = true;
                at = tree.parent(node);
            }
        }
        keep
    }

    /// Whether the node is a hit itself.
    #[must_use]
    pub fn contains(&self, node: NodeId) -> bool {
        self.nodes.binary_search(&node).is_ok()
    }

    /// The first hit after a node; the very first after the last.
    #[must_use]
    pub fn next(&self, after: NodeId) -> Option<NodeId> {
        let at = self.nodes.partition_point(|&node| node <= after);
        self.nodes.get(at).or_else(|| self.nodes.first()).copied()
    }

    /// The last hit before a node; the very last before the first.
    #[must_use]
    pub fn previous(&self, before: NodeId) -> Option<NodeId> {
        let at = self.nodes.partition_point(|&node| node < before);
        at.checked_sub(1).and_then(|at| self.nodes.get(at)).or_else(|| self.nodes.last()).copied()
    }
}

/// Of a perfect match's score a fuzzy one must have this much, so that letters strewn over a long name are no hit.
const GOOD_ENOUGH: f64 = 0.6;
/// Shorter queries are looked for as they are.
const FUZZY_FROM: usize = 3;
/// Names between two looks at the clock.
const CHUNK: usize = 2_048;
/// Fewer names than this are not worth a second thread.
const WORTH_THREADS: usize = 50_000;
/// When the first hits are told.
const FIRST_HITS: Duration = Duration::from_millis(8);

/// What to search, and in what.
pub struct Search<'a> {
    /// The profile.
    pub profile: &'a Profile,
    /// Only what it shows can be a hit.
    pub scope: &'a Scope,
    /// Only these facets.
    pub facets: FacetSet,
    /// What was typed.
    pub query: &'a str,
}

impl Search<'_> {
    /// Searches. `go_on` is asked every few thousand names; `early` is told once of the first hits if the search
    /// takes longer than a few milliseconds. `None` if it was stopped.
    pub fn run(
        &self,
        matcher: &dyn FuzzyMatch,
        go_on: &(dyn Fn() -> bool + Sync),
        early: &mut dyn FnMut(Hits),
    ) -> Option<Hits> {
        let query = self.query.trim().to_lowercase();
        if query.is_empty() {
            return Some(Hits { nodes: Vec::new(), complete: true });
        }
        if let Some(filter) = NodeFilter::parse(self.query.trim()) {
            return self.by_figure(filter.ok().as_ref(), go_on);
        }
        let tree = self.profile.tree();
        let (ancestors, last) = match query.rsplit_once('/') {
            Some((before, last)) => (before.split('/').rev().map(str::to_owned).collect(), last.to_owned()),
            None => (Vec::new(), query.clone()),
        };
        let test = NameTest::new(&query, matcher);
        let strings = tree.strings();
        let mut matched = vec![false; strings.len()];
        let threads = if strings.len() < WORTH_THREADS {
            1
        } else {
            thread::available_parallelism().map_or(1, Into::into)
        };
        let share = strings.len().div_ceil(threads);
        let (first, others) = matched.split_at_mut(share.min(strings.len()));
        let whole = thread::scope(|scope| {
            let handles: Vec<_> = others
                .chunks_mut(share.max(1))
                .zip(1..)
                .map(|(part, i)| {
                    let test = &test;
                    scope.spawn(move || test.run(strings, i * share, part, go_on, &mut |_| {}))
                })
                .collect();
            let started = Instant::now();
            let mut told = false;
            let mine = test.run(strings, 0, first, go_on, &mut |part| {
                if !told && started.elapsed() >= FIRST_HITS {
                    told = true;
                    let mut so_far = part.to_vec();
                    so_far.resize(strings.len(), false);
                    early(Hits { nodes: self.nodes(&so_far, &ancestors, &last), complete: false });
                }
            });
            handles.into_iter().fold(mine, |all, handle| all & handle.join().unwrap_or(false))
        });
        whole.then(|| Hits { nodes: self.nodes(&matched, &ancestors, &last), complete: true })
    }

    /// What passes a filter; nothing does if it cannot be read (yet).
    fn by_figure(&self, filter: Option<&NodeFilter>, go_on: &dyn Fn() -> bool) -> Option<Hits> {
        let tree = self.profile.tree();
        let admits =
            |node: NodeId| self.facets.contains(tree.facet(node)) && self.scope.has(self.profile, node);
        let nodes = match filter {
            Some(filter) => filter.on(self.profile, self.scope, Some(Masker::UNICODE)).hits(admits, go_on)?,
            None => Vec::new(),
        };
        Some(Hits { nodes, complete: true })
    }

    fn nodes(&self, matched: &[bool], ancestors: &[String], last: &str) -> Vec<NodeId> {
        let tree = self.profile.tree();
        let own = |sym: Sym| matched[sym.index()];
        let mut called: Vec<NodeId> =
            self.profile.all_commands().filter(|(_, line)| own(*line)).map(|(node, _)| node).collect();
        called.dedup();
        called.reverse();
        tree.nodes()
            .filter(|&node| {
                let by_command = called.last() == Some(&node);
                if by_command {
                    called.pop();
                }
                let named = by_command || own(tree.name_sym(node)) || own(tree.qualifier_sym(node));
                (named || (!ancestors.is_empty() && stands_below(tree, node, ancestors, last)))
                    && self.facets.contains(tree.facet(node))
                    && self.scope.shows(node)
            })
            .collect()
    }
}

/// Whether the node's name begins with `last` and the names above it are `ancestors`, nearest first; of the furthest
/// only the end needs to fit.
fn stands_below(tree: &Arena, node: NodeId, ancestors: &[String], last: &str) -> bool {
    if !starts_with_ignoring_case(tree.name(node), last) {
        return false;
    }
    let mut above = tree.ancestors(node);
    ancestors.iter().enumerate().all(|(i, wanted)| {
        // A path may begin with `/`: then nothing needs to stand above its first part.
        let furthest = i + 1 == ancestors.len();
        if furthest && wanted.is_empty() {
            return true;
        }
        above.next().is_some_and(|ancestor| {
            let name = tree.name(ancestor);
            if furthest { ends_with_ignoring_case(name, wanted) } else { name.to_lowercase() == *wanted }
        })
    })
}

fn starts_with_ignoring_case(text: &str, lower: &str) -> bool {
    text.get(..lower.len()).is_some_and(|start| start.eq_ignore_ascii_case(lower))
        || (!text.is_ascii() && text.to_lowercase().starts_with(lower))
}

fn ends_with_ignoring_case(text: &str, lower: &str) -> bool {
    text.len()
        .checked_sub(lower.len())
        .and_then(|at| text.get(at..))
        .is_some_and(|end| end.eq_ignore_ascii_case(lower))
        || (!text.is_ascii() && text.to_lowercase().ends_with(lower))
}

/// The test of one name.
struct NameTest<'a> {
    query: &'a str,
    finder: memmem::Finder<'a>,
    fuzzy: Option<(&'a dyn FuzzyMatch, i64)>,
}

impl<'a> NameTest<'a> {
    fn new(query: &'a str, matcher: &'a dyn FuzzyMatch) -> NameTest<'a> {
        let fuzzy = (query.chars().count() >= FUZZY_FROM && !query.contains('/'))
            .then(|| {
                let perfect = matcher.score(query, query)?;
                Some((matcher, (perfect as f64 * GOOD_ENOUGH) as i64))
            })
            .flatten();
        NameTest { query, finder: memmem::Finder::new(query), fuzzy }
    }

    /// Tests the names from `from` on, as many as `part` has room for. False if it was stopped.
    fn run(
        &self,
        strings: &Strings,
        from: usize,
        part: &mut [bool],
        go_on: &(dyn Fn() -> bool + Sync),
        pause: &mut dyn FnMut(&[bool]),
    ) -> bool {
        for at in 0..part.len() {
            if at % CHUNK == CHUNK - 1 {
                if !go_on() {
                    return false;
                }
                pause(part);
            }
            part[at] = self.holds(strings.at(from + at));
        }
        true
    }

    fn holds(&self, name: &str) -> bool {
        if name.len() < self.query.len() {
            return false;
        }
        let lower;
        let text = if name.bytes().any(|b| b.is_ascii_uppercase() || !b.is_ascii() || b == 0) {
            // The parts of a command line are searched as they are read, with spaces between.
            lower = name.to_lowercase().replace('\0', " ");
            lower.as_str()
        } else {
            name
        };
        if self.finder.find(text.as_bytes()).is_some() {
            return true;
        }
        let Some((matcher, enough)) = self.fuzzy else { return false };
        // Of a path only its last component may match loosely.
        let component = text.rsplit('/').next().unwrap_or(text);
        is_subsequence(self.query, component)
            && matcher.score(component, self.query).is_some_and(|s| s >= enough)
    }
}

fn is_subsequence(query: &str, text: &str) -> bool {
    let mut letters = text.chars();
    query.chars().all(|wanted| letters.any(|letter| letter == wanted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learning::{Merger, Observed};
    use crate::model::NodeFlags;
    use crate::model::{ArenaBuilder, Facet, FileId, Header, Recording, RecordingKind, Selection};

    fn profile() -> Profile {
        let mut b = ArenaBuilder::default();
        let mut node = |depth: usize, facet, name: &str, counted: bool| {
            while b.depth() > depth {
                b.close();
            }
            let id = b.open(facet);
            b.set_name(id, name);
            if counted {
                b.add_flags(id, NodeFlags::COUNTED);
            }
        };
        node(0, Facet::Process, "/usr/bin/gunicorn", true);
        node(1, Facet::File, "etc", false);
        node(2, Facet::File, "cron.d", false);
        node(3, Facet::File, "Update", true);
        node(2, Facet::File, "resolv.conf", true);
        node(1, Facet::Process, "/usr/bin/curl", true);
        node(2, Facet::Dns, "cdn.example.test", true);
        let tree = b.finish();
        let recording = Recording::made(Header::new(RecordingKind::Dump), tree);
        let mut merger = Merger::default();
        merger.add(&recording, &Observed::of(&recording, FileId(0), "hash", ""));
        merger.profile("shop/api")
    }

    fn hits(query: &str) -> Vec<String> {
        let profile = profile();
        let scope = Scope::of(&profile, Selection::all(profile.observations()));
        let search = Search { profile: &profile, scope: &scope, facets: FacetSet::ALL, query };
        let hits = search.run(&Skim::default(), &|| true, &mut |_| {}).unwrap();
        assert!(hits.complete);
        hits.nodes.iter().map(|&n| profile.tree().name(n).to_owned()).collect()
    }

    #[test]
    fn short_queries_are_taken_as_they_are_and_long_ones_may_be_fuzzy() {
        assert_eq!(hits("cu"), ["/usr/bin/curl"]);
        assert_eq!(hits("gncrn"), ["/usr/bin/gunicorn"]);
        assert_eq!(hits("rslv"), ["resolv.conf"]);
        assert_eq!(hits("update"), ["Update"], "case does not matter");
        assert_eq!(hits("xyzzy"), [""; 0]);
        assert_eq!(hits("  "), [""; 0]);
    }

    #[test]
    fn a_query_for_a_figure_is_a_filter() {
        assert_eq!(
            hits("commonality:>=100% facet:file"),
            ["Update", "resolv.conf"],
            "folders are no behaviour"
        );
        assert_eq!(
            hits("commonality:100% -facet:file c"),
            ["/usr/bin/gunicorn", "/usr/bin/curl", "cdn.example.test"]
        );
        assert_eq!(hits("commonality:<100%"), [""; 0]);
        assert_eq!(hits("commonality:<"), [""; 0], "as long as it is typed nothing is found");
    }

    #[test]
    fn a_query_with_a_slash_is_a_path() {
        assert_eq!(hits("/etc/cron.d/up"), ["Update"]);
        assert_eq!(hits("etc/res"), ["resolv.conf"]);
        assert_eq!(hits("/etc/cron"), ["cron.d"], "it may end within the name of a folder");
        assert_eq!(hits("/etc"), ["etc"]);
        assert_eq!(hits("tc/res"), ["resolv.conf"]);
        assert_eq!(hits("cron/up"), [""; 0], "parts within are whole names");
        assert_eq!(hits("bin/curl"), ["/usr/bin/curl"]);
    }

    #[test]
    fn stepping_goes_round_and_ancestors_are_kept() {
        let profile = profile();
        let tree = profile.tree();
        let hits = Hits { nodes: vec![NodeId(3), NodeId(5)], complete: true };
        assert_eq!((hits.next(NodeId(3)), hits.next(NodeId(5))), (Some(NodeId(5)), Some(NodeId(3))));
        assert_eq!((hits.previous(NodeId(3)), hits.previous(NodeId(4))), (Some(NodeId(5)), Some(NodeId(3))));
        let kept = hits.with_ancestors(tree);
        let names: Vec<&str> = tree.nodes().filter(|n| kept[n.index()]).map(|n| tree.name(n)).collect();
        assert_eq!(names.len(), 5, "{names:?}");
    }

    #[test]
    fn a_stopped_search_gives_nothing() {
        let mut b = ArenaBuilder::default();
        for i in 0..CHUNK * 2 {
            b.leaf(Facet::Process, &format!("/bin/p{i}"), "");
        }
        let tree = b.finish();
        let recording = Recording::made(Header::new(RecordingKind::Dump), tree);
        let mut merger = Merger::default();
        merger.add(&recording, &Observed::of(&recording, FileId(0), "hash", ""));
        let profile = merger.profile("w");
        let scope = Scope::of(&profile, Selection::all(profile.observations()));
        let search = Search { profile: &profile, scope: &scope, facets: FacetSet::ALL, query: "p1" };
        assert_eq!(search.run(&Skim::default(), &|| false, &mut |_| {}), None);
    }
}
