//! Which recordings are one snapshot. The same dump in three encodings, or twice in two folders, counts once.

use hashbrown::HashMap;

use crate::model::{Observation, ObservationKind, UnixNanos};

/// What two copies of one snapshot (or of one host's aggregate, all its versions together) have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SnapshotKey {
    kind: ObservationKind,
    name: String,
    /// Of a dump. A newer state of a profile replaces the older one whole: the agent forgets versions.
    version: Option<String>,
    instance: Option<String>,
    /// Aggregates of one name exist on several hosts; a dump's host may be spelled by its folder.
    host: Option<String>,
    /// Only where the name is the one that the agent gives to what has none.
    start: Option<UnixNanos>,
}

/// What the agent calls a profile without a name of its own: any number of them may have it.
const NO_NAME: &str = "default";

impl SnapshotKey {
    /// The key of an observation.
    #[must_use]
    pub fn of(observation: &Observation) -> SnapshotKey {
        let aggregate = observation.kind == ObservationKind::Aggregate;
        SnapshotKey {
            kind: observation.kind,
            name: observation.name.clone(),
            version: (!aggregate).then(|| observation.version.clone()),
            instance: observation.instance.clone(),
            host: if aggregate { observation.host.clone() } else { None },
            start: observation.start.filter(|_| observation.name == NO_NAME),
        }
    }
}

/// How good a copy of a snapshot is; of two copies the greater counts.
///
/// A later end is a newer state of the same recording. Of equal states a whole copy beats a damaged one, the
/// one with more nodes the other, and the content hash decides what is left, so that the order of arrival
/// decides nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Standing {
    /// When recording ended.
    pub end: Option<UnixNanos>,
    /// Not damaged.
    pub whole: bool,
    /// How many nodes were read.
    pub nodes: usize,
    /// The content hash.
    pub content_hash: String,
}

/// The best copy of every snapshot so far.
#[derive(Clone, Debug, Default)]
pub struct Standings {
    best: HashMap<SnapshotKey, (Standing, u32)>,
}

/// What became of a new copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// The snapshot was not known.
    New,
    /// It takes the place of the observation with this number.
    Replaces(u32),
    /// A copy at least as good is known: the observation with this number.
    Duplicate(u32),
}

impl Standings {
    /// Enters a copy that would get the number `candidate`.
    pub fn enter(&mut self, key: SnapshotKey, standing: Standing, candidate: u32) -> Arrival {
        match self.best.get_mut(&key) {
            None => {
                self.best.insert(key, (standing, candidate));
                Arrival::New
            }
            Some((known, number)) if standing > *known => {
                let old = *number;
                (*known, *number) = (standing, candidate);
                Arrival::Replaces(old)
            }
            Some((_, number)) => Arrival::Duplicate(*number),
        }
    }
}
