//! The logs of decisions, line by line.

use axum::extract::{Path, Query, State};
use axum::routing::{get, post};
use axum::{Extension, Json};
use serde::Deserialize;

use super::{App, Body, Caller, Failed, Handlers};
use crate::api::{Append, Appended, Code, Entries, LogName};
use crate::journal;
use crate::server::store::{Marks, NewLine};
use crate::suppressions;

/// The most lines of an answer: who gets some asks again.
const MOST: usize = 1000;
/// The most bytes of a line.
const MOST_BYTES: usize = 256 << 10;

pub(super) fn handlers() -> Handlers {
    vec![("log", get(lines)), ("append_log", post(append)), ("curation", get(curation))]
}

#[derive(Debug, Deserialize)]
pub(super) struct After {
    #[serde(default)]
    after: u64,
}

fn log_of(name: &str) -> Result<LogName, Failed> {
    let known = LogName::ALL.map(LogName::id).join(", ");
    LogName::of(name)
        .ok_or_else(|| Failed::new(Code::NotFound, "there is no such log", format!("the logs are {known}")))
}

async fn lines(
    State(app): State<App>,
    Path(log): Path<String>,
    Query(after): Query<After>,
) -> Result<Json<Entries>, Failed> {
    let log = log_of(&log)?;
    app.blocking(move |app| Ok(Json(app.store.entries(log, after.after, MOST)?))).await
}

async fn curation(State(app): State<App>, Query(after): Query<After>) -> Result<Json<Entries>, Failed> {
    app.blocking(move |app| Ok(Json(app.store.entries(LogName::Curation, after.after, MOST)?))).await
}

/// Who signed a line, and the workload whose baseline it decides on, where it does.
struct Signed {
    author: String,
    workload: Option<String>,
}

/// Reads a line as an entry of a log: nothing that is none comes in.
fn signed(log: LogName, line: &str) -> Result<Signed, Failed> {
    let bad =
        |why: &str| Failed::new(Code::Unreadable, why.to_owned(), "send one line as the explorer writes it");
    if line.len() > MOST_BYTES || line.contains(['\n', '\r']) {
        return Err(bad("the line is too long, or more than one"));
    }
    let none = || bad("the line is no entry of this log");
    match log {
        LogName::Journal | LogName::Curation => {
            let (entries, 0) = journal::read(line.as_bytes()) else { return Err(none()) };
            let [entry] = entries.as_slice() else { return Err(none()) };
            let workload = entry.subject.workload().map(str::to_owned);
            Ok(Signed { author: entry.author.clone(), workload })
        }
        LogName::Suppressions => {
            let (entries, 0) = suppressions::store::read(line.as_bytes()) else { return Err(none()) };
            let [entry] = entries.as_slice() else { return Err(none()) };
            Ok(Signed { author: entry.author.clone(), workload: None })
        }
        LogName::Settings => Err(Failed::new(
            Code::Forbidden,
            "settings are not changed line by line",
            "put them to /api/v1/settings",
        )),
    }
}

async fn append(
    State(app): State<App>,
    Extension(caller): Extension<Caller>,
    Path(log): Path<String>,
    Body(asked): Body<Append>,
) -> Result<Json<Appended>, Failed> {
    let log = log_of(&log)?;
    let signed = signed(log, &asked.line)?;
    if signed.author != caller.name {
        return Err(Failed::new(
            Code::Forbidden,
            format!("the line is signed by another than `{}`, who sends it", caller.name),
            format!("sign it with the name of the token, `{}`", caller.name),
        ));
    }
    app.blocking(move |app| {
        let marks = match (log, signed.workload.as_deref()) {
            (LogName::Curation, Some(workload)) => Marks::Workload(workload),
            // An undo names an entry, and not what that was of: then all are looked at.
            (LogName::Curation, None) => Marks::All,
            _ => Marks::Nothing,
        };
        let (line, by) = (asked.line.as_str(), caller.name.as_str());
        let subject = format!("{} {}", log.id(), asked.after.saturating_add(1));
        let did = Some(("append_log", subject.as_str()));
        let new = NewLine { log, after: asked.after, line, by, marks, did };
        let number = app.store.enter(&new)?;
        Ok(Json(Appended { number }))
    })
    .await
}
