//! Workloads: the list in pages, one of them, its profile, its snapshots, and what comes of opening it.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;

use super::{App, Failed, Handlers, object};
use crate::api::{Code, Page, SnapshotSummary, Workloads};
use crate::query;
use crate::reports::{list, list_wire};
use crate::server::index::{BadCursor, Order};
use crate::server::store::SnapshotRow;

/// Rows of a page where nothing is said.
const PAGE: usize = 100;
/// The most rows of a page.
const MOST: usize = 1000;

pub(super) fn handlers() -> Handlers {
    vec![
        ("workloads", get(workloads)),
        ("workload", get(workload)),
        ("profile", get(profile)),
        ("snapshots", get(snapshots)),
        ("dump", get(dump)),
    ]
}

impl From<BadCursor> for Failed {
    fn from(error: BadCursor) -> Failed {
        Failed::new(Code::BadRequest, error.to_string(), "ask for the first page")
    }
}

#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(default)]
    filter: String,
    sort: Option<String>,
    descending: Option<bool>,
    cursor: Option<String>,
    limit: Option<usize>,
}

/// The order of a text: the id of a column, with `-` before it the greatest first. Without one by name.
fn order(text: Option<&str>) -> Result<Order, Failed> {
    let text = text.unwrap_or("workload");
    let (id, descending) = text.strip_prefix('-').map_or((text, false), |id| (id, true));
    let column = list::column(id).ok_or_else(|| {
        let known: Vec<&str> = list::COLUMNS.iter().map(|column| column.id).collect();
        let id = crate::text::sanitize(id);
        Failed::new(
            Code::BadRequest,
            format!("there is no column `{id}` to sort by"),
            format!("the columns are {}", known.join(", ")),
        )
    })?;
    Ok(Order { column, descending })
}

/// A filter.
pub(super) fn filter(text: &str) -> Result<query::Query, Failed> {
    query::parse(text).map_err(|error| {
        Failed::new(
            Code::BadRequest,
            format!("the filter: {error}"),
            "it is the filter language of the explorer",
        )
    })
}

/// Whether whoever asks has what this ETag names.
fn is_known(headers: &HeaderMap, etag: &str) -> bool {
    let known = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let mut known = known.flat_map(|value| value.split(',')).map(|tag| tag.trim().trim_start_matches("W/"));
    known.any(|tag| tag == "*" || tag.trim_matches('"') == etag)
}

/// The heads that say how long an answer is right.
fn tags(etag: &str) -> [(header::HeaderName, String); 2] {
    [(header::ETAG, format!("\"{etag}\"")), (header::CACHE_CONTROL, "private, no-cache".to_owned())]
}

/// Answers with an ETag, or that what whoever asks has already is still right.
pub(super) fn tagged(headers: &HeaderMap, etag: &str, body: impl IntoResponse) -> Response {
    let tags = tags(etag);
    match is_known(headers, etag) {
        true => (StatusCode::NOT_MODIFIED, tags).into_response(),
        false => (tags, body).into_response(),
    }
}

