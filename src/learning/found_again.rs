//! How common what a whole profile shows is: the chance that a behaviour of a random snapshot of one instance is found
//! in a random snapshot of another.
//!
//! A behaviour seen in `k` of `N` snapshots, `kᵢ` of the `Nᵢ` of instance `i`, is met by `Σᵢ kᵢ(N − Nᵢ)` pairs of a
//! snapshot that has it and one of another instance, and `k² − Σᵢkᵢ²` of those have it as well. The commonality of a
//! facet is the sum of the latter over its behaviours by the sum of the former. Snapshots of one instance are never
//! compared with each other, so any number of them adds nothing.
//!
//! What takes part depends on the kind of unit, since units of different kinds are never added:
//! - instances: every snapshot whose instance is known; agents' sums and snapshots of unknown instances do not;
//! - hosts, versions: an agent's profile is no sample, so each host, or version, is one, with all that was seen on it,
//!   or of it.

use std::ops::AddAssign;

use super::commonality::ENOUGH_UNITS;
use super::unit_kind::{Numbering, UnitKind, UnitNumbers};
use super::{Profile, Scope};
use crate::model::{
    FACETS, Facet, NodeFlags, Observation, ObservationId, ObservationKind, PresenceId, PresenceStep,
    PresenceTrie, Selection,
};
use crate::settings::CountUnits;

/// Pairs of a sample that has a behaviour and a sample of another unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    /// Those in which the other has it too.
    pub found: u128,
    /// All of them.
    pub of: u128,
}

impl AddAssign for Pairs {
    fn add_assign(&mut self, other: Pairs) {
        self.found = self.found.saturating_add(other.found);
        self.of = self.of.saturating_add(other.of);
    }
}

/// How common what was seen is, per facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundAgain {
    /// What is compared.
    pub kind: UnitKind,
    /// How many of them there are.
    pub units: u32,
    /// The samples that take part: of instances their snapshots, else one a unit.
    pub samples: u32,
    /// What is selected and does not take part: of instances the snapshots of unknown ones, else the observations of
    /// unknown hosts.
    pub left_out: u32,
    pairs: [Pairs; FACETS.len()],
}

impl FoundAgain {
    /// The commonality of a facet, 0–1. `None` with fewer than two units, or where nothing of the facet was seen in
    /// what takes part.
    #[must_use]
    pub fn of(&self, facet: Facet) -> Option<f64> {
        let pairs = self.pairs(facet);
        (self.units > 1 && pairs.of > 0).then(|| pairs.found as f64 / pairs.of as f64)
    }

    /// The same from what was computed elsewhere; `pairs` in the order of [`FACETS`].
    #[must_use]
    pub fn known(
        kind: UnitKind,
        units: u32,
        samples: u32,
        left_out: u32,
        pairs: [Pairs; FACETS.len()],
    ) -> FoundAgain {
        FoundAgain { kind, units, samples, left_out, pairs }
    }

    /// What it is computed from.
    #[must_use]
    pub fn pairs(&self, facet: Facet) -> Pairs {
        self.pairs[facet as usize]
    }

    /// Whether there are so few units that it says little.
    #[must_use]
    pub fn few(&self) -> bool {
        self.units < ENOUGH_UNITS
    }

    /// Computes it from how many behaviours of each facet were seen in which sets of observations.
    pub(super) fn counted(
        observations: &[Observation],
        trie: &PresenceTrie,
        selection: &Selection,
        wanted: CountUnits,
        behaviours: impl Iterator<Item = (Facet, PresenceId, u64)>,
    ) -> FoundAgain {
        let numbers = UnitNumbers::of(observations, selection);
        let kind = UnitKind::of(wanted, numbers.instances, numbers.hosts);
        let samples = Samples::of(observations, selection, kind, &numbers);
        let mut found = FoundAgain {
            kind,
            units: samples.of_unit.len() as u32,
            samples: samples.all() as u32,
            left_out: samples.left_out,
            pairs: [Pairs::default(); FACETS.len()],
        };
        if found.units < 2 {
            return found;
        }
        let of_set = samples.pairs(trie);
        for (facet, set, n) in behaviours {
            let pairs = of_set.get(set.index()).copied().unwrap_or_default();
            found.pairs[facet as usize] +=
                Pairs { found: pairs.found * u128::from(n), of: pairs.of * u128::from(n) };
        }
        found
    }
}

