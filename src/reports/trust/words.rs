//! What a profile says of itself, whether to believe it, and figures in words.

use super::Facts;
use crate::learning::StatusSource;
use crate::learning::trust::Watched;
use crate::model::Status;
use crate::settings::Learning;
use crate::text::number::counted;
use crate::text::time::duration;

/// Nanoseconds in an hour.
const HOUR: u64 = 3_600 * 1_000_000_000;
/// Versions that are named, the newest.
const NAMED: usize = 3;

/// An expected number: `12`, `3.4`, `0.06`, `<0.01`, `0`.
#[must_use]
pub fn figure(expected: f64) -> String {
    match expected {
        x if x <= 0.0 => "0".to_owned(),
        x if x < 0.005 => "<0.01".to_owned(),
        x if x < 0.995 => format!("{x:.2}"),
        x if x < 9.95 => format!("{x:.1}"),
        x => format!("{x:.0}"),
    }
}

/// What was watched of something, in short: `38 snapshots of 5 instances, 57 h`.
pub(super) fn watched(of: &Watched) -> String {
    let mut text = match of.snapshots {
        0 => counted(of.aggregates.into(), "agent's profile", "agents' profiles"),
        n => counted(n.into(), "snapshot", "snapshots"),
    };
    if of.instances > 0 {
        text += &format!(" of {}", counted(of.instances.into(), "instance", "instances"));
    }
    if of.nanos > 0 {
        text += &format!(", {}", duration(of.nanos));
    }
    text
}

/// What a version lacks to be stable by Habitus's rule.
pub(super) fn lacks(of: &Watched, rules: &Learning) -> Vec<String> {
    let mut lacks = Vec::new();
    let needed = rules.stable_hours.saturating_mul(HOUR);
    if u64::from(of.snapshots) < rules.stable_snapshots && of.nanos < needed {
        let more = rules.stable_snapshots - u64::from(of.snapshots);
        let hours = (needed - of.nanos).div_ceil(HOUR);
        lacks.push(format!(
            "{hours} h more of watching, or {}",
            counted(more, "snapshot more", "snapshots more")
        ));
    }
    let short = |least: u64, has: u32| least.checked_sub(has.into()).filter(|missing| *missing > 0);
    if let Some(more) = short(rules.least_snapshots, of.snapshots).filter(|_| lacks.is_empty()) {
        lacks.push(counted(more, "snapshot more", "snapshots more"));
    }
    if let Some(more) = short(rules.least_instances, of.instances) {
        lacks.push(counted(more, "instance more", "instances more"));
    }
    lacks
}

/// What the profile says of itself, whose rule that is, and of each version on what.
pub(super) fn says(facts: &Facts<'_>) -> String {
    let trust = facts.trust;
    let (status, source) = trust.status;
    let rules = facts.profile.rules();
    let rule = match source {
        StatusSource::Agent => "by the agent's rule (nothing new for a while, on its host)".to_owned(),
        StatusSource::Habitus => format!(
            "by Habitus's rule ({} snapshots or {} h, at least {} snapshots and {} instances)",
            rules.stable_snapshots, rules.stable_hours, rules.least_snapshots, rules.least_instances
        ),
    };
    let mut versions: Vec<String> = trust
        .versions
        .iter()
        .zip(&trust.statuses)
        .rev()
        .take(NAMED)
        .map(|(version, of)| {
            format!("{} {}, {}", version.version, of.status.words(), watched(&version.watched))
        })
        .collect();
    let more = trust.versions.len().saturating_sub(NAMED);
    if more > 0 {
        versions.push(counted(more as u64, "older version", "older versions"));
    }
    match status {
        Status::None => format!("Nothing says how far it was learned: {}.", versions.join("; ")),
        _ => format!("It says {}, {rule}: {}.", status.words(), versions.join("; ")),
    }
}

/// Whether what it says is to be believed; short enough for a line of 80 columns.
pub(super) fn belief(status: Status, poison: usize, doubts: usize) -> String {
    let reasons = counted(doubts as u64, "reason", "reasons");
    match (status, poison, doubts) {
        (_, 1.., _) => {
            let hints = if poison == 1 { "hint is".to_owned() } else { format!("{poison} hints are") };
            let beside = if doubts > 0 { format!("; {reasons} against it beside") } else { String::new() };
            format!("Not to be believed before its {hints} looked at{beside}.")
        }
        (Status::Stable, _, 0) => "Nothing that was found speaks against it.".to_owned(),
        (Status::Stable, ..) => {
            format!("{reasons} against it: what it lacks may only not have been seen yet.")
        }
        _ => "It does not claim to be finished: what it lacks proves nothing yet.".to_owned(),
    }
}
