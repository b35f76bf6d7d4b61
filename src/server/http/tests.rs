//! The router as whoever asks sees it.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use tower::ServiceExt;

use super::*;
use crate::server::objects::Folder;
use crate::server::store::Sqlite;
use crate::server::tokens;

/// A server of one process in a temporary folder.
pub(crate) struct Lab {
    pub(crate) app: App,
    _dir: tempfile::TempDir,
}

impl Lab {
    pub(crate) fn new() -> Lab {
        let dir = tempfile::tempdir().unwrap();
        let store = Arc::new(Sqlite::open(&dir.path().join("habitus.db")).unwrap());
        let objects = Arc::new(Folder::open(&dir.path().join("objects")).unwrap());
        Lab { app: App::new(store, objects, Config::in_folder(dir.path().to_owned())), _dir: dir }
    }

    pub(crate) fn token(&self, scopes: &[Scope]) -> String {
        tokens::make(&*self.app.store, "nobody", "tester", scopes, None).unwrap().1
    }

    pub(crate) async fn ask(&self, request: Request<Body>) -> Response<Body> {
        router(self.app.clone()).oneshot(request).await.unwrap()
    }

    pub(crate) async fn get(&self, path: &str, token: &str) -> (StatusCode, serde_json::Value) {
        let request = Request::get(path).header("authorization", format!("Bearer {token}"));
        let answer = self.ask(request.body(Body::empty()).unwrap()).await;
        let status = answer.status();
        let bytes = axum::body::to_bytes(answer.into_body(), 1 << 24).await.unwrap();
        (status, serde_json::from_slice(&bytes).unwrap_or_default())
    }
}

#[test]
fn every_handler_is_of_a_route_and_no_route_has_two() {
    let mut ids: Vec<_> = handlers().into_iter().map(|(id, _)| id).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert!(ids.iter().all(|id| ROUTES.iter().any(|route| route.id == *id)));
}

#[tokio::test]
async fn a_token_opens_as_much_as_it_was_made_for() {
    let lab = Lab::new();
    let (read, admin) = (lab.token(&[Scope::Read]), lab.token(&[Scope::Admin]));
    assert_eq!(lab.get("/api/v1/whoami", &read).await.0, StatusCode::OK);
    let (status, refused) = lab.get("/api/v1/tokens", &read).await;
    assert_eq!((status, refused["code"].as_str()), (StatusCode::FORBIDDEN, Some("forbidden")));
    assert!(refused["error"].as_str().unwrap().contains("admin"));
    let (status, listed) = lab.get("/api/v1/tokens", &admin).await;
    assert_eq!((status, listed.as_array().unwrap().len()), (StatusCode::OK, 2));
    assert!(!listed.to_string().contains(&admin[17..]), "no secret is ever answered again");
}

#[tokio::test]
async fn without_a_token_that_is_known_nothing_is_told() {
    let lab = Lab::new();
    let real = lab.token(&[Scope::Admin]);
    let forged = format!("{}{}", &real[..17], "0".repeat(48));
    for token in ["", "x", &forged, &real[..20]] {
        let (status, refused) = lab.get("/api/v1/whoami", token).await;
        assert_eq!((status, refused["code"].as_str()), (StatusCode::UNAUTHORIZED, Some("unauthorized")));
    }
    assert_eq!(lab.get("/healthz", "").await.0, StatusCode::OK);
    assert_eq!(lab.get("/readyz", "").await.0, StatusCode::OK);
    assert_eq!(lab.get("/nowhere", "").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_process_that_has_yet_to_read_all_workloads_lives_and_is_not_ready() {
    let lab = Lab::new();
    let token = lab.token(&[Scope::Read]);
    lab.app.serving.index.expect();
    assert_eq!(lab.get("/healthz", "").await.0, StatusCode::OK);
    let request = Request::get("/readyz").body(Body::empty()).unwrap();
    let answer = lab.ask(request).await;
    assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.headers().contains_key("retry-after"));
    // Nobody reads them yet: whoever asks does.
    assert_eq!(lab.get("/api/v1/workloads", &token).await.0, StatusCode::OK);
    assert_eq!(lab.get("/readyz", "").await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_revoked_token_opens_nothing_and_the_audit_log_says_who_revoked_it() {
    let lab = Lab::new();
    let (read, admin) = (lab.token(&[Scope::Read]), lab.token(&[Scope::Admin]));
    let (id, _) = tokens::parts(&read).unwrap();
    assert_eq!(lab.get("/api/v1/whoami", &read).await.0, StatusCode::OK);
    let path = format!("/api/v1/tokens/{id}");
    let request = Request::delete(&path).header("authorization", format!("Bearer {admin}"));
    assert_eq!(lab.ask(request.body(Body::empty()).unwrap()).await.status(), StatusCode::OK);
    assert_eq!(lab.get("/api/v1/whoami", &read).await.0, StatusCode::UNAUTHORIZED);
    let (_, audit) = lab.get("/api/v1/audit", &admin).await;
    assert_eq!(audit["items"][0]["did"], "revoke_token");
    assert_eq!((&audit["items"][0]["who"], &audit["items"][0]["subject"]), (&"tester".into(), &id.into()));
}

#[tokio::test]
async fn agents_show_their_token_as_an_api_key() {
    let lab = Lab::new();
    let token = lab.token(&[Scope::Read]);
    let request = Request::get("/api/v1/whoami").header("dd-api-key", &token).body(Body::empty()).unwrap();
    assert_eq!(lab.ask(request).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn the_interface_describes_itself_to_everybody() {
    let (status, document) = Lab::new().get("/api/v1/openapi.json", "").await;
    assert_eq!((status, document["openapi"].as_str()), (StatusCode::OK, Some("3.1.0")));
}
