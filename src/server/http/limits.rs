//! How much a token may ask: so often a second, and so much at once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use crate::server::config::Limits;

/// How many tokens are measured; beyond, those that asked for nothing lately are forgotten.
const MOST: usize = 10_000;

/// What each token has asked lately. Cheap to clone; clones measure together.
#[derive(Clone, Debug, Default)]
pub(super) struct Meter(Arc<Mutex<HashMap<String, Share>>>);

#[derive(Clone, Copy, Debug)]
struct Share {
    /// How many requests it may still make at once; refilled as time goes by.
    left: f64,
    filled: Instant,
    running: u32,
}

/// A request that is running. It ends when this is dropped.
#[derive(Debug)]
pub(super) struct Running {
    meter: Meter,
    token: String,
}

/// It asks too often or too much at once.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooMany;

impl Meter {
    /// Begins a request of a token.
    pub(super) fn enter(&self, token: &str, limits: &Limits) -> Result<Running, TooMany> {
        self.enter_at(token, limits, Instant::now())
    }

    fn enter_at(&self, token: &str, limits: &Limits, now: Instant) -> Result<Running, TooMany> {
        let most = f64::from(limits.requests_per_second);
        let mut shares = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shares.len() >= MOST {
            shares.retain(|_, share| share.running > 0);
        }
        let share = shares.entry(token.to_owned()).or_insert(Share { left: most, filled: now, running: 0 });
        let since = now.saturating_duration_since(share.filled).as_secs_f64();
        (share.left, share.filled) = ((share.left + since * most).min(most), now);
        if share.left < 1.0 || share.running >= limits.requests_at_once {
            return Err(TooMany);
        }
        share.left -= 1.0;
        share.running += 1;
        Ok(Running { meter: self.clone(), token: token.to_owned() })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let mut shares = self.meter.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(share) = shares.get_mut(&self.token) {
            share.running = share.running.saturating_sub(1);
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
    fn so_much_runs_at_once_and_no_more() {
        let (meter, limits) = (Meter::default(), limits(1_000, 2));
        let first = meter.enter("a", &limits).unwrap();
        let _second = meter.enter("a", &limits).unwrap();
        assert_eq!(meter.enter("a", &limits).map(drop), Err(TooMany));
        drop(first);
        assert_eq!(meter.enter("a", &limits).map(drop), Ok(()));
    }
}
