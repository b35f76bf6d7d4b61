//! What a filter may ask of a signal: its rule, severity and verdict, who did it and where, its tags; and what there is
//! to ask for, for completion.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::row::SignalRow;
use crate::fleet::Suppressed;
use crate::model::{FACETS, Severity, SignalKind};
use crate::query::{Subject, Vocabulary};
use crate::reports::nodes::basename;
use crate::reports::subject::WorkloadFacts;
use crate::signals::{Evidence, Position};
use crate::suppressions::Effect;

type TellValues = fn(&SignalSubject<'_>, &mut dyn FnMut(&str));

/// A key of the filter language that asks for something of a signal that is no tag.
pub struct SignalKey {
    /// The key.
    pub key: &'static str,
    /// What it asks for, in a sentence.
    pub help: &'static str,
    values: TellValues,
    /// The values that there can be at all, where they are few.
    choices: fn() -> Vec<&'static str>,
}

const fn key(key: &'static str, help: &'static str, values: TellValues) -> SignalKey {
    SignalKey { key, help, values, choices: Vec::new }
}

const fn choice(
    name: &'static str,
    help: &'static str,
    values: TellValues,
    choices: fn() -> Vec<&'static str>,
) -> SignalKey {
    SignalKey { choices, ..key(name, help, values) }
}

impl std::fmt::Debug for SignalKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key)
    }
}

/// What stands for the verdict of a signal that is not judged.
const UNJUDGED: &str = "unjudged";

fn position(s: &SignalSubject<'_>, each: &mut dyn FnMut(&str)) {
    each(s.row.verdict.as_ref().map_or(UNJUDGED, |verdict| verdict.position.id()));
}

/// Whether anything of it is hidden, and by what.
fn suppressed(s: &SignalSubject<'_>, each: &mut dyn FnMut(&str)) {
    each(if s.hidden.is_empty() { "no" } else { "yes" });
    s.hidden.iter().for_each(|(id, _)| each(id));
}

/// The path and the name: `process:/usr/bin/curl`, `process:curl`.
fn both(path: &str, each: &mut dyn FnMut(&str)) {
    each(path);
    if basename(path) != path {
        each(basename(path));
    }
}

/// The keys that are no tags. Aliases such as `version` are the language's own.
pub static KEYS: [SignalKey; 19] = [
    choice(
        "verdict",
        "where it stands in what was learned: new-process, new-leaf, new-use, known, …",
        position,
        || Position::IDS.to_vec(),
    ),
    choice("position", "the same as `verdict`", position, || Position::IDS.to_vec()),
    choice(
        "evidence",
        "how strongly others bear witness: none, only-after, one-instance, rare, usual, …",
        |s, each| each(s.row.verdict.as_ref().map_or(UNJUDGED, |verdict| verdict.evidence.id())),
        || Evidence::IDS.to_vec(),
    ),
    key("rule", "the agent's rule", |s, each| each(&s.row.behaviour.rule)),
    choice(
        "severity",
        "info, low, medium, high or critical",
        |s, each| s.row.severity.map(Severity::id).into_iter().for_each(each),
        || Severity::ALL.into_iter().map(Severity::id).collect(),
    ),
    key("process", "the executable that acted, by its path or name", |s, each| {
        both(s.row.behaviour.process(), each);
    }),
    key("exec", "any executable of the lineage, by its path or name", |s, each| {
        s.row.behaviour.lineage.iter().for_each(|path| both(path, &mut *each));
    }),
    key("name", "what was acted upon: a path, a DNS name, an address", |s, each| {
        both(&s.row.behaviour.name, each);
    }),
    key("operation", "the agent's name of the event: exec, open, dns, …", |s, each| {
        each(&s.row.behaviour.operation);
    }),
    choice(
        "facet",
        "the kind of behaviour: process, file, dns, …",
        |s, each| s.row.behaviour.facet.map(|facet| facet.spec().id).into_iter().for_each(each),
        || FACETS.iter().map(|spec| spec.id).collect(),
    ),
    key("workload", "the name of the workload, full or short", |s, each| {
        s.row.placement.workload.as_deref().into_iter().for_each(&mut *each);
        each(&s.row.short_name);
    }),
    key("image_tag", "the version", |s, each| {
        s.row.placement.version.as_deref().into_iter().for_each(each);
    }),
    key("host", "the host it was raised on", |s, each| {
        s.row.placement.host.as_deref().into_iter().for_each(each);
    }),
    key("container_id", "the container", |s, each| {
        s.row.placement.instance.as_deref().into_iter().for_each(each);
    }),
    key("triage", "what has become of it: open, under_review, archived", |s, each| {
        each(s.local.unwrap_or(&s.row.triage));
    }),
    choice("suppressed", "whether a suppression hides it: yes, no, or the id of one", suppressed, || {
        vec!["yes", "no"]
    }),
    key("id", "what it is called where it came from", |s, each| each(&s.row.id)),
    key("kind", "what it came as: event, anomaly or signal", |s, each| each(kind_id(s.row.kind))),
    key(
        "status",
        "the status of the version: none, learning, stable, unstable, max_size, warmup",
        |s, each| {
            if let (Some(facts), Some(version)) = (s.facts, &s.row.placement.version) {
                each(facts.status_of(version).id());
            }
        },
    ),
];

