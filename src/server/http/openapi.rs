//! This interface as an OpenAPI document, made from the table of routes and from the types themselves.

use std::sync::OnceLock;

use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::Handlers;
use crate::api::{
    ApiError, Append, Appended, AuditLine, BackendSettings, CUT, DecideSuppression, Entries, HINT, HOLDER,
    MadeToken, MakeToken, Method, NumberedSettings, Page, PutSettings, ROUTES, Route, SignalSummary,
    SnapshotSummary, TokenSummary, Whoami, WorkloadSummary, Workloads,
};

pub(super) fn handlers() -> Handlers {
    vec![("openapi", get(answer))]
}

type Schema = fn(&mut SchemaGenerator) -> Value;

fn schema<T: schemars::JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    generator.subschema_for::<T>().into()
}

/// What a route takes and answers, where that is JSON.
struct Shape {
    route: &'static str,
    takes: Option<Schema>,
    answers: Option<Schema>,
}

const fn shape(route: &'static str, takes: Option<Schema>, answers: Option<Schema>) -> Shape {
    Shape { route, takes, answers }
}

/// What is answered that is no JSON, by route: its content type.
const OTHER: [(&str, &str); 4] = [
    ("profile", "application/x-protobuf"),
    ("dump", "application/octet-stream"),
    ("changes", "text/event-stream"),
    ("metrics", "text/plain"),
];

/// The types of a body, each with its schema.
type Content = fn() -> Value;

/// What is taken that is no JSON of one shape, by route, and the headers that tell of it.
static BODIES: &[(&str, Content, &[Header])] = &[
    ("agent_dump", posted_dump, &[ENCODING]),
    ("agent_events", posted_events, &[ENCODING]),
    ("agent_notices", posted_events, &[ENCODING]),
    (
        "put_dump",
        || json!({ "application/octet-stream": { "schema": binary() } }),
        &[ENCODING, HELD, HINTED, SHORT],
    ),
    ("put_signals", any_signals, &[ENCODING]),
];

/// A header of a request: its name, what it says, and what it may be where that is one of a few.
type Header = (&'static str, &'static str, &'static [&'static str]);

const ENCODING: Header = (
    "Content-Encoding",
    "how the body is compressed; not at all where it is absent",
    &["identity", "gzip", "zstd"],
);
const HELD: Header = (HOLDER, "the host or folder that the recording comes from", &[]);
const HINTED: Header = (HINT, "what its name hints that it is, such as `protobuf` or `json`", &[]);
const SHORT: Header = (CUT, "whether the original was cut off", &["true", "false"]);

fn binary() -> Value {
    json!({ "type": "string", "format": "binary" })
}

fn posted_dump() -> Value {
    json!({ "multipart/form-data": {
        "schema": {
            "type": "object",
            "required": ["dump"],
            "properties": {
                "event": { "type": "object", "description": "what the agent says of the dump; the dump says it too, and nothing is read from here" },
                "dump": { "type": "string", "format": "binary", "description": "the activity dump, a SecDump in protobuf" },
            },
        },
        "encoding": {
            "event": { "contentType": "application/json" },
            "dump": { "contentType": "application/json, application/octet-stream" },
        },
    } })
}

fn posted_events() -> Value {
    let event = json!({
        "type": "object",
        "description": "an event, or a log whose `message` holds one as text; what is neither is set aside or passed over",
    });
    json!({ "application/json": { "schema": { "oneOf": [{ "type": "array", "items": event }, event] } } })
}

fn any_signals() -> Value {
    let one = json!({ "description": "a signal, an event, or a list or page of them" });
    let lines = json!({ "type": "string", "description": "lines of JSON, each a signal or an event; other lines are passed over" });
    json!({
        "application/json": { "schema": one },
        "application/x-ndjson": { "schema": lines },
        "text/plain": { "schema": lines },
    })
}

/// What may stand behind the `?` of a route.
const QUERIES: [(&str, &[&str]); 7] = [
    ("workloads", &["filter", "sort", "descending", "limit", "cursor"]),
    ("signals", &["workload", "since", "limit", "cursor"]),
    ("workload_signals", &["since", "limit", "cursor"]),
    ("log", &["after"]),
    ("curation", &["after"]),
    ("settings_history", &["cursor"]),
    ("audit", &["cursor"]),
];

