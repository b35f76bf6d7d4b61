//! When a request is made again, and after what pause: pure decisions.

use std::time::Duration;

use super::{ApiError, Retry};

/// What an answer says of the rate limit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Rate {
    /// What the limit is called; safe to print.
    pub(super) name: String,
    /// How many requests it still allows.
    pub(super) remaining: Option<u64>,
    /// After how many seconds it begins anew.
    pub(super) reset: Option<u64>,
}

impl Retry {
    /// The pause before a request is made again that has failed `failures` times; `None` if it is not.
    ///
    /// `chance` is between 0 and 1: pauses are drawn from the whole span, so that many who failed together do not come
    /// back together.
    pub(super) fn pause(&self, failures: u32, error: &ApiError, chance: f64) -> Option<Duration> {
        if failures > self.times {
            return None;
        }
        match error {
            ApiError::RateLimited { reset: Some(seconds), .. } => self.after_reset(*seconds, chance),
            ApiError::RateLimited { reset: None, .. }
            | ApiError::Server { .. }
            | ApiError::Unreachable { .. }
            // Somebody writes something else at this moment.
            | ApiError::Conflict { .. } => Some(self.backoff(failures, chance)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limited(reset: Option<u64>) -> ApiError {
        ApiError::RateLimited { name: String::new(), reset }
    }

    #[test]
    fn pauses_double_are_drawn_and_end() {
        let retry = Retry { times: 9, most: Duration::from_secs(1), ..Retry::default() };
        let server = ApiError::Server { status: 503, said: String::new() };
        let pauses: Vec<u128> =
            (1..6).map(|failures| retry.pause(failures, &server, 1.0).unwrap().as_millis()).collect();
        assert_eq!(pauses, [250, 500, 1000, 1000, 1000]);
        assert_eq!(retry.pause(1, &server, 0.0), Some(Duration::ZERO));
        assert_eq!(retry.pause(2, &limited(None), 0.5), Some(Duration::from_millis(250)));
        assert_eq!(retry.pause(10, &server, 1.0), None);
        assert_eq!(Retry { times: 0, ..Retry::default() }.pause(1, &server, 1.0), None);
        assert!(Retry { times: u32::MAX, ..Retry::default() }.pause(4_000_000, &server, 1.0).is_some());
    }

    #[test]
    fn a_limit_says_itself_how_long() {
        let retry = Retry::default();
        assert_eq!(retry.pause(1, &limited(Some(7)), 0.0), Some(Duration::from_secs(7)));
        assert_eq!(retry.pause(1, &limited(Some(60)), 1.0), Some(Duration::from_millis(60_250)));
        assert_eq!(retry.pause(1, &limited(Some(61)), 0.0), None);
        assert_eq!(retry.pause(1, &limited(Some(u64::MAX)), 0.0), None);
    }

    #[test]
    fn what_will_not_change_is_not_asked_again() {
        let retry = Retry::default();
        for error in [
            ApiError::Refused { status: 403, permission: "", said: String::new() },
            ApiError::NotFound(String::new()),
            ApiError::NotUnderstood { status: 400, said: String::new() },
            ApiError::TooLarge(1),
            ApiError::Untrusted { host: String::new(), reason: String::new() },
            ApiError::TimedOut { host: String::new(), limit: Duration::from_secs(1), setting: "" },
            ApiError::Cancelled,
        ] {
            assert_eq!(retry.pause(1, &error, 1.0), None, "{error:?}");
        }
    }
}
