//! Suppressions read, looked over, made and changed, with everything that can come in between.

use std::cell::RefCell;

use serde_json::{Value, json};

use super::backend::suppressions::{NOW, Suppressions, Trouble};
use super::*;
use crate::sources::datadog::suppressions::{Listed, Written, parse_suppressions, update};

/// A body as an exporter makes it.
fn body(name: &str) -> String {
    let attributes = json!({
        "name": name,
        "enabled": true,
        "rule_query": "type:workload_security ruleId:abc-def-ghi",
        "description": "a \"backup\" job\nseen on 3 hosts",
        "data_exclusion_query": "@process.executable.path:\"/usr/bin/ta\\\"r\" image_name:\"shop/api\"",
        "expiration_date": NOW + 1_000,
        "tags": ["source:habitus", "habitus:0123456789ab"],
    });
    json!({ "data": { "type": "suppressions", "attributes": attributes } }).to_string()
}

fn attributes(body: &str) -> Value {
    serde_json::from_str::<Value>(body).unwrap()["data"]["attributes"].clone()
}

fn client_of(fake: &Suppressions) -> Client {
    client(fake.server())
}

/// Goes on, whatever is told.
fn go(_: Progress<'_>) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn create(fake: &Suppressions, name: &str) -> Result<Written, ApiError> {
    told(client_of(fake).create_suppression(&body(name), &never, &mut go))
}

fn update_to(fake: &Suppressions, id: &str, version: i64, name: &str) -> Result<Written, ApiError> {
    told(client_of(fake).update_suppression(id, version, &body(name), &never, &mut go))
}

/// Whatever is told of an error is one safe line without a key.
fn told<T: std::fmt::Debug>(result: Result<T, ApiError>) -> Result<T, ApiError> {
    if let Err(error) = &result {
        let text = error.to_string();
        assert!(crate::text::sanitize::is_clean(&text), "{text:?}");
        assert!(!format!("{text} {error:?}").contains("hunter2"), "{error:?}");
    }
    result
}

fn names(fake: &Suppressions) -> Vec<String> {
    let kept = fake.kept();
    kept.iter().map(|one| one["attributes"]["name"].as_str().unwrap().to_owned()).collect()
}

/// The requests that may change something.
fn writes(fake: &Suppressions) -> Vec<String> {
    fake.asked().into_iter().filter(|asked| !asked.starts_with("GET")).collect()
}

#[test]
fn one_is_looked_over_made_changed_and_turned_off() {
    let fake = Suppressions::start();
    let client = client_of(&fake);
    client.validate_suppression(&body("a"), &never, &mut go).unwrap();
    assert_eq!(fake.kept().len(), 0, "nothing is kept of what is looked over");
    let made = create(&fake, "a").unwrap();
    let id = made.suppression.id.clone();
    assert_eq!((made.found, made.twins.len(), made.suppression.version), (false, 0, 1));
    assert_eq!(made.suppression.tags, ["habitus:0123456789ab", "source:habitus"], "in the order of Datadog");
    assert_eq!(made.suppression.expiration_date, Some(NOW + 1_000));
    assert_eq!(
        made.suppression.data_exclusion_query,
        attributes(&body("a"))["data_exclusion_query"].as_str().unwrap()
    );
    assert_eq!(client.suppression(&id, &never, &mut go), Ok(made.suppression));
    let changed = update_to(&fake, &id, 1, "b").unwrap();
    assert_eq!((changed.suppression.name.as_str(), changed.suppression.version), ("b", 2));
    let off = client.turn_suppression(&id, 2, false, &never, &mut go).unwrap().suppression;
    assert_eq!((off.enabled, off.version, off.name.as_str()), (false, 3, "b"));
    assert_eq!(client.turn_suppression(&id, 3, true, &never, &mut go).unwrap().suppression.version, 4);
    assert_eq!(
        fake.asked(),
        [
            "POST /validation".to_owned(),
            "POST ".to_owned(),
            format!("GET /{id}"),
            format!("PATCH /{id}"),
            format!("PATCH /{id}"),
            format!("PATCH /{id}")
        ]
    );
    for asked in fake.server().asked() {
        assert_eq!(asked.header("DD-APPLICATION-KEY"), Some(APP_KEY));
        assert_eq!(asked.header("content-type").is_some(), !asked.body.is_empty());
        assert!(!asked.body.contains("hunter2"));
    }
    let sent = &fake.server().asked()[1].body;
    assert_eq!(*sent, body("a"), "a body is sent as it was made");
}

