//! What was told of the times that rules were raised: events as hosts keep them and as they are posted, and signals as
//! the backend answers them.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value as Json, json};

use super::event::{Raised, Scenery, event, written};
use super::scene::{Chance, SECOND};
use super::script::{Fleet, Host, Rule};
use super::{Files, gzip};

/// One time that a rule was raised, and where.
pub(crate) struct Told<'a> {
    /// The machine.
    pub(crate) host: &'a Host,
    /// What the workload is called, shortly.
    pub(crate) service: String,
    /// The tags of the container and the host.
    pub(crate) tags: Vec<String>,
    /// The container; empty outside containers.
    pub(crate) container: String,
    /// The control group of a service.
    pub(crate) cgroup: String,
    /// When the container was made.
    pub(crate) created: u64,
    /// Its address.
    pub(crate) address: String,
    /// What happened.
    pub(crate) raised: Raised,
    /// Ancestors are missing at the root.
    pub(crate) cut: bool,
    /// Told as a signal, whatever the host does with its events.
    pub(crate) signal: bool,
    /// How many events it stands for.
    pub(crate) events: u64,
    /// What became of it.
    pub(crate) triage: String,
    /// What the agent says of its profile: its name, and the state of the event type.
    pub(crate) profile: Option<(String, String)>,
}

impl Told<'_> {
    fn rule<'a>(&self, fleet: &'a Fleet) -> &'a Rule {
        let known = fleet.rule.iter().find(|rule| rule.id == self.raised.rule);
        known.unwrap_or_else(|| panic!("no rule {}", self.raised.rule))
    }

    fn event(&self, fleet: &Fleet, raised: &Raised) -> Json {
        let place = Scenery {
            agent: &self.host.agent,
            arch: &self.host.arch,
            kernel: &self.host.kernel,
            linux: &self.host.linux,
            old: self.host.schema == "old",
            container: &self.container,
            cgroup: &self.cgroup,
            created: self.created,
            address: &self.address,
        };
        let mut event = event(raised, self.rule(fleet), self.cut, &place);
        if let Some((name, state)) = &self.profile {
            let tags: Vec<&String> = self.tags.iter().filter(|tag| tag.starts_with("image_")).collect();
            event["security_profile"] = json!({
                "name": name, "version": "", "tags": tags, "event_in_profile": false, "event_type_state": state,
            });
        }
        event
    }

    fn all_tags(&self, fleet: &Fleet) -> Vec<String> {
        let kind = format!("type:{}", if self.container.is_empty() { "host" } else { "process" });
        let rule = format!("rule_id:{}", self.rule(fleet).id);
        self.tags.iter().cloned().chain([rule, kind]).collect()
    }

    /// The events at hand, of those that it stands for.
    fn samples(&self) -> Vec<Raised> {
        let mut samples = vec![self.raised.clone()];
        if self.events > 1 {
            let mut later = self.raised.clone();
            later.at += 28 * 60 * SECOND;
            for actor in later.line.iter_mut().filter(|actor| actor.started + 60 * SECOND > self.raised.at) {
                actor.started += 28 * 60 * SECOND;
                actor.pid += 311;
            }
            samples.push(later);
        }
        samples
    }

    /// The signal as the backend answers it; the older shape has another name for what it is made of.
    fn as_signal(&self, fleet: &Fleet, older: bool) -> Json {
        let rule = self.rule(fleet);
        let tags = self.all_tags(fleet);
        let samples = self.samples();
        let last = samples.last().map_or(self.raised.at, |sample| sample.at);
        let mut chance = Chance::new(fleet.seed, &[&rule.id, &self.container, &self.raised.at.to_string()]);
        let id = format!("AQ{}", chance.hex(40));
        let actor = self.raised.line.last().unwrap();
        let path = actor.file.text("path");
        let mut rule_id = json!([rule.id]);
        let mut args = json!(actor.argv.get(1..).unwrap_or_default());
        if older {
            (rule_id, args) = (json!(rule.id), json!(actor.argv.get(1..).unwrap_or_default().join(" ")));
        }
        let contents: Vec<Json> = samples
            .iter()
            .map(|sample| {
                json!({ "eventId": chance.hex(32), "content": {
                    "tags": tags, "timestamp": written(sample.at), "host": self.host.name,
                    "source": "runtime-security-agent", "custom": self.event(fleet, sample),
                }})
            })
            .collect();
        let (from, to) = (self.raised.at / 1_000_000 - 60_000, last / 1_000_000 + 60_000);
        let mut made_of = json!({
            "status": rule.severity,
            "title": rule.title,
            "hostname": self.host.name,
            "agent": { "rule_id": rule_id, "version": self.host.agent, "policy_version": "1.60.0" },
            "workflow": {
                "rule": {
                    "id": Chance::new(fleet.seed, &[&rule.id]).hex(11), "name": rule.title,
                    "type": "Workload Security", "version": 3, "detectionMethod": "threshold",
                },
                "first_seen": written(self.raised.at), "last_seen": written(last), "events_matched": self.events,
                "triage": { "state": self.triage },
            },
            "process": {
                "executable": { "path": [path], "name": [actor.file.text("basename")] },
                "args": args, "pid": actor.pid,
            },
            "relatedLogsQueryUrl":
                format!("/logs?query=host%3A{}&from_ts={from}&to_ts={to}&live=false", self.host.name),
            "samples": contents,
        });
        if !self.container.is_empty() {
            made_of["container"] = json!({ "id": self.container });
        }
        let mut attributes = json!({
            "message": format!("## What happened\n{}: {path}", rule.title),
            "tags": tags, "timestamp": written(self.raised.at),
        });
        attributes[if older { "attributes" } else { "custom" }] = made_of;
        json!({ "id": id, "type": "signal", "attributes": attributes })
    }

    /// The event as it is posted.
    fn as_post(&self, fleet: &Fleet) -> Json {
        json!({
            "message": self.event(fleet, &self.raised).to_string(),
            "status": "info",
            "timestamp": self.raised.at / 1_000_000,
            "hostname": self.host.name,
            "service": self.service,
            "ddsource": "runtime-security-agent",
            "ddtags": self.all_tags(fleet).join(","),
        })
    }
}

