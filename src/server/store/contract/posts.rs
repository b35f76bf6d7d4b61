//! Intake: every post is entered once, handed out to one worker, and ended once.

use std::collections::HashSet;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use super::super::{Finish, NewPost, StoreError, Taken};
use super::{Database, LONG, NONE, claim, dump, events, snapshot};

fn keys(posts: &[super::super::Post]) -> Vec<&str> {
    posts.iter().map(|post| post.post.key.as_str()).collect()
}

pub(in super::super) fn what_is_taken_is_handed_out_once(database: &dyn Database) {
    let (one, other) = (database.connect(), database.connect());
    one.ping().unwrap();
    for name in ["b", "a", "c"] {
        assert_eq!(one.take(&dump(name)).unwrap(), Taken::New);
    }
    assert_eq!(
        keys(&one.claim_posts(&claim("w1", LONG), 2).unwrap()),
        ["dump-b", "dump-a"],
        "the oldest first"
    );
    assert_eq!(keys(&other.claim_posts(&claim("w2", LONG), 9).unwrap()), ["dump-c"]);
    assert!(one.claim_posts(&claim("w1", LONG), 9).unwrap().is_empty());
}

pub(in super::super) fn posts_come_back_as_they_were(database: &dyn Database) {
    let store = database.connect();
    let cut = NewPost { cut: true, hint: String::new(), bytes: 1 << 40, ..dump("cut") };
    store.take_all(&[cut.clone(), events("e")]).unwrap();
    let posts = store.claim_posts(&claim("w", LONG), 9).unwrap();
    assert_eq!([&posts[0].post, &posts[1].post], [&cut, &events("e")]);
    assert!(posts[0].received > 1_600_000_000_000_000_000 && posts[0].attempts == 0);
}

pub(in super::super) fn known_posts_stay_known(database: &dyn Database) {
    let store = database.connect();
    let ends = [
        Finish::Snapshot(snapshot("shop/api", "done")),
        Finish::PassedOver("learning is off".to_owned()),
        Finish::SetAside("not readable".to_owned()),
    ];
    for (name, end) in ["done", "passed", "aside"].into_iter().zip(&ends) {
        assert_eq!(store.take(&dump(name)).unwrap(), Taken::New);
        assert_eq!(store.take(&dump(name)).unwrap(), Taken::Known, "while it waits");
        store.finish(&dump(name).key, end).unwrap();
        assert_eq!(store.take(&dump(name)).unwrap(), Taken::Known, "{name}");
    }
    assert!(store.claim_posts(&claim("w", LONG), 9).unwrap().is_empty());
}

pub(in super::super) fn held_posts_stay_with_their_worker(database: &dyn Database) {
    let store = database.connect();
    for name in ["a", "b", "c"] {
        store.take(&dump(name)).unwrap();
    }
    assert_eq!(store.claim_posts(&claim("w1", NONE), 2).unwrap().len(), 2);
    store.finish(&dump("a").key, &Finish::PassedOver("it is empty".to_owned())).unwrap();
    store.hold_posts(&claim("w1", LONG)).unwrap();
    store.hold_posts(&claim("", LONG)).unwrap();
    assert_eq!(
        keys(&store.claim_posts(&claim("w2", NONE), 9).unwrap()),
        ["dump-c"],
        "b is held, a has ended"
    );
    store.hold_posts(&claim("w1", NONE)).unwrap();
    let again = store.claim_posts(&claim("w2", LONG), 1).unwrap();
    assert_eq!((keys(&again), again[0].attempts), (vec!["dump-b"], 1));
    // Whoever has lost it holds nothing of it.
    store.hold_posts(&claim("w1", NONE)).unwrap();
    assert_eq!(keys(&store.claim_posts(&claim("w3", LONG), 9).unwrap()), ["dump-c"]);
}

