//! Mirrors over an upstream in memory that fails when it is told to.

use std::sync::{Arc, Mutex};

use super::*;
use crate::journal::{Journal, State, Subject};
use crate::model::UnixNanos;

/// A log in memory. `down` refuses every call; `deaf` takes a line and loses the answer.
#[derive(Debug, Default)]
struct There {
    lines: Mutex<Vec<String>>,
    down: Mutex<bool>,
    deaf: Mutex<bool>,
}

impl Upstream for There {
    fn lines(&self, after: u64) -> Result<Vec<String>, UpstreamError> {
        if *self.down.lock().unwrap() {
            return Err(UpstreamError::Unreachable("down".to_owned()));
        }
        Ok(self.lines.lock().unwrap().iter().skip(after as usize).take(3).cloned().collect())
    }

    fn append(&self, after: u64, line: &str) -> Result<u64, UpstreamError> {
        if *self.down.lock().unwrap() {
            return Err(UpstreamError::Unreachable("down".to_owned()));
        }
        let mut lines = self.lines.lock().unwrap();
        if lines.len() as u64 != after {
            return Err(UpstreamError::Moved(lines.len() as u64));
        }
        lines.push(line.to_owned());
        if *self.deaf.lock().unwrap() {
            return Err(UpstreamError::Unreachable("no answer".to_owned()));
        }
        Ok(lines.len() as u64)
    }
}

fn signal(id: &str) -> Subject {
    Subject::Signal(id.to_owned())
}

fn journal(dir: &Path, name: &str, there: &Arc<There>) -> Journal {
    let upstream: Arc<dyn Upstream> = Arc::clone(there) as _;
    Journal::open_over(&dir.join(name), name, upstream)
}

fn say(journal: &mut Journal, of: &str, time: u64) -> String {
    let now = UnixNanos(1_795_000_000_000_000_000 + time);
    journal.set_state(&signal(of), State::UnderReview, now).unwrap().id.clone()
}

fn ids(there: &There) -> Vec<String> {
    let read =
        |line: &String| crate::journal::Entry::read(line).map_or_else(|| "-".to_owned(), |entry| entry.id);
    there.lines.lock().unwrap().iter().map(read).collect()
}

#[test]
fn two_mirrors_say_the_same_with_the_same_numbers() {
    let (dir, there) = (tempfile::tempdir().unwrap(), Arc::new(There::default()));
    there.lines.lock().unwrap().extend(["foreign".to_owned(), String::new(), "a\nb".to_owned()]);
    let (mut ada, mut bob) = (journal(dir.path(), "ada", &there), journal(dir.path(), "bob", &there));
    for n in 0..5 {
        say(&mut ada, &format!("a{n}"), n);
        say(&mut bob, &format!("b{n}"), n);
    }
    ada.with_log(Log::sync).unwrap();
    assert_eq!((ada.entries(), ada.entries().len()), (bob.entries(), 10));
    let files = ["ada", "bob"].map(|name| std::fs::read_to_string(dir.path().join(name)).unwrap());
    assert_eq!((files[0].lines().count(), &files[0]), (13, &files[1]));
}

#[test]
fn what_cannot_be_sent_waits_counts_and_is_sent_once() {
    let (dir, there) = (tempfile::tempdir().unwrap(), Arc::new(There::default()));
    let mut ada = journal(dir.path(), "ada", &there);
    let first = say(&mut ada, "s", 1);
    *there.down.lock().unwrap() = true;
    let (second, third) = (say(&mut ada, "s", 2), say(&mut ada, "s", 3));
    assert!(ada.log().is_pending(&second) && !ada.log().is_pending(&first) && ada.entries().len() == 3);
    // Another process finds the same.
    let mut again = journal(dir.path(), "ada", &there);
    assert_eq!((again.entries(), again.log().pending()), (ada.entries(), 2));
    assert!(matches!(again.with_log(Log::send_queued), Err(LogError::Unreachable { .. })));
    (*there.down.lock().unwrap(), *there.deaf.lock().unwrap()) = (false, true);
    assert!(again.with_log(Log::send_queued).is_err(), "it arrives, and no answer comes");
    *there.deaf.lock().unwrap() = false;
    let sent = again.with_log(Log::send_queued).unwrap();
    assert_eq!(sent, SentQueue { sent: 2, waiting: 0, conflicts: 0 });
    assert_eq!(ids(&there), [first, second, third]);
    ada.refresh();
    assert_eq!((ada.log().pending(), ada.entries()), (0, again.entries()));
}

#[test]
fn what_somebody_spoke_of_meanwhile_is_a_conflict_until_somebody_decides() {
    let (dir, there) = (tempfile::tempdir().unwrap(), Arc::new(There::default()));
    let (mut ada, mut bob) = (journal(dir.path(), "ada", &there), journal(dir.path(), "bob", &there));
    *there.down.lock().unwrap() = true;
    let (mine, free, late) = (say(&mut ada, "s", 1), say(&mut ada, "t", 2), say(&mut ada, "u", 3));
    *there.down.lock().unwrap() = false;
    let theirs = [say(&mut bob, "s", 4), say(&mut bob, "u", 5)];
    let sent = ada.with_log(Log::send_queued).unwrap();
    assert_eq!(sent, SentQueue { sent: 1, waiting: 0, conflicts: 2 });
    let conflicts = ada.log().conflicts();
    assert_eq!(
        (&conflicts[0].entry.id, conflicts[0].with.as_ref().map(|with| &with.id)),
        (&mine, Some(&theirs[0]))
    );
    ada.with_log(|log| log.drop_queued(&mine)).unwrap();
    assert!(ada.entry(&mine).is_none());
    ada.with_log(|log| log.send_anyway(&late)).unwrap();
    assert_eq!((ids(&there).len(), ada.log().pending()), (4, 0));
    assert!(ids(&there).contains(&free) && ids(&there).contains(&late));
}

#[test]
fn a_mirror_of_something_else_or_with_half_a_line_is_put_right() {
    let (dir, there) = (tempfile::tempdir().unwrap(), Arc::new(There::default()));
    let mut ada = journal(dir.path(), "ada", &there);
    say(&mut ada, "s", 1);
    let path = dir.path().join("ada");
    let whole = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("{whole}{{\"half")).unwrap();
    say(&mut ada, "t", 2);
    std::fs::write(&path, "another\nanother\nanother\n").unwrap();
    ada.with_log(Log::sync).unwrap();
    assert_eq!(
        std::fs::read_to_string(&path).unwrap().lines().map(str::to_owned).collect::<Vec<_>>(),
        *there.lines.lock().unwrap()
    );
    assert_eq!(ada.entries().len(), 2);
}
