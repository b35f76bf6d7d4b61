//! Suppressions as Datadog's API gives them, from an answer or from a file that an answer was saved to.
//!
//! What is not known is passed over; what is known and of the wrong kind is an error, and never taken for nothing: a
//! suppression whose query was lost would look as if it hid everything, or nothing. What stands in one came from people:
//! whoever shows it makes it safe.

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer};
use serde_json::Number;
use serde_json::value::RawValue;
use thiserror::Error;

use crate::sources::datadog::answer::said;
use crate::sources::datadog::error::short;
use crate::sources::limits::Bytes;

/// The largest document that is read, in bytes.
const MAX_BYTES: usize = 256 << 20;
/// The most suppressions of one document.
pub(super) const MAX_COUNT: usize = 100_000;
/// The longest query or description, in bytes.
const MAX_TEXT: usize = 256 << 10;
/// The longest id, name, handle or tag, in bytes.
const MAX_NAME: usize = 4096;
/// The most tags of one suppression.
const MAX_TAGS: usize = 1000;
/// What the API calls a suppression.
const TYPE: &str = "suppressions";

/// A suppression as it stands in Datadog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemoteSuppression {
    /// What it is called there: `abc-def-ghi`.
    pub id: String,
    /// Its name; empty where none was told.
    pub name: String,
    /// Whether it is on.
    pub enabled: bool,
    /// Which detection rules it speaks of, in the language of their search: `type:workload_security ruleId:abc-def-ghi`.
    pub rule_query: String,
    /// What people are told of it; may be empty.
    pub description: String,
    /// Which signals it hides; empty where it goes by events alone.
    pub suppression_query: String,
    /// Which events it hides from the rules; empty where it goes by signals alone.
    pub data_exclusion_query: String,
    /// Since when it holds, in Unix milliseconds; `None` for since it was made.
    pub start_date: Option<i64>,
    /// Until when, in Unix milliseconds; `None` for ever.
    pub expiration_date: Option<i64>,
    /// Its tags. Datadog sorts them.
    pub tags: Vec<String>,
    /// Grows with each change; what is changed names it, so that nobody overwrites what they have not seen. 0 where none was
    /// told.
    pub version: i64,
    /// When it was made, in Unix milliseconds.
    pub creation_date: Option<i64>,
    /// When it was last changed, in Unix milliseconds.
    pub update_date: Option<i64>,
    /// Who made it.
    pub creator: RemotePerson,
    /// Who changed it last.
    pub updater: RemotePerson,
    /// Whether who asked may change it; `true` where nothing was told.
    pub editable: bool,
}

impl RemoteSuppression {
    /// Whether it carries a tag.
    #[must_use]
    pub fn has_tag(&self, tag: &str) -> bool {
        self.tags.iter().any(|own| own == tag)
    }

    /// The tags without order and repetition: the API keeps neither.
    #[must_use]
    pub fn tag_set(&self) -> BTreeSet<&str> {
        self.tags.iter().map(String::as_str).collect()
    }
}

/// Somebody in Datadog. Either may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemotePerson {
    /// What they sign in with: an address or an id.
    pub handle: String,
    /// What they are called.
    pub name: String,
}

/// Why these are no suppressions.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SuppressionsError {
    /// Not JSON, or not of this shape.
    #[error(
        "this is no answer of Datadog's suppressions API (line {line}, column {column}: {reason}); expected `{{\"data\":[…]}}` \
         as `GET /api/v2/security_monitoring/configuration/suppressions` gives it"
    )]
    Shape {
        /// Where, from 1; 0 where it is the document as a whole.
        line: usize,
        /// Where, from 1.
        column: usize,
        /// What is wrong there, safe to print.
        reason: String,
    },
    /// The answer was an error.
    #[error("this answer of Datadog's API is an error: \"{0}\"; ask again")]
    Refused(String),
    /// Something else than suppressions.
    #[error("number {number} in `data` is of the type `{found}`; expected `suppressions`")]
    Kind {
        /// Which, from 1.
        number: usize,
        /// What it says it is, safe to print.
        found: String,
    },
    /// A suppression with something wrong in it.
    #[error("suppression number {number}{}: {problem}", named(id))]
    Bad {
        /// Which, from 1.
        number: usize,
        /// Its id, safe to print; empty where it has none.
        id: String,
        /// What is wrong.
        problem: String,
    },
    /// There is too much of it.
    #[error("{0}")]
    Large(String),
}

