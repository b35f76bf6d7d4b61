//! Who connects, by address: how many connections each has, so that none takes all of them.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, PoisonError};

/// A peer: an address of IPv4, or the network of one of IPv6, of which whoever has one has all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Peer(IpAddr);

impl Peer {
    /// The peer of an address.
    #[must_use]
    pub(crate) fn of(address: IpAddr) -> Peer {
        match address.to_canonical() {
            IpAddr::V6(address) => {
                Peer(IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64))))
            }
            address => Peer(address),
        }
    }
}

impl std::fmt::Display for Peer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// How many connections each peer has. Holds no more peers than there are connections. Cheap to clone; clones count together.
#[derive(Clone, Debug, Default)]
pub(super) struct Peers(Arc<Mutex<HashMap<Peer, usize>>>);

/// A connection of a peer, until it is dropped.
#[derive(Debug)]
pub(super) struct Connected {
    peers: Peers,
    peer: Peer,
}

impl Peers {
    /// One more connection of a peer; nothing where it has `most` of them.
    pub(super) fn enter(&self, peer: Peer, most: usize) -> Option<Connected> {
        let mut peers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = peers.entry(peer).or_default();
        if *count >= most.max(1) {
            return None;
        }
        *count += 1;
        Some(Connected { peers: self.clone(), peer })
    }
}

impl Drop for Connected {
    fn drop(&mut self) {
        let mut peers = self.peers.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = peers.get_mut(&self.peer) {
            *count -= 1;
            if *count == 0 {
                peers.remove(&self.peer);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn peer(text: &str) -> Peer {
        Peer::of(text.parse().unwrap())
    }

    #[test]
    fn none_has_more_connections_than_it_may_and_none_is_remembered_after() {
        let peers = Peers::default();
        let (first, second) = (peers.enter(peer("10.0.0.1"), 2), peers.enter(peer("::ffff:10.0.0.1"), 2));
        assert!(first.is_some() && second.is_some());
        assert!(peers.enter(peer("10.0.0.1"), 2).is_none());
        let other = peers.enter(peer("10.0.0.2"), 2);
        assert!(other.is_some(), "others are not held up");
        drop(first);
        assert!(peers.enter(peer("10.0.0.1"), 2).is_some());
        drop((second, other));
        assert!(peers.0.lock().unwrap().is_empty());
    }

    #[test]
    fn who_has_a_network_is_one_peer() {
        assert_eq!(peer("2001:db8:0:1::1"), peer("2001:db8:0:1:ffff::2"));
        assert_ne!(peer("2001:db8:0:1::1"), peer("2001:db8:0:2::1"));
    }
}
