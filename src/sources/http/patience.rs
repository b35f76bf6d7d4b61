//! When a request is made again, and after what pause: pure decisions.

use std::time::Duration;

/// How often and how patiently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retry {
    /// How often a request is made again after the first time.
    pub times: u32,
    /// The longest pause after the first failure; it doubles with each further one.
    pub base: Duration,
    /// The longest pause of all that we choose ourselves.
    pub most: Duration,
    /// The longest pause that a rate limit may ask for. One that asks for more ends the matter.
    pub most_reset: Duration,
}

impl Default for Retry {
    fn default() -> Self {
        Retry {
            times: 3,
            base: Duration::from_millis(250),
            most: Duration::from_secs(8),
            most_reset: Duration::from_secs(60),
        }
    }
}

impl Retry {
    /// A pause that nobody asked for, after so many failures. `chance` is between 0 and 1: pauses are drawn from the whole
    /// span, so that many who failed together do not come back together.
    pub(in crate::sources) fn backoff(&self, failures: u32, chance: f64) -> Duration {
        let doubled = self.base.saturating_mul(1 << failures.saturating_sub(1).min(16));
        doubled.min(self.most).mul_f64(chance)
    }

    /// The pause before the next request where the limit allows none now; `None` if that is too long.
    pub(in crate::sources) fn after_reset(&self, seconds: u64, chance: f64) -> Option<Duration> {
        let reset = Duration::from_secs(seconds);
        // A little later than all others who were told the same.
        (reset <= self.most_reset).then(|| reset + self.base.mul_f64(chance))
    }
}
