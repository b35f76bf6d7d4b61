//! Whether the process lives, whether it can do its work, and figures for Prometheus.

use std::time::{Duration, Instant};

use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::json;

use super::{App, Failed, Handlers};
use crate::api::Code;
use crate::server::index::IndexError;

pub(super) fn handlers() -> Handlers {
    vec![("healthz", get(healthz)), ("readyz", get(readyz)), ("metrics", get(metrics))]
}

/// For how long is believed what database and objects answered: whoever asks needs no token, and may ask very often.
const BELIEVED: Duration = Duration::from_secs(1);

/// Whether database and objects answered lately.
#[derive(Debug, Default)]
pub struct Ready(tokio::sync::Mutex<Option<(Instant, Result<(), Failed>)>>);

impl Ready {
    async fn ask(&self, app: &App) -> Result<(), Failed> {
        // Whoever asks meanwhile waits for the same answer.
        let mut known = self.0.lock().await;
        if let Some((when, answer)) = &*known
            && when.elapsed() < BELIEVED
        {
            return answer.clone();
        }
        let ping = |app: &App| {
            app.store.ping()?;
            Ok(app.objects.ping()?)
        };
        let answer = app.blocking(ping).await;
        *known = Some((Instant::now(), answer.clone()));
        answer
    }
}

async fn healthz() -> Response {
    Json(json!({ "alive": true })).into_response()
}

/// A load balancer sends no more once this fails, and that is so from the moment it is to end.
async fn readyz(State(app): State<App>) -> Result<Response, Failed> {
    if app.stop.is_asked() {
        return Err(Failed::new(Code::Unavailable, "this process is about to end", ""));
    }
    app.ready.ask(&app).await?;
    if app.serving.index.is_reading() {
        return Err(IndexError::Reading.into());
    }
    Ok(Json(json!({ "ready": true })).into_response())
}

async fn metrics(State(app): State<App>) -> Result<Response, Failed> {
    // Where the database does not answer, what this process counts is told all the same.
    let backlog = app.blocking(|app| Ok(app.store.backlog()?)).await.ok();
    let streams = app.serving.streams.all();
    let text = app.metrics.text(backlog.as_ref(), streams);
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response())
}
