//! One event of an agent, from its JSON.

use super::deed::deeds;
use super::process::{container_of, lineage};
use super::time::recorded;
use super::value::Value;
use crate::model::{Event, Link};

/// Rules that an anomaly matched as well.
const MAX_RULES: usize = 64;

/// The rule that anomalies are raised under.
pub(super) const ANOMALY: &str = "anomaly_detection";

/// Whether an object is an event of an agent.
pub(super) fn is_event(value: &Value<'_>) -> bool {
    let has_name = value.at("evt.name").text().is_some();
    value.at("agent.rule_id").text().is_some() && (has_name || value.get("process").is_object())
        || has_name && value.get("process").is_object()
}

/// Where an event holds what its rule asks for.
const EXPRESSIONS: [&str; 2] = ["evt.rule_context.expression", "rule_context.expression"];

/// Reads an event; one for each deed, where it reports several at once. At least one.
pub(super) fn events(value: &Value<'_>) -> Vec<Event> {
    let process = value.get("process");
    let container = value.at("container.id").text().or_else(|| container_of(process));
    let found = lineage(process, container);
    let profile = value.get("security_profile");
    let base = Event {
        time: recorded(value.get("date")),
        rule: value.at("agent.rule_id").string(),
        rule_version: value.at("agent.rule_version").string(),
        title: value.get("title").string(),
        expression: EXPRESSIONS.iter().find_map(|path| value.at(path).text()).unwrap_or_default().to_owned(),
        outcome: value.at("evt.outcome").string(),
        lineage: found.links,
        lineage_cut: found.is_cut,
        outermost_ppid: found.outermost_ppid,
        outermost_started: found.outermost_started,
        pid: found.pid,
        container: container.map(str::to_owned),
        container_created: recorded(value.at("container.created_at"))
            .or_else(|| recorded(process.at("container.created_at"))),
        session: session(value.at("process.user_session"))
            .or_else(|| session(value.get("user_session")))
            .unwrap_or_default(),
        profile: profile.get("name").text().map(str::to_owned),
        profile_says: says(profile),
        matched_rules: matched_rules(value.at("evt.matched_rules")),
        ..Event::default()
    };
    let mut deeds = deeds(value);
    // Each further deed repeats the lineage: of one that is large beyond all use, once is enough.
    if base.lineage.iter().map(size).sum::<usize>() > MAX_REPEATED {
        deeds.truncate(1);
    }
    let last = deeds.pop().unwrap_or_default();
    let mut events: Vec<Event> = deeds.into_iter().map(|deed| Event { deed, ..base.clone() }).collect();
    events.push(Event { deed: last, ..base });
    events
}

/// The bytes of a lineage that are repeated for several deeds of one event.
const MAX_REPEATED: usize = 1 << 20;

fn size(link: &Link) -> usize {
    let args: usize = link.args.iter().flatten().map(|arg| arg.len() + size_of::<String>()).sum();
    size_of::<Link>() + args + link.executable.len() + link.argv0.len() + link.comm.len()
}

/// Where a session names who is logged in, best first.
const SESSION: [&str; 6] = ["k8s_username", "ssh_username", "username", "user", "session_type", "id"];

fn session(session: &Value<'_>) -> Option<String> {
    SESSION.iter().find_map(|key| session.get(key).text()).map(str::to_owned)
}

fn says(profile: &Value<'_>) -> String {
    let known = profile.get("event_in_profile");
    let known =
        known.some().map(|known| if known.is_true() { "in the profile" } else { "not in the profile" });
    let state = profile.get("event_type_state").text();
    [known, state].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn matched_rules(rules: &Value<'_>) -> Vec<String> {
    let id = |rule: &Value<'_>| rule.get("id").text().or_else(|| rule.text()).map(str::to_owned);
    rules.items().iter().take(MAX_RULES).filter_map(id).collect()
}
