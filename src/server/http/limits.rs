//! How much a token may ask: so often a second, so much at once, and so many bytes that it does not take.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use crate::server::config::Limits;

/// How many tokens are measured; beyond, those that asked for nothing lately are forgotten.
const MOST: usize = 10_000;

/// Costly answers that a token may wait for at once.
const MOST_COSTLY: u32 = 8;
/// A token may have this part of all bytes that wait to be taken.
const PART: u64 = 4;

/// What each token has asked lately. Cheap to clone; clones measure together.
#[derive(Clone, Debug, Default)]
pub(super) struct Meter(Arc<Mutex<Shares>>);

#[derive(Debug, Default)]
struct Shares {
    tokens: HashMap<String, Share>,
    /// Bytes of answers that wait to be taken, of all tokens.
    bytes: u64,
}

#[derive(Clone, Copy, Debug)]
struct Share {
    /// How many requests it may still make at once; refilled as time goes by.
    left: f64,
    filled: Instant,
    running: u32,
    /// Costly answers that it waits for.
    costly: u32,
    /// Bytes of answers that wait to be taken.
    bytes: u64,
}

/// A request that is running, its answer included. It ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Running {
    meter: Meter,
    token: String,
    bytes: AtomicU64,
}

/// One that waits for a costly answer, until it is dropped.
#[derive(Debug)]
pub(super) struct InTurn {
    meter: Meter,
    token: String,
}

/// It asks too often or too much at once.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooMany;

impl Meter {
    fn lock(&self) -> MutexGuard<'_, Shares> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins a request of a token.
    pub(super) fn enter(&self, token: &str, limits: &Limits) -> Result<Running, TooMany> {
        self.enter_at(token, limits, Instant::now())
    }

    fn enter_at(&self, token: &str, limits: &Limits, now: Instant) -> Result<Running, TooMany> {
        let most = f64::from(limits.requests_per_second);
        let mut shares = self.lock();
        if shares.tokens.len() >= MOST {
            shares.tokens.retain(|_, share| share.running > 0);
        }
        let fresh = Share { left: most, filled: now, running: 0, costly: 0, bytes: 0 };
        let share = shares.tokens.entry(token.to_owned()).or_insert(fresh);
        let since = now.saturating_duration_since(share.filled).as_secs_f64();
        (share.left, share.filled) = ((share.left + since * most).min(most), now);
        if share.left < 1.0 || share.running >= limits.requests_at_once {
            return Err(TooMany);
        }
        share.left -= 1.0;
        share.running += 1;
        Ok(Running { meter: self.clone(), token: token.to_owned(), bytes: AtomicU64::new(0) })
    }
}

impl Running {
    /// Its answer has so many bytes more that wait to be taken. One that is larger than all that may wait is let through alone.
    pub(super) fn hold(&self, bytes: u64, limits: &Limits) -> Result<(), TooMany> {
        let (most, mut shares) = (limits.answer_bytes, self.meter.lock());
        let is_full = |held: u64, most: u64| held > 0 && held.saturating_add(bytes) > most;
        let all = shares.bytes;
        let Some(share) = shares.tokens.get_mut(&self.token) else { return Err(TooMany) };
        if is_full(share.bytes, most / PART) || is_full(all, most) {
            return Err(TooMany);
        }
        share.bytes += bytes;
        shares.bytes += bytes;
        self.bytes.fetch_add(bytes, Ordering::Relaxed);
        Ok(())
    }

    /// It waits for a costly answer; nothing where its token waits for as many as it may.
    pub(super) fn in_turn(&self) -> Option<InTurn> {
        let mut shares = self.meter.lock();
        let share = shares.tokens.get_mut(&self.token).filter(|share| share.costly < MOST_COSTLY)?;
        share.costly += 1;
        Some(InTurn { meter: self.meter.clone(), token: self.token.clone() })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let (bytes, mut shares) = (self.bytes.load(Ordering::Relaxed), self.meter.lock());
        shares.bytes = shares.bytes.saturating_sub(bytes);
        if let Some(share) = shares.tokens.get_mut(&self.token) {
            share.running = share.running.saturating_sub(1);
            share.bytes = share.bytes.saturating_sub(bytes);
        }
    }
}

impl Drop for InTurn {
    fn drop(&mut self) {
        if let Some(share) = self.meter.lock().tokens.get_mut(&self.token) {
            share.costly = share.costly.saturating_sub(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn limits(per_second: u32, at_once: u32) -> Limits {
        Limits { requests_per_second: per_second, requests_at_once: at_once, ..Limits::default() }
    }

    #[test]
    fn who_asks_too_often_waits_until_time_has_gone_by() {
        let (meter, limits, begin) = (Meter::default(), limits(2, 100), Instant::now());
        let ask = |token: &str, after: u64| {
            meter.enter_at(token, &limits, begin + Duration::from_millis(after)).map(drop)
        };
        assert_eq!((ask("a", 0), ask("a", 0), ask("a", 0)), (Ok(()), Ok(()), Err(TooMany)));
        assert_eq!(ask("b", 0), Ok(()), "others are not held up");
        assert_eq!((ask("a", 400), ask("a", 600), ask("a", 700)), (Err(TooMany), Ok(()), Err(TooMany)));
        assert_eq!((ask("a", 90_000), ask("a", 90_000)), (Ok(()), Ok(())));
        assert_eq!(ask("a", 90_000), Err(TooMany), "what was not asked is not saved up for ever");
    }

    #[test]
    fn what_is_not_taken_is_bounded_for_each_token_and_for_all() {
        let (meter, limits) = (Meter::default(), Limits { answer_bytes: 400, ..limits(1_000, 100) });
        let enter = |token: &str| meter.enter(token, &limits).unwrap();
        let (first, second) = (enter("a"), enter("a"));
        assert_eq!(first.hold(100, &limits), Ok(()));
        assert_eq!(second.hold(1, &limits), Err(TooMany));
        drop(first);
        assert_eq!(second.hold(350, &limits), Ok(()), "one that is larger is let through alone");
        assert_eq!(enter("b").hold(51, &limits), Err(TooMany));
        assert_eq!(enter("b").hold(50, &limits), Ok(()));
        drop(second);
        assert_eq!(enter("b").hold(51, &limits), Ok(()));
        assert_eq!(meter.lock().bytes, 0);
    }

    #[test]
    fn a_token_waits_for_so_many_costly_answers() {
        let (meter, limits) = (Meter::default(), limits(1_000, 100));
        let (a, b) = (meter.enter("a", &limits).unwrap(), meter.enter("b", &limits).unwrap());
        let waiting: Vec<_> = (0..MOST_COSTLY).map(|_| a.in_turn().unwrap()).collect();
        assert!(a.in_turn().is_none() && b.in_turn().is_some());
        drop(waiting);
        assert!(a.in_turn().is_some());
    }

    #[test]
    fn so_much_runs_at_once_and_no_more() {
        let (meter, limits) = (Meter::default(), limits(1_000, 2));
        let first = meter.enter("a", &limits).unwrap();
        let _second = meter.enter("a", &limits).unwrap();
        assert_eq!(meter.enter("a", &limits).map(drop), Err(TooMany));
        drop(first);
        assert_eq!(meter.enter("a", &limits).map(drop), Ok(()));
    }
}
