//! One signal, from any of the shapes in which they travel: a bare event, a log that holds one, a security signal.

use super::event::{ANOMALY, events, is_event};
use super::time::recorded;
use super::value::Value;
use crate::model::{Event, Severity, Signal, SignalKind, Tag, Tags, UnixNanos};

/// Events of one signal beyond these are counted only.
const MAX_EVENTS: usize = 200;
/// Tags of one signal.
const MAX_TAGS: usize = 1024;
/// Containers of one signal.
const MAX_CONTAINERS: usize = 64;
/// What the agent's logs are labelled with: no service of anyone's.
const AGENT_SERVICE: &str = "runtime-security-agent";

/// What stands around an event or a signal: tags, host, severity, time.
#[derive(Default)]
struct Around {
    tags: Tags,
    host: Option<String>,
    severity: Option<Severity>,
    time: Option<UnixNanos>,
}

/// The signal that an object holds, if it holds one. No text in it that is JSON may hold more than so many values.
pub(super) fn signal(value: &Value<'_>, max_members: usize) -> Option<Signal> {
    let value = if value.get("data").is_object() { value.get("data") } else { value };
    let attributes = [value.get("attributes"), value.get("content"), value];
    let attributes = attributes.into_iter().find(|found| found.is_object())?;
    let places =
        [attributes.get("custom"), attributes.get("attributes"), attributes.get("gated"), attributes, value];
    let has = |key: &str| {
        places.iter().any(|place| place.get(key).is_object() || !place.get(key).items().is_empty())
    };
    if value.get("type").text() == Some("signal") || has("workflow") || has("samples") {
        return Some(security_signal(value, attributes, &places));
    }
    if is_event(value) {
        return Some(bare(value, Around::default()));
    }
    if let Some(event) = places.iter().find(|place| is_event(place)) {
        return Some(bare(event, around(attributes)));
    }
    let message = attributes.get("message");
    if message.is_object() {
        return is_event(message).then(|| bare(message, around(attributes)));
    }
    let text = message.text().filter(|text| text.trim_start().starts_with('{'))?;
    // The text is a JSON value of its own, and its values were not counted with those around it.
    if memchr::memchr_iter(b',', text.as_bytes()).count() > max_members {
        return None;
    }
    let (message, _) = Value::read(text.as_bytes());
    is_event(&message).then(|| bare(&message, around(attributes)))
}

fn around(log: &Value<'_>) -> Around {
    let mut found = Around {
        host: ["hostname", "host"].iter().find_map(|key| log.get(key).text()).map(str::to_owned),
        severity: severity(log.get("status")).or_else(|| severity(log.get("severity"))),
        time: recorded(log.get("timestamp")).or_else(|| recorded(log.get("date"))),
        tags: Tags::default(),
    };
    add_tags(&mut found.tags, log.get("ddtags"));
    add_tags(&mut found.tags, log.get("tags"));
    if let Some(service) = log.get("service").text()
        && service != AGENT_SERVICE
        && found.tags.get("service").is_none()
    {
        found.tags.insert(Tag { key: "service".to_owned(), value: service.to_owned() });
    }
    found
}

/// Adds tags: a list of them, or a text with commas between them.
fn add_tags(tags: &mut Tags, value: &Value<'_>) {
    let room = MAX_TAGS.saturating_sub(tags.len());
    let all = value.items().iter().filter_map(Value::text).flat_map(|text| text.split(',')).map(str::trim);
    for tag in all.filter(|tag| !tag.is_empty()).take(room) {
        tags.insert(Tag::parse(tag));
    }
}

/// Of a process in no container its control group says whose it is, as it does in recordings.
fn add_cgroup(tags: &mut Tags, event: &Value<'_>) {
    let group = event.at("process.cgroup.id").text().or_else(|| event.at("cgroup.id").text());
    let in_container = event.at("container.id").some().or_else(|| event.at("process.container.id").some());
    if let (Some(group), None) = (group, in_container) {
        tags.insert(Tag { key: "cgroup_id".to_owned(), value: group.to_owned() });
    }
}

fn severity(value: &Value<'_>) -> Option<Severity> {
    Severity::from_id(value.text()?)
}

/// An event as an agent raised it.
fn bare(value: &Value<'_>, around: Around) -> Signal {
    let mut tags = around.tags;
    add_tags(&mut tags, value.at("security_profile.tags"));
    add_cgroup(&mut tags, value);
    let mut events = events(value);
    events.truncate(MAX_EVENTS);
    let first = events.first().cloned().unwrap_or_default();
    let host = around.host.or_else(|| tags.get("host").map(str::to_owned));
    let time = first.time.or(around.time);
    if first.time.is_none() {
        events.iter_mut().for_each(|event| event.time = time);
    }
    let key = events.first().map(|event| event.key(host.as_deref())).unwrap_or_default();
    Signal {
        id: key.id(),
        kind: if first.rule == ANOMALY { SignalKind::Anomaly } else { SignalKind::Event },
        rule: first.rule,
        title: first.title,
        detection_rule: String::new(),
        detection_rule_id: String::new(),
        severity: around.severity,
        time,
        span: (time, time),
        count: events.len() as u64,
        containers: containers(&events, &[], &tags),
        events,
        host,
        tags,
        triage: String::new(),
        related_logs: String::new(),
    }
}

