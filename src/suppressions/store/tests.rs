//! What a store keeps, what holds of it, and what may be said.

use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;

use super::samples::accepted;
use super::*;
use crate::journal::Record;
use crate::model::UnixNanos;
use crate::suppressions::bundle::Input;

const ID: &str = "0123456789ab";
const NOW: UnixNanos = UnixNanos(1_795_000_000_000_000_000);

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
    let approval = bob.enter(ID, Change::Approve(second.id.clone()), NOW).unwrap();
    assert_eq!(bob.standing(ID).unwrap().state(NOW, 1), State::Active);
    assert_eq!(bob.standing(ID).unwrap().state(NOW, 2), State::Waiting);
    let again = bob.enter(ID, Change::Approve(second.id.clone()), NOW).unwrap_err();
    assert_eq!(again.to_string(), "bob has approved it already; nothing more is needed of them");
    bob.undo(&approval.id, NOW).unwrap();
    assert_eq!(bob.standing(ID).unwrap().state(NOW, 1), State::Waiting);
    bob.undo(&second.id, NOW).unwrap();
    assert_eq!(bob.standing(ID).unwrap().state(NOW, 1), State::Active, "the first was approved");
}

#[test]
fn a_decision_over_one_that_was_not_seen_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE);
    let (mut ada, mut bob) = (store(&path, "ada"), store(&path, "bob"));
    let seen = ada.enter_over(ID, Change::Accept(accepted("a")), None, NOW).unwrap();
    let refused = bob.enter_over(ID, Change::Reject("b".to_owned()), None, NOW).unwrap_err();
    assert_eq!(refused.to_string(), "ada has accepted it meanwhile; look at it again");
    let rejected = bob.enter_over(ID, Change::Reject("b".to_owned()), Some(&seen.id), NOW).unwrap();
    let refused = ada.enter_over(ID, Change::Accept(accepted("c")), Some(&seen.id), NOW).unwrap_err();
    assert_eq!(refused.to_string(), "bob has rejected it meanwhile; look at it again");
    bob.undo(&rejected.id, NOW).unwrap();
    let refused = ada.enter_over(ID, Change::Turn(false), Some(&rejected.id), NOW).unwrap_err();
    assert_eq!(refused.to_string(), "bob has taken that back meanwhile; look at it again");
    ada.undo(&seen.id, NOW).unwrap();
    let refused = bob.enter_over(ID, Change::Accept(accepted("c")), Some(&seen.id), NOW).unwrap_err();
    assert_eq!(refused.to_string(), "ada has taken that back meanwhile; look at it again");
    let lines = std::fs::read_to_string(&path).unwrap().lines().count();
    assert_eq!(lines, bob.entries().len(), "what was refused was not written");
    bob.enter_over(ID, Change::Accept(accepted("c")), None, NOW).unwrap();
}

