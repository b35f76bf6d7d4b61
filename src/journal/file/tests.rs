//! What a journal keeps, whatever happens to its file.

use std::fs;
use std::path::PathBuf;

use super::*;
use crate::journal::LogError;
use crate::journal::{Reason, Step};
use crate::model::Facet;

fn signal(id: &str) -> Subject {
    Subject::Signal(id.to_owned())
}

fn node() -> Subject {
    let step = |facet, name: &str| Step { facet, name: name.to_owned(), qualifier: String::new() };
    let path = vec![step(Facet::Process, "/bin/sh"), step(Facet::File, "/etc/cron.d/x")];
    Subject::Node { workload: "registry.lab/shop/api".to_owned(), path }
}

const NOW: UnixNanos = UnixNanos(1_795_392_000_000_000_000);
const ARCHIVED: State = State::Archived(Reason::FalsePositive);

fn place() -> (tempfile::TempDir, PathBuf) {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("state/habitus/journal.jsonl");
    (root, path)
}

#[test]
fn what_was_said_is_there_the_next_time() {
    let (_root, path) = place();
    let mut journal = Journal::open(Some(&path), "ops");
    assert_eq!((journal.entries().len(), journal.read_only()), (0, None));
    assert!(!path.exists(), "looking makes no file");
    journal.set_state(&signal("a"), State::UnderReview, NOW).unwrap();
    journal.note(&node(), "  two\nlines \u{1b}[31m ", NOW).unwrap();
    journal.set_state(&signal("a"), ARCHIVED, NOW).unwrap();

    let again = Journal::open(Some(&path), "sec");
    assert_eq!(again.state_of(&signal("a")), ARCHIVED);
    assert_eq!(again.state_of(&signal("b")), State::Open);
    let standing = again.standing(&node());
    assert_eq!(standing.state, State::Open);
    assert_eq!(standing.notes[0].change, Change::Note("two\nlines \u{1b}[31m".to_owned()));
    assert_eq!((standing.notes[0].author.as_str(), standing.notes[0].time), ("ops", NOW));
    assert!(again.problems().is_empty());
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.lines().count(), 3);
    assert!(!text.contains('\u{1b}'), "the file can be printed");
}

#[test]
fn an_undo_is_an_entry_that_takes_back_the_last_of_its_author() {
    let (_root, path) = place();
    let mut ops = Journal::open(Some(&path), "ops");
    let mut sec = Journal::open(Some(&path), "sec");
    ops.set_state(&signal("a"), State::UnderReview, NOW).unwrap();
    ops.set_state(&signal("a"), ARCHIVED, NOW).unwrap();
    sec.note(&signal("a"), "mine", NOW).unwrap();
    assert_eq!(ops.undo_last(NOW).unwrap().change, Change::State(ARCHIVED));
    assert_eq!(ops.state_of(&signal("a")), State::UnderReview);
    assert_eq!(ops.undo_last(NOW).unwrap().change, Change::State(State::UnderReview));
    assert_eq!(ops.state_of(&signal("a")), State::Open);
    assert_eq!(ops.standing(&signal("a")).notes.len(), 1, "what another has said stays");
    assert!(matches!(ops.undo_last(NOW), Err(JournalError::NothingToUndo(_))));
    assert_eq!(ops.entries().len(), 5, "nothing is lost");
    sec.refresh();
    assert_eq!(sec.state_of(&signal("a")), State::Open);
}

#[test]
fn taking_back_an_undo_lets_hold_what_it_took_back() {
    let (_root, path) = place();
    let mut journal = Journal::open(Some(&path), "ops");
    journal.set_state(&signal("a"), ARCHIVED, NOW).unwrap();
    journal.undo_last(NOW).unwrap();
    let undo = journal.entries()[1].id.clone();
    journal.enter(signal("a"), Change::Undo(undo), NOW).unwrap();
    assert_eq!(journal.state_of(&signal("a")), ARCHIVED);
    let foreign = Change::Undo(journal.entries()[0].id.clone());
    journal.enter(signal("b"), foreign, NOW).unwrap();
    assert_eq!(journal.state_of(&signal("a")), ARCHIVED, "an undo of another subject takes back nothing");
}

#[test]
fn many_write_at_once_and_nothing_is_lost() {
    let (_root, path) = place();
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let path = &path;
            scope.spawn(move || {
                let mut journal = Journal::open(Some(path), &format!("w{writer}"));
                for number in 0..25 {
                    journal.note(&signal(&format!("{writer}-{number}")), &"n".repeat(3000), NOW).unwrap();
                }
            });
        }
    });
    let journal = Journal::open(Some(&path), "ops");
    assert_eq!((journal.entries().len(), journal.problems()), (100, vec![]));
}

