//! Sentences about what was new, and what is expected to be.

use super::{Facts, STILL_NEW, Told, nodes_of};
use crate::learning::trust::Lone;
use crate::model::{FACETS, Facet};
use crate::reports::trust::{Opens, UnitsOf, figure};
use crate::text::number::{counted, grouped};
use crate::text::time::duration;

/// From so many new processes expected in another instance on it is told: one in two instances.
const INSTANCE_NEW: f64 = 0.5;
/// From so many expected in the next snapshot on other facets are told.
const OTHERS_NEW: f64 = 1.0;
/// A novelty in the last tenth of the snapshots is "just now".
const JUST: u32 = 10;

fn once_processes(facts: &Facts<'_>) -> Opens {
    let sets = Lone::snapshots(facts.profile, facts.scope);
    let nodes = nodes_of(facts, Facet::Process, &sets);
    Opens::Nodes { title: "seen in one snapshot".to_owned(), nodes }
}

pub(super) fn still_new(facts: &Facts<'_>) -> Vec<Told> {
    let novelty = &facts.trust.novelty;
    let of = novelty.of_facet(Facet::Process);
    if novelty.snapshots == 1 {
        let text = "One snapshot cannot tell what the next one brings: everything in it was seen once.";
        let told = Told::new(text, Opens::Units(UnitsOf::Snapshots));
        return vec![told.change("a second snapshot, of another instance")];
    }
    let Some(expected) = novelty.expected(Facet::Process).filter(|expected| *expected >= STILL_NEW) else {
        return Vec::new();
    };
    let ratio = format!("f1/N = {}/{}", grouped(of.once), grouped(novelty.snapshots.into()));
    let text = if expected >= 0.95 {
        format!("The next snapshot is expected to bring {} new processes ({ratio}).", figure(expected))
    } else {
        let every = format!("{:.1}", 1.0 / expected);
        let every = every.trim_end_matches(".0");
        format!("One in {every} of the next snapshots is expected to bring a new process ({ratio}).")
    };
    // With as many seen once as now, so many snapshots would bring it below one in ten.
    let wanted = (of.once as f64 / STILL_NEW).ceil() as u64;
    let more = wanted.saturating_sub(novelty.snapshots.into()) + 1;
    vec![Told::new(text, once_processes(facts)).change(counted(
        more,
        "snapshot more without a new process",
        "snapshots more without a new process",
    ))]
}

pub(super) fn instance_new(facts: &Facts<'_>) -> Vec<Told> {
    let novelty = &facts.trust.novelty;
    let Some(expected) =
        novelty.expected_of_instance(Facet::Process).filter(|expected| *expected >= INSTANCE_NEW)
    else {
        return Vec::new();
    };
    let of = novelty.of_facet(Facet::Process);
    let sets = Lone::instances(facts.profile, facts.scope);
    let nodes = nodes_of(facts, Facet::Process, &sets);
    vec![Told::new(
        format!(
            "Another instance is expected to bring {} new processes: {} of {} were seen in one instance alone.",
            figure(expected),
            grouped(of.in_one_instance),
            grouped(of.known)
        ),
        Opens::Nodes { title: "seen in one instance".to_owned(), nodes },
    )]
}

/// The time from the last new process to the end of watching, and the snapshots since.
fn since_last(facts: &Facts<'_>) -> Option<(u64, u32)> {
    let of = facts.trust.novelty.of_facet(Facet::Process);
    Some((facts.trust.watched.until?.0.saturating_sub(of.last?.0), of.snapshots_since))
}

pub(super) fn just_new(facts: &Facts<'_>) -> Vec<Told> {
    let novelty = &facts.trust.novelty;
    let Some((quiet, since)) = since_last(facts) else { return Vec::new() };
    if novelty.snapshots < 2 || since > novelty.snapshots / JUST {
        return Vec::new();
    }
    let which = match since {
        0 => "the last snapshot brought one".to_owned(),
        n => format!("{} without one came after it", counted(n.into(), "snapshot", "snapshots")),
    };
    let told = Told::new(
        format!("The last new process came {} before watching ended; {which}.", duration(quiet)),
        Opens::Curve,
    );
    // Where many are expected that is said already, with how many snapshots it takes.
    let is_said = novelty.expected(Facet::Process).is_some_and(|expected| expected >= STILL_NEW);
    vec![if is_said { told } else { told.change("watching on until nothing new comes for a while") }]
}

