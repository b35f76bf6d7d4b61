//! The simplest form of a query, and what it is made of.
//!
//! Simplifying never changes what is selected, in any of the three values.

use super::{Field, Piece, Query, Test};

impl Query {
    /// What selects no event.
    #[must_use]
    pub fn nothing() -> Query {
        Query::Not(Box::new(Query::All))
    }

    /// Whether it selects no event, by its form.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        matches!(self, Query::Not(inner) if **inner == Query::All)
    }

    /// What all of these select; every event, if there are none.
    #[must_use]
    pub fn all_of(parts: impl IntoIterator<Item = Query>) -> Query {
        let mut kept = Vec::new();
        for part in parts {
            match part {
                Query::All => {}
                Query::And(inner) => kept.extend(inner),
                part => kept.push(part),
            }
        }
        match kept.len() {
            _ if kept.iter().any(Query::is_nothing) => Query::nothing(),
            0 => Query::All,
            1 => kept.remove(0),
            _ => Query::And(kept),
        }
    }

    /// What any of these selects; no event, if there are none.
    #[must_use]
    pub fn any_of(parts: impl IntoIterator<Item = Query>) -> Query {
        let mut kept = Vec::new();
        for part in parts {
            match part {
                Query::Or(inner) => kept.extend(inner),
                part if part.is_nothing() => {}
                part => kept.push(part),
            }
        }
        match kept.len() {
            _ if kept.contains(&Query::All) => Query::All,
            0 => Query::nothing(),
            1 => kept.remove(0),
            _ => Query::Or(kept),
        }
    }

    /// What it does not select.
    #[must_use]
    pub fn negated(self) -> Query {
        match self {
            Query::Not(inner) => *inner,
            query => Query::Not(Box::new(query)),
        }
    }

    /// The same in its simplest form: groups of groups are one, and nothing stands in it that does not matter.
    ///
    /// Goes as deep as the query is nested.
    #[must_use]
    pub fn canonical(&self) -> Query {
        match self {
            Query::All => Query::All,
            Query::Term(field, Test::Like(pieces)) => {
                Query::Term(field.clone(), Test::pattern(pieces.iter().cloned()))
            }
            Query::Term(..) => self.clone(),
            Query::Not(inner) => inner.canonical().negated(),
            Query::And(parts) => Query::all_of(parts.iter().map(Query::canonical)),
            Query::Or(parts) => Query::any_of(parts.iter().map(Query::canonical)),
        }
    }

    /// The parts that must all hold: of an `And` its parts, of [`Query::All`] none, else the query itself.
    pub fn conditions(&self) -> impl Iterator<Item = &Query> {
        let parts = match self {
            Query::All => &[],
            Query::And(parts) => parts.as_slice(),
            query => std::slice::from_ref(query),
        };
        parts.iter()
    }

    /// What every selected event must have in this field, by the conditions that are terms of it: none, where the query
    /// asks nothing of it, or not of every event.
    pub fn asked_of<'a>(&'a self, field: &'a Field) -> impl Iterator<Item = &'a Test> {
        self.conditions().filter_map(move |condition| match condition {
            Query::Term(own, test) if own == field => Some(test),
            _ => None,
        })
    }

    /// All its terms from left to right, and whether each stands in an odd number of negations.
    #[must_use]
    pub fn terms(&self) -> Terms<'_> {
        Terms { open: vec![(self, false)] }
    }

    /// How many parts are inside each other at the most; a single term is 1. Does not itself go deep.
    #[must_use]
    pub fn depth(&self) -> usize {
        let (mut open, mut most) = (vec![(self, 1)], 0);
        while let Some((query, depth)) = open.pop() {
            most = most.max(depth);
            match query {
                Query::All | Query::Term(..) => {}
                Query::Not(inner) => open.push((inner, depth + 1)),
                Query::And(parts) | Query::Or(parts) => {
                    open.extend(parts.iter().map(|part| (part, depth + 1)));
                }
            }
        }
        most
    }
}

/// The terms of a query: field, test, and whether it is negated.
#[derive(Clone, Debug)]
pub struct Terms<'a> {
    open: Vec<(&'a Query, bool)>,
}

impl<'a> Iterator for Terms<'a> {
    type Item = (&'a Field, &'a Test, bool);

