//! Learning: a workload is handed out to one worker, in turn, and what was made of more wins.

use std::thread;

use super::super::{MadeProfile, SnapshotRow, ToLearn};
use super::{Database, LONG, NONE, bring, claim, last, learn, profile, signal, snapshot};
use crate::api::ChangeKind;

fn next(store: &dyn super::super::Store, worker: &str) -> Option<ToLearn> {
    store.claim_workload(&claim(worker, LONG)).unwrap()
}

pub(in super::super) fn a_new_snapshot_marks(database: &dyn Database) {
    let store = database.connect();
    assert!(next(&*store, "w").is_none());
    learn(&*store, "shop/api", "b");
    learn(&*store, "shop/api", "a");
    let told = store.changes(0, 9).unwrap();
    assert_eq!((told.len(), told[0].kind, told[0].subject.as_str()), (1, ChangeKind::Workload, "shop/api"));
    let expected =
        ToLearn { workload: "shop/api".to_owned(), marked: 2, fingerprint: String::new(), attempts: 0 };
    assert_eq!(next(&*store, "w"), Some(expected));
    assert_eq!(store.snapshots("shop/api").unwrap(), [snapshot("shop/api", "a"), snapshot("shop/api", "b")]);
    // Another copy of the same bytes is another snapshot; the same copy by another post is none.
    for (name, row) in [
        ("c", SnapshotRow { holder: "host-b2".to_owned(), ..snapshot("shop/api", "a") }),
        ("d", SnapshotRow { cut: true, ..snapshot("shop/api", "a") }),
        ("e", SnapshotRow { note: "other".to_owned(), ..snapshot("shop/api", "a") }),
    ] {
        store.take(&super::dump(name)).unwrap();
        store.finish(&super::dump(name).key, &super::Finish::Snapshot(row)).unwrap();
    }
    assert_eq!(store.snapshots("shop/api").unwrap().len(), 4);
    assert!(store.made("shop/api", "w", 2, &profile("p")).unwrap());
    assert_eq!(next(&*store, "w").unwrap().marked, 4);
}

pub(in super::super) fn workloads_wait_in_turn(database: &dyn Database) {
    let store = database.connect();
    for (at, workload) in ["c", "a", "b"].into_iter().enumerate() {
        learn(&*store, workload, &format!("{at}"));
    }
    learn(&*store, "b", "more");
    for workload in ["c", "a", "b"] {
        assert_eq!(store.claim_workload(&claim("w", NONE)).unwrap().unwrap().workload, workload);
    }
    // Those lapsed; one that was handed out in vain does not stand before others.
    learn(&*store, "d", "4");
    let turns: Vec<_> =
        (0..5).map(|_| store.claim_workload(&claim("w", NONE)).unwrap().unwrap().workload).collect();
    assert_eq!(turns, ["c", "a", "b", "d", "c"]);
    // One that is marked again and again waits behind the others.
    let busy = next(&*store, "w").unwrap();
    assert_eq!(busy.workload, "a");
    learn(&*store, "a", "5");
    store.made("a", "w", busy.marked, &profile("p")).unwrap();
    assert_eq!(next(&*store, "w").unwrap().workload, "b");
}

pub(in super::super) fn greater_marks_win(database: &dyn Database) {
    let store = database.connect();
    learn(&*store, "x", "1");
    let first = store.claim_workload(&claim("slow", NONE)).unwrap().unwrap();
    learn(&*store, "x", "2");
    let second = store.claim_workload(&claim("quick", LONG)).unwrap().unwrap();
    assert_eq!((first.marked, second.marked, second.attempts), (1, 2, 1));
    assert!(store.made("x", "quick", 2, &profile("two")).unwrap());
    assert!(!store.made("x", "slow", 1, &profile("one")).unwrap());
    assert!(!store.made("nothing", "slow", 1, &profile("one")).unwrap());
    assert_eq!(store.workload("x").unwrap().unwrap().profile, Some(profile("two")));
    assert!(next(&*store, "w").is_none());
    assert!(store.made("x", "quick", 2, &profile("two")).unwrap(), "once more is the same");
    // A mark that never was does not hide later ones.
    assert!(store.made("x", "quick", 900, &profile("three")).unwrap());
    learn(&*store, "x", "3");
    assert_eq!(next(&*store, "w").unwrap().fingerprint, "of-three");
}

