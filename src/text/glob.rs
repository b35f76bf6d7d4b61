//! Wildcards: `*` for any text, `?` for any one character. Matching takes time proportional to pattern × text at
//! the worst, whatever the pattern; there is no backtracking beyond the last `*`.

use std::fmt;

/// Whether letters match their other case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Case {
    /// `A` is not `a`.
    Exact,
    /// `A` is `a`.
    Ignore,
}

/// One part of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Token {
    /// This character.
    Char(char),
    /// Any one character: `?`.
    One,
    /// Any text, also none: `*`.
    Many,
}

/// A pattern ready to match.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Glob {
    tokens: Box<[Token]>,
    case: Case,
    /// The text of a pattern `*text*` in ASCII, the commonest search by far.
    part: Option<Box<[u8]>>,
}

impl Glob {
    /// A pattern from its text. A backslash takes its meaning from a `*`, a `?` or a backslash after it; before
    /// anything else it is itself.
    #[must_use]
    pub fn new(pattern: &str, case: Case) -> Glob {
        let mut tokens = Vec::with_capacity(pattern.len());
        let mut chars = pattern.chars().peekable();
        while let Some(c) = chars.next() {
            tokens.push(match c {
                '*' => Token::Many,
                '?' => Token::One,
                '\\' => Token::Char(chars.next_if(|next| matches!(next, '*' | '?' | '\\')).unwrap_or('\\')),
                c => Token::Char(c),
            });
        }
        Glob::from_tokens(tokens, case)
    }

    /// A pattern that matches this text and no other.
    #[must_use]
    pub fn literal(text: &str, case: Case) -> Glob {
        Glob::from_tokens(text.chars().map(Token::Char), case)
    }

    /// A pattern from its parts. Several `*` in a row become one.
    #[must_use]
    pub fn from_tokens(tokens: impl IntoIterator<Item = Token>, case: Case) -> Glob {
        let mut kept: Vec<Token> = Vec::new();
        for token in tokens {
            if token != Token::Many || kept.last() != Some(&Token::Many) {
                kept.push(token);
            }
        }
        let part = match kept.as_slice() {
            [Token::Many, inner @ .., Token::Many] => inner.iter().map(ascii).collect(),
            _ => None,
        };
        Glob { tokens: kept.into(), case, part }
    }

    /// The pattern with a `*` at both ends: it matches wherever this one would match a part.
    #[must_use]
    pub fn anywhere(&self) -> Glob {
        let around = [Token::Many].into_iter();
        Glob::from_tokens(around.clone().chain(self.tokens.iter().copied()).chain(around), self.case)
    }

    /// The parts.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The one text that the pattern matches (in some case), if it has no wildcards.
    #[must_use]
    pub fn as_literal(&self) -> Option<String> {
        let char_of = |token: &Token| match token {
            Token::Char(c) => Some(*c),
            Token::One | Token::Many => None,
        };
        self.tokens.iter().map(char_of).collect()
    }

    /// Whether the pattern matches the whole of the text.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        match &self.part {
            Some(part) if text.is_ascii() => self.has_part(text.as_bytes(), part),
            _ => self.matches_tokens(text),
        }
    }

    fn has_part(&self, text: &[u8], part: &[u8]) -> bool {
        if self.case == Case::Exact {
            return memchr::memmem::find(text, part).is_some();
        }
        let Some(&first) = part.first() else { return true };
        let (lower, upper) = (first.to_ascii_lowercase(), first.to_ascii_uppercase());
        memchr::memchr2_iter(lower, upper, text)
            .any(|at| text.get(at..at + part.len()).is_some_and(|found| found.eq_ignore_ascii_case(part)))
    }

    fn matches_tokens(&self, text: &str) -> bool {
        let tokens = &self.tokens;
        let mut rest = text.chars();
        let mut at = 0;
        // Where to go on if what follows the last `*` does not match: one character further.
        let mut retry: Option<(usize, std::str::Chars<'_>)> = None;
        loop {
            let before = rest.clone();
            let next = rest.next();
            match (tokens.get(at), next) {
                (None, None) => return true,
                (Some(Token::Many), _) => {
                    rest = before;
                    at += 1;
                    if at == tokens.len() {
                        return true;
                    }
                    retry = Some((at, rest.clone()));
                }
                (Some(Token::One), Some(_)) => at += 1,
                (Some(Token::Char(c)), Some(found)) if self.same(*c, found) => at += 1,
                _ => {
                    let Some((after, from)) = &mut retry else { return false };
                    if from.next().is_none() {
                        return false;
                    }
                    at = *after;
                    rest = from.clone();
                }
            }
        }
    }

    fn same(&self, a: char, b: char) -> bool {
        a == b
            || (self.case == Case::Ignore
                && if a.is_ascii() && b.is_ascii() { a.eq_ignore_ascii_case(&b) } else { fold(a) == fold(b) })
    }
}

