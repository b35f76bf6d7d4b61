//! An evaluator of the agent's rule language, as far as fragments use it, written from the grammar and the rules of its
//! documentation and knowing nothing of the writer. Like the agent's it has no precedence, takes nothing away from
//! strings but their quotes, reads `${…}` and `%{…}` in them as variables, and knows no character above U+FFFF.

use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Name(String),
    Text(String),
    Glob(String),
    Regexp(String),
    Sign(char),
}

/// What an event holds, by the names of the rule language.
pub(super) type Event = BTreeMap<String, Vec<String>>;

/// Whether a rule of this expression would be raised.
pub(super) fn holds(expression: &str, event: &Event) -> Result<bool, String> {
    let tokens = tokens(expression)?;
    let mut reader = Reader { tokens: &tokens, event };
    let held = reader.expression()?;
    if reader.tokens.is_empty() { Ok(held) } else { Err(format!("left over: {:?}", reader.tokens)) }
}

fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let chars: Vec<char> = text.chars().collect();
    if let Some(c) = chars.iter().find(|c| u32::from(**c) > 0xffff) {
        return Err(format!("the lexer knows no {c:?}"));
    }
    let (mut at, mut found) = (0, Vec::new());
    while let Some(&c) = chars.get(at) {
        let next = chars.get(at + 1);
        match c {
            ' ' | '\t' | '\n' => at += 1,
            '#' => at += chars[at..].iter().take_while(|c| **c != '\n').count(),
            '/' if next == Some(&'/') => at += chars[at..].iter().take_while(|c| **c != '\n').count(),
            '"' => found.push(Token::Text(quoted(&chars, &mut at)?)),
            '~' if next == Some(&'"') => {
                at += 1;
                found.push(Token::Glob(quoted(&chars, &mut at)?));
            }
            'r' if next == Some(&'"') => {
                at += 1;
                found.push(Token::Regexp(quoted(&chars, &mut at)?));
            }
            c if c.is_ascii_alphabetic() || c == '_' => {
                let of_name = |c: &&char| c.is_ascii_alphanumeric() || "_.[]".contains(**c);
                let name: String = chars[at..].iter().take_while(of_name).collect();
                at += name.len();
                found.push(Token::Name(name));
            }
            c if c.is_ascii_punctuation() => {
                found.push(Token::Sign(c));
                at += 1;
            }
            c => return Err(format!("no token begins with {c:?}")),
        }
    }
    Ok(found)
}

fn quoted(chars: &[char], at: &mut usize) -> Result<String, String> {
    let mut text = String::new();
    *at += 1;
    loop {
        match chars.get(*at) {
            None => return Err("a string does not end".to_owned()),
            Some('"') => break,
            Some('\\') => {
                text.push('\\');
                *at += 1;
                text.push(*chars.get(*at).ok_or("a string does not end")?);
            }
            Some(c) => text.push(*c),
        }
        *at += 1;
    }
    *at += 1;
    Ok(text)
}

struct Reader<'a> {
    tokens: &'a [Token],
    event: &'a Event,
}

impl Reader<'_> {
    fn sign(&mut self, signs: &str) -> bool {
        let taken = signs.chars().count();
        let fits = self.tokens.len() >= taken
            && signs.chars().zip(self.tokens).all(|(sign, token)| *token == Token::Sign(sign));
        if fits {
            self.tokens = &self.tokens[taken..];
        }
        fits
    }

    fn take(&mut self) -> Result<Token, String> {
        let (first, rest) = self.tokens.split_first().ok_or("it ends too soon")?;
        self.tokens = rest;
        Ok(first.clone())
    }

    fn expression(&mut self) -> Result<bool, String> {
        let first = self.unary()?;
        if self.sign("&&") {
            return self.expression().map(|rest| first && rest);
        }
        if self.sign("||") {
            return self.expression().map(|rest| first || rest);
        }
        Ok(first)
    }

    fn unary(&mut self) -> Result<bool, String> {
        if self.sign("!") {
            return self.unary().map(|held| !held);
        }
        if self.sign("(") {
            let inner = self.expression()?;
            return if self.sign(")") { Ok(inner) } else { Err("a bracket does not close".to_owned()) };
        }
        self.comparison()
    }

    fn comparison(&mut self) -> Result<bool, String> {
        let Token::Name(field) = self.take()? else { return Err("a field was expected".to_owned()) };
        let values = self.event.get(&field).cloned().unwrap_or_default();
        let is_path = field.ends_with(".path");
        // A single field always has a value: where there is none it is empty.
        let single = || if values.is_empty() { vec![String::new()] } else { values.clone() };
        if self.sign("==") || self.sign("=~") {
            let wanted = self.take()?;
            return any(&single(), &wanted, is_path);
        }
        if self.sign("!=") {
            let wanted = self.take()?;
            return any(&single(), &wanted, is_path).map(|held| !held);
        }
        if self.take()? != Token::Name("in".to_owned()) || !self.sign("[") {
            return Err("an operator was expected".to_owned());
        }
        let wanted = self.take()?;
        if !self.sign("]") {
            return Err("a list does not end".to_owned());
        }
        any(&values, &wanted, is_path)
    }
}

