//! The time of day that a report is made for: times are told relative to it, and in a zone.

use super::table::Cell;
use crate::model::UnixNanos;
use crate::text::{Zone, time};

/// What is "now", and in which zone times are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Nanoseconds since 1970, UTC.
    pub now: u64,
    /// The zone.
    pub zone: Zone,
}

impl Clock {
    /// A time in three columns, `4m`; exactly in RFC 3339. Empty where nothing was recorded.
    #[must_use]
    pub fn ago(&self, then: Option<UnixNanos>) -> Cell {
        match then {
            Some(then) => Cell::exact(time::ago(then.0, self.now), time::rfc3339(then.0)),
            None => Cell::none(),
        }
    }

    /// A time to the second; exactly in RFC 3339.
    #[must_use]
    pub fn absolute(&self, then: Option<UnixNanos>) -> Cell {
        match then {
            Some(then) => Cell::exact(time::absolute(then.0, self.zone), time::rfc3339(then.0)),
            None => Cell::none(),
        }
    }

    /// A time both ways: `2026-11-24 03:11:58Z (4m ago)`.
    #[must_use]
    pub fn both(&self, then: UnixNanos) -> String {
        format!("{} ({})", time::absolute(then.0, self.zone), self.relative(then))
    }

    /// How long ago, in words: `4m ago`; `in 4m` where a clock is wrong.
    #[must_use]
    pub fn relative(&self, then: UnixNanos) -> String {
        let ago = time::ago(then.0, self.now);
        if ago.starts_with("in ") { ago } else { format!("{ago} ago") }
    }
}

/// A time for JSON: RFC 3339 in UTC, or null.
#[must_use]
pub fn json_time(then: Option<UnixNanos>) -> serde_json::Value {
    then.map_or(serde_json::Value::Null, |then| time::rfc3339(then.0).into())
}
