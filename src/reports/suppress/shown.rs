//! Everything of one suppression as lines: what it is, who decided what and why, and the evidence as it was frozen.

use super::checked::remedy;
use super::kept::Kept;
use super::lines::{joined, push};
use super::words::{self, dotted};
use crate::reports::clock::Clock;
use crate::suppressions::Bundle;
use crate::suppressions::store::{Accepted, Change, Entry};
use crate::text::number::{counted, percent_of, ratio};
use crate::text::{Masker, time};

/// Columns of the margin in which the names of lines stand.
const MARGIN: usize = 11;
/// Recordings that are named; the rest is counted.
const NAMED: usize = 5;

/// What it is made with.
#[derive(Debug)]
pub struct Shown<'a> {
    /// The suppression.
    pub kept: &'a Kept,
    /// How many others must approve it.
    pub approvals: u64,
    /// Now.
    pub clock: Clock,
    /// Masks secrets, if there is one.
    pub masker: Option<Masker>,
    /// Only ASCII for what Habitus itself draws.
    pub ascii: bool,
}

impl Shown<'_> {
    /// The lines, safe to print.
    #[must_use]
    pub fn text(&self) -> String {
        let kept = self.kept;
        let mut rows: Vec<(&str, String)> = Vec::new();
        if let Some(about) = &kept.about {
            let place = format!("{} {}", about.workload, about.version);
            let title = Some(about.title.as_str()).filter(|title| *title != about.rule).unwrap_or("");
            rows.push(("RULE", dotted(&[about.rule.as_str(), title], self.ascii)));
            rows.push(("WORKLOAD", place.trim().to_owned()));
            rows.push(("BEHAVIOUR", words::behaviour(&about.behaviour, self.masker)));
        }
        if let Some(accepted) = kept.standing.accepted.as_deref() {
            self.accepted(accepted, &mut rows);
        }
        self.decided(&mut rows);
        if let Some(accepted) = kept.standing.accepted.as_deref() {
            self.evidence(&accepted.bundle, &mut rows);
        }
        let history = kept.standing.history.iter();
        let history = history.map(|(entry, holds)| self.entry(entry, *holds)).collect::<Vec<_>>();
        let heads = std::iter::once("HISTORY").chain(std::iter::repeat(""));
        rows.extend(heads.zip(history));
        let mut lines = vec![format!("{}  {}", kept.id, words::state(kept.state))];
        let mut last = "";
        for (name, line) in rows {
            let margin = if name == last { "" } else { name };
            last = if name.is_empty() { last } else { name };
            push(&mut lines, &format!("{margin:<MARGIN$}"), &" ".repeat(MARGIN + 2), &line);
        }
        joined(&lines)
    }

    fn accepted(&self, accepted: &Accepted, rows: &mut Vec<(&'static str, String)>) {
        let by = if self.ascii { "x" } else { "×" };
        let (breadth, place) = (accepted.breadth, accepted.place);
        rows.push((
            "SCOPE",
            format!("{} {by} {}: {}, {}", breadth.id(), place.id(), breadth.words(), place.words()),
        ));
        rows.push(("QUERY", accepted.query.clone()));
        if accepted.overridden {
            rows.push(("BUT", "it was open or refused, and was taken by typing what it is".to_owned()));
        }
        if accepted.provisional {
            rows.push(("BUT", format!("it was provisional: {}", accepted.bundle.lacks.join(", "))));
        }
        if let Some(hides) = &self.kept.hides {
            let some = super::told::some(&hides.ids, hides.ids.len() as u64);
            let partly = if hides.partly > 0 { format!(", {} in part", hides.partly) } else { String::new() };
            rows.push((
                "HIDES",
                match hides.ids.is_empty() {
                    true => "none of the signals at hand".to_owned(),
                    false => format!("{}{partly}: {some}", counted(hides.whole, "signal", "signals")),
                },
            ));
        }
        match &self.kept.findings {
            Some(findings) if findings.is_empty() => rows.push(("FOUND", "nothing: it holds".to_owned())),
            Some(findings) => {
                for finding in findings {
                    rows.push(("FOUND", finding.text.clone()));
                    rows.push(("FOUND", remedy(finding.id).replace("ID", &self.kept.id)));
                }
            }
            None => {}
        }
    }

    fn decided(&self, rows: &mut Vec<(&'static str, String)>) {
        let standing = &self.kept.standing;
        if let Some(entry) = &standing.decided {
            rows.push(("BY", format!("{}, {}", entry.author, self.clock.both(entry.time))));
        }
        rows.extend(self.kept.reason().map(|reason| ("WHY", reason.to_owned())));
        if standing.accepted.is_some() {
            rows.push(("ENDS", words::expiry(standing.expires, self.clock.zone)));
        }
        let approved: Vec<&str> = standing.approvals.iter().map(|entry| entry.author.as_str()).collect();
        if !approved.is_empty() {
            rows.push(("APPROVED", format!("by {}", approved.join(", "))));
        } else if self.approvals > 0 && standing.accepted.is_some() {
            rows.push(("APPROVED", "by nobody yet".to_owned()));
        }
        for entry in &standing.notes {
            if let Change::Note(text) = &entry.change {
                rows.push(("NOTES", format!("{}: {text}", entry.author)));
            }
        }
        for handed in standing.handed.values() {
            let change = Change::Hand(handed.clone());
            rows.push(("HANDED", words::change(&change, Some(self.clock.zone))));
        }
    }

    fn evidence(&self, bundle: &Bundle, rows: &mut Vec<(&'static str, String)>) {
        let (k, n) = bundle.units;
        let mut parts = vec![format!("{} {}", ratio(k.into(), n.into()), bundle.unit)];
        parts.push(format!("at least {}", percent_of(bundle.bound)));
        parts.push(format!("{} hosts", ratio(bundle.hosts.0.into(), bundle.hosts.1.into())));
        parts.push(format!("{} days", ratio(bundle.days.0.into(), bundle.days.1.into())));
        parts.push(bundle.recurrence.clone());
        rows.push(("EVIDENCE", dotted(&parts, self.ascii)));
        let asked = &bundle.conditions;
        let asked = [
            format!("asked for were at least {}%", asked.threshold_percent),
            counted(asked.least_units, "unit", "units"),
            counted(asked.least_hosts, "host", "hosts"),
            counted(asked.least_days, "day", "days"),
        ];
        rows.push(("EVIDENCE", asked.join(", ")));
        let hid = ratio(bundle.hidden_all.0, bundle.considered.0);
        let learned = match bundle.unknown {
            0 => "all learned".to_owned(),
            unknown => format!("{unknown} not learned"),
        };
        rows.push(("EVIDENCE", format!("it hid {hid} signals that were looked at, {learned}")));
        if !bundle.rule_versions.is_empty() {
            rows.push(("EVIDENCE", format!("rule version {}", bundle.rule_versions.join(", "))));
        }
        let inputs = counted(bundle.inputs.len() as u64, "recording", "recordings");
        let when = time::absolute(bundle.made, self.clock.zone);
        rows.push(("EVIDENCE", format!("from {inputs}, by {}, {when}", bundle.by)));
        for input in bundle.inputs.iter().take(NAMED) {
            rows.push(("EVIDENCE", input.name.clone()));
        }
        let more = bundle.inputs.len().saturating_sub(NAMED);
        if more > 0 {
            rows.push(("EVIDENCE", format!("and {more} more; --format json lists all")));
        }
    }

    fn entry(&self, entry: &Entry, holds: bool) -> String {
        let when = time::absolute(entry.time.0, self.clock.zone);
        let said = words::change(&entry.change, Some(self.clock.zone));
        let gone = if holds { "" } else { " (taken back)" };
        format!("{when}  {}  {}  {said}{gone}", entry.id, entry.author)
    }
}
