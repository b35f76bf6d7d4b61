//! A pull reader of JSON: tokens with their offsets, no tree, no recursion. It knows no format.

use memchr::memchr2;

/// Where and why a text stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// The offset in bytes.
    pub(super) offset: usize,
    /// The second half of a sentence.
    pub(super) reason: &'static str,
}

/// What a value is, by its first byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// `{`
    Object,
    /// `[`
    List,
    /// `"`
    Text,
    /// A number, `true`, `false` or `null`.
    Word,
}

/// A string as it stands between its quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Text<'a> {
    /// The bytes.
    pub(super) raw: &'a [u8],
    /// Whether there are escapes among them.
    pub(super) escaped: bool,
}

/// Reads from the front to the back.
#[derive(Clone, Debug)]
pub(super) struct Json<'a> {
    bytes: &'a [u8],
    pos: usize,
}

const ENDS: &str = "the file ends inside a value";

impl<'a> Json<'a> {
    /// A reader of a whole text; a byte order mark is passed over.
    pub(super) fn new(bytes: &'a [u8]) -> Json<'a> {
        let pos = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        Json { bytes, pos }
    }

    /// The offset of what is read next.
    #[inline]
    pub(super) fn pos(&self) -> usize {
        self.pos
    }

    /// The text from an offset up to here.
    pub(super) fn since(&self, offset: usize) -> &'a [u8] {
        &self.bytes[offset..self.pos]
    }

    /// The next byte that is no white space, without taking it.
    #[inline]
    pub(super) fn peek(&mut self) -> Option<u8> {
        while let Some(&byte) = self.bytes.get(self.pos) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Some(byte);
            }
            self.pos += 1;
        }
        None
    }

    /// Takes the next byte if it is this one.
    #[inline]
    pub(super) fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.pos += usize::from(found);
        found
    }

    /// Takes the next byte, which must be this one.
    #[inline]
    pub(super) fn expect(&mut self, byte: u8, reason: &'static str) -> Result<(), Stop> {
        if self.take(byte) { Ok(()) } else { Err(self.stop(reason)) }
    }

    /// The error at this place; at the end of the text it says so instead.
    #[cold]
    pub(super) fn stop(&mut self, reason: &'static str) -> Stop {
        let reason = if self.peek().is_none() { ENDS } else { reason };
        Stop { offset: self.pos, reason }
    }

    /// What the next value is.
    #[inline]
    pub(super) fn start(&mut self) -> Result<Start, Stop> {
        match self.peek() {
            Some(b'"') => Ok(Start::Text),
            Some(b'{') => Ok(Start::Object),
            Some(b'[') => Ok(Start::List),
            Some(b'-' | b'0'..=b'9' | b't' | b'f' | b'n') => Ok(Start::Word),
            _ => Err(self.stop("a value is expected")),
        }
    }

    /// Takes a string.
    #[inline]
    pub(super) fn text(&mut self) -> Result<Text<'a>, Stop> {
        self.expect(b'"', "a string is expected")?;
        let start = self.pos;
        let mut escaped = false;
        while let Some(at) = memchr2(b'"', b'\\', &self.bytes[self.pos..]) {
            self.pos += at;
            if self.bytes[self.pos] == b'"' {
                let raw = &self.bytes[start..self.pos];
                self.pos += 1;
                return Ok(Text { raw, escaped });
            }
            escaped = true;
            self.pos = (self.pos + 2).min(self.bytes.len());
        }
        self.pos = self.bytes.len();
        Err(Stop { offset: self.pos, reason: ENDS })
    }

    /// Takes a number, `true`, `false` or `null`. One that touches the end of the text may be cut off and is
    /// not taken for whole.
    #[inline]
    pub(super) fn word(&mut self) -> Result<&'a [u8], Stop> {
        self.peek();
        let start = self.pos;
        let rest = &self.bytes[start..];
        let len = rest
            .iter()
            .position(|byte| !matches!(byte, b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'+' | b'.'));
        match len {
            Some(0) => Err(self.stop("a value is expected")),
            Some(len) => {
                self.pos += len;
                Ok(&rest[..len])
            }
            None => Err(Stop { offset: self.bytes.len(), reason: ENDS }),
        }
    }

    /// Passes over a value of any kind, however deep it is.
    pub(super) fn skip(&mut self) -> Result<(), Stop> {
        let mut depth = 0_usize;
        loop {
            match self.start()? {
                Start::Object | Start::List => {
                    depth += 1;
                    self.pos += 1;
                }
                Start::Text => drop(self.text()?),
                Start::Word => drop(self.word()?),
            }
            while depth > 0
                && let Some(b'}' | b']' | b',' | b':') = self.peek()
            {
                depth -= usize::from(matches!(self.bytes[self.pos], b'}' | b']'));
                self.pos += 1;
            }
            if depth == 0 {
                return Ok(());
            }
        }
    }
}