pub(in super::super) fn claims_lapse(database: &dyn Database) {
    let store = database.connect();
    store.take(&dump("a")).unwrap();
    for attempts in 0..3 {
        let posts = store.claim_posts(&claim("w", NONE), 9).unwrap();
        assert_eq!(posts.iter().map(|post| post.attempts).collect::<Vec<_>>(), [attempts]);
    }
    // Whoever held it first may still end it.
    store.finish(&dump("a").key, &Finish::Snapshot(snapshot("w", "a"))).unwrap();
    assert!(store.claim_posts(&claim("w", NONE), 9).unwrap().is_empty());
}

pub(in super::super) fn clocks_that_jump_lose_no_work(database: &dyn Database) {
    let store = database.connect();
    store.take_all(&[dump("claimed"), dump("paused")]).unwrap();
    assert_eq!(store.claim_posts(&claim("w1", LONG), 9).unwrap().len(), 2);
    store.give_back(&dump("paused").key, "w1", LONG).unwrap();
    assert!(store.claim_posts(&claim("w2", LONG), 9).unwrap().is_empty());
    // As if all that had been said before the clock was set back by a day.
    let day: u64 = 86_400_000_000_000;
    database.run(&format!("UPDATE posts SET since = since + {day}, until = until + {day}"));
    assert_eq!(keys(&store.claim_posts(&claim("w2", LONG), 9).unwrap()), ["dump-claimed", "dump-paused"]);
}

pub(in super::super) fn posts_are_given_back(database: &dyn Database) {
    let store = database.connect();
    store.take(&dump("a")).unwrap();
    let key = dump("a").key;
    for _ in 0..5 {
        let posts = store.claim_posts(&claim("w", LONG), 9).unwrap();
        assert_eq!(posts[0].attempts, 0, "what was given back has not failed");
        store.give_back(&key, "other", NONE).unwrap();
        assert!(store.claim_posts(&claim("w2", LONG), 9).unwrap().is_empty(), "another cannot give it back");
        store.give_back(&key, "w", NONE).unwrap();
    }
    store.claim_posts(&claim("w", LONG), 9).unwrap();
    store.give_back(&key, "w", Duration::from_secs(600)).unwrap();
    assert!(store.claim_posts(&claim("w", LONG), 9).unwrap().is_empty(), "it pauses");
}

pub(in super::super) fn an_end_counts_once(database: &dyn Database) {
    let store = database.connect();
    store.take(&dump("a")).unwrap();
    let key = dump("a").key;
    store.finish(&key, &Finish::Snapshot(snapshot("shop/api", "a"))).unwrap();
    let before = super::last(&*store);
    store.finish(&key, &Finish::Snapshot(snapshot("shop/api", "a"))).unwrap();
    store.finish(&key, &Finish::SetAside("late".to_owned())).unwrap();
    store.finish(&"nothing".to_owned(), &Finish::Snapshot(snapshot("x", "y"))).unwrap();
    assert_eq!(store.snapshots("shop/api").unwrap(), [snapshot("shop/api", "a")]);
    assert!(store.workload("x").unwrap().is_none() && store.set_aside(None, 9).unwrap().is_empty());
    assert_eq!(super::last(&*store), before);
    assert_eq!(store.claim_workload(&claim("w", LONG)).unwrap().unwrap().marked, 1);
}

pub(in super::super) fn what_is_set_aside_is_listed_and_taken_up(database: &dyn Database) {
    let store = database.connect();
    for name in ["b", "a", "c"] {
        store.take(&events(name)).unwrap();
        store.claim_posts(&claim("w", NONE), 9).unwrap();
        store.finish(&events(name).key, &Finish::SetAside(format!("why {name}"))).unwrap();
    }
    let list = store.set_aside(None, 2).unwrap();
    let told: Vec<_> =
        list.iter().map(|post| (post.key.as_str(), post.reason.as_str(), post.by.as_str())).collect();
    assert_eq!(told, [("signals-a", "why a", "agent"), ("signals-b", "why b", "agent")]);
    assert_eq!(store.set_aside(Some("signals-b"), 9).unwrap()[0].key, "signals-c");
    assert!(
        store.take_up(&events("a").key, "ada").unwrap() && !store.take_up(&events("a").key, "ada").unwrap()
    );
    assert!(!store.take_up(&"nothing".to_owned(), "ada").unwrap());
    let audited = store.audited(None, 9).unwrap();
    assert_eq!((audited.len(), &*audited[0].did, &*audited[0].subject), (1, "retry_intake", "signals-a"));
    let posts = store.claim_posts(&claim("w", LONG), 9).unwrap();
    assert_eq!((posts.len(), &posts[0].post, posts[0].attempts), (1, &events("a"), 0));
    assert_eq!(store.backlog().unwrap().set_aside, 2);
}