static SHAPES: &[Shape] = &[
    shape("workloads", None, Some(schema::<Workloads>)),
    shape("workload", None, Some(schema::<WorkloadSummary>)),
    shape("signals", None, Some(schema::<Page<SignalSummary>>)),
    shape("workload_signals", None, Some(schema::<Page<SignalSummary>>)),
    shape("signal", None, Some(schema::<SignalSummary>)),
    shape("snapshots", None, Some(schema::<Page<SnapshotSummary>>)),
    shape("versions", None, Some(schema::<Vec<Map<String, Value>>>)),
    shape("drift", None, Some(schema::<Vec<Map<String, Value>>>)),
    shape("suggestions", None, Some(schema::<Map<String, Value>>)),
    shape("suppressions", None, Some(schema::<Map<String, Value>>)),
    shape("decide_suppression", Some(schema::<DecideSuppression>), Some(schema::<Appended>)),
    shape("curation", None, Some(schema::<Entries>)),
    shape("settings", None, Some(schema::<BackendSettings>)),
    shape("put_settings", Some(schema::<PutSettings>), Some(schema::<BackendSettings>)),
    shape("settings_history", None, Some(schema::<Page<NumberedSettings>>)),
    shape("log", None, Some(schema::<Entries>)),
    shape("append_log", Some(schema::<Append>), Some(schema::<Appended>)),
    shape("whoami", None, Some(schema::<Whoami>)),
    shape("tokens", None, Some(schema::<Vec<TokenSummary>>)),
    shape("make_token", Some(schema::<MakeToken>), Some(schema::<MadeToken>)),
    shape("audit", None, Some(schema::<Page<AuditLine>>)),
    shape("healthz", None, Some(schema::<Map<String, Value>>)),
    shape("readyz", None, Some(schema::<Map<String, Value>>)),
];

async fn answer() -> Response {
    static TEXT: OnceLock<String> = OnceLock::new();
    let text = TEXT.get_or_init(|| document().to_string());
    ([(header::CONTENT_TYPE, "application/json")], text.as_str()).into_response()
}

/// The document.
fn document() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|s| s.definitions_path = "/components/schemas".into());
    let mut generator = settings.into_generator();
    let error = schema::<ApiError>(&mut generator);
    let mut paths: Map<String, Value> = Map::new();
    for route in ROUTES {
        let operation = operation(route, &error, &mut generator);
        let path = paths.entry(route.path).or_insert_with(|| json!({}));
        if let Some(path) = path.as_object_mut() {
            path.insert(method(route.method).to_owned(), operation);
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Habitus",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Learned profiles of workloads, signals with verdicts, and decisions on both.",
            "license": { "name": env!("CARGO_PKG_LICENSE"), "identifier": env!("CARGO_PKG_LICENSE") },
        },
        "paths": paths,
        "components": {
            "schemas": generator.take_definitions(true),
            "securitySchemes": {
                "token": { "type": "http", "scheme": "bearer" },
                "agent": { "type": "apiKey", "in": "header", "name": crate::api::API_KEY },
            },
        },
    })
}

fn method(method: Method) -> &'static str {
    match method {
        Method::Get => "get",
        Method::Post => "post",
        Method::Put => "put",
        Method::Delete => "delete",
    }
}

