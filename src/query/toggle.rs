//! A filter line changed by choosing values from a list, as the list of facets does with the space bar.
//!
//! Chosen values of one key are alternatives and stand together at the top level in Datadog's own form,
//! `key:(a OR b)`; excluded ones stand alone, `-key:a -key:b`. The rest of the line keeps its meaning and its
//! order, and is written anew in its neatest form.

use super::expr::{Expr, Query, Term, Test, meanings};
use super::{QueryError, parse};
use crate::text::{Case, Glob};

/// What a line says of one value at its top level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toggled {
    /// Nothing.
    No,
    /// It is one of those that are chosen.
    Included,
    /// It is excluded.
    Excluded,
}

/// What the line says of a value; [`Toggled::No`] if the line has an error.
#[must_use]
pub fn toggled(line: &str, key: &str, value: &str) -> Toggled {
    parse(line).map_or(Toggled::No, |query| state(&conjuncts(query), key, value))
}

/// Chooses the value if the line says nothing of it, and otherwise takes out what it says.
///
/// # Errors
/// If the line has an error: then nothing can be changed in it safely.
pub fn toggle(line: &str, key: &str, value: &str) -> Result<String, QueryError> {
    change(line, key, value, Toggled::Included)
}

/// Excludes the value; if it is excluded, takes that out.
///
/// # Errors
/// As [`toggle`].
pub fn exclude(line: &str, key: &str, value: &str) -> Result<String, QueryError> {
    change(line, key, value, Toggled::Excluded)
}

fn change(line: &str, key: &str, value: &str, to: Toggled) -> Result<String, QueryError> {
    let mut parts = conjuncts(parse(line)?);
    let now = state(&parts, key, value);
    if now != Toggled::No {
        remove(&mut parts, key, value);
    }
    match (now, to) {
        (Toggled::No, Toggled::Included) => include(&mut parts, key, value),
        (Toggled::No | Toggled::Included, Toggled::Excluded) => {
            parts.push(Expr::not(term(key, value)));
        }
        _ => {}
    }
    Ok(Query { root: Expr::all(parts) }.to_string())
}

/// What must hold at the top level.
fn conjuncts(query: Query) -> Vec<Expr> {
    match query.root {
        None => Vec::new(),
        Some(Expr::All(parts)) => parts,
        Some(other) => vec![other],
    }
}

fn term(key: &str, value: &str) -> Expr {
    Expr::Term(Term::new(Some(key.to_owned()), Test::Matches(Glob::literal(value, Case::Ignore))))
}

/// Whether the expression is `key:value` for this key, and for this value if one is given.
fn is_choice(expr: &Expr, key: &str, value: Option<&str>) -> bool {
    let Expr::Term(Term { key: Some(own), test: Test::Matches(glob), .. }) = expr else { return false };
    meanings(own).any(|meant| meant == key)
        && glob.as_literal().is_some()
        && value.is_none_or(|value| glob.matches(value))
}

/// The alternatives if the expression chooses among values of the key and does nothing else.
fn choices<'a>(expr: &'a Expr, key: &str) -> Option<&'a [Expr]> {
    let parts = match expr {
        Expr::Any(parts) => parts.as_slice(),
        other => std::slice::from_ref(other),
    };
    parts.iter().all(|part| is_choice(part, key, None)).then_some(parts)
}

fn is_exclusion(expr: &Expr, key: &str, value: &str) -> bool {
    matches!(expr, Expr::Not(part) if is_choice(part, key, Some(value)))
}

fn state(parts: &[Expr], key: &str, value: &str) -> Toggled {
    let included = |part: &Expr| {
        choices(part, key).is_some_and(|choices| choices.iter().any(|c| is_choice(c, key, Some(value))))
    };
    if parts.iter().any(included) {
        Toggled::Included
    } else if parts.iter().any(|part| is_exclusion(part, key, value)) {
        Toggled::Excluded
    } else {
        Toggled::No
    }
}