#[test]
fn of_those_who_decide_at_once_one_does_and_the_others_hear_of_it() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE);
    let begin = std::sync::Barrier::new(4);
    let decide = &|author: String| {
        let mut store = store(&path, &author);
        begin.wait();
        let decided = (0..20).filter(|of| {
            let id = format!("{of:012x}");
            match store.enter_over(&id, Change::Reject(author.clone()), None, NOW) {
                Ok(_) => true,
                Err(StoreError::Moved { did, .. }) => {
                    assert_eq!(did, "rejected it");
                    false
                }
                Err(error) => panic!("{error}"),
            }
        });
        decided.count()
    };
    let decided: usize = std::thread::scope(|scope| {
        let each: Vec<_> = (0..4).map(|at| scope.spawn(move || decide(format!("w{at}")))).collect();
        each.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    let store = store(&path, "ada");
    assert_eq!((decided, store.all().len(), store.entries().len()), (20, 20, 20));
}

#[test]
fn another_scope_keeps_the_end_and_the_switch_and_a_rejection_does_not() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = store(&dir.path().join(FILE), "ada");
    let later = |by: u64| UnixNanos(NOW.0 + by);
    let holds = |store: &Store| {
        let standing = store.standing(ID).unwrap();
        (standing.on, standing.expires)
    };
    store.enter(ID, Change::Accept(accepted("a")), NOW).unwrap();
    assert_eq!(holds(&store), (None, None));
    store.enter(ID, Change::Turn(false), NOW).unwrap();
    store.enter(ID, Change::Expire(Some(later(1_000))), NOW).unwrap();
    store.enter(ID, Change::Accept(accepted("wider")), NOW).unwrap();
    assert_eq!(holds(&store), (Some(false), Some(later(1_000))));
    store.enter(ID, Change::Turn(true), NOW).unwrap();
    assert_eq!(store.standing(ID).unwrap().state(later(1_000), 0), State::Expired);
    store.enter(ID, Change::Accept(accepted("again")), later(1_000)).unwrap();
    assert_eq!(holds(&store), (Some(true), None), "who accepts what has ended wants it");
    store.enter(ID, Change::Turn(false), NOW).unwrap();
    let rejected = store.enter(ID, Change::Reject("no".to_owned()), NOW).unwrap();
    assert_eq!((holds(&store), store.standing(ID).unwrap().rejected()), ((None, None), Some("no")));
    store.enter(ID, Change::Accept(accepted("after all")), NOW).unwrap();
    assert_eq!(store.standing(ID).unwrap().state(later(2_000), 0), State::Active);
    store.undo(&rejected.id, NOW).unwrap();
    assert_eq!(holds(&store), (Some(false), None), "as if it had never been rejected");
}

#[test]
fn an_undo_of_an_undo_and_the_beginning_of_an_id() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = store(&dir.path().join(FILE), "ada");
    let first = store.enter(ID, Change::Accept(accepted("a")), NOW).unwrap();
    assert!(matches!(store.undo("", NOW), Err(StoreError::NoSuchEntry(_))), "nothing begins with nothing");
    assert_eq!(store.undo(&first.id[..6], NOW).unwrap(), first);
    assert_eq!(store.standing(ID).unwrap().state(NOW, 0), State::Open);
    assert!(matches!(store.undo(&first.id, NOW), Err(StoreError::NoSuchEntry(_))));
    let undo = store.entries().last().unwrap().id.clone();
    store.undo(&undo, NOW).unwrap();
    let standing = store.standing(ID).unwrap();
    assert_eq!(standing.state(NOW, 0), State::Active);
    let holds: Vec<bool> = standing.history.iter().map(|(_, holds)| *holds).collect();
    assert_eq!(holds, [true, false, true]);
    let other = Change::Undo(first.id.clone());
    assert!(matches!(store.enter("ba9876543210", other, NOW), Err(StoreError::NoSuchEntry(_))));
}

#[test]
fn what_was_handed_over_can_be_followed_after_it_was_rejected() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = store(&dir.path().join(FILE), "ada");
    assert!(matches!(store.enter(ID, Change::Hand(handed()), NOW), Err(StoreError::NotAccepted(_))));
    store.enter(ID, Change::Accept(accepted("a")), NOW).unwrap();
    store.enter(ID, Change::Hand(handed()), NOW).unwrap();
    store.enter(ID, Change::Reject("no".to_owned()), NOW).unwrap();
    let off = Handed { enabled: false, version: 3, ..handed() };
    store.enter(ID, Change::Hand(off.clone()), NOW).unwrap();
    assert_eq!(store.standing(ID).unwrap().handed["datadog"], off);
    assert!(matches!(store.undo_last(NOW).unwrap().change, Change::Reject(_)), "that was no decision");
}

