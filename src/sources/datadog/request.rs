//! What is asked, as data: to be sent, or to be printed for somebody who can send it.

use serde_json::json;

use super::{ApiError, Endpoint, SignalQuery};
use crate::model::UnixNanos;
use crate::text::sanitize::json_safe;
use crate::text::time::rfc3339;

/// Signals of one page at most.
pub const MAX_PAGE: u64 = 1000;

const SIGNALS: &str = "/api/v2/security_monitoring/signals";
/// The longest id of a signal, in bytes.
const MAX_ID: usize = 512;
const HOUR: u64 = 3_600_000_000_000;
const MILLISECOND: u64 = 1_000_000;

/// How it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Without a body.
    Get,
    /// With one.
    Post,
    /// With one that says what becomes different.
    Patch,
}

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Signals are read.
    ReadSignals,
    /// Suppressions are read.
    ReadSuppressions,
    /// A suppression is looked over there, and not kept.
    CheckSuppression,
    /// A suppression is made or changed.
    WriteSuppression,
}

/// The purposes with the permission of the application key that each needs.
const PURPOSES: [(Purpose, &str); 4] = [
    (Purpose::ReadSignals, "security_monitoring_signals_read"),
    (Purpose::ReadSuppressions, "security_monitoring_suppressions_read"),
    (Purpose::CheckSuppression, "security_monitoring_suppressions_write"),
    (Purpose::WriteSuppression, "security_monitoring_suppressions_write"),
];

impl Purpose {
    /// The permission that the application key needs for it.
    #[must_use]
    pub fn permission(self) -> &'static str {
        PURPOSES.iter().find(|row| row.0 == self).map_or("", |row| row.1)
    }

    /// Whether something is different afterwards where it was asked. Such a request must not be made twice blindly.
    #[must_use]
    pub fn changes(self) -> bool {
        self == Purpose::WriteSuppression
    }
}

/// One request. It holds no key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiRequest {
    /// What for.
    pub purpose: Purpose,
    /// How.
    pub method: Method,
    /// The path, and what follows it; begins with a slash.
    pub path: String,
    /// JSON.
    pub body: Option<String>,
}

impl ApiRequest {
    /// The request as a command for a shell; the keys come from the environment there.
    #[must_use]
    pub fn curl(&self, endpoint: &Endpoint) -> String {
        // That there is a body says the other two.
        let how = if self.method == Method::Patch { "-X PATCH " } else { "" };
        let mut lines = vec![
            format!("curl -sS {how}{}", single_quoted(&endpoint.url(&self.path))),
            "-H \"DD-API-KEY: $DD_API_KEY\" -H \"DD-APPLICATION-KEY: $DD_APP_KEY\"".to_owned(),
        ];
        if let Some(body) = &self.body {
            lines.push("-H 'Content-Type: application/json'".to_owned());
            lines.push(format!("-d {}", single_quoted(&json_safe(body))));
        }
        lines.join(" \\\n  ")
    }
}

fn single_quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// A search for signals, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalRequest {
    /// Which.
    pub query: SignalQuery,
    /// Not before this time.
    pub from: UnixNanos,
    /// Not after this time.
    pub to: UnixNanos,
    /// No more than this many.
    pub limit: u64,
}

impl SignalRequest {
    /// From an hour before a time to an hour after it.
    #[must_use]
    pub fn around(query: SignalQuery, time: UnixNanos, limit: u64) -> SignalRequest {
        let from = UnixNanos(time.0.saturating_sub(HOUR));
        SignalRequest { query, from, to: UnixNanos(time.0.saturating_add(HOUR)), limit }
    }

    /// The request for a page: of at most `size` signals, and beginning where the page before said.
    #[must_use]
    pub fn page(&self, size: u64, cursor: Option<&str>) -> ApiRequest {
        // Whole milliseconds, outwards: what the API keeps is no finer.
        let from = rfc3339(self.from.0 / MILLISECOND * MILLISECOND);
        let to = rfc3339(self.to.0.div_ceil(MILLISECOND).saturating_mul(MILLISECOND));
        let mut page = json!({ "limit": size.clamp(1, MAX_PAGE) });
        if let Some(cursor) = cursor {
            page["cursor"] = cursor.into();
        }
        let filter = json!({ "query": self.query.text(), "from": from, "to": to });
        let body = json!({ "filter": filter, "page": page, "sort": "timestamp" });
        ApiRequest {
            purpose: Purpose::ReadSignals,
            method: Method::Post,
            path: format!("{SIGNALS}/search"),
            body: Some(body.to_string()),
        }
    }

    /// The request for the first page.
    #[must_use]
    pub fn first_page(&self) -> ApiRequest {
        self.page(self.limit, None)
    }
}

/// The id of a signal, if this is one: by itself, or in the address of the page that shows the signal, as it stands in
/// mails and chats. Nobody is asked.
#[must_use]
pub fn signal_id(text: &str) -> Option<String> {
    let text = text.trim();
    let id = match reqwest::Url::parse(text) {
        Ok(page) if page.has_host() => page.query_pairs().find(|(name, _)| name == "event")?.1.into_owned(),
        _ => text.to_owned(),
    };
    signal_by_id(&id).is_ok().then_some(id)
}

/// The request for one signal.
///
/// # Errors
/// If this cannot be the id of a signal.
pub fn signal_by_id(id: &str) -> Result<ApiRequest, ApiError> {
    let part = path_part(id).ok_or_else(|| ApiError::bad_id(id.trim()))?;
    let path = format!("{SIGNALS}/{part}");
    Ok(ApiRequest { purpose: Purpose::ReadSignals, method: Method::Get, path, body: None })
}

