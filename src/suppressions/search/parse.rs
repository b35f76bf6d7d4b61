//! Reads a query of Datadog's search language: what is written here, and what people write there.
//!
//! `AND` binds closer than `OR`, and stands between words where nothing does. Operators are in capitals. Queries may come
//! from anywhere, so their length, their depth and the number of their terms are bounded.

use std::iter::Peekable;
use std::vec::IntoIter;

use super::lex::{Kind, Prefix, Token, field, tokens};
use super::{Field, MAX_DEPTH, Query, Test};

/// How many bytes a query may have that is read.
pub const MAX_READ: usize = 64 * 1_024;

/// How many terms a query may have that is read.
pub const MAX_TERMS: usize = 4_096;

/// A query that cannot be understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at character {}: {problem}; {remedy}", .at + 1)]
pub struct ParseError {
    /// How many characters are before what is wrong.
    pub at: usize,
    /// What is wrong, without a full stop. Nothing of it can command a terminal.
    pub problem: String,
    /// What to do, without a full stop.
    pub remedy: &'static str,
}

impl ParseError {
    /// An error at a byte of the text.
    pub(super) fn new(text: &str, at: usize, problem: impl Into<String>, remedy: &'static str) -> ParseError {
        let at = text.char_indices().take_while(|(byte, _)| *byte < at).count();
        ParseError { at, problem: problem.into(), remedy }
    }
}

