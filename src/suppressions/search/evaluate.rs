//! What a query selects, in three values: what hangs on something that is not known here is never told as yes or no.
//!
//! The logic is Kleene's: of `AND` the least counts, of `OR` the most, and `NOT` turns yes and no. Values are compared by
//! their characters, and case counts, as Datadog does with attributes.

use std::ops::Not;

use super::{Field, Piece, Query, Subject, Test, Truth};

impl Not for Truth {
    type Output = Truth;

    fn not(self) -> Truth {
        match self {
            Truth::No => Truth::Yes,
            Truth::Unknown => Truth::Unknown,
            Truth::Yes => Truth::No,
        }
    }
}

impl From<bool> for Truth {
    fn from(whether: bool) -> Truth {
        if whether { Truth::Yes } else { Truth::No }
    }
}

impl Query {
    /// Whether it selects this event.
    ///
    /// Goes as deep as the query is nested, which [`Query::parse`] and the constructors' callers bound.
    #[must_use]
    pub fn evaluate(&self, subject: &dyn Subject) -> Truth {
        match self {
            Query::All => Truth::Yes,
            Query::Term(field, test) => term(field, test, subject),
            Query::Not(query) => !query.evaluate(subject),
            Query::And(parts) => {
                let mut least = Truth::Yes;
                for part in parts {
                    least = least.min(part.evaluate(subject));
                    if least == Truth::No {
                        break;
                    }
                }
                least
            }
            Query::Or(parts) => {
                let mut most = Truth::No;
                for part in parts {
                    most = most.max(part.evaluate(subject));
                    if most == Truth::Yes {
                        break;
                    }
                }
                most
            }
        }
    }
}

/// A field passes if any of its values does. Where not all of them are known, one that passes is enough all the same.
fn term(field: &Field, test: &Test, subject: &dyn Subject) -> Truth {
    if *field == Field::Anything || matches!(test, Test::Other(_)) {
        return Truth::Unknown;
    }
    let most = field.most_characters();
    let mut best = Truth::No;
    let known = subject.values(field, &mut |value| {
        if best < Truth::Yes {
            best = best.max(test.passes(value, most));
        }
    });
    if known { best } else { best.max(Truth::Unknown) }
}

impl Test {
    /// Whether a value passes, of which no more than `most` characters may have been kept where the query is evaluated.
    /// Unknown where it hangs on whether they were.
    fn passes(&self, value: &str, most: usize) -> Truth {
        let whole = self.passes_whole(value);
        match value.char_indices().nth(most) {
            Some((end, _)) if self.passes_whole(&value[..end]) != whole => Truth::Unknown,
            Some(_) | None => whole,
        }
    }

    fn passes_whole(&self, value: &str) -> Truth {
        match self {
            // Which values the language compares with nothing is not said anywhere.
            Test::Equals(text) if text.is_empty() => Truth::Unknown,
            Test::Equals(text) => Truth::from(text == value),
            Test::Like(pieces) => Truth::from(like(pieces, value)),
            Test::Exists => Truth::Yes,
            Test::Other(_) => Truth::Unknown,
        }
    }
}

/// Whether the pieces match the whole of the value.
///
/// The pattern is cut at each `*`. What is before the first and behind the last is held against the ends of the value;
/// for each stretch between them the first place that fits is the best, so nothing is ever tried again: the time is
/// bounded by the length of the pattern times that of the value.
pub(super) fn like(pieces: &[Piece], value: &str) -> bool {
    let mut stretches = pieces.split(|piece| *piece == Piece::Any);
    let Some(mut rest) = stretches.next().and_then(|first| after_start(first, value)) else { return false };
    let Some(last) = stretches.next_back() else { return rest.is_empty() };
    for stretch in stretches {
        match after_first(stretch, rest) {
            Some(behind) => rest = behind,
            None => return false,
        }
    }
    ends_with(last, rest)
}

