//! One JSON value as a tree that borrows from its text, and lenient ways to look into it: every leaf may be a scalar or
//! a list, a number or a string, missing, or of the wrong type.

use std::borrow::Cow;

use crate::formats::json::{Json, Start, Stop};

/// What is nested deeper than this is left out.
const MAX_DEPTH: usize = 128;

/// A JSON value. What is nested too deep is `Null`.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value<'a> {
    Null,
    Flag(bool),
    /// A number as it is written.
    Number(Cow<'a, str>),
    Text(Cow<'a, str>),
    List(Vec<Value<'a>>),
    Object(Vec<(Cow<'a, str>, Value<'a>)>),
}

static NULL: Value<'static> = Value::Null;

impl<'a> Value<'a> {
    /// Reads one value from the front of some text. At a fault: what was read up to there, and the fault.
    pub(super) fn read(bytes: &'a [u8]) -> (Value<'a>, Option<Stop>) {
        let mut json = Json::new(bytes);
        let mut stop = None;
        let value = read(&mut json, MAX_DEPTH, &mut stop);
        (value, stop)
    }

    /// The member of an object by its key; of a list that holds one value, that value's.
    pub(super) fn get(&self, key: &str) -> &Value<'a> {
        match self {
            Value::Object(members) => {
                members.iter().find(|(known, _)| known == key).map_or(&NULL, |(_, value)| value)
            }
            Value::List(items) => match items.as_slice() {
                [only] => only.get(key),
                _ => &NULL,
            },
            _ => &NULL,
        }
    }

    /// The value at the end of a path of keys with dots between them.
    pub(super) fn at(&self, path: &str) -> &Value<'a> {
        path.split('.').fold(self, |value, key| value.get(key))
    }

    /// Whether there is nothing.
    pub(super) fn is_null(&self) -> bool {
        *self == Value::Null
    }

    pub(super) fn is_object(&self) -> bool {
        matches!(self, Value::Object(_))
    }

    /// Itself, unless there is nothing.
    pub(super) fn some(&self) -> Option<&Value<'a>> {
        (!self.is_null()).then_some(self)
    }

    /// As text: of a list its first that has one.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) | Value::Number(text) => {
                Some(text).filter(|text| !text.is_empty()).map(|t| &**t)
            }
            Value::Flag(flag) => Some(if *flag { "true" } else { "false" }),
            Value::List(items) => items.iter().find_map(Value::text),
            Value::Null | Value::Object(_) => None,
        }
    }

    /// As text of its own; empty where there is none.
    pub(super) fn string(&self) -> String {
        self.text().unwrap_or_default().to_owned()
    }

    /// All texts: of a list each, of one text that one; empty ones are kept.
    pub(super) fn texts(&self) -> Vec<&str> {
        match self {
            Value::List(items) => items
                .iter()
                .filter_map(|item| if let Value::Text(t) = item { Some(&**t) } else { item.text() })
                .collect(),
            Value::Text(text) => vec![text],
            other => other.text().into_iter().collect(),
        }
    }

    /// As a whole number, if it is one or is written as one.
    pub(super) fn number(&self) -> Option<u64> {
        match self {
            Value::Flag(flag) => Some(u64::from(*flag)),
            Value::List(items) => items.iter().find_map(Value::number),
            other => {
                let text = other.text()?;
                text.parse().ok().or_else(|| {
                    let value: f64 = text.parse().ok()?;
                    (0.0..18_446_744_073_709_551_615.0).contains(&value).then_some(value as u64)
                })
            }
        }
    }

    /// As a number of 32 bits; a negative one of 32 bits is taken as what the kernel means by it.
    pub(super) fn number32(&self) -> Option<u32> {
        match self.number() {
            Some(number) => u32::try_from(number).ok(),
            None => self.text()?.parse::<i32>().ok().map(i32::cast_unsigned),
        }
    }

    /// Whether it says yes.
    pub(super) fn is_true(&self) -> bool {
        match self {
            Value::Flag(flag) => *flag,
            other => other.text().is_some_and(|text| text.eq_ignore_ascii_case("true") || text == "1"),
        }
    }

    /// The items of a list; any other value but nothing is a list of itself.
    pub(super) fn items(&self) -> &[Value<'a>] {
        match self {
            Value::List(items) => items,
            Value::Null => &[],
            other => std::slice::from_ref(other),
        }
    }
}

