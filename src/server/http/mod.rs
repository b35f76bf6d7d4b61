//! The HTTP interface: handlers by the names of [`crate::api::ROUTES`], and what all of them share.
//!
//! Whoever asks has passed `access` before a handler is called: the handler finds a [`Caller`] among the extensions.
//! Handlers run on the threads that serve everybody; whatever waits for a disk or a database goes through [`App::blocking`].

mod access;
mod body;
mod checked;
mod decisions;
mod errors;
mod health;
mod intake;
#[cfg(test)]
mod intake_tests;
mod limits;
mod logs;
mod metrics;
mod object;
mod openapi;
mod quota;
mod settings;
mod signals;
pub(crate) mod stream;
mod tokens;
mod workloads;
mod wrong;

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;
use tracing::Instrument;

pub use access::Access;
pub use body::Body;
pub use errors::Failed;
pub use health::Ready;
pub(crate) use limits::Running;
pub(crate) use metrics::Count;
pub use metrics::Metrics;
pub use quota::Quota;

use crate::api::{Code, Method, ROUTES, Route, Scope};
use crate::server::config::Config;
use crate::server::jobs::Bell;
use crate::server::objects::Objects;
use crate::server::serving::Serving;
use crate::server::stop::Stop;
use crate::server::store::Store;
use crate::server::taking::{Door, Pace};

/// What every handler may use. Cheap to clone.
#[derive(Clone, Debug)]
pub struct App {
    /// What all processes share.
    pub store: Arc<dyn Store>,
    /// Where large bytes lie.
    pub objects: Arc<dyn Objects>,
    /// What it keeps of what is there, to answer from.
    pub serving: Arc<Serving>,
    /// How this process is set up.
    pub config: Arc<Config>,
    /// What it counts of itself.
    pub metrics: Arc<Metrics>,
    /// Whether database and objects answered lately.
    pub ready: Arc<Ready>,
    /// What is known of tokens.
    pub access: Arc<Access>,
    /// Whether it is to end.
    pub stop: Stop,
    /// How much each token has decided lately.
    pub quota: Quota,
    /// Who takes in what is sent.
    pub door: Arc<Door>,
    /// What wakes the workers of this process.
    pub bell: Arc<Bell>,
}

/// Who asks: the token, by what is no secret of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The token's id.
    pub id: String,
    /// The token's name. Decisions are signed with it.
    pub name: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
}

impl App {
    /// Of what all processes share, and how this one is set up.
    pub fn new(store: Arc<dyn Store>, objects: Arc<dyn Objects>, config: Config) -> App {
        let bell = Arc::new(Bell::default());
        let limits = crate::server::taking::Limits {
            sent_bytes: config.limits.body_bytes,
            dump_bytes: config.limits.decompressed_bytes,
            waiting: config.limits.waiting_posts,
            waiting_bytes: config.limits.waiting_bytes,
            memory_bytes: config.limits.memory_bytes,
            pace: Pace { stall: config.limits.stall, rate: config.limits.body_rate, ..Pace::default() },
            ..crate::server::taking::Limits::default()
        };
        let door = Door::new(Arc::clone(&store), Arc::clone(&objects), Arc::clone(&bell), limits);
        App {
            store,
            objects,
            door: Arc::new(door),
            bell,
            config: Arc::new(config),
            metrics: Arc::default(),
            ready: Arc::default(),
            access: access::access(),
            quota: Quota::default(),
            stop: Stop::default(),
            serving: Arc::default(),
        }
    }

    /// Does work that waits for disks or databases on a thread that may wait.
    ///
    /// # Errors
    /// What the work says; and where it panicked, that it did.
    pub async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&App) -> Result<T, Failed> + Send + 'static,
    ) -> Result<T, Failed> {
        // Whoever gives up has still what it began: only when that ends it may begin more.
        let (app, span, held) = (self.clone(), tracing::Span::current(), access::held());
        let working = move || {
            let _held = held;
            span.in_scope(|| work(&app))
        };
        let done = tokio::task::spawn_blocking(working).await;
        done.unwrap_or_else(|_| {
            Err(Failed::new(Code::Internal, "a defect stopped this request", "see the log of the server"))
        })
    }
}

/// Handlers by the id of their route.
pub type Handlers = Vec<(&'static str, MethodRouter<App>)>;

/// All handlers there are.
fn handlers() -> Handlers {
    let rooms = [
        decisions::handlers(),
        health::handlers(),
        intake::handlers(),
        logs::handlers(),
        openapi::handlers(),
        settings::handlers(),
        signals::handlers(),
        stream::handlers(),
        tokens::handlers(),
        workloads::handlers(),
    ];
    rooms.into_iter().flatten().collect()
}

/// The routes whose answers last as long as somebody listens.
const STREAMS: [&str; 1] = ["changes"];

/// The router of all routes that have a handler.
pub fn router(app: App) -> Router {
    let mut router = Router::new();
    for (id, handler) in handlers() {
        if let Some(route) = ROUTES.iter().find(|route| route.id == id) {
            let gate = access::Gate { app: app.clone(), route };
            let handler = handler
                .layer(middleware::from_fn_with_state(gate.clone(), access::admit))
                .layer(middleware::from_fn_with_state(gate, watch));
            router = router.route(route.path, handler);
        }
    }
    let nothing = || async {
        Failed::new(Code::NotFound, "there is nothing at this address", "see /api/v1/openapi.json")
    };
    let other = || async {
        Failed::new(Code::NotAllowed, "this address does not take that method", "see /api/v1/openapi.json")
    };
    router.fallback(nothing).method_not_allowed_fallback(other).with_state(app)
}

/// By this header whoever asks finds what the log says of a request.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Around everything that is asked: it takes as long as it may, is counted, and stands in the log under an id.
async fn watch(State(gate): State<access::Gate>, request: Request, next: Next) -> Response {
    let (begin, id) = (Instant::now(), format!("{:016x}", fastrand::u64(..)));
    // So that it stands beside warnings too, whatever else is logged.
    let span = tracing::error_span!("request", id, route = gate.route.id);
    let mut response = if STREAMS.contains(&gate.route.id) {
        next.run(request).instrument(span.clone()).await
    } else {
        let limit = gate.app.config.limits.request;
        let running = tokio::time::timeout(limit, next.run(request));
        running.instrument(span.clone()).await.unwrap_or_else(|_| {
            let seconds = limit.as_secs();
            Failed::new(Code::Unavailable, format!("it took longer than {seconds} s"), "ask for less")
                .into_response()
        })
    };
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    span.in_scope(|| note(&gate.app, gate.route, &response, begin));
    response
}

fn note(app: &App, route: &'static Route, response: &Response, begin: Instant) {
    let (status, took) = (response.status().as_u16(), begin.elapsed());
    app.metrics.answered(route.id, status, took);
    let token = response.extensions().get::<Caller>().map_or("", |caller| caller.name.as_str());
    let ms = took.as_millis() as u64;
    // What only reads, and what agents send all the time, is told to whoever asks for it.
    let is_usual = status < 400 && (route.method == Method::Get || route.scope == Some(Scope::Ingest));
    match status {
        500.. => tracing::warn!(token, status, ms, "answered"),
        _ if is_usual => tracing::debug!(token, status, ms, "answered"),
        _ => tracing::info!(token, status, ms, "answered"),
    }
}

#[cfg(test)]
mod deep_tests;
#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod logs_tests;
#[cfg(test)]
mod reading_tests;
#[cfg(test)]
mod tests;
