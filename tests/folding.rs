//! How much folding of one-off names takes away, in figures, and what it must leave alone: shared libraries, programs.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot read its files has failed, and prints its figures"
)]

#[path = "fixtures/mod.rs"]
mod fixtures;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use habitus::fleet::{Cancel, Fleet, FleetOptions};
use habitus::learning::folding::{FoldedName, Place, folded, folded_name};
use habitus::learning::{Profile, Scope};
use habitus::model::{Arena, Facet, NodeFlags, NodeId, Selection};

/// Names of files, and of these how many only one unit shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Figures {
    names: usize,
    lone: usize,
}

impl Figures {
    fn add(&mut self, other: Figures) {
        self.names += other.names;
        self.lone += other.lone;
    }
}

fn profiles(folder: &Path) -> Vec<Arc<Profile>> {
    let options = FleetOptions { threads: 2, ..FleetOptions::default() };
    let fleet = Fleet::start(vec![folder.into()], options, || {});
    let view = fleet.surveyed();
    let open = |name: &str| fleet.open(name, &Cancel::default(), &mut |_| {}).unwrap();
    view.workloads.iter().map(|workload| open(&workload.name)).collect()
}

fn is_pattern(tree: &Arena, node: NodeId) -> bool {
    tree.flags(node).contains(NodeFlags::FOLDED)
}

/// Whether a node is one name to whoever reads the tree with its patterns closed.
fn is_name(tree: &Arena, node: NodeId) -> bool {
    if tree.facet(node) != Facet::File {
        return false;
    }
    if !is_pattern(tree, node) {
        return tree.flags(node).contains(NodeFlags::COUNTED)
            && !tree.ancestors(node).any(|above| is_pattern(tree, above));
    }
    let mut children = tree.children(node);
    match children.find(|&child| !is_pattern(tree, child)) {
        Some(member) => tree.flags(member).contains(NodeFlags::COUNTED),
        None => tree.children(node).next().is_none(),
    }
}

fn figures(profile: &Profile) -> Figures {
    let scope = Scope::of(profile, Selection::all(profile.observations()));
    let tree = profile.tree();
    let names: Vec<NodeId> = tree.nodes().filter(|&node| is_name(tree, node)).collect();
    let is_lone = |node: &&NodeId| scope.commonality(&scope.units(profile, **node)).share.k == 1;
    Figures { names: names.len(), lone: names.iter().filter(is_lone).count() }
}

/// A path component by component, each with what it folds to.
fn components(path: &str) -> Vec<(&str, Option<FoldedName>)> {
    let mut place = Place::default();
    let mut all = Vec::new();
    for name in path.split('/').filter(|name| !name.is_empty()) {
        let folded = folded_name(name, &place);
        place = place.below(folded.as_ref().map_or(name, |folded| &folded.template));
        all.push((name, folded));
    }
    all
}

/// Holds that no shared library and no program folds; gives how many of both there were.
fn libraries_and_programs_stay<'a>(paths: impl Iterator<Item = &'a str>) -> (usize, usize) {
    let (mut libraries, mut programs) = (0, 0);
    for path in paths {
        let components = components(path);
        let Some((name, folded)) = components.last() else { continue };
        if name.starts_with("lib") && name.contains(".so") {
            libraries += 1;
            assert_eq!(*folded, None, "{path}");
        }
        if path.starts_with("/usr/bin/") {
            programs += 1;
            assert!(components.iter().all(|(_, folded)| folded.is_none()), "{path}");
        }
    }
    (libraries, programs)
}

fn files(profile: &Profile) -> BTreeSet<String> {
    let tree = profile.tree();
    let files = tree.nodes().filter(|&node| tree.flags(node).contains(NodeFlags::COUNTED));
    files
        .filter_map(|node| match tree.facet(node) {
            Facet::File => Some(tree.file_path(node)),
            Facet::Process => Some(tree.name(node).to_owned()),
            _ => None,
        })
        .collect()
}

