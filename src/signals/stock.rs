//! All signals as they come in: each once, however often and in however many shapes it was sent.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::shelf::Shelf;
use super::store::sort;
use super::{Clues, Placement, Signals, Whereabouts};
use crate::model::{EventKey, Signal, SignalKind};

/// Beyond so many bytes there is no room, however few signals there are.
const MOST_BYTES: usize = 2 << 30;

/// What became of a signal that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    /// It is a new one.
    New,
    /// It is known; perhaps it told more than was known of it.
    Known,
    /// There is no room for more.
    Full,
}

/// All signals that came in.
#[derive(Debug, Default)]
pub struct Stock {
    most: usize,
    shelf: Shelf,
    /// The events that signals bring as samples.
    samples: HashSet<EventKey>,
    clues: HashMap<Clues, u32>,
    /// What the clues take, with their placements, about.
    clue_bytes: usize,
    /// The rows of the last view, in order, and how many rows there were then.
    shown: (Arc<Vec<u32>>, usize),
}

impl Stock {
    /// An empty stock with room for so many signals.
    #[must_use]
    pub fn new(most: usize) -> Stock {
        Stock { most, ..Stock::default() }
    }

    /// How many signals there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.shelf.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Enters a signal unless it is known. Of two states of one signal the one that says more stays; an event that is a
    /// sample of a signal is that signal, whichever comes first.
    pub fn enter(&mut self, signal: &Signal) -> Entered {
        let known = self.shelf.find(&signal.id);
        if signal.kind == SignalKind::Signal {
            let news: Vec<EventKey> = signal.samples().filter(|key| !self.samples.contains(key)).collect();
            let by_themselves: Vec<u32> = news.iter().filter_map(|key| self.shelf.find(&key.id())).collect();
            if known.is_none() && by_themselves.is_empty() && self.is_full() {
                return Entered::Full;
            }
            self.samples.extend(news);
            by_themselves.into_iter().for_each(|at| self.shelf.remove(at));
        } else if !self.samples.is_empty() && signal.itself().is_some_and(|key| self.samples.contains(&key)) {
            return Entered::Known;
        }
        match known.and_then(|at| Some((at, self.shelf.signal(self.shelf.row(at)?)))) {
            Some((at, before)) => {
                if before != *signal && says_more(signal, &before) {
                    let place = self.place(signal);
                    self.shelf.replace(at, signal, place);
                }
                Entered::Known
            }
            None if self.is_full() => Entered::Full,
            None => {
                let place = self.place(signal);
                self.shelf.put(signal, place);
                Entered::New
            }
        }
    }

    fn is_full(&self) -> bool {
        self.shelf.len() >= self.most || self.shelf.is_full() || self.heap_bytes() > MOST_BYTES
    }

    /// The number of what a signal says of where it belongs.
    fn place(&mut self, signal: &Signal) -> u32 {
        let (next, clues) = (self.clues.len() as u32, Clues::of(signal));
        let bytes = &mut self.clue_bytes;
        *self.clues.entry(clues).or_insert_with_key(|clues| {
            *bytes += 2 * (size_of::<(Clues, Placement)>() + clues.bytes());
            next
        })
    }

    /// All of them, placed by what is known of the fleet.
    #[must_use]
    pub fn placed(&mut self, whereabouts: &Whereabouts) -> Signals {
        let rows = self.shelf.rows();
        let mut order = Vec::clone(&self.shown.0);
        let mut fresh: Vec<u32> = (self.shown.1 as u32..rows.len() as u32).collect();
        sort(&rows, &mut fresh);
        order.append(&mut fresh);
        sort(&rows, &mut order);
        self.shown = (Arc::new(order), rows.len());
        let mut placements = vec![Placement::default(); self.clues.len()];
        for (clues, &number) in &self.clues {
            placements[number as usize] = whereabouts.place(clues);
        }
        Signals::shown(rows, placements, Arc::clone(&self.shown.0))
    }

    /// Bytes on the heap, for budgets: with those that views share, but without their lists.
    #[must_use]
    pub fn heap_bytes(&self) -> usize {
        self.shelf.heap_bytes() + self.samples.capacity() * 17 + self.clue_bytes
    }
}