pub(in super::super) fn many_workers_share_the_posts(database: &dyn Database) {
    const POSTS: usize = 400;
    let store = database.connect();
    let posts: Vec<_> = (0..POSTS).map(|at| dump(&format!("{at:04}"))).collect();
    store.take_all(&posts).unwrap();
    let seen = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for worker in 0..8 {
            let (store, seen) = (database.connect(), &seen);
            scope.spawn(move || {
                loop {
                    let mine = store.claim_posts(&claim(&format!("w{worker}"), LONG), 7).unwrap();
                    if mine.is_empty() {
                        break;
                    }
                    for post in &mine {
                        let row = snapshot(&format!("w{}", post.post.hash.len()), &post.post.hash);
                        store.finish(&post.post.key, &Finish::Snapshot(row)).unwrap();
                    }
                    seen.lock().unwrap().extend(mine.into_iter().map(|post| post.post.key));
                }
            });
        }
    });
    let seen = seen.into_inner().unwrap();
    assert_eq!((seen.len(), seen.iter().collect::<HashSet<_>>().len()), (POSTS, POSTS));
    assert_eq!(store.snapshots("w4").unwrap().len(), POSTS);
    assert_eq!(store.claim_workload(&claim("w", LONG)).unwrap().unwrap().marked, 400);
}

pub(in super::super) fn the_backlog_is_counted(database: &dyn Database) {
    let store = database.connect();
    let none = store.backlog().unwrap();
    assert_eq!((none.waiting, none.bytes, none.oldest, none.to_learn, none.set_aside), (0, 0, 0, 0, 0));
    store.take_all(&[dump("a"), dump("b"), dump("c")]).unwrap();
    let first = store.claim_posts(&claim("w", LONG), 1).unwrap();
    let backlog = store.backlog().unwrap();
    assert_eq!((backlog.waiting, backlog.bytes, backlog.oldest), (3, 21, first[0].received));
    assert!(backlog.now >= backlog.oldest);
    store.finish(&dump("a").key, &Finish::Snapshot(snapshot("x", "a"))).unwrap();
    store.finish(&dump("b").key, &Finish::SetAside(String::new())).unwrap();
    let backlog = store.backlog().unwrap();
    assert_eq!((backlog.waiting, backlog.to_learn, backlog.set_aside), (1, 1, 1));
}

pub(in super::super) fn what_cannot_be_kept_is_refused(database: &dyn Database) {
    let store = database.connect();
    let long = "n".repeat(4000);
    store.take(&dump("a")).unwrap();
    for finish in [
        Finish::Snapshot(snapshot(&long, "a")),
        Finish::Signals(vec![super::signal("fine", "w", 1, None), super::signal(&long, "w", 1, None)]),
        Finish::Signals(vec![super::signal("s", &long, 1, None)]),
    ] {
        assert!(matches!(store.finish(&dump("a").key, &finish), Err(StoreError::Unfit(_))));
    }
    assert!(matches!(store.take(&dump(&long)), Err(StoreError::Unfit(_))));
    assert_eq!(store.backlog().unwrap().waiting, 1, "nothing has changed");
    assert!(store.signal("fine").unwrap().is_none());
    store.finish(&dump("a").key, &Finish::SetAside("its name is too long".to_owned())).unwrap();
}

pub(in super::super) fn take_all_is_one(database: &dyn Database) {
    let store = database.connect();
    store.take(&dump("a")).unwrap();
    let posts = [dump("b"), dump("a"), dump("b"), events("b")];
    assert_eq!(store.take_all(&posts).unwrap(), [Taken::New, Taken::Known, Taken::Known, Taken::New]);
    assert!(store.take_all(&[dump("z"), dump(&"n".repeat(4000))]).is_err());
    assert_eq!(store.take(&dump("z")).unwrap(), Taken::New, "it was not entered");
    assert!(store.take_all(&[]).unwrap().is_empty());
}

