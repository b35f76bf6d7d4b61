//! Signals: entered once, read in pages, counted with their workloads.

use std::thread;

use super::super::{Judged, SignalRow, SignalsAfter, Store};
use super::{Database, bring, last, signal};
use crate::api::ChangeKind;

fn counts(store: &dyn Store, workload: &str) -> (u64, Option<u64>) {
    let row = store.workload(workload).unwrap().unwrap();
    (row.signals, row.unknown_signals)
}

pub(in super::super) fn signals_are_entered_once(database: &dyn Database) {
    let store = database.connect();
    let rows = [
        signal("a", "x", 3, Some(true)),
        signal("b", "y", 4, None),
        signal("c", "", 5, None),
        signal("d", "x", 6, Some(false)),
    ];
    bring(&*store, "1", rows.to_vec());
    let told: Vec<_> =
        store.changes(0, 9).unwrap().into_iter().map(|change| (change.kind, change.subject)).collect();
    let expected = ["", "x", "y"].map(|name| (ChangeKind::Signal, name.to_owned()));
    assert_eq!(told, expected);
    assert_eq!((counts(&*store, "x"), counts(&*store, "y")), ((2, Some(1)), (1, None)));
    assert!(store.workload("").unwrap().is_none());
    bring(&*store, "2", vec![signal("a", "other", 9, None), signal("c", "", 5, None)]);
    assert_eq!((last(&*store), counts(&*store, "x")), (3, (2, Some(1))));
    assert!(store.workload("other").unwrap().is_none());
    for row in rows {
        assert_eq!(store.signal(&row.id).unwrap(), Some(row));
    }
    assert!(store.signal("e").unwrap().is_none());
}

fn with_samples(row: SignalRow, samples: &[&str]) -> SignalRow {
    SignalRow { samples: samples.iter().map(|event| (*event).to_owned()).collect(), ..row }
}

pub(in super::super) fn an_event_is_told_of_once(database: &dyn Database) {
    let store = database.connect();
    let ids = || -> Vec<String> {
        let rows = store.signals(&SignalsAfter::default(), 99).unwrap();
        rows.into_iter().map(|row| row.id).collect()
    };
    bring(&*store, "1", vec![signal("e1", "x", 1, Some(true)), signal("e2", "y", 2, None)]);
    let before = last(&*store);
    // The signal comes after one of its events, with another, and before the third.
    let joined = with_samples(signal("s", "x", 3, Some(false)), &["e1", "e3", "e4"]);
    bring(&*store, "2", vec![signal("e3", "y", 1, None), joined.clone()]);
    bring(&*store, "3", vec![signal("e4", "x", 1, Some(true))]);
    assert_eq!(ids(), ["s", "e2"]);
    assert_eq!((counts(&*store, "x"), counts(&*store, "y")), ((1, Some(0)), (1, None)));
    let told: Vec<_> = store.changes(before, 9).unwrap().into_iter().map(|change| change.subject).collect();
    assert_eq!(told, ["x", "y"], "whoever counts on is told");
    // One that is known is not entered, and what it brings is in nothing that is kept.
    bring(&*store, "4", vec![with_samples(joined, &["e2"])]);
    assert_eq!(ids(), ["s", "e2"]);
    // What brings events is no event, whatever it is called.
    let called = with_samples(signal("e5", "x", 4, None), &["e5"]);
    bring(&*store, "5", vec![called, with_samples(signal("t", "x", 5, None), &["e5", "e1"])]);
    assert_eq!(ids(), ["t", "e5", "s", "e2"]);
    assert_eq!(counts(&*store, "x"), (3, None));
    // What is forgotten may come again.
    store.forget(super::NONE, super::LONG, super::LONG).unwrap();
    bring(&*store, "6", vec![signal("e1", "x", 1, Some(true))]);
    assert_eq!((ids(), counts(&*store, "x")), (vec!["e1".to_owned()], (1, Some(1))));
}

