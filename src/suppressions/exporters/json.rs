//! Everything that is known of each suppression, as a list of JSON objects, for programs.

use serde::Serialize;

use super::{Checked, Exporter, MOST_NAME, Refused, Request, one_line};
use crate::model::UnixNanos;
use crate::suppressions::{Behaviour, Bundle};
use crate::text::sanitize::json_safe;
use crate::text::time::rfc3339;

pub(super) static EXPORTER: Exporter = Exporter {
    id: "json",
    help: "everything that is known of each, for programs",
    takes_detection_rule: false,
    write,
};

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    rule: &'a str,
    title: &'a str,
    workload: &'a str,
    version: &'a str,
    /// Whether it is on and has not ended.
    enabled: bool,
    /// Whether it has ended.
    expired: bool,
    starts: Option<String>,
    expires: Option<String>,
    author: &'a str,
    time: String,
    reason: &'a str,
    notes: &'a [&'a str],
    behaviour: &'a Behaviour,
    /// The rung of each ladder.
    scope: Scope,
    query: &'a str,
    overridden: bool,
    provisional: bool,
    /// Datadog's rules that raised its signals.
    detection_rules: &'a [String],
    /// The one it was handed over for.
    detection_rule: Option<&'a str>,
    /// What it is called in Datadog.
    remote_id: Option<&'a str>,
    evidence: &'a Bundle,
}

#[derive(Serialize)]
struct Scope {
    behaviour: &'static str,
    place: &'static str,
}

fn write(request: &Request<'_>, items: &[Checked<'_>]) -> Result<String, Vec<Refused>> {
    let time = |time: UnixNanos| rfc3339(time.0);
    let rows: Vec<Row<'_>> = items
        .iter()
        .map(|checked| {
            let (item, accepted) = (checked.item, checked.item.accepted);
            Row {
                id: item.id,
                rule: &accepted.rule,
                title: &accepted.title,
                workload: &accepted.workload,
                version: &accepted.version,
                enabled: item.is_on(request.now),
                expired: item.has_ended(request.now),
                starts: item.starts.map(time),
                expires: item.expires.map(time),
                author: item.author,
                time: time(item.time),
                reason: &accepted.reason,
                notes: item.notes,
                behaviour: &accepted.behaviour,
                scope: Scope { behaviour: accepted.breadth.id(), place: accepted.place.id() },
                query: &accepted.query,
                overridden: accepted.overridden,
                provisional: accepted.provisional,
                detection_rules: &accepted.detection_rules,
                detection_rule: item.detection_rule,
                remote_id: item.remote_id,
                evidence: &accepted.bundle,
            }
        })
        .collect();
    let text = serde_json::to_string_pretty(&rows).map_err(|why| {
        let ids = items.iter().map(|checked| one_line(checked.item.id, MOST_NAME));
        let why = format!("it cannot be written as JSON: {why}");
        ids.map(|id| Refused { id, why: why.clone() }).collect::<Vec<_>>()
    })?;
    Ok(json_safe(&text).into_owned() + "\n")
}
