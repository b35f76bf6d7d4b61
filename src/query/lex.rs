//! Splits a line into terms, operators and parentheses.

use std::ops::Range;

use super::QueryError;
use crate::text::glob;

/// A character of a term, and whether it keeps its special meaning: it loses it in quotes or after a backslash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) c: char,
    pub(super) plain: bool,
}

impl Piece {
    pub(super) fn token(self) -> glob::Token {
        match self {
            Piece { c: '*', plain: true } => glob::Token::Many,
            Piece { c: '?', plain: true } => glob::Token::One,
            Piece { c, .. } => glob::Token::Char(c),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Open,
    /// `key:(`
    OpenFor(String),
    Close,
    And,
    Or,
    /// `NOT`, or `-` before something.
    Not,
    Term {
        key: Option<String>,
        value: Vec<Piece>,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) span: Range<usize>,
}

/// All tokens of a line.
pub(super) fn tokens(line: &str) -> Result<Vec<Token>, QueryError> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = line[at..].chars().next() {
        let after = at + c.len_utf8();
        let kind = match c {
            c if c.is_whitespace() => {
                at = after;
                continue;
            }
            '(' => Kind::Open,
            ')' => Kind::Close,
            '-' if line[after..].starts_with(|next: char| !next.is_whitespace() && next != ')') => Kind::Not,
            _ => {
                let word = Word::read(line, at);
                let span = at..word.end;
                at = word.end;
                tokens.push(Token { kind: word.kind(line, span.clone())?, span });
                continue;
            }
        };
        tokens.push(Token { kind, span: at..after });
        at = after;
    }
    Ok(tokens)
}

/// A term as it stands in the line, well formed or not.
#[derive(Debug)]
pub(super) struct Word {
    /// What stands before the colon.
    pub(super) key: Option<Vec<Piece>>,
    /// Where the value begins: after the colon, or at the beginning.
    pub(super) value_at: usize,
    /// What stands after it.
    pub(super) value: Vec<Piece>,
    /// Where the word ends; after the parenthesis if it opens a group.
    pub(super) end: usize,
    /// Whether it is `key:(`.
    pub(super) opens: bool,
    /// Where the quotes begin that are not closed.
    pub(super) unclosed: Option<usize>,
    quoted: bool,
}

impl Word {
    /// Reads the word that begins at `start`.
    pub(super) fn read(line: &str, start: usize) -> Word {
        let mut word = Word {
            key: None,
            value_at: start,
            value: Vec::new(),
            end: line.len(),
            opens: false,
            unclosed: None,
            quoted: false,
        };
        let mut chars = line[start..].char_indices().map(|(at, c)| (start + at, c));
        while let Some((at, c)) = chars.next() {
            match c {
                '\\' => {
                    let escaped = chars.next().map_or('\\', |(_, c)| c);
                    word.value.push(Piece { c: escaped, plain: false });
                    word.quoted = true;
                }
                '"' if word.unclosed.is_some() => word.unclosed = None,
                '"' => {
                    word.unclosed = Some(at);
                    word.quoted = true;
                }
                c if word.unclosed.is_some() => word.value.push(Piece { c, plain: false }),
                ':' if word.key.is_none() => {
                    word.key = Some(std::mem::take(&mut word.value));
                    word.value_at = at + 1;
                }
                '(' if word.key.is_some() && word.value_at == at => {
                    word.opens = true;
                    word.end = at + 1;
                    return word;
                }
                c if c.is_whitespace() || c == '(' || c == ')' => {
                    word.end = at;
                    return word;
                }
                c => word.value.push(Piece { c, plain: true }),
            }
        }
        word
    }

    fn kind(self, line: &str, span: Range<usize>) -> Result<Kind, QueryError> {
        if let Some(quote) = self.unclosed {
            return Err(QueryError::new(quote..span.end, "these quotes are never closed", "add a `\"`"));
        }
        let Some(key) = self.key else {
            return Ok(match &line[span] {
                "AND" => Kind::And,
                "OR" => Kind::Or,
                "NOT" => Kind::Not,
                _ => Kind::Term { key: None, value: self.value },
            });
        };
        if self.value_at == span.start + 1 {
            return Err(QueryError::new(
                span,
                "there is no key before the colon",
                "write `key:value`, or put the text in quotes",
            ));
        }
        let key: String = key.iter().map(|piece| piece.c).collect();
        if self.opens {
            return Ok(Kind::OpenFor(key));
        }
        if self.value_at == self.end {
            return Err(QueryError::new(
                span.end..span.end,
                format!("there is no value after `{}`", crate::text::sanitize(&line[span])),
                "write one, or `*` for any",
            ));
        }
        Ok(Kind::Term { key: Some(key), value: self.value })
    }
}
