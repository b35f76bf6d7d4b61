//! Signals with their verdicts, in pages, the newest first.

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{App, Failed, Handlers};
use crate::api::{Code, Page, VerdictSummary};
use crate::server::store::{SignalRow, SignalsAfter, Store, StoreError};

/// Signals of a page where nothing is said.
const PAGE: usize = 100;
/// The most signals of a page.
const MOST: usize = 1000;
/// The bytes of a page after which no further signal is added.
const MOST_BYTES: usize = 4 << 20;
/// Signals that are read from the store at once.
const AT_ONCE: usize = 50;

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

/// A [`SignalSummary`] on its way out, its signal as it is kept: nothing is made of it only to be written again.
///
/// [`SignalSummary`]: crate::api::SignalSummary
#[derive(Debug, Serialize)]
struct Written {
    id: String,
    workload: Option<String>,
    at: Option<u64>,
    rule: String,
    verdict: Option<VerdictSummary>,
    signal: Option<Box<RawValue>>,
}

fn written(row: SignalRow) -> Written {
    Written {
        id: row.id,
        workload: (!row.workload.is_empty()).then_some(row.workload),
        at: (row.at > 0).then_some(row.at),
        rule: row.rule,
        verdict: serde_json::from_str(&row.verdict).ok(),
        signal: RawValue::from_string(row.body).ok(),
    }
}

/// JSON that was written already.
fn json(answer: &impl Serialize) -> Result<Response, Failed> {
    let written = serde_json::to_string(answer);
    let json =
        written.map_err(|error| Failed::new(Code::Internal, format!("it cannot be written: {error}"), ""))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response())
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

/// Signals after some, at most so many and of about so many bytes, and whether there are more. Few are read at once: each may be
/// large.
fn read_page(
    store: &dyn Store,
    mut after: SignalsAfter,
    most: usize,
    most_bytes: usize,
) -> Result<(Vec<SignalRow>, bool), StoreError> {
    let (mut page, mut bytes) = (Vec::<SignalRow>::new(), 0);
    loop {
        let wanted = AT_ONCE.min(most + 1 - page.len());
        let rows = store.signals(&after, wanted)?;
        let is_last = rows.len() < wanted;
        for row in rows {
            if page.len() == most || bytes >= most_bytes {
                return Ok((page, true));
            }
            bytes += row.body.len() + row.verdict.len();
            after.before = Some((row.at, row.id.clone()));
            page.push(row);
        }
        if is_last {
            return Ok((page, false));
        }
    }
}

async fn page(app: App, asked: Asked, workload: Option<String>) -> Result<Response, Failed> {
    let before = asked.cursor.as_deref().map(read_cursor).transpose()?;
    let most = asked.limit.unwrap_or(PAGE).clamp(1, MOST);
    let after = SignalsAfter { workload, before, since: asked.since };
    app.blocking(move |app| {
        let (rows, more) = read_page(&*app.store, after, most, MOST_BYTES)?;
        let last = rows.last().filter(|_| more);
        let next = last.map(|row| URL_SAFE_NO_PAD.encode(format!("{}:{}", row.at, row.id)));
        json(&Page { items: rows.into_iter().map(written).collect::<Vec<_>>(), next })
    })
    .await
}

async fn of_workload(
    State(app): State<App>,
    Path(name): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failed> {
    page(app, asked, Some(name)).await
}

async fn all(State(app): State<App>, Query(mut asked): Query<Asked>) -> Result<Response, Failed> {
    let workload = asked.workload.take();
    page(app, asked, workload).await
}

async fn one(State(app): State<App>, Path(id): Path<String>) -> Result<Response, Failed> {
    app.blocking(move |app| {
        let none = || Failed::new(Code::NotFound, "there is no signal of this id", "see /api/v1/signals");
        json(&written(app.store.signal(&id)?.ok_or_else(none)?))
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::SignalSummary;
    use crate::server::store::{Finish, NewPost, PostKind, Sqlite};

    fn signal(at: u64, body: String) -> SignalRow {
        let verdict = String::new();
        let (id, workload, rule) = (format!("s{at:04}"), "w".to_owned(), "r".to_owned());
        SignalRow {
            id,
            workload,
            at,
            rule,
            body,
            verdict,
            unknown: None,
            samples: Vec::new(),
            clues: Default::default(),
        }
    }

    #[test]
    fn a_page_is_bounded_by_rows_and_by_bytes_and_nothing_is_left_out() {
        let dir = tempfile::tempdir().unwrap();
        let store = Sqlite::open(&dir.path().join("habitus.db")).unwrap();
        let all = 3 * AT_ONCE as u64;
        let rows = (1..=all).map(|at| signal(at, format!("\"{}\"", "x".repeat(100)))).collect();
        let post = NewPost {
            key: "k".to_owned(),
            kind: PostKind::Signals,
            hash: String::new(),
            bytes: 1,
            body: None,
            holder: String::new(),
            hint: String::new(),
            cut: false,
            by: "agent".to_owned(),
        };
        store.take(&post).unwrap();
        store.finish(&post.key, &Finish::Signals(rows)).unwrap();
        for (most, most_bytes, first) in [
            (MOST, MOST_BYTES, all),
            (10, MOST_BYTES, 10),
            (MOST, 1_000, 10),
            (MOST, 1, 1),
            (all as usize, MOST_BYTES, all),
        ] {
            let (mut seen, mut after) = (Vec::new(), SignalsAfter::default());
            loop {
                let (rows, more) = read_page(&store, after.clone(), most, most_bytes).unwrap();
                if seen.is_empty() {
                    assert_eq!(rows.len() as u64, first, "{most} rows, {most_bytes} bytes");
                }
                after.before = rows.last().map(|row| (row.at, row.id.clone()));
                seen.extend(rows.iter().map(|row| row.at));
                if !more {
                    break;
                }
            }
            assert_eq!(seen, (1..=all).rev().collect::<Vec<_>>());
        }
    }

    #[test]
    fn what_goes_out_is_what_is_described() {
        let told = |body: &str| {
            let json = serde_json::to_string(&written(signal(7, body.to_owned()))).unwrap();
            serde_json::from_str::<SignalSummary>(&json).unwrap()
        };
        let summary = told("{ \"a\": [1, 2] }");
        assert_eq!((summary.id.as_str(), summary.at, summary.rule.as_str()), ("s0007", Some(7), "r"));
        assert_eq!(summary.signal, serde_json::json!({ "a": [1, 2] }));
        assert!(told("no JSON").signal.is_null());
    }
}