pub(in super::super) fn an_event_and_its_signal_at_once(database: &dyn Database) {
    thread::scope(|scope| {
        for worker in 0..4_usize {
            let store = database.connect();
            scope.spawn(move || {
                for round in 0..20 {
                    let event = format!("e{round}");
                    let row = match worker % 2 {
                        0 => signal(&event, "x", 1, None),
                        _ => with_samples(signal(&format!("s{worker}-{round}"), "x", 1, None), &[&event]),
                    };
                    bring(&*store, &format!("{worker}-{round}"), vec![row]);
                }
            });
        }
    });
    assert_eq!(counts(&*database.connect(), "x").0, 40, "two signals a round, and no event");
}

pub(in super::super) fn signals_in_no_workload_are_placed_once(database: &dyn Database) {
    let store = database.connect();
    let rows = [
        signal("a", "", 3, Some(true)),
        signal("b", "", 4, None),
        signal("c", "y", 5, Some(true)),
        signal("d", "", 6, Some(false)),
    ];
    bring(&*store, "1", rows.to_vec());
    let ids = ["a", "b", "c", "none"].map(str::to_owned);
    let before = last(&*store);
    assert_eq!(store.place("", &ids).unwrap(), 0);
    assert_eq!(last(&*store), before);
    assert_eq!(store.place("x", &ids).unwrap(), 2);
    assert_eq!((counts(&*store, "x"), counts(&*store, "y")), ((2, None), (1, Some(1))));
    let told = store.changes(before, 9).unwrap();
    assert_eq!((told.len(), told[0].kind, told[0].subject.as_str()), (1, ChangeKind::Signal, "x"));
    assert_eq!(store.place("z", &ids).unwrap(), 0, "they are in one now");
    assert_eq!(last(&*store), before + 1);
    let of = |id: &str| store.signal(id).unwrap().unwrap().workload;
    assert_eq!(["a", "b", "c", "d"].map(of), ["x", "x", "y", ""]);
}

pub(in super::super) fn pages_of_signals(database: &dyn Database) {
    let store = database.connect();
    let rows =
        (0..20).map(|at| signal(&format!("s{at:02}"), ["x", "y", ""][at % 3], at as u64 / 4, None)).collect();
    bring(&*store, "1", rows);
    for (workload, since) in
        [(None, None), (Some("x"), None), (Some(""), Some(2)), (None, Some(3)), (Some("z"), None)]
    {
        let mut after = SignalsAfter { workload: workload.map(str::to_owned), before: None, since };
        let mut seen = Vec::new();
        loop {
            let page = store.signals(&after, 3).unwrap();
            let Some(end) = page.last() else { break };
            after.before = Some((end.at, end.id.clone()));
            seen.extend(page.into_iter().map(|row| row.id));
        }
        let mut expected: Vec<_> = (0..20)
            .filter(|at| workload.is_none_or(|name| ["x", "y", ""][at % 3] == name))
            .filter(|at| since.is_none_or(|since| *at as u64 / 4 >= since))
            .map(|at| format!("s{at:02}"))
            .collect();
        expected.reverse();
        assert_eq!(seen, expected, "{workload:?} {since:?}");
    }
}