async fn workloads(
    State(app): State<App>,
    uri: Uri,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Result<Response, Failed> {
    let (mut order, query) = (order(asked.sort.as_deref())?, filter(&asked.filter)?);
    order.descending |= asked.descending.unwrap_or(false);
    let most = asked.limit.unwrap_or(PAGE).clamp(1, MOST);
    let hash = blake3::hash(uri.query().unwrap_or_default().as_bytes()).to_hex();
    let (etag, page) = app
        .blocking(move |app| {
            let (version, rules) = crate::server::rules(&*app.store, &app.serving)?;
            let index = &app.serving.index;
            let frozen = index.frozen(&*app.store, &rules, version)?;
            let etag = format!("{}-{}-{}", frozen.as_of, frozen.version, &hash[..16]);
            if is_known(&headers, &etag) {
                return Ok((etag, None));
            }
            let page = index.page(frozen, &query, order, asked.cursor.as_deref(), most)?;
            Ok((etag, Some(page)))
        })
        .await?;
    let Some(page) = page else { return Ok((StatusCode::NOT_MODIFIED, tags(&etag)).into_response()) };
    let kind = [(header::CONTENT_TYPE, "application/json")];
    Ok((tags(&etag), kind, body(page)).into_response())
}

/// A page as JSON of [`crate::api::Workloads`], its rows as they are ready.
fn body(page: crate::server::index::Page) -> String {
    let rest = Workloads {
        items: Vec::new(),
        next: page.next,
        selected: page.selected,
        all: page.all,
        teams: page.teams,
        snapshots: page.snapshots,
        as_of: page.as_of,
    };
    let rest = serde_json::to_string(&rest).unwrap_or_default();
    let mut body = String::with_capacity(page.items.len() + rest.len());
    body.push_str("{\"items\":");
    body.push_str(&page.items);
    body.push_str(rest.strip_prefix("{\"items\":[]").unwrap_or("}"));
    body
}

/// There is no workload of this name.
pub(super) fn no_workload(name: &str) -> Failed {
    let name = crate::text::sanitize(name).into_owned();
    Failed::new(Code::NotFound, format!("no workload is called `{name}`"), "see /api/v1/workloads")
}

async fn workload(
    State(app): State<App>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failed> {
    let (etag, answer) = app
        .blocking(move |app| {
            let (version, rules) = crate::server::rules(&*app.store, &app.serving)?;
            let frozen = app.serving.index.frozen(&*app.store, &rules, version)?;
            let row = frozen.row(&name, &query::Query::default()).ok_or_else(|| no_workload(&name))?;
            let (known, row) = row;
            Ok((
                format!("{}-{}", frozen.as_of, frozen.version),
                list_wire::summary(&row, Some(known.hash().to_owned())),
            ))
        })
        .await?;
    Ok(tagged(&headers, &etag, Json(answer)))
}

/// Whether whoever asks reads gzip.
fn takes_gzip(headers: &HeaderMap) -> bool {
    let named = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    named.flat_map(|value| value.split(',')).any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        parts.next() == Some("gzip")
            && !parts.any(|part| ["q=0", "q=0.0", "q=0.00", "q=0.000"].contains(&part))
    })
}

async fn profile(
    State(app): State<App>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failed> {
    let gzip = takes_gzip(&headers);
    let hash = app
        .blocking(move |app| {
            let row = app.store.workload(&name)?.ok_or_else(|| no_workload(&name))?;
            let none = || {
                Failed::new(Code::NotFound, "no profile of this workload is learned yet", "ask again later")
            };
            Ok(row.profile.ok_or_else(none)?.hash)
        })
        .await?;
    let not_modified = tagged(&headers, &hash, ());
    if not_modified.status() == StatusCode::NOT_MODIFIED {
        return Ok(not_modified);
    }
    let key = format!("profiles/{hash}");
    let bytes = object::body(&app, key, gzip).await?;
    let kind = [(header::CONTENT_TYPE, "application/x-protobuf"), (header::VARY, "accept-encoding")];
    let coding = gzip.then_some([(header::CONTENT_ENCODING, "gzip")]);
    Ok(match coding {
        Some(coding) => tagged(&headers, &hash, (kind, coding, bytes)),
        None => tagged(&headers, &hash, (kind, bytes)),
    })
}

fn snapshot_summary(row: SnapshotRow) -> SnapshotSummary {
    SnapshotSummary {
        dump: row.hash,
        holder: row.holder,
        cut: row.cut,
        bytes: row.bytes,
        name: row.name,
        version: row.version,
        instance: row.instance,
        host: row.host,
        start: (row.start > 0).then_some(row.start),
        end: (row.end > 0).then_some(row.end),
        note: row.note,
    }
}

async fn snapshots(
    State(app): State<App>,
    Path(name): Path<String>,
) -> Result<Json<Page<SnapshotSummary>>, Failed> {
    let rows = app
        .blocking(move |app| {
            let rows = app.store.snapshots(&name)?;
            if rows.is_empty() && app.store.workload(&name)?.is_none() {
                return Err(no_workload(&name));
            }
            Ok(rows)
        })
        .await?;
    Ok(Json(Page { items: rows.into_iter().map(snapshot_summary).collect(), next: None }))
}

async fn dump(
    State(app): State<App>,
    Path(hash): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failed> {
    if hash.len() != 64 || !hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
        return Err(Failed::new(
            Code::NotFound,
            "a dump is named by 64 hexadecimal digits",
            "see the snapshots of a workload",
        ));
    }
    let not_modified = tagged(&headers, &hash, ());
    if not_modified.status() == StatusCode::NOT_MODIFIED {
        return Ok(not_modified);
    }
    let bytes = object::body(&app, format!("dumps/{hash}"), false).await?;
    Ok(tagged(&headers, &hash, ([(header::CONTENT_TYPE, "application/octet-stream")], bytes)))
}
