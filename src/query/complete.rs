//! What could be written at the cursor of a filter line.

use std::cmp::Reverse;
use std::ops::Range;

use super::expr::{meanings, quoted_if_needed};
use super::lex::Word;

/// How many candidates are given at most.
const MAX_CANDIDATES: usize = 200;

/// The keys and values that exist.
pub trait Vocabulary {
    /// Calls `each` with every key and how many things have it.
    fn keys(&self, each: &mut dyn FnMut(&str, u64));

    /// Calls `each` with every value of a key and how many things have it.
    fn values(&self, key: &str, each: &mut dyn FnMut(&str, u64));
}

/// What can be put in place of a part of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the line that a candidate replaces.
    pub replace: Range<usize>,
    /// The candidates, best first: those that begin with what is written before those that hold it, the
    /// frequent before the rare.
    pub candidates: Vec<Candidate>,
}

/// One thing that can be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What to put into the line, quoted where it has to be; a key comes with its colon.
    pub text: String,
    /// How many things have it.
    pub count: u64,
}

/// Completes the word at the cursor (a byte position; one within a character counts as before it): before a colon
/// the key, after it, and within `key:(…)`, the value.
#[must_use]
pub fn complete(line: &str, cursor: usize, vocabulary: &dyn Vocabulary) -> Completion {
    let cursor = (0..=cursor.min(line.len())).rev().find(|&at| line.is_char_boundary(at)).unwrap_or(0);
    let place = find_place(line, cursor);
    let written = place.word.as_ref().map_or(String::new(), |start| {
        Word::read(&line[..cursor], *start).value.iter().map(|piece| piece.c).collect()
    });
    let mut found = Vec::new();
    let wanted = written.to_lowercase();
    let mut offer = |name: &str, count: u64, text: String| {
        if let Some(rank) = name.to_lowercase().find(&wanted) {
            found.push((rank > 0, Reverse(count), text));
        }
    };
    match &place.key {
        Some(key) => {
            for key in meanings(key) {
                vocabulary.values(key, &mut |name, count| offer(name, count, quoted_if_needed(name)));
            }
        }
        None => {
            vocabulary.keys(&mut |name, count| offer(name, count, format!("{}:", quoted_if_needed(name))));
        }
    }
    found.sort_unstable();
    found.dedup();
    found.truncate(MAX_CANDIDATES);
    let candidates = found.into_iter().map(|(_, Reverse(count), text)| Candidate { text, count }).collect();
    Completion { replace: place.replace, candidates }
}

struct Place {
    /// The key whose values are wanted; none if a key is wanted.
    key: Option<String>,
    /// Where the word begins that the cursor is in.
    word: Option<usize>,
    replace: Range<usize>,
}

fn find_place(line: &str, cursor: usize) -> Place {
    // The keys of the groups that are open at `at`.
    let mut groups: Vec<Option<String>> = Vec::new();
    let mut at = 0;
    while let Some(c) = line[at..cursor].chars().next() {
        let after = at + c.len_utf8();
        match c {
            c if c.is_whitespace() => {}
            '(' => groups.push(groups.last().cloned().flatten()),
            ')' => {
                groups.pop();
            }
            '-' => {}
            _ => {
                let word = Word::read(line, at);
                let key = word.key.map(|key| key.iter().map(|piece| piece.c).collect::<String>());
                let inside = if word.opens { cursor < word.end } else { cursor <= word.end };
                if !inside {
                    if word.opens {
                        groups.push(key);
                    }
                    at = word.end.max(after);
                    continue;
                }
                return match key {
                    Some(key) if cursor >= word.value_at => {
                        Place { key: Some(key), word: Some(at), replace: word.value_at..word.end }
                    }
                    // The colon is part of what a key is replaced by.
                    Some(_) => Place { key: None, word: Some(at), replace: at..word.value_at },
                    None => {
                        Place { key: groups.last().cloned().flatten(), word: Some(at), replace: at..word.end }
                    }
                };
            }
        }
        at = after;
    }
    Place { key: groups.pop().flatten(), word: None, replace: cursor..cursor }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::query::parse;

    struct Fleet;

    impl Vocabulary for Fleet {
        fn keys(&self, each: &mut dyn FnMut(&str, u64)) {
            [("env", 9), ("service", 4), ("kube_env", 20), ("a key", 1)]
                .into_iter()
                .for_each(|(key, count)| each(key, count));
        }

        fn values(&self, key: &str, each: &mut dyn FnMut(&str, u64)) {
            let values: &[_] = match key {
                "env" => &[("prod", 3), ("preprod", 5), ("staging", 1)],
                "image_tag" => &[("v1 beta", 1), ("v2", 1)],
                _ => &[],
            };
            values.iter().for_each(|(value, count)| each(value, *count));
        }
    }

    fn at_caret(line: &str) -> (String, Vec<String>) {
        let cursor = line.find('|').unwrap();
        let line = line.replace('|', "");
        let completion = complete(&line, cursor, &Fleet);
        let replaced = line[completion.replace].to_owned();
        (replaced, completion.candidates.into_iter().map(|c| c.text).collect())
    }

    #[test]
    fn keys_and_values_are_completed_where_they_stand() {
        for (line, replaced, candidates) in [
            ("|", "", &["kube_env:", "env:", "service:", "\"a key\":"][..]),
            ("en|", "en", &["env:", "kube_env:"]),
            ("-en|", "en", &["env:", "kube_env:"]),
            ("x en|v:prod y", "env:", &["env:", "kube_env:"]),
            ("env:|", "", &["preprod", "prod", "staging"]),
            ("env:PR| x", "PR", &["preprod", "prod"]),
            ("env:ro|d", "rod", &["preprod", "prod"]),
            ("env:(prod OR st|", "st", &["staging"]),
            ("-env:(prod OR |) x", "", &["preprod", "prod", "staging"]),
            ("env:(prod) se|", "se", &["service:"]),
            ("version:\"v1 |", "\"v1 ", &["\"v1 beta\""]),
            ("(service:a OR en|)", "en", &["env:", "kube_env:"]),
            ("none:x|", "x", &[]),
        ] {
            let (got, all) = at_caret(line);
            assert_eq!(
                (got.as_str(), all),
                (replaced, candidates.iter().map(ToString::to_string).collect()),
                "{line}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_place_can_be_asked_and_what_is_offered_is_readable(line in "[-a-z:()\"\\\\ é]{0,20}", cursor in 0_usize..30) {
            let completion = complete(&line, cursor, &Fleet);
            prop_assert!(line.get(completion.replace.clone()).is_some());
            for candidate in completion.candidates {
                let term = format!("k:{}", candidate.text.trim_end_matches(':'));
                prop_assert!(parse(&term).is_ok(), "{}", term);
            }
        }
    }
}
