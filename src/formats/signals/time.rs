//! Times as events and signals write them: RFC 3339, or a number of seconds, milliseconds, microseconds or nanoseconds.

use super::value::Value;
use crate::model::UnixNanos;
use crate::text::time::parse_rfc3339;

/// A number below the second is in the unit whose nanoseconds stand first: dates from 1973 to beyond 2200 each.
static UNITS: [(u64, u64); 3] =
    [(1_000_000_000, 100_000_000_000), (1_000_000, 100_000_000_000_000), (1_000, 100_000_000_000_000_000)];

/// The time, if one is recorded: dates before 1973 are the zero of one clock or another.
pub(super) fn recorded(value: &Value<'_>) -> Option<UnixNanos> {
    let nanos = match value.number() {
        Some(number) => {
            let unit = UNITS.iter().find(|(_, below)| number < *below).map_or(1, |(nanos, _)| *nanos);
            number.checked_mul(unit)?
        }
        None => parse_rfc3339(value.text()?)?,
    };
    UnixNanos::recorded(nanos)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Option<u64> {
        recorded(&Value::read(json.as_bytes()).0).map(|time| time.0)
    }

    #[test]
    fn every_way_to_write_a_time_is_read() {
        let second = 1_795_489_338_000_000_000;
        for text in
            ["\"2026-11-24T03:02:18Z\"", "\"2026-11-24T04:02:18+01:00\"", "[\"2026-11-24T03:02:18.000Z\"]"]
        {
            assert_eq!(read(text), Some(second), "{text}");
        }
        for digits in [0, 3, 6, 9] {
            let number = 1_795_489_338 * 10_u64.pow(digits);
            assert_eq!(read(&format!("[{number}]")), Some(second), "{number}");
            assert_eq!(read(&format!("\"{number}\"")), Some(second), "{number}");
        }
        assert_eq!(read("\"2026-11-24T03:02:18.120229853Z\""), Some(1_795_489_338_120_229_853));
        for none in
            ["\"0001-01-01T00:00:00Z\"", "\"1970-01-01T01:00:00+01:00\"", "0", "\"\"", "\"soon\"", "{}", "-5"]
        {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
