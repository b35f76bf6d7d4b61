//! An alert that a rule raised: which rule, how severe, when, where, and the events it was raised on.

use super::{Event, EventKey, Tags, UnixNanos};

/// What a signal came as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SignalKind {
    /// An event as an agent raised it.
    #[default]
    Event,
    /// An event that an agent found missing in its profile.
    Anomaly,
    /// A security signal: one or more events, put together by a detection rule.
    Signal,
}

/// How severe a rule says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Low.
    Low,
    /// Medium.
    Medium,
    /// High.
    High,
    /// Critical.
    Critical,
}

impl Severity {
    /// All of them, the least first.
    pub const ALL: [Severity; 5] =
        [Severity::Info, Severity::Low, Severity::Medium, Severity::High, Severity::Critical];

    /// Its name in JSON, in filters and in what Datadog writes.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Low => "low",
            Severity::Medium => "medium",
            Severity::High => "high",
            Severity::Critical => "critical",
        }
    }

    /// The severity of this name, whatever its case.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Severity> {
        Severity::ALL.into_iter().find(|severity| severity.id().eq_ignore_ascii_case(id))
    }
}

/// An alert that a rule raised on events.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signal {
    /// What it is called where it came from; of a bare event a hash of what tells it from others.
    pub id: String,
    /// What it came as.
    pub kind: SignalKind,
    /// The agent's rule: `anomaly_detection` for an anomaly. The first, where there are several.
    pub rule: String,
    /// What the rule is called for people.
    pub title: String,
    /// The detection rule of Datadog that put it together; empty for a bare event.
    pub detection_rule: String,
    /// The id of that detection rule, by which Datadog's API knows it; empty for a bare event, and where it is not recorded.
    pub detection_rule_id: String,
    /// How severe it is; a bare event does not say.
    pub severity: Option<Severity>,
    /// When it was raised.
    pub time: Option<UnixNanos>,
    /// When its first event happened, and its last.
    pub span: (Option<UnixNanos>, Option<UnixNanos>),
    /// How many events it stands for; at least as many as are at hand.
    pub count: u64,
    /// The events at hand, samples of those it stands for.
    pub events: Vec<Event>,
    /// The tags of the signal and its events.
    pub tags: Tags,
    /// The host.
    pub host: Option<String>,
    /// The containers, each once; one as a rule.
    pub containers: Vec<String>,
    /// What has become of it at Datadog: `open`, `under_review`, `archived`; empty where nothing is recorded.
    pub triage: String,
    /// The logs that belong to it, as a path in Datadog's application; empty where nothing is recorded.
    pub related_logs: String,
}

impl Signal {
    /// The events that it brings as samples. One that came by itself as well is the same event and is told of once: as a part of
    /// this signal. None where it is an event itself.
    pub fn samples(&self) -> impl Iterator<Item = EventKey> {
        let samples = if self.kind == SignalKind::Signal { &self.events[..] } else { &[] };
        samples.iter().map(|event| event.key(self.host.as_deref()))
    }

    /// The event that it is, where it is nothing but that.
    #[must_use]
    pub fn itself(&self) -> Option<EventKey> {
        let event = self.events.first().filter(|_| self.kind != SignalKind::Signal)?;
        Some(event.key(self.host.as_deref()))
    }
}
