//! Times and spans in words. Takes nanoseconds since 1970 in UTC; what is "now" the caller says.

use jiff::Timestamp;
use jiff::tz::TimeZone;

const SECOND: u64 = 1_000_000_000;
const MINUTE: u64 = 60 * SECOND;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;
const WEEK: u64 = 7 * DAY;
const YEAR: u64 = 365 * DAY;

/// In which time zone times are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Zone {
    /// Coordinated universal time, the default: it is what logs and colleagues elsewhere have.
    #[default]
    Utc,
    /// The time zone of this machine; UTC where it is unknown.
    Local,
}

impl Zone {
    fn time_zone(self) -> TimeZone {
        match self {
            Zone::Utc => TimeZone::UTC,
            Zone::Local => TimeZone::system(),
        }
    }
}

/// Date and time to the second: `2026-11-24 03:11:58Z`, or with the offset in local time: `… 04:11:58+01:00`.
#[must_use]
pub fn absolute(nanos: u64, zone: Zone) -> String {
    absolute_in(nanos, zone.time_zone())
}

/// The date in a few columns: `19 Nov`, or `19 Nov 2025` if it is not in the year of `now`.
#[must_use]
pub fn short_date(nanos: u64, zone: Zone, now: u64) -> String {
    let [date, today] = [nanos, now].map(|t| timestamp(t).to_zoned_datetime(zone.time_zone()));
    let format = if date.year() == today.year() { "%-d %b" } else { "%-d %b %Y" };
    date.strftime(format).to_string()
}

/// RFC 3339 in UTC with as many decimals as the time has, for JSON: `2026-11-24T03:11:58.12Z`.
#[must_use]
pub fn rfc3339(nanos: u64) -> String {
    timestamp(nanos).to_string()
}

/// Nanoseconds since 1970 of a time in RFC 3339, in whatever zone; `None` before 1970 and of what is no such time.
#[must_use]
pub fn parse_rfc3339(text: &str) -> Option<u64> {
    let time: Timestamp = text.parse().ok()?;
    u64::try_from(time.as_nanosecond()).ok()
}

/// How long ago, in at most three columns: `40s`, `4m`, `9h`, `13d`, `9w`, `2y`. A time that lies ahead is
/// `in 4m`: then a clock is wrong, and the reader should know.
#[must_use]
pub fn ago(then: u64, now: u64) -> String {
    let span = now.abs_diff(then);
    let words = match span {
        s if s < MINUTE => format!("{}s", s / SECOND),
        s if s < HOUR => format!("{}m", s / MINUTE),
        s if s < DAY => format!("{}h", s / HOUR),
        s if s < 2 * WEEK => format!("{}d", s / DAY),
        s if s < 2 * YEAR => format!("{}w", s / WEEK),
        s => format!("{}y", s / YEAR),
    };
    if then > now && span >= SECOND { format!("in {words}") } else { words }
}

/// A span in its two largest units: `40 s`, `2 h 5 min`, `3 days`, `850 ms`.
#[must_use]
pub fn duration(nanos: u64) -> String {
    if nanos < SECOND {
        return match nanos {
            0 => "0 s".to_owned(),
            n if n < 1_000_000 => "<1 ms".to_owned(),
            n => format!("{} ms", n / 1_000_000),
        };
    }
    let parts = [
        (nanos / DAY, if nanos / DAY == 1 { "day" } else { "days" }),
        (nanos % DAY / HOUR, "h"),
        (nanos % HOUR / MINUTE, "min"),
        (nanos % MINUTE / SECOND, "s"),
    ];
    let first = parts.iter().position(|(count, _)| *count > 0).unwrap_or(3);
    let words: Vec<String> = parts[first..]
        .iter()
        .take(2)
        .filter(|(count, _)| *count > 0)
        .map(|(count, unit)| format!("{count} {unit}"))
        .collect();
    words.join(" ")
}

/// A moment as people write it: RFC 3339 (a blank may stand for the `T`; without a zone it is UTC), or how long before
/// `now`: `40s`, `4m`, `9h`, `13d`, `2w`.
#[must_use]
pub fn parse(text: &str, now: u64) -> Option<u64> {
    const UNITS: [(char, u64); 5] = [('s', SECOND), ('m', MINUTE), ('h', HOUR), ('d', DAY), ('w', WEEK)];
    let text = text.trim();
    let unit = UNITS.iter().find_map(|(letter, nanos)| Some((text.strip_suffix(*letter)?, nanos)));
    if let Some((count, nanos)) = unit
        && let Ok(count) = count.trim().parse::<u64>()
    {
        return now.checked_sub(count.checked_mul(*nanos)?);
    }
    let moment = text.parse::<Timestamp>().or_else(|_| format!("{text}Z").parse::<Timestamp>()).ok()?;
    u64::try_from(moment.as_nanosecond()).ok()
}