fn read<'a>(json: &mut Json<'a>, depth: usize, stop: &mut Option<Stop>) -> Value<'a> {
    let start = match json.start() {
        Ok(start) => start,
        Err(fault) => {
            *stop = Some(fault);
            return Value::Null;
        }
    };
    let value = match start {
        Start::Text => text(json).map(Value::Text),
        Start::Word => json.word().map(word),
        Start::Object | Start::List if depth == 0 => json.skip().map(|()| Value::Null),
        Start::Object => return object(json, depth, stop),
        Start::List => return list(json, depth, stop),
    };
    value.unwrap_or_else(|fault| {
        *stop = Some(fault);
        Value::Null
    })
}

fn object<'a>(json: &mut Json<'a>, depth: usize, stop: &mut Option<Stop>) -> Value<'a> {
    let mut members = Vec::new();
    json.take(b'{');
    if json.take(b'}') {
        return Value::Object(members);
    }
    loop {
        let key = text(json).and_then(|key| json.expect(b':', "a colon is expected").map(|()| key));
        match key {
            Ok(key) => members.push((key, read(json, depth - 1, stop))),
            Err(fault) => *stop = Some(fault),
        }
        if stop.is_some() || json.take(b'}') {
            return Value::Object(members);
        }
        if !json.take(b',') {
            *stop = Some(json.stop("a comma or the end of the object is expected"));
            return Value::Object(members);
        }
    }
}

fn list<'a>(json: &mut Json<'a>, depth: usize, stop: &mut Option<Stop>) -> Value<'a> {
    let mut items = Vec::new();
    json.take(b'[');
    if json.take(b']') {
        return Value::List(items);
    }
    loop {
        items.push(read(json, depth - 1, stop));
        if stop.is_some() || json.take(b']') {
            return Value::List(items);
        }
        if !json.take(b',') {
            *stop = Some(json.stop("a comma or the end of the list is expected"));
            return Value::List(items);
        }
    }
}

fn text<'a>(json: &mut Json<'a>) -> Result<Cow<'a, str>, Stop> {
    let text = json.text()?;
    if !text.escaped {
        return Ok(String::from_utf8_lossy(text.raw));
    }
    let mut out = Vec::with_capacity(text.raw.len());
    text.append_to(&mut out);
    Ok(Cow::Owned(match String::from_utf8(out) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    }))
}

fn word(word: &[u8]) -> Value<'_> {
    match word {
        b"null" => Value::Null,
        b"true" => Value::Flag(true),
        b"false" => Value::Flag(false),
        number => Value::Number(String::from_utf8_lossy(number)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_leaf_is_found_whatever_its_shape() {
        let (value, stop) = Value::read(
            br#"{"a":{"b":["x","y"],"n":"12","f":1e3,"t":"true","l":[{"k":7}]},"neg":-1,"e":[],"o":{}}"#,
        );
        assert_eq!(stop, None);
        assert_eq!(value.at("a.b").text(), Some("x"));
        assert_eq!(value.at("a.b").texts(), ["x", "y"]);
        assert_eq!(value.at("a.n").number(), Some(12));
        assert_eq!(value.at("a.f").number(), Some(1000));
        assert!(value.at("a.t").is_true());
        assert_eq!(value.at("a.l.k").number(), Some(7));
        assert_eq!(value.at("neg").number32(), Some(u32::MAX));
        assert_eq!(
            (value.at("e").text(), value.at("o").text(), value.at("a.b.c.d").text()),
            (None, None, None)
        );
    }

    #[test]
    fn a_cut_text_gives_what_stands_before_the_cut() {
        let (value, stop) = Value::read(br#"{"a":1,"b":{"c":"x","d":"y"#);
        assert!(stop.is_some());
        assert_eq!((value.at("a").number(), value.at("b.c").text()), (Some(1), Some("x")));
    }

    #[test]
    fn what_is_nested_too_deep_is_left_out_and_the_rest_is_read() {
        let deep = format!("{{\"a\":{}1{},\"b\":2}}", "[".repeat(100_000), "]".repeat(100_000));
        let (value, stop) = Value::read(deep.as_bytes());
        assert_eq!((stop, value.get("b").number()), (None, Some(2)));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            let (value, _) = Value::read(&bytes);
            let _ = (value.text(), value.texts(), value.number(), value.number32(), value.at("a.b").is_true());
        }

        #[test]
        fn texts_survive(text: String) {
            let json = serde_json::to_string(&text).unwrap();
            let (value, stop) = Value::read(json.as_bytes());
            prop_assert_eq!(stop, None);
            prop_assert_eq!(value, Value::Text(text.into()));
        }
    }
}
