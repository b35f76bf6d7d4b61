//! Names as an attacker would choose them never widen a query nor break out of a string.

use hcl_edit::structure::Body;
use proptest::prelude::*;

use super::super::{Exporter, Item};
use super::secl_reader::{Event, holds};
use super::*;
use crate::suppressions::search::{Subject, Truth};

/// Values in which every sign of any of the languages is likely.
fn hostile() -> impl Strategy<Value = String> {
    let signs = proptest::sample::select(
        "\"'\\$%{}()[]*?~#/|&!<>=:;,.-_+^@ ar\u{e9}\u{1f600}日".chars().collect::<Vec<_>>(),
    );
    let part = prop_oneof![
        6 => signs.prop_map(String::from),
        1 => any::<char>().prop_filter("the search refuses them", |c| !c.is_control()).prop_map(String::from),
        1 => proptest::sample::select(vec!["${", "%{", "$${", "\\\"", "*/", " OR ", "AND", "r\"", "/**", "\n}", "\\u0024{"])
            .prop_map(str::to_owned),
    ];
    proptest::collection::vec(part, 1..12).prop_map(|parts| parts.concat())
}

fn folded() -> impl Strategy<Value = Vec<Piece>> {
    let piece = prop_oneof![
        2 => hostile().prop_map(Piece::Text),
        2 => Just(Piece::One),
        1 => Just(Piece::Any),
    ];
    proptest::collection::vec(piece, 1..5)
}

/// The attributes of an exec event here, and what the agent's rules call them.
static ATTRIBUTES: [(&str, &str); 6] = [
    ("process.executable.path", "exec.file.path"),
    ("process.parent.executable.path", "process.parent.file.path"),
    ("process.ancestors.executable.path", "process.ancestors.file.path"),
    ("process.args", "process.argv"),
    ("process.argv0", "process.argv0"),
    ("process.user", "process.user"),
];

fn term() -> impl Strategy<Value = Query> {
    let test = prop_oneof![hostile().prop_map(Test::Equals), folded().prop_map(Test::pattern)];
    let attribute = (proptest::sample::select(&ATTRIBUTES[..]), test)
        .prop_map(|((name, _), test)| Query::Term(Field::Attribute(name.to_owned()), test));
    let image = hostile().prop_map(|value| tag("image_name", &value));
    prop_oneof![5 => attribute, 1 => image]
}

fn query() -> impl Strategy<Value = Query> {
    term().prop_recursive(3, 8, 3, |inner| {
        prop_oneof![
            3 => proptest::collection::vec(inner.clone(), 2..4).prop_map(Query::all_of),
            1 => proptest::collection::vec(inner.clone(), 2..4).prop_map(Query::any_of),
            1 => inner.prop_map(Query::negated),
        ]
    })
}

struct Exec(Vec<(String, String)>);

impl Subject for Exec {
    fn values(&self, field: &Field, each: &mut dyn FnMut(&str)) -> bool {
        self.0.iter().filter(|(name, _)| name == field.name()).for_each(|(_, value)| each(value));
        true
    }
}

impl Exec {
    /// The same event as the agent's rules see it.
    fn as_rules_see_it(&self) -> Event {
        let mut event = Event::new();
        for (name, value) in &self.0 {
            match ATTRIBUTES.iter().find(|(attribute, _)| attribute == name) {
                Some((_, field)) => event.entry((*field).to_owned()).or_default().push(value.clone()),
                None => event.entry("container.tags".to_owned()).or_default().push(format!("{name}:{value}")),
            }
        }
        event
    }
}

/// An event that has much in common with the query: what it asks for, with a character more, fewer, or another.
fn event_near(query: &Query, changes: &[(usize, char)]) -> Exec {
    let filled = |test: &Test| match test {
        Test::Equals(value) => value.clone(),
        Test::Like(pieces) => pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => text.as_str(),
                Piece::One => "x",
                Piece::Any => "any/thing",
            })
            .collect(),
        Test::Exists | Test::Other(_) => "x".to_owned(),
    };
    let mut values: Vec<(String, String)> =
        query.terms().map(|(field, test, _)| (field.name().to_owned(), filled(test))).collect();
    for (at, c) in changes {
        let count = values.len().max(1);
        if let Some((_, value)) = values.get_mut(at % count) {
            match at / count % 3 {
                0 => value.push(*c),
                1 => drop(value.pop()),
                _ => value.insert(0, *c),
            }
        }
    }
    // A path that is empty is none.
    values.retain(|(_, value)| !value.is_empty());
    Exec(values)
}

fn accepted(query: &Query) -> Option<Accepted> {
    query.text().ok().map(|text| Accepted { query: text, ..packing() })
}

