//! Cuts a query of Datadog's search language into words: operators, parentheses, names of fields, values.
//!
//! Where Datadog's documentation and other readers of the language disagree, or say nothing, on what a character outside
//! of quotes means, it is an error: a query that is read as something else than what Datadog reads would be told wrong.

use super::parse::ParseError;
use super::{Field, Piece, Test};
use crate::text::sanitize::{is_unsafe, sanitize};

/// A word and where it stands, in bytes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Open,
    Close,
    And,
    Or,
    Not,
    /// `name:`, whatever it is of. A value or a parenthesis follows it without a space.
    Prefix(Prefix),
    /// A value, or a word without a field.
    Value(Test),
    /// A function on fields, such as `CIDR(@network.client.ip, 10.0.0.0/8)`.
    Function,
}

/// What stands before a colon.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Prefix {
    /// `@name:` or `name:`.
    Field(Field),
    /// `*:`, anything in the event.
    Everywhere,
    /// `_exists_:`, whose value is the name of a field.
    Exists,
    /// `_missing_:`, likewise.
    Missing,
    /// `#name:`, what is computed where the query is evaluated.
    Calculated,
}

impl Prefix {
    /// What a name is; its escapes are taken off already.
    fn of(name: &str) -> Prefix {
        match name {
            "_exists_" => Prefix::Exists,
            "_missing_" => Prefix::Missing,
            name if name.starts_with('#') => Prefix::Calculated,
            name => Prefix::Field(field(name)),
        }
    }
}

/// The field of a name.
pub(super) fn field(name: &str) -> Field {
    match name.strip_prefix('@') {
        Some(name) => Field::Attribute(name.to_owned()),
        None if name == "message" => Field::Anything,
        None => Field::Tag(name.to_owned()),
    }
}

/// The words of a query.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, ParseError> {
    let mut lexer = Lexer { text, at: 0 };
    let mut tokens: Vec<Token> = Vec::new();
    loop {
        let after_colon = tokens.last().is_some_and(|last| matches!(last.kind, Kind::Prefix(_)));
        match lexer.next(after_colon)? {
            Some(token) => tokens.push(token),
            None => return Ok(tokens),
        }
    }
}

/// Whether the text is one comparison or range, and nothing else.
pub(super) fn is_comparison(text: &str) -> bool {
    let is_other = |token: &Token| matches!(token.kind, Kind::Value(Test::Other(_)));
    let whole = Lexer { text, at: 0 }.next(true).ok().flatten();
    whole.is_some_and(|token| is_other(&token) && token.start == 0 && token.end == text.len())
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}