/// When something ends, as people write it: how long from `now` (`12h`, `30d`, `8w`), a day (its beginning, UTC), a moment
/// of RFC 3339, or `never`, which is `Some(None)`. It may lie before `now`.
#[must_use]
pub fn parse_end(text: &str, now: u64) -> Option<Option<u64>> {
    let text = text.trim();
    if text == "never" {
        return Some(None);
    }
    if text.ends_with(|c: char| c.is_ascii_lowercase()) {
        // How long ago, seen from the other side.
        return now.checked_add(u64::MAX - parse(text, u64::MAX)?).map(Some);
    }
    let is_day = text.len() == "2026-12-24".len();
    parse_rfc3339(&if is_day { format!("{text}T00:00:00Z") } else { text.to_owned() }).map(Some)
}

fn timestamp(nanos: u64) -> Timestamp {
    // The largest u64 lies in the year 2554, well within what a timestamp can hold.
    Timestamp::from_nanosecond(i128::from(nanos)).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn absolute_in(nanos: u64, zone: TimeZone) -> String {
    let is_utc = zone == TimeZone::UTC;
    let format = if is_utc { "%Y-%m-%d %H:%M:%SZ" } else { "%Y-%m-%d %H:%M:%S%:z" };
    timestamp(nanos).to_zoned_datetime(zone).strftime(format).to_string()
}

#[cfg(test)]
mod tests {
    use jiff::tz::Offset;
    use proptest::prelude::*;

    use super::*;

    /// 2026-11-24T03:02:18.120229853Z
    const NIGHT: u64 = 1_795_489_338_120_229_853;

    #[test]
    fn an_end_is_a_span_a_day_a_moment_or_never() {
        let of = |text: &str| parse_end(text, NIGHT);
        assert_eq!(of("never"), Some(None));
        assert_eq!(of(" 30d "), Some(Some(NIGHT + 30 * DAY)));
        assert_eq!(of("1w"), of("7d"));
        assert_eq!(of("2026-11-25"), of("2026-11-25T00:00:00Z"));
        assert_eq!(of("2026-11-25"), Some(Some(NIGHT - NIGHT % DAY + DAY)));
        for wrong in ["", "d", "-3d", "soon", "30", "2026-13-01", "99999999999999999999d", "99999999999w"] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn moments_are_read_as_they_are_written() {
        let whole = NIGHT - NIGHT % SECOND;
        for text in [
            "2026-11-24T03:02:18Z",
            "2026-11-24 03:02:18Z",
            "2026-11-24T03:02:18",
            " 2026-11-24T04:02:18+01:00 ",
        ] {
            assert_eq!(parse(text, 0), Some(whole), "{text}");
        }
        assert_eq!(parse("90m", NIGHT), Some(NIGHT - 90 * MINUTE));
        assert_eq!(parse("2d", NIGHT), Some(NIGHT - 2 * DAY));
        for text in ["", "m", "soon", "99999999999w", "1969-01-01T00:00:00Z", "2026-13-01T00:00:00Z"] {
            assert_eq!(parse(text, NIGHT), None, "{text}");
        }
        assert_eq!(parse("9w", 5), None, "before time began");
    }

    #[test]
    fn dates_carry_their_zone() {
        assert_eq!(absolute(NIGHT, Zone::Utc), "2026-11-24 03:02:18Z");
        let vienna = TimeZone::fixed(Offset::constant(1));
        assert_eq!(absolute_in(NIGHT, vienna), "2026-11-24 04:02:18+01:00");
        assert_eq!(rfc3339(NIGHT), "2026-11-24T03:02:18.120229853Z");
    }

    #[test]
    fn a_short_date_names_the_year_only_if_it_is_another() {
        assert_eq!(short_date(NIGHT, Zone::Utc, NIGHT + DAY), "24 Nov");
        assert_eq!(short_date(NIGHT, Zone::Utc, NIGHT + 300 * DAY), "24 Nov 2026");
    }

    #[test]
    fn spans_are_short() {
        for (span, words) in [
            (0, "0s"),
            (40 * SECOND, "40s"),
            (4 * MINUTE, "4m"),
            (9 * HOUR, "9h"),
            (13 * DAY, "13d"),
            (15 * DAY, "2w"),
            (3 * YEAR, "3y"),
        ] {
            assert_eq!(ago(NIGHT, NIGHT + span), words);
        }
        assert_eq!(ago(NIGHT + 4 * MINUTE, NIGHT), "in 4m");
        for (span, words) in [
            (0, "0 s"),
            (850_000_000, "850 ms"),
            (40 * SECOND, "40 s"),
            (2 * HOUR + 5 * MINUTE + SECOND, "2 h 5 min"),
            (DAY + 5 * MINUTE, "1 day"),
            (3 * DAY + 4 * HOUR, "3 days 4 h"),
        ] {
            assert_eq!(duration(span), words);
        }
    }

    proptest! {
        #[test]
        fn every_time_reads_back(nanos: u64) {
            let read: Timestamp = rfc3339(nanos).parse().unwrap();
            prop_assert_eq!(read.as_nanosecond(), i128::from(nanos));
        }
    }
}
