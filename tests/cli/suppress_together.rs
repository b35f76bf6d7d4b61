//! Several who decide at once, and one that is killed: what a command has said it did is there, once.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use serde_json::Value;

use crate::support::Place;
use crate::suppress::{demo, id, suggestions};

/// Suggestions of different rules that can be accepted as they are proposed.
const RULES: [&str; 3] = ["archive_encryption", "recon_utility", "archive_creation"];

fn proposed(place: &Place) -> Vec<String> {
    let of = |rule: &str| {
        let found = suggestions(place, rule);
        id(found.iter().find(|one| !one["proposed"].is_null()).unwrap()).to_owned()
    };
    RULES.map(of).to_vec()
}

fn accepting(place: &Place, id: &str, user: &str) -> Child {
    place
        .command(&["suppress", "accept", id, "--reason", "noise", "--expires", "30d", "demo-data"])
        .env("USER", user)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The entries of the store by what was said, with their ids.
fn entries(place: &Place) -> Vec<Value> {
    let file = place.path().join("home/.local/state/habitus/suppressions.jsonl");
    let text = std::fs::read_to_string(file).unwrap_or_default();
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

#[test]
fn several_who_accept_at_once_lose_nothing() {
    let place = demo();
    let ids = proposed(&place);
    let children: Vec<Child> = ids.iter().map(|id| accepting(&place, id, &format!("user-{id}"))).collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let list = place.json(&["suppress", "list", "--format", "json"]);
    let kept: BTreeSet<&str> = list.as_array().unwrap().iter().map(id).collect();
    assert_eq!(kept, ids.iter().map(String::as_str).collect());
    for one in list.as_array().unwrap() {
        assert_eq!((&one["state"], &one["expires"]), (&"active".into(), &"2026-12-24T12:00:00Z".into()));
    }
    assert_eq!(entries(&place).len(), 2 * ids.len());
}

#[test]
fn of_several_who_accept_the_same_all_but_the_first_are_told() {
    let place = demo();
    let one = &proposed(&place)[0];
    let children: Vec<Child> = ["ana", "ben", "eve"].map(|user| accepting(&place, one, user)).into();
    let outputs: Vec<_> = children.into_iter().map(|child| child.wait_with_output().unwrap()).collect();
    let told = |output: &std::process::Output| {
        String::from_utf8_lossy(&output.stderr).contains("accepted; `habitus suppress undo")
    };
    let done = outputs.iter().filter(|output| output.status.success()).count();
    assert!(done >= 1);
    for output in &outputs {
        assert_eq!(output.status.success(), told(output));
        if !output.status.success() {
            let text = String::from_utf8_lossy(&output.stderr);
            assert!(text.contains(" meanwhile; look at it again"), "{text}");
            assert_eq!(output.status.code(), Some(1), "{text}");
        }
    }
    let accepted = entries(&place).iter().filter(|entry| entry.get("accept").is_some()).count();
    assert_eq!(accepted, done, "who was told that it was accepted finds it in the history, and nobody else");
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let place = demo();
    let ids = proposed(&place);
    let mut acknowledged: BTreeSet<String> = BTreeSet::new();
    // Killed as soon as it has said so, or in the middle of it.
    for (at, id) in ids.iter().chain(ids.iter()).enumerate() {
        let mut child = accepting(&place, id, "ana");
        let mut stderr = BufReader::new(child.stderr.take().unwrap());
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        if at < ids.len() {
            // What it would hide is said before anything is written, so that this is in the middle.
            let mut line = String::new();
            stdout.read_line(&mut line).unwrap();
        } else {
            let is_said =
                (&mut stderr).lines().map_while(Result::ok).any(|line| line.contains("accepted; `habitus"));
            assert!(is_said);
            acknowledged.insert(id.clone());
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let list = place.json(&["suppress", "list", "--format", "json"]);
        let kept: BTreeSet<String> =
            list.as_array().unwrap().iter().map(|one| self::id(one).to_owned()).collect();
        assert!(acknowledged.is_subset(&kept), "{acknowledged:?} {kept:?}");
        for one in list.as_array().unwrap().iter().filter(|one| acknowledged.contains(self::id(one))) {
            assert_eq!(one["expires"], "2026-12-24T12:00:00Z", "it ends as it was told: {one}");
        }
    }
    assert_eq!(acknowledged.len(), ids.len());
    // Nothing that the killed left behind is in anybody's way.
    let check = place.run(&["suppress", "check", "demo-data"]);
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stderr));
}
