//! Reads a line of the filter language. Errors point at bytes of the line and say what to do.

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use super::QueryError;
use super::expr::{Comparison, Expr, Query, Term, Test, read_number};
use super::lex::{Kind, Piece, Token, tokens};
use crate::text::{Case, Glob};

/// How deep groups and negations may be nested.
pub const MAX_DEPTH: usize = 64;

/// How many bytes a filter may have.
pub const MAX_LENGTH: usize = 8192;

/// Reads a filter. An empty or blank line is the empty filter.
///
/// # Errors
/// If the line is not a filter, is longer than [`MAX_LENGTH`] or nested deeper than [`MAX_DEPTH`].
pub fn parse(line: &str) -> Result<Query, QueryError> {
    if line.len() > MAX_LENGTH {
        let from = (0..=MAX_LENGTH).rev().find(|&at| line.is_char_boundary(at)).unwrap_or(0);
        return Err(QueryError::new(
            from..line.len(),
            format!("the filter has {} bytes, {MAX_LENGTH} are allowed", line.len()),
            "make it shorter with wildcards",
        ));
    }
    let mut parser = Parser { tokens: tokens(line)?.into_iter().peekable(), end: line.len() };
    let root = parser.any(None, 0)?;
    match parser.tokens.next() {
        None => Ok(Query { root }),
        Some(close) => Err(QueryError::new(
            close.span,
            "this parenthesis closes nothing",
            "remove it, or open it before",
        )),
    }
}

struct Parser {
    tokens: Peekable<IntoIter<Token>>,
    end: usize,
}

impl Parser {
    /// Alternatives up to a closing parenthesis or the end. `key` is what the words of a `key:(…)` are values of.
    fn any(&mut self, key: Option<&str>, depth: usize) -> Result<Option<Expr>, QueryError> {
        let mut parts = Vec::new();
        let mut operator: Option<(Range<usize>, &str)> = None;
        loop {
            match self.all(key, depth)? {
                Some(part) => parts.push(part),
                None => {
                    if let Some((span, name)) = operator {
                        return Err(missing_after(span, name));
                    }
                }
            }
            match self.tokens.next_if(|token| token.kind == Kind::Or) {
                Some(or) if parts.is_empty() => return Err(missing_before(or.span, "OR")),
                Some(or) => operator = Some((or.span, "OR")),
                None => return Ok(Expr::any(parts)),
            }
        }
    }

    /// Terms that must all hold, up to an `OR`, a closing parenthesis or the end.
    fn all(&mut self, key: Option<&str>, depth: usize) -> Result<Option<Expr>, QueryError> {
        let mut parts = Vec::new();
        let mut operator: Option<Range<usize>> = None;
        loop {
            match self.tokens.next_if(|token| token.kind == Kind::And) {
                Some(and) if parts.is_empty() => return Err(missing_before(and.span, "AND")),
                Some(and) if operator.is_some() => return Err(missing_before(and.span, "AND")),
                Some(and) => operator = Some(and.span),
                None => match self.one(key, depth)? {
                    Some(part) => {
                        parts.push(part);
                        operator = None;
                    }
                    None => match operator {
                        Some(span) => return Err(missing_after(span, "AND")),
                        None => return Ok(Expr::all(parts)),
                    },
                },
            }
        }
    }

    /// One term or group with what is before it, or nothing where none can begin.
    fn one(&mut self, key: Option<&str>, depth: usize) -> Result<Option<Expr>, QueryError> {
        let begins = |token: &Token| !matches!(token.kind, Kind::Close | Kind::And | Kind::Or);
        let Some(token) = self.tokens.next_if(begins) else { return Ok(None) };
        if depth >= MAX_DEPTH {
            return Err(QueryError::new(
                token.span,
                format!("this is nested more than {MAX_DEPTH} deep"),
                "write the filter with fewer parentheses",
            ));
        }
        match token.kind {
            Kind::Not => match self.one(key, depth + 1)? {
                Some(part) => Ok(Some(Expr::not(part))),
                None => Err(missing_after(token.span, "NOT")),
            },
            Kind::Open => self.group(token.span, key, depth + 1).map(Some),
            Kind::OpenFor(own) => self.group(token.span, Some(&own), depth + 1).map(Some),
            Kind::Term { key: own, value } => {
                let key = own.or_else(|| key.map(str::to_owned));
                let test = test(&value, key.is_some(), &token.span)?;
                Ok(Some(Expr::Term(Term::new(key, test))))
            }
            Kind::Close | Kind::And | Kind::Or => Ok(None),
        }
    }