fn named(id: &str) -> String {
    if id.is_empty() { String::new() } else { format!(" ({id})") }
}

/// A document of suppressions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Document {
    pub(super) suppressions: Vec<RemoteSuppression>,
    /// How many there are in all, where the answer is a part.
    pub(super) total: Option<u64>,
}

/// Reads an answer of the API, or a file that one was saved to: `{"data":[…]}`, or `{"data":{…}}` with a single one.
///
/// # Errors
/// If it is anything else, or if anything that is known of a suppression is not as it should be.
pub fn parse_suppressions(bytes: &[u8]) -> Result<Vec<RemoteSuppression>, SuppressionsError> {
    Ok(document(bytes)?.suppressions)
}

pub(super) fn document(bytes: &[u8]) -> Result<Document, SuppressionsError> {
    if bytes.len() > MAX_BYTES {
        return Err(SuppressionsError::Large(format!("it is larger than {}", Bytes(MAX_BYTES as u64))));
    }
    // Some editors write it before a text.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let body: Body<'_> = serde_json::from_slice(bytes).map_err(shape)?;
    let Some(data) = body.data.map(RawValue::get) else {
        let told = said(bytes);
        if !told.is_empty() {
            return Err(SuppressionsError::Refused(told));
        }
        let reason = "it has no `data`".to_owned();
        return Err(SuppressionsError::Shape { line: 0, column: 0, reason });
    };
    let items: Vec<&RawValue> = match data.as_bytes().first() {
        Some(b'[') => serde_json::from_str(data).map_err(shape)?,
        Some(b'{') => vec![serde_json::from_str(data).map_err(shape)?],
        _ => {
            let reason = "its `data` is neither a list nor an object".to_owned();
            return Err(SuppressionsError::Shape { line: 0, column: 0, reason });
        }
    };
    if items.len() > MAX_COUNT {
        let text = format!("it holds {} suppressions; no more than {MAX_COUNT} are read", items.len());
        return Err(SuppressionsError::Large(text));
    }
    let read = items.iter().enumerate().map(|(at, item)| one(at + 1, item.get()));
    let suppressions = read.collect::<Result<Vec<_>, _>>()?;
    Ok(Document { suppressions, total: body.meta.and_then(|meta| meta.page).and_then(|page| page.total) })
}

fn shape(error: serde_json::Error) -> SuppressionsError {
    // What stands in it may be quoted in the reason.
    let reason = error.to_string();
    let reason = reason.rsplit_once(" at line ").map_or(reason.as_str(), |(reason, _)| reason);
    SuppressionsError::Shape { line: error.line(), column: error.column(), reason: short(reason) }
}

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    data: Option<&'a RawValue>,
    #[serde(default)]
    meta: Option<Meta>,
}

#[derive(Deserialize)]
struct Meta {
    #[serde(default)]
    page: Option<Paging>,
}

#[derive(Deserialize)]
struct Paging {
    #[serde(default, rename = "totalCount")]
    total: Option<u64>,
}

#[derive(Deserialize)]
struct Item {
    #[serde(default, rename = "type")]
    kind: Option<String>,
    #[serde(default)]
    id: Option<String>,
    #[serde(default)]
    attributes: Option<Attributes>,
}

/// What is said of a suppression; everything may be missing or null. Read from answers, and from what is to be sent.
#[derive(Default, Deserialize)]
pub(super) struct Attributes {
    #[serde(default)]
    pub(super) name: Option<String>,
    #[serde(default)]
    pub(super) enabled: Option<bool>,
    #[serde(default)]
    pub(super) rule_query: Option<String>,
    #[serde(default)]
    pub(super) description: Option<String>,
    #[serde(default)]
    pub(super) suppression_query: Option<String>,
    #[serde(default)]
    pub(super) data_exclusion_query: Option<String>,
    #[serde(default, deserialize_with = "whole")]
    pub(super) start_date: Option<i64>,
    #[serde(default, deserialize_with = "whole")]
    pub(super) expiration_date: Option<i64>,
    #[serde(default)]
    pub(super) tags: Option<Vec<String>>,
    #[serde(default, deserialize_with = "whole")]
    pub(super) version: Option<i64>,
    #[serde(default, deserialize_with = "whole")]
    creation_date: Option<i64>,
    #[serde(default, deserialize_with = "whole")]
    update_date: Option<i64>,
    #[serde(default)]
    creator: Option<Person>,
    #[serde(default)]
    updater: Option<Person>,
    #[serde(default)]
    editable: Option<bool>,
}

