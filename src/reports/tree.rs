//! A profile as a printed tree: text with guides, nested JSON, or a flat table. Nothing here recurses: a chain of
//! processes may be thousands deep.

use std::collections::HashMap;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::clock::{Clock, json_time};
use super::node_filter::NodeFilter;
use super::nodes;
use super::table::{Cell, Column, Table};
use crate::learning::{Bound, Profile, Scope, UnitKind, Units, folding};
use crate::model::{FacetSet, NodeFlags, NodeId, PresenceId};
use crate::text::number::percent_of;
use crate::text::sanitize::json_safe;
use crate::text::{Case, Glob, Masker, sanitize};

/// What of a tree is printed.
#[derive(Clone, Debug)]
pub struct TreeOptions {
    /// The facets that are shown; processes also stand as the way to what is below them.
    pub facets: FacetSet,
    /// How many levels; all without.
    pub depth: Option<u16>,
    /// Only nodes whose name, path or hint holds this (`*` and `?` are wildcards, case does not matter), or that pass
    /// it where it asks for a figure ([`NodeFilter`]), and the way to them.
    pub search: Option<String>,
    /// Masks secrets; without, they stand as they are.
    pub masker: Option<Masker>,
    /// Only ASCII for what Habitus itself draws.
    pub ascii: bool,
}

impl Default for TreeOptions {
    fn default() -> TreeOptions {
        TreeOptions {
            facets: FacetSet::ALL,
            depth: None,
            search: None,
            masker: Some(Masker::UNICODE),
            ascii: false,
        }
    }
}

/// One printed node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TreeLine {
    /// The node.
    pub node: NodeId,
    /// How many ancestors it has.
    pub depth: u16,
    /// No sibling is printed after it.
    pub is_last: bool,
    /// It only stands on the way to something.
    pub is_context: bool,
    /// How many nodes below it the depth cuts off.
    pub cut: u32,
}

/// Which nodes are printed, in the order of the tree.
#[must_use]
pub fn lines(profile: &Profile, scope: &Scope, options: &TreeOptions) -> Vec<TreeLine> {
    #[derive(Clone, Copy, PartialEq)]
    enum Kept {
        No,
        Way,
        Yes,
    }
    let tree = profile.tree();
    let pattern = options.search.as_ref().map(|text| Glob::new(text, Case::Ignore).anywhere());
    let filter = options.search.as_deref().and_then(NodeFilter::parse).and_then(Result::ok);
    let asking = filter.as_ref().map(|filter| filter.on(profile, scope, options.masker));
    let matches = |node: NodeId| {
        if let Some(asking) = &asking {
            return scope.has(profile, node) && asking.passes(node);
        }
        pattern.as_ref().is_none_or(|pattern| {
            // Only what is shown may be found: a masked secret must not be guessed by searching.
            pattern.matches(&nodes::label_in(profile, scope, node, options.masker).to_string())
                || profile
                    .commands(node)
                    .filter(|(_, presence)| scope.holds(*presence))
                    .any(|(line, _)| pattern.matches(&nodes::command_text(line, options.masker)))
                || nodes::path(tree, node).is_some_and(|path| pattern.matches(&path))
        })
    };
    let mut kept = vec![Kept::No; tree.len()];
    let folded = |node: NodeId| tree.flags(node).contains(NodeFlags::FOLDED);
    // Without a search a folder stands for what is in it, and not for itself.
    let carries =
        |node: NodeId| options.search.is_none() && !tree.flags(node).is_behaviour() && !folded(node);
    for node in tree.nodes().rev().filter(|&node| scope.shows(node)) {
        if options.facets.contains(tree.facet(node)) && !carries(node) && matches(node) {
            kept[node.index()] = Kept::Yes;
        }
        if let (true, Some(parent)) = (kept[node.index()] != Kept::No, tree.parent(node))
            && kept[parent.index()] == Kept::No
        {
            kept[parent.index()] = Kept::Way;
        }
    }
    // What a pattern covers is told by the pattern.
    let mut covered = vec![false; tree.len()];
    for node in tree.nodes() {
        if let Some(parent) = tree.parent(node) {
            covered[node.index()] = covered[parent.index()] || (folded(parent) && !folded(node));
        }
    }
    let deepest = options.depth.unwrap_or(u16::MAX);
    let mut lines = Vec::new();
    // Backwards, so that a node knows whether a sibling follows; `follows[d]` is of depth `d`.
    let mut follows: Vec<bool> = Vec::new();
    let mut cut = 0;
    for node in tree.nodes().rev().filter(|node| kept[node.index()] != Kept::No && !covered[node.index()]) {
        let depth = tree.depth(node);
        if depth >= deepest {
            cut += 1;
            continue;
        }
        let at = usize::from(depth);
        follows.resize(at + 1, false);
        let is_last = !std::mem::replace(&mut follows[at], true);
        let cut_here = if depth + 1 == deepest { std::mem::take(&mut cut) } else { 0 };
        let is_context = kept[node.index()] == Kept::Way;
        lines.push(TreeLine { node, depth, is_last, is_context, cut: cut_here });
    }
    lines.reverse();
    lines
}