pub(in super::super) fn hostile_words_are_kept(database: &dyn Database) {
    let store = database.connect();
    let words = "a\0b'\"\\;--\u{202e}\u{1F980}%_";
    let long = "n".repeat(1000) + words;
    let post =
        NewPost { holder: words.to_owned(), hint: words.to_owned(), by: words.to_owned(), ..dump("a") };
    store.take(&post).unwrap();
    assert_eq!(store.claim_posts(&claim(words, LONG), 9).unwrap()[0].post, post);
    let row = super::super::SnapshotRow {
        note: "x\0".repeat(5000),
        host: words.to_owned(),
        ..snapshot(&long, "a")
    };
    store.finish(&post.key, &Finish::Snapshot(row.clone())).unwrap();
    assert_eq!(store.snapshots(&long).unwrap(), [row]);
    assert_eq!(store.workload(&long).unwrap().unwrap().workload, long);
    let signal = super::signal(words, &long, u64::MAX, Some(true));
    super::bring(&*store, "s", vec![signal.clone()]);
    let kept = store.signal(words).unwrap().unwrap();
    assert_eq!((kept.at, kept.body), (i64::MAX as u64, signal.body));
    assert_eq!(store.changes(0, 9).unwrap().last().unwrap().subject, long);
    store.take(&dump("b")).unwrap();
    store.finish(&dump("b").key, &Finish::SetAside(words.to_owned())).unwrap();
    assert_eq!(store.set_aside(None, 1).unwrap()[0].reason, words);
}

pub(in super::super) fn what_was_off_is_taken_up(database: &dyn Database) {
    let store = database.connect();
    let off = |settings| Finish::Off { reason: "learning is off".to_owned(), settings };
    for (name, end) in
        [("a", off(1)), ("b", off(2)), ("c", off(3)), ("d", Finish::PassedOver("it is hollow".to_owned()))]
    {
        store.take(&dump(name)).unwrap();
        store.claim_posts(&claim("w", NONE), 9).unwrap();
        store.finish(&dump(name).key, &end).unwrap();
        assert_eq!(store.take(&dump(name)).unwrap(), Taken::Known);
    }
    assert_eq!((store.take_up_off(1).unwrap(), store.backlog().unwrap().waiting), (0, 0));
    assert_eq!((store.take_up_off(3).unwrap(), store.take_up_off(3).unwrap()), (2, 0));
    let posts = store.claim_posts(&claim("w", NONE), 9).unwrap();
    assert_eq!(keys(&posts), ["dump-a", "dump-b"]);
    assert!(posts.iter().all(|post| post.attempts == 0));
    // By when it came, and not by when it was passed over: it does not live longer for being looked at again.
    store.finish(&dump("b").key, &off(5)).unwrap();
    database.run("UPDATE posts SET received = 1 WHERE key = 'dump-a'");
    store.finish(&dump("a").key, &off(5)).unwrap();
    assert_eq!(store.forget(LONG, LONG, LONG).unwrap(), ["dumps/a"]);
}

