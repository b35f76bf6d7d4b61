//! The logs of decisions, line by line.

use axum::extract::{Path, Query, State};
use axum::routing::{get, post};
use axum::{Extension, Json};
use serde::Deserialize;

use super::{App, Body, Caller, Failed, Handlers, checked};
use crate::api::{Append, Appended, Code, Entries, LogName};
use crate::journal::{self, Record};
use crate::server::store::{Marks, NewLine};
use crate::suppressions;

/// The most lines of an answer: who gets some asks again.
const MOST: usize = 1000;
/// The most bytes of the lines of an answer, where it has more than one: as JSON they are twice as many at most, and clients
/// take no more than 64 MiB.
const MOST_BYTES: usize = 8 << 20;
/// How many lines are read from the store at once.
const AT_ONCE: usize = 32;

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

/// The lines after a number, as many as fit.
fn page(app: &App, log: LogName, after: u64) -> Result<Entries, Failed> {
    let mut page = Entries { lines: Vec::new(), head: 0 };
    let (mut seen, mut bytes) = (after, 0);
    loop {
        let part = app.store.entries(log, seen, AT_ONCE)?;
        page.head = part.head;
        let is_last = part.lines.len() < AT_ONCE;
        for line in part.lines {
            bytes += line.line.len();
            if page.lines.len() == MOST || (bytes > MOST_BYTES && !page.lines.is_empty()) {
                return Ok(page);
            }
            seen = line.number;
            page.lines.push(line);
        }
        if is_last {
            return Ok(page);
        }
    }
}

async fn lines(
    State(app): State<App>,
    Path(log): Path<String>,
    Query(after): Query<After>,
) -> Result<Json<Entries>, Failed> {
    let log = log_of(&log)?;
    app.blocking(move |app| Ok(Json(page(app, log, after.after)?))).await
}

async fn curation(State(app): State<App>, Query(after): Query<After>) -> Result<Json<Entries>, Failed> {
    app.blocking(move |app| Ok(Json(page(app, LogName::Curation, after.after)?))).await
}

/// What a line says.
enum Said {
    /// Of a node, a signal or a baseline.
    Journal(journal::Entry),
    /// Of a suggestion.
    Suppressions(suppressions::store::Entry),
}

impl Said {
    fn author(&self) -> &str {
        match self {
            Said::Journal(entry) => &entry.author,
            Said::Suppressions(entry) => &entry.author,
        }
    }
}

fn bad(why: &str) -> Failed {
    Failed::new(Code::Unreadable, why.to_owned(), "send one line as the explorer writes it")
}

/// Reads a line as an entry of a log: nothing that is none comes in.
fn said(log: LogName, line: &str) -> Result<Said, Failed> {
    fn of<E: Record>(line: &str) -> Result<E, Failed> {
        if line.len() > E::MAX_LINE || line.contains(['\n', '\r']) {
            return Err(bad("the line is too long, or more than one"));
        }
        E::read(line).ok_or_else(|| bad("the line is no entry of this log"))
    }
    match log {
        LogName::Journal | LogName::Curation => of(line).map(Said::Journal),
        LogName::Suppressions => of(line).map(Said::Suppressions),
        LogName::Settings => Err(Failed::new(
            Code::Forbidden,
            "settings are not changed line by line",
            "put them to /api/v1/settings",
        )),
    }
}

/// The line of an entry as it is kept: what is known here of what was sent, and nothing that only takes room.
fn kept<E: Record>(entry: &E) -> Result<String, Failed> {
    let line = entry.write();
    if line.len() > E::MAX_LINE { Err(bad("what it says is too long to be kept")) } else { Ok(line) }
}

async fn append(
    State(app): State<App>,
    Extension(caller): Extension<Caller>,
    Path(log): Path<String>,
    Body(asked): Body<Append>,
) -> Result<Json<Appended>, Failed> {
    let log = log_of(&log)?;
    let said = said(log, &asked.line)?;
    if said.author() != caller.name {
        return Err(Failed::new(
            Code::Forbidden,
            format!("the line is signed by another than `{}`, who sends it", caller.name),
            format!("sign it with the name of the token, `{}`", caller.name),
        ));
    }
    app.blocking(move |app| {
        app.quota.admit(&caller.id, &app.config.limits)?;
        let (line, workload) = match said {
            Said::Journal(entry) => {
                // What is noted of a signal takes nothing else's place.
                if log == LogName::Curation {
                    checked::is_new(app, log, &entry.id, asked.after)?;
                }
                (kept(&entry)?, entry.subject.workload().map(str::to_owned))
            }
            Said::Suppressions(entry) => {
                checked::is_new(app, log, &entry.id, asked.after)?;
                (kept(&checked::decision(app, &caller.name, entry)?)?, None)
            }
        };
        let marks = match (log, workload.as_deref()) {
            (LogName::Curation, Some(workload)) => Marks::Workload(workload),
            // An undo names an entry, and not what that was of: then all are looked at.
            (LogName::Curation, None) => Marks::All,
            _ => Marks::Nothing,
        };
        let subject = format!("{} {}", log.id(), asked.after.saturating_add(1));
        let did = Some(("append_log", subject.as_str()));
        let new = NewLine { log, after: asked.after, line: &line, by: &caller.name, marks, did };
        let number = app.store.enter(&new)?;
        app.quota.count(&caller.id, line.len());
        Ok(Json(Appended { number, line: (line != asked.line).then_some(line) }))
    })
    .await
}
