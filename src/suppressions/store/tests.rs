//! What a store keeps, what holds of it, and what may be said.

use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::journal::Record;
use crate::model::UnixNanos;
use crate::suppressions::bundle::{Conditions, Input};
use crate::suppressions::{Behaviour, Breadth, Bundle, Place};

const ID: &str = "0123456789ab";
const NOW: UnixNanos = UnixNanos(1_795_000_000_000_000_000);

fn bundle() -> Bundle {
    Bundle {
        made: NOW.0,
        by: "habitus".to_owned(),
        inputs: vec![Input { hash: "aa".to_owned(), name: "dump \u{1b}[31m".to_owned() }],
        conditions: Conditions {
            threshold_percent: 70,
            usual_percent: 70,
            least_units: 3,
            least_hosts: 2,
            least_days: 3,
            never_widen: vec!["auto".to_owned()],
        },
        decisions: String::new(),
        rule_versions: vec!["3".to_owned()],
        unit: "instances".to_owned(),
        units: (11, 12),
        bound: 0.6461,
        hosts: (2, 2),
        days: (3, 4),
        recurrence: String::new(),
        considered: (40, "ff".to_owned()),
        hidden: vec!["s1".to_owned()],
        hidden_all: (1, "ee".to_owned()),
        known: 1,
        unknown: 0,
        lacks: Vec::new(),
    }
}

fn accepted(reason: &str) -> Arc<Accepted> {
    Arc::new(Accepted {
        rule: "r".to_owned(),
        title: "T".to_owned(),
        detection_rules: vec!["abc".to_owned()],
        workload: "shop/api".to_owned(),
        version: "v1".to_owned(),
        behaviour: Behaviour { lineage: vec!["/bin/a\n\"b".to_owned()], ..Behaviour::default() },
        breadth: Breadth::FoldedArguments,
        place: Place::Image,
        query: "@agent.rule_id:\"r\"".to_owned(),
        overridden: false,
        provisional: true,
        reason: reason.to_owned(),
        bundle: bundle(),
    })
}

fn handed() -> Handed {
    Handed {
        target: "datadog".to_owned(),
        id: "oxk-jlo-pc8".to_owned(),
        version: 2,
        detection_rule: "abc".to_owned(),
        content: "00".to_owned(),
        enabled: true,
    }
}

fn store(path: &Path, author: &str) -> Store {
    Store::open(Some(path), author, None)
}

#[test]
fn what_is_accepted_comes_back_and_an_undo_brings_back_what_was_before() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("state").join(FILE);
    let mut one = store(&path, "ada");
    one.enter(ID, Change::Accept(accepted("noise")), NOW).unwrap();
    one.enter(ID, Change::Expire(Some(UnixNanos(NOW.0 + 10))), NOW).unwrap();
    one.enter(ID, Change::Hand(handed()), NOW).unwrap();
    let again = store(&path, "bob");
    let standing = again.standing(ID).unwrap();
    assert_eq!(standing.accepted.as_deref(), Some(&*accepted("noise")));
    assert_eq!(standing.handed["datadog"], handed());
    assert_eq!(standing.state(NOW, 0), State::Active);
    assert_eq!(standing.state(NOW, 1), State::Waiting);
    assert_eq!(standing.state(UnixNanos(NOW.0 + 10), 0), State::Expired);
    one.enter(ID, Change::Reject("no".to_owned()), NOW).unwrap();
    assert_eq!(one.standing(ID).unwrap().state(NOW, 0), State::Rejected);
    let back = one.undo_last(NOW).unwrap();
    assert_eq!(back.change, Change::Reject("no".to_owned()));
    assert_eq!(one.standing(ID).unwrap().state(NOW, 0), State::Active);
}

#[test]
fn only_somebody_else_approves_and_only_what_holds() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE);
    let (mut ada, mut bob) = (store(&path, "ada"), store(&path, "bob"));
    let first = ada.enter(ID, Change::Accept(accepted("a")), NOW).unwrap();
    assert!(matches!(ada.enter(ID, Change::Approve(first.id.clone()), NOW), Err(StoreError::OwnApproval(_))));
    bob.enter(ID, Change::Approve(first.id.clone()), NOW).unwrap();
    assert_eq!(bob.standing(ID).unwrap().state(NOW, 1), State::Active);
    let second = ada.enter(ID, Change::Accept(accepted("wider")), NOW).unwrap();
    assert_eq!(ada.standing(ID).unwrap().state(NOW, 1), State::Waiting, "what was approved was another one");
    assert!(matches!(bob.enter(ID, Change::Approve(first.id), NOW), Err(StoreError::Moved { .. })));
    bob.enter(ID, Change::Approve(second.id), NOW).unwrap();
    assert_eq!(bob.standing(ID).unwrap().state(NOW, 1), State::Active);
}

