//! Who is let in: every request of a route that asks for a scope shows a token, and is let in as far as the token goes.

use std::collections::HashMap;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::limits::Meter;
use super::wrong::Wrong;
use super::{App, Caller, Count, Failed};
use crate::api::{API_KEY, BEARER, Code, Method, Route, Scope};
use crate::server::peers::Peer;
use crate::server::store::StoredToken;
use crate::server::tokens;

/// How long what is known of a token is believed: so long a revoked one may go on in other processes.
/// Routes whose handlers write the audit log in the same transaction as what they do.
const TELL_THEMSELVES: [&str; 3] = ["append_log", "decide_suppression", "put_settings"];
const BELIEVED: Duration = Duration::from_secs(5);
/// How many tokens are remembered.
const MOST_KNOWN: usize = 10_000;
/// How many tokens that do not exist are remembered, apart from those that do: guesses drive nobody out.
const MOST_UNKNOWN: usize = 1_000;

/// What is known of tokens, and how much each has asked lately.
#[derive(Debug, Default)]
pub struct Access {
    known: Mutex<Known>,
    meter: Meter,
    wrong: Wrong,
}

/// What is known of tokens, by their ids, and since when.
#[derive(Debug, Default)]
struct Known {
    there: HashMap<String, (Instant, StoredToken)>,
    nowhere: HashMap<String, Instant>,
}

/// A route's gate: what stands before its handler.
#[derive(Clone, Debug)]
pub(super) struct Gate {
    pub(super) app: App,
    pub(super) route: &'static Route,
}

/// Lets a request in, or says why not.
pub(super) async fn admit(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    let Some(scope) = gate.route.scope else { return next.run(request).await };
    // Only tests call without a connection.
    let nobody = || Peer::of(Ipv4Addr::UNSPECIFIED.into());
    let peer = request.extensions().get::<Peer>().copied().unwrap_or_else(nobody);
    let caller = match identify(&gate.app, peer, request.headers()).await {
        Ok(caller) => caller,
        Err(failed) => {
            if failed.error().code == Code::Unauthorized {
                gate.app.metrics.count(Count::Refused, 1);
                if !gate.app.access.wrong.wait(peer).await {
                    let many = "too many requests without a token that is known come from this address";
                    return Failed::later(many, 5).into_response();
                }
            }
            return failed.into_response();
        }
    };
    let mut response = answer(&gate, scope, &caller, request, next).await;
    // For whoever writes it into the log.
    response.extensions_mut().insert(caller);
    response
}

/// What a caller is answered.
async fn answer(gate: &Gate, scope: Scope, caller: &Caller, mut request: Request, next: Next) -> Response {
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
    // What was sent by agents is no decision, and there is very much of it. Others write it down with what they do.
    let is_told = gate.route.method != Method::Get
        && scope != Scope::Ingest
        && !TELL_THEMSELVES.contains(&gate.route.id)
        && response.status().is_success();
    if is_told {
        let (who, did) = (caller.name.clone(), gate.route.id);
        let told = gate.app.blocking(move |app| Ok(app.store.audit(&who, did, &subject)?)).await;
        if let Err(error) = told {
            tracing::error!(error = %error.error(), who = %caller.name, did, "not written into the audit log");
        }
    }
    response
}

async fn identify(app: &App, peer: Peer, headers: &HeaderMap) -> Result<Caller, Failed> {
    let unknown = |why: &str| {
        Failed::new(
            Code::Unauthorized,
            why,
            "send `Authorization: Bearer TOKEN`; `habitus token create` makes one",
        )
    };
    let shown = shown(headers).ok_or_else(|| unknown("there is no token"))?;
    let Some((id, secret)) = tokens::parts(&shown) else { return Err(unknown("the token is not known")) };
    let stored = known(app, peer, id).await?;
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

async fn known(app: &App, peer: Peer, id: &str) -> Result<Option<StoredToken>, Failed> {
    if let Some(known) = app.access.lock().find(id) {
        return Ok(known);
    }
    let _place = app.access.wrong.place(peer).await;
    // Whoever waited for a place may find that another request has asked meanwhile.
    if let Some(known) = app.access.lock().find(id) {
        return Ok(known);
    }
    let asked = id.to_owned();
    let found = app.blocking(move |app| Ok(app.store.token(&asked)?)).await?;
    app.access.lock().put(id, found.clone());
    Ok(found)
}

impl Known {
    /// What is known of a token; nothing where the store must be asked.
    fn find(&self, id: &str) -> Option<Option<StoredToken>> {
        if let Some((when, token)) = self.there.get(id)
            && when.elapsed() < BELIEVED
        {
            return Some(Some(token.clone()));
        }
        self.nowhere.get(id).is_some_and(|when| when.elapsed() < BELIEVED).then_some(None)
    }

    fn put(&mut self, id: &str, found: Option<StoredToken>) {
        let now = Instant::now();
        self.forget(id);
        match found {
            Some(token) => {
                make_room(&mut self.there, MOST_KNOWN, |(when, _)| *when);
                self.there.insert(id.to_owned(), (now, token));
            }
            None => {
                make_room(&mut self.nowhere, MOST_UNKNOWN, |when| *when);
                self.nowhere.insert(id.to_owned(), now);
            }
        }
    }

    fn forget(&mut self, id: &str) {
        self.there.remove(id);
        self.nowhere.remove(id);
    }
}

/// Room for one more: what is believed no more goes, and where that is nothing, all goes.
fn make_room<T>(known: &mut HashMap<String, T>, most: usize, when: impl Fn(&T) -> Instant) {
    if known.len() >= most {
        known.retain(|_, known| when(known).elapsed() < BELIEVED);
        if known.len() >= most {
            known.clear();
        }
    }
}

impl Access {
    fn lock(&self) -> std::sync::MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets what is known of a token, as when it was revoked here.
    pub(super) fn forget(&self, id: &str) {
        self.lock().forget(id);
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
