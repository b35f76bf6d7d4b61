//! What is answered by opening a workload, and decisions on suggestions for whoever has not the explorer's own code.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum::{Extension, Json};
use serde_json::{Value, json};

use super::workloads::no_workload;
use super::{App, Body, Caller, Failed, Handlers, checked};
use crate::api::{Appended, Code, DecideSuppression, LogName};
use crate::fleet::{Cancel, Chosen, FleetError, SuppressError};
use crate::learning::Baseline;
use crate::model::{Selection, UnixNanos};
use crate::reports::clock::json_time;
use crate::reports::suppress::json as report;
use crate::reports::suppress::kept::Kept;
use crate::reports::{curation, versions};
use crate::server::opened::{self, mirror};
use crate::server::store::{Marks, NewLine};
use crate::suppressions::store::{Change, Store, StoreError};
use crate::suppressions::{Breadth, Place};
use crate::text::Masker;

/// How often a decision is made anew because others wrote of something else first.
const TRIES: usize = 8;
/// The most nodes of drift that are told one by one.
const MOST_DRIFT: usize = 10_000;

pub(super) fn handlers() -> Handlers {
    vec![
        ("versions", get(versions_of)),
        ("drift", get(drift)),
        ("suggestions", get(suggestions)),
        ("suppressions", get(suppressions)),
        ("decide_suppression", post(decide)),
    ]
}

impl From<FleetError> for Failed {
    fn from(error: FleetError) -> Failed {
        Failed::new(Code::Unavailable, error.to_string(), "ask again")
    }
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Failed {
        let code = match &error {
            StoreError::Moved { .. } => Code::Conflict,
            _ => Code::Unreadable,
        };
        Failed::new(code, error.to_string(), "")
    }
}

impl From<SuppressError> for Failed {
    fn from(error: SuppressError) -> Failed {
        let text = error.to_string();
        match error {
            SuppressError::Store(error) => error.into(),
            SuppressError::Fleet(error) => error.into(),
            SuppressError::Changed(_) => Failed::new(Code::Conflict, text, "look again and decide again"),
            SuppressError::NoSuchSuggestion(_) => {
                Failed::new(Code::NotFound, text, "see the suggestions of the workload")
            }
            _ => Failed::new(Code::Unreadable, text, "see the rungs of the suggestion"),
        }
    }
}

pub(super) fn now() -> UnixNanos {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    UnixNanos(u64::try_from(since.as_nanos()).unwrap_or(u64::MAX))
}

async fn versions_of(State(app): State<App>, Path(name): Path<String>) -> Result<Json<Value>, Failed> {
    app.blocking(move |app| {
        let (version, rules) = crate::server::rules(&*app.store, &app.serving)?;
        let frozen = app.serving.index.frozen(&*app.store, &rules, version)?;
        let (known, short) = frozen.get(&name).ok_or_else(|| no_workload(&name))?;
        let workload = known.workload(short, &frozen.rules).ok_or_else(|| no_workload(&name))?;
        let rows = versions::rows(&workload, &Selection::all(workload.observations()));
        Ok(Json(rows.iter().map(versions::VersionRow::to_json).collect()))
    })
    .await
}

async fn drift(State(app): State<App>, Path(name): Path<String>) -> Result<Json<Value>, Failed> {
    app.blocking(move |app| {
        let opened = opened::asked(app, &name)?;
        let profile = opened.fleet.open(&name, &Cancel::default(), &mut |_| {})?;
        let baseline = Baseline::of(&profile);
        let mut found = Vec::new();
        for node in profile.tree().nodes() {
            let drift = baseline.drift(&profile, node);
            if drift.is_empty() {
                continue;
            }
            let of = drift.iter().map(|drift| {
                let first = profile.observations().get(drift.first.0 as usize);
                json!({
                    "version": profile.versions().get(drift.version),
                    "stable_since": json_time(baseline.stable_since(drift.version)),
                    "first_snapshot": first.map(|o| &o.name),
                    "first_seen": json_time(first.and_then(|o| o.start)),
                })
            });
            found.push(json!({
                "facet": profile.tree().facet(node).spec().id,
                "behaviour": curation::way(&profile, node),
                "drift": of.collect::<Vec<_>>(),
            }));
            if found.len() == MOST_DRIFT {
                break;
            }
        }
        Ok(Json(Value::Array(found)))
    })
    .await
}

async fn suggestions(State(app): State<App>, Path(name): Path<String>) -> Result<Json<Value>, Failed> {
    app.blocking(move |app| {
        let opened = opened::asked(app, &name)?;
        let (fleet, cancel, masker) = (&opened.fleet, Cancel::default(), Some(Masker::UNICODE));
        let (made, suppressed, view) =
            (fleet.suggestions(&name, &cancel)?, fleet.suppressed(now(), &cancel)?, fleet.view());
        let list = made.list.iter().map(|one| report::suggestion(one, &view.signals, &suppressed, masker));
        let without = made.without.iter().map(|without| report::not_suggested(&view.signals, without));
        Ok(Json(json!({ "suggestions": list.collect::<Vec<_>>(), "without": without.collect::<Vec<_>>() })))
    })
    .await
}