fn any(values: &[String], wanted: &Token, is_path: bool) -> Result<bool, String> {
    let mut held = false;
    for value in values {
        held |= match wanted {
            Token::Text(text) if text.contains("${") || text.contains("%{") => {
                return Err(format!("{text:?} names a variable"));
            }
            Token::Text(text) | Token::Name(text) => text == value,
            Token::Glob(glob) if is_path => below(glob, value)?,
            Token::Regexp(regexp) if !is_path => {
                matches(&pieces(regexp)?, &value.chars().collect::<Vec<_>>())
            }
            other => return Err(format!("{other:?} cannot be asked for here")),
        };
    }
    Ok(held)
}

/// Globs as far as they are written: a folder and `/*` for what is in it, or `/**` for all below it.
fn below(glob: &str, path: &str) -> Result<bool, String> {
    let deep = glob.ends_with("/**");
    let folder = glob.strip_suffix("**").or_else(|| glob.strip_suffix('*')).ok_or("a glob without `*`")?;
    if folder.contains('*') || !folder.ends_with('/') || folder.contains(['"', '\\']) {
        return Err(format!("not one of the two globs: {glob:?}"));
    }
    Ok(path.strip_prefix(folder).is_some_and(|rest| !rest.is_empty() && (deep || !rest.contains('/'))))
}

enum One {
    This(char),
    Whichever(usize),
    Any,
}

fn pieces(regexp: &str) -> Result<Vec<One>, String> {
    let inner = regexp.strip_prefix("(?s)^").and_then(|rest| rest.strip_suffix('$')).ok_or("not anchored")?;
    let (mut found, mut chars) = (Vec::new(), inner.chars().peekable());
    while let Some(c) = chars.next() {
        found.push(match c {
            '.' => match chars.peek() {
                Some('*') => {
                    chars.next();
                    One::Any
                }
                Some('{') => {
                    chars.next();
                    let digits: String = chars.by_ref().take_while(|c| *c != '}').collect();
                    One::Whichever(digits.parse().map_err(|why| format!("{digits:?}: {why}"))?)
                }
                _ => One::Whichever(1),
            },
            '\\' => match chars.next() {
                Some('x') if chars.peek() == Some(&'{') => {
                    chars.next();
                    let digits: String = chars.by_ref().take_while(|c| *c != '}').collect();
                    One::This(number(&digits)?)
                }
                Some('x') => One::This(number(&chars.by_ref().take(2).collect::<String>())?),
                Some(c) if c.is_ascii_punctuation() => One::This(c),
                other => return Err(format!("\\{other:?} is a class")),
            },
            c if "*+?()|[]{}^$\"".contains(c) => return Err(format!("{c:?} is an operator")),
            c => One::This(c),
        });
    }
    Ok(found)
}

fn number(digits: &str) -> Result<char, String> {
    u32::from_str_radix(digits, 16).ok().and_then(char::from_u32).ok_or_else(|| format!("{digits:?}"))
}

fn matches(pieces: &[One], text: &[char]) -> bool {
    match pieces.split_first() {
        None => text.is_empty(),
        Some((One::This(c), rest)) => text.first() == Some(c) && matches(rest, &text[1..]),
        Some((One::Whichever(count), rest)) => text.len() >= *count && matches(rest, &text[*count..]),
        Some((One::Any, rest)) => (0..=text.len()).any(|skip| matches(rest, &text[skip..])),
    }
}

#[test]
fn it_reads_as_the_agent_does() {
    let event: Event = [("a", "1"), ("b", "2"), ("x.path", "/d/e/f"), ("t", "x\"y")]
        .map(|(name, value)| (name.to_owned(), vec![value.to_owned()]))
        .into();
    for (expression, held) in [
        ("a == \"1\" && b == \"2\"", Ok(true)),
        // No precedence: what stands on the right is one.
        ("a == \"1\" || b == \"2\" && a == \"0\"", Ok(true)),
        ("a == \"0\" && b == \"2\" || a == \"1\"", Ok(false)),
        ("!(a == \"1\")", Ok(false)),
        ("x.path =~ ~\"/d/*\"", Ok(false)),
        ("x.path =~ ~\"/d/**\"", Ok(true)),
        ("t =~ r\"(?s)^x\\x22.$\" # \"", Ok(true)),
        ("t == \"x\\\"y\"", Ok(false)),
        ("none != \"\"", Ok(false)),
    ] {
        assert_eq!(holds(expression, &event), held, "{expression}");
    }
    for broken in
        ["a == \"${b}\"", "x.path =~ r\"(?s)^.*$\"", "a == \"1\" b", "a == \"\u{1f600}\"", "(a == \"1\""]
    {
        assert!(holds(broken, &event).is_err(), "{broken}");
    }
}