/// The files of all that was told.
pub(crate) fn files(fleet: &Fleet, mut told: Vec<Told<'_>>) -> Files {
    told.sort_by(|a, b| {
        (a.raised.at, &a.container, &a.raised.rule).cmp(&(b.raised.at, &b.container, &b.raised.rule))
    });
    let (mut signals, mut archived) = (Vec::new(), Vec::new());
    let mut hosts: BTreeMap<&str, Vec<&Told<'_>>> = BTreeMap::new();
    for one in &told {
        if one.triage == "archived" {
            archived.push(one.as_signal(fleet, true));
        } else if one.signal || one.host.events == "signals" {
            signals.push(one.as_signal(fleet, false));
        } else {
            hosts.entry(&one.host.name).or_default().push(one);
        }
    }
    let mut files = Files::new();
    // The backend answers the newest first.
    let answer = |mut signals: Vec<Json>| {
        signals.reverse();
        json!({ "data": signals, "meta": { "page": {} }, "links": {} }).to_string().into_bytes()
    };
    files.insert("signals/security-signals.json".into(), answer(signals));
    files.insert("signals/archived.json".into(), answer(archived));
    for (host, told) in hosts {
        let lines: Vec<String> =
            told.iter().map(|one| one.event(fleet, &one.raised).to_string() + "\n").collect();
        let (name, bytes) = match told[0].host.events.as_str() {
            "lines" => ("events.ndjson.gz", gzip(lines.concat().as_bytes())),
            "log" => ("security-agent.log", log(&told, &lines).into_bytes()),
            "posts" => {
                let posts: Vec<Json> = told.iter().map(|one| one.as_post(fleet)).collect();
                ("secruntime.json", Json::Array(posts).to_string().into_bytes())
            }
            other => panic!("events are kept as signals, lines, log or posts, not as `{other}`"),
        };
        files.insert(Path::new("signals").join(host).join(name), bytes);
    }
    files
}

/// A log of an agent that writes its events among everything else it has to say; the first of them twice, as after a
/// restart.
fn log(told: &[&Told<'_>], lines: &[String]) -> String {
    let stamp = |at: u64| written(at).chars().take(19).collect::<String>().replace('T', " ");
    let mut text = String::new();
    for (number, (one, line)) in told.iter().zip(lines).enumerate() {
        if number % 5 == 0 {
            let at = stamp(one.raised.at - 2 * SECOND);
            text.push_str(&format!("{at} UTC | SECURITY | INFO | {number} events sent so far, none lost\n"));
        }
        text.push_str(line);
    }
    if let (Some(first), Some(line)) = (told.first(), lines.first()) {
        let at = stamp(told.last().unwrap_or(first).raised.at + 9 * SECOND);
        text.push_str(&format!(
            "{at} UTC | SECURITY | WARN | {{restarted}}: sending again what was not confirmed\n"
        ));
        text.push_str(line);
    }
    text
}