#[derive(Default, Deserialize)]
struct Person {
    #[serde(default)]
    handle: Option<String>,
    #[serde(default)]
    name: Option<String>,
}

impl From<Person> for RemotePerson {
    fn from(person: Person) -> RemotePerson {
        RemotePerson { handle: person.handle.unwrap_or_default(), name: person.name.unwrap_or_default() }
    }
}

/// A whole number, also where it is written as `1.0` or `1e3`.
fn whole<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    /// Up to here every whole number is a float of its own.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let Some(number) = Option::<Number>::deserialize(from)? else { return Ok(None) };
    let float = || number.as_f64().filter(|float| float.fract() == 0.0 && float.abs() <= EXACT);
    let found = number.as_i64().or_else(|| float().map(|float| float as i64));
    found.map(Some).ok_or_else(|| serde::de::Error::custom("expected a whole number of 64 bits"))
}

/// Reads one of the list.
fn one(number: usize, json: &str) -> Result<RemoteSuppression, SuppressionsError> {
    let bad = |id: &str, problem: String| SuppressionsError::Bad { number, id: short(id), problem };
    let item: Item = serde_json::from_str(json).map_err(|error| {
        // What it says it is comes first: a signal is no damaged suppression.
        let kind: Option<Kind> = serde_json::from_str(json).ok();
        let found = kind.and_then(|kind| kind.kind).filter(|kind| kind != TYPE);
        match found {
            Some(found) => SuppressionsError::Kind { number, found: short(&found) },
            None => bad("", short(&error.to_string())),
        }
    })?;
    if let Some(found) = item.kind.filter(|kind| kind != TYPE) {
        return Err(SuppressionsError::Kind { number, found: short(&found) });
    }
    let id = item.id.filter(|id| !id.is_empty()).ok_or_else(|| bad("", "it has no `id`".to_owned()))?;
    let missing = |what: &str| bad(&id, format!("it has no `{what}`"));
    let said = item.attributes.ok_or_else(|| missing("attributes"))?;
    let read = RemoteSuppression {
        name: said.name.unwrap_or_default(),
        enabled: said.enabled.ok_or_else(|| missing("enabled"))?,
        rule_query: said.rule_query.ok_or_else(|| missing("rule_query"))?,
        description: said.description.unwrap_or_default(),
        suppression_query: said.suppression_query.unwrap_or_default(),
        data_exclusion_query: said.data_exclusion_query.unwrap_or_default(),
        start_date: said.start_date,
        expiration_date: said.expiration_date,
        tags: said.tags.unwrap_or_default(),
        version: said.version.unwrap_or_default(),
        creation_date: said.creation_date,
        update_date: said.update_date,
        creator: said.creator.unwrap_or_default().into(),
        updater: said.updater.unwrap_or_default().into(),
        editable: said.editable.unwrap_or(true),
        id,
    };
    match too_long(&read) {
        Some(problem) => Err(bad(&read.id, problem)),
        None => Ok(read),
    }
}

#[derive(Deserialize)]
struct Kind {
    #[serde(default, rename = "type")]
    kind: Option<String>,
}