/// What is wrong with this machine's temporary area.
fn no_room(error: &std::io::Error) -> Failed {
    Failed::new(
        Code::Unavailable,
        format!("there is no room for a copy of the log: {error}"),
        "see the log of the server",
    )
}

async fn suppressions(State(app): State<App>) -> Result<Json<Value>, Failed> {
    app.blocking(move |app| {
        let folder = tempfile::tempdir().map_err(|error| no_room(&error))?;
        let file = folder.path().join("suppressions.jsonl");
        let head = mirror(&*app.store, LogName::Suppressions, &file)?;
        let sources = folder.path().join("none");
        std::fs::create_dir(&sources).map_err(|error| no_room(&error))?;
        let options = crate::fleet::FleetOptions {
            suppressions: Some(file),
            threads: 1,
            ..crate::fleet::FleetOptions::default()
        };
        let fleet = crate::fleet::Fleet::start(vec![sources.into()], options, || {});
        let suppressed = fleet.suppressed(now(), &Cancel::default())?;
        let all = Kept::all(&suppressed, None, None);
        let all: Vec<Value> = all.iter().map(|kept| report::kept(kept, Some(Masker::UNICODE))).collect();
        Ok(Json(json!({ "suppressions": all, "head": head })))
    })
    .await
}

fn bad(error: impl Into<String>) -> Failed {
    Failed::new(Code::BadRequest, error, "see /api/v1/openapi.json")
}

/// What is to be entered. To accept, the evidence is computed anew from what is known now.
fn change(app: &App, caller: &str, id: &str, asked: &DecideSuppression) -> Result<Change, Failed> {
    Ok(match asked.change.as_str() {
        "accept" => {
            let breadth = Breadth::from_id(&asked.breadth).ok_or_else(|| bad("there is no such breadth"))?;
            let place = Place::from_id(&asked.place).ok_or_else(|| bad("there is no such place"))?;
            let chosen = Chosen {
                breadth,
                place,
                reason: asked.reason.clone(),
                typed: asked.typed,
                query: asked.query.clone(),
            };
            let opened = opened::open(app, &asked.workload, caller)?;
            let accepted =
                opened.fleet.acceptance(&asked.workload, id, &chosen, now(), &Cancel::default())?;
            Change::Accept(Arc::new(checked::nameless(accepted)))
        }
        "reject" => Change::Reject(asked.reason.clone()),
        "turn" => Change::Turn(asked.on),
        "expire" => Change::Expire(asked.expires.map(UnixNanos)),
        "approve" => Change::Approve(asked.entry.clone()),
        "note" => Change::Note(asked.reason.clone()),
        "undo" => Change::Undo(asked.entry.clone()),
        other => return Err(bad(format!("there is no change `{}`", crate::text::sanitize(other)))),
    })
}

async fn decide(
    State(app): State<App>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    Body(asked): Body<DecideSuppression>,
) -> Result<Json<Appended>, Failed> {
    app.blocking(move |app| {
        app.quota.admit(&caller.id, &app.config.limits)?;
        let change = change(app, &caller.name, &id, &asked)?;
        let mut moved = None;
        for _ in 0..TRIES {
            match enter(app, &caller, &id, (&change, &asked.change), asked.seen.as_deref()) {
                Err(failed) if failed.error().head.is_some() => moved = Some(failed),
                Ok(number) => return Ok(Json(Appended { number, line: None })),
                Err(failed) => return Err(failed),
            }
        }
        Err(moved.unwrap_or_else(|| bad("it was not entered")))
    })
    .await
}

/// Enters it in a copy of the log as it is now, by the rules of the explorer, and then in the log, if that is still so.
fn enter(
    app: &App,
    caller: &Caller,
    id: &str,
    (change, did): (&Change, &str),
    seen: Option<&str>,
) -> Result<u64, Failed> {
    let folder = tempfile::tempdir().map_err(|error| no_room(&error))?;
    let file = folder.path().join("suppressions.jsonl");
    let head = mirror(&*app.store, LogName::Suppressions, &file)?;
    let before = std::fs::metadata(&file).map_err(|error| no_room(&error))?.len();
    let mut store = Store::open(Some(&file), &caller.name, None);
    match change {
        Change::Accept(_) | Change::Reject(_) => store.enter_over(id, change.clone(), seen, now())?,
        Change::Undo(entry) => {
            let is_of = store.entries().iter().any(|e| e.id == *entry && e.suggestion == id);
            if !is_of {
                return Err(Failed::new(
                    Code::NotFound,
                    "the suggestion has no such entry",
                    "see /api/v1/suppressions",
                ));
            }
            store.undo(entry, now())?
        }
        _ => store.enter(id, change.clone(), now())?,
    };
    let text = std::fs::read_to_string(&file).map_err(|error| no_room(&error))?;
    let line = text.get(usize::try_from(before).unwrap_or(usize::MAX)..).unwrap_or_default().trim();
    if line.is_empty() || line.contains('\n') {
        return Err(Failed::new(Code::Internal, "a decision is one line", "please report it"));
    }
    let number = app.store.enter(&NewLine {
        log: LogName::Suppressions,
        after: head,
        line,
        by: &caller.name,
        marks: Marks::Nothing,
        did: Some(("decide_suppression", &format!("{id} {did}"))),
    })?;
    app.quota.count(&caller.id, line.len());
    Ok(number)
}
