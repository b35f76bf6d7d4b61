//! A filter that was understood: what it holds, whether something passes it, and how it is written.

use std::fmt;

use crate::text::glob::{Glob, Token};

/// Other names of keys: the first also asks for the second. It still asks for itself, since a tag may be called
/// so: Datadog has a `version` of its own beside the image's tag.
pub static ALIASES: &[(&str, &str)] = &[
    ("version", "image_tag"),
    ("tag", "image_tag"),
    ("image", "image_name"),
    ("container", "container_id"),
    ("instance", "container_id"),
    ("state", "status"),
];

/// The keys that a written key asks for: itself, and what it is another name of.
pub fn meanings(key: &str) -> impl Iterator<Item = &str> {
    let other = ALIASES.iter().find(|(alias, _)| *alias == key).map(|(_, name)| *name);
    std::iter::once(key).chain(other)
}

/// Something that a filter can be asked about.
pub trait Subject {
    /// Calls `each` with every value of a key, in any order; not at all if there is none.
    fn values(&self, key: &str, each: &mut dyn FnMut(&str));

    /// Calls `each` with every text that a word alone is looked for in: names, tags as `key:value`.
    fn text(&self, each: &mut dyn FnMut(&str));

    /// The number of a key that counts something: `snapshots`, `nodes`.
    fn number(&self, key: &str) -> Option<f64>;
}

/// A filter. The default one is empty and lets everything pass.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    pub(super) root: Option<Expr>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expr {
    /// All of at least two, none of which is an `All`.
    All(Vec<Expr>),
    /// Any of at least two, none of which is an `Any`.
    Any(Vec<Expr>),
    /// The contrary of what is no `Not`.
    Not(Box<Expr>),
    Term(Term),
}

