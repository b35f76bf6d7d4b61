//! Whether something comes back regularly: on most of the days, or on most of one day of the week, that were watched.
//!
//! The rule never gains from a day that is taken away: fewer days on which something was seen never make it regular.

use std::collections::BTreeSet;

use crate::model::UnixNanos;

/// Nanoseconds in a day.
const DAY: u64 = 86_400 * 1_000_000_000;
/// Days on which it must have been seen.
const LEAST: usize = 4;
/// The share of the days that were watched, in percent.
const SHARE: usize = 75;

/// The rhythm in which something comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// On most days.
    Daily,
    /// On most of one day of the week.
    Weekly,
}

impl Rhythm {
    /// The rhythm in a word.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Rhythm::Daily => "daily",
            Rhythm::Weekly => "weekly",
        }
    }
}

/// How often it came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recurrence {
    /// The rhythm.
    pub rhythm: Rhythm,
    /// Days of that rhythm on which it was seen.
    pub seen: usize,
    /// Days of that rhythm that were watched.
    pub watched: usize,
    /// The day of the week of a weekly rhythm, 0–6 from Thursday: 1970 began on one.
    weekday: usize,
}

/// From the day of the week on which 1970 began.
const WEEKDAYS: [&str; 7] =
    ["Thursdays", "Fridays", "Saturdays", "Sundays", "Mondays", "Tuesdays", "Wednesdays"];

impl Recurrence {
    /// What days of that rhythm are called: `days`, `Sundays`.
    #[must_use]
    pub fn days(&self) -> &'static str {
        match self.rhythm {
            Rhythm::Daily => "days",
            Rhythm::Weekly => WEEKDAYS.get(self.weekday).copied().unwrap_or("days"),
        }
    }

    /// It in words: `regular, weekly (4 of 4 Sundays)`. Days are those of UTC.
    #[must_use]
    pub fn words(&self) -> String {
        format!("regular, {} ({} of {} {})", self.rhythm.words(), self.seen, self.watched, self.days())
    }
}

/// The rhythm in which something was seen at `seen`, while `watched` was watched. `None` if it has none, or if that
/// cannot be told from so few days.
#[must_use]
pub fn recurrence(
    seen: impl IntoIterator<Item = UnixNanos>,
    watched: impl IntoIterator<Item = UnixNanos>,
) -> Option<Recurrence> {
    let days = |times: &mut dyn Iterator<Item = UnixNanos>| {
        times.map(|time| time.0 / DAY).collect::<BTreeSet<u64>>()
    };
    let seen = days(&mut seen.into_iter());
    let mut watched = days(&mut watched.into_iter());
    watched.extend(&seen);
    let regular = |rhythm, weekday, seen: usize, watched: usize| {
        let is_regular = seen >= LEAST && seen * 100 >= watched * SHARE;
        is_regular.then_some(Recurrence { rhythm, seen, watched, weekday })
    };
    let weekly = |weekday: usize| {
        let of = |days: &BTreeSet<u64>| days.iter().filter(|day| *day % 7 == weekday as u64).count();
        regular(Rhythm::Weekly, weekday, of(&seen), of(&watched))
    };
    // A job that runs on Sundays is watched on Sundays only: that it comes on all days watched does not make it daily.
    let mut weekdays = seen.iter().map(|day| (day % 7) as usize);
    let only = weekdays.next().filter(|first| weekdays.all(|other| other == *first));
    only.and_then(weekly)
        .or_else(|| regular(Rhythm::Daily, 0, seen.len(), watched.len()))
        .or_else(|| (0..7).find_map(weekly))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(numbers: impl IntoIterator<Item = u64>) -> Vec<UnixNanos> {
        numbers.into_iter().map(|n| UnixNanos((20_000 + n) * DAY + 7)).collect()
    }

    #[test]
    fn most_days_and_most_sundays_are_a_rhythm() {
        let all = || days(0..28);
        let found = |seen: Vec<u64>| recurrence(days(seen), all()).map(|r| (r.rhythm, r.seen, r.watched));
        assert_eq!(found((0..24).collect()), Some((Rhythm::Daily, 24, 28)));
        assert_eq!(found(vec![3, 10, 17, 24]), Some((Rhythm::Weekly, 4, 4)));
        // Day 20 003 was the 7th of October 2024, a Monday.
        let named = recurrence(days([3, 10, 17, 24]), all()).map(|r| r.words());
        assert_eq!(named.as_deref(), Some("regular, weekly (4 of 4 Mondays)"));
        let alone = recurrence(days([3, 10, 17, 24]), days([3, 10, 17, 24])).map(|r| (r.rhythm, r.watched));
        assert_eq!(alone, Some((Rhythm::Weekly, 4)), "watched on no other day");
        assert_eq!(found(vec![3, 10, 17]), None, "three times is too few");
        assert_eq!(found(vec![1, 9, 17, 25]), None);
    }

    proptest::proptest! {
        #[test]
        fn a_day_less_never_makes_it_regular(seen in proptest::collection::btree_set(0_u64..40, 1..30), drop in 0_usize..30) {
            let watched: Vec<u64> = (0..40).collect();
            let less: Vec<u64> = seen.iter().copied().enumerate().filter(|(at, _)| *at != drop % seen.len()).map(|(_, day)| day).collect();
            let before = recurrence(days(seen.iter().copied()), days(watched.clone()));
            let after = recurrence(days(less), days(watched));
            proptest::prop_assert!(before.is_some() || after.is_none());
        }
    }
}