pub(in super::super) fn the_last_claim_is_held(database: &dyn Database) {
    let store = database.connect();
    learn(&*store, "x", "1");
    store.claim_workload(&claim("slow", NONE)).unwrap().unwrap();
    assert!(store.hold_workload("x", &claim("slow", LONG)).unwrap(), "nobody else has it yet");
    assert!(next(&*store, "quick").is_none());
    assert!(store.hold_workload("x", &claim("slow", NONE)).unwrap());
    assert!(next(&*store, "quick").is_some());
    assert!(!store.hold_workload("x", &claim("slow", LONG)).unwrap());
    assert!(!store.hold_workload("nothing", &claim("slow", LONG)).unwrap());
    // Its end neither ends the claim of the other nor changes anything where it failed.
    store.not_made("x", "slow", "late", NONE).unwrap();
    assert_eq!(store.workload("x").unwrap().unwrap().failed, "");
    learn(&*store, "x", "2");
    assert!(store.made("x", "slow", 1, &profile("one")).unwrap());
    assert!(next(&*store, "third").is_none(), "quick has it still");
    assert!(store.hold_workload("x", &claim("quick", LONG)).unwrap());
}

pub(in super::super) fn failures_wait_and_marks_end_it(database: &dyn Database) {
    let store = database.connect();
    learn(&*store, "x", "1");
    next(&*store, "w").unwrap();
    let before = last(&*store);
    store.not_made("x", "w", "too large", LONG).unwrap();
    let row = store.workload("x").unwrap().unwrap();
    assert_eq!((row.failed.as_str(), row.changed), ("too large", before + 1));
    assert!(next(&*store, "w").is_none());
    learn(&*store, "x", "2");
    assert!(next(&*store, "w").is_none(), "a new snapshot does not end the pause");
    assert_eq!(store.backlog().unwrap().to_learn, 1);
    store.mark(Some("x")).unwrap();
    let again = next(&*store, "w").unwrap();
    assert_eq!((again.marked, again.attempts), (3, 0));
    store.not_made("x", "w", "too large", NONE).unwrap();
    assert_eq!(last(&*store), before + 1, "the same failure is not told again");
    assert_eq!(next(&*store, "w").unwrap().attempts, 1);
    store.made("x", "w", 3, &profile("p")).unwrap();
    assert_eq!(store.workload("x").unwrap().unwrap().failed, "");
    assert!(next(&*store, "w").is_none());
    bring(&*store, "s", vec![signal("s1", "only-signals", 1, None)]);
    learn(&*store, "y", "3");
    store.mark(None).unwrap();
    let mut both = [next(&*store, "w").unwrap().workload, next(&*store, "w").unwrap().workload];
    both.sort();
    assert_eq!(both, ["x", "y"]);
    assert!(next(&*store, "w").is_none(), "there is nothing to learn where only signals are");
}

