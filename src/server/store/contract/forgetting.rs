//! What is old is forgotten, and never what is needed.

use super::super::{Finish, Taken};
use super::{Database, LONG, NONE, bring, claim, dump, events, last, learn, profile, signal};

pub(in super::super) fn old_signals_are_forgotten(database: &dyn Database) {
    let store = database.connect();
    bring(
        &*store,
        "1",
        vec![signal("a", "x", 1, Some(true)), signal("b", "x", u64::MAX, None), signal("c", "", 3, None)],
    );
    let before = last(&*store);
    store.forget(LONG, LONG, LONG).unwrap();
    assert!(store.signal("a").unwrap().is_some(), "by when it came, not by when it says it was");
    store.forget(NONE, LONG, LONG).unwrap();
    assert!(["a", "b", "c"].iter().all(|id| store.signal(id).unwrap().is_none()));
    let row = store.workload("x").unwrap().unwrap();
    assert_eq!((row.signals, row.unknown_signals), (0, Some(0)));
    assert_eq!((row.changed, last(&*store)), (before + 2, before + 2), "what has fewer signals has changed");
}

pub(in super::super) fn old_posts_are_forgotten_with_their_objects(database: &dyn Database) {
    let store = database.connect();
    learn(&*store, "x", "learned");
    for name in ["aside", "passed", "waiting", "twice"] {
        store.take(&dump(name)).unwrap();
    }
    store.take(&super::NewPost { key: "dump-twice-2".to_owned(), ..dump("twice") }).unwrap();
    store.take(&events("e")).unwrap();
    for (key, end) in [
        (dump("aside").key, Finish::SetAside("s".to_owned())),
        (dump("passed").key, Finish::PassedOver("p".to_owned())),
        (dump("twice").key, Finish::PassedOver("p".to_owned())),
        (events("e").key, Finish::SetAside("s".to_owned())),
    ] {
        store.finish(&key, &end).unwrap();
    }
    assert!(store.forget(LONG, LONG, LONG).unwrap().is_empty());
    assert_eq!(store.forget(LONG, NONE, LONG).unwrap(), ["dumps/aside", "dumps/passed"]);
    assert_eq!(store.take(&dump("waiting")).unwrap(), Taken::Known);
    assert_eq!(store.take(&dump("learned")).unwrap(), Taken::New);
    assert_eq!(store.take(&events("e")).unwrap(), Taken::New);
    assert_eq!(store.backlog().unwrap().set_aside, 0);
    assert_eq!(store.snapshots("x").unwrap().len(), 1);
}

pub(in super::super) fn objects_that_go_are_not_needed_again_before(database: &dyn Database) {
    let store = database.connect();
    store.take(&dump("a")).unwrap();
    store.finish(&dump("a").key, &Finish::PassedOver("p".to_owned())).unwrap();
    let keys = store.forget(LONG, NONE, LONG).unwrap();
    assert_eq!(keys, ["dumps/a"]);
    // Between the two the object may be taken away at any time: who comes now must come again.
    assert!(store.take(&dump("a")).is_err());
    assert_eq!(store.forget(LONG, NONE, LONG).unwrap(), keys, "told again until it is gone");
    store.gone(&keys).unwrap();
    assert_eq!(store.take(&dump("a")).unwrap(), Taken::New);
    assert!(store.forget(LONG, NONE, LONG).unwrap().is_empty());
}

pub(in super::super) fn replaced_profiles_go(database: &dyn Database) {
    let store = database.connect();
    for (mark, name) in [(1, "p1"), (2, "p2"), (3, "p1")] {
        learn(&*store, "x", &format!("{mark}"));
        store.claim_workload(&claim("w", LONG)).unwrap().unwrap();
        assert!(store.made("x", "w", mark, &profile(name)).unwrap());
    }
    assert!(store.forget(LONG, LONG, LONG).unwrap().is_empty(), "somebody may just be told of it");
    assert_eq!(store.forget(LONG, LONG, NONE).unwrap(), ["profiles/p2"]);
    learn(&*store, "x", "4");
    assert!(store.made("x", "w", 4, &profile("p2")).is_err(), "it is being taken away");
    assert_eq!(store.workload("x").unwrap().unwrap().profile, Some(profile("p1")));
    store.gone(&["profiles/p2".to_owned()]).unwrap();
    assert!(store.made("x", "w", 4, &profile("p2")).unwrap());
}

pub(in super::super) fn old_changes_are_forgotten(database: &dyn Database) {
    let store = database.connect();
    for at in 0..5 {
        learn(&*store, &format!("w{at}"), &format!("{at}"));
    }
    store.forget(LONG, LONG, LONG).unwrap();
    assert_eq!(store.change_span().unwrap(), (1, 5));
    store.forget(LONG, LONG, NONE).unwrap();
    assert_eq!(store.change_span().unwrap(), (5, 5));
    learn(&*store, "more", "9");
    assert_eq!(store.change_span().unwrap(), (5, 6));
    assert_eq!(store.workloads(0, 9).unwrap().len(), 6);
}