/// What of it is longer than anything that Datadog keeps. It is not cut: half a query is another query.
fn too_long(read: &RemoteSuppression) -> Option<String> {
    let texts = [
        ("id", &read.id, MAX_NAME),
        ("name", &read.name, MAX_NAME),
        ("rule_query", &read.rule_query, MAX_TEXT),
        ("description", &read.description, MAX_TEXT),
        ("suppression_query", &read.suppression_query, MAX_TEXT),
        ("data_exclusion_query", &read.data_exclusion_query, MAX_TEXT),
        ("creator", &read.creator.handle, MAX_NAME),
        ("creator", &read.creator.name, MAX_NAME),
        ("updater", &read.updater.handle, MAX_NAME),
        ("updater", &read.updater.name, MAX_NAME),
    ];
    let tags = read.tags.iter().map(|tag| ("tag", tag, MAX_NAME));
    let long = texts.into_iter().chain(tags).find(|(_, text, most)| text.len() > *most);
    if let Some((what, _, most)) = long {
        return Some(format!("its `{what}` is longer than {most} bytes"));
    }
    let tags = read.tags.len();
    (tags > MAX_TAGS).then(|| format!("it has {tags} tags; no more than {MAX_TAGS} are read"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FULL: &str = r#"{"data":[{"id":"oxk-jlo-pc8","type":"suppressions","relationships":{"x":[[1]]},"attributes":{
        "creation_date":1762518446390,"creator":{"handle":"frog@example.com","name":null,"icon":"x"},"data_exclusion_query":"",
        "description":"Low.","editable":false,"enabled":true,"expiration_date":1764332845000.0,"name":"a \u202e name",
        "rule_query":"type:workload_security ruleId:abc-def-ghi","start_date":null,"suppression_query":"env:staging",
        "tags":["source:x","a:b"],"update_date":1.762518446390e12,"updater":null,"version":3,"new_thing":{"deep":true}}}],
        "meta":{"page":{"totalCount":2,"pageSize":1,"pageNumber":0}},"links":{}}"#;

    fn full() -> RemoteSuppression {
        RemoteSuppression {
            id: "oxk-jlo-pc8".to_owned(),
            name: "a \u{202e} name".to_owned(),
            enabled: true,
            rule_query: "type:workload_security ruleId:abc-def-ghi".to_owned(),
            description: "Low.".to_owned(),
            suppression_query: "env:staging".to_owned(),
            data_exclusion_query: String::new(),
            start_date: None,
            expiration_date: Some(1_764_332_845_000),
            tags: vec!["source:x".to_owned(), "a:b".to_owned()],
            version: 3,
            creation_date: Some(1_762_518_446_390),
            update_date: Some(1_762_518_446_390),
            creator: RemotePerson { handle: "frog@example.com".to_owned(), name: String::new() },
            updater: RemotePerson::default(),
            editable: false,
        }
    }

    #[test]
    fn an_answer_gives_all_that_is_known_of_its_suppressions() {
        let read = document(FULL.as_bytes()).unwrap();
        assert_eq!(read, Document { suppressions: vec![full()], total: Some(2) });
        assert!(full().has_tag("a:b") && !full().has_tag("a"));
        assert_eq!(full().tag_set().into_iter().collect::<Vec<_>>(), ["a:b", "source:x"]);
        let few = "\u{feff}{\"data\":{\"id\":\"a\",\"attributes\":{\"enabled\":false,\"rule_query\":\"\"}}}";
        let one = RemoteSuppression { id: "a".to_owned(), editable: true, ..RemoteSuppression::default() };
        assert_eq!(parse_suppressions(few.as_bytes()), Ok(vec![one]));
        for none in [r#"{"data":[]}"#, r#"{"data":[],"meta":null}"#, r#"{"meta":{"page":null},"data":[ ]}"#] {
            assert_eq!(document(none.as_bytes()), Ok(Document::default()), "{none}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let with = |attributes: &str| {
            format!(r#"{{"data":[{{"id":"a-b","type":"suppressions","attributes":{{{attributes}}}}}]}}"#)
        };
        let long = format!(r#""enabled":true,"rule_query":"{}""#, "x".repeat(MAX_TEXT + 1));
        let tags = format!(r#""enabled":true,"rule_query":"","tags":[{}"a"]"#, r#""a","#.repeat(MAX_TAGS));
        for (body, text) in [
            (String::new(), "this is no answer of Datadog's suppressions API (line 1, column 0: EOF"),
            ("<html>\u{1b}[2J".to_owned(), "line 1, column 1: expected value)"),
            ("[]".to_owned(), "no answer of Datadog's suppressions API"),
            ("{}".to_owned(), "it has no `data`"),
            (r#"{"data":7}"#.to_owned(), "neither a list nor an object"),
            (r#"{"data":[7]}"#.to_owned(), "suppression number 1: invalid type: integer `7`"),
            (r#"{"errors":["Not found"]}"#.to_owned(), "is an error: \"Not found\"; ask again"),
            (
                r#"{"data":[{"id":"a","type":"si\u001bgnal","attributes":{"tags":"x"}}]}"#.to_owned(),
                "number 1 in `data` is of the type `si\\egnal`; expected `suppressions`",
            ),
            (r#"{"data":[{"type":"suppressions"}]}"#.to_owned(), "suppression number 1: it has no `id`"),
            (r#"{"data":{"id":"a-b"}}"#.to_owned(), "suppression number 1 (a-b): it has no `attributes`"),
            (with(r#""enabled":true"#), "(a-b): it has no `rule_query`"),
            (with(r#""rule_query":"x""#), "(a-b): it has no `enabled`"),
            (with(r#""rule_query":["x"],"enabled":true"#), "invalid type: sequence, expected a string"),
            (with(r#""rule_query":"x","rule_query":"y","enabled":true"#), "duplicate field `rule_query`"),
            (with(r#""rule_query":"x","enabled":true,"version":1.5"#), "expected a whole number"),
            (with(r#""rule_query":"x","enabled":true,"start_date":1e300"#), "expected a whole number"),
            (with(r#""rule_query":"x","enabled":true,"start_date":"\u001b""#), "invalid type: string"),
            (with(&long), "(a-b): its `rule_query` is longer than 262144 bytes"),
            (with(&tags), "it has 1001 tags"),
        ] {
            let error = parse_suppressions(body.as_bytes()).unwrap_err().to_string();
            assert!(error.contains(text), "{body:.200}: {error}");
            assert!(crate::text::sanitize::is_clean(&error), "{error:?}");
        }
    }

    #[test]
    fn neither_depth_nor_number_is_too_much_for_it() {
        let deep = |inner: &str| format!("{}{inner}{}", "[".repeat(100_000), "]".repeat(100_000));
        let unknown = FULL.replace("[[1]]", &deep("1"));
        assert_eq!(
            parse_suppressions(unknown.as_bytes()),
            Ok(vec![full()]),
            "what is not known is passed over"
        );
        for body in [deep(""), format!("{{\"data\":{}}}", deep("")), format!("{{\"errors\":{}}}", deep(""))] {
            assert!(parse_suppressions(body.as_bytes()).is_err());
        }
        let many = format!("{{\"data\":[{}{{}}]}}", "{},".repeat(MAX_COUNT));
        let error = parse_suppressions(many.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), "it holds 100001 suppressions; no more than 100000 are read");
    }

    /// JSON of any kind with names that mean something here.
    fn json() -> impl Strategy<Value = String> {
        let leaf = prop_oneof![
            Just("null".to_owned()),
            Just("true".to_owned()),
            any::<f64>().prop_map(|n| serde_json::json!(n).to_string()),
            any::<i64>().prop_map(|n| n.to_string()),
            any::<String>().prop_map(|text| serde_json::json!(text).to_string()),
            Just("\"suppressions\"".to_owned()),
        ];
        let names = proptest::sample::select(
            &[
                "data",
                "errors",
                "meta",
                "page",
                "totalCount",
                "id",
                "type",
                "attributes",
                "name",
                "enabled",
                "rule_query",
                "tags",
                "version",
                "start_date",
                "creator",
                "handle",
                "other",
            ][..],
        );
        leaf.prop_recursive(6, 64, 8, move |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..5)
                    .prop_map(|list| format!("[{}]", list.join(","))),
                proptest::collection::vec((names.clone(), inner), 0..8).prop_map(|fields| {
                    let fields: Vec<String> =
                        fields.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
                    format!("{{{}}}", fields.join(","))
                }),
            ]
        })
    }

    /// A document that may be right, with one part of it replaced by anything.
    fn nearly(path: usize, value: &str) -> String {
        let slots =
            ["\"oxk-jlo-pc8\"", "true", "null", "[[1]]", "\"suppressions\"", "3", "[\"source:x\",\"a:b\"]"];
        FULL.replacen(slots[path % slots.len()], value, 1)
    }

    proptest! {
        #[test]
        fn no_bytes_do_more_than_fail(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            if let Err(error) = parse_suppressions(&bytes) {
                prop_assert!(crate::text::sanitize::is_clean(&error.to_string()));
            }
        }

        #[test]
        fn no_document_does_more_than_fail(value in json(), path in 0_usize..7, cut in 0_usize..2000) {
            for text in [value.clone(), format!("{{\"data\":{value}}}"), nearly(path, &value)] {
                let end = text.char_indices().map(|(at, _)| at).take(cut + 1).last().unwrap_or(0);
                for part in [text.as_str(), &text[..end]] {
                    match parse_suppressions(part.as_bytes()) {
                        Ok(read) => prop_assert!(read.iter().all(|one| !one.id.is_empty())),
                        Err(error) => prop_assert!(crate::text::sanitize::is_clean(&error.to_string())),
                    }
                }
            }
        }
    }
}
