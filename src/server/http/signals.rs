//! Signals with their verdicts, in pages, the newest first.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;

use super::{App, Failed, Handlers};
use crate::api::{Code, Page, SignalSummary};
use crate::server::store::{SignalRow, SignalsAfter};

/// Signals of a page where nothing is said.
const PAGE: usize = 100;
/// The most signals of a page.
const MOST: usize = 1000;

pub(super) fn handlers() -> Handlers {
    vec![("workload_signals", get(of_workload)), ("signals", get(all)), ("signal", get(one))]
}

#[derive(Debug, Deserialize)]
struct Asked {
    cursor: Option<String>,
    limit: Option<usize>,
    since: Option<u64>,
    workload: Option<String>,
}

fn summary(row: SignalRow) -> SignalSummary {
    SignalSummary {
        id: row.id,
        workload: (!row.workload.is_empty()).then_some(row.workload),
        at: (row.at > 0).then_some(row.at),
        rule: row.rule,
        verdict: serde_json::from_str(&row.verdict).ok(),
        signal: serde_json::from_str(&row.body).unwrap_or_default(),
    }
}

fn read_cursor(text: &str) -> Result<(u64, String), Failed> {
    let plain = URL_SAFE_NO_PAD.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let read = plain.as_deref().and_then(|plain| plain.split_once(':'));
    let read = read.and_then(|(at, id)| Some((at.parse().ok()?, id.to_owned())));
    let bad = || {
        Failed::new(Code::BadRequest, "the cursor is none that this backend wrote", "ask for the first page")
    };
    read.ok_or_else(bad)
}

async fn page(app: App, asked: Asked, workload: Option<String>) -> Result<Json<Page<SignalSummary>>, Failed> {
    let before = asked.cursor.as_deref().map(read_cursor).transpose()?;
    let most = asked.limit.unwrap_or(PAGE).clamp(1, MOST);
    let after = SignalsAfter { workload, before, since: asked.since };
    let mut rows = app.blocking(move |app| Ok(app.store.signals(&after, most + 1)?)).await?;
    let more = rows.len() > most;
    rows.truncate(most);
    let last = rows.last().filter(|_| more);
    let next = last.map(|row| URL_SAFE_NO_PAD.encode(format!("{}:{}", row.at, row.id)));
    Ok(Json(Page { items: rows.into_iter().map(summary).collect(), next }))
}

async fn of_workload(
    State(app): State<App>,
    Path(name): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Json<Page<SignalSummary>>, Failed> {
    page(app, asked, Some(name)).await
}

async fn all(
    State(app): State<App>,
    Query(mut asked): Query<Asked>,
) -> Result<Json<Page<SignalSummary>>, Failed> {
    let workload = asked.workload.take();
    page(app, asked, workload).await
}

async fn one(State(app): State<App>, Path(id): Path<String>) -> Result<Json<SignalSummary>, Failed> {
    let row = app.blocking(move |app| Ok(app.store.signal(&id)?)).await?;
    let none = || Failed::new(Code::NotFound, "there is no signal of this id", "see /api/v1/signals");
    Ok(Json(summary(row.ok_or_else(none)?)))
}