/// What one key, or one word alone, asks for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Term {
    pub(super) key: Option<String>,
    pub(super) test: Test,
    /// Of a word alone, ready to be looked for anywhere in a text.
    anywhere: Option<Glob>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Test {
    /// For a key the whole value, for a word alone any part of a text; kept as written.
    Matches(Glob),
    Compare(Comparison, f64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    Less,
    AtMost,
    More,
    AtLeast,
}

impl Comparison {
    /// The longer signs first, so that the first that fits is right.
    pub(super) const SIGNS: [(&'static str, Comparison); 4] = [
        (">=", Comparison::AtLeast),
        ("<=", Comparison::AtMost),
        (">", Comparison::More),
        ("<", Comparison::Less),
    ];

    fn holds(self, left: f64, right: f64) -> bool {
        match self {
            Comparison::Less => left < right,
            Comparison::AtMost => left <= right,
            Comparison::More => left > right,
            Comparison::AtLeast => left >= right,
        }
    }
}

impl Query {
    /// Whether the filter is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.root.is_none()
    }

    /// Whether the subject passes.
    #[must_use]
    pub fn matches(&self, subject: &dyn Subject) -> bool {
        self.root.as_ref().is_none_or(|root| root.matches(subject))
    }

    /// The keys that the filter asks for, each once, as they are written. A caller that knows all keys can warn
    /// of those that exist nowhere; they are no error, since what is read later may have them.
    #[must_use]
    pub fn keys(&self) -> Vec<&str> {
        let mut keys = Vec::new();
        if let Some(root) = &self.root {
            root.each_term(&mut |term| {
                if let Some(key) = term.key.as_deref().filter(|key| !keys.contains(key)) {
                    keys.push(key);
                }
            });
        }
        keys
    }
}

impl Expr {
    /// All of the expressions, flat. `None` of none.
    pub(super) fn all(parts: Vec<Expr>) -> Option<Expr> {
        let flat = parts.into_iter().flat_map(|part| match part {
            Expr::All(parts) => parts,
            other => vec![other],
        });
        one_or(flat.collect(), Expr::All)
    }

    /// Any of the expressions, flat. `None` of none.
    pub(super) fn any(parts: Vec<Expr>) -> Option<Expr> {
        let flat = parts.into_iter().flat_map(|part| match part {
            Expr::Any(parts) => parts,
            other => vec![other],
        });
        one_or(flat.collect(), Expr::Any)
    }

    /// The contrary; of a contrary, what it was the contrary of.
    pub(super) fn not(part: Expr) -> Expr {
        match part {
            Expr::Not(inner) => *inner,
            other => Expr::Not(Box::new(other)),
        }
    }

    fn matches(&self, subject: &dyn Subject) -> bool {
        match self {
            Expr::All(parts) => parts.iter().all(|part| part.matches(subject)),
            Expr::Any(parts) => parts.iter().any(|part| part.matches(subject)),
            Expr::Not(part) => !part.matches(subject),
            Expr::Term(term) => term.matches(subject),
        }
    }

    fn each_term<'a>(&'a self, each: &mut dyn FnMut(&'a Term)) {
        match self {
            Expr::All(parts) | Expr::Any(parts) => parts.iter().for_each(|part| part.each_term(each)),
            Expr::Not(part) => part.each_term(each),
            Expr::Term(term) => each(term),
        }
    }
}

fn one_or(mut parts: Vec<Expr>, many: fn(Vec<Expr>) -> Expr) -> Option<Expr> {
    match parts.len() {
        0 | 1 => parts.pop(),
        _ => Some(many(parts)),
    }
}

impl Term {
    pub(super) fn new(key: Option<String>, test: Test) -> Term {
        let anywhere = match (&test, &key) {
            (Test::Matches(glob), None) => Some(glob.anywhere()),
            _ => None,
        };
        Term { key, test, anywhere }
    }

    pub(super) fn matches(&self, subject: &dyn Subject) -> bool {
        let mut found = false;
        match (&self.test, self.key.as_deref()) {
            (Test::Compare(comparison, limit), key) => {
                let number = key.into_iter().flat_map(meanings).find_map(|key| subject.number(key));
                found = number.is_some_and(|number| comparison.holds(number, *limit));
            }
            (Test::Matches(glob), Some(key)) => {
                for key in meanings(key) {
                    subject.values(key, &mut |value| found = found || glob.matches(value));
                    found = found || subject.number(key).is_some_and(|number| is_number(glob, number));
                }
            }
            (Test::Matches(_), None) => {
                if let Some(glob) = &self.anywhere {
                    subject.text(&mut |text| found = found || glob.matches(text));
                }
            }
        }
        found
    }
}

/// A number as it is written; a share may be written in percent.
pub(super) fn read_number(text: &str) -> Option<f64> {
    let (digits, unit) = text.strip_suffix('%').map_or((text, 1.0), |digits| (digits, 100.0));
    digits.parse::<f64>().ok().map(|number| number / unit)
}

/// Whether a pattern for texts is this number: `snapshots:42`, or any: `snapshots:*`.
fn is_number(glob: &Glob, number: f64) -> bool {
    let wanted = glob.as_literal().and_then(|text| read_number(&text));
    wanted == Some(number) || matches!(glob.tokens(), [Token::Many])
}

/// Writes the filter so that [`super::parse`] reads it back as the same.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.root.as_ref().map_or(Ok(()), |root| root.fmt(f))
    }
}

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Expr::All(parts) => write_joined(f, parts, " "),
            Expr::Any(parts) => match common_key(parts) {
                Some((key, tests)) => {
                    write_key(f, key)?;
                    f.write_str("(")?;
                    for (i, test) in tests.iter().enumerate() {
                        f.write_str(if i == 0 { "" } else { " OR " })?;
                        write_test(f, test, true)?;
                    }
                    f.write_str(")")
                }
                None => write_joined(f, parts, " OR "),
            },
            Expr::Not(part) => {
                f.write_str("-")?;
                write_part(f, part)
            }
            Expr::Term(term) => {
                if let Some(key) = &term.key {
                    write_key(f, key)?;
                }
                write_test(f, &term.test, term.key.is_none())
            }
        }
    }
}

/// The key and the tests, if all parts are terms of one key.
fn common_key(parts: &[Expr]) -> Option<(&str, Vec<&Test>)> {
    let mut common = None;
    let mut tests = Vec::new();
    for part in parts {
        let Expr::Term(Term { key: Some(key), test, .. }) = part else { return None };
        if *common.get_or_insert(key.as_str()) != key.as_str() {
            return None;
        }
        tests.push(test);
    }
    Some((common?, tests))
}

