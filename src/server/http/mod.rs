//! The HTTP interface: handlers by the names of [`crate::api::ROUTES`], and what all of them share.
//!
//! Whoever asks has passed [`access`] before a handler is called: the handler finds a [`Caller`] among the extensions.
//! Handlers run on the threads that serve everybody; whatever waits for a disk or a database goes through [`App::blocking`].

mod decisions;
mod errors;
mod logs;
mod settings;
mod signals;
pub(crate) mod stream;
mod workloads;

use std::sync::Arc;

use axum::Router;
use axum::routing::MethodRouter;

pub use errors::Failed;

use crate::api::{Code, ROUTES, Scope};
use crate::server::objects::Objects;
use crate::server::serving::Serving;
use crate::server::store::Store;

/// What every handler may use. Cheap to clone.
#[derive(Clone, Debug)]
pub struct App {
    /// What all processes share.
    pub store: Arc<dyn Store>,
    /// Where large bytes lie.
    pub objects: Arc<dyn Objects>,
    /// What it keeps of what is there, to answer from.
    pub serving: Arc<Serving>,
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
    /// Does work that waits for disks or databases on a thread that may wait.
    ///
    /// # Errors
    /// What the work says; and where it panicked, that it did.
    pub async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&App) -> Result<T, Failed> + Send + 'static,
    ) -> Result<T, Failed> {
        let app = self.clone();
        let done = tokio::task::spawn_blocking(move || work(&app)).await;
        done.unwrap_or_else(|_| {
            Err(Failed::new(Code::Internal, "a defect stopped this request", "see the log of the server"))
        })
    }
}

/// Handlers by the id of their route.
pub type Handlers = Vec<(&'static str, MethodRouter<App>)>;

/// All handlers there are.
fn handlers() -> Handlers {
    let parts = [
        workloads::handlers(),
        signals::handlers(),
        decisions::handlers(),
        logs::handlers(),
        settings::handlers(),
        stream::handlers(),
    ];
    parts.into_iter().flatten().collect()
}

/// The router of all routes that have a handler. Nobody has been asked who they are yet: that is done by layers around it.
pub fn router(app: App) -> Router {
    let mut router = Router::new();
    for (id, handler) in handlers() {
        if let Some(route) = ROUTES.iter().find(|route| route.id == id) {
            router = router.route(route.path, handler);
        }
    }
    let nothing = || async {
        Failed::new(Code::NotFound, "there is nothing at this address", "see /api/v1/openapi.json")
    };
    router.fallback(nothing).with_state(app)
}
