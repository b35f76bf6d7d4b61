//! How much a token may decide a day: what is decided stands in logs that only grow, and that every explorer keeps a copy of.
//!
//! Each process counts for itself, and begins anew when it starts: this holds off floods, and is no account.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::Failed;
use crate::server::config::Limits;

/// Over which time it is counted.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// What each token has decided lately. Cheap to clone; clones count together.
#[derive(Clone, Debug, Default)]
pub struct Quota(Arc<Mutex<HashMap<String, Spent>>>);

#[derive(Clone, Copy, Debug)]
struct Spent {
    since: Instant,
    entries: u64,
    bytes: u64,
}

impl Quota {
    /// Whether a token may enter one more entry now.
    pub(super) fn admit(&self, token: &str, limits: &Limits) -> Result<(), Failed> {
        self.admit_at(token, limits, Instant::now())
    }

    /// A token has entered an entry of so many bytes.
    pub(super) fn count(&self, token: &str, bytes: usize) {
        self.count_at(token, bytes, Instant::now());
    }

    fn admit_at(&self, token: &str, limits: &Limits, now: Instant) -> Result<(), Failed> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(spent) = all.get(token).filter(|spent| spent.left(now) > Duration::ZERO) else {
            return Ok(());
        };
        let (entries, bytes) = (limits.decisions_per_day, limits.decision_bytes_per_day);
        if spent.entries < entries && spent.bytes < bytes {
            return Ok(());
        }
        let why = format!(
            "this token has entered {} decisions of {} bytes today, and {entries} of {bytes} may be; whoever runs the server \
             may raise limits.decisions_per_day and limits.decision_bytes_per_day",
            spent.entries, spent.bytes
        );
        Err(Failed::later(why, spent.left(now).as_secs() + 1))
    }

    fn count_at(&self, token: &str, bytes: usize, now: Instant) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, spent| spent.left(now) > Duration::ZERO);
        let spent = all.entry(token.to_owned()).or_insert(Spent { since: now, entries: 0, bytes: 0 });
        spent.entries += 1;
        spent.bytes += bytes as u64;
    }
}

impl Spent {
    /// How long it is remembered.
    fn left(self, now: Instant) -> Duration {
        DAY.saturating_sub(now.saturating_duration_since(self.since))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Code;

    #[test]
    fn a_token_decides_so_much_a_day_and_others_are_not_held_up() {
        let limits = Limits { decisions_per_day: 2, decision_bytes_per_day: 100, ..Limits::default() };
        let (quota, begin) = (Quota::default(), Instant::now());
        let admits = |token: &str, after: u64| {
            quota
                .admit_at(token, &limits, begin + Duration::from_secs(after))
                .map_err(|failed| failed.error().code)
        };
        quota.count_at("a", 10, begin);
        assert_eq!(admits("a", 1), Ok(()));
        quota.count_at("a", 10, begin);
        assert_eq!((admits("a", 1), admits("b", 1)), (Err(Code::TooMany), Ok(())));
        quota.count_at("b", 100, begin);
        assert_eq!(admits("b", 1), Err(Code::TooMany), "few long ones are as much");
        assert_eq!((admits("a", 86_399), admits("a", 86_400)), (Err(Code::TooMany), Ok(())));
    }
}