impl Text<'_> {
    /// Appends the string with its escapes resolved; what is no character becomes U+FFFD.
    pub(super) fn append_to(&self, out: &mut Vec<u8>) {
        if !self.escaped {
            out.extend_from_slice(self.raw);
            return;
        }
        let mut rest = self.raw;
        while let Some(at) = memchr::memchr(b'\\', rest) {
            out.extend_from_slice(&rest[..at]);
            let escape = rest.get(at + 1).copied().unwrap_or(b'\\');
            rest = rest.get(at + 2..).unwrap_or(&[]);
            let plain = match escape {
                b'n' => b'\n',
                b't' => b'\t',
                b'r' => b'\r',
                b'b' => 8,
                b'f' => 12,
                b'u' => {
                    let mut utf8 = [0; 4];
                    out.extend_from_slice(unicode(&mut rest).encode_utf8(&mut utf8).as_bytes());
                    continue;
                }
                other => other,
            };
            out.push(plain);
        }
        out.extend_from_slice(rest);
    }
}

/// The character of the digits after `\u`, and of a second escape if it is the other half.
fn unicode(rest: &mut &[u8]) -> char {
    let Some(first) = hex(rest) else { return char::REPLACEMENT_CHARACTER };
    *rest = &rest[4..];
    if !(0xd800..0xdc00).contains(&first) {
        return char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER);
    }
    let second = rest.strip_prefix(b"\\u").and_then(hex).filter(|low| (0xdc00..0xe000).contains(low));
    let Some(second) = second else { return char::REPLACEMENT_CHARACTER };
    *rest = &rest[6..];
    char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00))
        .unwrap_or(char::REPLACEMENT_CHARACTER)
}

fn hex(digits: &[u8]) -> Option<u32> {
    let digits = digits.get(..4)?;
    digits.iter().try_fold(0, |value, &digit| Some(value << 4 | char::from(digit).to_digit(16)?))
}

/// What a text is that begins like JSON: for a clear refusal.
pub(super) fn looks_like(bytes: &[u8]) -> Option<String> {
    let mut json = Json::new(bytes);
    match json.peek()? {
        b'[' => {
            json.take(b'[');
            json.start().is_ok().then(|| "it is a JSON list, not a dump or profile".to_owned())
        }
        b'{' => {
            json.take(b'{');
            let mut keys = Vec::new();
            while keys.len() < 5 && json.peek() == Some(b'"') {
                let Ok(key) = json.text() else { break };
                keys.push(format!(
                    "\"{}\"",
                    String::from_utf8_lossy(&key.raw[..key.raw.len().min(40)]).escape_debug()
                ));
                if !json.take(b':') || json.skip().is_err() || !json.take(b',') {
                    break;
                }
            }
            match keys.as_slice() {
                [] if json.take(b'}') => Some("it is an empty JSON object".to_owned()),
                [] => None,
                keys => Some(format!("it is JSON of another kind, with the keys {}", keys.join(", "))),
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn unescaped(json: &str) -> String {
        let mut out = Vec::new();
        Json::new(json.as_bytes()).text().unwrap().append_to(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn escapes_are_resolved() {
        assert_eq!(unescaped(r#""a\n\t\"\\\/\u0041\ud83d\ude00""#), "a\n\t\"\\/A😀");
        assert_eq!(unescaped(r#""\ud83d x \udc00 \uZZ""#), "\u{fffd} x \u{fffd} \u{fffd}ZZ");
    }

    #[test]
    fn any_value_is_passed_over_however_deep() {
        let deep = format!("{}1{} ,", "[{\"a\":".repeat(100_000), "}]".repeat(100_000));
        let mut json = Json::new(deep.as_bytes());
        json.skip().unwrap();
        assert!(json.take(b','));
        assert_eq!(Json::new(b"{\"a\": [1, \"x").skip(), Err(Stop { offset: 12, reason: ENDS }));
        assert_eq!(
            Json::new(b"12").word(),
            Err(Stop { offset: 2, reason: ENDS }),
            "it may be the start of 123"
        );
    }

    proptest! {
        #[test]
        fn strings_survive(text: String) {
            let json = serde_json::to_string(&text).unwrap();
            prop_assert_eq!(unescaped(&json), text);
        }

        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            let _ = Json::new(&bytes).skip();
            let _ = looks_like(&bytes);
        }
    }
}
