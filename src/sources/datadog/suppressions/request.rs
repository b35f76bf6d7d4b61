//! What is asked of the suppressions API, as data. A body is what an exporter made; nothing of it is changed but for the
//! version that a change names, and what must be said for a change to leave nothing behind of what was before.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::{Value, json};

use super::RemoteSuppression;
use super::remote::Attributes;
use crate::sources::datadog::error::short;
use crate::sources::datadog::request::path_part;
use crate::sources::datadog::{ApiError, ApiRequest, Method, Purpose};

const SUPPRESSIONS: &str = "/api/v2/security_monitoring/configuration/suppressions";
/// Suppressions of one page.
pub(super) const PAGE: u64 = 100;
/// The largest body that is sent, in bytes.
const MAX_BODY: usize = 1 << 20;

/// What a change leaves as it was where it does not name it, with what clears it: what is handed over must be all there is.
const CLEARED: [(&str, Value); 3] = [
    ("data_exclusion_query", Value::String(String::new())),
    ("suppression_query", Value::String(String::new())),
    ("expiration_date", Value::Null),
];

fn get(path: String) -> ApiRequest {
    ApiRequest { purpose: Purpose::ReadSuppressions, method: Method::Get, path, body: None }
}

fn of_id(id: &str) -> Result<String, ApiError> {
    let part = path_part(id).ok_or_else(|| ApiError::bad_name(id.trim(), "a suppression"))?;
    Ok(format!("{SUPPRESSIONS}/{part}"))
}

/// The request for a page of all suppressions; the first is number 0.
#[must_use]
pub fn list_page(number: u64) -> ApiRequest {
    get(format!("{SUPPRESSIONS}?page%5Bsize%5D={PAGE}&page%5Bnumber%5D={number}"))
}

/// The request for one suppression.
///
/// # Errors
/// If this cannot be the id of one.
pub fn by_id(id: &str) -> Result<ApiRequest, ApiError> {
    Ok(get(of_id(id)?))
}

/// The request for the suppressions that hold for a detection rule.
///
/// # Errors
/// If this cannot be the id of a rule.
pub fn of_rule(rule_id: &str) -> Result<ApiRequest, ApiError> {
    let part = path_part(rule_id).ok_or_else(|| ApiError::bad_name(rule_id.trim(), "a detection rule"))?;
    Ok(get(format!("{SUPPRESSIONS}/rules/{part}")))
}

/// The request that has a suppression looked over: nothing is kept of it there.
///
/// # Errors
/// If the body is no suppression.
pub fn validate(body: &str) -> Result<ApiRequest, ApiError> {
    let path = format!("{SUPPRESSIONS}/validation");
    Draft::read(body)?;
    Ok(ApiRequest {
        purpose: Purpose::CheckSuppression,
        method: Method::Post,
        path,
        body: Some(body.to_owned()),
    })
}

/// The request that makes a suppression.
///
/// # Errors
/// If the body is no suppression.
pub fn create(body: &str) -> Result<ApiRequest, ApiError> {
    Draft::read(body)?;
    Ok(ApiRequest {
        purpose: Purpose::WriteSuppression,
        method: Method::Post,
        path: SUPPRESSIONS.to_owned(),
        body: Some(body.to_owned()),
    })
}

/// The request that makes a suppression what a body says, if it still has the version named. What the body does not speak
/// of is cleared as far as it bears on what is hidden: the other query, and the end.
///
/// # Errors
/// If this cannot be the id of one, or the body is no suppression.
pub fn update(id: &str, version: i64, body: &str) -> Result<ApiRequest, ApiError> {
    Draft::read(body)?;
    let mut document: Value = serde_json::from_str(body).map_err(no_body)?;
    let said = document.pointer_mut("/data/attributes").and_then(Value::as_object_mut);
    let said = said.ok_or_else(|| ApiError::BadBody("it has no attributes".to_owned()))?;
    for (name, clear) in CLEARED {
        said.entry(name).or_insert(clear);
    }
    said.insert("version".to_owned(), version.into());
    patch(id, document)
}

/// The request that turns a suppression on or off, if it still has the version named.
///
/// # Errors
/// If this cannot be the id of one.
pub fn turn(id: &str, version: i64, on: bool) -> Result<ApiRequest, ApiError> {
    let said = json!({ "enabled": on, "version": version });
    patch(id, json!({ "data": { "type": "suppressions", "attributes": said } }))
}

fn patch(id: &str, body: Value) -> Result<ApiRequest, ApiError> {
    Ok(ApiRequest {
        purpose: Purpose::WriteSuppression,
        method: Method::Patch,
        path: of_id(id)?,
        body: Some(body.to_string()),
    })
}

fn no_body(error: serde_json::Error) -> ApiError {
    ApiError::BadBody(short(&error.to_string()))
}

/// What is to be sent, as far as it must be known here: to find it again where an answer is missing.
pub(super) struct Draft {
    pub(super) said: Attributes,
}

#[derive(Deserialize)]
struct Body {
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    #[serde(rename = "type")]
    kind: String,
    attributes: Attributes,
}

impl Draft {
    /// Reads a body.
    pub(super) fn read(body: &str) -> Result<Draft, ApiError> {
        if body.len() > MAX_BODY {
            return Err(ApiError::BadBody("it is larger than 1 MiB".to_owned()));
        }
        let Body { data } = serde_json::from_str(body).map_err(no_body)?;
        if data.kind != "suppressions" {
            return Err(ApiError::BadBody("its type is not `suppressions`".to_owned()));
        }
        Ok(Draft { said: data.attributes })
    }

    /// Whether this is what was drafted, whoever made it: all of it that bears on what is hidden, and what it is called.
    pub(super) fn is(&self, there: &RemoteSuppression) -> bool {
        let text =
            |own: &Option<String>, other: &str| own.as_deref().unwrap_or_default().trim() == other.trim();
        let own_tags: BTreeSet<&str> = self.said.tags.iter().flatten().map(String::as_str).collect();
        text(&self.said.name, &there.name)
            && text(&self.said.rule_query, &there.rule_query)
            && text(&self.said.suppression_query, &there.suppression_query)
            && text(&self.said.data_exclusion_query, &there.data_exclusion_query)
            && self.said.enabled.is_none_or(|on| on == there.enabled)
            && self.said.start_date.is_none_or(|start| there.start_date == Some(start))
            && self.said.expiration_date == there.expiration_date
            && own_tags == there.tag_set()
    }

    /// What to look for, for people.
    pub(super) fn words(&self) -> String {
        format!("`{}`", short(self.said.name.as_deref().unwrap_or_default()))
    }
}