pub(in super::super) fn old_snapshots_are_forgotten_if_the_profile_is_as_it_was(database: &dyn Database) {
    let store = database.connect();
    for name in ["old", "needed", "new"] {
        learn(&*store, "x", name);
    }
    store.take(&super::NewPost { key: "dump-again".to_owned(), ..dump("old") }).unwrap();
    store.finish(&"dump-again".to_owned(), &Finish::Snapshot(super::snapshot("y", "old"))).unwrap();
    database.run("UPDATE snapshots SET looked = 1 WHERE hash <> 'new' AND workload = 'x'");
    let go = ["old".to_owned(), "new".to_owned()];
    assert_eq!(store.old_snapshots(LONG).unwrap(), ["x"]);
    assert!(!store.forget_snapshots("x", "", &go, LONG).unwrap(), "it is to be learned");
    store.claim_workload(&claim("w", LONG)).unwrap().unwrap();
    assert!(store.made("x", "w", 3, &profile("p")).unwrap());
    assert!(!store.forget_snapshots("x", "of-q", &go, LONG).unwrap(), "it is another profile");
    assert!(store.forget_snapshots("x", "of-p", &go, LONG).unwrap());
    let left = |workload| -> Vec<String> {
        store.snapshots(workload).unwrap().into_iter().map(|row| row.hash).collect()
    };
    assert_eq!((left("x"), left("y")), (vec!["needed".to_owned(), "new".to_owned()], vec!["old".to_owned()]));
    assert!(store.old_snapshots(LONG).unwrap().is_empty(), "what stays was looked at");
    assert_eq!(store.claim_workload(&claim("w", LONG)).unwrap().unwrap().workload, "y");
    assert_eq!(store.claim_workload(&claim("w", LONG)).unwrap().unwrap().workload, "x", "it is learned anew");
    assert!(store.forget(LONG, NONE, LONG).unwrap().is_empty(), "another workload has the same dump");
    assert!(store.made("y", "w", 1, &profile("p")).unwrap());
    assert!(store.forget_snapshots("y", "of-p", &go, NONE).unwrap());
    assert_eq!(store.forget(LONG, NONE, LONG).unwrap(), ["dumps/old"]);
}

pub(in super::super) fn objects_that_nobody_needs_are_found(database: &dyn Database) {
    let store = database.connect();
    learn(&*store, "x", "learned");
    store.take(&dump("waiting")).unwrap();
    store.claim_workload(&claim("w", LONG)).unwrap().unwrap();
    assert!(store.made("x", "w", 1, &profile("p")).unwrap());
    let there = [
        "dumps/learned",
        "dumps/waiting",
        "dumps/lost",
        "dumps/put",
        "profiles/p",
        "profiles/lost",
        "other/x",
    ];
    let there = there.map(str::to_owned);
    assert_eq!((store.loosen(&there).unwrap(), store.loosen(&there).unwrap()), (3, 0));
    assert!(store.forget(LONG, LONG, LONG).unwrap().is_empty(), "whoever put one may be about to need it");
    store.take(&dump("put")).unwrap();
    assert_eq!(store.forget(LONG, LONG, NONE).unwrap(), ["dumps/lost", "profiles/lost"]);
    store.gone(&["dumps/lost".to_owned(), "profiles/lost".to_owned()]).unwrap();
    assert!(store.forget(LONG, LONG, NONE).unwrap().is_empty());
}

/// Takes a dump of a sender, and ends it.
fn ended(store: &dyn super::super::Store, by: &str, name: &str, end: &Finish) {
    let post = super::NewPost { by: by.to_owned(), ..dump(name) };
    store.take(&post).unwrap();
    store.finish(&post.key, end).unwrap();
}

pub(in super::super) fn what_became_nothing_makes_room(database: &dyn Database) {
    let store = database.connect();
    let aside = Finish::SetAside("it is broken".to_owned());
    for name in ["g1", "g2", "g3"] {
        ended(&*store, "greedy", name, &aside);
    }
    ended(&*store, "modest", "m1", &Finish::PassedOver("it is hollow".to_owned()));
    learn(&*store, "x", "learned");
    // Of seven bytes each.
    assert_eq!(store.make_room(21, 28).unwrap(), 0);
    assert_eq!(store.make_room(14, 28).unwrap(), 1, "the oldest of who has too much");
    assert_eq!(store.forget(LONG, LONG, LONG).unwrap(), ["dumps/g1"]);
    store.gone(&["dumps/g1".to_owned()]).unwrap();
    let list = store.set_aside(None, 9).unwrap();
    assert_eq!(list.len(), 3, "that it came is still known");
    let gone = list.iter().find(|post| post.key.starts_with("dump-g1")).unwrap();
    assert!(gone.reason.starts_with("it is broken; "), "{}", gone.reason);
    assert!(!store.take_up(&gone.key, "ada").unwrap(), "there is nothing to be taken up");
    ended(&*store, "greedy", "g1", &aside);
    assert_eq!(store.set_aside(None, 9).unwrap().len(), 4, "it may be sent again");
    assert_eq!(store.make_room(99, 14).unwrap(), 2, "the oldest of all");
    assert_eq!(store.forget(LONG, LONG, LONG).unwrap(), ["dumps/g2", "dumps/g3"]);
    // Of two with the same bytes one goes, and the bytes stay for the other.
    ended(&*store, "other", "learned-too", &aside);
    database.run("UPDATE posts SET hash = 'learned' WHERE hash = 'learned-too'");
    assert_eq!(store.make_room(0, 0).unwrap(), 3);
    assert_eq!(store.forget(LONG, LONG, LONG).unwrap(), ["dumps/g1", "dumps/g2", "dumps/g3", "dumps/m1"]);
}

pub(in super::super) fn the_audit_log_is_forgotten(database: &dyn Database) {
    let store = database.connect();
    for who in ["a", "b"] {
        store.audit(who, "retry_intake", "key").unwrap();
    }
    database.run("UPDATE audit SET at = 1 WHERE who = 'a'");
    store.forget_audited(LONG).unwrap();
    let left: Vec<_> = store.audited(None, 9).unwrap().into_iter().map(|line| line.who).collect();
    assert_eq!(left, ["b"]);
}