/// An id as a part of a path; `None` if it can be none.
pub(super) fn path_part(id: &str) -> Option<String> {
    let id = id.trim();
    // A path of dots would lead elsewhere.
    if id.is_empty() || id.len() > MAX_ID || id.bytes().all(|byte| byte == b'.') {
        return None;
    }
    let mut part = String::with_capacity(id.len());
    for byte in id.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => part.push(byte.into()),
            // What stands in an id is letters and digits in base64; anything else is something that was pasted.
            b'=' | b'+' | b'/' => part.push_str(&format!("%{byte:02X}")),
            _ => return None,
        }
    }
    Some(part)
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use serde_json::Value;

    use super::*;

    const NOON: UnixNanos = UnixNanos(1_795_521_600_123_456_789);

    #[test]
    fn a_search_is_asked_with_a_body() {
        let query = SignalQuery::all().of_workload("shop/api").unwrap();
        let request = SignalRequest::around(query, NOON, 5000);
        let first = request.first_page();
        assert_eq!(
            (first.method, first.path.as_str()),
            (Method::Post, "/api/v2/security_monitoring/signals/search")
        );
        let body: Value = serde_json::from_str(first.body.as_deref().unwrap()).unwrap();
        let expected = json!({
            "filter": {
                "query": "source:runtime-security-agent (image_name:\"shop/api\" OR image_name:*/shop/api)",
                "from": "2026-11-24T11:00:00.123Z",
                "to": "2026-11-24T13:00:00.124Z",
            },
            "page": { "limit": 1000 },
            "sort": "timestamp",
        });
        assert_eq!(body, expected);
        let next: Value =
            serde_json::from_str(request.page(10, Some("c\"1")).body.as_deref().unwrap()).unwrap();
        assert_eq!(next["page"], json!({ "limit": 10, "cursor": "c\"1" }));
    }

    #[test]
    fn a_signal_is_asked_by_its_id() {
        let path = |id: &str| signal_by_id(id).map(|request| request.path);
        assert_eq!(
            path(" AQAAAYG1bl5K4HuUewAAAABBWUcxYmw1S0FBQmt2RmhRN0V4ZUVnQUE\n").unwrap(),
            "/api/v2/security_monitoring/signals/AQAAAYG1bl5K4HuUewAAAABBWUcxYmw1S0FBQmt2RmhRN0V4ZUVnQUE"
        );
        assert_eq!(path("a/b+c==").unwrap(), "/api/v2/security_monitoring/signals/a%2Fb%2Bc%3D%3D");
        for id in ["", ".", "..", "a b", "a?b", "a#b", "a\nb", "a%2e", "ä", "a\\b", &"x".repeat(600)] {
            assert!(path(id).is_err(), "{id}");
        }
    }

    #[test]
    fn an_id_is_found_in_an_address() {
        for (text, id) in [
            ("AQ_1-", Some("AQ_1-")),
            (" AQ1==\n", Some("AQ1==")),
            ("https://app.datadoghq.com/security?query=x&event=AQ1_-&start=1", Some("AQ1_-")),
            ("https://app.datadoghq.eu/security?event=AQ1%3D%3D#x", Some("AQ1==")),
            ("https://app.datadoghq.eu/security?event=..", None),
            ("https://app.datadoghq.eu/security?event=a%2e%00", None),
            ("https://app.datadoghq.eu/security?query=AQ1", None),
            ("https://", None),
            ("two words", None),
            ("", None),
        ] {
            assert_eq!(signal_id(text).as_deref(), id, "{text}");
        }
    }

    #[test]
    fn a_shell_reads_the_printed_request_as_it_is_meant() {
        let query = SignalQuery::all().matching("title:\"it's $HOME `x` \\\\ \u{202e}\u{1b}\"").unwrap();
        let request = SignalRequest::around(query, NOON, 5).first_page();
        let endpoint = Endpoint::of_site("datadoghq.eu").unwrap();
        let command = request.curl(&endpoint);
        assert!(crate::text::sanitize::is_clean(&command.replace('\n', "")), "{command}");
        let script = format!("curl() {{ printf '%s\\0' \"$@\"; }}; DD_API_KEY=k1; DD_APP_KEY=k2; {command}");
        let Ok(output) = Command::new("sh").args(["-c", &script]).output() else {
            println!("skipped: there is no shell here");
            return;
        };
        let text = String::from_utf8(output.stdout).unwrap();
        let arguments: Vec<&str> = text.trim_end_matches('\0').split('\0').collect();
        assert_eq!(
            arguments[..8],
            [
                "-sS",
                "https://api.datadoghq.eu/api/v2/security_monitoring/signals/search",
                "-H",
                "DD-API-KEY: k1",
                "-H",
                "DD-APPLICATION-KEY: k2",
                "-H",
                "Content-Type: application/json"
            ]
        );
        assert_eq!(arguments[8], "-d");
        let sent: Value = serde_json::from_str(arguments[9]).unwrap();
        assert_eq!(sent, serde_json::from_str::<Value>(request.body.as_deref().unwrap()).unwrap());
        let id = "abc-def-ghi";
        let change = crate::sources::datadog::suppressions::turn(id, 3, false).unwrap().curl(&endpoint);
        assert!(
            change.starts_with("curl -sS -X PATCH 'https://api.datadoghq.eu/api/v2/security_monitoring/")
        );
        assert!(
            change.contains("-d '{\"data\":{\"attributes\":{\"enabled\":false,\"version\":3}"),
            "{change}"
        );
        let one = signal_by_id("A1").unwrap().curl(&endpoint);
        assert!(one.starts_with(
            "curl -sS 'https://api.datadoghq.eu/api/v2/security_monitoring/signals/A1' \\\n  -H"
        ));
        assert!(!one.contains("-d "), "{one}");
    }
}
