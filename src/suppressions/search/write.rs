//! Writes a query as Datadog takes it, or refuses.
//!
//! Exact values stand in double quotes, where only `"` and `\` mean anything. A pattern stands without, because wildcards
//! work only there; every character of it that is neither a letter, a digit nor one of `/ . _` is escaped, whether the
//! language gives it a meaning today or not. Refused is what the documentation, or another reader of the language by the
//! same makers, would take for something else:
//! - control characters, ends of lines, and the character that stands for bytes that were no text;
//! - curly quotation marks, which one edition says are to be escaped and another that they are ignored;
//! - a `*` or `?` that is meant as a character beside wildcards: the reader in Vector takes an escaped one for a wildcard;
//! - invisible characters in a pattern, values that are empty, and values longer than what is kept of one;
//! - names of fields that begin with an operator in capitals (`NOTE`), or that ask for something else (`_exists_`).

use super::{Field, Inexpressible, MAX_DEPTH, MAX_WRITTEN, Piece, Query, Test, lex};
use crate::text::sanitize;

/// Names that are no fields to Datadog or to its other readers.
const NO_FIELDS: [&str; 5] = ["_exists_", "_missing_", "_default_", "_all_", "message"];

/// What a name may not begin with: some readers take it for the operator, and the rest for the name.
const OPERATORS: [&str; 3] = ["AND", "OR", "NOT"];

impl Query {
    /// The query in Datadog's search language, in its simplest form. The same query is always the same text.
    ///
    /// # Errors
    /// If anything of it cannot be said exactly.
    pub fn text(&self) -> Result<String, Inexpressible> {
        let depth = self.depth();
        if depth > MAX_DEPTH {
            return Err(Inexpressible::Deep { depth, most: MAX_DEPTH });
        }
        let mut out = String::new();
        write(&self.canonical(), &mut out)?;
        let length = out.chars().count();
        if length > MAX_WRITTEN {
            return Err(Inexpressible::Query { length, most: MAX_WRITTEN });
        }
        Ok(out)
    }
}

fn write(query: &Query, out: &mut String) -> Result<(), Inexpressible> {
    match query {
        Query::All => out.push('*'),
        Query::Term(field, test) => term(field, test, out)?,
        Query::Not(inner) => {
            out.push('-');
            part(inner, out)?;
        }
        Query::And(parts) => joined(parts, " AND ", out)?,
        Query::Or(parts) => match same_field(parts) {
            Some(field) => one_of(field, parts, out)?,
            None => joined(parts, " OR ", out)?,
        },
    }
    Ok(())
}

fn joined(parts: &[Query], between: &str, out: &mut String) -> Result<(), Inexpressible> {
    for (at, query) in parts.iter().enumerate() {
        if at > 0 {
            out.push_str(between);
        }
        part(query, out)?;
    }
    Ok(())
}

/// A query as a part of another, in parentheses where it would fall apart.
fn part(query: &Query, out: &mut String) -> Result<(), Inexpressible> {
    let whole = match query {
        Query::All | Query::Term(..) | Query::Not(_) => true,
        Query::And(_) => false,
        Query::Or(parts) => same_field(parts).is_some(),
    };
    if whole {
        return write(query, out);
    }
    out.push('(');
    write(query, out)?;
    out.push(')');
    Ok(())
}

/// The one field of which all parts ask for exact values. Patterns do not go into `field:(…)`: the reader in Vector takes
/// `a?b` apart there.
fn same_field(parts: &[Query]) -> Option<&Field> {
    let exact = |part| match part {
        &Query::Term(ref field, Test::Equals(_)) if *field != Field::Anything => Some(field),
        _ => None,
    };
    let field = parts.first().and_then(exact)?;
    parts.iter().all(|part| exact(part) == Some(field)).then_some(field)
}

fn one_of(field: &Field, parts: &[Query], out: &mut String) -> Result<(), Inexpressible> {
    name(field, out)?;
    out.push('(');
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            out.push_str(" OR ");
        }
        if let Query::Term(_, test) = part {
            value(field, test, out)?;
        }
    }
    out.push(')');
    Ok(())
}

fn term(field: &Field, test: &Test, out: &mut String) -> Result<(), Inexpressible> {
    name(field, out)?;
    value(field, test, out)
}

/// The name of a field with what makes it one.
fn name(field: &Field, out: &mut String) -> Result<(), Inexpressible> {
    let (sign, name) = match field {
        Field::Attribute(name) => ("@", name),
        Field::Tag(name) => ("", name),
        Field::Anything => return Err(Inexpressible::Message),
    };
    let first = |c: char| c.is_ascii_alphabetic() || c == '_';
    let other = |c: char| first(c) || c.is_ascii_digit() || matches!(c, '.' | '-');
    let taken = |name: &str| NO_FIELDS.contains(&name) || OPERATORS.iter().any(|word| name.starts_with(word));
    if !name.starts_with(first) || !name.chars().all(other) || (sign.is_empty() && taken(name)) {
        return Err(Inexpressible::Name(sanitize(&field.to_string()).into_owned()));
    }
    out.push_str(sign);
    out.push_str(name);
    out.push(':');
    Ok(())
}

