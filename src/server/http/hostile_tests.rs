//! Requests that nobody should make, and what is told of them.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use futures_util::StreamExt;

use super::tests::Lab;
use crate::api::Scope;
use crate::server::log::tests as log;

#[tokio::test]
async fn other_methods_are_told_which_there_are() {
    let lab = Lab::new();
    for (method, path, allowed) in [
        ("PATCH", "/api/v1/tokens", "GET,HEAD,POST"),
        ("POST", "/healthz", "GET,HEAD"),
        ("GET", "/api/v2/secdump", "POST"),
    ] {
        let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
        let answer = lab.ask(request).await;
        assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED, "{path}");
        let allow = answer.headers()[header::ALLOW].to_str().unwrap();
        let mut allow: Vec<_> = allow.split(',').collect();
        allow.sort_unstable();
        assert_eq!(allow.join(","), allowed, "{path}");
        let body = axum::body::to_bytes(answer.into_body(), 1 << 20).await.unwrap();
        let told: crate::api::ApiError = serde_json::from_slice(&body).unwrap();
        assert_eq!(told.code, crate::api::Code::NotAllowed);
    }
}

#[tokio::test]
async fn heads_are_answered_without_a_body() {
    let lab = Lab::new();
    let token = lab.token(&[Scope::Read]);
    for path in ["/healthz", "/readyz", "/metrics", "/api/v1/workloads", "/api/v1/openapi.json"] {
        let request = Request::head(path).header("authorization", format!("Bearer {token}"));
        let answer = lab.ask(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        assert!(answer.headers().contains_key("x-request-id"));
        assert!(axum::body::to_bytes(answer.into_body(), 1).await.unwrap().is_empty(), "{path}");
    }
}

#[tokio::test]
async fn unknown_encodings_are_told_apart_from_broken_ones() {
    let lab = Lab::new();
    let token = lab.token(&[Scope::Ingest]);
    for (encoding, status) in [
        ("br", StatusCode::UNSUPPORTED_MEDIA_TYPE),
        ("gzip, zstd", StatusCode::UNSUPPORTED_MEDIA_TYPE),
        ("zstd", StatusCode::BAD_REQUEST),
        ("gzip", StatusCode::BAD_REQUEST),
        ("identity", StatusCode::ACCEPTED),
    ] {
        let request = Request::post("/api/v1/dumps").header("authorization", format!("Bearer {token}"));
        let request = request.header("content-encoding", encoding).body(Body::from("{}")).unwrap();
        assert_eq!(lab.ask(request).await.status(), status, "{encoding}");
    }
}

#[tokio::test]
async fn wrong_tokens_wait_and_then_are_sent_away_while_right_ones_pass() {
    let lab = Lab::new();
    let right = lab.token(&[Scope::Read]);
    let wrong = |at: usize| format!("hbt_{at:012x}_{}", "0".repeat(48));
    let all = (0..60).map(|at| {
        let (lab, wrong) = (&lab, wrong(at));
        async move { lab.get("/api/v1/whoami", &wrong).await.0 }
    });
    let told: Vec<_> = futures_util::stream::iter(all).buffer_unordered(60).collect().await;
    let waited = told.iter().filter(|status| **status == StatusCode::UNAUTHORIZED).count();
    assert!((20..60).contains(&waited), "{told:?}");
    assert!(told.contains(&StatusCode::TOO_MANY_REQUESTS));
    assert_eq!(lab.get("/api/v1/whoami", &right).await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_stream_ends_with_a_last_word_when_the_server_closes() {
    let lab = Lab::new();
    let token = lab.token(&[Scope::Read]);
    let request = Request::get("/api/v1/changes").header("authorization", format!("Bearer {token}"));
    let answer = lab.ask(request.body(Body::empty()).unwrap()).await;
    let mut body = answer.into_body().into_data_stream();
    let first = body.next().await.unwrap().unwrap();
    assert!(first.starts_with(b": the stream begins"));
    lab.app.stop.ask();
    assert_eq!(lab.get("/readyz", "").await.0, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(lab.get("/api/v1/whoami", &token).await.0, StatusCode::OK, "it serves until it closes");
    lab.app.stop.close();
    let rest = async {
        let mut rest = Vec::new();
        while let Some(piece) = body.next().await {
            rest.extend_from_slice(&piece.unwrap());
        }
        String::from_utf8(rest).unwrap()
    };
    let rest = tokio::time::timeout(Duration::from_secs(10), rest).await.unwrap();
    assert_eq!(rest, ": the server is ending\n\n");
}

#[tokio::test]
async fn a_stream_ends_when_its_token_is_revoked() {
    let mut lab = Lab::new();
    let mut config = (*lab.app.config).clone();
    config.limits.heartbeat = Duration::from_millis(5);
    lab.app.config = std::sync::Arc::new(config);
    let token = lab.token(&[Scope::Read]);
    let request = Request::get("/api/v1/changes").header("authorization", format!("Bearer {token}"));
    let answer = lab.ask(request.body(Body::empty()).unwrap()).await;
    let (id, _) = crate::server::tokens::parts(&token).unwrap();
    assert!(lab.app.store.revoke_token(id, "somebody elsewhere").unwrap());
    let mut body = answer.into_body().into_data_stream();
    let listening = async { while body.next().await.is_some() {} };
    let ended = tokio::time::timeout(Duration::from_secs(60), listening).await;
    ended.expect("whoever was let in once listens for ever");
}

#[tokio::test]
async fn who_takes_no_answers_gets_no_more_of_them_and_who_gives_up_keeps_its_share() {
    let mut lab = Lab::new();
    let mut config = (*lab.app.config).clone();
    (config.limits.requests_at_once, config.limits.answer_bytes) = (1, 1 << 20);
    lab.app.config = std::sync::Arc::new(config);
    let token = lab.token(&[Scope::Read]);
    let ask = || {
        let request = Request::get("/api/v1/whoami").header("authorization", format!("Bearer {token}"));
        lab.ask(request.body(Body::empty()).unwrap())
    };
    let untaken = ask().await;
    assert_eq!(untaken.status(), StatusCode::OK);
    assert_eq!(ask().await.status(), StatusCode::TOO_MANY_REQUESTS, "the first is not taken yet");
    drop(untaken);
    assert_eq!(ask().await.status(), StatusCode::OK);
}

#[tokio::test]
async fn neither_tokens_nor_bodies_stand_in_the_log() {
    log::keep();
    let lab = Lab::new();
    let token = lab.token(&[Scope::Ingest]);
    let wrong = format!("{}{}", &token[..17], "7".repeat(48));
    const SAID: &str = "a-word-that-only-a-body-says";
    let send = async |path: &str, token: &str, body: String| {
        let request = Request::post(path).header("authorization", format!("Bearer {token}"));
        let answer = lab.ask(request.body(Body::from(body)).unwrap()).await;
        let id = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
        (answer.status(), id)
    };
    let (status, id) = send("/api/v2/secruntime?key=query-hunter2", &token, format!("[{SAID}]")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let (_, of_wrong) = send("/api/v1/dumps", &wrong, SAID.to_owned()).await;
    let (status, _) = send("/api/v1/dumps", &token, format!("{{\"{SAID}\": 1}}")).await;
    assert_eq!(status, StatusCode::ACCEPTED);
    // What is set aside is told with its reason.
    let (store, objects) = (lab.app.store.clone(), lab.app.objects.clone());
    let work = crate::server::jobs::Work::new(store, objects, crate::server::jobs::Options::default());
    tokio::task::spawn_blocking(move || crate::server::jobs::tests::look_at_all(&work)).await.unwrap();
    assert!(!log::lines_with("set aside").is_empty());

    let lines = log::lines_with(&id);
    let answered = lines.iter().find(|line| line["message"] == "answered").unwrap();
    assert_eq!((&answered["token"], &answered["status"]), (&"tester".into(), &422.into()), "{answered}");
    assert_eq!((&answered["span"]["route"], &answered["span"]["id"]), (&"agent_events".into(), &id.into()));
    assert!(answered["ms"].is_u64());
    assert!(lines.iter().any(|line| line["message"] == "not taken in" && line["reason"].is_string()));
    let refused = log::lines_with(&of_wrong);
    assert_eq!((&refused[0]["token"], &refused[0]["status"]), (&"".into(), &401.into()));
    for secret in [SAID, "hunter2", &token[17..], &"7".repeat(48)] {
        assert!(log::lines_with(secret).is_empty(), "{secret} is logged: {:?}", log::lines_with(secret));
    }
}
