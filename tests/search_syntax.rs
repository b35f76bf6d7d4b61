//! Holds what is written in Datadog's search language against two readers: the one here, and the one of Datadog's Vector,
//! which knows nothing of this program. What both read must select exactly what was evaluated, whatever names, arguments
//! and paths are called.

#![allow(clippy::unwrap_used, reason = "a test that cannot build its input has failed")]

use std::collections::BTreeMap;

use habitus::suppressions::search::{Field, Piece, Query, Subject, Test, Truth};
use proptest::prelude::*;
use vrl::datadog_search_syntax::{BooleanType, QueryNode};

/// The values of an event by the name of the field, `@` included, and of how many of them more may be unknown.
#[derive(Clone, Debug, Default)]
struct Event {
    values: BTreeMap<String, Vec<String>>,
    unknown: Vec<String>,
}

impl Event {
    fn of(&self, field: &str) -> &[String] {
        self.values.get(field).map_or(&[], Vec::as_slice)
    }
}

impl Subject for Event {
    fn values(&self, field: &Field, each: &mut dyn FnMut(&str)) -> bool {
        let name = field.to_string();
        self.of(&name).iter().for_each(|value| each(value));
        !self.unknown.contains(&name)
    }
}

/// What the other reader makes of a query, over what is known for sure.
fn as_vector_reads(node: &QueryNode, event: &Event) -> Truth {
    let any = |attr: &String, passes: &dyn Fn(&str) -> bool| match attr.as_str() {
        "_default_" => Truth::Unknown,
        attr => Truth::from(event.of(attr).iter().any(|value| passes(value))),
    };
    match node {
        QueryNode::MatchAllDocs => Truth::Yes,
        QueryNode::MatchNoDocs => Truth::No,
        QueryNode::AttributeExists { attr } => any(attr, &|_| true),
        QueryNode::AttributeMissing { attr } => !any(attr, &|_| true),
        QueryNode::AttributeRange { .. } | QueryNode::AttributeComparison { .. } => Truth::Unknown,
        QueryNode::AttributeTerm { attr, value } => any(attr, &|own| own == value),
        QueryNode::QuotedAttribute { attr, phrase } => any(attr, &|own| own == phrase),
        QueryNode::AttributePrefix { attr, prefix } => any(attr, &|own| own.starts_with(prefix.as_str())),
        QueryNode::AttributeWildcard { attr, wildcard } => {
            let wildcard: Vec<char> = wildcard.chars().collect();
            any(attr, &|own| wildcard_matches(&wildcard, &own.chars().collect::<Vec<_>>()))
        }
        QueryNode::NegatedNode { node } => !as_vector_reads(node, event),
        QueryNode::Boolean { oper: BooleanType::And, nodes } => {
            nodes.iter().map(|node| as_vector_reads(node, event)).min().unwrap_or(Truth::Yes)
        }
        QueryNode::Boolean { oper: BooleanType::Or, nodes } => {
            nodes.iter().map(|node| as_vector_reads(node, event)).max().unwrap_or(Truth::No)
        }
    }
}

/// Wildcards in the plainest way: of all prefixes of the value, which can be reached.
fn wildcard_matches(wildcard: &[char], value: &[char]) -> bool {
    let mut reached = vec![false; value.len() + 1];
    reached[0] = true;
    for sign in wildcard {
        let mut next = vec![false; value.len() + 1];
        for at in (0..=value.len()).filter(|&at| reached[at]) {
            match sign {
                '*' => next[at..].fill(true),
                '?' if at < value.len() => next[at + 1] = true,
                c if value.get(at) == Some(c) => next[at + 1] = true,
                _ => {}
            }
        }
        reached = next;
    }
    reached[value.len()]
}