fn value(field: &Field, test: &Test, out: &mut String) -> Result<(), Inexpressible> {
    match test {
        Test::Exists => out.push('*'),
        Test::Equals(text) => {
            check_length(field, text.chars().count())?;
            out.push('"');
            for c in text.chars() {
                check_exact(field, c)?;
                if matches!(c, '"' | '\\') {
                    out.push('\\');
                }
                out.push(c);
            }
            out.push('"');
        }
        Test::Like(pieces) => {
            check_length(field, pieces.iter().map(least_characters).sum())?;
            for piece in pieces {
                match piece {
                    Piece::One => out.push('?'),
                    Piece::Any => out.push('*'),
                    Piece::Text(text) => escaped(field, text, out)?,
                }
            }
        }
        Test::Other(text) if lex::is_comparison(text) => {
            text.chars().try_for_each(|c| check_exact(field, c))?;
            out.push_str(text);
        }
        Test::Other(text) => {
            let (field, text) = (field.to_string(), sanitize(text).into_owned());
            return Err(Inexpressible::Comparison { field, text });
        }
    }
    Ok(())
}

/// How many characters of a value a piece takes at the least.
fn least_characters(piece: &Piece) -> usize {
    match piece {
        Piece::Text(text) => text.chars().count(),
        Piece::One => 1,
        Piece::Any => 0,
    }
}

fn escaped(field: &Field, text: &str, out: &mut String) -> Result<(), Inexpressible> {
    for c in text.chars() {
        check_exact(field, c)?;
        if matches!(c, '*' | '?') {
            return Err(character(field, format!("`{c}` as a character beside wildcards")));
        }
        if sanitize::is_unsafe(c) {
            return Err(character(field, format!("`{}` beside wildcards", sanitize(&c.to_string()))));
        }
        // Never before a letter or digit, where a backslash may have a meaning of its own: `\u0041`.
        if !c.is_alphanumeric() && !matches!(c, '/' | '.' | '_') {
            out.push('\\');
        }
        out.push(c);
    }
    Ok(())
}

fn check_length(field: &Field, length: usize) -> Result<(), Inexpressible> {
    let most = field.most_characters();
    if length == 0 {
        return Err(Inexpressible::Empty { field: field.to_string() });
    }
    if length > most {
        return Err(Inexpressible::TooLong { field: field.to_string(), length, most });
    }
    Ok(())
}

/// Refuses what cannot even be said in quotes.
fn check_exact(field: &Field, c: char) -> Result<(), Inexpressible> {
    let why = match c {
        '\u{fffd}' => ", which stands for bytes that are no text",
        '“' | '”' => ", which the search ignores",
        '\u{2028}' | '\u{2029}' => "",
        c if c.is_control() => "",
        _ => return Ok(()),
    };
    Err(character(field, format!("`{}`{why}", sanitize(&c.to_string()))))
}

