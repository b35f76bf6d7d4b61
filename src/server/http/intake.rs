//! Where things are sent: by agents, by their own paths, and plain uploads; and what became of what waits.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Json};
use serde::Deserialize;
use serde_json::json;

use super::{App, Caller, Count, Failed, Handlers};
use crate::api::{CUT, Code, HINT, HOLDER, Intake, SetAside};
use crate::server::taking::{Door, Refused, Sent, Spooled};

/// Posts that were set aside, on a page.
const PAGE: usize = 100;
/// The longest name of a holder, and the longest hint, that is looked at.
const MOST_NAME: usize = 400;

/// How the door takes something.
type Take = fn(&Door, Spooled, &Sent) -> Result<(), Refused>;

/// The handlers of intake.
pub(super) fn handlers() -> Handlers {
    let taking = |take: Take| {
        post(
            move |State(app): State<App>,
                  Extension(caller): Extension<Caller>,
                  headers: HeaderMap,
                  body: Body| { taken(app, caller, headers, body, take) },
        )
    };
    vec![
        ("agent_dump", taking(Door::agent_dump)),
        ("agent_events", taking(Door::agent_events)),
        ("agent_notices", taking(Door::agent_notices)),
        ("put_dump", taking(Door::put_dump)),
        ("put_signals", taking(Door::put_signals)),
        ("intake", get(intake)),
        ("retry_intake", post(retry)),
    ]
}

impl From<Refused> for Failed {
    fn from(refused: Refused) -> Failed {
        Failed::from(refused.error).after(refused.retry_after.map(u64::from))
    }
}

/// Takes a body in; what is told to be taken is on the disk.
async fn taken(
    app: App,
    caller: Caller,
    headers: HeaderMap,
    body: Body,
    take: Take,
) -> Result<Response, Failed> {
    let (token, metrics) = (caller.name.clone(), Arc::clone(&app.metrics));
    let taken = take_in(app, caller, headers, body, take).await;
    if let Err(failed) = &taken {
        let reason = failed.error().error.as_str();
        metrics.count(Count::NotTaken, 1);
        tracing::info!(token, reason, "not taken in");
    }
    taken
}

async fn take_in(
    app: App,
    caller: Caller,
    headers: HeaderMap,
    body: Body,
    take: Take,
) -> Result<Response, Failed> {
    // Whoever is to be sent away need not send everything first.
    let by = caller.name.clone();
    app.blocking(move |app| Ok(app.door.is_open(&by)?)).await?;
    let sent = sent(&headers, caller.name);
    let mut spooled = Spooled::of(body.into_data_stream(), app.door.limits()).await?;
    let bytes = spooled.bytes();
    app.door.make_room(&mut spooled, &sent).await?;
    app.blocking(move |app| {
        take(&app.door, spooled, &sent)?;
        app.metrics.count(Count::TakenBytes, bytes);
        Ok(())
    })
    .await?;
    Ok((StatusCode::ACCEPTED, Json(json!({}))).into_response())
}

/// What the headers say of the body.
fn sent(headers: &HeaderMap, by: String) -> Sent {
    let text = |name: &str| {
        let value = headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        value.filter(|value| !value.is_empty() && value.len() <= MOST_NAME)
    };
    Sent {
        encoding: text(header::CONTENT_ENCODING.as_str()).unwrap_or_default(),
        content_type: text(header::CONTENT_TYPE.as_str()).unwrap_or_default(),
        holder: text(HOLDER),
        hint: text(HINT).unwrap_or_default(),
        cut: text(CUT).is_some_and(|cut| cut != "false" && cut != "0"),
        by,
    }
}

/// Which page is wanted.
#[derive(Deserialize)]
struct Wanted {
    after: Option<String>,
}

async fn intake(State(app): State<App>, Query(wanted): Query<Wanted>) -> Result<Json<Intake>, Failed> {
    let read = move |app: &App| {
        let backlog = app.store.backlog()?;
        let rows = app.store.set_aside(wanted.after.as_deref(), PAGE)?;
        let next = rows.last().filter(|_| rows.len() == PAGE).map(|row| row.key.clone());
        let items = rows.into_iter().map(|row| SetAside {
            key: row.key,
            kind: row.kind.id().to_owned(),
            bytes: row.bytes,
            by: row.by,
            received: row.received,
            reason: row.reason,
        });
        Ok(Intake {
            waiting: backlog.waiting,
            bytes: backlog.bytes,
            oldest: (backlog.waiting > 0).then_some(backlog.oldest),
            to_learn: backlog.to_learn,
            set_aside: backlog.set_aside,
            items: items.collect(),
            next,
        })
    };
    app.blocking(read).await.map(Json)
}

async fn retry(
    State(app): State<App>,
    Extension(caller): Extension<Caller>,
    Path(key): Path<String>,
) -> Result<Response, Failed> {
    app.blocking(move |app| {
        if !app.store.take_up(&key, &caller.name)? {
            let error = "nothing of this key was set aside";
            return Err(Failed::new(Code::NotFound, error, "see /api/v1/intake"));
        }
        app.door.ring();
        Ok(())
    })
    .await?;
    Ok((StatusCode::ACCEPTED, Json(json!({}))).into_response())
}