/// The names in braces of a path.
fn parameters(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

fn header_parameter((name, description, values): &Header) -> Value {
    let mut schema = json!({ "type": "string" });
    if !values.is_empty() {
        schema["enum"] = json!(values);
    }
    json!({"name": name, "in": "header", "required": false, "description": description, "schema": schema})
}

fn operation(route: &Route, error: &Value, generator: &mut SchemaGenerator) -> Value {
    let shape = SHAPES.iter().find(|shape| shape.route == route.id);
    let other = OTHER.iter().find(|(id, _)| *id == route.id).map(|(_, kind)| *kind);
    let queries = QUERIES.iter().find(|(id, _)| *id == route.id).map_or(&[][..], |(_, names)| *names);
    let text = json!({ "type": "string" });
    let of_path = parameters(route.path)
        .map(|name| json!({"name": name, "in": "path", "required": true, "schema": text}));
    let of_query =
        queries.iter().map(|name| json!({"name": name, "in": "query", "required": false, "schema": text}));
    let body = BODIES.iter().find(|(id, ..)| *id == route.id);
    let of_headers = body.map_or(&[][..], |(.., headers)| headers).iter().map(header_parameter);
    let parameters: Vec<Value> = of_path.chain(of_query).chain(of_headers).collect();
    let answered = match (shape.and_then(|shape| shape.answers), other) {
        (Some(schema), _) => json!({ "application/json": { "schema": schema(generator) } }),
        (None, Some(kind)) => json!({ kind: {} }),
        (None, None) => json!({ "application/json": {} }),
    };
    let mut operation = json!({
        "operationId": route.id,
        "summary": route.help,
        "parameters": parameters,
        "responses": {
            "2XX": { "description": "it was done", "content": answered },
            "default": {
                "description": "why it was not",
                "content": { "application/json": { "schema": error } },
            },
        },
        "security": [],
    });
    let Some(fields) = operation.as_object_mut() else { return operation };
    if let Some(scope) = route.scope {
        fields.insert("security".to_owned(), json!([{ "token": [] }, { "agent": [] }]));
        fields.insert("x-scope".to_owned(), json!(scope.id()));
    }
    let takes = shape.and_then(|shape| shape.takes);
    let content = takes.map(|takes| json!({ "application/json": { "schema": takes(generator) } }));
    if let Some(content) = content.or_else(|| body.map(|(_, content, _)| content())) {
        fields.insert("requestBody".to_owned(), json!({ "required": true, "content": content }));
    }
    operation
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Routes that take no body, though their methods would let expect one.
    const BODILESS: [&str; 1] = ["retry_intake"];

    fn references<'a>(value: &'a Value, each: &mut dyn FnMut(&'a str)) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    match (name.as_str(), value.as_str()) {
                        ("$ref", Some(text)) => each(text),
                        _ => references(value, each),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|value| references(value, each)),
            _ => {}
        }
    }

    #[test]
    fn every_reference_leads_somewhere_and_every_route_is_described() {
        let document = document();
        let mut found = 0;
        references(&document, &mut |text| {
            let pointer = text.strip_prefix('#').unwrap();
            assert!(document.pointer(pointer).is_some(), "{text}");
            found += 1;
        });
        assert!(found > ROUTES.len(), "each route refers to the shape of errors");
        for route in ROUTES {
            let pointer = format!(
                "/paths/{}/{}",
                route.path.replace('~', "~0").replace('/', "~1"),
                method(route.method)
            );
            let operation = document.pointer(&pointer).unwrap();
            let declared = operation["parameters"].as_array().unwrap();
            for name in parameters(route.path) {
                assert!(declared.iter().any(|one| one["name"] == name && one["in"] == "path"), "{name}");
            }
        }
    }

    fn described(document: &Value, route: &Route) -> Value {
        let path = route.path.replace('~', "~0").replace('/', "~1");
        document.pointer(&format!("/paths/{path}/{}", method(route.method))).unwrap().clone()
    }

    #[test]
    fn what_is_sent_is_described_wherever_something_is() {
        let document = document();
        for route in ROUTES {
            let sends = matches!(route.method, Method::Post | Method::Put);
            let operation = described(&document, route);
            let content =
                operation["requestBody"]["content"].as_object().is_some_and(|types| !types.is_empty());
            assert_eq!(content, sends && !BODILESS.contains(&route.id), "{}", route.id);
        }
        let of = |id: &str| described(&document, ROUTES.iter().find(|route| route.id == id).unwrap());
        let dump = of("agent_dump")["requestBody"]["content"]["multipart/form-data"].clone();
        let parts: Vec<_> = dump["schema"]["properties"].as_object().unwrap().keys().cloned().collect();
        assert_eq!(
            (parts, &dump["schema"]["required"]),
            (vec!["dump".into(), "event".into()], &json!(["dump"]))
        );
        for id in ["agent_dump", "agent_events", "agent_notices", "put_dump", "put_signals"] {
            let operation = of(id);
            let headers = operation["parameters"].as_array().unwrap().iter();
            let names: Vec<_> = headers.filter(|one| one["in"] == "header").map(|one| &one["name"]).collect();
            assert!(names.contains(&&json!("Content-Encoding")), "{id}");
        }
    }

    #[test]
    fn what_tables_say_of_routes_is_said_of_routes_that_are() {
        let known = |id: &str| ROUTES.iter().any(|route| route.id == id);
        assert!(SHAPES.iter().all(|shape| known(shape.route)));
        assert!(BODIES.iter().all(|(id, ..)| known(id)) && BODILESS.iter().all(|id| known(id)));
        assert!(OTHER.iter().all(|(id, _)| known(id)) && QUERIES.iter().all(|(id, _)| known(id)));
    }
}
