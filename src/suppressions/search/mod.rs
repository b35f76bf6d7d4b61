//! Datadog's search language, as far as suppressions need it: a query as data, evaluated, written and read.
//!
//! What is written comes back when it is read, and never selects more than what was evaluated: a value that cannot be
//! written exactly is refused ([`Inexpressible`]). The language: `docs.datadoghq.com/logs/explorer/search_syntax`.
//!
//! Whoever builds queries does it with [`Query::all_of`], [`Query::any_of`], [`Query::negated`] and [`Test::pattern`]: they
//! keep to the simplest form.

mod evaluate;
mod lex;
mod parse;
mod shape;
mod write;

use std::fmt;

pub use parse::{MAX_READ, MAX_TERMS, ParseError};
pub use shape::Terms;

/// How deep a query may be nested: groups in groups, each with what is said of it.
pub const MAX_DEPTH: usize = 64;

/// How many characters a query may have that is written. Datadog documents no bound; this one is far above any query that
/// a person would still read, and below what an address or a form holds.
pub const MAX_WRITTEN: usize = 8_000;

/// A condition on one event.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Query {
    /// Every event.
    All,
    /// One test of one field.
    Term(Field, Test),
    /// What it does not select.
    Not(Box<Query>),
    /// What all of them select.
    And(Vec<Query>),
    /// What any of them selects.
    Or(Vec<Query>),
}

/// What is looked at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// An attribute of the event, without its `@`: `process.executable.path`. It may hold several values.
    Attribute(String),
    /// A tag, or a reserved attribute such as `source` and `status`. It may hold several values.
    Tag(String),
    /// The message, or anything: what a word without a field searches.
    Anything,
}

impl Field {
    /// Its name, without an `@`; empty where it has none.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Field::Attribute(name) | Field::Tag(name) => name,
            Field::Anything => "",
        }
    }

    /// How many characters of a value Datadog keeps for searching: 1 024 of an attribute, and 200 of a tag with its name.
    #[must_use]
    pub fn most_characters(&self) -> usize {
        match self {
            Field::Attribute(_) | Field::Anything => 1_024,
            Field::Tag(name) => 200_usize.saturating_sub(name.chars().count() + 1),
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Field::Attribute(name) => write!(f, "@{name}"),
            Field::Tag(name) => f.write_str(name),
            Field::Anything => f.write_str("the message"),
        }
    }
}

/// What a value is asked for. A field of several values passes if any of them does.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Test {
    /// It is this, byte for byte.
    Equals(String),
    /// It is this with wildcards. At least one piece is none of text; no two pieces of text stand side by side. Made by
    /// [`Test::pattern`].
    Like(Vec<Piece>),
    /// There is any value.
    Exists,
    /// A comparison of numbers, or a range: kept as it was written, and never evaluated.
    Other(String),
}

/// A piece of a pattern.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Piece {
    /// This text. Never empty.
    Text(String),
    /// `?`: exactly one character, whichever.
    One,
    /// `*`: any number of characters, none too.
    Any,
}

/// What comes of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not select the event.
    No,
    /// It hangs on what is not known here.
    Unknown,
    /// It selects the event.
    Yes,
}

/// An event, as queries see it.
pub trait Subject {
    /// Hands over the values of a field. Whether it is known what the field holds: where not, nothing was handed over, or
    /// there may be more.
    fn values(&self, field: &Field, each: &mut dyn FnMut(&str)) -> bool;
}

/// Why a query cannot be written exactly.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Inexpressible {
    /// It holds a character that the language has no word for.
    #[error("{field} holds {what}, which Datadog's search cannot ask for exactly")]
    Character {
        /// The field.
        field: String,
        /// Which character, made visible.
        what: String,
    },
    /// A value that the language would take for nothing, or for something else.
    #[error("{field} is empty, which Datadog's search cannot ask for")]
    Empty {
        /// The field.
        field: String,
    },
    /// The value is longer than what Datadog keeps of one, so that nobody knows what it compares.
    #[error("{field} has {length} characters; Datadog compares no more than {most} of a value")]
    TooLong {
        /// The field.
        field: String,
        /// Its length in characters.
        length: usize,
        /// How many are compared.
        most: usize,
    },
    /// The name of a field that the language does not take, or takes for something else.
    #[error("`{0}` cannot be the name of a field in Datadog's search")]
    Name(String),
    /// A word without a field: it searches messages, which are no part of an event here.
    #[error("a search without a field looks through messages, of which nobody here knows what it finds")]
    Message,
    /// A comparison that is none.
    #[error("{field} is compared by `{text}`, which is neither a comparison nor a range")]
    Comparison {
        /// The field.
        field: String,
        /// What it was to be compared by, made visible.
        text: String,
    },
    /// The query as a whole is too long.
    #[error("the query has {length} characters, and {most} are the most that are written")]
    Query {
        /// Its length in characters.
        length: usize,
        /// How many are written.
        most: usize,
    },
    /// The query is nested too deep.
    #[error("the query is nested {depth} deep, and {most} is the most that is written")]
    Deep {
        /// How deep.
        depth: usize,
        /// How deep one is written.
        most: usize,
    },
}
