//! What was suppressed, and by which query, in words.

use std::collections::HashMap;

use crate::suppressions::Behaviour;
use crate::suppressions::search::{Piece, Query, Test};
use crate::suppressions::store::Accepted;
use crate::text::Masker;

/// What was done, in a clause: `open /etc/shadow by /usr/bin/cat under /bin/sh as root`.
pub(super) fn behaviour_words(behaviour: &Behaviour, masker: Option<Masker>) -> String {
    let mut words = behaviour.operation.clone();
    let mut add = |before: &str, what: &str| {
        if !what.is_empty() {
            words.push_str(before);
            words.push_str(what);
        }
    };
    let masked = |text: &str| masker.map_or_else(|| text.to_owned(), |masker| masker.text(text).into_owned());
    add(" ", &masked(&behaviour.name));
    add(" ", &behaviour.qualifier);
    add(" by ", behaviour.executable());
    add(" called ", &behaviour.argv0);
    add(" under ", behaviour.parent());
    add(" as ", &behaviour.user);
    words
}

/// The query that was accepted, secrets masked: value by value, since a query as a whole reads like no command.
pub(super) fn query_words(accepted: &Accepted, masker: Option<Masker>) -> String {
    let Some(masker) = masker else { return accepted.query.clone() };
    let Ok(query) = Query::parse(&accepted.query) else { return masker.text(&accepted.query).into_owned() };
    let arguments = accepted.behaviour.arguments.as_deref().unwrap_or_default();
    // What is a secret by its place among the arguments is none by its look.
    let by_place: HashMap<&str, String> = arguments
        .iter()
        .zip(masker.arguments(accepted.behaviour.executable(), arguments))
        .map(|(argument, masked)| (argument.as_str(), masked.into_owned()))
        .collect();
    let masked = with_values(&query, &|value| {
        by_place.get(value).cloned().unwrap_or_else(|| masker.text(value).into_owned())
    });
    if masked == query {
        return accepted.query.clone();
    }
    masked.text().unwrap_or_else(|_| "it holds a secret, which --unmask shows".to_owned())
}

/// A query with other values. Goes as deep as the query is nested, which [`Query::parse`] bounds.
fn with_values(query: &Query, value: &dyn Fn(&str) -> String) -> Query {
    let all = |parts: &[Query]| parts.iter().map(|part| with_values(part, value)).collect();
    match query {
        Query::All => Query::All,
        Query::Not(inner) => Query::Not(Box::new(with_values(inner, value))),
        Query::And(parts) => Query::And(all(parts)),
        Query::Or(parts) => Query::Or(all(parts)),
        Query::Term(field, test) => Query::Term(
            field.clone(),
            match test {
                Test::Equals(text) => Test::Equals(value(text)),
                Test::Like(pieces) => Test::pattern(pieces.iter().map(|piece| match piece {
                    Piece::Text(text) => Piece::Text(value(text)),
                    piece => piece.clone(),
                })),
                test => test.clone(),
            },
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suppressions::search::Field;

    #[test]
    fn values_are_masked_one_by_one() {
        let term = |test| Query::Term(Field::Attribute("process.args".to_owned()), test);
        let query = Query::And(vec![
            term(Test::Equals("-pass".to_owned())),
            Query::Not(Box::new(term(Test::Equals("hunter2".to_owned())))),
            term(Test::pattern([Piece::Text("hunter2".to_owned()), Piece::One])),
        ]);
        let masked = with_values(&query, &|value| value.replace("hunter2", "••••"));
        let text = masked.text().unwrap();
        assert!(!text.contains("hunter2") && text.contains("••••"), "{text}");
        assert_eq!(with_values(&query, &str::to_owned), query);
    }
}
