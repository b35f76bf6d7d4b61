//! A time as a person writes it: `2026-11-24T03:11:58Z`, `now`, or how long ago, `90s`, `30m`, `6h`, `2d`, `1w`.

use jiff::Timestamp;

/// The units of "how long ago", in nanoseconds.
const UNITS: [(char, u64); 5] = [
    ('s', 1_000_000_000),
    ('m', 60_000_000_000),
    ('h', 3_600_000_000_000),
    ('d', 86_400_000_000_000),
    ('w', 604_800_000_000_000),
];

/// What [`when`] understands, for help and errors.
pub const WORDS: &str =
    "a time as in `2026-11-24T03:11:58Z`, `now`, or how long ago: `90s`, `30m`, `6h`, `2d`, `1w`";

/// The time that is meant, in nanoseconds since 1970. `now` is what the caller counts from. `None` if it cannot be
/// understood, or lies before 1970 or beyond what 64 bits hold.
#[must_use]
pub fn when(text: &str, now: u64) -> Option<u64> {
    let text = text.trim();
    if text == "now" {
        return Some(now);
    }
    let unit = text.chars().next_back().and_then(|last| UNITS.iter().find(|(unit, _)| *unit == last));
    if let Some((unit, nanos)) = unit
        && let Some(number) = text.strip_suffix(*unit)
        && !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
    {
        return now.checked_sub(number.parse::<u64>().ok()?.checked_mul(*nanos)?);
    }
    u64::try_from(text.parse::<Timestamp>().ok()?.as_nanosecond()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_spans_are_understood() {
        const NOW: u64 = 1_795_500_000_000_000_000;
        for (text, nanos) in [
            ("now", Some(NOW)),
            ("90s", Some(NOW - 90_000_000_000)),
            ("30m", Some(NOW - 1_800_000_000_000)),
            (" 6h ", Some(NOW - 6 * 3_600_000_000_000)),
            ("2d", Some(NOW - 172_800_000_000_000)),
            ("1w", Some(NOW - 604_800_000_000_000)),
            ("2026-11-24T03:11:58Z", Some(1_795_489_918_000_000_000)),
            ("2026-11-24T04:11:58.5+01:00", Some(1_795_489_918_500_000_000)),
            ("", None),
            ("h", None),
            ("-1h", None),
            ("1 h", None),
            ("9999999999999w", None),
            ("99999w", None),
            ("1969-01-01T00:00:00Z", None),
            ("2026-11-24", None),
            ("yesterday", None),
            ("٣h", None),
        ] {
            assert_eq!(when(text, NOW), nanos, "{text:?}");
        }
    }
}