/// Names, arguments and paths such as nobody should choose, and some should.
fn hostile() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        prop::sample::select(vec![
            "AND",
            "OR",
            "NOT",
            "TO",
            "&&",
            "||",
            "*",
            "?",
            "*:*",
            "-x",
            "--",
            ">5",
            "<=",
            "[1 TO 2]",
            "{",
            "}",
            "_exists_:a",
            "@a:x",
            ":",
            "\\",
            "\\\\",
            "\\*",
            "\\\"",
            "\"",
            "\" OR \"",
            "\") OR *",
            "(",
            ")",
            "x OR y",
            " ",
            "  ",
            "/",
            ".",
            "'",
            "#",
            "~2",
            "^3",
            "!",
            "+",
            "=",
            ",",
            ";",
            "$(id)",
            "`",
            "%",
            "NOTE",
            "ORDER",
            "ANDROID",
            "E5",
            "u0041",
            "\\u0041",
            "\u{3000}",
            "\u{a0}",
            "\u{200b}",
            "\u{202e}",
            "é",
            "ä\u{308}",
            "漢",
            "🦀",
            "\n",
            "\t",
            "\r",
            "\0",
            "\u{fffd}",
            "“",
            "”",
            "ß",
            "ſ",
            "İ",
        ])
        .prop_map(str::to_owned),
        "[a-zA-Z0-9]{1,3}",
        "[ -~]{1,4}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(word, 0..5).prop_map(|words| words.concat())
}

fn field() -> impl Strategy<Value = Field> {
    prop_oneof![
        prop::sample::select(vec!["a", "process.args", "process.executable.path", "NOT", "_exists_"])
            .prop_map(|name| Field::Attribute(name.to_owned())),
        prop::sample::select(vec!["b", "image_name", "kube-x.y", "E"])
            .prop_map(|name| Field::Tag(name.to_owned())),
    ]
}

fn piece() -> impl Strategy<Value = Piece> {
    prop_oneof![
        3 => hostile().prop_map(Piece::Text),
        1 => Just(Piece::One),
        1 => Just(Piece::Any),
    ]
}

fn test() -> impl Strategy<Value = Test> {
    prop_oneof![
        8 => hostile().prop_map(Test::Equals),
        8 => prop::collection::vec(piece(), 1..5).prop_map(Test::Like),
        1 => Just(Test::Exists),
        1 => prop::sample::select(vec![">5", "<=1.5", "[1 TO 5]", "{a TO *}"]).prop_map(|text| Test::Other(text.to_owned())),
    ]
}

/// A test that can be written, of an attribute at least.
fn test_said() -> impl Strategy<Value = Test> {
    let said = |test: &Test| Query::Term(Field::Attribute("a".to_owned()), test.clone()).text().is_ok();
    test().prop_filter("it cannot be written", said)
}

fn term(test: impl Strategy<Value = Test>) -> impl Strategy<Value = Query> {
    (field(), test).prop_map(|(field, test)| Query::Term(field, test))
}

/// Mostly of terms that can be written, so that not nearly every query is refused.
fn query() -> impl Strategy<Value = Query> {
    let leaf = prop_oneof![40 => term(test_said()), 1 => term(test()), 1 => Just(Query::All)];
    leaf.prop_recursive(4, 16, 4, |inner| {
        prop_oneof![
            1 => inner.clone().prop_map(|query| Query::Not(Box::new(query))),
            2 => prop::collection::vec(inner.clone(), 0..5).prop_map(Query::And),
            2 => prop::collection::vec(inner, 0..5).prop_map(Query::Or),
            1 => prop::collection::vec(test_said(), 2..4).prop_map(|tests| {
                let of = Field::Attribute("process.args".to_owned());
                Query::Or(tests.into_iter().map(|test| Query::Term(of.clone(), test)).collect())
            }),
        ]
    })
}

