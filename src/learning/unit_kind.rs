//! What commonality counts, and which of them every observation belongs to.

use hashbrown::HashMap;

use crate::model::{Observation, ObservationKind, Selection};
use crate::settings::CountUnits;

/// What is counted. Units of different kinds are never added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// Containers, from activity dumps.
    Instances,
    /// Hosts, from the profiles of several agents.
    Hosts,
    /// Versions within one host's profile.
    Versions,
}

impl UnitKind {
    /// What is counted where so many instances and hosts are known: what the setting says, else instances, else the
    /// hosts of several agents, else the versions of one.
    #[must_use]
    pub fn of(wanted: CountUnits, instances: u32, hosts: u32) -> UnitKind {
        match (wanted, instances, hosts) {
            (CountUnits::Instances, ..) | (CountUnits::Auto, 1.., _) => UnitKind::Instances,
            (CountUnits::Hosts, ..) | (CountUnits::Auto, 0, 2..) => UnitKind::Hosts,
            (CountUnits::Auto, 0, _) => UnitKind::Versions,
        }
    }

    /// The name of one or several of them.
    #[must_use]
    pub fn words(self, n: u32) -> &'static str {
        match (self, n) {
            (UnitKind::Instances, 1) => "instance",
            (UnitKind::Instances, _) => "instances",
            (UnitKind::Hosts, 1) => "host",
            (UnitKind::Hosts, _) => "hosts",
            (UnitKind::Versions, 1) => "version",
            (UnitKind::Versions, _) => "versions",
        }
    }
}

/// The selected observations' instances and hosts, as numbers from 0.
#[derive(Clone, Debug, Default)]
pub(super) struct UnitNumbers {
    /// The instance of each observation: only of a snapshot, where it is known and selected.
    pub(super) instance_of: Vec<Option<u32>>,
    /// The host of each observation, where it is known and selected.
    pub(super) host_of: Vec<Option<u32>>,
    /// How many instances there are.
    pub(super) instances: u32,
    /// How many hosts there are.
    pub(super) hosts: u32,
}

impl UnitNumbers {
    pub(super) fn of(observations: &[Observation], selection: &Selection) -> UnitNumbers {
        let (mut instances, mut hosts) = (Numbering::default(), Numbering::default());
        let mut numbers = UnitNumbers {
            instance_of: vec![None; observations.len()],
            host_of: vec![None; observations.len()],
            ..UnitNumbers::default()
        };
        for id in selection.iter() {
            let at = id.0 as usize;
            let Some(o) = observations.get(at) else { continue };
            if o.kind == ObservationKind::Snapshot {
                numbers.instance_of[at] = o.instance.as_deref().map(|name| instances.number(name));
            }
            numbers.host_of[at] = o.host.as_deref().map(|name| hosts.number(name));
        }
        (numbers.instances, numbers.hosts) = (instances.len(), hosts.len());
        numbers
    }
}

/// Names as numbers in the order in which they are met.
#[derive(Default)]
pub(super) struct Numbering<'a>(HashMap<&'a str, u32>);

impl<'a> Numbering<'a> {
    pub(super) fn number(&mut self, name: &'a str) -> u32 {
        let next = self.len();
        *self.0.entry(name).or_insert(next)
    }

    pub(super) fn len(&self) -> u32 {
        self.0.len() as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_setting_decides_and_auto_takes_the_best_there_is() {
        use CountUnits::{Auto, Hosts, Instances};
        for (wanted, instances, hosts, kind) in [
            (Auto, 1, 9, UnitKind::Instances),
            (Auto, 0, 2, UnitKind::Hosts),
            (Auto, 0, 1, UnitKind::Versions),
            (Instances, 0, 9, UnitKind::Instances),
            (Hosts, 9, 1, UnitKind::Hosts),
        ] {
            assert_eq!(UnitKind::of(wanted, instances, hosts), kind);
        }
    }
}
