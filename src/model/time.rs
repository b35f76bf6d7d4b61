//! The two clocks of the agent's files, as two types that cannot be mixed.

/// Nanoseconds since 1970, UTC. Zero in a file means "not recorded" and never becomes a value of this type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnixNanos(pub u64);

/// Nanoseconds since the agent's host booted. It cannot be turned into a date away from that host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BootNanos(pub u64);

/// Below this a "Unix" time would lie before March 1973: it is a monotonic one in disguise.
const EARLIEST: u64 = 100_000_000_000_000_000;

impl UnixNanos {
    /// A time as it stands in a file: `None` for zero and for what can only be a monotonic clock.
    #[must_use]
    #[inline]
    pub fn recorded(nanos: u64) -> Option<UnixNanos> {
        (nanos >= EARLIEST).then_some(UnixNanos(nanos))
    }

    /// Nanoseconds from `earlier` to this time; zero if it is not earlier.
    #[must_use]
    pub fn since(self, earlier: UnixNanos) -> u64 {
        self.0.saturating_sub(earlier.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_and_monotonic_values_are_not_dates() {
        assert_eq!(UnixNanos::recorded(0), None);
        assert_eq!(UnixNanos::recorded(86_400_000_000_000 * 30), None, "30 days of uptime");
        assert_eq!(
            UnixNanos::recorded(1_795_489_338_120_229_853),
            Some(UnixNanos(1_795_489_338_120_229_853))
        );
    }
}
