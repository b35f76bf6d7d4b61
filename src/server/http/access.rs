//! Who is let in: every request of a route that asks for a scope shows a token, and is let in as far as the token goes.

use std::collections::HashMap;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::body::HttpBody;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::limits::{InTurn, Meter, Running};
use super::wrong::Wrong;
use super::{App, Caller, Count, Failed};
use crate::api::{API_KEY, BEARER, Code, Route, Scope};
use crate::server::life::Life;
use crate::server::peers::Peer;
use crate::server::store::StoredToken;
use crate::server::tokens;

/// How long what is known of a token is believed: so long a revoked one may go on in other processes.
const BELIEVED: Duration = Duration::from_secs(5);
/// How many tokens are remembered.
const MOST_KNOWN: usize = 10_000;
/// How many tokens that do not exist are remembered, apart from those that do: guesses drive nobody out.
const MOST_UNKNOWN: usize = 1_000;

/// Routes whose answers take long to be computed, and much memory meanwhile.
const COSTLY: [&str; 4] = ["suggestions", "suppressions", "drift", "decide_suppression"];
/// How many of those are computed at a time.
const COMPUTED: usize = 4;
/// The bytes of an answer that is not counted among those that wait to be taken: what may be asked at once bounds them.
const SMALL: u64 = 64 << 10;

/// What is known of tokens, and how much each has asked lately.
#[derive(Debug)]
pub struct Access {
    known: Mutex<Known>,
    meter: Meter,
    wrong: Wrong,
    turns: Arc<Semaphore>,
}

impl Default for Access {
    fn default() -> Access {
        Access {
            known: Mutex::default(),
            meter: Meter::default(),
            wrong: Wrong::default(),
            turns: Arc::new(Semaphore::new(COMPUTED)),
        }
    }
}

/// What a request has of what there is to share. Work that it began on another thread holds it too, and may outlive it.
#[derive(Clone, Debug)]
pub(super) struct Held {
    share: Arc<Running>,
    _turn: Option<Arc<Turn>>,
}

/// A turn to compute something costly.
#[derive(Debug)]
struct Turn {
    _place: OwnedSemaphorePermit,
    _in_turn: InTurn,
}

tokio::task_local! {
    static HELD: Held;
}

/// What the request that is being answered has, for work that goes on without it.
pub(super) fn held() -> Option<Held> {
    HELD.try_with(Clone::clone).ok()
}

/// Counts bytes of an answer whose length is not known among those that wait to be taken.
///
/// # Errors
/// There are too many.
pub(super) fn hold(app: &App, bytes: u64) -> Result<(), Failed> {
    let held = held().is_none_or(|held| held.share.hold(bytes, &app.config.limits).is_ok());
    if held { Ok(()) } else { Err(no_room()) }
}

fn no_room() -> Failed {
    let error = "as many bytes of answers as may wait are not taken yet";
    Failed::new(Code::Unavailable, error, "take what was answered, or ask again later")
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
    if let Some(life) = request.extensions().get::<Life>() {
        life.is_known();
    }
    let mut response = answer(&gate, scope, &caller, request, next).await;
    // For whoever writes it into the log.
    response.extensions_mut().insert(caller);
    response
}

/// The peer of a request without a connection: only tests make one.
pub(super) fn nobody() -> Peer {
    Peer::of(Ipv4Addr::UNSPECIFIED.into())
}

/// What a caller is answered.
async fn answer(gate: &Gate, scope: Scope, caller: &Caller, mut request: Request, next: Next) -> Response {
    if !caller.may(scope) {
        let needs = format!("the token {} may not do this: it needs the scope {}", caller.name, scope.id());
        return Failed::new(Code::Forbidden, needs, "ask whoever made it for another token").into_response();
    }
    let Ok(share) = gate.app.access.meter.enter(&caller.id, &gate.app.config.limits) else {
        let many = format!("the token {} asks too often, or too much at once", caller.name);
        return Failed::later(many, 1).into_response();
    };
    request.extensions_mut().insert(caller.clone());
    let share = Arc::new(share);
    let turn = match COSTLY.contains(&gate.route.id) {
        true => match gate.app.access.turn(&share).await {
            Ok(turn) => Some(turn),
            Err(failed) => return failed.into_response(),
        },
        false => None,
    };
    let held = Held { share: Arc::clone(&share), _turn: turn.map(Arc::new) };
    let mut response = HELD.scope(held, next.run(request)).await;
    let bytes = response.body().size_hint().exact().unwrap_or(0);
    if bytes > SMALL && share.hold(bytes, &gate.app.config.limits).is_err() {
        return no_room().into_response();
    }
    // Whoever sends it keeps that until it was taken.
    response.extensions_mut().insert(share);
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

/// Whether a token that was let in still is. Where nobody can tell now, it is.
pub(super) async fn is_still(app: &App, peer: Peer, id: &str) -> bool {
    match known(app, peer, id).await {
        Ok(found) => found.is_some_and(|token| tokens::still_holds(&token, tokens::now())),
        Err(_) => true,
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

    /// A turn to compute something costly, in the order in which it was asked for.
    async fn turn(&self, share: &Running) -> Result<Turn, Failed> {
        let many = || Failed::later("this token waits for as many costly answers as it may", 1);
        let _in_turn = share.in_turn().ok_or_else(many)?;
        let _place = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| many())?;
        Ok(Turn { _place, _in_turn })
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

#[cfg(test)]
mod tests {
    use super::super::tests::Lab;
    use super::*;

    #[tokio::test]
    async fn work_that_outlives_its_request_keeps_its_share() {
        let lab = Lab::new();
        let share = Arc::new(lab.app.access.meter.enter("t", &lab.app.config.limits).unwrap());
        let kept = Arc::downgrade(&share);
        let (begin, begun) = tokio::sync::oneshot::channel();
        let (end, ended) = std::sync::mpsc::channel::<()>();
        let work = lab.app.blocking(move |_| {
            let _ = begin.send(());
            let _ = ended.recv();
            Ok(())
        });
        tokio::select! {
            _ = HELD.scope(Held { share, _turn: None }, work) => panic!("it has not ended"),
            begun = begun => begun.unwrap(),
        }
        assert!(kept.strong_count() > 0, "the request is gone, and its work is not");
        end.send(()).unwrap();
        while kept.strong_count() > 0 {
            tokio::task::yield_now().await;
        }
    }
}
