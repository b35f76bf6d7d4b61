//! Sentences about hints of a poisoned baseline.

use super::{Facts, Told};
use crate::reports::nodes::command_text;
use crate::reports::trust::Opens;
use crate::reports::units::short_id;
use crate::signals::poison::{self, HINTS, Hint, MOST_UNITS};
use crate::text::number::{counted, grouped};
use crate::text::width::fit_middle;

/// The columns that an example takes at most.
const EXAMPLE: usize = 60;

/// Of a hint and its example the sentence, and what its behaviours have in common.
type Words = fn(&Hint, &str) -> (String, String);

/// The words of each kind of hint, in the order of the hints.
static WORDS: [Words; HINTS.len()] = [
    |hint, _| {
        let behaviours = counted(hint.total as u64, "behaviour", "behaviours");
        let they = if hint.total == 1 { "it was" } else { "they were" };
        (
            format!("Rule {}, of high severity, matched on {behaviours} while {they} learned", hint.under),
            format!("rule {} matched", hint.under),
        )
    },
    |hint, _| {
        let behaviours = counted(hint.total as u64, "behaviour was", "behaviours were");
        let they = if hint.total == 1 { "it" } else { "them" };
        let signals = if hint.count == 1 { "the signal" } else { "signals" };
        let rules: Vec<&str> = hint.example.split(", ").collect();
        let more = if rules.len() > 2 { format!(" and {} more", rules.len() - 2) } else { String::new() };
        let rules = rules[..rules.len().min(2)].join(", ");
        (
            format!(
                "{behaviours} born within an hour of {signals} {rules}{more} in instance {}; no other instance shows {they}",
                short_id(&hint.under)
            ),
            format!("born near signals in {}", short_id(&hint.under)),
        )
    },
    |hint, example| {
        let names = counted(hint.count, "DNS name", "DNS names");
        let verb = if hint.count == 1 { "was" } else { "were each" };
        (
            format!(
                "{names} below {} {verb} asked for once and look random, as data does: {example}",
                hint.under
            ),
            format!("random names below {}", hint.under),
        )
    },
    |hint, example| {
        let lines = counted(hint.count, "command line", "command lines");
        (
            format!("{lines} of {} were each seen once: {example}", hint.under),
            format!("one-off command lines of {}", hint.under),
        )
    },
    |hint, example| {
        let only = hint.instances.first().map_or("one instance", |name| short_id(name));
        // The command line is told where it says more than the path.
        let line = if hint.under == hint.example { String::new() } else { format!(": {example}") };
        (format!("Only instance {only} ran {}{line}", hint.under), format!("{} in one instance", hint.under))
    },
    |hint, example| {
        (
            format!(
                "{} DNS names below {} were each asked for once: {example}",
                grouped(hint.count),
                hint.under
            ),
            format!("names below {}", hint.under),
        )
    },
];

fn words(facts: &Facts<'_>, hint: &Hint) -> Told {
    let at = HINTS.iter().position(|spec| spec.id == hint.spec.id).unwrap_or(0);
    let line = command_text(&hint.example, facts.masker);
    let example = fit_middle(&line, EXAMPLE, if facts.ascii { "..." } else { "…" });
    let (mut text, title) = WORDS[at](hint, &example);
    if let Some(since) = hint.since {
        text += &format!(", since {}", crate::text::time::absolute(since.0, facts.clock.zone));
    }
    if !hint.instances.is_empty() && hint.instances.iter().all(|name| !text.contains(short_id(name))) {
        let at_least = if hint.instances.len() == MOST_UNITS { "at least " } else { "" };
        text += &match hint.instances.as_slice() {
            [only] => format!(", in instance {} alone", short_id(only)),
            several => format!(", in {at_least}{} instances", several.len()),
        };
    }
    Told::new(text + ".", Opens::Nodes { title, nodes: hint.nodes.clone() })
        .change("a look at what the hints name")
}

pub(super) fn told(facts: &Facts<'_>) -> Vec<Told> {
    facts.hints.iter().map(|hint| words(facts, hint)).collect()
}

/// Rules that matched on nodes, of which nothing tells how severe they are.
pub(super) fn rules_unknown(facts: &Facts<'_>) -> Vec<Told> {
    let gathered = facts.gathered;
    let severe = |node| {
        gathered.known.matched.iter().any(|matched| matched.node == node && matched.severity.is_some())
    };
    let unknown: Vec<_> = gathered.ruled.iter().copied().filter(|&node| !severe(node)).collect();
    if unknown.is_empty() {
        return Vec::new();
    }
    let mut rules: Vec<&str> =
        gathered.known.matched.iter().filter(|m| m.severity.is_none()).map(|m| m.rule.as_str()).collect();
    rules.sort_unstable();
    rules.dedup();
    let named = if rules.is_empty() {
        String::new()
    } else {
        format!(" ({})", rules[..rules.len().min(3)].join(", "))
    };
    let behaviours = counted(unknown.len() as u64, "behaviour", "behaviours");
    let title = "rules matched".to_owned();
    vec![Told::new(
        format!("Rules of the agent matched on {behaviours}{named}; how severe they are is not recorded."),
        Opens::Nodes { title, nodes: unknown },
    )]
}

/// Hints that need more instances, or signals that could not be judged.
pub(super) fn not_looked_for(facts: &Facts<'_>) -> Vec<Told> {
    use crate::reports::trust::UnitsOf;
    let kinds: Vec<_> = poison::not_looked_for(facts.scope).collect();
    let mut told = Vec::new();
    if let Some(most) = kinds.iter().map(|spec| spec.least_instances).max() {
        let instances = facts.scope.instances();
        let kinds = match kinds.len() {
            1 => "One kind of hint of a poisoned baseline compares instances: it needs".to_owned(),
            n => format!("{n} kinds of hint of a poisoned baseline compare instances: they need"),
        };
        let known = match instances {
            0 => "none is".to_owned(),
            n => counted(n.into(), "is", "are"),
        };
        told.push(Told::new(format!("{kinds} {most}, and {known} known."), Opens::Units(UnitsOf::Instances)));
    }
    if let Some(why) = &facts.gathered.not_judged {
        told.push(Told::new(
            format!("Its signals could not be judged, so all of them were looked at as unexplained: {why}."),
            Opens::Units(UnitsOf::Snapshots),
        ));
    }
    told
}

/// None was found.
pub(super) fn none(facts: &Facts<'_>) -> Vec<Told> {
    if !facts.hints.is_empty() {
        return Vec::new();
    }
    let known: u64 = facts.trust.novelty.facets.iter().map(|of| of.known).sum();
    let looked_for = HINTS.len() - poison::not_looked_for(facts.scope).count();
    let signals = match facts.gathered.signals {
        0 => "no signal is at hand".to_owned(),
        n => format!("{} looked at", counted(n as u64, "signal was", "signals were")),
    };
    let opens = Opens::Curve;
    let behaviours = counted(known, "behaviour", "behaviours");
    vec![Told::new(
        format!(
            "No hint of a poisoned baseline among {behaviours}; {looked_for} of {} kinds looked for, {signals}.",
            HINTS.len()
        ),
        opens,
    )]
}