fn terraform(text: &str) -> Body {
    hcl_edit::parser::parse_body(text).unwrap_or_else(|why| panic!("{why}\n{text}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_body_holds_the_query_that_was_evaluated(query in query()) {
        let Some(accepted) = accepted(&query) else { return Ok(()) };
        let text = Exporter::from_id("datadog").unwrap().write(&request(&[item("0123456789ab", &accepted)])).unwrap();
        let body: serde_json::Value = serde_json::from_str(&text).unwrap();
        let written = body["data"]["attributes"]["data_exclusion_query"].as_str().unwrap();
        prop_assert_eq!(written, &accepted.query);
        prop_assert_eq!(Query::parse(written).unwrap().canonical(), query.canonical());
    }

    #[test]
    fn an_independent_reader_finds_the_same_in_terraform(query in query(), title in hostile(), reason in hostile()) {
        let Some(mut accepted) = accepted(&query) else { return Ok(()) };
        (accepted.title, accepted.reason) = (title, reason);
        let request = request_with_other(&accepted);
        let text = match Exporter::from_id("terraform").unwrap().write(&request.request()) {
            Ok(text) => text,
            Err(refused) => {
                prop_assert!(refused.iter().all(|one| one.why.contains("Terraform may write")), "{:?}", refused);
                return Ok(());
            }
        };
        let body = terraform(&text);
        let names: Vec<String> =
            body.get_blocks("resource").map(|block| block.labels[1].as_str().to_owned()).collect();
        prop_assert_eq!(names, ["habitus_0123456789ab", "habitus_fedcba987654"]);
        prop_assert_eq!(body.iter().count(), 2, "nothing but the two resources");
        let first = &body.get_blocks("resource").next().unwrap().body;
        let value = |name: &str| first.get_attribute(name).unwrap().value.as_str().map(str::to_owned);
        prop_assert_eq!(value("data_exclusion_query"), Some(accepted.query.clone()));
        let told = super::super::told(&request.request(), &request.items[0]).unwrap();
        prop_assert_eq!(value("name"), Some(told.name));
        prop_assert_eq!(value("description"), Some(told.description));
        prop_assert_eq!(first.attributes().count(), 6);
    }

    /// The rule with its fragment is not raised by exactly what the query selects: no more, and no less.
    #[test]
    fn a_fragment_hides_what_the_query_selects(
        query in query(),
        title in hostile(),
        changes in proptest::collection::vec((0_usize..60, proptest::sample::select(vec!['x', '/', '"', '\\', '*'])), 0..3),
    ) {
        let Some(mut accepted) = accepted(&query) else { return Ok(()) };
        accepted.title = title;
        let Ok(text) = Exporter::from_id("secl").unwrap().write(&request(&[item("0123456789ab", &accepted)])) else {
            return Ok(());
        };
        for event in [event_near(&query, &[]), event_near(&query, &changes)] {
            let raised = holds(&text, &event.as_rules_see_it());
            let selected = query.evaluate(&event) == Truth::Yes;
            prop_assert_eq!(raised, Ok(!selected), "{}\n{:?}", text, event.0);
        }
    }
}

struct Two<'a> {
    items: [Item<'a>; 2],
}

fn request_with_other(accepted: &Accepted) -> Two<'_> {
    Two { items: [item("0123456789ab", accepted), item("fedcba987654", accepted)] }
}

impl Two<'_> {
    fn request(&self) -> Request<'_> {
        request(&self.items)
    }
}

/// The signs of Terraform's templates one by one, with what stands before them.
#[test]
fn no_template_begins_in_a_string() {
    for value in [
        "${a}",
        "$${a}",
        "$$${a}",
        "%{a}",
        "%%%{ if x }",
        "$",
        "$$",
        "{",
        "\\${a}",
        "\"${a}",
        "a\nb\u{7}\u{e000}",
    ] {
        let mut accepted = packing();
        accepted.query =
            attribute("process.args", &value.replace(|c: char| c.is_control() || c == '\u{e000}', ""))
                .text()
                .unwrap();
        accepted.reason = value.to_owned();
        let items = [item("0123456789ab", &accepted)];
        let text = Exporter::from_id("terraform").unwrap().write(&request(&items)).unwrap();
        let body = terraform(&text);
        let block = body.get_blocks("resource").next().unwrap();
        let read = block.body.get_attribute("data_exclusion_query").unwrap().value.as_str().unwrap();
        assert_eq!(read, accepted.query, "{text}");
        assert!(!text.contains("${") && !text.contains("%{"), "{text}");
    }
}
