//! What is believed of what was sent, and how much of it is kept. Whoever may send is not thereby believed: the times of a snapshot
//! decide which versions a profile keeps and in which order it learns, and its size how long everybody waits.

use std::time::Duration;

use crate::learned::Snapshot;
use crate::server::store::{Held, PostKind};
use crate::text::number::grouped;
use crate::text::time::rfc3339;

/// From so many places the same bytes come: what held them is what the sender says.
const MOST_HOLDERS: u64 = 64;

/// How much is believed and kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// By how much the times of what was sent may lie after it came: clocks differ.
    pub clock_slack: Duration,
    /// How long before it came a snapshot may have begun.
    pub dump_age: Duration,
    /// Nodes of a snapshot.
    pub dump_nodes: u64,
    /// Snapshots of a workload, all of which are read whenever it is learned.
    pub workload_snapshots: u64,
    /// Bytes of them.
    pub workload_bytes: u64,
    /// Bytes of the JSON of a signal.
    pub signal_bytes: usize,
    /// Bytes of what became nothing that are kept, to be looked at or taken up; of one token a quarter of it.
    pub nothing_bytes: u64,
}

impl Default for Bounds {
    fn default() -> Bounds {
        Bounds {
            clock_slack: Duration::from_secs(60 * 60),
            dump_age: Duration::from_secs(3_650 * 24 * 60 * 60),
            dump_nodes: 1_000_000,
            workload_snapshots: 20_000,
            workload_bytes: 64 << 30,
            signal_bytes: 256 << 10,
            nothing_bytes: 8 << 30,
        }
    }
}

impl Bounds {
    /// As by default, but of whatever time: examples are older every day.
    #[cfg(test)]
    pub(in crate::server) fn of_any_time() -> Bounds {
        Bounds { clock_slack: Duration::MAX, dump_age: Duration::MAX, ..Bounds::default() }
    }

    /// Why nothing is learned of a snapshot that came then; nothing where it is believed.
    pub(super) fn refusal(&self, snapshot: &Snapshot, received: u64) -> Option<String> {
        if snapshot.nodes > self.dump_nodes {
            let (nodes, most) = (grouped(snapshot.nodes), grouped(self.dump_nodes));
            return Some(format!(
                "it has {nodes} nodes, and at most {most} are learned of one snapshot; raise limits.dump_nodes of the server if it is genuine"
            ));
        }
        let o = &snapshot.observation;
        let times = || [o.start, o.end, o.first_seen, o.last_seen].into_iter().flatten().map(|time| time.0);
        if let Some(last) = times().max().filter(|last| self.is_ahead(*last, received)) {
            return Some(format!(
                "it says that it watched at {}, and it came at {}; the clock of its host or of the server is wrong",
                rfc3339(last),
                rfc3339(received)
            ));
        }
        let oldest = received.saturating_sub(nanos(self.dump_age));
        let first = [o.start, o.end].into_iter().flatten().map(|time| time.0).min();
        first.filter(|first| *first < oldest).map(|first| {
            format!(
                "it says that it watched at {}, long before it came at {}; the clock of its host was wrong, or raise limits.dump_days of the server",
                rfc3339(first),
                rfc3339(received)
            )
        })
    }

    /// Why there is no room for one more snapshot of a workload, of so many bytes; nothing where there is.
    pub(super) fn no_room(&self, held: Held, bytes: u64) -> Option<String> {
        if held.same >= MOST_HOLDERS {
            return Some(format!(
                "the same bytes came {MOST_HOLDERS} times already, each time from elsewhere"
            ));
        }
        let is_full = held.snapshots >= self.workload_snapshots
            || held.bytes.saturating_add(bytes) > self.workload_bytes;
        is_full.then(|| {
            format!(
                "its workload has {} snapshots already; wait until old ones are forgotten, or raise limits.workload_snapshots and limits.workload_bytes of the server",
                grouped(held.snapshots)
            )
        })
    }

    /// Whether a time lies after what came then, by more than clocks differ.
    fn is_ahead(&self, time: u64, received: u64) -> bool {
        time > received.saturating_add(nanos(self.clock_slack))
    }

    /// When a signal was raised that came then: not after that.
    pub(super) fn raised(&self, time: u64, received: u64) -> u64 {
        if self.is_ahead(time, received) { received } else { time }
    }

    /// Of how many bytes that became nothing room is made before the next time.
    pub(super) fn step(&self) -> u64 {
        self.nothing_bytes / 8
    }

    /// The bytes that are kept of a post that became nothing.
    pub(super) fn kept_of(kind: PostKind, bytes: u64, is_set_aside: bool) -> u64 {
        if is_set_aside || kind == PostKind::Dump { bytes } else { 0 }
    }
}

fn nanos(span: Duration) -> u64 {
    u64::try_from(span.as_nanos()).unwrap_or(u64::MAX)
}