#[test]
fn what_says_too_much_is_not_entered() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE);
    let mut store = store(&path, "ada");
    let with = |change: fn(&mut Accepted)| {
        let mut accepted = accepted("r");
        change(Arc::make_mut(&mut accepted));
        Change::Accept(accepted)
    };
    let input = || Input { hash: "0".repeat(64), name: "n".repeat(200) };
    for (change, why) in [
        (Change::Note("n".repeat(8_001)), "the note is too long; shorten it"),
        (Change::Reject("n".repeat(8_001)), "the reason is too long; shorten it"),
        (with(|a| a.query = "q".repeat(64_001)), "the query is too long; shorten it"),
        (with(|a| a.title = "t".repeat(4_097)), "the name of its rule or version is too long; shorten it"),
        (
            with(|a| a.behaviour.lineage = vec!["/".repeat(1_000_001)]),
            "what it says of the behaviour is too long; shorten it",
        ),
        (with(|a| a.bundle.hidden = vec!["s".to_owned(); 5_001]), "the evidence is too long; shorten it"),
    ] {
        assert_eq!(store.enter(ID, change, NOW).unwrap_err().to_string(), why);
    }
    assert!(!path.exists(), "what is refused makes no file");
    let mut long = accepted("r");
    Arc::make_mut(&mut long).bundle.inputs = vec![input(); 20_000];
    let refused = store.enter(ID, Change::Accept(long), NOW).unwrap_err().to_string();
    assert!(refused.contains("an entry of the store of decisions has 4000000 at most"), "{refused}");
    let mut whole = accepted("r");
    Arc::make_mut(&mut whole).bundle.inputs = vec![input(); 12_000];
    store.enter(ID, Change::Accept(whole.clone()), NOW).unwrap();
    let mut not_a_number = accepted("r");
    Arc::make_mut(&mut not_a_number).bundle.bound = f64::NAN;
    let refused = store.enter(ID, Change::Accept(not_a_number), NOW).unwrap_err().to_string();
    assert!(refused.ends_with("what it says could not be read again"), "{refused}");
    let again = Store::open(Some(&path), "bob", None);
    assert_eq!(again.standing(ID).unwrap().accepted.as_ref(), Some(&whole));
    assert!(again.problems().is_empty());
}

#[test]
fn a_folder_that_cannot_be_written_says_so() {
    let mut store = store(Path::new("/proc/habitus/suppressions.jsonl"), "ada");
    let refused = store.enter(ID, Change::Reject("no".to_owned()), NOW).unwrap_err();
    assert!(matches!(refused, StoreError::Log(_)));
    let said = refused.to_string();
    assert!(
        said.starts_with("the store of decisions /proc/habitus/suppressions.jsonl was not written: "),
        "{said}"
    );
    assert!(store.all().is_empty());
}

#[test]
fn it_is_told_from_other_files_and_read_without_being_written() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE);
    let mut store = store(&path, "ada");
    store.enter(ID, Change::Accept(accepted("a")), NOW).unwrap();
    let content = std::fs::read(&path).unwrap();
    assert!(recognises(&content) && recognises(&content[..40]));
    assert!(!crate::journal::recognises(&content));
    let mut journal = crate::journal::Journal::open(Some(&dir.path().join("j")), "ada");
    journal.note(&crate::journal::Subject::Signal("s".to_owned()), "n", NOW).unwrap();
    assert!(!recognises(&std::fs::read(dir.path().join("j")).unwrap()));
    for other in ["", "{", r#"{"suggestion":"0123456789AB","id":""#, r#"{"suggestion":"0123456789ab"}"#] {
        assert!(!recognises(other.as_bytes()), "{other}");
    }
    let (entries, foreign) = read(&[content.as_slice(), b"# by hand\n", &content].concat());
    assert_eq!((standings(&entries), foreign), (store.all().clone(), 1));
}

