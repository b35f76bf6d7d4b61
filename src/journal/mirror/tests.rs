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

    fn append(&self, after: u64, line: &str) -> Result<Added, UpstreamError> {
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
        Ok(Added::as_sent(lines.len() as u64))
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

#[test]
fn what_is_entered_waits_in_the_queue_before_it_is_sent() {
    /// Looks into the queue while a line is sent.
    #[derive(Debug)]
    struct Looking(std::path::PathBuf, Arc<There>, Mutex<Vec<usize>>);

    impl Upstream for Looking {
        fn lines(&self, after: u64) -> Result<Vec<String>, UpstreamError> {
            self.1.lines(after)
        }

        fn append(&self, after: u64, line: &str) -> Result<Added, UpstreamError> {
            let waits = queue::read(&self.0).unwrap();
            self.2.lock().unwrap().push(waits.iter().filter(|one| one.line == line).count());
            self.1.append(after, line)
        }
    }

    let (dir, there) = (tempfile::tempdir().unwrap(), Arc::new(There::default()));
    let path = dir.path().join("ada");
    let looking = Arc::new(Looking(path.clone(), Arc::clone(&there), Mutex::default()));
    let mut ada = Journal::open_over(&path, "ada", Arc::clone(&looking) as _);
    let first = say(&mut ada, "s", 1);
    assert_eq!((ids(&there), queue::read(&path).unwrap().len()), (vec![first.clone()], 0));
    // The answer is lost: it is there, waits here, and is not sent once more.
    *there.deaf.lock().unwrap() = true;
    let second = say(&mut ada, "s", 2);
    assert!(ada.log().is_pending(&second) && ada.entry(&second).is_some());
    *there.deaf.lock().unwrap() = false;
    let third = say(&mut ada, "s", 3);
    assert_eq!((ids(&there), ada.log().pending()), (vec![first, second, third], 0));
    assert_eq!(*looking.2.lock().unwrap(), [1, 1, 1]);
}

#[test]
fn a_decision_that_others_were_faster_than_is_made_anew_on_what_they_said_and_leaves_nothing_when_refused() {
    /// Somebody else enters a line just before the first of ours arrives.
    #[derive(Debug)]
    struct Faster(Arc<There>, Mutex<Option<String>>);

    impl Upstream for Faster {
        fn lines(&self, after: u64) -> Result<Vec<String>, UpstreamError> {
            self.0.lines(after)
        }

        fn append(&self, after: u64, line: &str) -> Result<Added, UpstreamError> {
            if let Some(other) = self.1.lock().unwrap().take() {
                self.0.lines.lock().unwrap().push(other);
            }
            self.0.append(after, line)
        }
    }

    let (dir, there) = (tempfile::tempdir().unwrap(), Arc::new(There::default()));
    let theirs = {
        let elsewhere = Arc::new(There::default());
        say(&mut journal(dir.path(), "bob", &elsewhere), "s", 1);
        elsewhere.lines.lock().unwrap()[0].clone()
    };
    let faster = Arc::new(Faster(Arc::clone(&there), Mutex::new(Some(theirs.clone()))));
    let mut ada = Journal::open_over(&dir.path().join("ada"), "ada", Arc::clone(&faster) as _);
    let mut counted = Vec::new();
    let mine = |log: &Log<crate::journal::Entry>| {
        let mut entry = crate::journal::Entry::read(&theirs).unwrap();
        entry.author = "ada".to_owned();
        entry.time = UnixNanos(entry.time.0 + log.entries().len() as u64 + 1);
        entry
    };
    let at = ada.with_log(|log| {
        log.enter(|log| {
            counted.push(log.entries().len());
            Ok::<_, LogError>(mine(log))
        })
    });
    assert_eq!((at.unwrap(), counted), (1, vec![0, 0, 1]), "it is decided on theirs, and not on itself");
    assert_eq!((ids(&there).len(), ada.log().pending()), (2, 0));
    let third = {
        let elsewhere = Arc::new(There::default());
        say(&mut journal(dir.path(), "eve", &elsewhere), "s", 9);
        elsewhere.lines.lock().unwrap()[0].clone()
    };
    *faster.1.lock().unwrap() = Some(third);
    let refused = ada.with_log(|log| {
        log.enter(|log| match log.entries().len() {
            2 => Ok(mine(log)),
            _ => Err(LogError::Refused { what: "journal", why: "somebody was faster".to_owned() }),
        })
    });
    assert!(matches!(refused, Err(LogError::Refused { .. })), "{refused:?}");
    assert_eq!((ids(&there).len(), ada.log().pending(), ada.entries().len()), (3, 0, 3));
}

#[test]
fn while_another_sends_nobody_sends_what_waits_twice() {
    let (dir, there) = (tempfile::tempdir().unwrap(), Arc::new(There::default()));
    *there.down.lock().unwrap() = true;
    for at in 0..6 {
        say(&mut journal(dir.path(), "ada", &there), &format!("s{at}"), at);
    }
    *there.down.lock().unwrap() = false;
    std::thread::scope(|scope| {
        for at in 0..4 {
            let (dir, there) = (dir.path(), &there);
            scope.spawn(move || {
                let mut ada = journal(dir, "ada", there);
                ada.with_log(Log::send_queued).unwrap();
                say(&mut ada, &format!("t{at}"), at);
            });
        }
    });
    let mut ada = journal(dir.path(), "ada", &there);
    ada.with_log(Log::send_queued).unwrap();
    let mut sent = ids(&there);
    sent.sort();
    sent.dedup();
    assert_eq!((sent.len(), ids(&there).len(), ada.log().pending()), (10, 10, 0));
}

#[test]
fn what_somebody_must_decide_on_counts_for_nothing_and_holds_nothing_else_up() {
    let (dir, there) = (tempfile::tempdir().unwrap(), Arc::new(There::default()));
    let (mut ada, mut bob) = (journal(dir.path(), "ada", &there), journal(dir.path(), "bob", &there));
    *there.down.lock().unwrap() = true;
    let mine = say(&mut ada, "s", 1);
    *there.down.lock().unwrap() = false;
    say(&mut bob, "s", 2);
    ada.with_log(Log::send_queued).unwrap();
    assert_eq!((ada.entry(&mine), ada.log().queued().len(), ada.log().conflicts().len()), (None, 0, 1));
    let other = say(&mut ada, "t", 3);
    assert!(ids(&there).contains(&other) && !ada.log().is_pending(&other));
}

#[test]
fn who_gives_other_lines_each_time_or_comes_to_no_end_is_left_alone_after_a_while() {
    /// Gives a line that nobody has seen, or one more than was asked for, as long as it is asked.
    #[derive(Debug)]
    struct Endless {
        is_other_each_time: bool,
        asked: Mutex<u64>,
    }

    impl Upstream for Endless {
        fn lines(&self, after: u64) -> Result<Vec<String>, UpstreamError> {
            let mut asked = self.asked.lock().unwrap();
            *asked += 1;
            assert!(*asked < 1_000, "it is asked without end");
            let line = |number: u64| match self.is_other_each_time {
                true => format!("{asked} {number}"),
                false => format!("{number}"),
            };
            Ok(vec![line(after), line(after + 1)])
        }

        fn append(&self, after: u64, _line: &str) -> Result<Added, UpstreamError> {
            Err(UpstreamError::Moved(after + 1))
        }
    }

    for (is_other_each_time, said) in [(true, "other lines each time"), (false, "no end")] {
        let dir = tempfile::tempdir().unwrap();
        let endless = Arc::new(Endless { is_other_each_time, asked: Mutex::default() });
        let mut ada = Journal::open_over(&dir.path().join("ada"), "ada", endless);
        let error = ada.with_log(Log::sync).unwrap_err();
        assert!(matches!(&error, LogError::Unreachable { why, .. } if why.contains(said)), "{error}");
        // What is decided meanwhile waits like any that cannot be sent.
        let mine = say(&mut ada, "s", 1);
        assert!(ada.log().is_pending(&mine));
    }
}

#[test]
fn a_line_that_is_longer_than_any_of_ours_takes_its_number_and_no_room() {
    let (dir, there) = (tempfile::tempdir().unwrap(), Arc::new(There::default()));
    let long = "x".repeat(<crate::journal::Entry as Record>::MAX_LINE + 1);
    there.lines.lock().unwrap().extend([long.clone(), long]);
    let mut ada = journal(dir.path(), "ada", &there);
    say(&mut ada, "s", 1);
    ada.with_log(Log::sync).unwrap();
    let file = std::fs::read_to_string(dir.path().join("ada")).unwrap();
    assert_eq!((file.lines().take(2).collect::<Vec<_>>(), file.lines().count()), (vec!["-", "-"], 3));
}

#[test]
fn what_stands_there_otherwise_than_it_was_sent_stands_here_so_too() {
    /// Keeps another note than it is sent.
    #[derive(Debug)]
    struct Finds(Arc<There>);

    impl Upstream for Finds {
        fn lines(&self, after: u64) -> Result<Vec<String>, UpstreamError> {
            self.0.lines(after)
        }

        fn append(&self, after: u64, line: &str) -> Result<Added, UpstreamError> {
            let line = line.replace("sent", "kept");
            Ok(Added { line: Some(line.clone()), ..self.0.append(after, &line)? })
        }
    }

    let (dir, there) = (tempfile::tempdir().unwrap(), Arc::new(There::default()));
    let path = dir.path().join("ada");
    let mut ada = Journal::open_over(&path, "ada", Arc::new(Finds(Arc::clone(&there))));
    let mut note = |text: &str, time: u64| {
        let now = UnixNanos(1_795_000_000_000_000_000 + time);
        ada.note(&signal("s"), text, now).unwrap();
    };
    note("sent", 1);
    // Of several that waited each is there as it stands there, the first too.
    *there.down.lock().unwrap() = true;
    note("sent later", 2);
    note("sent last", 3);
    *there.down.lock().unwrap() = false;
    ada.with_log(Log::send_queued).unwrap();
    let here: Vec<String> = std::fs::read_to_string(&path).unwrap().lines().map(str::to_owned).collect();
    assert_eq!((&here, ada.log().pending()), (&*there.lines.lock().unwrap(), 0));
    assert!(here.iter().all(|line| line.contains("kept")) && here.len() == 3, "{here:?}");
}