fn kind_id(kind: SignalKind) -> &'static str {
    match kind {
        SignalKind::Event => "event",
        SignalKind::Anomaly => "anomaly",
        SignalKind::Signal => "signal",
    }
}

/// The key that counts the events of a signal.
const EVENTS: &str = "events";

/// What a key of the filter language asks for of signals; `None` for tags.
#[must_use]
pub fn help(key: &str) -> Option<&'static str> {
    let events = (EVENTS, "how many events it stands for: events:>10");
    KEYS.iter()
        .map(|key| (key.key, key.help))
        .chain([events])
        .find(|(known, _)| *known == key)
        .map(|(_, h)| h)
}

/// A signal, as a filter sees it.
#[derive(Debug)]
pub struct SignalSubject<'a> {
    /// The signal.
    pub row: &'a SignalRow,
    /// What filters may ask of its workload as a whole; `None` where no recording tells of it.
    pub facts: Option<&'a WorkloadFacts<'a>>,
    /// The triage state that somebody set on this machine, which says more than that of Datadog.
    pub local: Option<&'a str>,
    /// The suppressions that hide it now, in whole or in part.
    pub hidden: &'a [(String, Effect)],
}

impl Subject for SignalSubject<'_> {
    fn values(&self, key: &str, each: &mut dyn FnMut(&str)) {
        self.row.tags.values(key).for_each(&mut *each);
        if let Some(known) = KEYS.iter().find(|known| known.key == key) {
            (known.values)(self, each);
        }
    }

    fn text(&self, each: &mut dyn FnMut(&str)) {
        let row = self.row;
        for text in [&row.id, &row.behaviour.rule, &row.behaviour.title, &row.behaviour.name, &row.args] {
            each(text);
        }
        row.behaviour.lineage.iter().for_each(|path| each(path));
        let place = &row.placement;
        [&place.workload, &place.version, &place.instance, &place.host]
            .into_iter()
            .flatten()
            .for_each(|text| each(text));
        let mut text = String::new();
        for tag in row.tags.iter() {
            text.clear();
            text.push_str(&tag.key);
            text.push(':');
            text.push_str(&tag.value);
            each(&text);
        }
    }

    fn number(&self, key: &str) -> Option<f64> {
        if key == EVENTS {
            return Some(self.row.count as f64);
        }
        self.facts?.number(key)
    }
}

/// The keys and values of some signals, with how many have each.
#[derive(Clone, Debug, Default)]
pub struct SignalWords {
    counts: BTreeMap<String, BTreeMap<String, u64>>,
}

/// Different values of one key that are offered at most; ids alone may be a million.
const MOST_VALUES: usize = 2_000;

impl SignalWords {
    /// Of these rows, where this is suppressed.
    #[must_use]
    pub fn of<'a>(
        rows: impl IntoIterator<Item = &'a Arc<SignalRow>>,
        suppressed: &Suppressed,
    ) -> SignalWords {
        let mut words = SignalWords::default();
        for row in rows {
            let subject = SignalSubject { row, facts: None, local: None, hidden: suppressed.of(row.at) };
            for tag in row.tags.iter() {
                words.add(&tag.key, &tag.value);
            }
            for key in &KEYS {
                (key.values)(&subject, &mut |value| {
                    if !value.is_empty() {
                        words.add(key.key, value);
                    }
                });
            }
        }
        words
    }

    fn add(&mut self, key: &str, value: &str) {
        if !self.counts.contains_key(key) {
            self.counts.insert(key.to_owned(), BTreeMap::new());
        }
        let Some(values) = self.counts.get_mut(key) else { return };
        if let Some(count) = values.get_mut(value) {
            *count += 1;
        } else if values.len() < MOST_VALUES {
            values.insert(value.to_owned(), 1);
        }
    }
}

impl Vocabulary for SignalWords {
    fn keys(&self, each: &mut dyn FnMut(&str, u64)) {
        // What is asked of signals before what is asked of anything.
        KEYS.iter().for_each(|key| each(key.key, u64::MAX));
        each(EVENTS, 1);
        let tags = self.counts.iter().filter(|(key, _)| !KEYS.iter().any(|known| known.key == **key));
        for (key, values) in tags.filter(|(key, _)| !key.is_empty()) {
            each(key, values.values().sum());
        }
    }

    fn values(&self, key: &str, each: &mut dyn FnMut(&str, u64)) {
        let counts = self.counts.get(key);
        counts.into_iter().flatten().for_each(|(value, count)| each(value, *count));
        // Also those that no signal has now: a filter may be written before there is one.
        let none = |value: &&str| !counts.is_some_and(|counts| counts.contains_key(*value));
        choices(key).filter(none).for_each(|value| each(value, 0));
    }
}

/// The values that a key can have at all, where they are few.
fn choices(key: &str) -> impl Iterator<Item = &'static str> {
    KEYS.iter().filter(move |known| known.key == key).flat_map(|known| (known.choices)())
}