/// The units of nodes; the thousands that were seen in the same recordings share them.
struct UnitsOf<'a> {
    profile: &'a Profile,
    scope: &'a Scope,
    known: HashMap<(PresenceId, bool), Units>,
}

impl<'a> UnitsOf<'a> {
    fn new(profile: &'a Profile, scope: &'a Scope) -> UnitsOf<'a> {
        UnitsOf { profile, scope, known: HashMap::new() }
    }

    fn node(&mut self, node: NodeId) -> &Units {
        // What is rejected is not called common, wherever it was seen.
        let rejected = self.profile.tree().flags(node).contains(NodeFlags::REJECTED);
        let key = (self.profile.presence(node), rejected);
        self.known.entry(key).or_insert_with(|| self.scope.units(self.profile, node))
    }
}

/// Levels whose guides are drawn; deeper ones are counted.
const GUIDES: usize = 48;

/// Writes lines as text: the versions strip, the units, then the tree.
///
/// # Errors
/// What `out` gives.
pub fn write_text(
    out: &mut dyn Write,
    profile: &Profile,
    scope: &Scope,
    lines: &[TreeLine],
    options: &TreeOptions,
) -> io::Result<()> {
    let [tee, corner, bar, gap] =
        if options.ascii { ["|- ", "`- ", "|  ", "   "] } else { ["├─ ", "└─ ", "│  ", "   "] };
    let tree = profile.tree();
    let mut units_of = UnitsOf::new(profile, scope);
    // No share is wider than that of all.
    let all = lines.first().map_or(0, |line| scope.commonality(units_of.node(line.node)).share.n);
    let share_width = format!("{all}/{all} i").len();
    // Whether a bar runs through a level: the last ancestor there has a sibling after it.
    let mut open: Vec<bool> = Vec::new();
    let mut text = String::new();
    for line in lines {
        text.clear();
        let depth = usize::from(line.depth);
        open.truncate(depth);
        let units = units_of.node(line.node);
        text.push_str(&nodes::versions_strip(&units.versions, scope.versions(), options.ascii));
        let share = nodes::units_text(units, scope);
        text.push_str(&format!("  {share:>share_width$}  "));
        if depth > GUIDES {
            text.push_str(&format!("(level {depth}) "));
        } else if depth > 0 {
            open[1..].iter().for_each(|&open| text.push_str(if open { bar } else { gap }));
            text.push_str(if line.is_last { corner } else { tee });
        }
        open.push(!line.is_last);
        let label = nodes::label_in(profile, scope, line.node, options.masker);
        text.push_str(nodes::prefix(tree.facet(line.node)));
        text.push_str(&sanitize(&label.to_string()));
        let marks: Vec<&str> = nodes::badges(tree.flags(line.node)).map(|badge| badge.word).collect();
        if !marks.is_empty() {
            text.push_str(&format!("  [{}]", marks.join(", ")));
        }
        let names = names_covered(profile, line.node);
        if names > 0 {
            text.push_str(&format!("  ({names} names)"));
        }
        if line.cut > 0 {
            text.push_str(&format!("  ({} more below)", line.cut));
        }
        text.push('\n');
        out.write_all(text.as_bytes())?;
    }
    Ok(())
}

/// How many real names a pattern covers; 0 for what is none.
fn names_covered(profile: &Profile, node: NodeId) -> usize {
    folding::covered(profile.tree(), node).count()
}

/// What JSON says of a node, without its children, in the order in which it is read best.
fn node_json(
    profile: &Profile,
    scope: &Scope,
    line: &TreeLine,
    units: &Units,
    masker: Option<Masker>,
) -> Vec<(&'static str, Value)> {
    let tree = profile.tree();
    let node = line.node;
    let label = nodes::label_in(profile, scope, node, masker);
    let path = nodes::path(tree, node);
    // A folder's label is dressed with slashes for people; the name is the component itself.
    let hint_id = label.hint_id();
    let seen = scope.seen(profile, node);
    let name = if path.is_some() { nodes::basename(tree.name(node)).to_owned() } else { label.name };
    let mut fields = vec![("facet", tree.facet(node).spec().id.into()), ("name", name.into())];
    let mut add_if = |is: bool, key, value: Value| {
        if is {
            fields.push((key, value));
        }
    };
    add_if(path.is_some(), "path", path.into());
    add_if(!label.hint.is_empty(), hint_id, label.hint.into());
    add_if(!tree.flags(node).is_behaviour(), "carrier", true.into());
    add_if(line.is_context, "context", true.into());
    let names = names_covered(profile, node);
    add_if(names > 0, "names", names.into());
    add_if(line.cut > 0, "cut", line.cut.into());
    let bound = scope.commonality(units);
    let badges: Vec<&str> = nodes::badges(tree.flags(node)).map(|badge| badge.id).collect();
    fields.extend([
        ("versions", versions_seen(profile, units).into()),
        ("snapshots", units.snapshots.k.into()),
        ("instances", units.instances.k.into()),
        ("hosts", units.hosts.k.into()),
        ("commonality", commonality_json(&bound, units.kind)),
        ("first_seen", json_time(seen.0)),
        ("last_seen", json_time(seen.1)),
        ("badges", badges.into()),
    ]);
    fields
}