#[test]
fn a_change_leaves_nothing_behind_of_what_was_before() {
    let fake = Suppressions::start();
    let id = fake.make(&json!({
        "name": "a", "enabled": true, "rule_query": "x", "suppression_query": "env:prod", "start_date": 5,
        "expiration_date": NOW + 9,
    }));
    let mut draft: Value = serde_json::from_str(&body("a")).unwrap();
    draft["data"]["attributes"].as_object_mut().unwrap().remove("expiration_date");
    let draft = draft.to_string();
    client_of(&fake).update_suppression(&id, 1, &draft, &never, &mut go).unwrap();
    let there = fake.attributes(&id);
    assert_eq!((&there["suppression_query"], &there["expiration_date"]), (&json!(""), &Value::Null));
    assert_eq!(there["start_date"], 5, "when it began is no matter of what it hides from now on");
    let request = update(&id, 7, &body("a")).unwrap();
    assert_eq!(attributes(request.body.as_deref().unwrap())["version"], 7);
}

#[test]
fn all_are_listed_page_by_page() {
    let fake = Suppressions::start();
    for number in 0..250 {
        fake.make(
            &json!({ "name": format!("n{number}"), "enabled": true, "rule_query": "ruleId:abc-def-ghi" }),
        );
    }
    let client = client_of(&fake);
    let listed = client.suppressions(&never, &mut go).unwrap();
    assert_eq!((listed.suppressions.len(), listed.total), (250, Some(250)));
    assert_eq!(listed.suppressions[249].name, "n249");
    let page = |number| format!("GET ?page%5Bsize%5D=100&page%5Bnumber%5D={number}");
    assert_eq!(fake.asked(), [page(0), page(1), page(2)]);
    fake.forget_pages();
    let listed = client.suppressions(&never, &mut go).unwrap();
    assert_eq!((listed.suppressions.len(), listed.total, fake.asked().len()), (250, None, 4));
    assert_eq!(Suppressions::start().kept().len(), 0);
    let none = client_of(&Suppressions::start()).suppressions(&never, &mut go);
    assert_eq!(none, Ok(Listed { suppressions: Vec::new(), total: Some(0) }));
    // A full page without a word of pages, again and again: all of them, each once.
    let exact = json!({ "data": &fake.kept()[..100] }).to_string();
    let server = Server::start(vec![Answer::json(200, exact.clone()), Answer::json(200, exact)]);
    let listed = super::client(&server).suppressions(&never, &mut go).unwrap();
    assert_eq!((listed.suppressions.len(), server.asked().len()), (100, 2));
    // A limit that is used up is waited for before the next page.
    let used_up = |body: &str| {
        Answer::json(200, body).with("X-RateLimit-Remaining", "0").with("X-RateLimit-Reset", "5")
    };
    let first = json!({ "data": &fake.kept()[..1], "meta": { "page": { "totalCount": 2 } } }).to_string();
    let second = json!({ "data": &fake.kept()[..2], "meta": { "page": { "totalCount": 2 } } }).to_string();
    let server = Server::start(vec![used_up(&first), used_up(&second)]);
    let pauses = RefCell::new(Vec::new());
    let listed = super::client(&server).suppressions(&never, &mut |progress| {
        if let Progress::Waiting { span, .. } = progress {
            pauses.borrow_mut().push(span.as_secs());
        }
        ControlFlow::Continue(())
    });
    assert_eq!((listed.unwrap().suppressions.len(), pauses.into_inner()), (2, vec![5]));
    // Fewer than there are said to be, for who may not see all.
    let some = json!({ "data": &fake.kept()[..3], "meta": { "page": { "totalCount": 9 } } }).to_string();
    let none = r#"{"data":[],"meta":{"page":{"totalCount":9}}}"#;
    let server = Server::start(vec![Answer::json(200, some), Answer::json(200, none)]);
    let listed = super::client(&server).suppressions(&never, &mut go).unwrap();
    assert_eq!((listed.suppressions.len(), listed.total), (3, Some(9)));
}