/// Whether one of two states of a signal says more than the other; where both say as much, their content decides, so
/// that the order in which they come does not.
fn says_more(signal: &Signal, than: &Signal) -> bool {
    let extent = |signal: &Signal| {
        let last = signal.span.1.or(signal.time);
        (last, signal.count, signal.events.len(), signal.tags.len(), signal.host.is_some())
    };
    let (one, other) = (extent(signal), extent(than));
    one > other || one == other && format!("{signal:?}") > format!("{than:?}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::*;

    fn event(number: u32, container: &str) -> Event {
        Event {
            rule: "r".to_owned(),
            time: Some(UnixNanos(1_795_489_338_120_229_853 + u64::from(number % 7))),
            pid: number,
            container: Some(container.to_owned()),
            lineage: vec![
                Link { executable: "/sbin/init".to_owned(), in_container: Some(true), ..Link::default() },
                Link {
                    executable: "/bin/x".to_owned(),
                    args: number.is_multiple_of(2).then(|| vec![String::new(), "-v".to_owned()]),
                    credentials: Credentials {
                        recorded: true,
                        uid: number,
                        euser: "root".to_owned(),
                        ..Credentials::default()
                    },
                    file: FileInfo {
                        path: "/bin/x".to_owned(),
                        hashes: vec!["sha256:0f".to_owned()],
                        ..FileInfo::default()
                    },
                    ..Link::default()
                },
            ],
            outermost_ppid: number.checked_sub(1),
            deed: Deed {
                facet: Some(Facet::Dns),
                name: "x.test".to_owned(),
                access: Access::Change,
                file: number.is_multiple_of(3).then(Box::default),
                ..Deed::default()
            },
            rule_version: if number.is_multiple_of(2) { "1.2".to_owned() } else { String::new() },
            matched_rules: vec!["a".to_owned(), String::new()],
            profile: Some(String::new()),
            ..Event::default()
        }
    }

    /// An event by itself.
    fn bare(number: u32) -> Signal {
        let event = event(number, "c");
        let time = event.time;
        Signal {
            id: event.key(None).id(),
            rule: "r".to_owned(),
            time,
            span: (time, None),
            count: 1,
            events: vec![event],
            ..Signal::default()
        }
    }

    /// A signal with samples, in one of several states.
    fn sampled(id: &str, numbers: std::ops::Range<u32>, count: u64) -> Signal {
        Signal {
            id: id.to_owned(),
            kind: SignalKind::Signal,
            severity: Some(Severity::High),
            detection_rule: "Detection".to_owned(),
            detection_rule_id: "d-1".to_owned(),
            count,
            events: numbers.map(|number| event(number, "c")).collect(),
            tags: ["image_name:a/b", "team:x"].map(Tag::parse).into_iter().collect(),
            host: Some("h".to_owned()),
            containers: vec!["c".to_owned()],
            triage: "open".to_owned(),
            ..Signal::default()
        }
    }

    fn shown(stock: &mut Stock) -> Vec<Signal> {
        let view = stock.placed(&Whereabouts::default());
        view.indices().map(|at| view.get(at).unwrap()).collect()
    }

    #[test]
    fn a_signal_comes_back_as_it_was() {
        let mut stock = Stock::new(100);
        let all =
            [bare(1), bare(2), sampled("s", 3..9, 57), Signal { id: String::new(), ..Signal::default() }];
        all.iter().for_each(|signal| assert_eq!(stock.enter(signal), Entered::New));
        let found = shown(&mut stock);
        assert_eq!(found.len(), 4);
        assert!(all.iter().all(|signal| found.contains(signal)), "{found:#?}");
        let view = stock.placed(&Whereabouts::default());
        let at = view.with_id("s").next().unwrap();
        let head = view.head(at).unwrap();
        assert_eq!((head.id, head.severity, head.count, head.time), ("s", Some(Severity::High), 57, None));
        assert_eq!(view.of_workload("a/b"), [at]);
        assert_eq!((view.unplaced().len(), view.with_id("none").count()), (3, 0));
    }

    #[test]
    fn the_order_is_that_of_time_and_ids_are_found_in_it() {
        let mut stock = Stock::new(20_000);
        for number in (0..9_000).rev() {
            stock.enter(&bare(number));
            if number % 2_000 == 0 {
                drop(stock.placed(&Whereabouts::default()));
            }
        }
        let view = stock.placed(&Whereabouts::default());
        let keys: Vec<_> =
            view.indices().map(|at| view.head(at).unwrap()).map(|head| (head.time, head.id)).collect();
        assert!(keys.is_sorted() && keys.len() == 9_000);
        for at in view.indices().step_by(97) {
            assert_eq!(view.with_id(view.head(at).unwrap().id).collect::<Vec<_>>(), [at]);
        }
    }

    #[test]
    fn beyond_the_most_nothing_is_lost_that_is_known() {
        let mut stock = Stock::new(2);
        let entered = [
            bare(1),
            bare(2),
            bare(3),
            bare(1),
            sampled("s", 5..6, 1),
            sampled("t", 1..3, 2),
            sampled("u", 9..10, 1),
        ]
        .map(|signal| stock.enter(&signal));
        use Entered::{Full, Known, New};
        assert_eq!(
            entered,
            [New, New, Full, Known, Full, New, New],
            "two events are one signal, which leaves room"
        );
        assert_eq!(stock.len(), 2);
    }

    proptest! {
        #[test]
        fn the_order_in_which_signals_come_changes_nothing(mut picked in prop::collection::vec(0_usize..12, 1..12), turn in 0_usize..12) {
            let all: Vec<Signal> = (0..6)
                .map(bare)
                .chain([sampled("s", 0..2, 2), sampled("s", 1..4, 9), sampled("s", 1..4, 8), sampled("t", 3..5, 1)])
                .chain([Signal { host: Some("h".to_owned()), ..bare(2) }, Signal { title: "T".to_owned(), ..bare(2) }])
                .collect();
            let enter = |order: &[usize]| {
                let mut stock = Stock::new(100);
                for &at in order {
                    stock.enter(&all[at]);
                    assert_eq!(shown(&mut stock).len(), stock.len());
                }
                shown(&mut stock)
            };
            let first = enter(&picked);
            picked.reverse();
            prop_assert_eq!(&enter(&picked), &first);
            let turn = turn % picked.len();
            picked.rotate_left(turn);
            prop_assert_eq!(&enter(&picked), &first);
        }
    }
}
