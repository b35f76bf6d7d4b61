//! The bodies of requests to Datadog's API that create a suppression each, one a line:
//! `POST /api/v2/security_monitoring/configuration/suppressions`.

use serde::Serialize;

use super::{Checked, Exporter, Per, Refused, Request, Told, told};
use crate::model::UnixNanos;
use crate::text::sanitize::json_safe;

pub(super) static EXPORTER: Exporter = Exporter {
    id: "datadog",
    help: "request bodies for Datadog's suppressions API, one a line",
    takes_detection_rule: true,
    write,
};

#[derive(Serialize)]
struct Body<'a> {
    data: Data<'a>,
}

#[derive(Serialize)]
struct Data<'a> {
    r#type: &'static str,
    attributes: Attributes<'a>,
}

#[derive(Serialize)]
struct Attributes<'a> {
    name: &'a str,
    description: &'a str,
    enabled: bool,
    rule_query: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    data_exclusion_query: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suppression_query: Option<&'a str>,
    /// In milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<u64>,
    /// In milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    expiration_date: Option<u64>,
    tags: &'a [String],
}

fn write(request: &Request<'_>, items: &[Checked<'_>]) -> Result<String, Vec<Refused>> {
    let (mut text, mut wrong) = (String::new(), Vec::new());
    for checked in items {
        match told(request, checked.item).and_then(|told| body(checked.item.id, &told)) {
            Ok(body) => {
                text.push_str(&body);
                text.push('\n');
            }
            Err(why) => wrong.push(why),
        }
    }
    if wrong.is_empty() { Ok(text) } else { Err(wrong) }
}

fn body(id: &str, told: &Told) -> Result<String, Refused> {
    let query = |per| (told.per == per).then_some(told.query.as_str());
    let attributes = Attributes {
        name: &told.name,
        description: &told.description,
        enabled: told.enabled,
        rule_query: &told.rule_query,
        data_exclusion_query: query(Per::Events),
        suppression_query: query(Per::Signals),
        start_date: told.starts.map(milliseconds),
        expiration_date: told.expires.map(milliseconds),
        tags: &told.tags,
    };
    let body = Body { data: Data { r#type: "suppressions", attributes } };
    let text = serde_json::to_string(&body)
        .map_err(|why| Refused { id: id.to_owned(), why: format!("it cannot be written as JSON: {why}") })?;
    Ok(json_safe(&text).into_owned())
}

fn milliseconds(time: UnixNanos) -> u64 {
    time.0 / 1_000_000
}