#[test]
fn those_of_a_rule_are_given() {
    let fake = Suppressions::start();
    let of = |rule: &str| json!({ "name": rule, "enabled": true, "rule_query": format!("type:x (ruleId:{rule} OR y)") });
    fake.make(&of("abc-def-ghi"));
    fake.make(&of("abc-def-ghi-2"));
    let found = client_of(&fake).suppressions_of_rule(" abc-def-ghi ", &never, &mut go).unwrap();
    assert_eq!(found.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["abc-def-ghi"]);
    assert_eq!(fake.asked(), ["GET /rules/abc-def-ghi"]);
}

#[test]
fn what_is_not_taken_is_told_in_the_words_of_the_answer() {
    let fake = Suppressions::start();
    let wrong = body("").replace("ruleId:abc-def-ghi", "ruleId:(");
    let said = "input_validation_error(Field 'data.attributes.name' is invalid: name cannot be empty); \
                input_validation_error(Field 'data.attributes.rule_query' is invalid: rule query is invalid)";
    let expected = ApiError::Invalid { status: 400, said: said.to_owned() };
    let client = client_of(&fake);
    assert_eq!(told(client.validate_suppression(&wrong, &never, &mut go)), Err(expected.clone()));
    assert_eq!(told(client.create_suppression(&wrong, &never, &mut go)), Err(expected));
    assert_eq!(fake.asked().len(), 2, "and never asked again");
    let error = told(client.suppression("not-the-re", &never, &mut go)).unwrap_err();
    assert!(error.to_string().contains("404, \"Not found\""), "{error}");
    fake.refuse_writing();
    let error = create(&fake, "a").unwrap_err().to_string();
    assert!(error.contains("the permission security_monitoring_suppressions_write"), "{error}");
    fake.trouble("GET", Trouble::status(403, "Forbidden"));
    let error = told(client.suppressions(&never, &mut go)).unwrap_err().to_string();
    assert!(error.contains("the permission security_monitoring_suppressions_read"), "{error}");
}

#[test]
fn what_cannot_be_sent_is_not() {
    let fake = Suppressions::start();
    let client = client_of(&fake);
    for id in ["", "..", "a b", "a?b", "\u{1b}[2J"] {
        assert!(matches!(told(client.suppression(id, &never, &mut go)), Err(ApiError::BadName(..))), "{id}");
        assert!(told(client.suppressions_of_rule(id, &never, &mut go)).is_err());
        assert!(told(client.turn_suppression(id, 1, true, &never, &mut go)).is_err());
    }
    let signal = r#"{"data":{"type":"signal","attributes":{}}}"#;
    let long = body(&"x".repeat(1 << 20));
    for body in ["", "[]", "{}", "\u{1b}", r#"{"data":{"type":"suppressions"}}"#, signal, &long] {
        for result in [
            client.validate_suppression(body, &never, &mut go).map(|()| None),
            client.create_suppression(body, &never, &mut go).map(Some),
            client.update_suppression("a", 1, body, &never, &mut go).map(Some),
        ] {
            assert!(matches!(told(result), Err(ApiError::BadBody(_))), "{body:.50}");
        }
    }
    assert!(fake.asked().is_empty());
}

#[test]
fn a_limit_is_waited_for_also_before_a_change() {
    let fake = Suppressions::start();
    fake.trouble("POST", Trouble::limited(7));
    let pauses = RefCell::new(Vec::new());
    let client = client_of(&fake);
    let made = client.create_suppression(&body("a"), &never, &mut |progress| {
        if let Progress::Waiting { span, .. } = progress {
            pauses.borrow_mut().push(span.as_secs());
        }
        ControlFlow::Continue(())
    });
    assert_eq!((made.unwrap().found, pauses.into_inner(), fake.asked().len()), (false, vec![7], 2));
    fake.trouble("POST", Trouble::limited(7));
    let stopped = client.create_suppression(&body("b"), &never, &mut |_| ControlFlow::Break(()));
    assert_eq!((stopped, names(&fake)), (Err(ApiError::Cancelled), vec!["a".to_owned()]));
    fake.trouble("POST", Trouble::limited(86_400));
    assert!(matches!(create(&fake, "b"), Err(ApiError::RateLimited { .. })));
}

