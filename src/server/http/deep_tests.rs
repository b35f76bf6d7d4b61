//! What comes of opening a workload, asked through the router of a backend that has learned the demonstration data by itself.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};

use super::logs_tests::{add, decision};
use super::tests::Lab;
use crate::api::{LogName, Scope};
use crate::fleet::{Cancel, Chosen};
use crate::journal::Record;
use crate::model::UnixNanos;
use crate::server::jobs::{Bounds, Options, Work, Workers};
use crate::server::taking::{Sent, Spooled};
use crate::suppressions::store::{Accepted, Change, Entry};

/// Files of these folders are sent.
const FOLDERS: [&str; 5] = ["shop-a1", "shop-a2", "shop-a3", "shop-b1", "shop-b2"];

/// A backend that has learned some of the demonstration data, by settings under which versions are stable soon.
fn learned() -> Lab {
    let lab = Lab::new();
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data");
    let text = "[learning]\nstable_snapshots = 2\nleast_snapshots = 1\nleast_instances = 1\n";
    let line = json!({ "text": text, "author": "tester", "time": 1 }).to_string();
    lab.app.store.append(LogName::Settings, 0, &line, "tester").unwrap();
    for folder in FOLDERS {
        for entry in std::fs::read_dir(demo.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let hint = path.extension().unwrap().to_str().unwrap().to_owned();
            if hint == "protobuf" {
                let sent = Sent { holder: Some(folder.to_owned()), hint, ..Sent::default() };
                lab.app.door.put_dump(Spooled::whole(std::fs::read(path).unwrap()), &sent).unwrap();
            }
        }
    }
    let signals = std::fs::read(demo.join("signals/security-signals.json")).unwrap();
    lab.app.door.put_signals(Spooled::whole(signals), &Sent::default()).unwrap();
    let (store, objects) = (Arc::clone(&lab.app.store), Arc::clone(&lab.app.objects));
    let workers = Workers::start(&Arc::new(Work::new(
        store,
        objects,
        Options { bounds: Bounds::of_any_time(), ..Options::default() },
    )))
    .unwrap();
    let waits = || {
        let backlog = lab.app.store.backlog().unwrap();
        backlog.waiting + backlog.to_learn > 0
    };
    while waits() {
        std::thread::yield_now();
    }
    workers.stop();
    lab
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

async fn names(lab: &Lab, token: &str) -> Vec<String> {
    let (status, list) = lab.get("/api/v1/workloads?limit=1000", token).await;
    assert_eq!(status, StatusCode::OK, "{list}");
    let items = list["items"].as_array().unwrap();
    items.iter().map(|item| item["workload"].as_str().unwrap().to_owned()).collect()
}

async fn of(lab: &Lab, token: &str, name: &str, what: &str) -> Value {
    let (status, answer) = lab.get(&format!("/api/v1/workloads/{}/{what}", encoded(name)), token).await;
    assert_eq!(status, StatusCode::OK, "{name} {what}: {answer}");
    answer
}

fn words<'a>(rows: &'a Value, key: &str) -> BTreeSet<&'a str> {
    rows.as_array().unwrap().iter().map(|row| row[key].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_workload_shows_its_snapshots_versions_drift_and_signals() {
    let lab = learned();
    let token = lab.token(&[Scope::Read]);
    let names = names(&lab, &token).await;
    assert!(names.len() > 2, "{names:?}");
    let (mut dumps, mut drifted, mut met) = (0, 0, BTreeSet::new());
    for name in &names {
        let snapshots = of(&lab, &token, name, "snapshots").await["items"].clone();
        let versions = of(&lab, &token, name, "versions").await;
        assert_eq!(words(&versions, "version"), words(&snapshots, "version"), "{name}");
        let first = &snapshots[0];
        let hash = first["dump"].as_str().unwrap();
        let request =
            Request::get(format!("/api/v1/dumps/{hash}")).header("authorization", format!("Bearer {token}"));
        let answer = lab.ask(request.body(Body::empty()).unwrap()).await;
        assert_eq!(
            (answer.status(), answer.headers()["etag"].to_str().unwrap()),
            (StatusCode::OK, &*format!("\"{hash}\""))
        );
        let bytes = axum::body::to_bytes(answer.into_body(), 1 << 26).await.unwrap();
        assert_eq!(blake3::hash(&bytes).to_hex().as_str(), hash);
        assert_eq!(bytes.len() as u64, first["bytes"].as_u64().unwrap());
        dumps += snapshots.as_array().unwrap().len();
        let drift = of(&lab, &token, name, "drift").await;
        for row in drift.as_array().unwrap() {
            for drift in row["drift"].as_array().unwrap() {
                assert!(words(&versions, "version").contains(drift["version"].as_str().unwrap()));
                assert!(
                    words(&snapshots, "name").contains(drift["first_snapshot"].as_str().unwrap()),
                    "{drift}"
                );
                assert!(drift["stable_since"].is_string(), "{drift}");
                drifted += 1;
            }
        }
        // In pages, each signal once, the newest first, each by its own address too.
        let (mut cursor, mut last) = (String::new(), u64::MAX);
        loop {
            let page = of(&lab, &token, name, &format!("signals?limit=2{cursor}")).await;
            for signal in page["items"].as_array().unwrap() {
                assert_eq!(signal["workload"].as_str(), Some(&**name));
                assert!(signal["verdict"]["position"].is_string(), "{signal}");
                let at = signal["at"].as_u64().unwrap_or(0);
                assert!(at <= last, "the newest first");
                last = at;
                let id = signal["id"].as_str().unwrap();
                assert!(met.insert(id.to_owned()), "{id} came twice");
                let (_, one) = lab.get(&format!("/api/v1/signals/{}", encoded(id)), &token).await;
                assert_eq!(one, *signal);
            }
            let Some(next) = page["next"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
    }
    assert!(dumps > 20 && drifted > 0 && met.len() > 3, "{dumps} {drifted} {}", met.len());
    let (_, all) = lab.get("/api/v1/signals?limit=1000", &token).await;
    let placed =
        all["items"].as_array().unwrap().iter().filter(|signal| signal["workload"].is_string()).count();
    assert!(placed >= met.len());
    for (path, expected) in [
        ("/api/v1/signals/none", StatusCode::NOT_FOUND),
        ("/api/v1/signals?cursor=none", StatusCode::BAD_REQUEST),
        ("/api/v1/dumps/none", StatusCode::NOT_FOUND),
        (&format!("/api/v1/dumps/{}", "0".repeat(64)), StatusCode::NOT_FOUND),
        ("/api/v1/workloads/none", StatusCode::NOT_FOUND),
        ("/api/v1/workloads/none/snapshots", StatusCode::NOT_FOUND),
        ("/api/v1/workloads/none/versions", StatusCode::NOT_FOUND),
        ("/api/v1/workloads/none/drift", StatusCode::NOT_FOUND),
        ("/api/v1/workloads/none/suggestions", StatusCode::NOT_FOUND),
        ("/api/v1/workloads/none/profile", StatusCode::NOT_FOUND),
    ] {
        assert_eq!(lab.get(path, &token).await.0, expected, "{path}");
    }
}

#[tokio::test]
async fn a_suggestion_is_accepted_on_the_evidence_of_now_and_then_stands() {
    let lab = learned();
    let token = lab.token(&[Scope::Read, Scope::Decide, Scope::Admin]);
    let mut found = None;
    for name in names(&lab, &token).await {
        let suggestions = of(&lab, &token, &name, "suggestions").await;
        for suggestion in suggestions["suggestions"].as_array().unwrap() {
            assert_eq!(
                (suggestion["workload"].as_str(), suggestion["state"].as_str()),
                (Some(&*name), Some("open"))
            );
            let scopes = suggestion["scopes"].as_array().unwrap();
            if let Some(scope) = scopes.iter().find(|scope| scope["allowed"] == "yes") {
                found = found.or_else(|| Some((suggestion.clone(), scope.clone())));
            }
        }
    }
    let (suggestion, scope) = found.expect("some suggestion has a rung that is allowed");
    let path = format!("/api/v1/suppressions/{}", suggestion["id"].as_str().unwrap());
    let decide = async |body: &Value| {
        let request = Request::post(&path).header("authorization", format!("Bearer {token}"));
        let answer = lab.ask(request.body(Body::from(body.to_string())).unwrap()).await;
        let status = answer.status();
        let bytes = axum::body::to_bytes(answer.into_body(), 1 << 20).await.unwrap();
        (status, serde_json::from_slice::<Value>(&bytes).unwrap())
    };
    let mut accept = json!({
        "change": "accept", "workload": suggestion["workload"], "breadth": scope["behaviour"], "place": "sky",
        "reason": "the nightly job",
    });
    assert_eq!(decide(&accept).await.0, StatusCode::BAD_REQUEST);
    accept["place"] = scope["place"].clone();
    let (status, entered) = decide(&accept).await;
    assert_eq!((status, &entered), (StatusCode::OK, &json!({ "number": 1 })), "{scope}");
    assert_eq!(decide(&accept).await.0, StatusCode::CONFLICT, "who did not see that decides on nothing");
    let (_, kept) = lab.get("/api/v1/suppressions", &token).await;
    assert_eq!(
        (kept["head"].as_u64(), &kept["suppressions"][0]["id"]),
        (Some(1), &suggestion["id"]),
        "{kept}"
    );
    let after = of(&lab, &token, suggestion["workload"].as_str().unwrap(), "suggestions").await;
    let after = after["suggestions"].as_array().unwrap();
    let now = after.iter().find(|now| now["id"] == suggestion["id"]).expect("it is still listed");
    assert_ne!(now["state"], suggestion["state"], "what is kept opened was opened anew");
    let (_, audit) = lab.get("/api/v1/audit", &token).await;
    let subject = format!("{} accept", suggestion["id"].as_str().unwrap());
    let entered = audit["items"].as_array().unwrap();
    assert!(
        entered.iter().any(|row| row["did"] == "decide_suppression" && row["subject"] == *subject),
        "{audit}"
    );
}

#[tokio::test]
async fn an_acceptance_that_comes_as_a_line_is_made_anew_and_refused_where_it_is_another() {
    let lab = learned();
    let token = lab.token(&[Scope::Read, Scope::Decide]);
    let now = super::decisions::now();
    let (mut yes, mut refused) = (None, None);
    for name in names(&lab, &token).await {
        let Ok(opened) = crate::server::opened::open(&lab.app, &name, "tester") else { continue };
        for suggestion in &opened.fleet.suggestions(&name, &Cancel::default()).unwrap().list {
            for scope in &suggestion.scopes {
                let (breadth, place) = (scope.breadth, scope.place);
                let chosen = Chosen { breadth, place, reason: "fine".to_owned(), typed: true, query: None };
                let accepted =
                    opened.fleet.acceptance(&name, &suggestion.id, &chosen, now, &Cancel::default());
                let Ok(accepted) = accepted else { continue };
                let found = if accepted.overridden { &mut refused } else { &mut yes };
                found.get_or_insert((suggestion.id.clone(), accepted));
            }
        }
    }
    let (id, known) = yes.expect("some rung may be taken");
    let send = async |time: UnixNanos, id: &str, accepted: &Accepted| {
        let line = decision("a", time, id, Change::Accept(Arc::new(accepted.clone())));
        add(&lab, &token, "/api/v1/logs/suppressions", 0, &line).await
    };
    let unfit = async |time: UnixNanos, id: &str, accepted: &Accepted| {
        let (status, told) = send(time, id, accepted).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        told["error"].as_str().unwrap().to_owned()
    };
    let said = unfit(now, &id, &Accepted { query: "@agent.rule_id:\"x\"".to_owned(), ..known.clone() }).await;
    assert!(said.contains("has changed since it was looked at"), "{said}");
    let long_ago = UnixNanos(now.0 - 200 * 86_400_000_000_000);
    assert!(unfit(long_ago, &id, &known).await.contains("too long ago"));
    assert!(unfit(now, "0123456789ab", &known).await.contains("there is no suggestion"));
    let (hiding, all) = refused.expect("some rung is refused");
    let said = unfit(now, &hiding, &Accepted { overridden: false, ..all }).await;
    assert!(said.contains("is not allowed"), "{said}");
    // What it says of evidence is not taken over.
    let mut forged = known.clone();
    (forged.bundle.units, forged.bundle.unknown, forged.title) = ((900, 900), 0, "harmless".to_owned());
    forged.bundle.hidden.clear();
    let (status, added) = send(now, &id, &forged).await;
    assert_eq!(status, StatusCode::OK, "{added}");
    let line = lab.app.store.entries(LogName::Suppressions, 0, 9).unwrap().lines[0].line.clone();
    assert_eq!(added["line"].as_str(), Some(&*line), "who sent it is told");
    let entry = <Entry as Record>::read(&line).unwrap();
    let Change::Accept(kept) = &entry.change else { panic!("{line}") };
    let mut expected = known;
    expected.bundle.made = kept.bundle.made;
    // Nor is told where it lay there.
    expected.bundle.inputs[0].name = "learned.profile".to_owned();
    assert_eq!((entry.time, entry.id.as_str(), &**kept), (now, "a", &expected));
}
