//! Lines of logs that no explorer writes, and what becomes of them.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};

use super::decisions::now;
use super::tests::Lab;
use crate::api::{Appended, LogName, Scope};
use crate::journal::Record;
use crate::model::UnixNanos;
use crate::suppressions::store::{Change, Entry};

const JOURNAL: &str = "/api/v1/logs/journal";
const SUPPRESSIONS: &str = "/api/v1/logs/suppressions";
const DAY: u64 = 86_400_000_000_000;

/// Adds a line after so many.
pub(super) async fn add(lab: &Lab, token: &str, path: &str, after: u64, line: &str) -> (StatusCode, Value) {
    let request = Request::post(path).header("authorization", format!("Bearer {token}"));
    let body = Body::from(json!({ "after": after, "line": line }).to_string());
    let answer = lab.ask(request.body(body).unwrap()).await;
    let status = answer.status();
    let bytes = axum::body::to_bytes(answer.into_body(), 1 << 24).await.unwrap();
    (status, serde_json::from_slice(&bytes).unwrap())
}

/// The line of a decision of the token of all tests.
pub(super) fn decision(id: &str, time: UnixNanos, suggestion: &str, change: Change) -> String {
    let (id, author, suggestion) = (id.to_owned(), "tester".to_owned(), suggestion.to_owned());
    Entry { id, time, author, suggestion, change }.write()
}

fn reject(id: &str, time: UnixNanos) -> String {
    decision(id, time, "0123456789ab", Change::Reject("noise".to_owned()))
}

#[tokio::test]
async fn of_a_line_only_what_it_says_is_kept_and_its_sender_is_told_what_stands_there() {
    let lab = Lab::new();
    let token = lab.token(&[Scope::Read, Scope::Decide]);
    let known = r#"{"id":"p1","time":"2026-11-24T20:00:00Z","author":"tester","signal":"s","note":"hi"}"#;
    let padded = known.replace('}', &format!(r#","pad":"{}"}}"#, "A".repeat(250_000)));
    let (status, added) = add(&lab, &token, JOURNAL, 0, &padded).await;
    assert_eq!(status, StatusCode::OK, "{added}");
    let added: Appended = serde_json::from_value(added).unwrap();
    assert_eq!((added.number, added.line.as_deref()), (1, Some(known)));
    assert_eq!(lab.app.store.entries(LogName::Journal, 0, 9).unwrap().lines[0].line, known);
    let other = known.replace("p1", "p2");
    assert_eq!(add(&lab, &token, JOURNAL, 1, &other).await, (StatusCode::OK, json!({ "number": 2 })));
}

#[tokio::test]
async fn an_answer_has_as_many_lines_as_clients_take_and_the_next_goes_on() {
    let lab = Lab::new();
    let token = lab.token(&[Scope::Read]);
    for after in 0..5 {
        lab.app.store.append(LogName::Curation, after, &"x".repeat(3 << 20), "before").unwrap();
    }
    for path in ["/api/v1/logs/curation", "/api/v1/curation"] {
        let (mut seen, mut pages) = (0, Vec::new());
        while seen < 5 {
            let (_, page) = lab.get(&format!("{path}?after={seen}"), &token).await;
            let numbers =
                page["lines"].as_array().unwrap().iter().map(|line| line["number"].as_u64().unwrap());
            let numbers: Vec<u64> = numbers.collect();
            assert_eq!((numbers[0], page["head"].as_u64()), (seen + 1, Some(5)));
            seen += numbers.len() as u64;
            pages.push(numbers.len());
        }
        assert_eq!(pages, [2, 2, 1]);
    }
    for after in 0..1_010 {
        lab.app.store.append(LogName::Journal, after, "x", "before").unwrap();
    }
    let (_, page) = lab.get(JOURNAL, &token).await;
    assert_eq!((page["lines"].as_array().unwrap().len(), page["head"].as_u64()), (1_000, Some(1_010)));
}

#[tokio::test]
async fn a_token_that_has_decided_enough_for_a_day_is_told_to_come_later() {
    let mut lab = Lab::new();
    Arc::get_mut(&mut lab.app.config).unwrap().limits.decisions_per_day = 2;
    let token = lab.token(&[Scope::Decide]);
    let path = "/api/v1/suppressions/0123456789ab";
    let note = async || {
        let request = Request::post(path).header("authorization", format!("Bearer {token}"));
        let body = json!({ "change": "note", "reason": "hm" }).to_string();
        lab.ask(request.body(Body::from(body)).unwrap()).await.status()
    };
    assert_eq!(add(&lab, &token, SUPPRESSIONS, 0, &reject("p1", now())).await.0, StatusCode::OK);
    // What was not entered costs nothing.
    assert_eq!(add(&lab, &token, SUPPRESSIONS, 0, &reject("p2", now())).await.0, StatusCode::CONFLICT);
    assert_eq!(note().await, StatusCode::OK);
    let (status, told) = add(&lab, &token, SUPPRESSIONS, 2, &reject("p2", now())).await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    assert!(told["error"].as_str().unwrap().contains("limits.decisions_per_day"), "{told}");
    assert!(told["remedy"].as_str().unwrap().contains("Retry-After"), "{told}");
    assert_eq!(note().await, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn a_decision_is_of_now_has_a_reason_and_takes_no_other_ones_name() {
    let lab = Lab::new();
    let token = lab.token(&[Scope::Decide]);
    let now = now();
    let ask = async |after: u64, line: String| {
        let (status, told) = add(&lab, &token, SUPPRESSIONS, after, &line).await;
        (status.as_u16(), told["error"].as_str().unwrap_or_default().to_owned())
    };
    let later = ask(0, reject("a", UnixNanos(now.0 + DAY))).await;
    assert_eq!((later.0, later.1.contains("in the future")), (422, true), "{later:?}");
    let silent = decision("a", now, "0123456789ab", Change::Reject(" ".to_owned()));
    assert_eq!(ask(0, silent).await.0, 422);
    assert_eq!(ask(0, reject("a", now)).await.0, 200);
    let again = ask(1, reject("a", UnixNanos(now.0 - DAY))).await;
    assert_eq!((again.0, again.1.contains("same name")), (422, true), "{again:?}");
    assert_eq!(ask(0, reject("a", now)).await.0, 409, "whoever was late finds its own there");
    // So it is of decisions on baselines.
    let curated = |reason: &str| {
        format!(
            r#"{{"id":"c","time":"2026-11-24T20:00:00Z","author":"tester","workload":"w","instance":"i","decision":"quarantine","reason":"{reason}"}}"#
        )
    };
    let curation = "/api/v1/logs/curation";
    assert_eq!(add(&lab, &token, curation, 0, &curated("odd")).await.0, StatusCode::OK);
    assert_eq!(add(&lab, &token, curation, 1, &curated("other")).await.0, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_of_a_workload_that_is_not_known_is_accepted_is_refused_and_not_missing() {
    let lab = Lab::new();
    let token = lab.token(&[Scope::Decide]);
    let accept = Change::Accept(crate::suppressions::store::samples::accepted("fine"));
    let (status, told) =
        add(&lab, &token, SUPPRESSIONS, 0, &decision("a", now(), "0123456789ab", accept)).await;
    assert_eq!(
        (status, told["code"].as_str()),
        (StatusCode::UNPROCESSABLE_ENTITY, Some("unreadable")),
        "{told}"
    );
}