/// Values that are told apart only by who reads every character rightly: what a test asks for, and what comes close.
fn near(test: &Test, random: &mut fastrand::Rng) -> Vec<String> {
    let mut value = String::new();
    match test {
        Test::Equals(text) | Test::Other(text) => value.push_str(text),
        Test::Exists => value.push('x'),
        Test::Like(pieces) => {
            for piece in pieces {
                match piece {
                    Piece::Text(text) => value.push_str(text),
                    Piece::One => value.push(random.choice(['x', '?', '*', '\\', ' ', 'é']).unwrap()),
                    Piece::Any => {
                        value.push_str(random.choice(["", "x", "*", "a b", "/", "\"", "é/é"]).unwrap());
                    }
                }
            }
        }
    }
    let chars: Vec<char> = value.chars().collect();
    let at = random.usize(..chars.len().max(1));
    let changed = |with: &[char]| {
        let after = chars.iter().skip(at + 1);
        chars.iter().take(at).chain(with).chain(after).collect::<String>()
    };
    let other = random.choice(['x', 'X', ' ', '*', '?', '\\', '"', '\u{3000}', 'é']).unwrap();
    vec![
        changed(&[]),
        changed(&[other]),
        changed(&[other, other]),
        value.replace('\\', ""),
        value.replace('\\', "\\\\"),
        value.replace(['*', '?'], "zz"),
        value.to_lowercase(),
        value.to_uppercase(),
        format!("{value}x"),
        format!("x{value}"),
        value.trim().to_owned(),
        value.split_whitespace().next().unwrap_or_default().to_owned(),
        value,
    ]
}

/// An event whose values come close to what the query asks for.
fn event_for(query: &Query, random: &mut fastrand::Rng) -> Event {
    let mut event = Event::default();
    for (field, test, _) in query.terms() {
        let values = event.values.entry(field.to_string()).or_default();
        values.extend(near(test, random).into_iter().filter(|_| random.u8(..6) == 0));
    }
    event
}

const EVENTS: usize = 24;

fn is_read(text: &str) -> Result<Query, TestCaseError> {
    Query::parse(text).map_err(|error| TestCaseError::fail(format!("{text}: {error}")))
}