/// Every container that is named, each once.
fn containers(events: &[Event], places: &[&Value<'_>], tags: &Tags) -> Vec<String> {
    let of_events = events.iter().filter_map(|event| event.container.as_deref());
    let of_places = places.iter().flat_map(|place| place.at("container.id").texts());
    let mut all: Vec<String> = Vec::new();
    for id in of_events.chain(of_places).chain(tags.values("container_id")) {
        if !id.is_empty() && all.len() < MAX_CONTAINERS && !all.iter().any(|known| known == id) {
            all.push(id.to_owned());
        }
    }
    all
}

/// A security signal. What is looked for stands in the first of `places` that has it.
fn security_signal(value: &Value<'_>, attributes: &Value<'_>, places: &[&Value<'_>]) -> Signal {
    let find = |path: &str| places.iter().map(|place| place.at(path)).find(|found| found.text().is_some());
    let text = |path: &str| find(path).and_then(Value::text).map(str::to_owned);
    let number = |path: &str| find(path).and_then(Value::number);
    let time = |path: &str| find(path).and_then(recorded);

    let mut around = around(attributes);
    add_tags(&mut around.tags, value.get("tags"));
    let samples = places.iter().map(|place| place.get("samples")).find(|found| !found.items().is_empty());
    let mut found: Vec<Event> = Vec::new();
    let mut at_hand = 0;
    for sample in samples.map_or(&[][..], Value::items) {
        at_hand += 1;
        let content = sample.get("content").some().unwrap_or(sample);
        add_tags(&mut around.tags, content.get("tags"));
        let host = content.get("host").text().or_else(|| content.get("hostname").text());
        around.host = around.host.or_else(|| host.map(str::to_owned));
        let inner = ["custom", "attributes", "message"].iter().map(|key| content.get(key));
        let Some(event) = inner.chain([content, sample]).find(|inner| is_event(inner)) else { continue };
        add_tags(&mut around.tags, event.at("security_profile.tags"));
        add_cgroup(&mut around.tags, event);
        let sampled_at = recorded(content.get("timestamp"));
        found.extend(
            events(event).into_iter().map(|event| Event { time: event.time.or(sampled_at), ..event }),
        );
    }
    let matched = number("workflow.events_matched").unwrap_or(0);
    if found.is_empty() {
        found.extend(of_merged(places, matched));
    }
    let count = matched.max(at_hand).max(found.len() as u64).max(1);
    found.truncate(MAX_EVENTS);
    let (first, last) = (time("workflow.first_seen"), time("workflow.last_seen"));
    let times = || found.iter().filter_map(|event| event.time);
    let span = (first.or_else(|| times().min()), last.or_else(|| times().max()));
    let raised = around.time.or_else(|| time("timestamp")).or(span.1);
    let host = around.host.or_else(|| text("hostname")).or_else(|| text("host"));
    let host = host.or_else(|| around.tags.get("host").map(str::to_owned));
    let of_first =
        |get: fn(&Event) -> &String| found.first().map(get).filter(|text| !text.is_empty()).cloned();
    let rule = text("agent.rule_id").or_else(|| around.tags.get("rule_id").map(str::to_owned));
    let title = text("title").or_else(|| text("workflow.rule.name"));
    let mut signal = Signal {
        id: value.get("id").string(),
        kind: SignalKind::Signal,
        rule: rule.or_else(|| of_first(|event| &event.rule)).unwrap_or_default(),
        title: title.or_else(|| of_first(|event| &event.title)).unwrap_or_default(),
        detection_rule: text("workflow.rule.name").or_else(|| text("workflow.rule.id")).unwrap_or_default(),
        detection_rule_id: text("workflow.rule.id").unwrap_or_default(),
        severity: find("status")
            .and_then(severity)
            .or_else(|| find("severity").and_then(severity))
            .or(around.severity),
        time: raised.or(span.0),
        span,
        count,
        containers: containers(&found, places, &around.tags),
        tags: around.tags,
        host,
        triage: text("workflow.triage.state").or_else(|| text("triage.state")).unwrap_or_default(),
        related_logs: text("relatedLogsQueryUrl").unwrap_or_default(),
        events: found,
    };
    if signal.id.is_empty() {
        // Only a part of it was copied; what it is about still tells it from others.
        let key = signal.events.first().map(|event| event.key(signal.host.as_deref())).unwrap_or_default();
        signal.id = key.id().replacen("event-", "signal-", 1);
    }
    signal
}

/// The event behind a signal that brings no sample. What a signal says is merged over its events; of one event it is
/// that event's, as long as it says what was done and by which executable.
fn of_merged(places: &[&Value<'_>], matched: u64) -> Vec<Event> {
    let one = |value: &Value<'_>| value.items().len() == 1 && value.text().is_some();
    let says_it = |place: &&&Value<'_>| {
        is_event(place) && one(place.at("evt.name")) && one(place.at("process.executable.path"))
    };
    if matched > 1 {
        Vec::new()
    } else {
        places.iter().find(says_it).map(|place| events(place)).unwrap_or_default()
    }
}