fn write_joined(f: &mut fmt::Formatter<'_>, parts: &[Expr], between: &str) -> fmt::Result {
    for (i, part) in parts.iter().enumerate() {
        f.write_str(if i == 0 { "" } else { between })?;
        // Only alternatives hold an `All`, and it binds stronger than they do.
        match part {
            Expr::All(_) => write!(f, "{part}")?,
            _ => write_part(f, part)?,
        }
    }
    Ok(())
}

/// A part of something that binds stronger: in parentheses if it would fall apart without them.
///
/// No more parentheses are written than were read, so that what was within [`super::MAX_DEPTH`] stays so.
fn write_part(f: &mut fmt::Formatter<'_>, part: &Expr) -> fmt::Result {
    let grouped = match part {
        Expr::All(_) => true,
        Expr::Any(parts) => common_key(parts).is_none(),
        Expr::Not(_) | Expr::Term(_) => false,
    };
    if grouped { write!(f, "({part})") } else { write!(f, "{part}") }
}

fn write_key(f: &mut fmt::Formatter<'_>, key: &str) -> fmt::Result {
    let special = |c: char| is_special(c) || c == ':';
    if key.is_empty() || key.starts_with('-') || key.contains(special) {
        write_quoted(f, key)?;
    } else {
        f.write_str(key)?;
    }
    f.write_str(":")
}

/// Writes what follows a key, or (`bare`) stands where a key could stand.
fn write_test(f: &mut fmt::Formatter<'_>, test: &Test, bare: bool) -> fmt::Result {
    match test {
        Test::Compare(comparison, limit) => {
            let sign = Comparison::SIGNS.iter().find(|(_, of)| of == comparison).map_or("", |(sign, _)| sign);
            write!(f, "{sign}{limit}")
        }
        Test::Matches(glob) => write_glob(f, glob, bare),
    }
}

fn write_glob(f: &mut fmt::Formatter<'_>, glob: &Glob, bare: bool) -> fmt::Result {
    let special = |c: char| is_special(c) || (bare && c == ':');
    let literal = glob.as_literal();
    if let Some(text) = literal {
        let word = matches!(text.as_str(), "AND" | "OR" | "NOT");
        let first = text.starts_with(['>', '<']) || (bare && text.starts_with('-'));
        if text.is_empty()
            || first
            || (bare && word)
            || text.contains(|c| special(c) || matches!(c, '*' | '?'))
        {
            return write_quoted(f, &text);
        }
        return f.write_str(&text);
    }
    for (i, token) in glob.tokens().iter().enumerate() {
        match token {
            Token::Many => f.write_str("*")?,
            Token::One => f.write_str("?")?,
            Token::Char(c) => {
                let first = i == 0 && matches!(c, '>' | '<' | '-');
                let escape = if first || special(*c) || matches!(c, '*' | '?') { "\\" } else { "" };
                write!(f, "{escape}{c}")?;
            }
        }
    }
    Ok(())
}

/// A text in quotes, in which nothing of it has a special meaning.
#[must_use]
pub fn quoted(text: &str) -> String {
    Quoted(text).to_string()
}

/// Writes a value or key so that it stands for itself wherever it is put.
pub(super) fn quoted_if_needed(text: &str) -> String {
    let special = |c: char| is_special(c) || matches!(c, '*' | '?' | ':');
    let first = text.is_empty() || text.starts_with(['>', '<', '-']);
    if first || text.contains(special) || matches!(text, "AND" | "OR" | "NOT") {
        Quoted(text).to_string()
    } else {
        text.to_owned()
    }
}

struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_quoted(f, self.0)
    }
}

fn write_quoted(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_str("\"")?;
    for c in text.chars() {
        let escape = if matches!(c, '"' | '\\') { "\\" } else { "" };
        write!(f, "{escape}{c}")?;
    }
    f.write_str("\"")
}

fn is_special(c: char) -> bool {
    c.is_whitespace() || matches!(c, '(' | ')' | '"' | '\\')
}
