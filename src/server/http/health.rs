//! Whether the process lives, whether it can do its work, and figures for Prometheus.

use std::fmt::Write;

use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::json;

use super::{App, Failed, Handlers};
use crate::api::Code;

pub(super) fn handlers() -> Handlers {
    vec![("healthz", get(healthz)), ("readyz", get(readyz)), ("metrics", get(metrics))]
}

async fn healthz() -> Response {
    Json(json!({ "alive": true })).into_response()
}

/// A load balancer sends no more once this fails, and that is so from the moment it is to end.
async fn readyz(State(app): State<App>) -> Result<Response, Failed> {
    if app.stop.is_asked() {
        return Err(Failed::new(Code::Unavailable, "this process is about to end", ""));
    }
    app.blocking(|app| {
        app.store.ping()?;
        Ok(app.objects.ping()?)
    })
    .await?;
    Ok(Json(json!({ "ready": true })).into_response())
}

async fn metrics(State(app): State<App>) -> Result<Response, Failed> {
    let backlog = app.blocking(|app| Ok(app.store.backlog()?)).await;
    let mut text = app.metrics.text();
    if let Ok(backlog) = backlog {
        for (name, help, value) in [
            ("habitus_intake_waiting", "Posts that wait", backlog.waiting),
            ("habitus_intake_waiting_bytes", "Bytes of posts that wait", backlog.bytes),
            ("habitus_intake_set_aside", "Posts that were set aside", backlog.set_aside),
            ("habitus_workloads_to_learn", "Workloads that are to be learned anew", backlog.to_learn),
        ] {
            // Writing to a string does not fail.
            let _ = write!(text, "# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}\n");
        }
    }
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response())
}
