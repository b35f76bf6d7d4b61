//! The 128-bit identity of a node, for counting merged nodes without keeping their names.
//!
//! Identity is the parent's identity, the facet, the name and the qualifier. The hash is keyed with a secret
//! of this run: with a known key an attacker could build a name that collides with a harmless one and so
//! vanish from the counts. The lowest three bits hold the facet.

use std::hash::{BuildHasher, Hasher, RandomState};

use siphasher::sip128::{Hasher128, SipHasher13};

use crate::model::{Arena, FACETS, Facet, NodeFlags, Sym};

/// The key of all identities that are to be compared with one another.
#[derive(Clone, Copy, Debug)]
pub struct IdentityKey(u64, u64);

impl IdentityKey {
    /// A fresh secret key.
    #[must_use]
    pub fn random() -> IdentityKey {
        let part = || RandomState::new().build_hasher().finish();
        IdentityKey(part(), part())
    }

    fn hash(self, bytes: &[u8]) -> u128 {
        let mut hasher = SipHasher13::new_with_keys(self.0, self.1);
        hasher.write(bytes);
        hasher.finish128().into()
    }
}

/// The identities of all nodes of one arena, in its order.
#[derive(Debug)]
pub(super) struct Identities(Vec<u128>);

/// The identities of the behaviours of a profile that are rejected: what a survey must not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetAside(pub(super) Vec<u128>);

impl SetAside {
    /// Those of a merged tree.
    #[must_use]
    pub fn of(tree: &Arena, key: IdentityKey) -> SetAside {
        if !tree.nodes().any(|node| tree.flags(node).contains(NodeFlags::SET_ASIDE)) {
            return SetAside::default();
        }
        let identities = Identities::of(tree, key);
        let all = identities.iter().zip(tree.nodes());
        SetAside(
            all.filter(|(_, node)| tree.flags(*node).contains(NodeFlags::SET_ASIDE))
                .map(|(id, _)| id)
                .collect(),
        )
    }
}

const FACET_BITS: u128 = 0b111;

impl Identities {
    /// Computes them in one pass.
    #[must_use]
    pub(super) fn of(tree: &Arena, key: IdentityKey) -> Identities {
        let strings = tree.strings();
        let mut of_string: Vec<Option<u128>> = vec![None; strings.len()];
        let mut name_hash =
            |sym: Sym| *of_string[sym.index()].get_or_insert_with(|| key.hash(strings.get(sym).as_bytes()));
        let mut ids: Vec<u128> = Vec::with_capacity(tree.len());
        for node in tree.nodes() {
            let parent = tree.parent(node).map_or(0, |parent| ids[parent.index()]);
            let mut message = [0_u8; 49];
            message[..16].copy_from_slice(&parent.to_le_bytes());
            message[16..32].copy_from_slice(&name_hash(tree.name_sym(node)).to_le_bytes());
            message[32..48].copy_from_slice(&name_hash(tree.qualifier_sym(node)).to_le_bytes());
            message[48] = tree.facet(node) as u8;
            ids.push((key.hash(&message) & !FACET_BITS) | u128::from(tree.facet(node) as u8));
        }
        Identities(ids)
    }

    /// The identities in the order of the nodes.
    pub(super) fn iter(&self) -> impl Iterator<Item = u128> + '_ {
        self.0.iter().copied()
    }

    /// The facet that an identity carries.
    #[must_use]
    pub(super) fn facet(identity: u128) -> Facet {
        FACETS[(identity & FACET_BITS) as usize].facet
    }
}