fn vector_reads(text: &str) -> Result<QueryNode, TestCaseError> {
    text.parse::<QueryNode>().map_err(|error| TestCaseError::fail(format!("{text}: {error}")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, max_local_rejects: u32::MAX, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_as_what_was_evaluated(query in query(), seed: u64) {
        let Ok(text) = query.text() else { return Ok(()) };
        let read = is_read(&text)?;
        prop_assert_eq!(&read, &query.canonical(), "{}", text);
        prop_assert_eq!(read.text().unwrap(), text.clone());
        let mut random = fastrand::Rng::with_seed(seed);
        for _ in 0..EVENTS {
            let mut event = event_for(&query, &mut random);
            event.unknown = event.values.keys().filter(|_| random.bool()).cloned().collect();
            prop_assert_eq!(read.evaluate(&event), query.evaluate(&event), "{} on {:?}", text, event);
        }
    }

    #[test]
    fn vector_reads_what_was_evaluated(query in query(), seed: u64) {
        let Ok(text) = query.text() else { return Ok(()) };
        let node = vector_reads(&text)?;
        let mut random = fastrand::Rng::with_seed(seed);
        for _ in 0..EVENTS {
            let event = event_for(&query, &mut random);
            let theirs = as_vector_reads(&node, &event);
            prop_assert_eq!(theirs, query.evaluate(&event), "{} read as {:?} on {:?}", text, node, event);
        }
    }

    /// Yes and no are told only where nothing that is not known could change them.
    #[test]
    fn what_is_told_for_certain_holds_whatever_else_there_is(query in query(), seed: u64) {
        let mut random = fastrand::Rng::with_seed(seed);
        for _ in 0..EVENTS {
            let whole = event_for(&query, &mut random);
            let mut part = whole.clone();
            for (field, values) in &mut part.values {
                if random.bool() {
                    values.retain(|_| random.bool());
                    part.unknown.push(field.clone());
                }
            }
            let (told, really) = (query.evaluate(&part), query.evaluate(&whole));
            prop_assert!(told == really || told == Truth::Unknown, "{told:?}, {really:?}: {query:?} on {whole:?}");
        }
    }

    #[test]
    fn one_hostile_value_reads_the_same_everywhere(field in field(), value in hostile(), other in hostile(), seed: u64) {
        let exact = Test::Equals(value.clone());
        let folded = Test::pattern([Piece::Text(value), Piece::One, Piece::Any, Piece::Text(other)]);
        let mut random = fastrand::Rng::with_seed(seed);
        for test in [exact, folded] {
            let query = Query::Term(field.clone(), test);
            let Ok(text) = query.text() else { continue };
            let read = (is_read(&text)?, vector_reads(&text)?);
            prop_assert_eq!(&read.0, &query);
            for _ in 0..EVENTS {
                let event = event_for(&query, &mut random);
                let expected = query.evaluate(&event);
                prop_assert_eq!((read.0.evaluate(&event), as_vector_reads(&read.1, &event)), (expected, expected));
            }
        }
    }

    #[test]
    fn a_comparison_is_written_only_as_what_it_is(sign in "[<>\\[{]?=?", text in hostile(), end in "( TO [*0-9]\\]?)?") {
        let of = |test| Query::Term(Field::Attribute("a".to_owned()), test);
        let query = Query::And(vec![of(Test::Other(format!("{sign}{text}{end}"))), of(Test::Equals("x".to_owned()))]);
        if let Ok(written) = query.text() {
            prop_assert_eq!(is_read(&written)?, query, "{}", written);
        }
    }

    #[test]
    fn no_text_is_too_strange_to_be_read_or_refused(text in prop_oneof![hostile(), "\\PC{0,40}"]) {
        if let Ok(query) = Query::parse(&text) {
            prop_assert_eq!(&query.canonical(), &query);
            if let Ok(written) = query.text() {
                prop_assert_eq!(Query::parse(&written), Ok(query));
            }
        }
    }

    /// Where the operators bind, and what parentheses and fields before them reach.
    #[test]
    fn what_people_write_is_read_as_vector_reads_it(words in prop::collection::vec(prop::sample::select(WORDS.to_vec()), 1..9), seed: u64) {
        let text = words.join(" ").replace("( ", "(").replace(" )", ")").replace("- ", "-");
        let (Ok(query), Ok(node)) = (Query::parse(&text), text.parse::<QueryNode>()) else { return Ok(()) };
        let mut random = fastrand::Rng::with_seed(seed);
        for _ in 0..EVENTS {
            let mut event = Event::default();
            for field in ["@a", "b"] {
                let values = ["x", "y", "x y", "xz"].into_iter().filter(|_| random.u8(..3) == 0);
                event.values.insert(field.to_owned(), values.map(str::to_owned).collect());
            }
            prop_assert_eq!(as_vector_reads(&node, &event), query.evaluate(&event), "{} read as {:?}", text, node);
        }
    }
}

/// Every printable character of ASCII at the start, in the middle and at the end of a value.
#[test]
fn every_character_stands_for_itself() {
    let values = (' '..='~').flat_map(|c| {
        [format!("{c}"), format!("{c}ab"), format!("a{c}b"), format!("a{c}{c}b"), format!("ab{c}")]
    });
    let values: Vec<String> = values.collect();
    let field = Field::Attribute("process.args".to_owned());
    let (mut written, mut refused) = (0, 0);
    for value in &values {
        let pattern = Test::pattern([Piece::Text(value.clone()), Piece::One]);
        for (test, end) in [(Test::Equals(value.clone()), ""), (pattern, "!")] {
            let query = Query::Term(field.clone(), test);
            let Ok(text) = query.text() else {
                refused += 1;
                continue;
            };
            written += 1;
            let (read, node) = (Query::parse(&text).unwrap(), text.parse::<QueryNode>().unwrap());
            for other in &values {
                let event = Event {
                    values: BTreeMap::from([(field.to_string(), vec![format!("{other}{end}")])]),
                    ..Event::default()
                };
                let expected = Truth::from(other == value);
                assert_eq!(read.evaluate(&event), expected, "{text} on {event:?}");
                assert_eq!(as_vector_reads(&node, &event), expected, "{text} on {event:?}");
            }
        }
    }
    // Refused are patterns that hold a `*` or a `?` of their own.
    assert_eq!((written, refused), (values.len() * 2 - 10, 10));
}

/// What queries are made of.
const WORDS: [&str; 20] = [
    "@a:x",
    "b:y",
    "b:x",
    "@a:\"x y\"",
    "@a:x*",
    "b:?",
    "@a:*",
    "b:x\\ y",
    "_exists_:b",
    "_missing_:@a",
    "*",
    "(",
    ")",
    "@a:(",
    "AND",
    "OR",
    "NOT",
    "-",
    "@a:(\"x\" OR y)",
    "b:[1 TO 5]",
];