/// Prints what folding does to a folder of recordings, and gives the sums before and after.
fn measured(folder: &Path) -> (Figures, Figures) {
    let (mut before, mut after) = (Figures::default(), Figures::default());
    let mut known = BTreeSet::new();
    for profile in profiles(folder) {
        let plain = figures(&profile);
        let folded = folded(&profile);
        let less = folded.as_ref().map_or(plain, |folded| figures(&folded.profile));
        let patterns = folded.as_ref().map_or(0, |folded| folded.patterns.len());
        println!(
            "{}: {} paths, {} in one unit; folded {}, {} in one unit, {patterns} patterns",
            profile.workload(),
            plain.names,
            plain.lone,
            less.names,
            less.lone,
        );
        assert!(less.names <= plain.names && less.lone <= plain.lone, "{}", profile.workload());
        before.add(plain);
        after.add(less);
        known.extend(files(&profile));
    }
    let (libraries, programs) = libraries_and_programs_stay(known.iter().map(String::as_str));
    println!(
        "in all: {} paths, {} in one unit; folded {}, {} in one unit; {libraries} libraries and {programs} programs stay",
        before.names, before.lone, after.names, after.lone
    );
    (before, after)
}

#[test]
fn of_the_demonstration() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data");
    let (before, after) = measured(&folder);
    assert!(before.names > 500 && after.names < before.names, "{before:?} {after:?}");
}

#[test]
fn of_real_captures() {
    let Some(folder) = fixtures::extra("dumps") else { return };
    let (before, _) = measured(&folder);
    assert!(before.names > 500, "{before:?}");
}

/// The paths in the lists of a profile, `opens` alone or all, by plain scanning of lines.
fn paths(text: &str, only_opens: bool) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut opens: Option<usize> = None;
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        let words = line.trim();
        if words == "opens:" {
            opens = Some(indent);
        } else if !words.starts_with('-') && opens.is_some_and(|from| indent <= from) {
            opens = None;
        }
        let value = words.trim_start_matches("- ").strip_prefix("path: ");
        if let Some(path) = value.filter(|path| path.starts_with('/') && (opens.is_some() || !only_opens)) {
            found.insert(path.trim_matches('"').to_owned());
        }
    }
    found
}

/// How many names are left where those of one template are one, if they are enough.
fn left(paths: &BTreeSet<String>) -> usize {
    let mut templates: BTreeMap<Vec<String>, (usize, usize)> = BTreeMap::new();
    for path in paths {
        let components = components(path);
        let least = components.iter().filter_map(|(_, folded)| folded.as_ref()).map(|f| f.least).max();
        let template = components
            .into_iter()
            .map(|(name, folded)| folded.map_or_else(|| name.to_owned(), |folded| folded.template))
            .collect();
        let entry = templates.entry(template).or_default();
        *entry = (entry.0 + 1, least.unwrap_or(1));
    }
    templates.values().map(|&(count, least)| if count >= least { 1 } else { count }).sum()
}

#[test]
fn of_profiles_of_others() {
    let Some(folder) = fixtures::extra("fixtures/kubescape") else { return };
    let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let is_yaml = |path: &PathBuf| path.extension().is_some_and(|ext| ext == "yaml");
    let mut all: Vec<(PathBuf, String)> =
        entries.filter(is_yaml).map(|path| (path.clone(), fs::read_to_string(&path).unwrap())).collect();
    all.sort();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut every = BTreeSet::new();
    for (path, text) in &all {
        let opens = paths(text, true);
        println!("{}: {} paths, folded {}", path.display(), opens.len(), left(&opens));
        assert!(left(&opens) <= opens.len());
        opens.iter().for_each(|path| *seen.entry(path.clone()).or_default() += 1);
        every.extend(paths(text, false));
    }
    let opens: BTreeSet<String> = seen.keys().cloned().collect();
    let lone: BTreeSet<String> =
        seen.iter().filter(|(_, count)| **count == 1).map(|(path, _)| path.clone()).collect();
    let (libraries, programs) = libraries_and_programs_stay(every.iter().map(String::as_str));
    println!(
        "in all: {} paths, {} in one file; folded {}, {} in one file; {libraries} libraries and {programs} programs stay",
        opens.len(),
        lone.len(),
        left(&opens),
        left(&lone)
    );
    assert!(opens.len() > 50 && libraries > 5 && programs > 3, "{} {libraries} {programs}", opens.len());
}
