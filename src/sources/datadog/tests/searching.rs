//! Searches and single signals that succeed, perhaps not at once.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;

use super::*;

fn body(asked: &backend::Asked) -> Value {
    serde_json::from_str(&asked.body).unwrap()
}

#[test]
fn pages_follow_each_other_to_the_last() {
    let server =
        Server::start(vec![Answer::json(200, page(0..2, Some("c1"))), Answer::json(200, page(2..3, None))]);
    let told = search(&client(&server), &request(10_000));
    assert_eq!(told.end, Ok(Searched { signals: 3, end: End::Complete }));
    assert_eq!((told.pages, told.pauses), (vec![2, 1], vec![]));
    let asked = server.asked();
    assert_eq!(asked.len(), 2);
    for asked in &asked {
        assert_eq!(
            (asked.method.as_str(), asked.path.as_str()),
            ("POST", "/api/v2/security_monitoring/signals/search")
        );
        assert_eq!(asked.header("DD-API-KEY"), Some(API_KEY));
        assert_eq!(asked.header("DD-APPLICATION-KEY"), Some(APP_KEY));
        assert_eq!(asked.header("content-type"), Some("application/json"));
        assert!(asked.header("user-agent").unwrap().starts_with("habitus/"));
        assert!(!asked.body.contains("hunter2"));
    }
    assert_eq!(body(&asked[0])["page"], serde_json::json!({ "limit": 1000 }));
    assert_eq!(body(&asked[1])["page"], serde_json::json!({ "limit": 1000, "cursor": "c1" }));
    assert_eq!(body(&asked[0])["filter"]["query"], "source:runtime-security-agent");
    assert_eq!(body(&asked[0])["sort"], "timestamp");
}

#[test]
fn no_more_is_asked_than_wanted() {
    let pages = || vec![Answer::json(200, page(0..2, Some("c1"))), Answer::json(200, page(2..4, Some("c2")))];
    let server = Server::start(pages());
    let told = search(&client(&server), &request(3));
    assert_eq!(told.end, Ok(Searched { signals: 4, end: End::Limit }));
    let limits: Vec<Value> =
        server.asked().iter().map(|asked| body(asked)["page"]["limit"].clone()).collect();
    assert_eq!(limits, [3, 1]);
    let server = Server::start(pages());
    let end = client(&server).search(&request(100), &never, &mut |_| ControlFlow::Break(()));
    assert_eq!(end, Ok(Searched { signals: 2, end: End::Stopped }));
    let server = Server::start(pages());
    let few = Client::new(account(&server.url()), Options { max_pages: 2, ..options() }).unwrap();
    assert_eq!(search(&few, &request(100)).end, Ok(Searched { signals: 4, end: End::Pages }));
    assert_eq!(search(&few, &request(0)).end, Ok(Searched { signals: 0, end: End::Limit }));
}

#[test]
fn an_empty_page_is_the_last_one() {
    let server = Server::start(vec![
        Answer::json(200, page(0..1, Some("c1"))),
        Answer::json(200, page(0..0, Some("c2"))),
    ]);
    let told = search(&client(&server), &request(10));
    assert_eq!((told.pages, told.end), (vec![1], Ok(Searched { signals: 1, end: End::Complete })));
    assert_eq!(server.asked().len(), 2);
}

