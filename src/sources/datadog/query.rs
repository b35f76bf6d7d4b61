//! Queries for signals in Datadog's language, put together so that no value in them means more than itself.

use thiserror::Error;

/// What every query asks for: signals of the agent's Workload Protection, and no others.
const SOURCE: &str = "source:runtime-security-agent";

/// Why a query cannot be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum QueryError {
    /// A value that would match anything.
    #[error("an empty {0} would match everything")]
    Empty(&'static str),
    /// A part of a query that would reach out of its place.
    #[error("the query cannot be understood: {0}")]
    Unbalanced(&'static str),
}

/// A query for signals: all its terms must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalQuery {
    terms: Vec<String>,
}

impl Default for SignalQuery {
    fn default() -> Self {
        SignalQuery::all()
    }
}

impl SignalQuery {
    /// All signals of Workload Protection.
    #[must_use]
    pub fn all() -> SignalQuery {
        SignalQuery { terms: vec![SOURCE.to_owned()] }
    }

    /// Only those of a workload, by the name of its image. A name without a registry is that image in any registry.
    ///
    /// # Errors
    /// If the name is empty.
    pub fn of_workload(mut self, name: &str) -> Result<SignalQuery, QueryError> {
        let exact = term("image_name", name)?;
        let name = name.trim();
        self.terms.push(if names_no_registry(name) {
            format!("({exact} OR image_name:*/{name})")
        } else {
            exact
        });
        Ok(self)
    }

    /// Only those of a container, by its id or, as commands print it, the first twelve or more digits of one.
    ///
    /// # Errors
    /// If the id is empty.
    pub fn of_container(mut self, id: &str) -> Result<SignalQuery, QueryError> {
        let id = id.trim();
        let is_part = (12..64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_hexdigit());
        self.terms.push(if is_part { format!("container_id:{id}*") } else { term("container_id", id)? });
        Ok(self)
    }

    /// Only those that a query of the user selects.
    ///
    /// # Errors
    /// If quotes or parentheses in it are not closed, or close what they did not open: then it would reach beyond
    /// itself.
    pub fn matching(mut self, query: &str) -> Result<SignalQuery, QueryError> {
        let query = query.trim();
        balanced(query)?;
        if !query.is_empty() {
            self.terms.push(format!("({query})"));
        }
        Ok(self)
    }

    /// The query as it is sent.
    #[must_use]
    pub fn text(&self) -> String {
        self.terms.join(" ")
    }
}

/// A tag with exactly this value. Within quotes no character has a meaning but the quote and the backslash.
fn term(key: &'static str, value: &str) -> Result<String, QueryError> {
    let value = value.trim();
    if value.is_empty() {
        return Err(QueryError::Empty(match key {
            "image_name" => "name of a workload",
            _ => "container id",
        }));
    }
    let mut quoted = String::with_capacity(value.len() + 2);
    for c in value.chars() {
        if matches!(c, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    Ok(format!("{key}:\"{quoted}\""))
}

/// Whether the name begins with no registry, and can stand in a query without quotes.
fn names_no_registry(name: &str) -> bool {
    let first = name.split('/').next().unwrap_or("");
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'/');
    let host = name.contains('/') && (first.contains('.') || first == "localhost");
    !host && name.bytes().all(plain) && name.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric())
}

fn balanced(query: &str) -> Result<(), QueryError> {
    let (mut depth, mut quoted) = (0_u32, false);
    let mut chars = query.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.next().is_none() => return Err(QueryError::Unbalanced("it ends with a backslash")),
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => {
                depth = depth.checked_sub(1).ok_or(QueryError::Unbalanced("a `)` closes nothing"))?;
            }
            _ => {}
        }
    }
    match (quoted, depth) {
        (true, _) => Err(QueryError::Unbalanced("a quote is not closed")),
        (false, 0) => Ok(()),
        _ => Err(QueryError::Unbalanced("a `(` is not closed")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn queries_are_put_together() {
        let text = |query: Result<SignalQuery, QueryError>| query.map(|query| query.text());
        assert_eq!(SignalQuery::all().text(), "source:runtime-security-agent");
        assert_eq!(
            text(SignalQuery::all().of_workload("registry.test/shop/api")),
            Ok("source:runtime-security-agent image_name:\"registry.test/shop/api\"".to_owned())
        );
        assert_eq!(
            text(SignalQuery::all().of_workload("shop/api")),
            Ok("source:runtime-security-agent (image_name:\"shop/api\" OR image_name:*/shop/api)".to_owned())
        );
        assert_eq!(
            text(SignalQuery::all().of_workload("a*\" OR \"\\")),
            Ok(r#"source:runtime-security-agent image_name:"a*\" OR \"\\""#.to_owned())
        );
        assert_eq!(
            text(SignalQuery::all().of_container("0123456789ab")),
            Ok("source:runtime-security-agent container_id:0123456789ab*".to_owned())
        );
        assert_eq!(
            text(
                SignalQuery::all().of_container("abc").and_then(|q| q.matching("status:(high OR critical)"))
            ),
            Ok("source:runtime-security-agent container_id:\"abc\" (status:(high OR critical))".to_owned())
        );
        assert_eq!(SignalQuery::all().matching(" ").map(|q| q.text()), Ok(SignalQuery::all().text()));
    }

    #[test]
    fn what_would_reach_beyond_itself_is_refused() {
        for query in ["a) OR (b", "(a", "a)", "\"a", "a\\", ")(", "\"(\" )"] {
            assert!(matches!(SignalQuery::all().matching(query), Err(QueryError::Unbalanced(_))), "{query}");
        }
        for query in ["(a OR b)", "\"a) OR (b\"", "a\\)", "\\\"a"] {
            assert!(SignalQuery::all().matching(query).is_ok(), "{query}");
        }
        assert!(SignalQuery::all().of_workload(" ").is_err() && SignalQuery::all().of_container("").is_err());
    }

    /// The terms of a query that stand beside each other outermost, and whether an OR stands between them.
    fn outermost(query: &str) -> (usize, bool) {
        let (mut depth, mut quoted, mut terms, mut inside, mut word, mut or) =
            (0, false, 0, false, String::new(), false);
        let mut chars = query.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => word.extend(chars.next()),
                '"' => quoted = !quoted,
                '(' if !quoted => depth += 1,
                ')' if !quoted => depth -= 1,
                _ => {}
            }
            let space = c == ' ' && depth == 0 && !quoted;
            if space {
                or |= word == "OR";
                word.clear();
            } else {
                word.push(c);
            }
            terms += usize::from(!space && !inside);
            inside = !space;
        }
        (terms, or)
    }

    proptest! {
        #[test]
        fn a_value_never_adds_a_term(name in "[a-zA-Z0-9./:\"\\\\()*? -]{1,20}", query in "[a-z:\"\\\\() OR]{0,12}") {
            prop_assume!(!name.trim().is_empty());
            let of = SignalQuery::all().of_workload(&name).unwrap().of_container(&name).unwrap();
            prop_assert_eq!(outermost(&of.text()), (3, false));
            if let Ok(with) = of.matching(&query) {
                let terms = if query.trim().is_empty() { 3 } else { 4 };
                prop_assert_eq!(outermost(&with.text()), (terms, false), "{}", with.text());
            }
        }
    }
}
