//! Whatever happens between those who decide and the place where it stands, in whatever order: nothing that was decided is lost,
//! nothing stands twice, what one author said keeps its order, and conflicts are kept until somebody decides.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex};

use proptest::prelude::*;

use super::*;
use crate::journal::{Entry, Journal, State, Subject};
use crate::model::UnixNanos;

/// The one log, in memory.
#[derive(Debug, Default)]
struct There(Mutex<Vec<String>>);

/// How somebody reaches it: so many calls come through, and of lines that are taken the answer may be lost.
#[derive(Debug)]
struct Way {
    there: Arc<There>,
    calls: Mutex<usize>,
    is_deaf: Mutex<bool>,
}

impl Way {
    fn to(there: &Arc<There>) -> Arc<Way> {
        Arc::new(Way { there: Arc::clone(there), calls: Mutex::new(usize::MAX), is_deaf: Mutex::default() })
    }

    fn set(&self, calls: usize, is_deaf: bool) {
        (*self.calls.lock().unwrap(), *self.is_deaf.lock().unwrap()) = (calls, is_deaf);
    }

    fn call(&self) -> Result<(), UpstreamError> {
        let mut calls = self.calls.lock().unwrap();
        *calls = calls.checked_sub(1).ok_or_else(|| UpstreamError::Unreachable("down".to_owned()))?;
        Ok(())
    }
}

impl Upstream for Way {
    fn lines(&self, after: u64) -> Result<Vec<String>, UpstreamError> {
        self.call()?;
        // Not all at once.
        Ok(self.there.0.lock().unwrap().iter().skip(after as usize).take(3).cloned().collect())
    }

    fn append(&self, after: u64, line: &str) -> Result<Added, UpstreamError> {
        self.call()?;
        let mut lines = self.there.0.lock().unwrap();
        if lines.len() as u64 != after {
            return Err(UpstreamError::Moved(lines.len() as u64));
        }
        lines.push(line.to_owned());
        match *self.is_deaf.lock().unwrap() {
            true => Err(UpstreamError::Unreachable("no answer".to_owned())),
            false => Ok(Added::as_sent(lines.len() as u64)),
        }
    }
}

/// Something that happens; whom it happens to is the first number.
#[derive(Clone, Debug)]
enum Event {
    /// Decides something of a signal.
    Say(usize, u8),
    /// Sends what waits.
    Send(usize),
    /// Ends, and begins anew with what lies on the disk.
    Restart(usize),
    /// The way changes: so many calls come through, and whether answers are lost.
    Way(usize, usize, bool),
    /// A line of somebody else, or of a later version that nobody here reads.
    Foreign(bool),
}

const AUTHORS: [&str; 2] = ["ada", "bob"];

fn event() -> impl Strategy<Value = Event> {
    let who = || 0..AUTHORS.len();
    prop_oneof![
        4 => (who(), 0_u8..3).prop_map(|(who, of)| Event::Say(who, of)),
        2 => who().prop_map(Event::Send),
        1 => who().prop_map(Event::Restart),
        2 => (who(), prop_oneof![0_usize..6, Just(usize::MAX)], any::<bool>())
            .prop_map(|(who, calls, is_deaf)| Event::Way(who, calls, is_deaf)),
        1 => any::<bool>().prop_map(Event::Foreign),
    ]
}

fn open(folder: &Path, name: &str, way: &Arc<Way>) -> Journal {
    Journal::open_over(&folder.join(name), name, Arc::clone(way) as _)
}

/// The ids of the log in their order.
fn ids(there: &There) -> Vec<String> {
    there.0.lock().unwrap().iter().filter_map(|line| Some(Entry::read(line)?.id)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_or_doubled_and_conflicts_are_kept(
        events in prop::collection::vec(event(), 1..40),
        choices in prop::collection::vec(any::<bool>(), 40),
    ) {
        let (folder, there) = (tempfile::tempdir().unwrap(), Arc::new(There::default()));
        let ways = [Way::to(&there), Way::to(&there)];
        let mut journals: Vec<Journal> =
            AUTHORS.iter().zip(&ways).map(|(name, way)| open(folder.path(), name, way)).collect();
        let mut eve = open(folder.path(), "eve", &Way::to(&there));
        let mut said: [Vec<String>; 2] = Default::default();
        let mut foreign = 0;
        for (time, event) in (1_795_000_000_000_000_000..).zip(&events) {
            let now = UnixNanos(time);
            let subject = |of: u8| Subject::Signal(format!("s{of}"));
            match *event {
                Event::Say(who, of) => {
                    let entry = journals[who].set_state(&subject(of), State::UnderReview, now);
                    said[who].push(entry.unwrap().id.clone());
                }
                // Where it does not come through, it waits still.
                Event::Send(who) => drop(journals[who].with_log(Log::send_queued)),
                Event::Restart(who) => journals[who] = open(folder.path(), AUTHORS[who], &ways[who]),
                Event::Way(who, calls, is_deaf) => ways[who].set(calls, is_deaf),
                Event::Foreign(true) => {
                    eve.set_state(&subject(0), State::UnderReview, now).unwrap();
                    foreign += 1;
                }
                Event::Foreign(false) => there.0.lock().unwrap().push("{\"of\":\"later\"}".to_owned()),
            }
        }
        for (who, journal) in journals.iter_mut().enumerate() {
            ways[who].set(usize::MAX, false);
            let sent = journal.with_log(Log::send_queued).unwrap();
            prop_assert_eq!(sent.waiting, 0);
        }
        let arrived = ids(&there);
        prop_assert_eq!(arrived.iter().collect::<BTreeSet<_>>().len(), arrived.len(), "one stands twice");
        let mut wanted = foreign;
        let mut choices = choices.into_iter();
        for (who, journal) in journals.iter_mut().enumerate() {
            let stuck: Vec<String> =
                journal.log().conflicts().into_iter().map(|conflict| conflict.entry.id).collect();
            let own: Vec<&String> = arrived.iter().filter(|id| said[who].contains(id)).collect();
            let kept: Vec<&String> = said[who].iter().filter(|id| !stuck.contains(id)).collect();
            prop_assert_eq!(own, kept, "what {} said is not there in its order", AUTHORS[who]);
            // What somebody decides is done, and of what is left nothing is lost meanwhile.
            *journal = open(folder.path(), AUTHORS[who], &ways[who]);
            prop_assert_eq!(journal.log().conflicts().len(), stuck.len());
            wanted += said[who].len();
            for id in &stuck {
                if choices.next().unwrap_or_default() {
                    journal.with_log(|log| log.send_anyway(id)).unwrap();
                } else {
                    journal.with_log(|log| log.drop_queued(id)).unwrap();
                    wanted -= 1;
                }
            }
            prop_assert_eq!(journal.log().pending(), 0);
        }
        let all = ids(&there);
        prop_assert_eq!((all.len(), all.iter().collect::<BTreeSet<_>>().len()), (wanted, wanted));
    }
}
