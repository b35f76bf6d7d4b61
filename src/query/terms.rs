//! A filter taken apart into its terms: for whoever asks very many subjects, parts of which many have in common. A term holds
//! of a subject if it holds of any part of it, so that each part need be asked only once.

use super::expr::{Expr, Term, Test};
use super::{Query, Subject};

/// The terms of a filter, and how they belong together.
#[derive(Debug)]
pub struct Terms<'a> {
    terms: Vec<&'a Term>,
    root: Option<Joined>,
}

#[derive(Debug)]
enum Joined {
    All(Vec<Joined>),
    Any(Vec<Joined>),
    Not(Box<Joined>),
    Term(usize),
}

impl<'a> Terms<'a> {
    /// Of a filter.
    #[must_use]
    pub fn of(query: &'a Query) -> Terms<'a> {
        let mut terms = Vec::new();
        let root = query.root.as_ref().map(|root| join(root, &mut terms));
        Terms { terms, root }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// Whether there is none: then everything passes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The key that a term asks for; `None` for a word alone.
    #[must_use]
    pub fn key(&self, term: usize) -> Option<&'a str> {
        self.terms.get(term)?.key.as_deref()
    }

    /// Whether a term compares numbers, and asks for nothing else.
    #[must_use]
    pub fn compares(&self, term: usize) -> bool {
        self.terms.get(term).is_some_and(|term| matches!(term.test, Test::Compare(..)))
    }

    /// Whether a term holds of a subject, or of this part of one.
    #[must_use]
    pub fn matches(&self, term: usize, subject: &dyn Subject) -> bool {
        self.terms.get(term).is_some_and(|term| term.matches(subject))
    }

    /// Whether a subject passes of which these terms hold. Asked is only for those that decide.
    pub fn pass(&self, holds: &mut dyn FnMut(usize) -> bool) -> bool {
        self.root.as_ref().is_none_or(|root| root.pass(holds))
    }
}

fn join<'a>(expr: &'a Expr, terms: &mut Vec<&'a Term>) -> Joined {
    match expr {
        Expr::All(parts) => Joined::All(parts.iter().map(|part| join(part, terms)).collect()),
        Expr::Any(parts) => Joined::Any(parts.iter().map(|part| join(part, terms)).collect()),
        Expr::Not(part) => Joined::Not(Box::new(join(part, terms))),
        Expr::Term(term) => {
            terms.push(term);
            Joined::Term(terms.len() - 1)
        }
    }
}

impl Joined {
    // As deep as filters may be nested, which is not very.
    fn pass(&self, holds: &mut dyn FnMut(usize) -> bool) -> bool {
        match self {
            Joined::All(parts) => parts.iter().all(|part| part.pass(holds)),
            Joined::Any(parts) => parts.iter().any(|part| part.pass(holds)),
            Joined::Not(part) => !part.pass(holds),
            Joined::Term(term) => holds(*term),
        }
    }
}