impl Scope {
    /// How common what is selected of the profile is.
    #[must_use]
    pub fn found_again(&self, profile: &Profile) -> FoundAgain {
        let tree = profile.tree();
        let counted = tree.nodes().filter(|&node| tree.flags(node).contains(NodeFlags::COUNTED));
        FoundAgain::counted(
            profile.observations(),
            profile.trie(),
            &self.selection,
            profile.rules().units,
            counted.map(|node| (tree.facet(node), profile.presence(node), 1)),
        )
    }
}

/// What takes part, and as which unit's.
struct Samples {
    /// The unit of each observation; `None` where it does not take part.
    unit_of: Vec<Option<u32>>,
    /// The samples of each unit.
    of_unit: Vec<u64>,
    /// Whether a unit is one sample however many observations it has.
    once: bool,
    left_out: u32,
}

impl Samples {
    fn of(
        observations: &[Observation],
        selection: &Selection,
        kind: UnitKind,
        numbers: &UnitNumbers,
    ) -> Samples {
        let mut versions = Numbering::default();
        let mut unit_of: Vec<Option<u32>> = vec![None; observations.len()];
        let mut left_out = 0;
        for id in selection.iter() {
            let at = id.0 as usize;
            let Some(o) = observations.get(at) else { continue };
            let unit = match kind {
                UnitKind::Instances => numbers.instance_of[at],
                UnitKind::Hosts => numbers.host_of[at],
                UnitKind::Versions => Some(versions.number(&o.version)),
            };
            unit_of[at] = unit;
            // An agent's sum is no sample that could take part among instances.
            let could = kind != UnitKind::Instances || o.kind == ObservationKind::Snapshot;
            left_out += u32::from(could && unit.is_none());
        }
        let units = match kind {
            UnitKind::Instances => numbers.instances,
            UnitKind::Hosts => numbers.hosts,
            UnitKind::Versions => versions.len(),
        };
        let once = kind != UnitKind::Instances;
        let mut of_unit = vec![u64::from(once); units as usize];
        if !once {
            for unit in unit_of.iter().flatten() {
                of_unit[*unit as usize] += 1;
            }
        }
        Samples { unit_of, of_unit, once, left_out }
    }

    fn all(&self) -> u64 {
        self.of_unit.iter().sum()
    }

    /// The pairs of one behaviour, for every set of observations it may have been seen in: one pass over the sets.
    fn pairs(&self, trie: &PresenceTrie) -> Vec<Pairs> {
        let all = u128::from(self.all());
        let mut pairs = vec![Pairs::default(); trie.len()];
        // Of the set at hand: `kᵢ`, `k`, `Σᵢ kᵢ²` and `Σᵢ kᵢNᵢ`.
        let mut of_unit = vec![0_u64; self.of_unit.len()];
        let (mut k, mut squares, mut within) = (0_u128, 0_u128, 0_u128);
        // How often a unit was met, where it counts once.
        let mut met = vec![0_u32; if self.once { self.of_unit.len() } else { 0 }];
        let unit_of = |observation: ObservationId| {
            self.unit_of.get(observation.0 as usize).copied().flatten().map(|unit| unit as usize)
        };
        trie.walk(|step| match step {
            PresenceStep::Grow(set, observation) => {
                if let Some(unit) = unit_of(observation) {
                    let known = self.once && met[unit] > 0;
                    if self.once {
                        met[unit] += 1;
                    }
                    if !known {
                        of_unit[unit] += 1;
                        k += 1;
                        squares += u128::from(2 * of_unit[unit] - 1);
                        within += u128::from(self.of_unit[unit]);
                    }
                }
                pairs[set.index()] = Pairs { found: k * k - squares, of: k * all - within };
            }
            PresenceStep::Shrink(observation) => {
                let Some(unit) = unit_of(observation) else { return };
                if self.once {
                    met[unit] -= 1;
                    if met[unit] > 0 {
                        return;
                    }
                }
                k -= 1;
                squares -= u128::from(2 * of_unit[unit] - 1);
                of_unit[unit] -= 1;
                within -= u128::from(self.of_unit[unit]);
            }
        });
        pairs
    }
}