#[test]
fn a_line_that_was_never_finished_costs_only_itself() {
    let (_root, path) = place();
    let mut journal = Journal::open(Some(&path), "ops");
    journal.note(&signal("a"), "first", NOW).unwrap();
    journal.note(&signal("a"), "second", NOW).unwrap();
    let whole = fs::read(&path).unwrap();
    let first = whole.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    for cut in first + 1..whole.len() {
        fs::write(&path, &whole[..cut]).unwrap();
        let mut again = Journal::open(Some(&path), "ops");
        assert_eq!(again.entries().len(), 1, "cut at {cut}");
        assert_eq!(again.problems().len(), 1, "{:?}", again.problems());
        again.note(&signal("a"), "third", NOW).unwrap();
        let after = Journal::open(Some(&path), "ops");
        let notes = after.standing(&signal("a")).notes.len();
        // A line that lacks nothing but its end is whole once somebody ends it.
        assert_eq!(notes, if cut == whole.len() - 1 { 3 } else { 2 }, "cut at {cut}");
    }
}

#[test]
fn lines_that_are_no_entries_are_left_alone() {
    let (_root, path) = place();
    Journal::open(Some(&path), "ops").note(&signal("a"), "n", NOW).unwrap();
    let mut text = fs::read(&path).unwrap();
    text.extend_from_slice(b"// by hand\n\xff\xfe\n\n{\"id\":1}\n");
    text.extend_from_slice(&text.clone());
    fs::write(&path, &text).unwrap();
    let mut journal = Journal::open(Some(&path), "ops");
    assert_eq!(journal.entries().len(), 1, "the same entry twice is one");
    assert!(journal.problems()[0].contains("6 lines are no entries"), "{:?}", journal.problems());
    journal.note(&signal("a"), "m", NOW).unwrap();
    assert!(fs::read(&path).unwrap().starts_with(&text));
}

#[test]
fn a_file_that_was_exchanged_is_read_anew() {
    let (_root, path) = place();
    let mut journal = Journal::open(Some(&path), "ops");
    for _ in 0..3 {
        journal.note(&signal("a"), "n", NOW).unwrap();
    }
    let mut other = Journal::open(Some(&path), "sec");
    other.note(&signal("b"), "n", NOW).unwrap();
    assert_eq!(journal.refresh(), 3);
    assert_eq!(journal.since(3)[0].author, "sec");
    // As an editor saves it: longer than before, and another file.
    let text = fs::read_to_string(&path).unwrap();
    let without_the_first = text.split_once('\n').unwrap().1.repeat(2);
    let edited = path.with_extension("new");
    fs::write(&edited, without_the_first + "# more\n").unwrap();
    fs::rename(&edited, &path).unwrap();
    assert_eq!((journal.refresh(), journal.entries().len()), (0, 3));
    fs::remove_file(&path).unwrap();
    assert_eq!((journal.refresh(), journal.entries().len()), (0, 0));
    journal.note(&signal("a"), "n", NOW).unwrap();
    assert_eq!(Journal::open(Some(&path), "ops").entries().len(), 1);
}

#[test]
fn what_cannot_be_written_says_so_and_changes_nothing() {
    let (root, path) = place();
    let mut nowhere = Journal::open(None, "ops");
    assert!(matches!(
        nowhere.note(&signal("a"), "n", NOW),
        Err(JournalError::Log(LogError::ReadOnly { .. }))
    ));
    let mut folder = Journal::open(Some(root.path()), "ops");
    assert!(folder.read_only().is_some());
    assert!(folder.set_state(&signal("a"), ARCHIVED, NOW).is_err());
    assert_eq!(folder.state_of(&signal("a")), State::Open);
    fs::write(root.path().join("f"), b"").unwrap();
    let below_a_file = root.path().join("f/journal");
    assert!(Journal::open(Some(&below_a_file), "ops").note(&signal("a"), "n", NOW).is_err());

    let mut journal = Journal::open(Some(&path), "ops");
    assert!(matches!(journal.note(&signal("a"), " \n ", NOW), Err(JournalError::EmptyNote)));
    assert!(matches!(journal.note(&signal("a"), &"n".repeat(8001), NOW), Err(JournalError::TooLong(_))));
    assert!(matches!(journal.note(&signal(&"i".repeat(513)), "n", NOW), Err(JournalError::TooLong(_))));
    assert!(journal.entries().is_empty() && !path.exists());
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_it() {
    use std::os::unix::fs::PermissionsExt;

    let (_root, path) = place();
    Journal::open(Some(&path), "ops").note(&signal("a"), "n", NOW).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
}