/// What follows a stretch at the start of the text.
fn after_start<'a>(stretch: &[Piece], text: &'a str) -> Option<&'a str> {
    stretch.iter().try_fold(text, |rest, piece| match piece {
        Piece::Text(part) => rest.strip_prefix(part.as_str()),
        Piece::One | Piece::Any => {
            let mut chars = rest.chars();
            chars.next().map(|_| chars.as_str())
        }
    })
}

/// Whether the text ends with a stretch.
fn ends_with(stretch: &[Piece], text: &str) -> bool {
    let before = stretch.iter().rev().try_fold(text, |rest, piece| match piece {
        Piece::Text(part) => rest.strip_suffix(part.as_str()),
        Piece::One | Piece::Any => {
            let mut chars = rest.chars();
            chars.next_back().map(|_| chars.as_str())
        }
    });
    before.is_some()
}

/// What follows the first place where a stretch fits.
fn after_first<'a>(stretch: &[Piece], text: &'a str) -> Option<&'a str> {
    let mut rest = text;
    loop {
        if let Some(Piece::Text(part)) = stretch.first() {
            rest = &rest[rest.find(part.as_str())?..];
        }
        if let Some(behind) = after_start(stretch, rest) {
            return Some(behind);
        }
        let mut chars = rest.chars();
        chars.next()?;
        rest = chars.as_str();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Values by the name of an attribute, and the names of those of which there may be more.
    struct Known(&'static [(&'static str, &'static str)], &'static [&'static str]);

    impl Subject for Known {
        fn values(&self, field: &Field, each: &mut dyn FnMut(&str)) -> bool {
            let name = field.name();
            self.0.iter().filter(|row| row.0 == name).for_each(|row| each(row.1));
            !self.1.contains(&name)
        }
    }

    fn attribute(name: &str, test: Test) -> Query {
        Query::Term(Field::Attribute(name.to_owned()), test)
    }

    fn equals(name: &str, value: &str) -> Query {
        attribute(name, Test::Equals(value.to_owned()))
    }

    fn pattern(text: &str) -> Vec<Piece> {
        let piece = |c| match c {
            '?' => Piece::One,
            '*' => Piece::Any,
            c => Piece::Text(String::from(c)),
        };
        text.chars().map(piece).collect()
    }

    const EVENT: Known = Known(&[("path", "/bin/sh"), ("args", "-c"), ("args", "ls")], &["args", "user"]);

    #[test]
    fn one_of_several_values_is_enough_and_case_counts() {
        assert_eq!(equals("path", "/bin/sh").evaluate(&EVENT), Truth::Yes);
        assert_eq!(equals("path", "/bin/SH").evaluate(&EVENT), Truth::No);
        assert_eq!(equals("args", "ls").evaluate(&EVENT), Truth::Yes);
    }

    #[test]
    fn what_may_be_there_is_unknown_and_so_is_its_opposite() {
        let other = equals("args", "rm");
        assert_eq!(other.evaluate(&EVENT), Truth::Unknown);
        assert_eq!(other.clone().negated().evaluate(&EVENT), Truth::Unknown);
        assert_eq!(equals("args", "ls").negated().evaluate(&EVENT), Truth::No);
        let exists = |name| attribute(name, Test::Exists).evaluate(&EVENT);
        assert_eq!((exists("path"), exists("user"), exists("tty")), (Truth::Yes, Truth::Unknown, Truth::No));
    }

    #[test]
    fn unknown_is_told_only_where_it_decides() {
        let (yes, no, unknown) = (equals("path", "/bin/sh"), equals("path", "x"), equals("user", "root"));
        let and = |parts: &[&Query]| Query::And(parts.iter().copied().cloned().collect()).evaluate(&EVENT);
        let or = |parts: &[&Query]| Query::Or(parts.iter().copied().cloned().collect()).evaluate(&EVENT);
        assert_eq!(
            (and(&[&yes, &unknown]), and(&[&unknown, &no]), and(&[])),
            (Truth::Unknown, Truth::No, Truth::Yes)
        );
        assert_eq!(
            (or(&[&unknown, &yes]), or(&[&no, &unknown]), or(&[])),
            (Truth::Yes, Truth::Unknown, Truth::No)
        );
        assert_eq!(Query::All.evaluate(&EVENT), Truth::Yes);
    }

    #[test]
    fn messages_and_comparisons_are_not_known_here() {
        let word = Query::Term(Field::Anything, Test::Equals("/bin/sh".to_owned()));
        let range = attribute("path", Test::Other("[a TO z]".to_owned()));
        assert_eq!((word.evaluate(&EVENT), range.evaluate(&EVENT)), (Truth::Unknown, Truth::Unknown));
    }

    #[test]
    fn what_hangs_on_more_characters_than_are_kept_is_unknown() {
        let most = Field::Attribute(String::new()).most_characters();
        let (kept, long) = ("a".repeat(most), "a".repeat(most + 1));
        let is = |test: &Test, value: &str| test.passes(value, most);
        assert_eq!(is(&Test::Equals(kept.clone()), &long), Truth::Unknown);
        assert_eq!(is(&Test::Equals(kept.clone()), &kept), Truth::Yes);
        assert_eq!(is(&Test::Equals("b".to_owned()), &long), Truth::No);
        assert_eq!(is(&Test::Like(pattern("a*")), &long), Truth::Yes);
        assert_eq!(is(&Test::Like(pattern("*b")), &format!("{kept}b")), Truth::Unknown);
    }

    #[test]
    fn a_question_mark_is_one_character_and_a_star_any_number() {
        for (text, value, expected) in [
            ("/tmp/???.so", "/tmp/abc.so", true),
            ("/tmp/???.so", "/tmp/äöü.so", true),
            ("/tmp/???.so", "/tmp/ab.so", false),
            ("/tmp/*.so", "/tmp/a/b/.so", true),
            ("/tmp/*.so", "/tmp/.so", true),
            ("*", "", true),
            ("?", "", false),
            ("a*a", "a", false),
            ("a*?a", "aa", false),
            ("a*?a", "aba", true),
            ("*ab*ab", "abab", true),
            ("*ab*ab", "ab", false),
            ("*a?c*", "xabbabc", true),
        ] {
            assert_eq!(like(&pattern(text), value), expected, "{text} on {value}");
        }
    }

    #[test]
    fn a_hostile_pattern_takes_no_more_than_its_length_times_that_of_the_value() {
        let pieces = pattern(&"a*".repeat(500));
        let value = format!("{}b", "a".repeat(200_000));
        assert!(like(&pieces, &value));
        assert!(!like(&[pieces, pattern("c")].concat(), &value));
    }

    /// The same by a table of all prefixes, slow and plain.
    fn like_by_table(pieces: &[Piece], value: &[char]) -> bool {
        let mut reached = vec![true; 1];
        reached.resize(value.len() + 1, false);
        for piece in pieces {
            let before = std::mem::replace(&mut reached, vec![false; value.len() + 1]);
            for (at, _) in before.iter().enumerate().filter(|(_, reached)| **reached) {
                match piece {
                    Piece::Text(text) => {
                        let text: Vec<char> = text.chars().collect();
                        if value[at..].starts_with(&text) {
                            reached[at + text.len()] = true;
                        }
                    }
                    Piece::One if at < value.len() => reached[at + 1] = true,
                    Piece::One => {}
                    Piece::Any => reached[at..].fill(true),
                }
            }
        }
        reached[value.len()]
    }

    proptest! {
        #[test]
        fn patterns_match_what_a_plain_table_of_all_ways_matches(text in "[abä?*]{0,8}", value in "[abä]{0,8}") {
            let (pieces, chars) = (pattern(&text), value.chars().collect::<Vec<_>>());
            prop_assert_eq!(like(&pieces, &value), like_by_table(&pieces, &chars));
        }
    }
}