/// The versions that something was seen in, the one seen first first.
fn versions_seen<'a>(profile: &'a Profile, units: &Units) -> Vec<&'a str> {
    let versions = profile.versions().iter().zip(&units.versions);
    versions.filter(|(_, seen)| **seen).map(|(version, _)| version.as_str()).collect()
}

/// A commonality as JSON; the bound to four decimals, rounded down: it is a lower one.
#[must_use]
pub fn commonality_json(bound: &Bound, unit: UnitKind) -> Value {
    json!({
        "k": bound.share.k,
        "n": bound.share.n,
        "unit": nodes::unit_id(unit),
        "few": bound.few,
        "at_least": (bound.share.n > 0).then(|| (bound.at_least * 10_000.0).floor() / 10_000.0),
    })
}

/// A ratio for programs; empty where there is none.
fn ratio(ratio: Option<f64>) -> String {
    ratio.map(|ratio| super::common::rounded(ratio).to_string()).unwrap_or_default()
}

/// Writes lines as nested JSON: an array of the roots, each node an object with its children, one node a line.
///
/// # Errors
/// What `out` gives.
pub fn write_json(
    out: &mut dyn Write,
    profile: &Profile,
    scope: &Scope,
    lines: &[TreeLine],
    options: &TreeOptions,
) -> io::Result<()> {
    let mut units_of = UnitsOf::new(profile, scope);
    out.write_all(b"[")?;
    // How many objects are open, and whether anything stands before the next one in its array.
    let mut open = 0;
    let mut after_sibling = false;
    for line in lines {
        let depth = usize::from(line.depth);
        while open > depth {
            out.write_all(b"]}")?;
            open -= 1;
            after_sibling = true;
        }
        out.write_all(if after_sibling { b",\n" } else { b"\n" })?;
        out.write_all(b"{")?;
        for (key, value) in node_json(profile, scope, line, units_of.node(line.node), options.masker) {
            write!(out, "\"{key}\":{},", json_safe(&value.to_string()))?;
        }
        out.write_all(b"\"children\":[")?;
        open += 1;
        after_sibling = false;
    }
    for _ in 0..open {
        out.write_all(b"]}")?;
    }
    out.write_all(b"\n]\n")
}

/// Lines as a flat table, one row a node, for CSV and Markdown.
#[must_use]
pub fn table(
    profile: &Profile,
    scope: &Scope,
    lines: &[TreeLine],
    options: &TreeOptions,
    clock: &Clock,
) -> Table {
    let tree = profile.tree();
    let mut units_of = UnitsOf::new(profile, scope);
    let mut table = Table::new([
        Column::right("depth", "LEVEL", 3),
        Column::left("facet", "FACET", 1),
        Column::left("name", "NAME", 0),
        Column::left("path", "PATH", 2),
        Column::left("lineage", "LINEAGE", 2),
        Column::left("versions", "VERSIONS", 1),
        Column::right("commonality", "SEEN IN", 1),
        Column::right("at_least", "AT LEAST", 2),
        Column::right("snapshots", "SNAP", 1),
        Column::right("instances", "INST", 1),
        Column::right("hosts", "HOSTS", 2),
        Column::left("first_seen", "FIRST SEEN", 3),
        Column::left("last_seen", "LAST SEEN", 3),
        Column::left("badges", "BADGES", 2),
    ]);
    for line in lines {
        let node = line.node;
        let units = units_of.node(node);
        let versions = versions_seen(profile, units);
        let bound = scope.commonality(units);
        let lower = (bound.share.n > 0).then_some(bound.at_least);
        let at_least =
            lower.map_or_else(Cell::none, |lower| Cell::exact(percent_of(lower), ratio(Some(lower))));
        let words: Vec<&str> = nodes::badges(tree.flags(node)).map(|badge| badge.word).collect();
        let ids: Vec<&str> = nodes::badges(tree.flags(node)).map(|badge| badge.id).collect();
        let lineage = nodes::lineage(tree, node);
        table.rows.push(vec![
            u64::from(line.depth).into(),
            tree.facet(node).spec().id.into(),
            nodes::label_in(profile, scope, node, options.masker).to_string().into(),
            nodes::path(tree, node).unwrap_or_default().into(),
            nodes::lineage_text(tree, &lineage, options.masker).into(),
            versions.join(" ").into(),
            Cell::exact(nodes::units_text(units, scope), ratio(bound.share.ratio())),
            at_least,
            units.snapshots.k.into(),
            units.instances.k.into(),
            units.hosts.k.into(),
            clock.absolute(scope.seen(profile, node).0),
            clock.absolute(scope.seen(profile, node).1),
            Cell::exact(words.join(", "), ids.join(" ")),
        ]);
    }
    table
}
