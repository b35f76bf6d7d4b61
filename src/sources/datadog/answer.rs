//! What comes back: pages of signals, each signal as the text it was, and what errors say.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::ApiError;
use crate::text::sanitize;

/// The longest cursor that is sent back, in bytes.
const MAX_CURSOR: usize = 16_384;
/// How much of what an error says is told, in characters.
const MAX_SAID: usize = 600;
/// How many of the errors in one answer are told.
const MAX_ERRORS: usize = 3;

/// One signal as JSON, exactly as it was sent.
pub type SignalText<'a> = &'a str;

/// An answer that holds signals.
#[derive(Debug)]
pub struct Page<'a> {
    /// The whole body: `{"data":[…], …}`, or `{"data":{…}}` for one signal.
    pub body: &'a [u8],
    /// The signals in it.
    pub signals: Vec<SignalText<'a>>,
    /// Where the next page begins; none after the last.
    pub next: Option<String>,
}

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    data: Option<&'a RawValue>,
    #[serde(default)]
    meta: Option<Meta>,
}

#[derive(Default, Deserialize)]
struct Meta {
    #[serde(default)]
    page: Option<After>,
}

#[derive(Default, Deserialize)]
struct After {
    #[serde(default)]
    after: Option<String>,
}

impl Page<'_> {
    /// Reads a body. That `data` is missing is an error: an empty answer would look like "no signals".
    ///
    /// # Errors
    /// If it is not such a JSON document.
    pub fn parse(body: &[u8]) -> Result<Page<'_>, ApiError> {
        let wrong = |error: serde_json::Error| {
            let at = format!("line {}, column {}", error.line(), error.column());
            ApiError::BadAnswer(format!("its body is not the JSON that was expected ({at})"))
        };
        let read: Body<'_> = serde_json::from_slice(body).map_err(wrong)?;
        let data = read.data.ok_or_else(|| ApiError::BadAnswer("its body has no `data`".to_owned()))?.get();
        let signals = match data.as_bytes().first() {
            Some(b'[') => {
                let signals: Vec<&RawValue> = serde_json::from_str(data).map_err(wrong)?;
                signals.into_iter().map(RawValue::get).collect()
            }
            Some(b'{') => vec![data],
            _ => return Err(ApiError::BadAnswer("its `data` holds no signals".to_owned())),
        };
        let next = read.meta.and_then(|meta| meta.page).and_then(|page| page.after);
        let next = next.filter(|cursor| !cursor.is_empty());
        if next.as_ref().is_some_and(|cursor| cursor.len() > MAX_CURSOR) {
            return Err(ApiError::BadAnswer(format!("its cursor is longer than {MAX_CURSOR} bytes")));
        }
        Ok(Page { body, signals, next })
    }
}

#[derive(Deserialize)]
struct Errors {
    errors: Vec<OneError>,
}

/// The three shapes of an error.
#[derive(Deserialize)]
#[serde(untagged)]
enum OneError {
    Text(String),
    Object { title: Option<String>, detail: Option<String> },
}

impl OneError {
    fn text(self) -> String {
        match self {
            OneError::Text(text) => text,
            OneError::Object { title: Some(title), detail: Some(detail) } => format!("{title}: {detail}"),
            OneError::Object { title, detail } => title.or(detail).unwrap_or_default(),
        }
    }
}

/// What an error says, in one short line that is safe to print; empty if it says nothing that is understood.
pub(super) fn said(body: &[u8]) -> String {
    let Ok(Errors { errors }) = serde_json::from_slice(body) else { return String::new() };
    let texts = errors.into_iter().take(MAX_ERRORS).map(|error| error.text().trim().to_owned());
    let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
    let text = texts.join("; ");
    let mut short: String = text.chars().take(MAX_SAID).collect();
    if short.len() < text.len() {
        short.push_str("...");
    }
    sanitize(&short).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gives_its_signals_as_they_are() {
        let body = br#" {"data":[ {"id":"a", "x":1.50} ,{"id":"b"}],"meta":{"page":{"after":"c1"},"status":"done"},"links":{}}"#;
        let page = Page::parse(body).unwrap();
        assert_eq!(page.signals, [r#"{"id":"a", "x":1.50}"#, r#"{"id":"b"}"#]);
        assert_eq!((page.next.as_deref(), page.body), (Some("c1"), &body[..]));
        let one = Page::parse(br#"{"data":{"id":"a"}}"#).unwrap();
        assert_eq!((one.signals, one.next), (vec![r#"{"id":"a"}"#], None));
        for last in
            [r#"{"data":[]}"#, r#"{"data":[],"meta":null}"#, r#"{"data":[],"meta":{"page":{"after":""}}}"#]
        {
            let page = Page::parse(last.as_bytes()).unwrap();
            assert!(page.signals.is_empty() && page.next.is_none(), "{last}");
        }
    }

    #[test]
    fn what_is_no_page_is_an_error() {
        let deep = format!("{{\"data\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(Page::parse(deep.as_bytes()).unwrap().signals.len(), 1, "depth is nothing to a page");
        let long = format!(r#"{{"data":[],"meta":{{"page":{{"after":"{}"}}}}}}"#, "x".repeat(20_000));
        for body in ["", "<html>", "{}", "[]", r#"{"data":null}"#, r#"{"data":3}"#, r#"{"data":[{}"#, &long] {
            assert!(matches!(Page::parse(body.as_bytes()), Err(ApiError::BadAnswer(_))), "{body:.40}");
        }
        assert!(Page::parse(b"{\"data\":[\"\xff\"]}").is_err(), "not UTF-8");
    }

    #[test]
    fn all_shapes_of_an_error_are_one_sentence() {
        for (body, text) in [
            (r#"{"errors":["Not found"]}"#, "Not found"),
            (
                r#"{"errors":[{"status":"404","title":"Not Found","detail":"no such rule"}]}"#,
                "Not Found: no such rule",
            ),
            (r#"{"errors":[{"title":"failed to get rule"}]}"#, "failed to get rule"),
            (r#"{"status":"error","code":403,"errors":["Forbidden"],"statuspage":"x"}"#, "Forbidden"),
            (r#"{"errors":[{"detail":"d"},"t","","a","b"]}"#, "d; t"),
            (r#"{"errors":["a\u001b[2J\nb"]}"#, "a\\e[2J\\nb"),
            (r#"{"errors":[{}]}"#, ""),
            (r#"{"errors":"no list"}"#, ""),
            ("<html>Bad gateway</html>", ""),
            ("", ""),
        ] {
            assert_eq!(said(body.as_bytes()), text, "{body}");
        }
        let long = format!(r#"{{"errors":["{}"]}}"#, "ä".repeat(1000));
        assert_eq!(said(long.as_bytes()).chars().count(), MAX_SAID + 3);
        let deep = format!("{{\"errors\":[{}", "[".repeat(100_000));
        assert_eq!(said(deep.as_bytes()), "");
    }
}