fn include(parts: &mut Vec<Expr>, key: &str, value: &str) {
    let Some(at) = parts.iter().position(|part| choices(part, key).is_some()) else {
        parts.push(term(key, value));
        return;
    };
    // An alias that is written already is kept, so that the alternatives share one key.
    let own = match choices(&parts[at], key) {
        Some([Expr::Term(Term { key: Some(own), .. }), ..]) => own.clone(),
        _ => key.to_owned(),
    };
    let with = vec![parts[at].clone(), term(&own, value)];
    if let Some(joined) = Expr::any(with) {
        parts[at] = joined;
    }
}

fn remove(parts: &mut Vec<Expr>, key: &str, value: &str) {
    let kept = std::mem::take(parts).into_iter().filter_map(|part| {
        if is_exclusion(&part, key, value) {
            return None;
        }
        match choices(&part, key) {
            Some(all) => Expr::any(all.iter().filter(|c| !is_choice(c, key, Some(value))).cloned().collect()),
            None => Some(part),
        }
    });
    *parts = kept.collect();
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn choosing_and_taking_back() {
        for (line, value, expected) in [
            ("", "prod", "env:prod"),
            ("env:prod", "prod", ""),
            ("env:PROD x", "prod", "x"),
            ("env:prod x", "staging", "env:(prod OR staging) x"),
            ("env:(prod OR staging) x", "prod", "env:staging x"),
            ("a OR b", "prod", "(a OR b) env:prod"),
            ("-env:prod x", "prod", "x"),
            ("env:pr* x", "prod", "env:pr* x env:prod"),
            ("(env:a OR team:b)", "a", "env:(a) OR"),
        ] {
            let changed = toggle(line, "env", value).unwrap();
            if expected.ends_with("OR") {
                assert_eq!(changed, "(env:a OR team:b) env:a", "a mixed group is no choice");
            } else {
                assert_eq!(changed, expected);
            }
        }
        assert_eq!(toggle("", "team", "edge team").unwrap(), "team:\"edge team\"");
        assert_eq!(toggle("version:v1", "image_tag", "v2").unwrap(), "version:(v1 OR v2)");
        assert!(toggle("env:(", "env", "prod").is_err());
    }

    #[test]
    fn another_name_chooses_but_not_the_other_way_round() {
        assert_eq!(toggled("version:v1", "image_tag", "v1"), Toggled::Included);
        assert_eq!(
            toggled("image_tag:v1", "version", "v1"),
            Toggled::No,
            "the tag called version is another"
        );
    }

    #[test]
    fn excluding() {
        assert_eq!(exclude("x", "env", "prod").unwrap(), "x -env:prod");
        assert_eq!(exclude("x -env:prod", "env", "prod").unwrap(), "x");
        assert_eq!(exclude("env:(prod OR a)", "env", "prod").unwrap(), "env:a -env:prod");
        assert_eq!(toggled("x -env:prod", "env", "prod"), Toggled::Excluded);
        assert_eq!(toggled("env:(prod OR a)", "env", "a"), Toggled::Included);
        assert_eq!(toggled("-(env:prod)", "env", "a"), Toggled::No);
    }

    fn line() -> impl Strategy<Value = String> {
        let part = proptest::sample::select(vec![
            "x",
            "-y",
            "env:a",
            "env:b",
            "env:(a OR b)",
            "-env:a",
            "(p OR q)",
            "env:a*",
            "(env:a OR team:b)",
            "OR",
        ]);
        proptest::collection::vec(part, 0..6).prop_map(|parts| parts.join(" "))
    }

    proptest! {
        #[test]
        fn twice_is_identity(line in line(), value in "[a-c \":*-]{1,3}") {
            let Ok(query) = parse(&line) else { return Ok(()) };
            let once = toggle(&line, "env", &value).unwrap();
            let twice = toggle(&once, "env", &value).unwrap();
            match toggled(&line, "env", &value) {
                Toggled::No => prop_assert_eq!(parse(&twice).unwrap(), query),
                // What was taken out comes back at the end.
                Toggled::Included => prop_assert_eq!(toggled(&twice, "env", &value), Toggled::Included),
                Toggled::Excluded => prop_assert_eq!(toggled(&once, "env", &value), Toggled::No),
            }
            let excluded = exclude(&line, "env", &value).unwrap();
            if toggled(&line, "env", &value) == Toggled::No {
                prop_assert_eq!(parse(&exclude(&excluded, "env", &value).unwrap()).unwrap(), parse(&line).unwrap());
            }
        }
    }
}
