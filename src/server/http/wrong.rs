//! Wrong tokens: whoever shows them waits, and whoever shows many is sent away, so that guessing is slow; whoever shows right
//! ones from the same address is not held up by it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::server::peers::Peer;

/// How long a wrong token is kept waiting.
const PAUSE: Duration = Duration::from_millis(300);
/// Wrong tokens that a peer may show at once, and how many more a second.
const AT_ONCE: f64 = 20.0;
const A_SECOND: f64 = 1.0;
/// How many peers are remembered: those that showed none lately are forgotten, and where there are still as many, all are.
const MOST_PEERS: usize = 10_000;
/// How many may be kept waiting at a time: more are sent away.
const MOST_WAITING: usize = 256;
/// How many tokens are looked up in the database at a time, and how many of peers that showed too many wrong ones.
const LOOKED_UP: usize = 16;
const LOOKED_UP_OF_GUESSERS: usize = 2;

#[derive(Clone, Copy, Debug)]
struct Share {
    left: f64,
    filled: Instant,
}

/// Who showed wrong tokens lately.
#[derive(Debug)]
pub(super) struct Wrong {
    peers: Mutex<HashMap<Peer, Share>>,
    waiting: Semaphore,
    looking: Arc<Semaphore>,
    looking_of_guessers: Arc<Semaphore>,
}

impl Default for Wrong {
    fn default() -> Wrong {
        Wrong {
            peers: Mutex::default(),
            waiting: Semaphore::new(MOST_WAITING),
            looking: Arc::new(Semaphore::new(LOOKED_UP)),
            looking_of_guessers: Arc::new(Semaphore::new(LOOKED_UP_OF_GUESSERS)),
        }
    }
}

impl Wrong {
    /// A peer showed a wrong token: waits a while. False, at once, where it is to be sent away.
    pub(super) async fn wait(&self, peer: Peer) -> bool {
        if !self.may(peer, Instant::now()) {
            return false;
        }
        let Ok(_place) = self.waiting.try_acquire() else { return false };
        tokio::time::sleep(PAUSE).await;
        true
    }

    /// A place among those whose tokens are looked up.
    pub(super) async fn place(&self, peer: Peer) -> Option<OwnedSemaphorePermit> {
        let guesses = {
            let peers = self.peers.lock().unwrap_or_else(PoisonError::into_inner);
            peers.get(&peer).is_some_and(|share| share.now(Instant::now()) < 1.0)
        };
        let places = if guesses { &self.looking_of_guessers } else { &self.looking };
        Arc::clone(places).acquire_owned().await.ok()
    }

    fn may(&self, peer: Peer, now: Instant) -> bool {
        let mut peers = self.peers.lock().unwrap_or_else(PoisonError::into_inner);
        if peers.len() >= MOST_PEERS && !peers.contains_key(&peer) {
            peers.retain(|_, share| share.now(now) < AT_ONCE);
            if peers.len() >= MOST_PEERS {
                peers.clear();
            }
        }
        let share = peers.entry(peer).or_insert(Share { left: AT_ONCE, filled: now });
        (share.left, share.filled) = (share.now(now), now);
        if share.left < 1.0 {
            return false;
        }
        share.left -= 1.0;
        true
    }
}

impl Share {
    fn now(&self, now: Instant) -> f64 {
        let since = now.saturating_duration_since(self.filled).as_secs_f64();
        (self.left + since * A_SECOND).min(AT_ONCE)
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn peer(number: u32) -> Peer {
        Peer::of(Ipv4Addr::from_bits(number).into())
    }

    #[test]
    fn who_shows_many_wrong_tokens_is_sent_away_and_nobody_else() {
        let (wrong, begin) = (Wrong::default(), Instant::now());
        let may = |number, after| wrong.may(peer(number), begin + Duration::from_secs(after));
        assert_eq!((0..100).filter(|_| may(1, 0)).count(), 20);
        assert!(may(2, 0));
        assert_eq!((0..100).filter(|_| may(1, 5)).count(), 5, "it may again after a while");
    }

    #[test]
    fn however_many_guess_they_are_not_all_remembered() {
        let (wrong, now) = (Wrong::default(), Instant::now());
        for number in 0..3 * MOST_PEERS as u32 {
            wrong.may(peer(number), now);
        }
        assert!(wrong.peers.lock().unwrap().len() <= MOST_PEERS);
    }
}
