//! What was decided of a suggestion, in words.

use super::state::Found;
use crate::reports::Clock;
use crate::reports::suppress::words;
use crate::suppressions::store::{Change, Entry, Standing, State as Became};
use crate::text::time;

/// What has become of it, by whom and when: `accepted by ana 4m ago, folded-arguments image, until 2027-01-31`.
pub(in crate::tui::screens) fn state_words(became: Became, standing: &Standing, clock: &Clock) -> String {
    let by = |entry: &Entry| format!("by {} {}", entry.author, clock.relative(entry.time));
    let decided = standing.decided.as_ref().map(by).unwrap_or_default();
    let accepted = standing.accepted.as_deref();
    let rung = accepted.map(|accepted| format!("{} {}", accepted.breadth.id(), accepted.place.id()));
    let rung = rung.unwrap_or_default();
    let end = standing.expires.map(|end| time::absolute(end.0, clock.zone));
    let until = end.as_ref().map(|end| format!(", until {end}")).unwrap_or_default();
    let approved: Vec<String> = standing.approvals.iter().map(by).collect();
    let approved =
        if approved.is_empty() { String::new() } else { format!(", approved {}", approved.join(", ")) };
    let typed = accepted.is_some_and(|accepted| accepted.overridden);
    let typed = if typed { ", typed though it was not allowed" } else { "" };
    match became {
        Became::Open => "suggested; nobody has decided".to_owned(),
        Became::Rejected => format!("rejected {decided}"),
        Became::Waiting => format!("accepted {decided}, {rung}{typed}; waits for a second person{until}"),
        Became::Active => format!("accepted {decided}, {rung}{typed}{approved}{until}"),
        Became::Off => format!("off: accepted {decided}, {rung}{typed}{approved}{until}"),
        Became::Expired => {
            format!("ended {}: accepted {decided}, {rung}{typed}{approved}", end.unwrap_or_default())
        }
    }
}

/// Why it was decided so; nothing where nobody has.
pub(in crate::tui::screens) fn reason(standing: &Standing) -> Option<&str> {
    match &standing.decided.as_ref()?.change {
        Change::Accept(accepted) => Some(&accepted.reason),
        Change::Reject(reason) => Some(reason),
        _ => None,
    }
}

/// Its notes, the newest first, with who wrote them and when.
pub(super) fn notes(standing: &Standing, clock: &Clock) -> Vec<String> {
    let note = |entry: &Entry| match &entry.change {
        Change::Note(text) => Some(format!("{text} ({}, {})", entry.author, clock.relative(entry.time))),
        _ => None,
    };
    standing.notes.iter().rev().filter_map(note).collect()
}

/// Where it was handed over to: `datadog (abc-123), on`.
pub(super) fn handed(standing: &Standing) -> Vec<String> {
    let of = standing.handed.values();
    of.map(|handed| {
        format!("{} ({}), {}", handed.target, handed.id, if handed.enabled { "on" } else { "off" })
    })
    .collect()
}

/// What has become of it, in a word or two, for the corner.
pub(super) fn word(found: &Found) -> &'static str {
    match (found.became(), found.suggestion()) {
        (Became::Open, Some(suggestion)) if suggestion.is_provisional() => "provisional",
        (Became::Open, Some(_)) => "suggested",
        (Became::Open, None) => "",
        (became, _) => words::state(became),
    }
}