#[test]
fn what_never_left_is_sent_again() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let client = Client::new(account(&address), options()).unwrap();
    let pauses = RefCell::new(0);
    let error = client.create_suppression(&body("a"), &never, &mut |_| {
        *pauses.borrow_mut() += 1;
        ControlFlow::Continue(())
    });
    assert!(matches!(told(error), Err(ApiError::Unreachable { .. })), "it is clear that nothing was done");
    assert_eq!(pauses.into_inner(), 3);
}

#[test]
fn what_was_made_though_no_answer_said_so_is_found_and_not_made_again() {
    for trouble in [
        Answer::Close,
        Answer::json(500, r#"{"errors":["Internal error"]}"#),
        Answer::json(504, ""),
        Answer::json(408, ""),
        Answer::json(200, "<html>"),
        Answer::json(200, "{}"),
        Answer::Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"data\":".to_vec()),
    ] {
        let fake = Suppressions::start();
        // One of the same name that hides something else is not taken for it.
        let mut other = attributes(&body("a"));
        other["data_exclusion_query"] = "*".into();
        fake.make(&other);
        fake.trouble("POST", Trouble::Done(trouble.clone()));
        let made = create(&fake, "a").unwrap();
        assert!(made.found, "{trouble:?}");
        assert_eq!((made.suppression.id.as_str(), made.twins.len()), ("sup-002-abc", 0));
        assert_eq!((writes(&fake), fake.kept().len()), (vec!["POST ".to_owned()], 2), "{trouble:?}");
    }
}