#[test]
fn smaller_pages_are_asked_for_where_the_server_allows_no_large_ones() {
    let refused =
        || Answer::json(400, r#"{"errors":["input_validation_error(page.limit must be less than 50)"]}"#);
    let server = Server::start(vec![refused(), refused(), Answer::json(200, page(0..1, None))]);
    assert_eq!(
        search(&client(&server), &request(10_000)).end,
        Ok(Searched { signals: 1, end: End::Complete })
    );
    let limits: Vec<Value> =
        server.asked().iter().map(|asked| body(asked)["page"]["limit"].clone()).collect();
    assert_eq!(limits, [1000, 100, 10]);
    let server = Server::start(vec![refused(), refused(), refused()]);
    let told = search(&client(&server), &request(10_000));
    assert!(matches!(told.end, Err(ApiError::NotUnderstood { status: 400, .. })), "{:?}", told.end);
    assert_eq!(server.asked().len(), 3);
}

#[test]
fn after_too_many_requests_it_goes_on_when_the_limit_says() {
    let limited = Answer::json(429, r#"{"errors":["Too many requests"]}"#)
        .with("X-RateLimit-Limit", "300")
        .with("X-RateLimit-Period", "60")
        .with("X-RateLimit-Remaining", "0")
        .with("X-RateLimit-Reset", "7")
        .with("X-RateLimit-Name", "security_signals_search");
    let server = Server::start(vec![limited, Answer::json(200, page(0..1, None))]);
    let told = search(&client(&server), &request(10));
    assert_eq!(told.end, Ok(Searched { signals: 1, end: End::Complete }));
    let [(span, reason)] = &told.pauses[..] else { panic!("{:?}", told.pauses) };
    assert!((7000..7251).contains(&span.as_millis()), "{span:?}");
    let name = "security_signals_search".to_owned();
    assert_eq!(*reason, ApiError::RateLimited { name, reset: Some(7) });
}

#[test]
fn what_passes_is_asked_again() {
    let server = Server::start(vec![
        Answer::json(503, r#"{"errors":["Service unavailable"]}"#),
        Answer::Close,
        Answer::json(429, "{}").with("Retry-After", "2"),
        Answer::json(200, page(0..1, None)),
    ]);
    let told = search(&client(&server), &request(10));
    assert_eq!(told.end, Ok(Searched { signals: 1, end: End::Complete }));
    assert_eq!(told.pauses.len(), 3);
    assert!(told.pauses[2].0.as_secs() == 2, "{:?}", told.pauses);
    let bodies: Vec<String> = server.asked().into_iter().map(|asked| asked.body).collect();
    assert!(bodies.iter().all(|body| *body == bodies[0]), "the same request each time");
}

#[test]
fn a_limit_that_is_used_up_is_waited_for_before_the_next_page() {
    let used_up = |reset: &str| {
        Answer::json(200, page(0..1, Some("c1")))
            .with("X-RateLimit-Remaining", "0")
            .with("X-RateLimit-Reset", reset)
    };
    let server = Server::start(vec![used_up("9"), Answer::json(200, page(1..2, None))]);
    let told = search(&client(&server), &request(10));
    assert_eq!((told.pages, told.pauses.len()), (vec![1, 1], 1));
    assert_eq!(told.pauses[0].0.as_secs(), 9);
    let server = Server::start(vec![used_up("3600")]);
    let told = search(&client(&server), &request(10));
    assert_eq!(told.pages, [1]);
    assert_eq!(told.end, Err(ApiError::RateLimited { name: String::new(), reset: Some(3600) }));
    let last =
        Answer::json(200, page(0..1, None)).with("X-RateLimit-Remaining", "0").with("X-RateLimit-Reset", "9");
    let server = Server::start(vec![last]);
    assert_eq!(search(&client(&server), &request(10)).pauses, [], "nobody waits after the last page");
}

#[test]
fn one_signal_is_fetched_by_its_id() {
    let server =
        Server::start(vec![Answer::json(200, r#"{"data":{"id":"AQ-1_","attributes":{"custom":{}}}}"#)]);
    let body = client(&server).signal("AQ-1_==", &never).unwrap();
    assert_eq!(Page::parse(&body).unwrap().signals, [r#"{"id":"AQ-1_","attributes":{"custom":{}}}"#]);
    let asked = server.asked();
    assert_eq!(
        (asked[0].method.as_str(), asked[0].path.as_str()),
        ("GET", "/api/v2/security_monitoring/signals/AQ-1_%3D%3D")
    );
    assert_eq!((asked[0].header("DD-API-KEY"), asked[0].body.as_str()), (Some(API_KEY), ""));
}

#[test]
fn a_packed_answer_is_unpacked() {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(page(0..3, None).as_bytes()).unwrap();
    let packed = Answer::json(200, gzip.finish().unwrap()).with("Content-Encoding", "gzip");
    let server = Server::start(vec![packed]);
    assert_eq!(search(&client(&server), &request(10)).pages, [3]);
    assert_eq!(server.asked()[0].header("accept-encoding"), Some("gzip"));
}
