//! Logs, changes, tokens, the audit log.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::super::{Claim, Marks, NewLine, NewToken, StoreError};
use super::{Database, bring, last, learn, profile, signal};
use crate::api::{ChangeKind, LogName};

pub(in super::super) fn appends_compare_and_swap(database: &dyn Database) {
    let store = database.connect();
    for (at, line) in ["one", "two", "{\"three\":3}"].into_iter().enumerate() {
        assert_eq!(store.append(LogName::Journal, at as u64, line, "ada").unwrap(), at as u64 + 1);
    }
    for after in [0, 2, 4, u64::MAX] {
        let refused = store.append(LogName::Journal, after, "late", "bob");
        assert!(matches!(refused, Err(StoreError::Moved(3))), "{after}: {refused:?}");
    }
    assert!(matches!(store.append(LogName::Settings, 0, "a\nb", "x"), Err(StoreError::Unfit(_))));
    assert_eq!(store.append(LogName::Settings, 0, "other", "bob").unwrap(), 1);
    let page = store.entries(LogName::Journal, 1, 1).unwrap();
    let line = &page.lines[0];
    assert_eq!(
        (page.head, page.lines.len(), line.number, line.line.as_str(), line.by.as_str()),
        (3, 1, 2, "two", "ada")
    );
    assert!(line.at > 1_600_000_000_000_000_000);
    let none = store.entries(LogName::Curation, 0, 9).unwrap();
    assert_eq!((none.head, none.lines.len()), (0, 0));
    let told = store.changes(0, 9).unwrap();
    assert_eq!((told.len(), told[3].kind, told[3].subject.as_str()), (4, ChangeKind::Log, "settings"));
}

pub(in super::super) fn what_goes_with_a_line_is_done_with_it_or_not_at_all(database: &dyn Database) {
    let store = database.connect();
    for workload in ["a", "b"] {
        learn(&*store, workload, &format!("{workload}1"));
    }
    let claim = || Claim { worker: "w".to_owned(), hold: Duration::from_secs(60) };
    let relearned = || {
        let mut learned = Vec::new();
        while let Some(one) = store.claim_workload(&claim()).unwrap() {
            assert!(store.made(&one.workload, "w", one.marked, &profile(&one.workload)).unwrap());
            learned.push(one.workload);
        }
        learned.sort();
        learned
    };
    assert_eq!(relearned(), ["a", "b"]);
    let enter = |after, marks| {
        let did = Some(("append_log", "it"));
        store.enter(&NewLine { log: LogName::Curation, after, line: "x", by: "ada", marks, did })
    };
    assert!(matches!(enter(1, Marks::All), Err(StoreError::Moved(0))));
    assert_eq!((relearned().len(), store.audited(None, 9).unwrap().len()), (0, 0), "nothing of it was done");
    assert_eq!(enter(0, Marks::Workload("b")).unwrap(), 1);
    assert_eq!(relearned(), ["b"]);
    assert_eq!(enter(1, Marks::All).unwrap(), 2);
    assert_eq!(relearned(), ["a", "b"]);
    assert_eq!(enter(2, Marks::Nothing).unwrap(), 3);
    assert_eq!(relearned().len(), 0);
    let audited = store.audited(None, 9).unwrap();
    let last = audited.first().unwrap();
    assert_eq!((audited.len(), &*last.who, &*last.did, &*last.subject), (3, "ada", "append_log", "it"));
}

pub(in super::super) fn appends_at_once(database: &dyn Database) {
    const EACH: usize = 15;
    thread::scope(|scope| {
        for writer in 0..6 {
            let store = database.connect();
            scope.spawn(move || {
                let (mut head, mut wrote) = (0, 0);
                while wrote < EACH {
                    match store.append(LogName::Curation, head, &format!("{writer}-{wrote}"), "w") {
                        Ok(number) => {
                            assert_eq!(number, head + 1);
                            (head, wrote) = (number, wrote + 1);
                        }
                        Err(StoreError::Moved(now)) => {
                            assert!(now > head, "{now} is not after {head}");
                            head = now;
                        }
                        Err(error) => panic!("{error}"),
                    }
                }
            });
        }
    });
    let all = database.connect().entries(LogName::Curation, 0, 999).unwrap();
    let numbers: Vec<u64> = all.lines.iter().map(|line| line.number).collect();
    assert_eq!(numbers, (1..=6 * EACH as u64).collect::<Vec<_>>());
    for writer in 0..6 {
        let mine: Vec<_> =
            all.lines.iter().filter(|line| line.line.starts_with(&format!("{writer}-"))).collect();
        let expected: Vec<_> = (0..EACH).map(|at| format!("{writer}-{at}")).collect();
        assert_eq!(mine.iter().map(|line| line.line.clone()).collect::<Vec<_>>(), expected);
    }
}