    fn next(&mut self) -> Option<Self::Item> {
        while let Some((query, negated)) = self.open.pop() {
            match query {
                Query::All => {}
                Query::Term(field, test) => return Some((field, test, negated)),
                Query::Not(inner) => self.open.push((inner, !negated)),
                Query::And(parts) | Query::Or(parts) => {
                    self.open.extend(parts.iter().rev().map(|part| (part, negated)));
                }
            }
        }
        None
    }
}

impl Test {
    /// The test of a pattern, whatever its pieces: a text without wildcards is equal or not, `*` alone asks for any value,
    /// and of wildcards side by side the `?` come first and one `*` is left.
    #[must_use]
    pub fn pattern(pieces: impl IntoIterator<Item = Piece>) -> Test {
        let (mut kept, mut any) = (Vec::new(), false);
        for piece in pieces {
            match piece {
                Piece::Any => any = true,
                Piece::One => kept.push(Piece::One),
                Piece::Text(text) if text.is_empty() => {}
                Piece::Text(text) => {
                    if std::mem::take(&mut any) {
                        kept.push(Piece::Any);
                    }
                    match kept.last_mut() {
                        Some(Piece::Text(before)) => before.push_str(&text),
                        _ => kept.push(Piece::Text(text)),
                    }
                }
            }
        }
        if any {
            kept.push(Piece::Any);
        }
        match kept.as_mut_slice() {
            [] => Test::Equals(String::new()),
            [Piece::Any] => Test::Exists,
            [Piece::Text(text)] => Test::Equals(std::mem::take(text)),
            _ => Test::Like(kept),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(name: &str) -> Query {
        Query::Term(Field::Tag(name.to_owned()), Test::Exists)
    }

    fn text(text: &str) -> Piece {
        Piece::Text(text.to_owned())
    }

    #[test]
    fn what_does_not_matter_is_left_out() {
        let (a, b, c) = (term("a"), term("b"), term("c"));
        assert_eq!(Query::all_of([]), Query::All);
        assert_eq!(Query::any_of([]), Query::nothing());
        assert_eq!(Query::all_of([Query::All, a.clone()]), a);
        assert_eq!(Query::all_of([a.clone(), Query::nothing()]), Query::nothing());
        assert_eq!(Query::any_of([Query::nothing(), a.clone()]), a);
        assert_eq!(Query::any_of([a.clone(), Query::All]), Query::All);
        assert_eq!(a.clone().negated().negated(), a);
        let nested = Query::And(vec![a.clone(), Query::And(vec![b.clone(), Query::Or(vec![c.clone()])])]);
        assert_eq!(nested.canonical(), Query::And(vec![a, b, c]));
    }

    #[test]
    fn conditions_are_what_must_all_hold() {
        let (a, b) = (term("a"), term("b"));
        let either = Query::any_of([a.clone(), b.clone()]);
        let query = Query::all_of([a.clone(), either.clone(), b.clone().negated()]);
        assert_eq!(query.conditions().collect::<Vec<_>>(), [&a, &either, &b.negated()]);
        assert_eq!((either.conditions().count(), Query::All.conditions().count()), (1, 0));
        let asked = |name: &str| query.asked_of(&Field::Tag(name.to_owned())).count();
        assert_eq!((asked("a"), asked("b")), (1, 0));
        let terms: Vec<_> = query.terms().map(|(field, _, negated)| (field.name(), negated)).collect();
        assert_eq!(terms, [("a", false), ("a", false), ("b", false), ("b", true)]);
        assert_eq!((query.depth(), a.depth()), (3, 1));
    }

    #[test]
    fn patterns_take_their_simplest_form() {
        use Piece::{Any, One};
        assert_eq!(Test::pattern([]), Test::Equals(String::new()));
        assert_eq!(Test::pattern([text("a"), text(""), text("b")]), Test::Equals("ab".to_owned()));
        assert_eq!(Test::pattern([Any, text(""), Any]), Test::Exists);
        assert_eq!(
            Test::pattern([Any, One, Any, text("a"), One]),
            Test::Like(vec![One, Any, text("a"), One])
        );
        assert_eq!(Test::pattern([One]), Test::Like(vec![One]));
    }
}