#[test]
fn lines_are_for_people_too() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE);
    let mut store = store(&path, "ada");
    store.enter(ID, Change::Accept(accepted("a")), NOW).unwrap();
    let id = store.entries()[0].id.clone();
    for change in [
        Change::Turn(false),
        Change::Expire(Some(UnixNanos(NOW.0 + 86_400_000_000_000))),
        Change::Expire(None),
        Change::Note("\u{1b}[31m red \u{202e}kcab".to_owned()),
        Change::Hand(handed()),
        Change::Undo(id),
        Change::Reject("no".to_owned()),
    ] {
        store.enter(ID, change, NOW).unwrap();
    }
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(!text.contains(['\u{1b}', '\u{202e}']), "it can be printed");
    // The ids are made of the process too.
    let shown = store
        .entries()
        .iter()
        .enumerate()
        .fold(text, |text, (at, entry)| text.replace(&entry.id, &format!("<id {at}>")));
    insta::assert_snapshot!(shown);
}

#[test]
fn a_file_that_is_written_anew_in_place_is_read_anew() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE);
    let (mut ada, mut bob) = (store(&path, "ada"), store(&path, "bob"));
    ada.enter(ID, Change::Note("1".to_owned()), NOW).unwrap();
    bob.enter(ID, Change::Note("2".to_owned()), NOW).unwrap();
    ada.refresh();
    let before = ada.revision();
    assert!(!ada.refresh(), "nothing has changed");
    // As some editors save and some merges go: the same file, another line before those that were read.
    let other = Entry { id: "other".to_owned(), ..ada.entries()[0].clone() };
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("{}\n{text}", other.write())).unwrap();
    assert!(ada.refresh() && ada.revision() != before);
    assert_eq!(ada.standing(ID).unwrap().notes.len(), 3);
    bob.enter(ID, Change::Note("4".to_owned()), NOW).unwrap();
    assert_eq!(bob.standing(ID).unwrap().notes.len(), 4);
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
    assert_eq!(refused.to_string(), "the store of decisions cannot be written: this host only looks");
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
    fn copies_put_together_in_any_way_come_to_the_same(entries in proptest::collection::vec(entry(), 1..12), cut in 0..12_usize, twice in 0..12_usize) {
        let dir = tempfile::tempdir().unwrap();
        let whole = standings(&entries);
        let lines: Vec<String> = entries.iter().map(|entry| entry.write() + "\n").collect();
        let (one, other) = lines.split_at(cut % lines.len());
        let twice = &lines[..twice % lines.len()];
        let path = dir.path().join(FILE);
        let mut growing = Store::open(Some(&path), "ada", None);
        let mut text = String::new();
        for part in [other, twice, one] {
            text.push_str(&part.concat());
            std::fs::write(&path, &text).unwrap();
            growing.refresh();
        }
        prop_assert_eq!(growing.all(), &whole);
        let at_once = Store::open(Some(&path), "bob", None);
        prop_assert_eq!(at_once.all(), &whole);
        std::fs::write(&path, [one.concat(), other.concat()].concat()).unwrap();
        growing.refresh();
        prop_assert_eq!(growing.all(), &whole);
    }

    #[test]
    fn an_undo_of_an_undo_restores_exactly(entries in proptest::collection::vec(entry(), 0..9), change in change()) {
        prop_assume!(!matches!(change, Change::Undo(_)));
        let mut made: Vec<Entry> = entries;
        made.iter_mut().for_each(|entry| entry.suggestion = ID.to_owned());
        let add = |id: &str, time, change| Entry {
            id: id.to_owned(), time: UnixNanos(time), author: "a".to_owned(), suggestion: ID.to_owned(), change,
        };
        let of = |entries: &[Entry]| {
            let mut standing = standings(entries).remove(ID).unwrap_or_default();
            standing.history.clear();
            standing
        };
        made.push(add("new", 5, change));
        let before = of(&made);
        made.push(add("undo", 6, Change::Undo("new".to_owned())));
        made.push(add("again", 7, Change::Undo("undo".to_owned())));
        prop_assert_eq!(of(&made), before);
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
