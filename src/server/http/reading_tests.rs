//! What explorers read and decide, as they see it: through the router, over a database in a temporary folder.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};

use super::tests::Lab;
use crate::api::{LogName, Scope, WorkloadSummary};
use crate::fleet::{Fleet, FleetOptions, FleetView};
use crate::reports::{list, list_wire};
use crate::server::store::{Claim, Finish, MadeProfile, NewPost, PostKind, SnapshotRow};

fn demo() -> Arc<FleetView> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/demo-data");
    Fleet::start(vec![folder.into()], FleetOptions::default(), || {}).surveyed()
}

/// Enters a workload with a profile of this survey, or another one in place.
fn enter(lab: &Lab, name: &str, survey: &[u8], content: &[u8]) -> String {
    let (store, hash) = (&lab.app.store, blake3::hash(content).to_hex().to_string());
    lab.app.objects.put(&format!("profiles/{hash}"), content).unwrap();
    let dump = blake3::hash(&[name.as_bytes(), content].concat()).to_hex().to_string();
    let post = NewPost {
        key: format!("dump-{dump}"),
        kind: PostKind::Dump,
        hash: dump.clone(),
        bytes: 1,
        body: None,
        holder: String::new(),
        hint: String::new(),
        cut: false,
        by: "t".to_owned(),
    };
    store.take(&post).unwrap();
    let snapshot = SnapshotRow {
        workload: name.to_owned(),
        hash: dump,
        holder: String::new(),
        cut: false,
        extension: "protobuf".to_owned(),
        bytes: 1,
        name: "s".to_owned(),
        version: "v1".to_owned(),
        instance: String::new(),
        host: String::new(),
        start: 0,
        end: 7,
        note: String::new(),
    };
    store.finish(&post.key, &Finish::Snapshot(snapshot)).unwrap();
    let claim = Claim { worker: "w".to_owned(), hold: Duration::from_secs(60) };
    while let Some(to_learn) = store.claim_workload(&claim).unwrap() {
        let profile =
            MadeProfile { hash: hash.clone(), bytes: 1, fingerprint: hash.clone(), survey: survey.to_vec() };
        assert_eq!(to_learn.workload, name);
        assert!(store.made(name, "w", to_learn.marked, &profile).unwrap());
    }
    hash
}

