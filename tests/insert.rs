//! Events inserted by the agent's own rules, judged by the agent's own test data where that is at hand: a tree, an event, and
//! the tree that must come of it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that cannot read its input has failed, and says what it skips"
)]

#[path = "fixtures/mod.rs"]
mod fixtures;

use std::path::{Path, PathBuf};

use habitus::formats::{self, Limits, signals};
use habitus::learning::insert::{GrowingTree, InsertRules, insert};
use habitus::model::{Event, Signal};

fn tree(path: &Path) -> GrowingTree {
    let bytes = std::fs::read(path).unwrap();
    match formats::decode(&bytes, Some("json"), &Limits::default()) {
        Ok(decoded) => GrowingTree::of(&decoded.recording),
        Err(error) => panic!("{}: {error}", path.display()),
    }
}

fn event(path: &Path) -> Event {
    let bytes = std::fs::read(path).unwrap();
    let mut met: Vec<Signal> = Vec::new();
    signals::read(&bytes, signals::Limits::default(), &mut |signal| met.push(signal));
    assert_eq!(met.len(), 1, "{}", path.display());
    met.remove(0).events.remove(0)
}

/// The cases of a folder: `exec-NN_input_tree.json` and its companions.
fn cases(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut cases: Vec<PathBuf> =
        entries.filter(|path| path.to_string_lossy().ends_with("_input_tree.json")).collect();
    cases.sort();
    cases
}

#[test]
fn an_event_makes_of_a_tree_what_the_agent_makes_of_it() {
    let Some(folder) = fixtures::extra("fixtures/datadog") else { return };
    let cases = cases(&folder);
    assert!(!cases.is_empty(), "no case in {}", folder.display());
    for case in cases {
        let with = |ending: &str| PathBuf::from(case.to_string_lossy().replace("_input_tree.json", ending));
        let (mut grown, wanted) = (tree(&case), tree(&with("_wanted_tree.json")));
        let event = event(&with("_input_event.json"));
        insert(&mut grown, &event, &InsertRules::default()).unwrap();
        assert_eq!(grown.outline(), wanted.outline(), "{}", case.display());
    }
}
