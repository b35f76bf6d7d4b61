//! Tokens, who asks, and the audit log.

use std::time::Duration;

use axum::extract::{Path, Query, State};
use axum::routing::{delete, get, post};
use axum::{Extension, Json};
use serde::Deserialize;

use super::{App, Body, Caller, Failed, Handlers};
use crate::api::{AuditLine, Code, MadeToken, MakeToken, Page, TokenSummary, Whoami};
use crate::server::store::{Audited, StoredToken};
use crate::server::tokens::{self, TokenError};

/// Lines of a page of the audit log.
const LINES: usize = 200;

pub(super) fn handlers() -> Handlers {
    vec![
        ("whoami", get(whoami)),
        ("tokens", get(list)),
        ("make_token", post(make)),
        ("revoke_token", delete(revoke)),
        ("audit", get(audit)),
    ]
}

async fn whoami(Extension(caller): Extension<Caller>) -> Json<Whoami> {
    Json(Whoami {
        name: caller.name,
        id: caller.id,
        scopes: caller.scopes,
        server: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

fn summary(stored: &StoredToken) -> TokenSummary {
    TokenSummary {
        id: stored.token.id.clone(),
        name: stored.token.name.clone(),
        scopes: tokens::scopes(&stored.token),
        created: stored.created,
        expires: stored.token.expires,
        revoked: stored.revoked,
    }
}

async fn list(State(app): State<App>) -> Result<Json<Vec<TokenSummary>>, Failed> {
    let tokens = app.blocking(|app| Ok(app.store.tokens()?)).await?;
    Ok(Json(tokens.iter().map(summary).collect()))
}

async fn make(
    State(app): State<App>,
    Extension(caller): Extension<Caller>,
    Body(asked): Body<MakeToken>,
) -> Result<Json<MadeToken>, Failed> {
    app.blocking(move |app| {
        let ends = asked.expires_seconds.map(Duration::from_secs);
        let made = tokens::make(&*app.store, &caller.name, &asked.name, &asked.scopes, ends);
        let (token, text) = made.map_err(|error| match error {
            TokenError::Store(error) => Failed::from(error),
            TokenError::Random(_) => Failed::new(Code::Internal, error.to_string(), ""),
            TokenError::Name(_) | TokenError::NoScope => Failed::new(Code::BadRequest, error.to_string(), ""),
        })?;
        Ok(Json(MadeToken { id: token.id, token: text }))
    })
    .await
}

async fn revoke(
    State(app): State<App>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<Json<serde_json::Value>, Failed> {
    app.access.forget(&id);
    let asked = id.clone();
    let done = app.blocking(move |app| Ok(app.store.revoke_token(&asked, &caller.name)?)).await?;
    app.access.forget(&id);
    if done {
        Ok(Json(serde_json::json!({ "revoked": id })))
    } else {
        Err(Failed::new(
            Code::NotFound,
            "there is no such token that is not revoked",
            "GET /api/v1/tokens lists them",
        ))
    }
}

#[derive(Debug, Deserialize)]
struct Before {
    cursor: Option<u64>,
}

async fn audit(
    State(app): State<App>,
    Query(before): Query<Before>,
) -> Result<Json<Page<AuditLine>>, Failed> {
    let lines = app.blocking(move |app| Ok(app.store.audited(before.cursor, LINES)?)).await?;
    let next = lines.last().filter(|_| lines.len() == LINES).map(|last| last.number.to_string());
    let line = |Audited { number, at, who, did, subject }| AuditLine { number, at, who, did, subject };
    Ok(Json(Page { items: lines.into_iter().map(line).collect(), next }))
}
