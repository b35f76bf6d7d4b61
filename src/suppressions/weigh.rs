//! What is learned of a behaviour that signals show, and what is lacking for more than a provisional suggestion.
//!
//! It is the word of others on the newest signal that is known: neither the instance that raised it nor what ends after it
//! bears witness, as in its verdict.

use std::collections::{BTreeMap, BTreeSet};

use super::cases::Case;
use super::suggest::{Entry, EventAt, World, span};
use super::{Evidence, Lack};
use crate::learning::{Profile, recurrence};
use crate::model::{Event, NodeId, ObservationKind, UnixNanos};
use crate::signals::poison::Hint;
use crate::signals::{Evidence as Witness, Verdict};
use crate::text::number::counted;

/// The figures, and what they are not enough for.
pub(super) struct Weighed {
    pub(super) evidence: Evidence,
    pub(super) lacks: Vec<Lack>,
    pub(super) notes: Vec<String>,
}

const DAY: u64 = 86_400_000_000_000;

/// Weighs what is known. `lead` is the newest event that is learned.
pub(super) fn weigh(world: &World<'_>, entries: &[Entry<'_>], events: &[EventAt], lead: EventAt) -> Weighed {
    let mut weighed = Weighed { evidence: Evidence::default(), lacks: Vec::new(), notes: Vec::new() };
    let case = &entries[lead.0].case;
    let Some(verdict) = entries[lead.0].verdict(lead.1) else { return weighed };
    weighed.of_signals(entries, events);
    weighed.evidence.units = verdict.units;
    weighed.evidence.bound = verdict.bound;
    if let (Some(profile), Some(node)) = (world.profile, verdict.node) {
        let event = &case.signal.events[lead.1];
        weighed.of_profile(profile, node, case, event);
        weighed.hints(world.hints, &profile.tree().ancestors(node).chain([node]).collect());
    }
    weighed.judge(world, verdict);
    weighed
}

impl Weighed {
    fn lacks(&mut self, id: &'static str, text: String) {
        self.lacks.push(Lack { id, text });
    }

    fn of_signals(&mut self, entries: &[Entry<'_>], events: &[EventAt]) {
        let signals: BTreeSet<usize> = events.iter().map(|(at, _)| *at).collect();
        let of = |at: &usize| &entries[*at].case.signal;
        for at in &signals {
            let (here, all) = (of(at).events.len() as u64, of(at).count);
            self.evidence.judged.0 += here;
            self.evidence.judged.1 += all.max(here);
        }
        self.evidence.span = span(signals.iter().filter_map(|at| of(at).time));
        let versions: BTreeSet<&str> = events
            .iter()
            .map(|&(at, event)| entries[at].case.signal.events[event].rule_version.as_str())
            .filter(|version| !version.is_empty())
            .collect();
        self.evidence.rule_versions = versions.into_iter().map(str::to_owned).collect();
    }

    /// Hosts, days and rhythm, by what others of the version were seen to do before.
    fn of_profile(&mut self, profile: &Profile, node: NodeId, case: &Case, event: &Event) {
        let version = case.placement.version.as_deref();
        let time = event.time.or(case.signal.time);
        let seen: BTreeSet<_> = profile.seen_in(node).collect();
        let mut hosts: BTreeMap<&str, bool> = BTreeMap::new();
        let (mut watched, mut seen_at) = (Vec::new(), Vec::new());
        for (id, o) in (0..).map(crate::model::ObservationId).zip(profile.observations()) {
            let is_before =
                matches!((o.end.or(o.last_seen), time), (Some(end), Some(time)) if end.0 < time.0);
            let is_of_version = version.is_none_or(|version| version == o.version);
            if !o.counts() || case.is_own(event, o) || !is_before || !is_of_version {
                continue;
            }
            let shows = seen.contains(&id);
            if let Some(host) = o.host.as_deref() {
                *hosts.entry(host).or_default() |= shows;
            }
            if o.kind == ObservationKind::Snapshot {
                let began = o.start.or(o.first_seen);
                watched.extend(began);
                seen_at.extend(began.filter(|_| shows));
            }
        }
        let days = |times: &[UnixNanos]| {
            times.iter().map(|time| time.0 / DAY).collect::<BTreeSet<u64>>().len() as u32
        };
        self.evidence.hosts = (hosts.values().filter(|shows| **shows).count() as u32, hosts.len() as u32);
        self.evidence.days = (days(&seen_at), days(&watched));
        self.evidence.seen = span(seen_at.iter().copied());
        self.evidence.recurrence =
            recurrence(seen_at, watched).map(|rhythm| rhythm.words()).unwrap_or_default();
    }

    fn hints(&mut self, hints: &[Hint], way: &BTreeSet<NodeId>) {
        // That a rule matched on it while it was learned is what the suggestion is about.
        let touching = hints.iter().filter(|hint| hint.spec.id != "severe-rule");
        let touching = touching.filter(|hint| hint.nodes.iter().any(|node| way.contains(node)));
        let said: Vec<String> = touching.map(|hint| format!("{}: {}", hint.spec.id, hint.example)).collect();
        self.evidence.hints = said;
    }

    fn judge(&mut self, world: &World<'_>, verdict: &Verdict) {
        let asked = world.conditions;
        let is_accepted = verdict.evidence == Witness::Accepted;
        let is_regular = verdict.evidence == Witness::Regular;
        if is_accepted {
            self.notes.push("a person has accepted the behaviour into the baseline".to_owned());
        }
        let percent = verdict.bound.unwrap_or(0.0) * 100.0;
        if !is_accepted && !is_regular && percent < asked.threshold_percent as f64 {
            let least = asked.threshold_percent;
            self.lacks("bound", format!("at least {percent:.0}% of units show it; {least}% are asked for"));
        }
        if !verdict.is_settled() && verdict.evidence != Witness::Usual {
            let words = verdict.evidence.words();
            self.lacks(verdict.evidence.id(), format!("it is {words}"));
        }
        let units = verdict.units.map_or(0, |units| units.share.k);
        if !is_accepted && u64::from(units) < asked.least_units {
            let kind = verdict.units.map_or("units", |units| units.kind.words(units.share.k));
            self.lacks(
                "units",
                format!(
                    "{units} {kind} {} it; {} are asked for",
                    if units == 1 { "shows" } else { "show" },
                    asked.least_units
                ),
            );
        }
        let (on, of) = self.evidence.hosts;
        if u64::from(on) < asked.least_hosts {
            if of == 1 && on == 1 {
                self.notes.push("only one host was watched".to_owned());
            } else {
                let seen = counted(u64::from(on), "host shows", "hosts show");
                self.lacks("hosts", format!("{seen} it; {} are asked for", asked.least_hosts));
            }
        }
        let days = self.evidence.days.0;
        if u64::from(days) < asked.least_days {
            let seen = counted(u64::from(days), "day", "days");
            self.lacks("days", format!("seen on {seen}; {} are asked for", asked.least_days));
        }
        if !self.evidence.hints.is_empty() {
            let text = format!("hints of a poisoned baseline touch it: {}", self.evidence.hints.join(", "));
            self.lacks("hints", text);
        }
        let (judged, of) = self.evidence.judged;
        if judged < of {
            self.lacks("unjudged", format!("{judged} of {of} events are at hand and were judged"));
        }
    }
}