pub(in super::super) fn workloads_follow_changes(database: &dyn Database) {
    let store = database.connect();
    for (at, workload) in ["a", "b", "c"].into_iter().enumerate() {
        learn(&*store, workload, &format!("{at}"));
    }
    let names = |since, most| -> Vec<(String, u64)> {
        let rows = store.workloads(since, most).unwrap();
        rows.into_iter().map(|row| (row.workload, row.changed)).collect()
    };
    let all = names(0, 9);
    assert_eq!(all.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
    assert_eq!(names(0, 2), all[..2]);
    assert_eq!(names(all[1].1, 9), all[2..]);
    let claimed = next(&*store, "w").unwrap();
    store.made("a", "w", claimed.marked, &profile("p")).unwrap();
    bring(&*store, "s", vec![signal("s1", "b", 1, Some(true))]);
    let later = names(all[2].1, 9);
    assert_eq!(later.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(later[1].1, last(&*store));
    let row = store.workload("a").unwrap().unwrap();
    assert_eq!(
        (row.profile, row.failed.as_str(), row.signals, row.unknown_signals),
        (Some(profile("p")), "", 0, Some(0))
    );
    assert!(store.workload("nothing").unwrap().is_none());
}

pub(in super::super) fn the_same_profile_is_not_told_twice(database: &dyn Database) {
    let store = database.connect();
    learn(&*store, "x", "1");
    next(&*store, "w").unwrap();
    assert!(store.made("x", "w", 1, &profile("p")).unwrap());
    let before = last(&*store);
    store.mark(None).unwrap();
    assert_eq!(next(&*store, "w").unwrap().marked, 2);
    assert!(store.made("x", "w", 2, &profile("p")).unwrap());
    assert!(next(&*store, "w").is_none());
    assert_eq!(last(&*store), before);
    store.mark(None).unwrap();
    next(&*store, "w").unwrap();
    let other = MadeProfile { survey: vec![9], ..profile("p") };
    assert!(store.made("x", "w", 3, &other).unwrap());
    assert_eq!(last(&*store), before + 1);
}

pub(in super::super) fn released_work_is_free(database: &dyn Database) {
    let store = database.connect();
    learn(&*store, "x", "1");
    learn(&*store, "y", "2");
    store.take_all(&[super::dump("a"), super::dump("b")]).unwrap();
    next(&*store, "w1").unwrap();
    next(&*store, "w2").unwrap();
    store.claim_posts(&claim("w1", LONG), 1).unwrap();
    store.claim_posts(&claim("w2", LONG), 1).unwrap();
    store.release("w1").unwrap();
    store.release("").unwrap();
    let posts = store.claim_posts(&claim("w3", LONG), 9).unwrap();
    assert_eq!((posts.len(), posts[0].post.hash.as_str(), posts[0].attempts), (1, "a", 0));
    let workload = next(&*store, "w3").unwrap();
    assert_eq!((workload.workload.as_str(), workload.attempts), ("x", 0));
    assert!(next(&*store, "w3").is_none());
}

pub(in super::super) fn clocks_that_jump_lose_no_workload(database: &dyn Database) {
    let store = database.connect();
    learn(&*store, "x", "1");
    next(&*store, "w").unwrap();
    let day: u64 = 86_400_000_000_000;
    let jump = format!("UPDATE workloads SET since = since + {day}, until = until + {day}");
    database.run(&jump);
    next(&*store, "w").unwrap();
    store.not_made("x", "w", "why", LONG).unwrap();
    assert!(next(&*store, "w").is_none());
    database.run(&jump);
    assert!(next(&*store, "w").is_some());
}

pub(in super::super) fn two_makers_at_once(database: &dyn Database) {
    const ROUNDS: u64 = 20;
    let store = database.connect();
    for round in 1..=ROUNDS {
        learn(&*store, "x", &format!("{round}"));
    }
    thread::scope(|scope| {
        for worker in 0..2_u64 {
            let store = database.connect();
            scope.spawn(move || {
                for mark in (1..=ROUNDS).filter(|mark| mark % 2 == worker) {
                    store.made("x", &format!("w{worker}"), mark, &profile(&format!("{mark}"))).unwrap();
                }
            });
        }
    });
    assert_eq!(store.workload("x").unwrap().unwrap().profile, Some(profile(&ROUNDS.to_string())));
    assert!(next(&*store, "w").is_none());
}

pub(in super::super) fn what_there_is_to_learn_from_is_counted(database: &dyn Database) {
    let store = database.connect();
    let counted = |workload: &str, hash: &str| {
        let held = store.held(workload, hash).unwrap();
        (held.snapshots, held.bytes, held.same)
    };
    assert_eq!(counted("x", "a"), (0, 0, 0));
    learn(&*store, "x", "a");
    learn(&*store, "x", "b");
    learn(&*store, "y", "c");
    let other = super::super::NewPost { key: "dump-a-2".to_owned(), ..super::dump("a") };
    store.take(&other).unwrap();
    let row = super::super::SnapshotRow { holder: "host-a2".to_owned(), ..super::snapshot("x", "a") };
    store.finish(&other.key, &super::Finish::Snapshot(row)).unwrap();
    assert_eq!(
        (counted("x", "a"), counted("x", "b"), counted("x", "c")),
        ((3, 21, 2), (3, 21, 1), (3, 21, 0))
    );
}