pub(in super::super) fn a_clock_that_jumps_ahead_does_nothing_twice(database: &dyn Database) {
    let store = database.connect();
    store.take(&dump("a")).unwrap();
    assert_eq!(store.claim_posts(&claim("w1", LONG), 9).unwrap().len(), 1);
    // As if the clock had been set ahead by a day since: what is held seems to have lapsed.
    let day: u64 = 86_400_000_000_000;
    database.run(&format!("UPDATE posts SET since = since - {day}, until = until - {day}"));
    assert_eq!(store.claim_posts(&claim("w2", LONG), 9).unwrap().len(), 1);
    // Both end it, and whoever lost it and beats on holds nothing.
    store.hold_posts(&claim("w1", LONG)).unwrap();
    for _ in ["w1", "w2"] {
        store.finish(&dump("a").key, &Finish::Snapshot(snapshot("x", "a"))).unwrap();
    }
    assert_eq!(store.snapshots("x").unwrap().len(), 1);
    // So it is with a workload.
    let first = store.claim_workload(&claim("w1", LONG)).unwrap().unwrap();
    database.run(&format!("UPDATE workloads SET since = since - {day}, until = until - {day}"));
    let second = store.claim_workload(&claim("w2", LONG)).unwrap().unwrap();
    assert_eq!((first.marked, second.marked), (1, 1));
    assert!(!store.hold_workload("x", &claim("w1", LONG)).unwrap(), "it is told that it has lost it");
    assert!(store.made("x", "w2", second.marked, &super::profile("p")).unwrap());
    let before = super::last(&*store);
    assert!(store.made("x", "w1", first.marked, &super::profile("p")).unwrap());
    assert_eq!(super::last(&*store), before, "the same is not told twice");
    assert!(store.claim_workload(&claim("w3", LONG)).unwrap().is_none());
}

/// A dump of a sender.
fn of(by: &str, name: &str) -> NewPost {
    NewPost { by: by.to_owned(), ..dump(name) }
}

fn all_of(by: &str, names: std::ops::Range<usize>) -> Vec<NewPost> {
    names.map(|at| of(by, &format!("{by}{at}"))).collect()
}

pub(in super::super) fn senders_take_turns(database: &dyn Database) {
    let store = database.connect();
    store.take_all(&all_of("greedy", 0..6)).unwrap();
    for post in all_of("modest", 0..2) {
        store.take(&post).unwrap();
    }
    let waiting = store.waiting().unwrap();
    let of_each: Vec<_> = waiting.iter().map(|of| (of.by.as_str(), of.posts, of.bytes)).collect();
    assert_eq!(of_each, [("greedy", 6, 42), ("modest", 2, 14)]);
    let first = store.claim_posts(&claim("w", LONG), 4).unwrap();
    assert_eq!(keys(&first), ["dump-greedy0", "dump-modest0", "dump-greedy1", "dump-modest1"]);
    for post in &first {
        store.finish(&post.post.key, &Finish::PassedOver("it is hollow".to_owned())).unwrap();
    }
    store.take_all(&all_of("late", 0..3)).unwrap();
    let next = store.claim_posts(&claim("w", LONG), 5).unwrap();
    assert_eq!(
        keys(&next),
        ["dump-late0", "dump-greedy2", "dump-late1", "dump-greedy3", "dump-late2"],
        "whoever comes later does not wait behind all of the others"
    );
    assert_eq!(store.waiting().unwrap()[0].posts, 4, "what is looked at counts still");
}

pub(in super::super) fn nobody_saves_turns_up(database: &dyn Database) {
    let store = database.connect();
    let ends = |posts: &[NewPost]| {
        for post in posts {
            store.take(post).unwrap();
            store.finish(&post.key, &Finish::PassedOver("it is hollow".to_owned())).unwrap();
        }
    };
    // One was busy for long while the other did nothing.
    ends(&all_of("busy", 0..9));
    store.take_all(&all_of("idle", 0..5)).unwrap();
    store.take_all(&all_of("busy", 9..11)).unwrap();
    let next = store.claim_posts(&claim("w", LONG), 4).unwrap();
    assert_eq!(keys(&next), ["dump-idle0", "dump-idle1", "dump-busy9", "dump-idle2"]);
}

pub(in super::super) fn what_was_brought_in_part_is_entered_and_set_aside(database: &dyn Database) {
    let store = database.connect();
    store.take(&events("a")).unwrap();
    let end = Finish::InPart(vec![super::signal("s", "w", 1, None)], "one is too large".to_owned());
    for _ in 0..2 {
        store.finish(&events("a").key, &end).unwrap();
        assert_eq!(store.set_aside(None, 9).unwrap()[0].reason, "one is too large");
        assert_eq!(store.workload("w").unwrap().unwrap().signals, 1);
        assert!(store.take_up(&events("a").key, "ada").unwrap());
        assert_eq!(store.claim_posts(&claim("w", NONE), 9).unwrap()[0].post, events("a"), "it is all there");
    }
}