/// What came after a version was stable, in words: `2 processes, 14 files`.
fn drift_told(facts: &Facts<'_>) -> Told {
    let trust = facts.trust;
    let parts: Vec<String> = FACETS
        .iter()
        .map(|spec| (trust.drift_counts.get(spec.facet), spec))
        .filter(|(n, _)| *n > 0)
        .map(|(n, spec)| counted(n, spec.one, spec.many))
        .collect();
    Told::new(
        format!(
            "Drift: {} came after their version was stable, and are no part of the baseline.",
            parts.join(", ")
        ),
        Opens::Nodes { title: "drift".to_owned(), nodes: trust.drift.clone() },
    )
}

pub(super) fn drift(facts: &Facts<'_>) -> Vec<Told> {
    if facts.trust.drift_counts.get(Facet::Process) == 0 {
        return Vec::new();
    }
    vec![drift_told(facts).change("somebody accepting or rejecting the drift")]
}

pub(super) fn drift_others(facts: &Facts<'_>) -> Vec<Told> {
    let counts = &facts.trust.drift_counts;
    let only_others = counts.total() > 0 && counts.get(Facet::Process) == 0;
    if only_others { vec![drift_told(facts)] } else { Vec::new() }
}

/// What is expected of the facets other than processes: `3.4 files, 0.2 DNS names`.
fn expected_others(facts: &Facts<'_>) -> Vec<(f64, String)> {
    let novelty = &facts.trust.novelty;
    FACETS[1..]
        .iter()
        .filter(|spec| novelty.of_facet(spec.facet).known > 0)
        .filter_map(|spec| {
            let expected = novelty.expected(spec.facet)?;
            Some((expected, format!("{} {}", figure(expected), spec.many)))
        })
        .collect()
}

pub(super) fn others_new(facts: &Facts<'_>) -> Vec<Told> {
    let new: Vec<String> =
        expected_others(facts).into_iter().filter(|(n, _)| *n >= OTHERS_NEW).map(|(_, text)| text).collect();
    if new.is_empty() {
        return Vec::new();
    }
    vec![Told::new(
        format!(
            "The next snapshot is expected to bring {} never seen before: that such a one is new says little.",
            new.join(", ")
        ),
        Opens::Curve,
    )]
}

pub(super) fn levelled(facts: &Facts<'_>) -> Vec<Told> {
    let novelty = &facts.trust.novelty;
    let expected = novelty.expected(Facet::Process).filter(|expected| *expected < STILL_NEW);
    let Some(expected) = expected else { return Vec::new() };
    let of = novelty.of_facet(Facet::Process);
    let others: Vec<String> = expected_others(facts).into_iter().map(|(_, text)| text).collect();
    let others = if others.is_empty() { String::new() } else { format!("; {}", others.join(", ")) };
    vec![Told::new(
        format!(
            "Levelled off: the next snapshot is expected to bring {} new processes (f1/N = {}/{}){others}.",
            figure(expected),
            grouped(of.once),
            grouped(novelty.snapshots.into())
        ),
        Opens::Curve,
    )]
}

pub(super) fn quiet(facts: &Facts<'_>) -> Vec<Told> {
    let novelty = &facts.trust.novelty;
    let Some((quiet, since)) = since_last(facts) else { return Vec::new() };
    if novelty.snapshots < 2 || since <= novelty.snapshots / JUST {
        return Vec::new();
    }
    let until = facts.trust.watched.until.map(|until| facts.clock.relative(until)).unwrap_or_default();
    vec![Told::new(
        format!(
            "No new process in the last {} ({}); last watched {until}.",
            if since == 1 { "snapshot".to_owned() } else { format!("{since} snapshots") },
            duration(quiet)
        ),
        Opens::Curve,
    )]
}

pub(super) fn only_found(facts: &Facts<'_>) -> Vec<Told> {
    let of = facts.trust.novelty.of_facet(Facet::Process);
    if of.only_found == 0 || of.only_found * 2 < of.known {
        return Vec::new();
    }
    vec![
        Told::new(
            format!(
                "{} of {} were only found running when a recording began: how they start, and what they do then, was not \
                 seen.",
                grouped(of.only_found),
                counted(of.known, "process", "processes")
            ),
            Opens::Units(UnitsOf::Snapshots),
        )
        .change("a recording of a start"),
    ]
}