struct Lexer<'a> {
    text: &'a str,
    /// In bytes.
    at: usize,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn error(&self, at: usize, problem: impl Into<String>, remedy: &'static str) -> ParseError {
        ParseError::new(self.text, at, problem, remedy)
    }

    /// The next word. What directly follows a colon is a value, even if it begins like an operator.
    fn next(&mut self, after_colon: bool) -> Result<Option<Token>, ParseError> {
        let start = self.at;
        // A `+` says that something must hold, as everything does.
        while self.peek().is_some_and(|c| is_space(c) || (c == '+' && !after_colon)) {
            self.take();
        }
        if after_colon && (self.at > start || self.peek().is_none_or(|c| c == ')')) {
            let remedy = "write the value right after the colon, or `*` for any value";
            return Err(self.error(start, "there is no value after this colon", remedy));
        }
        let start = self.at;
        let Some(first) = self.peek() else { return Ok(None) };
        let kind = match first {
            '(' | ')' => {
                self.take();
                if first == '(' { Kind::Open } else { Kind::Close }
            }
            '"' => self.quoted()?,
            '[' | '{' => self.range()?,
            '<' | '>' => self.comparison()?,
            '-' if !after_colon => {
                self.take();
                Kind::Not
            }
            '!' | '=' | ':' => {
                let problem = format!("a word cannot begin with `{first}`");
                return Err(self.error(
                    start,
                    problem,
                    "put the value in double quotes, or write `-` to exclude",
                ));
            }
            _ => self.word(after_colon)?,
        };
        Ok(Some(Token { kind, start, end: self.at }))
    }

    /// A word without quotes, up to a space, a parenthesis, or the colon that ends the name of a field.
    fn word(&mut self, after_colon: bool) -> Result<Kind, ParseError> {
        let start = self.at;
        if let Some(operator) = self.sign().filter(|_| !after_colon) {
            return Ok(operator);
        }
        let (mut pieces, mut plain) = (Vec::new(), String::new());
        while let Some(c) = self.peek().filter(|&c| !is_space(c) && c != ')') {
            let at = self.at;
            self.take();
            match c {
                '\\' => match self.take() {
                    Some(escaped) => plain.push(escaped),
                    None => {
                        return Err(self.error(
                            at,
                            "nothing follows this backslash",
                            "write `\\\\` for a backslash",
                        ));
                    }
                },
                '*' | '?' => {
                    pieces.push(Piece::Text(std::mem::take(&mut plain)));
                    pieces.push(if c == '*' { Piece::Any } else { Piece::One });
                }
                ':' if !after_colon => return self.prefix(start, &pieces, &plain),
                '(' => return self.before_parenthesis(start, at),
                '"' | '[' | ']' | '{' | '}' | '^' | '~' => {
                    let problem = format!("`{c}` stands in the middle of a word");
                    return Err(self.error(
                        at,
                        problem,
                        "put the value in double quotes, or a backslash before it",
                    ));
                }
                '“' | '”' => return Err(self.curly(at)),
                '&' | '|' if self.peek() == Some(c) => {
                    let problem = format!("`{c}{c}` stands in the middle of a word");
                    return Err(self.error(
                        at,
                        problem,
                        "put the value in double quotes, or spaces around it",
                    ));
                }
                c if is_unsafe(c) => {
                    let problem = format!("`{}` is an invisible character", shown(&String::from(c)));
                    return Err(self.error(at, problem, "remove it, or put the value in double quotes"));
                }
                c => plain.push(c),
            }
        }
        let raw = &self.text[start..self.at];
        Ok(match raw {
            "AND" if !after_colon => Kind::And,
            "OR" if !after_colon => Kind::Or,
            "NOT" if !after_colon => Kind::Not,
            _ => {
                pieces.push(Piece::Text(plain));
                Kind::Value(Test::pattern(pieces))
            }
        })
    }

    /// `&&` or `||` by itself.
    fn sign(&mut self) -> Option<Kind> {
        let (sign, after) = self.rest().split_at_checked(2)?;
        let kind = [("&&", Kind::And), ("||", Kind::Or)].into_iter().find(|row| row.0 == sign)?.1;
        after
            .chars()
            .next()
            .is_none_or(|c| is_space(c) || matches!(c, '(' | ')'))
            .then(|| self.at += sign.len())?;
        Some(kind)
    }

    /// What is before a colon.
    fn prefix(&self, start: usize, pieces: &[Piece], plain: &str) -> Result<Kind, ParseError> {
        if pieces.is_empty() && !matches!(plain, "" | "@" | "#") {
            return Ok(Kind::Prefix(Prefix::of(plain)));
        }
        if matches!(pieces, [Piece::Text(text), Piece::Any] if text.is_empty()) && plain.is_empty() {
            return Ok(Kind::Prefix(Prefix::Everywhere));
        }
        let problem = format!("`{}` is no name of a field", shown(&self.text[start..self.at]));
        Err(self.error(start, problem, "name one field, or put a backslash before the colon"))
    }

    /// What has a parenthesis right behind it: an operator, or a function, whose arguments are skipped.
    fn before_parenthesis(&mut self, start: usize, at: usize) -> Result<Kind, ParseError> {
        let operator = match &self.text[start..at] {
            "AND" => Kind::And,
            "OR" => Kind::Or,
            "NOT" => Kind::Not,
            "CIDR" => match self.rest().find(['(', ')']) {
                Some(end) if self.rest()[end..].starts_with(')') => {
                    self.at += end + 1;
                    return Ok(Kind::Function);
                }
                Some(_) | None => {
                    return Err(self.error(at, "this parenthesis is never closed", "add a `)`"));
                }
            },
            _ => {
                let problem = "a parenthesis stands in the middle of a word";
                return Err(self.error(
                    at,
                    problem,
                    "put the value in double quotes, or a backslash before it",
                ));
            }
        };
        self.at = at;
        Ok(operator)
    }

    fn quoted(&mut self) -> Result<Kind, ParseError> {
        let start = self.at;
        let text = self.skip_quotes()?;
        self.check_end(start)?;
        Ok(Kind::Value(Test::Equals(text)))
    }

    /// What stands in the quotes that begin here.
    fn skip_quotes(&mut self) -> Result<String, ParseError> {
        let start = self.at;
        self.take();
        let mut text = String::new();
        while let Some(c) = self.take() {
            match c {
                '"' => return Ok(text),
                '\\' => text.extend(self.take()),
                '“' | '”' => return Err(self.curly(self.at - c.len_utf8())),
                c => text.push(c),
            }
        }
        Err(self.error(start, "this quotation mark is never closed", "add a `\"`"))
    }

    /// `[1 TO 5]`, `{a TO b}`.
    fn range(&mut self) -> Result<Kind, ParseError> {
        let start = self.at;
        self.take();
        loop {
            match self.peek() {
                Some(']' | '}') => break,
                Some('"') => drop(self.skip_quotes()?),
                Some('[' | '{' | '(' | ')') | None => {
                    return Err(self.error(
                        start,
                        "this range is never closed",
                        "add a `]`, or put the value in double quotes",
                    ));
                }
                Some(_) => drop(self.take()),
            }
        }
        self.take();
        self.check_end(start)?;
        let raw = &self.text[start..self.at];
        let words: Vec<&str> = raw.split(is_space).filter(|word| !word.is_empty()).collect();
        if words.len() < 3 || !words.contains(&"TO") {
            return Err(self.error(
                start,
                "this is no range",
                "write `[1 TO 5]`, or put the value in double quotes",
            ));
        }
        Ok(Kind::Value(Test::Other(raw.to_owned())))
    }

    /// `>5`, `<=1.5`.
    fn comparison(&mut self) -> Result<Kind, ParseError> {
        let start = self.at;
        self.take();
        if self.peek() == Some('=') {
            self.take();
        }
        let value = self.at;
        while let Some(c) = self.peek().filter(|&c| !is_space(c) && c != ')') {
            if matches!(c, '(' | '"' | '“' | '”' | '[' | '{' | '<' | '>') {
                return Err(self.error(
                    self.at,
                    format!("`{c}` stands in a comparison"),
                    "compare with a plain number",
                ));
            }
            self.take();
            if c == '\\' && self.take().is_none() {
                return Err(self.error(
                    start,
                    "nothing follows the backslash of this comparison",
                    "remove it",
                ));
            }
        }
        if self.at == value {
            return Err(self.error(
                start,
                "nothing follows this comparison",
                "write what to compare with, as in `>5`",
            ));
        }
        Ok(Kind::Value(Test::Other(self.text[start..self.at].to_owned())))
    }

    /// Whether a value in quotes or brackets ends where it ends.
    fn check_end(&self, start: usize) -> Result<(), ParseError> {
        match self.peek() {
            Some(c) if !is_space(c) && c != ')' => {
                Err(self.error(start, "something is attached to the end of this", "put a space behind it"))
            }
            Some(_) | None => Ok(()),
        }
    }

    fn curly(&self, at: usize) -> ParseError {
        let problem = "Datadog's search ignores curly quotation marks";
        self.error(at, problem, "write straight ones, or a backslash before it")
    }
}

/// A piece of a query, for an error: visible, and not all of it.
fn shown(text: &str) -> String {
    const MOST: usize = 40;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", sanitize(&text[..end])),
        None => sanitize(text).into_owned(),
    }
}