fn character(field: &Field, what: String) -> Inexpressible {
    Inexpressible::Character { field: field.to_string(), what }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attribute(name: &str) -> Field {
        Field::Attribute(name.to_owned())
    }

    fn is(field: &Field, value: &str) -> Query {
        Query::Term(field.clone(), Test::Equals(value.to_owned()))
    }

    fn like(field: &Field, pieces: &[Piece]) -> Query {
        Query::Term(field.clone(), Test::pattern(pieces.iter().cloned()))
    }

    fn text(text: &str) -> Piece {
        Piece::Text(text.to_owned())
    }

    #[test]
    fn written_as_people_write_it() {
        let (path, tag) = (attribute("process.executable.path"), Field::Tag("image_name".to_owned()));
        let temporary = like(&path, &[text("/tmp/a-b c."), Piece::One, Piece::One, Piece::Any]);
        let either = Query::any_of([is(&path, "/bin/sh"), is(&path, "/bin/b\"a\\sh")]);
        let mixed =
            Query::any_of([temporary.clone(), is(&tag, "x"), Query::all_of([is(&tag, "y"), either.clone()])]);
        for (query, expected) in [
            (Query::All, "*"),
            (Query::nothing(), "-*"),
            (is(&tag, "registry.lab/backup:1"), r#"image_name:"registry.lab/backup:1""#),
            (Query::Term(path.clone(), Test::Exists).negated(), "-@process.executable.path:*"),
            (temporary.clone(), r"@process.executable.path:/tmp/a\-b\ c.??*"),
            (either.clone(), r#"@process.executable.path:("/bin/sh" OR "/bin/b\"a\\sh")"#),
            (
                Query::all_of([is(&tag, "x"), either.clone(), temporary.negated()]),
                r#"image_name:"x" AND @process.executable.path:("/bin/sh" OR "/bin/b\"a\\sh") AND -@process.executable.path:/tmp/a\-b\ c.??*"#,
            ),
            (
                mixed.clone().negated(),
                r#"-(@process.executable.path:/tmp/a\-b\ c.??* OR image_name:"x" OR (image_name:"y" AND @process.executable.path:("/bin/sh" OR "/bin/b\"a\\sh")))"#,
            ),
            (
                Query::And(vec![Query::All, Query::And(vec![is(&tag, "x")]), Query::Or(vec![is(&tag, "y")])]),
                r#"image_name:"x" AND image_name:"y""#,
            ),
        ] {
            assert_eq!(query.text().as_deref(), Ok(expected));
        }
    }

    /// What a value costs in both forms: its error, or nothing.
    fn refused(value: &str) -> [Option<String>; 2] {
        let field = attribute("process.args");
        let pattern = like(&field, &[text(value), Piece::Any]);
        [is(&field, value), pattern].map(|query| query.text().err().map(|error| error.to_string()))
    }

    #[test]
    fn what_cannot_be_said_exactly_is_refused() {
        let said = |what: &str| {
            Some(format!("@process.args holds {what}, which Datadog's search cannot ask for exactly"))
        };
        for (value, shown) in [
            ("a\nb", r"`\n`"),
            ("a\0b", r"`\x00`"),
            ("a\tb", r"`\t`"),
            ("a\u{85}b", r"`\u{85}`"),
            ("a\u{2028}b", r"`\u{2028}`"),
            ("a\u{fffd}b", "`\u{fffd}`, which stands for bytes that are no text"),
            ("a“b", "`“`, which the search ignores"),
        ] {
            assert_eq!(refused(value), [said(shown), said(shown)], "{value:?}");
        }
        for (value, shown) in [
            ("a*b", "`*` as a character beside wildcards"),
            ("a?b", "`?` as a character beside wildcards"),
            ("a\u{202e}b", r"`\u{202e}` beside wildcards"),
            ("a\u{200b}b", r"`\u{200b}` beside wildcards"),
        ] {
            assert_eq!(refused(value), [None, said(shown)], "{value:?}");
        }
        assert_eq!(
            is(&attribute("a"), "").text().unwrap_err().to_string(),
            "@a is empty, which Datadog's search cannot ask for"
        );
    }

    #[test]
    fn values_longer_than_what_is_kept_are_refused() {
        let too_long = |field: &Field, length: usize, most: usize| {
            let error = is(field, &"ä".repeat(length)).text().unwrap_err();
            assert_eq!(error, Inexpressible::TooLong { field: field.to_string(), length, most });
            assert!(is(field, &"ä".repeat(most)).text().is_ok());
        };
        too_long(&attribute("a"), 1_025, 1_024);
        too_long(&Field::Tag("image_name".to_owned()), 190, 189);
        let pattern = [text(&"a".repeat(1_024)), Piece::One];
        assert!(matches!(
            like(&attribute("a"), &pattern).text(),
            Err(Inexpressible::TooLong { length: 1_025, .. })
        ));
    }

    #[test]
    fn names_that_mean_something_else_are_refused() {
        let field = |name: &str| [attribute(name), Field::Tag(name.to_owned())];
        let taken = |name: &str| field(name).map(|field| is(&field, "x").text().is_ok());
        for name in ["image_name", "process.args", "app-1.x", "_x"] {
            assert_eq!(taken(name), [true, true], "{name}");
        }
        for name in ["NOTE", "ORDER", "AND", "_exists_", "message"] {
            assert_eq!(taken(name), [true, false], "{name}");
        }
        for name in ["", "-x", "1x", "a b", "a:b", "a\"b", "@x", "é", "a*", "a/b", "a\\b", "x\u{202e}"] {
            assert_eq!(taken(name), [false, false], "{name}");
        }
        let error = is(&attribute("x\u{202e}"), "x").text().unwrap_err();
        assert_eq!(error.to_string(), r"`@x\u{202e}` cannot be the name of a field in Datadog's search");
    }

    #[test]
    fn words_of_messages_and_made_up_comparisons_are_refused() {
        assert_eq!(is(&Field::Anything, "x").text(), Err(Inexpressible::Message));
        let other = Query::Term(attribute("a"), Test::Other("x OR @b:y".to_owned()));
        assert!(matches!(other.text(), Err(Inexpressible::Comparison { .. })));
    }

    #[test]
    fn too_much_of_it_is_refused() {
        let deep = (0..MAX_DEPTH).fold(is(&attribute("a"), "x"), |query, _| Query::Not(Box::new(query)));
        assert!(matches!(deep.text(), Err(Inexpressible::Deep { depth: 65, most: 64 })));
        let long =
            Query::Or((0..10).map(|at| is(&attribute("a"), &format!("{at}{}", "x".repeat(1_000)))).collect());
        assert!(matches!(long.text(), Err(Inexpressible::Query { most: MAX_WRITTEN, .. })));
    }
}