#[test]
fn a_decision_over_one_that_was_not_seen_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE);
    let (mut ada, mut bob) = (store(&path, "ada"), store(&path, "bob"));
    let seen = ada.enter_over(ID, Change::Accept(accepted("a")), None, NOW).unwrap();
    let refused = bob.enter_over(ID, Change::Reject("b".to_owned()), None, NOW).unwrap_err();
    assert_eq!(refused.to_string(), "ada has decided on it meanwhile; look at it again");
    bob.enter_over(ID, Change::Reject("b".to_owned()), Some(&seen.id), NOW).unwrap();
}

#[test]
fn what_makes_no_sense_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = store(&dir.path().join(FILE), "ada");
    assert!(matches!(store.enter("x", Change::Reject("r".to_owned()), NOW), Err(StoreError::BadId(_))));
    assert!(matches!(store.enter(ID, Change::Reject("  ".to_owned()), NOW), Err(StoreError::EmptyReason)));
    assert!(matches!(store.enter(ID, Change::Turn(false), NOW), Err(StoreError::NotAccepted(_))));
    assert!(matches!(store.undo_last(NOW), Err(StoreError::NothingToUndo(_))));
    let mut closed = Store::open(None, "ada", None);
    assert!(matches!(closed.enter(ID, Change::Reject("r".to_owned()), NOW), Err(StoreError::Log(_))));
    let path = dir.path().join("other");
    let mut shared = Store::open(Some(&path), "ada", Some("this host only looks".to_owned()));
    let refused = shared.enter(ID, Change::Reject("r".to_owned()), NOW).unwrap_err();
    assert_eq!(refused.to_string(), "the journal cannot be written: this host only looks");
    assert!(!path.exists());
}

#[test]
fn lines_of_a_later_version_and_torn_ones_are_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE);
    let mut one = store(&path, "ada");
    one.enter(ID, Change::Accept(accepted("a")), NOW).unwrap();
    let mut text = std::fs::read_to_string(&path).unwrap();
    text.push_str("{\"id\":\"1\",\"time\":\"2026-11-23T00:00:00Z\",\"author\":\"a\",\"suggestion\":\"0123456789ab\",\"dream\":1}\n{\"id");
    std::fs::write(&path, &text).unwrap();
    let mut again = store(&path, "ada");
    assert_eq!(again.problems().len(), 2);
    again.enter(ID, Change::Note("n".to_owned()), NOW).unwrap();
    assert!(std::fs::read_to_string(&path).unwrap().starts_with(&text), "nothing is rewritten");
    assert_eq!(store(&path, "x").standing(ID).unwrap().notes.len(), 1);
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        ".{1,9}".prop_map(|reason| Change::Accept(accepted(&reason))),
        ".{0,9}".prop_map(Change::Reject),
        any::<bool>().prop_map(Change::Turn),
        proptest::option::of(0..4_000_000_000_000_000_000_u64)
            .prop_map(|end| Change::Expire(end.map(UnixNanos))),
        ".{0,9}".prop_map(Change::Note),
        (0..9_u8).prop_map(|id| Change::Approve(id.to_string())),
        Just(Change::Hand(handed())),
        (0..9_u8).prop_map(|id| Change::Undo(id.to_string())),
    ]
}

prop_compose! {
    fn entry()(id in 0..9_u8, time in 0..4_u64, author in "[ab]", of in 0..2_u8, change in change()) -> Entry {
        Entry { id: id.to_string(), time: UnixNanos(time), author, suggestion: format!("{of:012x}"), change }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(entry in entry()) {
        let line = entry.write();
        prop_assert!(!line.contains('\n'));
        prop_assert_eq!(Entry::read(&line), Some(entry));
    }

    #[test]
    fn no_line_makes_it_fail(line in ".{0,200}") {
        let _ = Entry::read(&line);
    }

    #[test]
    fn neither_order_nor_repetition_decides_anything(entries in proptest::collection::vec(entry(), 0..12), by in 0..12_usize) {
        let mut turned = entries.clone();
        turned.reverse();
        turned.extend(entries.iter().cloned());
        if !turned.is_empty() {
            let by = by % turned.len();
            turned.rotate_left(by);
        }
        prop_assert_eq!(standings(&entries), standings(&turned));
    }

    #[test]
    fn an_undo_restores_exactly(entries in proptest::collection::vec(entry(), 0..9), change in change()) {
        let mut made: Vec<Entry> = entries;
        made.iter_mut().for_each(|entry| entry.suggestion = ID.to_owned());
        let of = |entries: &[Entry]| {
            let mut standing = standings(entries).remove(ID).unwrap_or_default();
            standing.history.clear();
            standing
        };
        let before = of(&made);
        let add = |id: &str, time, change| Entry {
            id: id.to_owned(), time: UnixNanos(time), author: "a".to_owned(), suggestion: ID.to_owned(), change,
        };
        prop_assume!(!matches!(change, Change::Undo(_)));
        made.push(add("new", 5, change));
        made.push(add("undo", 6, Change::Undo("new".to_owned())));
        prop_assert_eq!(of(&made), before);
    }
}
