//! The share of every set of observations at once: what a bar beside every row, a sort and a filter of a whole tree need.

use super::unit_kind::UnitKind;
use super::{Profile, Scope, Share};
use crate::model::{ObservationId, PresenceStep};

impl Scope {
    /// For every set of observations of the profile, by [`crate::model::PresenceId::index`], the share that
    /// [`Scope::commonality`] gives: one pass over the sets, however many nodes there are.
    #[must_use]
    pub fn shares(&self, profile: &Profile) -> Vec<Share> {
        let n = self.units_selected();
        let instances = self.kind == UnitKind::Instances;
        let unit_of = |id: ObservationId| {
            let at = id.0 as usize;
            if !self.selection.contains(id) {
                return None;
            }
            match self.kind {
                UnitKind::Instances => self.numbers.instance_of.get(at).copied().flatten(),
                UnitKind::Hosts => self.numbers.host_of.get(at).copied().flatten(),
                UnitKind::Versions => Some(profile.version_of(id) as u32),
            }
        };
        let is_beyond = |id: ObservationId| {
            instances
                && self.selection.contains(id)
                && self.dumped.get(profile.version_of(id)) == Some(&false)
        };
        let mut shares = vec![Share { k: 0, n }; profile.trie().len()];
        let mut met = vec![0_u32; n.max(self.versions().len() as u32) as usize];
        let (mut k, mut beyond) = (0, 0_u32);
        profile.trie().walk(|step| match step {
            PresenceStep::Grow(set, id) => {
                beyond += u32::from(is_beyond(id));
                if let Some(met) = unit_of(id).and_then(|unit| met.get_mut(unit as usize)) {
                    *met += 1;
                    k += u32::from(*met == 1);
                }
                let nothing_counts = k == 0 && beyond > 0;
                shares[set.index()] = if nothing_counts { Share::default() } else { Share { k, n } };
            }
            PresenceStep::Shrink(id) => {
                beyond -= u32::from(is_beyond(id));
                if let Some(met) = unit_of(id).and_then(|unit| met.get_mut(unit as usize)) {
                    *met -= 1;
                    k -= u32::from(*met == 0);
                }
            }
        });
        shares
    }
}