fn ascii(token: &Token) -> Option<u8> {
    match token {
        Token::Char(c) => u8::try_from(*c).ok().filter(u8::is_ascii),
        Token::One | Token::Many => None,
    }
}

/// The lower case of a letter, where that is one character.
fn fold(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// Writes the pattern so that [`Glob::new`] reads it back.
impl fmt::Display for Glob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for token in &self.tokens {
            match token {
                Token::Many => f.write_str("*")?,
                Token::One => f.write_str("?")?,
                Token::Char(c @ ('*' | '?' | '\\')) => write!(f, "\\{c}")?,
                Token::Char(c) => write!(f, "{c}")?,
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Glob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Glob({:?}, {:?})", self.to_string(), self.case)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn reference(tokens: &[Token], text: &[char]) -> bool {
        match tokens.split_first() {
            None => text.is_empty(),
            Some((Token::Many, rest)) => (0..=text.len()).any(|skip| reference(rest, &text[skip..])),
            Some((Token::One, rest)) => !text.is_empty() && reference(rest, &text[1..]),
            Some((Token::Char(c), rest)) => text.first() == Some(c) && reference(rest, &text[1..]),
        }
    }

    #[test]
    fn wildcards_match_the_whole_text() {
        for (pattern, text, expected) in [
            ("*api*", "shop/api-v2", true),
            ("*api", "shop/api-v2", false),
            ("v?.0", "v2.0", true),
            ("v?.0", "v22.0", false),
            ("", "", true),
            ("*", "", true),
            ("SHOP", "shop", true),
            ("straße", "STRAßE", true),
            ("a\\*b", "a*b", true),
            ("a\\*b", "axb", false),
            ("c:\\dir", "c:\\dir", true),
        ] {
            assert_eq!(Glob::new(pattern, Case::Ignore).matches(text), expected, "{pattern} {text}");
        }
        assert!(!Glob::new("SHOP", Case::Exact).matches("shop"));
    }

    #[test]
    fn many_stars_against_a_long_text_end_soon() {
        let pattern = "*a".repeat(200) + "b";
        assert!(!Glob::new(&pattern, Case::Exact).matches(&"a".repeat(20_000)));
    }

    #[test]
    fn the_parts_can_be_asked_for() {
        assert_eq!(Glob::new("a\\*", Case::Exact).as_literal().as_deref(), Some("a*"));
        assert_eq!(Glob::new("a*", Case::Exact).as_literal(), None);
        assert!(Glob::literal("b*", Case::Exact).anywhere().matches("ab*c"));
    }

    proptest! {
        #[test]
        fn the_short_way_equals_the_long_one(part in "[aAbK]{0,3}", text in "[aAbBk\u{212a}é]{0,12}", exact: bool) {
            let case = if exact { Case::Exact } else { Case::Ignore };
            let glob = Glob::literal(&part, case).anywhere();
            prop_assert_eq!(glob.matches(&text), glob.matches_tokens(&text));
        }

        #[test]
        fn it_equals_the_naive_matcher(pattern in "[ab*?\\\\]{0,8}", text in "[ab*]{0,10}") {
            let glob = Glob::new(&pattern, Case::Exact);
            let chars: Vec<char> = text.chars().collect();
            prop_assert_eq!(glob.matches(&text), reference(glob.tokens(), &chars));
            prop_assert_eq!(Glob::new(&glob.to_string(), Case::Exact), glob);
        }
    }
}