pub(in super::super) fn changes_are_in_order(database: &dyn Database) {
    let store = database.connect();
    assert_eq!(store.change_span().unwrap(), (0, 0));
    let ended = AtomicBool::new(false);
    let seen = thread::scope(|scope| {
        let writers: Vec<_> = (0..6)
            .map(|writer| {
                let store = database.connect();
                scope.spawn(move || {
                    for round in 0..20 {
                        let rows = (0..3)
                            .map(|at| signal(&format!("{writer}-{round}-{at}"), &format!("w{at}"), 1, None));
                        bring(&*store, &format!("{writer}-{round}"), rows.collect());
                    }
                })
            })
            .collect();
        let reader = database.connect();
        let tail = scope.spawn({
            let ended = &ended;
            move || {
                let mut seen: Vec<u64> = Vec::new();
                loop {
                    let last_time = ended.load(Ordering::Acquire);
                    let page = reader.changes(seen.last().copied().unwrap_or(0), 7).unwrap();
                    if page.is_empty() && last_time {
                        return seen;
                    }
                    seen.extend(page.iter().map(|change| change.number));
                }
            }
        });
        for writer in writers {
            writer.join().unwrap();
        }
        ended.store(true, Ordering::Release);
        tail.join().unwrap()
    });
    // Whoever asks on after the last number it saw has missed none.
    let all: Vec<u64> = store.changes(0, 9999).unwrap().iter().map(|change| change.number).collect();
    assert_eq!((all.len(), &seen), (6 * 20 * 3, &all));
    assert_eq!(store.change_span().unwrap(), (all[0], *all.last().unwrap()));
}

pub(in super::super) fn tokens_are_kept(database: &dyn Database) {
    let store = database.connect();
    let token = |id: &str, expires| NewToken {
        id: id.to_owned(),
        name: format!("name of {id}"),
        hash: "abc".to_owned(),
        scopes: "read,decide".to_owned(),
        expires,
    };
    store.add_token(&token("b", None), "ada").unwrap();
    store.add_token(&token("a", Some(u64::MAX >> 1)), "ada").unwrap();
    assert!(store.add_token(&NewToken { name: "thief".to_owned(), ..token("a", None) }, "ada").is_err());
    let all = store.tokens().unwrap();
    assert_eq!([&all[0].token, &all[1].token], [&token("b", None), &token("a", Some(u64::MAX >> 1))]);
    assert!(store.revoke_token("a", "ada").unwrap());
    assert!(!store.revoke_token("a", "ada").unwrap() && !store.revoke_token("nothing", "ada").unwrap());
    let audited = store.audited(None, 9).unwrap();
    let told: Vec<_> = audited.iter().rev().map(|line| (&*line.who, &*line.did, &*line.subject)).collect();
    let expected = [("ada", "make_token", "b"), ("ada", "make_token", "a"), ("ada", "revoke_token", "a")];
    assert_eq!(told, expected, "each deed is told once, and nothing that was not done");
    let kept = store.token("a").unwrap().unwrap();
    assert!(kept.revoked.is_some_and(|at| at >= kept.created));
    assert!(store.token("b").unwrap().unwrap().revoked.is_none() && store.token("c").unwrap().is_none());
}

pub(in super::super) fn of_those_who_are_first_at_once_one_is(database: &dyn Database) {
    let token = |id: String| NewToken {
        name: "admin".to_owned(),
        hash: "abc".to_owned(),
        scopes: "admin".to_owned(),
        expires: None,
        id,
    };
    let first: Vec<bool> = std::thread::scope(|scope| {
        let one = |at: usize| {
            let store = database.connect();
            move || store.first_token(&token(format!("t{at}"))).unwrap()
        };
        let threads: Vec<_> = (0..4).map(|at| scope.spawn(one(at))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(first.iter().filter(|first| **first).count(), 1, "{first:?}");
    let store = database.connect();
    let all = store.tokens().unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!(
        first.iter().position(|first| *first).map(|at| format!("t{at}")),
        Some(all[0].token.id.clone())
    );
    store.revoke_token(&all[0].token.id, "ada").unwrap();
    assert!(!store.first_token(&token("late".to_owned())).unwrap(), "one that was revoked was first too");
}

pub(in super::super) fn the_audit_log_is_read_backwards(database: &dyn Database) {
    let store = database.connect();
    for at in 0..5 {
        store.audit("ada", "make_token", &format!("t{at}")).unwrap();
    }
    let page = store.audited(None, 2).unwrap();
    assert_eq!(page.iter().map(|row| row.subject.as_str()).collect::<Vec<_>>(), ["t4", "t3"]);
    assert_eq!((page[0].who.as_str(), page[0].did.as_str()), ("ada", "make_token"));
    let rest = store.audited(Some(page[1].number), 9).unwrap();
    assert_eq!(rest.iter().map(|row| row.subject.as_str()).collect::<Vec<_>>(), ["t2", "t1", "t0"]);
}

pub(in super::super) fn great_numbers_are_bounded(database: &dyn Database) {
    let store = database.connect();
    bring(&*store, "s", vec![signal("s", "x", 1, None)]);
    assert!(store.changes(u64::MAX, usize::MAX).unwrap().is_empty());
    assert!(store.workloads(u64::MAX, usize::MAX).unwrap().is_empty());
    assert_eq!(store.changes(0, usize::MAX).unwrap().len() as u64, last(&*store));
    assert!(store.entries(LogName::Journal, u64::MAX, usize::MAX).unwrap().lines.is_empty());
    assert!(store.audited(Some(u64::MAX), 0).unwrap().is_empty());
    assert!(store.claim_posts(&super::claim("w", std::time::Duration::MAX), 0).unwrap().is_empty());
    let of = super::super::SignalsAfter { before: Some((u64::MAX, "z".to_owned())), ..Default::default() };
    assert_eq!(store.signals(&of, usize::MAX).unwrap().len(), 1);
}
