//! In how many instances something was seen, as far as one matters: in none, in one alone, in several.

use crate::learning::{Profile, Scope};
use crate::model::{ObservationId, ObservationKind};

/// None, one, or several. It joins like sets do, so that it can be told of several nodes together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lone {
    /// In none that is known.
    #[default]
    Nowhere,
    /// In this one alone; numbers are of no meaning outside of what made them.
    In(u32),
    /// In more than one.
    Several,
}

impl Lone {
    /// What both together were seen in.
    #[must_use]
    pub fn join(self, other: Lone) -> Lone {
        match (self, other) {
            (Lone::Nowhere, one) | (one, Lone::Nowhere) => one,
            (Lone::In(a), Lone::In(b)) if a == b => self,
            _ => Lone::Several,
        }
    }

    /// Whether it was seen in exactly one.
    #[must_use]
    pub fn is_one(self) -> bool {
        matches!(self, Lone::In(_))
    }

    /// For each set of observations, by its number, in which known instance it lies, among what is looked at.
    #[must_use]
    pub fn instances(profile: &Profile, scope: &Scope) -> Vec<Lone> {
        let mut numbers: hashbrown::HashMap<&str, u32> = hashbrown::HashMap::new();
        let of: Vec<Lone> = (0..)
            .map(ObservationId)
            .zip(profile.observations())
            .map(|(id, o)| match o.instance.as_deref() {
                Some(instance) if o.kind == ObservationKind::Snapshot && scope.selection().contains(id) => {
                    let next = numbers.len() as u32;
                    Lone::In(*numbers.entry(instance).or_insert(next))
                }
                _ => Lone::Nowhere,
            })
            .collect();
        profile
            .trie()
            .fold(Lone::Nowhere, |before, id| before.join(of.get(id.0 as usize).copied().unwrap_or_default()))
    }

    /// The same for snapshots.
    #[must_use]
    pub fn snapshots(profile: &Profile, scope: &Scope) -> Vec<Lone> {
        profile.trie().fold(Lone::Nowhere, |before, id| {
            let is_snapshot = scope.selection().contains(id)
                && profile.observation(id).is_some_and(|o| o.kind == ObservationKind::Snapshot);
            if is_snapshot { before.join(Lone::In(id.0)) } else { before }
        })
    }
}