#[test]
fn what_was_not_made_is_made_after_somebody_looked() {
    for trouble in
        [Answer::Close, Answer::json(500, r#"{"errors":["Internal error"]}"#), Answer::json(502, "")]
    {
        let fake = Suppressions::start();
        fake.trouble("POST", Trouble::Instead(trouble.clone()));
        let made = create(&fake, "a").unwrap();
        assert_eq!((made.found, made.twins.len()), (false, 0), "{trouble:?}");
        let asked: Vec<String> = fake.asked().iter().map(|asked| asked[..5].to_owned()).collect();
        assert_eq!(
            asked,
            ["POST ", "GET ?", "POST ", "GET ?"],
            "looked before, and whether there are two now"
        );
        assert_eq!(names(&fake), ["a"]);
    }
}

#[test]
fn two_where_one_was_meant_are_told() {
    let fake = Suppressions::start();
    fake.trouble("POST", Trouble::Done(Answer::Close));
    // The first is not seen at once.
    fake.trouble("GET", Trouble::Instead(Answer::json(200, r#"{"data":[]}"#)));
    let made = create(&fake, "a").unwrap();
    assert_eq!((made.suppression.id.as_str(), made.found), ("sup-002-abc", false));
    assert_eq!(made.twins, ["sup-001-abc"]);
}

#[test]
fn what_stays_open_is_told_as_open() {
    let fake = Suppressions::start();
    for _ in 0..4 {
        fake.trouble("POST", Trouble::status(500, "Internal error"));
    }
    let error = create(&fake, "a\u{1b}").unwrap_err();
    assert_eq!(
        error.to_string(),
        "it is not known whether Datadog did it: it has a problem (500, \"Internal error\"); it is not there yet; look for \
         `a\\e` among its suppressions before you try again"
    );
    assert_eq!((writes(&fake).len(), fake.kept().len()), (4, 0));
    // Who waited too long for another may see it done later.
    fake.trouble("POST", Trouble::status(504, ""));
    assert!(matches!(create(&fake, "b"), Err(ApiError::Unclear { .. })));
    assert_eq!(writes(&fake).len(), 5, "so it is not made again");
    // Nobody could look.
    fake.trouble("POST", Trouble::Done(Answer::Close));
    fake.trouble("GET", Trouble::status(403, "Forbidden"));
    let error = create(&fake, "c").unwrap_err().to_string();
    assert!(
        error.contains("the connection broke (")
            && error.contains("could not be looked for (Datadog refuses"),
        "{error}"
    );
    assert_eq!((writes(&fake).len(), names(&fake)), (6, vec!["c".to_owned()]));
}

#[test]
fn an_answer_that_does_not_come_leaves_it_open() {
    let patient = Options { timeout: Duration::from_secs(1), ..options() };
    let fake = Suppressions::start();
    let client = Client::new(account(&fake.server().url()), patient).unwrap();
    fake.trouble("POST", Trouble::Done(Answer::Hang));
    assert!(client.create_suppression(&body("a"), &never, &mut go).unwrap().found);
    fake.trouble("POST", Trouble::Instead(Answer::Hang));
    let error = client.create_suppression(&body("b"), &never, &mut go).unwrap_err();
    let reason = "no answer came within 1 s; it is not there yet".to_owned();
    assert_eq!(error, ApiError::Unclear { what: "`b`".to_owned(), reason });
    assert_eq!((writes(&fake).len(), names(&fake)), (2, vec!["a".to_owned()]), "it may still be under way");
}

#[test]
fn a_create_that_is_stopped_under_way_is_open() {
    let server = Server::start(vec![Answer::Hang]);
    let client = super::client(&server);
    let looks = AtomicUsize::new(0);
    let cancelled = || looks.fetch_add(1, Ordering::Relaxed) > 0 && !server.asked().is_empty();
    let error = client.create_suppression(&body("a"), &cancelled, &mut go).unwrap_err();
    assert!(matches!(&error, ApiError::Unclear { reason, .. } if reason.contains("stopped")), "{error:?}");
    assert_eq!(client.create_suppression(&body("a"), &|| true, &mut go), Err(ApiError::Cancelled));
    assert_eq!(server.asked().len(), 1);
}

#[test]
fn nobody_overwrites_what_they_have_not_seen() {
    for answer in [
        None,
        Some((412, "precondition failed")),
        Some((400, "version is outdated")),
        Some((409, "conflict")),
    ] {
        let fake = Suppressions::start();
        let id = fake.make(&attributes(&body("a")));
        fake.edit(&id, &json!({ "name": "theirs" }));
        if let Some((status, said)) = answer {
            fake.trouble("PATCH", Trouble::status(status, said));
        }
        let error = update_to(&fake, &id, 1, "ours").unwrap_err();
        let ApiError::Conflict { said } = &error else { panic!("{answer:?}: {error:?}") };
        assert!(said.ends_with("it has version 2 now, not 1"), "{said}");
        assert!(error.to_string().contains("or has changed this one"), "{error}");
        assert_eq!((writes(&fake).len(), names(&fake)), (1, vec!["theirs".to_owned()]));
    }
    // In the very moment.
    let fake = Suppressions::start();
    let id = fake.make(&attributes(&body("a")));
    fake.trouble("PATCH", Trouble::After(json!({ "enabled": false })));
    assert!(matches!(update_to(&fake, &id, 1, "ours"), Err(ApiError::Conflict { .. })));
    // Somebody did the same already: then it is as it should be.
    let fake = Suppressions::start();
    let id = fake.make(&attributes(&body("a")));
    fake.trouble("PATCH", Trouble::After(attributes(&body("ours"))));
    let done = update_to(&fake, &id, 1, "ours").unwrap();
    assert_eq!((done.found, done.suppression.version), (true, 2));
}

#[test]
fn what_is_turned_on_is_what_was_looked_at() {
    let fake = Suppressions::start();
    let client = client_of(&fake);
    let id = fake.make(&attributes(&body("a")));
    fake.edit(&id, &json!({ "data_exclusion_query": "*" }));
    let on = client.turn_suppression(&id, 1, true, &never, &mut go);
    assert!(matches!(told(on), Err(ApiError::Conflict { .. })), "it is on, but it is another");
    fake.edit(&id, &json!({ "enabled": false }));
    let off = client.turn_suppression(&id, 1, false, &never, &mut go).unwrap();
    assert_eq!((off.found, off.suppression.version), (true, 3), "off is off");
    fake.trouble("PATCH", Trouble::Done(Answer::Close));
    let on = client.turn_suppression(&id, 3, true, &never, &mut go).unwrap();
    assert_eq!((on.found, on.suppression.version, on.suppression.enabled), (true, 4, true));
    // Nobody answered, and somebody else changed it besides.
    fake.edit(&id, &json!({ "enabled": false }));
    fake.trouble("PATCH", Trouble::Done(Answer::Close));
    fake.trouble("GET", Trouble::After(json!({ "data_exclusion_query": "**" })));
    let on = client.turn_suppression(&id, 5, true, &never, &mut go);
    assert!(matches!(told(on), Err(ApiError::Conflict { .. })));
}

#[test]
fn who_only_writes_at_the_same_time_is_waited_for() {
    let fake = Suppressions::start();
    let id = fake.make(&attributes(&body("a")));
    fake.trouble("PATCH", Trouble::status(409, "another suppression is being written"));
    assert_eq!(update_to(&fake, &id, 1, "b").unwrap().suppression.version, 2);
    fake.trouble("POST", Trouble::status(409, "another suppression is being written"));
    assert!(!create(&fake, "c").unwrap().found);
    assert_eq!(names(&fake), ["b", "c"]);
    for _ in 0..4 {
        fake.trouble("PATCH", Trouble::status(409, "another"));
    }
    let error = update_to(&fake, &id, 2, "d").unwrap_err();
    assert_eq!(error, ApiError::Conflict { said: "another".to_owned() });
    // A query that is wrong and speaks of versions is no conflict.
    fake.trouble("PATCH", Trouble::status(400, "rule query is invalid: agent.version"));
    assert!(matches!(update_to(&fake, &id, 2, "d"), Err(ApiError::Invalid { .. })));
}

#[test]
fn a_change_is_made_once_whatever_breaks() {
    for trouble in [Answer::Close, Answer::json(500, ""), Answer::json(200, "<html>"), Answer::json(504, "")]
    {
        let fake = Suppressions::start();
        let id = fake.make(&attributes(&body("a")));
        fake.trouble("PATCH", Trouble::Done(trouble.clone()));
        let done = update_to(&fake, &id, 1, "b").unwrap();
        assert_eq!((done.found, done.suppression.version), (true, 2), "{trouble:?}");
        assert_eq!((writes(&fake).len(), names(&fake)), (1, vec!["b".to_owned()]));
    }
    let fake = Suppressions::start();
    let id = fake.make(&attributes(&body("a")));
    fake.trouble("PATCH", Trouble::Instead(Answer::Close));
    let client = client_of(&fake);
    let off = client.turn_suppression(&id, 1, false, &never, &mut go).unwrap();
    assert_eq!((off.found, off.suppression.version, off.suppression.enabled), (false, 2, false));
    // Broken, and somebody else was faster.
    fake.trouble("PATCH", Trouble::Instead(Answer::Close));
    fake.edit(&id, &json!({ "name": "theirs" }));
    assert!(matches!(update_to(&fake, &id, 2, "ours"), Err(ApiError::Conflict { .. })));
    fake.trouble("PATCH", Trouble::status(504, ""));
    let error = update_to(&fake, &id, 3, "ours").unwrap_err().to_string();
    assert!(error.contains("it is not done yet; look for `sup-001-abc`"), "{error}");
    assert_eq!(names(&fake), ["theirs"]);
    assert!(matches!(update_to(&fake, "not-the-re", 3, "ours"), Err(ApiError::NotFound(_))));
}

#[test]
fn an_answer_that_holds_a_key_or_another_suppression_is_not_told_or_taken() {
    let echo = format!(r#"{{"data":[{{"id":"a","attributes":{{"enabled":"{API_KEY} {APP_KEY}"}}}}]}}"#);
    let server = Server::start(vec![Answer::json(200, echo)]);
    let error = told(super::client(&server).suppressions(&never, &mut go)).unwrap_err();
    assert!(error.to_string().contains("expected a boolean"), "{error}");
    let fake = Suppressions::start();
    let id = fake.make(&attributes(&body("a")));
    let other = json!({ "data": fake.kept()[0] }).to_string();
    let server =
        Server::start(vec![Answer::json(200, other.clone()), Answer::json(200, "<html>Log in</html>")]);
    let client = super::client(&server);
    assert!(matches!(told(client.suppression("abc", &never, &mut go)), Err(ApiError::BadAnswer(_))));
    assert!(matches!(
        told(client.validate_suppression(&body("a"), &never, &mut go)),
        Err(ApiError::BadAnswer(_))
    ));
    assert_eq!(parse_suppressions(other.as_bytes()).unwrap()[0].id, id, "a saved answer is read by the same");
}
