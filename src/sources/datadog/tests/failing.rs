//! What goes wrong, what is told of it, and that no key is.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::*;

/// The error of one answer, with its text; that it is asked once only.
fn error(answer: Answer) -> (ApiError, String) {
    let server = Server::start(vec![answer]);
    let error = client(&server).signal("a", &never).unwrap_err();
    assert_eq!(server.asked().len(), 1, "{error}");
    let text = error.to_string();
    assert!(!format!("{text} {error:?}").contains("hunter2"), "{error:?}");
    (error, text)
}

#[test]
fn every_shape_of_an_error_gives_one_sentence_with_a_remedy() {
    for (status, body, parts) in [
        (401, r#"{"errors":["Unauthorized"]}"#, ["\"Unauthorized\"", "check DD_API_KEY"]),
        (
            403,
            r#"{"status":"error","code":403,"errors":["Forbidden"]}"#,
            ["\"Forbidden\"", "security_monitoring_signals_read"],
        ),
        (404, "{\"errors\":[\"Not found\"]}\n", ["404, \"Not found\"", "check the id"]),
        (
            404,
            r#"{"errors":[{"status":"404","title":"Not Found","detail":"no such signal"}]}"#,
            ["\"Not Found: no such signal\"", "DD_SITE"],
        ),
        (
            400,
            r#"{"errors":[{"title":"failed to get rule"}]}"#,
            ["400, \"failed to get rule\"", "check the query"],
        ),
        (422, "", ["(422)", "check the query"]),
        (403, "<html>blocked by a proxy</html>", ["(403)", "DD_SITE"]),
    ] {
        let (_, text) = error(Answer::json(status, body));
        for part in parts {
            assert!(text.contains(part), "{status} {body}: {text}");
        }
        assert_eq!(text.lines().count(), 1, "{text}");
    }
}

#[test]
fn what_stays_wrong_is_told_after_the_last_time() {
    for (answer, parts) in [
        (
            Answer::json(500, r#"{"errors":["Internal error"]}"#),
            ["500, \"Internal error\"", "status.datadoghq.com"],
        ),
        (
            Answer::json(429, r#"{"errors":["Too many"]}"#).with("X-RateLimit-Reset", "3"),
            ["allows no more", "in 3 s"],
        ),
        (Answer::Close, ["127.0.0.1 cannot be reached", "check the network"]),
    ] {
        let server = Server::start(vec![answer; 4]);
        let text = client(&server).signal("a", &never).unwrap_err().to_string();
        assert_eq!(server.asked().len(), 4, "{text}");
        for part in parts {
            assert!(text.contains(part), "{text}");
        }
    }
    let (_, text) =
        error(Answer::json(429, "").with("X-RateLimit-Reset", "86400").with("X-RateLimit-Name", "n"));
    assert!(text.contains("in 86400 s"), "a limit that lasts is not waited for: {text}");
}

#[test]
fn nobody_there_is_told() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = Client::new(account(&address), options()).unwrap().signal("a", &never).unwrap_err();
    assert!(
        matches!(&error, ApiError::Unreachable { reason, .. } if reason.contains("refused")),
        "{error:?}"
    );
}

#[test]
fn a_slow_answer_is_given_up() {
    let server = Server::start(vec![Answer::Hang]);
    let short = Options { timeout: Duration::from_millis(60), ..options() };
    let error = Client::new(account(&server.url()), short).unwrap().signal("a", &never).unwrap_err();
    assert_eq!(
        error.to_string(),
        "127.0.0.1 did not answer within 0.06 s; try again, ask for less, or raise datadog.timeout_seconds in the settings"
    );
    // A body that does not end is no other.
    let endless = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\"".to_vec();
    let server = Server::start(vec![Answer::Raw(endless); 4]);
    let error = client(&server).signal("a", &never).unwrap_err();
    assert!(matches!(error, ApiError::Unreachable { .. }), "{error:?}");
}

#[test]
fn an_answer_that_is_too_large_is_not_read() {
    let small = |server: &Server| {
        let options = Options { max_answer_bytes: 1000, ..options() };
        Client::new(account(&server.url()), options).unwrap().signal("a", &never)
    };
    let exact = format!(r#"{{"data":{{"x":"{}"}}}}"#, "x".repeat(983));
    assert_eq!(exact.len(), 1000);
    let server = Server::start(vec![Answer::json(200, exact.clone())]);
    assert_eq!(small(&server).map(|body| body.len()), Ok(1000));
    let server = Server::start(vec![Answer::json(200, exact + " ")]);
    assert_eq!(small(&server), Err(ApiError::TooLarge(1000)));
    let mut chunks = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n".to_vec();
    for _ in 0..11 {
        chunks.extend_from_slice(format!("64\r\n{}\r\n", "x".repeat(100)).as_bytes());
    }
    chunks.extend_from_slice(b"0\r\n\r\n");
    let server = Server::start(vec![Answer::Raw(chunks)]);
    assert_eq!(small(&server), Err(ApiError::TooLarge(1000)), "a length need not be told");
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&[b' '; 1_000_000]).unwrap();
    let bomb = gzip.finish().unwrap();
    let packed = Answer::json(200, &bomb[..]).with("Content-Encoding", "gzip");
    let server = Server::start(vec![packed.clone()]);
    let options = Options { max_answer_bytes: 100_000, ..options() };
    assert!(bomb.len() < 100_000);
    let few = Client::new(account(&server.url()), options).unwrap().signal("a", &never);
    assert_eq!(few, Err(ApiError::TooLarge(100_000)), "nor once unpacked");
    let (_, text) = error(Answer::json(403, vec![b' '; 1_000_000]));
    assert!(text.contains("(403)"), "of an error only the beginning is read: {text}");
}

#[test]
fn what_is_no_answer_of_datadog_is_told() {
    for answer in [
        Answer::json(200, "<html>Please log in to the network</html>"),
        Answer::json(200, "{}"),
        Answer::json(200, "x").with("Content-Encoding", "gzip"),
        Answer::json(200, "x").with("Content-Encoding", "br"),
    ] {
        let (error, text) = error(answer);
        assert!(matches!(error, ApiError::BadAnswer(_)) && text.contains("DD_SITE"), "{text}");
    }
    let server = Server::start(vec![Answer::json(200, page(0..1, Some("c"))); 3]);
    let told = search(&client(&server), &request(100));
    assert!(matches!(told.end, Err(ApiError::BadAnswer(_))), "the same cursor for ever: {:?}", told.end);
    assert_eq!(server.asked().len(), 2);
}

#[test]
fn a_redirect_is_not_followed() {
    let elsewhere = Server::start(vec![]);
    for status in [301, 302, 307, 308] {
        let (error, text) =
            error(Answer::json(status, "").with("Location", &format!("{}/x", elsewhere.url())));
        assert!(matches!(error, ApiError::Redirected { .. }), "{text}");
    }
    assert!(elsewhere.asked().is_empty());
}

#[test]
fn a_key_that_comes_back_is_not_told() {
    let echo = format!(r#"{{"errors":["no such key: {API_KEY} {APP_KEY}"]}}"#);
    let (_, text) = error(Answer::json(403, echo));
    assert!(text.contains("no such key: … …"), "{text}");
    error(Answer::json(429, "").with("X-RateLimit-Name", API_KEY).with("X-RateLimit-Reset", "999"));
    error(Answer::json(200, "").with("Content-Encoding", APP_KEY));
}

#[test]
fn hostile_words_are_made_safe() {
    let (_, text) = error(Answer::json(400, "{\"errors\":[\"a\\u001b]0;x\\u0007\\u202e\"]}"));
    assert!(crate::text::sanitize::is_clean(&text), "{text:?}");
    let bad = client(&Server::start(vec![])).signal("a\u{1b}[2Jb", &never).unwrap_err();
    assert_eq!(
        bad.to_string(),
        "`a\\e[2Jb` cannot be the id of a signal; copy it from the address of the signal's page, after `event=`"
    );
}