fn filled(lab: &Lab, view: &FleetView) {
    for workload in &view.workloads {
        enter(lab, &workload.name, &workload.survey().to_bytes(), workload.name.as_bytes());
    }
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

async fn send(lab: &Lab, method: &str, path: &str, token: &str, body: &Value) -> (StatusCode, Value) {
    let request = Request::builder().method(method).uri(path);
    let request = request.header("authorization", format!("Bearer {token}"));
    let answer = lab.ask(request.body(Body::from(body.to_string())).unwrap()).await;
    let status = answer.status();
    let bytes = axum::body::to_bytes(answer.into_body(), 1 << 24).await.unwrap();
    (status, serde_json::from_slice(&bytes).unwrap_or_default())
}

/// A row without what depends on where it was read from.
fn plain(row: &list::ListRow) -> Value {
    let mut json = row.to_json();
    for key in ["files", "problems", "notes", "signals"] {
        json.as_object_mut().unwrap().remove(key);
    }
    json
}

#[tokio::test]
async fn pages_under_every_filter_and_order_are_what_the_list_of_the_explorer_is() {
    let (lab, view) = (Lab::new(), demo());
    filled(&lab, &view);
    let token = lab.token(&[Scope::Read]);
    for filter in ["", "env:prod", "-team:shop status:learning", "snapshots:>2", "workload:*api*"] {
        for column in list::COLUMNS.iter().filter(|column| !["problems", "signals"].contains(&column.id)) {
            for sign in ["", "-"] {
                let mut rows = list::rows(&view, &crate::query::parse(filter).unwrap());
                list::sort(&mut rows, column, sign == "-");
                let (mut got, mut cursor) = (Vec::new(), String::new());
                loop {
                    let path = format!(
                        "/api/v1/workloads?filter={}&sort={sign}{}&limit=3{cursor}",
                        encoded(filter),
                        column.id
                    );
                    let (status, page) = lab.get(&path, &token).await;
                    assert_eq!(status, StatusCode::OK, "{page}");
                    assert_eq!(page["selected"], rows.len());
                    let items: Vec<WorkloadSummary> = serde_json::from_value(page["items"].clone()).unwrap();
                    got.extend(items.iter().map(|item| plain(&list_wire::row(item))));
                    let Some(next) = page["next"].as_str() else { break };
                    cursor = format!("&cursor={next}");
                }
                assert_eq!(
                    got,
                    rows.iter().map(plain).collect::<Vec<_>>(),
                    "{filter} by {sign}{}",
                    column.id
                );
            }
        }
    }
}

#[tokio::test]
async fn a_cursor_goes_on_behind_its_row_whatever_came_or_changed() {
    let (lab, view) = (Lab::new(), demo());
    let survey = view.workloads[0].survey().to_bytes();
    for name in ["b", "d", "f", "h"] {
        enter(&lab, name, &survey, name.as_bytes());
    }
    let token = lab.token(&[Scope::Read]);
    let names = |page: &Value| -> Vec<String> {
        page["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["workload"].as_str().unwrap().to_owned())
            .collect()
    };
    let (_, first) = lab.get("/api/v1/workloads?limit=2", &token).await;
    assert_eq!(names(&first), ["b", "d"]);
    for name in ["a", "e"] {
        enter(&lab, name, &survey, name.as_bytes());
    }
    enter(&lab, "d", &survey, b"another");
    let next = first["next"].as_str().unwrap();
    let (_, second) = lab.get(&format!("/api/v1/workloads?limit=9&cursor={next}"), &token).await;
    assert_eq!(names(&second), ["e", "f", "h"]);
    assert_eq!((second["all"].as_u64(), second["next"].as_str()), (Some(6), None));
    let (status, _) = lab.get("/api/v1/workloads?cursor=none", &token).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    let (status, told) = lab.get("/api/v1/workloads?sort=colour", &token).await;
    assert_eq!(status, StatusCode::BAD_REQUEST, "{told}");
}

#[tokio::test]
async fn what_is_known_already_is_not_sent_again() {
    let (lab, view) = (Lab::new(), demo());
    let workload = &view.workloads[0];
    let survey = workload.survey().to_bytes();
    let hash = enter(&lab, "shop/api", &survey, b"one");
    let token = lab.token(&[Scope::Read]);
    let ask = async |path: &str, etag: &str| {
        let request = Request::get(path).header("authorization", format!("Bearer {token}"));
        let request = request.header("if-none-match", etag).header("accept-encoding", "gzip");
        lab.ask(request.body(Body::empty()).unwrap()).await
    };
    let path = format!("/api/v1/workloads/{}/profile", encoded("shop/api"));
    let answer = ask(&path, "").await;
    assert_eq!(answer.headers()["etag"], format!("\"{hash}\""));
    assert_eq!(answer.headers()["content-encoding"], "gzip");
    let bytes = axum::body::to_bytes(answer.into_body(), 1 << 20).await.unwrap();
    let mut plain = String::new();
    std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&bytes[..]), &mut plain).unwrap();
    assert_eq!(plain, "one");
    assert_eq!(ask(&path, &format!("\"{hash}\"")).await.status(), StatusCode::NOT_MODIFIED);
    let list = "/api/v1/workloads?filter=env:prod";
    let etag = ask(list, "").await.headers()["etag"].to_str().unwrap().to_owned();
    assert_eq!(ask(list, &etag).await.status(), StatusCode::NOT_MODIFIED);
    enter(&lab, "shop/api", &survey, b"two");
    assert_eq!(ask(list, &etag).await.status(), StatusCode::OK);
    assert_eq!(ask(&path, &format!("\"{hash}\"")).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_line_is_taken_from_who_signed_it_and_from_nobody_who_was_late() {
    let lab = Lab::new();
    let token = lab.token(&[Scope::Read, Scope::Decide]);
    let line = |author: &str| {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("s");
        let mut store = crate::suppressions::store::Store::open(Some(&file), author, None);
        let change = crate::suppressions::store::Change::Reject("no".to_owned());
        store.enter("0123456789ab", change, crate::model::UnixNanos(7)).unwrap();
        std::fs::read_to_string(&file).unwrap().trim().to_owned()
    };
    let path = "/api/v1/logs/suppressions";
    let ask = async |after: u64, line: &str| {
        send(&lab, "POST", path, &token, &json!({ "after": after, "line": line })).await
    };
    assert_eq!(ask(0, &line("mallory")).await.0, StatusCode::FORBIDDEN);
    assert_eq!(ask(0, "{}").await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(ask(0, &line("tester")).await, (StatusCode::OK, json!({ "number": 1 })));
    let (status, told) = ask(0, &line("tester")).await;
    assert_eq!(
        (status, told["code"].as_str(), told["head"].as_u64()),
        (StatusCode::CONFLICT, Some("conflict"), Some(1))
    );
    let (_, lines) = lab.get(path, &token).await;
    assert_eq!((lines["head"].as_u64(), lines["lines"][0]["by"].as_str()), (Some(1), Some("tester")));
    let settings =
        send(&lab, "POST", "/api/v1/logs/settings", &token, &json!({ "after": 0, "line": "{}" })).await;
    assert_eq!(settings.0, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_decision_is_made_on_what_was_seen() {
    let lab = Lab::new();
    let token = lab.token(&[Scope::Read, Scope::Decide]);
    let path = "/api/v1/suppressions/0123456789ab";
    let reject = json!({ "change": "reject", "reason": "not ours" });
    assert_eq!(send(&lab, "POST", path, &token, &reject).await, (StatusCode::OK, json!({ "number": 1 })));
    let (status, told) = send(&lab, "POST", path, &token, &reject).await;
    assert_eq!(status, StatusCode::CONFLICT, "{told}");
    let (_, all) = lab.get("/api/v1/suppressions", &token).await;
    assert_eq!((all["head"].as_u64(), all["suppressions"].as_array().unwrap().len()), (Some(1), 1), "{all}");
    let line = lab.app.store.entries(LogName::Suppressions, 0, 9).unwrap().lines[0].line.clone();
    let id = serde_json::from_str::<Value>(&line).unwrap()["id"].as_str().unwrap().to_owned();
    let undo = json!({ "change": "undo", "entry": id });
    assert_eq!(send(&lab, "POST", path, &token, &undo).await.0, StatusCode::OK);
    assert_eq!(
        send(&lab, "POST", path, &token, &json!({ "change": "bend" })).await.0,
        StatusCode::BAD_REQUEST
    );
}

#[tokio::test]
async fn settings_are_checked_counted_and_remembered() {
    let lab = Lab::new();
    let token = lab.token(&[Scope::Admin]);
    let path = "/api/v1/settings";
    let put = async |after: u64, text: &str| {
        send(&lab, "PUT", path, &token, &json!({ "after": after, "text": text })).await
    };
    let (_, before) = lab.get(path, &token).await;
    assert_eq!(before["version"], 0);
    let (status, told) = put(0, "[learning]\nstable_snapshots = \"many\"\n").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told["error"].as_str().unwrap().contains(":2:"), "{told}");
    assert_eq!(put(0, "theme = \"dark\"\n").await.0, StatusCode::UNPROCESSABLE_ENTITY);
    let (status, after) = put(0, "[learning]\nstable_snapshots = 7\n").await;
    assert_eq!(status, StatusCode::OK, "{after}");
    let value =
        after["values"].as_array().unwrap().iter().find(|row| row["id"] == "learning.stable_snapshots");
    assert_eq!((after["version"].as_u64(), value.unwrap()["value"].as_str()), (Some(1), Some("7")));
    assert_eq!(put(0, "").await.0, StatusCode::CONFLICT);
    let (status, kept) = put(1, "[retention]\nsignals_days = 30\n").await;
    assert_eq!(status, StatusCode::OK, "{kept}");
    let value = kept["values"].as_array().unwrap().iter().find(|row| row["id"] == "retention.signals_days");
    assert_eq!(
        (value.unwrap()["value"].as_str(), value.unwrap()["default"].as_str()),
        (Some("30"), Some("90"))
    );
    assert_eq!(put(2, "[retention]\nsignals_days = 0\n").await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(put(2, "").await.0, StatusCode::OK);
    let (_, history) = lab.get("/api/v1/settings/history", &token).await;
    let versions: Vec<u64> =
        history["items"].as_array().unwrap().iter().map(|item| item["version"].as_u64().unwrap()).collect();
    assert_eq!((versions, history["items"][1]["author"].as_str()), (vec![3, 2, 1], Some("tester")));
}

#[tokio::test]
async fn a_stream_goes_on_behind_the_last_change_that_was_seen() {
    let (lab, view) = (Lab::new(), demo());
    let survey = view.workloads[0].survey().to_bytes();
    for name in ["a", "b"] {
        enter(&lab, name, &survey, name.as_bytes());
    }
    let token = lab.token(&[Scope::Read]);
    let (first, last) = lab.app.store.change_span().unwrap();
    let changes = lab.app.store.changes(0, 99).unwrap();
    let read = async |seen: u64, until: String| {
        let request = Request::get("/api/v1/changes").header("authorization", format!("Bearer {token}"));
        let request = request.header("last-event-id", seen.to_string());
        let mut body = lab.ask(request.body(Body::empty()).unwrap()).await.into_body().into_data_stream();
        let mut text = String::new();
        while !text.contains(&until) {
            let part = futures_util::StreamExt::next(&mut body).await.unwrap().unwrap();
            text.push_str(std::str::from_utf8(&part).unwrap());
        }
        text
    };
    let text = read(first, format!("id: {last}\n")).await;
    assert!(!text.contains(&format!("id: {first}\n")));
    for change in changes.iter().filter(|change| change.number > first) {
        assert!(text.contains(&serde_json::to_string(change).unwrap()), "{text}");
    }
    assert!(read(last + 100, "event: anew".to_owned()).await.contains(&format!("id: {last}\n")));
    assert_eq!(lab.app.serving.streams.all(), 0, "they gave their places back");
}