    fn group(&mut self, open: Range<usize>, key: Option<&str>, depth: usize) -> Result<Expr, QueryError> {
        let inner = self.any(key, depth)?;
        let Some(close) = self.tokens.next_if(|token| token.kind == Kind::Close) else {
            let paren = open.end - 1..open.end;
            return Err(QueryError::new(paren, "this parenthesis is never closed", "add a `)`"));
        };
        inner.ok_or_else(|| {
            let span = open.start..close.span.end.min(self.end);
            QueryError::new(span, "there is nothing in these parentheses", "fill or remove them")
        })
    }
}

fn missing_after(span: Range<usize>, operator: &str) -> QueryError {
    QueryError::new(
        span,
        format!("there is nothing after `{operator}`"),
        format!("add what it joins, or put \"{operator}\" in quotes to look for the word"),
    )
}

fn missing_before(span: Range<usize>, operator: &str) -> QueryError {
    QueryError::new(
        span,
        format!("there is nothing before `{operator}`"),
        format!("add what it joins, or put \"{operator}\" in quotes to look for the word"),
    )
}

fn test(value: &[Piece], has_key: bool, span: &Range<usize>) -> Result<Test, QueryError> {
    let plain: String = value.iter().take_while(|piece| piece.plain).map(|piece| piece.c).collect();
    let sign = Comparison::SIGNS.iter().find(|(sign, _)| has_key && plain.starts_with(sign));
    let Some((sign, comparison)) = sign else {
        return Ok(Test::Matches(Glob::from_tokens(value.iter().map(|piece| piece.token()), Case::Ignore)));
    };
    let number: String = value[sign.len()..].iter().map(|piece| piece.c).collect();
    match read_number(&number) {
        Some(limit) if limit.is_finite() => Ok(Test::Compare(*comparison, limit)),
        _ => Err(QueryError::new(
            span.clone(),
            format!("expected a number after `{sign}`, found \"{}\"", crate::text::sanitize(&number)),
            "write one such as `>3`, or put the value in quotes",
        )),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::query::Subject;

    struct Workload(&'static [(&'static str, &'static str)]);

    impl Subject for Workload {
        fn values(&self, key: &str, each: &mut dyn FnMut(&str)) {
            self.0.iter().filter(|(k, _)| *k == key).for_each(|(_, value)| each(value));
        }

        fn text(&self, each: &mut dyn FnMut(&str)) {
            self.0.iter().for_each(|(key, value)| each(&format!("{key}:{value}")));
        }

        fn number(&self, key: &str) -> Option<f64> {
            (key == "snapshots").then_some(42.0)
        }
    }

    const API: Workload = Workload(&[
        ("image_name", "shop/api"),
        ("image_tag", "v2.1.0"),
        ("version", "1.0"),
        ("env", "prod"),
        ("env", "blue"),
        ("team", "Edge Team"),
        ("image_id", "sha256:0f3a"),
        ("odd:key", "(x)*"),
    ]);

    #[test]
    fn filters_hold_or_do_not() {
        for (line, expected) in [
            ("", true),
            ("   ", true),
            ("env:prod", true),
            ("env:PROD", true),
            ("ENV:prod", false),
            ("env:pro", false),
            ("env:pr*", true),
            ("env:pr\"*\"", false),
            ("env:b?ue", true),
            ("image_name:*api*", true),
            ("image_id:sha256:0f3a", true),
            ("version:v2.*", true),
            ("version:1.0", true),
            ("-env:prod", false),
            ("NOT env:staging", true),
            ("env:prod team:x", false),
            ("env:prod AND env:blue", true),
            ("env:x OR env:prod team:x", false),
            ("(env:x OR env:prod) image:*/api", true),
            ("env:(x OR prod)", true),
            ("env:(prod blue)", true),
            ("-env:(x OR y)", true),
            ("-(env:x OR env:prod)", false),
            ("env:*", true),
            ("none:*", false),
            ("team:\"edge team\"", true),
            ("team:edge\\ team", true),
            ("\"edge team\"", true),
            ("shop", true),
            ("sh?p/*pi", true),
            ("nothere", false),
            ("snapshots:>3", true),
            ("snapshots:>=42 snapshots:<=42", true),
            ("snapshots:<42", false),
            ("snapshots:>4100% snapshots:<4300%", true),
            ("snapshots:<4200%", false),
            ("snapshots:4200%", true),
            ("snapshots:42", true),
            ("snapshots:(>3 <10)", false),
            ("env:>3", false),
            ("\"odd:key\":\"(x)*\"", true),
            ("-", false),
        ] {
            assert_eq!(parse(line).unwrap().matches(&API), expected, "{line}");
        }
    }

    #[test]
    fn errors_point_and_say_what_to_do() {
        for (line, expected) in [
            ("env:prod (team:edge", "         ^\nthis parenthesis is never closed; add a `)`"),
            ("env:prod) a", "        ^\nthis parenthesis closes nothing; remove it, or open it before"),
            ("a \"b", "  ^^\nthese quotes are never closed; add a `\"`"),
            ("team: x", "     ^\nthere is no value after `team:`; write one, or `*` for any"),
            (":x", "^^\nthere is no key before the colon; write `key:value`, or put the text in quotes"),
            ("é ()", "  ^^\nthere is nothing in these parentheses; fill or remove them"),
            (
                "n:>x",
                "^^^^\nexpected a number after `>`, found \"x\"; write one such as `>3`, or put the value in quotes",
            ),
        ] {
            let error = parse(line).unwrap_err();
            assert_eq!(error.point(line), format!("{line}\n{expected}"));
        }
        for (line, word) in [
            ("a OR", "after"),
            ("OR a", "before"),
            ("a AND", "after"),
            ("(AND a)", "before"),
            ("NOT", "after"),
            ("a AND AND b", "before"),
            ("a OR OR b", "after"),
        ] {
            assert!(parse(line).unwrap_err().problem.contains(word), "{line}");
        }
    }

    #[test]
    fn depth_and_length_are_bounded() {
        let nested = |n: usize| format!("{}a{}", "(".repeat(n), ")".repeat(n));
        assert!(parse(&nested(MAX_DEPTH - 1)).is_ok());
        for line in [nested(MAX_DEPTH), "(".repeat(4000), "-".repeat(4000) + "a", "NOT ".repeat(2000)] {
            assert!(parse(&line).unwrap_err().problem.contains("nested"), "{line}");
        }
        assert!(parse(&"é".repeat(MAX_LENGTH)).unwrap_err().problem.contains("bytes"));
    }

    #[test]
    fn a_filter_is_written_in_its_neatest_form() {
        for (line, neat) in [
            ("a AND NOT b", "a -b"),
            ("(env:a OR env:b) c", "env:(a OR b) c"),
            ("((a)) OR (b c)", "a OR b c"),
            ("\"plain\" k:\"a b\" k:\"*\"", "plain k:\"a b\" k:\"*\""),
            ("--a -(-(b))", "a b"),
        ] {
            assert_eq!(parse(line).unwrap().to_string(), neat);
        }
        let alternating = "a OR b (".repeat(60) + "x" + &")".repeat(60);
        let query = parse(&alternating).unwrap();
        assert_eq!(parse(&query.to_string()), Ok(query), "no deeper than it was");
        assert_eq!(parse("a:1 b:(2 OR 3) -a:4 x").unwrap().keys(), ["a", "b"]);
    }

    fn odd_text() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-z]{1,3}",
            "[-a-z:()\"\\\\*?<>= ORé]{0,6}",
            Just("AND".to_owned()),
            Just("OR".to_owned())
        ]
    }

    fn term() -> impl Strategy<Value = Expr> {
        let glob = prop_oneof![
            odd_text().prop_map(|text| Glob::literal(&text, Case::Ignore)),
            odd_text().prop_map(|text| Glob::new(&text, Case::Ignore)),
        ];
        let matching = (proptest::option::of(odd_text()), glob)
            .prop_map(|(key, glob)| Expr::Term(Term::new(key, Test::Matches(glob))));
        let sign = proptest::sample::select(Comparison::SIGNS.map(|(_, comparison)| comparison).to_vec());
        let comparing = (odd_text(), sign, -1e12..1e12_f64).prop_map(|(key, comparison, limit)| {
            Expr::Term(Term::new(Some(key), Test::Compare(comparison, limit)))
        });
        prop_oneof![4 => matching, 1 => comparing]
    }

    fn expr() -> impl Strategy<Value = Expr> {
        term().prop_recursive(5, 40, 4, |inner| {
            let parts = proptest::collection::vec(inner.clone(), 1..4);
            prop_oneof![
                parts.clone().prop_map(|parts| Expr::all(parts).unwrap()),
                parts.prop_map(|parts| Expr::any(parts).unwrap()),
                inner.prop_map(Expr::not),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(root in proptest::option::of(expr())) {
            let query = Query { root };
            let line = query.to_string();
            prop_assert_eq!(parse(&line).map_err(|e| e.point(&line)), Ok(query));
        }

        #[test]
        fn any_line_is_read_or_refused(line in prop_oneof![any::<String>(), "[-a:()\"\\\\*> ORNTAD]{0,30}"]) {
            match parse(&line) {
                Ok(query) => prop_assert_eq!(parse(&query.to_string()), Ok(query)),
                Err(error) => {
                    prop_assert!(line.get(error.span.clone()).is_some(), "{:?}", error.span);
                    prop_assert_eq!(error.point(&line).lines().count(), 3);
                }
            }
        }
    }
}