pub(in super::super) fn verdicts_are_counted(database: &dyn Database) {
    let store = database.connect();
    bring(
        &*store,
        "1",
        vec![
            signal("a", "x", 1, None),
            signal("b", "x", 2, None),
            signal("c", "y", 3, Some(true)),
            signal("d", "", 3, None),
        ],
    );
    let judged = |id: &str, unknown| Judged { id: id.to_owned(), verdict: format!("{unknown:?}"), unknown };
    let before = last(&*store);
    store
        .judged(&[
            judged("b", Some(true)),
            judged("a", Some(true)),
            judged("nothing", Some(true)),
            judged("d", Some(true)),
        ])
        .unwrap();
    assert_eq!((counts(&*store, "x"), last(&*store)), ((2, Some(2)), before + 2));
    assert_eq!(store.workload("x").unwrap().unwrap().changed, last(&*store));
    store.judged(&[judged("a", Some(true)), judged("b", Some(true))]).unwrap();
    assert_eq!(last(&*store), before + 2, "nothing is new");
    // One that is judged twice at once has the last verdict.
    store
        .judged(&[
            judged("a", Some(false)),
            judged("a", None),
            judged("a", Some(false)),
            judged("c", Some(false)),
        ])
        .unwrap();
    assert_eq!(
        (counts(&*store, "x"), counts(&*store, "y"), last(&*store)),
        ((2, Some(1)), (1, Some(0)), before + 4)
    );
    let row = store.signal("a").unwrap().unwrap();
    assert_eq!((row.verdict.as_str(), row.unknown), ("Some(false)", Some(false)));
    store.judged(&[judged("c", None)]).unwrap();
    assert_eq!(counts(&*store, "y"), (1, None));
}

pub(in super::super) fn verdicts_at_once(database: &dyn Database) {
    let store = database.connect();
    bring(&*store, "1", (0..40).map(|at| signal(&format!("s{at}"), ["x", "y"][at % 2], 1, None)).collect());
    thread::scope(|scope| {
        for worker in 0..4_u64 {
            let store = database.connect();
            scope.spawn(move || {
                for round in 0..10_u64 {
                    let unknown = Some((worker + round) % 2 == 0);
                    let mut verdicts: Vec<_> = (0..40)
                        .map(|at| Judged { id: format!("s{at}"), verdict: format!("{worker}"), unknown })
                        .collect();
                    // In different orders: two that wait for each other must not stand still.
                    verdicts.rotate_left(usize::try_from(worker * 10).unwrap());
                    store.judged(&verdicts).unwrap();
                    bring(
                        &*store,
                        &format!("{worker}-{round}"),
                        vec![
                            signal(&format!("n{worker}-{round}"), "y", 1, unknown),
                            signal(&format!("m{worker}-{round}"), "x", 1, unknown),
                        ],
                    );
                }
            });
        }
    });
    for workload in ["x", "y"] {
        let of = SignalsAfter { workload: Some(workload.to_owned()), ..SignalsAfter::default() };
        let rows = store.signals(&of, 999).unwrap();
        let unknown = rows.iter().filter(|row| row.unknown == Some(true)).count() as u64;
        assert_eq!(counts(&*store, workload), (60, Some(unknown)));
    }
}

pub(in super::super) fn the_unplaced_are_found_by_their_clues(database: &dyn Database) {
    let store = database.connect();
    let with = |id: &str, workload: &str, clues: [&str; 2]| SignalRow {
        clues: clues.map(str::to_owned),
        ..signal(id, workload, 1, None)
    };
    let rows = vec![
        with("a", "", ["c1", ""]),
        with("b", "", ["", "p1"]),
        with("c", "", ["c1", "p1"]),
        with("d", "", ["c2", ""]),
        with("e", "", ["", ""]),
        with("f", "placed", ["c1", ""]),
    ];
    bring(&*store, "1", rows.clone());
    assert_eq!(store.signal("c").unwrap().as_ref(), Some(&rows[2]));
    let found = |clues: &[&str], after: &str, most: usize| -> Vec<String> {
        let clues: Vec<String> = clues.iter().map(|clue| (*clue).to_owned()).collect();
        store.unplaced(&clues, after, most).unwrap().into_iter().map(|row| row.id).collect()
    };
    assert_eq!(found(&["c1", "p1", "none"], "", 9), ["a", "b", "c"]);
    assert_eq!(
        (found(&["c1", "p1"], "", 2), found(&["c1", "p1"], "b", 9)),
        (vec!["a".into(), "b".into()], vec!["c".into()])
    );
    assert!(found(&[""], "", 9).is_empty() && found(&[], "", 9).is_empty());
    assert_eq!(store.place("x", &["a".to_owned()]).unwrap(), 1);
    assert_eq!(found(&["c1"], "", 9), ["c"]);
}
