//! Who is let in: every request of a route that asks for a scope shows a token, and is let in as far as the token goes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::limits::Meter;
use super::{App, Caller, Failed};
use crate::api::{API_KEY, BEARER, Code, Method, Route, Scope};
use crate::server::store::StoredToken;
use crate::server::tokens;

/// How long what is known of a token is believed: so long a revoked one may go on in other processes.
const BELIEVED: Duration = Duration::from_secs(5);
/// How many tokens are remembered, those that do not exist among them.
const MOST_KNOWN: usize = 10_000;
/// How long a wrong token is kept waiting, so that guessing is slow.
const WRONG: Duration = Duration::from_millis(300);

/// What is known of tokens, and how much each has asked lately.
#[derive(Debug, Default)]
pub struct Access {
    known: Mutex<HashMap<String, (Instant, Option<StoredToken>)>>,
    meter: Meter,
}

/// A route's gate: what stands before its handler.
#[derive(Clone, Debug)]
pub(super) struct Gate {
    pub(super) app: App,
    pub(super) route: &'static Route,
}

/// Lets a request in, or says why not.
pub(super) async fn admit(State(gate): State<Gate>, mut request: Request, next: Next) -> Response {
    let Some(scope) = gate.route.scope else { return next.run(request).await };
    let caller = match identify(&gate.app, request.headers()).await {
        Ok(caller) => caller,
        Err(failed) => {
            if failed.error().code == Code::Unauthorized {
                gate.app.metrics.refused();
                tokio::time::sleep(WRONG).await;
            }
            return failed.into_response();
        }
    };
    if !caller.may(scope) {
        let needs = format!("the token {} may not do this: it needs the scope {}", caller.name, scope.id());
        return Failed::new(Code::Forbidden, needs, "ask whoever made it for another token").into_response();
    }
    let Ok(_share) = gate.app.access.meter.enter(&caller.id, &gate.app.config.limits) else {
        let many = format!("the token {} asks too often, or too much at once", caller.name);
        return Failed::later(many, 1).into_response();
    };
    let subject = request.uri().path().to_owned();
    request.extensions_mut().insert(caller.clone());
    let response = next.run(request).await;
    // What was sent by agents is no decision, and there is very much of it.
    let is_told =
        gate.route.method != Method::Get && scope != Scope::Ingest && response.status().is_success();
    if is_told {
        let (who, did) = (caller.name.clone(), gate.route.id);
        let told = gate.app.blocking(move |app| Ok(app.store.audit(&who, did, &subject)?)).await;
        if let Err(error) = told {
            tracing::error!(error = %error.error(), who = %caller.name, did, "not written into the audit log");
        }
    }
    response
}

async fn identify(app: &App, headers: &HeaderMap) -> Result<Caller, Failed> {
    let unknown = |why: &str| {
        Failed::new(
            Code::Unauthorized,
            why,
            "send `Authorization: Bearer TOKEN`; `habitus token create` makes one",
        )
    };
    let shown = shown(headers).ok_or_else(|| unknown("there is no token"))?;
    let Some((id, secret)) = tokens::parts(&shown) else { return Err(unknown("the token is not known")) };
    let stored = known(app, id).await?;
    match stored {
        Some(stored) if tokens::is_valid(&stored, secret, tokens::now()) => Ok(Caller {
            id: stored.token.id.clone(),
            scopes: tokens::scopes(&stored.token),
            name: stored.token.name,
        }),
        // Which of these it is helps only whoever guesses.
        _ => Err(unknown("the token is not known, has ended or was revoked")),
    }
}

/// The token of a request: as people send it, else as agents do.
fn shown(headers: &HeaderMap) -> Option<String> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
    let bearer = text(header::AUTHORIZATION.as_str()).and_then(|value| value.strip_prefix(BEARER));
    bearer.or_else(|| text(API_KEY)).map(|token| token.trim().to_owned())
}

async fn known(app: &App, id: &str) -> Result<Option<StoredToken>, Failed> {
    if let Some((when, token)) = app.access.lock().get(id)
        && when.elapsed() < BELIEVED
    {
        return Ok(token.clone());
    }
    let asked = id.to_owned();
    let found = app.blocking(move |app| Ok(app.store.token(&asked)?)).await?;
    let mut known = app.access.lock();
    if known.len() >= MOST_KNOWN {
        known.retain(|_, (when, _)| when.elapsed() < BELIEVED);
        if known.len() >= MOST_KNOWN {
            known.clear();
        }
    }
    known.insert(id.to_owned(), (Instant::now(), found.clone()));
    Ok(found)
}

impl Access {
    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, (Instant, Option<StoredToken>)>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets what is known of a token, as when it was revoked here.
    pub(super) fn forget(&self, id: &str) {
        self.lock().remove(id);
    }
}

impl Caller {
    /// Whether it may do what a scope allows. Admin may all.
    #[must_use]
    pub fn may(&self, scope: Scope) -> bool {
        self.scopes.contains(&scope) || self.scopes.contains(&Scope::Admin)
    }
}

/// What is known of tokens, for an [`App`].
pub(super) fn access() -> Arc<Access> {
    Arc::default()
}
