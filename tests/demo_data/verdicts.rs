//! Every verdict on the signals of the demo data, held against `verdicts.toml`, which was written by hand.

use std::fmt::Write;

use habitus::fleet::{Cancel, Fleet, FleetOptions};
use habitus::model::Signal;
use habitus::signals::{Placement, Position, Verdict};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    verdict: Vec<Expected>,
}

/// A row of the table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    rule: String,
    workload: String,
    version: String,
    host: Option<String>,
    process: String,
    event: String,
    from: Option<String>,
    until: Option<String>,
    signals: usize,
    position: String,
    why: Option<String>,
    evidence: String,
    because: String,
}

impl Expected {
    fn is_about(&self, signal: &Signal, placement: &Placement) -> bool {
        let workload = placement.workload.as_deref().unwrap_or_default();
        let workload = workload.strip_prefix("registry.lab/").unwrap_or(workload);
        let event = &signal.events[0];
        let process =
            event.process().map_or("", |link| link.executable.rsplit('/').next().unwrap_or_default());
        let at =
            |text: &String| u64::try_from(text.parse::<jiff::Timestamp>().unwrap().as_nanosecond()).unwrap();
        let time = signal.time.map_or(0, |time| time.0);
        self.rule == signal.rule
            && self.workload == workload
            && (workload.is_empty() || placement.version.as_deref() == Some(self.version.as_str()))
            && self.host.as_ref().is_none_or(|host| placement.host.as_ref() == Some(host))
            && self.process == process
            && self.event == event.deed.operation
            && self.from.as_ref().is_none_or(|from| at(from) <= time)
            && self.until.as_ref().is_none_or(|until| time < at(until))
    }

    fn holds(&self, verdict: &Verdict) -> bool {
        let why = match verdict.position {
            Position::CannotSay(why) => Some(format!("{why:?}")),
            _ => None,
        };
        self.position == verdict.position.id() && self.why == why && self.evidence == verdict.evidence.id()
    }
}

#[test]
fn every_verdict_is_the_one_that_was_written_by_hand() {
    let table: Table = toml::from_str(include_str!("verdicts.toml")).unwrap();
    let fleet = Fleet::start(vec![super::folder().into()], FleetOptions::default(), || {});
    let view = fleet.surveyed();
    let mut counts = vec![0; table.verdict.len()];
    let mut wrong = String::new();
    let unplaced = fleet.unplaced_verdicts(&view);
    for at in view.signals.indices() {
        let (signal, placement) = (view.signals.get(at).unwrap(), view.signals.placement(at).unwrap());
        let verdict = match placement.workload.as_deref() {
            Some(workload) => fleet.verdicts(workload, &Cancel::default()).unwrap().of(at).cloned(),
            None => unplaced.of(at).cloned(),
        };
        let verdict = verdict.unwrap_or_else(|| panic!("{} was not judged", signal.id));
        let what = format!("{} {:?} {:?}", signal.rule, placement, signal.time);
        let Some(row) = table.verdict.iter().position(|row| row.is_about(&signal, placement)) else {
            writeln!(wrong, "no row is about {what}: {:?}", signal.events).unwrap();
            continue;
        };
        counts[row] += 1;
        let expected = &table.verdict[row];
        if !expected.holds(&verdict) {
            writeln!(
                wrong,
                "{what}\n  expected {} {:?} {}: {}\n  judged   {:?} {} {:?} {:?}\n  {:?}\n",
                expected.position,
                expected.why,
                expected.evidence,
                expected.because,
                verdict.position,
                verdict.evidence.id(),
                verdict.units,
                verdict.excluded,
                verdict.reasons.iter().map(|reason| &reason.text).collect::<Vec<_>>()
            )
            .unwrap();
        }
    }
    for (expected, count) in table.verdict.iter().zip(counts) {
        if expected.signals != count {
            writeln!(
                wrong,
                "{} signals, not {count}: {} {}",
                expected.signals, expected.rule, expected.because
            )
            .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