impl Query {
    /// Reads a query. A blank text selects every event.
    ///
    /// # Errors
    /// If the text is no query, is longer than [`MAX_READ`], has more than [`MAX_TERMS`] terms or is nested deeper than
    /// [`MAX_DEPTH`].
    pub fn parse(text: &str) -> Result<Query, ParseError> {
        if text.len() > MAX_READ {
            let problem =
                format!("the query has {} bytes, and {MAX_READ} are the most that are read", text.len());
            return Err(ParseError::new(text, MAX_READ, problem, "make it shorter with wildcards"));
        }
        let mut parser = Parser { text, tokens: tokens(text)?.into_iter().peekable(), terms: 0 };
        let query = parser.any(None, 0)?;
        match parser.tokens.next() {
            None => Ok(query.unwrap_or(Query::All)),
            Some(close) => Err(parser.error(
                close.start,
                "this parenthesis closes nothing",
                "remove it, or open it before",
            )),
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    tokens: Peekable<IntoIter<Token>>,
    terms: usize,
}

impl Parser<'_> {
    fn error(&self, at: usize, problem: impl Into<String>, remedy: &'static str) -> ParseError {
        ParseError::new(self.text, at, problem, remedy)
    }

    fn lonely(&self, at: usize, operator: &str, side: &str) -> ParseError {
        let problem = format!("there is nothing {side} this `{operator}`");
        self.error(at, problem, "add what it joins, or put it in double quotes to look for the word")
    }

    /// Alternatives up to a closing parenthesis or the end; `None` if there is nothing. `of` is what the words of a
    /// `name:(…)` are values of.
    fn any(&mut self, of: Option<&Prefix>, depth: usize) -> Result<Option<Query>, ParseError> {
        let mut parts = Vec::new();
        let mut operator = None;
        loop {
            match (self.all(of, depth)?, operator) {
                (Some(part), _) => parts.push(part),
                (None, Some(at)) => return Err(self.lonely(at, "OR", "after")),
                (None, None) => {}
            }
            match self.tokens.next_if(|token| token.kind == Kind::Or) {
                Some(or) if parts.is_empty() => return Err(self.lonely(or.start, "OR", "before")),
                Some(or) => operator = Some(or.start),
                None if parts.is_empty() => return Ok(None),
                None => return Ok(Some(Query::any_of(parts))),
            }
        }
    }

    /// What must all hold, up to an `OR`, a closing parenthesis or the end; `None` if there is nothing.
    fn all(&mut self, of: Option<&Prefix>, depth: usize) -> Result<Option<Query>, ParseError> {
        let mut parts = Vec::new();
        let mut operator = None;
        loop {
            match self.tokens.next_if(|token| token.kind == Kind::And) {
                Some(and) if parts.is_empty() || operator.is_some() => {
                    return Err(self.lonely(and.start, "AND", "before"));
                }
                Some(and) => operator = Some(and.start),
                None => match (self.one(of, depth)?, operator) {
                    (Some(part), _) => {
                        parts.push(part);
                        operator = None;
                    }
                    (None, Some(at)) => return Err(self.lonely(at, "AND", "after")),
                    (None, None) if parts.is_empty() => return Ok(None),
                    (None, None) => return Ok(Some(Query::all_of(parts))),
                },
            }
        }
    }

    /// A term or a group with what is before it, or nothing where none can begin.
    fn one(&mut self, of: Option<&Prefix>, depth: usize) -> Result<Option<Query>, ParseError> {
        let begins = |token: &Token| !matches!(token.kind, Kind::Close | Kind::And | Kind::Or);
        let Some(token) = self.tokens.next_if(begins) else { return Ok(None) };
        if depth > MAX_DEPTH {
            let problem = format!("this is nested more than {MAX_DEPTH} deep");
            return Err(self.error(token.start, problem, "write the query with fewer parentheses"));
        }
        match token.kind {
            Kind::Not if self.tokens.peek().is_some_and(|next| next.kind == Kind::Not) => {
                let problem = "an exclusion of an exclusion";
                Err(self.error(token.start, problem, "write neither, or put the second in parentheses"))
            }
            Kind::Not => match self.one(of, depth + 1)? {
                Some(query) => Ok(Some(query.negated())),
                None => Err(self.lonely(token.start, &self.text[token.start..token.end], "after")),
            },
            Kind::Open => self.group(token.start, of, depth + 1).map(Some),
            Kind::Prefix(prefix) => match self.tokens.next() {
                Some(Token { kind: Kind::Open, start, .. }) => {
                    self.group(start, Some(&prefix), depth + 1).map(Some)
                }
                Some(Token { kind: Kind::Value(test), start, .. }) => {
                    self.term(Some(&prefix), test, start).map(Some)
                }
                _ => Err(self.error(token.start, "this field has no value", "write `*` for any value")),
            },
            Kind::Value(test) => self.term(of, test, token.start).map(Some),
            Kind::Function => {
                let raw = self.text[token.start..token.end].to_owned();
                self.counted(token.start, Query::Term(Field::Anything, Test::Other(raw))).map(Some)
            }
            Kind::Close | Kind::And | Kind::Or => Ok(None),
        }
    }

    fn group(&mut self, open: usize, of: Option<&Prefix>, depth: usize) -> Result<Query, ParseError> {
        let inner = self.any(of, depth)?;
        if self.tokens.next_if(|token| token.kind == Kind::Close).is_none() {
            return Err(self.error(open, "this parenthesis is never closed", "add a `)`"));
        }
        inner.ok_or_else(|| self.error(open, "there is nothing in these parentheses", "fill or remove them"))
    }

    fn term(&mut self, of: Option<&Prefix>, test: Test, at: usize) -> Result<Query, ParseError> {
        let query = match (of, test) {
            (None | Some(Prefix::Everywhere), Test::Exists) => Query::All,
            (None | Some(Prefix::Everywhere), Test::Other(_)) => {
                return Err(self.error(
                    at,
                    "nothing tells what is compared here",
                    "name a field, as in `@duration:>5`",
                ));
            }
            (None | Some(Prefix::Everywhere | Prefix::Calculated), test) => {
                Query::Term(Field::Anything, test)
            }
            (Some(Prefix::Field(field)), test) => Query::Term(field.clone(), test),
            (Some(Prefix::Exists), Test::Equals(name)) => Query::Term(field(&name), Test::Exists),
            (Some(Prefix::Missing), Test::Equals(name)) => Query::Term(field(&name), Test::Exists).negated(),
            (Some(Prefix::Exists | Prefix::Missing), _) => {
                return Err(self.error(
                    at,
                    "this is no name of a field",
                    "write the whole name of one field",
                ));
            }
        };
        self.counted(at, query)
    }

    fn counted(&mut self, at: usize, query: Query) -> Result<Query, ParseError> {
        self.terms += 1;
        if self.terms > MAX_TERMS {
            let problem = format!("the query has more than {MAX_TERMS} terms");
            return Err(self.error(at, problem, "make it shorter with wildcards"));
        }
        Ok(query)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Piece;
    use super::*;
    use crate::text::sanitize;

    fn of(field: Field, test: Test) -> Query {
        Query::Term(field, test)
    }

    fn attribute(name: &str, value: &str) -> Query {
        of(Field::Attribute(name.to_owned()), Test::Equals(value.to_owned()))
    }

    fn tag(name: &str, value: &str) -> Query {
        of(Field::Tag(name.to_owned()), Test::Equals(value.to_owned()))
    }

    fn word(value: &str) -> Query {
        of(Field::Anything, Test::Equals(value.to_owned()))
    }

    fn other(field: Field, text: &str) -> Query {
        of(field, Test::Other(text.to_owned()))
    }

    fn exists(field: Field) -> Query {
        of(field, Test::Exists)
    }

    #[test]
    fn what_people_write_is_understood() {
        let (a, b, c) = (attribute("a", "x"), tag("b", "y"), tag("c", "z"));
        let and = |parts: &[&Query]| Query::all_of(parts.iter().copied().cloned());
        let or = |parts: &[&Query]| Query::any_of(parts.iter().copied().cloned());
        let not = |query: &Query| query.clone().negated();
        for (text, expected) in [
            ("", Query::All),
            (" \t", Query::All),
            ("*", Query::All),
            ("*:*", Query::All),
            ("-*", Query::nothing()),
            ("@a:x", a.clone()),
            ("+@a:x", a.clone()),
            ("@a:x b:y", and(&[&a, &b])),
            ("(@a:x)&&(b:y)c:z", and(&[&a, &b, &c])),
            ("@a:x OR b:y AND c:z", or(&[&a, &and(&[&b, &c])])),
            ("(@a:x || b:y) AND c:z", and(&[&or(&[&a, &b]), &c])),
            ("@a:x -b:y", and(&[&a, &not(&b)])),
            ("NOT @a:x OR -(b:y c:z)", or(&[&not(&a), &not(&and(&[&b, &c]))])),
            ("NOT(@a:x)", not(&a)),
            ("b:(y OR z)", or(&[&b, &tag("b", "z")])),
            (
                "@a:(x AND (y OR -z))",
                and(&[&a, &or(&[&attribute("a", "y"), &attribute("a", "z").negated()])]),
            ),
            ("b:(y @a:x)", and(&[&b, &a])),
            ("and or not", and(&[&word("and"), &word("or"), &word("not")])),
            (r#""hello world" @a:AND"#, and(&[&word("hello world"), &attribute("a", "AND")])),
            (r#"@a:"x\"\\ (:*" b:y\:\ \(\*"#, and(&[&attribute("a", "x\"\\ (:*"), &tag("b", "y: (*")])),
            (
                "image_name:registry.lab/a:1 @args:-c",
                and(&[&tag("image_name", "registry.lab/a:1"), &attribute("args", "-c")]),
            ),
            (
                "type:workload_security ruleId:abc-def-ghi",
                and(&[&tag("type", "workload_security"), &tag("ruleId", "abc-def-ghi")]),
            ),
            ("@my\\:name:x", attribute("my:name", "x")),
            ("*:x", word("x")),
            ("message:x", word("x")),
            ("@a:>=5", other(Field::Attribute("a".to_owned()), ">=5")),
            ("@a:[400 TO 499]", other(Field::Attribute("a".to_owned()), "[400 TO 499]")),
            (
                r#"@a:{"x ]" TO *} b:y"#,
                and(&[&other(Field::Attribute("a".to_owned()), r#"{"x ]" TO *}"#), &b]),
            ),
            ("CIDR(@ip, 10.0.0.0/8) b:y", and(&[&other(Field::Anything, "CIDR(@ip, 10.0.0.0/8)"), &b])),
            (
                "@a:* _exists_:b",
                and(&[&exists(Field::Attribute("a".to_owned())), &exists(Field::Tag("b".to_owned()))]),
            ),
            ("_missing_:@a", exists(Field::Attribute("a".to_owned())).negated()),
            ("#computed:x", word("x")),
        ] {
            assert_eq!(Query::parse(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn wildcards_work_outside_of_quotes_and_not_escaped() {
        let like = |pieces: &[Piece]| of(Field::Attribute("a".to_owned()), Test::Like(pieces.to_vec()));
        let text = |text: &str| Piece::Text(text.to_owned());
        for (query, expected) in [
            ("@a:/tmp/??.*", like(&[text("/tmp/"), Piece::One, Piece::One, text("."), Piece::Any])),
            (r"@a:\*b*", like(&[text("*b"), Piece::Any])),
            (r#"@a:"b*""#, attribute("a", "b*")),
            ("@a:**", exists(Field::Attribute("a".to_owned()))),
        ] {
            assert_eq!(Query::parse(query), Ok(expected), "{query}");
        }
    }

    #[test]
    fn errors_say_where_and_what_to_do() {
        let said: Vec<String> = [
            "(@a:x",
            "@a:x)",
            "()",
            "@a:",
            "@a: x",
            "@a:()",
            "AND b:y",
            "b:y OR",
            "b:y AND AND c:z",
            "-",
            "@a:\"x",
            "@a:\"x\"y",
            "@a:x\"y\"",
            "@a:x\\",
            "@ä:[1 5]",
            "@a:[1 TO 5",
            "@a:>",
            ">5",
            "!b:y",
            "b:f(x)",
            "@a:x~2",
            "“hello” b:y",
            "@http.*:x",
            "CIDR(@ip",
            "_exists_:a*",
            ":x",
            "b:x&&c:y",
            "b:x\u{a0}c:y",
            "- -b:y",
        ]
        .map(|text| format!("{}\n  {}", sanitize(text), Query::parse(text).unwrap_err()))
        .into();
        insta::assert_snapshot!(said.join("\n"));
    }

    #[test]
    fn too_much_of_it_is_an_error() {
        let told = |text: &str| Query::parse(text).unwrap_err().problem;
        assert_eq!(
            told(&"x".repeat(MAX_READ + 1)),
            "the query has 65537 bytes, and 65536 are the most that are read"
        );
        assert_eq!(told(&"(".repeat(MAX_READ)), "this is nested more than 64 deep");
        assert_eq!(told(&"-(".repeat(100)), "this is nested more than 64 deep");
        assert_eq!(told(&"-".repeat(MAX_READ)), "an exclusion of an exclusion");
        assert_eq!(told(&"a:(".repeat(100)), "this is nested more than 64 deep");
        assert_eq!(told(&"a ".repeat(MAX_TERMS + 1)), "the query has more than 4096 terms");
        assert_eq!(Query::parse(&"+".repeat(MAX_READ)), Ok(Query::All));
        assert!(Query::parse(&format!("{}b:y{}", "(".repeat(MAX_DEPTH), ")".repeat(MAX_DEPTH))).is_ok());
    }

    #[test]
    fn as_deep_as_is_written_is_read() {
        let deep = (2..MAX_DEPTH).fold(tag("b", "y"), |query, at| {
            if at % 2 == 0 {
                Query::And(vec![query, tag("c", "z")])
            } else {
                Query::Or(vec![query, tag("d", "z")])
            }
        });
        assert_eq!(Query::parse(&deep.text().unwrap()), Ok(deep));
    }
}
